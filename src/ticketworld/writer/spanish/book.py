"""The Spanish phrasebook."""

from __future__ import annotations

from ticketworld.writer.phrasebook import Phrasebook, Typing
from ticketworld.writer.spanish.account_matters import ACCOUNTS
from ticketworld.writer.spanish.answering import ANSWERING
from ticketworld.writer.spanish.claim_matters import CLAIMS
from ticketworld.writer.spanish.frame import FRAME
from ticketworld.writer.spanish.goods import spanish_goods, spanish_prices
from ticketworld.writer.spanish.goods_matters import GOODS
from ticketworld.writer.spanish.hints import HINTS
from ticketworld.writer.spanish.money_matters import MONEY
from ticketworld.writer.spanish.order_matters import ORDERS
from ticketworld.writer.spanish.talk import TALK
from ticketworld.writer.spanish.telling import TELLING

SPANISH_BOOK = Phrasebook(
    code="es",
    matters={**GOODS, **CLAIMS, **ORDERS, **MONEY, **ACCOUNTS},
    frame=FRAME,
    hints=HINTS,
    telling=TELLING,
    talk=TALK,
    answering=ANSWERING,
    typing=Typing(
        respelt=dict(zip("áéíóúüÁÉÍÓÚ", "aeiouuAEIOU", strict=True)),
        dropped="¿¡",
        misspelt={
            "gracias": "grasias", "porque": "por que", "por": "x", "que": "q", "favor": "fabor",
            "hacer": "aser", "tengo": "tnego", "quiero": "qiero", "puedo": "pudeo", "hola": "ola",
            "pedido": "peiddo", "paquete": "pauqete", "nada": "naad", "todo": "tood",
            "pero": "pro",
            "ustedes": "utsedes", "saber": "sabr", "para": "pra", "cuenta": "ceunta", "estoy":
            "toy", "bien": "vien", "ahora": "haora", "hay": "ahy", "espero": "espro", "una": "un",
        },
    ),
    goods=spanish_goods,
    prices=spanish_prices,
)  # fmt: skip
