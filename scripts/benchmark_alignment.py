"""Strict and lax F1 of the aligner on human translations that were damaged on purpose.

    python scripts/benchmark_alignment.py vi_ru.tsv [more.tsv | folder]... [--no-vectors]

A file has a source and a target sentence in the last two columns of each line, in the order of
the text. Blocks of 15 lines become documents: 15 % of neighbouring target sentences and 10 % of
source sentences are run together, 5 % of the target sentences dropped, 3 % brought in from
another block; paragraphs are hidden. The weights were fitted on the even blocks of FLORES and
XQuAD, so only the odd ones are scored.

Strict and lax are Vecalign's (Thompson and Koehn 2019): precision counts unpaired sentences,
recall does not; a lax hit shares one source and one target sentence with a true bead.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs

from mtcheck import aligner, embedding
from mtcheck.core import Segment, SegmentPair
from mtcheck.readers.normal import document
from mtcheck.segmenter import segment

Bead = tuple[tuple[int, ...], tuple[int, ...]]
Unit = tuple[str, frozenset[int]]

SOURCE_MERGED, TARGET_MERGED, DROPPED, INSERTED, BLOCK = 0.10, 0.15, 0.05, 0.03, 15


@dataclass(frozen=True, slots=True)
class Damaged:
    """Sentences of both sides and the beads that pair them."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    beads: frozenset[Bead]


def main() -> None:
    arguments = _arguments()
    embed = None
    if not arguments.no_vectors:
        embed = embedding.load(None, platformdirs.user_cache_path("mtcheck", appauthor=False))
    print(f"{'text':<24}{'beads':>6}  strict P    R     F1    lax P     R     F1")
    for path in _files(arguments.paths):
        texts = [text for seed in arguments.seeds for text in _damaged(path, seed)]
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


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.tsv")) if path.is_dir() else [path]


def _damaged(path: Path, seed: int) -> Iterator[Damaged]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t")[-2:] for line in lines if "\t" in line]
    blocks = [rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK)]
    chance = random.Random(seed)
    for number in range(1, len(blocks), 2):
        strangers = [target for _, target in blocks[number - 1]]
        yield damage([(s, t) for s, t in blocks[number]], strangers, chance)


def damage(
    rows: Sequence[tuple[str, str]], strangers: Sequence[str], chance: random.Random
) -> Damaged:
    """The rows as a document with sentences merged, dropped and inserted."""
    sources = list(_merged([source for source, _ in rows], SOURCE_MERGED, chance))
    targets: list[Unit] = []
    for text, numbers in _merged([target for _, target in rows], TARGET_MERGED, chance):
        if chance.random() < INSERTED:
            targets.append((chance.choice(strangers), frozenset()))
        if len(numbers) > 1 or chance.random() >= DROPPED:
            targets.append((text, numbers))
    return Damaged(
        tuple(text for text, _ in sources),
        tuple(text for text, _ in targets),
        frozenset(_true_beads([n for _, n in sources], [n for _, n in targets])),
    )


def _merged(texts: Sequence[str], rate: float, chance: random.Random) -> Iterator[Unit]:
    number = 0
    while number < len(texts):
        size = 2 if number + 1 < len(texts) and chance.random() < rate else 1
        numbers = range(number, number + size)
        yield " ".join(texts[i] for i in numbers), frozenset(numbers)
        number += size


def _true_beads(
    sources: Sequence[frozenset[int]], targets: Sequence[frozenset[int]]
) -> Iterator[Bead]:
    """Units that share rows belong together, and whatever shares rows with those."""
    kept = frozenset().union(*targets)
    left = [(i, numbers & kept) for i, numbers in enumerate(sources)]
    right = list(enumerate(targets))
    yield from (((i,), ()) for i, numbers in left if not numbers)
    yield from (((), (j,)) for j, numbers in right if not numbers)
    waiting = dict.fromkeys(sorted(kept))
    while waiting:
        rows, grown = frozenset([next(iter(waiting))]), frozenset[int]()
        while rows != grown:
            grown = rows
            rows = rows.union(*(numbers for _, numbers in [*left, *right] if numbers & rows))
        for row in rows:
            del waiting[row]
        yield tuple(i for i, n in left if n & rows), tuple(j for j, n in right if n & rows)


def _align(text: Damaged, embed: embedding.Embedder | None) -> tuple[SegmentPair, ...]:
    vectors = (embed(text.source), embed(text.target)) if embed else (None, None)
    return aligner.align(_segments(text.source, "vi"), _segments(text.target, "ru"), *vectors)


def _segments(units: Sequence[str], language: str) -> tuple[Segment, ...]:
    """Every unit a segment, all of them in one paragraph."""
    text = document("\n".join(units), language=language)
    return tuple(replace(line, paragraph=0) for line in segment(text, "line"))


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
