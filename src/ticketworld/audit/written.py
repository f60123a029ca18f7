"""Writes the files of an audit."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ticketworld.audit.finding import Audit
from ticketworld.audit.page import page
from ticketworld.audit.report import full_text
from ticketworld.audit.results import results
from ticketworld.dataset import names
from ticketworld.dataset.json_files import json_bytes
from ticketworld.errors import OutputError
from ticketworld.files import partial_path


def write_reports(folder: Path, audit: Audit) -> None:
    """Write the results of an audit, its report and its page into a folder, all or none.

    They are no part of a dataset: its manifest does not list them, so they upset no digest.

    Raises:
        OutputError: They cannot be written; the folder stands as it was.
    """
    contents = {
        names.AUDIT_RESULTS: json_bytes(results(audit).model_dump(mode="json")),
        names.AUDIT_REPORT: full_text(audit).encode(),
        names.AUDIT_PAGE: page(audit).encode(),
    }
    new = [place for place in (folder, *folder.parents) if not place.exists()]
    partial = {name: partial_path(folder / name) for name in contents}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write({partial[name]: content for name, content in contents.items()})
        for name, path in partial.items():
            path.replace(folder / name)
    except OSError as error:
        raise OutputError(
            f"{folder}: the reports cannot be written ({error.strerror}); make room, or choose "
            "another place with `--report-dir`"
        ) from error
    finally:
        for path in partial.values():
            with suppress(OSError):
                path.unlink()
        for place in new:
            with suppress(OSError):  # what holds the reports is not empty, and stays
                place.rmdir()


def _write(contents: Mapping[Path, bytes]) -> None:
    for path, content in contents.items():
        with path.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
