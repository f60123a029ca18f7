from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ticketworld.audit.audit import audit_dataset
from ticketworld.dataset.store import write_dataset
from ticketworld.errors import InputError
from ticketworld.factory.generate import generate
from ticketworld.factory.options import Options
from ticketworld.planning.cover import Wish, plan_scenarios
from ticketworld.planning.distributions import usual_distributions
from ticketworld.planning.filters import Filters
from ticketworld.planning.quota import apportion
from ticketworld.planning.scenario import PlanFileError, read_plan
from ticketworld.planning.template import read_templates
from ticketworld.resources import scenarios_folder
from ticketworld.solver.judge import Judge

MIX = """
complexity  = { simple = 75, requires_lookup = 0, edge_case = 25, requires_escalation = 0 }
tier        = { standard = 0, premium = 50, vip = 50 }
information = { complete = 75, missing_details = 0, wrong = 25 }

[query_type]
return_request   = 0
shipping_issue   = 0
pricing_dispute  = 50
warranty_claim   = 0
exchange_request = 0
order_status     = 50
general_inquiry  = 0
"""


def test_the_promised_mix_is_met() -> None:
    told: list[str] = []
    made = generate(Options(tickets=60, seed=2), told.append)
    mix = usual_distributions()
    kinds = Counter(t.scenario_dimensions.query_type for t in made.tickets)
    assert kinds == apportion(60, mix.query_type)
    informed = Counter(t.scenario_dimensions.information_completeness for t in made.tickets)
    assert informed["complete"] == 18
    assert informed["wrong_email"] + informed["incorrect_info"] == 18
    assert min(informed["wrong_email"], informed["incorrect_info"]) >= 5
    assert sum(bool(t.issues) for t in made.tickets) == apportion(60, mix.requests)["several"]
    steps = Counter(t.resolution_plan.next_step for t in made.tickets)
    assert set(steps) >= {"resolve", "clarify"}
    tiers = Counter(customer.tier for customer in made.database.customers)
    shares = apportion(tiers.total(), mix.tier)
    assert all(abs(tiers[tier] - share) <= 1 for tier, share in shares.items())
    levels = Counter(t.scenario_dimensions.complexity for t in made.tickets)
    wanted = apportion(60, mix.complexity)
    assert all(abs(levels[name] - share) <= 1 for name, share in wanted.items())
    assert told == []


def test_why_a_mix_of_ones_own_cannot_be_met_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mix.toml"
    of_returns = MIX.replace("return_request   = 0", "return_request   = 100")
    path.write_text(of_returns.replace("= 50\n", "= 0\n"))
    told: list[str] = []
    generate(Options(tickets=8, seed=1, distributions=path), told.append)
    (line,) = (line for line in told if line.startswith("complexity: "))
    assert "return_request is simple" in line.partition("none of")[2]


def test_a_file_of_distributions_replaces_the_promised_mix(tmp_path: Path) -> None:
    path = tmp_path / "mix.toml"
    path.write_text(MIX)
    told: list[str] = []
    made = generate(Options(tickets=40, seed=1, distributions=path), told.append)
    dimensions = [t.scenario_dimensions for t in made.tickets]
    assert told == []
    assert Counter(d.query_type for d in dimensions) == {"order_status": 20, "pricing_dispute": 20}
    assert Counter(d.complexity for d in dimensions) == {"simple": 30, "edge_case": 10}
    informed = Counter(d.information_completeness for d in dimensions)
    assert informed["complete"] == 30
    assert informed["wrong_email"] + informed["incorrect_info"] == 10
    assert {c.tier for c in made.database.customers} == {"premium", "vip"}
    assert "distributions" in made.manifest.options


@pytest.fixture(scope="module")
def plan_file(judge: Judge, tmp_path_factory: pytest.TempPathFactory) -> Path:
    wish = Wish(kinds=("clauses",), filters=Filters(areas=("warranty",)), seed=1)
    made = plan_scenarios(judge, read_templates(scenarios_folder(), judge), wish)
    path = tmp_path_factory.mktemp("plan") / "plan.jsonl"
    path.write_bytes(made.lines(judge.catalogue))
    return path


def test_tickets_are_made_of_the_scenarios_of_a_plan(
    judge: Judge, plan_file: Path, tmp_path: Path
) -> None:
    told: list[str] = []
    options = Options(tickets=30, seed=1, plan=plan_file)
    made = generate(options, told.append)
    assert generate(options).tickets == made.tickets
    planned = {case.decision.grounds[0] for case in read_plan(plan_file, judge)}
    assert {tuple(t.proof.grounds[0]) for t in made.tickets} <= planned
    left_out = [line for line in told if "left out" in line]
    assert len(left_out) <= 1
    write_dataset(tmp_path / "made", made, debug=True)
    assert audit_dataset(tmp_path / "made").findings == ()


def test_a_plan_made_under_other_rules_is_refused(plan_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.jsonl"
    text = plan_file.read_text()
    digest = text.partition('"policy_digest":"')[2][:64]
    path.write_text(text.replace(digest, "0" * 64))
    with pytest.raises(PlanFileError, match="was made under other rules"):
        generate(Options(tickets=3, plan=path))


def test_tickets_have_as_many_hops_as_are_asked_for() -> None:
    made = generate(Options(tickets=25, seed=1, min_hops=3))
    assert min(t.difficulty.hops for t in made.tickets) >= 3


def test_tickets_cover_what_is_to_be_covered_first() -> None:
    told: list[str] = []
    made = generate(Options(tickets=20, seed=1, cover="outcomes"), told.append)
    outcomes = {t.scenario_template.expected_outcome for t in made.tickets}
    assert outcomes == {"approve", "deny", "conditional", "investigate", "inform"}
    assert any("20 tickets are too few for" in line for line in told)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"cover": "clausess"}, "did you mean `clauses`"),
        ({"min_hops": 40}, "40"),
        ({"min_hops": 0}, "min hops: `0` is too few"),
        ({"difficulty": 6}, "difficulty: `6` is out of bounds; give 0 to 5"),
    ],
)
def test_what_cannot_be_chosen_is_one_clear_error(
    options: dict[str, object], message: str
) -> None:
    with pytest.raises(InputError, match=message):
        generate(Options(tickets=3, seed=1, **options))  # type: ignore[arg-type]
