"""The policy as the handbook a customer reads, and its plain text.

Everything that decides a case is in it: the areas' introductions, the clauses' prose, and the
relations between clauses in words. Nothing of the machine is: no slugs, no names of settings.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.references import References

READING = (
    "Each provision is cited by the number that stands before it. Where a provision takes "
    "precedence over another, the other is set aside in every case in which the first one "
    "applies. Where a provision changes another, a figure of its own takes the place of one of "
    "the other's. A provision that does not apply in a case neither sets aside nor changes "
    "anything in it. A request can be refused for several reasons at once."
)
"""How the handbook is to be read: the meaning that rules/kernel.lp gives to the relations."""

_WIDTH = 88
INDENT = "    "
"""What stands before each line of a provision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One clause in words; the title is empty where it would repeat the provision's.

    `notes` are whole sentences about how the clause acts together with others.
    """

    title: str
    prose: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """What is cited by one public id."""

    public_id: str
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One area, numbered, with the provisions whose first clause stands in it."""

    area: str
    number: int
    title: str
    introduction: str
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """A company's whole policy in words."""

    title: str
    chapters: tuple[Chapter, ...]

    def with_links(
        self, text: str, link: Callable[[str], str], escape: Callable[[str], str]
    ) -> str:
        """Return the escaped text with a link in place of each public id of the handbook."""
        known = sorted((p.public_id for c in self.chapters for p in c.provisions), reverse=True)
        if not known:
            return escape(text)
        pattern = rf"(?<![\w-])({'|'.join(map(re.escape, known))})(?![\w-])"
        parts = re.split(pattern, text)
        return "".join(link(part) if i % 2 else escape(part) for i, part in enumerate(parts))


def anchor(public_id: str) -> str:
    """Return the name under which a provision is found in a page."""
    return re.sub(r"[^a-z0-9]+", "-", public_id.lower()).strip("-")


def make_handbook(catalogue: Catalogue, company: str) -> Handbook:
    """Return the policy in words, areas and provisions in the handbook's order.

    Clauses that share a public id are gathered where the first of them stands.
    """
    references = References(catalogue)
    gathered: dict[str, list[Paragraph]] = {}
    standing: dict[str, tuple[str, str]] = {}
    for clause in catalogue.clauses:
        is_first = clause.public_id not in gathered
        standing.setdefault(clause.public_id, (clause.area, clause.title))
        gathered.setdefault(clause.public_id, []).append(
            Paragraph(
                title="" if is_first else clause.title,
                prose=clause.prose,
                notes=references.notes(clause),
            )
        )
    chapters: list[Chapter] = []
    for area in catalogue.areas:
        provisions = tuple(
            Provision(public_id=public_id, title=title, paragraphs=tuple(gathered[public_id]))
            for public_id, (name, title) in standing.items()
            if name == area.name
        )
        if provisions or area.prose:
            chapters.append(
                Chapter(
                    area=area.name,
                    number=len(chapters) + 1,
                    title=area.title,
                    introduction=area.prose,
                    provisions=provisions,
                )
            )
    return Handbook(title=f"{company}: customer policy", chapters=tuple(chapters))


def handbook_text(catalogue: Catalogue, company: str) -> str:
    """Return the handbook as plain text."""
    return "\n".join(_lines(make_handbook(catalogue, company))) + "\n"


def _lines(handbook: Handbook) -> Iterator[str]:
    yield from (handbook.title, "=" * len(handbook.title), "")
    yield from textwrap.wrap(READING, _WIDTH)
    yield from ("", "", "Contents", "--------", "")
    yield from (f"{chapter.number:>2}. {chapter.title}" for chapter in handbook.chapters)
    for chapter in handbook.chapters:
        heading = f"{chapter.number}. {chapter.title}"
        yield from ("", "", heading, "-" * len(heading))
        if chapter.introduction:
            yield from ("", *wrapped(chapter.introduction))
        for provision in chapter.provisions:
            for block in provision_blocks(provision):
                yield from ("", *block)


def provision_blocks(provision: Provision) -> Iterator[list[str]]:
    """Yield the lines of each paragraph of a provision as the plain text prints them."""
    for index, paragraph in enumerate(provision.paragraphs):
        heading = [] if index else [f"{provision.public_id}  {provision.title}"]
        lead = f"{paragraph.title}. " if paragraph.title else ""
        notes = f"[{' '.join(paragraph.notes)}]" if paragraph.notes else ""
        yield [
            *heading,
            *wrapped(lead + paragraph.prose, INDENT),
            *wrapped(notes, INDENT),
        ]


def wrapped(text: str, indent: str = "") -> list[str]:
    """Return the lines of a text, in which no public id is broken at a hyphen."""
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )
