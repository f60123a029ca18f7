"""Patterns for why a request is refused, as clauses of a sentence, by what refuses it."""

from __future__ import annotations

from ticketworld.writer.phrases.told import Told, told

REFUSALS: tuple[Told, ...] = (
    told(
        "late_return",
        "the {return_window.days} for returns were over, as {item} {was} delivered "
        "{days_since_delivery} before you wrote",
        "your message came {days_since_delivery} after the delivery, and a return is possible "
        "for {return_window.days}",
        "a return has to be asked for within {return_window.days} of the delivery, and "
        "{days_since_delivery} had gone by when you wrote",
    ),
    told(
        "late_exchange",
        "the {exchange_window.days} for exchanges were over, as {item} {was} delivered "
        "{days_since_delivery} before you wrote",
        "your message came {days_since_delivery} after the delivery, and an exchange is possible "
        "for {exchange_window.days}",
        "an exchange has to be asked for within {exchange_window.days} of the delivery, and "
        "{days_since_delivery} had gone by when you wrote",
    ),
    told(
        "cheaper_exchange",
        "the item you would like costs {wanted_price} today, which is less than the {price_paid} "
        "that you paid",
        "we exchange only for items that cost at least as much, and at {wanted_price} the new "
        "one is below the {price_paid} paid",
        "its price of {wanted_price} today is lower than the {price_paid} you paid, and we swap "
        "only for an item of at least the same price",
    ),
    told(
        "final_sale",
        "{item} {was} sold as final sale, and such items do not come back",
        "final sale means that an item is neither returned nor exchanged, and {item} {was} sold "
        "that way",
        "the order shows {item} as final sale, which rules out returns and exchanges",
    ),
    told(
        "sealed_goods",
        "{item} {is} software, and the packaging has been opened",
        "software does not come back once the packaging has been opened, as it was here",
        "the seal was broken, and opened software is not taken back or exchanged",
        restriction="software",
    ),
    told(
        "sealed_goods",
        "{item} {is} for personal care, and the packaging has been opened",
        "for reasons of hygiene personal care items do not come back once they have been opened",
        "the packaging was opened, and opened items for personal care are not taken back or "
        "exchanged",
        restriction="hygiene",
    ),
    told(
        "warranty_expired",
        "the warranty of {warranty_days} was over, as {item} {was} delivered "
        "{days_since_delivery} before you wrote",
        "the warranty lasts {warranty_days}, and your message came {days_since_delivery} after "
        "the delivery",
        "{item} {was} under warranty for {warranty_days}, and {days_since_delivery} had gone by "
        "since the delivery when you wrote",
    ),
    told(
        "warranty_expired",
        "{item} came without a warranty that still runs",
        "there was no warranty left on {item} when you wrote",
        "{item} {has} no warranty that could be claimed on",
    ),
    told(
        "warranty_no_defect",
        "nothing is wrong with {item}, and the warranty is for defects",
        "the warranty covers defects, and by what you told us there is none",
        "a warranty claim needs a defect, and you report no fault",
        fault="none",
    ),
    told(
        "warranty_no_defect",
        "the damage came about on the way to you, and the warranty covers only defects from the "
        "factory",
        "damage from the transport is no defect in the sense of the warranty",
        "the warranty is for defects from the factory, and {item} {was} damaged in transit",
        fault="transit",
    ),
    told(
        "warranty_exclusion",
        "the damage comes from water, which the warranty does not cover",
        "water damage is not covered by the warranty",
        "the warranty excludes damage from water",
        fault="water",
    ),
    told(
        "warranty_exclusion",
        "the damage comes from a fall or a blow, which the warranty does not cover",
        "damage from a fall or a blow is not covered by the warranty",
        "the warranty excludes physical damage such as that from a fall",
        fault="physical",
    ),
    told(
        "warranty_exclusion",
        "what you describe is normal wear, which the warranty does not cover",
        "normal wear is not covered by the warranty",
        "the warranty excludes the usual wear from use",
        fault="wear",
    ),
    told(
        "signed_delivery",
        "the carrier has closed its search, and somebody at your address signed for the parcel",
        "by the carrier's now closed investigation the parcel was handed over and signed for at "
        "your address",
        "the parcel was signed for at your address, as the carrier's finished search shows",
    ),
    told(
        "address_too_late",
        "the parcel has already been delivered",
        "tracking shows that the parcel has arrived already",
        "the parcel had been delivered when you wrote",
    ),
    told(
        "late_order_change",
        "an order can be changed or canceled within {order_change.hours} of placing it, and that "
        "time was over when you wrote",
        "more than {order_change.hours} had gone by since you placed the order, and after that "
        "it stays as it is",
        "your message came about {hours_since_order} after the order, and changes are possible "
        "for {order_change.hours}",
    ),
    told(
        "order_left",
        "the parcel has already left us and is on its way",
        "the order has been sent, and from then on it stays as it is",
        "your parcel was already on its way when you wrote",
        delivery_status="shipped",
    ),
    told(
        "order_left",
        "the order has already been delivered",
        "the parcel has arrived already",
        "your order had been delivered when you wrote",
        delivery_status="delivered",
    ),
    told(
        "late_price_match",
        "we match prices within {price_match_window.days} of the order, and you wrote "
        "{days_since_order} after it",
        "your message came {days_since_order} after the order, and a lower price is matched for "
        "{price_match_window.days}",
        "the {price_match_window.days} for a price match were over, as the order was placed "
        "{days_since_order} before you wrote",
    ),
    told(
        "unlisted_seller",
        "the seller you named is not on our list of retailers",
        "we match the prices of the retailers on our list, and this seller is not among them",
        "this shop is none of the retailers whose prices we match",
    ),
    told(
        "price_not_lower",
        "the price of {competitor_price} there is not below the {price_paid} that you paid",
        "you paid {price_paid}, and the other shop's {competitor_price} is no lower",
        "at {competitor_price} the other offer does not go below the {price_paid} you paid us",
    ),
    told(
        "price_match_exclusion",
        "the seller you named sells on a marketplace, and we do not match such prices",
        "prices from a marketplace are not matched, and this is one",
        "the lower price comes from a marketplace seller, which we leave out of price matches",
        competitor="marketplace",
    ),
    told(
        "price_match_exclusion",
        "{item} {was} sold {sale_type}, and prices of such items are not matched",
        "we do not match prices for items sold {sale_type}, as {item} {was}",
        "price matches leave out what was sold {sale_type}, and that is how {item} {was} sold",
    ),
    told(
        "promo_exclusion",
        "{item} {was} sold {sale_type}, and codes are not honored for such items",
        "codes do not count for items sold {sale_type}, as {item} {was}",
        "promotional codes leave out what was sold {sale_type}, and that is how {item} {was} sold",
    ),
    told(
        "late_promo",
        "a forgotten code is honored within {promo_credit.days} of the order, and you wrote "
        "{days_since_order} after it",
        "your message came {days_since_order} after the order, and a code can be sent in for "
        "{promo_credit.days}",
        "the {promo_credit.days} for sending in a code were over, as the order was placed "
        "{days_since_order} before you wrote",
    ),
    told(
        "invalid_promo",
        "the code has expired",
        "the code you gave was no longer valid",
        "by our records this code has run out",
        promo="expired",
    ),
    told(
        "invalid_promo",
        "we do not know the code that you gave",
        "there is no such code in our records",
        "the code you sent is none of ours",
        promo="unknown",
    ),
    told(
        "payment_lapsed",
        "the payment failed, and an order is kept for {payment_retry.days} while you placed this "
        "one {days_since_order} before you wrote",
        "the order was placed {days_since_order} before your message, and one without a payment "
        "is kept for {payment_retry.days}",
        "an order whose payment failed is kept for {payment_retry.days}, and {days_since_order} "
        "had gone by when you wrote",
    ),
    told(
        "account_closed",
        "the account has been closed",
        "the account is closed, and closed accounts stay as they are",
        "a closed account is not opened again, and this one is closed",
    ),
    told(
        "email_change_locked",
        "the account is locked, and its address can be changed only once it is unlocked",
        "while an account is locked its address stays the same; please ask us to unlock it first",
        "it is locked at the moment, and an account has to be unlocked before its address is "
        "changed",
    ),
    told(
        "deletion_blocked",
        "{open_orders} of yours {open_is} still on the way or in preparation, and the account is "
        "needed for that",
        "we need the account and its data until every order has been delivered, and "
        "{open_orders} {open_is} still open",
        "there {open_is} still {open_orders} to be delivered, for which we need your account",
    ),
)
