"""Patterns that let a fact be known without saying it, by fact and value."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.goods import goods_of

_CONDITIONS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "unopened": (
            "{it} {has} [sat|stood] in [the hallway|a corner of the hall|the cupboard], just as "
            "[the courier|the driver] [left {them}|handed {them} over].",
            "I only know {obj} from the picture on the [box|carton][, to be honest|].",
            "I [have not|haven't] even [looked|peeked] inside[, to be honest|].",
            "[All of|Every bit of] your tape is still [in place|where you stuck it].",
            "{it} went [straight|directly] from the doorstep to the [cupboard|attic|spare room] "
            "and {has} [waited|stayed] there ever since.",
            "The [foil|wrap] around {obj} is as tight as on the first day.",
        ),
        "opened": (
            "I [have used|'ve used] {obj} [every day|most evenings|each morning] since {it} came.",
            "I [have had|had] {obj} in use for [a while|some days|a few days][ now|].",
            "{it} {has} been in [daily|regular] use [here|at my place|in our home].",
            "I put {obj} through {its} paces [over a weekend|for an evening|as soon as I could].",
            "[The little bags|The foil|The papers] from inside the box [went|ended up] in the "
            "[trash|recycling].",
            "My fingerprints are all over {obj} by now.",
        ),
    },
    "bundle_parts": {
        "all": (
            "[Nothing|Not a thing] from that carton [would stay|stays] here.",
            "You'd get back as many pieces as you sent.",
            "I'd [rather|like to] be rid of the [whole |]lot[, one thing is no good without the "
            "other|].",
            "{it} and {its} companions [would go back|go back] [together|side by side].",
        ),
        "some": (
            "The others have [found|got] their place here[ already|].",
            "I'm [quite |very |]happy with everything else that came with {obj}.",
            "{its} companions can stay [where they are|with me].",
            "[All the rest|Everything else] from that carton [is|has been] in good hands "
            "[here|with me].",
        ),
    },
    "party": {
        "buyer": (
            "{it} {was} to surprise my [father|niece|oldest friend].",
            "I had {obj} wrapped for my [nephew's|sister's|neighbor's] [birthday|wedding].",
            "The card with {obj} says it's from me to my [niece|brother|mother].",
            "I wanted to see my [mother|nephew|grandson] unwrap {obj}.",
        ),
        "recipient": (
            "My [aunt|brother|neighbor] surprised me with {obj}[ on my birthday|].",
            "I [found|discovered] {obj} on my birthday table.",
            "{it} had a [bow|ribbon] on {them} and my name on the tag.",
            "The order is in the name of [my uncle|a friend], who [planned|wanted] a surprise "
            "for me.",
        ),
    },
}

UNOPENED_UNSEEN = (
    "[When|As soon as] the parcel comes, I'll [send|hand] it straight back[ at the door|].",
    "The parcel [may|can] turn round at my door.",
)

_FAULTS: Mapping[str, tuple[str, ...]] = {
    "none": (
        "I [simply|just] [changed my mind|thought better of it][, that's all|].",
        "{it} just {does} not suit [me|us].",
        "In the meantime I [found|came across] one that I like [better|more].",
        "[The look|The style] is [just |simply |]not what I pictured.",
        "[It comes down to taste|Taste is all it comes down to][, really|, nothing else|].",
        "[Blame|Put it down to] my [taste|whim], [if you like|not your goods].",
    ),
    "transit": (
        "The [box|carton] looked as if it had been [kicked|thrown] [all the way here|down a "
        "staircase], and {it} look{s} no better.",
        "The [driver|courier] [handed me|brought] a [carton|box] with a hole in it, and the hole "
        "goes on into {obj}.",
        "[One side|A corner] of the parcel was caved in, and so is that side of {obj}.",
        "{it} did not survive the [ride|trip|road] [to my door|here].",
    ),
    "water": (
        "The [basement|cellar] flooded while {it} {was} [in there|down there].",
        "The [roof|ceiling] leaked right above {obj}.",
        "{it} went through [a cloudburst|the storm] [on the back seat with the window down|with "
        "me on the way home].",
    ),
    "physical": (
        "The shelf that {it} stood on came down [with a crash|one night].",
        "{it} [went|tumbled] down the [stairs|steps] ahead of me.",
        "{it} met the [stone floor|pavement|garage floor] [from a good height|rather hard].",
    ),
    "wear": (
        "The [shine|finish] [is gone|has gone dull][ from being moved about|].",
        "{it} look{s} [older than I'd like|no longer new][, bit by bit|].",
    ),
    "manufacturing": (
        "[Whoever|The people who] put {obj} together had a bad day.",
        "{it} left the [factory|assembly line] with [a screw missing|two screws mixed up].",
        "[Someone|Somebody] on the assembly line [was not looking|must have been asleep] when "
        "{it} {was} made.",
    ),
}
"""What can be told of an item whether it was used or not."""

_USED: Mapping[str, tuple[str, ...]] = {
    "water": (
        "My [coffee|tea|glass of juice] went all over {obj}[ at breakfast|].",
        "The [roof|ceiling|pipe] leaked right above {obj}[ one night|].",
    ),
    "physical": (
        "{it} met the [kitchen floor|pavement|tiles] from [shoulder|table] height.",
        "My [foot|heel] found {obj} in the dark, with all my weight behind it.",
        "{it} [went|tumbled] down the [stairs|steps] ahead of me.",
    ),
    "wear": (
        "{it} show{s} {its} age[ by now|].",
        "{it} {has} seen [a lot of|many] [evenings|hours] with me.",
        "{it} {has} served me [well|faithfully], and bit by bit {it} grow{s} tired.",
    ),
    "manufacturing": (
        "{it} [died|went dead] [one evening|from one day to the next] without [me doing "
        "anything|anyone touching {them}].",
        "{it} never [worked|ran] properly, not even [at first|on the first evening].",
        "I [treated|have treated] {obj} like [a raw egg|glass], and still {it} gave out.",
    ),
}

_HELD: Mapping[str, tuple[str, ...]] = {
    "water": (
        "{it} spent [a minute|a moment] at the bottom of the [sink|tub|pool].",
        "{it} {has} been drying in a bag of rice[ for days|], to no avail.",
    ),
    "physical": ("{it} slid through my fingers[ on the stairs|].",),
}

_DISC: Mapping[str, tuple[str, ...]] = {
    "water": (
        "My [coffee|tea|glass of juice] went all over the disc of {obj}.",
        "The disc of {obj} spent [a minute|a moment] at the bottom of the sink.",
    ),
    "physical": (
        "My [foot|heel] found the disc of {obj} in the dark.",
        "The disc of {obj} met the [kitchen floor|tiles] on its edge.",
    ),
    "wear": (
        "The disc of {obj} shows its age[ by now|].",
        "The disc of {obj} has seen [a lot of|many] evenings with me.",
    ),
    "manufacturing": (
        "{it} never [ran|worked] properly, not even [at first|on the first evening].",
        "{it} never [ran|worked] right, on [any computer|either computer] I have.",
    ),
}
"""What is told of software."""
_STANDING: Mapping[str, tuple[str, ...]] = {
    "physical": (
        "{it} [went|tumbled] down the [stairs|steps] ahead of [me|the movers].",
        "{it} met the [stone floor|garage floor] rather hard when we [moved|rearranged the room].",
    ),
}
"""What is told of goods that nobody carries about."""

_LIFELESS: Mapping[str, tuple[str, ...]] = {
    "manufacturing": (
        "{it} came apart [one evening|from one day to the next] without [me doing "
        "anything|anyone touching {them}].",
        "I [treated|have treated] {obj} like [a raw egg|glass], and still {it} came apart.",
    ),
}
"""What is told of goods without a motor or a battery."""


def implied_patterns(fact: str, value: str, product: str, *, used: bool) -> tuple[str, ...]:
    """Return the patterns that let a value be known without saying it.

    Args:
        fact: `packaging`, `bundle_parts`, `party` or `fault`.
        value: A name of that fact in rules/vocabulary.lp.
        product: Its name decides how the thing can fail, and where it can be dropped.
        used: Whether the letter may show that the item has been taken out of its packaging.
    """
    if fact != "fault":
        return _CONDITIONS[fact][value]
    goods = goods_of(product)
    if not used:
        return _FAULTS[value]
    if goods.family in ("passive", "software") and value in _LIFELESS:
        return _LIFELESS[value]
    if goods.family == "software" and value in _DISC:
        return _DISC[value]
    if not goods.held and value in _STANDING:
        return _STANDING[value]
    return _USED.get(value, _FAULTS[value]) + (_HELD.get(value, ()) if goods.held else ())
