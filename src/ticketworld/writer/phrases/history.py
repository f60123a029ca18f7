"""Patterns for when the order was placed or the parcel came, and for the order number."""

from __future__ import annotations

ORDERED = (
    "I [ordered|bought|purchased] {obj} {day}[ from your site| in your online shop|].",
    "[The order|My order][ for {obj}|] [was placed|went in|was made] {day}.",
    "It all [started|began] {day}, when I [ordered|paid for|bought] {obj}.",
    "[I placed the order|We placed the order|I put the order in] {day}.",
    "[It was {day} that I|I believe it was {day} when I] [ordered|bought] {obj}[ from you|].",
    "[If you look for the date|As for the date|For your search]: I [ordered|bought] {obj} {day}.",
    "I [paid|checked out] {day}[, with just {obj} in mind|, all in one go|].",
    "[You'll|You will] [find|see] in my account that I [ordered|bought] {obj} {day}.",
)

DELIVERED = (
    "{it} [arrived|came|got here|was delivered|reached me] {day}[, late in the afternoon|].",
    "[The parcel|The package|The box|The delivery] [came|arrived|got here|was handed to me] "
    "{day}.",
    "I [received|got|took delivery of] {obj} {day}[ at my door|].",
    "[Delivery was|The delivery was|It was delivered] {day}[, according to my notes|, as far as I "
    "remember|].",
    "[The driver|The courier|Your carrier] [brought|delivered] {obj} {day}.",
    "[If you look for the date|As for the date|For your search]: {it} [arrived|came] {day}.",
    "I've had {obj} [with me|here|at home] since {it} [arrived|came] {day}.",
    "[It was {day} that|I think it was {day} when] {obj} [arrived|came|got here].",
)

TRACKED = (
    "[Tracking|The tracking page|Your tracking] [says|shows|claims|insists] [it was|that it "
    "was|the "
    "parcel was] [delivered|dropped off|handed over] {day}.",
    "[According to|If I believe|Going by] [the carrier|the tracking|the tracking page], [it|the "
    "parcel] [was delivered|came|was left at my door] {day}.",
    "[The carrier|The courier] [marked it as|marked the parcel as|says it was] delivered {day}.",
    "[Supposedly|Allegedly|On paper], [it|the parcel] [came|arrived|was delivered] {day}.",
)

NOT_HERE_YET = (
    "[The parcel|My parcel|It] [has not come|has not arrived|is not here] [yet|so far].",
    "[So far|Until now|As of today] [nothing has come|no parcel has come|the parcel isn't here].",
)

ORDER_NUMBER = (
    "[The|My] order number is {order}.",
    "[It's|This is|That's] order {order}[, for reference|, if you want to look it up|].",
    "[You can look it up|You'll find everything|Please look it up] under {order}.",
    "[Order|Order number|Order no.|Reference]: {order}.",
    "[For reference|So that you find it|To make it easier]: [order |the number is |]{order}.",
    "[The confirmation|My confirmation email|My receipt] [shows|says|gives] {order}[ as the order "
    "number|].",
    "[I have|Here is] the order number: {order}.",
    "[All this|This|The matter] [concerns|is about] order {order}.",
)

GIFT_ORDER_NUMBER = (
    "The [slip|gift slip|card] [in the box|that came with {them}] [names|shows] order {order}.",
    "[On the gift slip|On the slip] stands the order number {order}.",
    "The order [number on the slip|it came from] is {order}.",
    "[You can look it up|Please look it up] under {order}, [says the slip|if the slip is right].",
    "[For reference|So that you find it]: [order |]{order}, [from the slip in the box|as printed "
    "on the slip].",
)

ORDER_NUMBER_UNKNOWN = (
    "I [don't have|can't find|no longer have] the order number[, sorry|, I'm afraid|].",
    "[Sorry|Apologies], I [lost|deleted|mislaid] the [email|confirmation] with the order number.",
    "[The order number|My order number] [escapes me|is in an email I can't find|is not at hand], "
    "[but the name should do|you may find me by my name|sorry].",
    "I [hope|trust] you can find [me|the order] [by my email|by my name|without the number].",
)
