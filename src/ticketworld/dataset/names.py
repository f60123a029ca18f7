"""The names of a dataset's files."""

from __future__ import annotations

TICKETS = "support_tickets.json"
METADATA = "ticket_metadata.json"
SEALED = "sealed_truth.json"
"""What is true of the tickets of sealed splits, by their ids."""

DATABASE = "customer_database.json"
SQLITE = "customer_database.db"
"""The same records as DATABASE."""

POLICY = "company_policy.txt"
GRAPH = "policy_graph.json"
MANIFEST = "manifest.json"
RULES = "company_rules"
"""A folder: the rules themselves, where they were drawn and stand nowhere else."""

AUDIT_RESULTS = "ticket_audit_results.json"
AUDIT_REPORT = "ticket_audit_report.txt"
AUDIT_PAGE = "ticket_audit_report.html"

MADE_LATER = frozenset({"company_policy_full.txt", AUDIT_RESULTS, AUDIT_REPORT, AUDIT_PAGE})
"""What is made of a dataset once it is there, by `dilute` and `audit`."""

OWN_FILES = MADE_LATER | frozenset(
    {
        TICKETS,
        METADATA,
        SEALED,
        DATABASE,
        SQLITE,
        POLICY,
        GRAPH,
        MANIFEST,
        RULES,
    }
)
"""What a dataset's folder may hold; writing a dataset anew replaces these and nothing else."""
