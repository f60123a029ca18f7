"""Reads an agent's internal notes back against the decision that they explain.

A note may name the clauses that play a part, each in its role, and the numbers that the decision
rests on. Nothing in it may speak against what is decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from ticketworld.letters import leaks, note_cues
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.fact_cues import misstated_facts
from ticketworld.letters.fault import Fault, fault_of
from ticketworld.letters.figures import Known, amounts_named, known_figures, unknown_figures
from ticketworld.letters.mentions import Mention, Sentence, clauses_of
from ticketworld.letters.parted import Reader, read_parted
from ticketworld.letters.promises import ordered
from ticketworld.letters.replies import asked_in
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.decision import Action, Decision
from ticketworld.solver.reasons import Explanation


def read_reasoning(text: str, explanation: Explanation, catalogue: Catalogue) -> list[Fault]:
    """Return what is wrong with the reasons given for a decision.

    Every clause of the cited ground must be named as one that applies; what is beaten or blocked
    may be named only as that, and by the clause that it is. Numbers must be facts, settings in
    force that were read, amounts or the waiting time, and facts those of the case. The outcome
    and all that must be sent have to be told, and no other outcome.
    """
    if not text.strip():
        return [fault_of("empty", "", "no reason is given")]
    sentences = clauses_of(catalogue).sentences(text)
    decision = explanation.decision
    due = [action.cents for action in decision.actions if action.cents]
    plain = " ".join(sentence.plain for sentence in sentences)
    return [
        *(f for sentence in sentences for f in _roles(sentence, decision)),
        *_left_out(sentences, decision, catalogue),
        *_stated(plain, {*due, sum(due)}, explanation, catalogue),
        *_outcome(plain, decision),
    ]


def read_action(
    reason: str,
    details: str,
    action: Action,
    explanation: Explanation,
    catalogue: Catalogue,
    questions: Sequence[str] = (),
) -> list[Fault]:
    """Return what is wrong with why an action is taken and with what is to be done.

    Args:
        reason: Why it is taken; it names clauses that ask for it, and no others.
        details: What is done: the action with its amount, and nothing that is not decided.
        action: One of the decision's.
        explanation: The decision, explained.
        catalogue: The policy.
        questions: What is to be asked where the action is to ask.
    """
    sources = _behind(explanation.sources_of("action", *action), explanation)
    clauses = clauses_of(catalogue)
    named = clauses.mentions(f"{reason} {details}")
    plain = f"{clauses.plain(reason)} {clauses.plain(details)}"
    return [
        *_sources(named, sources, f"`{action.type}`"),
        *_stated(plain, {action.cents} - {0}, explanation, catalogue),
        *_contradicted(plain, action, explanation.decision),
        *_done(details, action, questions),
    ]


def read_escalation(text: str, explanation: Explanation, catalogue: Catalogue) -> list[Fault]:
    """Return what is wrong with why a case is escalated and with the queue that it goes to."""
    decision, clauses = explanation.decision, clauses_of(catalogue)
    asking = [
        slug
        for queue in decision.escalation
        for slug in explanation.sources_of("escalation", queue)
    ]
    plain = clauses.plain(text)
    faults = [
        *_sources(clauses.mentions(text), _behind(asking, explanation), "the escalation"),
        *_stated(plain, set(), explanation, catalogue),
    ]
    for queue in sorted(clauses.queues | set(decision.escalation)):
        words = queue.replace("_", " ")
        told, is_right = note_cues.queue(words).search(plain), queue in decision.escalation
        if is_right and not told:
            faults.append(fault_of("escalation", "", f"nothing says that it goes to `{words}`"))
        elif told and not is_right:
            faults.append(fault_of("escalation", words, f"`{words}` is not where the case goes"))
    return faults


def read_together(text: str, readers: Sequence[Reader]) -> list[Fault]:
    """Return what is wrong with one text that speaks of several decisions, one after the other.

    The text is parted between its sentences in the way in which least is wrong with it.
    """
    return read_parted(note_cues.SENTENCE_END.split(text.strip()), " ", readers)


def _stated(
    text: str, cents: Set[int], explanation: Explanation, catalogue: Catalogue
) -> Iterator[Fault]:
    """Yield facts and numbers that are not the case's or the policy's, and names of ours."""
    facts = explanation.decision.case.facts
    for fact, words in misstated_facts(text, facts):
        yield fault_of("fact", words, f"`{words}` is wrong: the `{fact}` is `{facts[fact]}`")
    yield from unknown_figures(text, _known(explanation, cents, catalogue))
    for name in leaks.slugs_in(text):
        yield fault_of("internal", name, f"`{name}` is an internal name")


def _known(explanation: Explanation, cents: Set[int], catalogue: Catalogue) -> Known:
    """Return the numbers that may be named: those of all clauses that play a part."""
    decision = explanation.decision
    settings = {
        (setting.clause, setting.name): setting.value
        for reason in explanation.reasons
        for setting in (*reason.settings, *reason.effects)
    }
    parts = {*decision.applies, *_losing(decision), *(r for _, r in decision.blocked)}
    parts |= {clause for clause, _, _ in decision.superseded}
    settings |= {key: value for key, value in decision.values.items() if key[0] in parts}
    return known_figures(decision, settings, cents, catalogue)


def _losing(decision: Decision) -> set[str]:
    return {pair[0] for pair in (*decision.defeated, *decision.blocked)}


def _roles(sentence: Sentence, decision: Decision) -> Iterator[Fault]:
    """Yield clauses that a sentence names and that do not play the part it gives them."""
    applying, losing = set(decision.applies), _losing(decision)
    needed = {required for _, required in decision.blocked}
    for mention in sentence.mentions:
        words = mention.words
        if not mention.slugs:
            yield fault_of("clause", words, f"`{words}` is no clause of the policy")
        elif not mention.slugs & (applying | losing | needed):
            yield fault_of("clause", words, f"`{words}` plays no part in the case")
        elif not sentence.is_beating and not mention.slugs & applying:
            yield fault_of(
                "clause", words, f"`{words}` does not apply; name it as what it gives way to"
            )
    for pairs, right, how in (
        (sentence.defeats, decision.defeated, "overrides"),
        (sentence.blockades, decision.blocked, "is needed by"),
    ):
        for loser, other in pairs:
            if not any(one in loser.slugs and by in other.slugs for one, by in right):
                why = f"`{other.words}` {how} `{loser.words}` nowhere in this case"
                yield fault_of("clause", loser.words, why)


def _left_out(
    sentences: Iterable[Sentence], decision: Decision, catalogue: Catalogue
) -> Iterator[Fault]:
    """Yield the clauses that the decision rests on and that are not named as applying."""
    named: set[str] = set()
    for sentence in sentences:
        losers = {loser for loser, _ in (*sentence.defeats, *sentence.blockades)}
        for mention in sentence.mentions:
            if mention not in losers:
                named |= mention.slugs
    for slug in decision.grounds[0]:
        if slug not in named:
            clause = catalogue.clause(slug)
            words = f"{clause.public_id} ({clause.title})"
            yield fault_of("ground", "", f"`{words}` is left out, on which the decision rests")


def _behind(sources: Sequence[str], explanation: Explanation) -> set[str]:
    """Return clauses that ask for something, with those that they rest on."""
    behind = set(sources)
    for reason in explanation.reasons:
        if reason.clause.slug in sources:
            behind.update(reason.clauses)
            for setting in (*reason.settings, *reason.effects):
                behind.update(setting.modified_by)
    return behind


def _sources(named: Iterable[Mention], sources: Set[str], what: str) -> Iterator[Fault]:
    """Yield clauses that ask for nothing of the kind; where clauses ask for it one is named."""
    found = list(named)
    for mention in found:
        if not mention.slugs & sources:
            words = mention.words
            yield fault_of("clause", words, f"`{words}` does not ask for {what}")
    if sources and not found:
        yield fault_of("clause", "", f"no clause is named that asks for {what}")


def _outcome(text: str, decision: Decision) -> Iterator[Fault]:
    """Yield words that tell another outcome; what must be sent first is to be told."""
    is_told = decision.outcome not in note_cues.OUTCOMES
    for outcome, cue in note_cues.OUTCOMES.items():
        match = cue.search(text)
        if outcome == decision.outcome:
            is_told = match is not None
        elif match:
            why = f"`{match.group()}` tells the outcome `{outcome}`; it is `{decision.outcome}`"
            yield fault_of("outcome", match.group(), why)
    if not is_told:
        yield fault_of("outcome", "", f"nothing says that the outcome is `{decision.outcome}`")
    for name in decision.evidence:
        if not note_cues.evidence(name).search(text):
            yield fault_of("unasked", "", f"nothing says that the `{name}` is needed")


def _contradicted(text: str, action: Action, decision: Decision) -> Iterator[Fault]:
    """Yield words that grant in a refusal, refuse elsewhere, or order what is not decided."""
    is_refusal = action.type.startswith("deny_")
    against = (note_cues.GRANTS if is_refusal else note_cues.REFUSES).search(text)
    if against:
        words = against.group()
        yield fault_of("outcome", words, f"`{words}` speaks against `{action.type}`")
    taken = {action.type} if is_refusal else {one.type for one in decision.actions}
    for kind, words in ordered(text, taken):
        yield fault_of("promise", words, f"`{words}` orders {kind}, which is not decided")


def _done(details: str, action: Action, questions: Sequence[str]) -> Iterator[Fault]:
    """Yield where the details do not tell the action, its amount or what is to be asked."""
    if action.cents and action.cents not in amounts_named(details):
        amount = format_money(action.cents)
        yield fault_of("amount", "", f"`{action.type}` is told without its amount of {amount}")
    if not note_cues.told(action.type).search(details):
        yield fault_of("step", "", f"the details do not say that `{action.type}` is done")
    if questions and action.type == "request_information":
        asked = asked_in(details, ENGLISH)
        for name in sorted(asked.symmetric_difference(questions)):
            check, what = (
                ("unasked", "is not asked for")
                if name in questions
                else ("needless", "is asked for, which nothing depends on")
            )
            yield fault_of(check, name, f"the `{name}` {what}")
