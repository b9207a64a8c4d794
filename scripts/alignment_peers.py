"""Other aligners on the same sentences and vectors, for benchmark_alignment.py.

galechurch (Gale and Church 1993) and sentweave (Vecalign, Thompson and Koehn 2019) are installed
from PyPI; Bertalign (Liu and Zhu 2022) is the core of a checkout of github.com/bfsujason/bertalign,
which needs numba. Those that read meaning read every run of neighbours anew, as their authors do.
"""

from __future__ import annotations

import importlib
import importlib.util
import itertools
import sys
import types
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from alignment_texts import Bead, Damaged
from numpy.typing import NDArray

from mtcheck.embedding import Embedder

Aligner = Callable[[Damaged], frozenset[Bead]]

# What each of them may be tuned by, on documents that are not scored.
DELETION = (0.02, 0.05, 0.1, 0.2)
SKIP = (-0.2, -0.1, -0.05, 0.0, 0.05)

_LARGEST = 4  # sentences of a bead, both sides together
_TOP, _WINDOW = 3, 5  # Bertalign's own


def installed(
    embed: Embedder | None, bertalign: Path | None
) -> Iterator[tuple[str, list[Aligner]]]:
    """The peers at hand by name, each in all settings to choose from."""
    if importlib.util.find_spec("galechurch"):
        yield "galechurch", [_gale_church]
    if embed and importlib.util.find_spec("sentweave"):
        yield "Vecalign", [_vecalign(embed, share) for share in DELETION]
    if embed and bertalign:
        core = _bertalign_core(bertalign)
        yield "Bertalign", [_bertalign(embed, core, skip) for skip in SKIP]


def _gale_church(text: Damaged) -> frozenset[Bead]:
    found = importlib.import_module("galechurch").align(list(text.source), list(text.target))
    return frozenset(
        (
            tuple(range(bead.source_start, bead.source_end)),
            tuple(range(bead.target_start, bead.target_end)),
        )
        for bead in found.beads
    )


def _vecalign(embed: Embedder, share: float) -> Aligner:
    def align(text: Damaged) -> frozenset[Bead]:
        layers = itertools.cycle(range(1, _LARGEST + 1))

        def encode(texts: Sequence[str]) -> NDArray[np.float32]:
            """It asks for runs of 1, 2, 3 and 4; those of 4 are in no bead, and not read."""
            spoken = [texts[0]] * len(texts) if next(layers) == _LARGEST else texts
            return embed(spoken)

        found = importlib.import_module("sentweave").align(
            text.source,
            text.target,
            encode,  # the embedder has an attribute of that name, without prefix and cache
            alignment_max_size=_LARGEST,
            del_percentile_frac=share,
        )
        return frozenset((tuple(b.src_indices), tuple(b.tgt_indices)) for b in found.alignments)

    return align


def _bertalign_core(checkout: Path) -> Any:
    """Its dynamic programmes; faiss and torch only serve its search for neighbours."""
    for name in ("torch", "faiss"):
        sys.modules.setdefault(name, types.ModuleType(name))
    sys.path.insert(0, str(checkout / "bertalign"))
    return importlib.import_module("corelib")


def _bertalign(embed: Embedder, core: Any, skip: float) -> Aligner:
    def align(text: Damaged) -> frozenset[Bead]:
        sides = [_overlaps(embed, side) for side in (text.source, text.target)]
        (left, left_sizes), (right, right_sizes) = sides
        rows, columns = len(text.source), len(text.target)
        near = _neighbours(left[0], right[0])
        width, path = core.find_first_search_path(rows, columns)
        types_of_beads = core.get_alignment_types(2)
        ways = core.first_pass_align(rows, columns, width, path, types_of_beads, *near)
        first = core.first_back_track(rows, columns, ways, path, types_of_beads)
        first = first or [(rows, columns)]
        width, path = core.find_second_search_path(first, _WINDOW, rows, columns)
        types_of_beads = core.get_alignment_types(_LARGEST)
        ratio = left_sizes[0].sum() / right_sizes[0].sum()
        ways = core.second_pass_align(
            left, right, left_sizes, right_sizes, width, path, types_of_beads, ratio, skip,
            margin=True, len_penalty=True,
        )  # fmt: skip
        found = core.second_back_track(rows, columns, ways, path, types_of_beads)
        return frozenset((tuple(source), tuple(target)) for source, target in found)

    return align


def _overlaps(
    embed: Embedder, sentences: Sequence[str]
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Vectors (spans, n, d) and lengths (spans, n) of the 1 to 3 sentences that end at each."""
    spans = [
        [" ".join(sentences[max(0, end - size) : end]) for end in range(1, len(sentences) + 1)]
        for size in range(1, _LARGEST)
    ]
    vectors = np.stack([embed(texts) for texts in spans])
    return vectors, np.array([[len(text.encode()) for text in texts] for texts in spans])


def _neighbours(
    left: NDArray[np.float32], right: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    cosines = left @ right.T
    best = np.argsort(-cosines, axis=1)[:, :_TOP]
    return np.take_along_axis(cosines, best, axis=1), best
