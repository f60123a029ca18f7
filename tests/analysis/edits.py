"""What mutators are made of.

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

FLIPPED = {"<=": ">", ">": "<=", "<": ">=", ">=": "<"}
OUTCOMES = {"approve": "deny", "deny": "approve", "inform": "deny"}


def areas(texts: Texts) -> dict[str, str]:
    return {
        name: text
        for name, text in texts.items()
        if name.endswith(".lp") and name not in ("vocabulary.lp", "kernel.lp", "show.lp")
    }


def edit(
    pattern: str,
    change: Callable[[re.Match[str], random.Random], str],
    files: Callable[[Texts], Texts] = areas,
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


def cases(texts: Texts) -> Texts:
    return {name: text for name, text in texts.items() if name.endswith(".cases.toml")}


def vocabulary(texts: Texts) -> Texts:
    return {"vocabulary.lp": texts["vocabulary.lp"]}


def drop(_match: re.Match[str], _draw: random.Random) -> str:
    return ""


def one_less(match: re.Match[str], draw: random.Random) -> str:
    """Leave one predicate out of a line of a header."""
    named = match[2].split()
    named.pop(draw.randrange(len(named)))
    return f"{match[1]}: {' '.join(named)}"


def swap(match: re.Match[str], _draw: random.Random) -> str:
    return f"{match[1]}({match[3]}, {match[2]})."


def misspell(match: re.Match[str], draw: random.Random) -> str:
    before, word, after = match[1], match[2], match[3]
    at = draw.randrange(1, len(word) - 1)
    return f"{before}{word[:at]}{word[at + 1]}{word[at]}q{word[at + 2 :]}{after}"


def only_met(texts: Texts, draw: random.Random) -> Damage | None:
    """Drop the only rule by which a clause is met."""
    rules = {
        (name, match[1]): match
        for name, text in sorted(areas(texts).items())
        for match in re.finditer(r"^met\((\w+)\)[^.]*?\.\n", text, re.MULTILINE)
        if len(re.findall(rf"^met\({match[1]}\)", text, re.MULTILINE)) == 1
    }
    if not rules:
        return None
    (name, _), match = draw.choice(sorted(rules.items(), key=lambda pair: pair[0]))
    return name, texts[name][: match.start()] + texts[name][match.end() :]


def other_number(texts: Texts, draw: random.Random) -> Damage | None:
    """Change a setting that some rule reads; others stand in prose alone."""
    together = "".join(text for _, text in sorted(areas(texts).items()))
    found = [
        (name, match)
        for name, text in sorted(areas(texts).items())
        for match in re.finditer(r"^setting\((\w+, \w+), (\d+)\)", text, re.MULTILINE)
        if f"value({match[1]}, " in together
    ]
    if not found:
        return None
    name, match = draw.choice(found)
    other = f"setting({match[1]}, {int(match[2]) * 3 + 7})"
    return name, texts[name][: match.start()] + other + texts[name][match.end() :]


def add_loop(texts: Texts, draw: random.Random) -> Damage | None:
    """Let a clause override the one that overrides it."""
    found = [
        (name, match[1], match[2])
        for name, text in sorted(areas(texts).items())
        for match in re.finditer(r"^overrides\((\w+), (\w+)\)\.$", text, re.MULTILINE)
    ]
    if not found:
        return None
    name, by, beaten = draw.choice(found)
    return name, f"{texts[name]}\noverrides({beaten}, {by}).\n"


def one_literal(match: re.Match[str], draw: random.Random, change: Callable[[str], str]) -> str:
    """Change one literal of a rule's body; one that becomes empty is left out."""
    head, body = match[1], match[2]
    literals = re.split(r",\s*(?![^()]*\))", body)
    at = draw.randrange(len(literals))
    literals[at] = change(literals[at])
    left = ", ".join(filter(None, literals))
    return f"{head} :- {left}." if left else f"{head}."


def deny(literal: str) -> str:
    return literal.removeprefix("not ") if literal.startswith("not ") else f"not {literal}"


def other_value(texts: Texts, draw: random.Random) -> Damage | None:
    """Let a rule ask for another name of the same fact."""
    found = re.findall(r"^domain\((\w+), \(([^)]*)\)\)", texts["vocabulary.lp"], re.MULTILINE)
    domains = {fact: re.findall(r"\w+", names) for fact, names in found}
    known = "|".join(domains)

    def change(match: re.Match[str], draw: random.Random) -> str:
        others = [name for name in domains[match[1]] if name != match[2]]
        return f"{match[1]}({draw.choice(others)})"

    return edit(rf"(?<= )({known})\((\w+)\)(?=[,.])", change)(texts, draw)


def other_slug(pattern: str, files: Callable[[Texts], Texts] = areas) -> Mutator:
    """Return a mutator that puts another clause's slug for the first group of a pattern."""

    def mutate(texts: Texts, draw: random.Random) -> Damage | None:
        together = "".join(text for _, text in sorted(areas(texts).items()))
        slugs = re.findall(r"^clause\((\w+),", together, re.MULTILINE)

        def change(match: re.Match[str], draw: random.Random) -> str:
            other = draw.choice([slug for slug in slugs if slug != match[1]])
            return match[0].replace(match[1], other)

        return edit(pattern, change, files)(texts, draw)

    return mutate


def twice(texts: Texts, draw: random.Random) -> Damage | None:
    """Put a clause with all its rules down a second time."""
    pattern = r"^%\*! \w+\n[^*]*\*%\nclause\(.*\n(?:(?!%).*\n)*"
    return edit(pattern, lambda match, _: f"{match[0]}\n{match[0]}")(texts, draw)


def by_one(match: re.Match[str], draw: random.Random) -> str:
    return f"{match[1]}{int(match[2]) + draw.choice((1, -1))}"
