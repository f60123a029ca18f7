"""Patterns for a customer's reply to an agent's questions.

The frames of a product's name are those of letters/replies.py; all that names a fact is read by
letters/english/facts.py.
"""

from __future__ import annotations

from collections.abc import Mapping

GIVEN: Mapping[str, tuple[str, ...]] = {
    "order_number": (
        "[The|My] order number is {order_number}.",
        "[It's|That would be] order {order_number}.",
        "[I looked it up|Here it is]: {order_number}.",
        "[Found it|Got it], {order_number}.",
        "[The confirmation|The email] [says|gives|shows] {order_number}.",
        "[Order|Order number|Order no.]: {order_number}.",
        "{order_number} is what [the confirmation says|stands in the email|my papers say].",
    ),
    "product": (
        "[It's|It is] about the {product}.",
        "[I'm|I am] [writing|talking] about the {product}.",
        "[I mean|It concerns] the {product}.",
        "[The item|The product|The thing] is the {product}.",
        "[Item|Product]: {product}.",
        "[It's|It is] called {product}.",
        "Its name is {product}.",
    ),
    "order_date": (
        "I [ordered|bought it|placed the order] on {order_date}.",
        "The order [was placed|went in] on {order_date}.",
        "[That was|It was] on {order_date}.",
        "[By my bank statement|By the email|Going by my calendar], it was on {order_date}.",
        "[Date of the order|Order date|Ordered on]: {order_date}.",
        "{order_date}, [says the email|that's when I ordered|by the look of it].",
    ),
}

FACTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "unopened": (
            "[The box|The packaging] is [still |][unopened|sealed and unopened].",
            "[No|Nope], I [have not opened|haven't opened|never opened] the [box|packaging].",
            "[The box|The packaging] is still sealed[, as you sent it|].",
            "It is unopened[, all of it|, the box is as it came|].",
            "[It has|It was] never been opened[ by anyone here|].",
            "I left the [box|carton] alone, still sealed.",
        ),
        "opened": (
            "[Yes|Yes, sorry], I [opened|have opened|did open] the [box|packaging].",
            "[The box|The packaging] [has been|was|is] opened[, yes|].",
            "I [unboxed|have unboxed] everything[, as one does|].",
            "[The seal is broken|I broke the seal][, yes|, I admit|].",
            "It was opened[, yes|, and everything is still in there|].",
            "I opened it [the day it came|to see what was inside|at the kitchen table].",
        ),
    },
    "fault": {
        "none": (
            "[Nothing is wrong|There is nothing wrong][ at all|].",
            "No defect[, no fault|], I [just|simply] have no use for it.",
            "There's no fault[, it's a matter of taste|].",
            "[It isn't broken|It's not defective], I [simply |just ]changed my mind.",
            "No, no damage and no defect[, nothing like that|].",
            "All is in perfect [order|condition].",
        ),
        "manufacturing": (
            "[It's|It must be|It looks like] a [factory|manufacturing] defect.",
            "It [failed|stopped|quit] on its own, for no reason[ that I can see|].",
            "[It's|It is] a fault from the factory, [as far as I can tell|I'm sure].",
            "It was faulty from the start[, I did nothing to it|].",
            "[Something inside gave up|One part gave up] without any warning.",
            "It's a production fault[, plainly|, if you ask me|].",
        ),
        "transit": (
            "It arrived [damaged|broken|dented][, already in that state|].",
            "[It's|That is] shipping damage[, the carton shows it|].",
            "It was damaged in transit[, no doubt|].",
            "It [came|got here] [damaged|bent|cracked].",
            "[It is|That's] damage from the transport.",
            "It was damaged during delivery[, I'd say|].",
        ),
        "water": (
            "[It got wet|It got soaked][, I'm afraid|, to be honest|].",
            "Water got [in|inside][, I'm afraid|].",
            "I spilled [coffee|tea|a glass of water] over it[, sorry|].",
            "[It's|That's] water damage[, my own doing|].",
            "It fell into the [sink|bath|tub].",
            "[We had a leak|A pipe leaked], and water got inside.",
        ),
        "physical": (
            "I dropped it[, I admit|, to be honest|].",
            "It fell off [the table|a shelf][, I'm afraid|].",
            "It took a [bad |nasty |]fall[, sorry|].",
            "[My son|My daughter|My roommate] dropped it.",
            "It slipped out of my [hands|bag].",
            "I stepped on it[, I'm afraid|, believe it or not|].",
        ),
        "wear": (
            "[It's|That's] [ordinary|normal|everyday] wear[ and tear|].",
            "It's wear and tear[, nothing else|].",
            "It is [simply |just |]worn out.",
            "[It's|It has] the usual wear[, from being used a lot|].",
            "It's plain wear[, over time|].",
            "It's worn through[ in places|].",
        ),
    },
    "bundle_parts": {
        "all": (
            "The whole [set|bundle] comes back.",
            "[All parts of the [set|bundle] come|Every part of the [set|bundle] comes] back.",
            "It's the complete [set|bundle].",
            "Nothing of the [set|bundle] stays here.",
            "I [send|give] back the entire [set|bundle].",
            "You get [all the pieces|every piece] of the set, in one box.",
        ),
        "some": (
            "[Only|Just] one part of the [set|bundle] goes back.",
            "I'd keep the rest[, thanks|].",
            "It's not the whole [set|bundle], only this part.",
            "I keep the rest of the [set|bundle].",
            "[Only|Just] this one piece goes back.",
            "The rest of the [set|bundle] stays with me.",
        ),
    },
    "party": {
        "buyer": (
            "I [bought|ordered] it as a [gift|present].",
            "The [gift|present] was from me.",
            "It was meant as a [gift|present] for [my sister|a friend].",
            "I gave it to my [nephew|mother|brother].",
            "We bought it as a [gift|present], so the order is mine.",
            "The [present|gift] is from me, I placed the order.",
        ),
        "recipient": (
            "It was a [gift|present] to me.",
            "I [was given|received] it as a [gift|present].",
            "[A friend|My aunt] gave it to me.",
            "It's a [gift|present] for me[, somebody else ordered it|].",
            "[My uncle|A colleague] bought it for me.",
            "It was given to me[, I did not order it|].",
        ),
    },
}

