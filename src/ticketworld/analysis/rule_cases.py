"""A policy's own proof: the cases written by hand beside each area, `rules/<area>.cases.toml`.

Each case gives facts and what a careful reader of the handbook makes of them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from ticketworld.errors import InputError, did_you_mean
from ticketworld.policy.text import strangeness
from ticketworld.solver.case import Case, CaseError
from ticketworld.solver.decision import Answer, Decision
from ticketworld.solver.judge import Judge

_HEADER = re.compile(r"^\s*\[\[case\]\]", re.MULTILINE)


class _Expected(BaseModel):
    """One `[[case]]` as written; whatever is left out is not compared."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    name: str
    facts: dict[str, str | int]
    outcome: str
    grounds: list[list[str]] | None = None
    actions: dict[str, int] | None = None
    applies: list[str] | None = None
    defeated: dict[str, str] | None = None
    blocked: dict[str, str] | None = None
    superseded: dict[str, str] | None = None
    escalation: list[str] | None = None
    evidence: list[str] | None = None
    wait: int | None = None
    priority: str | None = None
    route: str | None = None
    situation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCase:
    """A case written by hand, and where."""

    where: str
    expected: _Expected
    case: Case

    @property
    def name(self) -> str:
        """The sentence that the case stands for."""
        return self.expected.name


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseResult:
    """What came of one case: nothing in `differences` where the solver agrees."""

    rule_case: RuleCase
    answer: Answer
    decision: Decision | None
    differences: tuple[str, ...]


def read_rule_cases(folder: Path, judge: Judge) -> list[RuleCase]:
    """Return the cases of every area, in the order of files and lines.

    Raises:
        InputError: A file cannot be read; tells file, line, value and what to do, for all cases.
    """
    found: list[RuleCase] = []
    problems: list[str] = []
    slugs = set(judge.catalogue.by_slug)
    for path in sorted(folder.glob("*.cases.toml")):
        if strange := strangeness(path):
            problems.append(f"{path.name}: `{path.name}` {strange}")
            continue
        try:
            text = path.read_text(encoding="utf-8")
            content = tomllib.loads(text)
        except (ValueError, RecursionError, OSError) as error:  # TOML and Unicode are ValueErrors
            problems.append(f"{path.name}: `{error}`; correct the file")
            continue
        problems += [
            f"{path.name}: unknown table `{key}`; write `[[case]]`"
            for key in sorted(content.keys() - {"case"})
        ]
        lines = [text.count("\n", 0, match.end()) + 1 for match in _HEADER.finditer(text)]
        entries = content.get("case", [])
        if not isinstance(entries, list):
            problems.append(f"{path.name}: `case` is no array of tables; write `[[case]]`")
            continue
        for number, entry in enumerate(entries):
            line = lines[number] if number < len(lines) else 1
            try:
                found.append(_rule_case(entry, f"{path.name}:{line}", judge, slugs))
            except (InputError, ValidationError) as error:
                problems.append(f"{path.name}:{line}: {_reason(error)}")
    problems += _repeated(found)
    if problems:
        raise InputError("\n".join(f"{folder.name}/{problem}" for problem in problems))
    return found


def _reason(error: InputError | ValidationError) -> str:
    if isinstance(error, CaseError | InputError):
        return str(error)
    first = error.errors()[0]
    key = ".".join(map(str, first["loc"]))
    hint = did_you_mean(key, _Expected.model_fields)
    return f"`{key}`: {first['msg'].lower()}{hint or '; correct it'}"


def _rule_case(entry: object, where: str, judge: Judge, slugs: set[str]) -> RuleCase:
    expected = _Expected.model_validate(entry)
    named = [slug for ground in expected.grounds or () for slug in ground]
    named += expected.applies or []
    named += [*(expected.defeated or {}), *(expected.defeated or {}).values()]
    named += [*(expected.blocked or {}), *(expected.blocked or {}).values()]
    named += (expected.superseded or {}).values()
    for slug in named:
        if slug not in slugs:
            raise InputError(f"unknown clause `{slug}`{did_you_mean(slug, slugs)}")
    return RuleCase(where=where, expected=expected, case=judge.case(expected.facts))


def _repeated(cases: Sequence[RuleCase]) -> list[str]:
    seen: dict[tuple[str, str], str] = {}
    problems = []
    for rule_case in cases:
        key = (rule_case.where.split(":")[0], rule_case.name)
        if key in seen:
            problems.append(
                f"{rule_case.where}: name `{rule_case.name}` is taken at {seen[key]}; rename one"
            )
        seen.setdefault(key, rule_case.where)
    return problems


def run_rule_cases(judge: Judge, cases: Sequence[RuleCase]) -> list[CaseResult]:
    """Return what the solver makes of each case, in the order given."""
    answers = judge.answer([rule_case.case for rule_case in cases])
    faults = [answer.faults() for answer in answers]
    sound = [number for number, found in enumerate(faults) if not found]
    decided = judge.decide([cases[n].case for n in sound], [answers[n] for n in sound])
    decisions = dict(zip(sound, decided, strict=True))
    results = []
    for number, (rule_case, answer) in enumerate(zip(cases, answers, strict=True)):
        decision = decisions.get(number)
        differences = _differences(rule_case.expected, decision) if decision else faults[number]
        result = CaseResult(
            rule_case=rule_case, answer=answer, decision=decision, differences=tuple(differences)
        )
        results.append(result)
    return results


def _differences(expected: _Expected, decision: Decision) -> list[str]:
    """Compare everything that the case states; pairs are compared as subsets."""
    found = {
        "outcome": decision.outcome,
        "grounds": sorted(sorted(ground) for ground in decision.grounds),
        "actions": {action.type: action.cents for action in decision.actions},
        "applies": sorted(decision.applies),
        "escalation": sorted(decision.escalation),
        "evidence": sorted(decision.evidence),
        "wait": decision.wait,
        "priority": decision.priority,
        "route": decision.route,
    }
    wanted = expected.model_dump(include=set(found), exclude_none=True)
    if "grounds" in wanted:
        wanted["grounds"] = sorted(sorted(ground) for ground in wanted["grounds"])
    for key in ("applies", "escalation", "evidence"):
        if key in wanted:
            wanted[key] = sorted(wanted[key])
    differences = [
        f"{key}: expected {wanted[key]}, the solver derives {found[key]}"
        for key in found
        if key in wanted and wanted[key] != found[key]
    ]
    pairs = {
        "defeated": (expected.defeated, set(decision.defeated)),
        "blocked": (expected.blocked, set(decision.blocked)),
        "superseded": (
            expected.superseded,
            {(f"{clause}.{name}", by) for clause, name, by in decision.superseded},
        ),
    }
    for key, (given, derived) in pairs.items():
        missing = set((given or {}).items()) - derived
        differences += [
            f"{key}: expected `{a}` by `{b}`, the solver derives {sorted(derived)}"
            for a, b in sorted(missing)
        ]
    return differences
