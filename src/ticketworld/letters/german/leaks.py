"""What no customer may write in German: amounts, numbers cut short, verdicts, asides."""

from __future__ import annotations

from ticketworld.letters.english import leaks as english
from ticketworld.letters.german.spelling import SPELLING
from ticketworld.letters.language import LeakWords

_FIGURE = (
    r"(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?"
    r"|\d+(?:[.,]\d{1,2})?)"
)
_CURRENCY = r"(?:Dollar|US-Dollar|USD|Euros?|EUR|Franken|CHF|Pfund|Cent|Mäuse)"
_FRAME = (
    r"(?:(?:Rückgabe|Umtausch|Widerrufs|Rückgabe- oder Umtausch|Garantie|Gewährleistungs|"
    r"Reklamations|Stornierungs|Melde)?(?:frist|fristen|zeitraum|zeitraums|fenster)|"
    r"Garantie(?:zeit)?|Gewährleistung(?:szeit)?|Rückgaberecht|Deadline|Kulanzzeit|"
    r"Rückgabebedingungen|\d+ Tagen?)"
)
_POLICY = (
    r"(?:AGB|Richtlinien?|Bedingungen|Geschäftsbedingungen|Regeln|Regelungen|Bestimmungen|"
    r"Rückgaberichtlinien?|Rückgabebedingungen|Garantiebedingungen|Vorgaben|Policy|Handbuch)"
)
_BY = r"(?:Ihrer?n?|Ihres|eurer?n?|euren|deiner?n?|der|den|die|das|dem|meiner?|dieser?n?)"
_DECIDED = r"(?:genehmigt|bewilligt|gewährt|verweigert|eskaliert|stattgegeben|durchgewunken)"

