"""What the checks of a lint run look at: a policy that could be read, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from ticketworld.analysis.coverage import Coverage, measure_coverage
from ticketworld.analysis.numbers import Numbers
from ticketworld.analysis.rule_cases import CaseResult, read_rule_cases, run_rule_cases
from ticketworld.analysis.survey import Survey
from ticketworld.analysis.terms import Compiled, compile_rule
from ticketworld.errors import InputError
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.judge import Judge
from ticketworld.solver.stratification import Cycle, CycleError


class LintedPolicy:
    """A policy under lint. Everything is worked out once, when a check first asks for it.

    Args:
        folder: The rules folder; cases and the texts with their comments are read from it.
        catalogue: The policy as loaded from there.
    """

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self.folder = folder
        self.catalogue = catalogue

    @cached_property
    def lines(self) -> Mapping[str, Sequence[str]]:
        """The lines of every area file and of the vocabulary."""
        files = {f"{area.name}.lp" for area in self.catalogue.areas}
        files |= {fact.location.file for fact in self.catalogue.facts.values()}
        return {
            file: (self.folder / file).read_text(encoding="utf-8-sig").split("\n")
            for file in sorted(files)
        }

    @cached_property
    def judge(self) -> Judge:
        """The judge; only a policy without cycles has one."""
        return Judge(self.catalogue)

    @property
    def cycles(self) -> Sequence[Cycle]:
        """The cycles that stand against a proof of uniqueness."""
        try:
            self.judge  # noqa: B018  making it is the proof
        except CycleError as error:
            return error.cycles
        return ()

    @cached_property
    def survey(self) -> Survey:
        """What can happen over the boundary domain."""
        return Survey(self.judge)

    @cached_property
    def compiled(self) -> Sequence[Compiled]:
        """The policy's rules as plain values, the specialised kernel last."""
        return [compile_rule(rule) for rule in self.judge.rules]

    @cached_property
    def numbers(self) -> Numbers:
        """The bounds of the policy's numbers."""
        return Numbers(self.compiled, self.catalogue.facts, len(self.catalogue.clauses))

    @cached_property
    def _cases(self) -> tuple[Sequence[CaseResult], Sequence[str]]:
        try:
            cases = read_rule_cases(self.folder, self.judge)
        except InputError as error:
            return [], str(error).split("\n")
        return run_rule_cases(self.judge, cases), []

    @property
    def results(self) -> Sequence[CaseResult]:
        """What came of the cases written beside the rules."""
        return self._cases[0]

    @property
    def has_cases(self) -> bool:
        """Whether any case stands beside the rules."""
        return bool(self.results)

    @property
    def unreadable(self) -> Sequence[str]:
        """What is wrong with the files of cases, where they cannot be read."""
        return self._cases[1]

    @cached_property
    def coverage(self) -> Coverage:
        """What the cases exercise."""
        cases = [result.rule_case.case for result in self.results]
        answers = [result.answer for result in self.results]
        return measure_coverage(self.judge, cases, answers, self.survey)
