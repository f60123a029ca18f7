"""Ways to damage a policy: those known to break something, and those that might happen not to.

What is written down just once cannot be missed, so nothing here changes a title, the words between
numbers, a clause's public id, or which combinations of facts are `impossible`.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.analysis.edits import (
    FLIPPED,
    OUTCOMES,
    Mutator,
    add_loop,
    by_one,
    cases,
    deny,
    drop,
    edit,
    misspell,
    one_less,
    one_literal,
    only_met,
    other_number,
    other_slug,
    other_value,
    swap,
    twice,
    vocabulary,
)

_PLAIN_FACT = r"\b(request|packaging|fault|stock|delivery_status)\((\w{3,})\)"
_CONTRACT = "met|action|route|priority|wait|escalation|evidence|modifies|overrides|requires"
_RULE = rf"^((?:{_CONTRACT})\([^:\n]*\)) +:-\s+([^.]+)\.$"

MUTATORS: Mapping[str, Mutator] = {
    "a met rule is dropped": only_met,
    "a comparison is turned round": edit(
        r"(?<=[A-Z] )(<=|>=|<|>)(?= [A-Z])", lambda m, _: FLIPPED[m[1]]
    ),
    "a value of a fact is misspelt": edit(r"(\b(?:request|fault)\()(\w{3,})(\))", misspell),
    "a predicate is misspelt": edit(r"(:- )([a-z_]{4,})(\()", misspell),
    "a derived predicate is misspelt": edit(
        rf"^()(?!{_CONTRACT})([a-z_]{{4,}})((?:\(.*\))? +:- )", misspell
    ),
    "a clause in a relation is misspelt": edit(
        r"^((?:overrides|requires)\(\w+, )(\w{4,})(\)\.)", misspell
    ),
    "a setting is dropped": edit(r"^setting\(.*\)\.\n", drop),
    "a setting is another number": other_number,
    "an override is dropped": edit(r"^overrides\(\w+, \w+\)\.\n", drop),
    "a requirement is dropped": edit(r"^requires\(\w+, \w+\)\.\n", drop),
    "a relation is turned round": edit(r"^(overrides|requires)\((\w+), (\w+)\)\.", swap),
    "a clause overrides its better": add_loop,
    "an outcome is dropped": edit(r"^supports\(\w+, \w+\)\.\n", drop),
    "an outcome is another": edit(
        r"^(supports\(\w+, )(approve|deny|inform)(\)\.)",
        lambda m, _: f"{m[1]}{OUTCOMES[m[2]]}{m[3]}",
    ),
    "an outcome is none": edit(
        r"^(supports\(\w+, )(\w+)(\)\.)", lambda m, _: f"{m[1]}perhaps{m[3]}"
    ),
    "a full stop is missing": edit(r"\.\n(?=[a-z])", lambda _m, _d: "\n"),
    "a bracket is missing": edit(r"\)(?= :-)", drop),
    "the prose of a clause is missing": edit(r"^%\*! \w+\n[^*]*\*%\n(?=clause)", drop),
    "prose tells a number itself": edit(r"\{\w+\}", lambda _m, d: str(d.randrange(2, 90))),
    "a fact has an argument more": edit(_PLAIN_FACT, lambda m, _: f"{m[1]}({m[2]}, late)"),
    "a variable is another": edit(r"\b([A-Z])(?= (?:<=|>=|<|>) )", lambda m, _: f"{m[1]}x"),
    "a head is a choice": edit(r"^(met\(\w+\)) :-", lambda m, _: f"{{ {m[1]} }} :-"),
    "a clause is declared twice": edit(r"^clause\(.*\)\.\n", lambda m, _: m[0] * 2),
    "a header leaves out a predicate": edit(r"^(Reads|Derives):(.*)$", one_less),
    "a header tells of one too many": edit(r"^(Reads|Derives):", lambda m, _: f"{m[0]} moon/1"),
    "a clause stands twice": twice,
    "prose is another clause's": other_slug(r"^%\*! (\w+)(?=\n[^*]*\*%\nclause)"),
    "an area is not declared": edit(r"^area\(.*\)\.\n", drop),
    "a fact is not declared": edit(r"^fact\(.*\)\.\n", drop, vocabulary),
    "a fact has no values": edit(r"^(domain|range)\([^.]*\)\.\n", drop, vocabulary),
    "a case expects another outcome": edit(
        r'(?<=^outcome = ")(approve|deny|inform)(?=")', lambda m, _: OUTCOMES[m[1]], cases
    ),
    "a case expects another clause": other_slug(r'^grounds = \[\["(\w+)"', cases),
    "a case expects another amount": edit(r"^(actions = \{ \w+ = )(\d+)", by_one, cases),
    "a case expects another action": edit(r"(?<=^actions = \{ )", lambda _m, _d: "re", cases),
    "a case expects nothing": edit(r"^outcome = .*\n", drop, cases),
    "a case has an unknown fact": edit(
        r"(?<=^facts = \{ )request", lambda _m, _d: "requested", cases
    ),
    "a case stands twice": edit(
        r"^\[\[case\]\]\n(?:.+\n)+", lambda m, _: f"{m[0]}\n{m[0]}", cases
    ),
}
"""Whatever they hit is broken."""

SUBTLE: Mapping[str, Mutator] = {
    "a condition is dropped": edit(_RULE, lambda m, d: one_literal(m, d, lambda _: "")),
    "a condition is denied": edit(_RULE, lambda m, d: one_literal(m, d, deny)),
    "a value of a fact is another": other_value,
    "a value of a fact is left out": edit(r"(?<=[(;] )\w+; |(?<=\(\()\w+; ", drop),
    "a boundary is one off": edit(
        r"(?<=[A-Z] )(<=|>=|<|>)(?= [A-Z])",
        lambda m, _: {"<=": "<", "<": "<=", ">": ">=", ">=": ">"}[m[1]],
    ),
    "a setting is one off": edit(r"^(setting\(\w+, \w+, )(\d+)", by_one),
    "a number in a rule is another": edit(r"(?<=[*+/\\] )\d+", lambda m, _: f"{int(m[0]) + 1}"),
    "a rule asks for met, not applies": edit(r"\bapplies\((?=\w+\))", lambda _m, _d: "met("),
    "what follows from a clause is dropped": edit(
        r"^(?:action|wait|evidence|escalation|charge|repaid)\([^:]*:-[^.]*applies[^.]*\.\n", drop
    ),
    "a team or a priority is dropped": edit(r"^(?:route|priority)\(.*\.\n", drop),
    "an action is another": edit(r"^action\(", lambda m, _: f"{m[0]}re"),
    "a rule meets another clause": other_slug(r"^met\((\w+)\)"),
    "a result follows from another clause": other_slug(r"(?<=:- )applies\((\w+)\)"),
    "a modification is dropped": edit(r"^modifies\([^.]*\)(?: :- [^.]*)?\.\n", drop),
    "a rank is dropped": edit(r"^precedes\(.*\)\.\n", drop),
    "an override is of another clause": other_slug(r"^overrides\(\w+, (\w+)\)\."),
    "a fact exists in fewer cases": edit(r"^(only\(.*, \()\w+; ", lambda m, _: m[1], vocabulary),
    "a range ends early": edit(
        r"^(range\(\w+, \d+, )(\d+)", lambda m, _: f"{m[1]}{int(m[2]) // 2}", vocabulary
    ),
}
"""What they hit may happen to make no difference, which `rules diff` can prove."""
