"""What lets the customer's facts be known in English without saying them, or hints at them.

Regular expressions, by fact and value, like those of letters/english/facts.py.
"""

from __future__ import annotations

from collections.abc import Mapping

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
            r"froze)\b|\b(?:is|was|been|went) dead\b|\b(?:from|since) day one\b",
            r"\b(?:blinks?|flashes|flickers?|hums|rattles|buzzes|overheats)\b|\bno (?:sound|"
            r"picture|current|"
            r"water|signal) (?:comes|came|at all)\b|\b(?:shows|shown) nothing\b|\bcame apart\b"
            r"|\bhasn't given out any\b|\bkeeps? (?:freezing|crashing|disconnecting|shutting|"
            r"restarting)\b",
        ),
    },
}
"""What lets a value be known where no other words speak of the fact."""
