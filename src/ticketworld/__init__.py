"""Customer-support datasets whose every label is derived by a solver from the shop's policy.

The public API. Names are loaded when they are first used, so importing the package is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ticketworld.audit.audit import audit_dataset, audit_folder
    from ticketworld.audit.finding import Audit
    from ticketworld.dataset.dataset import Dataset
    from ticketworld.dataset.store import read_dataset, write_dataset
    from ticketworld.errors import TicketworldError
    from ticketworld.factory.generate import generate
    from ticketworld.factory.options import Options
    from ticketworld.policy.catalogue import Catalogue
    from ticketworld.policy.load import load_policy
    from ticketworld.resources import rules_folder, scenarios_folder
    from ticketworld.solver.case import Case
    from ticketworld.solver.decision import Decision
    from ticketworld.solver.judge import Judge

__all__ = [
    "Audit",
    "Case",
    "Catalogue",
    "Dataset",
    "Decision",
    "Judge",
    "Options",
    "TicketworldError",
    "audit_dataset",
    "audit_folder",
    "generate",
    "load_policy",
    "read_dataset",
    "rules_folder",
    "scenarios_folder",
    "write_dataset",
]

__version__ = "0.1.0"

_HOMES = {
    "Audit": "audit.finding",
    "Case": "solver.case",
    "Catalogue": "policy.catalogue",
    "Dataset": "dataset.dataset",
    "Decision": "solver.decision",
    "Judge": "solver.judge",
    "Options": "factory.options",
    "TicketworldError": "errors",
    "audit_dataset": "audit.audit",
    "audit_folder": "audit.audit",
    "generate": "factory.generate",
    "load_policy": "policy.load",
    "read_dataset": "dataset.store",
    "rules_folder": "resources",
    "scenarios_folder": "resources",
    "write_dataset": "dataset.store",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module `ticketworld` has no attribute `{name}`")
    return getattr(import_module(f"ticketworld.{_HOMES[name]}"), name)
