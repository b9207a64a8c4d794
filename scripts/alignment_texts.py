"""Human translations made hard to align on purpose, with the beads that are right.

A text is a list of documents, a document a list of (source, target) sentences: blocks of fifteen
lines of a TSV file whose last two columns they are, the articles of an XQuAD folder (xquad.vi.json
and xquad.ru.json; paragraphs of which both sides have as many sentences), or a folder of pairs
(a.vi.txt, a.ru.txt) whose lines belong together.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mtcheck.core import Segment
from mtcheck.readers.files import jobs
from mtcheck.readers.normal import document
from mtcheck.segmenter import segment

Bead = tuple[tuple[int, ...], tuple[int, ...]]
Rows = Sequence[tuple[str, str]]
Unit = tuple[str, frozenset[int]]

SOURCE_MERGED, TARGET_MERGED, DROPPED, INSERTED, BLOCK = 0.10, 0.15, 0.05, 0.03, 15
_LEAST = 6  # sentences of a document


@dataclass(frozen=True, slots=True)
class Damaged:
    """Sentences of both sides and the beads that pair them."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    beads: frozenset[Bead]


def documents(path: Path) -> list[Rows]:
    """The documents of a text, in order."""
    if (path / "xquad.vi.json").is_file():
        found = list(_articles(path))
    elif path.is_dir():
        found = [_pair(job.source, job.target) for job in jobs([path], path) if job.source]
    else:
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [(line.split("\t")[-2], line.split("\t")[-1]) for line in lines if "\t" in line]
        found = [rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK)]
    return [rows for rows in found if len(rows) >= _LEAST]


def _pair(source: Path, target: Path) -> Rows:
    sides = (path.read_text(encoding="utf-8").splitlines() for path in (source, target))
    return [(s, t) for s, t in zip(*sides, strict=True) if s.strip() and t.strip()]


def _articles(folder: Path) -> Iterator[Rows]:
    sides = [
        json.loads((folder / f"xquad.{language}.json").read_text(encoding="utf-8"))["data"]
        for language in ("vi", "ru")
    ]
    for articles in zip(*sides, strict=True):
        rows: list[tuple[str, str]] = []
        for paragraphs in zip(*(article["paragraphs"] for article in articles), strict=True):
            texts = [_sentences(paragraph["context"]) for paragraph in paragraphs]
            if len(texts[0]) == len(texts[1]):
                rows.extend(zip(*texts, strict=True))
        yield rows


def _sentences(text: str) -> list[str]:
    return [sentence.text for sentence in segment(document(text))]


def damaged(path: Path, seed: int, odd: bool) -> Iterator[Damaged]:
    """Every other document of a text, damaged; the strangers come from its neighbours."""
    found = documents(path)
    chance = random.Random(seed)
    for number in range(int(odd), len(found), 2):
        strangers = [target for _, target in found[number - 1]]
        yield damage(found[number], strangers, chance)


def undamaged(rows: Rows) -> Damaged:
    """The rows as they are, each with its own translation."""
    beads = frozenset(((i,), (i,)) for i in range(len(rows)))
    return Damaged(tuple(s for s, _ in rows), tuple(t for _, t in rows), beads)


def damage(rows: Rows, strangers: Sequence[str], chance: random.Random) -> Damaged:
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


def segments(units: Sequence[str], language: str) -> tuple[Segment, ...]:
    """Every unit a segment, all of them in one paragraph."""
    text = document("\n".join(units), language=language)
    return tuple(replace(line, paragraph=0) for line in segment(text, "line"))
