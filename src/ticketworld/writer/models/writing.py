"""Writes one piece with a model: ask, check, ask again with the reasons, or else write offline."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from ticketworld.writer.models.asking import Asker
from ticketworld.writer.models.meter import Meter
from ticketworld.writer.models.reply import UnfitReplyError, reply_text
from ticketworld.writer.models.request import asked_again, first_request
from ticketworld.writer.models.settings import ModelSettings
from ticketworld.writer.piece import Piece, Written

REPEATS = 2
"""How often a model is asked again for a piece."""


async def write_job(
    job: Sequence[Piece], asker: Asker, settings: ModelSettings, meter: Meter
) -> list[Written]:
    """Return the pieces of a job as they were written, in order.

    Where one cannot be asked for, the others are finished first, so that their replies are kept.
    """
    pieces = [write_piece(piece, asker, settings, meter) for piece in job]
    results = await asyncio.gather(*pieces, return_exceptions=True)
    written: list[Written] = []
    for result in results:
        if isinstance(result, BaseException):
            raise result
        written.append(result)
    return written


async def write_piece(
    piece: Piece, asker: Asker, settings: ModelSettings, meter: Meter
) -> Written:
    """Return a piece as a model wrote it, or as it is written offline where no text passed."""
    request = first_request(piece.prompt(), settings)
    for rejected in range(1 + REPEATS):
        try:
            fields = await asker.ask(request, piece.sample)
        except UnfitReplyError as error:
            text, reasons = error.text, [str(error)]
        else:
            faults = piece.check(fields)
            if not faults:
                meter.pieces += 1
                return Written(fields=fields, writer="model", rejected=rejected)
            text, reasons = reply_text(fields), [fault.message for fault in faults]
        meter.rejected += 1
        request = asked_again(request, text, reasons)
    meter.pieces += 1
    meter.offline += 1
    return Written(fields=piece.offline(), writer="offline", rejected=1 + REPEATS)
