"""Patterns for what is wrong with an item, by fault and by kind of device.

The `plain` ones say nothing that would tell whether the packaging was opened; they also serve
where it was not.
"""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases import mishaps
from ticketworld.writer.phrases.goods import goods_of

_OWN = "[on {its} own|for no reason|without any reason|without warning]"
_FLAW = "[a factory defect|a manufacturing defect|a fault from the factory|a production fault]"

_BY_FAMILY: Mapping[str, tuple[str, ...]] = {
    "audio": (
        f"[One side|The left side|The right side] [goes|went|has gone] silent {_OWN}[; I take it "
        f"for {_FLAW}|, and settings don't help|].",
        f"The sound [crackles|cuts out|breaks up] {_OWN}, [at any volume|with every device I "
        f"tried|even next to the source][, surely {_FLAW}|].",
        f"{{it}} [drop{{s}}|lose{{s}}] the connection {_OWN} [every few minutes|in the middle of "
        f"a "
        "song|again and again].",
    ),
    "screen": (
        f"The [screen|display] [flickers|goes black|turns green|freezes] {_OWN}[, several times "
        f"an "
        f"hour|, even after a reset|; to me that is {_FLAW}|].",
        f"{{it}} [switch{{es}}|turn{{s}}] {{itself}} off {_OWN}[, even when fully charged|, in "
        f"the "
        f"middle of things|, which must be {_FLAW}|].",
        f"[A row|A line|A patch] of [pixels|dots] [is dead|stays dark], [clearly|surely|plainly] "
        f"{_FLAW}.",
    ),
    "power": (
        f"{{it}} [stop{{s}}|stopped] charging {_OWN}[, whichever outlet I use|, with every device "
        f"I "
        f"have|; it must be {_FLAW}|].",
        f"{{it}} [get{{s}}|became] [far too hot|very hot] {_OWN}[, even with nothing else "
        f"plugged in|, and I no longer trust it|, so I think of {_FLAW}|].",
        f"The [connector|contact] [is loose inside|does not sit right], [clearly|plainly] "
        f"{_FLAW}.",
    ),
    "camera": (
        f"The picture [goes blurry|turns pink|freezes] {_OWN}[, indoors and outdoors|, even after "
        f"a reset|; I'd call that {_FLAW}|].",
        f"{{it}} [switch{{es}}|shut{{s}}] off {_OWN}[, even fully charged|, in the middle of a "
        f"recording|, which must be {_FLAW}|].",
        f"The [focus|autofocus] [hunts|jams] all the time, [clearly|plainly] {_FLAW}.",
    ),
    "input": (
        f"[Two keys|Some of the buttons|A button] stopped responding {_OWN}[, cleaning did not "
        f"help|, on each computer I tried|; that is {_FLAW}|].",
        f"{{it}} [disconnect{{s}}|drop{{s}} out] {_OWN}[, with fresh batteries too|, in every "
        f"port|, surely {_FLAW}|].",
        f"[It registers|I get] double [clicks|presses] all the time, [clearly|plainly] {_FLAW}.",
    ),
    "storage": (
        f"{{it}} [vanish{{es}}|disappear{{s}}] from the [computer|network] {_OWN}[, in every "
        f"port|, after each restart|; it must be {_FLAW}|].",
        f"{{it}} [stopped|keep{{s}} stopping] {_OWN}[, lights and all|, even with new cables|, "
        f"surely {_FLAW}|].",
        f"The [lights blink red|status light stays red], [clearly|plainly] {_FLAW}.",
    ),
    "device": (
        f"{{it}} [stopped working|gave up|quit|died] {_OWN}[, after very little use|, while just "
        f"standing there|; it must be {_FLAW}|].",
        f"{{it}} [won't switch on|{{does}} not start] [any more|now], {_OWN}[, whatever I try|; "
        f"I'd "
        f"call it {_FLAW}|].",
        f"[One part|A part inside] [rattled loose|came apart] {_OWN}, [clearly|plainly] {_FLAW}.",
        f"{{it}} [switch{{es}}|turn{{s}}] {{itself}} off {_OWN}[, in the middle of things|, which "
        f"must "
        f"be {_FLAW}|].",
    ),
    "software": (
        f"{{it}} [crash{{es}}|close{{s}}|freeze{{s}}] {_OWN}[, on each computer I tried|, right "
        f"after the start|; it must be {_FLAW}|].",
        f"The [disc|stick] [cannot be read|is not recognized] [on any computer|by my computer], "
        f"[clearly|plainly] {_FLAW}.",
        f"{{it}} [stop{{s}}|quit{{s}}] {_OWN} [during setup|halfway through the setup], [clearly|"
        f"surely] {_FLAW}.",
    ),
    "passive": (
        f"[A seam|A joint|One corner] [gave way|came apart|split] {_OWN}[, though I treated "
        f"{{them}} well|; I take it for {_FLAW}|, with next to no use|].",
        f"[The surface|The coating] [peels|blisters|flakes] {_OWN}[, surely {_FLAW}|, all over|].",
        f"[The parts|Two parts] [never lined up|don't sit flush|came badly joined], [clearly|"
        f"plainly] {_FLAW}.",
    ),
}

