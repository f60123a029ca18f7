"""`ticketworld rules text`."""

from __future__ import annotations

from pathlib import Path

import click

from ticketworld.cli.options import (
    json_option,
    output_option,
    print_json,
    print_or_write,
    rules_option,
    rules_path,
)

EXAMPLE = """\b
Examples:
  ticketworld rules text --company-name TechNest > policy.txt
  ticketworld rules text --format html --output policy.html
"""


@click.command("text", epilog=EXAMPLE)
@rules_option()
@click.option("--company-name", default="TechNest", show_default=True, help="Name in the title.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["txt", "md", "html"]),
    default="txt",
    show_default=True,
    help="Plain text, Markdown, or one HTML page.",
)
@output_option
@json_option
def command(
    rules: Path | None, company_name: str, form: str, output: Path | None, as_json: bool
) -> int:
    """Print the handbook; placeholders are filled from the rules' own numbers."""
    from ticketworld.policy.handbook import handbook_text
    from ticketworld.policy.handbook_html import handbook_html
    from ticketworld.policy.handbook_markdown import handbook_markdown
    from ticketworld.policy.load import load_policy

    render = {"txt": handbook_text, "md": handbook_markdown, "html": handbook_html}[form]
    text = render(load_policy(rules_path(rules)), company_name)
    if as_json:
        print_json({"company": company_name, "format": form, "text": text})
    else:
        print_or_write(text, output)
    return 0
