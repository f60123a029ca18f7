"""Spoilers of resolution plans: amounts, clauses, steps, questions, escalation."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests.audit.mutations.planting import Content, Fields, Scene, Spoiler
from tests.audit.mutations.words import ACTIONS
from ticketworld.letters.replies import QUESTIONS
from ticketworld.policy.names import OUTCOMES

_PLAN = "resolution_plan"


def _money(dollars: float) -> str:
    return f"${dollars:,.2f}"


def _put(content: Content, name: str, value: Any) -> Fields:
    content[_PLAN][name] = value
    return (f"{_PLAN}.{name}",)


def wrong_cent_in_action(content: Content, scene: Scene) -> Fields | None:
    actions = content[_PLAN]["actions"]
    if not actions:
        return None
    number = scene.draw.randrange(len(actions))
    actions[number]["value"] = round(actions[number]["value"] + 0.01, 2)
    return (f"{_PLAN}.actions[{number}].value",)


def wrong_cent_everywhere(content: Content, scene: Scene) -> Fields | None:
    """Change an amount together with the total and with every text that tells it."""
    plan = content[_PLAN]
    paid = [number for number, action in enumerate(plan["actions"]) if action["value"] > 1]
    if not paid:
        return None
    number = scene.draw.choice(paid)
    before = plan["actions"][number]["value"]
    after = round(before - 0.01, 2)
    _retell(content, _money(before), _money(after))
    content[_PLAN]["actions"][number]["value"] = after
    total = content[_PLAN]["total_resolution_value"]
    content[_PLAN]["total_resolution_value"] = round(total - 0.01, 2)
    return (f"{_PLAN}.actions[{number}].value",)


def _retell(value: Any, before: str, after: str) -> None:
    """Replace words in every text of a ticket."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inner, str):
            value[key] = inner.replace(before, after)
        elif isinstance(inner, dict | list):
            _retell(inner, before, after)


def wrong_total(content: Content, scene: Scene) -> Fields | None:
    total = content[_PLAN]["total_resolution_value"]
    return _put(content, "total_resolution_value", round(total + scene.draw.choice([0.01, 9]), 2))


def swapped_clause(content: Content, scene: Scene) -> Fields | None:
    cited = content[_PLAN]["policy_references"]
    cited[scene.draw.randrange(len(cited))] = scene.other(scene.public_ids, *cited)
    return (f"{_PLAN}.policy_references",)


def dropped_clause(content: Content, scene: Scene) -> Fields | None:
    cited = content[_PLAN]["policy_references"]
    if len(cited) < 2:
        return None
    del cited[scene.draw.randrange(len(cited))]
    return (f"{_PLAN}.policy_references",)


def extra_clause(content: Content, scene: Scene) -> Fields | None:
    cited = content[_PLAN]["policy_references"]
    cited.append(scene.other(scene.public_ids, *cited))
    return (f"{_PLAN}.policy_references",)


def wrong_outcome(content: Content, scene: Scene) -> Fields | None:
    return _put(content, "outcome", scene.other(OUTCOMES, content[_PLAN]["outcome"]))


def wrong_next_step(content: Content, scene: Scene) -> Fields | None:
    steps = ("resolve", "clarify", "verify_identity", "not_found")
    return _put(content, "next_step", scene.other(steps, content[_PLAN]["next_step"]))


def needless_question(content: Content, scene: Scene) -> Fields | None:
    asked = content[_PLAN]["questions"]
    return _put(content, "questions", [*asked, scene.other(QUESTIONS, *asked)])


def missing_question(content: Content, scene: Scene) -> Fields | None:
    asked = content[_PLAN]["questions"]
    if not asked:
        return None
    gone = scene.draw.choice(asked)
    return _put(content, "questions", [question for question in asked if question != gone])


def missing_evidence(content: Content, scene: Scene) -> Fields | None:
    needed = content[_PLAN]["evidence_required"]
    return _put(content, "evidence_required", needed[1:]) if needed else None


def needless_evidence(content: Content, scene: Scene) -> Fields | None:
    needed = content[_PLAN]["evidence_required"]
    more = scene.other(("photo", "identity", "order_number"), *needed)
    return _put(content, "evidence_required", [*needed, more]) if more else None


def dropped_action(content: Content, scene: Scene) -> Fields | None:
    plan = content[_PLAN]
    if not plan["actions"]:
        return None
    gone = plan["actions"].pop(scene.draw.randrange(len(plan["actions"])))
    plan["total_resolution_value"] = round(plan["total_resolution_value"] - gone["value"], 2)
    return (f"{_PLAN}.actions",)


def extra_action(content: Content, scene: Scene) -> Fields | None:
    plan = content[_PLAN]
    cited = plan["policy_references"][0]
    plan["actions"].append(
        {
            "issue": 1,
            "type": "issue_refund",
            "reason": f"{cited} asks for it.",
            "value": 12.5,
            "details": "Refund $12.50.",
        }
    )
    plan["total_resolution_value"] = round(plan["total_resolution_value"] + 12.5, 2)
    return (f"{_PLAN}.actions",)


