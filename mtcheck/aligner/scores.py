"""How well a source and a target stretch go together: the features of a bead.

Every feature is a matrix over nodes (rows × columns of a block), so that a bead type costs a few
matrix products, however many sentences there are.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mtcheck.aligner import anchors
from mtcheck.aligner.lattice import Block
from mtcheck.core import Segment

Matrix = NDArray[np.float32]
Doubles = tuple[NDArray[np.intp], Matrix]  # nodes that end two sentences, and vectors of the two

_LONGEST = 3

# Russian characters to one Vietnamese (FLORES: 1.03, XQuAD: 1.05), and how many characters of
# a document it takes to learn its own.
RATIO, PRIOR = 1.04, 1000

# Length of a sentence that is too short for its length to say much, in characters.
SHORT = 12

# Cosines (centred) of translations are no lower, or they are not translations.
_LEAST_TOP = 0.35


@dataclass(frozen=True, slots=True)
class Side:
    """One text, by spans: entry [k - 1][i] is of the k sentences that end at node i.

    ``vectors`` (n + 1, d) unit rows without what all sentences of the text share, ``common``
    (d,); ``lengths`` (n + 1,) characters, ``anchors`` (n + 1, 1031) weights. ``starts`` and
    ``paragraphs`` (n + 1,): whether the sentence after a node starts a paragraph, and the
    paragraph of the sentence before it.
    """

    vectors: Sequence[Matrix]
    common: Matrix
    lengths: Sequence[NDArray[np.float64]]
    anchors: Sequence[Matrix]
    starts: NDArray[np.bool_]
    paragraphs: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts) - 1


@dataclass(frozen=True, slots=True)
class Texts:
    """Both sides, with what is common to the whole pair.

    ``ratio`` target characters to one source character; ``low`` and ``top`` the cosine of
    sentences that have nothing in common and of those that translate each other;
    ``structure`` (0 to 1) how far the paragraphs of the sides agree; ``even`` the paragraphs
    with the same number of sentences on both sides, when there are as many paragraphs;
    ``hubs`` by side and span like the vectors: how like the span is to whatever is like it;
    ``is_reread`` once the neighbours that may be one bead have vectors of their own.
    """

    source: Side
    target: Side
    ratio: float
    low: float
    top: float
    structure: float
    even: NDArray[np.bool_]
    hubs: tuple[Sequence[NDArray[np.float32]], Sequence[NDArray[np.float32]]]
    is_reread: bool = False

    @property
    def has_vectors(self) -> bool:
        return bool(self.source.vectors[0].shape[1])


def texts(
    source: Sequence[Segment],
    target: Sequence[Segment],
    source_vectors: Matrix | None,
    target_vectors: Matrix | None,
) -> Texts:
    """Both sides ready to be compared; vectors of shape (n, d) and (m, d), or None."""
    contents = [s.text for s in source], [s.text for s in target]
    marks = [
        np.hstack(of)
        for of in zip(anchors.matrices(*contents), anchors.marks(*contents), strict=True)
    ]
    sides = _side(source, source_vectors, marks[0]), _side(target, target_vectors, marks[1])
    characters = [sum(len(s.text) for s in side) for side in (source, target)]
    ratio = (characters[1] + RATIO * PRIOR) / (characters[0] + PRIOR)
    low, top = _range(sides[0].vectors[0][1:], sides[1].vectors[0][1:])
    hubs = _hubs(sides[0], sides[1]), _hubs(sides[1], sides[0])
    structure, even = _structure(source, target)
    return Texts(*sides, ratio, low, top, structure, even, hubs)


def features(pair: Texts, block: Block, above: int, left: int) -> Matrix:
    """The features of beads of that type into the nodes of a block, (11, rows, columns).

    In order: 1, likeness, likeness of the least like part, likeness to anything else, what a
    neighbour more would add to the likeness, length (squared z, z, and the logarithm of how much
    longer the side of more sentences is), anchors shared, anchors on one side only, paragraphs
    crossed or not in step.
    """
    rows, columns = block.rows, block.columns
    source, target = pair.source, pair.target
    shape = (block.last - block.first + 1, block.high - block.low + 1)
    zero = np.zeros(shape, np.float32)
    shared = source.anchors[above - 1][rows] @ target.anchors[left - 1][columns].T
    single = (
        (source.anchors[above - 1][rows] ** 2).sum(1)[:, None]
        + (target.anchors[left - 1][columns] ** 2).sum(1)[None]
        - 2 * shared
    )
    found: list[NDArray[Any]] = [zero + 1, zero, zero, zero, zero]
    if pair.has_vectors:
        like = _likeness(pair, source.vectors[above - 1][rows], target.vectors[left - 1][columns])
        hubs = pair.hubs[0][above - 1][rows, None] + pair.hubs[1][left - 1][None, columns]
        more = _gain(pair, block, above, left, like) if pair.is_reread else zero
        found = [zero + 1, like, _least_part(pair, block, above, left), hubs / 2, more]
    longer, deviation = _length(pair, block, above, left)
    return np.stack(
        [
            *found,
            np.minimum(deviation**2, 16),
            np.minimum(deviation, 4),
            longer if above >= left else -longer,
            np.minimum(shared, 3),
            np.minimum(single, 6),
            _out_of_step(pair, block, above, left),
        ]
    ).astype(np.float32)


def unpaired(side: Side) -> Matrix:
    """The features of leaving out the sentence before each node, (4, n + 1).

    In order: 1, logarithm of its length, its anchors, its cosine with the sentence beside it
    that is more like it: what belongs to this text is like its neighbours, a stranger is not.
    """
    weight = (side.anchors[0] ** 2).sum(1)
    return np.stack(
        [
            np.ones(len(side) + 1),
            np.log(side.lengths[0] + SHORT),
            np.minimum(weight, 3),
            _beside(side.vectors[0]),
        ]
    )


def _beside(vectors: Matrix) -> NDArray[np.float32]:
    """The cosine of each sentence with the more like of its neighbours, (n + 1,)."""
    cosines = np.einsum("ij,ij->i", vectors[1:-1], vectors[2:])
    alike = np.zeros(len(vectors), np.float32)
    alike[2:] = cosines
    alike[1:-1] = np.maximum(alike[1:-1], cosines)
    return alike


def likeness(pair: Texts, row: int, column: int, above: int, left: int) -> float | None:
    """The likeness of the sides of one bead; None when one of them is missing."""
    if not above or not left:
        return None
    source = pair.source.vectors[above - 1][row : row + 1]
    target = pair.target.vectors[left - 1][column : column + 1]
    return float(_likeness(pair, source, target)[0, 0])


def uneven(pair: Texts, block: Block) -> Matrix:
    """1 at nodes whose last sentences stand in a paragraph that has as many on both sides."""
    if not len(pair.even):
        return np.zeros((1, 1), np.float32)
    source = pair.even[pair.source.paragraphs[block.rows]][:, None]
    target = pair.even[pair.target.paragraphs[block.columns]][None]
    return np.asarray(source & target, np.float32)


def reread(pair: Texts, source: Doubles, target: Doubles) -> Texts:
    """The texts with vectors of their own for some pairs of neighbouring sentences."""
    sides = _reread(pair.source, source), _reread(pair.target, target)
    hubs = (
        _reread_hubs(pair.hubs[0], sides[0], sides[1], source[0]),
        _reread_hubs(pair.hubs[1], sides[1], sides[0], target[0]),
    )
    return replace(pair, source=sides[0], target=sides[1], hubs=hubs, is_reread=True)


def _reread(side: Side, doubles: Doubles) -> Side:
    nodes, vectors = doubles
    ones, twos, *more = side.vectors
    twos = twos.copy()
    twos[nodes] = _unit(np.asarray(vectors - side.common, np.float32))
    return replace(side, vectors=(ones, twos, *more))


def _reread_hubs(
    hubs: Sequence[NDArray[np.float32]], side: Side, other: Side, nodes: NDArray[np.intp]
) -> Sequence[NDArray[np.float32]]:
    ones, twos, *more = hubs
    twos = twos.copy()
    twos[nodes] = _hub(side.vectors[1][nodes], other)
    return ones, twos, *more


def _side(segments: Sequence[Segment], given: Matrix | None, marks: Matrix) -> Side:
    vectors, common = _centred(given, len(segments))
    lengths = np.array([len(segment.text) for segment in segments], np.float64)
    paragraphs = np.array([segment.paragraph for segment in segments], np.int64)
    starts = np.ones(len(segments) + 1, np.bool_)
    starts[1:-1] = paragraphs[1:] != paragraphs[:-1]
    weighted = vectors * lengths[:, None].astype(np.float32)
    return Side(
        [_unit(_span(weighted, size, np.add)) for size in range(1, _LONGEST + 1)],
        common,
        [_span(lengths, size, np.add) for size in range(1, _LONGEST + 1)],
        [_span(marks, size, np.maximum) for size in range(1, _LONGEST + 1)],
        starts,
        np.concatenate([paragraphs[:1], paragraphs]),
    )


def _span(values: NDArray[Any], size: int, join: np.ufunc) -> NDArray[Any]:
    """Values of the ``size`` sentences that end at each node; fewer at the beginning."""
    padded = np.concatenate([np.zeros((1, *values.shape[1:]), values.dtype), values])
    joined = padded.copy()
    for back in range(1, size):
        joined[back:] = join(joined[back:], padded[:-back])
    return joined


def _unit(vectors: Matrix) -> Matrix:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), np.float32)


def _centred(vectors: Matrix | None, count: int) -> tuple[Matrix, Matrix]:
    """Unit rows without what all sentences of the text share, and that; (count, 0) without."""
    if vectors is None:
        return np.zeros((count, 0), np.float32), np.zeros(0, np.float32)
    common = np.asarray(vectors.sum(axis=0) / (len(vectors) + 3), np.float32)
    return _unit(np.asarray(vectors - common, np.float32)), common


def _range(source: Matrix, target: Matrix) -> tuple[float, float]:
    """The cosine of strangers (median) and of translations (median of the best of each row)."""
    if not source.size or not target.size:
        return 0.0, 1.0
    some = source[:: max(1, len(source) // 500)]
    cosines = some @ target.T
    low = median(cosines)
    return low, max(median(cosines.max(axis=1)), low + _LEAST_TOP)


def median(values: NDArray[Any]) -> float:
    """As ``np.median`` has it, which loads all of numpy.ma to look for NaN."""
    last = values.size - 1
    middle = slice(last // 2, (last + 1) // 2 + 1)
    return float(np.partition(values.ravel(), (middle.start, middle.stop - 1))[middle].mean())


def _hubs(side: Side, other: Side) -> Sequence[NDArray[np.float32]]:
    return [_hub(vectors, other) for vectors in side.vectors]


def _hub(vectors: Matrix, other: Side) -> NDArray[np.float32]:
    """Mean cosine of each span with the two single sentences most like it, as in CSLS
    (Conneau et al. 2018)."""
    parts = [np.zeros(0, np.float32)]
    for start in range(0, len(vectors), 256):
        cosines = vectors[start : start + 256] @ other.vectors[0][1:].T
        count = min(2, cosines.shape[1])
        parts.append(-np.partition(-cosines, count - 1, axis=1)[:, :count].mean(axis=1))
    return np.concatenate(parts)


def _structure(
    source: Sequence[Segment], target: Sequence[Segment]
) -> tuple[float, NDArray[np.bool_]]:
    """How far paragraphs can be trusted, and which of them have as many sentences."""
    counts = [np.bincount([s.paragraph for s in side]) for side in (source, target)]
    few, many = sorted(int((count > 0).sum()) for count in counts)
    trust = max(0.0, 1 - 4 * (many - few) / many) if few > 1 else 0.0
    if few != many or few == 1 or len(counts[0]) != len(counts[1]):
        return trust, np.zeros(0, np.bool_)
    even = counts[0] == counts[1]
    return trust, even if even.mean() > 0.5 else np.zeros(0, np.bool_)


def _likeness(pair: Texts, source: Matrix, target: Matrix) -> Matrix:
    """0 for strangers, about 1 for translations."""
    return np.asarray((source @ target.T - pair.low) / (pair.top - pair.low), np.float32)


def _least_part(pair: Texts, block: Block, above: int, left: int) -> Matrix:
    """For each sentence of a bead its best likeness on the other side; the least of these."""
    if above == left == 1:
        return np.zeros((block.last - block.first + 1, block.high - block.low + 1), np.float32)
    rows = np.arange(block.first - above + 1, block.last + 1)
    columns = np.arange(block.low - left + 1, block.high + 1)
    like = _likeness(
        pair,
        pair.source.vectors[0][np.maximum(rows, 0)],
        pair.target.vectors[0][np.maximum(columns, 0)],
    )
    height, width = len(rows) - above + 1, len(columns) - left + 1
    cube = [[like[i : i + height, j : j + width] for j in range(left)] for i in range(above)]
    of_source = [functools.reduce(np.maximum, row) for row in cube]
    of_target = [functools.reduce(np.maximum, column) for column in zip(*cube, strict=True)]
    return np.asarray(functools.reduce(np.minimum, [*of_source, *of_target]), np.float32)


def _gain(pair: Texts, block: Block, above: int, left: int, like: Matrix) -> Matrix:
    """How much more alike the sides would be with one neighbour more, on either side.

    A sentence swallowed by the bead beside it shows there: what it was taken from lacks it.
    """
    rows = np.arange(block.first, block.last + 1)
    columns = np.arange(block.low, block.high + 1)
    best = np.full_like(like, -np.inf)
    for more in (0, 1):  # the neighbour before, and the one after
        if above < _LONGEST:
            there = _among(rows + more, above + 1, len(pair.source))
            found = _likeness(
                pair,
                pair.source.vectors[above][np.minimum(rows + more, len(pair.source))],
                pair.target.vectors[left - 1][columns],
            )
            best = np.maximum(best, np.where(there[:, None], found, -np.inf))
        if left < _LONGEST:
            there = _among(columns + more, left + 1, len(pair.target))
            found = _likeness(
                pair,
                pair.source.vectors[above - 1][rows],
                pair.target.vectors[left][np.minimum(columns + more, len(pair.target))],
            )
            best = np.maximum(best, np.where(there[None], found, -np.inf))
    return np.asarray(np.clip(best - like, -0.3, 0.5), np.float32)


def _among(nodes: NDArray[np.intp], size: int, count: int) -> NDArray[np.bool_]:
    """Whether as many sentences as that end at the nodes."""
    return (nodes >= size) & (nodes <= count)


def _length(pair: Texts, block: Block, above: int, left: int) -> tuple[Matrix, Matrix]:
    """Logarithm of how much longer the source is than it should be, and that as z without sign.

    Its variance is .015 + 2 / characters (fitted on FLORES and XQuAD): short sentences vary more.
    """
    source = pair.source.lengths[above - 1][block.rows] * pair.ratio + SHORT
    target = pair.target.lengths[left - 1][block.columns] + SHORT
    difference = np.log(source)[:, None] - np.log(target)[None]
    variance = 0.015 + 4 / (source[:, None] + target[None])
    deviation = np.abs(difference) / np.sqrt(variance)
    return np.asarray(difference, np.float32), np.asarray(deviation, np.float32)


def _out_of_step(pair: Texts, block: Block, above: int, left: int) -> Matrix:
    """How many ends of a bead end a paragraph on one side only, and how many ends it crosses."""
    if not pair.structure:
        return np.zeros((block.last - block.first + 1, block.high - block.low + 1), np.float32)
    rows = np.arange(block.first, block.last + 1)
    columns = np.arange(block.low, block.high + 1)
    source, target = pair.source.starts, pair.target.starts
    out = 0.25 * (source[rows][:, None] != target[columns][None]).astype(np.float32)
    first, second = np.maximum(rows - above, 0), np.maximum(columns - left, 0)
    out += 0.25 * (source[first][:, None] != target[second][None])
    for back in range(1, above):
        out += 2 * source[np.maximum(rows - back, 0)][:, None]
    for back in range(1, left):
        out += 2 * target[np.maximum(columns - back, 0)][None]
    return np.asarray(out * pair.structure, np.float32)