_PLAIN: Mapping[str, tuple[str, ...]] = {
    "none": (
        "There is nothing wrong with {obj}[, it's just not for me|, I simply have no use for "
        "{them}| at all|].",
        "{it} {is} [not faulty|not defective], [I just changed my mind|my plans changed|I have "
        "no use for {them}|nobody here needs {them}].",
        "[To be clear|To be fair|Just so you know], {it} {has} no [defect|fault][, it's only "
        "that I don't need {them}|; my reasons are my own|].",
        "[Nothing is wrong with|I found no fault in] {obj}; [I need something else|I was given "
        "another|it just doesn't suit me|my needs changed].",
        "[It isn't about quality|It's not the quality]: {it} {is} in perfect [condition|shape].",
    ),
    "manufacturing": (
        f"{{it}} {{has}} {_FLAW}[, the maker admits as much on its site|, and so do others of the "
        "same batch|, as I have found out|].",
        "[The maker's notice says|The maker says] [this|the] batch [has|suffers from] "
        f"{_FLAW}[, and mine belongs to it|, mine included|].",
        f"[It turns out that|As I found out,] {{it}} {{is}} defective[, with {_FLAW}|: a known "
        f"problem, {_FLAW}|].",
    ),
    "transit": (
        "{it} [{was}|got] damaged in transit[: the box was crushed| and something rattles "
        "inside|; one side is pushed right in|].",
        "[The courier's handling left its mark|The trip was rough]: {it} arrived "
        "[damaged|dented|broken|cracked][, as the crushed carton shows|, right through the box|].",
        "[There is|I see] shipping damage [on|to] {obj}[: a corner is caved in|, and it rattles "
        "when lifted|, from a heavy blow|].",
        "{it} [came|showed up] [damaged|dented|bent], [it must have happened on the way|so it's "
        "damage from the delivery|the carton looks the same].",
    ),
    "water": (
        "{it} got [soaked|wet] [when a pipe leaked|when our basement flooded|in a "
        "cloudburst|when the roof leaked]{after}.",
        "[A pipe burst above|The washing machine leaked near|The roof leaked over] {obj}, and "
        "{it} got [soaked|wet]{after}.",
        "Water got into {obj} [when our basement flooded|through a leak in the wall|in a "
        "storm]{after}.",
    ),
    "physical": (
        "I dropped {obj} [on the stairs|onto the tiles|in the driveway|on a stone floor]{after}.",
        "{it} fell off [a shelf|a trolley|the back of a truck|a stack of boxes][ onto concrete| "
        "with a bang|]{after}.",
        "My [son|daughter|roommate] [accidentally |]dropped {obj} [in the hall|on the way "
        "in|while tidying up]{after}.",
        "{it} took a [hard|nasty|bad] [fall|knock] [down the stairs|in the hallway|in the "
        "garage]{after}.",
    ),
    "wear": (
        "[It shows|There is|I see] [normal|ordinary|everyday] wear on {obj}[, nothing more "
        "dramatic|, from being handled and moved|, mostly at the edges|].",
        "{it} {has} [wear and tear|ordinary wear] [all over|along the edges|on the outside].",
        "[What's wrong is|The trouble is] plain wear and tear[, from handling| on the outside|, "
        "nothing sudden|].",
    ),
}

