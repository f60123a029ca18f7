from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.decided import explained, inquiries
from tests.shop import the_judge
from ticketworld.dataset.plan import planned_actions
from ticketworld.letters import note_cues
from ticketworld.letters.fact_cues import CUES
from ticketworld.letters.notes import (
    read_action,
    read_escalation,
    read_reasoning,
    read_together,
)
from ticketworld.money import format_money
from ticketworld.solver.decision import Decision
from ticketworld.solver.reasons import Explanation
from ticketworld.writer.agent import action_prose, escalation_reason
from ticketworld.writer.fact_wording import fact_words
from ticketworld.writer.reasoning import policy_reasoning

CATALOGUE = the_judge().catalogue
NAMED = re.compile(r"(POL-[A-Z]+-\d+) \(([^()]*)\)")
ENDINGS = {
    "approve": "So the request is granted.",
    "deny": "So the request is refused.",
    "conditional": "So the customer is asked first.",
    "investigate": "So it is investigated first.",
    "inform": "The answer is information only.",
}
SENTENCE_END = re.compile(r"(?<=\.) ")

Edit = tuple[str, str, str]
"""The name of a mutation, the edited text, and the check that must find it."""


def named(slug: str) -> str:
    clause = CATALOGUE.clause(slug)
    return f"{clause.public_id} ({clause.title})"


def strangers(decision: Decision) -> list[str]:
    """Return clauses that play no part, of ids of which no clause does."""
    parts = {*decision.applies, *(s for pair in decision.defeated for s in pair)}
    parts |= {s for pair in decision.blocked for s in pair}
    ids = set(CATALOGUE.public_ids(list(parts)))
    return [clause.slug for clause in CATALOGUE.clauses if clause.public_id not in ids]


def siblings(decision: Decision, slug: str) -> list[str]:
    """Return clauses of the same public id that do not apply."""
    own = CATALOGUE.clause(slug)
    return [
        one.slug
        for one in CATALOGUE.clauses
        if one.public_id == own.public_id and one.slug not in decision.applies
    ]


def numbers(decision: Decision) -> set[int]:
    facts = {value for value in decision.case.facts.values() if isinstance(value, int)}
    return facts | set(decision.values.values()) | {decision.wait or 0}


def shifted(text: str, decision: Decision) -> Iterator[Edit]:
    """Yield the text with each of its amounts and of its counts replaced by a strange one."""
    known = numbers(decision) | {action.cents for action in decision.actions}
    for match in re.finditer(r"\$[\d,]+\.\d\d", text):
        cents = int(re.sub(r"\D", "", match.group()))
        other = next(n for n in range(cents + 100, cents + 9000, 100) if n not in known)
        yield ("amount", put(text, match, format_money(other)), "amount")
    for match in re.finditer(r"\b\d+(?= (?:business )?(?:days?|hours?|percent|times?)\b)", text):
        other = next(n for n in range(int(match.group()) + 1, 10**6) if n not in known)
        yield ("number", put(text, match, str(other)), "number")


def put(text: str, match: re.Match[str], other: str) -> str:
    return text[: match.start()] + other + text[match.end() :]


