"""Patterns for what an agent promises a customer about items: returns, replacements, parcels.

The first entry that fits a case is the one that is used.
"""

from __future__ import annotations

from ticketworld.writer.phrases.told import Told, told

_NEVER_CAME = ("not_received", "missing_item")

PROMISES_GOODS: tuple[Told, ...] = (
    told(
        "process_return",
        "We [refund|pay back] {amount} for what never reached you; there is nothing to send back.",
        "You get {amount} back for the item that did not arrive, and you need not send anything.",
        "A refund of {amount} is on its way to you, since {item} never reached you.",
        request=_NEVER_CAME,
    ),
    told(
        "process_return",
        "Please send back what you were given instead, free of charge; we refund {amount}.",
        "We refund {amount}, and the wrong item comes back to us at no cost to you.",
        "You get {amount} back. The wrong item travels back to us free of charge.",
        request="wrong_item",
    ),
    told(
        "process_return",
        "Please send the wrong item back to us; that costs you nothing.",
        "The wrong item comes back to us free of charge and without any fee.",
        "You can send the item that came by mistake back to us at our expense.",
    ),
    told(
        "process_return",
        "Please send {item} back to us; once {it} {has} arrived we refund {amount}.",
        "[You can send|Please send] {item} back to us, and you get {amount} in return.",
        "We take {item} back and pay you {amount}.",
        "Once {item} {is} back with us, we refund {amount} to you.",
    ),
    told(
        "issue_gift_card",
        "You receive a gift card worth {amount}; [for|as to] what did not arrive, there is "
        "nothing to send back.",
        "We send you a gift card worth {amount} for the item that never reached you.",
        "A gift card worth {amount} is on its way to you for what did not come.",
        request=_NEVER_CAME,
    ),
    told(
        "issue_gift_card",
        "Please send back what you were given instead, free of charge; you then receive a gift "
        "card worth {amount}.",
        "You get a gift card worth {amount}, and the wrong item comes back to us at no cost to "
        "you.",
        "We send you a gift card worth {amount}. The wrong item travels back free of charge.",
        request="wrong_item",
    ),
    told(
        "issue_gift_card",
        "Please send {item} back to us; you then receive a gift card worth {amount}.",
        "We take {item} back, and you get a gift card worth {amount} for {obj}.",
        "Once {item} {is} back with us, we send you a gift card worth {amount}.",
    ),
    told(
        "process_exchange",
        "Please send {item} back; we send you the same item anew, worth {amount}, at no cost.",
        "We swap {item}, which cost {amount}, for a new one of the same kind; you pay nothing.",
        "You get the same item once more for the one you have; all of the {amount} that you paid "
        "counts towards it.",
        applies=("defective_exchange",),
    ),
    told(
        "process_exchange",
        "Please send {item} back; the {amount} that you paid counts towards the item you chose.",
        "We exchange {item} for the one you would like, and take {obj} back at the {amount} that "
        "you paid.",
        "We send you the item that you asked for instead and set the {amount} you paid against "
        "its price.",
    ),
    told(
        "collect_payment",
        "Please pay {amount}, your share for an accident under your plan, before we begin.",
        "Your plan leaves a share of {amount} to you; please pay it first.",
        "For an accident your own share is {amount}, which we ask you to pay beforehand.",
        applies=("accident_fee",),
    ),
    told(
        "collect_payment",
        "Please pay {amount} first: the difference to today's price, and {exchange_fee.percent} "
        "of the price paid, as the item has been opened.",
        "There is {amount} left for you to pay before we send anything. It holds the difference "
        "in price, if there is any, and {exchange_fee.percent} for an item that was opened.",
        "Before the new item goes out we ask you to pay {amount}; {exchange_fee.percent} of what "
        "you paid is part of that, because the box was opened.",
        applies=("exchange_fee",),
    ),
    told(
        "collect_payment",
        "Please pay {amount} before we send the new item; that is the difference in price.",
        "The item you chose costs {amount} more today; please pay this first.",
        "Before anything goes out we ask you to pay the difference of {amount}.",
        request="exchange",
    ),
    told(
        "collect_payment",
        "Please pay {amount} first.",
        "We ask you to pay {amount} before we go on.",
        "There is {amount} for you to pay beforehand.",
    ),
    told(
        "send_replacement",
        "We send {item} again, worth {amount}, at no cost to you.",
        "A new parcel with {item}, worth {amount}, goes out to you; you pay nothing.",
        "You get {item}, worth {amount}, sent once more and free of charge.",
        request="not_received",
    ),
    told(
        "send_replacement",
        "We send you the right item, worth {amount}, at once and free of charge.",
        "The item that you ordered for {amount} goes out to you right away, at no cost.",
        "You get what you ordered, worth {amount}, sent to you at once; you pay nothing.",
        request="wrong_item",
    ),
    told(
        "send_replacement",
        "We send the missing item, worth {amount}, to you at once.",
        "What was missing goes out to you right away; it is worth {amount} and costs you nothing.",
        "You get the item that was not in the parcel, worth {amount}, sent free of charge.",
        request="missing_item",
    ),
    told(
        "send_replacement",
        "We replace {item}, worth {amount}, at once and free of charge.",
        "You get a replacement for {item}, worth {amount}; you pay nothing for it.",
        "A replacement worth {amount} goes out to you right away.",
    ),
    told(
        "honor_warranty",
        "We replace {item}, for which {amount} was paid, under the warranty.",
        "The warranty covers this: you get a replacement worth {amount}.",
        "In place of {item} you receive a new one under the warranty, worth {amount}.",
    ),
    told(
        "arrange_repair",
        "We have {item} repaired under the warranty and send you a label for the way to the "
        "workshop.",
        "The warranty covers a repair of {item}; you will get a label to send {obj} to the "
        "workshop.",
        "A repair under the warranty is arranged; please send {item} in with the label that you "
        "receive from us.",
    ),
    told(
        "offer_paid_repair",
        "If you like, we can repair {item} for {amount}; just reply that you want it.",
        "What we can offer you is a repair for {amount}. Please let us know whether you want it.",
        "We would repair {item} at a price of {amount}, if that helps; a short reply is enough.",
    ),
    told(
        "provide_tracking",
        "You find the proof of delivery in the tracking of the parcel, which we send you along.",
        "The tracking, which we send you with this message, shows the proof of delivery.",
        "According to its tracking the parcel was delivered; we send you the proof of delivery.",
        request="order_status",
        delivery_status="delivered",
    ),
    told(
        "provide_tracking",
        "The carrier is already searching for the parcel; we send you what its tracking shows.",
        "The carrier's search is still going on, and we send you the tracking of the parcel.",
        "We send you the tracking of the parcel; the carrier has not closed its search yet.",
        request="not_received",
        investigation="open",
    ),
    told(
        "provide_tracking",
        "The parcel is on its way to you; we send you its tracking.",
        "Your parcel is under way, and its tracking, which we send you, shows where it is.",
        "We send you the tracking of the parcel, which has left us and is on the way.",
    ),
    told(
        "provide_delivery_estimate",
        "The order is still being prepared; please count on up to {wait} from the order until "
        "{item} {is} delivered.",
        "Your parcel has not left us yet. Our delivery estimate is up to {wait} from the day of "
        "the order.",
        "We are preparing the parcel, and delivery takes up to {wait} from the order.",
    ),
    told(
        "provide_delivery_estimate",
        "The order is still being prepared; we send you our delivery estimate.",
        "Your parcel has not left us yet; you find our delivery estimate below.",
        "We are preparing the parcel and let you know when to expect its delivery.",
    ),
    told(
        "request_photo",
        "Please reply with a photo that shows the damage[ clearly|].",
        "Please take a photo of the damage and send it to us.",
        "We need a photo of the damage; a reply with the picture attached is enough.",
    ),
    told(
        "initiate_investigation",
        "We have asked the carrier to search for the parcel[ today|].",
        "We open an investigation with the carrier to find out where the parcel is.",
        "The carrier now investigates what became of the parcel.",
    ),
    told(
        "search_warehouse",
        "Our warehouse is looking for the item that was missing from the parcel.",
        "We have asked the warehouse to search for what was not in the parcel.",
        "The warehouse searches for the missing item first.",
    ),
    told(
        "redirect_parcel",
        "The carrier sends the parcel on to your new address; this costs {amount}.",
        "We have the parcel redirected to the new address, for {amount}.",
        "For {amount} the carrier redirects the parcel to the address you gave.",
    ),
    told(
        "redirect_parcel",
        "The carrier sends the parcel on to your new address, at no cost to you.",
        "We have the parcel redirected to the new address free of charge.",
        "The parcel is redirected to the address you gave; you pay nothing for that.",
    ),
    told(
        "change_address",
        "The parcel will go to the new address.",
        "We have put the new address on the order.",
        "Your order now has the address that you gave us.",
    ),
)
