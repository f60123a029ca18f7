"""A server on this machine that speaks Gemini's and OpenAI's protocols, and misbehaves as told.

Example: python -m tests.writer.models.server --latency 0.2
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Literal

Kind = Literal[
    "well",
    "rate_limit",
    "server_error",
    "unavailable",
    "cut",
    "slow",
    "slow_body",
    "empty",
    "blocked",
    "refused",
    "too_long",
    "broken_json",
    "wrong_fields",
    "fenced",
    "chatty",
    "no_protocol",
    "filtered",
    "no_schema",
    "no_key",
    "no_model",
]
STATUSES: Mapping[str, tuple[int, str, str]] = {
    "rate_limit": (429, "RESOURCE_EXHAUSTED", "Too many requests"),
    "server_error": (500, "INTERNAL", "An internal error has occurred"),
    "unavailable": (503, "UNAVAILABLE", "The model is overloaded"),
    "filtered": (400, "content_filter", "The prompt was filtered"),
    "no_schema": (400, "INVALID_ARGUMENT", "response_format is not supported"),
    "no_key": (401, "UNAUTHENTICATED", "Incorrect API key provided: {key}"),
    "no_model": (404, "NOT_FOUND", "The model does not exist"),
}
"""Status, name and words of the kinds that are errors; `{key}` stands for the key sent along."""

PROMPT_TOKENS, REPLY_TOKENS, THOUGHT_TOKENS = 100, 40, 7
"""What the server says a request takes; of what a model thinks only Gemini tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """How one request is answered.

    `seconds` is how late the answer is, or the rest of a `slow_body`; `slow` is only late.
    `retry_after` and `date` are headers.
    """

    kind: Kind = "well"
    seconds: float = 0.0
    retry_after: str | None = None
    date: str | None = None


WELL = Behaviour()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request as it arrived."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, object]
    system: str
    user: str

    @property
    def is_gemini(self) -> bool:
        return "generateContent" in self.path


