"""Text in Latin letters that stands in a Russian one and was left untranslated.

Names, titles, brands, addresses, codes and measures are Latin, too, and stay so: a stretch is text
when it has words in small letters, more than its capitals explain.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from functools import lru_cache

from mtcheck.core import Span
from mtcheck.lang import common_words, detect, later, scripts
from mtcheck.lang.vietnamese import parse

# Latin words, with what may stand between the words and the sentences of a foreign text.
_LATIN = r"\p{Latin}[\p{Latin}\p{M}'’-]*+"
_FOREIGN = later.regex(rf"{_LATIN}(?:[\s\d.,;:%/–-]++{_LATIN})*+")
_WORD = later.regex(r"\p{Latin}[\p{Latin}\p{M}]*")
_QUOTED = later.regex(r"(?:[«\"“„(\[]|``)[^«»\"“”„()\[\]\n`]*(?:[»\"”“)\]]|'')")
_TOKEN = later.regex(r"\S+")
_NO_TEXT = later.regex(
    r"@|://|www\.|\.(?:vn|com|org|net|ru|gov|edu)\b|[/\\_]|^#\w|^--?\w|^\d+\p{Latin}{1,3}$|[a-z]\.[a-z]{2,4}\b"
)
_UNIT = later.regex(r"(?<!\S)\S*\d\S*(?:\s\p{Latin}{1,2}\b)?")
# The number of a page or a book, a publisher: a work is named in its own language.
REFERENCE = later.regex(
    r"\b(?:ISBN|ISSN|doi[:.]|pp\.|[Vv]ol\.|arXiv|[Pp]\.|[Ss]\.\s?\d|С\.\s?\d|[Тт]\.\s?\d)|//|\b(?:ed|eds)\."
)

# Small words that titles and names have too: «The Return of the King», «Ludwig van Beethoven».
_ENGLISH = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"))
_FRENCH = frozenset(("d", "das", "de", "del", "den", "der", "des", "di", "do", "dos", "du"))
_SMALL = _ENGLISH | _FRENCH | {"da", "e", "et", "la", "le", "les", "l", "und", "van", "von", "y"}

# Titles have these with a capital.
_VERBS = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "would", "said"))

_NEAR = 20  # characters beside a stretch that tell whether it is a sentence
_LONG_QUOTATION = 40  # characters of a quotation around a foreign term in it
_GERMAN = 3  # small words of a German sentence
SENTENCE = 4  # words of a sentence that no one translated, with any name in it left out
# Words of a term that stands in brackets or quotation marks beside its translation.
QUOTED_MOST = 6


def stretches(line: Span) -> Iterator[tuple[Span, str]]:
    """The stretches of a line that are foreign text, with their languages (ISO 639-1, «» if none).

    A reference to a work is none, neither are a motto or a species in Latin, and a title or a term
    in brackets or quotation marks.
    """
    for start, end, code in told(line.text) if scripts.has_latin(line.text) else ():
        yield line.part(start, end), code


@lru_cache(maxsize=8_192)
def told(text: str) -> tuple[tuple[int, int, str], ...]:
    """The stretches of a line with their languages, found once for all checks that ask."""
    found = []
    for start, end in _stretches(text):
        code = _language(text[start:end])
        if code != "la" and (code or is_english(text[start:end])):
            found.append((start, end, code))
    return tuple(found)


def _language(text: str) -> str:
    """The language of a stretch; common words tell it where its letters do not."""
    words = [word for word in _WORD.findall(text) if word.islower()]
    if len(words) >= SENTENCE and common_words.is_bare_vietnamese(words):
        return "vi"
    if 3 * sum(map(common_words.is_english, words)) >= 2 * len(words) >= 2 * SENTENCE:
        return "en"
    return detect.latin_language(text)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    if not scripts.has_cyrillic(text) and (
        is_text(text) or _is_german(text, 0, len(text)) or _is_english_sentence(text)
    ):
        if not REFERENCE.search(text):
            yield len(text) - len(text.lstrip()), len(text.rstrip())
        return
    tokens = addresses(text)
    reached, position = 0, 0  # the furthest end of what begins before the stretch
    for match in _FOREIGN.finditer(text):
        start, end = match.span()
        while position < len(tokens) and tokens[position][0] <= start:
            reached = max(reached, tokens[position][1])
            position += 1
        inside = end <= reached or is_quoted(text, start, end)
        if inside and plain_words(match.group()) <= QUOTED_MOST:
            continue
        capitals = not inside and _is_vietnamese_in_capitals(match.group())
        if capitals or is_text(match.group()) or _is_german(text, start, end):
            yield start, end


@lru_cache(maxsize=4_096)
def is_text(text: str) -> bool:
    """Vietnamese words, or a clause of another language; names and titles have capitals."""
    plain = plain_words(text)
    if detect.VIETNAMESE_LETTER.search(text) and detect.latin_language(text) in ("vi", ""):
        return plain >= 2
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    if plain < SENTENCE or addresses(text):
        return False
    # German nouns have capitals, all of them.
    german = 5 * plain >= 2 * len(words) and detect.latin_language(text) == "de"
    return german or 2 * plain > len(words)


def _is_german(line: str, start: int, end: int) -> bool:
    """A whole sentence with few small words: «Die Schüler erhielten Preise für gute Leistungen»."""
    words = _WORD.findall(line, start, end)
    if sum(map(str.islower, words)) < _GERMAN or len(words) < 2 * _GERMAN:
        return False
    before, after = line[max(0, start - _NEAR) : start].rstrip(), line[end : end + _NEAR]
    begins = not before or before[-1] in ".!?:…"
    ends = not after.strip() or after[0] in ".!?…"
    return begins and ends and detect.latin_language(line[start:end]) == "de"


def _is_english_sentence(line: str) -> bool:
    """«Huhne was seen at the City Court.»: a whole sentence, most of whose words are names."""
    words = _WORD.findall(line)
    return len(words) > SENTENCE and line.rstrip()[-1:] in ".!?" and not _VERBS.isdisjoint(words)


def plain_words(text: str) -> int:
    """How many words in small letters a text has, those left out that names have, too."""
    text = _UNIT.sub(" ", text)
    return sum(word.islower() and word not in _SMALL for word in _WORD.findall(text))


def is_english(text: str) -> bool:
    return bool(_ENGLISH & set(_WORD.findall(text)))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is all that quotation marks or brackets hold, or ends it.

    In «Он сказал: \"мы обсудили cải cách вчера\"» the whole is quoted, not the foreign words.
    """
    quotations = _quotations(text)
    number = bisect.bisect_right(quotations, (start, len(text))) - 1
    if number < 0 or quotations[number][1] < end:
        return False
    opening, closing = quotations[number]
    before, after = text[opening:start], text[end:closing]
    return not (scripts.has_cyrillic(before) and scripts.has_cyrillic(after)) and not (
        scripts.has_cyrillic(before + after) and len(before) + len(after) > _LONG_QUOTATION
    )


@lru_cache(maxsize=1_024)
def _quotations(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _QUOTED.finditer(text)]


def addresses(text: str) -> list[tuple[int, int]]:
    """What stands for itself, in order: addresses, hashtags, files, options of commands."""
    return [token.span() for token in _TOKEN.finditer(text) if _NO_TEXT.search(token.group())]


def _is_vietnamese_in_capitals(text: str) -> bool:
    """«UBND TỈNH NGHỆ AN»: three words in capitals and marks; two may be a name."""
    words = _WORD.findall(text)
    marked = [word for word in words if not word.isascii() and parse(word)]
    return len(words) > 2 and len(marked) > 1 and text.isupper()