LEFT_OPEN: Mapping[str, tuple[str, ...]] = {
    "order_number": (
        "I [don't have|can't find] the order number[, sorry|].",
        "[Sorry|Apologies], the confirmation is gone, so no order number from me.",
        "The order number I [could not find|don't know].",
    ),
    "product": (
        "I [can't recall|don't know] what the thing is called.",
        "The exact name [escapes me|I can't tell you], sorry.",
        "What the model is called, I [can't say|couldn't tell you].",
    ),
    "order_date": (
        "I [don't remember|can't say] when I ordered.",
        "The day [escapes me|I no longer know].",
        "When that was, I [can't tell|couldn't say] any more.",
    ),
    "packaging": (
        "About the packaging I [can't say anything just now|would have to look first].",
        "The box is at [my mother's|my office], so I can't tell you about that today.",
        "As for the packaging, I'm [not sure what you mean|not at home to look].",
    ),
    "fault": (
        "What the trouble is, I [can't judge|can't say].",
        "I'm [no expert|not technical], so the cause I can't tell you.",
        "As to what happened, I [don't know|can't say] yet.",
    ),
    "bundle_parts": (
        "About the other parts I [have not decided|still have to think].",
        "How much of it goes back, I [don't know yet|have to ask at home].",
        "As for the other pieces, I'm [undecided|not sure].",
    ),
    "party": (
        "Who [paid|ordered], I'd rather [not say|leave out].",
        "Whose order that is, I [have to ask|don't know for sure].",
        "As to who placed the order, [I'd have to ask|let me come back to that].",
    ),
}
"""What is said of a question that is not answered; mostly nothing is."""

OPENINGS: Mapping[str, tuple[str, ...]] = {
    "terse": ("", "", "", "ok.", "sure.", "alright."),
    "plain": (
        "", "Thanks for the quick reply.", "Thanks for getting back to me.", "Sure.",
        "[Of course|Certainly].",
    ),
    "friendly": (
        "Thanks for [writing back|the quick answer]!", "[Sure thing|Of course|Gladly]!",
        "How nice to hear from you so soon!",
    ),
    "formal": (
        "Thank you for your [reply|message].", "In answer to your message:",
        "Thank you for looking into this.", "I am happy to provide what you asked for.",
    ),
    "rambling": (
        "Thanks for getting back to me, I [hadn't expected it so soon|was just making tea].",
        "Here I am again; I [had to look for my glasses|went through my papers].",
        "Right, let me see, [you asked me something|what was it you wanted to know].",
    ),
}  # fmt: skip

COMPLAINTS = (
    "[I had hoped that would be clear|I thought I had said it all], but fine.",
    "I'd be glad if that was the last question.",
    "[Please|I hope you can] [hurry|settle it] now.",
)
"""What the frustrated add."""
CLOSINGS = (
    "", "[Hope that helps|I hope that's enough].", "[Let me know|Just ask] if you need more.",
    "[Thanks|Thank you] for your help.", "Is that all you need?", "",
)  # fmt: skip
