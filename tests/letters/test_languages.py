from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters.briefs import PLAIN, REQUESTS, brief, letter
from tests.letters.freely import FreeLetter, free_letters
from ticketworld.errors import InputError
from ticketworld.letters import leaks
from ticketworld.letters.checks import read_back
from ticketworld.letters.days import agos_in, dates_in
from ticketworld.letters.languages import CODES, language
from ticketworld.letters.lexicon import stated_values
from ticketworld.letters.plain import plain

_OTHERS = ("de", "es")
_ALONG = {"date": {"day"}, "ago": {"day"}, "order_number": {"order_number"}, "fact": {"fact"}}
"""Checks that fail along with the one that a planted fault is made for."""
_WRITTEN = 20


def test_an_unknown_language_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="`fr` is not known; one of `en`, `de`, `es`"):
        language("fr")


@pytest.mark.parametrize("code", CODES)
@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 3700))
def test_every_format_of_a_date_is_read_as_that_date(code: str, day: date, passed: int) -> None:
    spoken = language(code)
    for phrase in spoken.days.date_phrases(day, day + timedelta(days=passed)):
        named = dates_in(spoken.scan(f"({phrase})"), spoken)
        assert [one.agrees_with(day) for one in named] == [True], phrase
        assert not named[0].agrees_with(day + timedelta(days=1))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "rund um die Uhr, 13.45, Version 2.5 mit 3 Teilen"),
        ("es", "abierto 24/7, 13/45, la versión 2.5 con 3 piezas"),
    ],
)
def test_figures_that_are_no_date_are_left_alone(code: str, text: str) -> None:
    assert dates_in(language(code).scan(text), language(code)) == []


@pytest.mark.parametrize(
    ("code", "typed", "days"),
    [
        ("de", "vor 2 Wochen", (12, 16)),
        ("de", "vor ca. zwei Wochen", (12, 16)),
        ("de", "ungefähr vor 3 Monaten", (75, 107)),
        ("de", "vor zwei Wochen oder so", (12, 16)),
        ("de", "vor eineinhalb Monaten", (40, 52)),
        ("de", "vergangene Woche", (3, 13)),
        ("de", "vor fuenf Tagen", (5, 5)),
        ("de", "gestern Abend", (1, 1)),
        ("es", "hace 2 semanas", (12, 16)),
        ("es", "hace aproximadamente dos semanas", (12, 16)),
        ("es", "dos semanas atrás", (12, 16)),
        ("es", "hace unos 3 meses", (75, 107)),
        ("es", "hace mes y medio", None),
        ("es", "hace un mes y medio", (40, 52)),
        ("es", "hace unos dias", (3, 5)),
        ("es", "la semana pasada", (3, 13)),
        ("es", "ayer por la tarde", (1, 1)),
    ],
)
def test_ways_of_typing_how_long_ago_are_read_alike(
    code: str, typed: str, days: tuple[int, int] | None
) -> None:
    found = agos_in(language(code).scan(plain(f"({typed})")), language(code))
    spans = [[(span.low, span.high) for span in said.spans] for said in found]
    assert spans == ([] if days is None else [[days]])


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("de", "vor knapp zwei Wochen"),
        ("de", "vor über einem Monat"),
        ("de", "vor einem halben Jahr"),
        ("es", "hace casi dos semanas"),
        ("es", "hace más de un mes"),
        ("es", "hace mucho tiempo"),
    ],
)
def test_words_that_the_table_does_not_hold_are_found_without_a_span(
    code: str, typed: str
) -> None:
    found = agos_in(language(code).scan(f"({typed})"), language(code))
    assert [said.spans for said in found] == [()]


@pytest.mark.parametrize("code", CODES)
def test_every_language_knows_each_request_fact_and_value(code: str) -> None:
    spoken, english = language(code), language("en")
    assert set(spoken.matters.requests) == set(REQUESTS)
    for ours, theirs in (
        (spoken.facts.explicit, english.facts.explicit),
        (spoken.facts.implied, english.facts.implied),
    ):
        assert {fact: set(ours[fact]) for fact in ours} == {f: set(theirs[f]) for f in theirs}
    assert set(spoken.questions.asked) == set(english.questions.asked)


