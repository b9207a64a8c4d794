"""Vietnamese number words: «hai mươi mốt», «một trăm linh năm», and the words that only look so."""

from __future__ import annotations

import functools

from mtcheck.lang import tables
from mtcheck.lang.quantities import words
from mtcheck.lang.quantities.forms import Forms, forms
from mtcheck.lang.quantities.tokens import Tokens, magnitude
from mtcheck.lang.quantities.words import NumberWord, Phrase

_YEAR = "năm"  # and five


@functools.lru_cache(maxsize=65_536)
def begins(word: str) -> bool:
    """Whether a word may be a part of a number."""
    return _find(word.lower()) is not None


def phrase(tokens: Tokens, at: int) -> Phrase | None:
    """The number that begins with the word at token ``at``; None where it says none."""
    return words.phrase(tokens, at, _word)


def _word(tokens: Tokens, at: int) -> NumberWord | None:
    found = _find(tokens.items[at].text.lower())
    return None if found is None or _is_idiom(tokens, at) else found


def _find(word: str) -> NumberWord | None:
    size = magnitude(word, "vi")
    return NumberWord(size, "times") if size else _table().find(word)


@functools.cache
def _table() -> Forms[NumberWord]:
    return forms(words.meanings(tables.rows("vi_number_words.tsv")))


@functools.cache
def _idioms() -> frozenset[str]:
    """Pairs of words that look like a number and are none: «năm nay», «một số», «tư nhân»."""
    return frozenset(row["phrase"] for row in tables.rows("vi_number_idioms.tsv"))


def _is_idiom(tokens: Tokens, at: int) -> bool:
    word, before, after = tokens.items[at].text.lower(), tokens.before(at), tokens.after(at)
    if f"{before} {word}" in _idioms() or f"{word} {after}" in _idioms():
        return True
    return word == _YEAR and _is_year(before, after)


def _is_year(before: str, after: str) -> bool:
    """«năm» is the year, not the five, in «năm 2015», «5 năm», «ba năm»."""
    if before[-1:].isdecimal() or after[:1].isdecimal():
        return True
    counted = _find(before)
    return bool(counted and counted.role != "fill" and magnitude(after, "vi") is None)
