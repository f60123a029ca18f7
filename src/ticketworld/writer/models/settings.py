"""Which model writes, where it is asked, and how hard: options, environment and `.env` in one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from ticketworld.errors import InputError

Kind = Literal["gemini", "openai"]

CACHE_VARIABLE = "TICKETWORLD_CACHE"
_KEYS: Mapping[Kind, str] = {"gemini": "GEMINI_API_KEY", "openai": "OPENAI_API_KEY"}
_ENDPOINTS: Mapping[Kind, tuple[str, str]] = {
    "gemini": ("GOOGLE_GEMINI_BASE_URL", "https://generativelanguage.googleapis.com"),
    "openai": ("OPENAI_BASE_URL", "https://api.openai.com/v1"),
}
"""For each kind the variable that may name another endpoint, and the provider's own."""
_GEMINI_MODEL = "gemini-3.5-flash-lite"
_NO_KEY = "no-key"
"""Sent to endpoints that need no key, since the client insists on one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How often a request is tried, and how long is waited in between.

    Attributes:
        attempts: How often a request is sent at most.
        first_seconds: About how long the first wait is; each further one is twice as long.
        longest_seconds: No wait is longer, whatever the provider asks for.
    """

    attempts: int = 8
    first_seconds: float = 1.0
    longest_seconds: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """How a model is asked.

    Attributes:
        kind: The protocol that the endpoint speaks.
        model: The model's name at the endpoint.
        base_url: The endpoint, without a slash at its end.
        key: The secret that the endpoint asks for.
        cache: The file that keeps replies.
        concurrency: How many requests are under way at once.
        requests_per_minute: How many requests are started in a minute; None without a limit.
        tokens_per_minute: How many tokens they may take; None without a limit.
        max_requests: How many requests may be sent in all, retries included; None without a limit.
        timeout_seconds: How long one reply may take.
        temperature: How much replies vary; None for the model's own, as newer models want it.
        thinking_tokens: Added to the length a reply may have, since what a model thinks before
            it writes counts as part of the reply.
        patience: What is done when the provider fails.
    """

    kind: Kind
    model: str
    base_url: str
    key: str = field(repr=False)
    cache: Path
    concurrency: int = 16
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    max_requests: int | None = None
    timeout_seconds: float = 60.0
    temperature: float | None = None
    thinking_tokens: int = 2048
    patience: Patience = field(default_factory=Patience)

    @property
    def is_own_endpoint(self) -> bool:
        """Whether this is the endpoint of the provider who defines the protocol."""
        return self.base_url == _ENDPOINTS[self.kind][1]


def model_settings(
    kind: Kind,
    *,
    model: str | None = None,
    base_url: str | None = None,
    concurrency: int = 16,
    requests_per_minute: int | None = None,
    tokens_per_minute: int | None = None,
    max_requests: int | None = None,
    environment: Mapping[str, str] | None = None,
    needs_key: bool = True,
) -> ModelSettings:
    """Return the settings that options and environment ask for.

    Args:
        kind: The protocol of the endpoint.
        model: None for the usual model, which only `gemini` has.
        base_url: None for what the environment says, or else the provider's own endpoint.
        concurrency: How many requests are under way at once.
        requests_per_minute: A limit on requests.
        tokens_per_minute: A limit on tokens.
        max_requests: How many requests may be sent in all.
        environment: Variables; those of this process, and below them the `.env` of the working
            directory, where it is None.
        needs_key: False where nothing will be sent.

    Raises:
        InputError: The key, the model's name or a package is missing, or the endpoint is no URL.
    """
    variables = _environment() if environment is None else environment
    if kind == "openai" and find_spec("openai") is None:
        raise InputError(
            "--writer `openai`: the package `openai` is not installed; "
            'install it with `pip install "ticketworld[openai]"`'
        )
    if not model and kind != "gemini":
        raise InputError(f"--writer `{kind}`: no model is named; name one with `--writer-model`")
    variable, own = _ENDPOINTS[kind]
    endpoint = (base_url or variables.get(variable) or own).rstrip("/")
    if not endpoint.startswith(("http://", "https://")):
        raise InputError(
            f"--base-url: `{endpoint}` is no address of an endpoint; "
            "give one that starts with `http://` or `https://`"
        )
    return ModelSettings(
        kind=kind,
        model=model or _GEMINI_MODEL,
        base_url=endpoint,
        key=_key(kind, variables, is_needed=needs_key and (kind == "gemini" or endpoint == own)),
        cache=_cache_place(variables),
        concurrency=concurrency,
        requests_per_minute=requests_per_minute,
        tokens_per_minute=tokens_per_minute,
        max_requests=max_requests,
    )


def _environment() -> Mapping[str, str]:
    from dotenv import dotenv_values

    file = {name: value for name, value in dotenv_values(Path(".env")).items() if value}
    return {**file, **os.environ}


def _key(kind: Kind, variables: Mapping[str, str], *, is_needed: bool) -> str:
    name = _KEYS[kind]
    key = variables.get(name, "").strip()
    if not key and is_needed:
        raise InputError(
            f"--writer `{kind}`: the variable `{name}` is not set; set it in the environment or "
            "in a file `.env` in the working directory"
        )
    if not key.isascii() or not key.isprintable():
        raise InputError(
            f"--writer `{kind}`: the value of `{name}` is no key; copy the key again, "
            "without quotation marks around it"
        )
    return key or _NO_KEY


def _cache_place(variables: Mapping[str, str]) -> Path:
    if named := variables.get(CACHE_VARIABLE):
        return Path(named).expanduser()
    base = variables.get("XDG_CACHE_HOME")
    folder = Path(base) if base else Path.home() / ".cache"
    return folder / "ticketworld" / "replies.sqlite"
