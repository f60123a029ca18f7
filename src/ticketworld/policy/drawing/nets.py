"""Gathers relations into nets: what a drawing can show as one line that branches.

Relations of one kind that share their source, or else their target, form one net.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ticketworld.policy.catalogue import Relation, RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """Relations of one kind with one clause in common, the hub.

    `outward` tells that the hub is the source of all of them; otherwise it is their target.
    """

    kind: RelationKind
    hub: str
    outward: bool
    relations: tuple[Relation, ...]

    def spoke(self, relation: Relation) -> str:
        """Return the clause at the other end of one of the relations."""
        return relation.target if self.outward else relation.source


def make_nets(relations: Sequence[Relation]) -> tuple[Net, ...]:
    """Return the nets of a policy; each relation belongs to one, in the order written."""
    leaving = Counter((r.kind, r.source) for r in relations)
    arriving = Counter((r.kind, r.target) for r in relations)
    gathered: dict[tuple[RelationKind, str, bool], list[Relation]] = {}
    for relation in relations:
        outward = (
            leaving[relation.kind, relation.source] >= arriving[relation.kind, relation.target]
        )
        hub = relation.source if outward else relation.target
        gathered.setdefault((relation.kind, hub, outward), []).append(relation)
    return tuple(
        Net(kind=kind, hub=hub, outward=outward, relations=tuple(members))
        for (kind, hub, outward), members in gathered.items()
    )


def count_nets(nets: Sequence[Net]) -> Mapping[str, int]:
    """Return for each clause how many nets touch it."""
    touched: Counter[str] = Counter()
    for net in nets:
        touched.update({net.hub, *(net.spoke(relation) for relation in net.relations)})
    return touched
