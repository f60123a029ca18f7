"""Patterns for the rule that settles a matter, in the customer's terms, by the clause behind it.

They tell what was kept to and which rule says so; what that costs is told by phrases/asides.py. A
letter tells the first of them that it can, in the order of this file.
"""

from __future__ import annotations

from ticketworld.writer.phrases.told import Told, told

_SEARCHED_FOR = ("not_received",)
_ITEMS = ("return", "exchange", "warranty", "wrong_item", "damaged", "missing_item")

REASONS: tuple[Told, ...] = (
    told(
        "return_window",
        "You wrote {days_since_delivery} after the delivery, and returns are possible for "
        "{return_window.days}.",
        "Returns are possible for {return_window.days} from the delivery, and you wrote after "
        "{days_since_delivery}.",
        "With {days_since_delivery} since the delivery you are within the {return_window.days} "
        "for returns.",
    ),
    told(
        "return_window",
        "Your message is within the {return_window.days} that we allow for returns.",
        "You wrote on the day of the delivery, so you are well in time.",
        "Returns are possible for {return_window.days}, and you are well within them.",
    ),
    told(
        "exchange_window",
        "You wrote {days_since_delivery} after the delivery, and exchanges are possible for "
        "{exchange_window.days}.",
        "Exchanges are possible for {exchange_window.days} from the delivery, and you wrote "
        "after {days_since_delivery}.",
        "With {days_since_delivery} since the delivery you are within the {exchange_window.days} "
        "for exchanges.",
    ),
    told(
        "exchange_window",
        "Your message is within the {exchange_window.days} that we allow for exchanges.",
        "You wrote on the day of the delivery, so you are well in time.",
        "Exchanges are possible for {exchange_window.days}, and you are well within them.",
    ),
    told(
        "clearance_window",
        "For items on clearance the time for returns is shorter, namely {return_window.days}.",
        "It was on clearance, where a return has to be asked for within {return_window.days}.",
        "Items on clearance come back within {return_window.days} only.",
        request="return",
    ),
    told(
        "clearance_window",
        "For items on clearance the time for exchanges is shorter, namely {exchange_window.days}.",
        "It was on clearance, where an exchange has to be asked for within "
        "{exchange_window.days}.",
        "Items on clearance are exchanged within {exchange_window.days} only.",
        request="exchange",
    ),
    told(
        "holiday_extension",
        "As it was bought in the holiday season, the longer time applies to it.",
        "For purchases of the holiday season we allow more time than usual.",
        "The purchase falls into the holiday season, for which a time of its own is set.",
    ),
    told(
        "gift_window",
        "As the order was marked as a gift, the time for gifts applies.",
        "For gifts we allow more time than usual.",
        "The order was marked as a gift, for which a time of its own is set.",
    ),
    told(
        "loyalty_window",
        "Your membership gives you more time for this than usual.",
        "As a member you have the longer time for this.",
        "The time is that of your membership tier.",
    ),
    told(
        "loyalty_fee",
        "As a member you pay the lower fee.",
        "The rate is the lower one of your membership tier.",
        "Your membership brings the lower rate.",
    ),
    told(
        "loyalty_trust",
        "With your membership tier no further check is needed first.",
        "At your tier returns need no review first.",
        "As a VIP member you need not wait for a review.",
    ),
    told(
        "defect_rights",
        "With a fault, it does not matter within that time how an item was sold.",
        "That it was sold on special terms makes no difference, because of its fault.",
        "Because of the fault, the usual exclusions are set aside.",
    ),
    told(
        "exchange_terms",
        "The item you chose costs no less than the one you paid for, as our terms ask.",
        "The new item has to cost at least as much as the old one, and yours does.",
        "The new item costs at least as much today as you paid, which is what counts.",
    ),
    told(
        "damage_replacement",
        "Items that arrive damaged are replaced under our shipping rules.",
        "What reaches you damaged is made good at once under our rules.",
        "That is what our rules provide for a damaged delivery.",
    ),
    told(
        "wrong_item",
        "The mistake was ours, and our rules put it right at our expense.",
        "When such a mistake is ours, none of it is at your expense.",
        "As the mix-up was ours, you have no costs from it.",
    ),
    told(
        "carrier_investigation",
        "The carrier's search, which has to come first, is over.",
        "The carrier has finished its search, and with that the way is free.",
        "The carrier's search had to end first, and it has.",
    ),
    told(
        "open_investigation",
        "The records show the parcel as delivered, so the carrier has to say first where it went.",
        "Under our rules the carrier's search comes before anything else.",
        "As the parcel is recorded as delivered, its way has to be cleared up first.",
    ),
    told(
        "parcel_under_way",
        "The carrier is asked to search once a parcel is more than {overdue_parcel.days} late.",
        "A search begins only when a parcel is more than {overdue_parcel.days} late.",
        "Should it be more than {overdue_parcel.days} late, write to us again, and a search can "
        "begin.",
        request=_SEARCHED_FOR,
    ),
    told(
        "parcel_under_way",
        "You can see each day how far it has come.",
        "What it shows is kept up to date by the carrier.",
        "Until it arrives, that is the latest that is known of it.",
        request="order_status",
    ),
    told(
        "parcel_delivered",
        "For an order that has arrived, this is what we go by.",
        "By our records the order is complete with that.",
        "If it is not with you, write to us, and we look into it.",
    ),
    told(
        "order_in_preparation",
        "The estimate is that of standard shipping, counted from the order.",
        "Tracking follows once the parcel has left us.",
        "Until a parcel has left us, the estimate is all that is known of it.",
        request=("not_received", "order_status"),
    ),
    told(
        "address_change",
        "The parcel has not left us yet, so that was still possible.",
        "As the order is still with us, the address can be changed at no cost.",
        "You wrote before the parcel had left us, which is the time for it.",
    ),
    told(
        "address_intercept",
        "The parcel is already on its way, so only the carrier can still turn it.",
        "As it has left us, the carrier has to turn the parcel around.",
        "It is under way already, which makes it the carrier's task.",
    ),
    told(
        "order_change",
        "You wrote within the {order_change.hours} in which an order can still be altered.",
        "Orders can be altered for {order_change.hours}, and you were in time.",
        "Your message came in time, that is within {order_change.hours} of the order.",
    ),
    told(
        "price_match_window",
        "You asked within {price_match_window.days} of the order, and the seller is on our list.",
        "The seller is one of our listed retailers, and you wrote within "
        "{price_match_window.days} of the order.",
        "Both conditions are met: a listed seller, and a message within "
        "{price_match_window.days} of the order.",
    ),
    told(
        "promo_credit",
        "The code was valid and takes {promo_credit.percent} off the price.",
        "The code is worth {promo_credit.percent} of the price paid.",
        "{promo_credit.percent} of the price is what the code takes off.",
    ),
    told(
        "warranty_defect",
        "The fault is one that the warranty is for, and its time has not run out.",
        "Within the warranty period such a fault counts as one from the factory.",
        "By our terms such a fault counts as a defect, and you wrote within the warranty period.",
    ),
    told(
        "extended_period",
        "The plan that was bought with it covers {extended_period.days} from the delivery.",
        "With your warranty plan it is covered for {extended_period.days}.",
        "Your plan makes the cover last {extended_period.days}.",
    ),
    told(
        "paid_repair",
        "For damage of this kind the price of a repair is {paid_repair.percent} of what was paid.",
        "The price for it is {paid_repair.percent} of the {price_paid} paid.",
        "That comes to {paid_repair.percent} of the price you paid.",
    ),
    told(
        "return_review",
        "We do so when there were many returns within a year; it says nothing about this one.",
        "Our rules ask for this check when returns have been frequent within a year.",
        "The reason is the number of returns within the last year.",
    ),
    told(
        "open_dispute",
        "While a payment is being examined, our rules let us do nothing else about its order.",
        "Our rules have us wait in such a case, whatever else is open.",
        "Until that is settled, the rest has to wait.",
    ),
    told(
        "instalment_refund",
        "Refunds by way of a lender take longer, up to {instalment_refund.days}.",
        "As the order was paid in installments, the money goes by way of the lender, which takes "
        "up to {instalment_refund.days}.",
        "The time is that for orders paid in installments, where the lender comes in between.",
        request="missing_refund",
    ),
    told(
        "gift_card_refund",
        "The order was paid with a gift card, and refunds to one take up to "
        "{gift_card_refund.days}.",
        "Refunds to a gift card take up to {gift_card_refund.days}.",
        "As a gift card was used for the order, the time for gift cards applies.",
        request="missing_refund",
    ),
    told(
        "refund_under_way",
        "Only when that time is over would we have the bank searched for it.",
        "Until then the bank may simply need its time.",
        "That is the usual time, and it is not over yet.",
    ),
    told(
        "no_refund",
        "A refund is sent once a return, a claim or a cancellation has been settled in your "
        "favor.",
        "What is missing is a return or a claim that has been settled in your favor.",
        "One is sent only after a return or a claim has been settled; should yours be open, "
        "write to us about it.",
    ),
    told(
        "no_extra_charge",
        "So there is nothing that would have to be put right.",
        "Each charge stands in the list once, as it should.",
        "Should your bank show something else, write to us with what it shows.",
    ),
    told(
        "amount_correct",
        "The order came to {order_total}, and that is what was charged.",
        "Charged were {amount_charged}, and the order came to {order_total}.",
        "Nothing beyond the {order_total} of the order was charged.",
    ),
    told(
        "payment_received",
        "Our records show the order as paid.",
        "There is nothing more to pay for this order.",
        "With that the order takes its usual course.",
    ),
    told(
        "payment_retry",
        "The order is still within that time.",
        "After that an unpaid order lapses.",
        "Until then the order waits for you.",
    ),
    told(
        "account_unlock",
        "A locked account is opened again whenever its owner asks.",
        "It had been locked, and you asked for it yourself, which is all that it takes.",
        "All that it takes for a locked account is a message from its owner.",
    ),
    told(
        "account_active",
        "The account is neither locked nor closed, so this is all that it takes.",
        "Your account is in order, so nothing has to be unlocked first.",
        "As the account is not locked, nothing else is in the way.",
    ),
    told(
        "email_change",
        "The account is neither locked nor closed, so nothing stood in the way.",
        "An account that is open takes a new address whenever its owner asks.",
        "As your account is in order, that was possible at once.",
    ),
    told(
        "data_export",
        "Whoever asks for their data gets them under our rules.",
        "It holds all that we know about you.",
        "That is what our rules on personal data provide for.",
    ),
    told(
        "data_deletion",
        "No order is open any more, so nothing stands in the way.",
        "That is possible because no order of yours is still to be delivered.",
        "All your orders have been delivered, so the data are needed no longer.",
    ),
    told(
        "standard_shipping",
        "The time is counted in business days from the order.",
        "That is our standard rate for this product.",
        "These are our terms for this product today.",
    ),
    told(
        "free_shipping",
        "Items with a price above {free_shipping.over_cents} are sent free of charge.",
        "The price is above {free_shipping.over_cents}, from where on no fee is due.",
        "Above a price of {free_shipping.over_cents} we charge nothing for it.",
    ),
    told(
        "product_information",
        "Price and stock are those of the moment at which I write; both can change.",
        "Please note that price and stock are as of now.",
        "Both price and stock are today's and can be different tomorrow.",
    ),
)
