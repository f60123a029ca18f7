"""What an agent's questions ask for in German, and the frames in which a reply names an item."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.letters.german.spelling import SPELLING
from ticketworld.letters.language import QuestionWords

_ASKED: Mapping[str, str] = {
    "order_number": r"\bBestell-?(?:nummer|nr\b)|\bAuftragsnummer\b|\bNummer (?:der|Ihrer) "
    r"Bestellung\b",
    "product": r"\b(?:welche[nrsm]?|um welche[nrsm]?) (?:\w+ )?(?:Artikel|Produkt|Gerät|Ware)\w*\b"
    r"|\b(?:Name|Namen|Bezeichnung|Modell) (?:des|vom) (?:Artikel|Produkt|Gerät)\w*\b"
    r"|\bwie (?:der Artikel|das Produkt) (?:\w+ )?heißt\b",
    "order_date": r"\bwann (?:haben|wurde|war|hatten)\b|\b(?:an )?welche[nm] Tag\b"
    r"|\bBestelldatum\b"
    r"|\bDatum (?:der|Ihrer) (?:Bestellung|Kauf\w*)\b|\bTag der Bestellung\b|\bKaufdatum\b",
    "packaging": r"\b(?:\w*verpackung|geöffnet|ungeöffnet|versiegelt|ausgepackt|originalverpackt|"
    r"Siegel)\b",
    "fault": r"\b(?:Defekt|Mangel|Fehler|was (?:genau )?(?:mit|an) [^.?]{1,60} nicht (?:stimmt|in "
    r"Ordnung ist)|Problem (?:genau|mit)|defekt|was [^.?]{0,40} passiert)\b",
    "bundle_parts": r"\b(?:Sets?|Bundles?)\b",
    "party": r"\b(?:Geschenk\w*|geschenkt|beschenkt\w*|verschenk\w*)\b",
}

WORDS = QuestionWords(
    asked={name: SPELLING.cues(pattern) for name, pattern in _ASKED.items()},
    products=SPELLING.cues(
        r"(?:\b(?:es geht um|es handelt sich um|gemeint ist|ich meine|ich schreibe wegen) "
        r"(?:den|das|dem|der|des) (?:Artikel|Produkt)s? |\b(?:Artikel|Produkt): (?:der |die |das "
        r")?)"
        r"(?P<product>\S.*?)(?=[.!](?:\s|$)|\n|$)"
    ),
)
