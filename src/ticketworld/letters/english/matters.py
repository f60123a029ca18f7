"""How English says what a message is about, and whether the item is there."""

from __future__ import annotations

import re

from ticketworld.letters.language import MatterWords, cues

_BACK = (
    r"\b(?:return|refund|send\w* [^.\n]{0,40}back|back to you|money back|giv(?:e|ing) "
    r"[^.\n]{0,40}back)"
)
_STATUS = (
    r"\b(?:status|where|when|track\w*|shipp?ed|ship|on its way|under way|update|arriv\w+|"
    r"deliver\w*|"
    r"how far|how long|expect\w*|come|reach\w*|news|dispatch\w*|stand\w*|progress|get here|gone "
    r"out|sent|waiting|check\w* on|look\w* up|happening|(?:about|after) my order)\b"
)
_COME = (
    r"\b(?:arriv\w*|receiv\w*|come|came|deliver\w*|show(?:n|ed)? up|turn(?:ed)? up|reach\w*|got|"
    r"here|"
    r"hand(?:ed)?|door|where|missing|lost|no sign|waiting|seen|materiali[sz]ed|get)\b"
)

REQUESTS = {
    "return": cues(
        _BACK, r"\b(?:take|hand|bring|go|goes|going|accept|have|want) [^.\n]{0,40}back\b",
        r"\b(?:not|n't|rather not) (?:be |to )?keep", r"\bpart with\b", r"\bto go back\b",
    ),
    "exchange": cues(
        r"\b(?:exchang\w*|swap\w*|replac\w*|instead|another (?:one|size)|new one)\b",
        r"\b(?:switch|trade|trading|switching) [^.\n]{0,60}\b(?:for|to|in)\b",
        r"\bfor (?:a|the) (?:different|same|other|fresh|new)\b|\bchange [^.\n]{0,60} for\b",
    ),
    "not_received": cues(_COME),
    "wrong_item": cues(
        r"\b(?:wrong|different|incorrect|another|mix(?:ed)?[- ]?up|not what|instead|other than|"
        r"else|"
        r"mistake\w*|swapped|confused|not (?:the|my|mine))\b",
    ),
    "damaged": cues(
        r"\b(?:damag\w*|broke\w*|crack\w*|dent\w*|smash\w*|crush\w*|shatter\w*|bent|scratch\w*|"
        r"pieces|split|torn|chipp?ed|battered|wreck\w*|harm\w*|knocked|bad shape|rough\w*)\b",
    ),
    "warranty": cues(
        r"\b(?:warrant\w*|guarantee\w*|repair\w*|fix\w*|claim\w*|mend\w*|replac\w*|refund\w*|"
        r"exchang\w*|swap\w*|new one|another one|put right|make (?:it|this|that) (?:good|right)|"
        r"sort\w* (?:it |this )?out|service\w*|plan|look at it|have a look|money back)\b",
    ),
    "price_match": cues(
        r"\b(?:match\w*|cheaper|less|lower|price\w*|difference|costs?|asks?|sells?|offer\w*)\b",
    ),
    "order_change": cues(
        r"\b(?:chang\w*|add\w*|remov\w*|amend\w*|modif\w*|swap\w*|switch\w*|instead|different|"
        r"edit\w*|"
        r"adjust\w*|alter\w*|updat\w*|correct\w*|take out|another)\b",
    ),
    "cancellation": cues(
        r"\b(?:cancel\w*|call (?:it|the order|my order|this|everything) off|calling off|call off|"
        r"stop\w*|undo\w*|withdraw\w*|don't (?:want|need)|no longer (?:want|need)|not (?:send|"
        r"ship)|"
        r"scrap\w*|drop|revoke)\b",
    ),
    "order_status": cues(_STATUS),
    "product_information": cues(
        r"\?|\b(?:questions?|know|tell|wonder\w*|information|info|details?|specs?|"
        r"specification\w*|explain|curious|ask|find out|learn|recall\w*)\b",
    ),
    "shipping_information": cues(
        r"\b(?:ship\w*|deliver\w*|post\w*|send\w*|courier|parcel|freight)\b"
    ),
    "missing_item": cues(
        r"\b(?:missing|absent|left out|not (?:in|there|inside|included|with)|wasn't|weren't|isn't|"
        r"nowhere|without|incomplete|only (?:part|some)|lack\w*|forgot\w*|short|no sign|no trace|"
        r"half|rest|gone|empty|never)\b",
    ),
    "address_change": cues(
        r"\b(?:address|redirect\w*|rerout\w*|mov(?:e|ed|ing)|elsewhere|sent to)\b"
    ),
    "double_charge": cues(
        r"\b(?:twice|double\w*|two (?:\w+ )?(?:charges|payments|times|entries|lines|debits)|"
        r"duplicate\w*|second (?:charge|payment|time|debit)|two of them|more than once|again|"
        r"both)\b",
    ),
    "pending_hold": cues(
        r"\b(?:hold\w*|held|pending|reserv\w*|block\w*|authori[sz]\w*|tied up|freed?|frozen)\b"
    ),
    "missing_refund": cues(
        r"\b(?:refund\w*|money|paid back|pay back|reimburs\w*|credit\w*|repay\w*|returned)\b"
    ),
    "failed_payment": cues(
        r"\b(?:pay\w*|card|declin\w*|checkout|transaction|charge\w*|went through|fail\w*)\b"
    ),
    "wrong_amount": cues(
        r"\b(?:amount|total|charg\w*|bill\w*|sum|invoice|too much|more than|price|figure\w*|paid|"
        r"debit\w*|differ\w*|cost)\b",
    ),
    "promo_code": cues(
        r"\b(?:code|coupon|promo\w*|voucher|discount\w*|offer)\b",
    ),
    "account_access": cues(
        r"\b(?:log\w*|sign\w* (?:in|on)|lock\w*|password|access\w*|get (?:in|into|back in)|"
        r"account|reset\w*|let me in)\b",
    ),
    "email_change": cues(r"\be-?mail\b|\b(?:address|mail)\b"),
    "data_export": cues(
        r"\b(?:copy|export\w*|data|download\w*|records?|information|all (?:that )?you (?:have|"
        r"hold|keep))\b"
    ),
    "data_deletion": cues(
        r"\b(?:delet\w*|eras\w*|remov\w*|clos\w*|wip\w*|forget\w*|get rid|gone|destroy\w*|"
        r"purge\w*)\b"
    ),
}  # fmt: skip

