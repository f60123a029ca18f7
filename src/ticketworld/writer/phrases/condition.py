"""Patterns for what only the customer knows: packaging, photos, parts of a set, gifts."""

from __future__ import annotations

from ticketworld.letters.english.days import NUMBERS

PACKAGING: dict[str, tuple[str, ...]] = {
    "unopened": (
        "[The box|The packaging] is still [unopened|sealed and unopened][, exactly as you sent "
        "it| and on my shelf|, tape and all|].",
        "I [have not opened|haven't opened|never opened|never even opened] the [box|packaging|"
        "carton][, it still has its wrap|].",
        "{it} {is} still in the box, [unopened|which I never opened|and it's unopened].",
        "The [tape|wrap] [on the box|of the packaging|round the carton] never came off, so it's "
        "[unopened|all unopened].",
        "[Nobody|No one] here touched [the box|the packaging], it's [unopened|still sealed].",
        "[Just so you know|For the record|In case it matters], the [box|packaging] is [still "
        "sealed|unopened|unopened and clean].",
        "[I left|We left] the [box|carton] [as it was|alone|on a shelf], [still sealed|unopened].",
    ),
    "opened": (
        "I [opened|have opened|did open|already opened] the [box|packaging|carton][ to have a "
        "look| and tried it out| and used it a little|].",
        "The [box|packaging] [has been|was|is] opened[, of course|, and all the parts are there| "
        "and taped up again|].",
        "{it} {has} been [unboxed|unboxed and tried|opened and tried][ once| briefly| at home|].",
        "I [unboxed|already unboxed] {obj} [and set everything up|and gave it a go|at the "
        "kitchen table|and put the papers back].",
        "[Just so you know|For the record|In case it matters], the [box|packaging] [is "
        "opened|has been opened|was opened by me].",
        "[Of course|Naturally|Obviously] we opened the [box|packaging] [to see what was "
        "inside|to try it|before we thought twice].",
        "[The seal is broken, since|The seal is broken because] I [wanted to look inside|had to "
        "look|gave it a try].",
    ),
}

BUNDLE_PARTS: dict[str, tuple[str, ...]] = {
    "all": (
        "[It's|This is] the whole [set|bundle] that [would come|goes|comes] back[, as one|, in a "
        "single box|].",
        "[All parts|All the pieces] of the [set|bundle] [would come back|are ready to go|go "
        "back] [together|in one box|with {them}].",
        "Every part of the [set|bundle] [would come back|goes back|is ready to go].",
        "I [would send|am sending|give] back the [complete|entire|full] [set|bundle], [as it "
        "came|in the big carton|since one without the other makes no sense].",
        "[Nothing|No part] of the [set|bundle] [stays|would stay|remains] [here|with me|behind].",
        "{it} came in a bundle, and [I'm returning|I want to return|it's] the whole bundle[ that "
        "I mean|, to be clear|].",
    ),
    "some": (
        "[Only one part|Just one part|Only one piece] of the [set|bundle] [would come back|is "
        "going back|goes back]: {product}.",
        "I [keep|would keep|would like to keep] the rest of the [set|bundle][, which suits me|, "
        "that part I like|].",
        "[It's not|This is not about] the whole [set|bundle], [only this part of it|just this "
        "one part].",
        "{it} came in a [set|bundle], and I [would keep|keep] the [others|rest][, to be clear|, "
        "if that's possible|].",
        "[Just this part|Only this part] [should go back|is coming back|leaves us]; the [other "
        "parts|remainder] of the [set|bundle] [stay|will stay|remain] [here|with me].",
    ),
}

PARTY: dict[str, tuple[str, ...]] = {
    "buyer": (
        "I [bought|ordered|chose] {obj} as a [gift|present] for [my sister|a friend|my nephew|a "
        "colleague|my parents].",
        "{it} {was} meant as a [gift|present] for [my mother|a neighbor|my brother|an old "
        "friend][, but it was not to be|, whose taste I misjudged|].",
        "I [gave|had given] {obj} to [my nephew|my mother|my best friend], [wrapped and all|for "
        "a birthday|with a bow on it], and [now I'm the one to write|the matter came back to my "
        "desk].",
        "[The present|The gift] was from me, [so the order is in my name|I paid for the lot|and "
        "now I take care of it].",
        "[We|My wife and I] [bought|ordered] {obj} as a [gift|present], [for a wedding|for our "
        "niece|for a housewarming].",
    ),
    "recipient": (
        "{it} {was} a [gift|present] to me[, from my aunt|, from colleagues|, for my birthday|].",
        "I [received|was given] {obj} as a [gift|present][ from a friend| from my parents| for "
        "my birthday|].",
        "[A friend|My aunt|My brother|Someone in the family] gave {obj} to me[ for my birthday| "
        "for the holidays| last time we met|].",
        "[My uncle|A dear friend|My colleague] [bought|ordered|picked] {obj} for me, [so the "
        "order is not mine|and I only have the slip].",
        "[You should know|To be clear|Please note]: {it} {was} a [gift|present] for me[, the "
        "order is somebody else's|].",
    ),
}

UNOPENED_UNSEEN = (
    "[Of course|Naturally|Obviously], {it} will [arrive and go back|stay|remain] "
    "[unopened|unopened at my end].",
    "I [won't|will not] touch the [box|packaging] when it comes, so it stays unopened.",
)

_SOME_PHOTOS = (
    "[I attached|I'm attaching|I am sending along|I added|I include] {count} [of the damage|that "
    "[shows|show] it|for you to see|so you can see it].",
    "[With this message|Along with this|Below] you [find|will find|get] {count} [of the "
    "damage|of what happened|of it all].",
    "[You'll see it|The damage is clear|You can see it] [on|in|from] the attachment: {count}[ "
    "taken in daylight| from my phone| from close up|].",
    "[There {be}|Attached {be}|Enclosed {be}] {count} [of the damage|of the whole thing][, taken "
    "with my phone|].",
)

_NO_PHOTOS = (
    "I [have not taken|haven't taken|did not take|didn't take] [any |][photos|pictures][ so far| "
    "yet| of it|].",
    "[There are no|I have no|I attach no|I can offer no] [photos|pictures] [with this message|at "
    "the moment|of it yet|so far].",
    "[Sorry|Apologies], no [photos|pictures] [from me yet|so far|with this one].",
    "I'm [writing|sending this] without [photos|pictures][, my phone is flat| for now|].",
    "I [couldn't take|could not take|did not manage] [photos|pictures][ yet| so far|, my camera "
    "is out of order|].",
)


def photo_patterns(count: int) -> tuple[str, ...]:
    """Return the patterns that say so many photos came with the message."""
    if count == 0:
        return _NO_PHOTOS
    if count == 1:
        noun, be = "[a|one] [photo|picture]", "is"
    else:
        noun, be = f"[{NUMBERS[count]}|{count}] [photos|pictures]", "are"
    return tuple(
        pattern.replace("{count}", noun)
        .replace("{be}", be)
        .replace("[shows|show]", "shows" if count == 1 else "show")
        for pattern in _SOME_PHOTOS
    )
