"""Patterns for parcels that did not come, came wrong or came damaged."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_NOT_RECEIVED = RequestPhrases(
    subjects=(
        "[Missing:|Never got|Still no sign of|Still waiting for] [my|the] {product}",
        "Where is my {product}?",
        "{product} [never came|not received|is missing|did not arrive|- where is it?]",
        "[Missing|Lost|Vanished] [parcel|package|delivery]",
        "[Parcel|Package|My delivery] [not here|never arrived|has not come|seems lost]",
        "[Help with a|About a|Problem with a] [missing parcel|delivery that never came]",
    ),
    situations=(
        "I [have not received|haven't received|never received|never got|didn't get] {obj}[| that "
        "I ordered| from you].",
        "The [parcel|package|box] with {obj} [never came|hasn't turned up|never reached "
        "me|hasn't arrived].",
        "There's no sign of {obj} [here|anywhere|at my door].",
        "{it} never [arrived|came|showed up][ here|].",
        "My order [of|with] {obj} [never arrived|hasn't arrived|didn't show up].",
        "I'm still waiting for {obj}[ that I paid for|].",
        "Where {is} {it}? [Nothing has arrived here|I've looked everywhere and nothing came|No "
        "parcel has come].",
        "[Something|It seems something] went wrong with [my delivery|the delivery of my order]: "
        "{it} never [came|got here|reached me].",
        "I need [some |]help with a [parcel|package] that never [came|arrived]: {obj}.",
    ),
    early=(
        "I [haven't received|have not received|didn't get] {obj}[ that I ordered|] yet.",
        "{it} {has} not [arrived|come] yet[, and I wonder when|].",
        "I'm [still |]waiting for {obj}[ that I ordered|].",
        "[My parcel|The parcel] with {obj} [isn't here yet|hasn't come yet|has not arrived so "
        "far].",
        "[When can I expect|Any news about] {obj}? Nothing has come so far.",
        "My order of {obj} [isn't here yet|hasn't arrived yet|has not come so far].",
    ),
    details=(
        "I [asked|checked with|knocked at] [my neighbors|the people next door|the front desk|the "
        "whole floor], and [nobody|not one of them|no one] [has|took in|saw] [a "
        "parcel|anything|a box for me].",
        "I [looked|searched|checked] [behind the bins|on the porch|in the mail room|by the "
        "garage|round the back], [but found nothing|without luck|and there was nothing].",
        "[Someone|My partner|One of us|My roommate] [is|was] [always|usually|nearly always] "
        "[home|in|around], [so a driver would have met us|and the bell did not ring|and nobody "
        "rang].",
        "[There was|I found|I saw] no [card|note|slip] [in the mailbox|on the door|from the "
        "driver].",
        "[Our|The] [building|house|street] is [easy to find|well marked|not hard to find], [with "
        "the name on the bell|and other parcels get here|so I doubt the driver got lost].",
        "I [rang|called|tried] the [carrier|courier|delivery firm], [who sent me to you|and they "
        "told me to ask the shop|but only reached a recording].",
        "[Parcels|Packages] [do get stolen|sometimes vanish] [around here|on our street|in this "
        "block], [which worries me|so I'm uneasy|and I fear the worst].",
    ),
    asks=(
        "Where {is} {it} [now|at the moment|right now]?",
        "[Can|Could|Would] you [find out|look into|check] [what happened|where the box went|who "
        "signed for the parcel]?",
        "[What can be done|What happens now|What do we do now]?",
        "Please [look into this|trace the parcel|check with the carrier|find out more].",
        "[Is|Was] there [a signature|a note from the driver|any record] [of the drop-off|for "
        "this|]?",
    ),
)

_WRONG_ITEM = RequestPhrases(
    subjects=(
        "[Wrong item|Wrong product|Something else] [in the box|sent|instead of my {product}|came]",
        "[Not|This is not|Got something that is not] [my|the|a] {product}",
        "{product} [ordered, something else came|- wrong thing sent|mixed up with another order]",
        "[Mix-up|Mistake|Error] [with|in] my [order|parcel|delivery]",
        "[I got the|You sent the|Received the] wrong [item|thing|product]",
    ),
    situations=(
        "I ordered [the|a] {product}, but [what came is something else|a different item was in "
        "the box|the parcel held another product|you sent me something different].",
        "Instead of {obj}, I [got|received|was sent|found] [something else entirely|a completely "
        "different item|another product].",
        "The [parcel|box|package] [should have held|was meant to hold|was supposed to contain] "
        "{obj}; [what I found is something else|the item inside is another one|it holds a "
        "different thing].",
        "[You|Your warehouse|Someone there] [seem|must have|appear] [to have sent|sent] me the "
        "wrong item: I [asked for|ordered|paid for] {obj}.",
        "[The wrong item|A wrong item|The wrong product] [came|arrived|turned up|was delivered] "
        "[when|although|while] I [had ordered|was waiting for|ordered] {obj}.",
        "[There has been|I think there was|There must have been] a mix-up[| at your end]: I "
        "[ordered|was expecting] {obj} and [got|received|hold] [something else|a different "
        "thing|another item].",
        "[This|What I have here|What came] is not what I ordered; I [asked for|paid for|wanted] "
        "{obj}.",
    ),
    details=(
        "The [label|packing slip|paper] [on the parcel|in the box] [has my name on it|names "
        "me|is mine], [but the item is not|only the contents are off|so the mix-up happened "
        "before].",
        "I [looked twice|checked again|read the label twice] [to be sure|just in case|before "
        "writing], and [it really is|this is definitely] [another model|a different product|not "
        "mine].",
        "[Somebody else|Another customer|Some other buyer] [may|might|must] [be missing it|be "
        "wondering where theirs is|have mine now].",
        "[The wrong one|What you sent|That other item] is [of no use to me|nothing I need|no "
        "good to us], and [I have put it aside|it waits by the door|I'll keep it safe] [for "
        "you|until I hear from you].",
        "I [had plans for|was looking forward to|was counting on] {obj}, so [this is a pity|this "
        "came as a surprise|it's a bit of a blow].",
        "I [know|am sure|understand] [mistakes happen|warehouses are busy|boxes look alike], [no "
        "hard feelings|still I need mine|so let's just sort it].",
    ),
    asks=(
        "How do we [put this right|sort this out|fix the mix-up]?",
        "[What should I do with|Where do I send|What happens to] the [wrong one|other item]?",
        "[When|How soon] [can|could] [the right one|{obj}] [be here|come|get to me]?",
        "Please [sort this out|put this right|correct the mistake].",
        "[Can|Could|Would] you [collect|pick up] the [wrong one|other one] [at my door|from "
        "here|]?",
    ),
)

_DAMAGED = RequestPhrases(
    subjects=(
        "[Damaged|Broken|Smashed|Cracked] {product}",
        "{product} [came broken|arrived damaged|damaged on arrival|- broken out of the parcel]",
        "[Damage|Damaged goods|Broken item] [in my parcel|on delivery|in my order]",
        "[My|The] [order|parcel|delivery] [arrived damaged|came broken|got crushed]",
        "[Problem|Trouble] with [a damaged|my broken] [item|delivery]",
    ),
    situations=(
        "{it} [came|arrived|got here|was delivered|reached me] [damaged|broken|in "
        "pieces|smashed|badly dented|cracked].",
        "[When|As soon as] I [unpacked|saw|looked at] {obj}, I [saw|noticed] [a long crack|a "
        "deep dent|broken corners|that one side was crushed].",
        "The [parcel|box|carton] [was crushed|had a hole in it|had been squashed], and [{it} "
        "[{is}|{was}] broken|the damage goes right through to {obj}|{it} came out damaged].",
        "I [have to|must|need to] report [damage|a damaged item]: {it} [did not survive the "
        "trip|arrived broken|came with a crack across one side].",
        "[The courier|Whoever drove the van|Somebody on the way] [must have dropped|clearly "
        "threw|was rough with] the [box|parcel], [because {it} [{is}|{was}] cracked|and {it} "
        "arrived bent|and {it} came out broken].",
        "{it} [arrived|came] with [a broken corner|a crack from end to end|a big dent][ and "
        "can't be used| and is of no use|].",
        "What [came out of|I took out of] the parcel is [a broken|a battered|a smashed] "
        "{product}.",
    ),
    details=(
        "The [padding|bubble wrap|filling] [was thin|was next to nothing|had slipped to one "
        "side|was all on one end], [so I'm not surprised|which explains a lot|so any bump went "
        "through].",
        "[A corner|One edge|The back] [is pushed in|is split|sticks out], and [bits|small "
        "pieces|splinters] [fall out|came loose|lie in the box].",
        "I [kept|still have|put aside] [the box and the filling|all the wrapping|the whole "
        "parcel] [for you|in case you need it|just in case].",
        "[Nothing|Not a thing] was [signed|said] at the door; [the driver was gone|he was "
        "off|the van had left] [before I turned round|within seconds|at once].",
        "[I don't dare|I'm afraid|Nobody here dares] to [use|touch|try] {obj} [like this|in that "
        "state|with those edges].",
        "The [outer box|carton] [was marked fragile|said fragile on all sides|had fragile tape], "
        "[which nobody seems to read|for all the good that did|believe it or not].",
    ),
    asks=(
        "How do we [put this right|sort this out|go on]?",
        "[What do you need from me|Is there anything else you need|What should I do with the "
        "broken one]?",
        "[When|How soon] [can|could] [a whole one|an intact one|another one] [be here|come|get "
        "to me]?",
        "Please [sort this out|put this right|tell me what to do].",
        "[Should|Do] I [keep|throw away|send back] the [broken|damaged] one?",
    ),
)

SHIPPING: Mapping[str, RequestPhrases] = {
    "not_received": _NOT_RECEIVED,
    "wrong_item": _WRONG_ITEM,
    "damaged": _DAMAGED,
}
