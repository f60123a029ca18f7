"""Draws a policy as SVG: areas as blocks, clauses as boxes, relations as lines around them.

Each kind of relation has a colour, a dash and an arrow head of its own. The document is
self-contained, without script, font or image; words and titles appear where the pointer rests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from ticketworld.policy.catalogue import Catalogue, Relation, RelationKind
from ticketworld.policy.drawing.floor import (
    BOX_WIDTH,
    CELL_WIDTH,
    HEADING,
    LINE,
    PADDING,
    Block,
    Box,
)
from ticketworld.policy.drawing.picture import Picture, Placed, Point, make_picture
from ticketworld.policy.drawing.strokes import junctions, strokes

_FRAME = 28
_TOP = 92
_ROUND = 4


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of relation is drawn, and how it reads from source to target."""

    colour: str
    dash: str
    head: str
    words: str


LOOKS: Mapping[RelationKind, Look] = {
    "overrides": Look("#c0362c", "", "M0,1 L9,5 L0,9 Z", "takes precedence over"),
    "requires": Look("#1f5fa8", "7 4", "M1,1 L9,5 L1,9", "applies only where"),
    "modifies": Look("#2e7d4f", "11 3 2 3", "M0,5 L5,1 L10,5 L5,9 Z", "changes a figure of"),
    "precedes": Look(
        "#7a4ba0",
        "2 3",
        "M5,1 A4,4 0 1,1 4.99,1 Z",
        "prevails, where both change one figure, over",
    ),
}

_STYLE = """
text { font-family: Helvetica, Arial, 'Liberation Sans', sans-serif; fill: #23272f; }
.title { font-size: 20px; font-weight: bold; }
.count, .id { fill: #5d6673; }
.count, .legend { font-size: 13px; font-weight: normal; }
.heading { font-size: 14px; font-weight: bold; fill: #33415c; }
.id { font-size: 10px; letter-spacing: .02em; }
.name { font-size: 12.5px; }
.block { fill: #edf0f5; }
.box rect { fill: #fff; stroke: #c3cad6; }
.box:hover rect { stroke: #33415c; stroke-width: 2; }
.line { fill: none; stroke-width: 1.7; }
.reach { fill: none; stroke: transparent; stroke-width: 9; pointer-events: stroke; }
.reach:hover { stroke: #f2b705; stroke-opacity: .55; }
"""


def policy_svg(catalogue: Catalogue, company: str) -> str:
    """Return the picture of a policy's clauses and relations as an SVG document."""
    return "\n".join(_Drawing(catalogue, company).lines()) + "\n"


class _Drawing:
    def __init__(self, catalogue: Catalogue, company: str) -> None:
        self._catalogue = catalogue
        self._title = f"{company}: how the policy's clauses act together"
        self._picture = make_picture(catalogue)

    def lines(self) -> Iterator[str]:
        """Yield the document's lines."""
        picture = self._picture
        width = round(max(picture.width, _legend_width()) + 2 * _FRAME)
        height = round(picture.height + _TOP + _FRAME)
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}" role="img" aria-label={quoteattr(self._title)}>'
        )
        yield f"<style>{_STYLE}</style>"
        yield from ("<defs>", *map(_marker, LOOKS), "</defs>")
        yield f'<rect width="{width}" height="{height}" fill="#fff"/>'
        yield from self._legend()
        yield f'<g transform="translate({_FRAME} {_TOP})">'
        yield from map(_block, picture.blocks)
        yield from _net_lines(picture)
        for (net, spoke), points in picture.lines.items():
            relations = [r for r in net.relations if net.spoke(r) == spoke]
            words = escape("\n".join(map(self._words, relations)))
            yield f'<path class="reach" d="{_path(points)}"><title>{words}</title></path>'
        yield from map(_box, picture.boxes)
        yield from ("</g>", "</svg>")

    def _legend(self) -> Iterator[str]:
        catalogue = self._catalogue
        counts = (
            f"{len(catalogue.clauses)} clauses in {len(catalogue.areas)} areas, "
            f"{len(catalogue.relations)} relations"
        )
        yield (
            f'<text class="title" x="{_FRAME}" y="36">{escape(self._title)}'
            f'<tspan class="count" dx="18">{counts}</tspan></text>'
        )
        x = float(_FRAME)
        for kind, look in LOOKS.items():
            yield _stroke(kind, ((x, 62), (x + 42, 62)), has_head=True)
            yield f'<text class="legend" x="{x + 52:g}" y="66">{look.words}</text>'
            x += _legend_entry(look)

    def _words(self, relation: Relation) -> str:
        source = self._catalogue.clause(relation.source)
        target = self._catalogue.clause(relation.target)
        end = " applies" if relation.kind == "requires" else ""
        partly = " (in some cases)" if relation.conditional else ""
        return (
            f"{source.title} ({source.public_id}) {LOOKS[relation.kind].words} "
            f"{target.title} ({target.public_id}){end}{partly}"
        )


