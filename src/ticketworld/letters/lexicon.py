"""The words by which a reader recognises what a letter states: one table for writers and checks.

A cue is a regular expression, matched without regard to case. Within a fact, values are read in
the order of the table, and the words of one value are set aside before the next is looked for; so
"not opened" never counts as "opened".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ticketworld.letters.days import NUMBERS

FACTS_OF_REQUEST: Mapping[str, tuple[str, ...]] = {
    "return": ("packaging", "fault", "bundle_parts", "party"),
    "exchange": ("packaging", "fault", "party"),
    "warranty": ("fault",),
    "damaged": ("photos_sent",),
}
"""Which facts a letter may state, by request; nothing else in a letter is read as a fact."""

_SET = r"(?:set|bundle)"
_CUES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "packaging": {
        "unopened": (
            r"\b(?:un|never[ -])opened\b",
            r"\b(?:never|not|hasn'?t|haven'?t|without)\b(?: (?:been|even|yet|actually|ever|once|"
            r"so much as)){0,3} (?:open(?:ed|ing)|unbox(?:ed|ing)|touched the seal)\b",
            r"\b(?:still|factory|properly|completely|fully|stayed|remains)[ -](?:\w+ )?sealed\b",
            r"\bsealed (?:box|package|packaging|carton)\b",
            r"\bin (?:its|the|their) (?:original )?(?:factory )?(?:seal|shrink ?wrap)\b",
            r"\b(?:seal|seals|shrink ?wrap) (?:is|are|was) (?:still )?(?:intact|unbroken|on)\b",
        ),
        "opened": (
            r"\b(?:opened|did open)\b",
            r"\bunboxed\b",
            r"\bseals? (?:is|are|was) (?:already )?broken\b",
            r"\bbroke the seal\b",
            r"\b(?:took|taken) (?:it|them|the [\w-]+) out of "
            r"(?:the|its|their) (?:box|packag\w+)\b",
            r"\bbox is (?:already )?open\b",
        ),
    },
    "fault": {
        "none": (
            r"\bnothing (?:is |at all )?(?:wrong|broken)\b",
            r"\bno (?:faults?|defects?|damage|problems?|complaints?)\b(?! (?:report|number|form))",
            r"\b(?:not|isn'?t|aren'?t) (?:faulty|defective|broken|damaged)\b",
            r"\b(?:works?|working) (?:fine|perfectly|exactly|as it should|as they should|order)\b",
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
            r"\bgot caught in the rain\b",
        ),
        "physical": (
            r"\b(?:I|we|he|she|son|daughter|roommate) (?:[a-z]+ )?(?:dropped|stepped on|"
            r"sat on|knocked (?:it|them) (?:off|down)|drove over)\b",
            r"\b(?:it|they|item) (?:[a-z]+ )?(?:fell|slipped) (?:off|from|down|out of|on)\b",
            r"\b(?:took|had) a (?:[a-z]+ )?(?:fall|tumble|knock)\b",
            r"\b(?:after|from|by) (?:a|the) (?:[a-z]+ )?(?:fall|drop|knock)\b",
        ),
        "wear": (
            r"\b(?:normal|ordinary|everyday|usual|plain|regular|shelf|heavy)(?:,? \w+)? "
            r"wear\b",
            r"\bwear and tear\b",
            r"\bworn (?:out|down|through|thin|off|from)\b",
            r"\bwearing (?:out|down|thin)\b",
        ),
        "manufacturing": (
            r"\b(?:manufacturing|factory|production|assembly) "
            r"(?:defect|fault|flaw|error|problem)s?\b",
            r"\b(?:defect|fault|flaw) (?:from|in) (?:the )?(?:factory|manufactur\w+|production)\b",
            r"\bdefective\b",
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
            r"\bI(?:'d)? (?:would )?(?:like to )?keep the (?:rest|other parts|others)\b",
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
            r"\b(?:I|we) (?:gave|had given|wanted to give) [^.,;]{0,60}?\bto (?:my|our|a) \w+",
            r"\b(?:gift|present) (?:was|is) (?:mine to give|from me)\b",
        ),
    },
}


def stated_values(fact: str, text: str) -> list[str | int]:
    """Return the values of a fact that the words of a text state, in the table's order."""
    if fact == "photos_sent":
        return photo_counts(text)
    rest = re.sub(r"\s+", " ", text)
    found: list[str | int] = []
    for value, cues in _CUES[fact].items():
        pattern = re.compile("|".join(cues), re.IGNORECASE)
        if pattern.search(rest):
            found.append(value)
            rest = pattern.sub("\n", rest)
    return found


_PICTURES = r"(?:photo|photograph|picture|pic|image|snapshot)s?"
_NO_PICTURES = re.compile(
    rf"\b(?:no|without|any|zero) (?:\w+ )?{_PICTURES}\b"
    rf"|\b(?:not|haven'?t|couldn'?t|didn'?t|can'?t)\b[^.,;:!?]{{0,30}}\b{_PICTURES}\b",
    re.IGNORECASE,
)
_SOME_PICTURES = re.compile(
    rf"\b(?P<count>an?|{'|'.join(NUMBERS[1:21])}|\d+) (?:\w+ ){{0,2}}?{_PICTURES}\b", re.IGNORECASE
)


def photo_counts(text: str) -> list[str | int]:
    """Return the numbers of photos that a text says came with it, without repetition."""
    plain = re.sub(r"\s+", " ", text)
    counts: dict[str | int, None] = {}
    if _NO_PICTURES.search(plain):
        counts[0] = None
        plain = _NO_PICTURES.sub("\n", plain)
    for match in _SOME_PICTURES.finditer(plain):
        word = match["count"].lower()
        number = 1 if word in ("a", "an") else int(word) if word.isdigit() else NUMBERS.index(word)
        counts[number] = None
    return list(counts)
