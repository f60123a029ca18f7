"""`ticketworld decide`."""

from __future__ import annotations

from pathlib import Path

import click

from ticketworld.cli.options import json_option, load_judge, print_json, rules_option

EXAMPLE = """\b
Example:
  echo '{"request": "return", "days_since_delivery": 31, "packaging": "opened"}' |
      ticketworld decide -
"""


@click.command("decide", epilog=EXAMPLE)
@click.argument("case", metavar="CASE.json")
@rules_option()
@json_option
def command(case: str, rules: Path | None, as_json: bool) -> int:
    """Decide the case in CASE.json, `-` for standard input.

    A case is an object of facts as the policy's vocabulary declares them. An array of cases, or
    one case a line, is decided in one batch.
    """
    from ticketworld.cli.cases import read_cases
    from ticketworld.cli.decisions import decision_lines
    from ticketworld.solver.record import decision_fields

    judge = load_judge(rules)
    given = read_cases(case, judge)
    decisions = judge.decide(given.cases)
    if as_json:
        found = [decision_fields(decision, judge.catalogue) for decision in decisions]
        print_json(found[0] if given.is_single else found)
        return 0
    for number, decision in enumerate(decisions, 1):
        if not given.is_single:
            click.echo(f"{'' if number == 1 else chr(10)}case {number}")
        for line in decision_lines(decision, judge.catalogue):
            click.echo(line)
    return 0
