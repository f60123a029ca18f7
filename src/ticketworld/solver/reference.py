"""The reference: one case, a fresh control, the generic kernel as it is written. Slow and plain.

The batch is tested against it; nothing else uses it.
"""

from __future__ import annotations

from collections.abc import Collection

from clingo import Control, Symbol

from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.batch import Messages, SolvingError
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Action, Answer, Resolution


def reference_program(catalogue: Catalogue) -> str:
    """Return the policy as written, with the generic kernel and every input defined."""
    inputs = [(name, 1) for name in catalogue.facts]
    inputs += [("removed", 1), ("overrides", 2), ("requires", 2), ("modifies", 4)]
    inputs += [("precedes", 2), ("setting", 3), ("supports", 2), ("impossible", 1)]
    inputs += [("met", 1), *catalogue.shown]
    rules = "\n".join(str(rule) for rule in catalogue.rules)
    defined = "\n".join(f"#defined {name}/{arity}." for name, arity in inputs)
    return f"{catalogue.kernel}\n{rules}\n{defined}\n"


def reference_answer(
    program: str, catalogue: Catalogue, case: Case, removed: Collection[str] = ()
) -> Answer:
    """Return the answer of one case by the reference program.

    Raises:
        SolvingError: There is not exactly one answer set, or clingo notes anything.
    """
    facts = "".join(f"{name}({value})." for name, value in case.items)
    facts += "".join(f"removed({term})." for term in removed)
    messages = Messages()
    control = Control(["--models=2"], logger=messages, message_limit=1000)
    control.add("base", [], program + facts)
    control.ground([("base", [])])
    models: list[list[Symbol]] = []
    control.solve(on_model=lambda model: models.append(list(model.symbols(atoms=True))))
    if messages.texts or len(models) != 1:
        raise SolvingError(f"{len(models)} answer sets; {messages.texts}")
    return _decode(models[0], catalogue)


def _decode(symbols: list[Symbol], catalogue: Catalogue) -> Answer:
    rows: dict[str, list[tuple[str, ...]]] = {}
    for symbol in symbols:
        arguments = tuple(str(argument) for argument in symbol.arguments)
        rows.setdefault(f"{symbol.name}/{len(arguments)}", []).append(arguments)

    def names(key: str) -> tuple[str, ...]:
        return tuple(sorted(row[0] for row in rows.get(key, ())))

    superseded = tuple(sorted((c, p, m) for c, p, m in rows.get("superseded/3", ())))
    changed = {(clause, name) for clause, name, _ in superseded}
    values = [(c, p, int(v)) for c, p, v in rows.get("value/3", ())]
    actions = tuple(sorted(Action(kind, int(v)) for kind, v in rows.get("action/2", ())))
    slugs = {clause.slug for clause in catalogue.clauses}
    return Answer(
        Resolution(
            names("outcome/1"),
            actions,
            names("evidence/1"),
            names("escalation/1"),
            names("route/1"),
            names("priority/1"),
            tuple(sorted(int(days) for (days,) in rows.get("wait/1", ()))),
        ),
        tuple(slug for slug in names("applies/1") if slug in slugs),
        tuple(sorted((c, by) for c, by in rows.get("defeated/2", ()))),
        tuple(sorted((c, r) for c, r in rows.get("blocked/2", ()))),
        superseded,
        tuple(sorted(v for v in values if v[:2] in changed)),
        names("impossible/1"),
    )
