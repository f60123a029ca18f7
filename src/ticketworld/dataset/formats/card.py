"""The data card of a dataset in Parquet: its `README.md`, as Hugging Face reads it."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.dataset.formats.parquet_layout import RECORDS_FOLDER, TICKETS_FOLDER
from ticketworld.dataset.manifest import Manifest

SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (10**6, "100K<n<1M"))

_HEADER = """---
pretty_name: {company} customer support
language: {language}
license: {license}
size_categories: {size}
task_categories:
  - text-generation
  - text-classification
tags:
  - synthetic
  - customer-support
  - answer-set-programming
configs:
{configs}---
"""

_BODY = """
# {company} customer support

Messages to the customer support of an invented shop, each with the one right resolution. Every
label (outcome, amounts, clauses, questions, escalation) was derived by a solver from the shop's
written policy and its records, and can be derived again from these files alone with
`ticketworld audit`. All people, orders and products are invented.

```python
from datasets import load_dataset

tickets = load_dataset("path/to/this/folder")
orders = load_dataset("path/to/this/folder", "orders")
```

| configuration, split | rows |
|---|---|
{rows}

## What is in it

- `{tickets}/`: the tickets, one a row. `resolution_plan`, `issues` and `thread` are nested
  columns. Columns that begin with `_` say how a ticket came about and why its plan is right;
  those that hold maps with open keys are JSON text.
- `{records}/`: the shop's customers, orders, products, retailers and promotional codes as of
  {date}; `customer_database.db` holds them in SQLite, as they stood at any moment.
- `company_policy.txt` and `policy_graph.json`: the policy, as a handbook and as clauses with
  their relations.
- `manifest.json`: where it all came from. Its digests are those of the JSON folder, into which
  `ticketworld convert` turns this one byte by byte.
- `croissant.json`: the same for machines (MLCommons Croissant).

Amounts are dollars, times local without a zone.

## How it was made

TicketWorld {version}, seed {seed}, letters by the writer `{writer}`. The world and its facts
came first and were decided by clingo; prose came last, was read back against the facts, and
decides nothing.

## Use and limits

It is meant for training and evaluating agents that find records, read a policy and decide. It
says nothing about real customers, shops or law, and an agent that does well here has not been
shown to be safe with either. The letters are {language_name}; the plans and notes are English.

Canary, so that the dataset is found again in training data: `{canary}`
"""

_LANGUAGES = {"en": "English", "de": "German", "es": "Spanish"}


def data_card(manifest: Manifest, counts: Mapping[str, int]) -> str:
    """Return the card of a dataset.

    Args:
        manifest: Its manifest.
        counts: How many rows the files with each beginning of a name hold: ``data/train``.
    """
    total = sum(n for prefix, n in counts.items() if prefix.startswith(TICKETS_FOLDER))
    header = _HEADER.format(
        company=manifest.company,
        language=manifest.language,
        license=manifest.license.lower(),
        size=next((name for most, name in SIZES if total < most), "n>1M"),
        configs="".join(_configs(counts)),
    )
    body = _BODY.format(
        company=manifest.company,
        rows="\n".join(f"| {_named(prefix)} | {n:,} |" for prefix, n in counts.items()),
        tickets=TICKETS_FOLDER,
        records=RECORDS_FOLDER,
        date=manifest.date.isoformat(),
        version=manifest.versions.get("ticketworld", "0"),
        seed=manifest.seed,
        writer=manifest.writer,
        language_name=_LANGUAGES.get(manifest.language, manifest.language),
        canary=manifest.canary,
    )
    return header + body


def splits_of(counts: Mapping[str, int]) -> list[str]:
    """Return the splits of the tickets, in the order in which they came."""
    found = [prefix.split("/") for prefix in counts]
    return [name for folder, name in found if folder == TICKETS_FOLDER]


def tables_of(counts: Mapping[str, int]) -> list[str]:
    """Return the tables beside the tickets."""
    found = [prefix.split("/") for prefix in counts]
    return [name for folder, name in found if folder == RECORDS_FOLDER]


def _named(prefix: str) -> str:
    folder, name = prefix.split("/")
    return f"tickets, {name}" if folder == TICKETS_FOLDER else name


def _configs(counts: Mapping[str, int]) -> list[str]:
    """Return which files each configuration reads; that of the tickets is read by default."""
    parts = ["  - config_name: tickets\n    default: true\n    data_files:\n"]
    parts += [
        f"      - split: {split}\n        path: {TICKETS_FOLDER}/{split}-*.parquet\n"
        for split in splits_of(counts)
    ]
    parts += [
        f"  - config_name: {table}\n    data_files: {RECORDS_FOLDER}/{table}-*.parquet\n"
        for table in tables_of(counts)
    ]
    return parts