def wrong_action_type(content: Content, scene: Scene) -> Fields | None:
    actions = content[_PLAN]["actions"]
    if not actions:
        return None
    number = scene.draw.randrange(len(actions))
    taken = [action["type"] for action in actions]
    types = {a["type"] for ticket in scene.tickets for a in ticket[_PLAN]["actions"]}
    actions[number]["type"] = scene.other(sorted(types), *taken)
    return (f"{_PLAN}.actions[{number}].type",)


def dropped_escalation(content: Content, scene: Scene) -> Fields | None:
    if not content[_PLAN]["escalation_required"]:
        return None
    content[_PLAN]["escalation_reason"] = None
    return _put(content, "escalation_required", False)


def added_escalation(content: Content, scene: Scene) -> Fields | None:
    if content[_PLAN]["escalation_required"]:
        return None
    cited = content[_PLAN]["policy_references"][0]
    content[_PLAN]["escalation_reason"] = f"By {cited} this goes to the fraud team."
    return _put(content, "escalation_required", True)


def wrong_route(content: Content, scene: Scene) -> Fields | None:
    return _put(content, "route", scene.other(scene.values_of("route"), content[_PLAN]["route"]))


def wrong_queue(content: Content, scene: Scene) -> Fields | None:
    """Send a case to another queue than the one that its reason names."""
    reason = content[_PLAN]["escalation_reason"]
    queues = [
        branch["escalation"][0].replace("_", " ")
        for ticket in scene.tickets
        for branch in ticket["_knowledge"]["branches"]
        if branch["escalation"]
    ]
    named = [queue for queue in set(queues) if reason and queue in reason]
    another = scene.other(sorted({*queues, "fraud team", "manager"}), *named)
    if len(named) != 1 or another is None:
        return None
    return _put(content, "escalation_reason", reason.replace(named[0], another))


def wrong_priority(content: Content, scene: Scene) -> Fields | None:
    levels = ("low", "medium", "high", "urgent", None)
    return _put(content, "priority", scene.other(levels, content[_PLAN]["priority"]))


def wrong_wait(content: Content, scene: Scene) -> Fields | None:
    days = content[_PLAN]["wait_business_days"]
    return _put(content, "wait_business_days", 3 if days is None else days + 1)


def wrong_order_in_plan(content: Content, scene: Scene) -> Fields | None:
    orders = [order.order_id for order in scene.dataset.database.orders]
    return _put(content, "order_id", scene.other(orders, content[_PLAN]["order_id"]))


def shifted_order_day(content: Content, scene: Scene) -> Fields | None:
    day = content[_PLAN]["order_date"]
    if day is None:
        return None
    shifted = date.fromisoformat(day) + timedelta(days=scene.draw.choice([-1, 1]))
    return _put(content, "order_date", shifted.isoformat())


def wrong_lookup(content: Content, scene: Scene) -> Fields | None:
    lookup = content[_PLAN]["customer_lookup"]
    name = scene.draw.choice(["status", "customer_id", "lookup_method"])
    choices = {
        "status": ("found", "ambiguous", "order_not_found", "not_found", "unverified"),
        "customer_id": [one.customer_id for one in scene.dataset.database.customers],
        "lookup_method": ("email_match", "order_number", "account_named", "none"),
    }
    lookup[name] = scene.other(choices[name], lookup[name])
    return (f"{_PLAN}.customer_lookup.{name}",)


def wrong_request_of_several(content: Content, scene: Scene) -> Fields | None:
    if not content["issues"]:
        return None
    number = scene.draw.randrange(len(content["issues"]))
    issue = content["issues"][number]
    name = scene.draw.choice(["outcome", "next_step", "policy_references"])
    issue[name] = {
        "outcome": scene.other(OUTCOMES, issue["outcome"]),
        "next_step": scene.other(("resolve", "clarify", "not_found"), issue["next_step"]),
        "policy_references": [scene.other(scene.public_ids, *issue["policy_references"])],
    }[name]
    return (f"issues[{number}].{name}",)


WHOLE: dict[str, Spoiler] = {"wrong cent in all places": wrong_cent_everywhere}

PLACES: list[dict[str, Spoiler]] = [
    {
        **ACTIONS,
        "wrong cent in an action": wrong_cent_in_action,
        "dropped action": dropped_action,
        "extra action": extra_action,
        "wrong action": wrong_action_type,
        "wrong total": wrong_total,
    },
    {
        "swapped clause": swapped_clause,
        "dropped clause": dropped_clause,
        "extra clause": extra_clause,
    },
    {"wrong outcome": wrong_outcome},
    {"wrong next step": wrong_next_step},
    {"needless question": needless_question, "missing question": missing_question},
    {"missing evidence": missing_evidence, "needless evidence": needless_evidence},
    {
        "dropped escalation": dropped_escalation,
        "added escalation": added_escalation,
        "wrong queue": wrong_queue,
    },
    {"wrong route": wrong_route},
    {"wrong priority": wrong_priority},
    {"wrong wait": wrong_wait},
    {"wrong order in the plan": wrong_order_in_plan},
    {"shifted day of the order": shifted_order_day},
    {"wrong look-up": wrong_lookup},
    {"wrong request of several": wrong_request_of_several},
]
"""What follows from the decision, place by place."""
