"""Draws the policy of another company: other numbers, and some clauses absent.

What may differ is declared in the area files, by `alternative/3` and `optional/1`. A variant is a
rules folder of its own; a draw that lint finds fault with is refused and drawn again.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ticketworld.analysis.finding import Finding
from ticketworld.analysis.header_text import rules_of
from ticketworld.analysis.lint import findings_of, read_linted
from ticketworld.analysis.rewrite import RewriteError, rewrite, without_unread
from ticketworld.errors import InputError
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.load import KERNEL, SHOW, VOCABULARY, load_policy
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge

DRAWS = 21
"""How often a variant is drawn before a policy is said to have none: once, and 20 times again."""

_SHARE_ABSENT = 0.3
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
        base: The digest of the policy that it was drawn from.
        texts: The files of its rules folder, by name.
        judge: The judge by this policy.
        numbers: The settings that differ.
        absent: The clauses that it lacks, in the handbook's order.
        refused: Why earlier draws were not taken.
    """

    seed: int
    base: str
    texts: Mapping[str, str] = field(repr=False)
    judge: Judge = field(repr=False)
    numbers: tuple[NewNumber, ...]
    absent: tuple[str, ...]
    refused: tuple[str, ...]

    @property
    def catalogue(self) -> Catalogue:
        """The policy, loaded."""
        return self.judge.catalogue


class NoVariantError(InputError):
    """No draw of a seed is a sound policy."""


def vary_policy(folder: Path, seed: int) -> Variant:
    """Return the variant of a policy that a seed draws; the same seed draws the same.

    Raises:
        InputError: The policy declares nothing that may differ.
        NoVariantError: No draw passes lint.
        PolicyError: The policy itself cannot be read.
    """
    return Varied(folder).variant(seed)


class Varied:
    """A policy that declares what another company may do differently.

    Raises:
        InputError: It declares nothing of the kind.
        PolicyError: It cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self.catalogue = load_policy(folder)
        if not self.catalogue.alternatives and not self.catalogue.optional:
            raise InputError(
                f"{folder}: declares no `alternative` and no `optional`; say what another company "
                "may do differently, such as `alternative(return_window, days, (14; 45)).`"
            )
        self._folder = folder
        self._texts = _texts(folder)

    def variant(self, seed: int) -> Variant:
        """Return the variant that a seed draws.

        Raises:
            NoVariantError: No draw passes lint.
        """
        refused: list[str] = []
        for numbers, absent in self._draws(seed):
            try:
                written = _written(self._texts, numbers, absent, self.catalogue)
            except RewriteError as error:
                refused.append(str(error))
                continue
            judge = _sound(written)
            if isinstance(judge, Judge):
                return Variant(
                    seed=seed,
                    base=self.catalogue.digest,
                    texts=written,
                    judge=judge,
                    numbers=numbers,
                    absent=absent,
                    refused=tuple(refused),
                )
            refused.append(judge)
        raise NoVariantError(
            f"{self._folder}: no variant in {DRAWS} draws of seed {seed}, the last because of: "
            f"{refused[-1]}; correct what `alternative` and `optional` declare"
        )

    def can_draw(self, seed: int, catalogue: Catalogue, texts: Mapping[str, str]) -> bool:
        """Tell whether a draw of this seed is this policy; whether it is sound is not asked.

        Args:
            seed: What it is said to be drawn by.
            catalogue: The policy that the texts hold.
            texts: The files of its folder, by name.
        """
        settings = {(s.clause, s.name): s.value for s in catalogue.settings}
        for numbers, absent in self._draws(seed):
            drawn = {(s.clause, s.name): s.value for s in self.catalogue.settings}
            drawn |= {(n.clause, n.name): n.after for n in numbers}
            if settings != {key: value for key, value in drawn.items() if key[0] not in absent}:
                continue
            try:
                if _written(self._texts, numbers, absent, self.catalogue) == texts:
                    return True
            except RewriteError:
                continue
        return False

    def _draws(self, seed: int) -> Iterator[tuple[tuple[NewNumber, ...], tuple[str, ...]]]:
        draw = stream(seed, "vary")
        for _ in range(DRAWS):
            yield _drawn(self.catalogue, draw)


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


def _sound(texts: Mapping[str, str]) -> Judge | str:
    """Return the judge by a variant, or the first thing that lint says against it.

    Cases prove the policy they were written for; a variant has none.
    """
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
        policy, unread = read_linted(folder)
        if policy is None:
            return _told(unread[0])
        for finding in findings_of(policy):
            if not finding.notice:
                return _told(finding)
        return policy.judge


def _told(finding: Finding) -> str:
    return f"{finding.where}: {finding.message} [{finding.check}]"
