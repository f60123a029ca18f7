"""Prints how much the words of reference replies tell of which is right: AUC of a bag of words.

Run it on a dataset: python -m tests.writer.tells DIR
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from ticketworld.dataset.debug_blocks import ReferenceReplies
from ticketworld.dataset.store import read_dataset

ABSENT = ("missing_step", "no_reason", "no_escalation")
"""Flaws by which words are missing that each right reply has."""


def scores(replies: list[ReferenceReplies]) -> tuple[np.ndarray, np.ndarray]:
    """Return which texts are right, and how right a regression finds each that never saw it.

    Both replies of a ticket lie in the same fifth, so that none is known by its sister.
    """
    texts = [text for one in replies for text in (one.strong.body, one.weak.body)]
    is_right = np.tile([True, False], len(replies))
    found = cross_val_predict(
        LogisticRegression(max_iter=300),
        CountVectorizer(binary=True, min_df=2).fit_transform(texts),
        is_right,
        groups=np.repeat(np.arange(len(replies)), 2),
        cv=GroupKFold(5),
        method="decision_function",
    )
    return is_right, found


def main(folder: Path) -> None:
    """Print the AUC of all pairs, of those whose flaw adds words, and of each flaw among all."""
    replies = [ticket.reference_replies for ticket in read_dataset(folder).tickets]
    is_right, found = scores(replies)
    print(f"{len(replies):6} pairs  {roc_auc_score(is_right, found):.2f}  all")
    kept = [one for one in replies if one.weak.flaw not in ABSENT]
    print(f"{len(kept):6} pairs  {roc_auc_score(*scores(kept)):.2f}  no absent words")
    flaws = np.repeat([one.weak.flaw for one in replies], 2)
    for flaw in sorted(set(flaws)):
        own = flaws == flaw
        print(f"{own.sum() // 2:6} pairs  {roc_auc_score(is_right[own], found[own]):.2f}  {flaw}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
