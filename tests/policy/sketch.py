"""Policies as a reader of handbooks and pictures needs them: clauses and relations, no rules."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from ticketworld.policy.catalogue import Area, Catalogue, Clause, Location, Relation, RelationKind

KINDS: tuple[RelationKind, ...] = ("overrides", "requires", "modifies", "precedes")
NOWHERE = Location("sketch.lp", 1)


def sketch(
    areas: Sequence[tuple[str, Sequence[tuple[str, str, str]]]],
    relations: Sequence[tuple[RelationKind, str, str]] = (),
) -> Catalogue:
    """Return a policy of areas (title, clauses), clauses being (slug, public id, title)."""
    clauses = tuple(
        Clause(
            slug=slug,
            public_id=public_id,
            title=title,
            area=f"area_{number}",
            template=f"Words of {title}.",
            prose=f"Words of {title}.",
            location=NOWHERE,
        )
        for number, (_, members) in enumerate(areas)
        for slug, public_id, title in members
    )
    return Catalogue(
        clauses=clauses,
        areas=tuple(
            Area(name=f"area_{number}", position=number, title=title, prose="", location=NOWHERE)
            for number, (title, _) in enumerate(areas)
        ),
        settings=(),
        relations=tuple(
            Relation(
                kind=kind,
                source=source,
                target=target,
                setting="days" if kind == "modifies" else None,
                conditional=False,
                location=NOWHERE,
            )
            for kind, source, target in relations
        ),
        facts={},
        rules=(),
        kernel="",
        shown=frozenset(),
        digest="0" * 64,
        by_slug={clause.slug: clause for clause in clauses},
    )


TITLES = ("Window", "Late return", "Exclusions from the price match", "A&B <“c”>", "Grund" * 9)


@st.composite
def sketches(draw: st.DrawFn) -> Catalogue:
    sizes = draw(st.lists(st.integers(0, 8), min_size=1, max_size=9))
    areas = [
        (
            draw(st.sampled_from(TITLES)),
            [
                (f"c_{a}_{n}", f"POL-{a}-{n // 2}", draw(st.sampled_from(TITLES)))
                for n in range(size)
            ],
        )
        for a, size in enumerate(sizes)
    ]
    slugs = [slug for _, members in areas for slug, _, _ in members]
    if len(slugs) < 2:
        return sketch(areas)
    pairs = st.tuples(st.sampled_from(KINDS), st.sampled_from(slugs), st.sampled_from(slugs))
    drawn = draw(st.lists(pairs, max_size=40, unique=True))
    return sketch(areas, [pair for pair in drawn if pair[1] != pair[2]])
