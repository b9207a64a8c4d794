"""Text in Latin letters that stands in a Russian one and was left untranslated.

Names, titles, brands, addresses, codes and measures are Latin, too, and stay so: a stretch is text
when it has words in small letters, more than its capitals explain.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from mtcheck.core import Span
from mtcheck.lang import detect, scripts
from mtcheck.lang.vietnamese import parse

# Latin words, with what may stand between the words and the sentences of a foreign text.
_FOREIGN = regex.compile(r"(\p{Latin}[\p{Latin}\p{M}'’-]*)(?:[\s\d.,;:%/–-]+(?1))*")
_WORD = regex.compile(r"\p{Latin}[\p{Latin}\p{M}]*")
_QUOTED = regex.compile(r"[«\"“„(\[][^«»\"“”„()\[\]\n]*[»\"”“)\]]")
_TOKEN = regex.compile(r"\S+")
_NO_TEXT = regex.compile(
    r"@|://|www\.|\.(?:vn|com|org|net|ru|gov|edu)\b|[/\\_]|^#\w|^--?\w|^\d+\p{Latin}{1,3}$|[a-z]\.[a-z]{2,4}\b"
)
_UNIT = regex.compile(r"\S*\d\S*(?:\s\p{Latin}{1,2}\b)?")
# The number of a page or a book, a publisher: a work is named in its own language.
_REFERENCE = regex.compile(
    r"\b(?:ISBN|ISSN|doi|pp|vol|Vol|arXiv|[Pp]\.|[Ss]\.\s?\d|С\.\s?\d|[Тт]\.\s?\d)|//|\b(?:ed|eds)\."
)

# Small words that titles and names have too: «The Return of the King», «Ludwig van Beethoven».
_ENGLISH = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"))
_FRENCH = frozenset(("d", "das", "de", "del", "den", "der", "des", "di", "do", "dos", "du"))
_SMALL = _ENGLISH | _FRENCH | {"da", "e", "et", "la", "le", "les", "l", "und", "van", "von", "y"}

_GERMAN = 3  # small words of a German sentence
SENTENCE = 4  # words of a sentence that no one translated, with any name in it left out
# Words of a term that stands in brackets or quotation marks beside its translation.
_QUOTED_MOST = 6


def stretches(line: Span) -> Iterator[tuple[Span, str]]:
    """The stretches of a line that are foreign text, with their languages (ISO 639-1, «» if none).

    A reference to a work is none, neither are a motto or a species in Latin, and a title or a term
    in brackets or quotation marks.
    """
    for span in _stretches(line):
        code = detect.latin_language(span.text)
        if code != "la" and (code or is_english(span.text)):
            yield span, code


def _stretches(line: Span) -> Iterator[Span]:
    text = line.text
    if not scripts.has_latin(text):
        return
    if not scripts.has_cyrillic(text) and (is_text(text) or _is_german(text, 0, len(text))):
        if not _REFERENCE.search(text):
            start = len(text) - len(text.lstrip())
            yield line.part(start, len(text.rstrip()))
        return
    allowed = [match.span() for match in _QUOTED.finditer(text)] + _addresses(text)
    for match in _FOREIGN.finditer(text):
        inside = any(start <= match.start() and match.end() <= end for start, end in allowed)
        if inside and plain_words(match.group()) <= _QUOTED_MOST:
            continue
        start, end = match.span()
        capitals = not inside and _is_vietnamese_in_capitals(match.group())
        if capitals or is_text(match.group()) or _is_german(text, start, end):
            yield line.part(start, end)


@lru_cache(maxsize=4_096)
def is_text(text: str) -> bool:
    """Vietnamese words, or a clause of another language; names and titles have capitals."""
    plain = plain_words(text)
    if detect.VIETNAMESE_LETTER.search(text) and detect.latin_language(text) in ("vi", ""):
        return plain >= 2
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    if plain < SENTENCE or _addresses(text):
        return False
    # German nouns have capitals, all of them.
    german = 5 * plain >= 2 * len(words) and detect.latin_language(text) == "de"
    return german or 2 * plain > len(words)


def _is_german(line: str, start: int, end: int) -> bool:
    """A whole sentence with few small words: «Die Schüler erhielten Preise für gute Leistungen»."""
    words = _WORD.findall(line, start, end)
    if sum(map(str.islower, words)) < _GERMAN or len(words) < 2 * _GERMAN:
        return False
    begins = not line[:start].strip() or line[:start].rstrip()[-1] in ".!?:…"
    ends = not line[end:].strip() or line[end] in ".!?…"
    return begins and ends and detect.latin_language(line[start:end]) == "de"


def plain_words(text: str) -> int:
    """How many words in small letters a text has, those left out that names have, too."""
    text = _UNIT.sub(" ", text)
    return sum(word.islower() and word not in _SMALL for word in _WORD.findall(text))


def is_english(text: str) -> bool:
    return bool(_ENGLISH & set(_WORD.findall(text)))


def _addresses(text: str) -> list[tuple[int, int]]:
    """What stands for itself: addresses, hashtags, names of files, options of commands."""
    return [token.span() for token in _TOKEN.finditer(text) if _NO_TEXT.search(token.group())]


def _is_vietnamese_in_capitals(text: str) -> bool:
    """«UBND TỈNH NGHỆ AN»: three words in capitals and marks; two may be a name."""
    words = _WORD.findall(text)
    marked = [word for word in words if not word.isascii() and parse(word)]
    return len(words) > 2 and len(marked) > 1 and text.isupper()
