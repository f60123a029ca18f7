"""Patterns for how an agent's last message begins, what it decides in a word, and how it ends."""

from __future__ import annotations

from collections.abc import Mapping

THANKS: tuple[str, ...] = (
    "Thank you for [your reply|getting back to us|your answer|writing back].",
    "Thanks for [the details|your message|your quick reply].",
    "Many thanks for [your reply|the details].",
    "I have read your answer[, thank you|].",
    "Thank you for your patience.",
    "",
)
"""Where the customer has answered a question."""
THANKS_AT_FIRST: tuple[str, ...] = (
    "Thank you for [your message|writing to us|getting in touch|contacting us].",
    "Thanks for [your message|getting in touch].",
    "Many thanks for your message.",
    "I have read your message[, thank you|].",
    "",
)

APOLOGIES: Mapping[str, tuple[str, ...]] = {
    "not_received": (
        "I am sorry for the trouble with your parcel.",
        "I am sorry that you are still waiting for your parcel.",
        "Please accept our apologies for the wait.",
    ),
    "wrong_item": (
        "I am sorry that we sent you the wrong item.",
        "Our apologies for the mix-up with your parcel.",
        "I apologize for the wrong item that you were sent.",
    ),
    "damaged": (
        "I am sorry that {item} reached you damaged.",
        "Our apologies for the state in which {item} arrived.",
        "I am sorry to hear about the damage.",
    ),
    "missing_item": (
        "I am sorry that something was missing from your parcel.",
        "Our apologies for the incomplete parcel.",
        "I apologize that your parcel did not hold all that it should.",
    ),
    "unproven": (
        "I am sorry to hear about the trouble with your order.",
        "I am sorry that this has given you trouble.",
        "I can see that this is a nuisance, and I am sorry for it.",
    ),
    "warranty": (
        "I am sorry to hear about the trouble with {item}.",
        "I am sorry that {item} let you down.",
        "It is a pity that {item} did not last.",
    ),
    "faulty": (
        "I am sorry that {item} {was} not in good order.",
        "I am sorry for the trouble with {item}.",
        "Our apologies for the fault.",
    ),
    "charged": (
        "I am sorry that you were charged too much.",
        "Our apologies for the mistake with the charge.",
        "I apologize that too much was charged.",
    ),
    "waited": (
        "I am sorry that this takes so long.",
        "Our apologies for the long wait.",
        "I am sorry that you have had to wait for this.",
    ),
}
"""By request, or by what has gone wrong."""

WISHES: Mapping[str, str] = {
    "return": "your return", "exchange": "your exchange", "warranty": "your warranty claim",
    "price_match": "your price match", "order_change": "the change of your order",
    "cancellation": "your cancellation", "address_change": "the change of address",
    "promo_code": "your request about the code", "account_access": "your request",
    "email_change": "the change of your e-mail address",
    "data_export": "your request for your data",
    "data_deletion": "your request to delete your data",
    "not_received": "your claim about the parcel",
}  # fmt: skip
"""What a request is called to the customer's face."""

