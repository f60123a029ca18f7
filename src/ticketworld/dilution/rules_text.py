"""Writes near misses as the area files of a rules folder."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Mapping, Sequence

from ticketworld.dilution.near_miss import NEAR, NearMiss
from ticketworld.policy.catalogue import Catalogue

_WIDTH = 120


def written(near_misses: Sequence[NearMiss], catalogue: Catalogue) -> Mapping[str, str]:
    """Return the area files of near misses by name, one for each area that they stand beside."""
    by_area: dict[str, list[NearMiss]] = {}
    for one in near_misses:
        by_area.setdefault(one.area, []).append(one)
    last = max(area.position for area in catalogue.areas)
    titles = {area.name: area.title for area in catalogue.areas}
    return {
        f"{NEAR}{area}.lp": _area_text(area, last + place, titles[area], ones)
        for place, (area, ones) in enumerate(by_area.items(), 1)
    }


def _area_text(area: str, position: int, title: str, near_misses: Sequence[NearMiss]) -> str:
    parts = [_clause_text(one) for one in near_misses]
    head = [
        "%*",
        f"Purpose: Terms beside those of {area}.lp that no case of this dataset comes under.",
        _header("Reads", _read(near_misses)),
        _header("Derives", _derived(near_misses)),
        "*%",
        "",
        f'area({NEAR}{area}, {position}, "{title}: further terms").',
    ]
    return "\n".join([*head, *parts]) + "\n"


def _header(field: str, names: Collection[str]) -> str:
    return textwrap.fill(f"{field}: {' '.join(sorted(names))}", _WIDTH, subsequent_indent="  ")


def _read(near_misses: Sequence[NearMiss]) -> set[str]:
    found = {f"{fact}/1" for one in near_misses for fact in one.condition.facts}
    found |= {"request/1"}
    if any(one.settings for one in near_misses):
        found.add("value/3")
    if any(one.effect.rules for one in near_misses):
        found.add("applies/1")
    return found


def _derived(near_misses: Sequence[NearMiss]) -> set[str]:
    found = {"area/3", "clause/3", "met/1"}
    for one in near_misses:
        found |= {"setting/3"} if one.settings else set()
        found |= {"modifies/4"} if one.effect.changes else set()
        found |= {"precedes/2"} if one.precedes else set()
        for rule in one.effect.rules:
            head = rule.split(" :-")[0]
            found.add(f"{head.split('(')[0]}/{1 if '(' in head else 0}")
    return found


def _clause_text(one: NearMiss) -> str:
    """Return a near miss as its file holds it."""
    changes = one.effect.changes
    clauses = "; ".join(clause for clause, _ in changes)
    prose = textwrap.fill(one.prose, _WIDTH)
    lines = ["", f"%*! {one.slug}", prose, "*%"]
    lines.append(f'clause({one.slug}, "{one.public_id}", "{one.title}").')
    lines += [f"setting({one.slug}, {name}, {value})." for name, value in one.settings]
    if changes:
        target = f"({clauses})" if len(changes) > 1 else clauses
        name = changes[0][1]
        lines.append(f"modifies({one.slug}, {target}, {name}, V) :-")
        lines.append(f"    value({one.slug}, {name}, V).")
    lines += [f"precedes({one.slug}, {other})." for other in one.precedes]
    requests = "; ".join(one.effect.requests)
    asked = f"request(({requests}))" if len(one.effect.requests) > 1 else f"request({requests})"
    body = ",\n    ".join([asked, *one.condition.literals(one.slug)])
    lines.append(f"met({one.slug}) :-\n    {body}.")
    lines += [rule.replace("{slug}", one.slug) for rule in one.effect.rules]
    return "\n".join(lines)
