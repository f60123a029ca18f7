"""Questions that customers asked elsewhere, and what they were told there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ticketworld.dilution.prose.procedures import Entry

_RETURNS: Sequence[Entry] = (
    ("Must I keep the box?", "Not if the item is returned within {days} days. Later an item "
     "without its box counts as opened, and a fee of {percent} percent is taken off."),
    ("May I return a gift?", "Yes, with the card that came along. The refund goes to whoever "
     "paid for the gift, within {days} business days."),
    ("What is final about a final sale?", "Everything but a defect. An item with a defect is "
     "repaired or refunded, at our choice."),
    ("May I exchange an item for a cheaper one?", "Yes. The difference is refunded with a gift "
     "card, once the first item has come back."),
    ("Does the season lengthen my window?", "For an item bought in {month} by {days} days, "
     "unless it was sold on clearance."),
    ("I have lost the invoice.", "The number of the order is enough. Without it we look for "
     "the order by the day and the price paid."),
)  # fmt: skip
_PARCELS: Sequence[Entry] = (
    ("Where is my parcel?", "Look at the tracking first. When nothing has moved for {days} "
     "days, write to us, and we ask the carrier."),
    ("May a neighbor sign for me?", "Yes, and the parcel then counts as delivered. You may ask "
     "the carrier to bring it only to you for {money}."),
    ("May I fetch the parcel myself?", "From the warehouse, on business days, when it has not "
     "left us. Bring the number of the order."),
    ("The parcel came open.", "Take a photo before anything else, and write within {days} "
     "days. The item is replaced when the photo shows the damage."),
    ("May I still change my order?", "Within {hours} hours of placing it. Later only the "
     "address may be changed, for a fee of {money}."),
)  # fmt: skip
_CLAIMS: Sequence[Entry] = (
    ("How long is my warranty?", "As long as the card in the box says, and {days} days more "
     "where a plan was bought with the item."),
    ("Is water covered?", "By a plan with accident cover, {count} times. The customer pays "
     "{money} each time."),
    ("Repair or replacement?", "A repair, when the item cost more than {money}. After {count} "
     "repairs you may choose."),
    ("My product was recalled.", "Bring it back with or without its box. The price paid is "
     "refunded on the same day, in cash."),
)  # fmt: skip
_MONEY: Sequence[Entry] = (
    ("When do I get my money?", "A refund takes {days} days, and {days} more where you pay in "
     "installments. We cannot make a bank faster."),
    ("Why was I charged twice?", "One of the two is most often a hold. It ends by itself "
     "within {days} days; if it does not, write to us."),
    ("May I use two codes?", "No. The code that takes off more is honored, up to {percent} "
     "percent of the price paid."),
    ("Do you match every price?", "That of any shop in the same town, on the day of the order. "
     "Prices on marketplaces are looked at one by one."),
    ("What does a tier cost?", "Nothing. It is given by what you have ordered within the year, "
     "and taken away by the same rule."),
)  # fmt: skip
_ACCOUNTS: Sequence[Entry] = (
    ("I have a new address.", "Write to us from the old one. When you cannot, we ask for proof "
     "of identity, and change it within {days} business days."),
    ("What do you know about me?", "Your orders, your messages and your addresses. A copy is "
     "sent within {days} business days of your request."),
    ("Why do you ask so much?", "Because the answer depends on it. When it does not, tell us "
     "so, and we will look at our questions again."),
    ("My account is locked.", "It opens by itself after {hours} hours. Whoever cannot wait "
     "sends a message from the address that the account knows."),
)  # fmt: skip

QUESTIONS: Mapping[str, Sequence[Entry]] = {
    **dict.fromkeys(("returns", "exchanges", "sales", "gifts", "holidays"), _RETURNS),
    **dict.fromkeys(("shipping", "orders"), _PARCELS),
    **dict.fromkeys(("warranty", "extended", "repairs", "recalls"), _CLAIMS),
    **dict.fromkeys(("billing", "payment", "pricing", "loyalty"), _MONEY),
    "*": _ACCOUNTS,
}
"""Questions by area; those of any other stand under ``*``."""
