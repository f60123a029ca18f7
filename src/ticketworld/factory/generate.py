"""Runs the making of a dataset in memory: plan, world, facts, decisions, letters, tickets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ticketworld.dataset.assemble import Surroundings, merged_retailers
from ticketworld.dataset.build import build_tickets
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.ticket import Ticket
from ticketworld.factory.batches import Batch
from ticketworld.factory.groundwork import Groundwork, lay_groundwork
from ticketworld.factory.journal import Journal
from ticketworld.factory.mix import Mixture, mixture_of, unmet
from ticketworld.factory.options import Options
from ticketworld.factory.origin import entry_of, manifest_of, origin
from ticketworld.factory.policy import Tell, choose_policy, tell_unbuilt, untold
from ticketworld.factory.prepare import Prepared, prepare
from ticketworld.factory.progress import Follow, Step, unfollowed
from ticketworld.factory.writing import OFFLINE, Writer, Writing
from ticketworld.planning.plan import Plan
from ticketworld.policy.graph import policy_graph
from ticketworld.policy.handbook import handbook_text
from ticketworld.records.database import Database
from ticketworld.records.types import Retailer


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A finished batch; `prose` counts the texts by who wrote them."""

    batch: Batch
    tickets: tuple[Ticket, ...]
    database: Database
    plan: Plan
    prose: dict[str, int]


def generate(
    options: Options,
    tell: Tell = untold,
    *,
    writer: Writer | None = None,
    journal: Journal | None = None,
    follow: Follow = unfollowed,
) -> Dataset:
    """Return a dataset; the same options give the same one, but for the words of its prose.

    Args:
        options: What it is to be.
        tell: Takes a line about what is left out of it, such as templates that do not hold.
        writer: Who writes its prose; the offline writer unless given.
        journal: Keeps the texts of finished tickets, and holds those of a run that is resumed.
        follow: Is told of each step.

    Raises:
        InputError: The policy, the templates, the counts or the journal cannot be used.
        ContradictionError: The world does not make the plan true.
        TicketworldError: The writer stops.
    """
    writer = writer or Writer()
    follow(Step(stage="reading the policy"))
    policy = choose_policy(options)
    if journal is not None:  # other options are told before the work
        journal.begin(origin(manifest_of(options, policy, writer), writer))
    ground = lay_groundwork(options, policy, tell)
    made = [
        write(prepare(ground, batch, follow), tell, writer=writer, journal=journal, follow=follow)
        for batch in ground.batches
    ]
    return _dataset(ground, made, tell, writer)


def finish(
    prepared: Prepared,
    tell: Tell = untold,
    *,
    writer: Writer,
    journal: Journal | None = None,
    follow: Follow = unfollowed,
) -> Dataset:
    """Return the dataset of a single batch of which all but the prose is settled."""
    ground = prepared.ground
    if journal is not None:
        journal.begin(origin(manifest_of(ground.options, ground.policy, writer), writer))
    made = write(prepared, tell, writer=writer, journal=journal, follow=follow)
    return _dataset(ground, [made], tell, writer)


def write(
    prepared: Prepared,
    tell: Tell = untold,
    *,
    writer: Writer,
    journal: Journal | None = None,
    follow: Follow = unfollowed,
) -> Made:
    """Return a batch whose prose is written; what the journal holds is taken from there.

    Raises:
        TicketworldError: The writer stops, or the journal cannot be written.
    """
    ground, judge = prepared.ground, prepared.ground.policy.judge
    writing = Writing(writer, journal, tell, follow)
    drafts = list(writing.drafts(prepared.drafting.jobs(), len(prepared.drafting)))
    follow(Step(stage="building the tickets"))
    tickets = build_tickets(
        drafts, judge=judge, catalogue=ground.policy.judge.catalogue, database=prepared.database
    )
    return Made(
        batch=prepared.batch,
        tickets=tuple(tickets),
        database=prepared.database,
        plan=prepared.plan,
        prose={"by_model": writing.by_model, "offline": writing.offline},
    )


def mixture(made: Made) -> Mixture:
    """Return the mixture of a finished batch."""
    return mixture_of(made.tickets, made.database, made.plan)


def prose_of(counts: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Return how many texts of several batches each of the two has written."""
    return {who: sum(one[who] for one in counts) for who in ("by_model", "offline")}


def surroundings(ground: Groundwork, retailers: Iterable[Retailer]) -> Surroundings:
    """Return what a dataset holds beside its batches, given the retailers of each."""
    options, catalogue = ground.options, ground.policy.judge.catalogue
    variant = ground.policy.variant
    return Surroundings(
        products=ground.shelf,
        retailers=merged_retailers(list(retailers)),
        promotions=ground.promotions,
        policy_text=handbook_text(catalogue, options.company),
        policy_graph=policy_graph(catalogue, options.company),
        rules=variant.texts if variant else {},
    )


def tell_amiss(ground: Groundwork, found: Mixture, unbuilt: Sequence[str], tell: Tell) -> None:
    """Tell which templates are left out and which margins of the mix are not met."""
    tell_unbuilt(unbuilt, len(ground.shelf), tell)
    is_asked = ground.options.distributions is not None
    for line in unmet(found, ground.mix, is_asked=is_asked):
        tell(line)


def _dataset(ground: Groundwork, made: Sequence[Made], tell: Tell, writer: Writer) -> Dataset:
    unbuilt = list(dict.fromkeys(t.scenario_id for m in made for t in m.plan.unbuilt))
    found = mixture(made[0])
    for one in made[1:]:
        found += mixture(one)
    tell_amiss(ground, found, unbuilt, tell)
    around = surroundings(ground, (one for m in made for one in m.database.retailers))
    manifest = manifest_of(ground.options, ground.policy, writer)
    update: dict[str, object] = {
        "batches": tuple(entry_of(one.batch, len(one.tickets), one.database) for one in made)
    }
    if writer.name != OFFLINE:
        update["prose"] = prose_of([one.prose for one in made])
    return Dataset(
        tickets=tuple(ticket for one in made for ticket in one.tickets),
        database=Database(
            customers=tuple(c for one in made for c in one.database.customers),
            orders=tuple(order for one in made for order in one.database.orders),
            products=ground.shelf,
            retailers=tuple(around.retailers),
            promotions=tuple(around.promotions),
        ),
        manifest=manifest.model_copy(update=update),
        policy_text=around.policy_text,
        policy_graph=around.policy_graph,
        rules=around.rules,
    )