_USED: Mapping[str, tuple[str, ...]] = {
    "none": (
        "{it} work{s} [fine|perfectly|exactly as it should][, I just don't need {them}|, it's "
        "only that I expected something else|; we simply have no use for {them}|].",
        "{it} {is} in perfect working order[, but not what I had in mind|, just not for us|, I "
        "picked the wrong kind|].",
    ),
    "water": (
        "I spilled [coffee|tea|a glass of water|orange juice] over {obj}[ at breakfast| while "
        "clearing the table| last thing in the evening|]{dead}.",
        "My [son|daughter|cat] knocked a [glass|cup|vase] over {obj}, and the water got "
        "[inside|everywhere]{dead}.",
        "{it} got [wet|soaked] [when a pipe leaked|when the roof leaked|when I watered the "
        "plants]{dead}.",
    ),
    "physical": (
        "I dropped {obj} [on the stairs|onto the tiles|in the hallway|on the driveway]{dead}.",
        "{it} took a [hard|nasty|bad] [fall|knock] [down the stairs|when we moved things "
        "around|in the hallway]{dead}.",
        "My [son|daughter|roommate] [accidentally |]dropped {obj} [carrying {them} upstairs|on "
        "the floor|out of pure clumsiness]{dead}.",
    ),
    "wear": (
        "After [daily|constant|steady] use {it} {is} [worn out|worn through|wearing out][: the "
        "surface is rubbed off|, and the joints are loose|, inside and out|].",
        "[It's|I think it's|I suppose it's] [normal|ordinary|everyday] wear: [the coating "
        "peels|the moving parts got loose|the surface is rubbed smooth|the edges fray].",
        "{it} {has} the usual wear of [daily|constant|everyday] use[, mostly where my hands go|, "
        "more each week|].",
    ),
}

_AFTER = ("", ", box and all", ", together with the box")
_DEAD = (
    "", "", ", and that was the end of it", "; since then only half of it works",
    ", and now there's no life in {them}", ", and {it} {has} not been the same since",
)  # fmt: skip
_SPOILT = ("", "", ", and that was the end of it", ", and it shows", ", and {it} {is} spoilt now")


def fault_patterns(fault: str, product: str, *, used: bool) -> tuple[str, ...]:
    """Return the patterns that state a fault.

    Args:
        fault: A name of the fact `fault` in rules/vocabulary.lp.
        product: Its name decides which parts can fail, and where it can be dropped.
        used: Whether the letter may show that the item has been taken out of its packaging.
    """
    goods = goods_of(product)
    if not used:
        return _filled(_PLAIN[fault], _AFTER)
    if fault == "manufacturing":
        own = _BY_FAMILY[goods.family]
        return (*own, *own, *_PLAIN["manufacturing"][2:])
    if goods.family == "software" and fault in mishaps.DISC:
        return _filled(mishaps.DISC[fault], _SPOILT)
    patterns = _USED.get(fault, ())
    if not goods.held:
        patterns = mishaps.STANDING.get(fault, patterns)
    if goods.held:
        patterns += mishaps.HELD.get(fault, ())
    if goods.battery and fault == "wear":
        patterns += mishaps.WORN_BATTERY
    if fault in ("none", "transit"):
        patterns = (*_PLAIN[fault], *patterns)
    if goods.family in ("passive", "software"):
        patterns = tuple(pattern for pattern in patterns if "work" not in pattern.split("[")[0])
    return _filled(patterns, _SPOILT if goods.family in ("passive", "software") else _DEAD)


def _filled(patterns: tuple[str, ...], endings: tuple[str, ...]) -> tuple[str, ...]:
    choice = f"[{'|'.join(endings)}]"
    return tuple(
        pattern.replace("{after}", choice).replace("{dead}", choice) for pattern in patterns
    )
