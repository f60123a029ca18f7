"""Whether a letter holds what its writer cannot know: amounts, numbers, ids, verdicts, records."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.letters import leaks
from ticketworld.letters.fault import Fault
from ticketworld.letters.plain import mentions
from ticketworld.letters.reading import Reading, disclosed_words
from ticketworld.money import format_money


def secret_faults(reading: Reading) -> Iterator[Fault]:
    """Yield what stands in a letter and is not the customer's to say."""
    yield from _amounts(reading)
    yield from _numbers(reading)
    yield from _words(reading)
    yield from _withheld(reading)


def _amounts(reading: Reading) -> Iterator[Fault]:
    scanned, language = reading.bare, reading.language
    prices = {b.retailer_price_cents for b in reading.briefs if b.retailer_price_cents is not None}
    found = leaks.amounts_in(scanned, language)
    for written, cents in found:
        if cents not in prices:
            yield _not_to_be_given("amount", written)
    for words in scanned.words(language.leaks.unfigured):
        yield _not_to_be_given("amount", words)
    for price in sorted(prices - {cents for _, cents in found}):
        why = f"the price {format_money(price)} seen elsewhere is missing"
        yield Fault(check="price", words="", message=why)
    for words in scanned.words(language.leaks.percentages):
        yield _not_to_be_given("percentage", words)


def _numbers(reading: Reading) -> Iterator[Fault]:
    numbers = leaks.long_numbers_in(reading.bare)
    told = [date.text for date in reading.dates] if numbers else []
    told += [w for w, _ in leaks.amounts_in(reading.bare, reading.language)] if numbers else []
    named = set(map(leaks.digits_of, told))
    for number in numbers:
        if leaks.digits_of(number) not in named:
            yield _not_to_be_given("number", number)
    for address in leaks.addresses_in(reading.bare):
        yield _not_to_be_given("address", address)


def _words(reading: Reading) -> Iterator[Fault]:
    for found in leaks.ids_in(reading.bare):
        why = f"`{found}` is an id that customers do not know"
        yield Fault(check="id", words=found, message=why)
    for words in reading.bare.words(reading.language.leaks.verdicts):
        why = f"`{words}` settles what only a decision settles"
        yield Fault(check="verdict", words=words, message=why)
    for words in reading.bare.words(reading.language.leaks.asides):
        why = f"`{words.strip()}` is nothing that a customer writes"
        yield Fault(check="aside", words=words.strip(), message=why)


def _withheld(reading: Reading) -> Iterator[Fault]:
    for value in dict.fromkeys(value for brief in reading.briefs for value in brief.withheld):
        if mentions(reading.text, value) and not _is_disclosed(value, reading):
            why = f"`{value}` is withheld, yet it stands in the letter"
            yield Fault(check="withheld", words=value, message=why)


def _is_disclosed(value: str, reading: Reading) -> bool:
    words = (word for brief in reading.briefs for word in disclosed_words(brief))
    return bool(mentions("\n".join(words), value))


def _not_to_be_given(check: str, words: str) -> Fault:
    message = f"the {check} `{words}` is not to be given"
    return Fault(check=check, words=words, message=message)
