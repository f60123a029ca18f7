"""A lending library's policy, small enough to decide every case of its boundary domain."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ticketworld.planning.template import Template
from ticketworld.policy.load import load_policy
from ticketworld.solver.case import Case, Value
from ticketworld.solver.judge import Judge

VOCABULARY = """\
%*! request
What is asked for.
*%
fact(request, customer).
domain(request, (renewal; purchase)).

%*! days_out
Days since the book was lent.
*%
fact(days_out, order).
range(days_out, 0, 400, days).
only(days_out, request, renewal).

%*! friend
Whether the reader is a friend of the library.
*%
fact(friend, customer_record).
domain(friend, (no; yes)).

%*! reserved
Whether another reader waits for the book.
*%
fact(reserved, product).
domain(reserved, (no; yes)).
only(reserved, request, renewal).

%*! research
Whether the reader needs the book for research.
*%
fact(research, customer).
domain(research, (no; yes)).
only(research, reserved, yes).

%*! price
What the book asked for would cost.
*%
fact(price, product).
range(price, 1, 100000, cents).
only(price, request, purchase).
"""

LOANS = """\
area(loans, 10, "Loans").

%*! renewal
A book is renewed within {days} days.
*%
clause(renewal, "L-1", "Renewal").
setting(renewal, days, 30).
supports(renewal, approve).
met(renewal) :- request(renewal), days_out(D), value(renewal, days, W), D <= W.
action(renew, 0) :- applies(renewal).

%*! late
Later it is not.
*%
clause(late, "L-1", "Too late").
supports(late, deny).
met(late) :- request(renewal), days_out(D), value(renewal, days, W), D > W.

%*! friends
Friends of the library have {days} days.
*%
clause(friends, "L-2", "Friends").
setting(friends, days, 60).
modifies(friends, renewal, days, W) :- value(friends, days, W).
met(friends) :- request(renewal), friend(yes).

%*! reservation
A book that another reader waits for is not renewed.
*%
clause(reservation, "L-3", "Reserved").
supports(reservation, deny).
overrides(reservation, renewal).
met(reservation) :- request(renewal), reserved(yes).

%*! research
Unless it is needed for research.
*%
clause(research, "L-4", "Research").
overrides(research, reservation).
met(research) :- research(yes).

%*! reminder
Whoever renews gets a reminder.
*%
clause(reminder, "L-5", "Reminder").
requires(reminder, renewal).
met(reminder) :- request(renewal).
action(remind, 0) :- applies(reminder).
"""

BUYING = """\
area(buying, 20, "Buying").

%*! purchase
We buy what readers ask for up to {cents}.
*%
clause(purchase, "B-1", "Purchase").
setting(purchase, cents, 5000).
supports(purchase, approve).
met(purchase) :- request(purchase), price(V), value(purchase, cents, L), V <= L.
action(order, V) :- applies(purchase), price(V).

%*! dear
Dearer books we do not buy.
*%
clause(dear, "B-2", "Too dear").
supports(dear, deny).
met(dear) :- request(purchase), price(V), value(purchase, cents, L), V > L.

%*! friends_wish
For friends of the library we do.
*%
clause(friends_wish, "B-3", "Wish of a friend").
supports(friends_wish, approve).
overrides(friends_wish, dear).
met(friends_wish) :- request(purchase), friend(yes).
"""


@cache
def library() -> Judge:
    with TemporaryDirectory() as folder:
        for name, text in {"vocabulary": VOCABULARY, "loans": LOANS, "buying": BUYING}.items():
            (Path(folder) / f"{name}.lp").write_text(text)
        return Judge(load_policy(Path(folder)))


def every_case(judge: Judge) -> list[Case]:
    """Return every whole case over the boundary domain."""
    found: list[dict[str, Value]] = [{}]
    for name, values in judge.domain.values.items():
        grown = []
        for facts in found:
            fits = judge.domain.has_value(name, facts)
            grown += [{**facts, name: value} for value in values] if fits else [facts]
        found = grown
    return [judge.case(facts) for facts in found]


def template(
    name: str, where: str, outcome: str, *cites: str, request: str = "renewal"
) -> Template:
    return Template(
        title=name,
        scenario_id=name,
        query_type="general_inquiry",
        request=request,
        where=where,
        outcome=outcome,
        cites=cites,
        wants="to keep it",
        belief="it must be possible",
        tones=("polite",),
        wanted="any",
        weight=1,
        place=f"scenarios/{name}.toml:1",
    )
