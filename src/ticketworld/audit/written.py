"""Writes the files of an audit."""

from __future__ import annotations

from pathlib import Path

from ticketworld.audit.finding import Audit
from ticketworld.audit.page import page
from ticketworld.audit.report import text
from ticketworld.audit.results import results
from ticketworld.dataset import names
from ticketworld.dataset.json_files import json_bytes
from ticketworld.files import write_bytes


def write_reports(folder: Path, audit: Audit) -> None:
    """Write the results of an audit, its report and its page into a folder.

    They are no part of a dataset: its manifest does not list them, so they upset no digest.

    Raises:
        OutputError: A file cannot be written.
    """
    write_bytes(folder / names.AUDIT_RESULTS, json_bytes(results(audit).model_dump(mode="json")))
    write_bytes(folder / names.AUDIT_REPORT, text(audit).encode())
    write_bytes(folder / names.AUDIT_PAGE, page(audit).encode())
