"""Reads what a run must know of a dataset that it adds to, or that it shares nothing with."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.json_files import elements_within
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.manifest import BatchEntry, Manifest
from ticketworld.dataset.parts import Written
from ticketworld.dataset.reading import read_manifest
from ticketworld.dataset.records_file import RecordsFile
from ticketworld.dataset.tickets_file import TicketsFile
from ticketworld.errors import InputError
from ticketworld.factory.batches import Before
from ticketworld.files import sha256_of
from ticketworld.letters.plain import plain
from ticketworld.records.database import Database
from ticketworld.records.types import Product
from ticketworld.solver.decision import Ground

_SAME = (
    "versions", "seed", "date", "company", "rules", "policy_seed", "base_rules", "scenarios",
    "sealed",
)  # fmt: skip
"""What a dataset and whatever is added to it must have in common."""


class AppendError(InputError):
    """A dataset cannot be added to as it is."""


@dataclass(frozen=True)
class Elder:
    """A dataset that is added to; it is exactly as it was written.

    Raises:
        InputError: The folder holds no dataset, or not the files that were written.
    """

    folder: Path

    def __post_init__(self) -> None:
        for name, digest in self.manifest.files.items():
            if sha256_of(self.folder / name) != digest:
                raise AppendError(
                    f"{self.folder / name}: is not the file that was written; see "
                    "`ticketworld audit`, and put it back before adding to it"
                )

    @cached_property
    def manifest(self) -> Manifest:
        """What it was made from."""
        return read_manifest(self.folder / names.MANIFEST)

    @property
    def debug(self) -> bool:
        """Whether its tickets carry their debug blocks."""
        return names.METADATA not in self.manifest.files

    @property
    def before(self) -> Before:
        """What its batches take up."""
        batches = self.manifest.batches
        return Before(
            tickets=self.manifest.counts["tickets"],
            series=1 + max((one.number for one in batches), default=-1),
            generations=1 + max((one.generation for one in batches), default=-1),
            products=self.manifest.counts["products"],
        )

    @property
    def held_out(self) -> frozenset[Ground]:
        """The grounds that settle tickets of its test split only."""
        return frozenset(self.manifest.held_out)

    @property
    def splits(self) -> tuple[tuple[str, float], ...]:
        """The splits that its tickets are dealt to, with their shares."""
        told = str(self.manifest.options.get("split", ""))
        pairs = (part.partition("=") for part in told.split(",") if part)
        return tuple((name, float(share)) for name, _, share in pairs)

    def require_same_origin(self, manifest: Manifest) -> None:
        """Check that what is to be added is made from the same.

        Raises:
            AppendError: It is not; names what differs.
        """
        mine, theirs = self.manifest.content(), manifest.content()
        for name in _SAME:
            if mine.get(name) != theirs.get(name):
                raise AppendError(
                    f"{self.folder / names.MANIFEST}: {name} is `{mine.get(name)}`, not "
                    f"`{theirs.get(name)}`; what is added must be made from the same, or becomes "
                    "a dataset of its own in another `--output-dir`"
                )
        if self.manifest.language != manifest.language:
            raise AppendError(
                f"{self.folder / names.MANIFEST}: the letters are in `{self.manifest.language}`, "
                f"not `{manifest.language}`; add letters of the same language"
            )

    def grown(
        self,
        entries: Sequence[BatchEntry],
        options: Mapping[str, str | int],
        prose: Mapping[str, int],
        counts: Mapping[str, int],
    ) -> tuple[Manifest, dict[str, int]]:
        """Return its manifest and counts with what was added.

        Args:
            entries: The batches that were added.
            options: What chose their tickets.
            prose: Their texts, counted by who wrote them.
            counts: Their records; of products and promotions all.
        """
        before = self.manifest
        together = None
        if before.prose is not None or options["writer"] != before.writer:
            written = before.prose or {}
            together = {name: written.get(name, 0) + count for name, count in prose.items()}
        shared = ("products", "promotions")
        return before.model_copy(
            update={
                "batches": (*before.batches, *entries),
                "appended": (*before.appended, dict(sorted(options.items()))),
                "prose": together,
            }
        ), {
            name: count if name in shared else before.counts[name] + count
            for name, count in counts.items()
        }


def check_shelf(elder: Elder, shelf: Sequence[Product]) -> None:
    """Check that a dataset lists just these products.

    Raises:
        AppendError: It lists others.
    """
    alone = Database(customers=(), orders=(), products=tuple(shelf), retailers=())
    content = database_content(alone, elder.manifest)["products"]
    path = elder.folder / names.DATABASE
    if b"".join(Written(path).of_list("products")) != elements_within(content):
        raise AppendError(
            f"{path}: lists other products than this version of ticketworld makes; add to it with "
            "the version that made it"
        )


class Strangers:
    """Who and what occurs in a dataset that another is to share nothing with.

    Attributes:
        series: How many series of numbers it takes up.
        names: Its customers' names.
        letters: Marks of its letters; see `letter_mark`.

    Raises:
        InputError: The folder holds no dataset, or tickets that cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        manifest = read_manifest(folder / names.MANIFEST)
        self.series = 1 + max((one.number for one in manifest.batches), default=-1)
        customers = RecordsFile(folder / names.DATABASE).database.customers
        self.names = frozenset(customer.name for customer in customers)
        file = TicketsFile(folder, manifest.sealed or ())
        tickets, _ = file.read(slice(None))
        bodies = [ticket.body for ticket in tickets]
        bodies += [ticket.body for ticket in file.sealed.values()]
        if len(bodies) < len(file):
            raise InputError(
                f"{folder / names.TICKETS}: not every ticket can be read; `ticketworld audit` "
                "tells what is wrong"
            )
        self.letters = frozenset(map(letter_mark, bodies))


def letter_mark(body: str) -> bytes:
    """Return a mark that letters share only where they read alike, in capitals or not."""
    return hashlib.blake2b(plain(body).casefold().encode(), digest_size=16).digest()
