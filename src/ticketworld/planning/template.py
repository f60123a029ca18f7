"""Reads scenario templates: which cases to make, and how their letters are to sound."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from ticketworld.errors import InputError, did_you_mean, one_of
from ticketworld.files import read_bytes
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.condition import parse_condition
from ticketworld.policy.constants import constants_amiss
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import atoms, signature
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge
from ticketworld.solver.shapes import LOGIC

QUERY_TYPES = (
    "return_request",
    "exchange_request",
    "shipping_issue",
    "warranty_claim",
    "pricing_dispute",
    "order_status",
    "general_inquiry",
)
"""The kinds of message that a dataset's mix is promised in."""

OUTCOMES = ("approve", "deny", "conditional", "investigate", "inform")

USUAL_WEIGHT = 6

Wanted = Literal["same", "other", "any"]
"""Which product an exchange asks for: the same again, another one, or either."""

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class TemplateError(InputError):
    """A scenario template cannot be used as it is written."""


class Form(BaseModel):
    """The fields of a template's file.

    `where` is an ASP body over facts and derived atoms, `cites` the clauses that must stand in a
    ground of every case. `wants`, `belief` and `tones` are for the letter and hold no verdict.
    `wanted` says which product an exchange asks for, `weight` how large the template's share is
    among those of its query type.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    title: Words
    scenario_id: Annotated[str, StringConstraints(pattern=r"^[A-Z]+-\d{3}[A-Z]?$")]
    query_type: Words
    request: Words
    where: Words
    outcome: Words
    cites: list[Words]
    wants: Words
    belief: Words
    tones: list[Words]
    wanted: Wanted = "any"
    weight: Annotated[int, Field(ge=1, le=100)] = USUAL_WEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One situation that tickets are made of; see `Form` for what its fields mean."""

    title: str
    scenario_id: str
    query_type: str
    request: str
    where: str
    outcome: str
    cites: tuple[str, ...]
    wants: str
    belief: str
    tones: tuple[str, ...]
    wanted: Wanted
    weight: int
    place: str
    """The file and line of `where`, for messages."""
    is_fitted: bool = False
    """Whether it was written for another policy: what it cites may then settle some cases only."""

    def is_cited(self, decision: Decision) -> bool:
        """Tell whether each clause that is cited stands in a ground of a decision."""
        return set(self.cites) <= {slug for ground in decision.grounds for slug in ground}

    @property
    def condition(self) -> str:
        """What a case of this template must meet, as an ASP body."""
        return f"request({self.request}), {self.where}"


def read_templates(folder: Path, judge: Judge) -> tuple[Template, ...]:
    """Return all templates below a folder, by path.

    Raises:
        TemplateError: A file is not as it must be; one line for each fault.
    """
    paths = sorted(folder.rglob("*.toml"))
    if not paths:
        raise TemplateError(f"{folder}: holds no scenario (`*.toml`); name another folder")
    templates: list[Template] = []
    problems: list[str] = []
    owners: dict[str, str] = {}
    for path in paths:
        source = _Source(path, f"{folder.name}/{path.relative_to(folder).as_posix()}")
        template = source.template(judge)
        problems.extend(source.problems)
        if template is None:
            continue
        first = owners.setdefault(template.scenario_id, template.place)
        if first != template.place:
            where = source.at("scenario_id")
            problems.append(
                f"{where}: `{template.scenario_id}` is taken by {first}; choose another"
            )
        templates.append(template)
    if problems:
        raise TemplateError("\n".join(problems))
    return tuple(templates)


