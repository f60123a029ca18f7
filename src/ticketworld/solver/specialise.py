"""Writes the kernel out per clause, with the policy's relations put in.

The result means the same as rules/kernel.lp for this policy (a property test holds it to that),
but no relation is left to join over, so clingo evaluates it by grounding alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ticketworld.policy.catalogue import Catalogue, Relation
from ticketworld.policy.terms import atoms, constants, signature


def modified_settings(catalogue: Catalogue) -> frozenset[tuple[str, str]]:
    """Return the settings, (clause, name), that some clause can modify."""
    return frozenset(
        (relation.target, relation.setting)
        for relation in catalogue.relations
        if relation.kind == "modifies" and relation.setting
    )


def reads_any_setting(catalogue: Catalogue) -> bool:
    """Tell whether a rule reads `value/3` without naming clause and setting by constants."""
    for rule in catalogue.rules:
        for function in atoms(rule.body):
            if signature(function) == ("value", 3):
                clause, name, _ = function.arguments
                if constants(clause) is None or constants(name) is None:
                    return True
    return False


def specialised_kernel(catalogue: Catalogue) -> str:
    """Return the kernel's rules for this catalogue as program text, without case arguments."""
    return "\n".join(_Kernel(catalogue).rules()) + "\n"


class _Kernel:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._to: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        self._of: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        for relation in catalogue.relations:
            self._to[relation.kind, relation.target].append(relation)
            self._of[relation.kind, relation.source].append(relation)

    def _holds(self, relation: Relation) -> list[str]:
        """The body literals under which a relation holds."""
        body = []
        if relation.conditional:
            last = ", _" if relation.kind == "modifies" else ""
            body.append(relation.term[:-1] + last + ")")
        return [*body, f"not removed({relation.term})"]

    def rules(self) -> Iterator[str]:
        for clause in self._catalogue.clauses:
            yield from self._clause(clause.slug)
        every = reads_any_setting(self._catalogue)
        changing = modified_settings(self._catalogue)
        for setting in self._catalogue.settings:
            key = (setting.clause, setting.name)
            if key in changing:
                yield from self._setting(*key)
            elif every:
                yield f"value({key[0]}, {key[1]}, {setting.value})."
        supported = _supports(self._catalogue)
        for slug in (c.slug for c in self._catalogue.clauses if c.slug in supported):
            yield f"outcome(O) :- applies({slug}), supports({slug}, O)."

    def _clause(self, slug: str) -> Iterator[str]:
        body = [f"met({slug})", f"not removed({slug})"]
        for relation in self._to["overrides", slug]:
            by = relation.source
            body.append(f"not defeated({slug}, {by})")
            conditions = [*self._holds(relation), f"met({slug})", f"applies({by})"]
            yield f"defeated({slug}, {by}) :- {', '.join(conditions)}."
        for relation in self._of["requires", slug]:
            required = relation.target
            holds = self._holds(relation)
            body.append(f"applies({required}) : {', '.join(holds)}")
            conditions = [*holds, f"met({slug})", f"not applies({required})"]
            yield f"blocked({slug}, {required}) :- {', '.join(conditions)}."
        yield f"applies({slug}) :- {'; '.join(body)}."

    def _setting(self, clause: str, name: str) -> Iterator[str]:
        modifiers = [r for r in self._to["modifies", clause] if r.setting == name]
        sources = [relation.source for relation in modifiers]
        unmodified = [f"setting({clause}, {name}, V)"]
        for relation in modifiers:
            by = relation.source
            changed = f"modified({by}, {clause}, {name}, V)"
            holds = f"modifies({by}, {clause}, {name}, V), applies({by})"
            yield f"{changed} :- {holds}, not removed({relation.term})."
            superseded = f"superseded({clause}, {name}, {by})"
            yield f"{superseded} :- modified({by}, {clause}, {name}, _)."
            unmodified.append(f"not {superseded}")
            body = [changed]
            for stronger in self._to["precedes", by]:
                if stronger.source not in sources:
                    continue
                surpassed = f"surpassed({by}, {clause}, {name}, {stronger.source})"
                both = [f"modified({x}, {clause}, {name}, _)" for x in (by, stronger.source)]
                yield f"{surpassed} :- {', '.join([*both, *self._holds(stronger)])}."
                body.append(f"not {surpassed}")
            yield f"value({clause}, {name}, V) :- {', '.join(body)}."
        yield f"value({clause}, {name}, V) :- {', '.join(unmodified)}."


def _supports(catalogue: Catalogue) -> frozenset[str]:
    """Return the clauses that may support an outcome."""
    found: set[str] = set()
    for rule in catalogue.rules:
        for function in atoms(rule.head):
            if signature(function) == ("supports", 2):
                found.update(map(str, constants(function.arguments[0]) or ()))
    return frozenset(found)


def unmodified_values(catalogue: Catalogue) -> Mapping[tuple[str, str], int]:
    """Return every setting's written value, by (clause, name)."""
    return {(s.clause, s.name): s.value for s in catalogue.settings}
