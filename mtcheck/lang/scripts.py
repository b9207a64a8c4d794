"""Which alphabet a letter belongs to, and which letters look like one another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import regex

from mtcheck.lang import later

_WORD = later.regex(r"\p{L}[\p{L}\p{M}]*")
_LATIN = later.regex(r"\p{Script=Latin}")
_CYRILLIC = later.regex(r"\p{Script=Cyrillic}")
_RUN = later.regex(r"\p{Script=Latin}+|\p{Script=Cyrillic}+")

# Latin and Greek letters, which a Russian text has few of. (re is ten times faster here.)
_FOREIGN = later.re("[A-Za-zÀ-ÖØ-öø-ɏͰ-ϿḀ-ỿ]+")
_CYRILLIC_LETTER = later.re("[Ѐ-ԯ]")

# Letters that are drawn alike in both alphabets (Unicode, UTS 39 confusables, the certain ones).
_LATIN_FORMS = "ABCEHKMOPTXYaceopxykmëË"
_CYRILLIC_FORMS = "АВСЕНКМОРТХУасеорхукмёЁ"
_TO_CYRILLIC = str.maketrans(_LATIN_FORMS, _CYRILLIC_FORMS)
# Letters of other Cyrillic alphabets, and Greek ones, which no Russian or Latin word has.
_TO_LATIN = str.maketrans(_CYRILLIC_FORMS + "ІіЅѕЈјԁһԛԝ", _LATIN_FORMS + "IiSsJjdhqw")
_GREEK = str.maketrans("ΑΒΓΕΗΚΜΟΠΡΤΦΧοαρυχκ", "АВГЕНКМОПРТФХоарухк")


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


def is_stressed(word: str) -> bool:
    """Whether a letter bears an acute, as in «замóк»."""
    return "\N{COMBINING ACUTE ACCENT}" in unicodedata.normalize("NFD", word)


def foreign_runs(text: str) -> Iterator[re.Match[str]]:
    """Every run of Latin and Greek letters: in a Russian text, where to look for a mixture."""
    yield from _FOREIGN.finditer(text)


def mixed_words(text: str) -> Iterator[regex.Match[str]]:
    """Every word that has Cyrillic letters beside Latin or Greek ones."""
    end = 0
    for run in _FOREIGN.finditer(text):
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        if run.start() >= end and (_CYRILLIC_LETTER.match(before) or _CYRILLIC_LETTER.match(after)):
            start = word_start(text, run.start(), end)
            if found := _WORD.match(text, start):
                end = found.end()
                yield found


def word_start(text: str, position: int, first: int = 0) -> int:
    """Where the run of letters around a position begins, not before ``first``."""
    while position > first and (text[position - 1].isalpha() or _is_mark(text[position - 1])):
        position -= 1
    while position < len(text) and _is_mark(text[position]):
        position += 1
    return position


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M"


def runs(word: str) -> list[str]:
    """The word cut where the alphabet changes."""
    return [run.group() for run in _RUN.finditer(word)]


def to_cyrillic(word: str) -> str:
    """The word with every Latin and Greek letter that has a Cyrillic look-alike replaced by it."""
    return word.translate(_TO_CYRILLIC).translate(_GREEK)


def to_latin(word: str) -> str:
    """The word with every Cyrillic letter that has a Latin look-alike replaced by it."""
    return word.translate(_TO_LATIN)


def repair(word: str) -> str | None:
    """The word in one alphabet, when look-alikes explain all of the other one's letters."""
    latin, cyrillic = to_latin(word), to_cyrillic(word)
    if not has_latin(cyrillic):
        return cyrillic
    return None if has_cyrillic(latin) else latin


def describe(word: str, repaired: str) -> str:
    """A sentence that names the letters of a word that are of another alphabet than the rest."""
    pairs = zip(word, repaired, strict=True)
    strange = list(dict.fromkeys(old for old, new in pairs if old != new))
    script = unicodedata.name(strange[0]).partition(" ")[0].title()
    letters = ", ".join(f"«{letter}» ({unicodedata.name(letter).title()})" for letter in strange)
    return f"«{word}» has {script} letters in it: {letters}"
