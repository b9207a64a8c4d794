"""Whole beads: how alike their sides are, beside how alike they are to other beads nearby."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mtcheck.aligner import anchors
from mtcheck.aligner.scores import PRIOR, RATIO, SHORT
from mtcheck.core import SegmentPair

Vectors = NDArray[np.float32]
Array = NDArray[np.float64]

_NEIGHBOURS = 4  # beads most like a bead, of which its own counterpart must stand out
_WINDOW = 7  # beads before and after in which they are looked for, as in the texts of the fit
_FEW = 3  # beads whose mean is taken for what all texts share, and not for what these say

_MOST = 4.0  # lengths further from what is expected say no more
_MANY = 2.0  # nor do more anchors; one that occurs once weighs 1

# Cosine of a translation with the source of another bead from which on it may well be of that one:
# 2,043 of 2,210 that changed places with a neighbour are said to be of it, and 144 of 1,362
# strangers of any (scripts/fit_meaning.py).
_ALIKE = 0.35


@dataclass(frozen=True, slots=True)
class Side:
    """One side of all beads: unit vectors, (n, d), without ``common``, what those nearby share."""

    vectors: Vectors
    common: Vectors

    @staticmethod
    def of(vectors: Vectors) -> Side:
        sums = np.vstack([np.zeros_like(vectors[:1]), vectors.cumsum(axis=0, dtype=np.float64)])
        lows, highs = _windows(len(vectors))
        common = ((sums[highs] - sums[lows]) / (highs - lows + _FEW)[:, None]).astype(np.float32)
        return Side(_unit(vectors - common), common)

    def place(self, vectors: Vectors, number: int) -> Vectors:
        """Vectors of parts of a bead, (m, d), as ``vectors`` are."""
        return _unit(vectors - self.common[number])


@dataclass(frozen=True, slots=True)
class Wholes:
    """All beads of a bitext; ``ratio`` is of its lengths, translation to source.

    ``anchors`` are weights of figures, codes and names, (n, 1024) a side: see ``aligner.anchors``.
    """

    pairs: Sequence[SegmentPair]
    sides: tuple[Side, Side]
    anchors: tuple[Vectors, Vectors]
    ratio: float

    @staticmethod
    def of(pairs: Sequence[SegmentPair], sources: Vectors, targets: Vectors) -> Wholes:
        texts = [pair.source.text for pair in pairs], [pair.target.text for pair in pairs]
        lengths = [sum(map(len, side)) for side in texts]
        ratio = (lengths[1] + RATIO * PRIOR) / (lengths[0] + PRIOR)
        sides = Side.of(sources), Side.of(targets)
        return Wholes(pairs, sides, anchors.matrices(*texts), ratio)

    def likeness(self, number: int) -> float:
        left, right = self.sides
        return float(left.vectors[number] @ right.vectors[number])

    def others(self, vectors: Vectors, number: int, side: int) -> Array:
        """How like vectors of one side, (m, d), are to the rivals of a bead, on the other side.

        (m, up to 14).
        """
        others = self.sides[1 - side].vectors[self._rivals(number)]
        return np.asarray(vectors @ others.T, np.float64)

    def beside(self, vectors: Vectors, number: int, side: int) -> Array:
        """How like vectors of one side, (m, d), are to the beads before and after, (m,)."""
        near = [n for n in (number - 1, number + 1) if 0 <= n < len(self.pairs)]
        cosines = vectors @ self.sides[1 - side].vectors[near].T
        return np.asarray(cosines.max(axis=1, initial=-1), np.float64)

    def nearest(self, number: int) -> int | None:
        """The bead whose source the translation is more like than its own, if it is like one."""
        candidates = [number, *self._rivals(number)]
        cosines = self.sides[0].vectors[candidates] @ self.sides[1].vectors[number]
        best = int(cosines.argmax())
        return candidates[best] if best and cosines[best] > _ALIKE else None

    def _rivals(self, number: int) -> list[int]:
        """The beads nearby, but for those that say the very same."""
        lows, highs = _windows(len(self.pairs))
        near = range(int(lows[number]), int(highs[number]))
        own = self._texts(number)
        return [n for n in near if n != number and self._texts(n) != own]

    def _texts(self, number: int) -> tuple[str, str]:
        pair = self.pairs[number]
        return pair.source.text, pair.target.text

    def length(self, source: int, target: int) -> float:
        """z of the logarithm of the ratio of two lengths: above 0 the translation is too long.

        Its variance is .015 + 2 / characters (fitted on FLORES and XQuAD for the aligner).
        """
        expected, found = source * self.ratio + SHORT, target + SHORT
        z = math.log(found / expected) / math.sqrt(0.015 + 4 / (expected + found))
        return max(-_MOST, min(z, _MOST))

    def features(self, number: int) -> Array:
        """What ``models.WHOLE`` names, of one bead."""
        pair = self.pairs[number]
        like = self.likeness(number)
        around = [
            self.others(self.sides[side].vectors[number][None], number, side)[0] for side in (0, 1)
        ]
        rival = max(float(cosines.max(initial=-1)) for cosines in around)
        margin = like - sum(top(cosines) for cosines in around) / 2
        z = self.length(len(pair.source.text), len(pair.target.text))
        size = math.log(len(pair.source.text))
        lengths = max(z, 0), max(-z, 0), z * z, size
        return np.array([1, like, margin, like - rival, *lengths, *self._shared(number)])

    def _shared(self, number: int) -> tuple[float, float]:
        """The weight of the anchors that both sides of a bead share, and one with another bead."""
        one, two = self.anchors
        rivals = self._rivals(number)
        others = np.maximum(two[rivals] @ one[number], one[rivals] @ two[number])
        own = float(one[number] @ two[number])
        return min(own, _MANY), min(float(others.max(initial=0)), _MANY)


@functools.lru_cache(maxsize=4)
def _windows(size: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The first bead near each, and the one after the last: as many at the ends of a text, too."""
    lows = np.clip(np.arange(size) - _WINDOW, 0, max(size - 2 * _WINDOW - 1, 0))
    return lows, np.minimum(lows + 2 * _WINDOW + 1, size)


def top(cosines: Array) -> float:
    """The mean of the highest few; 0 where there are none."""
    best = np.sort(cosines)[-_NEIGHBOURS:]
    return float(best.mean()) if len(best) else 0.0


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-6), np.float32)
