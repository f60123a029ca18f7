"""Chooses the policy of a dataset, as it is written or drawn by a seed, and plans under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ticketworld.analysis.vary import Variant, Varied
from ticketworld.factory.options import Options
from ticketworld.planning.cover import Wish, plan_scenarios
from ticketworld.planning.distributions import (
    Distributions,
    read_distributions,
    usual_distributions,
)
from ticketworld.planning.filters import Filters
from ticketworld.planning.fitting import Fitted, fit_templates, require_filled
from ticketworld.planning.gather import PlanError
from ticketworld.planning.implied import templates_of
from ticketworld.planning.scenario import PlannedCase, read_plan
from ticketworld.planning.template import Template, read_templates
from ticketworld.planning.units import read_kinds
from ticketworld.policy.load import load_policy
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellable:
    """The templates of a run.

    Attributes:
        templates: What its tickets are drawn of, none where a plan says what they are.
        planned: Those of which each is to occur, as far as the tickets go.
        mix: How common things are.
    """

    templates: Sequence[Template]
    planned: Sequence[Template]
    mix: Distributions


def tellable(options: Options, policy: Policy, tell: Tell) -> Tellable:
    """Return the templates of a run; what is left out of it is told.

    Raises:
        PlanError: Some kind of ticket has no template left.
        PlanFileError: The plan's file cannot be used.
        NoScenarioError: No scenario has so many hops.
        TemplateError: A template is not as it must be.
    """
    mix = _mix(options)
    templates = read_templates(options.scenarios_folder, policy.base)
    fitted = Fitted(templates=templates, skipped=())
    if policy.variant is not None:
        fitted = fit_templates(templates, policy.base, policy.judge)
    planned = _planned(options, policy.judge, fitted.templates, tell)
    if options.plan is None:
        require_filled(templates, fitted, options.tickets, mix)
    if fitted.skipped:
        tell(fitted.told())
    return Tellable(templates=() if options.plan else fitted.templates, planned=planned, mix=mix)


def tell_unbuilt(unbuilt: Sequence[str], products: int, tell: Tell) -> None:
    """Tell of which templates, by their ids, no story was drawn, if any."""
    if unbuilt:
        tell(
            f"{_scenarios(len(unbuilt))} left out, since no story drawn from {products} "
            f"products makes them true: {', '.join(unbuilt)}"
        )


def _scenarios(count: int) -> str:
    return "1 scenario is" if count == 1 else f"{count} scenarios are"


def _mix(options: Options) -> Distributions:
    if options.distributions is None:
        return usual_distributions()
    return read_distributions(options.distributions)


def _planned(
    options: Options, judge: Judge, templates: Sequence[Template], tell: Tell
) -> Sequence[Template]:
    """Return templates for the scenarios of the plan asked for, those that cover most first."""
    if options.plan is not None:
        cases: Sequence[PlannedCase] = read_plan(options.plan, judge)
        source = str(options.plan)
    elif options.cover is not None:
        hops = None if options.min_hops == 1 else (options.min_hops, len(judge.catalogue.clauses))
        wish = Wish(kinds=read_kinds(options.cover), filters=Filters(hops=hops), seed=options.seed)
        made = plan_scenarios(judge, templates, wish)
        cases = [
            PlannedCase(decision=s.decision, templates=s.templates, covers=s.covers)
            for s in made.scenarios
        ]
        source = "the plan"
    else:
        return ()
    planned = templates_of(judge, cases, templates, source)
    if not planned:
        raise PlanError(f"{source}: holds no scenario that a customer could write about")
    if len(planned) < len(cases):
        tell(
            f"{len(cases) - len(planned)} of {len(cases)} planned scenarios are left out: nobody "
            "has words for what they request"
        )
    if len(planned) > options.tickets:
        tell(
            f"{options.tickets} tickets are too few for {len(planned)} planned scenarios; the "
            f"first {options.tickets} are made, and {len(planned) - options.tickets} more tickets "
            "would make them all"
        )
    return planned
