"""The words by which German answers of an agent are read."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.letters.answer_words import AnswerWords
from ticketworld.letters.german.spelling import SPELLING

_EVIDENCE: Mapping[str, str] = {
    "photo": r"\b(?:Foto|Bild)",
    "identity": r"\bIdentität",
    "order_number": r"\bBestellnummer\b",
}
_BACK = r"\b(?:erstatt\w*|zurück)\b"

GERMAN_ANSWERS = AnswerWords(
    spelling=SPELLING,
    granting=r"\b(?:genehmigt|bewilligt|stattgegeben)\b|\bgute Nachricht\w*\b"
    r"|\bfreue mich, Ihnen\b|\bgeht in Ordnung\b",
    refusing=r"\bleider (?:können|müssen|dürfen|ist|kann)\b|\b(?:können|kann) (?:wir |ich )?"
    r"(?:\w+ ){0,6}nicht (?:entsprechen|erfüllen|annehmen|zustimmen)\b|\bmüssen (?:wir )?"
    r"(?:\w+ ){0,3}ablehnen\b|\babgelehnt\b|\bbedaure\b",
    escalated=r"\b(?:Vorgesetzte\w*|Teamleit\w*|Kolleg\w+|Fachabteilung|Zahlungsteam)\b",
    wait=r"\b(?P<days>\d+) (?:Werktagen?|Werktage)\b",
    evidence=_EVIDENCE,
    told={
        "process_return": _BACK,
        "issue_gift_card": r"\bGeschenkkarte\b",
        "process_exchange": r"\b(?:umtausch\w*|Umtausch|tauschen)\b",
        "collect_payment": r"\b(?:zahlen|Zahlung|überweisen)\b",
        "send_replacement": r"\b(?:Ersatz\w*|erneut|noch einmal)\b",
        "honor_warranty": r"\bGarantie\b",
        "arrange_repair": r"\brepar\w+",
        "offer_paid_repair": r"\b[Rr]epar\w+",
        "redirect_parcel": r"\b(?:umgeleitet|leitet|weitergeleitet)\b",
        "change_address": r"\bAdresse\b",
        "provide_tracking": r"\bSendungsverfolgung\b",
        "provide_delivery_estimate": r"\b(?:Lieferung|Zustellung)\b",
        "request_photo": _EVIDENCE["photo"],
        "initiate_investigation": r"\b(?:Nachforschung\w*|Suche)\b",
        "search_warehouse": r"\bLager\b",
        "refund_charge": _BACK,
        "credit_promotion": r"\bgutgeschrieben\b|\bGutschrift\b|\bschreiben\b",
        "honor_price_match": r"\bDifferenz\b",
        "cancel_order": r"\bstorniert\b",
        "settle_instalments": r"\b(?:Kreditgeber|Finanzierungspartner)\b",
        "await_bank": r"\bBank\b",
        "hold_for_review": r"\b(?:prüft|Prüfung)\b",
        "explain_hold": r"\b(?:Vormerkung|vorgemerkt\w*)\b",
        "release_hold": r"\b(?:Vormerkung|vorgemerkt\w*)\b",
        "explain_charges": r"\b(?:Abbuchung\w*|abgebucht)\b",
        "confirm_refund": r"\bErstattung\b",
        "trace_refund": r"\b(?:nachverfolg\w*|Verbleib)\b",
        "explain_refund": r"\bnoch keine Erstattung\b",
        "send_payment_link": r"\bLink\b",
        "cancel_unpaid_order": r"\bverfallen\b",
        "confirm_payment": r"\bZahlung\b",
        "send_invoice": r"\bRechnung\b",
        "accept_order_modification": r"\bändern\b|\bgeändert\b",
        "unlock_account": r"\b(?:entsperrt|freigeschaltet)\b",
        "send_reset_link": r"\bPasswort\b",
        "change_email": r"\bE-Mail-Adresse\b",
        "export_data": r"\bKopie\b",
        "delete_account": r"\b(?:gelöscht|löschen)\b",
        "verify_identity": _EVIDENCE["identity"],
        "request_record": _EVIDENCE["order_number"],
        "request_information": r"\bAngaben\b",
        "provide_product_information": r"\bBeschreibung\b",
        "provide_recall_notice": r"\bRückruf\w*",
        "quote_shipping": r"\bVersand\w*",
        "escalate_to_manager": r"\bVorgesetzte\w*",
    },
)
