"""Measures batch decisions against a fresh clingo control a case, Cedar and Rego.

Every way starts from plain facts and ends in typed answers, on the same random cases of the
shipped rules, and none uses more than one thread. The ways take turns and processor time is
counted, so that what else the machine does matters little; a ratio is the median of the rounds'
ratios. No ratio is printed unless all ways agree on every case.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import click
import orjson
from rich.console import Console
from rich.table import Table

from ticketworld.planning.explore import draw_case
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.seeds import stream
from ticketworld.solver.case import Value
from ticketworld.solver.decision import Answer
from ticketworld.solver.judge import Judge
from ticketworld.solver.reference import reference_answer, reference_program

Facts = dict[str, Value]
Clauses = tuple[str, ...]
Verdict = tuple[Clauses, Clauses]
"""The clauses that apply and the outcomes, each in alphabetical order."""

HERE = Path(__file__).parent
QUICK = 50
ROUNDS = 1000
"""How often the facts of a case are drawn before its request is given up."""

WARM = 5
"""How many cases each way is run on before anything is measured."""

SAMPLE = 10
"""Every way gets all cases, but one that is slow and answers as another does one in so many."""


class UndrawnError(Exception):
    """Some request seems to have no case that can be."""


class DisagreementError(Exception):
    """A way gives another answer than the judge; names the first case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to decide cases.

    Attributes:
        expected: What `run` must return for these cases.
        most: How many cases it is measured on, at most.
        faster: How many times faster than this the judge is to be, if that is asked.
        longest: How many times as long as this the judge may take, if that is asked.
    """

    name: str
    run: Callable[[Sequence[Facts]], Sequence[object]]
    expected: Sequence[object]
    most: int = sys.maxsize
    faster: float | None = None
    longest: float | None = None


def shop_judge() -> Judge:
    """Return the judge of the shipped rules."""
    return Judge(load_policy(rules_folder()))


def draw_cases(judge: Judge, count: int, seed: int) -> list[Facts]:
    """Return random whole cases over the boundary domain, every request as likely as any other.

    What is requested is drawn first and kept; the other facts are drawn until the case can be.

    Raises:
        UndrawnError: For some request no case is found that can be.
    """
    draw = stream(seed, "benchmarks", "decide")
    requests: Sequence[Value | None] = judge.domain.values.get("request", (None,))
    asked = [draw.choice(requests) for _ in range(count)]
    found: list[Facts] = [{} for _ in range(count)]
    waiting = list(range(count))
    for _ in range(ROUNDS):
        for index in waiting:
            found[index] = dict(draw_case(judge, draw, asked[index]).facts)
        answers = judge.answer([judge.case(found[index]) for index in waiting])
        waiting = [i for i, answer in zip(waiting, answers, strict=True) if answer.impossible]
        if not waiting:
            return found
    raise UndrawnError(f"none of {ROUNDS} cases drawn can be; the last: `{found[waiting[0]]}`")


def met_clauses(answer: Answer) -> Clauses:
    """Return the clauses whose conditions are met, in alphabetical order.

    Such a clause applies, or is overridden, or lacks one that it requires.
    Source: rules/kernel.lp.
    """
    lost = [clause for clause, _ in answer.defeated + answer.blocked]
    return tuple(sorted({*answer.applies, *lost}))


def fresh_controls(judge: Judge) -> Callable[[Sequence[Facts]], list[Answer]]:
    """Return the reference: one control a case, on the generic kernel."""
    program = reference_program(judge.catalogue)

    def run(cases: Sequence[Facts]) -> list[Answer]:
        checked = [judge.case(facts) for facts in cases]
        return [reference_answer(program, judge.catalogue, case) for case in checked]

    return run


def cedar_batch(policies: str) -> Callable[[Sequence[Facts]], list[Clauses]]:
    """Return Cedar's batch call, with whatever can be parsed beforehand parsed.

    The request is the action, by which Cedar turns most policies down at once; the policies bear
    the clauses' names, so that what matched need not be translated back.
    """
    import cedarpy

    parsed = orjson.loads(cedarpy.policies_to_json_str(policies))
    static = parsed["staticPolicies"].values()
    parsed["staticPolicies"] = {policy.pop("annotations")["id"]: policy for policy in static}
    policy_set = cedarpy.PolicySet.from_json_str(orjson.dumps(parsed).decode())
    entities = cedarpy.Entities.from_json_str("[]")
    customer = {"type": "User", "id": "customer"}
    shop = {"type": "Shop", "id": "shop"}

    def run(cases: Sequence[Facts]) -> list[Clauses]:
        requests = [
            {
                "principal": customer,
                "action": {"type": "Action", "id": facts["request"]},
                "resource": shop,
                "context": orjson.dumps(facts).decode(),
            }
            for facts in cases
        ]
        results = cedarpy.is_authorized_batch(requests, policy_set, entities)
        return [tuple(sorted(result.diagnostics.reasons)) for result in results]

    return run


def rego_queries(module: str, compiled: bool) -> Callable[[Sequence[Facts]], list[Verdict]]:
    """Return Rego's interpreter: compiled beforehand, its quickest way, or queried each time."""
    import regopy  # type: ignore[import-untyped]

    rego = regopy.Interpreter()
    rego.add_module("shop", module)
    entry = "shop/answer"
    bundle = rego.build(None, [entry]) if compiled else None

    def decide(facts: Facts) -> Verdict:
        rego.set_input(facts)
        if bundle is None:
            output = rego.query("data.shop.answer")
        else:
            output = rego.query_bundle_entrypoint(bundle, entry)
        return _verdict(output[0].expressions[0])

    return lambda cases: [decide(facts) for facts in cases]


