"""Patterns for what was charged or held: too often, too long, too much."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_TWICE = RequestPhrases(
    subjects=(
        "[Charged twice|Double charge|Two charges|Charged again] [for|on] [my|the] {product}",
        "{product} [- charged twice|- paid for twice|, two payments|charged two times]",
        "[Why was I charged twice|Charged twice for one order|Two payments for one order][?|]",
        "[Double payment|Billing problem|Problem with a charge|Billing question]",
        "[My statement|My bank statement|My card] [shows two charges|was charged twice]",
    ),
    situations=(
        "I [was|have been|seem to have been] charged twice for [my order of|the order of] {obj}.",
        "My [statement|bank statement|card statement] shows [two payments|two entries|the same "
        "amount two times] for [my order of|the order of] {obj}.",
        "You [took|charged|collected] the money for {obj} [twice|two times|more than once].",
        "I [ordered|bought] {obj} once, but [my card was charged twice|the money was taken "
        "twice|I see two charges].",
        "[There are|I see|I find] two [charges|payments|entries] [from your shop|from you] [on "
        "my statement|at my bank], [both|each] for {obj}.",
        "[Something went wrong|There is a mistake] with the payment for {obj}: [it was taken "
        "twice|I was charged two times|the same amount shows up twice].",
        "[I'm writing|My message is] about [two charges|a double charge] for my order of {obj}.",
    ),
    details=(
        "I [checked|looked at|went through] my [statement|bank's site|account] [again|several "
        "times], and [the second one is still there|they look exactly alike|it's the same amount "
        "each time].",
        "I [placed|sent|confirmed] the order [once|one time only], and [got a single "
        "confirmation|there is only one confirmation in my inbox].",
        "[The page|The checkout] [took a long time|hung for a while|seemed stuck] when I "
        "[clicked|ordered], [maybe that is why|in case that explains it|so who knows].",
        "My bank [says|told me] [to ask you first|to take it up with the shop|you would know "
        "about it].",
        "[I did not order|There is no second order of|I have not bought] {obj} a second time, "
        "[nor did anyone else here|I'm sure of that|and nobody else uses my card].",
        "[It's|That is] [a lot of money|quite a sum] to [be missing|do without] [this month|with "
        "the rent to pay|just now].",
    ),
    asks=(
        "[Can|Could|Would] you [check|look into] [what was charged|the two payments|that]?",
        "[Why|How come] [was it charged twice|are there two of them|did that happen]?",
        "How do we [put this right|sort this out]?",
        "Please [look into this|sort this out|tell me what happened].",
        "[What do you need from me|Do you need a copy of the statement|Shall I send the "
        "statement]?",
    ),
)

_HOLD = RequestPhrases(
    subjects=(
        "[Amount on hold|Pending amount|Pending payment|Money on hold] [for|after ordering] "
        "{product}",
        "{product} [- amount on hold|- pending payment?|- money blocked]",
        "[What is this|Question about a|About a] [pending amount|hold|pending payment][?|]",
        "[Pending|On hold|Blocked] [at my bank|on my card|on my account]",
        "[Money|An amount] [is blocked|is on hold|is pending][ since my order|]",
    ),
    situations=(
        "[Since|Ever since] I ordered {obj}, [an amount|some money] [is|has been] [on "
        "hold|marked as pending|blocked] [at my bank|on my card|on my account].",
        "My [bank|card|account] shows a [pending amount|hold|pending payment] [from your "
        "shop|from you] for [my order of|the order of] {obj}.",
        "[There is|I see|I found] [a hold|an amount on hold|a pending amount] [on my card|at my "
        "bank] that [belongs|goes back] to my order of {obj}.",
        "I [ordered|bought] {obj}, and now [part of my money is blocked|an amount is "
        "pending|money is on hold] [at the bank|on my account].",
        "[I'm writing|My question is|My message is] about [a hold|an amount on hold|a pending "
        "amount] [from|after] my order of {obj}.",
        "[The bank says|My bank tells me] that [you|your shop] [put a hold on|blocked|placed a "
        "hold on] [an amount|some money] for {obj}.",
        "[Why is|How come] [money|an amount] [still |][on hold|pending|blocked] on my "
        "[card|account] for my order of {obj}?",
    ),
    details=(
        "It's listed [separately from|next to] my other payments[, in gray|, marked as "
        "pending|], [and I can't use the money|and my balance is lower for it].",
        "I [asked|called|rang] [the bank|my bank], [and they can do nothing|who sent me to "
        "you|and they said it is up to the shop].",
        "I [have|had] [other bills|the rent|a few things] to pay, [so I need that money|and my "
        "limit is not that high|so it matters].",
        "I [never|have never] [had|seen] [such a thing|anything like it] [before|with other "
        "shops], [so I ask|hence the question|so forgive me if it's nothing].",
        "[It's|It is] the [same amount as|amount of] the [order|whole order], [as far as I can "
        "see|if I read it right].",
        "[I'm|I am] [not sure|unsure] whether [I paid|that counts as paid], [or still have to|or "
        "something is missing|and would like to know].",
    ),
    asks=(
        "What [exactly |]is that [amount|hold|entry] for?",
        "[Can|Could|Would] you [let it go|release it|look into it] [please|for me|]?",
        "[How long|Until when] [does|will] [it|that] [stay there|last]?",
        "Please [look into this|explain that to me|tell me what it is].",
        "[Do I|Should I] have to do anything [about it|at my bank|myself]?",
    ),
)

_AMOUNT = RequestPhrases(
    subjects=(
        "[Wrong amount|Wrong sum|Amount does not match] [for|on] [my|the] {product}",
        "{product} [- wrong amount charged|- I was charged too much|- the sum is off]",
        "[Wrong amount charged|The amount is wrong|Charged too much|Question about an amount]",
        "[My bill|My payment|The amount on my card] [does not add up|is not right|looks wrong]",
        "[Billing question|Billing mistake|A question about my bill]",
    ),
    situations=(
        "The amount [you charged|charged|taken from my card] for [my order of|the order of] "
        "{obj} [is not right|is wrong|does not match the order].",
        "I was charged [a wrong amount|another amount than the checkout showed|more than I "
        "expected] for [my order of|the order of] {obj}.",
        "[My statement|My card|My bank] shows [a different amount than|another sum "
        "than|something else than the total of] my order of {obj}.",
        "I [ordered|bought] {obj}, and [the sum on my statement|the total taken from my "
        "account|the amount charged] [is higher than it should be|is not what I agreed to|looks "
        "wrong to me].",
        "[I'm writing|My message is] about the amount [charged|taken] for {obj}, [which does not "
        "add up|which looks too high|as it can't be right].",
        "[There is|I think there is] a mistake in what [you charged|I was charged] for {obj}.",
        "[Could|Can] you [check|look at] what [you charged|I was charged] for {obj}? [It looks "
        "too high|It is not what I expected|The sum seems off].",
    ),
    details=(
        "I [added it up|did the math|went over it] [twice|again and again|with my wife], and [it "
        "doesn't come out|it doesn't add up|there is a gap each time].",
        "I [saw|noted|remember] the [total|sum] [at the checkout|before I clicked], and [this is "
        "not it|it was another one|that was less].",
        "[Perhaps|Maybe] [shipping was added|something was added afterwards|it was mixed up with "
        "another order], [I can't tell|who knows|but nobody told me].",
        "I [did not order|have not ordered|never added] anything [else|more], [no wrapping, no "
        "extras|only what is on the confirmation].",
        "I keep [every receipt|a list of what I spend], [which is how I noticed|so I noticed "
        "right away].",
        "[It's|It is] not [about|so much about] the money, [I just want it right|it's the "
        "principle|but a bill should be right].",
    ),
    asks=(
        "[Can|Could|Would] you [check|look into|go over] [the amount|the bill|what was charged]?",
        "[Where does [that sum|the difference] come from|How does that amount come about]?",
        "Please [check this|sort this out|explain it to me].",
        "[Could|Can] I [have|get] [an invoice|a bill] [that shows it all|for it|by email]?",
        "[What do you need from me|Shall I send the statement|Do you need a copy of my "
        "statement]?",
    ),
)

CHARGES: Mapping[str, RequestPhrases] = {
    "double_charge": _TWICE,
    "pending_hold": _HOLD,
    "wrong_amount": _AMOUNT,
}
