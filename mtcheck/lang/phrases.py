"""Phrases in a text, whatever their case and, in Russian, their inflection."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

import regex

from mtcheck.lang import morphology

Keys = tuple[str, ...]

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*")


Item = TypeVar("Item")


def find(phrase: str, text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where the words of the phrase stand in the text side by side, in any form."""
    for _, start, end in Index([(phrase, None)], language).find(text):
        yield start, end


class Index(Generic[Item]):
    """Many phrases to be found at once, each with what it stands for."""

    def __init__(self, phrases: Iterable[tuple[str, Item]], language: str) -> None:
        self._language = language
        self._by_first: defaultdict[str, list[tuple[Keys, Item]]] = defaultdict(list)
        for phrase, item in phrases:
            if keys := _keys(phrase, language):
                self._by_first[keys[0]].append((keys, item))

    def find(self, text: str) -> Iterator[tuple[Item, int, int]]:
        """Every phrase that stands in the text, with its offsets, in order of place."""
        words = list(_WORD.finditer(text))
        keys = tuple(_key(word.group(), self._language) for word in words)
        for first, key in enumerate(keys):
            for wanted, item in self._by_first.get(key, ()):
                last = first + len(wanted)
                if keys[first:last] == wanted:
                    yield item, words[first].start(), words[last - 1].end()


@functools.lru_cache(maxsize=10_000)
def _keys(phrase: str, language: str) -> Keys:
    return tuple(_key(word, language) for word in _WORD.findall(phrase))


def _key(word: str, language: str) -> str:
    return morphology.lemma(word) if language == "ru" else word.casefold()
