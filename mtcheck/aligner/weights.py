"""What each feature of a bead is worth, fitted so that weights are logarithms of odds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mtcheck.aligner import scores
from mtcheck.aligner.lattice import BEADS, Block, Lattice, blocks

# Clean text (as many sentences on both sides of a paragraph) is hardly ever merged or cut.
_UNEVEN = -3.0


@dataclass(frozen=True, slots=True)
class Weights:
    """``beads``: by type, of the 8 features of a pair; ``omitted`` and ``added``: of the 3
    features of an unpaired sentence."""

    beads: Mapping[tuple[int, int], tuple[float, ...]]
    omitted: tuple[float, ...]
    added: tuple[float, ...]


# Conditional likelihood of the beads of damaged FLORES and XQuAD texts (every other text; the rest
# is what scripts/benchmark_alignment.py reports), by gradient ascent. Paragraphs were hidden: the
# last weight is set by hand, so that crossing the end of a paragraph takes better evidence.
SEMANTIC = Weights(
    beads={
        (1, 1): (-0.18, 3.10, 0.00, 1.25, -0.32, 0.23, 0.14, -1.50),
        (1, 2): (-0.97, 1.86, 3.70, 0.10, -0.48, 0.56, -0.04, -1.50),
        (2, 1): (-0.97, 1.86, 3.70, 0.10, -0.48, 0.56, -0.04, -1.50),
        (2, 2): (-0.98, 2.36, 0.31, -0.03, -0.62, 0.55, -1.00, -1.50),
        (1, 3): (-0.50, 1.57, 1.63, 0.46, -1.60, 0.70, 0.01, -1.50),
        (3, 1): (-0.50, 1.57, 1.63, 0.46, -1.60, 0.70, 0.01, -1.50),
    },
    omitted=(-1.36, -0.12, -0.28),
    added=(-0.80, -0.27, -0.45),
)

# The same, of lengths and anchors alone.
FORMAL = Weights(
    beads={
        (1, 1): (1.03, 0.00, 0.00, 0.00, -0.40, 0.71, -0.47, -1.50),
        (1, 2): (-0.78, 0.00, 0.00, 0.00, -0.50, 0.67, -0.52, -1.50),
        (2, 1): (-0.78, 0.00, 0.00, 0.00, -0.50, 0.67, -0.52, -1.50),
        (2, 2): (-2.69, 0.00, 0.00, 0.00, -0.72, 0.63, -1.34, -1.50),
        (1, 3): (-2.72, 0.00, 0.00, 0.00, -2.41, 0.48, -0.24, -1.50),
        (3, 1): (-2.72, 0.00, 0.00, 0.00, -2.41, 0.48, -0.24, -1.50),
    },
    omitted=(-2.09, -0.28, 0.03),
    added=(-2.04, -0.13, -0.80),
)


def lattice(pair: scores.Texts, weights: Weights) -> Lattice:
    """Every bead of two texts near the diagonal, weighed."""
    lows: list[int] = []
    edges: list[NDArray[np.float32]] = []
    diagonal = np.linspace(0, len(pair.target), len(pair.source) + 1).astype(np.int64)
    for block in blocks(diagonal, len(pair.target)):
        weighed = _block(pair, weights, block)
        lows.extend([block.low] * weighed.shape[1])
        edges.extend(weighed[:, row] for row in range(weighed.shape[1]))
    return Lattice(lows, edges)


def _block(pair: scores.Texts, weights: Weights, block: Block) -> NDArray[np.float32]:
    """Weights of the beads into the nodes of a block, (types, rows, columns)."""
    shape = (len(BEADS), block.last - block.first + 1, block.high - block.low + 1)
    weighed = np.empty(shape, np.float32)
    clean = _UNEVEN * scores.uneven(pair, block)
    for kind, (above, left) in enumerate(BEADS):
        if not left:
            omitted = np.array(weights.omitted) @ scores.unpaired(pair.source)
            weighed[kind] = omitted[block.rows, None] + clean
        elif not above:
            added = np.array(weights.added) @ scores.unpaired(pair.target)
            weighed[kind] = added[None, block.columns] + clean
        else:
            found = scores.features(pair, block, above, left)
            weighed[kind] = np.tensordot(weights.beads[above, left], found, 1)
            if above + left > 2:
                weighed[kind] += clean
            weighed[kind, : max(0, above - block.first)] = -np.inf
            weighed[kind, :, : max(0, left - block.low)] = -np.inf
    weighed[BEADS.index((0, 1)), :, 0] = 0
    return weighed
