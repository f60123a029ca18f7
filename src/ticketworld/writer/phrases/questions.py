"""Patterns for questions about products and about shipping."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_PRODUCT = RequestPhrases(
    subjects=(
        "[Question about|Questions on|Info on|Details of|Asking about] the {product}",
        "{product} [- a question|- in stock?|details please|- more information?]",
        "[Is the|Do you have the] {product} [in stock|available]?",
        "[Product question|A question before I buy|Question before ordering]",
        "[Thinking of buying|Interested in|Looking at] the {product}",
    ),
    situations=(
        "I'm [interested in|looking at|thinking about|considering] {obj}[| in your shop| on your "
        "site] and [would like to know more|need a few details].",
        "[Could|Can|Would] you [tell me more|give me some details|say something] about {obj}?",
        "[What can you tell me|What should I know|Is there anything I should know] about {obj}[ "
        "before I buy| before I order|]?",
        "I [would like|'d like|want] to [know|learn|find out] [more|a bit more] about {obj}.",
        "Before I [buy|order|make up my mind], I have [a question|some questions] about {obj}.",
        "I [saw|came across] {obj} [on your site|in your shop|on your pages] and [wonder "
        "about the details|want to know more].",
        "[Do you have|Do you still sell|Are you selling] {obj}, [and what can you tell me about "
        "{them}|and could you tell me more]?",
        "My question is about {obj}: [I'd like some details|what should I know before I buy|is "
        "there more information].",
    ),
    details=(
        "[I am|I'm] [choosing|torn|deciding] between [two models|a couple of devices|several "
        "makes], and [details decide|facts help me more than stars|I like to know what I buy].",
        "[The page|Your page|The description] [was short|left me guessing|did not cover it all], "
        "[so I'd rather ask|hence my message|or I overlooked something].",
        "It [would be|is meant] for [my daughter|the office|our living room|a friend's "
        "birthday], [so I want to get it right|and I know little about such things|so it should "
        "simply work].",
        "I [read|have read] [a few reviews|what others say|some tests], but [they disagree|none "
        "answered my question|you know your goods best].",
        "[My old one|The one we have] [is on its last legs|does its job, barely|is ten years "
        "old], [so the time has come|and I'd like something solid|which is why I'm looking].",
        "[I am|I'm] [no expert|not technical|a beginner], so [plain words are welcome|please "
        "keep it simple|don't hold back with the basics].",
    ),
    asks=(
        "[Are there any left|Do you have some in stock|Is it available] [now|at the moment|right "
        "now]?",
        "How much [{does}|would] {it} cost [right now|at the moment|today]?",
        "Please [tell me|let me know] [what you know|the main points|whether I can order now].",
        "[Could|Can|Would] you [send|give] me the [details|main facts|price and stock]?",
        "[Do|Would] you recommend [it|this] [to someone like me|for daily use|for a beginner]?",
    ),
)

_SHIPPING = RequestPhrases(
    subjects=(
        "[Shipping|Delivery] [cost|costs|question|options] for the {product}",
        "{product} [- shipping?|- how much to ship?|delivery cost]",
        "How much is [shipping|delivery]?",
        "What does [shipping|delivery] cost?",
        "[Question about|A question on|Asking about] [shipping|delivery][ costs|]",
        "[Shipping|Delivery] [before I order|for an order I plan|to my home]",
    ),
    situations=(
        "[What would|What does|How much would|How much does] [shipping|delivery] cost for {obj}?",
        "I [want|would like|plan|am planning] to order {obj} and [wonder|would like to know|am "
        "asking] [how much shipping is|what delivery costs|how you ship].",
        "[Could|Can|Would] you tell me [what shipping costs|the shipping cost|how much delivery "
        "is] for {obj}?",
        "Before I [order|buy] {obj}, [what should I expect to pay for shipping|how much is "
        "delivery]?",
        "[If I order|Suppose I buy|Say I order] {obj}, [how much is shipping|what do you charge "
        "for delivery|how long does delivery take and what does it cost]?",
        "I [have|had] a question [about|on] [shipping|delivery] [for|of] {obj}.",
        "[My|One] question about having {obj} [delivered|shipped]: [what does it cost|how much "
        "is it and how long does it take]?",
        "I'm [looking at|about to order] {obj}. [What's the shipping on that|How much is "
        "shipping|What do you charge for delivery]?",
    ),
    details=(
        "I [put|placed] {obj} in the [cart|basket], but [could not see|did not find|never got "
        "to] the [shipping cost|total] [without signing in|at first glance|before the last page].",
        "We [live|are] [a bit out of town|on the third floor|in an apartment block], [if that "
        "matters|should that change things|in case the driver asks].",
        "[It need not|It doesn't have to|There is no need for it to] be "
        "[fast|express|overnight], [the plain way will do|cheap is fine|I can wait].",
        "[Other|Some] shops hide shipping until [the last click|the very end], so [I'd rather "
        "ask|I like to know before].",
        "I [keep|have] a [budget|list] and [like|want] to [know the whole cost|add it all "
        "up|count everything].",
        "[I'd order|We would order] [a single one|just the one|one for now], [to the usual "
        "address|to my home|within the country].",
    ),
    asks=(
        "[How long|How many days] [does|would] [it|the parcel|delivery] [usually|normally|] take?",
        "Please [let me know|tell me] [what I would pay|the cost|how that works].",
        "Is there [a cheaper way|anything to pay|an easy way to see this|a table of costs]?",
        "[Could|Can|Would] you [look that up|give me a figure|tell me]?",
        "[Which|What kind of] [carrier|courier|service] [do you use|would bring it]?",
    ),
)

QUESTIONS: Mapping[str, RequestPhrases] = {
    "product_information": _PRODUCT,
    "shipping_information": _SHIPPING,
}
