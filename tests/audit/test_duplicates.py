from __future__ import annotations

from itertools import combinations
from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ticketworld.audit.duplicates import ALIKE, Letters

LETTER = (
    "Hello, my kettle came with a crack in its lid and I would like to have my money back. "
    "I ordered it two weeks ago and have not used it. Please tell me what to do now. Jo Field"
)


def told(bodies: list[str]) -> dict[str, str]:
    """Return the letter that each of those found is like, both by their place."""
    letters = Letters()
    for number, body in enumerate(bodies):
        letters.see(str(number), body)
    return {pair.later: f"like {pair.earlier}" for pair in letters.pairs()}


def shingles(body: str) -> set[tuple[str, ...]]:
    words = body.split()
    words += [""] * (5 - len(words))
    return {tuple(words[at : at + 5]) for at in range(len(words) - 4)}


def test_a_letter_written_twice_is_found_whatever_its_case_and_breaks():
    assert told(["Something else.", LETTER, LETTER.upper().replace(" ", "\n")]) == {"2": "like 1"}


def test_a_letter_with_one_word_changed_is_found_and_one_with_many_is_not():
    words = LETTER.split()
    once, often = [*words], [*words]
    once[1] = "your"
    often[3::6] = ["teapot"] * len(words[3::6])
    assert told([LETTER, " ".join(once), " ".join(often)]) == {"1": "like 0"}


def test_a_finding_says_how_much_is_shared():
    letters = Letters()
    words = LETTER.split()
    letters.see("TK-20260101-0001", LETTER)
    letters.see("TK-20260101-0002", " ".join([*words[:-1], "Hill"]))
    [pair] = letters.pairs()
    finding = pair.finding()
    assert (finding.kind, finding.field) == ("duplicate", "body")
    assert finding.why == "the letter is that of TK-20260101-0001, in 94% of its runs of 5 words"


def test_letters_that_were_seen_apart_are_compared_once_they_are_joined():
    first, second = Letters(), Letters()
    first.see("1", "Quite another letter about quite another thing.")
    first.see("2", LETTER)
    second.see("3", LETTER)
    first.join(second)
    assert [(pair.later, pair.earlier) for pair in first.pairs()] == [("3", "2")]


def test_letters_without_words_are_like_nothing():
    assert told(["", "...", ""]) == {}


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.sampled_from([2, 5, 7, 12, 60]))
@example(3, 6)
def test_just_those_are_found_of_which_four_fifths_are_shared(seed: int, longest: int):
    random = Random(seed)
    bases = [[f"w{random.randrange(30)}" for _ in range(60)] for _ in range(3)]
    bodies = []
    for _ in range(14):
        words = [*random.choice(bases)][: random.randint(1, longest)]
        for _ in range(random.choice([0, 0, 1, 2])):
            words[random.randrange(len(words))] = f"x{random.randrange(3)}"
        bodies.append(" ".join(words))
    sets = [shingles(body) for body in bodies]
    alike = {
        str(later)
        for earlier, later in combinations(range(len(bodies)), 2)
        if len(sets[earlier] & sets[later]) / len(sets[earlier] | sets[later]) >= ALIKE
    }
    assert set(told(bodies)) == alike
