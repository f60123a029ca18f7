"""`ticketworld rules vary`."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import json_option, print_json, rules_option, rules_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ticketworld.analysis.vary import Variant

_SAMPLE = 2000


@click.command("vary", epilog="Example: ticketworld rules vary --seed 7 --output other_rules")
@click.option("--seed", type=int, required=True, metavar="N", help="What to draw by.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder for the rules of the other company; without it they are only described.",
)
@rules_option(seconds=300)
@json_option
def command(seed: int, output: Path | None, rules: Path | None, as_json: bool) -> int:
    """Make the policy of another company: other numbers, and some clauses absent.

    What may differ is declared in the rules by `alternative` and `optional`. A draw that lint
    finds fault with is drawn again. Cases are left out: they prove the policy they stand beside.
    """
    from ticketworld.analysis.diff import kinds_of_difference
    from ticketworld.analysis.vary import count_changed, vary_policy
    from ticketworld.policy.load import load_policy
    from ticketworld.solver.judge import Judge

    folder = rules_path(rules)
    if output is not None:
        _require_free(output, folder)
    variant = vary_policy(folder, seed)
    old, new = Judge(load_policy(folder)), Judge(variant.catalogue)
    sample = count_changed(old, new, seed, _SAMPLE)
    ways = kinds_of_difference(old, new)
    if output is not None:
        _write(output, variant.texts)
    if as_json:
        print_json(_as_json(variant, sample, len(ways)))
    else:
        for line in _lines(variant, sample, len(ways)):
            click.echo(line)
        if output is not None:
            click.echo(f"written to {output}")
    return 0


def _lines(variant: Variant, sample: tuple[int, int], ways: int) -> Iterator[str]:
    for number in variant.numbers:
        where = f"{number.clause}.{number.name}"
        yield f"setting {where} is {number.after} instead of {number.before}"
    yield from (f"clause {slug} is absent" for slug in variant.absent)
    for reason in variant.refused:
        yield f"refused a draw: {reason}"
    yield f"{sample[0]} of {sample[1]} boundary cases drawn are decided differently"
    if ways:
        yield f"proved: decisions differ in {ways} ways; `ticketworld rules diff` shows each"
    else:
        yield "no case was found to differ; `ticketworld rules diff` tells what is proved"


def _as_json(variant: Variant, sample: tuple[int, int], ways: int) -> dict[str, object]:
    return {
        "seed": variant.seed,
        "policy_digest": variant.catalogue.digest,
        "numbers": [
            {"clause": n.clause, "setting": n.name, "before": n.before, "after": n.after}
            for n in variant.numbers
        ],
        "absent": variant.absent,
        "refused": variant.refused,
        "sample": {"changed": sample[0], "cases": sample[1]},
        "ways": ways,
    }


def _require_free(output: Path, source: Path) -> None:
    """Check that writing there loses nothing but an older variant.

    Raises:
        OutputError: Something else stands there.
    """
    from ticketworld.errors import OutputError

    if not output.exists():
        return
    if not output.is_dir():
        raise OutputError(f"{output}: is not a folder; choose another name")
    foreign = sorted(path.name for path in output.iterdir() if path.suffix != ".lp")
    if foreign:
        raise OutputError(
            f"{output}: holds `{foreign[0]}`, which would be lost; choose a new folder"
        )
    if output.resolve() == source.resolve():
        raise OutputError(f"{output}: is the policy that is varied; choose a new folder")


def _write(output: Path, texts: Mapping[str, str]) -> None:
    from ticketworld.files import partial_path, publish_folder, write_bytes

    output = output.resolve()
    temporary = partial_path(output)
    try:
        shutil.rmtree(temporary, ignore_errors=True)
        for name, text in sorted(texts.items()):
            write_bytes(temporary / name, text.encode())
        older = [path.name for path in output.glob("*.lp")]
        publish_folder(temporary, output, older)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
