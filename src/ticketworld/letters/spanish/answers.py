"""The words by which Spanish answers of an agent are read."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.letters.answer_words import AnswerWords
from ticketworld.letters.spanish.spelling import SPELLING

_EVIDENCE: Mapping[str, str] = {
    "photo": r"\b(?:fotos?|imagen|imágenes)\b",
    "identity": r"\bidentidad\b",
    "order_number": r"\bnúmero de pedido\b",
}
_BACK = r"\b(?:reembols\w*|devolv\w+|devuelv\w+)\b"

SPANISH_ANSWERS = AnswerWords(
    spelling=SPELLING,
    granting=r"\b(?:aprobad[oa]|autorizad[oa]|concedid[oa])\b|\bbuenas noticias\b"
    r"|\bme alegra (?:decirle|informarle|confirmarle)\b|\bprocede su solicitud\b",
    refusing=r"\blamentablemente\b|\bno podemos (?:aceptar|atender|conceder|aprobar|hacer)\b"
    r"|\btenemos que rechazar\b|\brechazad[oa]\b|\blamento informarle\b",
    escalated=r"\b(?:supervisor\w*|colega\w*|compañer\w+|área|equipo de pagos)\b",
    wait=r"\b(?P<days>\d+) días? hábil(?:es)?\b",
    evidence=_EVIDENCE,
    told={
        "process_return": _BACK,
        "issue_gift_card": r"\btarjeta de regalo\b",
        "process_exchange": r"\b(?:cambio|cambiamos)\b",
        "collect_payment": r"\b(?:pag\w+)\b",
        "send_replacement": r"\b(?:reemplazo|de nuevo|otra vez)\b",
        "honor_warranty": r"\bgarantía\b",
        "arrange_repair": r"\brepar\w+",
        "offer_paid_repair": r"\brepar\w+",
        "redirect_parcel": r"\b(?:redirig\w+|desvi\w+)\b",
        "change_address": r"\bdirección\b",
        "provide_tracking": r"\brastreo\b",
        "provide_delivery_estimate": r"\bentrega\b",
        "request_photo": _EVIDENCE["photo"],
        "initiate_investigation": r"\b(?:búsqueda|investig\w+)\b",
        "search_warehouse": r"\balmacén\b",
        "refund_charge": _BACK,
        "credit_promotion": r"\babon\w+\b",
        "honor_price_match": r"\bdiferencia\b",
        "cancel_order": r"\bcancelad[oa]\b",
        "settle_instalments": r"\b(?:financiera|entidad de crédito)\b",
        "await_bank": r"\bbanco\b",
        "hold_for_review": r"\b(?:revisa\w*|revisión)\b",
        "explain_hold": r"\bretención\b",
        "release_hold": r"\bretención\b",
        "explain_charges": r"\bcargos?\b",
        "confirm_refund": r"\breembolso\b",
        "trace_refund": r"\b(?:rastre\w+|localiz\w+)\b",
        "explain_refund": r"\btodavía no (?:se ha enviado|hay) (?:ningún )?reembolso\b",
        "send_payment_link": r"\benlace\b",
        "cancel_unpaid_order": r"\bcaducado\b",
        "confirm_payment": r"\bpago\b",
        "send_invoice": r"\bfactura\b",
        "accept_order_modification": r"\bcambi(?:amos|ado)\b|\bmodific\w+",
        "unlock_account": r"\bdesbloquead[oa]\b",
        "send_reset_link": r"\bcontraseña\b",
        "change_email": r"\bcorreo\b",
        "export_data": r"\bcopia\b",
        "delete_account": r"\b(?:elimin\w+|borr\w+)\b",
        "verify_identity": _EVIDENCE["identity"],
        "request_record": _EVIDENCE["order_number"],
        "request_information": r"\bdatos\b",
        "provide_product_information": r"\bdescripción\b",
        "provide_recall_notice": r"\bretir\w+\b",
        "quote_shipping": r"\benvío\b",
        "escalate_to_manager": r"\bsupervisor\w*",
    },
)
