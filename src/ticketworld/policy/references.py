"""Says in words how each clause acts on others, and which others limit it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from ticketworld.policy.catalogue import Catalogue, Clause
from ticketworld.policy.terms import atoms


class References:
    """The relations of a policy as sentences for those who read the handbook."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._position = {clause.slug: i for i, clause in enumerate(catalogue.clauses)}
        self._clauses = catalogue.by_slug
        self._provisions: dict[str, list[str]] = defaultdict(list)
        for clause in catalogue.clauses:
            self._provisions[clause.public_id].append(clause.slug)
        self._acts: dict[tuple[str, str, bool], list[str]] = defaultdict(list)
        self._limits: dict[str, list[str]] = defaultdict(list)
        partial = _conditional_terms(catalogue)
        for relation in catalogue.relations:
            key = (relation.source, relation.kind, relation.term in partial)
            self._acts[key].append(relation.target)
            if relation.kind in ("overrides", "modifies"):
                self._limits[relation.target].append(relation.source)

    def notes(self, clause: Clause) -> tuple[str, ...]:
        """Return the sentences that belong under a clause; empty where it stands alone."""
        sentences: list[str] = []
        for kind in ("requires", "overrides", "modifies", "precedes"):
            for partial in (False, True):
                targets = self._acts.get((clause.slug, kind, partial))
                if targets:
                    subject = "it" if sentences else "this"
                    words = self._sentence(kind, subject, clause, targets)
                    lead = "in the cases named, " if partial else ""
                    sentences.append(_capital(f"{lead}{words}"))
        if self._limits[clause.slug]:
            named = self._named(clause, self._limits[clause.slug])
            sentences.append(f"For exceptions see {_listed(named)}.")
        return tuple(sentences)

    def _sentence(self, kind: str, subject: str, clause: Clause, targets: Sequence[str]) -> str:
        named = self._named(clause, targets)
        listed = _listed(named)
        if kind == "requires":
            verb = {1: "applies", 2: "both apply"}.get(len(set(targets)), "all apply")
            return f"{subject} applies only where {_closed(listed, named)} {verb}."
        if kind == "overrides":
            return f"{subject} takes precedence over {listed}."
        if kind == "modifies":
            return f"{subject} changes {listed}."
        return (
            f"where {subject} and {_closed(listed, named)} change the same figure, "
            "the one given here counts."
        )

    def _named(self, clause: Clause, slugs: Collection[str]) -> list[str]:
        """Return the names of other clauses as this one refers to them, one for each provision."""
        chosen: dict[str, list[str]] = defaultdict(list)
        for slug in sorted(set(slugs), key=self._position.__getitem__):
            chosen[self._clauses[slug].public_id].append(slug)
        return [
            name
            for public_id, members in chosen.items()
            for name in (
                self._nearby(clause, members)
                if public_id == clause.public_id
                else [self._elsewhere(public_id, members)]
            )
        ]

    def _nearby(self, clause: Clause, slugs: Sequence[str]) -> list[str]:
        here = self._position[clause.slug]
        return [
            f"“{self._clauses[slug].title}” {'above' if self._position[slug] < here else 'below'}"
            for slug in slugs
        ]

    def _elsewhere(self, public_id: str, slugs: Sequence[str]) -> str:
        whole = self._provisions[public_id]
        if len(slugs) > 1 and len(slugs) == len(whole):
            return f"all of {public_id}, {self._clauses[whole[0]].title}"
        if len(slugs) == 1:
            return f"{public_id}, {self._clauses[slugs[0]].title}"
        titles = _listed([f"“{self._clauses[slug].title}”" for slug in slugs])
        return f"{public_id}, {titles}"


def _conditional_terms(catalogue: Catalogue) -> set[str]:
    """Return the relations that hold in some cases only; reading a setting is no condition."""
    bound: set[tuple[str, int]] = set()
    for rule in catalogue.rules:
        if any(atom.name != "value" for atom in atoms(rule.body)):
            bound.add((rule.location.begin.filename, rule.location.begin.line))
    return {
        relation.term
        for relation in catalogue.relations
        if relation.conditional and (relation.location.file, relation.location.line) in bound
    }


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2:
        return f"{names[0]}{',' if ',' in names[0] else ''} and {names[1]}"
    mark = ";" if any("," in name for name in names) else ","
    return f"{f'{mark} '.join(names[:-1])}{mark} and {names[-1]}"


def _closed(listed: str, names: Sequence[str]) -> str:
    """Return the list with the comma that ends an apposition within a sentence."""
    return f"{listed}," if "," in names[-1] else listed


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
