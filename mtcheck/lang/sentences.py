"""A Russian sentence read word by word, each word in the light of its neighbours."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from mtcheck.lang.morphology import analyzer

if TYPE_CHECKING:
    from rumorph import Analysis

# «по-вьетнамски» is one word, «2025» and «13,4» are numbers, any other sign stands alone.
_TOKEN = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:[-‐‑'’]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*|\S")
_MARK = regex.compile(r"\p{M}+")
_HELD = 4_096  # segments: about 40 MB, and more than a publication has


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or sign of a segment: ``segment[start:end]``.

    ``readings`` are what it may be (rumorph's analyses), the one chosen in this sentence first;
    there are none for a sign that the dictionary cannot read.
    """

    text: str
    start: int
    end: int
    readings: tuple[Analysis, ...]

    @property
    def pos(self) -> str:
        """Its part of speech in this sentence, in Universal Dependencies' terms; «» for none."""
        return str(self.readings[0].pos) if self.readings else ""

    @property
    def feats(self) -> Mapping[str, str]:
        """Its grammatical features in this sentence, in Universal Dependencies' terms."""
        return self.readings[0].feats if self.readings else {}

    @property
    def is_known(self) -> bool:
        """Whether the dictionary has the word; of another all readings are guesses."""
        return bool(self.readings) and self.readings[0].source == "dictionary"


@functools.lru_cache(maxsize=_HELD)
def read(segment: str) -> tuple[Word, ...]:
    """The words, numbers and signs of a segment, read in context; offsets count from its start."""
    tokens = list(_TOKEN.finditer(segment))
    found = analyzer().analyze_sentence([_MARK.sub("", token.group()) for token in tokens])
    return tuple(
        Word(token.group(), token.start(), token.end(), tuple(readings))
        for token, readings in zip(tokens, found, strict=True)
    )