@dataclass
class ModelServer:
    """The server, up and running while it is entered.

    `reply` makes the texts from the system's and the user's words; `behave` says by a request's
    number, counted from 0 as they arrive, how it is answered. Each answer takes `latency`
    seconds. `asked` holds the requests as they came, unless `remembers` is false.
    """

    reply: Callable[[str, str], Mapping[str, str]]
    behave: Callable[[int], Behaviour] | None = None
    latency: float = 0.0
    remembers: bool = True
    asked: list[Asked] = field(default_factory=list)
    count: int = 0
    under_way: int = 0
    most_under_way: int = 0
    base_url: str = ""

    def __enter__(self) -> ModelServer:
        self._is_ready = Event()
        self._thread = Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._thread.start()
        self._is_ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._is_over.set)
        self._thread.join()

    async def _serve(self) -> None:
        self._loop, self._is_over = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0, backlog=1024)
        self.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        self._is_ready.set()
        await self._is_over.wait()
        server.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._answered(reader, writer):
                pass
        writer.close()

    async def _answered(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; returns whether the connection goes on."""
        asked = await _read(reader)
        behaviour = self.behave(self.count) if self.behave else WELL
        self.count += 1
        if self.remembers:
            self.asked.append(asked)
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            is_late = behaviour.kind != "slow_body"
            await asyncio.sleep(self.latency + (behaviour.seconds if is_late else 0))
        finally:
            self.under_way -= 1
        if behaviour.kind == "cut":
            writer.transport.abort()
            return False
        status, body = self._body(asked, behaviour)
        writer.write(_head(status, len(body), behaviour))
        if behaviour.kind == "slow_body":
            writer.write(body[:10])
            await asyncio.sleep(behaviour.seconds)
            body = body[10:]
        writer.write(body)
        await writer.drain()
        return True

    def _body(self, asked: Asked, behaviour: Behaviour) -> tuple[int, bytes]:
        kind = behaviour.kind
        if kind in STATUSES:
            status, name, words = STATUSES[kind]
            words = words.format(key=_key(asked))
            return status, _error(asked, status, name, words)
        if kind == "no_protocol":
            return 200, b"<html>Welcome to the hotel's network</html>"
        text = _text(dict(self.reply(asked.system, asked.user)), kind)
        answer = _gemini(text, kind) if asked.is_gemini else _openai(text, kind)
        return 200, json.dumps(answer).encode()


async def _read(reader: asyncio.StreamReader) -> Asked:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {}
    for line in head[1:-2]:
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    body = json.loads(await reader.readexactly(int(headers["content-length"])))
    path = head[0].split(" ")[1]
    if "generateContent" in path:
        system = _joined(body.get("systemInstruction", {}))
        user = "\n".join(_joined(content) for content in body["contents"])
    else:
        words = {message["role"]: message["content"] for message in body["messages"]}
        system, user = words["system"], words["user"]
    return Asked(path=path, headers=headers, body=body, system=system, user=user)


def _joined(content: Mapping[str, list[dict[str, str]]]) -> str:
    return "".join(part["text"] for part in content.get("parts", []))


def _head(status: int, length: int, behaviour: Behaviour) -> bytes:
    lines = [
        f"HTTP/1.1 {status} Said",
        "Content-Type: application/json",
        f"Content-Length: {length}",
    ]
    if behaviour.retry_after is not None:
        lines.append(f"Retry-After: {behaviour.retry_after}")
    if behaviour.date is not None:
        lines.append(f"Date: {behaviour.date}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _key(asked: Asked) -> str:
    authorization = asked.headers.get("authorization", "").removeprefix("Bearer ")
    return asked.headers.get("x-goog-api-key", authorization)


def _error(asked: Asked, status: int, name: str, words: str) -> bytes:
    error: dict[str, object] = {"code": status, "message": words, "status": name}
    if not asked.is_gemini:
        error = {"message": words, "type": "error", "param": None, "code": name}
    return json.dumps({"error": error}).encode()


def _text(fields: dict[str, str], kind: Kind) -> str:
    if kind == "wrong_fields":
        fields = {"subject": "Hello", "outcome": "approve"}
    text = json.dumps(fields)
    if kind == "broken_json":
        return text[:-2]
    if kind == "fenced":
        return f"```json\n{text}\n```"
    if kind == "chatty":
        return f"Sure! Here it is: {text}"
    return text


def _gemini(text: str, kind: Kind) -> dict[str, object]:
    usage = {
        "promptTokenCount": PROMPT_TOKENS,
        "candidatesTokenCount": REPLY_TOKENS,
        "thoughtsTokenCount": THOUGHT_TOKENS,
    }
    if kind == "blocked":
        return {"promptFeedback": {"blockReason": "SAFETY"}, "usageMetadata": usage}
    if kind == "empty":
        return {"candidates": [], "usageMetadata": usage}
    parts = [{"text": "Let me think.", "thought": True}, {"text": text}]
    content: dict[str, object] = {"role": "model", "parts": parts}
    candidate: dict[str, object] = {"content": content, "finishReason": "STOP", "index": 0}
    if kind == "refused":
        candidate = {"finishReason": "SAFETY", "index": 0}
    if kind == "too_long":
        candidate["finishReason"] = "MAX_TOKENS"
    return {"candidates": [candidate], "usageMetadata": usage}


def _openai(text: str, kind: Kind) -> dict[str, object]:
    message: dict[str, object] = {"role": "assistant", "content": text}
    choice: dict[str, object] = {"index": 0, "message": message, "finish_reason": "stop"}
    if kind == "refused":
        message.update(content=None, refusal="I cannot help with that.")
    if kind in ("blocked", "too_long"):
        choice["finish_reason"] = "content_filter" if kind == "blocked" else "length"
    return {
        "id": "chat-1",
        "object": "chat.completion",
        "created": 0,
        "model": "any",
        "choices": [] if kind == "empty" else [choice],
        "usage": {"prompt_tokens": PROMPT_TOKENS, "completion_tokens": REPLY_TOKENS},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Serve one short letter to whoever asks.")
    parser.add_argument("--latency", type=float, default=0.0)
    letter = {"subject": "My order", "body": "Hello, where is it? " * 10}
    server = ModelServer(
        reply=lambda *_: letter, latency=parser.parse_args().latency, remembers=False
    )
    with server:
        print(server.base_url, flush=True)
        Event().wait()


if __name__ == "__main__":
    main()
