"""What opens and closes a manual: letter, guide, history, definitions, glossary, contacts."""

from __future__ import annotations

from collections.abc import Sequence

from ticketworld.dilution.prose.procedures import Entry

LETTER = (
    "Dear colleagues, this is the manual of {company}. It holds everything that we have "
    "written down about what we owe our customers, also what we owed them once, what we owe "
    "customers in other countries, and what we have talked about and then left as it was. It "
    "has grown, as such books do. Please do not cut it to the page that you need and pin that "
    "to a wall: more than one refund has been paid out by a page from a wall.",
    "The handbook that our customers read is in here, word for word and in its own order. It "
    "stands in pieces, beside whatever else belongs to the same chapter, because the people "
    "who work with it asked for that.",
    "If you find a mistake, write to the policy committee and not into the margin. With thanks "
    "to everybody who has done so: the management of {company}, {printed}.",
)
"""The letter of the management."""

GUIDE = (
    "A chapter is made of sections. The line above a section says for whom and for when it was "
    "written. A message about an order in our online shop is answered by the sections for the "
    "online shop that are in force on the day on which the message reaches us, whatever was in "
    "force on the day of the order.",
    "A section that ended before that day, or begins after it, is not in force. Neither is a "
    "draft that was not adopted. Sections for other countries, for other ways of selling and "
    "for other groups of customers bind us there and not in the online shop. Work instructions "
    "and stories for training bind no customer and promise nothing to any.",
    "A provision keeps its number in every edition and in every country, so that editions can "
    "be compared. Two texts under one number are therefore no mistake. When somebody cites a "
    "number, the text in force for the online shop is meant. Amounts are given in dollars of "
    "the United States, also where another currency is charged.",
    "Some provisions in force for the online shop are about orders that it takes for others: "
    "from the counter, by telephone, for schools and for business accounts, or sent abroad. "
    "Such orders and accounts have numbers of their own form, which open with two letters for "
    "the place and are kept apart from the rest. An order whose number opens with {orders}, "
    "and an account whose number opens with {accounts}, is of a private customer who ordered "
    "online, at a home address.",
)
"""How the manual is to be read; it agrees with the handbook and adds nothing to what it says."""

HISTORY: Sequence[Entry] = (
    ("Beginnings", "{company} opened in {year} as a counter of nine square meters beside a "
     "repair shop. The first terms were four sentences on a card, and the third of them was "
     "about dogs."),
    ("First handbook", "The first handbook was printed in {year}, after a customer had asked "
     "in which of three leaflets the truth stood. It had {count} provisions and no index."),
    ("Online shop", "The online shop opened in {year}. For two years its terms were those of "
     "the counter, which spoke of doors and opening hours."),
    ("Numbers", "Provisions have had numbers since {year}. Before, they were cited by page, "
     "and every new printing moved them."),
    ("Warehouse", "The warehouse moved in {month} {year}. For {days} days nothing was sent, "
     "and the terms of that month are still cited in letters to our lawyers."),
    ("Abroad", "The first parcel left the country in {year}. Terms for other countries were "
     "written one by one, as the first complaint from each came in."),
    ("Tiers", "Loyalty tiers began in {year} under the names silver and gold. They were "
     "renamed when a bank with a card of the same color objected."),
    ("Policy committee", "The committee has met on the first Tuesday of each month since "
     "{year}. It adopts an edition by four votes of six, and keeps what it did not adopt."),
    ("The great clean-up", "In {year} the committee deleted {count} provisions that nobody had "
     "cited for five years. Two of them came back in the same winter."),
    ("Marketplace years", "From {year} on we also sold through the marketplaces of others. "
     "Their terms came before ours, and both were read to customers who asked."),
)  # fmt: skip

DEFINITIONS: Sequence[Entry] = (
    ("Item", "One line of an order, in as many units as were ordered together."),
    ("Order", "What was placed at one time by one customer, shipping included, under one "
     "number."),
    ("Parcel", "What the carrier brings at one time. An order may come in one parcel or in "
     "several."),
    ("Delivery", "The moment at which tracking shows the parcel as delivered, not the one at "
     "which somebody opens it."),
    ("Day", "A calendar day, from midnight to midnight, where the warehouse is. The day of the "
     "delivery is day 0."),
    ("Business day", "A day from Monday to Friday that is no public holiday."),
    ("Price paid", "What was paid for an item, all units of the line together, after every "
     "discount."),
    ("Price today", "What our page asks for the product when the message is read."),
    ("Window", "The days in which a customer may ask for something. The last day is part of it."),
    ("Opened", "Said of an item whose own packaging is no longer closed. The box of the "
     "carrier does not count."),
    ("Defect", "A fault that the item had when it left the factory."),
    ("Damage in transit", "A fault that came on the way from us to the customer."),
    ("Wear", "What use does to any item in time."),
    ("Clearance", "The sale of what we will not order again."),
    ("Final sale", "A sale that says of itself, on the page and on the invoice, that it is "
     "final."),
    ("Bundle", "Several items sold under one price."),
    ("Gift", "An order that was marked as one when it was placed."),
    ("Recipient", "Whoever a gift was given to."),
    ("Carrier", "The company that brings a parcel. It acts for us until the parcel is "
     "delivered."),
    ("Investigation", "The carrier's search for a parcel, opened by us."),
    ("Hold", "An amount that a bank sets aside and has not yet paid to us."),
    ("Charge", "An amount that a bank has paid to us."),
    ("Lender", "Whoever paid for an order that a customer pays off in installments."),
    ("Plan", "A warranty plan that was bought with an item."),
    ("Tier", "The standing of an account: standard, premium or VIP."),
    ("Retailer", "A seller other than us. Those that we know stand on a list."),
    ("Record", "What our books say of an account, an order, a parcel or a payment."),
    ("Message", "What a customer writes to us, with all that is sent along."),
    ("Escalation", "Handing a message on to somebody who decides it in person."),
    ("Evidence", "What a customer must send before something is done."),
)  # fmt: skip

CONTACTS: Sequence[Entry] = (
    ("Policy committee", "Meets on the first Tuesday of the month. Proposals come in writing, "
     "{days} days before."),
    ("Returns team", "Third floor, on the side of the yard. Items without a note are handed in "
     "at the window."),
    ("Shipping team", "In the warehouse, gate {count}. The carrier comes twice a day."),
    ("Warranty team", "Beside the workshop. Rings twice when a claim is urgent."),
    ("Billing team", "Second floor. Lists of refunds close in the afternoon."),
    ("Privacy team", "Second floor, behind the door with two locks. Copies are handed out to "
     "nobody."),
    ("Customer care", "First floor. Whatever belongs to no team belongs here."),
)  # fmt: skip
