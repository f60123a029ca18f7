"""Says of every paragraph of a manual what it is, with digests by which a reader can check."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from ticketworld.dataset import names
from ticketworld.dilution.manual import Part
from ticketworld.dilution.near_miss import NearMiss

FORMAT = 1
"""The version of the notes' form."""

_PROOFS = {
    "vocabulary": "no case has it: it asks for a fact that the dataset's policy does not know",
    "bounds": "no case of the dataset has it: its number lies beyond those of all of them",
    "combination": "no case of the dataset has it: none has these names together",
}


def manual_text(parts: Sequence[Part]) -> str:
    """Return the manual as its file holds it: paragraphs with a blank line between."""
    return "\n\n".join(part.block.text for part in parts) + "\n"


def notes_content(
    parts: Sequence[Part],
    near_misses: Sequence[NearMiss],
    files: Mapping[str, bytes],
    *,
    factor: int,
    seed: int,
    policy: str,
    handbook: str,
    cases: int,
) -> dict[str, object]:
    """Return the notes as a JSON object.

    Args:
        parts: The manual's paragraphs.
        near_misses: The near misses in it.
        files: The other files that dilute the dataset, by name.
        factor: How many times as long as the handbook the manual is.
        seed: What it was drawn by.
        policy: The digest of the dataset's rules.
        handbook: The handbook's text.
        cases: How many cases the near misses were tried on.
    """
    text = manual_text(parts)
    return {
        "format": FORMAT,
        "factor": factor,
        "seed": seed,
        "rules": policy,
        "length": {
            "handbook": len(handbook),
            "manual": len(text),
            "times": round(len(text) / len(handbook), 3),
        },
        "files": {name: digest(content) for name, content in sorted(files.items())},
        "counts": dict(sorted(Counter(part.block.standing for part in parts).items())),
        "cases": cases,
        "near_misses": [_near_miss(one) for one in near_misses],
        "paragraphs": list(_paragraphs(parts)),
    }


def digest(content: bytes) -> str:
    """Return the SHA-256 of some bytes as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _near_miss(one: NearMiss) -> dict[str, object]:
    return {
        "slug": one.slug,
        "public_id": one.public_id,
        "beside": one.effect.beside,
        "file": f"{names.DILUTION_RULES}/{one.file}",
        "asks": sorted(one.condition.facts),
        "proof": one.condition.kind,
        "why": _PROOFS[one.condition.kind],
    }


def _paragraphs(parts: Sequence[Part]) -> list[dict[str, object]]:
    """Return what each paragraph is, with the line on which it begins, from 1."""
    found: list[dict[str, object]] = []
    line = 1
    for part in parts:
        block = part.block
        entry: dict[str, object] = {
            "line": line,
            "section": part.section,
            "standing": block.standing,
            "sort": block.sort,
            "public_id": block.public_id,
            "clauses": list(block.clauses),
            "sha256": digest(block.text.encode()),
        }
        found.append({name: value for name, value in entry.items() if value not in ("", [])})
        line += block.text.count("\n") + 2
    return found
