"""Turns the lines of a net into strokes that do not repeat each other, and finds where they part.

Lines of a net start together at the hub. A dashed line drawn twice would look like a solid one, so
each further line is drawn only from where it leaves what is drawn already.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]
Segment = tuple[Point, Point]


def strokes(lines: Sequence[Sequence[Point]]) -> list[tuple[tuple[Point, ...], bool]]:
    """Return what to draw for a net, from the hub outwards, and whether it starts at the hub."""
    drawn: list[Segment] = []
    found: list[tuple[tuple[Point, ...], bool]] = []
    for line in sorted(lines, key=lambda points: -_length(points)):
        rest = _undrawn(line, drawn)
        if len(rest) > 1:
            found.append((rest, rest[0] == line[0]))
            drawn += pairwise(rest)
    return found


def junctions(lines: Sequence[Sequence[Point]]) -> list[Point]:
    """Return the points at which lines of a net part: where they lead three ways or four."""
    segments = {segment for line in lines for segment in pairwise(line)}
    corners = sorted({point for line in lines for point in line[1:-1]})
    return [point for point in corners if len(_ways(point, segments)) > 2]


def _length(points: Sequence[Point]) -> float:
    return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(points))


def _undrawn(line: Sequence[Point], drawn: Sequence[Segment]) -> tuple[Point, ...]:
    """Return a line from the last point up to which it is drawn already."""
    for index, (start, end) in enumerate(pairwise(line)):
        reached = _covered(start, end, drawn)
        if reached != end:
            return (reached, *line[index + 1 :])
    return ()


def _covered(start: Point, end: Point, drawn: Sequence[Segment]) -> Point:
    """Return how far from its start a segment is drawn already."""
    axis = 0 if start[1] == end[1] else 1
    sign = 1 if end[axis] >= start[axis] else -1
    reached = start
    while True:
        further = [
            max(segment, key=lambda point: sign * point[axis])
            for segment in drawn
            if _holds(segment, reached) and segment[0][1 - axis] == segment[1][1 - axis]
        ]
        best = max(further, key=lambda point: sign * point[axis], default=reached)
        if sign * best[axis] <= sign * reached[axis]:
            return reached
        if sign * best[axis] >= sign * end[axis]:
            return end
        reached = best


def _holds(segment: Segment, point: Point) -> bool:
    (ax, ay), (bx, by) = segment
    return min(ax, bx) <= point[0] <= max(ax, bx) and min(ay, by) <= point[1] <= max(ay, by)


def _ways(point: Point, segments: set[Segment]) -> set[tuple[int, int]]:
    ways = set()
    for segment in segments:
        if _holds(segment, point):
            for end in segment:
                if end != point:
                    ways.add((_sign(end[0] - point[0]), _sign(end[1] - point[1])))
    return ways


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
