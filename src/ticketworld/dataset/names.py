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

FULL_POLICY = "company_policy_full.txt"
"""The handbook inside a company's whole manual, where the dataset was diluted."""
DILUTION_RULES = "dilution_rules"
"""A folder: the rules with those of the manual's near misses."""
DILUTION_NOTES = "dilution_notes.json"
"""What each paragraph of the manual is."""
DILUTION = (FULL_POLICY, DILUTION_RULES, DILUTION_NOTES)
"""All that dilutes a dataset's handbook; nothing else in the dataset rests on it."""

AUDIT_RESULTS = "ticket_audit_results.json"
AUDIT_REPORT = "ticket_audit_report.txt"
AUDIT_PAGE = "ticket_audit_report.html"

AUDIT = (AUDIT_RESULTS, AUDIT_REPORT, AUDIT_PAGE)
"""What an audit says of the folder it stands in, and of no copy of it."""

MADE_LATER = frozenset({*DILUTION, *AUDIT})
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
