"""What no customer may write in English: amounts, numbers cut short, verdicts, asides."""

from __future__ import annotations

from ticketworld.letters.language import LeakWords, cues

_FIGURE = r"(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)"
_CURRENCY = r"(?:dollars?|bucks|usd|euros?|eur|pounds?|gbp|cents?)"
_WINDOW = (
    r"(?:window|deadline|cut-?off|time ?limit|time ?frame|warranty|return period|grace "
    r"period|allowed (?:time|period)|return policy|\d+[- ]days?(?! ago| back))"
)
_DECIDED = r"(?:approved?|den(?:y|ied)|refused|rejected|granted|escalated?)"

WORDS = LeakWords(
    amounts=cues(
        rf"[$€£]\s?{_FIGURE}",
        rf"(?<![\w.,$€£]){_FIGURE}\s?(?:{_CURRENCY}\b|[$€£])",
        r"(?<![\w.,$€£/])(?P<figure>\d+\.\d\d)(?![\w.,]\d|\w|\s?(?:dollars?|bucks|usd|%))",
    ),
    unfigured=cues(
        r"\b(?:hundred|thousand|fifty|twenty|thirty|forty|sixty|seventy|eighty|ninety|ten|five|"
        rf"fifteen)(?:[- ]\w+)? {_CURRENCY}\b",
    ),
    percentages=cues(r"\b\d+(?:\.\d+)?\s?(?:%|percent\b|per cent\b)", r"\b\w+(?:-\w+)? percent\b"),
    short_numbers=cues(
        r"(?:\b(?:order|reference|confirmation|invoice|tracking|(?<!model )(?<!serial )(?<!phone )"
        r"number)(?: (?:number|no\.?|nr\.?|num|id))?"
        r"(?: (?:is|was|has|had|reads|says|shows|contains|(?:should|must|may|might|could) be|"
        r"(?:ends|ending|begins|beginning|starts|starting) (?:in|with|on)))?[:,#( ]*|#)"
        r"(?P<number>\d{3,8}(?:[- ]\d{1,4})?)(?![\w/-]|[.,]\d)"
        r"(?! (?:dollars?|bucks|usd|percent|days?|weeks?|items?|parts?|pieces?|photos?|"
        r"pictures?)\b)",
    ),
    verdicts=cues(
        rf"\b(?:past|outside|beyond|missed|inside|within|after|under|exceeds?|before|over) "
        rf"(?:of )?(?:(?:the|your|its|my|our|that|this|a) )?(?:[\w-]+ ){{0,2}}?{_WINDOW}",
        rf"\b{_WINDOW} (?:has |have |had |is |are |was )?(?:just |already |now |still |long |not "
        r"yet )*"
        r"(?:passed|expired|closed|ended|over|up|open|gone|run out|ran out|lapsed|valid|active|"
        r"left)\b",
        r"\b(?:too late|still in time|in good time|on time for|out of warranty|in warranty|"
        r"(?:not|in)[ -]?eligible|"
        r"(?:is|am|are|be) (?:still |not )?(?:eligible|entitled)|non-?refundable|non-?returnable|"
        r"final[- ]sale|overdue for a return|qualif(?:y|ies) for)\b",
        r"\b\d+[- ]days? (?:\w+ )?(?:window|limit|policy|return|guarantee|period|rule|deadline)",
        r"\byour (?:\w+ ){0,3}?(?:policy|terms|conditions|rules|handbook) (?:\w+ )?"
        r"(?:says?|states?|covers?|allows?|requires?|promises?|forbids?|excludes?|mentions?|"
        r"gives?|"
        r"grants?)\b",
        r"\b(?:according to|per|under|as per|based on) (?:your |the )?(?:\w+ ){0,2}?"
        r"(?:policy|policies|terms|conditions|rules|handbook)\b",
        rf"\b(?:will|would|to|be|is|was|been|should|must|gets?|got|already|you) (?:\w+ "
        rf")?{_DECIDED}\b"
        r"(?! (?:it|them) as a (?:gift|present))",
        r"\b(?:you|request|claim|return|refund|exchange) (?:was |were |has been |have been |have |"
        r"is )?"
        r"(?:already )?(?:declined|accepted)\b",
        r"\b(?:approve|deny|reject|refuse|escalate|decline|grant) (?:this|it|my|the|me)\b",
        r"\b(?:will|shall|would) be (?:refunded|replaced|covered|reimbursed)\b",
        r"\b(?:is|are|be|isn't|aren't) (?:still |not |no longer )?covered\b",
        r"\b(?:can|could|may) (?:no longer|not) be (?:returned|refunded|exchanged|replaced)\b"
        r"|\bcan't be (?:returned|refunded|exchanged|replaced)\b",
        r"\brestocking fees?\b|\breturn window\b|\bthe clause\b|\b(?:clause|section|article) \d",
    ),
    asides=cues(
        r"\bas an? (?:\w+ )?(?:AI|language model|assistant)\b|\b(?:AI|language) model\b",
        r"^(?:sure|certainly|of course|here(?:'s| is| are))\b[^.\n]{0,60}"
        r"(?:e-?mail|letter|message|version|draft)\b[^\n]{0,40}:",
        r"\[[^\]\n]{1,60}\]|\{[^}\n]{0,60}\}|<[a-z][^>\n@]{0,40}>|\b(?:lorem ipsum|todo|tbd)\b",
        r"\b(?:ignore|disregard) (?:all |any )?(?:previous|prior|above|earlier|the) "
        r"instructions\b",
        r"\bsystem prompt\b|\bthe brief\b|\bas instructed\b|\bthe json\b",
        r"\n\W*subject ?: ",
    ),
)
