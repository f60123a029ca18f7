"""The cues by which values of facts are recognised: regular expressions, by fact and value.

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
            r"\bgot caught in the rain\b|\bwent for a swim\b",
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

_THING = r"[^.,;]{1,60}"
IMPLIED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "unopened": (
            r"\b(?:just|exactly) as (?:the (?:courier|driver|carrier)|you) "
            r"(?:left|handed|brought|sent|shipped)\b",
            rf"\bonly know {_THING} from the picture on the (?:box|carton)\b",
            r"\b(?:haven'?t|have not|never|not) (?:even |once )?(?:looked|peeked|peered) inside\b",
            r"\btape is still (?:in place|where|on)\b",
            r"\bfrom the doorstep (?:in)?to the\b",
            r"\bas tight as on the first day\b",
            r"\b(?:exactly|just) (?:as|the way) (?:it|they) came (?:off|out of|from)\b",
            r"\btape (?:and all|across|unbroken)\b|\b(?:round|around) the shrink ?wrap\b",
            r"\b(?:send|hand) (?:it|them) straight back\b",
            r"\bturn round at my door\b",
        ),
        "opened": (
            rf"\b(?:I|we)(?: have|'?ve) used {_THING} (?:every|most|each) "
            r"(?:day|evening|morning)s?\b",
            r"\bin use for (?:a while|some days|a few days)\b",
            r"\bbeen in (?:daily|regular|constant) use\b",
            rf"\bput {_THING} through (?:its|their) paces\b",
            r"\b(?:bags|foil|inserts|papers) from inside the box\b",
            r"\bfingerprints (?:are )?all over\b",
        ),
    },
    "fault": {
        "none": (
            r"\b(?:changed my mind|thought better of it)\b",
            r"\b(?:does|do)(?: not|n'?t) suit (?:me|us)\b",
            r"\bthat I like (?:better|more)\b",
            r"\bnot what I (?:had )?pictured\b",
            r"\b(?:comes down to taste|taste is all it comes down to)\b",
            r"\bmy (?:own )?(?:taste|whim)\b",
            r"\b(?:only|just) need(?:ed)? (?:the )?one\b|\b(?:ended up with|now have|have got) "
            r"two of (?:them|it)\b",
            r"\bperfectly all right\b",
            r"\b(?:only |just )?wish (?:I|we)(?: had|'d) (?:picked|chosen|taken|ordered|bought)\b",
            r"\b(?:should|could) have (?:gone for|picked|chosen|taken) the other\b",
            r"\b(?:won't|will not|not going to|never going to) (?:be using|use|need|fill) (?:it|"
            r"them|that|item)\b",
            r"\b(?:no use|of no use|too (?:big|small|large|loud|heavy|bright) for) (?:to )?(?:me|"
            r"us|my|our)?\b",
            r"\b(?:does|do)(?:n't| not) (?:fit|match|go with) (?:my|our|the)\b|\bused to (?:my|"
            r"the) old\b"
            r"|\bgot another (?:pair|one) that I'm used to\b",
        ),
        "transit": (
            r"\blooked as if (?:it|they) had been (?:kicked|thrown|dropped|run over)\b",
            r"\bwith a hole in it\b",
            r"\b(?:parcel|carton|box) was (?:caved in|flattened|squashed)\b",
            r"\bdid(?: not|n'?t) survive the\b",
        ),
        "water": (
            r"\bwent all over\b",
            r"\bat the bottom of the (?:sink|tub|pool|bath|bucket)\b",
            r"\bin a bag of rice\b",
            r"\b(?:basement|cellar) (?:was )?flooded\b",
            r"\b(?:roof|pipe|ceiling) leaked\b",
            r"\bwent through (?:a cloudburst|the storm)\b",
        ),
        "physical": (
            r"\bmet the (?:\w+ )?(?:floor|pavement|tiles|ground|concrete)\b",
            r"\bmy (?:foot|elbow|heel) found\b",
            r"\bthrough my fingers\b",
            r"\bshelf [^.;]{1,60}came down\b",
            r"\b(?:went|tumbled) down the (?:stairs|steps)\b",
        ),
        "wear": (
            r"\bshows? (?:its|their) age\b",
            r"\b(?:has|have) seen (?:a lot of|many) (?:evenings|hours|days)\b",
            r"\b(?:has|have) served (?:me|us)\b",
            r"\b(?:shine|finish) (?:is|has) gone\b",
            r"\blooks? (?:older than|no longer new)\b",
            r"\b(?:gone|got(?:ten)?) (?:all |so |rather |a bit )?(?:floppy|loose|slack|wobbly|"
            r"slow|slower|weak|weaker)\b",
            r"\b(?:worn|rubbed) (?:smooth|bare)\b",
            r"\b(?:little by little|bit by bit|over time|with time|gradually)\b",
        ),
        "manufacturing": (
            r"\bwithout (?:me|my|us|anyone|anybody) (?:doing|having|touching|laying)\b",
            r"\bnever (?:once )?(?:worked|ran|started|held) (?:properly|right|together)\b",
            r"\blike (?:a raw egg|glass), and still\b",
            rf"\bput {_THING} together had a bad day\b",
            r"\bleft the (?:factory|assembly line) with\b",
            r"\bon the assembly line\b",
        ),
    },
    "bundle_parts": {
        "some": (
            r"\bothers have (?:found|got) (?:their|a) place\b",
            r"\bhappy with everything else\b",
            r"\bcompanions (?:can|may|will) stay\b",
            r"\bfrom that carton (?:is|has been) in good hands\b",
        ),
        "all": (
            r"\bfrom that carton (?:would )?stays?\b",
            r"\bas many (?:pieces|parts|things) as you sent\b",
            r"\brid of the (?:whole )?lot\b",
            r"\bcompanions (?:would )?go back\b",
        ),
    },
    "party": {
        "recipient": (
            r"\bsurprised me with\b",
            r"\bon my birthday table\b",
            r"\bmy name on the tag\b",
            r"\ba surprise for me\b",
        ),
        "buyer": (
            r"\bto surprise my\b",
            rf"\bhad {_THING} wrapped for my\b",
            r"\bfrom me to my\b",
            r"\bsee my [^.,;]{1,20} unwrap\b",
            r"\bmy \w+ (?:had been|has been|was|kept) (?:wishing|longing|asking|hoping) for one\b",
        ),
    },
}
"""What lets a value be known without saying it."""

HINTS: Mapping[str, tuple[str, ...]] = {
    "packaging": (
        r"\b(?:try|trying|tried) (?:it|this|things|a thing) (?:once|at home|is|does)\b",
        r"\b(?:has|have|had|need|needs) to open\b",
        r"\bhardly (?:touched|used)\b",
        r"\bunwraps things\b",
    ),
    "fault": (
        r"\bone that works\b|\bin working condition\b|\b(?:should|has to) work\b",
        r"\bshould have lasted\b|\bbuilt to take it\b|\bshort straw\b",
        r"\b(?:a little|any|some) water\b|\bwho broke it\b|\bsure to fail\b",
        r"\bwhat a courier does\b|\bmaker knows about\b|\bkeep such a thing\b",
        r"\bchange (?:her|his|my|their) mind\b|\bthe way anybody would\b",
    ),
    "bundle_parts": (r"\bthe part that\b", r"\beach part\b", r"\bsend it all back\b"),
    "party": (
        r"\b(?:a|this|the|as) present\b|\bpresents\b|\bgifts?\b(?! (?:card|slip))",
        r"\bwhoever gave\b|\bthe celebration\b",
    ),
    "photos_sent": (r"\bthe (?:pictures|photos) (?:say|show|tell)\b", r"\bmy word is enough\b"),
}
"""What narrows a fact down, though to no one value."""

_SOMEBODY = r"(?:I|we|he|she|they)(?:'ve| have| had| has)?"
PRESUMED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "opened": (
            rf"\b{_SOMEBODY} (?:\w+ ){{0,2}}(?:tried|tested|used|paired|charged|assembled) "
            r"(?:it|them|item|the thing)\b",
            rf"\b{_SOMEBODY} (?:\w+ )?(?:plugged|switched|turned|tried|put) (?:it|them|item) "
            rf"(?:in|on|together)\b",
            rf"\b{_SOMEBODY} (?:\w+ )?(?:set|put) (?:it|them|item|up my item|up the item|up) "
            rf"?(?:up|together|item)?\b"
            r"(?! with)",
            rf"\b{_SOMEBODY} (?:\w+ )?(?:listened|watched|played|typed|brewed|cooked|fried|baked|"
            rf"printed) "
            r"(?:\w+ ){0,3}(?:on|to|in|with|through|some)\b",
            rf"\b{_SOMEBODY} (?:\w+ )?(?:did|made|ran) [\w ]{{1,30}} (?:in|with|on|through) (?:it|"
            rf"them)\b",
            rf"\b{_SOMEBODY} (?:\w+ )?gave (?:it|them|(?:the |my )?item) a (?:spin|try|go|whirl|"
            rf"run)\b",
            rf"\b{_SOMEBODY} (?:\w+ )?had (?:it|them|item) (?:on my|under the|in the|running|up "
            rf"and)\b",
            r"\bsounded (?:great|good|fine|lovely|tinny) the first\b|\bI pressed the button\b",
            r"\bput (?:it|them|item) back in(?:to)? (?:its|the|their) box\b",
        ),
    },
    "fault": {
        "none": (r"\b(?:lovely|great|fine|nice|good) (?:machine|device|gadget|thing|item)\b",),
        "manufacturing": (
            r"\b(?:won't|will not|wouldn't|doesn't|does not|refuses to|can't|cannot|no longer) "
            r"(?:even )?(?:turns? on|switch(?:es)? on|pairs?|charges?|starts?|boots?|connects?|"
            r"works?|"
            r"heats?|hold a charge|power up|wake up|come on)\b",
            r"\b(?:stopped|quit|gave up) (?:working|charging|responding|heating|on me)\b"
            r"|\b(?:it|item|they) (?:just |simply |suddenly )?(?:died|quit|went dead|went dark|"
            r"froze)\b",
            r"\b(?:blinks?|flashes|flickers?|hums|rattles|buzzes|overheats)\b|\bno (?:sound|"
            r"picture|current|"
            r"water|signal) (?:comes|came|at all)\b|\b(?:shows|shown) nothing\b|\bcame apart\b"
            r"|\bhasn't given out any\b|\bkeeps? (?:freezing|crashing|disconnecting|shutting|"
            r"restarting)\b",
        ),
    },
}
"""What lets a value be known where no other words speak of the fact."""
