"""The cues by which values of facts are recognized: regular expressions, by fact and value.

The order of the values is that in which letters/lexicon.py reads them.
"""

from __future__ import annotations

from collections.abc import Mapping

_SET = r"(?:set|bundle)"
EXPLICIT: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "unopened": (
            r"\b(?:un|never[ -])opened\b",
            r"\b(?:never|not|hasn'?t|haven'?t|without)\b(?: (?:been|even|yet|actually|ever|once|"
            r"so much as)){0,3} (?:open(?:ed|ing)|unbox(?:ed|ing)|touched the seal)\b",
            r"\b(?:still|factory|properly|completely|fully|stayed|remains)[ -](?:\w+ )?sealed\b",
            r"\b(?:left|kept|leave|keep) (?:it|them|item) sealed\b|\bsealed in (?:its|the|"
            r"their)\b",
            r"\bsealed (?:box|package|packaging|carton)\b",
            r"\b(?:never|not|n't) (?:been |come |taken |once )?(?:it |them )?out of (?:its|the|"
            r"their) "
            r"(?:box|carton|packag\w+|wrapp\w+)\b",
            r"\bstill in (?:its|the|their) (?:original |plastic |shrink )*(?:wrap|wrapping|foil|"
            r"plastic)\b",
            r"\bwrapped and untouched\b|\b(?:just |exactly )?the way you sealed (?:it|them)\b",
            r"\bin (?:its|the|their) (?:original )?(?:factory )?(?:seal|shrink ?wrap)\b",
            r"\b(?:seal|seals|shrink ?wrap) (?:is|are|was) (?:still )?(?:intact|unbroken|on)\b",
        ),
        "opened": (
            r"\b(?:opened|did open)\b",
            r"\b(?:unboxed|unpacked)\b|\b(?:unpack|unbox) (?:it|them|item)\b"
            r"|\b(?:I|we)(?:'ve| have| had)? (?:\w+ )?unwrapped\b",
            r"\btook the (?:wrapping|packaging|foil|plastic|lid|tape) off\b",
            r"\bseals? (?:is|are|was) (?:already )?broken\b",
            r"\bbroke the seal\b",
            r"\b(?:took|taken) (?:it|them|the [\w-]+) out of "
            r"(?:the|its|their) (?:box|packag\w+)\b",
            r"\bbox is (?:already )?open\b",
        ),
    },
    "fault": {
        "none": (
            r"\b(?:nothing|not a thing)(?: is|'s| at all| was)? (?:wrong|broken|the matter)\b",
            r"\bperfectly fine\b|\bfree of (?:any )?(?:faults?|defects?)\b|\bcomplete and in "
            r"order\b",
            r"\bwithout (?:a hitch|any (?:faults?|problems?|trouble|issues?))\b",
            r"\bno (?:faults?|defects?|damage|problems?|complaints?)\b(?! (?:report|number|form))",
            r"\b(?:not|isn'?t|aren'?t) (?:faulty|defective|broken|damaged)\b",
            r"\b(?:works?|working|worked) (?:just |perfectly |absolutely |quite )?(?:fine|well|"
            r"perfectly|"
            r"great|exactly|as it should|as they should)\b",
            r"\b(?:is|are) in (?:full |good |perfect )?working order\b",
            r"\bin perfect (?:working )?(?:order|condition|shape)\b",
        ),
        "transit": (
            r"\bdamaged (?:in|during) (?:transit|shipping|delivery|transport|the delivery)\b",
            r"\b(?:arrived|came|delivered|got here|showed up) (?:already )?"
            r"(?:damaged|broken|smashed|dented|cracked|crushed|bent)\b",
            r"\b(?:shipping|transit|transport|courier) damage\b",
            r"\bdamage (?:from|in|during) (?:the )?(?:transit|shipping|delivery|transport)\b",
            r"\b(?:broken|cracked|crushed|dented|bent|smashed) (?:in|during) "
            r"(?:transit|shipping|delivery|the post|the mail|transport)\b",
        ),
        "water": (
            r"\bwater(?:-| )?(?:damag\w+|got|inside|reached)\b",
            r"\bgot (?:\w+ )?(?:wet|soaked|drenched)\b",
            r"\b(?:spilled|spilt|knocked (?:a|my)) [^.]{0,40}(?:over|on|onto|into|across)\b",
            r"\bfell (?:in|into) (?:the|a|my) (?:sink|bath|pool|tub|toilet|puddle|bucket)\b",
            r"\bleft (?:it |them )?(?:out )?in the rain\b",
            r"\btook a (?:bath|swim|dip)\b|\bgot caught in the rain\b|\bwent for a swim\b",
            r"\b(?:rain|coffee|tea|juice|wine|soup|milk|beer) (?:came|got|ran|went|spilled|poured|"
            r"leaked) "
            r"(?:in|into|over|on|onto|through)\b",
            r"\bwater (?:ran|came|went|poured|spilled|dripped|seeped|leaked)\b",
            r"\b(?:glass|cup|bottle|mug|bucket|can|vase) (?:of \w+ )?(?:went|tipped|fell|got "
            r"knocked) over\b"
            r"|\bover went (?:the|my|a) (?:glass|cup|bottle|mug|bucket)\b",
        ),
        "physical": (
            r"\b(?:I|we|he|she|son|daughter|roommate) (?:[a-z]+ )?(?:dropped|stepped on|"
            r"sat on|knocked (?:it|them) (?:off|down)|drove over)\b",
            r"\b(?:it|they|item) (?:[a-z]+ )?(?:fell|slipped|slid|dropped) (?:off|from|down|out "
            r"of|on)\b",
            r"\blet (?:it|them|item) slip\b|\b(?:hit|landed on|struck) (?:the|its|a) "
            r"(?:curb|floor|ground|corner|pavement|tiles|concrete|edge)\b",
            r"(?:^|[.!?\n] ?)dropped (?:it|them|item|my item)\b",
            r"\b(?:took|had) a (?:[a-z]+ )?(?:fall|tumble|knock)\b",
            r"\b(?:after|from|by) (?:a|the) (?:[a-z]+ )?(?:fall|drop|knock)\b",
        ),
        "wear": (
            r"\b(?:normal|ordinary|everyday|usual|plain|regular|shelf|heavy)(?:,? \w+)? "
            r"wear\b",
            r"\bwear and tear\b",
            r"\bworn (?:out|down|through|thin|off|from)\b",
            r"\bwearing (?:out|down|thin)\b",
            r"\bfrom (?:long|daily|constant|so much) use\b",
        ),
        "manufacturing": (
            r"\b(?:manufacturing|factory|production|assembly) "
            r"(?:defect|fault|flaw|error|problem)s?\b",
            r"\b(?:defect|fault|flaw) (?:from|in) (?:the )?(?:factory|manufactur\w+|production)\b",
            r"\bdefective\b",
            r"\b(?:defect|fault|flaw) (?:in|of|with|built into) (?:the|this|its|that) \w+(?: "
            r"itself)?\b",
            r"\b(?:faulty|bad|loose) (?:\w+ ){1,2}from the factory\b|\bbuilt-in (?:flaw|defect|"
            r"fault)\b",
            r"\b(?:is|are|was|were|seems?|clearly|simply) (?:\w+ )?faulty\b",
            r"\bfaulty (?:unit|from|one|part)\b",
            r"\b(?:on|of) (?:its|their) own\b",
            r"\bwithout (?:any )?(?:reason|cause|warning)\b",
            r"\bfor no (?:apparent |obvious )?reason\b",
        ),
    },
    "bundle_parts": {
        "some": (
            rf"\b(?:only|just) (?:one|a|a single) (?:part|piece) of the {_SET}\b",
            rf"\b(?:not|isn'?t) (?:about )?the whole {_SET}\b",
            r"\b(?:only|just) this (?:one )?(?:part|piece)\b",
            rf"\bthe (?:rest|remainder|other parts) of the {_SET}\b",
            r"\b(?:I|we)(?:'d|'m|'ll)? (?:\w+ )?(?:would )?(?:like to )?keep(?:ing)? the (?:rest|"
            r"others?)\b",
            rf"\b(?:one|a single|just a|only a) (?:part|piece) of (?:it|the {_SET}|this {_SET})\b",
            rf"\b(?:just|only) the [\w -]{{1,40}}? (?:out of|from) the {_SET}\b",
            r"\bthe (?:rest|other (?:parts|things|pieces))(?: of it)? (?:stays?|remains?)\b",
        ),
        "all": (
            rf"\b(?:the )?(?:whole|complete|entire|full) {_SET}\b",
            rf"\b(?:all|every)(?: the)? (?:parts?|pieces?) of the {_SET}\b",
            rf"\b(?:nothing|no part|not one piece) of the {_SET}\b",
        ),
    },
    "party": {
        "recipient": (
            r"\b(?:a )?(?:gift|present) (?:to|for) me\b",
            r"\b(?:gave|given) [^.,;]{0,60}?\bto me\b",
            r"\b(?:received|was given|were given) [^.,;]{0,60}?\bas a (?:\w+ )?(?:gift|present)\b",
            r"\b(?:bought|ordered|chose|picked) [^.,;]{0,60}?\bfor me\b",
        ),
        "buyer": (
            r"\b(?:I|we) (?:had )?(?:bought|ordered|chose) [^.,;]{0,60}?\bas a (?:gift|present)\b",
            r"\bmeant as a (?:gift|present)\b",
            r"\b(?:bought|ordered|chose|got|picked)\b[^.;!?]{0,110}?\bas a (?:\w+ )?(?:gift|"
            r"present) for "
            r"(?:my|our|her|his|a|somebody|someone)\b",
            r"\b(?:I|we) (?:gave|had given|wanted to give) [^.,;]{0,60}?\bto (?:my|our|a) \w+",
            r"\b(?:gift|present) (?:was|is) (?:mine to give|from me)\b",
        ),
    },
}
"""What says a value outright."""
