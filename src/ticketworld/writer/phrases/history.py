"""Patterns for when the order was placed or the parcel came, and for the order number."""

from __future__ import annotations

ORDERED = (
    "I [ordered|bought|purchased] {obj} {day}[ from your site| in your online shop|].",
    "[The order|My order][ for {obj}|] [was placed|went in|was made] {day}.",
    "[I placed the order|We placed the order|I put the order in] {day}.",
    "[It was {day} that I|I believe it was {day} when I] [ordered|bought] {obj}.",
    "I [paid|checked out] {day}.",
    "[You'll|You will] [find|see] in my account that I [ordered|bought] {obj} {day}.",
)

ORDERED_ON = ("[As for the date|In case you need the date]: I [ordered|bought] {obj} {day}.",)
"""Where the day is a date."""

DELIVERED = (
    "{it} [arrived|came|got here|{was} delivered|reached me] {day}.",
    "[The parcel|The package|The box|The delivery] [came|arrived|got here|was handed to me] "
    "{day}.",
    "I [received|got|took delivery of] {obj} {day}[ at my door|].",
    "[Delivery was|The delivery was|It was delivered] {day}[, according to my notes|, as far as "
    "I remember|].",
    "[The driver|The courier|Your carrier] [brought|delivered] {obj} {day}.",
    "I've had {obj} [with me|here|at home] since {it} [arrived|came] {day}.",
    "[It was {day} that|I think it was {day} when] {it} [arrived|came|got here].",
)

DELIVERED_ON = ("[As for the date|In case you need the date]: the parcel [arrived|came] {day}.",)

PARCEL = (
    "[The parcel|The package|The box|The delivery] [came|arrived|got here|was handed to me] "
    "{day}.",
    "[Delivery was|The delivery was] {day}[, according to my notes|, as far as I remember|].",
    "[It was {day} that|I think it was {day} when] [the parcel|the box] [arrived|came].",
)
"""Where the item itself did not come."""

TRACKED = (
    "[Tracking|The tracking page|Your tracking] [says|shows|claims|insists] [it was|that it "
    "was|the parcel was] [delivered|dropped off|handed over] {day}.",
    "[According to|If I believe|Going by] [the carrier|the tracking|the tracking page], [it|the "
    "parcel] [was delivered|came|was left at my door] {day}.",
    "[The carrier|The courier] [marked it as|marked the parcel as|says it was] delivered {day}.",
    "[Supposedly|Allegedly|On paper], [it|the parcel] [came|arrived|was delivered] {day}.",
)

ORDER_NUMBER = (
    "[The|My] order number is {order}.",
    "[It's|This is|That's] order {order}[, for reference|, if you want to look it up|].",
    "[You can look it up|You'll find everything|Please look it up] under {order}.",
    "[Order|Order number|Order no.|Reference]: {order}.",
    "[For reference|So that you find it|To make it easier]: [order |the number is |]{order}.",
    "[The confirmation|My confirmation email|My receipt] [shows|says|gives] {order}[ as the "
    "order number|].",
    "[I have|Here is] the order number: {order}.",
    "This is about order {order}.",
)

ORDER_NUMBER_SHORT = (
    "Order {order}.", "Order # {order}.", "Order no. {order}.", "It's order {order}.",
    "Order number {order}.", "Order number is {order}.", "Ref {order}.", "My order: {order}.",
)  # fmt: skip

ORDER_NUMBER_UNSURE = (
    "[I think|I believe|If I'm not mistaken,] the order number is {order}.",
    "The order number [should be|must be] {order}, [if I copied it right|going by my "
    "notes|unless I mistyped it].",
    "[If I remember right|If memory serves|As far as I can tell], [it's|it was] order {order}.",
    "[My scribbled note says|I wrote down] {order}, [I hope that's right|but don't hold me to "
    "it|though my writing is bad].",
    "[I'm not certain of|I can't swear to] the order number, [but I have|I noted] {order}.",
    "[Order|Order number]: {order} [(I think)|(from memory)|- I hope that's the right one].",
)

ORDER_NUMBER_START = (
    "The order number [starts with|begins with] {order}[, the rest is smudged|, the rest is cut "
    "off on my printout|; I can't read on|].",
    "[All I can make out|All I have|What I can read] of the order number is {order}.",
    "[My printout|My screenshot|The email I forwarded to myself] [ends|stops|is cut off] after "
    "{order}, [so I don't have the rest of the order number|sorry about the missing digits].",
)

ORDER_NUMBER_END = (
    "The order number [ends in|ends with] {order}[, that much I remember|, the rest is gone|].",
    "[All I can make out|All I have|What I can read] of the order number is {order}[ at the "
    "end|, the last digits|].",
    "I [only noted|only kept|only remember] the [last|final] digits of the order number: {order}.",
    "[It's|It was] order {order}, [or that's how it ends|as far as the digits I kept go].",
)

PRODUCT_MISREMEMBERED = (
    "[I hope|I think|I believe] [I have the name right|that's what the thing is called|that's "
    "its name].",
    "[I may have|I might have|Maybe I have] the name [slightly |a little |]wrong[, so bear with "
    "me|, I'm writing from memory|].",
    "[If I remember the name right|If memory serves|Unless I mix things up], [that is|that's] "
    "the one.",
    "[Don't hold me to|I can't swear to] the [exact |]name[ of it|].",
)

PRODUCT_VAGUE = (
    "I [don't have|can't find|don't remember] the [exact|full] name[ of it| just now|].",
    "[The exact name|The full name] [escapes me|has slipped my mind|is more than I remember].",
    "[Sorry|Forgive me], I [forget|don't know|can't recall] [what it is called exactly|the full "
    "name].",
    "I [never|don't] [remember|keep in mind] [such names|what these things are called].",
)

DAY_UNSURE = (
    "[I'm not quite sure|I'm not certain|I can't swear to it], [I didn't write it down|going by "
    "memory|but that's about right].",
    "[Give or take|More or less], going by memory.",
    "[I may be off|I could be off] [a little|a bit] [there|with that], [sorry|it's from memory].",
    "At least that's [how I remember it|what I remember|my best guess].",
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
