"""Reads what a run must know of a dataset that it adds to, or that it shares nothing with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.formats.opening import open_source
from ticketworld.dataset.formats.rows import damaged
from ticketworld.dataset.formats.source import Source
from ticketworld.dataset.forms import require_json
from ticketworld.dataset.json_files import elements_within
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.manifest import BatchEntry, Manifest
from ticketworld.dataset.parts import Written
from ticketworld.dataset.tables import FILES, TICKETS
from ticketworld.errors import InputError
from ticketworld.factory.batches import Before
from ticketworld.letters.plain import plain
from ticketworld.records.database import Database
from ticketworld.records.types import Product
from ticketworld.solver.decision import Ground

_SAME = (
    "versions", "seed", "date", "company", "rules", "policy_seed", "base_rules", "scenarios",
    "sealed",
)  # fmt: skip
"""What a dataset and whatever is added to it must have in common."""


_DISJOINT = "disjoint_from"
"""The option that names the manifest of what a dataset shares nothing with, by its digest."""


class AppendError(InputError):
    """A dataset cannot be added to as it is."""


class Elder:
    """A dataset that is added to; it is exactly as it was written.

    Attributes:
        folder: Where it stands.
        manifest: What it was made from.

    Raises:
        InputError: The folder holds no dataset, not as JSON, or not the files that were written.
    """

    def __init__(self, folder: Path) -> None:
        require_json(folder)
        source = open_source(folder)
        source.verify()
        self.folder, self.manifest = folder, source.manifest
        for name in self.manifest.files:  # one that is sealed may have been kept away
            if not (folder / name).exists():
                raise AppendError(
                    f"{folder / name}: is kept elsewhere, and what is added is sealed in it; put "
                    "it back to add to the dataset"
                )

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
        strangers, given = (one.options.get(_DISJOINT) for one in (self.manifest, manifest))
        if strangers != given:
            raise AppendError(
                f"{self.folder / names.MANIFEST}: {_DISJOINT} is `{strangers}`, not `{given}`; "
                "give `--disjoint-from` just as for the dataset itself, with that folder as it was"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Strangers:
    """Who and what occurs in a dataset that another is to share nothing with; nobody by default.

    Attributes:
        series: How many series of numbers it takes up.
        names: Its customers' names.
        letters: Marks of its letters; see `letter_mark`.
    """

    series: int = 0
    names: frozenset[str] = frozenset()
    letters: frozenset[bytes] = frozenset()


def strangers_of(folder: Path) -> Strangers:
    """Return who and what occurs in a dataset of any format.

    Raises:
        InputError: The folder holds no dataset, or not what was written.
    """
    source = open_source(folder)
    source.verify()
    return Strangers(
        series=1 + max((one.number for one in source.manifest.batches), default=-1),
        names=frozenset(_texts(source, "customers", "name")),
        letters=frozenset(map(letter_mark, _texts(source, TICKETS, "body"))),
    )


def _texts(source: Source, table: str, field: str) -> Iterator[str]:
    """Yield a field of every row of a table.

    Raises:
        InputError: A row lacks it, so that what the dataset holds is not known.
    """
    for rows in source.rows(table):
        for row in rows.objects:
            text = row.get(field)
            if not isinstance(text, str):
                raise damaged(source.place_of(FILES[table]), f"a row of {table} has no {field}")
            yield text


def letter_mark(body: str) -> bytes:
    """Return a mark that letters share only where they read alike, in capitals or not."""
    return hashlib.blake2b(plain(body).casefold().encode(), digest_size=16).digest()
