from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters.briefs import PLAIN, REQUESTS, brief, briefs
from tests.letters.mill import brief as milled
from tests.letters.mill import message
from ticketworld.letters.answer_words import answer_words, read_agent
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_message
from ticketworld.letters.languages import language
from ticketworld.letters.lexicon import said_values, stated_values
from ticketworld.letters.plain import plain
from ticketworld.letters.replies import QUESTIONS, asked_in, read_reply
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder
from ticketworld.seeds import stream
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge
from ticketworld.strategies import cases
from ticketworld.writer.answers import answer_text
from ticketworld.writer.bookish import Filler, addressed
from ticketworld.writer.grammar import spin
from ticketworld.writer.offline import UnwritableBriefError
from ticketworld.writer.phrasebook import Phrasebook
from ticketworld.writer.phrasebooks import phrasebook
from ticketworld.writer.questions import question_text
from ticketworld.writer.replies import reply_text
from ticketworld.writer.several import write_message

CODES = ("de", "es")
JUDGE = Judge(load_policy(rules_folder()))
RULES = "\n".join(path.read_text() for path in sorted(rules_folder().glob("*.lp")))
_BATCH, _ALIKE = 300, 0.5
_WORN_OUT = 0.15


@pytest.fixture(scope="module", params=CODES)
def book(request: pytest.FixtureRequest) -> Phrasebook:
    return phrasebook(request.param)


@pytest.fixture(scope="module")
def batch(book: Phrasebook) -> list[tuple[Brief, Letter]]:
    """Letters about one matter each, with their briefs."""
    made = []
    for number in range(_BATCH):
        its_brief = replace(milled(number, seed=3), language=book.code)
        made.append((its_brief, write_message([its_brief], stream(3, "abroad", number))))
    return made


