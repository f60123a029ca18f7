"""Puts new files into a dataset's folder, all of them at once or none.

The folder is made anew beside the old one, its other files as links to the same bytes, and then
the two change places in one step. Whoever kills the process finds the one or the other.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

from ticketworld.files import prepared, publish_folder


def add_files(folder: Path, files: Mapping[str, bytes], replaced: Collection[str]) -> None:
    """Put files into a folder, whose other files keep their bytes.

    Args:
        folder: The dataset's.
        files: The new files by their paths in it.
        replaced: The names in the folder that are to go, where they are there.

    Raises:
        OutputError: The folder cannot be written; it stands as it was.
    """
    with prepared(folder) as temporary:
        temporary.mkdir()
        shutil.copymode(folder, temporary)
        for path in sorted(folder.iterdir()):
            if path.name not in replaced and path.name not in files:
                _keep(path, temporary / path.name)
        for name, content in files.items():
            (temporary / name).parent.mkdir(exist_ok=True)
            (temporary / name).write_bytes(content)
        publish_folder(temporary, folder.resolve(), [path.name for path in folder.iterdir()])


def _keep(path: Path, copy: Path) -> None:
    """Put a file or folder elsewhere with the same bytes, as a link where that is possible."""
    if path.is_dir() and not path.is_symlink():
        shutil.copytree(path, copy, symlinks=True, copy_function=_link)
    else:
        _link(str(path), str(copy))


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
