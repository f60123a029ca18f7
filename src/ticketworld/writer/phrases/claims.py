"""Patterns for warranty claims and for prices seen elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

_WARRANTY = RequestPhrases(
    subjects=(
        "[Warranty claim|Warranty question|Warranty] [for my|on my|- my] {product}",
        "{product} [- warranty|warranty claim|needs the warranty|and its warranty]",
        "[How do I claim|Claiming] on the warranty[ of my {product}|]",
        "[Warranty|Guarantee] [claim|request|help needed|question]",
        "[Claim for|Help with] [my|the] {product}",
    ),
    situations=(
        "I [would like|'d like|want|need] to make a warranty claim [for|on] {obj}[| that I "
        "bought from you| that I have from your shop].",
        "I'm [writing|getting in touch|contacting you] about the warranty [of|on|for] {obj}.",
        "Please [register|open|start] a warranty claim for {obj}.",
        "[This is|This message is|My message is] a warranty claim for {obj}.",
        "[Can|Could|May] I use the warranty [for|of|on] {obj}?",
        "I [need|would like] [your help with|help with|to ask about] the warranty [of|for|on] "
        "{obj}.",
        "[As {it} came with a warranty,|Since {it} came with a warranty,|There is a warranty on "
        "{obj}, so] I'm [making|sending in|filing] a claim.",
        "{it} should still have a warranty, [I think|I believe|if I'm not wrong], so I'm "
        "[writing to make a claim|making a claim].",
    ),
    details=(
        "I [followed|went through|tried] [every step|the whole list|all the tips] in the "
        "[manual|help pages], [more than once|twice|from first to last].",
        "I [use|rely on|depend on] {obj} [for work|most evenings|nearly every day], so [it's "
        "hard to be without {them}|I really miss {them}|this matters to me].",
        "The [serial number|sticker with the serial number] [is still readable|is on the "
        "back|can be read], [if you want it|I can copy it out for you|should you ask for it].",
        "[A friend|My brother-in-law|A colleague] who [knows about|tinkers with|repairs] "
        "[electronics|such things] [had a look|took a look] and [told me to|said I should] "
        "[write to you|turn to the shop|make a claim].",
        "I [can|could|am happy to] [send {them} in|bring {them} to a repair shop|pack {them} up] "
        "[whenever you say|any day|at short notice].",
        "I kept the [manual and the papers|booklet|card from the box][, as one should|, like I "
        "always do|].",
        "I [never registered|forgot to register|did not register] {obj} [with the maker|on the "
        "maker's site], [in case that matters|I hope that's fine|which I only noticed now].",
    ),
    asks=(
        "How does [a claim|this] work?",
        "[What|Which details] [do you need|should I send] [from me|for the claim|]?",
        "[Where|To which address] [should|do|can] I send {obj}?",
        "Please [let me know|tell me|write back with] [the next step|what to do|how to go on].",
        "[Could|Can|Would] you [look into it|check what can be done|tell me what comes next]?",
        "[Is a repair possible|Would another one be possible|Can it be repaired]?",
    ),
    waiting=(
        "I [would like|want] to [ask about|use] the warranty of {obj}, [although|even though] "
        "the parcel [has not reached me yet|is not here yet].",
        "{it} [{has} not arrived yet|{is} still not here], but I [already have|have] a "
        "[claim|question] about the warranty.",
    ),
)

_PRICE_MATCH = RequestPhrases(
    subjects=(
        "[Price match|Price matching|Matching a price|Lower price] [for|on] [my|the|a] {product}",
        "{product} [cheaper elsewhere|- price match|for less at {retailer}|costs less at "
        "{retailer}]",
        "[Price|Cheaper] at {retailer}",
        "[Price match|Price adjustment|Price difference] [request|question|please]",
        "[Saw a|Found a|There is a] [lower|better] price[ at {retailer}|]",
    ),
    situations=(
        "I [bought|ordered] {obj} from you, and {retailer} [sells|offers] the same "
        "[one|item|model] for {price}[. Can you match that?|. Do you price match?|.]",
        "{retailer} has the same {product} for {price}, [can you match it|would you match that "
        "price|do you price match]?",
        "{retailer} [sells|offers] {obj} for {price}[, can you match that?|, will you match "
        "it?|.]",
        "I [just |]saw that {retailer} has a different price for {obj}: {price}[. Could you "
        "match it?|.]",
        "I [saw|found|noticed|spotted|came across] {obj} at {retailer} [priced at|at a price of] "
        "{price}.",
        "The price of {obj} at {retailer} is {price}, which is not what I paid[ here|].",
        "[While browsing|When comparing prices|By chance], I [saw|discovered|found] that "
        "{retailer} asks {price} for {obj}.",
        "[A friend|My sister|A colleague] [pointed out|told me] that {retailer} asks {price} for "
        "{obj}[, so I wonder if you match that|].",
        "[Would|Could|Can] you match the price [that {retailer} asks|at {retailer}|of "
        "{retailer}] for {obj}? [They want|It is|They ask] {price} there.",
        "I am [asking|writing] [for|about] a price match on {obj}: {retailer} [has it|sells "
        "it|lists it] at {price}.",
    ),
    details=(
        "It [is|was] [the same|exactly the same|the very same] [model|model number|version], [in "
        "stock there|I compared the numbers|same color and all].",
        "I [compared|checked|read] the [two pages|listings|descriptions] [side by side|line by "
        "line|twice], and [see no difference|they match|they describe one thing].",
        "[The page|Their page|The listing] [is public|is easy to find|was up when I wrote this], "
        "so [you can check|anyone can look|please see for yourself].",
        "I [would rather|prefer to|'d sooner] [keep buying|shop|stay] [here|with you] [than "
        "switch|than chase offers|and not start over elsewhere].",
        "I [don't|do not] [usually|often|normally] [hunt for bargains|compare prices after "
        "buying|ask for this sort of thing], but [this caught my eye|the gap bothered me|here it "
        "seemed worth asking].",
        "[Shipping|Delivery] [there|at the other shop] [is the same|is no different|works much "
        "like yours].",
    ),
    asks=(
        "[Can|Could|Would] you [match that|do the same|meet that price]?",
        "[What|Which details] do you need [to check|to verify this|from me]?",
        "How does [a price match|that] work [here|with you]?",
        "Please [let me know|tell me] [if that works|what you can do|how to go on].",
        "[Is that|Would that be] [possible|something you do]?",
        "[Do|Should] I [send a link|copy the listing|fill in a form]?",
    ),
)

CLAIMS: Mapping[str, RequestPhrases] = {"warranty": _WARRANTY, "price_match": _PRICE_MATCH}
