"""A Russian sentence read word by word, each word in the light of its neighbours."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.lang import later
from mtcheck.lang.morphology import analyzer

if TYPE_CHECKING:
    from rumorph import Analysis

# «по-вьетнамски» is one word, «2025» and «13,4» are numbers, any other sign stands alone.
_TOKEN = later.regex(r"\p{L}[\p{L}\p{M}]*(?:[-‐‑'’]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*|\S")
_MARK = later.regex(r"\p{M}+")
_HELD = 4_096  # segments: about 40 MB, and more than a publication has
_LONGEST = 2_000  # words: more is no sentence


class Word(NamedTuple):
    """A word, number or sign of a segment: ``segment[start:end]``.

    ``readings`` are what it may be (rumorph's analyses), the one chosen in this sentence first;
    there are none for a sign that the dictionary cannot read.
    """

    text: str
    start: int
    end: int
    readings: Sequence[Analysis]

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
    """The words, numbers and signs of a segment, read in context; offsets count from its start.

    Of what is too long for a sentence the first 2,000 are read.
    """
    tokens = list(itertools.islice(_TOKEN.finditer(segment), _LONGEST))
    words = [token.group() for token in tokens]
    plain = [_MARK.sub("", word) for word in words] if _MARK.search(segment) else words
    found = analyzer().analyze_sentence(plain)
    return tuple(
        Word(word, token.start(), token.end(), readings)
        for word, token, readings in zip(words, tokens, found, strict=True)
    )
