"""Runs the making of a dataset: plan, world, facts, decisions, letters, tickets."""

from __future__ import annotations

import hashlib

from ticketworld.dataset.build import build_tickets
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.manifest import Manifest, new_manifest
from ticketworld.factory.journal import Journal
from ticketworld.factory.mix import unmet
from ticketworld.factory.options import DEFAULT_DIFFICULTY, Options
from ticketworld.factory.policy import Policy, Tell, choose_policy, untold
from ticketworld.factory.prepare import Prepared, prepare
from ticketworld.factory.progress import Follow, Step, unfollowed
from ticketworld.factory.writing import OFFLINE, Writer, Writing
from ticketworld.files import read_bytes
from ticketworld.planning.template import scenarios_digest
from ticketworld.policy.graph import policy_graph
from ticketworld.policy.handbook import handbook_text

_NOT_ORIGIN = ("counts", "files", "canary", "prose", "format")
"""What a manifest says of the finished files, or of the rest of itself."""


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
    if journal is not None and journal.resumes:  # other options are told before the work
        journal.begin(_origin(_manifest(options, policy, writer), writer))
    prepared = prepare(options, policy, tell, follow)
    return finish(prepared, tell, writer=writer, journal=journal, follow=follow)


def finish(
    prepared: Prepared,
    tell: Tell = untold,
    *,
    writer: Writer,
    journal: Journal | None = None,
    follow: Follow = unfollowed,
) -> Dataset:
    """Return the dataset of which all but the prose is settled, as `generate` does."""
    policy, database, options = prepared.policy, prepared.database, prepared.options
    judge, catalogue = policy.judge, policy.judge.catalogue
    manifest = _manifest(options, policy, writer)
    if journal is not None:
        journal.begin(_origin(manifest, writer))
    writing = Writing(writer, journal, tell, follow)
    drafts = list(writing.drafts(prepared.drafting.jobs(), len(prepared.drafting)))
    follow(Step(stage="building the tickets"))
    tickets = build_tickets(drafts, judge=judge, catalogue=catalogue, database=database)
    for line in unmet(tickets, database, prepared.plan):
        tell(line)
    if writer.name != OFFLINE:
        prose = {"by_model": writing.by_model, "offline": writing.offline}
        manifest = manifest.model_copy(update={"prose": prose})
    return Dataset(
        tickets=tuple(tickets),
        database=database,
        manifest=manifest,
        policy_text=handbook_text(catalogue, options.company),
        policy_graph=policy_graph(catalogue, options.company),
        rules=policy.variant.texts if policy.variant else {},
    )


def _origin(manifest: Manifest, writer: Writer) -> dict[str, object]:
    """Return what the texts of a run depend on, as its journal notes it."""
    content = {k: v for k, v in manifest.content().items() if k not in _NOT_ORIGIN}
    return {**content, **writer.origin}


def _manifest(options: Options, policy: Policy, writer: Writer) -> Manifest:
    variant = policy.variant
    return new_manifest(
        seed=options.seed,
        date=options.date,
        company=options.company,
        rules=policy.judge.catalogue.digest,
        scenarios=scenarios_digest(options.scenarios_folder),
        writer=writer.name,
        options={
            "tickets": options.tickets,
            "customers": options.customer_count,
            "products": options.product_count,
            "orders": options.order_count,
            **_choices(options),
        },
        policy_seed=variant.seed if variant else None,
        base_rules=variant.base if variant else None,
    )


def _choices(options: Options) -> dict[str, str | int]:
    """Return what chose the tickets, where it is not as usual; files by their digests."""
    files = {"plan": options.plan, "distributions": options.distributions}
    chosen: dict[str, str | int] = {
        name: hashlib.sha256(read_bytes(path)).hexdigest() for name, path in files.items() if path
    }
    if options.cover is not None:
        chosen["cover"] = options.cover
    if options.min_hops > 1:
        chosen["min_hops"] = options.min_hops
    if options.difficulty != DEFAULT_DIFFICULTY:
        chosen["difficulty"] = options.difficulty
    if options.language != "en":
        chosen["language"] = options.language
    return chosen
