"""Stretches of one side of a bead: whether the other side has anything for them.

A stretch is a clause, or all that follows one. It may be surplus when the side is more like the
other without it, when no clause of the other is like it, and when lengths agree better without it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from mtcheck.aligner import anchors
from mtcheck.core import SegmentPair
from mtcheck.lang import clauses, later
from mtcheck.meaning import models
from mtcheck.meaning.wholes import Array, Side, Vectors, Wholes, top

Span = tuple[int, int]

_STOP = later.regex(r"(?<=[\p{Ll}\p{N}]{2})[.!?…]+[»”\")\]]?\s++(?=[«“„\"(]?\p{Lu})")
_JOINTS = " ,;:.—–"
# Anchors of a stretch of the source, or of the translation, that the other side has, which make it
# unlikely that it lacks the rest: a name of three words has up to four.
_ENOUGH = 4, 2

# From this score of the aligner on both sides are the same from beginning to end. Below it a
# stretch that is so much more like a bead beside it may belong there.
SURE, _BESIDE = 0.8, 0.2


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of one side with their features, (n, f): what ``models.STRETCH`` names.

    ``places`` are where the other side would have them. ``elsewhere`` are those that the other side
    has for all that: its figures, codes and names are there, or a bead beside says it.
    """

    spans: Sequence[Span] = ()
    features: Array = field(default_factory=lambda: np.empty((0, len(models.STRETCH))))
    places: Sequence[int] = ()
    elsewhere: Sequence[bool] = ()


def texts(pair: SegmentPair) -> list[str]:
    """What has to be embedded for the stretches of a bead."""
    sides = pair.source.text, pair.target.text
    return [text[start:end] for text in sides for start, end in clauses.spans(text)]


def compare(wholes: Wholes, number: int, side: int, known: Mapping[str, Vectors]) -> Stretches:
    """The stretches of one side of a bead, 0 the source, 1 the translation.

    ``known`` has the vectors of its ``texts``, each (d,). What the side would be like without a
    stretch is taken for the mean of its other clauses by length, which costs nothing: a vector of
    its own found no more.
    """
    pair = wholes.pairs[number]
    text, other = (pair.source.text, pair.target.text)[:: -1 if side else 1]
    one, two = (
        _Clauses.of(of, wholes.sides[which], number, known)
        for of, which in ((text, side), (other, 1 - side))
    )
    if not (spans := list(_spans(one.spans))):
        return Stretches()
    whole, theirs = wholes.sides[1 - side].vectors[number], two.mean()
    like, all_like = wholes.likeness(number), float(one.mean() @ theirs)
    matches = np.hstack([one.vectors @ two.vectors.T, (one.vectors @ whole)[:, None]])
    margins = matches[:, -1] - np.array([top(r) for r in wholes.others(one.vectors, number, side)])
    beside = wholes.beside(one.vectors, number, side) - matches[:, -1]
    before = abs(wholes.length(len(pair.source.text), len(pair.target.text)))
    rows, elsewhere = [], []
    for start, end in spans:
        inside = np.array([start <= first and last <= end for first, last in one.spans])
        rest, size = one.mean(~inside), end - start
        lengths = len(text) - size, len(other)
        after = abs(wholes.length(*lengths[:: -1 if side else 1]))
        gains = float(rest @ whole) - like, float(rest @ theirs) - all_like
        matched = matches[inside].max(axis=1).mean(), margins[inside].mean()
        rows.append([*gains, *matched, size / len(text), math.log(size), before - after, after])
        is_beside = pair.score < SURE and bool(beside[inside].mean() > _BESIDE)
        elsewhere.append(is_beside or _shared(text[start:end], other) >= _ENOUGH[side])
    return Stretches(
        [_trimmed(text, *span) for span in spans],
        np.array(rows, np.float64),
        [_place(span, one, two, matches) for span in spans],
        elsewhere,
    )


@dataclass(frozen=True, slots=True)
class _Clauses:
    """The clauses of a text: where they are, and their vectors as they come and as its side's."""

    text: str
    spans: Sequence[Span]
    raw: Vectors
    side: Side
    number: int

    @staticmethod
    def of(text: str, side: Side, number: int, known: Mapping[str, Vectors]) -> _Clauses:
        spans = clauses.spans(text)
        raw = np.stack([known[text[start:end]] for start, end in spans])
        return _Clauses(text, spans, raw, side, number)

    @property
    def vectors(self) -> Vectors:
        return self.side.place(self.raw, self.number)

    def mean(self, chosen: NDArray[np.bool_] | None = None) -> Vectors:
        """The unit vector, (d,), of all of them together, or of some."""
        sizes = np.array([end - start for start, end in self.spans], np.float32)
        if chosen is not None:
            sizes = sizes * chosen
        (mean,) = self.side.place((sizes @ self.raw / sizes.sum())[None], self.number)
        return np.asarray(mean)


def _spans(of: Sequence[Span]) -> Iterator[Span]:
    """Every clause, and what follows one up to the end; nothing of what is one clause."""
    if len(of) > 1:
        yield from of
        yield from ((start, of[-1][1]) for start, _ in of[1:-1])


def _shared(stretch: str, other: str) -> int:
    """How many figures, codes, names and words of names of a stretch the other side has."""
    found, _ = anchors.matrices([stretch], [other])
    return int(np.count_nonzero(found))


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without the marks that join it to the rest."""
    stretch = text[start:end].rstrip(_JOINTS)
    end = start + len(stretch)
    return end - len(stretch.lstrip(_JOINTS)), end


def _place(stretch: Span, one: _Clauses, two: _Clauses, matches: Array) -> int:
    """Where the other side ends what comes before the stretch; at its own end for the last one.

    A clause that begins in one sentence may end in the next: what is missing is of the first.
    """
    before = [k for k, (_, end) in enumerate(one.spans) if end <= stretch[0]]
    if not before:
        return 0
    is_last = stretch[1] == one.spans[-1][1]
    clause = len(two.spans) - 1 if is_last else int(np.argmax(matches[before[-1], :-1]))
    start, end = two.spans[clause]
    if not is_last and (stop := _STOP.search(two.text, start, end)):
        end = stop.start()
    return _trimmed(two.text, start, end)[1]
