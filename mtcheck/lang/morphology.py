"""Russian words: whether one exists, its dictionary form, its likeliest reading."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rumorph import Analyzer


@functools.cache
def analyzer() -> Analyzer:
    """The dictionary, for the modules of this folder alone."""
    from rumorph import Analyzer

    return Analyzer()


@functools.lru_cache(maxsize=100_000)
def is_known(word: str) -> bool:
    """Whether the dictionary has this word form, or each part of it between hyphens."""
    if not word:
        return False
    if analyzer().is_known(word):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(part and analyzer().is_known(part) for part in parts)


@functools.lru_cache(maxsize=100_000)
def lemma(word: str) -> str:
    """The likeliest dictionary form of a single word, in lower case."""
    (found,) = analyzer().lemmatize([word])
    return str(found or word).lower().replace("ё", "е")


@functools.lru_cache(maxsize=100_000)
def is_adjective(word: str) -> bool:
    """Whether the likeliest reading of a single word is an adjective or a participle."""
    readings = analyzer().analyze(word)
    return bool(readings) and (readings[0].pos == "ADJ" or "Part" in readings[0].feats.values())


@functools.lru_cache(maxsize=100_000)
def part_of_speech(word: str) -> str:
    """The likeliest reading of a single word, in Universal Dependencies' terms; «» for none."""
    readings = analyzer().analyze(word)
    return str(readings[0].pos) if readings else ""
