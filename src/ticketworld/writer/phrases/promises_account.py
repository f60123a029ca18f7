"""Patterns for what an agent promises a customer about accounts, orders and questions."""

from __future__ import annotations

from ticketworld.writer.phrases.told import Told, told

PROMISES_ACCOUNT: tuple[Told, ...] = (
    told(
        "accept_order_modification",
        "We change the order as you asked.",
        "Your order has been changed in the way that you wished.",
        "The change to your order is made.",
    ),
    told(
        "unlock_account",
        "Your account is unlocked, and you can sign in again.",
        "We have unlocked your account.",
        "You can get into your account again; it is unlocked.",
    ),
    told(
        "send_reset_link",
        "You get a link with which you can set a new password.",
        "We send you a link; with it you choose a new password.",
        "Please use the link that we send you to set a new password.",
    ),
    told(
        "change_email",
        "Your account now has the new e-mail address.",
        "We have changed the e-mail address of your account.",
        "The new e-mail address is on your account.",
    ),
    told(
        "export_data",
        "We put together a copy of all personal data that we hold on you and send it.",
        "You will receive a copy of all your personal data.",
        "A copy of the personal data that we hold on you is being prepared.",
    ),
    told(
        "delete_account",
        "We delete your account with all the personal data in it.",
        "Your account and your personal data are being deleted.",
        "The account is removed, and your personal data are deleted with it.",
    ),
    told(
        "verify_identity",
        "Please write to us from the e-mail address that the account knows, or send us proof of "
        "your identity.",
        "We need proof of your identity; a message from the address on the account will do.",
        "Please confirm who you are, with a proof of identity or by writing from the account's "
        "own address.",
    ),
    told(
        "request_record",
        "Please send us the order number, or the e-mail address with which the order was placed.",
        "We need the order number. If it is not at hand, the e-mail address that was used for "
        "the order will do.",
        "Would you tell us the order number, or else the e-mail address used at the checkout?",
    ),
    told(
        "request_information",
        "I need a few more details from you.",
        "Please answer my questions about the details.",
        "I have to ask you for some more details.",
    ),
    told(
        "provide_product_information",
        "You find the description below; {item} costs {amount} today and is in stock.",
        "Today's price is {amount}, it is in stock, and the description comes with this message.",
        "We send you the description. The price today is {amount}, and there is stock.",
        stock="available",
    ),
    told(
        "provide_product_information",
        "You find the description below; the price today is {amount}, and it is out of stock at "
        "the moment.",
        "Today's price is {amount}; just now it is out of stock. The description comes with this "
        "message.",
        "We send you the description. The price today is {amount}, but it is sold out for now.",
        stock="unavailable",
    ),
    told(
        "provide_product_information",
        "You find the description below; the price today is {amount}.",
        "Today's price is {amount}, and the description comes with this message.",
        "We send you the description. The price today is {amount}.",
    ),
    told(
        "provide_recall_notice",
        "Please note that the maker has recalled this product; we enclose the notice.",
        "The maker has recalled it, so please read the recall notice that we send along.",
        "You also get the notice of the maker's recall, which concerns this product.",
    ),
    told(
        "quote_shipping",
        "Standard shipping costs {amount} and takes up to {standard_shipping.days_max} from the "
        "order.",
        "For standard shipping we charge {amount}; it takes up to {standard_shipping.days_max}.",
        "Shipping comes to {amount}, with delivery within {standard_shipping.days_max} of the "
        "order.",
    ),
    told(
        "quote_shipping",
        "Standard shipping is free for you and takes up to {standard_shipping.days_max} from the "
        "order.",
        "You pay nothing for standard shipping; it takes up to {standard_shipping.days_max}.",
        "Shipping is free of charge, with delivery within {standard_shipping.days_max} of the "
        "order.",
        applies=("loyalty_shipping", "free_shipping"),
    ),
    told(
        "quote_shipping",
        "Standard shipping costs you nothing.",
        "There is no charge for standard shipping.",
        "You pay nothing for standard shipping.",
    ),
    told(
        "escalate_to_manager",
        "As the price is high, I have also passed your case to a manager, who will get back to "
        "you.",
        "Because of the price, a manager will look at this as well and get back to you.",
        "Where so much was paid, a manager is told as well; you will hear from them too.",
        applies=("high_value",),
    ),
    told(
        "escalate_to_manager",
        "I have also passed your case to a manager, who will get back to you.",
        "A manager will look at this as well and get back to you.",
        "You will hear from a manager too, who has been told of your case.",
    ),
)
