"""The handbook as Markdown, with links from each cross reference to its provision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.handbook import READING, Handbook, Provision, anchor, make_handbook

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def handbook_markdown(catalogue: Catalogue, company: str) -> str:
    """Return the handbook as Markdown (CommonMark, with anchors as inline HTML)."""
    return "\n".join(_lines(make_handbook(catalogue, company))) + "\n"


def _lines(handbook: Handbook) -> Iterator[str]:
    yield from (f"# {_escape(handbook.title)}", "", READING, "", "## Contents", "")
    for chapter in handbook.chapters:
        yield f"{chapter.number}. [{_escape(chapter.title)}](#area-{chapter.number})"
    for chapter in handbook.chapters:
        yield from ("", f'<a id="area-{chapter.number}"></a>', "")
        yield f"## {chapter.number}. {_escape(chapter.title)}"
        if chapter.introduction:
            yield from ("", _linked(handbook, chapter.introduction))
        for provision in chapter.provisions:
            yield from _provision(handbook, provision)


def _provision(handbook: Handbook, provision: Provision) -> Iterator[str]:
    yield from ("", f'<a id="{anchor(provision.public_id)}"></a>', "")
    yield f"### {_escape(provision.public_id)} · {_escape(provision.title)}"
    for paragraph in provision.paragraphs:
        lead = f"**{_escape(paragraph.title)}.** " if paragraph.title else ""
        yield from ("", lead + _linked(handbook, paragraph.prose))
        if paragraph.notes:
            yield from ("", f"> *{_linked(handbook, ' '.join(paragraph.notes))}*")


def _linked(handbook: Handbook, text: str) -> str:
    return handbook.with_links(
        text, lambda public_id: f"[{_escape(public_id)}](#{anchor(public_id)})", _escape
    )


def _escape(text: str) -> str:
    """Return text that Markdown prints as it stands."""
    return _SPECIAL.sub(r"\\\1", text)
