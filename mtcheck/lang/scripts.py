"""Which alphabet a letter belongs to, and which letters look like one another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_LATIN = regex.compile(r"\p{Script=Latin}")
_CYRILLIC = regex.compile(r"\p{Script=Cyrillic}")
_RUN = regex.compile(r"\p{Script=Latin}+|\p{Script=Cyrillic}+")

# Letters that are drawn alike in both alphabets (Unicode, UTS 39 confusables, the certain ones).
_LATIN_FORMS = "ABCEHIKMOPTXYaceopxykmi"
_CYRILLIC_FORMS = "АВСЕНІКМОРТХУасеорхукмі"
_TO_CYRILLIC = str.maketrans(_LATIN_FORMS, _CYRILLIC_FORMS)
_TO_LATIN = str.maketrans(_CYRILLIC_FORMS, _LATIN_FORMS)


def words(text: str) -> Iterator[regex.Match[str]]:
    """Every run of letters, of any alphabet."""
    yield from _WORD.finditer(text)


def has_latin(text: str) -> bool:
    return _LATIN.search(text) is not None


def has_cyrillic(text: str) -> bool:
    return _CYRILLIC.search(text) is not None


def is_mixed(word: str) -> bool:
    """Whether a word has letters of both alphabets."""
    return has_latin(word) and has_cyrillic(word)


def runs(word: str) -> list[str]:
    """The word cut where the alphabet changes."""
    return [run.group() for run in _RUN.finditer(word)]


def repair(word: str) -> str | None:
    """The word in one alphabet, when look-alikes explain all of the other one's letters."""
    latin, cyrillic = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
    if not has_latin(cyrillic):
        return cyrillic
    return None if has_cyrillic(latin) else latin


def describe(word: str) -> str:
    """A sentence that names the foreign letters of a word that look-alikes explain."""
    repaired = repair(word) or word
    strange = dict.fromkeys(old for old, new in zip(word, repaired, strict=True) if old != new)
    script = "Latin" if has_cyrillic(repaired) else "Cyrillic"
    letters = ", ".join(f"«{letter}» ({unicodedata.name(letter).title()})" for letter in strange)
    return f"«{word}» has {script} letters in it: {letters}"
