"""Russian number words in every case, and the compounds made of them: «двадцатипятилетний»."""

from __future__ import annotations

import functools
from decimal import Decimal

from mtcheck.lang import tables
from mtcheck.lang.quantities import words
from mtcheck.lang.quantities.forms import Forms, forms
from mtcheck.lang.quantities.tokens import Tokens, magnitude
from mtcheck.lang.quantities.words import NumberWord, Phrase


@functools.lru_cache(maxsize=65_536)
def begins(word: str) -> bool:
    """Whether a word may be a part of a number."""
    return _find(word.lower()) is not None


def phrase(tokens: Tokens, at: int) -> Phrase | None:
    """The number that begins with the word at token ``at``; None where it says none."""
    return words.phrase(tokens, at, _word)


def _word(tokens: Tokens, at: int) -> NumberWord | None:
    return _find(tokens.items[at].text.lower())


@functools.lru_cache(maxsize=65_536)
def _find(word: str) -> NumberWord | None:
    found = _table().find(word)
    if found is None:
        size = magnitude(word, "ru")
        return NumberWord(size, "times") if size else None
    if found.role == "none":
        return None
    if found.role == "add":
        return NumberWord(_compound(word, found.value), "add")
    return found


def _compound(word: str, value: Decimal) -> Decimal:
    """The value of a compound: «двадцатипятилетний» is 25, «пятитысячный» is 5000."""
    stem = next((stem for stem in _stems("tens") if word.startswith(stem)), "")
    if stem and (unit := _table().find(word[len(stem) :])) and unit.value < 10:
        value += unit.value
    inside = next((stem for stem in _stems("magnitude") if stem in word[2:]), None)
    size = magnitude(inside, "ru") if inside else None
    return value * size if size else value


@functools.cache
def _table() -> Forms[NumberWord]:
    return forms(words.meanings(tables.rows("ru_number_words.tsv")))


@functools.cache
def _stems(kind: str) -> tuple[str, ...]:
    """What compounds are made of: «двадцати-», «пятидесяти-», «-тысяч-»."""
    found = tables.rows("ru_number_stems.tsv")
    return tuple(row["stem"] for row in found if row["kind"] == kind)
