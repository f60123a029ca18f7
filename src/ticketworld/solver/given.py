"""Writes the facts of many cases as program text.

Parsing is a large part of a batch. Cases that have the same facts share one predicate, so that
each takes a single row; a rule for each fact takes the rows apart again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ticketworld.solver.case import Case, Value

_ROW = "given'"
"""The apostrophe keeps it apart from the names that authors give."""


def given_text(cases: Sequence[Case], names: Collection[str] | None = None) -> str:
    """Return program text that gives each case, by its place from 0, its facts.

    Args:
        cases: At least one.
        names: The facts that are read; all where left out.
    """
    lines = [f"case(0..{len(cases) - 1})."]
    rows: dict[tuple[str, ...], str] = {}
    for index, case in enumerate(cases):
        items: Iterable[tuple[str, Value]] = case.items
        if names is not None:
            items = [item for item in items if item[0] in names]
        shape = tuple([name for name, _ in items])
        if not shape:
            continue
        if shape not in rows:
            rows[shape] = f"{_ROW}{len(rows)}"
            lines += _taken_apart(rows[shape], shape)
        lines.append(f"{rows[shape]}({index},{','.join([str(value) for _, value in items])}).")
    return "\n".join(lines) + "\n"


def _taken_apart(row: str, shape: Sequence[str]) -> list[str]:
    variables = [f"V{number}" for number in range(len(shape))]
    body = f"{row}(X,{','.join(variables)})"
    return [f"{name}(X,{v}) :- {body}." for name, v in zip(shape, variables, strict=True)]
