"""Patterns for returns and exchanges."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_RETURN = RequestPhrases(
    subjects=(
        "[Return|Returning|Sending back|Return request:|Refund for|Giving back] [my|the|a] "
        "{product}",
        "{product} [- return|return please|going back|- I want to return it|refund?]",
        "[How do I return|Can I send back|I'd like to return|Want to return] [the|my] {product}",
        "[Question about a|About a|Regarding a|Help with a] [return|refund]",
        "[Return|Refund] [request|question|needed|please]",
    ),
    situations=(
        "I [would like|'d like|want|am hoping|wish] to [return|send back|give back] {obj}[| that "
        "I bought from you| that I have from your shop].",
        "I'm [writing|getting in touch|contacting you] [because I want|as I'd like|since I need] "
        "to [return|send back|hand back] {obj}.",
        "[Can|Could|May] I [return|send back|give you back] {obj}[ for my money back| and be "
        "paid back| please|]?",
        "[This is|This message is|My message is] about [returning|sending back|giving back] "
        "{obj}[| to you| to your store].",
        "[Unfortunately|Sadly|In the end|After some thought] {it} [{has} to go|will have to "
        "go|should go] back to you.",
        "I [have decided|decided|made up my mind] not to keep {obj}[, so I'd like to send {them} "
        "back|; please tell me where to send {them}|].",
        "I [won't|will not|am not going to] be keeping {obj}[ after all|, I'm afraid|] and "
        "[would like|want|wish] to [return|send back] {them}.",
        "Please [take back|arrange a return for|help me return|set up a return of] {obj}.",
        "[We|My family and I] [would like|want|have decided] to [return|send back] {obj}.",
        "I have a return to [arrange|set up]: {obj}[, bought from your site| from your online "
        "shop|].",
        "How do I [return|send back] {obj}[ to you|]? I [don't want to keep {them}|won't be "
        "keeping {them}].",
    ),
    details=(
        "I [can|could|am able to] [get the parcel on its way|send the parcel off] [the same "
        "day|as soon as you say so|within the hour|whenever you like].",
        "I can [drop the parcel off|bring the parcel to a drop-off point|hand the parcel to a "
        "driver][ any morning| after work| at the weekend| whenever it suits you].",
        "[If you|Should you] need [a form|a label|any paperwork] [from me|filled in], [just send "
        "it over|I'll take care of it|send it and I'll do it the same evening].",
        "I [looked for|hunted for|couldn't find|did not see] a return [label|form|slip] in [my "
        "emails|my account].",
        "The invoice [is|should be|must be] in [my account|your system|my inbox], so [nothing "
        "should be missing|all the papers are there|you'll find the details].",
        "I [paid|had paid] for {obj} [myself|with my own card|in one go], and [would "
        "like|expect|hope] to see the money [come back the same way|return to the same place|on "
        "the same card].",
        "[Printing a label|A printed label|Printing] is [not easy|tricky|a nuisance] for me, so "
        "[a QR code|a code on the phone|a label in the mail] would be [handy|welcome|nicer].",
    ),
    asks=(
        "What [do I need to do|happens|comes|would you have me do] next?",
        "[Where|To which address] [should|do|can] I send {obj}?",
        "How do I [get this going|start|go about it|arrange that]?",
        "[Could|Can|Would] you [tell me|explain|let me know] how [this works|to go on|to "
        "proceed]?",
        "Do I [need|have] to [print something|fill in a form|call anyone] for that?",
        "Please [let me know|tell me|write back with] [the next step|what to do|where the parcel "
        "should go].",
    ),
    waiting=(
        "I [would like|want|wish] to [return|send back] {obj}, [although|even though|and] the "
        "parcel [has not reached me yet|is not here yet|hasn't come so far].",
        "{it} [{has} not arrived yet|{has} not got here so far|{is} still not here], but I "
        "[already know|am already sure|have already decided] that I [want|would like] to "
        "[return|send back] {them}.",
        "[Before|Even before] the parcel [gets here|reaches me|turns up], I'd like to [arrange "
        "the return of|set up a return for|send back] {obj}.",
        "[Can|Could] I [return|give back] {obj} [although|while] the parcel [is not here yet|has "
        "not come yet|hasn't reached me]?",
    ),
)

_EXCHANGE = RequestPhrases(
    subjects=(
        "[Exchange|Exchanging|Swap|Swapping] [my|the|a] {product}",
        "{product} [- exchange|exchange please|- can I swap it?|swap]",
        "[Can I exchange|I'd like to swap|How do I exchange] [the|my] {product}[?|]",
        "[Exchange|Swap] [request|question|please|wanted]",
        "[About an|Regarding an|Question about an] exchange",
    ),
    situations=(
        "I [would like|'d like|want|am hoping] to [exchange|swap|trade in] {obj}[| that I bought "
        "from you| that I have from your shop].",
        "[Can|Could|May] I [exchange|swap] {obj}[ please| with you|]?",
        "I'm [writing|getting in touch|contacting you] [about|regarding] [an exchange "
        "of|exchanging|swapping] {obj}.",
        "Please [help me exchange|arrange an exchange for|exchange|swap] {obj}.",
        "[Is there a way|Would it be possible|Is it possible] to [exchange|swap] {obj}?",
        "[Rather than|Instead of] [a refund|my money back], I'd [prefer|rather have|like] an "
        "exchange for {obj}.",
        "I have an exchange to [arrange|sort out|set up] for {obj}.",
        "[We|My family and I] [want|would like|have decided] to [exchange|swap] {obj}.",
        "[This is|This message is|My question is] about [exchanging|swapping] {obj}[| at your "
        "store| with you].",
    ),
    details=(
        "I [can|could|am able to] [get the parcel on its way|send the parcel off] [the same "
        "day|as soon as you say so|within the hour|whenever you like].",
        "I can [drop the parcel off|bring the parcel to a drop-off point|hand the parcel to a "
        "driver][ any morning| after work| at the weekend| whenever it suits you].",
        "[If there is|Should there be] [anything|something] to [pay|settle] [on top|between the "
        "two], [tell me|let me know|send me the figure] [first|before you ship|beforehand].",
        "I [would not mind|am fine with|don't mind] [sending mine first|waiting a bit for the "
        "swap|meeting the courier at the door].",
        "Please [use|keep] the [same|usual] address for the [new|second] parcel[, it has not "
        "changed|].",
        "[An exchange|A swap] [suits me better|is better for me] than [my money back|a "
        "voucher|starting over], [since|because|as] I still [need|want|depend on] something like "
        "this.",
    ),
    asks=(
        "What [do I need to do|happens|comes|would you have me do] next?",
        "[Where|To which address] [should|do|can] I send {obj}?",
        "[How long|How many days] [does|would] [a swap|an exchange|that] [usually|normally|] "
        "take?",
        "[Could|Can|Would] you [tell me|explain|let me know] how [a swap works|to go on|an "
        "exchange is done]?",
        "[Do|Should] I send mine [first|right away], or [wait for your label|wait to hear from "
        "you]?",
        "Please [let me know|tell me|write back with] [the next step|what to do|how to go about "
        "it].",
    ),
    waiting=(
        "I [would like|want|wish] to [exchange|swap] {obj}, [although|even though|and] the "
        "parcel [has not reached me yet|is not here yet|hasn't come so far].",
        "{it} [{has} not arrived yet|{has} not got here so far|{is} still not here], but I "
        "[already know|am already sure] that I [want|would like] to [exchange|swap] {them}.",
        "[Can|Could] I [exchange|swap] {obj} [although|while] the parcel [is not here yet|has "
        "not come yet|hasn't reached me]?",
    ),
)

RETURNS: Mapping[str, RequestPhrases] = {"return": _RETURN, "exchange": _EXCHANGE}
