"""Writes what stands around the matter: greeting, thanks, signature, and what lands below."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

from ticketworld.letters.brief import Brief
from ticketworld.writer.grammar import chance, pick, spin
from ticketworld.writer.phrases import footings, frame, scraps, subjects
from ticketworld.writer.phrases.moods import COLD
from ticketworld.writer.voice import Register, Voice

_WITHOUT_GREETING = {"terse": 0.35, "plain": 0.06, "friendly": 0.0, "formal": 0.0}
_TELLS_LITTLE = 0.16
_WORK_SIGNED = 0.7


def greeting(brief: Brief, voice: Voice, draw: random.Random) -> str:
    """Return the greeting; a few people do without."""
    if chance(_WITHOUT_GREETING.get(voice.register, 0.03), draw):
        return ""
    return pick(_greetings(voice.register, brief.sent_at.hour), draw)


@cache
def _greetings(register: Register, hour: int) -> tuple[str, ...]:
    return tuple(
        greeting
        for greeting in frame.GREETINGS[register]
        if all(
            low <= hour < high
            for part, (low, high) in frame.PARTS_OF_DAY.items()
            if part in greeting.lower()
        )
    )


def plain_subject(briefs: Sequence[Brief], draw: random.Random) -> str:
    """Return a subject that tells little; mostly none, for most people take care of theirs."""
    if not chance(_TELLS_LITTLE, draw):
        return ""
    is_ordered = _are_of_own_orders(briefs) and chance(0.6, draw)
    return pick(subjects.ABOUT_AN_ORDER if is_ordered else subjects.ANY, draw)


def ending(briefs: Sequence[Brief], voice: Voice, draw: random.Random) -> list[str]:
    """Return thanks, sign-off with signature, and an afterword."""
    thanks = frame.COLD_THANKS if voice.mood in COLD else frame.THANKS[voice.register]
    lines = [spin(pick(thanks, draw), draw)]
    if voice.hand.emoji:
        smiles = scraps.EMOJI.get(voice.mood, scraps.SMILES)
        lines = [f"{lines[0]} {pick(smiles, draw)}".strip()]
    has_thanked = lines[0].lower().startswith("thank")
    lines.append("\n".join(_signature(briefs[0], voice, draw, has_thanked=has_thanked)))
    if chance(0.07, draw) and voice.register != "formal" and not voice.brisk:
        lines.append(spin(pick(frame.AFTERWORDS, draw), draw))
    return [line for line in lines if line]


def left_below(briefs: Sequence[Brief], voice: Voice, draw: random.Random) -> list[str]:
    """Return what programs leave below a message, and nobody typed."""
    lines = [pick(scraps.PHONE_LINES, draw)] if voice.hand.phone else []
    if voice.hand.quotes and _are_of_own_orders(briefs):
        lines.append(pick(scraps.QUOTED, draw))
    return lines


def _are_of_own_orders(briefs: Sequence[Brief]) -> bool:
    return all(
        brief.product
        and not (brief.is_given or brief.for_another)
        and not brief.request.endswith("_information")
        for brief in briefs
    )


def _signature(brief: Brief, voice: Voice, draw: random.Random, *, has_thanked: bool) -> list[str]:
    """Return sign-off and name, with post and company where somebody writes for an office."""
    is_official = voice.footing == "office" and not voice.hand.lower_case
    if is_official and chance(_WORK_SIGNED, draw):
        position, company = pick(footings.JOBS, draw), pick(footings.COMPANIES, draw)
        return [pick(frame.SIGN_OFFS["formal"], draw), brief.customer_name, position, company]
    name = _name(brief.customer_name, voice, draw)
    sign_off = pick(frame.SIGN_OFFS[voice.register], draw)
    if not name:
        return []
    return [name] if not sign_off or (has_thanked and sign_off == "Thanks,") else [sign_off, name]


def _name(full: str, voice: Voice, draw: random.Random) -> str:
    first = full.split()[0] if full.split() else full
    options = {
        "terse": (first, first, "", "", full),
        "plain": (full, full, first),
        "friendly": (first, first, full),
        "formal": (full,),
        "rambling": (full, full, first),
    }
    return pick(options[voice.register], draw)
