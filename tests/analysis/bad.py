"""Builds rules folders from the sound policy of `tests/bad/` and one bad file beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

BAD = Path(__file__).parent.parent / "bad"
SOUND = ("vocabulary.lp", "sound.lp", "sound.cases.toml")
VOCABULARY = ".vocabulary.lp"


def sound_folder(parent: Path, rules: str = "") -> Path:
    """Return a folder with the sound policy, and an area `more` of these rules."""
    folder = parent / "rules"
    folder.mkdir(exist_ok=True)
    for name in SOUND:
        shutil.copy(BAD / name, folder / name)
    if rules:
        (folder / "more.lp").write_text(f'area(more, 20, "More").\n{rules}\n')
    return folder


def bad_folder(parent: Path, name: str) -> Path:
    """Return a folder with the sound policy and the bad files of this name."""
    folder = sound_folder(parent)
    for path in sorted(BAD.glob(f"{name}.*")):
        is_vocabulary = path.name.endswith(VOCABULARY)
        shutil.copy(path, folder / ("vocabulary.lp" if is_vocabulary else path.name))
    return folder


def bad_names() -> set[str]:
    """Return the names of the bad files: the check that each trips."""
    return {path.name.split(".")[0] for path in BAD.iterdir()} - {"vocabulary", "sound"}
