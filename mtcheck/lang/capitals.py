"""Words that one writes with a capital or without, and the same use of one in both ways.

«руководство Партии» and «политика партии» are one use; «Коммунистическая партия», «Партия
любителей пива», a headline, the first word of a sentence are others, where the letter is not a
matter of choice.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from mtcheck.lang import later, morphology
from mtcheck.lang.tables import rows

_STEM = 4  # letters of a word that inflection leaves alone
_INSIDE = later.regex(r"(?:\p{Ll}|\d|[,;)»])[ \N{NO-BREAK SPACE}]$")
_BEFORE = later.regex(r"(?<!\p{L})(\p{L}[\p{L}-]*)[ \N{NO-BREAK SPACE}]$")
_AFTER = later.regex(r"[ \N{NO-BREAK SPACE}](\p{L}[\p{L}-]*)")
_NUMBER = later.regex(r"[ \N{NO-BREAK SPACE}](?:№|N\b|\d+[-/])")
_OPENING = later.regex(r"[.!?…][»”)]?\s+[«“\"(]?$")
_DIGIT = later.regex(r"\W{0,3}\d")
_QUOTED = later.regex(r"«[^«».!?\n]{1,120}»|[“\"][^“”\".!?\n]{1,120}[”\"]")
_SENTENCE_END = later.regex(r"[.!?…][»”\")\]]*\s*$")
_FULL = ("го", "й", "х")  # «партии известны»: a short adjective is no complement
_LONGEST = 40  # characters of a neighbour that are looked at


@dataclass(frozen=True, slots=True)
class Capital:
    """A word in the middle of a sentence; ``use`` is the same where it means the same."""

    start: int
    end: int
    word: str
    use: tuple[str, ...]
    is_capital: bool


@functools.cache
def _kinds() -> Mapping[str, str]:
    return {row["word"]: row["kind"] for row in rows("capitals.tsv")}


@functools.cache
def _pattern() -> regex.Pattern[str]:
    stems = {word[:_STEM] for word in _kinds()}
    first = "|".join(f"[{stem[0].upper()}{stem[0]}]{stem[1:]}" for stem in sorted(stems))
    return later.regex(rf"(?<![\p{{L}}\d-])(?:{first})\p{{Ll}}*+(?:-\p{{Ll}}++)?(?![\p{{L}}-])")


def find(text: str) -> Iterator[Capital]:
    """Every use of such a word in a line that is a sentence, outside of titles."""
    offset = 0
    for line in text.split("\n"):
        if _SENTENCE_END.search(line, max(0, len(line) - _LONGEST)):
            for found in _in_line(line):
                yield Capital(
                    offset + found.start,
                    offset + found.end,
                    found.word,
                    found.use,
                    found.is_capital,
                )
        offset += len(line) + 1


def _in_line(line: str) -> Iterator[Capital]:
    titles = [match.span() for match in _QUOTED.finditer(line)]
    for match in _pattern().finditer(line):
        word = morphology.lemma(match.group())
        kind = _kinds().get(word)
        start, end = match.span()
        while titles and titles[0][1] <= start:
            titles.pop(0)
        in_title = bool(titles) and titles[0][0] < start
        if kind and not in_title and _INSIDE.search(line, max(0, start - 2), start):
            use = _use(line, start, end, kind)
            if use is not None:
                yield Capital(start, end, word, use, match.group()[0].isupper())


def _use(line: str, start: int, end: int, kind: str) -> tuple[str, ...] | None:
    """What tells one use of a word from another; None where the letter may be no choice."""
    before = _BEFORE.search(line, max(0, start - _LONGEST), start)
    if before and before[1][0].isupper() and not _opens(line, before):
        return None
    if kind == "document":
        return () if _NUMBER.match(line, end) else None
    if _DIGIT.match(line, end):
        return None  # «см. Глава 6»
    complement = tuple(_complement(line, end))
    if kind == "office":
        return complement
    if complement or line[end : end + 2].strip()[:1] in ("«", "“", '"'):
        return None
    return None if before and morphology.is_adjective(before[1]) else ()


def _opens(line: str, word: regex.Match[str]) -> bool:
    """Whether a word has its capital from the start of a sentence: «Взгляды Партии»."""
    opens = _OPENING.search(line, max(0, word.start() - 4), word.start()) or not word.start()
    return bool(opens) and not morphology.is_adjective(word[1])


def _complement(line: str, end: int) -> Iterator[str]:
    """The next two words, if they belong to the noun."""
    for _ in range(2):
        match = _AFTER.match(line, end, end + _LONGEST)
        if not match or not _is_complement(match[1]):
            return
        yield morphology.lemma(match[1])
        end = match.end()


def _is_complement(word: str) -> bool:
    part = morphology.part_of_speech(word)
    return part in ("NOUN", "PROPN") or (part == "ADJ" and word.endswith(_FULL))
