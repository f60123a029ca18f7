"""`ticketworld rules graph`."""

from __future__ import annotations

from pathlib import Path

import click

from ticketworld.cli.options import output_option, print_or_write, rules_option, rules_path

EXAMPLE = """\b
Examples:
  ticketworld rules graph --format svg --output policy.svg
  ticketworld rules graph --format mermaid
"""


@click.command("graph", epilog=EXAMPLE)
@rules_option()
@click.option("--company-name", default="TechNest", show_default=True, help="Name in the title.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "mermaid", "svg"]),
    default="json",
    show_default=True,
    help="`policy_graph.json` as datasets carry it, a Mermaid flow chart, or a picture.",
)
@output_option
def command(rules: Path | None, company_name: str, form: str, output: Path | None) -> int:
    """Show how clauses act on each other."""
    from ticketworld.policy.load import load_policy

    catalogue = load_policy(rules_path(rules))
    if form == "json":
        import orjson

        from ticketworld.policy.graph import policy_graph

        content = policy_graph(catalogue, company_name)
        text = orjson.dumps(content, option=orjson.OPT_INDENT_2).decode() + "\n"
    elif form == "mermaid":
        from ticketworld.policy.drawing.mermaid import policy_mermaid

        text = policy_mermaid(catalogue)
    else:
        from ticketworld.policy.drawing.svg import policy_svg

        text = policy_svg(catalogue, company_name)
    print_or_write(text, output)
    return 0
