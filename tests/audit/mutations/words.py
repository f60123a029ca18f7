"""Spoilers of what the agent writes: reasons, notes, replies."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.audit.mutations.blocks import leaves
from tests.audit.mutations.planting import Content, Fields, Scene, Spoiler
from ticketworld.letters.flaw import FLAWS

_PLAN = "resolution_plan"
_AMOUNT = re.compile(r"\$(\d[\d,]*\.\d\d)")
_PUBLIC_ID = re.compile(r"POL-[A-Z]+-\d+")


def _other_amount(content: Content, text: str, scene: Scene) -> str | None:
    """Return a text with one of its amounts changed to one that is nowhere in the ticket."""
    found = list(_AMOUNT.finditer(text))
    if not found:
        return None
    match = scene.draw.choice(found)
    cents = round(float(match[1].replace(",", "")) * 100) + scene.draw.choice([1, 333, 10_007])
    facts = [content["_facts"], *(issue["facts"] for issue in content["_issues"])]
    told = [value for _, value in leaves(content)]
    written = f"{cents / 100:,.2f}"
    if any(cents in known.values() for known in facts) or cents / 100 in told:
        return None
    if any(isinstance(one, str) and written in one for one in told):
        return None
    return f"{text[: match.start()]}${cents / 100:,.2f}{text[match.end() :]}"


def _other_clause(content: Content, text: str, scene: Scene) -> str | None:
    """Return a text that names a clause which plays no part instead of one that does."""
    named = list(_PUBLIC_ID.finditer(text))
    if not named or content["issues"]:
        return None
    match = scene.draw.choice(named)
    plans = [turn["resolution_plan"] for turn in content["thread"] if turn["resolution_plan"]]
    parts = [*content["_policy_analysis"]["all_relevant_policies"]]
    parts += [cited for plan in plans for cited in plan["policy_references"]]
    return text[: match.start()] + scene.other(scene.public_ids, *parts) + text[match.end() :]


_Retell = Callable[[Content, str, Scene], str | None]


def _reasoning(retell: _Retell) -> Spoiler:
    """Return what retells the reasons of a plan."""

    def spoil(content: Content, scene: Scene) -> Fields | None:
        plan = content[_PLAN]
        plan["policy_reasoning"] = retell(content, plan["policy_reasoning"], scene)
        return (f"{_PLAN}.policy_reasoning",) if plan["policy_reasoning"] is not None else None

    return spoil


def _action(part: str, retell: _Retell) -> Spoiler:
    """Return what retells the reason or the details of one action."""

    def spoil(content: Content, scene: Scene) -> Fields | None:
        actions = content[_PLAN]["actions"]
        if not actions:
            return None
        number = scene.draw.randrange(len(actions))
        action = actions[number]
        action[part] = retell(content, action[part], scene)
        return (f"{_PLAN}.actions[{number}]",) if action[part] is not None else None

    return spoil


def _without_a_clause(content: Content, text: str, scene: Scene) -> str | None:
    """Return a text without every sentence about one of the cited clauses."""
    cited = scene.draw.choice(content[_PLAN]["policy_references"])
    sentences = re.split(r"(?<=[.!?]) ", text)
    kept = [sentence for sentence in sentences if cited not in sentence]
    return None if len(kept) == len(sentences) or content["issues"] else " ".join(kept)


def wrong_lookup_notes(content: Content, scene: Scene) -> Fields | None:
    lookup, draw = content[_PLAN]["customer_lookup"], scene.draw
    mine = {content["order_id"], content["_disclosure"]["order_number_given"]}
    mine |= {one["order_id"] for one in content["_knowledge"]["candidates"]}
    orders = [order.order_id for order in scene.dataset.database.orders]
    lookup["notes"] += draw.choice(
        [
            f" It could also be {scene.other(orders, *mine)}.",
            f" The account is {content['customer_id']}.",
            f" {draw.randrange(5, 900)}.25 dollars were refunded for it.",
        ]
    )
    return (f"{_PLAN}.customer_lookup.notes",)


def found_in_another_way(content: Content, scene: Scene) -> Fields | None:
    """Say in words without a number that somebody was found by what was not looked at."""
    lookup = content[_PLAN]["customer_lookup"]
    order = lookup["notes"].partition(". ")[2]
    others = ["Found by phone", "Found by the card that was paid with", "The customer called us"]
    if content["_disclosure"]["sender"] in ("primary", "alternate"):
        others.append("The sender's address is on no account of ours")
    lookup["notes"] = f"{scene.other(others)}. {order}"
    return (f"{_PLAN}.customer_lookup.notes",)


def half_of_the_lookup_notes(content: Content, scene: Scene) -> Fields | None:
    """Leave out how the sender was found, or how the order was."""
    lookup = content[_PLAN]["customer_lookup"]
    sender, _, order = lookup["notes"].partition(". ")
    lookup["notes"] = scene.draw.choice([f"{sender}.", order, ""])
    return (f"{_PLAN}.customer_lookup.notes",)


def weak_and_strong_swapped(content: Content, scene: Scene) -> Fields | None:
    replies = content["_reference_replies"]
    strong, weak = replies["strong"], replies["weak"]
    strong["body"], weak["body"] = weak["body"], strong["body"]
    return ("_reference_replies.strong.body",)


def weak_that_is_right(content: Content, scene: Scene) -> Fields | None:
    replies = content["_reference_replies"]
    replies["weak"]["body"] = replies["strong"]["body"]
    return ("_reference_replies.weak",)


def flaw_of_another_name(content: Content, scene: Scene) -> Fields | None:
    weak = content["_reference_replies"]["weak"]
    weak["flaw"] = scene.other(FLAWS, weak["flaw"])
    return ("_reference_replies.weak.flaw",)


def strong_tells_another_amount(content: Content, scene: Scene) -> Fields | None:
    strong = content["_reference_replies"]["strong"]
    spoiled = _other_amount(content, strong["body"], scene)
    if spoiled is None:
        return None
    strong["body"] = spoiled
    return ("_reference_replies.strong.body",)


def strong_names_a_clause(content: Content, scene: Scene) -> Fields | None:
    """Put an internal name into a reply to the customer."""
    strong = content["_reference_replies"]["strong"]
    slug = content["_proof"]["applying"][0]
    if "_" not in slug:
        return None
    strong["body"] += f"\n\nThis follows from {slug}."
    return ("_reference_replies.strong.body",)


ACTIONS: dict[str, Spoiler] = {
    "action cites another clause": _action("reason", _other_clause),
    "details tell another amount": _action("details", _other_amount),
}
"""What the agent writes about the actions of a plan."""

PLACES: list[dict[str, Spoiler]] = [
    {
        "reasoning cites another clause": _reasoning(_other_clause),
        "reasoning leaves out a clause": _reasoning(_without_a_clause),
        "reasoning tells another amount": _reasoning(_other_amount),
    },
    {
        "wrong look-up notes": wrong_lookup_notes,
        "found in another way by the look-up notes": found_in_another_way,
        "half of the look-up notes": half_of_the_lookup_notes,
    },
    {
        "weak and strong reply swapped": weak_and_strong_swapped,
        "weak reply that is right": weak_that_is_right,
        "flaw of another name": flaw_of_another_name,
        "strong reply tells another amount": strong_tells_another_amount,
        "strong reply names a clause": strong_names_a_clause,
    },
]
"""What the agent writes, place by place; each is read by itself."""