def reasoning_edits(text: str, decision: Decision) -> Iterator[Edit]:
    ground = named(decision.grounds[0][0])
    yield ("strange clause", text.replace(ground, named(strangers(decision)[0])), "clause")
    yield ("no clause", re.sub(r"-\d{3} \(", "-999 (", text, count=1), "clause")
    yield ("another title", re.sub(r"\(.*?\)", "(Some title)", text, count=1), "clause")
    for slug in decision.grounds[0]:
        kept = [s for s in SENTENCE_END.split(text) if named(slug) not in s]
        yield ("ground left out", " ".join(kept), "ground")
        for other in siblings(decision, slug)[:2]:
            yield ("sibling", text.replace(named(slug), named(other)), "clause")
    for beaten, by in decision.defeated:
        if beaten not in decision.applies:
            yield ("beaten as ground", f"{text} {named(beaten)} applies.", "clause")
            swapped = f"{named(by)} gives way to {named(beaten)}."
            yield ("turned round", f"{text} {swapped}", "clause")
    for blocked, required in decision.blocked:
        yield ("blocked as ground", f"By {named(blocked)} this holds. {text}", "clause")
        wrong = f"{named(decision.applies[0])} is blocked: it requires `{required}`."
        yield ("another blockade", f"{text} {wrong.replace(required, title(required))}", "clause")
    for outcome, ending in ENDINGS.items():
        if outcome != decision.outcome:
            yield ("another outcome", f"{text} {ending}", "outcome")
    ends = note_cues.OUTCOMES[decision.outcome]
    rest = [one for one in SENTENCE_END.split(text) if not ends.search(one)]
    yield ("outcome left out", " ".join(rest), "outcome")
    yield ("a slug", f"{text} See late_return.", "internal")
    yield ("brackets", f"{text} [REASON]", "internal")
    yield ("a date", f"{text} It came on June 5.", "date")
    for fact, value in decision.case.items:
        if fact in CUES and fact_words(fact, value, CATALOGUE) in text:
            others = [other for other in CUES[fact] if other != value]
            words = fact_words(fact, others[0], CATALOGUE)
            yield ("another fact", f"{text} For {words}.", "fact")
    yield from shifted(text, decision)


def title(slug: str) -> str:
    return CATALOGUE.clause(slug).title


def test_reasons_as_they_are_written_have_no_fault() -> None:
    for explanation in explained(700):
        text = policy_reasoning(explanation, CATALOGUE)
        assert read_reasoning(text, explanation, CATALOGUE) == [], text


def test_every_edit_of_a_reason_is_found_by_its_check() -> None:
    seen: Counter[str] = Counter()
    for explanation in explained(700)[:150]:
        text = policy_reasoning(explanation, CATALOGUE)
        for name, edited, check in reasoning_edits(text, explanation.decision):
            faults = read_reasoning(edited, explanation, CATALOGUE)
            assert check in {fault.check for fault in faults}, (name, text, edited)
            seen[name] += 1
    assert len(seen) == 17
    assert seen.total() > 1500


def action_edits(
    reason: str, details: str, explanation: Explanation, kind: str
) -> Iterator[tuple[str, str, str, str]]:
    decision = explanation.decision
    strange = named(strangers(decision)[0])
    if NAMED.search(reason):
        yield ("strange clause", NAMED.sub(strange, reason), details, "clause")
        yield ("no clause named", NAMED.sub("the policy", reason), details, "clause")
    if kind.startswith("deny_"):
        yield ("granted", reason, "The request is approved.", "outcome")
        yield ("paid back", reason, f"{details} Pay back what was paid.", "promise")
    else:
        yield ("refused", reason, f"Refuse it. {details}", "outcome")
        yield ("a gift", reason, f"{details} Send a voucher too.", "promise")
        yield ("another deed", reason, "Say nothing at all.", "step")
    yield ("shipping", reason, f"{details} Also refund the shipping costs.", "promise")
    yield ("a slug", reason, f"{details} (case process_return)", "internal")
    for name, edited, check in shifted(details, decision):
        yield (name, reason, edited, check)


def test_every_edit_of_an_action_is_found_and_none_as_it_is_written() -> None:
    seen: Counter[str] = Counter()
    for explanation in explained(700):
        for action in planned_actions(explanation.decision):
            reason, details = action_prose(action, explanation, CATALOGUE)
            assert read_action(reason, details, action, explanation, CATALOGUE) == []
            edits = action_edits(reason, details, explanation, action.type)
            for name, why, what, check in edits:
                faults = read_action(why, what, action, explanation, CATALOGUE)
                assert check in {fault.check for fault in faults}, (name, action, why, what)
                seen[name] += 1
    assert len(seen) == 10
    assert seen.total() > 2000


