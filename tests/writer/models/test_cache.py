from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys

import pytest

from tests.writer.models.asking import bodies, leaky, letter, piece, settings, write
from tests.writer.models.server import Behaviour, ModelServer
from ticketworld.errors import InputError
from ticketworld.writer.models.author import ModelAuthor
from ticketworld.writer.models.cache import KeptReply, ReplyCache
from ticketworld.writer.models.client import Usage

REPLY = KeptReply(fields={"b": "ü\n", "a": ""}, usage=Usage(prompt_tokens=3, reply_tokens=4))


def test_a_reply_is_read_back_as_it_was_kept(tmp_path):
    path = tmp_path / "deep" / "replies.sqlite"
    cache = ReplyCache(path)
    cache.put("k", REPLY)
    cache.close()

    again = ReplyCache(path)

    assert again.get("k") == REPLY
    assert list(again.get("k").fields) == ["b", "a"]
    assert again.get("other") is None


def test_the_first_reply_kept_for_a_request_stays(tmp_path):
    one, two = ReplyCache(tmp_path / "c"), ReplyCache(tmp_path / "c")
    one.put("k", REPLY)
    two.put("k", KeptReply(fields={"a": "later"}, usage=Usage()))

    assert one.get("k") == two.get("k") == REPLY


def test_a_second_run_asks_nothing_and_writes_the_same(kind, tmp_path):
    with ModelServer(leaky(0)) as server:
        first = write(ModelAuthor(settings(kind, server.base_url, tmp_path)), range(5))
        asked = server.count
        author = ModelAuthor(settings(kind, server.base_url, tmp_path, max_requests=0))
        second = write(author, range(5))

    assert second == first
    assert server.count == asked == 10
    assert (author.meter.requests, author.meter.cache_hits) == (0, 10)
    assert author.meter.prompt_tokens == 0


def test_another_sample_of_the_same_prompt_is_asked_for_anew(kind, tmp_path):
    with ModelServer(letter) as server:
        author = ModelAuthor(settings(kind, server.base_url, tmp_path))
        written = list(author.write([[piece(1, sample=1)], [piece(1, sample=2)]]))

    assert server.count == 2
    assert bodies(written) == ["Where is order 1?"] * 2


@pytest.mark.parametrize("behaviour", ["broken_json", "empty", "blocked", "wrong_fields"])
def test_a_reply_that_cannot_be_read_is_not_kept(kind, tmp_path, behaviour):
    with ModelServer(letter, lambda _: Behaviour(kind=behaviour)) as server:
        write(ModelAuthor(settings(kind, server.base_url, tmp_path)), [1])
        first = server.count
        [[written]] = write(ModelAuthor(settings(kind, server.base_url, tmp_path)), [1])

    assert (first, server.count) == (3, 6)
    assert written.writer == "offline"


def test_a_file_that_is_no_cache_is_named(tmp_path):
    path = tmp_path / "replies.sqlite"
    path.write_text("my notes, not to be lost\n" * 100)

    with pytest.raises(InputError) as raised:
        write(ModelAuthor(settings("gemini", "http://127.0.0.1:9", tmp_path)), [1])

    assert str(raised.value).startswith(f"{path}: cannot be used as the cache of replies")
    assert "TICKETWORLD_CACHE" in str(raised.value)
    assert path.read_text().startswith("my notes")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(InputError, match="cannot be used as the cache of replies"):
        ReplyCache(tmp_path / "file" / "replies.sqlite")


def test_a_row_that_was_damaged_is_an_error(tmp_path):
    cache = ReplyCache(tmp_path / "c")
    cache.put("k", REPLY)
    with sqlite3.connect(tmp_path / "c") as connection:
        connection.execute("UPDATE replies SET fields = '[1]'")
    connection.close()

    with pytest.raises(InputError, match="delete it if it is damaged"):
        cache.get("k")


WRITER = """
import sys
from pathlib import Path
from ticketworld.writer.models.cache import KeptReply, ReplyCache
from ticketworld.writer.models.client import Usage

cache, name, count = ReplyCache(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
number = 0
while number < count:
    reply = KeptReply(fields={"body": f"{name} {number} " * 20}, usage=Usage())
    cache.put(f"{name}-{number}", reply)
    print(number, flush=True)
    number += 1
"""


def _writer(path, name, count):
    command = [sys.executable, "-c", WRITER, str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_processes_keep_replies_at_once(tmp_path):
    writers = [_writer(tmp_path / "c", name, 200) for name in ("one", "two")]

    assert [len(writer.communicate()[0].split()) for writer in writers] == [200, 200]
    cache = ReplyCache(tmp_path / "c")
    kept = [cache.get(f"{name}-{n}") for name in ("one", "two") for n in range(200)]
    assert [reply.fields["body"][:7] for reply in kept[:1] + kept[-1:]] == ["one 0 o", "two 199"]
    assert None not in kept


def test_what_was_kept_survives_a_kill(tmp_path):
    writer = _writer(tmp_path / "c", "one", 10**9)
    done = [writer.stdout.readline() for _ in range(300)]
    os.kill(writer.pid, signal.SIGKILL)
    writer.communicate()

    cache = ReplyCache(tmp_path / "c")

    assert done[-1] == "299\n"
    assert all(cache.get(f"one-{number}") for number in range(300))
