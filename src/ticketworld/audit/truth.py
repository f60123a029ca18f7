"""Decides every ticket again and compares all its fields with what follows from the decision."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.matter import Matter
from ticketworld.audit.notes import agent_findings, decisions_of
from ticketworld.dataset.build import build_tickets
from ticketworld.dataset.differences import ABSENT, differences
from ticketworld.dataset.draft import Draft, Reply, Request
from ticketworld.dataset.looked_up import look_up_notes
from ticketworld.dataset.plan import PlanProse, planned_actions
from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing, stand
from ticketworld.dataset.ticket import ResolutionPlan, Ticket
from ticketworld.errors import InputError
from ticketworld.letters.brief import Letter
from ticketworld.letters.language import Language
from ticketworld.records.database import Database
from ticketworld.records.lookalikes import Lookalikes
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision, UndecidedCaseError
from ticketworld.solver.judge import Judge

_A_REASON = "(the reason, in words)"

_WHY = {
    "resolution_plan.customer_lookup": "the message leads elsewhere in the records",
    "resolution_plan": "the policy decides this case otherwise",
    "_proof": "the policy decides this case otherwise",
    "_policy_analysis": "the policy decides this case otherwise",
    "_difficulty": "the policy decides this case otherwise",
    "_facts": "the records say otherwise at the time of the message",
    "_knowledge": "the records leave other cases possible",
    "_issues": "the policy decides this request otherwise",
    "_turns": "the answers leave other cases possible",
    "issues": "the policy decides this request otherwise",
    "thread": "the policy decides this turn otherwise",
    "_scenario_template": "it does not follow from the decision",
    "_scenario_dimensions": "it does not follow from the message and the decision",
    "_disclosure": "it does not agree with the message",
    "customer_email": "the records give the sender another address",
    "customer_id": "the order belongs to another customer",
}
_OTHERWISE = "it does not agree with the rest of the ticket"


def decide_each(judge: Judge, cases: Sequence[Case]) -> list[Decision | UndecidedCaseError]:
    """Return the decision of each case, or why there is none, in the order given.

    All are decided in one batch; where that is refused, halves are, until the culprit is alone.
    """
    try:
        return [*judge.decide(cases)]
    except UndecidedCaseError as error:
        if len(cases) == 1:
            return [error]
    half = len(cases) // 2
    return decide_each(judge, cases[:half]) + decide_each(judge, cases[half:])


def compare(
    matters: Sequence[Matter],
    decisions: Sequence[Sequence[Decision]],
    judge: Judge,
    database: Database,
    spoken: Language,
    lookalikes: Lookalikes,
) -> Iterator[Finding]:
    """Yield every field of the tickets that is not what their decisions make it.

    Args:
        matters: The tickets, looked up.
        decisions: For each, the decision of each of its requests.
        judge: The policy.
        database: The records.
        spoken: The language of the messages.
        lookalikes: Those of the records.
    """
    messages = [message for matter in matters for message in matter.messages]
    truths = [decision for several in decisions for decision in several]
    standings = iter(stand(messages, truths, database, judge))
    drafts: list[tuple[Matter, Draft]] = []
    for matter in matters:
        stood = [next(standings) for _ in matter.messages]
        yield from _unmeant(matter, stood)
        try:
            drafts.append((matter, draft_again(matter, stood, judge)))
        except (ValueError, InputError) as error:
            yield ticket_finding(matter.ticket.ticket_id, "thread", ABSENT, None, str(error))
    again = build_tickets(
        [draft for _, draft in drafts],
        judge=judge,
        catalogue=judge.catalogue,
        database=database,
        lookalikes=lookalikes,
    )
    told = [decisions_of(draft) for _, draft in drafts]
    explained = iter(judge.explain([decision for own in told for decision in own]))
    for (matter, draft), derived, own in zip(drafts, again, told, strict=True):
        explanations = [next(explained) for _ in own]
        yield from agent_findings(matter.ticket, draft, explanations, judge.catalogue, spoken)
        yield from ticket_differences(matter.ticket, derived)


def _unmeant(matter: Matter, standings: Sequence[Standing]) -> Iterator[Finding]:
    """Yield where a message leads to records of its writer's, yet not to what it is about."""
    for number, standing in enumerate(standings):
        if standing.knowledge is not None and standing.true_case is None:
            field = "line_id" if number == 0 else f"issues[{number}].line_id"
            found, why = standing.subject.line_id, "the message cannot mean this"
            meant = ", ".join(one.line.line_id for one in standing.found.candidates)
            yield ticket_finding(matter.ticket.ticket_id, field, found, meant, why)


