"""What a manual is made of: paragraphs, and the sections that say for whom and when they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ticketworld.policy.handbook import INDENT, Provision, provision_blocks, wrapped

Standing = Literal["binding", "near_miss", "idle", "heading"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph as it is printed; blank lines stand around it and none in it.

    Attributes:
        text: Its lines.
        standing: Whether it binds: a paragraph of the handbook, a near miss, or neither.
        sort: What an idle paragraph is, such as `superseded`, or a binding one that tells no
            clause; empty for the others.
        clauses: The slugs of the clauses that a binding paragraph or a near miss tells.
        public_id: What its provision is cited by, also in another edition; empty for prose.
    """

    text: str
    standing: Standing
    sort: str = ""
    clauses: tuple[str, ...] = ()
    public_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Paragraphs under one line that says for whom and when they were written."""

    heading: str
    blocks: tuple[Block, ...]

    @property
    def size(self) -> int:
        """How many characters it takes, blank lines and its number included."""
        return len(self.heading) + 8 + sum(len(block.text) + 2 for block in self.blocks)


def idle(text: str, sort: str) -> Block:
    """Return an idle paragraph of prose, over the whole width."""
    return Block(text="\n".join(wrapped(text)), standing="idle", sort=sort)


def titled(title: str, text: str, sort: str) -> Block:
    """Return an idle paragraph that opens with a title, set like those of a provision."""
    lines = wrapped(f"{title} {text}", INDENT)
    return Block(text="\n".join(lines), standing="idle", sort=sort)


def idle_blocks(provisions: Sequence[Provision], sort: str) -> Iterator[Block]:
    """Yield the paragraphs of provisions that are not in force."""
    for provision in provisions:
        for lines in provision_blocks(provision):
            yield Block(
                text="\n".join(lines), standing="idle", sort=sort, public_id=provision.public_id
            )


def binding(text: str, sort: str) -> Block:
    """Return a paragraph of the handbook that is no provision."""
    return Block(text=text, standing="binding", sort=sort)


def heading(text: str) -> Block:
    """Return a line that stands above paragraphs."""
    return Block(text=text, standing="heading")


def told(provision: Provision, slugs: Sequence[str], standing: Standing) -> Iterator[Block]:
    """Yield the paragraphs of a provision in force, one for each of its clauses."""
    for lines, slug in zip(provision_blocks(provision), slugs, strict=True):
        yield Block(
            text="\n".join(lines),
            standing=standing,
            clauses=(slug,),
            public_id=provision.public_id,
        )