@pytest.mark.parametrize(
    ("code", "fact", "text", "value"),
    [
        ("de", "packaging", "Ich habe den Karton noch nicht einmal aufgemacht", "unopened"),
        ("de", "packaging", "Die Verpackung ist schon offen", "opened"),
        ("de", "fault", "es funktioniert einwandfrei", "none"),
        ("de", "fault", "Er kam völlig zerkratzt hier an", "transit"),
        ("de", "fault", "mir ist eine Tasse umgekippt", "water"),
        ("de", "fault", "ist mir ins Waschbecken gefallen", "water"),
        ("de", "fault", "Mir ist es runtergefallen", "physical"),
        ("de", "fault", "er ging ganz von allein aus", "manufacturing"),
        ("de", "bundle_parts", "Nur ein Teil des Sets geht zurueck", "some"),
        ("de", "party", "Meine Tante hat ihn mir geschenkt", "recipient"),
        ("de", "party", "ich habe ihn meiner Tante geschenkt", "buyer"),
        ("de", "photos_sent", "Anbei fünf Fotos", 5),
        ("de", "photos_sent", "Bilder kann ich leider nicht schicken", 0),
        ("es", "packaging", "no he abierto la caja", "unopened"),
        ("es", "packaging", "ya abri el paquete", "opened"),
        ("es", "fault", "funciona de maravilla", "none"),
        ("es", "fault", "llego todo golpeado", "transit"),
        ("es", "fault", "se cayó al agua? no: se mojó", "water"),
        ("es", "fault", "se me cayó de las manos", "physical"),
        ("es", "fault", "dejó de prender por sí solo", "manufacturing"),
        ("es", "bundle_parts", "solo una pieza del juego", "some"),
        ("es", "party", "me lo regaló mi tía", "recipient"),
        ("es", "party", "se lo regalé a mi tía", "buyer"),
        ("es", "photos_sent", "les mando cinco fotos", 5),
        ("es", "photos_sent", "no pude tomar fotos", 0),
    ],
)
def test_facts_are_read_however_they_are_typed(
    code: str, fact: str, text: str, value: str | int
) -> None:
    spoken = language(code)
    assert next(iter(stated_values(fact, spoken.scan(plain(text)), spoken))) == value


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Die Rückgabefrist ist leider schon abgelaufen"),
        ("de", "ich bin noch in der Garantiezeit"),
        ("de", "Ihre 30-Tage-Frist kenne ich"),
        ("de", "laut Ihren Rückgabebedingungen geht das"),
        ("de", "das wird bestimmt genehmigt"),
        ("de", "ich habe Anspruch auf Ersatz"),
        ("de", "Sie müssen mir das Geld erstatten"),
        ("de", "meine Anfrage wurde schon abgelehnt"),
        ("es", "el plazo de devolución ya venció"),
        ("es", "sigo dentro de los 30 días"),
        ("es", "según su política de devoluciones"),
        ("es", "seguro me lo van a negar, aprueben mi solicitud"),
        ("es", "tengo derecho a un reembolso"),
        ("es", "la garantía cubre eso"),
        ("es", "me tienen que reembolsar"),
        ("es", "ya es demasiado tarde"),
    ],
)
def test_a_verdict_is_found_in_natural_words(code: str, text: str) -> None:
    assert language(code).scan(plain(text)).words(language(code).leaks.verdicts) != []


@pytest.mark.parametrize(
    ("code", "text", "cents"),
    [
        ("de", "für 89,99 $", 8_999),
        ("de", "kostet 1.299 Dollar", 129_900),
        ("de", "$89.99 nur", 8_999),
        ("de", "1.299,50 € bezahlt", 129_950),
        ("es", "en $1,299.50", 129_950),
        ("es", "por 89,99 dólares", 8_999),
        ("es", "89.99 dolares", 8_999),
        ("es", "cuesta 89.99 allá", 8_999),
    ],
)
def test_amounts_are_read_in_the_ways_of_the_language(code: str, text: str, cents: int) -> None:
    found = leaks.amounts_in(language(code).scan(plain(text)), language(code))
    assert [amount for _, amount in found] == [cents]


@pytest.mark.parametrize(("asked", "written"), [(a, b) for a in CODES for b in CODES if a != b])
def test_a_letter_in_another_language_is_found(asked: str, written: str) -> None:
    bodies = {
        "en": "I would like to send the item back to you because I do not need it any more.",
        "de": "Ich möchte den Artikel gern zurückschicken, weil ich ihn nicht mehr brauche.",
        "es": "Me gustaría devolver el artículo porque la verdad es que ya no lo necesito.",
    }
    its_brief = brief(language=asked, order_id=None, day=None, stated={})
    found = read_back(letter(f"{PLAIN.product}\n\n{bodies[written]}"), its_brief)
    told = [fault.message for fault in found if fault.check == "language"]
    assert len(told) == 1
    assert f"reads as `{written}`" in told[0]


def _mistaken(one: FreeLetter) -> list[str]:
    return [f"{one.place}: {fault}" for fault in read_back(one.letter, one.brief)]


@pytest.mark.parametrize("code", _OTHERS)
def test_letters_written_freely_have_no_faults(code: str) -> None:
    clean = free_letters(f"{code}_clean")
    assert [told for one in clean for told in _mistaken(one)] == []
    assert len(clean) == _WRITTEN


@pytest.mark.parametrize("code", _OTHERS)
def test_the_fault_of_a_letter_written_freely_is_the_one_that_is_found(code: str) -> None:
    planted = free_letters(f"{code}_planted")
    wrong = []
    for one in planted:
        found = {fault.check for fault in read_back(one.letter, one.brief)}
        kind = one.fault or ""
        if kind not in found or found - {kind} - _ALONG.get(kind, set()):
            wrong.append((one.place, kind, found))
    assert wrong == []
    assert len(planted) == _WRITTEN
