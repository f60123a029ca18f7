"""Reads what a dataset carries as text: the handbook, and the rules that were drawn for it."""

from __future__ import annotations

from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.manifest import Manifest
from ticketworld.errors import InputError
from ticketworld.files import read_bytes


def files_below(folder: Path) -> list[str]:
    """Return the files below a folder by their paths inside it, in order."""
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def diluted_files(folder: Path) -> set[str]:
    """Return the files of a dataset's folder that dilute its handbook, none where nothing does."""
    rules = folder / names.DILUTION_RULES
    found = {f"{names.DILUTION_RULES}/{name}" for name in files_below(rules)}
    single = {names.FULL_POLICY, names.DILUTION_NOTES}
    return found | {name for name in single if (folder / name).exists()}


def read_rules(folder: Path, manifest: Manifest) -> dict[str, str]:
    """Return the files of the policy that was drawn for a dataset, nothing where none was.

    Raises:
        InputError: They are missing, or are no text.
    """
    if manifest.policy_seed is None:
        return {}
    rules = {path.name: read_text(path) for path in sorted(folder.glob("*.lp"))}
    if not rules:
        seed = manifest.policy_seed
        raise InputError(
            f"{folder}: the rules that policy seed {seed} drew are missing; put them back, or "
            f"draw them again with `ticketworld rules vary --seed {seed} --output {folder}`"
        )
    return rules


def read_text(path: Path) -> str:
    """Return the text of a file.

    Raises:
        InputError: It is missing or is no UTF-8.
    """
    try:
        return read_bytes(path).decode()
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: byte {error.start} is not UTF-8; take the file from its source again"
        ) from None
