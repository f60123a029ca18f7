"""Fits scenario templates, written for one policy, to a variant of it.

A variant may lack what a template names, and another number may leave a template without a case.
What is left of a template are the cases in which what it expects still comes about.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ticketworld.errors import InputError
from ticketworld.planning.choose import wish_for
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.gather import PlanError
from ticketworld.planning.hints import Hints, read_hints
from ticketworld.planning.quota import kind_quotas
from ticketworld.planning.template import Template
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.condition import parse_condition
from ticketworld.policy.constants import CLAUSE_ARGUMENTS
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import atoms, constants, signature
from ticketworld.seeds import stream
from ticketworld.solver.case import Case, Value
from ticketworld.solver.judge import Judge
from ticketworld.solver.space import find_cases

_TRIED = 24
"""Cases tried for each template before a search over all cases is made for it."""

UNREACHED = "expect what no case brings about"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """The templates that hold under a variant, and why the others do not, by scenario id."""

    templates: tuple[Template, ...]
    skipped: tuple[tuple[str, str], ...]

    def told(self) -> str:
        """Return in one line how many templates are skipped, which, and why."""
        ids: dict[str, list[str]] = {}
        for scenario_id, reason in self.skipped:
            ids.setdefault(reason, []).append(scenario_id)
        reasons = "; ".join(f"{', '.join(which)} ({reason})" for reason, which in ids.items())
        count = len(self.templates) + len(self.skipped)
        return f"skipped {len(self.skipped)} of {count} scenarios: {reasons}"


def fit_templates(templates: Sequence[Template], base: Judge, judge: Judge) -> Fitted:
    """Return the templates of a policy that hold under a variant of it.

    A template is skipped where it names a clause or reads a fact that the variant lacks, or where
    no case over the boundary domain meets it with the outcome and the clauses that it expects,
    while some case of the policy itself does. The condition of each that is left asks for these,
    so that none is drawn where they are others; whether they settle a case is seen when it is.

    Args:
        templates: Read under `base`.
        base: The judge by the policy for which they were written.
        judge: The judge by the variant.
    """
    skipped = {t.scenario_id: _lacking(t, base.catalogue, judge) for t in templates}
    narrowed = [_narrowed(t) for t in templates if not skipped[t.scenario_id]]
    unreached = _unreached(narrowed, judge)
    # Where the search finds no case of the policy itself either, the domain is too coarse for it.
    for template, was in zip(unreached, find_cases(base, _conditions(unreached)), strict=True):
        skipped[template.scenario_id] = "" if was is None else UNREACHED
    return Fitted(
        templates=tuple(t for t in narrowed if not skipped[t.scenario_id]),
        skipped=tuple((name, reason) for name, reason in skipped.items() if reason),
    )


def require_filled(
    templates: Sequence[Template], fitted: Fitted, tickets: int, mix: Distributions
) -> None:
    """Check that every kind of message that is to be written still has a template.

    Raises:
        PlanError: Some kind has none; says how many tickets it should be.
    """
    left = {template.query_type for template in fitted.templates}
    for kind, count in kind_quotas(tickets, templates, mix).items():
        if count and kind not in left:
            raise PlanError(
                f"no scenario for `{kind}`, which {count} of {tickets} tickets should be, holds "
                f"under the policy drawn; {fitted.told()}; draw by another `--policy-seed`, or "
                "write a scenario that holds under this one"
            )


def _lacking(template: Template, base: Catalogue, judge: Judge) -> str:
    """Return what a template names and the variant does not have, empty where it has all."""
    catalogue = judge.catalogue
    body = atoms(parse_condition(template.where).body)
    named = [*template.cites, *(slug for atom in body for slug in _clauses(atom))]
    gone = [slug for slug in named if slug in base.by_slug and slug not in catalogue.by_slug]
    gone += [a.name for a in body if a.name in base.facts and a.name not in catalogue.facts]
    if gone:
        return f"need `{gone[0]}`"
    try:
        judge.matches([], template.where)
    except InputError as error:
        return str(error)
    known = template.request in catalogue.facts["request"].names
    return "" if known else f"request `{template.request}`"


def _clauses(atom: Node) -> Iterator[str]:
    for position in CLAUSE_ARGUMENTS.get(signature(atom), ()):
        yield from map(str, constants(atom.arguments[position]) or ())


def _narrowed(template: Template) -> Template:
    expected = [f"outcome({template.outcome})", *(f"applies({slug})" for slug in template.cites)]
    return replace(template, where=", ".join([template.where, *expected]), is_fitted=True)


def _conditions(templates: Sequence[Template]) -> list[str]:
    return [f"request({template.request}), {template.where}" for template in templates]


def _unreached(templates: Sequence[Template], judge: Judge) -> list[Template]:
    """Return the templates whose condition no case meets; a few tries spare most the search."""
    conditions = _conditions(templates)
    tried = [(n, case) for n, t in enumerate(templates) for case in _tries(t, judge)]
    met = judge.holding([case for _, case in tried], conditions)
    answers = judge.answer([case for _, case in tried])
    held = [
        (number, case, answer)
        for (number, case), numbers, answer in zip(tried, met, answers, strict=True)
        if number in numbers and not answer.impossible
    ]
    decisions = judge.decide([case for _, case, _ in held], [answer for _, _, answer in held])
    reached = {
        number
        for (number, _, _), decision in zip(held, decisions, strict=True)
        if templates[number].is_cited(decision)
    }
    doubtful = [template for n, template in enumerate(templates) if n not in reached]
    found = find_cases(judge, _conditions(doubtful))
    return [
        template
        for template, case in zip(doubtful, found, strict=True)
        if case is None or not template.is_cited(judge.decide([case])[0])
    ]


def _tries(template: Template, judge: Judge) -> Iterator[Case]:
    """Yield whole cases over the boundary domain that a template's hints admit."""
    hints = read_hints(template.where, judge.catalogue)
    draw = stream(0, "fit", template.scenario_id)
    for _ in range(_TRIED):
        facts = _facts(template.request, hints, judge, draw)
        if facts is not None:
            yield judge.case(facts)


def _facts(
    request: str, hints: Hints, judge: Judge, draw: random.Random
) -> dict[str, Value] | None:
    wishes = hints.sample(draw)
    facts: dict[str, Value] = {}
    for name, fact in judge.catalogue.facts.items():
        if not judge.domain.has_value(name, facts):
            continue
        wish = wish_for(wishes, name)
        ends = [end for end in (wish.low, wish.high) if end is not None and fact.admits(end)]
        values = [v for v in (*judge.domain.values[name], *ends) if wish.admits(v)]
        if name == "request":
            values = [request]
        if not values:
            return None
        facts[name] = draw.choice(values)
    return facts
