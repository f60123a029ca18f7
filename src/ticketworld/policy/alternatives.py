"""Reads what another company may do differently: `alternative/3` and `optional/1`.

``alternative(Clause, Setting, (14; 45)).`` names values that a setting may take besides its own;
``optional(Clause).`` names a clause that a company may lack. Neither takes part in any decision.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from ticketworld.policy.catalogue import Clause, Location, Setting
from ticketworld.policy.problems import Problem, nearest
from ticketworld.policy.source import Source
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import head_functions, instances, signature

_DECLARATIONS = {("alternative", 3), ("optional", 1)}


@dataclass(slots=True)
class Alternatives:
    """The values that settings may take, by (clause, setting), and the clauses that may go."""

    values: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    optional: set[str] = field(default_factory=set)


def declares_alternatives(rule: Node) -> bool:
    """Tell whether a rule only declares what another company may do differently."""
    return any(signature(function) in _DECLARATIONS for function in head_functions(rule))


def read_alternatives(
    sources: Sequence[Source],
    clauses: Collection[Clause],
    settings: Collection[Setting],
    problems: list[Problem],
) -> Alternatives:
    """Return the alternatives that all area files declare; what is wrong goes to `problems`."""
    reader = _Reader(clauses, settings, problems)
    for source in sources:
        for rule in source.rules:
            for function in head_functions(rule):
                if signature(function) in _DECLARATIONS:
                    reader.declaration(rule, function, source.at(function))
    read = Alternatives(optional=reader.optional)
    read.values = {key: tuple(sorted(values)) for key, values in reader.values.items()}
    return read


class _Reader:
    def __init__(
        self,
        clauses: Collection[Clause],
        settings: Collection[Setting],
        problems: list[Problem],
    ) -> None:
        self._slugs = {clause.slug for clause in clauses}
        self._own: dict[str, dict[str, int]] = defaultdict(dict)
        for setting in settings:
            self._own[setting.clause][setting.name] = setting.value
        self._problems = problems
        self.values: dict[tuple[str, str], set[int]] = defaultdict(set)
        self.optional: set[str] = set()

    def declaration(self, rule: Node, function: Node, where: Location) -> None:
        rows = list(instances(function))
        if rule.body or any(None in row for row in rows):
            message = f"`{function}` must be a plain fact of constants; write it without variables"
            self._problems.append(Problem(where, f"{message} or conditions"))
            return
        for row in rows:
            message = self._read(row)
            if message:
                self._problems.append(Problem(where, message))

    def _read(self, row: tuple[str | int | None, ...]) -> str:
        """Keep a declaration, or return what is wrong with it."""
        slug = str(row[0])
        if slug not in self._slugs:
            what = "alternative" if len(row) > 1 else "optional"
            hint = nearest(slug, self._slugs, "declare it by a `clause` fact")
            return f"`{what}` of unknown clause `{slug}`{hint}"
        if len(row) == 1:
            self.optional.add(slug)
            return ""
        name, value = str(row[1]), row[2]
        if name not in self._own[slug]:
            hint = nearest(name, self._own[slug], "declare it by a `setting` fact")
            return f"`{slug}` has no setting `{name}` to vary{hint}"
        if not isinstance(value, int):
            return f"`{value}` is no value of a setting; write a whole number"
        if value == self._own[slug][name]:
            return f"`{value}` is what `{slug}.{name}` already is; name other values"
        self.values[slug, name].add(value)
        return ""
