"""What a translation leaves as it is: figures, codes, names; the fixed points of an alignment.

Every sentence becomes a row of weights, one column an anchor, hashed into few columns: two
documents of 3,000 sentences then compare in a matrix product. A collision makes two sentences
look a little more alike and is outvoted by everything else.
"""

from __future__ import annotations

import functools
import math
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import regex
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

_COLUMNS = 1024
_TEXTS, _NAMES = 16_384, 65_536  # of which the anchors and the skeletons are kept

_NUMBER = regex.compile(r"\d+(?:[ .,:\N{NO-BREAK SPACE}]\d+)*")
_SEPARATOR = regex.compile(r"\D")
_CODE = regex.compile(
    r"(?:(?<!\d)(?<!\d[-/])(?:\d+[-/])++)?\p{Latin}[\p{Latin}\d]*(?:[-/.][\p{Latin}\d]+)*"
)
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}]+(?:[ -]\p{Lu}[\p{L}\p{M}]+)*")
_VOWELS = regex.compile(r"[aeiouyаеёиоуыэюяьъй]+")

# Marks that a translator keeps in the same sentence; a colon only at its end, «%» also in words.
_MARKS = [
    regex.compile(mark)
    for mark in (r"\?", "!", r"\(", '["«»“”„]', r":\s*$", ";", "%|phần trăm|процент")
]

# How alike two skeletons must be: .864 of foreign names in news are found at .75, and .0095 of
# the wrong lines have one.
_ALIKE = 75
_SHORTEST = 3

# One letter a sound, roughly, from either alphabet; longer spellings first.
_SOUNDS = (
    ("дж", "j"), ("кс", "x"), ("тх", "t"), ("кх", "k"), ("фу", "f"),
    ("ngh", "ng"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("ck", "k"), ("ph", "f"),
    ("th", "t"), ("tr", "c"), ("kh", "k"), ("gh", "g"), ("qu", "k"), ("gi", "z"), ("nh", "n"),
    ("б", "b"), ("в", "v"), ("г", "g"), ("д", "d"), ("ж", "j"), ("з", "z"), ("к", "k"),
    ("л", "l"), ("м", "m"), ("н", "n"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"),
    ("ф", "f"), ("х", "g"), ("ц", "s"), ("ч", "c"), ("ш", "s"), ("щ", "s"),
    ("h", "g"), ("w", "v"), ("q", "k"), ("đ", "d"),
)  # fmt: skip


def matrices(
    source: Sequence[str], target: Sequence[str]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights of shape (n, 1024) and (m, 1024): the rarer an anchor, the heavier.

    Only anchors that occur on both sides count, so that a figure written out in words on one
    side speaks against nobody.
    """
    kept = [_kept(text) for text in source], [_kept(text) for text in target]
    names = [_names(text) for text in source], [_names(text) for text in target]
    same = _same_names({n for row in names[0] for n in row}, {n for row in names[1] for n in row})
    heard = frozenset(same.values())
    sources = [a | (b & heard) for a, b in zip(kept[0], names[0], strict=True)]
    targets = [
        a | {same[name] for name in b if name in same}
        for a, b in zip(kept[1], names[1], strict=True)
    ]
    left, right = _counts(sources), _counts(targets)
    rarity = {
        anchor: 1 / math.sqrt(max(count, right[anchor]))
        for anchor, count in left.items()
        if anchor in right
    }
    return _matrix(sources, rarity), _matrix(targets, rarity)


def marks(
    source: Sequence[str], target: Sequence[str]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights of the marks of each sentence, (n, 7) and (m, 7), like those of ``matrices``.

    They tell sentences of one text from another, and nothing about two texts.
    """
    left, right = _marked(source), _marked(target)
    counts = left.sum(0), right.sum(0)
    rarity = np.maximum(np.maximum(*counts), 1) ** -0.25 * (np.minimum(*counts) > 0)
    return np.asarray(left * rarity, np.float32), np.asarray(right * rarity, np.float32)


def _marked(texts: Sequence[str]) -> NDArray[np.bool_]:
    return np.array([[bool(mark.search(text)) for mark in _MARKS] for text in texts])


def _counts(rows: Iterable[frozenset[str]]) -> Counter[str]:
    return Counter(anchor for row in rows for anchor in row)


def _matrix(rows: Sequence[frozenset[str]], rarity: dict[str, float]) -> NDArray[np.float32]:
    matrix = np.zeros((len(rows), _COLUMNS), np.float32)
    for row, found in enumerate(rows):
        for anchor in found & rarity.keys():
            column = zlib.crc32(anchor.encode()) % _COLUMNS
            matrix[row, column] = max(matrix[row, column], math.sqrt(rarity[anchor]))
    return matrix


@functools.lru_cache(_TEXTS)
def _kept(text: str) -> frozenset[str]:
    """Figures without their separators («13,4» and «13.4» alike), codes and Latin words."""
    numbers = (_SEPARATOR.sub("", match.group()) for match in _NUMBER.finditer(text))
    codes = (match.group().lower() for match in _CODE.finditer(text))
    return frozenset(numbers) | frozenset(code for code in codes if len(code) > 1)


@functools.lru_cache(_TEXTS)
def _names(text: str) -> frozenset[str]:
    """The skeletons of the names of a sentence, and of each of their words."""
    runs = [match.group() for match in _NAME.finditer(text)]
    words = [word for run in runs for word in regex.split("[ -]", run)]
    return frozenset(s for s in map(_skeleton, {*runs, *words}) if len(s) >= _SHORTEST)


@functools.lru_cache(_NAMES)
def _skeleton(name: str) -> str:
    """«Halifax» and «Галифакс» both as «gaflax»: sounds of one letter, vowels as one."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c.isalpha())
    for spelling, sound in _SOUNDS:
        plain = plain.replace(spelling, sound)
    skeleton: str = _VOWELS.sub("a", plain)
    return skeleton.rstrip("a")


def _same_names(source: set[str], target: set[str]) -> dict[str, str]:
    """For every name of the target the name of the source that sounds most like it, if any."""
    left, right = sorted(source), sorted(target)
    if not left or not right:
        return {}
    same = {}
    for start in range(0, len(right), 256):
        part = right[start : start + 256]
        alike = process.cdist(part, left, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        for name, row, best in zip(part, alike, alike.argmax(axis=1), strict=True):
            if row[best] >= _ALIKE:
                same[name] = left[best]
    return same
