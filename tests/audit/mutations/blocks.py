"""Spoilers of the blocks that prove a ticket: one value of them is edited, or one entry dropped.

Together with the rest of the ticket these are all its values that follow from anything: of each
block the kind of place that was edited least is edited next.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from tests.audit.mutations.planting import Content, Fields, Scene, Spoiler

Steps = tuple[str | int, ...]

PROSE = {"subject", "body", "policy_reasoning", "reason", "details", "notes", "escalation_reason"}
CHOSEN = {"query_type", "customer_sentiment", "scenario_id", "name"}
"""What was chosen for a ticket and follows from nothing."""

ANYWHERE: Fields = ("",)
"""What a message is about and gives away is held against all the rest, so no place is sure."""
DERIVED = {
    "_scenario_dimensions", "_scenario_template", "_policy_analysis", "_facts", "_knowledge",
    "_proof", "_difficulty",
}  # fmt: skip
"""Blocks of which every value is derived, so that an edit is found just where it is."""
BOUND = (
    "resolution_plan", "_disclosure", "_turns", "_issues", "issues", "thread",
    "_reference_replies",
)  # fmt: skip
"""Blocks that are held against the rest of the ticket, some of their values at other places."""


def follows(steps: Steps) -> bool:
    """Tell whether a value of a ticket follows from others; when people answer does not."""
    answered = steps[0] == "thread" and steps[1] != 0 and steps[-1] == "sent_at"
    return steps[-1] not in PROSE | CHOSEN and not answered


def leaves(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Yield every value that holds no other, with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*steps, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*steps, index))
    else:
        yield steps, value


def edits(value: Any) -> list[Any]:
    """Return what a careful forger might write instead."""
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1]
    if isinstance(value, float):
        return [round(value + 0.01, 2), value + 100]
    if not isinstance(value, str):
        return []
    if re.fullmatch(r"\d{4}-\d\d-\d\dT.*", value):
        moment = datetime.fromisoformat(value)
        return [(moment + step).isoformat() for step in (timedelta(seconds=1), timedelta(days=-1))]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return [(date.fromisoformat(value) + timedelta(days=1)).isoformat()]
    if value.startswith("POL-"):
        return ["POL-INFO-001" if value != "POL-INFO-001" else "POL-SHIP-001"]
    others = {"approve": "deny", "deny": "approve", "inform": "investigate"}
    return [others.get(value, f"{value}_again")]


def put(content: Any, steps: Steps, value: Any) -> None:
    """Put a value where the steps lead."""
    for step in steps[:-1]:
        content = content[step]
    content[steps[-1]] = value


def path_of(steps: Steps) -> str:
    """Return the steps as findings write them, like ``items[0].price_paid``."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return text.removeprefix(".")


def kind_of(steps: Steps) -> str:
    return ".".join("#" if isinstance(step, int) else step for step in steps)


def _edited(block: str) -> Spoiler:
    """Return what edits a value of a block, the kind of place that was edited least so far."""
    done: Counter[str] = Counter()

    def edit(content: Content, scene: Scene) -> Fields | None:
        found = [
            (steps, value)
            for steps, value in leaves(content[block], (block,))
            if follows(steps) and edits(value)
        ]
        if not found:
            return None
        rarest = min(done[kind_of(steps)] for steps, _ in found)
        steps, value = scene.draw.choice([f for f in found if done[kind_of(f[0])] == rarest])
        done[kind_of(steps)] += 1
        put(content, steps, scene.draw.choice(edits(value)))
        return (path_of(steps),) if block in DERIVED else ANYWHERE

    return edit


def _dropped(block: str) -> Spoiler:
    """Return what drops an entry of a list or table in a block, which is then shorter."""

    def drop(content: Content, scene: Scene) -> Fields | None:
        lists = [(steps, inner) for steps, inner in _containers(content[block], (block,)) if inner]
        if not lists:
            return None
        steps, inner = scene.draw.choice(lists)
        key = scene.draw.choice(list(inner) if isinstance(inner, dict) else range(len(inner)))
        del inner[key]
        return (path_of(steps),)

    return drop


OPEN = {"_facts", "context_used", "decisive", "facts"}
"""Tables of no fixed keys, from which one may be missing without anything being malformed."""


def _containers(value: Any, steps: Steps) -> Iterator[tuple[Steps, Any]]:
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inner, list):
            yield (*steps, key), inner
        if isinstance(inner, dict) and key in OPEN:
            yield (*steps, key), inner
        if isinstance(inner, dict | list) and key not in ("disclosure", "stated", "withheld"):
            yield from _containers(inner, (*steps, key))
    if steps == ("_facts",):
        yield steps, value


def field_missing(content: Content, scene: Scene) -> Fields | None:
    """Leave out a field of a ticket."""
    name = scene.draw.choice([key for key in content if key != "ticket_id"])
    del content[name]
    return (name,)


def unknown_field(content: Content, scene: Scene) -> Fields | None:
    """Put a field into a ticket that no ticket has."""
    block = scene.draw.choice([content, content["_facts"], content["_difficulty"]])
    block["approved_by"] = "nobody"
    return ANYWHERE


def wrong_type(content: Content, scene: Scene) -> Fields | None:
    """Put a value of another type where nothing of the kind may stand."""
    found = [(s, v) for s, v in leaves(content) if isinstance(v, int | float | bool)]
    steps, value = scene.draw.choice(found)
    put(content, steps, f"{value} ")
    is_fact = "stated" in steps or "withheld" in steps
    at = path_of(steps[:-1]) if len(steps) > 1 else path_of(steps)
    return (at, "_facts", "issues") if is_fact else (at,)


PLACES: list[dict[str, Spoiler]] = [
    {f"{block}: value edited": _edited(block), f"{block}: entry dropped": _dropped(block)}
    for block in ("_facts", "_proof", "_difficulty")
]
"""What follows from the records and the decision, block by block, and has no form to be broken."""

WHOLE: dict[str, Spoiler] = {
    **{
        f"{block}: value edited": _edited(block)
        for block in (*sorted(DERIVED - {"_facts", "_proof", "_difficulty"}), *BOUND)
    },
    **{f"{block}: entry dropped": _dropped(block) for block in ("_knowledge", "_policy_analysis")},
    "field missing": field_missing,
    "unknown field": unknown_field,
    "value of another type": wrong_type,
}
