"""Patterns for what happens to an item, by how such a thing is used and carried about."""

from __future__ import annotations

from collections.abc import Mapping

DISC: Mapping[str, tuple[str, ...]] = {
    "water": (
        "I spilled [coffee|tea|juice] over the [disc|box with the disc] of {obj}{dead}.",
        "The [disc|sleeve with the disc] of {obj} got [wet|soaked] [on my desk|when I knocked a "
        "glass over]{dead}.",
    ),
    "physical": (
        "I dropped the disc of {obj} and it [got a deep scratch|cracked]{dead}.",
        "My [son|daughter|roommate] [accidentally |]stepped on the disc of {obj}{dead}.",
    ),
    "wear": (
        "The disc of {obj} shows [normal|ordinary|everyday] wear[, full of fine scratches|].",
        "The disc of {obj} is worn out from [daily|constant] use.",
    ),
}
"""What happens to software is what happens to its disc."""
STANDING: Mapping[str, tuple[str, ...]] = {
    "physical": (
        "{it} took a [hard|nasty|bad] knock when we [moved things around|carried {them} "
        "upstairs|rearranged the room]{dead}.",
        "We were carrying {obj} [upstairs|into the other room] and I dropped [one end|my "
        "side]{dead}.",
        "{it} had a bad fall [during our move|when the movers came|on the stairs]{dead}.",
    ),
}
"""What happens to goods that nobody carries about."""

HELD: Mapping[str, tuple[str, ...]] = {
    "water": (
        "{it} got [wet|soaked] [in the rain|by the pool|when my bottle leaked in the bag]{dead}.",
        "{it} fell into [the sink|a puddle|the tub|a bucket][, only for seconds| in front of my "
        "eyes|]{dead}.",
    ),
    "physical": (
        "{it} slipped out of my [hands|bag] [onto the floor|on the way to work|on the "
        "platform]{dead}.",
        "My [son|daughter|roommate] [accidentally |][stepped on|sat on] {obj}{dead}.",
        "{it} fell off [the table|the sofa|a shelf|the roof of my car]{dead}.",
    ),
}
"""What happens to goods that are carried about."""

WORN_BATTERY = (
    "[It's|I'd call it] [ordinary|normal] wear[ and tear|]: the battery [fades sooner each "
    "time|lasts half as long|no longer gets me through the day].",
)
