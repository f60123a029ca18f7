"""A small grammar for sentences: `[a|b|c]` is one of three, and alternatives nest.

All choices come from `Random.random()`, whose values do not change between Python versions.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from itertools import product
from typing import TypeVar

T = TypeVar("T")
Node = str | tuple[tuple["Node", ...], ...]


def pick(options: Sequence[T], draw: random.Random) -> T:
    """Return one of the options, each as likely as the others."""
    return options[int(draw.random() * len(options))]


def chance(share: float, draw: random.Random) -> bool:
    """Return true in this share of the draws."""
    return draw.random() < share


def shuffled(options: Sequence[T], draw: random.Random) -> list[T]:
    """Return the options in a drawn order."""
    keyed = [(draw.random(), place) for place in range(len(options))]
    return [options[place] for _, place in sorted(keyed)]


def spin(pattern: str, draw: random.Random) -> str:
    """Return one of the sentences that a pattern stands for."""
    parts: list[str] = []
    _unfold(_parse(pattern), draw, parts)
    return "".join(parts)


def variants(pattern: str) -> list[str]:
    """Return all the sentences that a pattern stands for."""
    return _every(_parse(pattern))


def _every(nodes: tuple[Node, ...]) -> list[str]:
    choices = [
        [node] if isinstance(node, str) else [one for branch in node for one in _every(branch)]
        for node in nodes
    ]
    return ["".join(parts) for parts in product(*choices)]


def _unfold(nodes: tuple[Node, ...], draw: random.Random, parts: list[str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            parts.append(node)
        else:
            _unfold(pick(node, draw), draw, parts)


@cache
def _parse(pattern: str) -> tuple[Node, ...]:
    branches, end = _branches(pattern, 0, inside=False)
    if end != len(pattern) or len(branches) != 1:
        raise ValueError(f"the brackets of `{pattern}` do not match; close each `[` with `]`")
    return branches[0]


def _branches(pattern: str, at: int, *, inside: bool) -> tuple[tuple[tuple[Node, ...], ...], int]:
    branches: list[tuple[Node, ...]] = []
    parts: list[Node] = []
    while at < len(pattern) and not (inside and pattern[at] == "]"):
        if pattern[at] == "[":
            inner, at = _branches(pattern, at + 1, inside=True)
            if at >= len(pattern):
                raise ValueError(f"a bracket of `{pattern}` is never closed; close it with `]`")
            parts.append(inner)
            at += 1
        elif inside and pattern[at] == "|":
            branches.append(tuple(parts))
            parts = []
            at += 1
        else:
            end = at + 1
            while end < len(pattern) and pattern[end] not in ("[]|" if inside else "["):
                end += 1
            parts.append(pattern[at:end])
            at = end
    branches.append(tuple(parts))
    return tuple(branches), at
