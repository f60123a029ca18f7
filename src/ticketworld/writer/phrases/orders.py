"""Patterns for changing, canceling and following an order."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_CHANGE = RequestPhrases(
    subjects=(
        "[Change|Changing|Changes to|Modify|Please change] [my|an] order",
        "[Change|Update|Correction] [to|for] my order of [the|a] {product}",
        "{product} [order: one change|- can my order be changed?|order change]",
        "[Can I change|How do I change|I need to change] [my|an] order[?|]",
        "[Order change|Order update] [request|please|question]",
    ),
    situations=(
        "I [would like|'d like|want|need|have] to [change|modify|adjust|amend] my order "
        "[with|of|for] {obj}.",
        "[Can|Could|May] I [still |][change|modify|adjust] [the|my] order [with|of|for] {obj}?",
        "[Something|One thing] in my order [of|for|with] {obj} [has to change|needs "
        "changing|should be different].",
        "I [just |][noticed|realized|saw] that my order [of|for|with] {obj} [needs a "
        "change|should be different|has to be changed].",
        "Please [make a change to|change|adjust|update] my order [with|of|for] {obj}.",
        "[This is|My message is|I'm writing] about my order [of|for|with] {obj}, [which I'd like "
        "to change|where I need a change|as there is something to change].",
        "I [ordered|placed an order for|bought] {obj} and [forgot something|clicked too "
        "quickly|made a slip while ordering][, so the order needs a change|; can the order be "
        "changed?].",
    ),
    details=(
        "I [looked for|searched for] [a button|a link] to change the order [in my account|on the "
        "site|on my phone], [without luck|but gave up|but couldn't find one].",
        "[Everything else|The rest|All the other parts] of the order [is right|can stay|should "
        "stay as it is].",
        "If the [total|price] [changes|comes out different], [that's fine|just charge the same "
        "card|no need to ask me].",
        "I [was|must have been] [distracted|in a hurry|half asleep] when I [clicked|ordered|went "
        "through the checkout].",
        "[One order|A single parcel] [is easier|would be easier|makes more sense] than two, [I "
        "think|I'd say|if you ask me].",
        "[I'd rather not|I would hate to|Please don't make me] [start again|order twice|place a "
        "second order].",
    ),
    asks=(
        "[Can|Could|Would] you [do that|make the change|see to it] [for me|please|]?",
        "Please [confirm|let me know|write back] [when it's done|if that works|once you have "
        "seen this].",
        "How [do|can] I [make this change|get that done|go about it]?",
        "[Is [this|that|such a change] possible|Would [this|that] be possible|Is there a way][?| "
        "from your side?]",
        "[What do you need from me|Is there anything else you need|Which details do you need] "
        "[for that|]?",
    ),
)

_CANCEL = RequestPhrases(
    subjects=(
        "[Cancel|Please cancel|Canceling|Stop] my order[ of the {product}|]",
        "[Cancel|Cancellation of] {product} [order|]",
        "{product} [- please cancel|order to be canceled|- cancel my order]",
        "[Cancellation|Cancel order] [request|please|question]",
        "[How do I cancel|I want to cancel|Need to cancel] [my|an] order[?|]",
    ),
    situations=(
        "I [would like|'d like|want|need|have] to [cancel|call off|stop] my order [of|for] {obj}.",
        "Please [cancel|stop|call off] my order [of|for] {obj}.",
        "[Can|Could|May] I [still |][cancel|call off|stop] [the|my] order [of|for] {obj}?",
        "I [ordered|bought|placed an order for] {obj} and [no longer need {them}|want to call it "
        "off|need to cancel|have to cancel].",
        "[This is|My message is|I'm writing] about [canceling|calling off] my order [of|for] "
        "{obj}.",
        "I [no longer|don't|do not] [want|need] {obj}[ any more|], [so please cancel the "
        "order|and would like to cancel|please stop the order].",
        "[Something came up|Our plans changed|My situation changed], [so|and] I [have|need|want] "
        "to cancel the order for {obj}.",
    ),
    details=(
        "I [looked for|searched for] [a button|a link] to [cancel|stop it] [in my account|on the "
        "site|on my phone], [without luck|but gave up|but couldn't find one].",
        "My [wife|husband|daughter|roommate] [had|has] [already bought|ordered] the same thing[ "
        "elsewhere|], [and nobody told me|we don't need two|so one has to go].",
        "I [clicked|pressed the button|ordered] [too quickly|without thinking|before asking at "
        "home], [my own fault|I know|it happens].",
        "It has nothing to do with [your shop|the product itself], [our budget changed|plans "
        "just changed|we simply chose something else].",
        "The [card|account] [I paid with|from the order] [is still active|still works|has not "
        "changed], [so money can come back there|in case you ask|for your records].",
        "[I'd rather not|I would hate to] [have a parcel come|sign for a parcel|carry a box] "
        "[only to send it back|for nothing|that goes straight back].",
    ),
    asks=(
        "[Can|Could|Would] you [do that|stop it|see to it] [for me|please|]?",
        "Please [confirm|let me know|write back] [when it's done|if that works|once you have "
        "seen this].",
        "How [do|can] I [cancel|get that done|go about it]?",
        "[Is [this|that|a cancellation] [still |]possible|Would that be possible|Is there a way]?",
        "[What do you need from me|Is there anything else you need|Which details do you need] "
        "[for that|]?",
    ),
)

_STATUS = RequestPhrases(
    subjects=(
        "[Where is|Status of|What about|News on|Any news on] my order[?|]",
        "{product} [order - any news?|order status|- when will it come?|- where is it now]",
        "[Order status|Status update|Tracking] [please|question|needed]",
        "[When|How soon] [will|does] my {product} [arrive|come|get here]?",
        "[Waiting for|Checking on|Following up on] [my|the|a] {product}",
    ),
    situations=(
        "I [would like|'d like|want] to know [where my order for {obj} is|the status of my order "
        "for {obj}|what's happening with my order of {obj}].",
        "[What is|What's|Can you tell me] the status of my order [of|for] {obj}?",
        "[Where is my order for {obj}|Could you tell me where my order for {obj} is|Any idea "
        "where my order for {obj} is]?",
        "I [ordered|placed an order for|bought] {obj} and [would like to know|wonder|have been "
        "wondering] [how far along it is|where things stand|what is happening with it].",
        "[Could|Can|Would] you [check on|look up|give me news of] my order [of|for] {obj}?",
        "I'm [waiting for|checking on] {obj}[ that I ordered| from my order|].",
        "[Is there|Do you have] [any|some] news [about|on|of] my order [of|for] {obj}?",
        "[My message|This] is [just |only |][a question|to ask] [about|after] my order [of|for] "
        "{obj}.",
    ),
    details=(
        "I [looked at|checked|went to] [my account|the order page], but [could not make sense of "
        "it|it told me little|that did not help me much].",
        "[Someone|One of us] [should|has to] be [home|in] [for the driver|when the parcel "
        "comes], [so a date would help|hence my question|which takes planning].",
        "[There may have been|I may have missed|Perhaps I deleted] [an email|a message] [from "
        "you|about it], [my inbox is a mess|I get too many|sorry if so].",
        "I [need|have plans for|am looking forward to] {obj}, [so any news helps|and I'm "
        "counting on it|so I keep checking].",
        "[The confirmation|Your confirmation] [came|reached me] [all right|without trouble|as it "
        "should], [after that I lost track|but I would like more detail|and that's all I have].",
        "I [hope|trust] the [address|name on the label] is [right|complete], [since ours is easy "
        "to mix up|as drivers get lost here|we live at the back].",
    ),
    asks=(
        "[When|How soon] [can|should|may] I [expect the parcel|expect it|plan for it]?",
        "[Is there|Do you have] a [tracking link|tracking page|date] [for me|that I can follow|]?",
        "Please [let me know|tell me] [where it is|how things stand|what you see].",
        "[Did the parcel [leave your warehouse|go out]|Has the parcel been sent|Is it on the "
        "road][ yet|]?",
        "[Could|Can|Would] you [have a look|check|find out] [for me|please|]?",
    ),
)

ORDERS: Mapping[str, RequestPhrases] = {
    "order_change": _CHANGE,
    "cancellation": _CANCEL,
    "order_status": _STATUS,
}
