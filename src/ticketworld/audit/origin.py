"""Whether a dataset's policy is the one it is audited by, and whether its records agree."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import zip_longest

import orjson

from ticketworld.audit.finding import Finding, file_finding, record_finding
from ticketworld.dataset import names
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.differences import ABSENT, differences
from ticketworld.dataset.manifest import Manifest
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.graph import policy_graph
from ticketworld.policy.handbook import handbook_text
from ticketworld.records.database import Database
from ticketworld.records.horizon import late_flaws
from ticketworld.records.integrity import flaws


def policy_findings(
    dataset: Dataset, catalogue: Catalogue, unread: Collection[str] = ()
) -> Iterator[Finding]:
    """Yield where the dataset's policy is not the one it is audited against.

    Args:
        dataset: The dataset.
        catalogue: The policy.
        unread: The names of files that could not be read, which is told elsewhere.
    """
    manifest = dataset.manifest
    if manifest.rules != catalogue.digest:
        why = "the dataset was made from other rules than these"
        yield file_finding(names.MANIFEST, "rules", manifest.rules, catalogue.digest, why)
    if names.POLICY not in unread:
        yield from _handbook_findings(dataset, catalogue)
    if names.GRAPH not in unread:
        yield from _graph_findings(dataset, catalogue)


def _handbook_findings(dataset: Dataset, catalogue: Catalogue) -> Iterator[Finding]:
    handbook = handbook_text(catalogue, dataset.manifest.company).splitlines()
    found_lines = dataset.policy_text.splitlines()
    for number, (found, derived) in enumerate(zip_longest(found_lines, handbook), 1):
        if found != derived:
            why = "the handbook of these rules reads otherwise from here on"
            yield file_finding(
                names.POLICY, f"line {number}", found or ABSENT, derived or ABSENT, why
            )
            break


def _graph_findings(dataset: Dataset, catalogue: Catalogue) -> Iterator[Finding]:
    manifest = dataset.manifest
    graph = orjson.loads(orjson.dumps(policy_graph(catalogue, manifest.company)))
    for difference in differences(dict(dataset.policy_graph), graph):
        if difference.found == manifest.rules:
            continue  # the other rules' digest is one finding, not two
        why = "the graph of these rules says otherwise"
        yield file_finding(names.GRAPH, difference.path, difference.found, difference.derived, why)


def record_findings(database: Database, manifest: Manifest) -> Iterator[Finding]:
    """Yield where records contradict each other or the day as of which they are written."""
    for flaw in (*flaws(database), *late_flaws(database, manifest.date)):
        yield record_finding(flaw.record, flaw.field, flaw.found, flaw.expected, flaw.why)
