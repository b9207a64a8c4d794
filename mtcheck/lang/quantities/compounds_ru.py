"""Russian words that hold a number: «двадцатипятилетний», «трёхэтажный», «двухтысячный»."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from decimal import Decimal

from mtcheck.lang import tables
from mtcheck.lang.quantities.words import NumberWord, below

_SHORTEST_REST = 4  # letters: «пятисотка» says nothing of what is counted
_LONGEST_STEM = 13  # letters: «четырнадцати»
_LONGEST_ENDING = 3
_OPENING = 3  # letters, as many as the shortest stem has
_LOOSE = frozenset({"одно", "дву", "сто", "трое"})  # what begins many other words
_AGES = frozenset({10, 100, 1000})  # «десятилетие», «столетие»: mostly vague


def compound(word: str) -> NumberWord | None:
    """The number in a compound, written in small letters with е for ё; None where none is.

    Its role is «sure» where the number is exact and counted («пятилетний»), else «lone».
    """
    if word[:_OPENING] not in _openings():
        return None
    value, at, last = _first(word)
    size = _stem(word, at, "size")
    ending = word[at + len(size) :]
    if size and len(ending) <= _LONGEST_ENDING:
        return NumberWord(value * _stems("size")[size], "sure") if at else None
    if size.endswith("е"):
        value, at = (value or 1) * _stems("size")[size], at + len(size)
    return _counted(value, word[at:], last) if at else None


def _counted(value: Decimal, rest: str, last: str) -> NumberWord | None:
    if _stem(rest, 0, "second"):
        age = value in _AGES and rest.startswith("лети")
        vague = value < 2 or value == 1000 or last == "сто" or age
        return NumberWord(value, "lone" if vague else "sure")
    if len(rest) < _SHORTEST_REST or not last or _stem(rest, 0, "none"):
        return None
    if last in _LOOSE and (value < 2 or not _stem(rest, 0, "vague")):
        return None
    return NumberWord(value, "lone")


def _first(word: str) -> tuple[Decimal, int, str]:
    """What the word begins with: the value, where it ends, and the last of its stems."""
    value, at, last, most = Decimal(0), 0, "", Decimal("Infinity")
    while (stem := _stem(word, at, "first")) and (next_value := _stems("first")[stem]) < most:
        value, at, last, most = value + next_value, at + len(stem), stem, below(next_value)
    return value, at, last


def _stem(word: str, at: int, kind: str) -> str:
    """The longest stem of the kind that stands in the word from ``at`` on, or «»."""
    stems = _stems(kind)
    ends = range(min(len(word), at + _LONGEST_STEM), at + 1, -1)
    return next((word[at:end] for end in ends if word[at:end] in stems), "")


@functools.cache
def _stems(kind: str) -> Mapping[str, Decimal]:
    found = tables.rows("ru_number_stems.tsv")
    return {row["stem"]: Decimal(row["value"] or 0) for row in found if row["kind"] == kind}


@functools.cache
def _openings() -> frozenset[str]:
    """The letters with which such a word can begin."""
    return frozenset(stem[:_OPENING] for kind in ("first", "size") for stem in _stems(kind))
