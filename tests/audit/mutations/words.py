"""Spoilers of what the agent writes: reasons, notes, replies."""

from __future__ import annotations

import re

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
    if any(cents in known.values() for known in facts):
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


def reasoning_cites_another_clause(content: Content, scene: Scene) -> Fields | None:
    plan = content[_PLAN]
    spoiled = _other_clause(content, plan["policy_reasoning"], scene)
    if spoiled is None:
        return None
    plan["policy_reasoning"] = spoiled
    return (f"{_PLAN}.policy_reasoning",)


def reasoning_leaves_out_a_clause(content: Content, scene: Scene) -> Fields | None:
    """Take every word about a cited clause out of the reasons."""
    plan = content[_PLAN]
    cited = scene.draw.choice(plan["policy_references"])
    sentences = re.split(r"(?<=[.!?]) ", plan["policy_reasoning"])
    kept = [sentence for sentence in sentences if cited not in sentence]
    if len(kept) == len(sentences) or content["issues"]:
        return None
    plan["policy_reasoning"] = " ".join(kept)
    return (f"{_PLAN}.policy_reasoning",)


def reasoning_tells_another_amount(content: Content, scene: Scene) -> Fields | None:
    plan = content[_PLAN]
    spoiled = _other_amount(content, plan["policy_reasoning"], scene)
    if spoiled is None:
        return None
    plan["policy_reasoning"] = spoiled
    return (f"{_PLAN}.policy_reasoning",)


def action_cites_another_clause(content: Content, scene: Scene) -> Fields | None:
    actions = content[_PLAN]["actions"]
    if not actions:
        return None
    number = scene.draw.randrange(len(actions))
    spoiled = _other_clause(content, actions[number]["reason"], scene)
    if spoiled is None:
        return None
    actions[number]["reason"] = spoiled
    return (f"{_PLAN}.actions[{number}]",)


def details_tell_another_amount(content: Content, scene: Scene) -> Fields | None:
    actions = content[_PLAN]["actions"]
    if not actions:
        return None
    number = scene.draw.randrange(len(actions))
    spoiled = _other_amount(content, actions[number]["details"], scene)
    if spoiled is None:
        return None
    actions[number]["details"] = spoiled
    return (f"{_PLAN}.actions[{number}]",)


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
    "action cites another clause": action_cites_another_clause,
    "details tell another amount": details_tell_another_amount,
}
"""What the agent writes about the actions of a plan."""

PLACES: list[dict[str, Spoiler]] = [
    {
        "reasoning cites another clause": reasoning_cites_another_clause,
        "reasoning leaves out a clause": reasoning_leaves_out_a_clause,
        "reasoning tells another amount": reasoning_tells_another_amount,
    },
    {"wrong look-up notes": wrong_lookup_notes},
    {
        "weak and strong reply swapped": weak_and_strong_swapped,
        "weak reply that is right": weak_that_is_right,
        "flaw of another name": flaw_of_another_name,
        "strong reply tells another amount": strong_tells_another_amount,
        "strong reply names a clause": strong_names_a_clause,
    },
]
"""What the agent writes, place by place; each is read by itself."""
