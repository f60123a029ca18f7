"""Spoilers of conversations: who writes when, what is asked and what is answered."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.audit.mutations.planting import Content, Fields, Scene
from ticketworld.letters.replies import FACTS_ASKED


def swapped_turns(content: Content, scene: Scene) -> Fields | None:
    thread = content["thread"]
    if not thread:
        return None
    at = scene.draw.randrange(len(thread) - 1)
    thread[at], thread[at + 1] = thread[at + 1], thread[at]
    return ("thread",)


def turn_before_the_last(content: Content, scene: Scene) -> Fields | None:
    thread = content["thread"]
    if not thread:
        return None
    at = scene.draw.randrange(1, len(thread))
    before = datetime.fromisoformat(thread[at - 1]["sent_at"])
    late = scene.draw.choice([timedelta(0), timedelta(minutes=1), timedelta(days=1)])
    thread[at]["sent_at"] = (before - late).isoformat()
    return (f"thread[{at}].sent_at",)


def turn_after_the_day(content: Content, scene: Scene) -> Fields | None:
    if not content["thread"]:
        return None
    day = scene.dataset.manifest.date + timedelta(days=scene.draw.randrange(1, 9))
    content["thread"][-1]["sent_at"] = f"{day.isoformat()}T12:00:00"
    return (f"thread[{len(content['thread']) - 1}].sent_at",)


def dropped_turn(content: Content, scene: Scene) -> Fields | None:
    if not content["thread"]:
        return None
    del content["thread"][scene.draw.randrange(1, len(content["thread"]))]
    return ("thread",)


def dropped_thread(content: Content, scene: Scene) -> Fields | None:
    if not content["thread"]:
        return None
    content["thread"] = []
    return ("thread",)


def reply_of_another(content: Content, scene: Scene) -> Fields | None:
    """Let the customer reply what somebody else did who was asked the same and said otherwise."""
    for known in content["_turns"][1:]:
        for other in scene.tickets:
            for said in other["_turns"][1:]:
                if (
                    len(known["answers"]) == 1
                    and said["answers"].keys() == known["answers"].keys() <= set(FACTS_ASKED)
                    and said["answers"] != known["answers"]
                ):
                    words = other["thread"][said["turn"] - 1]["body"]
                    content["thread"][known["turn"] - 1]["body"] = words
                    return ("_turns",)
    return None


def wrong_answer(content: Content, scene: Scene) -> Fields | None:
    """Put down another answer than the customer's own."""
    values = {
        "packaging": ("opened", "unopened"),
        "fault": ("none", "water", "physical", "wear"),
        "bundle_parts": ("all", "some"),
        "party": ("buyer", "recipient"),
    }
    for number, known in enumerate(content["_turns"][1:], 1):
        for name, value in known["answers"].items():
            if name in values:
                known["answers"][name] = scene.other(values[name], value)
                return (f"_turns[{number}]", "thread")
    return None


def other_questions_in_turn(content: Content, scene: Scene) -> Fields | None:
    asking = [number for number, turn in enumerate(content["thread"]) if turn["asks"]]
    if not asking:
        return None
    number = scene.draw.choice(asking)
    turn = content["thread"][number]
    more = scene.other((*FACTS_ASKED, "product"), *turn["asks"])
    turn["asks"] = scene.draw.choice([turn["asks"][1:], [*turn["asks"], more]])
    return (f"thread[{number}].asks",)


def wrong_cent_at_the_end(content: Content, scene: Scene) -> Fields | None:
    last = len(content["thread"]) - 1
    if last < 0 or not content["thread"][last]["resolution_plan"]["actions"]:
        return None
    actions = content["thread"][last]["resolution_plan"]["actions"]
    actions[0]["value"] = round(actions[0]["value"] + 0.01, 2)
    return (f"thread[{last}].resolution_plan.actions[0].value",)


def other_clause_at_the_end(content: Content, scene: Scene) -> Fields | None:
    if not content["thread"]:
        return None
    last = len(content["thread"]) - 1
    cited = content["thread"][last]["resolution_plan"]["policy_references"]
    cited[0] = scene.other(scene.public_ids, *cited)
    return (f"thread[{last}].resolution_plan.policy_references",)


def asked_otherwise(content: Content, scene: Scene) -> Fields | None:
    """Let the agent's words ask for what nothing depends on."""
    if not content["thread"]:
        return None
    turn = content["thread"][1]
    needless = {
        "party": "Did you buy it as a gift, or was it given to you?",
        "packaging": "Has the packaging been opened?",
    }
    name = scene.other(sorted(needless), *turn["asks"])
    if name is None or not scene.is_english:
        return None
    turn["body"] += f"\n\n{needless[name]}"
    return ("thread[1].body",)


SPOILERS = {
    "turns swapped": swapped_turns,
    "turn not after the one before": turn_before_the_last,
    "turn newer than the dataset": turn_after_the_day,
    "turn dropped": dropped_turn,
    "conversation dropped": dropped_thread,
    "reply of another customer": reply_of_another,
    "wrong answer put down": wrong_answer,
    "other questions in a turn": other_questions_in_turn,
    "wrong cent at the end": wrong_cent_at_the_end,
    "other clause at the end": other_clause_at_the_end,
    "agent asks for something else": asked_otherwise,
}
