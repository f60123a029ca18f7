"""Work instructions, which bind staff and nobody else, by what they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Entry = tuple[str, str]
"""A title and a text; the slots are filled by `slots.filled`."""

_RETURNS: Sequence[Entry] = (
    ("Goods inward", "Every item that comes back is booked within {days} business days of its "
     "delivery to the warehouse. The returns team refunds nothing before the item has been "
     "booked."),
    ("Condition of an item", "The warehouse looks at the packaging first. An item counts as "
     "opened when its seal is broken, and as unopened when it is whole, whatever the customer "
     "has written."),
    ("Resale", "An unopened item goes back into stock. An opened one is sold on clearance at "
     "{percent} percent below its price today, unless it left the factory with a defect."),
    ("Defective items", "An item with a defect is not sold again. It is kept for {days} days, "
     "so that its maker may look at it, and is then taken apart."),
    ("Labels", "A label for a return is sent by e-mail. When a customer cannot print it, the "
     "carrier brings one along, which costs us {money} each."),
    ("Parts of a bundle", "When a part of a bundle comes back, the warehouse books the part "
     "alone and leaves the rest of the bundle on the order."),
    ("Seals", "Software and earphones are looked at by two of us. When they do not agree on "
     "the seal, a manager decides on the same day."),
    ("Items without an order", "An item that comes back without a note is kept for {days} "
     "days. The returns team looks for its order by the number on the item."),
    ("Exchanges", "The item wanted instead is reserved when the exchange is asked for, and is "
     "sent once the first item has been booked. After {days} days the reservation ends by "
     "itself."),
    ("Gifts", "When the recipient of a gift returns it, the parcel holds no invoice and no "
     "price. The warehouse checks that before the parcel leaves us."),
    ("Season", "From November to December the warehouse works on Saturdays. Returns booked on "
     "a Saturday count as booked on the Monday after it."),
    ("Counting", "On the first Monday of each month the returns team counts what came back, by "
     "product and by reason, and sends the list to purchasing within {days} business days."),
)  # fmt: skip
_PARCELS: Sequence[Entry] = (
    ("Packing", "A parcel is packed on the day of its order when the order comes before "
     "{hour}. Later orders are packed on the next business day."),
    ("Weighing", "Every parcel is weighed by us before the carrier takes it. A difference of "
     "more than {percent} percent from the weight on the product page is looked into at once."),
    ("Handing over", "The carrier signs for the number of parcels, not for each of them. The "
     "list is kept for {days} days."),
    ("Signature", "Parcels of more than {money} are sent so that somebody at the address must "
     "sign. The returns team may ask for the signature of any other parcel."),
    ("Parcels that come back", "A parcel that the carrier could not deliver is kept for {days} "
     "days. Shipping asks its customer once a week for another address."),
    ("Search in the warehouse", "For an item missing from a parcel, the shelf is counted "
     "first, then the bins beside it. The search ends after {days} business days, with a note "
     "on the order."),
    ("Investigation", "The shipping team opens an investigation with the carrier by its own "
     "form and writes the number of it on the order. It asks for news after {days} business "
     "days."),
    ("Photos", "Photos of damage are kept with the order. They are sent to the carrier within "
     "{days} days, since it pays for damage in transit only when it is told in time."),
    ("Wrong items", "When two parcels were mixed up, both customers are written to on the same "
     "day, and the shelf of both items is counted."),
    ("Change of address", "Shipping changes the address of an order on the screen, prints the "
     "label again and tears up the first one. Nobody changes a label by hand."),
    ("Changes to an order", "An order that is changed is taken off the packing list first. It "
     "comes back on the list at the end, as if it had been placed then."),
    ("Delivery estimate", "The estimate in our messages is made each night from the parcels of "
     "the last {days} days. Staff give no estimate of their own."),
)  # fmt: skip
_CLAIMS: Sequence[Entry] = (
    ("Claims desk", "A warranty claim is read by two of us when the item cost more than "
     "{money}. The second reader does not see what the first one wrote."),
    ("Looking for the fault", "The workshop tries an item for {hours} hours. When no fault is "
     "found, it is tried once more with another cable and another card."),
    ("Water damage", "The workshop opens an item only when the mark inside has changed its "
     "color. A photo of the mark is kept with the claim."),
    ("Repairs", "A repair takes up to {days} business days. When a part is not in stock, the "
     "warranty team writes to the customer once a week."),
    ("Count of repairs", "Each repair is written on the order, also when nothing was found. A "
     "repair at the customer's cost is written there too, with its price."),
    ("Plans", "The number of a warranty plan stands on the invoice of its item. Where it "
     "cannot be read, the warranty team looks for it by the day of the order."),
    ("Recalls", "When a maker recalls a product, purchasing stops its sale within {hours} "
     "hours. Items in the warehouse are kept apart and are not sent."),
    ("Notice of a recall", "The notice is written by the maker and is sent as it is. Customer "
     "care adds nothing to it and leaves nothing out."),
    ("Recalled items that come back", "A recalled item is not tried. It is booked, marked in "
     "red and sent to the maker in a parcel of its own."),
    ("Claims on makers", "What a warranty claim has cost us is claimed from the maker within "
     "{days} days, with the photos and the note of the workshop."),
    ("Loans", "The workshop lends out nothing. An item of more than {money} may be lent by a "
     "manager for as long as its repair takes."),
)  # fmt: skip
_MONEY: Sequence[Entry] = (
    ("Refunds", "Refunds are sent at the end of each business day in one list. A refund of "
     "more than {money} is confirmed by a second person from the billing team."),
    ("Gift cards", "A gift card is made by billing alone. Its number is written on the order "
     "before it is sent, and nobody reads it to a customer on the telephone."),
    ("Lenders", "For an order paid in installments, billing asks the lender what is still owed "
     "and waits for the answer for up to {days} business days."),
    ("Holds", "Billing looks at open holds each Monday. A hold without an order is released on "
     "the same day."),
    ("Charges", "When an order was charged more than once, billing looks for other orders of "
     "the same hour and refunds all of them in one list."),
    ("Disputes", "A letter of a bank is answered within {days} days, with the invoice, the "
     "tracking and the signature where there is one."),
    ("Codes", "A promotional code is made for one campaign and ends with it. Marketing tells "
     "billing of every code {days} days before it is sent to anybody."),
    ("Prices of others", "Billing looks the price up on the page of the retailer and keeps a "
     "photo of the page. A price that it cannot find counts as not lower."),
    ("List of retailers", "Purchasing reads the list of retailers once in {count} months. A "
     "seller is put on it when the maker of a product names it as authorized."),
    ("Invoices", "An invoice is never changed. When it is wrong, it is canceled and written "
     "anew with a number of its own."),
    ("Failed payments", "The shop tries a payment once more after {hours} hours. Staff do not "
     "try it themselves and ask nobody for the number of a card."),
    ("Credits", "A credit of more than {money} is written into the book of the billing team, "
     "with the reason and the name of who granted it."),
)  # fmt: skip
_ACCOUNTS: Sequence[Entry] = (
    ("Reading a message", "A message is read to its end before anything is looked up. When it "
     "asks for two things, both are written on its card, and each is answered."),
    ("Proof of identity", "A proof is looked at by one of us and deleted within {hours} hours. "
     "What was proved is written on the account, not how."),
    ("Locked accounts", "An account is locked by itself after {count} wrong passwords. The "
     "list of locked accounts is read each morning."),
    ("Personal data", "A copy of personal data is put together by the privacy team and read by "
     "a second person. It is sent as a link that ends after {days} days."),
    ("Deleted accounts", "Invoices of a deleted account are kept for ten years without its "
     "name, since the law asks for it."),
    ("Names", "Many customers share a name. Staff greet a customer by the name on the account, "
     "and find the account by its e-mail address."),
    ("Messages about a product", "Customer care reads the product page while it answers. What "
     "does not stand there is asked of purchasing, within {days} business days."),
    ("Reviews", "The fraud team looks at an account within {days} business days and writes its "
     "answer on the order. It tells nobody by what it was led."),
    ("Hours", "Messages are answered from 8 in the morning to 6 in the evening. The day of a "
     "message is the day on which it reached us, not the one on which it is read."),
    ("Escalations", "A message that goes to a manager is answered first with a note that says "
     "so. The manager has {hours} hours and writes the answer."),
    ("Teams", "When a message belongs to two teams, the first one that is named answers and "
     "asks the other. A message is handed on once and never twice."),
    ("Telephone", "On the telephone nothing is granted and nothing refused. Staff ask the "
     "caller to write, and give the address."),
)  # fmt: skip

PROCEDURES: Mapping[str, Sequence[Entry]] = {
    **dict.fromkeys(("returns", "exchanges", "sales", "gifts", "holidays"), _RETURNS),
    **dict.fromkeys(("shipping", "orders"), _PARCELS),
    **dict.fromkeys(("warranty", "extended", "repairs", "recalls"), _CLAIMS),
    **dict.fromkeys(("billing", "payment", "pricing", "loyalty"), _MONEY),
    "*": _ACCOUNTS,
}
"""Instructions by area; those of any other stand under ``*``."""
