from __future__ import annotations

from itertools import product

import pytest

from ticketworld.letters.promise_cues import PROMISES
from ticketworld.letters.promises import LETTER_PATTERNS, ordered, promised
from ticketworld.letters.scan import Scanner
from ticketworld.seeds import stream
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Action, Answer, Decision, Resolution
from ticketworld.writer.answers import PROMISES as WORDED
from ticketworld.writer.deeds import KNOWN, details_patterns
from ticketworld.writer.grammar import spin
from ticketworld.writer.phrases.references import EXTRA_PROMISES

SAID_BY_OTHERS = {
    "await_bank", "collect_payment", "confirm_payment", "confirm_refund", "explain_charges",
    "explain_hold", "explain_refund", "hold_for_review", "provide_delivery_estimate",
    "provide_product_information", "provide_recall_notice", "provide_tracking", "quote_shipping",
    "request_information", "request_photo", "request_record", "settle_instalments",
    "verify_identity",
}  # fmt: skip
"""Actions that tell or ask, or move no goods and no money of ours: they promise nothing."""


def decided(*actions: str) -> Decision:
    """Return a decision on nothing but these actions."""
    resolution = Resolution(outcomes=("inform",), actions=tuple(Action(a, 0) for a in actions))
    return Decision(
        case=Case(items=()),
        answer=Answer(resolution=resolution, applies=()),
        values={},
        pivotal=(),
        grounds=((),),
    )


SCANNER = Scanner(LETTER_PATTERNS)


def promises(words: str, decision: Decision) -> list[tuple[str, str]]:
    """Return what the words of a letter promise beyond a decision."""
    return list(promised(SCANNER.scan(words), decision))


@pytest.mark.parametrize("told", [told for told in WORDED if told.of not in SAID_BY_OTHERS])
def test_every_wording_of_a_deed_is_known_as_a_promise_of_it(told) -> None:
    for pattern in told.patterns:
        words = (
            spin(pattern, stream(1)).replace("{amount}", "$5.00").replace("{item}", "the radio")
        )
        if told.of == "process_return" and "{amount}" not in pattern:
            continue  # taking a wrong item back for nothing gives nothing
        assert promises(words, decided()), words
        more = promises(words, decided(told.of, "escalate_to_manager"))
        assert [kind for kind, _ in more if kind != "somebody else"] == [], words


def test_every_order_of_a_note_is_known_as_one() -> None:
    actions = {kind for promise in PROMISES if promise.note for kind in promise.actions}
    told = 0
    for kind, cents in product(sorted(actions - {"settle_instalments"}), (0, 500)):
        for details in details_patterns(Action(kind, cents), {}):
            if details.startswith(kind.replace("_", " ").capitalize()):
                continue  # there are no words for it without an amount, or with one
            assert not list(ordered(details, {kind})), details
            assert list(ordered(details, set())), details
            told += 1
    assert told > 40


def test_every_extra_promise_is_found_where_it_is_not_decided() -> None:
    for sentence in EXTRA_PROMISES:
        assert promises(sentence, decided()), sentence


def test_words_about_somebody_else_are_a_promise_where_nothing_is_handed_on() -> None:
    found = promises("A colleague will write to you.", decided())
    assert found == [("somebody else", "A colleague will")]


@pytest.mark.parametrize(
    "words",
    [
        "We cannot refund the price, as the 30 days were over.",
        "The order was paid with a gift card.",
        "A forgotten code is honored within 7 days of the order.",
        "We exchange only for items that cost at least as much.",
        "A return or an exchange is possible once the item has reached you.",
        "We match prices within 14 days of the order.",
        "Damage from a fall is not covered by the warranty.",
        "The account is locked, and its address can be changed only once it is unlocked.",
        "Just get back to us; a short reply is enough.",
    ],
)
def test_what_is_refused_or_only_told_is_no_promise(words: str) -> None:
    assert promises(words, decided()) == []


def test_names_of_actions_are_those_of_the_policy() -> None:
    assert {action for promise in PROMISES for action in promise.actions} <= KNOWN
