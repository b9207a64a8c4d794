"""Words into the pieces of a vocabulary, the likeliest way (unigram model, Kudo 2018).

Pieces never reach over a space, so that every word is cut by itself, and once: a text has few
words that were not there before.
"""

from __future__ import annotations

import functools
import math

from mtcheck.embedding.packed import Model

_SPACE = "\N{LOWER ONE EIGHTH BLOCK}"  # how SentencePiece writes the start of a word

# A character that no piece has is worse than the worst piece by so much (SentencePiece).
_UNKNOWN = 10.0
_WORDS = 100_000  # kept


class Cutter:
    """``cutter(text)`` gives the numbers of the pieces of a text, begin and end left out."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._longest = max(map(len, model.pieces))
        self._worst = min(model.scores) - _UNKNOWN
        self._word = functools.lru_cache(_WORDS)(self._cut)

    def __call__(self, text: str) -> list[int]:
        *words, last = text.translate(self._model.spellings).split(" ")
        words = [*(word for word in words if word), last]
        return [piece for word in words for piece in self._word(_SPACE + word)]

    def _cut(self, word: str) -> tuple[int, ...]:
        pieces, scores, unknown = self._model.pieces, self._model.scores, self._model.unknown
        best = [0.0] + [-math.inf] * len(word)
        last = [(0, unknown)] * (len(word) + 1)
        for start in range(len(word)):
            for end in range(start + 1, min(start + self._longest, len(word)) + 1):
                piece = pieces.get(word[start:end])
                # A text that spells «<unk>» out has no unknown character there.
                if piece is None or piece == unknown:
                    continue
                if best[start] + scores[piece] > best[end]:
                    best[end], last[end] = best[start] + scores[piece], (start, piece)
            if best[start] + self._worst > best[start + 1]:
                best[start + 1] = best[start] + self._worst
                last[start + 1] = start, unknown
        found = []
        end = len(word)
        while end:
            end, piece = last[end]
            found.append(piece)
        return tuple(reversed(found))
