"""Official documents by number: «Nghị quyết 19-NQ/TW», «резолюция № 19», «Постановление № 19».

A number ties the mentions of one document together across two languages, several wordings and a
bad translation, since it is the one part of a document's name that nobody translates.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mtcheck.lang import morphology
from mtcheck.lang.tables import rows

# What follows the number in a Vietnamese code: «-NQ/TW», «/2019/NĐ-CP», «/QĐ-UBND». Machines
# write it in Cyrillic letters at times.
_TAIL = (
    r"(?:/\d{4})?(?:[-/][A-ZĐƯ]{1,7}\d{0,2}[a-z]?){1,4}(?!\p{Latin})"
    r"|[-/][А-ЯЁ]{1,5}(?:[-/][А-ЯЁ]{2,6}){0,3}(?!\p{Cyrillic})"
)
# Whose document it is, before its number: «постановление правительства № 19».
_BODY = (
    r"(?:(?:(?!\w*(?:олюци|становлен|ешени|ряжени|лючени|ректив|рамм|план|закон|указ))"
    r"[\p{L}-]+\s+){1,6}(?=№))?"
)
_CODE = regex.compile(rf"(?<![\w/.-])(?P<number>\d{{1,5}})(?P<tail>(?:{_TAIL}))")
_RUSSIAN = regex.compile(
    rf"(?:(?<![А-Яа-яё])|(?=[А-ЯЁ]))(?P<noun>[А-Яа-яё][а-яё]{{3,}}+)\s+{_BODY}(?P<sign>№\s*|N\s*)?(?P<number>\d{{1,5}})"
    rf"(?P<tail>(?:{_TAIL}))?(?![\d,.]?\d|\s?%)"
)
_VIETNAMESE = regex.compile(
    rf"(?P<noun>%s)\s+(?P<sign>số\s+)?(?P<number>\d{{1,5}})(?P<tail>(?:{_TAIL}))?(?![\d,.]?\d|\s?%%)",
)
_NEXT_WORD = regex.compile(r"\s\p{Ll}+")
_BARE = regex.compile(r"(?<=[\p{Ll},»)]\s)\p{Lu}\p{Ll}{5,}")


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a document; ``noun`` is its type in dictionary form, in lower case.

    ``code`` is the whole code as written, «» where there is the number alone; ``signed`` says
    that a sign or a code proves the number to be a document's.
    """

    start: int
    end: int
    noun_end: int
    noun: str
    number: str
    code: str
    signed: bool


@functools.cache
def _types(language: str) -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("document_types.tsv") if row["lang"] == language)


@functools.cache
def _pattern(language: str) -> regex.Pattern[str]:
    if language == "ru":
        return _RUSSIAN
    nouns = "|".join(sorted(_types(language), key=len, reverse=True))
    return regex.compile(_VIETNAMESE.pattern % nouns, regex.IGNORECASE)


def mentions(text: str, language: str) -> Iterator[Mention]:
    """Every document that the text names by type and number."""
    for match in _pattern(language).finditer(text):
        noun = _noun(match["noun"], language)
        tail = match["tail"] or ""
        signed = bool(match["sign"] or tail)
        if noun in _types(language) and (signed or not _counts(text, match.end(), language)):
            yield Mention(
                start=match.start(),
                end=match.end(),
                noun_end=match.end("noun"),
                noun=noun,
                number=match["number"],
                code=match["number"] + tail if tail else "",
                signed=signed,
            )


def _counts(text: str, end: int, language: str) -> bool:
    """«решение 19 задач», «по плану 19 декабря»: a number of something, not a document's."""
    following = _NEXT_WORD.match(text, end)
    if following is None or language != "ru":
        return False
    return morphology.part_of_speech(following.group().strip()) in ("NOUN", "ADJ", "NUM")


def bare_nouns(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Document types with a capital in mid-sentence: a document named before, without number."""
    for match in _BARE.finditer(text):
        noun = _noun(match.group(), language)
        if noun in _types(language):
            yield match.start(), match.end(), noun


def codes(text: str) -> Iterator[regex.Match[str]]:
    """Every whole document code, whatever stands before it."""
    yield from _CODE.finditer(text)


def _noun(word: str, language: str) -> str:
    word = " ".join(word.lower().split())
    return morphology.lemma(word) if language == "ru" else word
