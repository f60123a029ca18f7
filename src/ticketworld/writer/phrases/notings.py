"""Patterns for an agent's notes: how they begin, what was found, what decides, what follows."""

from __future__ import annotations

from collections.abc import Mapping

FOUND: tuple[str, ...] = (
    "Looked up: {facts}.", "Checked: {facts}.", "What is known: {facts}.",
    "What there is to go by: {facts}.", "The facts: {facts}.",
)  # fmt: skip
"""All that the clauses read, in one sentence."""
DECIDING_ONE: tuple[str, ...] = (
    "That makes it a case of {clauses}.", "What decides is {clauses}.", "{clauses} settles it.",
    "The rule for this is {clauses}.",
)  # fmt: skip
DECIDING: tuple[str, ...] = (
    "What decides: {clauses}.", "{clauses} together settle it.", "It rests on {clauses}.",
    "That brings in {clauses}.",
)  # fmt: skip
LIMITS: tuple[str, ...] = (
    "By the handbook {settings}.", "What the handbook says: {settings}.",
    "The numbers for it: {settings}.",
)  # fmt: skip

OUTCOMES: Mapping[str, tuple[str, ...]] = {
    "approve": ("So the request is granted{steps}.", "The request is therefore granted{steps}.",
                "That settles it in the customer's favor{steps}.",
                "As a result it is granted{steps}.",
                "Nothing else stands in the way, so this is granted{steps}."),
    "deny": ("So the request is refused{steps}.", "The request is therefore refused{steps}.",
             "That leaves nothing but to refuse the request{steps}.",
             "As a result it is refused{steps}.",
             "No rule helps against that, so this is refused{steps}."),
    "conditional": ("Before anything is done, the customer must send {evidence}.",
                    "So it depends on what is still to come: {evidence}.",
                    "The customer must first send {evidence}."),
    "question": ("Before anything is decided, the customer is asked{steps}.",
                 "So the customer is asked first{steps}.",
                 "So nothing is decided before the answer{steps}.",
                 "Ask first{steps}; nothing is decided before the answer."),
    "investigate": ("So it is investigated first{steps}.",
                    "Anything else waits for the investigation{steps}.",
                    "As a result it is investigated first{steps}."),
    "inform": ("So the customer is given the information{steps}.",
               "The answer is information only{steps}.",
               "Nothing is to be decided; the answer is information only{steps}."),
}  # fmt: skip
"""By outcome; `{steps}` is what is done, or asked. A question is a condition without evidence."""
OUTCOMES_FIRST: Mapping[str, tuple[str, ...]] = {
    "approve": ("This is granted.", "To be granted.", "In short: granted."),
    "deny": ("This is refused.", "To be refused.", "In short: refused."),
    "investigate": ("This is investigated first.", "In short: it is investigated first."),
    "inform": ("The customer is given the information.", "In short: information only."),
}
"""By outcome, where the reasons come after it."""
FOLLOWING: tuple[str, ...] = (
    "What follows: {steps}.", "To do: {steps}.", "Next: {steps}.", "What is done: {steps}.",
)  # fmt: skip

BEATEN: tuple[str, ...] = (
    "{loser} gives way to {winner}{why}.", "{winner} overrides {loser}{why}.",
    "{winner} overrides {loser}, which would apply by itself{why}.",
    "{winner} takes precedence over {loser}{why}.",
)  # fmt: skip
"""An exception that beats a rule; `{why}` is what the exception rests on."""
BLOCKED: tuple[str, ...] = (
    "{loser} is blocked: it requires `{needed}`, which does not apply.",
    "{loser} would require `{needed}`, which does not apply, and so plays no part.",
    "{loser} would need `{needed}` to apply, which it does not.",
)  # fmt: skip