def _verdict(answer: dict[str, list[str]]) -> Verdict:
    return tuple(sorted(answer["applies"])), tuple(sorted(answer["outcomes"]))


def ways_to_decide(judge: Judge, cases: Sequence[Facts]) -> list[Way]:
    """Return the judge's batch and then the others, each with what it must answer."""

    def batch(cases: Sequence[Facts]) -> list[Answer]:
        return judge.answer([judge.case(facts) for facts in cases])

    def proofs(cases: Sequence[Facts]) -> list[Answer]:
        return [d.answer for d in judge.decide([judge.case(facts) for facts in cases])]

    answers = batch(cases)
    verdicts = [(answer.applies, answer.resolution.outcomes) for answer in answers]
    met = [met_clauses(answer) for answer in answers]
    fresh, sample = fresh_controls(judge), max(1, len(cases) // SAMPLE)
    cedar, rego = (HERE / "shop.cedar").read_text(), (HERE / "shop.rego").read_text()
    compiled, queried = rego_queries(rego, compiled=True), rego_queries(rego, compiled=False)
    return [
        Way(name="batch decisions", run=batch, expected=answers),
        Way(name="… with pivotal clauses and grounds", run=proofs, expected=answers),
        Way(name="clingo, a control a case", run=fresh, expected=answers, faster=8),
        Way(name="cedarpy, matches only", run=cedar_batch(cedar), expected=met, longest=2),
        Way(name="regopy, compiled", run=compiled, expected=verdicts),
        Way(name="regopy, queried", run=queried, expected=verdicts, most=sample, faster=15),
    ]


def measure(ways: Sequence[Way], cases: Sequence[Facts], rounds: int) -> list[list[float]]:
    """Return each way's seconds a case in each round, all having answered as they must.

    Raises:
        DisagreementError: A way did not.
    """
    for way in ways:
        way.run(cases[:WARM])
    seconds: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds):
        for way, found in zip(ways, seconds, strict=True):
            part = cases[: way.most]
            start = time.process_time()
            answers = way.run(part)
            found.append((time.process_time() - start) / len(part))
            _compare(way, part, answers)
    return seconds


def _compare(way: Way, cases: Sequence[Facts], answers: Sequence[object]) -> None:
    expected = way.expected[: len(cases)]
    for facts, answer, right in zip(cases, answers, expected, strict=True):
        if answer != right:
            raise DisagreementError(f"{way.name}: {facts}: `{answer}` instead of `{right}`")


def report(ways: Sequence[Way], seconds: Sequence[Sequence[float]]) -> Table:
    """Return the table of medians, and of ratios to the first way."""
    table = Table("way", "ms a case", "ratio", "wanted")
    table.add_row(ways[0].name, _milliseconds(seconds[0]))
    for way, found in zip(ways[1:], seconds[1:], strict=True):
        ratios = [theirs / ours for theirs, ours in zip(found, seconds[0], strict=True)]
        table.add_row(way.name, _milliseconds(found), *_ratio(way, ratios))
    return table


def _milliseconds(seconds: Sequence[float]) -> str:
    return f"{1000 * median(seconds):.3f}"


def _ratio(way: Way, ratios: Iterable[float]) -> tuple[str, str]:
    ratio = median(ratios)
    if way.longest:
        return f"batch takes {1 / ratio:.2f} times as long", f"at most {way.longest:g} times"
    wanted = f"at least {way.faster:g} times" if way.faster else ""
    return f"batch is {ratio:.1f} times faster", wanted


@click.command()
@click.option("--cases", "count", default=5000, show_default=True, help="How many random cases.")
@click.option("--seed", default=0, show_default=True, help="Seed of the random cases.")
@click.option("--rounds", default=3, show_default=True, help="How often each way is measured.")
@click.option("--quick", is_flag=True, help=f"{QUICK} cases and one round, to see that it runs.")
def main(count: int, seed: int, rounds: int, quick: bool) -> None:
    """Print how fast batch decisions are, as ratios measured in this run."""
    if quick:
        count, rounds = QUICK, 1
    judge = shop_judge()
    try:
        cases = draw_cases(judge, count, seed)
        ways = ways_to_decide(judge, cases)
        seconds = measure(ways, cases, rounds)
    except (UndrawnError, DisagreementError) as error:
        raise click.ClickException(str(error)) from None
    except ImportError as error:
        raise click.ClickException(f"{error}; install the extra `bench`") from None
    console = Console(width=110)
    console.print(report(ways, seconds))
    console.print(f"All ways agree on all cases. Cases: {count}, seed: {seed}, rounds: {rounds}.")


if __name__ == "__main__":
    main()
