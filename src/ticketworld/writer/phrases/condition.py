"""Patterns for what only the customer knows: the packaging and the photos."""

from __future__ import annotations

from ticketworld.letters.days import NUMBERS

PACKAGING: dict[str, tuple[str, ...]] = {
    "unopened": (
        "[The box|The packaging|It all] is [still |][unopened|sealed and unopened]"
        "[, exactly as you sent it| and on my shelf|, tape and all|].",
        "I [have not opened|haven't opened|never opened|never even "
        "opened] the [box|packaging|carton][ at all|, it still has its wrap|].",
        "{it} [{is}|{was} kept|stayed] in [the|that] box, [which I have not opened|still sealed|"
        "which has never been opened|unopened][ to this day| since I put it on the shelf|].",
        "The [tape|wrap] [on the box|of the packaging|round the carton] [never came off, so it is "
        "unopened|is where you put it, so all is unopened|stayed on, all unopened].",
        "[Nobody|No one] here touched [the box|the packaging], it's [unopened|still sealed].",
        "[Just so you know|For the record|In case it matters], the [box|packaging] is [still "
        "sealed|unopened|unopened and clean].",
        "[I left|We left] the [box|carton] [as it was|alone|on a shelf], [still sealed|unopened].",
    ),
    "opened": (
        "I [opened|have opened|did open|already opened] the [box|packaging|carton][ to have a "
        "look| "
        "and tried it out| and used it a little|, as one does|].",
        "The [box|packaging] [has been|was|is] opened[, of course|, and all the parts are there| "
        "and "
        "taped up again|, I admit|].",
        "{it} {has} been [unboxed|unboxed and tried|opened and tried][ once| briefly| at home|].",
        "I [unboxed|already unboxed] {obj} [and set everything up|and gave it a go|at the kitchen "
        "table|and put the papers back].",
        "[Just so you know|For the record|In case it matters], the [box|packaging] [is opened|has "
        "been opened|was opened by me].",
        "[Of course|Naturally|Obviously] we opened the [box|packaging] [to see what was inside|to "
        "try it|before we thought twice].",
        "[The seal is broken, since|The seal is broken because] I [wanted to look inside|had to "
        "look|gave "
        "it a try].",
    ),
}

UNOPENED_UNSEEN = (
    "[Of course|Naturally|Obviously], {it} will [arrive and go back|stay|remain] [unopened|"
    "unopened at my end].",
    "I [won't|will not] touch the [box|packaging] when it comes, so it stays unopened.",
)

_SOME_PHOTOS = (
    "[I attached|I'm attaching|I am sending along|I added|I include] {count} [of the damage|that "
    "[shows|show] it|for you to see|so you can see it].",
    "[With this message|Along with this|Below] you [find|will find|get] {count} [of the damage|of "
    "what happened|of it all].",
    "[You'll see it|The damage is clear|You can see it] [on|in|from] the attachment: {count}"
    "[ taken in daylight| from my phone| from close up|].",
    "[There {be}|Attached {be}|Enclosed {be}] {count} [of the damage|of the whole thing|from all "
    "sides][, taken with my phone|].",
)

_NO_PHOTOS = (
    "I [have not taken|haven't taken|did not take|didn't take] [any |][photos|pictures][ so far| "
    "yet| of it|].",
    "[There are no|I have no|I attach no|I can offer no] [photos|pictures] [with this message|at "
    "the moment|of it yet|so far].",
    "[Sorry|Apologies], no [photos|pictures] [from me yet|so far|with this one].",
    "I'm [writing|sending this] without [photos|pictures][, my phone is flat|, I was too cross to "
    "think of them| for now|].",
    "I [couldn't take|could not take|did not manage] [photos|pictures][ yet| so far|, my camera "
    "is "
    "out of order|].",
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
