"""What an agent's questions ask for in Spanish, and the frames in which a reply names an item."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.letters.language import QuestionWords
from ticketworld.letters.spanish.spelling import SPELLING

_ASKED: Mapping[str, str] = {
    "order_number": r"\bnúmero (?:de|del|de su|de tu) (?:pedido|orden|compra)\b",
    "product": r"\b(?:qué|cuál(?:es)?)(?: es| de nuestros)?(?: el)? (?:artículos?|productos?)\b"
    r"|\b(?:nombre|modelo) (?:\w+ )?del (?:artículo|producto)\b"
    r"|\bcómo se llama (?:\w+ )?(?:el )?(?:artículo|producto)\b",
    "order_date": r"\b(?:cuándo (?:hizo|hiciste|realizó|compró|fue)|qué día|en qué fecha)\b"
    r"|\bfecha (?:de|del|en que) (?:\w+ )?(?:pedido|compra|la compra|hizo|compró)\b|\bdía de la "
    r"compra\b",
    "packaging": r"\b(?:empaque|embalaje|abiert[oa]|sin abrir|sellad[oa]|precinto|abrió|"
    r"abriste)\b",
    "fault": r"\b(?:defecto|falla|fallo|desperfecto|qué (?:le |problema |tiene |pasó)(?:\w+ )?|"
    r"qué tiene|avería)\b",
    "bundle_parts": r"\b(?:juego|conjunto|set|kit|paquete combinado)\b",
    "party": r"\b(?:regalo|obsequio|regaló|regalaron)\b",
}

WORDS = QuestionWords(
    asked={name: SPELLING.cues(pattern) for name, pattern in _ASKED.items()},
    products=SPELLING.cues(
        r"(?:\b(?:se trata|hablo|escribo por|es sobre|me refiero|es) (?:del|al|el) "
        r"(?:artículo|producto) |\b(?:artículo|producto): (?:el |la |los |las )?)"
        r"(?P<product>\S.*?)(?=[.!](?:\s|$)|\n|$)"
    ),
)
