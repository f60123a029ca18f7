"""A case: what is known of one request, checked against the vocabulary before it is solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ticketworld.errors import InputError, did_you_mean, one_of
from ticketworld.policy.catalogue import Fact

Value = str | int


class CaseError(InputError):
    """A case holds something that the vocabulary does not allow."""


@dataclass(frozen=True, slots=True)
class Case:
    """The facts of one request, in the vocabulary's order. Made by `make_case`, which checks them.

    Money in cents, durations in whole days or hours, as rules/vocabulary.lp declares. A fact that
    is not given is unknown or does not arise.
    """

    items: tuple[tuple[str, Value], ...]
    facts: Mapping[str, Value] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", MappingProxyType(dict(self.items)))


def request_of(case: Case) -> Value | None:
    """Return what the case requests; one case is one request."""
    return case.facts.get("request")


def make_case(given: Mapping[str, object], vocabulary: Mapping[str, Fact]) -> Case:
    """Return the case with these facts.

    Raises:
        CaseError: A fact is unknown, its value outside its domain or range, or it can have no
            value beside the others.
    """
    if not vocabulary.keys() >= given.keys():
        unknown = sorted(given.keys() - vocabulary.keys())[0]
        hint = did_you_mean(unknown, vocabulary) or one_of(list(vocabulary))
        raise CaseError(f"unknown fact `{unknown}`{hint}")
    items: list[tuple[str, Value]] = []
    for name, fact in vocabulary.items():
        if name not in given:
            continue
        value = given[name]
        if not fact.admits(value):
            raise CaseError(_outside(fact, value))
        items.append((name, value))
        for other, names in fact.only.items():
            if other in given and given[other] not in names:
                allowed = " or ".join(f"`{n}`" for n in sorted(names))
                raise CaseError(
                    f"`{name}` has a value only where `{other}` is {allowed}, "
                    f"not `{given[other]}`; leave it out"
                )
    return Case(tuple(items))


def _outside(fact: Fact, value: object) -> str:
    if fact.is_number:
        limits = f"; it is a whole number of {fact.unit} from {fact.low} to {fact.high}"
        return f"`{value!r}` is no value of `{fact.name}`{limits}"
    hint = did_you_mean(str(value), fact.names) or one_of(fact.names)
    return f"`{value}` is no value of `{fact.name}`{hint}"
