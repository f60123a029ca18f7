"""Keeps replies on disk, so that no text is paid for twice."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import orjson
from pydantic import TypeAdapter, ValidationError

from ticketworld.errors import InputError
from ticketworld.writer.models.client import Usage
from ticketworld.writer.models.settings import CACHE_VARIABLE
from ticketworld.writer.piece import Fields

_FIELDS: TypeAdapter[dict[str, str]] = TypeAdapter(dict[str, str])
_TABLE = """
CREATE TABLE IF NOT EXISTS replies (
    key TEXT PRIMARY KEY,
    fields BLOB NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    reply_tokens INTEGER NOT NULL
) WITHOUT ROWID
"""
_READ = "SELECT fields, prompt_tokens, reply_tokens FROM replies WHERE key = ?"
_WRITE = "INSERT OR IGNORE INTO replies VALUES (?, ?, ?, ?)"
_PATIENCE_SECONDS = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReply:
    """A reply that was read into its fields, and what it took when it was asked for."""

    fields: Fields
    usage: Usage


class ReplyCache:
    """Replies by the keys of their requests, in a file that several processes may use at once.

    Each reply is one transaction in a write-ahead log, so a process may be killed at any time. The
    first reply kept for a request stays. One thread at a time may use it.

    Raises:
        InputError: The file is no such file, is damaged or cannot be written; so says each call.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                path, timeout=_PATIENCE_SECONDS, isolation_level=None, check_same_thread=False
            )
            self._connection.execute("PRAGMA journal_mode=WAL")
            # What a power cut may lose are replies that can be asked for again.
            self._connection.execute("PRAGMA synchronous=NORMAL")
            # A checkpoint waits for the disk, and every request waits with it: make few of them.
            self._connection.execute("PRAGMA wal_autocheckpoint=10000")
            self._connection.execute(_TABLE)
        except (sqlite3.Error, OSError) as error:
            raise self._unusable(error) from error

    def get(self, key: str) -> KeptReply | None:
        """Return the reply kept under a key; None where there is none."""
        try:
            row = self._connection.execute(_READ, (key,)).fetchone()
            if row is None:
                return None
            fields = _FIELDS.validate_json(row[0], strict=True)
        except (sqlite3.Error, ValidationError) as error:
            raise self._unusable(error) from error
        return KeptReply(fields=fields, usage=Usage(prompt_tokens=row[1], reply_tokens=row[2]))

    def put(self, key: str, reply: KeptReply) -> None:
        """Keep a reply under a key."""
        usage = reply.usage
        row = (key, orjson.dumps(dict(reply.fields)), usage.prompt_tokens, usage.reply_tokens)
        try:
            self._connection.execute(_WRITE, row)
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def close(self) -> None:
        """Give up the file."""
        self._connection.close()

    def _unusable(self, error: Exception) -> InputError:
        why = " ".join(str(error).split())
        return InputError(
            f"{self._path}: cannot be used as the cache of replies (`{why[:120]}`); "
            f"delete it if it is damaged, or name another with `{CACHE_VARIABLE}`"
        )