@pytest.mark.parametrize("code", CODES)
@given(a_brief=briefs(), seed=st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_every_letter_reads_back_clean(code: str, a_brief: Brief, seed: int) -> None:
    told = replace(a_brief, language=code)
    written = write_message([told], stream(seed, "letter"))
    assert read_message(written, [told]) == []
    assert not re.search(r"[\[\]{}|<>]|  ", written.subject + written.body)
    assert written == write_message([told], stream(seed, "letter"))


def test_messages_about_several_matters_read_back_clean(book: Phrasebook) -> None:
    several = [found for number in range(200) if len(found := message(number, seed=4)) > 1]
    for number, its_briefs in enumerate(several[:20]):
        told = [replace(one, language=book.code) for one in its_briefs]
        written = write_message(told, stream(4, "several", number))
        assert read_message(written, told) == []
    assert len(several) >= 20


@pytest.mark.parametrize(
    ("code", "withheld"),
    [
        ("de", ("Karton", "Verpackung", "Siegel", "ausgepackt", "Paket")),
        ("es", ("caja", "empaque", "paquete", "pauqete", "sello", "todo", "tood")),
    ],
)
def test_a_brief_that_withholds_what_it_demands_is_refused(
    code: str, withheld: tuple[str, ...]
) -> None:
    impossible = brief(language=code, stated={"packaging": "opened"}, withheld=withheld)
    with pytest.raises(UnwritableBriefError, match=rf"briefs of `return` in `{code}`: .*withheld"):
        write_message([impossible], stream(1))


def _shingles(a_brief: Brief, written: Letter) -> frozenset[tuple[str, ...]]:
    text = written.body.lower()
    named = (a_brief.product, a_brief.order_id, a_brief.customer_name, a_brief.retailer)
    for name in (*named, a_brief.other_product, *a_brief.named.values()):
        text = text.replace((name or "\0").lower(), " masked ")
    words = re.findall(r"[^\W\d_]+", re.sub(r"\d+", " number ", text))
    return frozenset(tuple(words[i : i + 5]) for i in range(len(words) - 4))


def test_hardly_any_two_letters_read_alike(
    book: Phrasebook, batch: Sequence[tuple[Brief, Letter]], capsys: pytest.CaptureFixture[str]
) -> None:
    pages = [_shingles(*pair) for pair in batch]
    pairs = [
        len(one & other) / len(one | other)
        for place, one in enumerate(pages)
        for other in pages[:place]
        if one | other
    ]
    alike = sum(share > _ALIKE for share in pairs)
    with capsys.disabled():
        print(f"\n{book.code}: {alike} of {len(pairs)} pairs over {_ALIKE}, most {max(pairs):.2f}")
    assert alike == 0


def test_greetings_lengths_and_habits_vary(batch: Sequence[tuple[Brief, Letter]]) -> None:
    bodies = [written.body for _, written in batch]
    first = Counter(body.split("\n")[0] for body in bodies if len(body.split("\n")[0]) < 45)
    assert first.most_common(1)[0][1] < _WORN_OUT * len(bodies)
    lengths = [len(body.split()) for body in bodies]
    assert min(lengths) < 30
    assert max(lengths) > 110
    assert 0.03 < sum(body[0].islower() for body in bodies) / len(bodies) < 0.4
    assert 0.03 < sum(body.isascii() for body in bodies) / len(bodies) < 0.5


def test_every_request_has_its_phrases(book: Phrasebook) -> None:
    assert set(book.matters) == set(REQUESTS) == set(book.frame.nouns)
    assert all(len(one.situations) >= 4 for one in book.matters.values())


def _patterns(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, Mapping):
        for value in table.values():
            yield from _patterns(value)
    elif isinstance(table, tuple):
        for value in table:
            yield from _patterns(value)
    elif is_dataclass(table):
        for field in fields(table):
            yield from _patterns(getattr(table, field.name))


def test_every_pattern_parses_and_leaves_no_mark_behind(book: Phrasebook) -> None:
    slots = {*Filler(PLAIN, book, True, stream(1)).values, "code", "account", "new_email"}
    slots |= {"part", "list", "date", "count", "name", "first", "amount", "wait", "reason"}
    slots |= {"cause", "evidence", "n", *QUESTIONS}
    tables = (book.matters, book.frame, book.hints, book.telling, book.talk, book.answering)
    patterns = [one for table in tables for one in _patterns(table)]
    for pattern in patterns:
        for familiar in (True, False):
            said = spin(addressed(pattern, familiar), stream(2, pattern))
            assert not re.search(r"[\[\]|<>]", said), pattern
            assert set(re.findall(r"\{([^}]*)\}", said)) <= slots, pattern
    assert len(patterns) > 900


def test_every_phrase_of_a_fact_is_read_as_that_fact(book: Phrasebook) -> None:
    spoken, misread = language(book.code), []
    for table, is_said in ((book.telling.said, True), (book.telling.implied, False)):
        for fact, values in table.items():
            for value, patterns in values.items():
                assert len(patterns) >= 2
                for pattern in patterns:
                    for seed in range(12):
                        filler = Filler(PLAIN, book, seed % 2 == 0, stream(seed))
                        scanned = spoken.scan(plain(filler.say([pattern])))
                        known = list(stated_values(fact, scanned, spoken))
                        outright = list(said_values(fact, scanned, spoken))
                        if known != [value] or (outright == [value]) != is_said:
                            misread.append((fact, value, scanned.text, known, outright))
    assert misread == []


def test_the_forms_of_a_product_agree_with_it() -> None:
    german, spanish = phrasebook("de").goods, phrasebook("es").goods
    assert german("Quillon Aero Laptop", False)["beim"] == "beim Quillon Aero Laptop"
    assert german("Palm Web Camera, Black", True)["zum"] == "zu meiner Palm Web Camera, Black"
    assert german("the Ostrel headphones", False)["akk"] == "das Paar Ostrel headphones"
    assert german("my speaker", False)["dat"] == "dem Speaker"
    assert german("Dunmora", False)["nom"] == "der Artikel Dunmora"
    assert german("Aero Smartphone", False)["er"] == "es"
    assert spanish("Quillon Aero Laptop", False)["del"] == "de la Quillon Aero Laptop"
    assert spanish("Rise Standing Desk", False)["del"] == "del Rise Standing Desk"
    assert spanish("Ostrel Headphones", True)["al"] == "a mi par de Ostrel Headphones"
    assert spanish("Dunmora", True)["art"] == "el artículo Dunmora"


@pytest.mark.parametrize("code", CODES)
@given(
    names=st.lists(st.sampled_from(QUESTIONS), min_size=1, unique=True), seed=st.integers(0, 999)
)
@settings(max_examples=80)
def test_questions_ask_for_just_what_is_asked(code: str, names: list[str], seed: int) -> None:
    text = question_text(names, brief(language=code), stream(seed))
    assert asked_in(text, language(code)) == set(names)


def _answers(book: Phrasebook) -> dict[str, tuple[str, ...]]:
    return {
        "order_number": ("ORD-20250530-0042",),
        "product": ("Quillon Aero Laptop", "Lumenor Calm Wireless Headphones, Black"),
        "order_date": ("2025-06-03", "2024-12-24"),
        **{fact: tuple(values) for fact, values in book.talk.facts.items()},
    }


@pytest.mark.parametrize("code", CODES)
@given(data=st.data(), seed=st.integers(0, 999))
@settings(max_examples=80)
def test_replies_are_read_as_what_they_answer(code: str, data: st.DataObject, seed: int) -> None:
    known = _answers(phrasebook(code))
    given_names = data.draw(st.lists(st.sampled_from(QUESTIONS), min_size=1, unique=True))
    answers = {name: data.draw(st.sampled_from(known[name])) for name in given_names}
    passed = [name for name in QUESTIONS if name not in answers][:2]
    text = reply_text(answers, passed, "Maria Gonzalez", "frustrated", stream(seed), code)
    assert read_reply(text, QUESTIONS, language(code)) == answers


@dataclass(frozen=True)
class Customer:
    language: str
    customer_name: str = "Maria Gonzalez"
    product: str = "the blender"


@pytest.mark.parametrize("code", CODES)
@given(drawn=st.lists(cases(JUDGE), min_size=20, max_size=20), seed=st.integers(0, 10**6))
@settings(max_examples=10, deadline=None)
def test_an_answer_reads_back_as_its_decision(code: str, drawn: list[Case], seed: int) -> None:
    pairs = zip(drawn, JUDGE.answer(drawn), strict=True)
    decisions = JUDGE.decide([case for case, answer in pairs if not answer.faults()])
    for number, decision in enumerate(decisions):
        text = answer_text(decision, Customer(code), stream(seed, number))
        assert read_agent(text, decision, language(code)) == [], text
        assert not re.search(r"  |[{}\[\]|<>_]", text), text


@pytest.mark.parametrize("code", CODES)
def test_every_action_and_piece_of_evidence_has_its_words(code: str) -> None:
    actions = set(re.findall(r"^action\((\w+),", RULES, re.MULTILINE))
    named = {action for action in actions if not action.startswith("deny_")}
    words = phrasebook(code).answering
    assert set(words.steps) == set(answer_words(code).told) == named
    needed = set(re.findall(r"^evidence\((\w+)\)", RULES, re.MULTILINE))
    assert needed <= set(words.evidence)
    assert needed <= set(answer_words(code).evidence)
