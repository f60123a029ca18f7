"""Patterns for money that is awaited, payments that went wrong, and codes that were forgotten."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_REFUND = RequestPhrases(
    subjects=(
        "[Where is my refund|Refund not here|Waiting for my refund|Still no refund] [for the|- "
        "the] {product}[?|]",
        "{product} [- where is my refund?|- refund missing|returned, no refund]",
        "[Missing refund|Refund not received|My refund|Refund?]",
        "[Sent it back|Returned an item], [no money|where is the money?|still no refund]",
        "[When will I get|What about|Any news of] my [refund|money][?|]",
    ),
    situations=(
        "I [sent|gave|shipped] {obj} back to you and [am still waiting for|have not seen|have "
        "not received] the [refund|money].",
        "[The refund|My refund|The money] for {obj}, which I [sent back|returned], [has not "
        "arrived|has not come|is not here].",
        "[Where is|What happened to|What about] [the refund|my refund|the money] for {obj}[, "
        "which I sent back| that I returned|]?",
        "I returned {obj}, [but|and] [no refund has come|the refund has not shown up|I see no "
        "sign of a refund][ yet| so far|].",
        "[I'm writing|My message is] about [my refund|the refund] for {obj}[, which went back to "
        "you| that I sent back|].",
        "I'm [still |][missing|waiting for|without] the [refund|money] for {obj}, which I [sent "
        "back|returned].",
        "[You have|Your warehouse has] had {obj} back [for some time|for a while], and I [am "
        "still waiting for my money|have not had my refund].",
    ),
    waiting=(
        "I am [still |][waiting for|without] the [refund|money] for {obj}, [which never "
        "came|which I never got|which is not coming after all].",
        "[The refund|My refund|The money] for {obj}, which [I never got|never came], [has not "
        "arrived|is not here|has not shown up].",
        "[Where is|What about] [the refund|my refund] for {obj}[, which never came|, which I "
        "never got|]?",
        "I [asked|wrote to you] to have my money back for {obj}, [which never came|which I no "
        "longer wait for], and [no refund has come|I have not seen a refund].",
    ),
    details=(
        "I [check|look] [every morning|each day|all the time], and [nothing has come|there is no "
        "sign of it|the money just isn't there].",
        "The [return|parcel] [went off|was posted|was handed over] [without trouble|all right|as "
        "your label said], [I kept the slip|I still have the receipt|with the receipt in my "
        "drawer].",
        "[Perhaps|Maybe] [it went somewhere else|it got stuck|someone forgot to press a button], "
        "[I can't tell from here|such things happen|who knows].",
        "I was [quick|prompt] [with my part|on my side], so [I'd like the same speed now|I "
        "hope for the same from you|waiting feels unfair].",
        "[The money|That money] is [meant for|to pay for] [something else|the next thing|a "
        "journey], [so I'm waiting for it|which has to wait].",
        "I [asked my bank, but they know of nothing|looked in my inbox and found no message "
        "about it|went through my statements, without result].",
    ),
    asks=(
        "[When|How soon] [can|should|may] I [expect it|expect the money|see it]?",
        "[Can|Could|Would] you [check|find out|look into] [where it is|what happened to it|that]?",
        "[Has it|Has the refund] [been sent|gone out][ yet| already|]?",
        "Please [look into this|let me know where it is|tell me how things stand].",
        "[What is|What's] [holding it up|keeping it|still missing]?",
    ),
)

_PAYMENT = RequestPhrases(
    subjects=(
        "[Payment failed|Payment error|Payment did not work] [for|on] [my|the] {product}",
        "{product} [- payment failed|- could not pay|- did my payment go through?]",
        "[Payment problem|Problem with a payment|Trouble at the checkout|Payment error]",
        "[My payment|The payment] [failed|did not go through|was declined][?|]",
        "[Did my payment go through|What about my payment|Order without a payment][?|]",
    ),
    situations=(
        "The payment for my order of {obj} [failed|did not go through|was declined].",
        "I [ordered|tried to order] {obj}, [but|and] [the payment failed|my card was "
        "declined|the payment page showed an error].",
        "[Something went wrong|There was an error] [with the payment|at the payment step] for "
        "{obj}.",
        "[My card was declined|The payment page gave an error|The payment broke off] [when I "
        "ordered|at the checkout for|for my order of] {obj}.",
        "[I'm writing|My message is] about a [failed payment|payment that failed] for {obj}.",
        "[I placed an order|There is an order of mine] for {obj}, and [the payment seems to have "
        "failed|I got a message that the payment failed|the payment did not work].",
        "When I ordered {obj}, [the payment failed|I got an error at the "
        "payment|the last step, the payment, failed].",
    ),
    details=(
        "[The page|The screen] [went white|showed a red line|turned and turned], [and then "
        "nothing|and that was that|with some number I did not write down].",
        "[My card|The card] [is fine|works everywhere else|has enough on it], so [it can't be "
        "that|I don't know what it was].",
        "I [did not dare|was afraid] to [click|try] again, [so as not to order twice|in case it "
        "went through after all|and closed the page].",
        "[Perhaps|Maybe] [I mistyped something|my bank wanted a code|it was the bad line], [I "
        "can't tell|I'm no expert|it was late in the evening].",
        "I [do want|would still like|really need] {obj}, [so please don't give up on me|as "
        "before|nothing has changed there].",
        "I [looked in|checked] [my account|my inbox], [but could not make sense of it|and the "
        "order is listed there|and am none the wiser].",
    ),
    asks=(
        "Did the payment go through [or not|after all|]?",
        "How [can|do] I [pay now|try it again|put this right]?",
        "[Can|Could|Would] you [check|look into|find out] [what happened|whether it worked|how "
        "things stand]?",
        "Please [let me know|tell me] [how things stand|what I have to do|what you see].",
        "[Is the order|Is my order] still [there|open|in your system]?",
    ),
)

_CODE = RequestPhrases(
    subjects=(
        "[Promo code|Discount code|Promotional code|Code] [for|forgotten for] [my|the] {product}",
        "{product} [- forgot my code|- code not used|and a code]",
        "[Forgot to enter a code|Code forgotten|My promo code|Promotional code question]",
        "[Can I still use my code|Using a code|Question about a code][?|]",
        "[Code|Discount] [forgotten|missing] [on my order|at the checkout]",
    ),
    situations=(
        "I [forgot|did not remember|failed] to enter [a promotional code|my promo code|a code] "
        "when I ordered {obj}.",
        "I [have|had] [a promotional code|a promo code|a code] for [my order of|the order of] "
        "{obj}, [but did not enter it|and forgot it at the checkout|which I never entered].",
        "When I ordered {obj}, I [left out|forgot|did not use] my [promotional "
        "code|promo code|code].",
        "[I'm writing|My message is] about [a promotional code|a promo code|a code] for my order "
        "of {obj}[, which I forgot|, which I did not use|].",
        "[Can|Could] you [still |][add|apply] a [promotional code|promo code] to my order of "
        "{obj}?",
        "I [ordered|bought] {obj} and [only afterwards found|forgot about|did not think of] [the "
        "promotional code I had|my promo code|a code I had kept].",
        "My order of {obj} [went through|was placed] without [my promotional code|the code I "
        "had|my promo code].",
    ),
    details=(
        "[The field|The box] for it [was easy to miss|is hidden away|is tiny on my phone], [I "
        "only saw it afterwards|so I missed it|or I'm blind].",
        "I had it [from a friend|from your newsletter|on a card] and [kept it on the fridge|put "
        "it aside|kept it for just this purpose].",
        "It would have been a nice [help|discount|little extra], [as every bit counts|to be "
        "honest].",
        "[I did not want|I'd rather not] [to cancel|cancel] everything [and order again|only for "
        "that], [which seems silly|that would be a waste].",
        "[It's|It is] the first time that I [have|try] one, so [I may have done it wrong|I don't "
        "know how they work|tell me if I got it wrong].",
        "[I was|I must have been] [in a hurry|distracted|half asleep] at the [checkout|end], [my "
        "own fault|I know|it happens].",
    ),
    asks=(
        "[Can|Could|Would] you [still |][add it|count it|take it into account]?",
        "[Is [this|that] [still |]possible|Would that [still |]be possible|Is there a way]?",
        "Please [let me know|tell me] [if that works|what can be done|how to go about it].",
        "[What do you need from me|Is there anything else you need|Do I have to enter it "
        "somewhere]?",
        "[How|Where] [do|can] I [use it now|enter it afterwards]?",
    ),
)

MONEY: Mapping[str, RequestPhrases] = {
    "missing_refund": _REFUND,
    "failed_payment": _PAYMENT,
    "promo_code": _CODE,
}