_IT = r"(?:it|they|item|items|parcel|package|box|order|delivery|everything|the (?:thing|shipment))"
WORDS = MatterWords(
    requests=REQUESTS,
    here=cues(
        r"\b(?:I|we) (?:have |'ve )?(?:just |finally |already )*(?:opened|unpacked|unboxed|used|"
        r"tried|"
        r"tested|set up|plugged in|wore|received|got) (?:it|them|item)\b(?! (?:\w+ )?(?:yet|"
        r"confirmation|"
        r"email|to|from|wrong|right|working|sorted|as))",
        rf"(?<!nor has )(?<!has )(?<!if )\b{_IT} (?:has |have )?(?:just |finally |already |safely "
        rf")*"
        r"(?:arrived|came|got here|turned up|showed up|was delivered|were delivered)\b"
        r"(?! (?:back|yet|with tracking))",
        rf"\b(?:{_IT}(?:'s| is)|they're) (?:finally |now |already )*(?:here(?: now| in front)|on "
        rf"my "
        r"(?:doorstep|desk|table))\b|\bin my mailbox\b|\b(?:typing|writing) this on (?:it|them)\b",
        r"\bI(?:'ve| have)? (?:since |now )?found (?:it|them) (?:under|in|behind|between)\b",
    ),
    not_here=cues(
        rf"\b{_IT} (?:still |just )?(?:has|have|is|was|did|had)(?: not|n't| never) (?:\w+ "
        rf")?(?:arrived?|come|came|"
        rf"been "
        r"delivered|got here|get here|shown up|show up|turned up|turn up|reached?)\b",
        r"\b(?:I|we)(?: have|'ve| had|)? (?:not|never|n't|haven't|hadn't|didn't|did not)(?: yet| "
        r"ever|"
        r" actually)? (?:received?|got(?:ten)?|get|seen) (?:it|them|item|the (?:parcel|"
        r"package))\b",
        r"\b(?:still )?waiting for (?:it|them|item|the (?:parcel|package|delivery)) to "
        r"(?:arrive|come|be delivered)\b",
        rf"\b{_IT} never (?:arrived|came|got here|turned up|showed up|reached)\b(?! (?:off|out|"
        rf"open|apart|on))",
    ),
    no_parcel=cues(
        r"\b(?:parcel|package|box|delivery|shipment|courier) (?:still |just )?(?:has|have|did|"
        r"had)(?: not|"
        r"n't| never) (?:\w+ )?(?:arrived?|come|came|been delivered|shown up|turned up|turn up|"
        r"reached?)\b",
        r"\bit (?:still )?hasn't reached me\b",
    ),
    introduction=re.compile(
        r"\b(?i:my name is|this is|I am|I'm) (?P<name>[A-Z][a-z]+ [A-Z][a-z]+)\b"
    ),
    sign_offs=frozenset(
        (
            "best", "best regards", "kind regards", "regards", "warm regards", "best wishes",
            "sincerely", "yours sincerely", "yours faithfully", "yours truly", "cheers", "thanks",
            "thank you", "many thanks", "thanks in advance", "with best regards", "respectfully",
            "with thanks", "all the best", "yours", "warmly", "cordially", "thanks again", "thx",
            "take care", "love", "kindly", "greetings", "bye", "so long", "best of luck", "have a "
            "good day", "have a nice day",
        )
    ),
)  # fmt: skip
