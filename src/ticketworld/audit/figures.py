"""Chooses what is drawn of an audit: the findings, and what the tickets are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from ticketworld.audit.compared import compared_in, in_words
from ticketworld.audit.finding import Audit
from ticketworld.audit.foreign.verdict import CHECKS, STANDINGS, Ledger
from ticketworld.audit.kinds import KINDS, MEANINGS, Kind
from ticketworld.audit.plot import Bar, Plot
from ticketworld.audit.tally import FARTHEST, WORDS_A_BIN, Tally

_MOST_MISSED = 20
_ORDERS: Mapping[str, tuple[str, ...]] = {
    "complexity": ("simple", "requires_lookup", "edge_case", "requires_escalation"),
    "outcome": ("approve", "deny", "conditional", "investigate", "inform"),
    "next_step": ("resolve", "clarify", "verify_identity", "not_found"),
}


def finding_plots(audit: Audit) -> Iterator[Plot]:
    """Yield what shows the findings by kind, and what the checks of foreign tickets came to."""
    counts = Counter(finding.kind for finding in audit.findings)
    if counts:
        yield Plot(
            key="kinds",
            title="Findings by kind",
            says="How many values contradict the rest, by what is wrong with them.",
            bars=[Bar(name=k, count=counts[k], marked=True) for k in KINDS if counts[k]],
            unit="findings",
        )
    if audit.ledger is not None:
        yield from _ledger_plots(audit.ledger)


def _ledger_plots(ledger: Ledger) -> Iterator[Plot]:
    yield Plot(
        key="checks",
        title="Checks",
        says="In how many tickets each check is satisfied, violated, or undecidable.",
        bars=[
            Bar(name=check, count=counts.total(), parts=tuple((s, counts[s]) for s in STANDINGS))
            for check, counts in ledger.counts.items()
        ],
    )
    missing = ledger.missing().most_common(_MOST_MISSED)
    if missing:
        yield Plot(
            key="missing",
            title="Facts that are missing",
            says="What would have to be known for checks to be decided.",
            bars=[Bar(name=name, count=count) for name, count in missing],
            unit="checks",
        )


def tally_plots(tally: Tally) -> Iterator[Plot]:
    """Yield what shows the tickets themselves."""
    for name, title, says in (
        ("query_type", "What tickets are about", "Tickets by type of message."),
        ("outcome", "Outcomes", "What the policy decides, derived again for each ticket."),
        (
            "next_step",
            "What comes next",
            "Whether a message is answered or asked back.",
        ),
        ("complexity", "Complexity", "Computed from clauses, thresholds and lookups."),
        (
            "information",
            "What messages disclose",
            "Whether they say all, and rightly.",
        ),
    ):
        yield Plot(key=name, title=title, says=says, bars=_named(tally.counts[name], name))
    yield _numbers(
        tally, "hops", "Clauses to be read together", "The size of the smallest ground."
    )
    yield _numbers(tally, "lookups", "Places to look up", "Where decisive facts stand.")
    yield Plot(
        key="lookup",
        title="Where facts are looked up",
        says="Tickets in which a decisive fact stands in each place.",
        bars=_named(tally.counts["lookup"], ""),
    )
    yield _lengths(tally.numbers["length"])
    yield _boundaries(tally.numbers["boundary"])
    yield _numbers(
        tally, "near_misses", "Near misses", "Lines like the right one, decided otherwise."
    )
    yield _numbers(
        tally, "candidates", "Lines a message can mean", "What a search of records leaves."
    )
    yield _clauses(tally)


def _named(counts: Mapping[str, int], order: str) -> list[Bar]:
    known = [name for name in _ORDERS.get(order, ()) if counts.get(name)]
    rest = sorted(counts.keys() - set(known), key=lambda name: (-counts[name], name))
    return [Bar(name=name.replace("_", " "), count=counts[name]) for name in (*known, *rest)]


def _numbers(tally: Tally, key: str, title: str, says: str) -> Plot:
    counts = tally.numbers[key]
    spread = range(min(counts), max(counts) + 1) if counts else ()
    bars = [Bar(name=str(number), count=counts[number]) for number in spread]
    return Plot(key=key, title=title, says=says, bars=bars, columns=True)


def _lengths(counts: Mapping[int, int]) -> Plot:
    spread = range(0, max(counts, default=0) + 1, WORDS_A_BIN)
    return Plot(
        key="length",
        title="Lengths of letters",
        says=f"Words in a message; each bar is {WORDS_A_BIN} words wide.",
        bars=[Bar(name=str(words), count=counts.get(words, 0)) for words in spread],
        columns=True,
    )


def _boundaries(counts: Mapping[int, int]) -> Plot:
    spread = range(-FARTHEST, FARTHEST + 1)
    return Plot(
        key="boundary",
        title="Distance to a threshold",
        says="Decisive numbers of days, hours and pieces, beside the nearest threshold of the "
        "policy; at 0 they stand on it.",
        bars=[
            Bar(
                name=f"{step:+d}" if step else "0",
                count=counts.get(step, 0),
                marked=abs(step) <= 1,
            )
            for step in spread
        ],
        unit="numbers",
        columns=True,
    )


def _clauses(tally: Tally) -> Plot:
    ranked = sorted(tally.clauses.items(), key=lambda one: -one[1])
    return Plot(
        key="clauses",
        title="Clauses that settle tickets",
        says="How often each clause of the policy stands in a smallest ground; none where it "
        "decides no ticket.",
        bars=[Bar(name=slug.replace("_", " "), count=count) for slug, count in ranked],
        across=2,
    )


def covered(tally: Tally) -> str:
    """Return how many of the clauses settle a ticket."""
    used = sum(count > 0 for count in tally.clauses.values())
    return f"{used} of {len(tally.clauses)}"


class Claim(NamedTuple):
    """What holds where nothing of a kind is found, whether it does, and what was compared."""

    kind: Kind
    meaning: str
    state: Literal["kept", "broken", "unsure"]
    told: str
    compared: str


def claims(audit: Audit) -> Iterator[Claim]:
    """Yield every kind that could be checked, with how many findings or open checks it has."""
    found = Counter(finding.kind for finding in audit.findings)
    unsure = Counter(warning.kind for warning in audit.warnings)
    if audit.ledger is not None:
        unsure.update(CHECKS[one.check] for one in audit.ledger.open)
    things = compared_in(audit)
    for kind in KINDS:
        count, compared = found[kind] or unsure[kind], in_words(things.get(kind, {}))
        if not count and not compared:
            continue
        state: Literal["kept", "broken", "unsure"] = (
            "broken" if found[kind] else "unsure" if count else "kept"
        )
        yield Claim(kind, MEANINGS[kind], state, f"{count:,}" if count else "", compared)
