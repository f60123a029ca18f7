"""Types a letter as its writer would, and spares what it must carry."""

from __future__ import annotations

import random
from collections.abc import Sequence

from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.naming import bare_name
from ticketworld.money import format_money
from ticketworld.writer import slips
from ticketworld.writer.voice import Voice


def typed_by(voice: Voice, letter: Letter, kept: Sequence[str], draw: random.Random) -> Letter:
    """Return a letter with the habits and slips of its writer, none of them in the kept values."""
    subject, body = letter.subject, letter.body
    if voice.lower_case:
        subject, body = slips.lowered(subject, kept), slips.lowered(body, kept)
    if voice.bare_apostrophes:
        body = slips.without_apostrophes(body, kept)
    body = slips.with_slips(body, voice.slips, kept, draw)
    return Letter(subject=subject, body=body)


def kept_values(brief: Brief) -> list[str]:
    """Return what a letter must carry as it stands."""
    price = brief.retailer_price_cents
    values = [brief.order_id, bare_name(brief.product), brief.other_product, brief.retailer]
    values += brief.named.values()
    values += [None if price is None else format_money(price), brief.customer_name]
    return [value for value in values if value]
