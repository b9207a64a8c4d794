"""Moved blocks: how many are paired and reported, and what is reported where nothing was moved.

    python scripts/damage_moves.py vi_ru.tsv [xquad | more.tsv | folder]... [--no-vectors]
           [--seeds 3 4]

The texts are those of scripts/benchmark_alignment.py, the documents the odd ones. In each a block
of one to six sentences is put elsewhere in the translation. It is «paired» when every sentence of
the block has its own source, «named» when the rest is in order without what is named as moved: the
block, or what it was moved across, if that is shorter. The two other kinds of text, left alone, and
with sentences merged, dropped and inserted, have nothing to name.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import platformdirs
from alignment_texts import Rows, damaged, documents, segments
from rich.console import Console
from rich.table import Table

from mtcheck import embedding
from mtcheck.aligner import Embed, moved
from mtcheck.core import SegmentPair

_LARGEST = 6


def main() -> None:
    arguments = _arguments()
    embed = None
    if not arguments.no_vectors:
        embed = embedding.load(None, platformdirs.user_cache_path("mtcheck", appauthor=False))
    table = Table("text", title="Moved blocks")
    for heading in ("blocks", "paired", "named", "false, left alone", "false, damaged"):
        table.add_column(heading, justify="right")
    for path in arguments.paths:
        for seed in arguments.seeds:
            cells = _row(path, seed, embed)
            table.add_row(f"{path.parent.name}/{path.stem}, seed {seed}", *cells)
    Console().print(table)


def _row(path: Path, seed: int, embed: Embed | None) -> Iterator[str]:
    chance = random.Random(seed)
    whole = documents(path)[1::2]
    orders = [_order(len(rows), chance) for rows in whole]
    found = [_judged(rows, *order, embed) for rows, order in zip(whole, orders, strict=True)]
    yield str(len(found))
    yield str(sum(paired for paired, _ in found))
    yield str(sum(named for _, named in found))
    texts = [([s for s, _ in rows], [t for _, t in rows]) for rows in whole]
    yield f"{_reported(texts, embed)} in {len(texts)}"
    texts = [(list(one.source), list(one.target)) for one in damaged(path, seed, odd=True)]
    yield f"{_reported(texts, embed)} in {len(texts)}"


def _order(count: int, chance: random.Random) -> tuple[list[int], set[int]]:
    """The numbers of the sentences with a block moved, and those of it."""
    size = min(chance.randint(1, _LARGEST), count // 3)
    start = chance.randrange(count - size + 1)
    block = list(range(start, start + size))
    rest = [number for number in range(count) if number not in block]
    at = chance.choice([at for at in range(len(rest) + 1) if at != start])
    return [*rest[:at], *block, *rest[at:]], set(block)


def _judged(
    rows: Rows, order: Sequence[int], block: set[int], embed: Embed | None
) -> tuple[bool, bool]:
    """Whether the block was paired, and whether it was named."""
    pairs = _aligned([source for source, _ in rows], [rows[number][1] for number in order], embed)
    beads = {tuple(pair.source.numbers): [order[n] for n in pair.target.numbers] for pair in pairs}
    paired = all(beads.get((number,)) == [number] for number in block)
    named = {order[n] for run in moved.elsewhere(pairs) for p in run for n in p.target.numbers}
    left = [number for number in order if number not in named]
    return paired, bool(named) and left == sorted(left)


def _reported(texts: Sequence[tuple[list[str], list[str]]], embed: Embed | None) -> int:
    return sum(len(list(moved.elsewhere(_aligned(*text, embed)))) for text in texts)


def _aligned(
    source: Sequence[str], target: Sequence[str], embed: Embed | None
) -> tuple[SegmentPair, ...]:
    return moved.align(segments(source, "vi"), segments(target, "ru"), embed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--no-vectors", action="store_true")
    parser.add_argument("--seeds", nargs="+", type=int, default=[3, 4])
    return parser.parse_args()


if __name__ == "__main__":
    main()
