"""Which decisions differ between two policies, each kind of difference with a smallest case.

The kinds are found by the solver over all cases at once (`joint`), so that a kind that is not
listed is proved absent. Each witness is decided by both policies before it is shown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from clingo import Symbol

from ticketworld.analysis.changes import PolicyChange, policy_changes
from ticketworld.analysis.contrast import Contrast, Kind, Views
from ticketworld.analysis.joint import Joint
from ticketworld.analysis.shrink import Shown, Span, causes_of, shrink, spans
from ticketworld.solver.batch import SolvingError
from ticketworld.solver.case import Value
from ticketworld.solver.judge import Judge

_DRAWN = 12
"""Cases decided for each way in which amounts may differ."""

_TRIED = 3
"""Cases that are shrunk for each kind and cause; the smallest is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Decisions that differ in the same ways, with one case from which no fact can be left out.

    Attributes:
        kinds: The ways in which its two decisions differ, as far as no smaller case shows them.
        contrast: The case with what each policy makes of it.
        spans: Between which values each number, alone, can lie for the first kind still to show.
        causes: The changes of the policy without which, each alone, the first kind would not;
            none where several bring it about, or where only citations differ.
    """

    kinds: tuple[Kind, ...]
    contrast: Contrast
    spans: Mapping[str, Span]
    causes: tuple[PolicyChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyDiff:
    """How two policies differ: in what is written, and in what they decide."""

    changes: tuple[PolicyChange, ...]
    differences: tuple[Difference, ...]
    proofs: tuple[str, ...]


def diff_policies(old: Judge, new: Judge) -> PolicyDiff:
    """Return how decisions differ between two policies.

    Raises:
        SolvingError: A difference that was found is not confirmed by deciding the case.
    """
    joint = Joint(old, new)
    views = Views(old, new)
    drawn = _drawn(joint)
    changes = policy_changes(old, new)
    shown = _chosen(_shown(views, drawn, changes))
    differences = tuple(
        Difference(
            kinds=kinds,
            contrast=contrast,
            spans=spans(views, kinds[0], contrast, joint.values),
            causes=tuple(changes[number] for number in sorted(causes)),
        )
        for contrast, causes, kinds in _smallest(shown, shrink(views, shown, changes))
    )
    proofs = _proofs({symbol.name for symbol, _ in drawn}, differences, len(drawn))
    return PolicyDiff(changes=changes, differences=differences, proofs=tuple(proofs))


def kinds_of_difference(old: Judge, new: Judge) -> list[Kind]:
    """Return in which ways decisions differ; quicker than a diff, for it looks for no cause.

    Raises:
        SolvingError: A difference that was found is not confirmed by deciding the case.
    """
    return sorted({shown.kind for shown in shown_differences(old, new)}, key=by_importance)


def shown_differences(old: Judge, new: Judge) -> list[Shown]:
    """Return cases that show in which ways decisions differ, as they were found, without causes.

    Raises:
        SolvingError: A difference that was found is not confirmed by deciding the case.
    """
    return _shown(Views(old, new), _drawn(Joint(old, new)), ())


def _drawn(joint: Joint) -> list[tuple[Symbol, Mapping[str, Value]]]:
    """Return every difference that there can be, with cases that show it."""
    return [
        (symbol, facts)
        for symbol in joint.differences()
        for facts in joint.witnesses(symbol, 1 if symbol.name == "trace" else _DRAWN)
    ]


def _shown(
    views: Views,
    drawn: Sequence[tuple[Symbol, Mapping[str, Value]]],
    changes: Sequence[PolicyChange],
) -> list[Shown]:
    """Return every difference that these cases show, with its causes."""
    every = frozenset(range(len(changes)))
    found: list[Shown] = []
    contrasts = views.contrasts([(facts, facts) for _, facts in drawn])
    for (symbol, facts), contrast, kinds in zip(
        drawn, contrasts, views.kinds(contrasts), strict=True
    ):
        if symbol.name == "changed" and Kind(*map(str, symbol.arguments)) not in kinds:
            raise SolvingError(f"`{symbol}` is not confirmed by deciding `{facts}`; report this")
        found += [
            Shown(kind, contrast, frozenset() if kind.what in _UNCAUSED else every)
            for kind in sorted(kinds, key=by_importance)
        ]
    causes = causes_of(found, changes)
    return [replace(shown, causes=of) for shown, of in zip(found, causes, strict=True)]


def _chosen(found: Sequence[Shown]) -> list[Shown]:
    """Return a few cases for each kind: one for every cause, those of a single cause first."""
    by_kind: dict[Kind, list[Shown]] = defaultdict(list)
    for shown in sorted(found, key=lambda shown: (not shown.causes, len(shown.causes))):
        by_kind[shown.kind].append(shown)
    chosen: list[Shown] = []
    for same in by_kind.values():
        told: set[int] = set()
        counts: Counter[frozenset[int]] = Counter()
        for shown in same:
            if counts[shown.causes] or not told or not shown.causes <= told:
                told |= shown.causes
                counts[shown.causes] += 1
                if counts[shown.causes] <= _TRIED:
                    chosen.append(shown)
    return chosen


def _smallest(
    chosen: Sequence[Shown], shrunk: Sequence[Contrast]
) -> list[tuple[Contrast, frozenset[int], tuple[Kind, ...]]]:
    """Return the smallest case for each kind and cause; kinds of the same case stand together."""
    best: dict[tuple[Kind, frozenset[int]], Contrast] = {}
    for shown, contrast in zip(chosen, shrunk, strict=True):
        key = shown.kind, shown.causes
        if key not in best or len(contrast.items) < len(best[key].items):
            best[key] = contrast
    grouped: dict[tuple[object, frozenset[int]], tuple[Contrast, list[Kind]]] = {}
    for kind, causes in sorted(best, key=lambda key: (by_importance(key[0]), sorted(key[1]))):
        contrast = best[kind, causes]
        grouped.setdefault((contrast.items, causes), (contrast, []))[1].append(kind)
    return [(contrast, key[1], tuple(kinds)) for key, (contrast, kinds) in grouped.items()]


_UNCAUSED = ("case", "citations")
"""What undoing a change cannot explain: no case to decide, or no difference in the resolution."""

_PARTS = (
    "case",
    "outcome",
    "action",
    "amount",
    "evidence",
    "escalation",
    "wait",
    "route",
    "priority",
    "citations",
)


def by_importance(kind: Kind) -> tuple[str, int, str, str]:
    """Order kinds by request, and for each by the part that differs, outcomes before amounts."""
    return kind.request, _PARTS.index(kind.what), kind.before, kind.after


def _proofs(found: set[str], differences: Sequence[Difference], drawn: int) -> list[str]:
    listed = {kind.what for difference in differences for kind in difference.kinds}
    domain = "over the boundary domain of both policies"
    if not found:
        return [f"no case {domain} decides differently; no rule that differs ever holds"]
    parts = "outcome, escalation, evidence, route, priority and wait"
    if "changed" in found:
        proofs = [f"{domain} {parts} differ in no way that is not listed"]
    else:
        proofs = [f"{domain} no case differs in {parts}"]
    if "amount" not in found:
        proofs.append("no case has another amount")
    elif not listed & {"action", "amount"}:
        proofs.append(f"tested, not proved: amounts agree in all {drawn} cases drawn")
    if "citations" not in listed:
        proofs.append(f"tested, not proved: citations agree in all {drawn} cases drawn")
    return proofs


def relabelled(
    old: Judge, new: Judge, cases: Sequence[tuple[str, Mapping[str, Value]]]
) -> list[tuple[str, Contrast, tuple[Kind, ...]]]:
    """Return which of these named cases get another label, in the order given, and how.

    Args:
        old: The policy by which they are labelled.
        new: The policy by which they would be.
        cases: A name, such as a ticket's id, and the facts of each.
    """
    views = Views(old, new)
    contrasts = views.contrasts([(facts, facts) for _, facts in cases])
    return [
        (name, contrast, tuple(sorted(kinds, key=by_importance)))
        for (name, _), contrast, kinds in zip(
            cases, contrasts, views.kinds(contrasts), strict=True
        )
        if kinds
    ]
