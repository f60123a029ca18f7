"""Chooses the policy of a dataset, as it is written or drawn by a seed, and plans under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ticketworld.analysis.vary import Variant, Varied
from ticketworld.factory.options import Options
from ticketworld.planning.draw import DrawError
from ticketworld.planning.fitting import fit_templates, require_filled
from ticketworld.planning.plan import Plan, plan
from ticketworld.planning.template import Template, read_templates
from ticketworld.policy.load import load_policy
from ticketworld.records.types import Product
from ticketworld.solver.judge import Judge

Tell = Callable[[str], None]
"""Takes one line that a user should read."""


def untold(_: str) -> None:
    """Leave a line untold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The policy of a dataset.

    Attributes:
        judge: The judge by it.
        base: The judge by the policy that the scenario templates are written for.
        variant: How it was drawn, None where it is the policy as written.
    """

    judge: Judge
    base: Judge
    variant: Variant | None


def choose_policy(options: Options) -> Policy:
    """Return the policy as it is written, or the one that the policy seed draws from it.

    Raises:
        InputError: It cannot be read, or has no variant.
    """
    if options.policy_seed is None:
        judge = Judge(load_policy(options.rules_folder))
        return Policy(judge=judge, base=judge, variant=None)
    varied = Varied(options.rules_folder)
    variant = varied.variant(options.policy_seed)
    return Policy(judge=variant.judge, base=Judge(varied.catalogue), variant=variant)


def plan_tickets(options: Options, policy: Policy, shelf: Sequence[Product], tell: Tell) -> Plan:
    """Return the plan of a dataset; templates that do not hold under a variant are told.

    Raises:
        PlanError: Too few orders are allowed, or some kind of ticket has no template left.
        DrawError: A template of the policy as written cannot be met from this shelf.
        TemplateError: A template is not as it must be, or a case of it is decided otherwise.
    """
    templates = read_templates(options.scenarios_folder, policy.base)
    if policy.variant is None:
        return _plan(options, templates, policy.judge, shelf)
    fitted = fit_templates(templates, policy.base, policy.judge)
    while True:
        require_filled(templates, fitted, options.tickets)
        try:
            planned = _plan(options, fitted.templates, policy.judge, shelf)
        except DrawError as error:
            # Other numbers may ask for prices or days that no order of this shop has.
            reason = f"drawn in vain from {len(shelf)} products"
            fitted = fitted.without(error.scenario_ids, reason)
            continue
        if fitted.skipped:
            tell(fitted.told())
        return planned


def _plan(
    options: Options, templates: Sequence[Template], judge: Judge, shelf: Sequence[Product]
) -> Plan:
    return plan(
        judge,
        templates,
        shelf,
        tickets=options.tickets,
        orders=options.order_count,
        today=options.date,
        seed=options.seed,
    )
