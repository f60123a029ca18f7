"""What no customer may write in English: amounts, numbers cut short, verdicts, asides."""

from __future__ import annotations

from ticketworld.letters.english.days import NUMBERS
from ticketworld.letters.language import LeakWords, cues

_FIGURE = r"(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)"
_CURRENCY = r"(?:dollars?|bucks|usd|euros?|eur|pounds?|gbp|cents?)"
_WINDOW = (
    r"(?:(?:return|refund|exchange|claim|cancellation) window|deadline|cut-?off|time ?limit|"
    r"time ?frame|return period|grace period|allowed (?:time|period)|return policy|"
    r"\d+[- ]days?(?! ago| back))"
)
_DECIDED = r"(?:approved?|den(?:y|ied)|refused|granted|escalated?)"
_REQUEST = r"(?:request|claim|return|refund|exchange|case)"

WORDS = LeakWords(
    amounts=cues(
        rf"[$€£]\s?{_FIGURE}",
        rf"(?<![\w.,$€£]){_FIGURE}\s?(?:{_CURRENCY}\b|[$€£])",
        r"(?<![\w.,$€£/])(?P<figure>\d{1,3}(?:,\d{3})+\.\d\d|\d+\.\d\d)(?![\w.,]\d|\w|"
        r"\s?(?:dollars?|bucks|usd|%))",
    ),
    unfigured=cues(
        rf"\b(?:{'|'.join(NUMBERS[1:21])}|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|"
        rf"thousand|a couple of|a few)(?:[- ]\w+)? {_CURRENCY}\b",
    ),
    percentages=cues(
        r"\b\d+(?:\.\d+)?\s?(?:%|percent\b|per cent\b)",
        r"\b\w+(?:-\w+)? percent\b",
        r"\bhalf (?:the |of the )?price\b|\b(?:a quarter|a third|half) off\b",
    ),
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
        r"\b(?:past|outside|beyond|within|inside|still (?:under|in|within)|no longer (?:under|in)|"
        r"out of|exceeds?|after|before) (?:of )?(?:(?:the|your|its|my) )?(?:\w+ )?warranty\b",
        r"\b(?:the|your|this|that) window (?:has |had |is |was )(?:just |already |now |still )*"
        r"(?:passed|expired|closed|ended|over|up|gone|open)\b|\b(?:within|inside|past|outside|"
        r"missed) "
        r"(?:the|your|that) window\b",
        r"\b(?:too late(?! to (?:type|call|write|notice))|still in time|in good time|on time for|"
        r"out of warranty|in warranty|"
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
        rf"(?<!password )(?<!login )(?<!card )(?<!payment )\b(?:will|would|to|be|is|was|been|"
        rf"should|must|gets?|got|already|you|as) (?:\w+ )?{_DECIDED}\b"
        r"(?! (?:it|them) as a (?:gift|present))",
        rf"\b(?:you|{_REQUEST}) (?:was |were |has been |have been |have |is |will be |gets )?"
        r"(?:already )?(?:declined|accepted|rejected)\b",
        r"\b(?:approve|deny|reject|refuse|escalate|decline|grant) (?:this|it|my|the|me)\b",
        r"\b(?:will|shall|would) be (?:refunded|replaced|covered|reimbursed)\b",
        r"\b(?:is|are|isn't|aren't) (?:\w+ )?covered\b|\bwarranty (?:has|is|runs|lasts|ends|"
        r"expired)\b",
        r"\b(?:still |surely |obviously )?covers (?:this|it|that|such|accidents?|spills?|"
        r"drops?)\b"
        r"|\bpays for (?:this|it|that|such|accidents?|spills?|drops?)\b|\btake it as settled\b",
        r"\b(?:early|soon|quick) enough\b",
        r"\bby your (?:own )?(?:rules|policy|terms|conditions)\b|\bwithin the time (?:that )?you "
        r"allow\b",
        r"\b(?:colleague|agent|hotline|chat|representative|manager)s?\b[^.\n]{0,30}\b(?:promised|"
        r"agreed|"
        r"said yes|already (?:said|told|sent))\b",
        r"\byou (?:have|need|are obliged|are bound) to (?:refund|replace|exchange|repair)\b",
        r"\bas good as (?:done|settled|approved)\b|\b(?:well |still |just )?inside the time\b",
        r"\byou(?:'ll| will) be (?:sending|refunding|replacing|paying|giving|covering)\b",
        r"\b(?:cover|coverage|guarantee|protection) (?:on it )?(?:has |have |is )?(?:run out|"
        r"expired|"
        r"ended|lapsed|over|up)\b",
        r"\bentitled to\b|\bthere(?:'s| is) still time\b|\bstill (?:have|got) time\b",
        r"\b(?:won't|will not|may not|might not) be possible\b|\bfrom your policy\b",
        r"\b(?:turn|turning|turned) (?:me|this|it|us) down\b",
        r"\byou(?:'ll| will| would| are going to|'re going to| have to| must) (?:\w+ ){0,2}(?:say "
        r"(?:no|"
        r"yes)|refuse|approve|deny|reject|accept (?:it|this|the)|grant|agree to)\b",
        r"\b(?:cannot|can't|can no longer|could not|couldn't|may not|may no longer) be "
        r"(?:returned|refunded|exchanged|replaced|repaired)\b",
        r"\brestocking fees?\b|\breturn window\b|\bthe clause\b|\b(?:clause|section|article) \d",
    ),
    asides=cues(
        r"\bas an? (?:\w+ )?(?:AI|language model|assistant)\b|\b(?:AI|language) model\b",
        r"(?:^|\n)(?:sure|certainly|of course|absolutely|here(?:'s| is| "
        r"are))\b[^\n]{0,60}?\b(?:e-?mail|"
        r"letter|message|version|draft|inquiry|request|reply)\b[^\n]{0,60}:",
        r"\[[^\]\n]{1,60}\]|\{[^}\n]{0,60}\}|<[a-z][^>\n@]{0,40}>|\b(?:lorem ipsum|todo|tbd)\b",
        r"\b(?:ignore|disregard|forget) (?:all |any )?(?:of )?(?:your |the |my )?(?:previous|"
        r"prior|above|"
        r"earlier) instructions\b",
        r"\bsystem prompt\b|\bthe brief\b|\bas instructed\b|\bas requested\b|\bthe json\b",
        r"\n\W*subject ?: |\((?:please )?note: |\bword count\b",
        r"\blet me know if you(?:'d| would) like (?:me to|a (?:shorter|longer))\b",
    ),
)
