"""Writes what was spoiled as a dataset whose every digest is right, and has it audited."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from ticketworld.audit.audit import audit_opened
from ticketworld.audit.finding import Finding
from ticketworld.dataset import names
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.reading import open_folder
from ticketworld.solver.judge import Judge


class Forgery:
    """A copy of a dataset's folder in which files are replaced, and put back after an audit."""

    def __init__(self, folder: Path, place: Path, judge: Judge) -> None:
        shutil.copytree(folder, place)
        self.folder = place
        self._judge = judge

    def findings(self, contents: Mapping[str, object], *, digests: bool = True) -> list[Finding]:
        """Return what an audit finds with other contents of some files, bytes or JSON."""
        touched = (*contents, names.MANIFEST) if digests else (*contents,)
        before = {name: (self.folder / name).read_bytes() for name in touched}
        try:
            for name, content in contents.items():
                raw = content if isinstance(content, bytes) else json_bytes(content)
                (self.folder / name).write_bytes(raw)
            if digests:
                self._redo(list(contents))
            return list(audit_opened(open_folder(self.folder), self._judge, 1).findings)
        finally:
            for name, raw in before.items():
                (self.folder / name).write_bytes(raw)

    def _redo(self, changed: list[str]) -> None:
        path = self.folder / names.MANIFEST
        manifest = json.loads(path.read_bytes())
        for name in changed:
            if name in manifest["files"]:
                raw = (self.folder / name).read_bytes()
                manifest["files"][name] = hashlib.sha256(raw).hexdigest()
        path.write_bytes(json_bytes(manifest))
