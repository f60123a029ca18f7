"""What a clause rests on in a case, in words: facts, numbers of the handbook, other clauses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ticketworld.letters.figures import unit_of_setting
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.decision import Decision
from ticketworld.solver.reasons import Reason, SettingRead
from ticketworld.writer.fact_wording import fact_words
from ticketworld.writer.wording import joined, named, setting_words

_SPANS = frozenset(
    {"days_since_delivery", "days_since_order", "hours_since_order", "days_late", "hold_days",
     "refund_days"}
)  # fmt: skip
"""Facts that say how long something has taken, which matters only where it is compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Premises:
    """What a clause rests on; `effects` are the numbers of what follows from it."""

    slug: str
    facts: tuple[str, ...]
    settings: tuple[str, ...]
    clauses: tuple[str, ...]
    effects: tuple[str, ...]


def premises_of(reason: Reason, decision: Decision, catalogue: Catalogue) -> Premises:
    """Return what a clause rests on, without what its conditions read and what decides nothing.

    A limit of a clause that this one overrides says no more than that both could apply; a span of
    time that is compared with no limit says that something has happened at all.
    """
    slug = reason.clause.slug
    read = [one for one in reason.settings if (one.clause, slug) not in decision.defeated]
    compared = any(
        unit_of_setting(one.name) in ("days", "hours") for one in (*read, *reason.effects)
    ) or any(name == "warranty_days" for name, _ in reason.facts)
    facts = [(name, value) for name, value in reason.facts if name != "request"]
    decisive = [pair for pair in facts if compared or pair[0] not in _SPANS] or facts
    return Premises(
        slug=slug,
        facts=tuple(fact_words(name, value, catalogue) for name, value in decisive),
        settings=_in_words(read, catalogue),
        clauses=tuple(f"{named(asked, catalogue)} applies" for asked in reason.clauses),
        effects=_in_words(reason.effects, catalogue),
    )


def _in_words(settings: Iterable[SettingRead], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(
        setting_words(one.clause, one.name, one.value) + _by_whom(one, catalogue)
        for one in settings
    )


def _by_whom(setting: SettingRead, catalogue: Catalogue) -> str:
    """Return which clauses changed a setting, as an aside."""
    by = [named(slug, catalogue) for slug in setting.modified_by]
    return f" under {joined(by)}" if by else ""
