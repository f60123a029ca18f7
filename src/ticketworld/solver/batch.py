"""Decides many cases in one grounding: facts in as text, answers out as symbols.

Text is the quickest way into clingo from Python; what its symbols mean is remembered, since it
gives the same symbol for the same atom again. See benchmarks/.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from clingo import Control, MessageCode, Observer, Symbol

from ticketworld.errors import TicketworldError
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Action, Answer, Resolution
from ticketworld.solver.given import given_text
from ticketworld.solver.slices import Cut, Slices, pieces

BATCH = 2000
"""Cases per grounding: larger batches gain nothing and hold more memory."""


Row = tuple[tuple[str, tuple[str, ...]], ...]
"""What is shown of one case: (predicate, arguments without the case) in alphabetical order."""


@dataclass(frozen=True, slots=True)
class Program:
    """A lifted policy by its slices, and the text that says what is shown of it."""

    slices: Slices
    shown: str


class SolvingError(TicketworldError):
    """clingo reports something that would make an answer untrustworthy."""


class Messages:
    """Collects what clingo says; any note is an error."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, _code: MessageCode, message: str) -> None:
        """Note a message, in one line."""
        self.texts.append(" ".join(message.split()))


def ground(
    text: str, messages: Messages, *arguments: str, observer: Observer | None = None
) -> Control:
    """Return a control with this program grounded.

    Args:
        text: The program.
        messages: What collects clingo's notes.
        arguments: What clingo is told on its command line.
        observer: What is told of the rules that are grounded.

    Raises:
        SolvingError: clingo notes anything, or refuses the program.
    """
    control = Control(list(arguments), logger=messages, message_limit=1000)
    if observer is not None:
        control.register_observer(observer)
    try:
        control.add("base", [], text)
        control.ground([("base", [])])
    except RuntimeError as error:
        messages.texts.append(str(error))
    if messages.texts:
        raise SolvingError(f"clingo: `{messages.texts[0]}`; correct the rule that causes it")
    return control


def run_batch(
    program: str | Program, cases: Sequence[Case], removed: Sequence[Collection[str]] = ()
) -> list[Answer]:
    """Return the answer of each case, in order, from groundings of `BATCH` cases at most.

    Args:
        program: A lifted policy with its `#show` statements.
        removed: For each case the clauses and relations left out of the policy; none by default.
    """
    return [read_answer(row) for row in run_rows(program, cases, removed)]


def run_rows(
    program: str | Program, cases: Sequence[Case], removed: Sequence[Collection[str]] = ()
) -> list[Row]:
    """Return what is shown of each case, in order; see `run_batch`."""
    rows: list[Row] = [()] * len(cases)
    for text, places in texts(program, cases):
        lines = [text]
        for number, place in enumerate(places if removed else ()):
            lines.extend(f"removed({number},{term})." for term in removed[place])
        found = _decode(_symbols("\n".join(lines)), len(places))
        for place, row in zip(places, found, strict=True):
            rows[place] = row
    return rows


def texts(
    program: str | Program, cases: Sequence[Case], most: int = BATCH
) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield what to ground: a policy with its cases, and their places among all that are given.

    In the text the cases are numbered from 0.
    """
    if isinstance(program, Program):
        parts, shown = program.slices.parts(cases, most), program.shown
    else:
        parts, shown = pieces(Cut(program, None), range(len(cases)), most), ""
    for cut, places in parts:
        given = given_text([cases[place] for place in places], cut.facts)
        yield cut.text + shown + given, places


def _symbols(text: str) -> Sequence[Symbol]:
    control = ground(text, Messages(), "--models=2")
    found: list[Sequence[Symbol]] = []
    control.solve(on_model=lambda model: found.append(model.symbols(shown=True)))
    if len(found) != 1:
        raise SolvingError(f"{len(found)} answer sets where there must be one; lint the rules")
    return found[0]


_Atom = tuple[str, tuple[str, ...]]


class _Memory:
    """Remembers what atoms mean, whichever case they are of."""

    def __init__(self, limit: int) -> None:
        self._atoms: dict[tuple[str, str], _Atom] = {}
        self._limit = limit

    def read(self, symbol: Symbol) -> tuple[int, _Atom]:
        """Return a shown atom as case and (predicate, other arguments)."""
        head, _, others = str(symbol).partition(",")  # the case stands first, as a number
        name, _, index = head.partition("(")
        atom = self._atoms.get((name, others))
        if atom is None:
            if len(self._atoms) >= self._limit:
                self._atoms.clear()
            atom = symbol.name, tuple(map(str, symbol.arguments[1:]))
            self._atoms[name, others] = atom
        return int(index.rstrip(")")), atom


def is_number(argument: str) -> bool:
    """Tell whether an argument of a shown atom is a number."""
    return argument.lstrip("-").isdecimal()


_MEMORY = _Memory(limit=50_000)


def _decode(symbols: Sequence[Symbol], count: int) -> list[Row]:
    """Sort a model's atoms into the rows of cases 0 … count - 1."""
    rows: list[list[_Atom]] = [[] for _ in range(count)]
    for index, atom in map(_MEMORY.read, symbols):
        rows[index].append(atom)
    return [tuple(sorted(row)) for row in rows]


@lru_cache(maxsize=10_000)
def read_answer(row: Row) -> Answer:
    """Return the answer that is shown of a case."""
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
