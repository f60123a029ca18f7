"""Hides a dataset's handbook in a company's manual, with near misses that change no label."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.manifest import Manifest
from ticketworld.dilution.basis import Basis, read_basis
from ticketworld.dilution.manual import Order, Part, make_manual
from ticketworld.dilution.near_miss import NearMiss
from ticketworld.dilution.notes import digest, manual_text, notes_content
from ticketworld.dilution.publish import add_files
from ticketworld.dilution.rules import DilutedRules, dilute_rules
from ticketworld.errors import InputError
from ticketworld.files import require_replaceable, require_writable
from ticketworld.locks import held
from ticketworld.policy.handbook import handbook_text
from ticketworld.seeds import stream

LEAST, MOST = 2, 20
"""How many times as long as the handbook a manual may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dilution:
    """What dilutes a dataset's handbook.

    Attributes:
        parts: The paragraphs of the manual.
        near_misses: The near misses among them.
        cases: How many cases these were proved on.
        files: What is written, by name: the manual, the rules, the notes and the manifest.
    """

    parts: tuple[Part, ...] = field(repr=False)
    near_misses: tuple[NearMiss, ...]
    cases: int
    files: dict[str, bytes] = field(repr=False)


def dilute_dataset(
    folder: Path, *, factor: int, seed: int | None = None, rules: Path | None = None
) -> Dilution:
    """Write a manual that holds a dataset's handbook into its folder, with rules and notes.

    Either all of the new files stand there afterwards or the folder is as it was; the dataset's
    other files keep their bytes. The same arguments give the same bytes.

    Args:
        folder: The dataset's.
        factor: How many times as long as the handbook the manual is, from `LEAST` to `MOST`.
        seed: What it is drawn by; the dataset's own seed by default.
        rules: The policy that the dataset was made by, where it is neither the shipped one nor
            its own.

    Raises:
        InputError: The factor is out of bounds, there is no dataset, it is not as it was written,
            or its policy is another.
        OutputError: The folder cannot be written, holds somebody's work in the way, or another
            run is writing it.
    """
    if not LEAST <= factor <= MOST:
        raise InputError(f"factor `{factor}` is out of bounds; give {LEAST} to {MOST}")
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; give the folder of a dataset")
    with held(folder.resolve()):
        require_writable(folder)
        older = folder / names.DILUTION_RULES
        require_replaceable(older, [path.name for path in older.glob("*.lp")])
        basis = read_basis(folder, rules)
        dilution = dilute(basis, factor, basis.manifest.seed if seed is None else seed)
        manifest = _with_files(basis.manifest, dilution.files)
        files = {**dilution.files, names.MANIFEST: json_bytes(manifest.content())}
        add_files(folder, files, names.DILUTION)
    return dilution


def dilute(basis: Basis, factor: int, seed: int) -> Dilution:
    """Return what dilutes a handbook so many times.

    Raises:
        NotInertError: A near miss is not proved to change nothing.
    """
    diluted = dilute_rules(basis, near_misses_for(factor), stream(seed, "dilution", "near misses"))
    order = Order(
        factor=factor,
        seed=seed,
        company=basis.manifest.company,
        first_message=basis.first_message,
        printed=basis.manifest.date,
        orders=basis.orders,
        accounts=basis.accounts,
        beside={
            one.public_id: basis.judge.catalogue.clause(one.effect.beside).public_id
            for one in diluted.near_misses
        },
    )
    parts = make_manual(basis.judge.catalogue, diluted.catalogue, order)
    return Dilution(
        parts=tuple(parts),
        near_misses=diluted.near_misses,
        cases=len(basis.cases),
        files=_files(basis, diluted, parts, factor, seed),
    )


def near_misses_for(factor: int) -> int:
    """Return how many near misses belong into a manual of this factor: 10 at 2, 44 at 20."""
    return 10 + math.ceil((factor - LEAST) * 34 / (MOST - LEAST))


def _files(
    basis: Basis, diluted: DilutedRules, parts: list[Part], factor: int, seed: int
) -> dict[str, bytes]:
    files = {names.FULL_POLICY: manual_text(parts).encode()}
    for name, text in sorted(diluted.texts.items()):
        files[f"{names.DILUTION_RULES}/{name}"] = text.encode()
    catalogue = basis.judge.catalogue
    notes = notes_content(
        parts,
        diluted.near_misses,
        files,
        factor=factor,
        seed=seed,
        policy=catalogue.digest,
        handbook=handbook_text(catalogue, basis.manifest.company),
        cases=len(basis.cases),
    )
    return {**files, names.DILUTION_NOTES: json_bytes(notes)}


def _with_files(manifest: Manifest, files: Mapping[str, bytes]) -> Manifest:
    """Return the manifest with the digests of new files in the place of those of older ones."""
    kept = {
        name: known
        for name, known in manifest.files.items()
        if name.split("/")[0] not in names.DILUTION
    }
    new = {name: digest(content) for name, content in files.items()}
    return manifest.model_copy(update={"files": dict(sorted({**kept, **new}.items()))})
