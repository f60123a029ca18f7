"""What one batch's world may use, so that it stands apart from the worlds of all other batches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ticketworld.records.series import Series

_DOMAINS = (
    "example.com", "example.net", "example.org", "mail.example.com", "home.example.net",
    "post.example.org", "inbox.example.com",
)  # fmt: skip
_WORK_DOMAINS = ("work.example.com", "office.example.net", "studio.example.org")
_PLACES = (
    "alder", "amber", "aspen", "bay", "birch", "bluff", "bridge", "brook", "canyon", "cedar",
    "clay", "cliff", "clover", "coral", "cove", "creek", "delta", "dune", "elm", "ember", "fern",
    "field", "fjord", "flint", "forest", "garden", "glen", "grove", "harbor", "hazel", "heath",
    "hill", "holly", "island", "ivy", "jade", "juniper", "lagoon", "lake", "larch", "laurel",
    "linden", "maple", "marsh", "meadow", "mesa", "mill", "moss", "oak", "ocean", "olive",
    "orchard", "pebble", "pine", "plain", "pond", "poplar", "prairie", "quarry", "reed", "ridge",
    "river", "rose", "sage", "sand", "shore", "sky", "slate", "spring", "spruce", "stone",
    "summit", "thistle", "tide", "trail", "valley", "willow", "wood",
)  # fmt: skip
_SERVICES = ("mail", "net", "post", "box", "line", "link")
_WORKS = ("works", "group", "studio", "office", "labs", "trade")
_ENDS = ("com", "net", "org")
_TOWNS = (
    "Ashford", "Belmont", "Clifton", "Dalton", "Easton", "Fairview", "Glendale", "Hartford",
    "Irving", "Jefferson", "Kingston", "Lexington", "Milton", "Newport", "Oakdale", "Preston",
    "Quincy", "Richmond", "Salem", "Troy", "Upton", "Vernon", "Weston", "York",
)  # fmt: skip


def _anybody(_: str) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What the world of one batch may use.

    Attributes:
        series: What its customers and orders are numbered in.
        generation: Of the retailers whose prices its messages name; those of one generation ask
            for products of their own window of the shelf each.
        run_seed: The seed of the dataset, by which parcels of all batches are numbered.
        admits: Tells whether somebody of this name may live in it.
    """

    series: Series = field(default_factory=Series)
    generation: int = 0
    run_seed: int | None = None
    admits: Callable[[str], bool] = _anybody

    @property
    def domains(self) -> tuple[str, ...]:
        """The domains of private addresses, which no other lot has."""
        return self._own_domains(_DOMAINS, _SERVICES)

    @property
    def work_domains(self) -> tuple[str, ...]:
        """The domains of addresses at work, which no other lot has."""
        return self._own_domains(_WORK_DOMAINS, _WORKS)

    def branch(self, retailer: str) -> str:
        """Return the name of a retailer's branch in this generation, which no other has."""
        if not self.generation:
            return retailer
        turn, town = divmod(self.generation - 1, len(_TOWNS))
        return f"{retailer} {_TOWNS[town]}" + (f" {turn + 1}" if turn else "")

    def _own_domains(self, first: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
        if not self.series.number:
            return first
        turn, place = divmod(self.series.number - 1, len(_PLACES))
        name = _PLACES[place] + (str(turn + 1) if turn else "")
        return tuple(
            f"{name}{word}.example.{_ENDS[number % len(_ENDS)]}"
            for number, word in enumerate(words)
        )


USUAL = Lot()
"""What the world of a dataset made in one piece may use."""
