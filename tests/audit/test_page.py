from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.audit.test_report import audit_with_findings
from tests.shop import the_judge
from ticketworld.audit.audit import audit_opened
from ticketworld.audit.finding import Audit, ticket_finding
from ticketworld.audit.foreign.audit import audit_foreign
from ticketworld.audit.page import EMBEDDED, page
from ticketworld.audit.plot import Bar, Plot, figure
from ticketworld.dataset.reading import open_folder

FOREIGN = Path(__file__).parent / "foreign"
VOID = frozenset({"meta", "input", "rect", "line"})


class Outline(HTMLParser):
    """Reads a page and remembers its tags, its text, and whether its tags close."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.links: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [str(value) for name, value in attrs if name in ("src", "href")]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture
def clean(written: Path) -> Audit:
    return audit_opened(open_folder(written), the_judge())


def test_a_clean_audit_celebrates_and_shows_what_the_tickets_are_made_of(clean: Audit):
    shown = page(clean)
    outline = Outline(shown)
    assert "All 13 tickets follow from the records and the policy" in outline.words
    assert "17" in outline.words
    assert "What to do next" not in outline.words
    assert "14 requests, 3 agent turns" in outline.words
    assert "split" not in outline.words  # there are none
    for key in ("query_type", "hops", "length", "boundary", "clauses", "near_misses"):
        assert f'id="{key}"' in shown


def test_a_page_stands_by_itself(clean: Audit, written: Path):
    for audit in (clean, audit_with_findings(written), audit_foreign(FOREIGN, the_judge())):
        shown = page(audit)
        assert Outline(shown).links == []
        assert not re.search(r"https?://|@import|url\(", shown)


def test_findings_come_before_the_plots_and_can_be_sifted(written: Path):
    shown = page(audit_with_findings(written))
    words = Outline(shown).words
    assert words.index("2 findings, in 1 of 13 tickets") < words.index("Findings")
    assert words.index("Findings") < words.index("What the tickets are made of")
    assert '<tr data-kind="decision">' in shown
    assert "addEventListener" in shown


def test_every_plot_has_its_table(clean: Audit):
    tags = Outline(page(clean)).tags
    assert tags.count("figure") == tags.count("svg") == tags.count("table") > 8


def test_what_datasets_hold_is_never_taken_for_markup(clean: Audit):
    evil = ticket_finding("TK-1", "body", "<script>alert(1)</script>", None, "a <b> & `c`")
    shown = page(
        Audit(ticket_ids=("TK-1",), records=0, policy="p", findings=(evil,), tally=clean.tally)
    )
    assert Outline(shown).tags.count("script") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "a &lt;b&gt; &amp; <code>c</code>" in shown


def test_a_page_embeds_some_findings_and_counts_the_rest():
    many = tuple(
        ticket_finding(f"TK-20260101-{n:04d}", "body", n, None, "why") for n in range(EMBEDDED + 7)
    )
    shown = page(Audit(ticket_ids=("TK-20260101-0001",), records=0, policy="p", findings=many))
    assert shown.count('<tr data-kind="letter">') == EMBEDDED
    assert "7 more stand in the results file" in shown


def test_a_foreign_set_shows_what_stays_open_and_claims_no_more_than_was_checked():
    outline = Outline(page(audit_foreign(FOREIGN, the_judge())))
    assert "What stays open" in outline.words
    assert "Facts that are missing" in outline.words
    assert "escalation" in outline.words
    assert "split" not in outline.words


def test_bars_are_as_long_as_their_counts_and_say_them():
    bars = [Bar(name="a", count=40), Bar(name="<b>", count=10), Bar(name="none", count=0)]
    drawn = figure(Plot(key="k", title="T", says="S.", bars=bars))
    widths = [float(wide) for wide in re.findall(r'class="bar "[^>]* width="([\d.]+)"', drawn)]
    assert widths[0] == pytest.approx(4 * widths[1], rel=0.01)
    assert widths[2] == 0
    assert "<title>&lt;b&gt;: 10 tickets</title>" in drawn


def test_upright_bars_reach_no_higher_than_their_axis():
    bars = [Bar(name=str(n), count=n * n) for n in range(12)]
    drawn = figure(Plot(key="k", title="T", says="S.", bars=bars, columns=True))
    marks = [int(mark) for mark in re.findall(r'class="tick end"[^>]*>(\d+)<', drawn)]
    assert marks == [0, 50, 100, 150]
    tops = [float(y) for y in re.findall(r'class="bar" x="[\d.]+" y="([\d.]+)"', drawn)]
    assert len(tops) == 12
    assert min(tops) == pytest.approx(18 + 190 - 190 * 121 / 150, abs=0.1)


def test_an_empty_set_has_a_page():
    shown = page(Audit(ticket_ids=(), records=0, policy="p", findings=()))
    assert "All 0 tickets follow" in shown
