"""What a dataset is to be: how much of each, from which seed and day, under which policy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ticketworld.errors import InputError
from ticketworld.letters.languages import language
from ticketworld.planning.quota import apportion
from ticketworld.resources import rules_folder, scenarios_folder

DEFAULT_DATE = date(2026, 6, 30)
DEFAULT_DIFFICULTY = 1
HARDEST = 5
_FEW, _SPARE = 20, 3
"""Sets smaller than this get an order for each ticket and some to spare."""
_SMALLEST_SHELF, _LARGEST_SHELF = 14, 3_500
_ROUNDING = 1e-9
_ORDERS_A_CUSTOMER = 100
_EARLIEST, _LATEST = date(2000, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a dataset is to be; a count that is None grows with the number of tickets.

    `date` is the day as of which everything is written: no message and no event is later.
    `policy_seed` draws another company's policy from the rules; None takes them as they are.

    Tickets are made of the scenarios of the file `plan`, or of the templates: first of scenarios
    that cover what `cover` lists, then in the mix of the file `distributions`. `difficulty` is how
    many near misses are to stand around each ticket; they count into `orders` where those are
    given, and so do their customers. `language` is that of the messages, by its ISO 639-1 code.

    `splits` names the parts that the tickets are dealt to, each with its share; those in `sealed`
    keep what is true of their tickets in a file of its own. Nobody who lives in the dataset in
    `disjoint_from` occurs, and none of its letters.
    """

    tickets: int = 100
    customers: int | None = None
    products: int | None = None
    orders: int | None = None
    seed: int = 1
    date: date = DEFAULT_DATE
    company: str = "TechNest"
    debug: bool = True
    rules: Path | None = None
    policy_seed: int | None = None
    scenarios: Path | None = None
    plan: Path | None = None
    cover: str | None = None
    min_hops: int = 1
    distributions: Path | None = None
    difficulty: int = DEFAULT_DIFFICULTY
    language: str = "en"
    splits: tuple[tuple[str, float], ...] = ()
    sealed: tuple[str, ...] = ()
    disjoint_from: Path | None = None

    def __post_init__(self) -> None:
        """Refuse what nothing can be made of.

        Raises:
            InputError: A count or the day is out of bounds, the company has no name, or no letters
                are written in the language.
        """
        for name in ("tickets", "customers", "products", "orders"):
            count: int | None = getattr(self, name)
            if count is not None and count < 1:
                raise InputError(f"{name}: `{count}` is too few; ask for 1 at least")
        if self.product_count < _SMALLEST_SHELF:
            raise InputError(
                f"products: `{self.products}` are too few for items to be exchanged and compared; "
                f"ask for {_SMALLEST_SHELF} at least"
            )
        allowed = self.customer_count * _ORDERS_A_CUSTOMER
        if self.order_count > allowed:
            raise InputError(
                f"orders: `{self.order_count}` are more than {self.customer_count} "
                f"customers place, {allowed} at {_ORDERS_A_CUSTOMER} each; ask for fewer orders "
                "or for more customers"
            )
        if not _EARLIEST <= self.date <= _LATEST:
            raise InputError(
                f"date: `{self.date}` is no day of a shop; give one from {_EARLIEST} to {_LATEST}"
            )
        if self.plan is not None and self.cover is not None:
            raise InputError("cover: a plan's file says what is covered; give one of the two")
        if self.min_hops < 1:
            raise InputError(
                f"min hops: `{self.min_hops}` is too few; every ticket has 1 at least"
            )
        if not 0 <= self.difficulty <= HARDEST:
            raise InputError(
                f"difficulty: `{self.difficulty}` is out of bounds; give 0 to {HARDEST}"
            )
        language(self.language)
        self._check_splits()
        if not self.company.strip():
            raise InputError("company: the name is empty; give one")

    def _check_splits(self) -> None:
        names = [name for name, _ in self.splits]
        for name in names:
            if names.count(name) > 1:
                raise InputError(f"split: `{name}` is given twice; give each split once")
            if not name.isidentifier():
                raise InputError(
                    f"split: `{name}` is no name of one split; give train=0.8,dev=0.1,test=0.1"
                )
        total = sum(share for _, share in self.splits)
        is_whole = abs(total - 1) <= _ROUNDING and all(share > 0 for _, share in self.splits)
        if self.splits and not is_whole:
            raise InputError(
                f"split: the shares add up to `{total:g}`, not to 1; give each split a share "
                "above 0, such as train=0.8,dev=0.1,test=0.1"
            )
        empty = [n for n, count in apportion(self.tickets, dict(self.splits)).items() if not count]
        if empty:
            raise InputError(
                f"split: of {self.tickets} tickets none is left for `{empty[0]}`; ask for more"
            )
        unknown = sorted(set(self.sealed) - set(names))
        if unknown:
            raise InputError(f"seal: `{unknown[0]}` is no split; name one that `--split` gives")

    @property
    def customer_count(self) -> int:
        """How many customers: half as many as tickets unless given."""
        return self.customers or _share(self.tickets, 50)

    @property
    def product_count(self) -> int:
        """How many products: about a third of the tickets unless given, up to what shops have."""
        return self.products or min(max(_SMALLEST_SHELF, _share(self.tickets, 35)), _LARGEST_SHELF)

    @property
    def order_count(self) -> int:
        """How many orders: seven for ten tickets unless given, more where tickets are few."""
        usual = self.tickets + _SPARE if self.tickets < _FEW else _share(self.tickets, 70)
        return self.orders or usual

    @property
    def rules_folder(self) -> Path:
        """The folder of the policy."""
        return self.rules or rules_folder()

    @property
    def scenarios_folder(self) -> Path:
        """The folder of the scenario templates."""
        return self.scenarios or scenarios_folder()


def _share(tickets: int, percent: int) -> int:
    return -(-tickets * percent // 100)
