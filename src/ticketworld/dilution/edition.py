"""Words a clause as another edition, country or draft might have it: like it, but not the same.

Numbers come from the handbook's own of the same unit, and phrases are exchanged for others of the
handbook's, so that no word tells an idle paragraph from a binding one.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ticketworld.dilution.phrases import EXTRAS, LEADS, SWAPS
from ticketworld.policy.catalogue import Catalogue, Clause
from ticketworld.policy.handbook import Paragraph, Provision
from ticketworld.policy.prose import fill

_SAME_NUMBER = 0.3
_SWAPPED = 0.45
_LED, _EXTENDED = 0.04, 0.08
_UNCHANGED = 0.25
"""How often an edition repeats a paragraph in which nothing else happened to differ."""
_TRIES = 6
_SHORTENED = 0.3
_NEAREST = 4
_FEWEST = 2
"""The least number that others take the place of: words around one of 0 or 1 would not fit."""
_ADVERBIAL = re.compile(r"(?:For|When|Where|Until|While|Once|In|Before|After|From|Within|Later)\b")


class Editions:
    """The provisions of a policy in other wordings.

    Args:
        catalogue: The policy.
        chapters: For each area the provisions as the handbook prints them.
    """

    def __init__(self, catalogue: Catalogue, chapters: Mapping[str, Sequence[Provision]]) -> None:
        self._settings: dict[str, dict[str, int]] = defaultdict(dict)
        self._pools: dict[str, set[int]] = defaultdict(set)
        for setting in catalogue.settings:
            self._settings[setting.clause][setting.name] = setting.value
            self._pools[_unit(setting.name)].add(setting.value)
        for (_, name), values in catalogue.alternatives.items():
            self._pools[_unit(name)].update(values)
        self._alternatives = catalogue.alternatives
        self._clauses: dict[str, list[Clause]] = defaultdict(list)
        for clause in catalogue.clauses:
            self._clauses[clause.public_id].append(clause)
        self._chapters = chapters
        self._given: set[str] = set()

    def provisions(self, area: str, draw: random.Random) -> list[Provision]:
        """Return the provisions of an area in another wording, in the handbook's order."""
        return [self._reworded(area, one, draw) for one in self._chapters[area]]

    def _reworded(self, area: str, provision: Provision, draw: random.Random) -> Provision:
        clauses = self._clauses[provision.public_id]
        paragraphs = tuple(
            Paragraph(
                title=paragraph.title,
                prose=self._prose(area, clause, draw),
                notes=tuple(_shortened(note, draw) for note in paragraph.notes),
            )
            for paragraph, clause in zip(provision.paragraphs, clauses, strict=True)
        )
        return Provision(
            public_id=provision.public_id, title=provision.title, paragraphs=paragraphs
        )

    def _prose(self, area: str, clause: Clause, draw: random.Random) -> str:
        """Return a clause in a wording that has not been given yet, as far as there are any."""
        for _ in range(_TRIES):
            text = self._drawn(area, clause, draw)
            if text not in self._given:
                break
        self._given.add(text)
        return text

    def _drawn(self, area: str, clause: Clause, draw: random.Random) -> str:
        settings = self._settings[clause.slug]
        numbers = self._numbers(clause.slug, settings, draw)
        template = _swapped(clause.template, draw)
        is_other = template != clause.template or numbers != settings
        chance = draw.random()
        is_left = not is_other and draw.random() < _UNCHANGED
        if chance < _LED + _EXTENDED or not (is_other or is_left):
            template = self._added(area, template, draw)
        return fill(template, numbers, [])

    def _added(self, area: str, template: str, draw: random.Random) -> str:
        """Return a text with an adverbial before it, or a sentence behind."""
        if draw.random() < _LED / (_LED + _EXTENDED) and not _ADVERBIAL.match(template):
            return _led(template, draw.choice(LEADS.get(area, LEADS["*"])))
        return f"{template} {draw.choice(EXTRAS.get(area, EXTRAS['*']))}"

    def _numbers(
        self, slug: str, settings: Mapping[str, int], draw: random.Random
    ) -> dict[str, int]:
        """Return other values for the settings of a clause; pairs such as first and last agree."""
        found: dict[str, int] = {}
        for name, value in settings.items():
            unit = _unit(name)
            others = {other for other in self._pools[unit] if other >= _FEWEST} - {value}
            near = sorted(others, key=lambda other: (_ratio(other, value), other))
            own = [*self._alternatives.get((slug, name), ()), *near[:_NEAREST]]
            is_kept = unit == "month" or value < _FEWEST or not own
            is_same = is_kept or draw.random() < _SAME_NUMBER
            found[name] = value if is_same else draw.choice(own)
        for low, high in (("days_min", "days_max"), ("first_month", "last_month")):
            if low in found and high in found and found[low] >= found[high]:
                found[low], found[high] = settings[low], settings[high]
        return found


def _unit(name: str) -> str:
    """Return what a setting counts, by its name's ending, as the handbook prints it."""
    for unit in ("cents", "month", "percent", "hours", "business_days", "days"):
        if name.endswith(unit) or name.startswith(unit):
            return unit
    return name


def _ratio(one: int, other: int) -> float:
    return max(one, 1) / max(other, 1) if one > other else max(other, 1) / max(one, 1)


def _swapped(text: str, draw: random.Random) -> str:
    """Return a text with some of its phrases exchanged, at most two."""
    left = 2
    for pattern, others in SWAPS:
        if left and re.search(pattern, text) and draw.random() < _SWAPPED:
            text = re.sub(pattern, draw.choice(others), text, count=1)
            left -= 1
    return text[0].upper() + text[1:]


def _led(text: str, lead: str) -> str:
    """Return a sentence behind an adverbial, its first word small unless it is a name."""
    first = text.split(" ", 1)[0]
    is_name = first.isupper() and len(first) > 1
    return f"{lead}, {text if is_name else text[0].lower() + text[1:]}"


def _shortened(note: str, draw: random.Random) -> str:
    """Return a note on other provisions, now and then without one of a list."""
    parts = note.split("; ")
    if len(parts) < 4 or draw.random() > _SHORTENED:
        return note
    dropped = draw.randrange(1, len(parts) - 2)
    return "; ".join([*parts[:dropped], *parts[dropped + 1 :]])
