"""Decides many cases in one grounding: facts in as text, answers out as symbols.

Text is the quickest way into clingo from Python; what its symbols mean is remembered, since it
gives the same symbol for the same atom again. See benchmarks/.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from clingo import Control, MessageCode, Symbol

from ticketworld.errors import TicketworldError
from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Action, Answer, Resolution

BATCH = 2000
"""Cases per grounding: larger batches gain nothing and hold more memory."""


Row = tuple[tuple[str, tuple[str, ...]], ...]
"""What is shown of one case: (predicate, arguments without the case) in alphabetical order."""


class SolvingError(TicketworldError):
    """clingo reports something that would make an answer untrustworthy."""


class Messages:
    """Collects what clingo says; any note is an error."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, _code: MessageCode, message: str) -> None:
        """Note a message, in one line."""
        self.texts.append(" ".join(message.split()))


def ground(text: str, messages: Messages, *arguments: str) -> Control:
    """Return a control with this program grounded.

    Raises:
        SolvingError: clingo notes anything, or refuses the program.
    """
    control = Control(list(arguments), logger=messages, message_limit=1000)
    try:
        control.add("base", [], text)
        control.ground([("base", [])])
    except RuntimeError as error:
        messages.texts.append(str(error))
    if messages.texts:
        raise SolvingError(f"clingo: `{messages.texts[0]}`; correct the rule that causes it")
    return control


def facts_text(index: int, items: Iterable[tuple[str, Value]]) -> str:
    """Return a case's facts as program text."""
    return "".join([f"{name}({index},{value})." for name, value in items])


def run_batch(
    program: str, cases: Sequence[Case], removed: Sequence[Collection[str]] = ()
) -> list[Answer]:
    """Return the answer of each case, in order, from groundings of `BATCH` cases each.

    Args:
        program: A lifted policy with its `#show` statements.
        removed: For each case the clauses and relations left out of the policy; none by default.
    """
    return [_answer(row) for row in run_rows(program, cases, removed)]


def run_rows(
    program: str, cases: Sequence[Case], removed: Sequence[Collection[str]] = ()
) -> list[Row]:
    """Return what is shown of each case, in order; see `run_batch`."""
    rows: list[Row] = []
    for start in range(0, len(cases), BATCH):
        part = cases[start : start + BATCH]
        lines = [facts_text(index, case.items) for index, case in enumerate(part)]
        for index, terms in enumerate(removed[start : start + BATCH]):
            lines.extend(f"removed({index},{term})." for term in terms)
        text = f"{program}case(0..{len(part) - 1}).\n" + "\n".join(lines)
        rows.extend(_decode(_symbols(text), len(part)))
    return rows


def _symbols(text: str) -> Sequence[Symbol]:
    control = ground(text, Messages(), "--models=2")
    found: list[Sequence[Symbol]] = []
    control.solve(on_model=lambda model: found.append(model.symbols(shown=True)))
    if len(found) != 1:
        raise SolvingError(f"{len(found)} answer sets where there must be one; lint the rules")
    return found[0]


_Atom = tuple[int, str, tuple[str, ...]]


class _Memory:
    """Remembers what symbols mean, for clingo gives the same symbol for the same atom again."""

    def __init__(self, limit: int) -> None:
        self._atoms: dict[Symbol, _Atom] = {}
        self._limit = limit

    def atom(self, symbol: Symbol) -> _Atom:
        """Return a shown atom as (case, predicate, other arguments)."""
        known = self._atoms.get(symbol)
        if known is None:
            if len(self._atoms) >= self._limit:
                self._atoms.clear()
            index, *arguments = symbol.arguments
            known = (index.number, symbol.name, tuple(map(str, arguments)))
            self._atoms[symbol] = known
        return known


_MEMORY = _Memory(limit=500_000)


def _decode(symbols: Sequence[Symbol], count: int) -> list[Row]:
    """Sort a model's atoms into the rows of cases 0 … count - 1."""
    rows: list[list[tuple[str, tuple[str, ...]]]] = [[] for _ in range(count)]
    recall = _MEMORY.atom
    for symbol in symbols:
        index, name, arguments = recall(symbol)
        rows[index].append((name, arguments))
    return [tuple(sorted(row)) for row in rows]


@lru_cache(maxsize=100_000)
def _answer(row: Row) -> Answer:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name, arguments in row:
        found.setdefault(name, []).append(arguments)

    def names(key: str) -> tuple[str, ...]:
        return tuple(arguments[0] for arguments in found.get(key, ()))

    resolution = Resolution(
        names("outcome"),
        tuple(sorted(Action(kind, int(cents)) for kind, cents in found.get("action", ()))),
        names("evidence"),
        names("escalation"),
        names("route"),
        names("priority"),
        tuple(sorted(int(days) for (days,) in found.get("wait", ()))),
    )
    return Answer(
        resolution,
        names("applies"),
        tuple((c, by) for c, by in found.get("defeated", ())),
        tuple((c, required) for c, required in found.get("blocked", ())),
        tuple((c, p, by) for c, p, by in found.get("superseded", ())),
        tuple(sorted((c, p, int(v)) for c, p, v in found.get("value", ()))),
        names("impossible"),
    )
