"""Whether a thousand letters read like a thousand people."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from tests.letters.mill import brief
from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.english.days import MONTHS, WEEKDAYS, phrases
from ticketworld.letters.naming import bare_name
from ticketworld.letters.spans import SPANS
from ticketworld.seeds import stream
from ticketworld.writer.offline import write_letter
from ticketworld.writer.phrases.frame import GREETINGS

LETTERS = 1_000
SHINGLE = 5
_PHRASES = sorted((words for span in SPANS for words in phrases(span)), key=len, reverse=True)
_TIMES = re.compile("|".join((*_PHRASES, *MONTHS, *WEEKDAYS)), re.IGNORECASE)
_TYPED_BY_HAND = re.compile(r"\b(?:teh|taht|wiht|adn|jsut|abuot|recieved?|thnaks?|plese|realy)\b")


@cache
def written() -> tuple[tuple[Brief, Letter], ...]:
    made = [brief(number, seed=17) for number in range(LETTERS)]
    return tuple((one, write_letter(one, stream(17, "letter", n))) for n, one in enumerate(made))


def bodies() -> list[str]:
    return [letter.body for _, letter in written()]


def share(pattern: str) -> float:
    """Return the share of bodies in which a pattern is found."""
    return sum(bool(re.search(pattern, body)) for body in bodies()) / LETTERS


def masked_words(a_brief: Brief, letter: Letter) -> list[str]:
    """Return the words of a body, with one for whatever the brief put into it."""
    text = letter.body
    price = a_brief.retailer_price_cents
    values = [
        a_brief.order_id, bare_name(a_brief.product), a_brief.other_product, a_brief.retailer,
        a_brief.customer_name, a_brief.customer_name.split()[0], *a_brief.named.values(),
        None if price is None else f"${price // 100:,}",
    ]  # fmt: skip
    for value in sorted(filter(None, values), key=len, reverse=True):
        text = re.sub(re.escape(value), " zz ", text, flags=re.IGNORECASE)
    text = re.sub(r"[\d/:.,-]*\d\w*", " zz ", _TIMES.sub(" zz ", text))
    return re.sub(r"\bzz(?: zz)+\b", "zz", " ".join(re.findall(r"[a-z']+", text.lower()))).split()


def shingles(words: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(*(words[at:] for at in range(SHINGLE)), strict=False))


def likenesses() -> Iterator[float]:
    """Yield the Jaccard similarities of all pairs of bodies that share a shingle."""
    pages = [shingles(masked_words(*pair)) for pair in written()]
    holders = defaultdict(list)
    for place, page in enumerate(pages):
        for shingle in page:
            holders[shingle].append(place)
    shared = Counter(pair for places in holders.values() for pair in combinations(places, 2))
    for (one, other), common in shared.items():
        yield common / (len(pages[one]) + len(pages[other]) - common)


def test_no_two_of_a_thousand_letters_read_alike() -> None:
    assert max(likenesses()) < 0.5


def test_no_greeting_is_worn_out() -> None:
    known = {one.lower().strip(",!?.: ") for some in GREETINGS.values() for one in some}
    lines = [body.split("\n")[0].lower().strip(",!?.: ") for body in bodies()]
    first = Counter(line if line in known else "none" for line in lines)
    assert first.most_common(1)[0][1] < 0.15 * LETTERS
    assert len(first) > 40


def test_lengths_spread_from_a_few_words_to_three_hundred() -> None:
    lengths = sorted(len(body.split()) for body in bodies())
    assert lengths[0] >= 15
    assert lengths[-1] <= 300
    assert sum(length < 30 for length in lengths) > 0.025 * LETTERS
    assert sum(length > 200 for length in lengths) > 0.03 * LETTERS
    assert 60 < lengths[LETTERS // 2] < 120


def test_people_have_their_habits_and_most_have_none() -> None:
    small = sum(body == body.lower() or body[0].islower() for body in bodies()) / LETTERS
    assert 0.08 < small < 0.3
    assert 0.05 < share(r"\b(?:dont|cant|im|ive|id|its not|havent)\b") < 0.3
    assert 0.02 < share(_TYPED_BY_HAND.pattern) < 0.3
    assert 0.01 < share(r"\b(?:NOT|NEVER|STILL|TWICE|ALREADY|AGAIN|NEED|NOTHING)\b") < 0.2
    assert 0.005 < share(r"[!?]{2}") < 0.2
    assert 0.02 < share("\U0001f300|[\U0001f300-\U0001faff]|:-?[)(]") < 0.2
    assert 0.02 < share(r"[.!?]  [A-Z]") < 0.15
    assert 0.02 < share(r"\.\.\. [a-z]") < 0.15
    assert 0.05 < share(r"(?i)sent from|outlook for|typed on my phone") < 0.3
    assert 0.01 < share(r"(?m)^> ") < 0.15
    assert 0.01 < share(r"(?mi)^(?:> |\* )?(?:order|copied from)[^.\n]*\n[^\n]+$") < 0.15


def test_people_write_in_many_parts() -> None:
    assert share(r"(?i)customer|from you all the time") > 0.005
    assert share(r"(?i)for our office|company|at work\b|for the team") > 0.01
    assert share(r"(?i)new to your shop|used to doing this|shop online much|buy things online") > 0
    for_another = [letter.body for one, letter in written() if one.for_another]
    assert for_another
    assert all(re.search(r"(?i)(?:asked|typing)", body) for body in for_another)


def test_subjects_are_those_of_real_people() -> None:
    subjects = [letter.subject for _, letter in written()]
    assert all(subject.strip() for subject in subjects)
    assert 0.05 < sum(len(subject.split()) < 3 for subject in subjects) / LETTERS < 0.5
    assert 0.05 < sum(subject == subject.lower() for subject in subjects) / LETTERS < 0.5
    assert len(set(subjects)) > 0.6 * LETTERS
