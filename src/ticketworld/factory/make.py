"""Makes a dataset batch by batch into a folder, on several processors, or adds to one.

Each batch is written as a part as soon as it is finished, and the parts are put together at the
end. So memory stays flat, and a run that was stopped goes on with the batches that are missing.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ticketworld.dataset.assemble import assemble
from ticketworld.dataset.block import Block
from ticketworld.dataset.collection import uncollected
from ticketworld.dataset.manifest import BatchEntry, Manifest
from ticketworld.dataset.parts import Part, write_part
from ticketworld.errors import InputError
from ticketworld.factory.batches import Batch, Before
from ticketworld.factory.generate import mixture, prose_of, surroundings, tell_amiss, write
from ticketworld.factory.groundwork import Groundwork, lay_groundwork
from ticketworld.factory.journal import Journal
from ticketworld.factory.mix import Mixture
from ticketworld.factory.onto import Elder, Strangers, check_shelf, strangers_of
from ticketworld.factory.options import Options
from ticketworld.factory.origin import choices, entry_of, manifest_of, origin
from ticketworld.factory.policy import Policy, Tell, choose_policy, untold
from ticketworld.factory.prepare import prepare
from ticketworld.factory.progress import Follow, Step, unfollowed
from ticketworld.factory.writing import OFFLINE, Writer
from ticketworld.records.types import Retailer
from ticketworld.workers import processors, results_of

_OUTCOME = "outcome.json"

_LIFETIME = 8
"""How many batches a process makes before a fresh one takes its place. What a process remembers of
cases grows with each; a fresh one works its first batches more slowly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a run works.

    Attributes:
        dataset: An empty folder, in which the dataset is put together.
        journal: Says what is finished, and where finished batches stand.
        workers: How many processes make batches, by default one a processor.
    """

    dataset: Path
    journal: Journal
    workers: int | None = None


class Outcome(Block):
    """What is known of a finished batch beside its part's files.

    `unbuilt` holds the ids of the templates of which no story was drawn, `retailers` those whose
    prices its messages name.
    """

    entry: BatchEntry
    mixture: Mixture
    unbuilt: tuple[str, ...]
    retailers: tuple[Retailer, ...]
    prose: dict[str, int]


def make(
    place: Place,
    options: Options,
    tell: Tell = untold,
    *,
    writer: Writer | None = None,
    elder: Elder | None = None,
    follow: Follow = unfollowed,
) -> Manifest:
    """Write a dataset and return its manifest; the same options give the same bytes.

    Args:
        place: Where it is written.
        options: What the run is to make.
        tell: Takes a line about what is left out of it.
        writer: Who writes its prose; the offline writer unless given.
        elder: The dataset that the run adds to, whose records stay as they are.
        follow: Is told of each step.

    Raises:
        InputError: The policy, the templates, the counts or the journal cannot be used, or the
            elder dataset cannot be added to.
        OSError, sqlite3.OperationalError: The folder cannot be written.
        TicketworldError: The writer stops.
    """
    writer = writer or Writer()
    follow(Step(stage="reading the policy"))
    policy = choose_policy(options)
    manifest = manifest_of(options, policy, writer)
    if elder is not None:
        elder.require_same_origin(manifest)
    place.journal.begin(origin(manifest, writer))
    with uncollected():
        ground = _ground(options, policy, tell, elder)
    if elder is not None:
        check_shelf(elder, ground.shelf)
    run = _Run(place, ground, manifest, writer, tell, follow)
    outcomes = list(run.outcomes())
    follow(Step(stage="putting the dataset together"))
    return _assembled(run, outcomes, elder)


def _ground(options: Options, policy: Policy, tell: Tell, elder: Elder | None) -> Groundwork:
    strangers = strangers_of(options.disjoint_from) if options.disjoint_from else Strangers()
    return lay_groundwork(
        options,
        policy,
        tell,
        before=elder.before if elder else Before(series=strangers.series),
        taken=strangers.names,
        letters=strangers.letters,
        held_out=elder.held_out if elder else frozenset(),
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """The batches of a run: made, or found finished."""

    place: Place
    ground: Groundwork
    manifest: Manifest
    writer: Writer
    tell: Tell
    follow: Follow

    def outcomes(self) -> Iterator[Outcome]:
        """Yield the outcome of every batch, in order."""
        kept = self.place.journal.kept_batches
        batches = self.ground.batches
        missing = [batch for batch in batches if batch.number not in kept]
        made = self._made(missing)
        total, done = self.ground.options.tickets, 0
        is_counted = len(batches) > 1 and self.writer.name == OFFLINE
        for batch in batches:
            if is_counted:
                self.follow(Step(stage="making", done=done, total=total))
            if batch.number in kept:
                yield self._read(batch)
            else:
                yield next(made)
                if self.writer.name == OFFLINE:
                    self.place.journal.finish_batch(batch.number, batch.options.tickets)
            done += batch.options.tickets

    def _made(self, batches: Sequence[Batch]) -> Iterator[Outcome]:
        """Yield the outcomes of batches that are made now; a model writes in this process only."""
        if self.writer.name != OFFLINE:
            for batch in batches:
                yield self._make(batch, self.place.journal, self.follow)
            return
        several = processors() if self.place.workers is None else self.place.workers
        is_alone = min(several, len(batches)) < 2
        follow = self.follow if is_alone and len(self.ground.batches) == 1 else unfollowed
        tasks: list[Callable[[], Outcome]] = [
            partial(self._make, batch, None, follow) for batch in batches
        ]
        yield from results_of(tasks, several, _LIFETIME)

    def _make(self, batch: Batch, journal: Journal | None, follow: Follow) -> Outcome:
        prepared = prepare(self.ground, batch, follow)
        made = write(prepared, self.tell, writer=self.writer, journal=journal, follow=follow)
        self.ground.require_new_letters(made.tickets)
        folder = self._folder(batch)
        shutil.rmtree(folder, ignore_errors=True)
        part = Part(
            tickets=made.tickets, customers=made.database.customers, orders=made.database.orders
        )
        write_part(folder, part, self.manifest, debug=self.ground.options.debug)
        outcome = Outcome(
            entry=entry_of(batch, len(made.tickets), made.database),
            mixture=mixture(made),
            unbuilt=tuple(one.scenario_id for one in made.plan.unbuilt),
            retailers=made.database.retailers,
            prose=made.prose,
        )
        (folder / _OUTCOME).write_text(outcome.model_dump_json(), encoding="utf-8")
        return outcome

    def _read(self, batch: Batch) -> Outcome:
        path = self._folder(batch) / _OUTCOME
        try:
            return Outcome.model_validate_json(path.read_bytes())
        except (OSError, ValueError) as error:
            raise InputError(
                f"{path}: the batch that was finished before cannot be read; leave out `--resume` "
                "to start anew"
            ) from error

    def folders(self) -> list[Path]:
        """Return the folders of all parts, in order."""
        return [self._folder(batch) for batch in self.ground.batches]

    def _folder(self, batch: Batch) -> Path:
        return self.place.journal.parts / f"{batch.number:06d}"


def _assembled(run: _Run, outcomes: Sequence[Outcome], elder: Elder | None) -> Manifest:
    """Put the parts together, after those of the elder dataset."""
    ground, manifest = run.ground, run.manifest
    found = outcomes[0].mixture
    for outcome in outcomes[1:]:
        found += outcome.mixture
    unbuilt = dict.fromkeys(name for outcome in outcomes for name in outcome.unbuilt)
    tell_amiss(ground, found, list(unbuilt), run.tell)
    around = surroundings(ground, (r for outcome in outcomes for r in outcome.retailers))
    entries = tuple(outcome.entry for outcome in outcomes)
    counts = {
        "tickets": sum(entry.tickets for entry in entries),
        "customers": sum(entry.customers for entry in entries),
        "products": len(ground.shelf),
        "orders": sum(entry.orders for entry in entries),
        "retailers": len(around.retailers),
        "promotions": len(around.promotions),
    }
    prose = prose_of([outcome.prose for outcome in outcomes])
    update: dict[str, object] = {"batches": entries}
    if ground.held_out:
        update["held_out"] = tuple(sorted(ground.held_out))
    if run.writer.name != OFFLINE:
        update["prose"] = prose
    if elder is not None:
        manifest, counts = elder.grown(
            entries, {**choices(ground.options), "writer": run.writer.name}, prose, counts
        )
        update = {}
    return assemble(
        run.place.dataset,
        run.folders(),
        around,
        manifest.model_copy(update=update),
        counts,
        None if elder is None else elder.folder,
    )