WORDS = LeakWords(
    amounts=SPELLING.cues(
        rf"[$€£]\s?{_FIGURE}",
        rf"(?<![\w.,$€£]){_FIGURE}(?:,-|,--)?\s?(?:{_CURRENCY}\b|[$€£])",
        r"(?<![\w.,$€£/])(?P<figure>\d+,\d\d)(?![\w.,]\d|\w|\s?(?:Dollar|USD|Prozent|%|[$€£]))",
    ),
    unfigured=SPELLING.cues(
        r"\b(?:hundert|tausend|fünfzig|zwanzig|dreißig|vierzig|sechzig|siebzig|achtzig|neunzig|"
        rf"zehn|fünf|fünfzehn|zweihundert|dreihundert|\w+hundert) {_CURRENCY}\b",
    ),
    percentages=SPELLING.cues(r"\b\d+(?:[.,]\d+)?\s?(?:%|Prozent\b)", r"\b\w+(?:-\w+)? Prozent\b"),
    short_numbers=SPELLING.cues(
        r"(?:\b(?:Bestell|Auftrags|Bestellungs|Rechnungs|Referenz|Sendungs|Tracking|Vorgangs)-?"
        r"(?:nummer|nr\.?|no\.?|id)|\bBestellung(?: (?:Nummer|Nr\.?|No\.?))?|\bNummer|\bNr\.?)"
        r"(?: (?:ist|war|lautet|hat|heißt|müsste|sollte|dürfte|wäre|zeigt|endet|beginnt|fängt|"
        r"sein|auf|mit|die|an|wohl|glaube|ich))*[:,#( ]*"
        r"(?P<number>\d{3,8}(?:[- ]\d{1,4})?)(?![\w/-]|[.,]\d)"
        r"(?! (?:Dollar|USD|Prozent|Tage|Wochen|Artikel|Teile|Fotos|Bilder|Stück)\b)",
        r"#(?P<number>\d{3,8}(?:[- ]\d{1,4})?)(?![\w/-]|[.,]\d)",
    ),
    verdicts=SPELLING.cues(
        r"\b(?:innerhalb|außerhalb|binnen|nach Ablauf|vor Ablauf|jenseits|während) (?:von )?"
        rf"(?:{_BY} )?(?:[\w-]+ ){{0,2}}?{_FRAME}\b",
        rf"\b(?:in|über|unter|nach|trotz) (?:{_BY} )(?:[\w-]+ ){{0,2}}?(?:\w*frist|\w*zeitraum|"
        r"Garantiezeit|Gewährleistungszeit)\b|\bin der (?:\w+ )?(?:Garantie|Gewährleistung)\b",
        rf"\b{_FRAME} (?:ja |doch |wohl |leider |schon |bereits |längst |noch |gerade |eben |"
        r"nicht |immer |endgültig )*(?:abgelaufen|verstrichen|überschritten|verpasst|versäumt|"
        r"vorbei|eingehalten|rum|um ist|vorüber|gültig|läuft|gilt|drauf)\b",
        rf"\b{_FRAME} (?:ist|war|sei|sind|waren|hat|habe|habe ich|läuft|gilt|endet|endete)"
        r"(?: \w+){0,4} (?:abgelaufen|verstrichen|überschritten|verpasst|versäumt|vorbei|um|rum|"
        r"vorüber|gültig|noch|nicht|aus|ab|offen)\b",
        rf"\b(?:abgelaufene|verstrichene|überschrittene)[nrs]? {_FRAME}\b",
        r"\b(?:ich|wir|es)(?: \w+){0,4} zu spät\b|\bzu spät (?:dran|gemeldet|bin|sein)\b|"
        r"\b(?:noch|gerade noch) (?:rechtzeitig|in der Zeit)\b|\bfrist(?:gerecht|gemäß)\b|"
        r"\bin der Frist\b|\bverjährt\b|\brechtzeitig gemeldet\b",
        r"\b(?:noch|keine|volle) Garantie(?: (?:mehr|drauf|haben|hat|habe|besteht))?\b|"
        r"\bGarantie (?:noch|nicht mehr|schon)\b|\bunter (?:die |Ihre |eure )?Garantie (?:fällt|"
        r"fallen|laufen|läuft)\b|\b(?:fällt|fallen) (?:\w+ ){0,3}unter (?:die |Ihre |eure )?"
        r"(?:Garantie|Gewährleistung)\b|\bdeckt (?:\w+ )?(?:die )?Garantie\b|\bGarantie (?:deckt|"
        r"greift|abgedeckt)\b",
        r"\b(?:Anspruch|Anrecht|ein Recht|das Recht) auf\b|\bsteht mir (?:\w+ )?zu\b|\bmir "
        r"zusteht\b|"
        r"\b(?:bin|ist|wäre|sind) (?:\w+ )?(?:berechtigt|anspruchsberechtigt)\b|"
        r"\b(?:vom|von der) (?:Umtausch|Rückgabe|Rücknahme) ausgeschlossen\b|"
        r"\b(?:nicht )?(?:erstattungsfähig|umtauschbar|rückgabefähig)\b",
        r"\b\d+[- ]?(?:tägige[nrs]?|Tage[ns]?)[- ](?:\w+ )?\w*(?:frist|rückgabe|recht|garantie|"
        r"regel|zeitraum|richtlinie|grenze)\w*",
        rf"\b(?:laut|gemäß|entsprechend|aufgrund|auf Grundlage|nach) (?:{_BY} )?(?:\w+ ){{0,2}}?"
        rf"{_POLICY}\b",
        rf"\b(?:Ihre|eure|deine|die)[nr]? (?:\w+ ){{0,2}}?{_POLICY} (?:\w+ )?(?:sagen|sagt|"
        rf"besag\w+|"
        r"erlaub\w+|sehen|sieht|schreib\w+|verlang\w+|versprech\w+|verspricht|garantier\w+|"
        r"schließ\w+|verbiet\w+|gewähr\w+)\b",
        rf"\b(?:wird|werden|wurde|worden|ist|muss|müssen|sollte|bestimmt|sicher|sicherlich)"
        rf"(?: \w+){{0,3}}? {_DECIDED}\b",
        r"\b(?:Antrag|Anfrage|Rückgabe|Anliegen|Reklamation|Umtausch|Rücknahme|Rückerstattung|"
        r"Erstattung|Stornierung|Garantiefall) (?:\w+ ){0,4}(?:abgelehnt|akzeptiert|abgewiesen|"
        r"zurückgewiesen|angenommen|ablehnen|ablehnt)\b",
        r"\b(?:genehmig|bewillig)(?:en|t|st|e)\b|\bverweiger(?:n|t)\b|\beskalier\w+\b|"
        r"\b(?:lehnen|lehnt|lehnst) (?:Sie|ihr|du|es|das|mich|mir)\b|"
        r"\b(?:das|es|mich|dies|alles|mir das) (?:\w+ ){0,3}(?:ablehnen|abweisen|abschlagen)\b",
        r"\b(?:wird|werden) (?:mir |uns |bestimmt |sicher |sicherlich |dann |also |wohl |ja |"
        r"doch )*"
        r"(?:erstattet|ersetzt|übernommen|umgetauscht|zurückerstattet|rückerstattet|abgelehnt)\b",
        r"\b(?:Sie|ihr) (?:müssen|müsst|seid verpflichtet|sind verpflichtet)(?: \w+){0,5} "
        r"(?:erstatten|ersetzen|zurücknehmen|übernehmen|umtauschen|zahlen|zurückzahlen|"
        r"auszahlen)\b|\b(?:sind|seid) (?:\w+ )?(?:verpflichtet|gesetzlich)\b",
        r"\b(?:kann|können|darf) (?:\w+ ){0,3}nicht (?:mehr )?(?:zurückgegeben|umgetauscht|"
        r"erstattet|"
        r"zurückgenommen|ersetzt) werden\b",
        r"\b(?:Wiedereinlagerungs|Rücknahme|Storno|Rückgabe|Einlagerungs)gebühr\w*|\bKlausel\b|"
        r"§|\bParagra(?:f|ph)en?\b|\b(?:Absatz|Ziffer|Artikel|Abschnitt) \d",
    ),
    asides=english.WORDS.asides
    + SPELLING.cues(
        r"\b(?:als|bin) (?:ein |eine )?(?:\w+ )?(?:KI|künstliche Intelligenz|Sprachmodell|"
        r"KI-Assistent|Assistent)\b|\b(?:KI|Sprach)-?modell\b",
        r"^(?:gerne?|natürlich|klar|selbstverständlich|hier(?: ist| kommt)?)\b[^.\n]{0,60}"
        r"(?:E-?Mail|Brief|Nachricht|Version|Entwurf|Text)\b[^\n]{0,40}:",
        r"\b(?:ignoriere|ignorieren|vergiss|missachte) (?:\w+ ){0,3}(?:vorherigen|bisherigen|"
        r"obigen|früheren) (?:Anweisungen|Anleitungen|Instruktionen)\b",
        r"\bwie (?:angewiesen|gewünscht formuliert)\b|\bdas Briefing\b",
        r"\n\W*Betreff ?: ",
    ),
)
