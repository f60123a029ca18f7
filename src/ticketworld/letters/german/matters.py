"""How German says what a message is about, and whether the item is there."""

from __future__ import annotations

import re

from ticketworld.letters.german.spelling import SPELLING
from ticketworld.letters.language import MatterWords

_BACK = (
    r"\b(?:zurück\w*|Rück(?:gabe|sendung|nahme|erstattung|geld|versand|porto)\w*|retour\w*|"
    r"Erstattung|erstatte\w*|Geld wieder|wieder abholen|wieder los\w*|nicht behalten|Widerruf\w*|"
    r"widerruf\w*)"
)
_PARCEL = (
    r"\b(?:angekommen|ankommen|ankam|erhalten|bekommen|da|geliefert|Lieferung|zugestellt|"
    r"eingetroffen|gekommen|kommt|kam|verschollen|verschwunden|verloren\w*|fehlt|warte\w*|"
    r"Spur|aufgetaucht|gesehen|in der Hand|Paket|Sendung)\b"
)
_STATUS = (
    r"\b(?:Status|Stand|wo|wann|unterwegs|verschickt|versandt|verschicken|Versand|Lieferung|"
    r"geliefert|Sendungsverfolgung|Tracking|kommt|ankommt|ankommen|dauert|raus\w*|Neuigkeiten|"
    r"losgeschickt|Liefertermin|wie lange|wie weit|abgeschickt|rechnen)\b"
)

