"""`ticketworld rules`: a group of commands about a policy."""

from __future__ import annotations

import click

from ticketworld.cli.main import LazyGroup


@click.group(
    "rules",
    cls=LazyGroup,
    lazy={
        "lint": ("ticketworld.cli.rules_lint", "Find what is wrong with a policy, with proof."),
        "test": ("ticketworld.cli.rules_test", "Run the cases written beside the rules."),
        "diff": ("ticketworld.cli.rules_diff", "Show which decisions differ between policies."),
        "vary": ("ticketworld.cli.rules_vary", "Make the policy of another company."),
        "text": ("ticketworld.cli.rules_text", "Print the handbook as a customer reads it."),
        "graph": ("ticketworld.cli.rules_graph", "Draw how clauses act on each other."),
        "show": ("ticketworld.cli.rules_show", "Show clauses with their relations."),
    },
)
def command() -> None:
    """Check, test and print a policy."""
