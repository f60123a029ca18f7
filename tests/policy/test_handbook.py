"""The handbook holds all that decides, in words only, and reads the same in every format."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given

from tests.policy.sketch import sketch, sketches
from ticketworld.cli.main import run
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.handbook import handbook_text, make_handbook
from ticketworld.policy.handbook_html import handbook_html
from ticketworld.policy.handbook_markdown import handbook_markdown
from ticketworld.policy.load import load_policy
from ticketworld.policy.references import References

SHOP = sketch(
    [
        (
            "Returns",
            [
                ("window", "P-1", "Window"),
                ("late", "P-1", "Late return"),
                ("fee", "P-2", "Fee"),
                ("gift", "P-3", "Gift"),
            ],
        ),
        (
            "Season",
            [("holiday", "P-4", "Holiday"), ("gold", "P-4", "Gold"), ("more", "P-1", "More")],
        ),
    ],
    [
        ("requires", "fee", "window"),
        ("overrides", "fee", "late"),
        ("modifies", "holiday", "window"),
        ("modifies", "gold", "window"),
        ("precedes", "gold", "holiday"),
        ("requires", "gift", "holiday"),
        ("requires", "gift", "gold"),
        ("requires", "late", "window"),
    ],
)


class Page(HTMLParser):
    """Reads an HTML page: its words, its anchors and where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            self.ids += [str(value)] if name == "id" else []
            self.links += [str(value)] if name == "href" else []
            self.sources += [str(value)] if name == "src" or tag in ("script", "link") else []

    def handle_data(self, data: str) -> None:
        self.words += data


def joined(text: str) -> str:
    return " ".join(text.split())


def notes(catalogue: Catalogue, slug: str) -> tuple[str, ...]:
    return References(catalogue).notes(catalogue.clause(slug))


def test_the_words_of_every_clause_and_area_are_in_every_format(catalogue: Catalogue) -> None:
    plain = joined(handbook_text(catalogue, "TechNest"))
    page = joined(Page(handbook_html(catalogue, "TechNest")).words)
    marked = joined(
        re.sub(r"\[([^\]]*)\]\(#[^)]*\)", r"\1", handbook_markdown(catalogue, "TechNest"))
    ).replace("\\", "")

    for text in (plain, page, marked):
        for clause in catalogue.clauses:
            assert joined(clause.prose) in text
            assert clause.title in text
        for area in catalogue.areas:
            assert joined(area.prose) in text
            assert area.title in text


def test_the_handbook_of_the_shop_holds_no_name_of_the_rules(catalogue: Catalogue) -> None:
    text = handbook_text(catalogue, "TechNest")

    assert re.findall(r"\b\w+_\w+\b", text) == []
    assert re.findall(r"[{}`]", text) == []


def test_every_relation_of_the_shop_is_told_in_the_words_of_its_clause(
    catalogue: Catalogue,
) -> None:
    for relation in catalogue.relations:
        target = catalogue.clause(relation.target)
        words = " ".join(notes(catalogue, relation.source))
        assert target.title in words or f"all of {target.public_id}" in words
        if target.public_id != catalogue.clause(relation.source).public_id:
            assert target.public_id in words


def test_a_provision_is_printed_once_where_its_first_clause_stands() -> None:
    chapters = make_handbook(SHOP, "Shop").chapters

    assert [[p.public_id for p in chapter.provisions] for chapter in chapters] == [
        ["P-1", "P-2", "P-3"],
        ["P-4"],
    ]
    assert [p.title for p in chapters[0].provisions[0].paragraphs] == ["", "Late return", "More"]


@given(sketches())
def test_each_provision_is_headed_once_in_any_policy(catalogue: Catalogue) -> None:
    text = handbook_text(catalogue, "Shop")
    headed = re.findall(r"^(POL-\d-\d)  ", text, re.MULTILINE)

    assert headed == list(dict.fromkeys(c.public_id for c in catalogue.clauses))
    assert joined(text).count("Words of ") == len(catalogue.clauses)


