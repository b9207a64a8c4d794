"""English number words: «twenty-five», «two hundred thousand», «a dozen»."""

from __future__ import annotations

import functools

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
    word = tokens.items[at].text.lower()
    if word == "one" and tokens.after(at) == "of":
        return None  # «one of the largest»
    return _find(word)


def _find(word: str) -> NumberWord | None:
    size = magnitude(word, "en")
    return NumberWord(size, "times") if size else _table().find(word)


@functools.cache
def _table() -> Forms[NumberWord]:
    return forms(words.meanings(tables.rows("en_number_words.tsv")))