def scenarios_digest(folder: Path) -> str:
    """Return the SHA-256 of all templates below a folder: their paths and their bytes."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix().encode()
        content = read_bytes(path)
        digest.update(b"%d %s %d " % (len(name), name, len(content)))
        digest.update(content)
    return digest.hexdigest()


class _Source:
    """One file on its way to a template, collecting what is wrong with it."""

    def __init__(self, path: Path, name: str) -> None:
        self._name = name
        self._path = path
        self._text = ""
        self.problems: list[str] = []

    def template(self, judge: Judge) -> Template | None:
        form = self._form()
        if form is None:
            return None
        for key, given, known in _names(form, judge.catalogue):
            for name in given:
                if name not in known:
                    self._note(key, _unknown(name, known))
        for key, values in (("tones", form.tones), ("cites", form.cites)):
            if not values:
                self._note(key, "is empty; name at least one")
        self._check_where(form.where, judge)
        if self.problems:
            return None
        lists = {"cites": tuple(form.cites), "tones": tuple(form.tones)}
        where = " ".join(form.where.split())
        fields = {**form.model_dump(), **lists, "where": where, "place": self.at("where")}
        return Template(**fields)

    def _check_where(self, where: str, judge: Judge) -> None:
        try:
            judge.matches([], where)
            condition = parse_condition(where)
            for message in constants_amiss(condition, judge.catalogue):
                self._note("where", message)
            for atom in _reading_amounts(condition, judge):
                self._note("where", f"`{atom}` reads an amount; write `_` in its place")
        except InputError as error:
            self._note("where", str(error))

    def _form(self) -> Form | None:
        try:
            self._text = read_bytes(self._path).decode()
            fields = tomllib.loads(self._text)
        except UnicodeDecodeError as error:
            self.problems.append(f"{self._name}:1: is not UTF-8 ({error.reason}); save it so")
            return None
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"line (\d+)", str(error))
            what = re.sub(r" \(at .*\)", "", str(error))
            number = line[1] if line else len(self._text.splitlines())
            self.problems.append(f"{self._name}:{number}: `{what}`; correct the syntax")
            return None
        try:
            return Form.model_validate(fields)
        except ValidationError as error:
            for detail in error.errors():
                key = str(detail["loc"][0])
                self._note(key, _explain(key, detail))
            return None

    def at(self, key: str) -> str:
        """Return the file and the line at which a key stands, or the first where it is missing."""
        for number, line in enumerate(self._text.splitlines(), 1):
            if re.match(rf"\s*{re.escape(key)}\s*=", line):
                return f"{self._name}:{number}"
        return f"{self._name}:1"

    def _note(self, key: str, what: str) -> None:
        self.problems.append(f"{self.at(key)}: `{key}`: {what}")


def _names(form: Form, catalogue: Catalogue) -> Iterable[tuple[str, list[str], list[str]]]:
    yield "query_type", [form.query_type], list(QUERY_TYPES)
    yield "request", [form.request], list(catalogue.facts["request"].names)
    yield "outcome", [form.outcome], list(OUTCOMES)
    yield "cites", form.cites, list(catalogue.by_slug)


def _reading_amounts(condition: Node, judge: Judge) -> Iterable[Node]:
    """Yield the atoms that read what is left open where all cases are searched at once."""
    for atom in atoms(condition.body):
        if atom.name in judge.catalogue.facts or signature(atom) in LOGIC:
            continue
        held = (atom.arguments[n] for n in judge.shapes.amounts.get(signature(atom), ()))
        if any(str(argument) != "_" for argument in held):
            yield atom


def _unknown(name: str, known: list[str]) -> str:
    return f"unknown name `{name}`{did_you_mean(name, known) or one_of(known)}"


def _explain(key: str, detail: ErrorDetails) -> str:
    explain: Callable[[], str] | None = {
        "missing": lambda: "is missing; add it",
        "extra_forbidden": lambda: (
            f"is no field of a scenario{did_you_mean(key, Form.model_fields) or '; remove it'}"
        ),
        "string_pattern_mismatch": lambda: (
            f"`{detail['input']}` is no scenario id; write it like `RETURN-001A`"
        ),
    }.get(detail["type"])
    if explain is not None:
        return explain()
    return f"`{detail['input']}`: {detail['msg'].lower()}; correct the value"
