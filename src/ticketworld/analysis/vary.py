"""Draws the policy of another company: other numbers, and some clauses absent.

What may differ is declared in the area files, by `alternative/3` and `optional/1`. A variant is a
rules folder of its own; a draw that lint finds fault with is refused and drawn again.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ticketworld.analysis.checks import cases, one_sided, uncased
from ticketworld.analysis.contrast import Views
from ticketworld.analysis.header_text import rules_of
from ticketworld.analysis.joint import joint_values
from ticketworld.analysis.lint import iterate_findings
from ticketworld.analysis.rewrite import RewriteError, rewrite, without_unread
from ticketworld.errors import InputError
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.load import KERNEL, SHOW, VOCABULARY, load_policy
from ticketworld.seeds import stream
from ticketworld.solver.case import Value
from ticketworld.solver.judge import Judge

DRAWS = 21
"""How often a variant is drawn before a policy is said to have none: once, and 20 times again."""

_SHARE_ABSENT = 0.3
_ABOUT_CASES = {cases.NAME, one_sided.NAME, uncased.NAME}
_LANGUAGE = (KERNEL, SHOW)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNumber:
    """A setting that is another number in a variant."""

    clause: str
    name: str
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """The policy of another company.

    Attributes:
        seed: What it was drawn by.
        texts: The files of its rules folder, by name.
        catalogue: The policy, loaded.
        numbers: The settings that differ.
        absent: The clauses that it lacks, in the handbook's order.
        refused: Why earlier draws were not taken.
    """

    seed: int
    texts: Mapping[str, str]
    catalogue: Catalogue
    numbers: tuple[NewNumber, ...]
    absent: tuple[str, ...]
    refused: tuple[str, ...]


def vary_policy(folder: Path, seed: int) -> Variant:
    """Return the variant of a policy that a seed draws; the same seed draws the same.

    Raises:
        InputError: The policy declares nothing that may differ, or no draw passes lint.
        PolicyError: The policy itself cannot be read.
    """
    catalogue = load_policy(folder)
    if not catalogue.alternatives and not catalogue.optional:
        raise InputError(
            f"{folder}: declares no `alternative` and no `optional`; say what another company may "
            "do differently, such as `alternative(return_window, days, (14; 45)).`"
        )
    texts = _texts(folder)
    draw = stream(seed, "vary")
    refused: list[str] = []
    for _ in range(DRAWS):
        numbers, absent = _drawn(catalogue, draw)
        try:
            written = _written(texts, numbers, absent, catalogue)
        except RewriteError as error:
            refused.append(str(error))
            continue
        with tempfile.TemporaryDirectory() as temporary:
            fault = _fault(Path(temporary), written)
            if fault is None:
                return Variant(
                    seed=seed,
                    texts=written,
                    catalogue=load_policy(Path(temporary)),
                    numbers=numbers,
                    absent=absent,
                    refused=tuple(refused),
                )
        refused.append(fault)
    raise InputError(
        f"{folder}: no variant in {DRAWS} draws of seed {seed}, the last because of: {refused[-1]}"
        "; correct what `alternative` and `optional` declare"
    )


def _texts(folder: Path) -> dict[str, str]:
    """Return the files that are policy; the kernel is this version's, whatever the policy."""
    return {
        path.name: path.read_text(encoding="utf-8-sig")
        for path in sorted(folder.glob("*.lp"))
        if path.name not in _LANGUAGE and not path.name.startswith(".")
    }


def _drawn(
    catalogue: Catalogue, draw: random.Random
) -> tuple[tuple[NewNumber, ...], tuple[str, ...]]:
    """Draw numbers and absent clauses, in the handbook's order, until anything differs."""
    numbers: list[NewNumber] = []
    absent: list[str] = []
    while not numbers and not absent:
        for setting in catalogue.settings:
            values = catalogue.alternatives.get((setting.clause, setting.name), ())
            value = draw.choice((setting.value, *values))
            if value != setting.value:
                number = NewNumber(
                    clause=setting.clause, name=setting.name, before=setting.value, after=value
                )
                numbers.append(number)
        optional = [c.slug for c in catalogue.clauses if c.slug in catalogue.optional]
        absent = [slug for slug in optional if draw.random() < _SHARE_ABSENT]
    return tuple(n for n in numbers if n.clause not in absent), tuple(absent)


def _written(
    texts: Mapping[str, str],
    numbers: tuple[NewNumber, ...],
    absent: tuple[str, ...],
    catalogue: Catalogue,
) -> dict[str, str]:
    areas = {name: text for name, text in texts.items() if name != VOCABULARY}
    settings = {(n.clause, n.name): n.after for n in numbers}
    _require_unnamed(catalogue, absent)
    left = {clause.area for clause in catalogue.clauses if clause.slug not in absent}
    written = {
        name: text
        for name, text in rewrite(areas, settings, frozenset(absent)).items()
        if name.removesuffix(".lp") in left or len(rules_of(text)) > 1
    }
    facts = without_unread(texts[VOCABULARY], written.values()) if absent else texts[VOCABULARY]
    return {VOCABULARY: facts, **written}


def _require_unnamed(catalogue: Catalogue, absent: tuple[str, ...]) -> None:
    """Refuse a draw whose prose would speak of a provision that is gone."""
    left = [clause for clause in catalogue.clauses if clause.slug not in absent]
    gone = {catalogue.clause(slug).public_id for slug in absent} - {c.public_id for c in left}
    for clause in left:
        for public_id in sorted(gone):
            if public_id in clause.prose:
                raise RewriteError(
                    f"{clause.location}: the words of `{clause.slug}` name {public_id}, which "
                    "would be gone"
                )


def _fault(folder: Path, texts: Mapping[str, str]) -> str | None:
    """Write a variant down and return the first thing that lint says against it.

    Cases prove the policy they were written for; a variant has none.
    """
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    for finding in iterate_findings(folder):
        if not finding.notice and finding.check not in _ABOUT_CASES:
            return f"{finding.where}: {finding.message} [{finding.check}]"
    return None


def count_changed(old: Judge, new: Judge, seed: int, count: int) -> tuple[int, int]:
    """Return how many of some boundary cases are decided differently, and how many there are.

    The cases are drawn by the seed over the boundary values of both policies; those that neither
    policy knows are not counted.
    """
    drawn = list(_cases(old, new, seed, count))
    views = Views(old, new)
    contrasts = [
        contrast
        for contrast in views.contrasts([(facts, facts) for facts in drawn])
        if any(
            a is not None and not a.impossible for a in (contrast.old_answer, contrast.new_answer)
        )
    ]
    return sum(bool(kinds) for kinds in views.kinds(contrasts)), len(contrasts)


def _cases(old: Judge, new: Judge, seed: int, count: int) -> Iterator[dict[str, Value]]:
    """Yield the facts of cases that the older or the newer policy can hear, by turns."""
    values = joint_values(old, new)
    draw = stream(seed, "vary", "sample")
    for number in range(count):
        judge = (old, new)[number % 2]
        facts: dict[str, Value] = {}
        for name, fact in judge.catalogue.facts.items():
            if judge.domain.has_value(name, facts):
                admitted = [value for value in values[name] if fact.admits(value)]
                facts[name] = draw.choice(admitted)
        yield facts
