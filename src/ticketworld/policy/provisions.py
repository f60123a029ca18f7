"""Reads area files: the area, its clauses with their prose, and their settings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ticketworld.policy.catalogue import Area, Clause, Location, Setting
from ticketworld.policy.problems import Problem, nearest
from ticketworld.policy.prose import fill
from ticketworld.policy.source import ProseBlock, Source
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import Row, head_functions, instances, is_string, signature

_Rows = dict[str, list[tuple[Row, Location]]]
_DECLARED = {
    ("area", 3): (2,),
    ("clause", 3): (1, 2),
    ("setting", 3): (),
}
"""The declarations, and which of their arguments are strings."""

_AREA_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(slots=True)
class Provisions:
    """What the area files of a policy declare, in the handbook's order."""

    areas: list[Area] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    settings: list[Setting] = field(default_factory=list)


class _Reader:
    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.read = Provisions()
        self._first: dict[str, Location] = {}
        self._homes: dict[str, str] = {}
        self._owned: dict[str, dict[str, int]] = defaultdict(dict)

    def note(self, where: Location, message: str) -> None:
        self.problems.append(Problem(where, message))

    def sources(self, sources: Sequence[Source]) -> None:
        """Read all area files; the clauses of each follow those read before."""
        rows = {source.file: self._rows(source) for source in sources}
        for source in sources:
            for row, _ in rows[source.file]["clause"]:
                self._homes.setdefault(str(row[0]), source.file)
        for source in sources:
            self._settings(source.file, rows[source.file]["setting"])
            name = source.file.removesuffix(".lp")
            clauses = rows[source.file]["clause"]
            blocks = self._blocks(name, source, {str(row[0]) for row, _ in clauses})
            self._area(name, rows[source.file]["area"], blocks.get(name), source.file)
            for row, where in clauses:
                self._clause(name, row, where, blocks.get(str(row[0])))

    def _rows(self, source: Source) -> _Rows:
        rows: _Rows = defaultdict(list)
        for rule in source.rules:
            for function in head_functions(rule):
                if signature(function) in _DECLARED:
                    self._declaration(rule, function, source.at(function), rows)
        return rows

    def _declaration(self, rule: Node, function: Node, where: Location, rows: _Rows) -> None:
        for position in _DECLARED[signature(function)]:
            argument = function.arguments[position]
            if not is_string(argument):
                message = f"`{argument}` of `{function}` must be a string; put it in quotes"
                self.note(where, message)
        found = list(instances(function))
        if rule.body or any(None in row or not isinstance(row[0], str) for row in found):
            message = f"`{function}` must be a plain fact of constants; write it without variables"
            self.note(where, message + " or conditions")
            return
        rows[function.name] += [(row, where) for row in found]

    def _blocks(self, area: str, source: Source, slugs: set[str]) -> dict[str, ProseBlock]:
        seen: Counter[str] = Counter()
        for block in source.blocks:
            seen[block.name] += 1
            if block.name not in slugs and block.name != area:
                hint = nearest(block.name, slugs, "declare the clause below it")
                self.note(block.location, f"prose of unknown clause `{block.name}`{hint}")
            elif seen[block.name] > 1:
                self.note(block.location, f"`{block.name}` has two prose blocks; join them")
        return {block.name: block for block in reversed(source.blocks)}

    def _area(
        self, name: str, rows: Sequence[tuple[Row, Location]], block: ProseBlock | None, file: str
    ) -> None:
        if not _AREA_NAME.fullmatch(name):
            self.note(Location(file, 1), f"`{file}` names no area; rename the file in snake_case")
            return
        if len(rows) != 1:
            where = rows[1][1] if rows else Location(file, 1)
            self.note(where, f'an area has one title; write one `area({name}, 10, "Title").`')
            return
        (slug, position, title), where = rows[0]
        if slug != name:
            self.note(where, f"area `{slug}` stands in `{file}`; name both alike")
        if not isinstance(position, int):
            self.note(where, f"position `{position}` of area `{slug}` must be a whole number")
            return
        self._check_line(where, "title", f"area `{slug}`", str(title))
        prose = self._fill(name, block)
        area = Area(name=name, position=position, title=str(title), prose=prose, location=where)
        self.read.areas.append(area)

    def _settings(self, file: str, rows: Sequence[tuple[Row, Location]]) -> None:
        for (clause, name, value), where in rows:
            slug = str(clause)
            home = self._homes.get(slug)
            if home is None:
                hint = nearest(slug, self._homes, "declare it by a `clause` fact")
                self.note(where, f"setting of unknown clause `{slug}`{hint}")
            elif home != file:
                self.note(
                    where, f"setting of `{slug}` stands in another area; move it to `{home}`"
                )
            elif str(name) in self._owned[slug]:
                self.note(where, f"setting `{name}` of `{slug}` is given twice; keep one")
            elif not isinstance(name, str) or not isinstance(value, int):
                message = f"setting `{name}` of `{slug}` is `{value}`; give it a whole number"
                self.note(where, message)
            else:
                self._owned[slug][name] = value
                setting = Setting(clause=slug, name=name, value=value, location=where)
                self.read.settings.append(setting)

    def _clause(self, area: str, row: Row, where: Location, block: ProseBlock | None) -> None:
        slug, public_id, title = (str(part) for part in row)
        if slug in self._first:
            message = (
                f"clause `{slug}` is declared twice, first at {self._first[slug]}; rename one"
            )
            self.note(where, message)
            return
        self._first[slug] = where
        if slug == area:
            self.note(where, f"clause `{slug}` has the name of its area; rename one of them")
        self._check_line(where, "public id", f"clause `{slug}`", public_id)
        self._check_line(where, "title", f"clause `{slug}`", title)
        if block is None or not block.text:
            message = f"clause `{slug}` has no prose; write a `%*! {slug}` block above it"
            self.note(where, message)
        clause = Clause(
            slug=slug,
            public_id=public_id,
            title=title,
            area=area,
            template=block.text if block else "",
            prose=self._fill(slug, block),
            location=where,
        )
        self.read.clauses.append(clause)

    def _check_line(self, where: Location, what: str, owner: str, words: str) -> None:
        if not words.strip():
            self.note(where, f"{owner} has no {what}; write one")
        elif "\n" in words:
            line = " ".join(words.split())
            self.note(where, f"{what} `{line}` of {owner} breaks over lines; write one line")

    def _fill(self, slug: str, block: ProseBlock | None) -> str:
        if block is None:
            return ""
        faults: list[str] = []
        prose = fill(block.text, self._owned.get(slug, {}), faults)
        for fault in faults:
            self.note(block.location, fault)
        return prose

    def finish(self) -> Provisions:
        """Bring everything into the handbook's order."""
        order = {area.name: (area.position, area.name) for area in self.read.areas}
        self.read.areas.sort(key=lambda area: order[area.name])
        self.read.clauses.sort(key=lambda clause: order.get(clause.area, (0, clause.area)))
        return self.read


def read_provisions(sources: Sequence[Source], problems: list[Problem]) -> Provisions:
    """Return areas, clauses and settings of all area files, in the handbook's order."""
    reader = _Reader(problems)
    reader.sources(sources)
    return reader.finish()
