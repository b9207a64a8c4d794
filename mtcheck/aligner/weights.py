"""What each feature of a bead is worth, fitted so that weights are logarithms of odds."""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mtcheck.aligner import scores
from mtcheck.aligner.lattice import BEADS, REACH, Block, Lattice, Step, blocks

# Clean text (as many sentences on both sides of a paragraph) is hardly ever merged or cut.
_UNEVEN = -3.0


# Crossing the end of a paragraph takes better evidence: set by hand, since what the others were
# fitted on has no paragraphs.
_OUT_OF_STEP = -1.5

TABLE = Path(__file__).with_name("weights.tsv")
FEATURES = (
    "constant",
    "likeness",
    "least part",
    "elsewhere",
    "neighbour more",
    "length squared",
    "length",
    "longer",
    "shared",
    "single",
)
UNPAIRED = ("constant", "length", "anchors", "beside")


def name(bead: tuple[int, int]) -> str:
    """«1-2» for a bead of that type and its mirror, «1-0» and «0-1» for unpaired sentences."""
    above, left = bead if 0 in bead else sorted(bead)
    return f"{above}-{left}"


@functools.cache
def fitted(evidence: str) -> Mapping[str, NDArray[np.float32]]:
    """The weights of each type of bead, by its name: of the 11 features of a pair, of the 4 of
    an unpaired sentence. ``evidence`` is «first» (with vectors of single sentences), «semantic»
    (after the neighbours that may be one bead were read as one) or «formal» (no vectors)."""
    found: dict[str, list[float]] = {}
    with TABLE.open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if line[0] != "#"), delimiter="\t"):
            if row["evidence"] == evidence:
                found.setdefault(row["bead"], []).append(float(row["weight"]))
    for of in found.values():
        if len(of) == len(FEATURES):
            of.append(_OUT_OF_STEP)
    return {bead: np.array(of, np.float32) for bead, of in found.items()}


def lattice(
    pair: scores.Texts, evidence: str, path: Sequence[Step] = (), reach: int = REACH
) -> Lattice:
    """Every bead of two texts near the diagonal, or near a way that was found before, weighed."""
    lows: list[int] = []
    edges: list[NDArray[np.float32]] = []
    for block in blocks(len(pair.source) + 1, len(pair.target), path, reach):
        weighed = _block(pair, fitted(evidence), block)
        lows.extend([block.low] * weighed.shape[1])
        edges.extend(weighed[:, row] for row in range(weighed.shape[1]))
    return Lattice(lows, edges)


def _block(
    pair: scores.Texts, weights: Mapping[str, NDArray[np.float32]], block: Block
) -> NDArray[np.float32]:
    """Weights of the beads into the nodes of a block, (types, rows, columns)."""
    shape = (len(BEADS), block.last - block.first + 1, block.high - block.low + 1)
    weighed = np.empty(shape, np.float32)
    clean = _UNEVEN * scores.uneven(pair, block)
    for kind, (above, left) in enumerate(BEADS):
        if not left:
            omitted = weights[name(BEADS[kind])] @ scores.unpaired(pair.source)
            weighed[kind] = omitted[block.rows, None] + clean
        elif not above:
            added = weights[name(BEADS[kind])] @ scores.unpaired(pair.target)
            weighed[kind] = added[None, block.columns] + clean
        else:
            found = scores.features(pair, block, above, left)
            weighed[kind] = np.tensordot(weights[name((above, left))], found, 1)
            if above + left > 2:
                weighed[kind] += clean
            weighed[kind, : max(0, above - block.first)] = -np.inf
            weighed[kind, :, : max(0, left - block.low)] = -np.inf
    weighed[BEADS.index((0, 1)), :, 0] = 0
    return weighed
