"""`ticketworld generate --dry-run`: what a model would be asked, and what it would cost."""

from __future__ import annotations

import click

from ticketworld.cli.options import print_json
from ticketworld.cli.progress import stages
from ticketworld.cli.writers import WriterOptions
from ticketworld.factory.options import Options

_ESTIMATED = ("model", "requests", "prompt_tokens", "reply_tokens", "cost")


def show_request(options: Options, writing: WriterOptions, *, as_json: bool) -> None:
    """Print the first letter's request and what all requests would take; nothing is sent.

    Raises:
        UsageError: No model is named.
    """
    if writing.writer == "offline":
        raise click.UsageError(
            "--dry-run shows what a model would be asked, and the writer is offline; name a "
            "model's kind with `--writer gemini` or `--writer openai`"
        )
    from ticketworld.factory.groundwork import lay_groundwork
    from ticketworld.factory.policy import choose_policy
    from ticketworld.factory.prepare import prepare
    from ticketworld.writer.models.estimate import estimate
    from ticketworld.writer.models.request import first_request

    settings = writing.settings(needs_key=False)
    with stages() as follow:
        ground = lay_groundwork(
            options, choose_policy(options), lambda line: click.echo(line, err=True)
        )
        prompts = [
            piece.prompt()
            for batch in ground.batches
            for job in prepare(ground, batch, follow).drafting.jobs()
            for piece in job.pieces
        ]
    letter, made = first_request(prompts[0], settings), estimate(prompts, settings)
    if as_json:
        amounts = {name: getattr(made, name) for name in _ESTIMATED}
        print_json({"system": letter.system, "user": letter.user, **amounts})
        return
    for part in (letter.system, "", letter.user, "", f"estimate: {made}"):
        click.echo(part)
