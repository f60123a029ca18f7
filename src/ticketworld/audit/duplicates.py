"""Finds letters that read alike: no two may share four fifths of their runs of five words.

The search is exact. Each letter is a set of shingles, runs of five words. Two sets of which four
fifths are shared have several of their rarer shingles in common, so only letters that meet there
are compared; where hundreds share one, with the first of them. What is kept of a letter is four
bytes a word, so that a hundred thousand fit.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from ticketworld.audit.finding import Finding, ticket_finding

if TYPE_CHECKING:
    from numpy.typing import NDArray

ALIKE = 0.8
"""The share of common shingles, of all that either letter has, from which two read alike."""

_RUN = 5
_ROUNDED = 1e-9
_MEETINGS = 6
_CROWD = 200
_CHUNK = 8192
_BUCKETS = 1 << 20
_WORD = re.compile(r"\w+")
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)


class Pair(NamedTuple):
    """Two tickets whose letters read alike, and the share of runs of words that they share."""

    later: str
    earlier: str
    share: float

    def finding(self) -> Finding:
        """Return the finding at the later ticket."""
        same = f"in {self.share:.0%} of its runs of {_RUN} words"
        told = "word for word" if self.share == 1 else same
        found, why = f"like {self.earlier}", f"the letter is that of {self.earlier}, {told}"
        return ticket_finding(self.later, "body", found, None, why, "duplicate")


class Letters:
    """All letters of a dataset, as they come by."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._words = array("I")
        self._starts = array("Q", [0])

    def see(self, ticket_id: str, body: str) -> None:
        """Take in a letter; case, punctuation and line breaks do not count."""
        words = [crc32(word.encode()) for word in _WORD.findall(body.casefold())]
        if not words:
            return
        self._words.extend(words + [0] * (_RUN - len(words)))
        self._keys.append(ticket_id)
        self._starts.append(len(self._words))

    def join(self, later: Letters) -> None:
        """Take in the letters that another has seen, after one's own."""
        here = self._starts[-1]
        self._words.extend(later._words)
        self._starts.extend(here + start for start in later._starts[1:])
        self._keys += later._keys

    def pairs(self) -> Iterator[Pair]:
        """Yield the letters that read like an earlier one, each once."""
        first_of: dict[bytes, int] = {}
        distinct: list[int] = []
        for number in range(len(self._keys)):
            earlier = first_of.setdefault(self._own(number).tobytes(), number)
            if earlier == number:
                distinct.append(number)
            else:
                yield self._pair(number, earlier, 1.0)
        for number, earlier, share in self._near(distinct):
            yield self._pair(number, earlier, share)

    def _pair(self, number: int, earlier: int, share: float) -> Pair:
        return Pair(later=self._keys[number], earlier=self._keys[earlier], share=share)

    def _own(self, number: int) -> array[int]:
        return self._words[self._starts[number] : self._starts[number + 1]]

    def _near(self, distinct: list[int]) -> Iterator[tuple[int, int, float]]:
        """Yield the number of a letter, of the earlier one that it is like, and their share."""
        runs = lru_cache(maxsize=4096)(self._runs)
        known: defaultdict[int, list[int]] = defaultdict(list)
        for number, size, shared in self._shared(distinct):
            met = Counter(earlier for shingle in shared for earlier in known[shingle])
            least = min(_MEETINGS, ceil(size * ALIKE - _ROUNDED))
            for earlier in sorted(one for one, times in met.items() if times >= least):
                share = _jaccard(runs(number), runs(earlier))
                if share >= ALIKE:
                    yield number, earlier, share
                    break
            for shingle in shared:
                if len(known[shingle]) < _CROWD:
                    known[shingle].append(number)

    def _runs(self, number: int) -> frozenset[tuple[int, ...]]:
        words = self._own(number)
        return frozenset(zip(*(words[step:] for step in range(_RUN)), strict=False))

    def _shared(self, distinct: list[int]) -> Iterator[tuple[int, int, list[int]]]:
        """Yield letters, how many shingles each has, and which rarer ones others share."""
        import numpy as np

        chunks = [distinct[start : start + _CHUNK] for start in range(0, len(distinct), _CHUNK)]
        frequency = np.zeros(_BUCKETS, dtype=np.uint32)
        sizes = np.zeros(len(self._keys), dtype=np.uint32)
        for chunk in chunks:
            shingles, owners = self._shingles(chunk)
            sizes += np.bincount(owners, minlength=len(sizes)).astype(np.uint32)
            frequency += np.bincount(shingles % _BUCKETS, minlength=_BUCKETS).astype(np.uint32)
        rare = [_rarest(*self._shingles(chunk), frequency) for chunk in chunks]
        if not rare:
            return
        shingles = np.concatenate([shingle for shingle, _ in rare])
        owners = np.concatenate([owner for _, owner in rare]).astype(np.int64)
        _, number, times = np.unique(shingles, return_inverse=True, return_counts=True)
        is_shared = times[number] > 1
        number, owners = number[is_shared], owners[is_shared]
        starts = np.flatnonzero(np.diff(owners, prepend=-1))
        ends = [*starts[1:], len(owners)]
        for start, end in zip(starts, ends[: len(starts)], strict=True):
            owner = int(owners[start])
            yield owner, int(sizes[owner]), number[start:end].tolist()

    def _shingles(self, chunk: list[int]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return the distinct shingles of some letters, hashed, and the letter of each."""
        import numpy as np

        every = np.frombuffer(self._words, dtype=np.uint32)
        own = [every[self._starts[number] : self._starts[number + 1]] for number in chunk]
        words = np.concatenate(own).astype(np.uint64)
        owners = np.repeat(np.array(chunk, dtype=np.uint32), [len(one) for one in own])
        last = len(words) - _RUN + 1
        mixed = words[:last].copy()
        for step, factor in enumerate(_FACTORS, 1):
            mixed ^= mixed >> np.uint64(29)
            mixed = mixed * np.uint64(factor) + words[step : step + last]
        mixed ^= mixed >> np.uint64(31)
        within = owners[:last] == owners[_RUN - 1 :]
        mixed, owners = mixed[within], owners[:last][within]
        order = np.lexsort((mixed, owners))
        mixed, owners = mixed[order], owners[order]
        is_new = np.append(True, (mixed[1:] != mixed[:-1]) | (owners[1:] != owners[:-1]))
        return mixed[is_new], owners[is_new]


def _rarest(
    shingles: NDArray[Any], owners: NDArray[Any], frequency: NDArray[Any]
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return as many of each letter's rarest shingles as those that read alike must meet in.

    Of n shingles, a letter that reads alike has at least four fifths; so of its rarest fifth and
    six more, it has six.
    """
    import numpy as np

    order = np.lexsort((shingles, frequency[shingles % _BUCKETS], owners))
    shingles, owners = shingles[order], owners[order]
    starts = np.flatnonzero(np.diff(owners.astype(np.int64), prepend=-1))
    counts = np.diff(np.append(starts, len(owners)))
    rank = np.arange(len(owners)) - np.repeat(starts, counts)
    needed = np.ceil(counts * ALIKE - _ROUNDED).astype(int)
    kept = rank < np.repeat(counts - needed + np.minimum(needed, _MEETINGS), counts)
    return shingles[kept], owners[kept]


def _jaccard(one: frozenset[tuple[int, ...]], other: frozenset[tuple[int, ...]]) -> float:
    common = len(one & other)
    return common / (len(one) + len(other) - common)
