"""Types a letter as its writer would, and spares what it must carry."""

from __future__ import annotations

import random
from collections.abc import Sequence

from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.naming import bare_name
from ticketworld.money import format_money
from ticketworld.writer.grammar import chance
from ticketworld.writer.slips import Page
from ticketworld.writer.voice import Hand

_SMALL_SUBJECTS, _LOUD_SUBJECTS = 0.08, 0.15


def typed_by(
    hand: Hand, letter: Letter, kept: Sequence[str], told: Sequence[str], draw: random.Random
) -> Letter:
    """Return a letter with the habits and slips of its writer.

    Args:
        hand: How it is typed.
        letter: As its writer means it.
        kept: What must stay as it stands.
        told: The sentences that are typed with care, since they tell facts.
        draw: What chooses the slips.
    """
    subject = Page(letter.subject, kept)
    if hand.lower_case or chance(_SMALL_SUBJECTS, draw):
        subject.lower()
    elif hand.is_loud and chance(_LOUD_SUBJECTS, draw):
        subject.raise_all()
    body = letter.body
    if hand.slips:
        page = Page(body, [*kept, *told])
        page.slip(hand.slips, draw)
        body = str(page)
    return Letter(subject=str(subject), body=_typed(hand, Page(body, kept), draw))


def _typed(hand: Hand, page: Page, draw: random.Random) -> str:
    if hand.run_ons:
        page.run_on(hand.run_ons, draw)
    if hand.lower_case:
        page.lower()
    if hand.texting:
        page.cut_short()
    if hand.small_i:
        page.shrink_i()
    if hand.bare_apostrophes:
        page.drop_apostrophes()
    if hand.double_spaces:
        page.double_spaces()
    if hand.is_loud:
        page.end_loudly(draw)
    page.shout(hand.shouts, draw)
    return str(page)


def kept_values(brief: Brief) -> list[str]:
    """Return what a letter must carry as it stands."""
    price = brief.retailer_price_cents
    values = [brief.order_id, bare_name(brief.product), brief.other_product, brief.retailer]
    values += brief.named.values()
    values += [None if price is None else format_money(price), brief.customer_name]
    return [value for value in values if value]
