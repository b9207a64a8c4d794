"""Whether a Vietnamese person's name in Russian has anything to do with a Vietnamese text."""

from __future__ import annotations

from functools import lru_cache

import regex

from mtcheck.lang.transcription import judge, transcribe
from mtcheck.lang.vi_spelling import Grade, readings

_MORE = regex.compile(r"[ \N{NO-BREAK SPACE}-]\p{Lu}")
_CAPITALISED = regex.compile(r"(?<!\p{L})\p{Lu}[\p{Ll}\p{M}]*")


def is_full(name: str, rest: str) -> bool:
    """Whether a Russian name is whole: syllables, all Vietnamese, and no other word in the rest.

    «Ле Хонг», with « Винг» after it, is a part of a name that is ill spelled.
    """
    syllables = name.lower().split()
    cut = _MORE.match(rest) is not None
    return len(syllables) > 1 and not cut and all(map(readings, syllables))


def is_other(original: str, name: str) -> bool:
    """Whether a Russian name is another one than the original, not a spelling of it.

    It is where the last syllables, or those before them, begin with different letters: «Лонг» for
    Hùng, but not «Хынг», which may be a slip of the pen.
    """
    own = transcribe(original, "person").split()
    pairs = zip(reversed(own), reversed(name.split()), strict=False)
    return bool(own) and any(one[0] != other[0] for one, other in pairs)


def is_mentioned(name: str, text: str) -> bool:
    """Whether a Vietnamese text has the surname or the given name of a Russian one: «bà Sinh»."""
    syllables = name.split()
    words = {match.group() for match in _CAPITALISED.finditer(text)}
    return any(_spells(word, one) for word in words for one in (syllables[0], syllables[-1]))


@lru_cache(maxsize=100_000)
def _spells(word: str, syllable: str) -> bool:
    return judge(word, syllable, "person").grade is not Grade.UNRELATED
