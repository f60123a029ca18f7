"""What a dataset was made from, and the digests of its files."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

from pydantic import Field, model_validator

from ticketworld.dataset.block import Block
from ticketworld.records.moments import Day

FORMAT: Literal[2] = 2
"""The version of the file format; a reader refuses any other."""


_DRAWN = ("policy_seed", "base_rules")
_WHERE_KNOWN = (*_DRAWN, "prose", "sealed")
_WHERE_ANY = ("appended", "held_out")

LICENSE = "CC-BY-4.0"
"""Under what everybody may use a dataset; the records and the people in it are made up."""


class BatchEntry(Block):
    """One batch: a part of the dataset whose customers and orders stand apart from all others.

    `number` is the series that its records count in, `generation` that of the retailers whose
    prices its messages name, and `split` the part of a split dataset that its tickets make up.
    """

    number: int = Field(ge=0)
    generation: int = Field(ge=0)
    split: str | None
    tickets: int = Field(ge=0)
    customers: int = Field(ge=0)
    orders: int = Field(ge=0)


class Manifest(Block):
    """The origin of a dataset.

    `date` is the day as of which the records are written. `rules` and `scenarios` are SHA-256
    digests of the folders it was made from, `files` those of its own files. `canary` is a text
    that no other dataset holds: found in a model's training data, it gives the dataset away.

    Where the policy was drawn for the dataset, `policy_seed` is what it was drawn by and
    `base_rules` the digest of the policy it was drawn from; otherwise the file has neither.

    Where a model wrote, `writer` is its kind and name, and `prose` says how many pieces it wrote
    (`by_model`) and how many are `offline`, since its own failed their checks.

    `options` chose the tickets of the first run, and each of `appended` those of a later one.
    `sealed` names the splits whose truth stands in a file of its own, and `held_out` the grounds,
    by the slugs of their clauses, that settle tickets of no split but the test split.
    """

    format: Literal[2]
    versions: dict[str, str]
    license: str
    seed: int
    date: Day
    company: str
    rules: str
    policy_seed: int | None = None
    base_rules: str | None = None
    scenarios: str
    writer: str
    prose: dict[str, int] | None = None
    options: dict[str, str | int | bool | None]
    appended: tuple[dict[str, str | int | bool | None], ...] = ()
    batches: tuple[BatchEntry, ...]
    sealed: tuple[str, ...] | None = None
    held_out: tuple[tuple[str, ...], ...] = ()
    counts: dict[str, int]
    files: dict[str, str]
    canary: str

    @property
    def language(self) -> str:
        """The language of the letters, by its ISO 639-1 code."""
        return str(self.options.get("language", "en"))

    def content(self) -> dict[str, object]:
        """Return the manifest as the JSON object that its file carries."""
        content = self.model_dump(mode="json")
        return {
            name: value
            for name, value in content.items()
            if (value is not None or name not in _WHERE_KNOWN)
            and (value or name not in _WHERE_ANY)
        }

    @model_validator(mode="after")
    def _drawn_from_something(self) -> Manifest:
        if (self.policy_seed is None) != (self.base_rules is None):
            raise ValueError("`policy_seed` and `base_rules` stand together")
        return self


def new_manifest(
    *,
    seed: int,
    date: date,
    company: str,
    rules: str,
    scenarios: str,
    writer: str,
    options: Mapping[str, str | int | bool | None],
    sealed: tuple[str, ...] | None = None,
    policy_seed: int | None = None,
    base_rules: str | None = None,
) -> Manifest:
    """Return the manifest of a dataset that is about to be written, without counts and files."""
    return Manifest(
        format=FORMAT,
        versions=installed_versions(),
        license=LICENSE,
        seed=seed,
        date=date,
        company=company,
        rules=rules,
        policy_seed=policy_seed,
        base_rules=base_rules,
        scenarios=scenarios,
        writer=writer,
        options=dict(sorted(options.items())),
        batches=(),
        sealed=sealed,
        counts={},
        files={},
        canary=canary_text(seed, date, company, rules, scenarios, policy_seed, base_rules),
    )


def canary_text(
    seed: int,
    date: date,
    company: str,
    rules: str,
    scenarios: str,
    policy_seed: int | None = None,
    base_rules: str | None = None,
) -> str:
    """Return the canary of the datasets made from these."""
    parts = [str(seed), date.isoformat(), company, rules, scenarios]
    if policy_seed is not None:
        parts += [str(policy_seed), str(base_rules)]
    origin = "\x1f".join(parts)
    digest = hashlib.blake2b(origin.encode(), digest_size=16).hexdigest()
    return f"ticketworld canary {digest}: this text should not appear in training data"


def installed_versions() -> dict[str, str]:
    """Return the versions of what derives the truth, `0` for a checkout that is not installed."""
    return {name: _version(name) for name in ("clingo", "ticketworld")}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "0"
