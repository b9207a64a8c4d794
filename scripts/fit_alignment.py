"""Fit the weights of the aligner's beads and write the table that it reads.

    python scripts/fit_alignment.py flores/vi_ru.tsv debian-guide/vi_ru.tsv xquad

Needs scipy, which the program does not. The even documents of the texts are damaged (see
alignment_texts.py; the odd ones are what benchmark_alignment.py reports), and the conditional
likelihood of their true beads is made as great as it gets with a little weight decay, as in a
linear-chain conditional random field (Lafferty et al. 2001): once with vectors, once without.
Two fits of the same texts write the same bytes.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import platformdirs
from alignment_texts import Damaged, damaged, segments
from numpy.typing import NDArray
from rich.console import Console
from scipy.optimize import minimize

from mtcheck import aligner, embedding
from mtcheck.aligner import scores, weights
from mtcheck.aligner.lattice import BEADS, Block, Lattice

Array = NDArray[np.float64]
Values = Mapping[str, Array]

_DECAY = 0.1
_STEPS = 150


@dataclass(frozen=True, slots=True)
class Example:
    """A document: the features of every bead that it may have, and the beads that it has.

    ``features`` by type of bead, (f, rows, columns); ``truth`` are (type, row, column) of nodes.
    """

    features: Sequence[NDArray[np.float32]]
    truth: Sequence[tuple[int, int, int]]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--seeds", nargs="+", type=int, default=[11, 12])
    parser.add_argument("--out", type=Path, default=weights.TABLE)
    options = parser.parse_args()
    texts = [
        text
        for path in options.paths
        for seed in options.seeds
        for text in damaged(path, seed, odd=False)
    ]
    cache = platformdirs.user_cache_path("mtcheck", appauthor=False)
    embed = embedding.load(None, cache)
    formal = fit([example for text in texts if (example := _example(text, None, None))])
    first = fit([example for text in texts if (example := _example(text, embed, None))])
    semantic = fit([example for text in texts if (example := _example(text, embed, first))])
    write(options.out, {"first": first, "semantic": semantic, "formal": formal})
    Console().print(f"{options.out}: fitted on {len(texts)} documents")


def _example(
    text: Damaged, embed: embedding.Embedder | None, first: Values | None
) -> Example | None:
    """None for a document with beads that the aligner has no type for."""
    sides = segments(text.source, "vi"), segments(text.target, "ru")
    pair = scores.texts(*sides, *aligner.vectors(*sides, embed))
    if embed and first:
        lattice = _lattice(_features(pair), first)
        pair = aligner.reread(pair, *sides, lattice, embed)
    truth = []
    for source, target in text.beads:
        bead = len(source), len(target)
        if bead not in BEADS:
            return None
        truth.append((BEADS.index(bead), max(source, default=-1) + 1, max(target, default=-1) + 1))
    return Example(_features(pair), truth)


def _features(pair: scores.Texts) -> list[NDArray[np.float32]]:
    block = Block(0, len(pair.source), 0, len(pair.target))
    shape = (len(weights.UNPAIRED), len(pair.source) + 1, len(pair.target) + 1)
    found = []
    for above, left in BEADS:
        if not left:
            found.append(np.broadcast_to(scores.unpaired(pair.source)[:, :, None], shape))
        elif not above:
            found.append(np.broadcast_to(scores.unpaired(pair.target)[:, None, :], shape))
        else:
            found.append(scores.features(pair, block, above, left)[: len(weights.FEATURES)])
    return found


def _lattice(features: Sequence[NDArray[np.float32]], values: Values) -> Lattice:
    edges = np.stack(
        [
            np.tensordot(values[weights.name(bead)], of, 1)
            for bead, of in zip(BEADS, features, strict=True)
        ]
    )
    for kind, (above, left) in enumerate(BEADS):
        edges[kind, :above] = -np.inf
        edges[kind, :, :left] = -np.inf
    edges[BEADS.index((0, 1)), :, 0] = 0
    return Lattice([0] * edges.shape[1], list(edges.swapaxes(0, 1)))


def fit(examples: Sequence[Example]) -> Values:
    """The weights of every type of bead; types that mirror each other share theirs."""
    sizes = {weights.name(b): len(f) for b, f in zip(BEADS, examples[0].features, strict=True)}
    start = np.zeros(sum(sizes.values()))

    def objective(flat: Array) -> tuple[float, Array]:
        values = _unpacked(flat, sizes)
        likelihood, slope = 0.0, {name: np.zeros(size) for name, size in sizes.items()}
        for example in examples:
            likelihood += _likelihood(example, values, slope)
        packed = np.concatenate(list(slope.values()))
        decay = _DECAY / 2 * float(flat @ flat)
        return decay - likelihood, _DECAY * flat - packed

    found = minimize(objective, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return _unpacked(found.x, sizes)


def _unpacked(flat: Array, sizes: Mapping[str, int]) -> dict[str, Array]:
    ends = np.cumsum(list(sizes.values()))
    return dict(zip(sizes, np.split(flat, ends[:-1]), strict=True))


def _likelihood(example: Example, values: Values, slope: Mapping[str, Array]) -> float:
    """Logarithm of the probability of the true beads; its slope is added to ``slope``."""
    lattice = _lattice(example.features, values)
    expected = np.stack(list(lattice.probabilities()), axis=1)
    expected[BEADS.index((0, 1)), :, 0] = 0
    for kind, bead in enumerate(BEADS):
        there = expected[kind] > 0
        slope[weights.name(bead)][:] -= example.features[kind][:, there] @ expected[kind][there]
    total = -lattice.forward(np.logaddexp)[-1][-1]
    for kind, row, column in example.truth:
        found = example.features[kind][:, row, column].astype(np.float64)
        slope[weights.name(BEADS[kind])][:] += found
        total += values[weights.name(BEADS[kind])] @ found
    return float(total)


def write(path: Path, fitted: Mapping[str, Values]) -> None:
    """The table, one weight a row, two decimals: what follows changes no bead."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("# By scripts/fit_alignment.py of FLORES, the Debian guide and XQuAD.\n")
        table = csv.writer(file, delimiter="\t", lineterminator="\n")
        table.writerow(("evidence", "bead", "feature", "weight"))
        for evidence, values in fitted.items():
            for bead, of in values.items():
                names = weights.FEATURES if len(of) == len(weights.FEATURES) else weights.UNPAIRED
                for feature, weight in zip(names, of, strict=True):
                    table.writerow((evidence, bead, feature, f"{weight + 0.0:.2f}"))


if __name__ == "__main__":
    main()
