"""Puts near misses beside a policy, and proves that they change none of its decisions."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ticketworld.dilution.basis import Basis
from ticketworld.dilution.condition import vocabulary_text
from ticketworld.dilution.conditions import (
    conditions_beyond,
    conditions_elsewhere,
    conditions_together,
)
from ticketworld.dilution.effects import EFFECTS
from ticketworld.dilution.inertness import met_in, unguarded
from ticketworld.dilution.near_miss import NearMiss, draw_near_misses
from ticketworld.dilution.rules_text import written
from ticketworld.errors import TicketworldError
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.load import VOCABULARY, load_policy
from ticketworld.solver.judge import Judge


class NotInertError(TicketworldError):
    """A near miss might change a decision, which would be a defect of this package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DilutedRules:
    """A dataset's policy with near misses beside it.

    Attributes:
        near_misses: What stands beside it, in the handbook's order.
        texts: The files of the policy and of the near misses, by name.
        catalogue: All of it, loaded.
    """

    near_misses: tuple[NearMiss, ...]
    texts: Mapping[str, str] = field(repr=False)
    catalogue: Catalogue = field(repr=False)


def dilute_rules(basis: Basis, count: int, draw: random.Random) -> DilutedRules:
    """Return a policy with near misses, at most so many, that change none of a dataset's cases.

    Raises:
        NotInertError: One that was drawn is not proved to.
    """
    cases = basis.cases
    conditions = [
        *conditions_elsewhere(),
        *conditions_beyond(cases, draw),
        *conditions_together(cases, draw),
    ]
    drawn = draw_near_misses(basis.judge.catalogue, EFFECTS, conditions, count, draw)
    texts = _combined(basis, drawn)
    judge = Judge(_loaded(texts))
    slugs = [one.slug for one in drawn]
    suspect = [*sorted(met_in(judge, slugs, cases)), *unguarded(judge.catalogue, slugs)]
    if suspect:
        raise NotInertError(f"near misses: `{suspect[0]}` might change a decision; report this")
    return DilutedRules(near_misses=tuple(drawn), texts=texts, catalogue=judge.catalogue)


def _combined(basis: Basis, near_misses: Sequence[NearMiss]) -> dict[str, str]:
    """Return the files of the policy and of near misses, the facts that these read declared."""
    used = {fact for one in near_misses for fact in one.condition.facts}
    known = basis.texts[VOCABULARY]
    return {
        **basis.texts,
        VOCABULARY: known + vocabulary_text(used),
        **written(near_misses, basis.judge.catalogue),
    }


def _loaded(texts: Mapping[str, str]) -> Catalogue:
    with tempfile.TemporaryDirectory(prefix="ticketworld-") as scratch:
        for name, text in texts.items():
            (Path(scratch) / name).write_text(text, encoding="utf-8")
        return load_policy(Path(scratch))
