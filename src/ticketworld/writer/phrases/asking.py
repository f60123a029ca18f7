"""Patterns for what an agent asks of a customer."""

from __future__ import annotations

from collections.abc import Mapping

ASKING: Mapping[str, tuple[str, ...]] = {
    "order_number": (
        "What is the order number?",
        "Could you [send|give|tell] me the order number[, as it stands in the confirmation|]?",
        "Please [send|give|tell] me the order number[; you find it in the confirmation email|].",
        "Which order number does the confirmation [email |]show?",
        "[May|Could] I have the order number[, please|]?",
        "Would you look up the order number for me[, please|]?",
        "Please check the order number once more and [write it out|send it] in full.",
    ),
    "product": (
        "Which [item|product] [is this about|do you mean|are you writing about]?",
        "Could you tell me which [item|product] [this is about|you mean]?",
        "Please tell me the [full |exact |]name of the [item|product].",
        "What [item|product] is [this|your message] about[, exactly|]?",
        "Could you [send|give] me the [full |exact |]name of the [item|product][, please|]?",
        "Which of our [items|products] do you have in mind?",
        "Please let me know what the [item|product] is called[, as exactly as you can|].",
    ),
    "order_date": (
        "When did you [place the order|order|buy {item}]?",
        "On which day did you [place the order|order|buy {item}]?",
        "Could you tell me the date of the [order|purchase]?",
        "Please [send|tell] me the date of your [order|purchase].",
        "What day was the order [placed|made]?",
        "[May|Could] I have the order date[, please|]?",
        "Do you remember the day on which you [ordered|placed the order]?",
    ),
    "packaging": (
        "Has the packaging been opened?",
        "Is the packaging [still |]unopened, or [have you opened it|has it been opened]?",
        "Could you tell me whether [the box|the packaging] of {item} has been opened?",
        "Please tell me whether you unboxed {item}, that is, whether the packaging was opened.",
        "Is the box of {item} still sealed?",
        "Have you opened the [box|packaging][ of {item}|]?",
        "Please let me know: is the packaging still sealed, or was it opened?",
    ),
    "fault": (
        "Is anything wrong with {item}, and if so, [what|how did it come about]?",
        "What exactly is wrong with {item}[, if anything|]?",
        "Could you describe what is wrong with {item}, and how that came about?",
        "Is there a defect, [was there an accident, |]or is all well?",
        "Please tell me what happened to {item}[, if anything did|].",
        "What kind of problem is it: from the maker, from the transport, from water, from a fall "
        "or from use? Or is there none?",
        "Please [describe|tell me about] the fault, if there is one, and where it comes from.",
    ),
    "bundle_parts": (
        "Would the whole set come back, or only part of it?",
        "Do you want to return [the complete|the whole] bundle, or only some of it?",
        "Is this about all parts of the set, or just some of them?",
        "Could you tell me whether every part of the bundle comes back?",
        "Please let me know whether you are keeping any part of the set.",
        "{item} came as part of a set: would all of it go back[, or do you keep something|]?",
        "Would you keep anything of the bundle[, or does all of it come back|]?",
    ),
    "party": (
        "Did you buy {item} yourself, or [was it a gift to you|did you get it as a gift]?",
        "Was this a gift that you bought, or one that you were given?",
        "Are you the one who gave the gift, or the one who received it?",
        "Could you tell me whether you bought the present or received it?",
        "Please let me know whether the gift was from you or for you.",
        "Were you given {item} as a gift, or did you buy {item} for somebody?",
        "Who are you in this: the buyer of the gift, or the person it was meant for?",
    ),
}

GREETINGS = (
    "Dear {name},", "Hello {first},", "Hi {first},", "Hello {name},", "Good day, {name},",
    "Hi {name},", "Dear {first},", "Good day, {first},",
)  # fmt: skip

BEFORE_ONE = (
    "[To|So that I can] [help you|take this further|settle this], I need [one thing|one detail] "
    "from you.",
    "[There is|I have] one question before I can go on.",
    "Thank you for [getting in touch|your message|contacting us].",
    "I am looking into this [for you|right now].",
    "One thing is [still open|missing] before I can [decide|answer you properly|go on].",
    "I [have|would like to ask] just one thing.",
    "",
)
BEFORE_MORE = (
    "[To|So that I can] [help you|take this further|settle this], I need [a few things|some "
    "details] from you.",
    "[There are|I have] a few questions before I can go on.",
    "Thank you for [getting in touch|your message|contacting us].",
    "I am looking into this [for you|right now] and need a little more from you.",
    "Some things are [still open|missing] before I can [decide|answer you properly|go on].",
    "Please help me with the following.",
    "",
)
AFTER = (
    "[As soon as|Once] I have your answer, I will [get back to you|go on|take care of it].",
    "A short reply to this message is enough.",
    "With that I can [go on|answer you properly].",
    "Thank you for your [help|patience|understanding].",
    "I will take it from there.",
    "Just reply to this message.",
    "",
)
SIGN_OFFS = (
    "Kind regards,\nCustomer Support", "Best regards,\nYour support team", "Best,\nCustomer Care",
    "With kind regards,\nThe support team", "Sincerely,\nCustomer Support",
    "All the best,\nYour customer care team",
)  # fmt: skip

NOT_FOUND = (
    "I could not find [an order|a purchase] that [fits|matches] your message. Please send me the "
    "order number, or the e-mail address with which the order was placed.",
    "[With what you wrote|From your message] I was not able to find the order. Could you send me "
    "the order number, or else the e-mail address that was used for the order?",
    "I searched for the order and [found none that fits|came up empty]. The order number from the "
    "confirmation would help, or the e-mail address with which you ordered.",
    "Unfortunately I cannot match your message to an order. Which order number does the "
    "confirmation show? If it is not at hand, the e-mail address used at the checkout will do.",
    "I have [looked|searched], and no order fits the details in your message. Please check the "
    "order number, or tell me the e-mail address with which the order was placed.",
    "Before I can help, I have to find the order, and so far I could not. Please reply with the "
    "order number or with the e-mail address that the order was placed with.",
    "There is nothing I can find under the details given. Would you send me the order number? The "
    "e-mail address with which the order was placed works as well.",
)
"""What is said where no record fits the message; nothing of the records is told."""

VERIFY_IDENTITY = (
    "Before I can go into this, I have to be sure who I am writing to. Please write again from "
    "the e-mail address on the account, or send us proof of your identity.",
    "To protect our customers, I cannot discuss an account before I know that it is yours. Please "
    "send proof of your identity, or write from the address that the account is registered with.",
    "For your safety we check who is asking first. Please confirm who you are, with a proof of "
    "identity or with a message from the account's own address.",
    "I would like to help, but first I need proof of your identity. A message from the address "
    "on the account is the quickest way.",
    "Your message alone does not tell me who you are. Please reply from the address on the "
    "account, or attach something that proves who you are.",
    "We take care with [personal data|our customers' data], so I have to verify your identity "
    "first. Please send a proof of it, or write to us from the registered address.",
    "Please understand that I can say nothing about any account until your identity is verified. "
    "A proof of identity or a message from the registered address will do.",
)
"""What is said before anything is told or done for somebody who may be anybody."""
