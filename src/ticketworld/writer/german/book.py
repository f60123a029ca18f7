"""The German phrasebook."""

from __future__ import annotations

from ticketworld.writer.german.account_matters import ACCOUNTS
from ticketworld.writer.german.answering import ANSWERING
from ticketworld.writer.german.claim_matters import CLAIMS
from ticketworld.writer.german.frame import FRAME
from ticketworld.writer.german.goods import german_goods, german_prices
from ticketworld.writer.german.goods_matters import GOODS
from ticketworld.writer.german.hints import HINTS
from ticketworld.writer.german.money_matters import MONEY
from ticketworld.writer.german.order_matters import ORDERS
from ticketworld.writer.german.talk import TALK
from ticketworld.writer.german.telling import TELLING
from ticketworld.writer.phrasebook import Phrasebook, Typing

GERMAN_BOOK = Phrasebook(
    code="de",
    matters={**GOODS, **CLAIMS, **ORDERS, **MONEY, **ACCOUNTS},
    frame=FRAME,
    hints=HINTS,
    telling=TELLING,
    talk=TALK,
    answering=ANSWERING,
    typing=Typing(
        respelt={"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"},
        dropped="",
        misspelt={
            "bitte": "bite", "nicht": "nciht", "leider": "lieder", "habe": "hab", "wirklich":
            "wirklcih", "eine": "ein", "das": "dass", "dass": "das", "und": "udn",
            "schon": "shcon",
            "danke": "dnake", "vielen": "viellen", "einfach": "enfach", "auch": "auhc", "noch":
            "ncoh", "ist": "its", "Rechnung": "Rehcnung", "eigentlich": "eigendlich", "seit":
            "seid", "ich": "ihc", "aber": "abre", "wann": "wan", "alles": "ales", "mich": "mcih",
            "komplett": "komplet", "denn": "den", "dann": "dan", "sehr": "ser",
        },
    ),
    goods=german_goods,
    prices=german_prices,
)  # fmt: skip