def ticket_differences(found: Ticket, derived: Ticket) -> Iterator[Finding]:
    """Yield the fields in which a ticket differs from the one built again."""
    if found == derived:
        return
    for difference in differences(found.content(), derived.content()):
        known = (why for place, why in _WHY.items() if difference.path.startswith(place))
        yield ticket_finding(
            found.ticket_id,
            difference.path,
            difference.found,
            difference.derived,
            next(known, _OTHERWISE),
        )


def draft_again(matter: Matter, standings: Sequence[Standing], judge: Judge) -> Draft:
    """Return the draft of a ticket: its words as they stand, what is decided as it is now.

    Raises:
        ValueError: The turns of its conversation do not take turns, or answer what cannot be.
    """
    ticket = matter.ticket
    types = [ticket.scenario_dimensions.query_type, *(i.query_type for i in ticket.issues[1:])]
    requests = [
        Request(
            query_type=kind,
            message=message,
            standing=standing,
            prose=_words(ticket.resolution_plan, number, message, standing),
        )
        for number, (kind, message, standing) in enumerate(
            zip(types, matter.messages, standings, strict=True), 1
        )
    ]
    replies, answer = _conversation(ticket, matter.messages[0], standings[0], judge)
    return Draft(
        ticket_id=ticket.ticket_id,
        sent_at=ticket.timestamp,
        customer_id=matter.customer.customer_id,
        requests=tuple(requests),
        letter=Letter(subject=ticket.subject, body=ticket.body),
        scenario_id=ticket.scenario_template.scenario_id,
        scenario_name=ticket.scenario_template.name,
        sentiment=ticket.scenario_dimensions.customer_sentiment,
        references=ticket.reference_replies,
        split=ticket.split,
        replies=replies,
        answer=answer,
    )


def _conversation(
    ticket: Ticket, message: Message, standing: Standing, judge: Judge
) -> tuple[tuple[Reply, ...], tuple[datetime, str] | None]:
    """Return the replies of a ticket's thread, and the agent's last words."""
    rest, known = list(ticket.thread[1:]), list(ticket.turns[1:])
    if [turn.role for turn in rest] != ["agent", "customer"] * len(known) + ["agent"] * bool(rest):
        raise ValueError("the turns are not the agent's and the customer's in turn")
    replies, said = [], frozenset[str]()
    for asked, reply, after, answered in zip(
        rest[::2], rest[1::2], rest[2::2], known, strict=False
    ):
        standing, said = standing.after(answered.answers, judge), said | answered.answers.keys()
        if after.resolution_plan is None:
            raise ValueError(f"turn {after.turn} of the agent carries no plan")
        replies.append(
            Reply(
                asked=asked.body,
                asked_at=asked.sent_at,
                body=reply.body,
                sent_at=reply.sent_at,
                answers=answered.answers,
                prose=_words(after.resolution_plan, 1, message, standing, said),
            )
        )
    if rest and (standing.true_case is None or standing.next_step != "resolve"):
        raise ValueError("the answers do not lead to what is true of this ticket")
    return tuple(replies), (rest[-1].sent_at, rest[-1].body) if rest else None


def _words(
    plan: ResolutionPlan,
    number: int,
    message: Message,
    standing: Standing,
    answered: Collection[str] = frozenset(),
) -> PlanProse:
    """Return the agent's words about one request, as they stand in a plan.

    Words about the whole message count to the first request. Notes on the look-up that cannot be
    right are replaced by such as can, for they follow from what was looked up.
    """
    decision = standing.decision
    words = [(action.reason, action.details) for action in plan.actions if action.issue == number]
    actions = planned_actions(decision)
    missing = len(actions) - len(words)
    reason = plan.escalation_reason if number == 1 else None
    if decision.escalation and plan.escalation_reason is None:
        reason = _A_REASON
    notes, right = plan.customer_lookup.notes, look_up_notes(message, standing, answered)
    return PlanProse(
        policy_reasoning=plan.policy_reasoning if number == 1 else "",
        actions=[*words[: len(actions)], *[(_A_REASON, _A_REASON)] * missing],
        escalation_reason=reason,
        lookup_notes=notes if notes in right else right[0],
    )
