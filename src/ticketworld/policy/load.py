"""Reads a rules folder into a `Catalogue`, or tells everything that is wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from ticketworld.errors import InputError
from ticketworld.policy.alternatives import declares_alternatives, read_alternatives
from ticketworld.policy.catalogue import Catalogue, Fact, Location
from ticketworld.policy.constants import check_constants
from ticketworld.policy.names import check_names, check_terms
from ticketworld.policy.problems import PolicyError, Problem
from ticketworld.policy.provisions import Provisions, read_provisions
from ticketworld.policy.relations import check_links, read_links
from ticketworld.policy.source import Source, parse_rules
from ticketworld.policy.syntax import Node
from ticketworld.policy.telling import declares_telling, read_telling
from ticketworld.policy.terms import Signature
from ticketworld.policy.text import read_text
from ticketworld.policy.vocabulary import read_vocabulary
from ticketworld.resources import rules_folder

KERNEL, SHOW, VOCABULARY = "kernel.lp", "show.lp", "vocabulary.lp"
_LANGUAGE = (KERNEL, SHOW)


def load_policy(folder: Path) -> Catalogue:
    """Read a policy; kernel and output contract are those of this version, whatever the policy.

    Raises:
        InputError: The folder is missing or holds no policy.
        PolicyError: Something in it is malformed; lists every problem with file and line.
    """
    problems: list[Problem] = []
    texts = _read_folder(folder, problems)
    kernel = _language_file(KERNEL, texts, problems)
    shown = _shown(_language_file(SHOW, texts, problems))
    sources = _parse(texts, problems)
    vocabulary = sources.get(VOCABULARY)
    facts = read_vocabulary(vocabulary, shown, problems) if vocabulary else {}
    areas = [source for file, source in sources.items() if file != VOCABULARY]
    provisions, links = read_provisions(areas, problems), read_links(areas, problems)
    unread = texts.keys() - sources.keys() - {*_LANGUAGE}
    whole = areas if unread <= {VOCABULARY} else []
    if whole:
        check_links(links, provisions.clauses, provisions.settings, problems)
    choices = read_alternatives(whole, provisions.clauses, provisions.settings, problems)
    telling = read_telling(whole, problems)
    if vocabulary:
        _check_words(sources, facts, shown, provisions, bool(unread), problems)
    if problems:
        raise PolicyError(folder, problems)
    return Catalogue(
        clauses=tuple(provisions.clauses),
        areas=tuple(provisions.areas),
        settings=tuple(provisions.settings),
        relations=tuple(links.relations.values()),
        facts=facts,
        rules=_deciding_rules(sources, provisions),
        kernel=kernel,
        shown=shown,
        digest=policy_digest(folder),
        by_slug={clause.slug: clause for clause in provisions.clauses},
        alternatives=choices.values,
        optional=frozenset(choices.optional),
        telling=telling,
    )


def _deciding_rules(sources: Mapping[str, Source], provisions: Provisions) -> tuple[Node, ...]:
    """Return the rules that take part in decisions: areas in the handbook's order, vocabulary."""
    files = [f"{area.name}.lp" for area in provisions.areas] + [VOCABULARY]
    rules = (rule for file in files for rule in sources[file].rules)
    return tuple(
        rule for rule in rules if not declares_alternatives(rule) and not declares_telling(rule)
    )


def policy_digest(folder: Path) -> str:
    """Return the SHA-256 of the rules, kernel and output contract, independent of line endings."""
    contents = {path.name: path.read_bytes() for path in _files(folder)}
    for name in _LANGUAGE:
        contents[name] = (rules_folder() / name).read_bytes()
    digest = hashlib.sha256()
    for name, content in sorted(contents.items()):
        digest.update(name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


def _files(folder: Path) -> list[Path]:
    """Return the rules files of a folder; names that open with a dot are editors' own files."""
    return sorted(path for path in folder.glob("*.lp") if not path.name.startswith("."))


def _read_folder(folder: Path, problems: list[Problem]) -> dict[str, str | None]:
    """Return the text of each rules file, None where it cannot be read."""
    if not folder.is_dir():
        raise InputError(f"{folder}: no such rules folder; give one with `--rules DIR`")
    texts = {path.name: read_text(path, path.name, problems) for path in _files(folder)}
    if not texts.keys() - {VOCABULARY, *_LANGUAGE}:
        raise InputError(f"{folder}: no area file found; write clauses in `<area>.lp`")
    if VOCABULARY not in texts:
        raise InputError(f"{folder}: `{VOCABULARY}` is missing; a policy declares its facts there")
    return texts


def _language_file(name: str, texts: Mapping[str, str | None], problems: list[Problem]) -> str:
    """Return this version's kernel or output contract; a folder may only repeat it unchanged."""
    own = (rules_folder() / name).read_text(encoding="utf-8")
    text = texts.get(name)
    if text is not None and text.split() != own.split():
        message = f"`{name}` differs from this version's; delete it, it is not policy"
        problems.append(Problem(Location(name, 1), message))
    return own


def _shown(text: str) -> frozenset[Signature]:
    problems: list[Problem] = []
    source = parse_rules(SHOW, text, problems)
    if source is None or problems:
        raise PolicyError(rules_folder(), problems)
    return frozenset((node.name, node.arity) for node in source.shows)


def _parse(texts: Mapping[str, str | None], problems: list[Problem]) -> dict[str, Source]:
    """Return the vocabulary and the area files that could be parsed, by file name."""
    sources = {}
    for file, text in texts.items():
        source = None if text is None or file in _LANGUAGE else parse_rules(file, text, problems)
        if source is not None and text is not None:
            check_terms(source, text, problems)
            sources[file] = source
    return sources


def _check_words(
    sources: Mapping[str, Source],
    facts: Mapping[str, Fact],
    shown: frozenset[Signature],
    provisions: Provisions,
    unread: bool,
    problems: list[Problem],
) -> None:
    """Check the names in rules; those that a file not yet `unread` could declare go unchecked."""
    slugs = None if unread else {clause.slug for clause in provisions.clauses}
    check_constants(list(sources.values()), facts, slugs, provisions.settings, problems)
    if not unread:
        areas = [source for file, source in sources.items() if file != VOCABULARY]
        check_names(areas, facts, shown, problems)