REQUESTS = {
    "return": SPELLING.cues(_BACK),
    "exchange": SPELLING.cues(
        r"\b(?:um|ein|aus)?(?:tausch|getauscht|zutauschen)\w*\b|\b(?:um|aus|ein)getauscht\b|"
        r"\bErsatz\w*\b|\bersetz\w+\b|\bstattdessen\b|\banstelle\b|\bstatt\b|"
        r"\bgegen (?:ein|den|die|das|item)\w*\b",
    ),
    "not_received": SPELLING.cues(_PARCEL),
    "wrong_item": SPELLING.cues(
        r"\b(?:falsch\w*|verwechs\w*|vertauscht\w*|ander(?:e|er|en|es|em)|etwas anderes|anderes|"
        r"nicht (?:das|der|die|den|was|mein|bestellt)\w*|statt\w*|Irrtum|irrtümlich\w*|"
        r"versehentlich|Verwechslung)\b",
    ),
    "damaged": SPELLING.cues(
        r"\b(?:\w*schaden|\w*schäden|beschädig\w*|kaputt\w*|zerbrochen\w*|gebrochen\w*|Bruch|"
        r"Delle\w*|verbeult\w*|Riss\w*|Kratzer|zerkratzt\w*|zersplittert\w*|verbogen\w*|"
        r"eingedrückt\w*|defekt\w*|zerdrückt\w*|Beule\w*|mitgenommen\w*|ramponiert\w*|gelitten|"
        r"Scherben|demoliert\w*|lädiert\w*)\b",
    ),
    "warranty": SPELLING.cues(
        r"\b(?:\w*garantie\w*|gewährleist\w*|reparier\w*|reparatur\w*|defekt\w*|kaputt\w*|"
        r"reklam\w*|funktionier\w*|ausgefallen|Geist aufgegeben|streikt|Mangel|Mängel|"
        r"geht (?:\w+ )?nicht|instand\w*)\b",
    ),
    "price_match": SPELLING.cues(
        r"\b(?:billiger|günstiger|preis\w*|\w+preis\w*|Differenz|kostet|verlangt|verlangen|"
        r"angeboten|Angebot|weniger|mitgehen|bietet)\b",
    ),
    "order_change": SPELLING.cues(
        r"\b(?:\w*änder\w*|geändert\w*|anpass\w*|ergänz\w*|hinzufüg\w*|dazu\w*|wegnehm\w*|"
        r"austausch\w*|korrigier\w*|umstell\w*|andere[rsn]?|umbestell\w*|umbuch\w*|anzupassen|"
        r"rausnehm\w*|stattdessen|nachträglich)\b",
    ),
    "cancellation": SPELLING.cues(
        r"\b(?:storn\w*|absag\w*|abbestell\w*|zurückzieh\w*|zurückzuziehen|widerruf\w*|abbrech\w*|"
        r"rückgängig|zurücktret\w*|nicht (?:mehr )?(?:haben|brauche|verschick\w*|losschick\w*|"
        r"raus\w*|abschick\w*)|Rücktritt|anhalten|stoppen|stoppt|auflös\w*|abblasen|streichen|"
        r"annullier\w*|hinfällig)\b",
    ),
    "order_status": SPELLING.cues(_STATUS),
    "product_information": SPELLING.cues(
        r"\?|\b(?:frage\w*|wissen|Auskunft|Informationen|Infos?|Details|Angaben|technische\w*|"
        r"erklär\w*|interessier\w*|erkundig\w*)\b",
    ),
    "shipping_information": SPELLING.cues(
        r"\b(?:\w*versand\w*|\w*liefer\w*|verschick\w*|Porto|Paketdienst|Zustellung|Fracht|"
        r"schicken|zustell\w*)\b"
    ),
    "missing_item": SPELLING.cues(
        r"\b(?:fehl\w*|nicht (?:dabei|drin|darin|enthalten|mit|im Paket|aufgeführt|mitgeliefert|"
        r"beigelegt|auf der)|unvollständig\w*|vergessen|vermisse\w*|nur (?:ein Teil|einen Teil|"
        r"teilweise)|nirgends|ohne|keine Spur|weggelassen|ausgelassen|unter den Tisch)\b",
    ),
    "address_change": SPELLING.cues(
        r"\b(?:\w*adresse\w*|Anschrift|umgezogen|Umzug|umleit\w*|woanders|andere Straße|"
        r"wohin|wohne)\b"
    ),
    "double_charge": SPELLING.cues(
        r"\b(?:doppelt\w*|zwei ?mal|zweimal|Doppelbuchung|Doppelabbuchung|zwei (?:\w+ )?"
        r"(?:Abbuchung\w*|Buchung\w*|Zahlung\w*|Belastung\w*|Posten)|mehrfach|mehrmals|noch "
        r"(?:ein|einmal|mal)\w*|zweite[nrs]? (?:Abbuchung|Buchung|Zahlung|Belastung|Betrag))\b",
    ),
    "pending_hold": SPELLING.cues(
        r"\b(?:reservier\w*|vorgemerkt\w*|vormerk\w*|blockier\w*|Reservierung|schwebend\w*|"
        r"ausstehend\w*|festgehalten|freigeb\w*|freigegeben|eingefroren|gesperrt\w*|autorisier\w*|"
        r"geblockt|Freigabe)\b"
    ),
    "missing_refund": SPELLING.cues(
        r"\b(?:\w*erstatt\w*|Geld|Gutschrift\w*|gutgeschrieben|zurückgezahlt|zurückbekommen|"
        r"Rückzahlung|Rücküberweisung|zurücküberwiesen|zurückgeschickt)\b"
    ),
    "failed_payment": SPELLING.cues(
        r"\b(?:\w*zahl\w*|\w*karte\w*|Kasse|abgelehnt\w*|Transaktion|Checkout|Bezahlvorgang|"
        r"fehlgeschlagen|abgebrochen|gescheitert)\b"
    ),
    "wrong_amount": SPELLING.cues(
        r"\b(?:\w*betrag\w*|\w*summe\w*|abgebucht\w*|Abbuchung|berechnet\w*|belastet\w*|Rechnung|"
        r"zu viel|zuviel|mehr als|Preis|stimmt nicht|Differenz|verrechnet|Abrechnung)\b"
    ),
    "promo_code": SPELLING.cues(
        r"\b(?:\w*code\w*|\w*gutschein\w*|\w*rabatt\w*|Coupon\w*|Aktion\w*|Nachlass|Voucher)\b"
    ),
    "account_access": SPELLING.cues(
        r"\b(?:einlogg\w*|eingeloggt|log\w*|anmeld\w*|Anmeldung|Login|gesperrt\w*|\w*passwort\w*|"
        r"\w*konto\w*|Zugang|Zugriff|ausgesperrt|Account|rein\w*|entsperr\w*|zurücksetz\w*)\b"
    ),
    "email_change": SPELLING.cues(
        r"\be-?mail\w*\b|\b(?:\w*mailadresse\w*|\w*adresse\w*|Mail\w*|Postfach)\b"
    ),
    "data_export": SPELLING.cues(
        r"\b(?:Kopie|Export\w*|exportier\w*|\w*daten\w*|Auskunft|Auszug|herunterladen|gespeichert"
        r"\w*|Informationen|alles, was)\b"
    ),
    "data_deletion": SPELLING.cues(
        r"\b(?:lösch\w*|gelöscht\w*|entfern\w*|schließ\w*|vergessen|auflös\w*|vernicht\w*|"
        r"kündig\w*|Löschung|wegwerfen|tilgen|abmeld\w*)\b"
    ),
}

