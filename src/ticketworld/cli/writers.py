"""The options by which a command's prose is written, and the writer that they ask for."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from ticketworld.factory.writing import Writer
    from ticketworld.writer.models.meter import Meter
    from ticketworld.writer.models.settings import ModelSettings

_IN_MEMORY = Path(":memory:")
"""What SQLite calls a file that is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriterOptions:
    """Who is to write, as it was typed; None where an option was not given."""

    writer: Literal["offline", "gemini", "openai"]
    writer_model: str | None
    base_url: str | None
    requests_per_minute: int | None
    tokens_per_minute: int | None
    concurrency: int | None
    max_requests: int | None
    cache: Path | None
    no_cache: bool

    def __post_init__(self) -> None:
        """Refuse options that do not go together.

        Raises:
            UsageError: Some would have no effect.
        """
        given = [one.name for one in fields(self)[1:] if getattr(self, one.name)]
        if given and self.writer == "offline":
            name = given[0].replace("_", "-")
            raise click.UsageError(
                f"--{name} is for models, and the writer is offline; name a model's kind with "
                "`--writer gemini` or `--writer openai`"
            )
        if self.cache and self.no_cache:
            raise click.UsageError("--cache and --no-cache contradict each other; give one")

    def settings(self, *, needs_key: bool = True) -> ModelSettings:
        """Return how the model is asked.

        Raises:
            InputError: The key, the model's name or a package is missing.
        """
        from dataclasses import replace

        from ticketworld.writer.models.settings import model_settings

        assert self.writer != "offline"  # the callers have looked
        settings = model_settings(
            self.writer,
            model=self.writer_model,
            base_url=self.base_url,
            requests_per_minute=self.requests_per_minute,
            tokens_per_minute=self.tokens_per_minute,
            max_requests=self.max_requests,
            needs_key=needs_key,
        )
        if self.concurrency is not None:
            settings = replace(settings, concurrency=self.concurrency)
        cache = _IN_MEMORY if self.no_cache else self.cache
        return settings if cache is None else replace(settings, cache=cache)

    def open(self) -> tuple[Writer, Meter | None]:
        """Return the writer, and for a model what counts its requests.

        Raises:
            InputError: The key, the model's name or a package is missing.
        """
        from ticketworld.factory.writing import Writer

        if self.writer == "offline":
            return Writer(), None
        from ticketworld.writer.models.author import ModelAuthor
        from ticketworld.writer.models.request import PROMPT_VERSION

        settings = self.settings()
        author = ModelAuthor(settings)
        writer = Writer(
            author=author,
            name=f"{settings.kind}:{settings.model}",
            origin={"endpoint": settings.base_url, "prompts": PROMPT_VERSION},
        )
        return writer, author.meter


def writer_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add `--writer` and what belongs to it; the command is given them as `writing`."""

    @functools.wraps(command)
    def gathered(**given: object) -> int:
        own = {one.name: given.pop(one.name) for one in fields(WriterOptions)}
        return command(writing=WriterOptions(**own), **given)  # type: ignore[arg-type]

    for add in reversed(_OPTIONS):
        gathered = add(gathered)
    return gathered


_COUNT = click.IntRange(min=1)
_OPTIONS: list[Callable[[Callable[..., int]], Callable[..., int]]] = [
    click.option(
        "--writer",
        type=click.Choice(["offline", "gemini", "openai"]),
        default="offline",
        show_default=True,
        help="Who writes the prose: no model, Google Gemini, or any endpoint like OpenAI's.",
    ),
    click.option("--writer-model", metavar="NAME", help="The model's name at the endpoint."),
    click.option("--base-url", metavar="URL", help="Another endpoint than the provider's own."),
    click.option("--requests-per-minute", type=_COUNT, metavar="N", help="A limit for models."),
    click.option("--tokens-per-minute", type=_COUNT, metavar="N", help="A limit for models."),
    click.option("--concurrency", type=_COUNT, metavar="N", help="Requests at once, usually 16."),
    click.option(
        "--max-requests",
        type=_COUNT,
        metavar="N",
        help="Stop after so many requests; `--resume` goes on.",
    ),
    click.option(
        "--cache",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Keep the model's replies in FILE.  [default: ~/.cache/ticketworld/replies.sqlite]",
    ),
    click.option("--no-cache", is_flag=True, help="Keep no replies and use none."),
]
