"""Finds the policy that a dataset is to be decided by: one at hand, or the one it carries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ticketworld.analysis.vary import Varied
from ticketworld.audit.finding import Finding, file_finding
from ticketworld.dataset import names
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.manifest import installed_versions
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.load import load_policy, policy_digest
from ticketworld.resources import rules_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What a dataset is decided by.

    Attributes:
        catalogue: The policy.
        policy_seed: What it was drawn by, where it is the dataset's own.
        redrawn: Whether that seed draws just this policy from the one at hand.
        findings: What is wrong with where it says it comes from.
    """

    catalogue: Catalogue
    policy_seed: int | None = None
    redrawn: bool = False
    findings: tuple[Finding, ...] = ()


def policy_of(folder: Path, dataset: Dataset, rules: Path | None) -> Basis:
    """Return the policy to decide a dataset by.

    A dataset whose policy was drawn for it carries its rules and is decided by them. Where the
    policy they were drawn from is at hand, they are drawn again, so that nobody can put rules of
    his own in their place; where it is not, whoever audits does it within limits of time and
    memory, as the command does.

    Args:
        folder: Where the dataset stands.
        dataset: The dataset as it was read.
        rules: The policy to hold it to; by default the shipped one, where it applies.

    Raises:
        InputError: The rules are missing or cannot be read.
    """
    manifest = dataset.manifest
    at_hand = rules or rules_folder()
    seed = manifest.policy_seed
    if seed is None:
        return Basis(catalogue=load_policy(at_hand))
    is_base = policy_digest(at_hand) == manifest.base_rules
    if rules is not None and not is_base:
        return Basis(catalogue=load_policy(rules))
    own = folder / names.RULES
    catalogue = load_policy(own)
    comparable = is_base and manifest.versions == installed_versions()
    redrawn = comparable and Varied(at_hand).can_draw(seed, catalogue, dataset.rules)
    return Basis(
        catalogue=catalogue,
        policy_seed=seed,
        redrawn=redrawn,
        findings=(_foreign(seed),) if comparable and not redrawn else (),
    )


def _foreign(seed: int) -> Finding:
    why = "from the policy that `base_rules` names, this seed draws other rules"
    return file_finding(names.MANIFEST, "policy_seed", seed, None, why)
