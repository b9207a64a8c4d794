"""What is told and what is asked for: Russian imperatives, and Vietnamese without a subject.

«Thăm và tặng quà …» over a report says what officials did; the same words over a guide would ask
the reader to do it. Only verbs of the first kind are taken for a report.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import regex

from mtcheck.lang import later
from mtcheck.lang.morphology import analyzer
from mtcheck.lang.tables import rows

if TYPE_CHECKING:
    from rumorph import Analysis

# A heading may name its place first: «Nghệ An: Thăm và tặng quà …».
_PREFIX = r"\s*(?:[^:.!?…«»“”\"\n]{2,40}:\s+)?"
_IMPERATIVE = later.regex(rf"{_PREFIX}(?P<verb>[А-ЯЁ][а-яё]+(?:те|тесь))(?!\p{{L}})")
_NEXT = later.regex(r"(?:\s+и|,)\s+(?P<verb>[а-яё]+(?:те|тесь))(?!\p{L})")
_ADDRESS = later.regex(r"[!?]|(?<!\p{L})(?:вы|вас|вам|вами|ваш\p{L}*|пожалуйста)(?!\p{L})", regex.I)
_ASKS = later.regex(
    r"[!?]|(?<!\p{L})(?:hãy|đừng|chớ|xin|mời|vui lòng|nhé|nên|cần|phải|bạn|quý (?:vị|khách)"
    r"|làm (?:thế nào|sao)|cách|bước|mẹo|lưu ý)(?!\p{L})",
    regex.IGNORECASE,
)
_PAST = {"Tense": "Past", "VerbForm": "Fin", "Number": "Plur"}


@functools.cache
def _deed() -> regex.Pattern[str]:
    openings = sorted((row["opening"] for row in rows("vi_deeds.tsv")), key=len, reverse=True)
    alternatives = "|".join(map(regex.escape, openings))
    return later.regex(rf"{_PREFIX}(?:{alternatives})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE)


def opening_imperative(sentence: str) -> list[tuple[int, int]]:
    """Where the sentence asks the reader for something in its first words («Посетите и …»)."""
    first = _IMPERATIVE.match(sentence)
    if not first or not _is_imperative(first["verb"]) or _ADDRESS.search(sentence):
        return []
    found = [first.span("verb")]
    while following := _NEXT.match(sentence, found[-1][1]):
        if not _is_imperative(following["verb"]):
            break
        found.append(following.span("verb"))
    return found


def tells_a_deed(source: str) -> bool:
    """Whether a Vietnamese sentence without a subject reports what was done."""
    return _deed().match(source) is not None and _ASKS.search(source) is None


@functools.lru_cache(maxsize=10_000)
def _is_imperative(verb: str) -> bool:
    return _reading(verb) is not None


@functools.lru_cache(maxsize=10_000)
def as_narration(verb: str) -> str | None:
    """The same verb as a report without a subject has it («посетите»: «посетили»)."""
    reading = _reading(verb)
    for form in reading.forms() if reading else ():
        if all(form.feats.get(name) == value for name, value in _PAST.items()):
            return _like(str(form.word), verb)
    return None


def _reading(verb: str) -> Analysis | None:
    """The word as a request to several or to a stranger."""
    for one in analyzer().analyze(verb):
        if one.feats.get("Mood") == "Imp" and one.feats.get("Number") == "Plur":
            return one
    return None


def _like(word: str, model: str) -> str:
    return word[0].upper() + word[1:] if model[0].isupper() else word
