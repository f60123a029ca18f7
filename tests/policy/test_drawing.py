"""The picture of a policy: nothing overlaps, every relation is there, and kinds are told apart."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings

from tests.policy.sketch import sketch, sketches
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.drawing.floor import BOX_WIDTH, CELL_WIDTH
from ticketworld.policy.drawing.lanes import Stretch, assign_lanes
from ticketworld.policy.drawing.mermaid import policy_mermaid
from ticketworld.policy.drawing.nets import make_nets
from ticketworld.policy.drawing.picture import Picture, Point, make_picture
from ticketworld.policy.drawing.strokes import junctions, strokes
from ticketworld.policy.drawing.svg import LOOKS, policy_svg

SVG = "{http://www.w3.org/2000/svg}"
Rectangle = tuple[float, float, float, float]

CROWDED = sketch(
    [
        (f"Area {a}", [(f"c{a}_{n}", f"POL-{a}-{n}", f"Clause {n}") for n in range(6)])
        for a in range(14)
    ],
    [("overrides", "c13_0", f"c{a}_{a % 6}") for a in range(12)]
    + [("modifies", f"c{a}_1", "c0_0") for a in range(1, 9)]
    + [("requires", f"c{a}_{n}", f"c{a}_0") for a in range(14) for n in (2, 3, 4)]
    + [("precedes", "c2_1", "c1_1"), ("precedes", "c1_1", "c12_1")],
)


def boxes(picture: Picture) -> dict[str, Rectangle]:
    return {
        placed.item.clause.slug: (
            placed.x,
            placed.y,
            placed.x + BOX_WIDTH,
            placed.y + placed.item.height,
        )
        for placed in picture.boxes
    }


def blocks(picture: Picture) -> list[Rectangle]:
    return [(p.x, p.y, p.x + CELL_WIDTH, p.y + p.item.height) for p in picture.blocks]


def overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def segments(points: tuple[Point, ...]) -> list[Rectangle]:
    return [
        (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
        for a, b in pairwise(points)
    ]


def check_layout(picture: Picture) -> None:
    placed = boxes(picture)
    for one, other in combinations(placed.values(), 2):
        assert not overlap(one, other)
    for one, other in combinations(blocks(picture), 2):
        assert not overlap(one, other)
    for box in placed.values():
        assert any(b[0] <= box[0] and b[2] >= box[2] and b[3] >= box[3] for b in blocks(picture))
    assert all(b[0] >= 0 and b[2] <= picture.width for b in blocks(picture))
    assert all(b[1] >= 0 and b[3] <= picture.height for b in blocks(picture))


def check_lines(picture: Picture) -> None:
    placed = boxes(picture)
    for (net, spoke), points in picture.lines.items():
        for slug, (x, y) in ((net.hub, points[0]), (spoke, points[-1])):
            left, top, right, bottom = placed[slug]
            assert x in (left, right)
            assert top < y < bottom
        for line in segments(points):
            assert line[0] == line[2] or line[1] == line[3]
            assert not any(overlap(line, box) for box in placed.values())
            assert line[0] >= 0
            assert line[2] <= picture.width


def check_no_line_on_another(picture: Picture) -> None:
    runs = defaultdict(list)
    for (net, _), points in picture.lines.items():
        for x1, y1, x2, y2 in segments(points):
            runs["level", y1] += [(x1, x2, net)] if y1 == y2 and x1 < x2 else []
            runs["upright", x1] += [(y1, y2, net)] if x1 == x2 and y1 < y2 else []
    for found in runs.values():
        for (start, end, net), (other_start, other_end, other) in combinations(found, 2):
            assert net == other or end <= other_start or other_end <= start


@settings(max_examples=60)
@given(sketches())
def test_no_box_line_or_block_runs_into_another(catalogue: Catalogue) -> None:
    picture = make_picture(catalogue)

    check_layout(picture)
    check_lines(picture)
    check_no_line_on_another(picture)


@pytest.mark.parametrize("which", ["shipped", "crowded"])
def test_the_picture_of_a_large_policy_has_the_shape_of_a_page(
    which: str, catalogue: Catalogue
) -> None:
    picture = make_picture(catalogue if which == "shipped" else CROWDED)

    check_layout(picture)
    check_lines(picture)
    check_no_line_on_another(picture)
    assert 0.7 < picture.width / picture.height < 2.5


def test_ends_on_facing_sides_of_a_corridor_are_never_level_with_each_other() -> None:
    picture = make_picture(CROWDED)
    lefts = {box[0] for box in boxes(picture).values()}
    ends = [end for points in picture.lines.values() for end in (points[0], points[-1])]
    on_left = {y for x, y in ends if x in lefts}
    on_right = {y for x, y in ends if x not in lefts}

    assert on_left
    assert on_right
    assert on_left & on_right == set()


def test_every_clause_and_every_relation_is_in_the_picture_once() -> None:
    picture = make_picture(CROWDED)
    drawn = [r for net in picture.nets for r in net.relations]

    assert sorted(boxes(picture)) == sorted(c.slug for c in CROWDED.clauses)
    assert sorted(r.term for r in drawn) == sorted(r.term for r in CROWDED.relations)
    assert {(net, net.spoke(r)) for net in picture.nets for r in net.relations} == set(
        picture.lines
    )


def test_relations_that_share_an_end_branch_from_one_line() -> None:
    nets = make_nets(CROWDED.relations)
    fraud = next(net for net in nets if net.hub == "c13_0" and net.outward)
    window = next(net for net in nets if net.hub == "c0_0" and net.kind == "modifies")

    assert len(fraud.relations) == 12
    assert not window.outward
    assert len(window.relations) == 8


def test_strokes_draw_all_of_a_net_and_nothing_twice() -> None:
    trunk = [((0, 0), (5, 0), (5, 9), (9, 9)), ((0, 0), (5, 0), (5, 4), (9, 4))]

    assert strokes(trunk) == [
        (((0, 0), (5, 0), (5, 9), (9, 9)), True),
        (((5, 4), (9, 4)), False),
    ]
    assert junctions(trunk) == [(5, 4)]


def test_lines_that_cross_without_parting_have_no_dot() -> None:
    assert junctions([((0, 0), (5, 0), (5, 9), (9, 9))]) == []


def test_stretches_that_meet_get_lanes_of_their_own_and_others_share() -> None:
    lanes, count = assign_lanes(
        {"a": Stretch(0, 5, "low"), "b": Stretch(4, 9, "low"), "c": Stretch(10, 12, "low")}
    )

    assert count == 2
    assert lanes["a"] != lanes["b"]
    assert lanes["c"] in (lanes["a"], lanes["b"])


def test_the_svg_is_one_well_formed_document_without_anything_from_elsewhere(
    catalogue: Catalogue,
) -> None:
    text = policy_svg(catalogue, "Ben & Söhne <Shop>")
    root = ET.fromstring(text)

    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}text", "").startswith("Ben & Söhne <Shop>")
    assert "<script" not in text
    assert re.findall(r"https?://(?!www\.w3\.org)", text) == []


def test_what_the_pointer_rests_on_says_what_it_is() -> None:
    root = ET.fromstring(policy_svg(CROWDED, "Shop"))
    titles = {title.text for title in root.iter(f"{SVG}title")}

    assert "Clause 0 (POL-13-0) takes precedence over Clause 5 (POL-5-5)" in titles
    assert "Clause 2 (POL-3-2) applies only where Clause 0 (POL-3-0) applies" in titles
    assert "POL-3-2, Clause 2: Words of Clause 2." in titles


def test_kinds_of_relations_differ_in_colour_dash_and_arrow_head() -> None:
    looks = list(LOOKS.values())

    for part in ("colour", "dash", "head", "words"):
        assert len({getattr(look, part) for look in looks}) == len(LOOKS) == 4


def test_a_policy_without_relations_or_clauses_is_drawn_too() -> None:
    for catalogue in (sketch([("Empty", [])]), sketch([("One", [("a", "P-1", "Alone")])])):
        ET.fromstring(policy_svg(catalogue, "Shop"))
        assert policy_mermaid(catalogue).splitlines()[1] == "flowchart LR"


@given(sketches())
def test_mermaid_names_every_clause_once_and_every_relation_once(catalogue: Catalogue) -> None:
    lines = policy_mermaid(catalogue).splitlines()
    nodes = [m[1] for line in lines if (m := re.match(r' {4}(c\d+)\["', line))]
    arrows = [line for line in lines if re.match(r"  c\d+ \S+\|", line)]
    styled = [
        int(number)
        for line in lines
        if line.startswith("  linkStyle ")
        for number in line.split()[1].split(",")
    ]

    assert len(nodes) == len(set(nodes)) == len(catalogue.clauses)
    assert len(arrows) == len(catalogue.relations)
    assert sorted(styled) == list(range(len(arrows)))
    assert sum(line.startswith("  subgraph ") for line in lines) == lines.count("  end")


def test_mermaid_reads_nothing_of_a_title_as_its_own_signs() -> None:
    text = policy_mermaid(sketch([("A", [("a", "P-1", 'The "big" <one> #3')])]))

    assert 'c1["P-1<br/>The #34;big#34; #60;one#62; #35;3"]' in text
