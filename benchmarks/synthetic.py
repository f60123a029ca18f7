"""Writes synthetic policies of any size: sound, with prose, headers, relations and cases.

A policy consists of topics of up to eight clauses that act on each other as those of a shop do: a
window and its refusal, two modifiers of the window of which one precedes the other, an exclusion
that overrides, a fee that requires the window, a waiver of the fee, and a handling of dear items.
Cases come from what no case exercises yet, decided by the judge, so that lint has all to check.

Example: python -m benchmarks.synthetic --clauses 100 /tmp/synthetic
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import click

from ticketworld.analysis.coverage import measure_coverage
from ticketworld.policy.load import load_policy
from ticketworld.seeds import stream
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge

TOPICS_AN_AREA = 4
A_TOPIC = 8

_FACTS = """
%*! days
Days since the delivery.
*%
fact(days, shipment).
range(days, 0, 3650, days).

%*! price
What the item cost.
*%
fact(price, order).
range(price, 1, 10000000, cents).

%*! month
The month of the order.
*%
fact(month, order).
range(month, 1, 12, count).

%*! tier
The customer's standing.
*%
fact(tier, customer_record).
domain(tier, (standard; silver; gold)).

%*! sale
How the item was sold.
*%
fact(sale, order).
domain(sale, (regular; clearance; bundle)).

%*! packaging
Whether the packaging has been opened.
*%
fact(packaging, customer).
domain(packaging, (unopened; opened)).

%*! fault
What is wrong with the item.
*%
fact(fault, customer).
domain(fault, (none; factory; transit; wear)).
"""

_CLAUSES = (
    """
%*! window_{t}
Request {t} is granted within {{days}} days.
*%
clause(window_{t}, "{p}-1", "Window").
setting(window_{t}, days, {days}).
supports(window_{t}, approve).
met(window_{t}) :- request({t}), days(D), value(window_{t}, days, W), D <= W.
action(refund, V) :- applies(window_{t}), price(V).
""",
    """
%*! late_{t}
Later it is refused.
*%
clause(late_{t}, "{p}-1", "Late").
supports(late_{t}, deny).
met(late_{t}) :- request({t}), days(D), value(window_{t}, days, W), D > W.
""",
    """
%*! standing_{t}
For customers of standing the window is {{days}} days.
*%
clause(standing_{t}, "{p}-2", "Standing").
setting(standing_{t}, days, {longer}).
modifies(standing_{t}, window_{t}, days, W) :- value(standing_{t}, days, W).
met(standing_{t}) :- request({t}), tier((silver; gold)).
""",
    """
%*! season_{t}
For orders from {{first_month}} on it is {{days}} days, whoever the customer is.
*%
clause(season_{t}, "{p}-3", "Season").
setting(season_{t}, days, {longest}).
setting(season_{t}, first_month, {month}).
modifies(season_{t}, window_{t}, days, W) :- value(season_{t}, days, W).
precedes(season_{t}, standing_{t}).
met(season_{t}) :- request({t}), month(M), value(season_{t}, first_month, F), M >= F.
""",
    """
%*! exclusion_{t}
Items sold in another way than usual are excluded.
*%
clause(exclusion_{t}, "{p}-4", "Exclusion").
supports(exclusion_{t}, deny).
overrides(exclusion_{t}, window_{t}).
met(exclusion_{t}) :- request({t}), sale((clearance; bundle)).
""",
    """
%*! fee_{t}
For an opened item a fee of {{percent}} percent is charged.
*%
clause(fee_{t}, "{p}-5", "Fee").
setting(fee_{t}, percent, {percent}).
requires(fee_{t}, window_{t}).
met(fee_{t}) :- request({t}), packaging(opened).
action(charge, (V / 100) * P + ((V \\ 100) * P + 50) / 100) :-
    applies(fee_{t}), price(V), value(fee_{t}, percent, P).
""",
    """
%*! waiver_{t}
Where the fault is ours the fee is waived.
*%
clause(waiver_{t}, "{p}-6", "Waiver").
overrides(waiver_{t}, fee_{t}).
met(waiver_{t}) :- request({t}), fault((factory; transit)).
""",
    """
%*! dear_{t}
What cost more than {{over_cents}} is looked at by a manager.
*%
clause(dear_{t}, "{p}-7", "Dear items").
setting(dear_{t}, over_cents, {cents}).
met(dear_{t}) :- request({t}), price(V), value(dear_{t}, over_cents, L), V > L.
escalation(manager) :- applies(dear_{t}).
""",
)


def write_policy(folder: Path, clauses: int, seed: int) -> Path:
    """Write a sound policy of so many clauses, at least eight, with cases for everything in it."""
    draw = stream(seed, "synthetic", str(clauses))
    folder.mkdir(parents=True, exist_ok=True)
    sizes = [A_TOPIC] * (clauses // A_TOPIC)
    if clauses % A_TOPIC > 1:
        sizes.append(clauses % A_TOPIC)
    elif clauses % A_TOPIC:
        sizes[-1:] = [A_TOPIC - 1, 2]  # a window alone would leave what is late without outcome
    names = [f"topic{number}" for number in range(len(sizes))]
    requests = (
        "%*! request\nWhat is asked for.\n*%\nfact(request, customer).\n"
        f"domain(request, ({'; '.join(names)})).\n"
    )
    (folder / "vocabulary.lp").write_text(f"{requests}{_FACTS}")
    for area, start in enumerate(range(0, len(names), TOPICS_AN_AREA)):
        texts = [
            _topic(names[number], sizes[number], draw)
            for number in range(start, min(start + TOPICS_AN_AREA, len(names)))
        ]
        head = f'area(area{area}, {area}, "Area {area}").\n'
        (folder / f"area{area}.lp").write_text(head + "".join(texts))
    (folder / "area0.cases.toml").write_text("".join(_cases(folder)))
    return folder


def _topic(name: str, size: int, draw: random.Random) -> str:
    days = draw.choice((14, 21, 28, 30))
    numbers = {
        "t": name,
        "p": f"POL-{name.upper()}",
        "days": days,
        "longer": days + draw.choice((15, 30)),
        "longest": days + draw.choice((45, 60)),
        "month": draw.randrange(9, 13),
        "percent": draw.choice((5, 10, 15, 20)),
        "cents": draw.choice((20000, 50000, 100000)),
    }
    return "".join(text.format(**numbers) for text in _CLAUSES[:size])


def _cases(folder: Path) -> Iterator[str]:
    """Yield the text of cases that exercise everything; the judge says what comes of each."""
    judge = Judge(load_policy(folder))
    cases: dict[Case, None] = {}
    for gap in measure_coverage(judge, []).gaps:
        cases.setdefault(gap.witness)
    for number, decision in enumerate(judge.decide(list(cases)), 1):
        facts = ", ".join(
            f'{name} = "{value}"' if isinstance(value, str) else f"{name} = {value}"
            for name, value in decision.case.items
        )
        yield f'[[case]]\nname = "case {number}"\nfacts = {{ {facts} }}\n'
        actions = ", ".join(f"{action.type} = {action.cents}" for action in decision.actions)
        yield f'outcome = "{decision.outcome}"\nactions = {{ {actions} }}\n\n'


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--clauses", type=click.IntRange(min=8), default=100, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(folder: Path, clauses: int, seed: int) -> None:
    """Write a synthetic policy into FOLDER."""
    write_policy(folder, clauses, seed)


if __name__ == "__main__":
    main()