APPROVALS: tuple[str, ...] = (
    "{Wish} is approved.",
    "[I am glad to say|I am pleased to tell you] that {wish} is approved.",
    "[We can do what you asked for|We can do this for you].",
    "[Good news|I have good news]: {wish} goes through.",
    "{Wish} has been granted.",
)
PLAIN_APPROVALS: tuple[str, ...] = (
    "We [will|are going to] put this right.",
    "[Of course|Naturally] we make up for it, and {wish} is approved.",
    "We take care of it right away.",
    "{Wish} is approved.",
    "We put that right without delay.",
)
"""Where something went wrong, and cheer would be out of place."""
REFUSALS_BECAUSE: tuple[str, ...] = (
    "I am sorry, but we [cannot|are unable to] {deed}: {reason}.",
    "Unfortunately we [cannot|are unable to] {deed}, because {reason}.",
    "I [regret|am sorry] to say that we cannot {deed}. The reason is that {reason}.",
    "I have looked into it, and {reason}. For that reason we [cannot|are unable to] {deed}.",
    "I wish I had better news: we cannot {deed}, since {reason}.",
    "I am afraid that we have to decline. We cannot {deed}, as {reason}.",
)
REFUSALS_PLAIN: tuple[str, ...] = (
    "I am sorry, but we [cannot|are unable to] {deed}, as our terms do not provide for it.",
    "Unfortunately we cannot {deed}, because our terms leave no room for it.",
    "I wish I had better news, but we are unable to {deed}, since our terms rule it out.",
)
"""Where only another policy knows the reason."""
BESIDES: tuple[str, ...] = (
    "Besides, {reason}.",
    "There is a second reason: {reason}.",
    "Apart from that, {reason}.",
)
REFUSED_DEEDS: Mapping[str, tuple[str, ...]] = {
    "deny_return": ("take {item} back", "accept the return", "accept a return of {item}"),
    "deny_exchange": ("exchange {item}", "accept the exchange", "make this exchange"),
    "deny_warranty_claim": ("grant the claim on the warranty", "accept your warranty claim",
                            "repair or replace {item} under the warranty"),
    "deny_price_match": ("match this price", "match the price you found",
                         "refund a difference in price"),
    "deny_replacement": ("send {item} again", "replace the parcel", "send a replacement"),
    "deny_account_change": ("do what you asked for", "go along with your request",
                            "do this with the account"),
    "deny_deletion": ("delete the account yet", "delete your data for now",
                      "delete the account and its data yet"),
    "deny_promotion": ("honor the code", "credit the code", "accept the promotional code"),
    "deny_order_modification": ("change the order", "make this change to your order",
                                "change your order any more"),
    "deny_cancellation": ("cancel the order", "cancel your order any more",
                          "stop the order"),
    "cancel_unpaid_order": ("keep the order any longer", "hold the order for you",
                            "take another payment for this order"),
}  # fmt: skip
"""What is refused, by the action that refuses it."""
CONDITIONS: tuple[str, ...] = (
    "Before [we|I] can go on, {evidence} [is|will be] needed.",
    "To go on, [we|I] need something from you: {evidence}.",
    "[One thing is|There is one thing] still missing, namely {evidence}.",
)
CONDITIONS_BEFORE_STEPS: tuple[str, ...] = (
    "Before [we|I] can go on, something else is needed.",
    "To go on, [we|I] need [your help|something from you].",
    "There is one thing to settle first.",
)
"""Where the steps say what has to be sent."""
QUESTIONS_FIRST: tuple[str, ...] = (
    "Before anything is decided, I have to ask you something.",
    "What we can do depends on your answer.",
    "There is still something open that our answer depends on.",
)
EVIDENCE: Mapping[str, str] = {
    "photo": "a photo of the damage",
    "identity": "proof of your identity",
    "order_number": "the order number",
}
INVESTIGATIONS: tuple[str, ...] = (
    "We are looking into [this|your case].",
    "This has to be looked into before anything is decided.",
    "We have begun to look into this for you.",
)
INFORMATION: tuple[str, ...] = (
    "Here is what I can tell you.",
    "I have looked it up for you.",
    "This is how things stand.",
    "Here is what [I found|our records show].",
)
NOTHING_OPEN: tuple[str, ...] = (
    "We have all that we need, so nothing is left to ask.",
    "There is nothing more that we have to know from you.",
    "What you told us is enough; we need no more details.",
)
"""Where an answer has no steps at all."""
WAITS: tuple[str, ...] = (
    "[Please allow|Please give us] up to {wait} for this.",
    "This can take up to {wait}.",
    "You will hear from us within {wait}.",
    "[It takes|We need] {wait} at most.",
)
COLLEAGUES: tuple[str, ...] = (
    "A colleague will get back to you about this.",
    "I have passed this on to a colleague, who will write to you.",
    "You will hear from a colleague about this.",
)
"""Where a case is handed on and no step says to whom."""
UNWORDED: tuple[str, ...] = (
    "We take care of this: {deed}.", "This is what we do: {deed}.", "Our part in this: {deed}.",
)  # fmt: skip
"""Steps that only another policy knows."""
RATES: tuple[str, ...] = (
    "The rate for this is {percent}.", "It comes to {percent} of the price.",
    "By our rules {percent} of the price is due.",
)  # fmt: skip
"""Shares of a price that only another policy knows."""
NEXT: tuple[str, ...] = (
    "What happens now:", "Our next steps:", "Here is [how we go on|what comes next]:",
    "This is what follows:", "[In short|To sum up]:",
)  # fmt: skip
FINDINGS: tuple[str, ...] = (
    "What I found:", "[In short|To sum up]:", "There are two things to say:", "In detail:",
)  # fmt: skip
"""Where the steps are information."""
CLOSINGS: Mapping[str, tuple[str, ...]] = {
    "approve": ("I hope that helps.", "[Just reply|Please write] if anything is unclear.",
                "Thank you for your trust in us.", "We are happy to help with anything else.", ""),
    "deny": ("I know that this is not the answer you hoped for.",
             "I am sorry for the disappointment.", "Thank you for your understanding.",
             "Please write to us if you have questions about this.", ""),
    "conditional": ("As soon as we have that, we go on.", "A reply to this message is enough.",
                    "Thank you for your help.", ""),
    "investigate": ("We will write to you as soon as we know more.",
                    "I will keep you up to date.", "Thank you for your patience.", ""),
    "inform": ("I hope that makes things clear.",
               "Please write to us if you want to know more.", "I hope this helps.", ""),
}  # fmt: skip
