"""Ways to damage a policy, each known to break something.

A mutator takes the texts of a rules folder and a source of chance and returns the name of the file
it changed with its new text, or None where the policy has nothing of the kind it damages.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

Texts = Mapping[str, str]
Damage = tuple[str, str]
Mutator = Callable[[Texts, random.Random], Damage | None]

_FLIPPED = {"<=": ">", ">": "<=", "<": ">=", ">=": "<"}
_OUTCOMES = {"approve": "deny", "deny": "approve", "inform": "deny"}


def _areas(texts: Texts) -> dict[str, str]:
    return {
        name: text
        for name, text in texts.items()
        if name.endswith(".lp") and name not in ("vocabulary.lp", "kernel.lp", "show.lp")
    }


def _edit(
    pattern: str,
    change: Callable[[re.Match[str], random.Random], str],
    files: Callable[[Texts], Texts] = _areas,
) -> Mutator:
    """Return a mutator that changes one match of a pattern, drawn among all of them."""
    compiled = re.compile(pattern, re.MULTILINE)

    def mutate(texts: Texts, draw: random.Random) -> Damage | None:
        found = [
            (n, m) for n, text in sorted(files(texts).items()) for m in compiled.finditer(text)
        ]
        if not found:
            return None
        name, match = draw.choice(found)
        text = texts[name]
        return name, text[: match.start()] + change(match, draw) + text[match.end() :]

    return mutate


def _cases(texts: Texts) -> Texts:
    return {name: text for name, text in texts.items() if name.endswith(".cases.toml")}


def _drop(_match: re.Match[str], _draw: random.Random) -> str:
    return ""


def _swap(match: re.Match[str], _draw: random.Random) -> str:
    return f"{match[1]}({match[3]}, {match[2]})."


def _misspell(match: re.Match[str], draw: random.Random) -> str:
    before, word, after = match[1], match[2], match[3]
    at = draw.randrange(1, len(word) - 1)
    return f"{before}{word[:at]}{word[at + 1]}{word[at]}q{word[at + 2 :]}{after}"


def _only_met(texts: Texts, draw: random.Random) -> Damage | None:
    """Drop the only rule by which a clause is met."""
    rules = {
        (name, match[1]): match
        for name, text in sorted(_areas(texts).items())
        for match in re.finditer(r"^met\((\w+)\)[^.]*?\.\n", text, re.MULTILINE)
        if len(re.findall(rf"^met\({match[1]}\)", text, re.MULTILINE)) == 1
    }
    if not rules:
        return None
    (name, _), match = draw.choice(sorted(rules.items(), key=lambda pair: pair[0]))
    return name, texts[name][: match.start()] + texts[name][match.end() :]


def _other_number(texts: Texts, draw: random.Random) -> Damage | None:
    """Change a setting that some rule reads; others stand in prose alone."""
    together = "".join(text for _, text in sorted(_areas(texts).items()))
    found = [
        (name, match)
        for name, text in sorted(_areas(texts).items())
        for match in re.finditer(r"^setting\((\w+, \w+), (\d+)\)", text, re.MULTILINE)
        if f"value({match[1]}, " in together
    ]
    if not found:
        return None
    name, match = draw.choice(found)
    other = f"setting({match[1]}, {int(match[2]) * 3 + 7})"
    return name, texts[name][: match.start()] + other + texts[name][match.end() :]


def _add_loop(texts: Texts, draw: random.Random) -> Damage | None:
    """Let a clause override the one that overrides it."""
    found = [
        (name, match[1], match[2])
        for name, text in sorted(_areas(texts).items())
        for match in re.finditer(r"^overrides\((\w+), (\w+)\)\.$", text, re.MULTILINE)
    ]
    if not found:
        return None
    name, by, beaten = draw.choice(found)
    return name, f"{texts[name]}\noverrides({beaten}, {by}).\n"


_PLAIN_FACT = r"\b(request|packaging|fault|stock|delivery_status)\((\w{3,})\)"

MUTATORS: Mapping[str, Mutator] = {
    "a met rule is dropped": _only_met,
    "a comparison is turned round": _edit(
        r"(?<=[A-Z] )(<=|>=|<|>)(?= [A-Z])", lambda m, _: _FLIPPED[m[1]]
    ),
    "a value of a fact is misspelt": _edit(r"(\b(?:request|fault)\()(\w{3,})(\))", _misspell),
    "a fact is misspelt": _edit(r"(:- )([a-z_]{4,})(\()", _misspell),
    "a clause in a relation is misspelt": _edit(
        r"^((?:overrides|requires)\(\w+, )(\w{4,})(\)\.)", _misspell
    ),
    "a setting is dropped": _edit(r"^setting\(.*\)\.\n", _drop),
    "a setting is another number": _other_number,
    "an override is dropped": _edit(r"^overrides\(\w+, \w+\)\.\n", _drop),
    "a requirement is dropped": _edit(r"^requires\(\w+, \w+\)\.\n", _drop),
    "a relation is turned round": _edit(r"^(overrides|requires)\((\w+), (\w+)\)\.", _swap),
    "a clause overrides its better": _add_loop,
    "an outcome is dropped": _edit(r"^supports\(\w+, \w+\)\.\n", _drop),
    "an outcome is another": _edit(
        r"^(supports\(\w+, )(approve|deny|inform)(\)\.)",
        lambda m, _: f"{m[1]}{_OUTCOMES[m[2]]}{m[3]}",
    ),
    "an outcome is none": _edit(
        r"^(supports\(\w+, )(\w+)(\)\.)", lambda m, _: f"{m[1]}perhaps{m[3]}"
    ),
    "a full stop is missing": _edit(r"\.\n(?=[a-z])", lambda _m, _d: "\n"),
    "a bracket is missing": _edit(r"\)(?= :-)", _drop),
    "the prose of a clause is missing": _edit(r"^%\*! \w+\n[^*]*\*%\n(?=clause)", _drop),
    "prose tells a number itself": _edit(r"\{\w+\}", lambda _m, d: str(d.randrange(2, 90))),
    "a fact has an argument more": _edit(_PLAIN_FACT, lambda m, _: f"{m[1]}({m[2]}, late)"),
    "a variable is another": _edit(r"\b([A-Z])(?= (?:<=|>=|<|>) )", lambda m, _: f"{m[1]}x"),
    "a head is a choice": _edit(r"^(met\(\w+\)) :-", lambda m, _: f"{{ {m[1]} }} :-"),
    "a clause is declared twice": _edit(r"^clause\(.*\)\.\n", lambda m, _: m[0] * 2),
    "a header leaves out a predicate": _edit(r"(?<=^Derives: area/3) clause/3", _drop),
    "a case expects another outcome": _edit(
        r'(?<=^outcome = ")(approve|deny|inform)(?=")', lambda m, _: _OUTCOMES[m[1]], _cases
    ),
    "a case has an unknown fact": _edit(
        r"(?<=^facts = \{ )request", lambda _m, _d: "requested", _cases
    ),
}
