"""`ticketworld rules vary`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import json_option, print_json, rules_option, rules_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ticketworld.analysis.variety import Drawn, Sample
    from ticketworld.analysis.vary import Variant

EXAMPLE = """\b
Examples:
  ticketworld rules vary --seed 7 --output other_rules
  ticketworld rules vary --seeds 1..20
"""

_SAMPLE = 2000
_MOST_SEEDS = 10_000


def _seed_range(_: click.Context, __: click.Parameter, value: str | None) -> range | None:
    """Read a range of seeds, `1..20`, both ends included."""
    if value is None:
        return None
    match = re.fullmatch(r"(-?\d+)\.\.(-?\d+)", value)
    if match is None:
        raise click.BadParameter(f"`{value}` is no range of seeds; write `1..20`")
    first, last = int(match[1]), int(match[2])
    if not first <= last < first + _MOST_SEEDS:
        what = f"more than {_MOST_SEEDS:,} seeds" if first < last else "no seed"
        raise click.BadParameter(f"`{value}` holds {what}; write `1..20`")
    return range(first, last + 1)


@click.command("vary", epilog=EXAMPLE)
@click.option("--seed", type=int, metavar="N", help="What to draw by.")
@click.option(
    "--seeds",
    callback=_seed_range,
    metavar="A..B",
    help="Draw by each of these seeds, and tell how many change decisions.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder for the rules of the other company; without it they are only described.",
)
@rules_option(seconds=300)
@json_option
def command(
    seed: int | None, seeds: range | None, output: Path | None, rules: Path | None, as_json: bool
) -> int:
    """Make the policy of another company: other numbers, and some clauses absent.

    What may differ is declared in the rules by `alternative` and `optional`. A draw that lint
    finds fault with is drawn again. Cases are left out: they prove the policy they stand beside.
    """
    if (seed is None) == (seeds is None):
        raise click.UsageError("give one of `--seed N` and `--seeds A..B`")
    if seed is not None:
        _make(rules_path(rules), seed, output, as_json)
    elif output is not None:
        raise click.UsageError("`--output` holds one policy; give it with `--seed N`")
    else:
        _survey(rules_path(rules), seeds or range(0), as_json)
    return 0


def _make(folder: Path, seed: int, output: Path | None, as_json: bool) -> None:
    """Draw one variant, tell what differs, and write it where that is asked for."""
    from ticketworld.analysis.diff import kinds_of_difference
    from ticketworld.analysis.variety import sample_cases
    from ticketworld.analysis.vary import Varied
    from ticketworld.solver.judge import Judge

    if output is not None:
        _require_free(output, folder)
    varied = Varied(folder)
    variant = varied.variant(seed)
    old = Judge(varied.catalogue)
    sample = sample_cases(old, variant.judge, seed, _SAMPLE)
    ways = kinds_of_difference(old, variant.judge)
    if output is not None:
        _write(output, variant.texts)
    if as_json:
        print_json({**_as_json(variant, sample), "ways": len(ways)})
        return
    for line in _lines(variant, sample, len(ways)):
        click.echo(line)
    if output is not None:
        click.echo(f"written to {output}")


def _survey(folder: Path, seeds: range, as_json: bool) -> None:
    """Draw a variant by each seed and tell how many change decisions."""
    from ticketworld.analysis.variety import draw_each
    from ticketworld.analysis.vary import Varied

    drawn: list[Drawn] = []
    for one in draw_each(Varied(folder), seeds):
        drawn.append(one)
        for line in [] if as_json else _survey_lines(one):
            click.echo(line)
    changing = sum(one.changes_decisions for one in drawn)
    refused = sum(one.variant is None for one in drawn)
    if as_json:
        entries = [_survey_json(one) for one in drawn]
        counts = {"seeds": len(drawn), "change_decisions": changing, "refused": refused}
        print_json({**counts, "draws": entries})
    else:
        click.echo(f"{changing} of {len(drawn)} seeds change decisions; {refused} refused")


def _survey_lines(one: Drawn) -> Iterator[str]:
    if one.variant is None or one.sample is None:
        yield f"seed {one.seed}: refused: {one.refused}"
        return
    variant, sample = one.variant, one.sample
    parts = [_counted(len(variant.numbers), "other number")] if variant.numbers else []
    parts += [f"without {', '.join(variant.absent)}"] if variant.absent else []
    parts += [_counted(len(variant.refused), "draw") + " refused"] if variant.refused else []
    share = f"{sample.changed} of {sample.cases} boundary cases decided differently"
    yield f"seed {one.seed}: {', '.join(parts)}; {share}"
    yield f"    {_witness(sample)}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")


def _witness(sample: Sample) -> str:
    if sample.witness is None:
        return "no case was found to differ"
    facts = ", ".join(f"{name}={value}" for name, value in sample.witness.items)
    return f"{sample.kind}, for example {facts}"


def _survey_json(one: Drawn) -> dict[str, object]:
    if one.variant is None or one.sample is None:
        return {"seed": one.seed, "refused": [one.refused], "changes_decisions": False}
    return {
        **_as_json(one.variant, one.sample),
        "changes_decisions": one.changes_decisions,
        "kind": None if one.sample.kind is None else str(one.sample.kind),
        "witness": None if one.sample.witness is None else dict(one.sample.witness.items),
    }


def _lines(variant: Variant, sample: Sample, ways: int) -> Iterator[str]:
    for number in variant.numbers:
        where = f"{number.clause}.{number.name}"
        yield f"setting {where} is {number.after} instead of {number.before}"
    yield from (f"clause {slug} is absent" for slug in variant.absent)
    for reason in variant.refused:
        yield f"refused a draw: {reason}"
    yield f"{sample.changed} of {sample.cases} boundary cases drawn are decided differently"
    if ways:
        yield f"proved: decisions differ in {ways} ways; `ticketworld rules diff` shows each"
    else:
        yield "no case was found to differ; `ticketworld rules diff` tells what is proved"


def _as_json(variant: Variant, sample: Sample) -> dict[str, object]:
    return {
        "seed": variant.seed,
        "policy_digest": variant.catalogue.digest,
        "numbers": [
            {"clause": n.clause, "setting": n.name, "before": n.before, "after": n.after}
            for n in variant.numbers
        ],
        "absent": variant.absent,
        "refused": variant.refused,
        "sample": {"changed": sample.changed, "cases": sample.cases},
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
    from ticketworld.files import prepared, publish_folder

    with prepared(output) as temporary:
        temporary.mkdir(parents=True)
        for name, text in sorted(texts.items()):
            (temporary / name).write_bytes(text.encode())
        publish_folder(temporary, output.resolve(), [path.name for path in output.glob("*.lp")])
