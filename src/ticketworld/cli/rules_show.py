"""`ticketworld rules show`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from ticketworld.cli.options import json_option, print_json, rules_option, rules_path
from ticketworld.policy.catalogue import Catalogue, Clause, Relation

_WIDTH = 92


@click.command("show", epilog="Example: ticketworld rules show restocking_fee")
@click.argument("clause", required=False)
@rules_option()
@json_option
def command(clause: str | None, rules: Path | None, as_json: bool) -> int:
    """List all clauses, or show CLAUSE (a slug or a public id) with its relations."""
    from ticketworld.policy.load import load_policy

    catalogue = load_policy(rules_path(rules))
    chosen = _chosen(catalogue, clause)
    if as_json:
        print_json([_clause_json(catalogue, c) for c in chosen])
    elif clause is None:
        width = max(len(c.public_id) for c in chosen)
        slug_width = max(len(c.slug) for c in chosen)
        for c in chosen:
            click.echo(f"{c.public_id:{width}}  {c.slug:{slug_width}}  {c.title}")
    else:
        for c in chosen:
            for line in _lines(catalogue, c):
                click.echo(line)
    return 0


def _chosen(catalogue: Catalogue, name: str | None) -> list[Clause]:
    if name is None:
        return list(catalogue.clauses)
    by_id = [c for c in catalogue.clauses if c.public_id == name]
    return by_id or [catalogue.clause(name)]


def _relations(catalogue: Catalogue, slug: str) -> list[Relation]:
    return [r for r in catalogue.relations if slug in (r.source, r.target)]


def _lines(catalogue: Catalogue, clause: Clause) -> Iterator[str]:
    yield f"{clause.public_id}  {clause.title}"
    yield f"  clause   {clause.slug}, {clause.area}, {clause.location}"
    yield from textwrap.wrap(clause.prose, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    for setting in (s for s in catalogue.settings if s.clause == clause.slug):
        yield f"  setting  {setting.name} = {setting.value}"
    for r in _relations(catalogue, clause.slug):
        what = f"{r.target}.{r.setting}" if r.setting else r.target
        yield f"  {r.source} {r.kind} {what}" + (" (conditionally)" if r.conditional else "")


def _clause_json(catalogue: Catalogue, clause: Clause) -> dict[str, object]:
    return {
        "slug": clause.slug,
        "public_id": clause.public_id,
        "title": clause.title,
        "area": clause.area,
        "prose": clause.prose,
        "source": str(clause.location),
        "settings": {s.name: s.value for s in catalogue.settings if s.clause == clause.slug},
        "relations": [
            {"kind": r.kind, "source": r.source, "target": r.target, "setting": r.setting}
            for r in _relations(catalogue, clause.slug)
        ],
    }
