"""Patterns for what an agent promises a customer about money: charges, refunds, prices."""

from __future__ import annotations

from ticketworld.writer.phrases.told import Told, told

PROMISES_MONEY: tuple[Told, ...] = (
    told(
        "refund_charge",
        "We refund {amount}, which is all that was charged after the first time.",
        "You get {amount} back: every charge but the first.",
        "We pay back {amount}, so that the order is charged only once.",
        request="double_charge",
    ),
    told(
        "refund_charge",
        "We refund the {amount} that was charged too much.",
        "You get {amount} back, the difference to what the order came to.",
        "We pay back {amount}, by which the charge was too high.",
    ),
    told(
        "credit_promotion",
        "We credit {amount} to you for the code.",
        "You get {amount} back, which is {promo_credit.percent} of the price you paid.",
        "The code is honored: a credit of {amount} is on its way.",
    ),
    told(
        "honor_price_match",
        "We refund the difference of {amount} to you.",
        "You get {amount} back, the difference between the two prices.",
        "We match the price and pay back {amount}.",
    ),
    told(
        "cancel_order",
        "The order is canceled, and you get {amount} back.",
        "We cancel the order and refund {amount}.",
        "We have canceled the order for you; {amount} goes back to you.",
    ),
    told(
        "settle_instalments",
        "As the order is paid in installments, the money goes to your lender, who first settles "
        "what is still owed.",
        "The refund goes to the lender of your installments, where what is still owed is settled "
        "first.",
        "Your lender receives the refund and settles the open installments with it first.",
    ),
    told(
        "await_bank",
        "Your bank is examining a disputed payment of this order, and our payments team "
        "waits for its decision before we do anything else.",
        "A payment of this order is disputed at the bank; until the bank has decided, our "
        "payments team leaves everything as it is.",
        "We wait until the bank has decided on the disputed payment; our payments team follows "
        "it up.",
    ),
    told(
        "hold_for_review",
        "Your return is on hold while a colleague takes a look at it; please keep {item} until "
        "you hear from us.",
        "A colleague has to look at this return first, so please wait with sending anything.",
        "The return is on hold until a colleague has checked it; we will write to you then.",
    ),
    told(
        "explain_hold",
        "What you see is a hold and no charge: it began {hold_days} before your message and ends "
        "by itself within {open_hold.days}.",
        "The amount is only held, not charged. Such a hold ends by itself within "
        "{open_hold.days}, so you need not do anything.",
        "Before an order is charged its amount is held; that hold ends by itself, at the latest "
        "after {open_hold.days}.",
    ),
    told(
        "explain_hold",
        "What you see is a hold and no charge; it ends by itself.",
        "The amount is only held, not charged, and you need not do anything.",
        "Before an order is charged its amount is held; that hold ends by itself.",
    ),
    told(
        "release_hold",
        "The hold is older than it should be: it began {hold_days} before your message, and our "
        "payments team takes it up with the bank.",
        "A hold should end within {open_hold.days}; as this one has not, our payments team asks "
        "the bank to release it.",
        "Our payments team is asking the bank to release the amount that is still held.",
    ),
    told(
        "explain_charges",
        "Our records show no charge too many and nothing on hold; we send you a list of what was "
        "charged.",
        "We send you what was charged for the order; nothing was charged too often, and nothing "
        "is held.",
        "With this message you get a list of the charges. None is there twice, and no amount is "
        "held.",
    ),
    told(
        "confirm_refund",
        "Your refund was sent {refund_days} before you wrote; it is on its way for at most "
        "{refund_under_way.days}.",
        "The refund has been sent. It can take up to {refund_under_way.days} to arrive.",
        "I can confirm that the refund was sent; please allow up to {refund_under_way.days} for "
        "it to arrive.",
    ),
    told(
        "confirm_refund",
        "I can confirm that the refund was sent.",
        "The refund has been sent and is on its way to you.",
        "Your refund was sent; it will arrive shortly.",
    ),
    told(
        "trace_refund",
        "Your refund was sent {refund_days} before you wrote and should have arrived within "
        "{refund_under_way.days}; we are having it traced.",
        "We trace the refund, since {refund_days} is longer than it should take.",
        "We are asking where the refund is and have it traced.",
    ),
    told(
        "explain_refund",
        "No refund has been sent for this yet.",
        "Our records show that no refund was sent so far.",
        "So far no refund is on its way.",
    ),
    told(
        "send_payment_link",
        "You get a link with which to pay again; your order is kept for {payment_retry.days} "
        "from the day you placed it.",
        "The payment did not go through. Please use the link that we send you to pay again; we "
        "keep an order for {payment_retry.days}.",
        "We send you a link for a new payment. Please use it within {payment_retry.days} of the "
        "order.",
    ),
    told(
        "send_payment_link",
        "You get a link with which to pay again.",
        "The payment did not go through; please use the link that we send you to pay again.",
        "We send you a link for a new payment.",
    ),
    told(
        "cancel_unpaid_order",
        "The unpaid order has lapsed; please place it anew if you still want it.",
        "As it was not paid, the order is canceled. You are welcome to place it again.",
        "The order no longer stands; to get the items, please order them once more.",
    ),
    told(
        "confirm_payment",
        "I can confirm that your payment was received.",
        "We have received your payment; you need not do anything.",
        "Your payment has arrived, and the order is paid.",
    ),
    told(
        "send_invoice",
        "The charge was right: we send you the invoice for {amount}.",
        "We charged no more than the order came to. You get the invoice, which shows {amount}.",
        "You receive the invoice of the order, which comes to {amount}; no more than that was "
        "charged.",
    ),
)