def test_an_escalation_to_another_queue_or_for_another_reason_is_found() -> None:
    tried = 0
    for explanation in explained(700):
        text = escalation_reason(explanation, CATALOGUE)
        if text is None:
            continue
        assert read_escalation(text, explanation, CATALOGUE) == []
        strange = NAMED.sub(named(strangers(explanation.decision)[0]), text)
        edits = [(strange, "clause"), (f"{text} Ask warehouse_team.", "internal")]
        queues = {"manager", "fraud", "payments"} - set(explanation.decision.escalation)
        edits += [(f"{text} It goes to the {queue} team.", "escalation") for queue in queues]
        edits.append((SENTENCE_END.split(text)[0], "escalation"))
        edits += [(edited, check) for _, edited, check in shifted(text, explanation.decision)]
        for edited, check in edits:
            faults = read_escalation(edited, explanation, CATALOGUE)
            assert check in {fault.check for fault in faults}, (text, edited)
            tried += 1
    assert tried > 300


def reasoning_of(**facts: str | int) -> tuple[str, Explanation]:
    judge = the_judge()
    explanation = judge.explain(judge.decide([judge.case(facts)]))[0]
    return policy_reasoning(explanation, CATALOGUE), explanation


OPENED = {
    "request": "return", "packaging": "opened", "fault": "none", "delivery_status": "delivered",
    "days_since_delivery": 12, "days_since_order": 16, "hours_since_order": 390,
    "purchase_month": 3, "price_paid": 20_000, "order_total": 21_000, "tier": "standard",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("The return is granted by POL-RETURN-001 and POL-RETURN-002: $170.00.", []),
        ("The return is granted: 30 days are allowed by POL-RETURN-001, and 12 have gone by. "
         "POL-RETURN-002 (Restocking fee) takes 15% off.", []),
        ("The customer asked 12 days after delivery, inside the 30-day window of POL-RETURN-001 "
         "(Return window). Since the box was opened, POL-RETURN-002 (Restocking fee) deducts 15 "
         "percent, leaving $170.00 of $200.00. The return is approved.", []),
        ("Granted by POL-RETURN-001 and POL-RETURN-002, as it was delivered 16 days before.",
         ["`delivered 16 days before` is wrong: the case has 12"]),
        ("Granted by POL-RETURN-001 and POL-RETURN-002, as 12 days are allowed.",
         ["`12 days are allowed` is nothing that the policy sets here"]),
        ("Granted by POL-RETURN-001 and POL-RETURN-002; POL-HOLIDAY-009 would help.",
         ["`POL-HOLIDAY-009` is no clause of the policy"]),
        ("Granted by POL-RETURN-001 and POL-RETURN-002 in December.",
         ["`December` is no month that the case or the policy names"]),
        ("Granted by POL-RETURN-001 and POL-RETURN-002 for forty-five days.",
         ["the number in `forty-five days` is none of the decision's"]),
        (" ", ["no reason is given"]),
    ],
)  # fmt: skip
def test_reasons_in_other_words_are_read_too(text: str, messages: list[str]) -> None:
    _, explanation = reasoning_of(**OPENED)
    assert [str(fault) for fault in read_reasoning(text, explanation, CATALOGUE)] == messages


def test_reasons_of_two_requests_are_read_each_by_its_own_decision() -> None:
    one, two = explained(700)[3], explained(700)[8]
    readers = [
        lambda text: read_reasoning(text, one, CATALOGUE),
        lambda text: read_reasoning(text, two, CATALOGUE),
    ]
    first, second = policy_reasoning(one, CATALOGUE), policy_reasoning(two, CATALOGUE)
    assert read_together(f"{first} {second}", readers) == []
    assert read_together(f"{second} {first}", readers) != []
    assert read_together(first, readers) != []
    assert [fault.check for fault in read_together("Granted.", readers)] == ["empty"]


def test_what_is_to_be_asked_stands_in_the_details_and_nothing_else_does() -> None:
    judge = the_judge()
    explanation = judge.explain(inquiries()[:1])[0]
    action = explanation.decision.actions[0]
    reason, _ = action_prose(action, explanation, CATALOGUE)

    def told(details: str) -> list[str]:
        questions = ("order_number",)
        faults = read_action(reason, details, action, explanation, CATALOGUE, questions)
        return [str(fault) for fault in faults]

    assert told("Ask for the order number.") == []
    assert told("Ask whether the packaging was opened.") == [
        "the `order_number` is not asked for",
        "the `packaging` is asked for, which nothing depends on",
    ]
