"""Which words of a text say a negation, and which may say one in other words."""

from __future__ import annotations

import functools
from collections.abc import Iterable

import regex

from mtcheck.lang import later
from mtcheck.lang.tables import rows

Place = tuple[int, int]
_Phrases = tuple[str, ...]
_Both = tuple[_Phrases, _Phrases]

_GAP = r"(?:\h+[\p{L}\p{M}\p{N}]+){0,5}?\h+"  # «…» in a phrase: at most five words, and no mark
_EDGES = r"(?<![\p{L}\p{M}\p{N}])(?:%s)(?![\p{L}\p{M}])"
_NEVER = r"(?!)"
# «Anh đi không?», «Chưa.», «No, …»: a question or an answer, where Russian has no «не» to lose.
_ALONE = later.regex(r"\h*(?:[?.,;:!…()»”\"\]\n]|$)|[^.?!…\n]{0,300}\?")
_NO_LETTERS = later.regex(r"[^\p{L}\p{M}]+")
_FAR = 80  # words: in a longer text the words of one sentence prove nothing of another


@functools.cache
def languages() -> frozenset[str]:
    """Those whose negations are known."""
    return frozenset(row["language"] for row in rows("negation.tsv"))


def said(text: str, language: str) -> list[Place]:
    """The words that surely say a negation; those of set phrases and of questions do not."""
    found = [match.span() for match in _pattern(language, "says").finditer(text)]
    if not found:
        return []
    idioms = _pattern(language, "idiom").finditer(text, overlapped=True)
    phrases = [match.span() for match in idioms]
    return [
        place for place in found if not _ALONE.match(text, place[1]) and not touches(place, phrases)
    ]


def may_say(text: str, language: str, other: str = "", other_language: str = "") -> list[Place]:
    """What may say a negation of the other text: words, prefixes, words of negative meaning.

    «отсутствует» may, unless the other text itself has «thiếu».
    """
    neutral = [match.span() for match in _pattern(language, "neutral").finditer(text)]
    taken, found = list(neutral), list[Place]()
    for words, rendered in _meanings(language, other_language):
        if places := [place for place in _places(words, text) if not touches(place, neutral)]:
            is_near = len(text.split()) <= _FAR
            taken += places
            found += places[len(_places(rendered, other)) if is_near else 0 :]
    aside = {match.start() for match in _pattern(language, "aside").finditer(text)}
    for match in _pattern(language, "hint").finditer(text):
        if match.start() not in aside and not touches(match.span(), taken):
            found.append(match.span())
    return sorted(found)


def reworded(source: str, language: str, target: str) -> list[Place]:
    """The phrases of the source that the translation may render by a word without a negation.

    «không giống» is «отличается», «chưa rõ» is «выясняется».
    """
    return [
        place
        for words, renderings in _renderings(language)
        if (places := _places(words, source)) and _places(renderings, target)
        for place in places
    ]


def touches(place: Place, places: Iterable[Place]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in places)


@functools.cache
def _pattern(language: str, role: str) -> regex.Pattern[str]:
    return _compiled(
        tuple(
            row["words"]
            for row in rows("negation.tsv")
            if row["language"] == language and row["role"] == role
        )
    )


@functools.cache
def _meanings(language: str, other_language: str) -> tuple[_Both, ...]:
    """The words of negative meaning, and those of the other language that they render."""
    return tuple(
        (tuple(row["words"].split(", ")), tuple(row[other_language].split(", ")))
        for row in rows("negation_meanings.tsv")
        if row["language"] == language and other_language in row
    )


@functools.cache
def _renderings(language: str) -> tuple[_Both, ...]:
    return tuple(
        (tuple(row["words"].split(", ")), tuple(row["renderings"].split()))
        for row in rows("negation_renderings.tsv")
        if row["language"] == language
    )


def _places(phrases: _Phrases, text: str) -> list[Place]:
    """Where the phrases stand; most have not even their letters in a text, and cost nothing."""
    folded = _folded(text)
    if not any(letters in folded for letters in _letters(phrases)):
        return []
    return [match.span() for match in _compiled(phrases).finditer(text)]


@functools.lru_cache(maxsize=4)
def _folded(text: str) -> str:
    return text.casefold()


@functools.cache
def _letters(phrases: _Phrases) -> _Phrases:
    """What a text must have for each phrase to stand in it: the longest piece without «*»."""
    return tuple(max(_NO_LETTERS.split(phrase.casefold()), key=len) for phrase in phrases)


@functools.cache
def _compiled(phrases: _Phrases) -> regex.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    alternatives = "|".join(map(_expression, longest_first)) or _NEVER
    return later.regex(_EDGES % alternatives, regex.IGNORECASE)


def _expression(phrase: str) -> str:
    """«*» is any letters, «#» a number, «…» a few words, «'» any apostrophe."""
    return _GAP.join(r"\h+".join(map(_word, part.split())) for part in phrase.split(" … "))


def _word(word: str) -> str:
    letters: str = regex.escape(word).replace(r"\*", r"[\p{L}\p{M}]*").replace(r"\#", r"\d+")
    return letters.replace("'", "['’]")
