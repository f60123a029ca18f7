"""What an agent's questions ask for in English, and the frames in which a reply names an item."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.letters.language import QuestionWords, cues

_ASKED: Mapping[str, str] = {
    "order_number": r"\border (?:number|no\.|id)|\bnumber of (?:the|your) order\b",
    "product": r"\b(?:which|what) (?:of (?:our|your) )?(?:items?|products?|article|things?)\b"
    r"|\b(?:name|model) of the (?:item|product|article)\b"
    r"|\bwhat (?:the (?:item|product) is|it is) called\b",
    "order_date": r"\bwhen (?:did|was|were|have)\b|\b(?:which|what) day\b"
    r"|\bdate of (?:the|your) (?:order|purchase)\b|\border date\b"
    r"|\bday (?:of|on which) (?:the|your|you)\b",
    "packaging": r"\b(?:packaging|opened|unopened|sealed|seal|unboxed)\b",
    "fault": r"\b(?:wrong with|defect|fault|faulty|what happened to|kind of problem)\b",
    "bundle_parts": r"\b(?:set|bundle)\b",
    "party": r"\b(?:gift|present)\b|\b(?:bought|ordered) by you or for you\b",
}

WORDS = QuestionWords(
    asked={name: cues(pattern) for name, pattern in _ASKED.items()},
    products=cues(
        r"(?:(?:\bit(?:'?s| is) about|\bI(?:'?m| am) (?:writing|talking) about|\bI mean|"
        r"\bthe (?:item|product|thing) is|\bit concerns) (?:the|my|an?) |"
        r"\b(?:item|product): (?:the )?|\bit(?:'?s| is) called (?:the )?|\bits name is (?:the )?)"
        r"(?P<product>\S.*?)(?=[.!](?:\s|$)|\n|$)",
    ),
)
