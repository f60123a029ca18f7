"""Patterns for items that were not in the parcel, and for parcels that are to go elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_MISSING = RequestPhrases(
    subjects=(
        "[Item missing|Something missing|Incomplete order|Not everything here]: {product}",
        "{product} [was not in the parcel|missing from my parcel|left out of the box]",
        "[Missing item|Incomplete parcel|Part of my order missing]",
        "[One thing|An item|Something] [is missing|was left out|was not packed]",
        "[Where is|What about] the {product}[ from my order|]?",
    ),
    situations=(
        "[The parcel came|My parcel arrived|My order came], but {it} [{was} not in it|{was} "
        "missing|{was} nowhere in the box].",
        "I [unpacked|went through] [the whole parcel|the entire box|my parcel], and {it} [{is} "
        "missing|{was} not there|{was} left out].",
        "[Part of my order|One item of my order|Something from my order] [is missing|was left "
        "out|was not in the box]: {obj}.",
        "[Everything else|All the rest] [from my order came|was in the box|is here], only {it} "
        "{is} missing.",
        "My [order|parcel] [is|was] incomplete: {it} [{was} not packed|{is} missing|{is} not "
        "there].",
        "I'm [missing|short of|still without] {obj}, which [should have been|was meant to "
        "be|belonged] in [my parcel|the same box].",
        "[It looks as if you|I think you|It seems that you] [left out|forgot|forgot to pack] "
        "{obj}[ when you packed my order|].",
    ),
    waiting=(
        "[The summary of my order|The list in your email|Your latest email] [names|shows|has] "
        "[everything|all the rest], but {it} {is} missing.",
        "I [just |][noticed|saw] that {it} {is} missing from [the list of what you send me|the "
        "list in your email|your email].",
        "[It seems|It looks as if] {it} [{was} left out of|{is} missing from|{is} not in] [what "
        "you are sending me|my order].",
        "[According to|Going by] [your email|the list I got], {it} [{is} not in|{was} left out "
        "of|{is} missing from] my parcel.",
        "I [ordered|paid for] {obj} [with some other things|among other things], and {it} {is} "
        "missing from [your email|the list you sent].",
    ),
    details=(
        "I [looked|searched|felt] [under the paper|through all the filling|in every corner of "
        "the box], [twice, to be sure|and found nothing|but it just isn't there].",
        "The [packing slip|list|paper in the box] [names|shows|has] it [as well|along with the "
        "rest], [so it must have been planned|which is odd|with a tick beside it].",
        "[The rest|Everything else] is [as it should be|in good order|just what I ordered], [all "
        "of it|thanks for that|so it's only this one thing].",
        "[Nobody else|No one else here] [emptied|touched|went near] the [parcel|box], [I did it "
        "myself|it was me who unpacked it|so it can't have got lost here].",
        "I [need|was counting on|had plans for] that one [most of all|more than the rest|in "
        "particular], [as luck would have it|of course|so it's a pity].",
        "[A second parcel|Another box] [would be fine|is all right with me], [if that is how you "
        "sent it|in case it travels alone], [but nobody told me|only I know of none].",
    ),
    asks=(
        "[Can|Could|Would] you [check|find out|look into] [what happened|where it went|what "
        "became of it]?",
        "[When|How soon] [can|could] [it|the missing one] [be here|come|get to me]?",
        "How do we [put this right|sort this out|go on]?",
        "Please [look into this|sort this out|let me know what comes next].",
        "[What do you need from me|Is there anything you need from me|Do you need a list of what "
        "came]?",
    ),
)

_ADDRESS = RequestPhrases(
    subjects=(
        "[Another address|Wrong address|New address|Address] [for my order|on my order|for the "
        "{product}]",
        "{product} [- wrong address|to another address please|- change of address]",
        "[Please change|I need to change|Can you change] the [delivery |shipping |]address[?|]",
        "[Address change|Change of address][ please| needed| request|]",
        "[Send my order|Delivery] [somewhere else|to another address][, please|]",
    ),
    situations=(
        "I [would like|'d like|need|have] to change the [delivery |shipping |]address "
        "[of|for|on] my order [of|for] {obj}.",
        "Please [change|correct|update] the [delivery |shipping |]address [of|on] my order "
        "[of|for] {obj}.",
        "[Can|Could] you [send|deliver|bring] {obj} to [another|a different] address [than the "
        "one on the order|than I gave|instead]?",
        "I [ordered|placed an order for] {obj} and [gave|left in|picked] the wrong address[, "
        "silly me|, I'm afraid|].",
        "[The address|The delivery address] [on|of] my order [of|for] {obj} is [wrong|the old "
        "one|not the right one][, and I'd like to change it|].",
        "[This is|My message is|I'm writing] about the address [on|of] my order [of|for] {obj}, "
        "[which has to change|which is the wrong one|as {it} should go elsewhere].",
        "[I moved|We moved|We have just moved], and {it} [{is}|{was}] [ordered to|sent to|meant "
        "for] the old [place|address].",
    ),
    always=(
        "[The right address|The right one|The one I mean|The address I want] [is|stands] in my "
        "account[ now| by now| already|].",
        "[Please use|Use|It should be] [the address in my account|the one that my account "
        "shows][, which is right| now|, I corrected it there|].",
        "I [changed|corrected|updated] [the address|it] in [my account|my profile], but [the "
        "order|the confirmation] [still has|kept|shows] the other one.",
        "My account [has|shows] the [right|new] address[ already| by now|], [the order does "
        "not|it is just the order that is wrong].",
    ),
    details=(
        "[The two|Both] are in the same [town|part of town], [not far from each other|a few "
        "streets apart], [if that helps|in case it matters to the driver].",
        "[Nobody|No one] [lives|is] at the old [address|place] [now|any more], [so it would only "
        "come back to you|and I'd hate to see it on the doorstep|so please don't send it there].",
        "[The checkout|The form] [filled in|picked|remembered] the [old one|wrong one], and I "
        "[did not look|only saw it afterwards|clicked too quickly].",
        "[Someone|Somebody] is [always|nearly always|mostly] [home|in] at the [new|right] one, "
        "[so no trouble there|which helps the driver].",
        "[The name|The name on the parcel] [stays the same|can stay as it is], [only the street "
        "is another|it is just the place that changes].",
    ),
    asks=(
        "[Can|Could|Would] you [do that|make the change|see to it] [for me|please|]?",
        "Please [confirm|let me know|write back] [when it's done|if that works|once you have "
        "seen this].",
        "[Is [this|that|such a change] possible|Would that be possible|Is there a way]?",
        "[What do you need from me|Is there anything you need from me|Do you need the whole "
        "address again]?",
        "[Should I|Do I have to] [tell|write to] the carrier [as well|myself|too]?",
    ),
)

PARCELS: Mapping[str, RequestPhrases] = {
    "missing_item": _MISSING,
    "address_change": _ADDRESS,
}
