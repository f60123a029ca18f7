from __future__ import annotations

from ticketworld.letters.fault import Fault
from ticketworld.letters.parted import Reader, read_parted


def wants(letter: str) -> Reader:
    """Return a reader to which every other letter is wrong, and no letter at all as well."""

    def read(text: str) -> list[Fault]:
        wrong = [one for one in text.split() if one != letter] or ([] if text else ["nothing"])
        return [Fault(check="letter", words=one, message=f"`{one}`") for one in wrong]

    return read


def read(text: str, *letters: str) -> list[str]:
    return [str(fault) for fault in read_parted(text.split(), " ", [*map(wants, letters)])]


def test_a_text_is_parted_where_nothing_is_wrong_with_it() -> None:
    assert read("a a a b", "a", "b") == []
    assert read("a b b b", "a", "b") == []
    assert read("a b b c", "a", "b", "c") == []


def test_of_a_text_with_faults_the_fewest_are_told() -> None:
    assert read("a x a b b", "a", "b") == ["`x`"]
    assert read("b b a a", "a", "b") != []


def test_one_reader_reads_all() -> None:
    assert read("a b", "a") == ["`b`"]


def test_too_few_pieces_leave_a_matter_out() -> None:
    assert read("a", "a", "b") == ["there are no words about every request"]


def test_a_part_that_begins_with_a_heading_is_found_at_the_first_try() -> None:
    tried: list[str] = []

    def read(text: str) -> list[Fault]:
        tried.append(text)
        return []

    pieces = ["First, your return:\nIt is granted.", "Now to the price:\nNo.", "More.", "Last."]
    assert read_parted(pieces, "\n\n", [read, read]) == []
    assert tried == [pieces[0], "\n\n".join(pieces[1:])]
