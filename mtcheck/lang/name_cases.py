"""The case endings of Vietnamese names in Russian: on the last part, and on no other."""

from __future__ import annotations

from functools import lru_cache

from mtcheck.lang import later
from mtcheck.lang.transcription import base_forms, declined, in_case
from mtcheck.lang.vi_spelling import likelihood, readings

_WORD = later.regex(r"\p{L}+")


@lru_cache(maxsize=50_000)
def straightened(name: str) -> str:
    """The name with its inner parts in the nominative: «Нгуен Фу Чонга» of «Нгуена Фу Чонга»."""
    words = list(_WORD.finditer(name))
    inner = {word.start() for word in words[:-1]}
    return str(_WORD.sub(lambda word: _base(word[0]) if word.start() in inner else word[0], name))


def in_case_of(text: str, nominative: str, other: str) -> str | None:
    """The other name in the case of the text; None where the text, having one form, shows none."""
    cases = declined(nominative)
    return in_case(other, cases.get(text, "nom")) if len(cases) > 1 else None


def in_place_of(text: str, nominative: str, other: str) -> str | None:
    """The other name in the case and the capitals in which the text writes the one named.

    None where the text is no form of it that we know.
    """
    cases = declined(nominative)
    if text in cases:
        return in_case(other, cases[text])
    in_capitals = text.isupper() and text.title() in cases
    return in_case(other, cases[text.title()]).upper() if in_capitals else None


def _base(part: str) -> str:
    """The syllable that the part is a case form of; the part itself if it is a syllable."""
    bases = [] if readings(part.lower()) else list(filter(readings, base_forms(part.lower())))
    return max(bases, key=likelihood).capitalize() if bases else part
