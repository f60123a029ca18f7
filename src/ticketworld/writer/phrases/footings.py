"""Patterns that tell on what footing somebody writes, by footing."""

from __future__ import annotations

from collections.abc import Mapping

FOOTINGS: Mapping[str, tuple[str, ...]] = {
    "regular": (
        "I've been [a customer|shopping with you|buying from you] for [years|a long time|a good "
        "while now][ and never had to write before|, by the way|].",
        "You [know me|have known me] as a [good|loyal|regular] customer[, I think|, I hope|].",
        "I [order from you all the time|buy most of my things from you], [so I hope that counts "
        "for something|as you can see in my account].",
        "As a long-time customer I [don't write often|rarely have to ask for anything].",
    ),
    "newcomer": (
        "I'm fairly new to your shop, so [I don't know how these things work here|forgive me if "
        "I'm asking the wrong people].",
        "I don't [shop online much|buy things online very often], so [I'm not sure how this "
        "goes|please explain it simply].",
        "[I've never had to contact a shop about something like this|I'm not used to doing this "
        "sort of thing by email].",
    ),
    "office": (
        "This is for [our office|my company|the team I work for], so [I'll need it in writing "
        "for our records|I have to report back to my manager|please reply to this address].",
        "We use {obj} at work, so [my boss keeps asking|I have to keep my manager posted].",
        "I handle the purchasing [for our office|for a small company|here], so [please write to "
        "me directly|this one is on my desk].",
        "It's a company [purchase|order], [so a short written answer would help|just so you "
        "know].",
    ),
    "relative": (
        "[My mother|My grandmother|My sister|My aunt] asked me to send this, [she isn't much for "
        "email|she has no computer at hand|she is at work]. In her words:",
        "[My father|My grandfather|My brother|My uncle] asked me to send this, [he isn't much "
        "for email|he has no computer at hand|he is at work]. In his words:",
        "I'm typing this for my [mother|wife|sister], so what follows is [her message|from "
        "her|in her words].",
        "I'm typing this for my [father|husband|brother], so what follows is [his message|from "
        "him|in his words].",
    ),
}

JOBS = (
    "Office Manager", "Executive Assistant", "Operations", "Purchasing", "Facilities",
    "Administrative Assistant", "IT Support", "Studio Manager", "Bookkeeper", "Team Assistant",
)  # fmt: skip
COMPANIES = (
    "Larch & Sons", "Oakhill Dental", "Bluebird Preschool", "Tamarack Design", "Fenwick Law",
    "Maple Street Clinic", "Stonebridge Architects", "Hollis Accounting", "Redwing Studio",
    "Juniper Physical Therapy", "Cobalt Press", "Whitfield Insurance",
)  # fmt: skip
"""For the signatures of those who buy for an office; none of them is anybody's."""
