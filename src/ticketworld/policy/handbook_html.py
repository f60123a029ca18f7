"""The handbook as one self-contained HTML page: no script, no font and no image from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.handbook import (
    READING,
    Chapter,
    Handbook,
    Paragraph,
    anchor,
    make_handbook,
)

_STYLE = """
:root { --ink: #23272f; --soft: #667085; --line: #e4e7ec; --paper: #fff; --ground: #f5f6f8;
        --accent: #1d4f91; --wash: #eef4fb; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8ec; --soft: #98a2b3; --line: #323842; --paper: #1b1f26; --ground: #14171c;
          --accent: #8ab8f2; --wash: #222b38; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink);
       font: 16px/1.6 Charter, "Bitstream Charter", Georgia, "DejaVu Serif", serif; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
.page { display: grid; grid-template-columns: 18rem minmax(0, 46rem); gap: 2.5rem;
        max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 2.5rem 0;
      font: 14px/1.45 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
nav h2 { margin: 0 0 .75rem; font-size: .75rem; letter-spacing: .08em; text-transform: uppercase;
         color: var(--soft); }
nav ol { margin: 0; padding: 0; list-style: none; }
nav li { margin: 0 0 .35rem; }
nav li > a { display: flex; gap: .6rem; }
nav .number { min-width: 1.4rem; text-align: right; color: var(--soft);
              font-variant-numeric: tabular-nums; }
main { background: var(--paper); padding: 3rem 3.25rem 4rem; margin: 2rem 0;
       border: 1px solid var(--line); border-radius: 6px; }
h1, h2, h3 { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif;
             line-height: 1.25; }
h1 { margin: 0 0 1rem; font-size: 1.9rem; letter-spacing: -.01em; }
.reading { color: var(--soft); font-size: .95rem; }
main h2 { margin: 3.25rem 0 1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--accent);
          font-size: 1.35rem; }
main h2 .number { color: var(--accent); margin-right: .5rem; }
.provision { margin: 1.6rem -1rem 0; padding: .35rem 1rem .5rem; border-radius: 6px; }
.provision:target { background: var(--wash); }
h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .7rem;
     margin: 0 0 .4rem; font-size: 1.02rem; }
h3 .id { font: 600 .76rem/1 ui-monospace, "DejaVu Sans Mono", monospace; color: var(--soft); }
p { margin: 0 0 .5rem; }
.notes { margin: 0 0 .8rem; padding-left: .9rem; border-left: 3px solid var(--line);
         font-size: .92rem; color: var(--soft); }
@media (max-width: 60rem) {
  .page { display: block; padding: 0; }
  nav { position: static; height: auto; padding: 1.5rem; }
  main { margin: 0; padding: 1.5rem; border-radius: 0; }
}
@media print {
  body, main { background: #fff; border: 0; color: #000; }
  .page { display: block; }
  nav { position: static; height: auto; }
  .provision { break-inside: avoid; }
}
"""


def handbook_html(catalogue: Catalogue, company: str) -> str:
    """Return the handbook as a whole HTML page."""
    return "\n".join(_lines(make_handbook(catalogue, company))) + "\n"


def _lines(handbook: Handbook) -> Iterator[str]:
    title = escape(handbook.title)
    yield from ("<!DOCTYPE html>", '<html lang="en">', "<head>", '<meta charset="utf-8">')
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield from (f"<title>{title}</title>", f"<style>{_STYLE}</style>", "</head>", "<body>")
    yield from ('<div class="page">', '<nav aria-label="Contents">', "<h2>Contents</h2>", "<ol>")
    for chapter in handbook.chapters:
        heading = f'<span class="number">{chapter.number}</span>{escape(chapter.title)}'
        yield f'<li><a href="#area-{chapter.number}">{heading}</a></li>'
    yield from ("</ol>", "</nav>", "<main>", f"<h1>{title}</h1>")
    yield f'<p class="reading">{escape(READING)}</p>'
    for chapter in handbook.chapters:
        yield from _chapter(handbook, chapter)
    yield from ("</main>", "</div>", "</body>", "</html>")


def _chapter(handbook: Handbook, chapter: Chapter) -> Iterator[str]:
    heading = f'<span class="number">{chapter.number}</span>{escape(chapter.title)}'
    yield f'<h2 id="area-{chapter.number}">{heading}</h2>'
    if chapter.introduction:
        yield f"<p>{_linked(handbook, chapter.introduction)}</p>"
    for provision in chapter.provisions:
        public_id = escape(provision.public_id)
        yield f'<section class="provision" id="{anchor(provision.public_id)}">'
        yield f'<h3><span class="id">{public_id}</span> {escape(provision.title)}</h3>'
        for paragraph in provision.paragraphs:
            yield from _paragraph(handbook, paragraph)
        yield "</section>"


def _paragraph(handbook: Handbook, paragraph: Paragraph) -> Iterator[str]:
    lead = f"<strong>{escape(paragraph.title)}.</strong> " if paragraph.title else ""
    yield f"<p>{lead}{_linked(handbook, paragraph.prose)}</p>"
    if paragraph.notes:
        yield f'<p class="notes">{_linked(handbook, " ".join(paragraph.notes))}</p>'


def _linked(handbook: Handbook, text: str) -> str:
    return handbook.with_links(
        text, lambda public_id: f'<a href="#{anchor(public_id)}">{escape(public_id)}</a>', escape
    )
