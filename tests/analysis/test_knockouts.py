from __future__ import annotations

from tests.analysis.bad import sound_folder
from ticketworld.analysis.knockouts import likely_changes
from ticketworld.policy.load import load_policy
from ticketworld.solver.judge import Judge

COURTESY = (
    '%*! hello\nWe greet.\n*%\nclause(hello, "LIB-30", "T").\nmet(hello) :- request(reserve).'
)


def test_every_part_that_matters_is_shown_by_a_case_that_depends_on_it(tmp_path):
    judge = Judge(load_policy(sound_folder(tmp_path, COURTESY)))
    parts = [clause.slug for clause in judge.catalogue.clauses]
    parts += [relation.term for relation in judge.catalogue.relations]
    found = likely_changes(judge, parts)
    assert set(parts) - found.keys() == {"hello"}
    whole = judge.answer(list(found.values()))
    less = judge.without(list(found.values()), [(part,) for part in found])
    differs = [one.resolution != other.resolution for one, other in zip(whole, less, strict=True)]
    assert all(differs)


def test_what_is_added_up_counts_by_its_summands(tmp_path):
    rules = (
        '%*! extra\nA surcharge.\n*%\nclause(extra, "LIB-30", "T").\nmet(extra) :- member(no).'
        "\npart(a, 3) :- applies(extra). part(b, 4) :- request(reserve).\n"
        "action(pay, F) :- request(reserve), F = #sum { V, P : part(P, V) }."
    )
    judge = Judge(load_policy(sound_folder(tmp_path, rules)))
    assert likely_changes(judge, ["extra"]).keys() == {"extra"}
