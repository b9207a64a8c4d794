"""Phrases in a text, whatever their case and, in Russian, their inflection."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import regex

from mtcheck.lang import morphology

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*")


def find(phrase: str, text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where the words of the phrase stand in the text side by side, in any form."""
    wanted = _keys(phrase, language)
    words = list(_WORD.finditer(text))
    keys = [_key(word.group(), language) for word in words]
    for first in range(len(keys) - len(wanted) + 1):
        if wanted and tuple(keys[first : first + len(wanted)]) == wanted:
            yield words[first].start(), words[first + len(wanted) - 1].end()


@functools.lru_cache(maxsize=10_000)
def _keys(phrase: str, language: str) -> tuple[str, ...]:
    return tuple(_key(word, language) for word in _WORD.findall(phrase))


def _key(word: str, language: str) -> str:
    return morphology.lemma(word) if language == "ru" else word.casefold()
