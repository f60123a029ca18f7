"""What new staff are told: stories of past messages, which no longer say what is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ticketworld.dilution.prose.procedures import Entry

_RETURNS: Sequence[Entry] = (
    ("A day too late", "In {month} {year} a customer asked for a return {days} days after the "
     "delivery. It was granted, since the window was longer then. Discuss what the note on the "
     "order should have said."),
    ("The opened box", "A customer wrote that an item was unopened, and it came back without "
     "its seal. The fee was charged and refunded a week later. What should have been asked "
     "first?"),
    ("Two windows", "For a gift bought in December two windows ended on different days. The "
     "team took the longer one. Write down which sentence of that edition said so."),
    ("Final sale in {year}", "The item was sold on final sale and had a defect. It was refused "
     "three times before somebody read the whole chapter. Nobody was to blame but our index."),
    ("The kind answer", "A colleague took an item back {days} days late because the customer "
     "had been ill. That was kind and not allowed; it was paid from the budget of the team."),
)  # fmt: skip
_PARCELS: Sequence[Entry] = (
    ("The neighbor", "Tracking showed a parcel as delivered, and the neighbor had it. We had "
     "replaced it after {days} days. Ask the room when the carrier should have been asked."),
    ("The empty box", "A parcel came without the item in it, and its weight was never looked "
     "at. Since {year} the scale of the carrier is read first."),
    ("Seven damaged screens", "One customer sent {count} photos of the same screen with seven "
     "orders. The rule on photos is older than that story, but not by much."),
    ("The move", "An address was changed while the parcel was under way, and then again. In "
     "{year} each change cost {money}; read the chapter to see what it costs now."),
    ("Before the holidays", "In December {year} parcels took {days} business days. We promised "
     "fewer. The estimate is made by the machine since then."),
)  # fmt: skip
_CLAIMS: Sequence[Entry] = (
    ("The third repair", "An item came for its third repair after {days} days. The team "
     "repaired it again, as the edition of {year} asked. Would you do the same today?"),
    ("Coffee", "The customer wrote that the item had stopped by itself, and the workshop found "
     "coffee. Read the exclusions aloud and say whether a plan would have helped."),
    ("A plan that had ended", "The plan had ended {days} days before the claim. It was honored "
     "by mistake, and {money} were paid. Whose mistake was it?"),
    ("The recall of {year}", "Within {days} days {count} hundred chargers came back. Half of "
     "them were not of the product that its maker had recalled."),
)  # fmt: skip
_MONEY: Sequence[Entry] = (
    ("The marketplace price", "A customer named a seller on a marketplace, and the difference "
     "of {money} was refunded. That was right in {year}. Find out since when it is not."),
    ("Twice the same amount", "The customer saw two amounts, and one was a hold. It was "
     "refunded, and the hold ended by itself {days} days later. We never saw the money again."),
    ("The forgotten code", "A code was sent {days} days after the order and was honored. The "
     "team had counted from the delivery. Count again, from the order."),
    ("Where is my refund", "The refund was sent to the lender, and the customer looked for it "
     "at the bank. {count} messages later somebody explained it."),
    ("Gold customers", "Until {year} the tiers were called silver and gold. Older messages use "
     "these names; look up which tier the account has today."),
)  # fmt: skip
_ACCOUNTS: Sequence[Entry] = (
    ("The husband", "A message came from another address than the one of the account, and was "
     "answered in full. It was her husband, who was not to know of the gift."),
    ("One question too many", "The customer was asked for the number, the product, the day and "
     "the reason. The first one would have been enough, and the answer was the same for all."),
    ("The lost account", "An account was deleted while an order was open. The parcel came back "
     "after {days} days, and nobody knew whose it was."),
    ("Angry in capitals", "The message was written in capitals and asked for one small thing. "
     "Read what is asked, not how loudly."),
    ("The helpful colleague", "In {year} somebody read a customer's address out on the "
     "telephone. The caller was not the customer. Since then we write."),
)  # fmt: skip

TRAINING: Mapping[str, Sequence[Entry]] = {
    **dict.fromkeys(("returns", "exchanges", "sales", "gifts", "holidays"), _RETURNS),
    **dict.fromkeys(("shipping", "orders"), _PARCELS),
    **dict.fromkeys(("warranty", "extended", "repairs", "recalls"), _CLAIMS),
    **dict.fromkeys(("billing", "payment", "pricing", "loyalty"), _MONEY),
    "*": _ACCOUNTS,
}
"""Stories by area; those of any other stand under ``*``."""
