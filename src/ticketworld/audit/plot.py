"""Draws bars as SVG that stands in a page by itself, with a table of the same numbers under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import floor, log10

_WIDTH = 560
_GAP = 44
_ROW = 26
_NAMES = 210
_COUNTS = 64
_HIGH = 190
_FOOT = 34
_TOP = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: what it stands for, how much, and whether it stands out.

    `parts` are what it is made of, by the look of each and what it counts.
    """

    name: str
    count: int
    marked: bool = False
    parts: tuple[tuple[str, int], ...] = ()

    @property
    def told(self) -> str:
        """The number, or those of its parts."""
        if not self.parts:
            return f"{self.count:,}"
        return ", ".join(f"{count:,} {look}" for look, count in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """One figure: `columns` stand upright along an axis of numbers, other bars lie by name.

    Attributes:
        key: An id inside the page.
        title: What it shows.
        says: One sentence on how to read it.
        bars: What is drawn, in this order.
        unit: What is counted.
        columns: Whether the names are numbers in order.
        across: Beside each other in how many lists the bars lie.
    """

    key: str
    title: str
    says: str
    bars: Sequence[Bar]
    unit: str = "tickets"
    columns: bool = False
    across: int = 1


def figure(plot: Plot) -> str:
    """Return a plot as an HTML figure with its picture, its caption and its table."""
    picture = _columns(plot) if plot.columns else _rows(plot)
    wide = " across" if plot.across > 1 else ""
    return (
        f'<figure class="plot{wide}" id="{plot.key}"><h3>{escape(plot.title)}</h3>'
        f"<figcaption>{escape(plot.says)}</figcaption>{picture}{_table(plot)}</figure>"
    )


def _rows(plot: Plot) -> str:
    """Return bars that lie under each other, each with its name and its number."""
    most = max((bar.count for bar in plot.bars), default=0) or 1
    deep = -(-len(plot.bars) // plot.across)
    parts = [
        f'<g transform="translate({place // deep * (_WIDTH + _GAP)} {place % deep * _ROW})">'
        f"{_row(bar, most, plot.unit)}</g>"
        for place, bar in enumerate(plot.bars)
    ]
    wide = plot.across * (_WIDTH + _GAP) - _GAP
    return _svg(plot, wide, _ROW * max(deep, 1), "".join(parts))


def _row(bar: Bar, most: int, unit: str) -> str:
    room = _WIDTH - _NAMES - _COUNTS
    bars, at = [], float(_NAMES)
    for look, count in bar.parts or (("marked" if bar.marked else "", bar.count),):
        wide = max(room * count / most, 1.5 if count else 0)
        bars.append(
            f'<rect class="bar {look}" x="{at:.1f}" y="7" width="{wide:.1f}" height="12" rx="3"/>'
        )
        at += wide
    return (
        f'<g class="row"><title>{escape(f"{bar.name}: {bar.told} {unit}")}</title>'
        f'<rect class="hit" x="0" y="0" width="{_WIDTH}" height="{_ROW}"/>'
        f'<text class="name" x="{_NAMES - 12}" y="17">{escape(_short(bar.name))}</text>'
        f'<rect class="track" x="{_NAMES}" y="7" width="{room}" height="12" rx="3"/>'
        f'{"".join(bars)}<text class="count" x="{_WIDTH}" y="17">{bar.count:,}</text></g>'
    )


def _columns(plot: Plot) -> str:
    """Return bars that stand beside each other along an axis, with round numbers behind them."""
    most = max((bar.count for bar in plot.bars), default=0) or 1
    step = _round_step(most)
    tall = step * -(-most // step)
    left = 14 + 7 * len(f"{tall:,}")
    wide = (_WIDTH - left) / max(len(plot.bars), 1)
    parts = []
    for mark in range(0, tall + 1, step):
        y = _TOP + _HIGH - _HIGH * mark / tall
        parts.append(
            f'<line class="grid" x1="{left}" x2="{_WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>'
            f'<text class="tick end" x="{left - 7}" y="{y + 4:.1f}">{mark:,}</text>'
        )
    every = max(1, -(-len(plot.bars) // 14))
    for place, bar in enumerate(plot.bars):
        x, high = left + place * wide, _HIGH * bar.count / tall
        told = f"{bar.name}: {bar.count:,} {plot.unit}"
        marked = " marked" if bar.marked else ""
        label = (
            f'<text class="tick mid" x="{x + wide / 2:.1f}" y="{_TOP + _HIGH + 18}">'
            f"{escape(bar.name)}</text>"
        )
        parts.append(
            f'<g class="row"><title>{escape(told)}</title><rect class="hit" x="{x:.1f}" '
            f'y="{_TOP}" width="{wide:.1f}" height="{_HIGH}"/><rect class="bar{marked}" '
            f'x="{x + wide * 0.12:.1f}" y="{_TOP + _HIGH - high:.1f}" '
            f'width="{max(wide * 0.76, 1):.1f}" height="{high:.1f}" rx="2"/>'
            f"{label if place % every == 0 else ''}</g>"
        )
    return _svg(plot, _WIDTH, _TOP + _HIGH + _FOOT, "".join(parts))


def _svg(plot: Plot, wide: int, high: int, content: str) -> str:
    label = escape(f"{plot.title}. {plot.says}", quote=True)
    return f'<svg viewBox="0 0 {wide} {high}" role="img" aria-label="{label}">{content}</svg>'


def _table(plot: Plot) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(bar.name)}</th><td>{bar.told}</td></tr>' for bar in plot.bars
    )
    return (
        f"<details><summary>the numbers</summary><table><thead><tr><th>{escape(plot.title)}</th>"
        f"<th>{escape(plot.unit)}</th></tr></thead><tbody>{rows}</tbody></table></details>"
    )


def _round_step(most: int) -> int:
    """Return a step of 1, 2 or 5 tens, hundreds and so on that makes three to six lines."""
    rough = max(most / 5, 1)
    scale = 10 ** floor(log10(rough))
    return next(int(scale * factor) for factor in (1, 2, 5, 10) if scale * factor >= rough)


def _short(name: str) -> str:
    return name if len(name) <= 30 else f"{name[:29]}…"
