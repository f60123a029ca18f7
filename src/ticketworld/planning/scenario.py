"""A plan of scenarios, in memory and as a file of JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from ticketworld.errors import InputError
from ticketworld.files import read_bytes
from ticketworld.planning.contrast import Contrast
from ticketworld.planning.units import Unit, boundary_facts
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.case import Value
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge
from ticketworld.solver.record import decision_fields

_Form = TypeVar("_Form", bound=BaseModel)

FORMAT = "ticketworld-plan/1"
IMPLIED = "implied by policy"


class PlanFileError(InputError):
    """A plan's file cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One situation to make tickets of, with the decision that its witness case has.

    Attributes:
        decision: The witness case, decided.
        lookups: The places that hold a fact which decides it.
        boundaries: The sides of lines on which the case stands, no further than one from them.
        templates: Ids of the templates whose condition it meets; none where the policy alone
            implies it.
        covers: The units that this scenario adds to those before it.
        contrast: Its partners, where they were asked for.
    """

    decision: Decision
    lookups: tuple[str, ...]
    boundaries: tuple[str, ...]
    templates: tuple[str, ...]
    covers: tuple[Unit, ...]
    contrast: Contrast | None = None

    def fields(self, catalogue: Catalogue) -> dict[str, object]:
        """Return the scenario as fields for JSON."""
        return {
            **decision_fields(self.decision, catalogue),
            "lookups": self.lookups,
            "boundaries": self.boundaries,
            "templates": self.templates,
            "source": "template" if self.templates else IMPLIED,
            "covers": [f"{unit.kind}: {unit.name}" for unit in self.covers],
            **(self.contrast.fields() if self.contrast else {}),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What a plan covers of one kind of unit.

    Attributes:
        covered: How many units its scenarios reach.
        reachable: How many units some case reaches.
        unreachable: The names of those that no case reaches, which is proved.
        undecided: The names of those for which neither a case nor a proof was found.
    """

    kind: str
    covered: int
    reachable: int
    unreachable: tuple[str, ...]
    undecided: tuple[str, ...]

    def fields(self) -> dict[str, object]:
        """Return the tally as fields for JSON."""
        return {
            "kind": self.kind,
            "covered": self.covered,
            "reachable": self.reachable,
            "unreachable": self.unreachable,
            "undecided": self.undecided,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioPlan:
    """Scenarios, those that cover most first, and what they cover.

    Attributes:
        needed: How many scenarios it takes to cover all that can be reached.
        is_complete: Whether the search came to its end; false when it was interrupted.
    """

    scenarios: tuple[Scenario, ...]
    coverage: tuple[Tally, ...]
    needed: int
    seed: int
    policy_digest: str
    is_complete: bool = True

    def header(self) -> dict[str, object]:
        """Return what the plan says of itself as fields for JSON."""
        return {
            "format": FORMAT,
            "policy_digest": self.policy_digest,
            "seed": self.seed,
            "scenarios": len(self.scenarios),
            "needed": self.needed,
            "is_complete": self.is_complete,
            "coverage": [tally.fields() for tally in self.coverage],
        }

    def lines(self, catalogue: Catalogue) -> bytes:
        """Return the plan's file: a header and a line for each scenario."""
        rows = [self.header(), *(scenario.fields(catalogue) for scenario in self.scenarios)]
        return b"".join(orjson.dumps(row) + b"\n" for row in rows)


class _Header(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    format: str
    policy_digest: str


class _Row(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    facts: dict[str, Value]
    outcome: str
    grounds: list[list[str]]
    templates: list[str]
    covers: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCase:
    """A case that a plan holds, decided.

    Attributes:
        templates: The templates that it meets.
        covers: What it is in the plan for.
    """

    decision: Decision
    templates: tuple[str, ...]
    covers: tuple[Unit, ...]

    @property
    def exact(self) -> frozenset[str]:
        """The facts whose values it is to show exactly: those on a line that it covers."""
        return boundary_facts(self.covers)


def read_plan(path: Path, judge: Judge) -> tuple[PlannedCase, ...]:
    """Return the cases of a plan's file, decided anew.

    Raises:
        PlanFileError: The file is no plan, was made under other rules, or disagrees with them.
    """
    lines = read_bytes(path).splitlines()
    if not lines:
        raise PlanFileError(f"{path}:1: is empty; make a plan with `ticketworld plan --output`")
    header = _read(path, 1, lines[0], _Header)
    if header.format != FORMAT:
        raise PlanFileError(f"{path}:1: format `{header.format}` is not `{FORMAT}`")
    if header.policy_digest != judge.catalogue.digest:
        raise PlanFileError(
            f"{path}:1: was made under other rules (digest `{header.policy_digest[:12]}`, these "
            f"are `{judge.catalogue.digest[:12]}`); plan anew, or name its rules by `--rules`"
        )
    rows = [_read(path, number, line, _Row) for number, line in enumerate(lines[1:], 2)]
    return tuple(_decided(path, rows, judge))


def _decided(path: Path, rows: Sequence[_Row], judge: Judge) -> Iterable[PlannedCase]:
    cases = []
    for number, row in enumerate(rows, 2):
        try:
            cases.append(judge.case(row.facts))
        except InputError as error:
            raise PlanFileError(f"{path}:{number}: {error}") from None
    for number, (row, decision) in enumerate(zip(rows, judge.decide(cases), strict=True), 2):
        grounds = [list(ground) for ground in decision.grounds]
        if (row.outcome, row.grounds) != (decision.outcome, grounds):
            raise PlanFileError(
                f"{path}:{number}: says `{row.outcome}`, the rules say `{decision.outcome}` by "
                f"{', '.join(decision.grounds[0])}; plan anew"
            )
        covers = tuple(Unit(*text.split(": ", 1)) for text in row.covers)
        yield PlannedCase(decision=decision, templates=tuple(row.templates), covers=covers)


def _read(path: Path, number: int, line: bytes, form: type[_Form]) -> _Form:
    try:
        return form.model_validate_json(line)
    except ValidationError as error:
        detail = error.errors()[0]
        where = ".".join(map(str, detail["loc"])) or "the line"
        raise PlanFileError(f"{path}:{number}: {where}: {detail['msg'].lower()}") from None
