"""Spoilers of whole files: cut off, gone, otherwise counted, with another digest or policy."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.audit.mutations.blocks import edits, leaves, path_of, put
from tests.audit.mutations.planting import Planted
from ticketworld.dataset import names

FILES = (names.TICKETS, names.DATABASE, names.SQLITE, names.POLICY, names.GRAPH, names.MANIFEST)
Spoiled = tuple[list[Planted], Mapping[str, object]]


def _manifest(folder: Path) -> Any:
    return json.loads((folder / names.MANIFEST).read_bytes())


def wrong_digests(folder: Path) -> Iterator[Spoiled]:
    """Yield manifests with one digit of every file's digest changed."""
    for place in (0, 13, 63):
        manifest = _manifest(folder)
        for name, digest in manifest["files"].items():
            digit = f"{(int(digest[place], 16) + 1) % 16:x}"
            manifest["files"][name] = digest[:place] + digit + digest[place + 1 :]
        fields = [f"files.{name}" for name in manifest["files"]]
        planted = [Planted("wrong digest", names.MANIFEST, (field,)) for field in fields]
        yield planted, {names.MANIFEST: manifest}


def wrong_counts(folder: Path) -> Iterator[Spoiled]:
    """Yield manifests that count every kind of record otherwise."""
    for more in (-1, 1, 10):
        manifest = _manifest(folder)
        manifest["counts"] = {kind: count + more for kind, count in manifest["counts"].items()}
        fields = [f"counts.{kind}" for kind in manifest["counts"]]
        planted = [Planted("wrong count", names.MANIFEST, (field,)) for field in fields]
        yield planted, {names.MANIFEST: manifest}


def wrong_origins(folder: Path) -> Iterator[Spoiled]:
    """Yield manifests of another seed, company, policy or canary."""
    for name in ("canary", "seed", "company", "scenarios", "rules"):
        for edit in edits(_manifest(folder)[name]):
            manifest = _manifest(folder)
            manifest[name] = edit
            planted = Planted("wrong origin", names.MANIFEST, ("canary", "rules"))
            yield [planted], {names.MANIFEST: manifest}


def edited_handbooks(folder: Path, draw: random.Random, most: int) -> Iterator[Spoiled]:
    """Yield handbooks of which one line reads otherwise."""
    lines = (folder / names.POLICY).read_text("utf-8").splitlines()
    for number in draw.sample([n for n, line in enumerate(lines) if line.strip()], most):
        spoiled = [*lines]
        spoiled[number] += " Exceptions are possible."
        planted = Planted("edited handbook", names.POLICY, (f"line {number + 1}",))
        yield [planted], {names.POLICY: ("\n".join(spoiled) + "\n").encode()}


def edited_graph(folder: Path, draw: random.Random, share: float) -> tuple[list[Planted], Any]:
    """Return the policy's graph with a share of its values edited, and where."""
    graph = json.loads((folder / names.GRAPH).read_bytes())
    planted: list[Planted] = []
    for steps, value in leaves(graph):
        if edits(value) and draw.random() < share:
            put(graph, steps, draw.choice(edits(value)))
            planted.append(Planted("edited graph", names.GRAPH, (path_of(steps),)))
    return planted, graph


def cut_off(folder: Path, draw: random.Random, times: int) -> Iterator[tuple[str, bytes]]:
    """Yield files that end too early; text has no end that could be missed, and is edited."""
    for name in FILES:
        content = (folder / name).read_bytes().rstrip()
        for _ in range(times if name != names.POLICY else 0):
            yield name, content[: draw.randrange(len(content) - 1)]
