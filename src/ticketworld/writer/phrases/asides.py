"""Patterns for why an answer is what it is where nothing is refused, by the clause behind it."""

from __future__ import annotations

from ticketworld.writer.phrases.told import Told, told

_ITEMS = ("return", "exchange", "warranty")
_SENT_AGAIN = ("not_received", "wrong_item", "damaged", "missing_item")

ASIDES: tuple[Told, ...] = (
    told(
        "restocking_fee",
        "Of the {price_paid} that you paid we keep {restocking_fee.percent}, because the "
        "packaging has been opened.",
        "As the packaging was opened, {restocking_fee.percent} of the {price_paid} paid is "
        "deducted.",
        "For an opened item we deduct {restocking_fee.percent} of the price, which was "
        "{price_paid}.",
    ),
    told(
        "bundle_deduction",
        "{bundle_deduction.percent} of the price paid for it is deducted, as only a part of the "
        "set comes back.",
        "Since you keep the rest of the set, {bundle_deduction.percent} of the price is taken "
        "off.",
        "Because only a part of the set is returned, we deduct {bundle_deduction.percent}.",
    ),
    told(
        "full_refund",
        "Nothing is deducted for opening, as the packaging is still sealed.",
        "As the packaging has not been opened, there is no fee for that.",
        "Because you left the packaging sealed, no fee for opened items is due.",
    ),
    told(
        "defective_return",
        "There is no fee, as {item} did not reach you in good order.",
        "Nothing is deducted, because the fault is not yours.",
        "As the fault is none of yours, you get back what you paid.",
    ),
    told(
        "recall_refund",
        "The maker has recalled {item}, so you get back all that you paid, whatever the "
        "condition.",
        "Because the maker has recalled {item}, we take {obj} back at any time and refund what "
        "was paid.",
        "{item} {has} been recalled by the maker, and for recalled items we refund the full "
        "price.",
        request=_ITEMS,
    ),
    told(
        "recall_replacement",
        "The maker has recalled {item}, which is why we do not send {obj} again.",
        "As the maker has recalled {item}, you get your money back instead.",
        "Recalled items are not sent again, and the maker has recalled this product.",
        request=_SENT_AGAIN,
    ),
    told(
        "replacement_unavailable",
        "{item} {is} out of stock, which is why we do not send {obj} again.",
        "As {item} {is} out of stock, you get your money back instead.",
        "Nothing of the kind is left to send, so we pay back the price instead.",
    ),
    told(
        "defective_exchange",
        "The same item is out of stock, which is why you get your money back.",
        "As the same item is not in stock, we refund the price instead of exchanging {item}.",
        "There is nothing left to exchange {item} for, so we pay back the price instead.",
        stock="unavailable",
    ),
    told(
        "defective_exchange",
        "As {item} did not reach you in good order, the exchange costs you nothing.",
        "Because the fault is not yours, there is nothing for you to pay.",
        "Since the fault is none of yours, nothing is charged for the exchange.",
    ),
    told(
        "gift_recipient",
        "Since it was a gift to you, the refund comes as a gift card, and the buyer is not told.",
        "The buyer of the gift will not hear of this.",
        "You get a gift card because the item was given to you; whoever bought it is not told.",
    ),
    told(
        "gift_card_refund",
        "You get a gift card because the order was paid with one.",
        "The order was paid with a gift card, so the refund is one too.",
        "As you paid with a gift card, the money comes back in the same way.",
        request=(*_ITEMS, *_SENT_AGAIN),
    ),
    told(
        "gift_exchange",
        "As it was a gift, there is no fee for the opened packaging.",
        "For a gift no exchange fee is due.",
        "Gifts are exchanged without a fee.",
    ),
    told(
        "repair_limit",
        "We have already repaired {item} {repairs_done}, so you get a replacement this time.",
        "After being repaired {repairs_done}, {item} {is} replaced.",
        "As {item} {has} been repaired {repairs_done}, we send a new one now.",
    ),
    told(
        "repair_first",
        "Since the price was above {repair_first.over_cents}, {item} {is} repaired and not "
        "replaced.",
        "Items that cost more than {repair_first.over_cents} are repaired first.",
        "At a price above {repair_first.over_cents} we repair rather than replace.",
    ),
    told(
        "accident_cover",
        "Your plan covers accidents such as this one.",
        "The plan that was bought with {item} also covers accidents.",
        "An accident like yours is covered by your plan.",
    ),
    told(
        "missing_item_sent",
        "The carrier found the parcel too light, just as you say.",
        "By the carrier's scale the parcel was too light.",
        "The weight of the parcel bears out what you write.",
    ),
    told(
        "missing_item_search",
        "The carrier recorded the full weight for the parcel, so we have to look for it first.",
        "By the carrier's scale the parcel had its full weight.",
        "As the parcel had its full weight on the way, we search before we send anything.",
    ),
    told(
        "lost_replacement",
        "What was lost on its way to you is ours to make good.",
        "A parcel that is lost on its way is not at your expense.",
        "We answer for what is lost on its way to you.",
    ),
    told(
        "overdue_parcel",
        "The parcel is {days_late} late, which is more than it should be.",
        "By now the parcel is {days_late} late.",
        "It should have been with you {days_late} before you wrote.",
    ),
    told(
        "order_in_preparation",
        "A return, an exchange or a claim is possible once the item has reached you.",
        "Please write to us again once it has arrived; then we can go into your request.",
        "Nothing more is to be done before the parcel has reached you.",
        request=(*_ITEMS, "wrong_item", "damaged", "missing_item"),
    ),
    told(
        "parcel_under_way",
        "A return, an exchange or a claim is possible once the item has reached you.",
        "Please write to us again once it has arrived; then we can go into your request.",
        "Nothing more is to be done before the parcel has reached you.",
        request=(*_ITEMS, "wrong_item", "damaged", "missing_item"),
    ),
    told(
        "damage_photo",
        "For an item that cost more than {damage_photo.over_cents} we need a picture before we "
        "replace it.",
        "We need it because the item cost more than {damage_photo.over_cents}.",
        "Above a price of {damage_photo.over_cents} we replace an item once we have seen the "
        "damage.",
    ),
    told(
        "price_match",
        "You paid {price_paid}, and the other shop asks {competitor_price}.",
        "The other shop's price is {competitor_price}, and yours was {price_paid}.",
        "At {competitor_price} the other shop is below the {price_paid} that you paid.",
    ),
    told(
        "overcharge",
        "You were charged {amount_charged}, and the order came to {order_total}.",
        "The order came to {order_total}, but {amount_charged} was charged.",
        "Instead of {order_total} you were charged {amount_charged}.",
    ),
    told(
        "double_charge",
        "The order was charged {charges}.",
        "Our records show that the order of {order_total} was charged {charges}.",
        "We can see that the order was charged {charges}, and once would have been right.",
    ),
    told(
        "loyalty_shipping",
        "You owe that to your membership.",
        "As a member you pay nothing for that.",
        "Your membership covers that.",
    ),
)
