"""Strict and lax F1 of the aligner on human translations that were damaged on purpose.

    python scripts/benchmark_alignment.py vi_ru.tsv [xquad | more.tsv | folder]... [--no-vectors]

A TSV file has a source and a target sentence in the last two columns of each line, in the order of
the text; its blocks of 15 lines are documents, as are the articles of an XQuAD folder and the pairs
of any other folder. 15 % of neighbouring target sentences and 10 % of source sentences are run
together, 5 % of the target sentences dropped, 3 % brought in from another document; paragraphs are
hidden. The weights were fitted on the even documents (scripts/fit_alignment.py), so only the odd
ones are scored.

Strict and lax are Vecalign's (Thompson and Koehn 2019): precision counts unpaired sentences,
recall does not; a lax hit shares one source and one target sentence with a true bead.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import platformdirs
from alignment_texts import Bead, Damaged, damaged, segments

from mtcheck import aligner, embedding
from mtcheck.core import SegmentPair


def main() -> None:
    arguments = _arguments()
    embed = None
    if not arguments.no_vectors:
        embed = embedding.load(None, platformdirs.user_cache_path("mtcheck", appauthor=False))
    print(f"{'text':<24}{'beads':>6}  strict P    R     F1    lax P     R     F1")
    for path in arguments.paths:
        texts = [text for seed in arguments.seeds for text in damaged(path, seed, odd=True)]
        found = [_beads(_align(text, embed)) for text in texts]
        figures = [*_score(found, texts, strict=True), *_score(found, texts, strict=False)]
        count = sum(len(text.beads) for text in texts)
        print(
            f"{f'{path.parent.name}/{path.stem}':<24}{count:>6}   "
            + "  ".join(f"{figure:.3f}" for figure in figures)
        )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--no-vectors", action="store_true")
    parser.add_argument("--seeds", nargs="+", type=int, default=[3, 4])
    return parser.parse_args()


def _align(text: Damaged, embed: embedding.Embedder | None) -> tuple[SegmentPair, ...]:
    return aligner.align(segments(text.source, "vi"), segments(text.target, "ru"), embed)


def _beads(pairs: Sequence[SegmentPair]) -> frozenset[Bead]:
    return frozenset((tuple(pair.source.numbers), tuple(pair.target.numbers)) for pair in pairs)


def _score(
    found: Sequence[frozenset[Bead]], texts: Sequence[Damaged], strict: bool
) -> tuple[float, float, float]:
    """Precision, recall and F1, by bead over all texts."""
    precise = [
        _hit(b, text.beads, strict) for beads, text in zip(found, texts, strict=True) for b in beads
    ]
    recalled = [
        _hit(b, beads, strict)
        for beads, text in zip(found, texts, strict=True)
        for b in text.beads
        if all(b)
    ]
    precision, recall = sum(precise) / len(precise), sum(recalled) / len(recalled)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _hit(bead: Bead, beads: frozenset[Bead], strict: bool) -> bool:
    if strict or not all(bead):
        return bead in beads
    return any(
        not set(bead[0]).isdisjoint(other[0]) and not set(bead[1]).isdisjoint(other[1])
        for other in beads
    )


if __name__ == "__main__":
    main()