def test_relations_read_as_sentences() -> None:
    assert notes(SHOP, "fee") == (
        "This applies only where P-1, Window, applies.",
        "It takes precedence over P-1, Late return.",
    )
    assert notes(SHOP, "holiday") == ("This changes P-1, Window.",)
    assert notes(SHOP, "gold") == (
        "This changes P-1, Window.",
        "Where it and “Holiday” above change the same figure, the one given here counts.",
    )
    assert notes(SHOP, "gift") == ("This applies only where all of P-4, Holiday, both apply.",)


def test_a_clause_that_others_override_or_modify_points_to_them() -> None:
    assert notes(SHOP, "window") == ("For exceptions see all of P-4, Holiday.",)
    assert notes(SHOP, "late") == (
        "This applies only where “Window” above applies.",
        "For exceptions see P-2, Fee.",
    )
    assert notes(SHOP, "more") == ()


def test_three_references_are_listed_with_semicolons() -> None:
    shop = sketch(
        [("A", [(slug, f"P-{slug}", slug.upper()) for slug in "abcd"])],
        [("overrides", "a", "b"), ("overrides", "a", "c"), ("overrides", "a", "d")],
    )

    assert notes(shop, "a") == ("This takes precedence over P-b, B; P-c, C; and P-d, D.",)


def test_a_relation_with_a_condition_says_so_and_one_that_only_reads_a_number_does_not(
    tmp_path: Path,
) -> None:
    (tmp_path / "vocabulary.lp").write_text(
        "%*! mood\nMood.\n*%\nfact(mood, customer). domain(mood, (good; bad)).\n"
    )
    (tmp_path / "shop.lp").write_text(
        'area(shop, 1, "Shop").\n'
        '%*! one\nOne.\n*%\nclause(one, "P-1", "One").\n'
        '%*! two\nTwo.\n*%\nclause(two, "P-2", "Two").\n'
        "setting(one, days, 3). setting(two, days, 4).\n"
        "met(one) :- mood(_). met(two) :- mood(bad).\n"
        "modifies(two, one, days, W) :- value(two, days, W).\n"
        "overrides(two, one) :- mood(bad).\n"
    )
    catalogue = load_policy(tmp_path)

    assert notes(catalogue, "two") == (
        "In the cases named, this takes precedence over P-1, One.",
        "It changes P-1, One.",
    )


def test_lines_of_the_plain_text_are_short_and_never_break_an_id(catalogue: Catalogue) -> None:
    lines = handbook_text(catalogue, "TechNest").splitlines()

    assert max(map(len, lines)) <= 88
    assert [line for line in lines if re.search(r"\bPOL(-\w+)?-$", line)] == []


def test_the_page_is_self_contained_and_its_links_lead_somewhere(catalogue: Catalogue) -> None:
    page = Page(handbook_html(catalogue, "TechNest"))

    assert page.sources == []
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert {link[0] for link in page.links} == {"#"}


def test_the_links_of_the_markdown_lead_somewhere(catalogue: Catalogue) -> None:
    text = handbook_markdown(catalogue, "TechNest")
    anchors = re.findall(r'<a id="([^"]+)"></a>', text)

    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(anchors)


def test_signs_of_html_and_markdown_in_titles_are_printed_as_they_stand() -> None:
    shop = sketch([("A <b>", [("a", "P-1", "*Bold* & [linked]")])])

    assert "*Bold* & [linked]" in Page(handbook_html(shop, "<Shop>")).words
    assert "<b>" not in handbook_html(shop, "<Shop>")
    assert r"\*Bold\* & \[linked\]" in handbook_markdown(shop, "Shop")


@pytest.mark.parametrize(
    ("form", "start"),
    [("txt", "Acme: customer policy\n="), ("md", "# Acme"), ("html", "<!DOCTYPE html>")],
)
def test_the_command_prints_each_format(
    form: str, start: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", "text", "--format", form, "--company-name", "Acme"]) == 0
    assert capsys.readouterr().out.startswith(start)