_NOT = r"(?!nicht\b|nie\b|noch\b|kein|wed|kaum|nirgend|wirklich nicht|wenn|sobald|falls)"
_THING = (
    r"(?:es|er|item|(?:der|die|das|mein|meine|den|unser|unsere) (?:Artikel|item|Paket|Päckchen|"
    r"Lieferung|Sendung|Ware|Bestellung|Gerät|Teil|Produkt|Ding)|alles)"
)
_ARRIVED = r"(?:angekommen|da|eingetroffen|geliefert|gekommen|zugestellt|hier|aufgetaucht)"
WORDS = MatterWords(
    requests=REQUESTS,
    here=SPELLING.cues(
        rf"\b(?:ich|wir) (?:habe|haben) (?:es|ihn|sie|item|{_THING}) (?:{_NOT}\w+ "
        rf"){{0,3}}(?:bekommen|"
        r"erhalten|ausgepackt|geöffnet|benutzt|ausprobiert|getestet|aufgebaut|in Empfang)\b",
        rf"(?<!wenn )(?<!bis )(?<!ob )(?<!dass )\b{_THING} (?:ist|sind|wurde) (?:{_NOT}\w+ "
        rf"){{0,3}}"
        rf"{_ARRIVED}\b(?! (?:zu|keine|noch nicht))",
        rf"\b{_THING} kam (?:{_NOT}\w+ ){{0,4}}an\b",
        r"\b(?:liegt|steht) (?:hier |jetzt |schon |bereits )*(?:bei mir|vor mir)\b",
    ),
    not_here=SPELLING.cues(
        rf"\b{_THING} (?:ist|sind|wurde|kam) (?:\w+ ){{0,3}}(?:nicht|nie) (?:\w+ "
        rf"){{0,2}}(?:{_ARRIVED}|an)"
        r"\b",
        rf"\b(?:ich|wir) (?:habe|haben|hab) {_THING} (?:\w+ ){{0,3}}(?:nicht|nie) (?:\w+ "
        rf")?(?:bekommen|"
        r"erhalten|gesehen|gekriegt)\b",
        rf"\bwarte (?:\w+ ){{0,2}}(?:auf|darauf, dass) {_THING}\b",
        r"\b(?:Paket|Sendung|Lieferung|Artikel|item) (?:\w+ ){0,2}(?:verschollen|verschwunden|"
        r"verloren gegangen)\b",
    ),
    introduction=re.compile(
        r"\b(?i:mein Name ist|ich hei(?:ß|ss)e|hier (?:ist|schreibt)|ich bin) "
        r"(?P<name>[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]+)\b"
    ),
    sign_offs=frozenset(
        (
            "mit freundlichen grüßen", "mit freundlichen gruessen", "mit freundlichem gruß",
            "mit freundlichem gruss", "mit freundlichen grussen", "freundliche grüße",
            "freundliche gruesse", "freundlicher gruß", "viele grüße", "viele gruesse",
            "viele grusse", "liebe grüße", "liebe gruesse", "liebe grusse", "beste grüße",
            "beste gruesse", "beste grusse", "schöne grüße", "schoene gruesse",
            "herzliche grüße", "herzliche gruesse", "herzlichst", "schönen gruß",
            "schoenen gruss", "gruß", "gruss", "grüße", "gruesse", "grusse", "lg", "vg", "mfg",
            "danke", "vielen dank", "besten dank", "danke im voraus", "danke schon mal",
            "vielen dank im voraus", "hochachtungsvoll", "bis dann", "bis bald", "tschüss",
            "tschuess", "ciao", "ihr", "ihre", "euer", "eure", "mit bestem dank", "danke und gruß",
            "danke und viele grüße", "danke und gruss", "schönen tag noch", "schoenen tag noch",
            "einen schönen tag noch", "es grüßt", "es gruesst",
        )
    ),
)  # fmt: skip
