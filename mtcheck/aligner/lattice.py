"""All monotone ways to pair two lists of sentences, and the sums and the best way over them.

A node (i, j) stands after i source and j target sentences; an edge into it is a bead. Nodes far
from the diagonal are left out, so that memory grows with the length of a document and not with
its square.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Step = tuple[int, int, int]  # a bead by its type, and the node (i, j) that it leads to

# Source and target sentences of a bead. The last one moves within a row and is handled apart.
BEADS = ((1, 1), (1, 0), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (0, 1))
_WITHIN = len(BEADS) - 1
_LARGEST = 3  # sentences of a side of a bead

# Rows that share one range of columns, and how far that range reaches from the diagonal, from a
# way that is known roughly, and from the one that was found before.
_ROWS = 64
REACH, REACH_NEAR, REACH_AGAIN = 600, 150, 40


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring rows of nodes, ``first`` to ``last``, with columns ``low`` to ``high``."""

    first: int
    last: int
    low: int
    high: int

    @property
    def rows(self) -> slice:
        return slice(self.first, self.last + 1)

    @property
    def columns(self) -> slice:
        return slice(self.low, self.high + 1)


def blocks(
    rows: int, columns: int, path: Sequence[Step] = (), reach: int = REACH
) -> Iterator[Block]:
    """The band of nodes round the diagonal of a text, or round a way that was found before."""
    nodes = np.array([(0, 0), *((i, j) for _, i, j in path), (rows - 1, columns)])
    diagonal = np.interp(np.arange(rows), *nodes.T).astype(np.int64)
    for first in range(0, rows, _ROWS):
        last = min(first + _ROWS, rows) - 1
        low = 0 if first == 0 else max(0, int(diagonal[first]) - reach)
        high = columns if last == rows - 1 else min(columns, int(diagonal[last]) + reach)
        yield Block(first, last, low, high)


@dataclass(frozen=True, slots=True)
class Lattice:
    """Edge weights, logarithms: ``edges[i][t, k]`` is a bead of type t into (i, lows[i] + k)."""

    lows: Sequence[int]
    edges: Sequence[NDArray[np.float32]]

    def forward(self, add: np.ufunc) -> list[Array]:
        """Weight of all ways (``np.logaddexp``) or the best one (``np.maximum``) to each node."""
        rows: list[Array] = []
        for row, edges in enumerate(self.edges):
            here = np.full(edges.shape[1], -np.inf)
            if row == 0:
                here[0] = 0
            before = self._near(rows, row, range(row - 1, row - 1 - _LARGEST, -1))
            for kind, (above, left) in enumerate(BEADS[:_WITHIN]):
                if row >= above:
                    here = add(here, _shifted(before[above - 1], left) + edges[kind])
            along = np.cumsum(edges[_WITHIN], dtype=np.float64)
            rows.append(along + add.accumulate(here - along))
        return rows

    def backward(self, add: np.ufunc) -> list[Array]:
        """The same from each node to the end."""
        rows: list[Array] = [np.empty(0)] * len(self.edges)
        for row in reversed(range(len(self.edges))):
            here = np.full(self.edges[row].shape[1], -np.inf)
            if row == len(self.edges) - 1:
                here[-1] = 0
            for kind, (below, right) in enumerate(BEADS[:_WITHIN]):
                if row + below < len(self.edges):
                    after = rows[row + below] + self.edges[row + below][kind]
                    here = add(here, self._moved(after, row + below, row, -right))
            along = np.cumsum(self.edges[row][_WITHIN], dtype=np.float64)
            rows[row] = add.accumulate((here + along)[::-1])[::-1] - along
        return rows

    def probabilities(self) -> Iterator[Array]:
        """Row by row the probability of each bead, in place of its weight."""
        forward, backward = self.forward(np.logaddexp), self.backward(np.logaddexp)
        total = forward[-1][-1]
        for row, weights in enumerate(self.edges):
            sure = np.zeros(weights.shape)
            before = self._near(forward, row, range(row, row - 1 - _LARGEST, -1))
            for kind, (above, left) in enumerate(BEADS):
                if row >= above:
                    way = _shifted(before[above], left) + weights[kind] + backward[row]
                    sure[kind] = np.exp(way - total)
            yield sure

    def doubles(self, least: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Nodes of each side that end two sentences of one bead with at least that probability."""
        rows, columns = np.zeros(len(self.edges)), np.zeros(self.lows[-1] + len(self.edges[-1][0]))
        for row, sure in enumerate(self.probabilities()):
            nodes = self.lows[row] + np.arange(sure.shape[1])
            for kind, (above, left) in enumerate(BEADS):
                for back in range(above - 1):
                    rows[row - back] += sure[kind].sum()
                for back in range(left - 1):
                    np.add.at(columns, np.maximum(nodes - back, 0), sure[kind])
        return np.flatnonzero(rows > least), np.flatnonzero(columns > least)

    def best(self) -> list[Step]:
        """The beads of the heaviest way, in order."""
        totals = self.forward(np.maximum)
        row, column = len(self.edges) - 1, self.lows[-1] + len(totals[-1]) - 1
        path = []
        while row or column:
            kind = self._last(totals, row, column)
            path.append((kind, row, column))
            row, column = row - BEADS[kind][0], column - BEADS[kind][1]
        return path[::-1]

    def _last(self, totals: Sequence[Array], row: int, column: int) -> int:
        """The type of the bead by which the heaviest way comes to a node."""
        weights = np.full(len(BEADS), -np.inf)
        for kind, (above, left) in enumerate(BEADS):
            if row < above or column < left:
                continue
            place = column - left - self.lows[row - above]
            if 0 <= place < len(totals[row - above]):
                weight = self.edges[row][kind, column - self.lows[row]]
                weights[kind] = totals[row - above][place] + weight
        return int(weights.argmax())

    def _near(self, rows: Sequence[Array], row: int, others: Sequence[int]) -> list[Array]:
        """The values of other rows at the nodes of one, and at three nodes before these."""
        return [self._moved(rows[i], i, row, _LARGEST, _LARGEST) for i in others if i >= 0]

    def _moved(self, values: Array, origin: int, row: int, right: int, more: int = 0) -> Array:
        """Values of the nodes of one row, moved to the right and seen from another row."""
        width = self.edges[row].shape[1] + more
        start = self.lows[row] - right - self.lows[origin]
        moved = np.full(width, -np.inf)
        first, last = max(start, 0), min(start + width, len(values))
        if first < last:
            moved[first - start : last - start] = values[first:last]
        return moved


def _shifted(values: Array, right: int) -> Array:
    """What ``_near`` gives, moved to the right by up to three nodes."""
    return values[_LARGEST - right : len(values) - right]