def _legend_entry(look: Look) -> float:
    return 84 + 6.5 * len(look.words)


def _legend_width() -> float:
    return sum(map(_legend_entry, LOOKS.values()))


def _marker(kind: RelationKind) -> str:
    look = LOOKS[kind]
    is_open = kind == "requires"
    paint = 'fill="none" stroke-width="1.8"' if is_open else f'fill="{look.colour}"'
    return (
        f'<marker id="{kind}" viewBox="0 0 10 10" refX="9.5" refY="5" markerWidth="10" '
        'markerHeight="10" markerUnits="userSpaceOnUse" orient="auto" overflow="visible">'
        f'<path d="{look.head}" stroke="{look.colour}" {paint}/></marker>'
    )


def _net_lines(picture: Picture) -> Iterator[str]:
    for net in picture.nets:
        lines = [points for (owner, _), points in picture.lines.items() if owner == net]
        for stroke, is_first in strokes(lines):
            points = stroke if net.outward else stroke[::-1]
            yield _stroke(net.kind, points, has_head=net.outward or is_first)
        colour = LOOKS[net.kind].colour
        for x, y in junctions(lines):
            yield f'<circle cx="{x:g}" cy="{y:g}" r="3" fill="{colour}"/>'


def _stroke(kind: RelationKind, points: Sequence[Point], *, has_head: bool) -> str:
    look = LOOKS[kind]
    dash = f' stroke-dasharray="{look.dash}"' if look.dash else ""
    head = f' marker-end="url(#{kind})"' if has_head else ""
    return f'<path class="line" d="{_path(points)}" stroke="{look.colour}"{dash}{head}/>'


def _path(points: Sequence[Point]) -> str:
    """Return a path through right angles, with rounded corners where there is room."""
    parts = [f"M{points[0][0]:g},{points[0][1]:g}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        room = min(_ROUND, _length(before, corner) / 2, _length(corner, after) / 2)
        start, end = _towards(corner, before, room), _towards(corner, after, room)
        parts.append(
            f"L{start[0]:g},{start[1]:g} Q{corner[0]:g},{corner[1]:g} {end[0]:g},{end[1]:g}"
        )
    parts.append(f"L{points[-1][0]:g},{points[-1][1]:g}")
    return " ".join(parts)


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(corner: Point, other: Point, distance: float) -> Point:
    length = _length(corner, other) or 1
    share = distance / length
    return (
        corner[0] + (other[0] - corner[0]) * share,
        corner[1] + (other[1] - corner[1]) * share,
    )


def _block(placed: Placed[Block]) -> str:
    block, x, y = placed.item, placed.x, placed.y
    heading = _text("heading", block.heading, x + PADDING, y + 4 + HEADING, HEADING)
    return (
        f'<rect class="block" x="{x:g}" y="{y:g}" width="{CELL_WIDTH}" '
        f'height="{block.height:g}" rx="6"/>{heading}'
    )


def _box(placed: Placed[Box]) -> str:
    box, x, y = placed.item, placed.x, placed.y
    clause = box.clause
    words = escape(f"{clause.public_id}, {clause.title}: {clause.prose}")
    return (
        f'<g class="box"><title>{words}</title>'
        f'<rect x="{x:g}" y="{y:g}" width="{BOX_WIDTH}" height="{box.height:g}" rx="4"/>'
        f"{_text('id', [box.public_id], x + 9, y + 14, LINE)}"
        f"{_text('name', box.lines, x + 9, y + 14 + LINE, LINE)}</g>"
    )


def _text(style: str, lines: Sequence[str], x: float, y: float, step: float) -> str:
    return "".join(
        f'<text class="{style}" x="{x:g}" y="{y + step * number:g}">{escape(words)}</text>'
        for number, words in enumerate(lines)
    )
