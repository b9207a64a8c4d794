"""Phrases in a text, whatever their case and, in Russian, their inflection."""

from __future__ import annotations

import functools
import itertools
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import regex

from mtcheck.lang import later, morphology, readings

Item = TypeVar("Item")
Keys = frozenset[str]

# «#» in a phrase stands for any number: «Гамлет #».
_RUSSIAN_WORD = later.regex(r"[\p{L}\p{M}\p{N}]+(?:[-‐‑]\p{L}[\p{L}\p{M}\p{N}]*)*|#")
_WORD = later.regex(r"[\p{L}\p{M}\p{N}]+|#")
_QUIET = later.regex(r"[\s«»„“”\"'’№]+")  # may stand between the words of a phrase
_DASH = later.regex(r"[-‐‑–—]")
# What stands beside an abbreviation, and what makes of both a code or an address: 12/QĐ-UBND.
_TAIL, _HEAD = later.regex(r"[^\s(«]+$"), later.regex(r"[\w/@-]+|\.\w+")
_TIED = later.regex(r"[\d@_\\-]|\.\w|\w\.$|://")
# What makes a number at the edge of a phrase, or a word, the part of a longer code or number:
# 25-NQ/TU, 25/3, 25,5, 2020 - 2025; Covid-19, 100-летие.
_NUMBER_GOES_ON = later.regex(r"[-‐‑–/]\p{L}|(?:[.,/]|\s?[-‐‑–—]\s?)\p{N}")
_NUMBER_BEGAN = later.regex(r"\p{L}[-‐‑–/]$|\p{N}(?:[.,/]|\s?[-‐‑–—]\s?)$")
_WORD_GOES_ON, _WORD_BEGAN = later.regex(r"[-‐‑]\p{N}"), later.regex(r"\p{N}[-‐‑/]$")
_NEAR = 4  # characters that these look at
_LONGEST_CODE = 40  # characters
_ABBREVIATION = 6  # letters
_INSERTED = 2  # adjectives between the words of a Russian phrase: «Народный городской комитет»
_WINDOW = 12  # words on either side that decide between two readings of a word

_TONES = later.regex("[\u0300\u0301\u0303\u0309\u0323]")  # grave, acute, tilde, hook, dot below
_FINAL_Y = later.regex(r"^((?:[^aeiouyăâêôơư]|qu)*)y$")


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Item]):
    words: tuple[Keys, ...]
    gaps: tuple[str, ...]
    item: Item
    is_abbreviation: bool


def find(phrase: str, text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where the words of the phrase stand in the text side by side, in any form."""
    for _, start, end in Index([(phrase, None)], language).find(text):
        yield start, end


def is_telling(term: str, language: str) -> bool:
    """Whether its words are the term wherever they stand: a lone syllable is in many words."""
    return language != "vi" or len(_words(term, language)) > 1 or term.isupper()


def has_head_alone(phrase: str, text: str, language: str) -> bool:
    """Whether the text has the noun of a longer phrase without an adjective before it.

    «комитет решил» may be short for «Народный комитет», «исполнительный комитет» is not.
    """
    head = readings.head(phrase) if language == "ru" else None
    if head is None or " " not in phrase:
        return False
    words = _words(text, language)
    for at, word in enumerate(words):
        if _keys(word.group(), language) & _keys(head, language):
            if not (at and morphology.is_adjective(words[at - 1].group())):
                return True
    return False


def longest(found: Iterable[tuple[Item, int, int]]) -> list[tuple[Item, int, int]]:
    """The phrases found without those that share a word with a longer one, in order of place.

    Of equally long ones the first wins; several items of one stretch all stay.
    """
    every = list(found)
    taken = bytearray(max((end for _, _, end in every), default=0))
    winners = set()
    for place in sorted({(s, e) for _, s, e in every}, key=lambda p: (p[0] - p[1], p[0])):
        start, end = place
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            winners.add(place)
    return [one for one in every if one[1:] in winners]


class Index(Generic[Item]):
    """Many phrases to be found at once, each with what it stands for."""

    def __init__(self, phrases: Iterable[tuple[str, Item]], language: str) -> None:
        self._language = language
        self._phrases = [(unicodedata.normalize("NFC", text), item) for text, item in phrases]
        self._phrase = functools.cache(self._read)  # few are read: most begin like nothing here
        self._by_first: defaultdict[str, list[int]] = defaultdict(list)
        for number, (text, _) in enumerate(self._phrases):
            if first := _pattern(language).search(text):
                for key in _keys(first.group(), language):
                    self._by_first[key].append(number)

    def _read(self, number: int) -> _Phrase[Item]:
        text, item = self._phrases[number]
        words = _words(text, self._language)
        keys = tuple(_keys(word.group(), self._language) for word in words)
        gaps = tuple(_gap(text, *pair) for pair in itertools.pairwise(words))
        short = text.isupper() and len(text) <= _ABBREVIATION
        return _Phrase(keys, gaps, item, short)

    def find(self, text: str) -> Iterator[tuple[Item, int, int]]:
        """Every phrase that may stand in the text, with its offsets, in order of place."""
        words = _words(text, self._language)
        for phrase, places in self._find(text, words):
            yield phrase.item, words[places[0]].start(), words[places[-1]].end()

    def find_certain(self, text: str) -> Iterator[tuple[Item, int, int]]:
        """Every phrase that stands in the text, words of two readings being read in context.

        «стали» is a form of «сталь», but in «цены стали выше» it is a verb.
        """
        words = _words(text, self._language)
        for phrase, places in self._find(text, words):
            wanted = zip(phrase.words, places, strict=True)
            if self._language != "ru" or all(_is_read(words, at, keys) for keys, at in wanted):
                yield phrase.item, words[places[0]].start(), words[places[-1]].end()

    def _find(
        self, text: str, words: Sequence[regex.Match[str]]
    ) -> Iterator[tuple[_Phrase[Item], tuple[int, ...]]]:
        keys = [_keys(word.group(), self._language) for word in words]
        for first in range(len(words)):
            known = [key for key in keys[first] if key in self._by_first]
            tried: set[int] = set()
            for key in sorted(known):
                for number in self._by_first[key]:
                    if number not in tried:
                        tried.add(number)
                        phrase = self._phrase(number)
                        if places := self._match(phrase, text, words, keys, first):
                            yield phrase, places

    def _match(
        self,
        phrase: _Phrase[Item],
        text: str,
        words: Sequence[regex.Match[str]],
        keys: Sequence[Keys],
        first: int,
    ) -> tuple[int, ...]:
        """The words of the text that are those of the phrase; none where they are not."""
        places = [first]
        for wanted, gap in zip(phrase.words[1:], phrase.gaps, strict=True):
            at = places[-1] + 1
            while at < len(words) and not keys[at] & wanted:
                if at - places[-1] > _INSERTED or not self._may_be_inserted(words[at].group()):
                    return ()
                if _gap(text, words[at - 1], words[at]):
                    return ()
                at += 1
            if at == len(words) or _gap(text, words[at - 1], words[at]) != gap:
                return ()
            places.append(at)
        start, end = words[first].start(), words[places[-1]].end()
        if _is_part_of_a_number(text, start, end):
            return ()
        if phrase.is_abbreviation and not _stands_free(text, start, end):
            return ()
        return tuple(places)

    def _may_be_inserted(self, word: str) -> bool:
        return self._language == "ru" and morphology.is_adjective(word)


def _pattern(language: str) -> regex.Pattern[str]:
    return _RUSSIAN_WORD if language == "ru" else _WORD


def _words(text: str, language: str) -> list[regex.Match[str]]:
    return list(_pattern(language).finditer(text))


def _gap(text: str, before: regex.Match[str], after: regex.Match[str]) -> str:
    """What stands between two words beside blanks, quotation marks and №; all dashes are one."""
    between = text[before.end() : after.start()]
    if between == " ":
        return ""
    return str(_DASH.sub("-", _QUIET.sub("", between)))


def _is_part_of_a_number(text: str, start: int, end: int) -> bool:
    """Whether a code or number goes beyond the edges, in any language: «Резолюция 25|-NQ/TU»."""
    began = _NUMBER_BEGAN if text[start].isdigit() else _WORD_BEGAN
    goes_on = _NUMBER_GOES_ON if text[end - 1].isdigit() else _WORD_GOES_ON
    before = text[max(start - _NEAR, 0) : start]
    return bool(began.search(before) or goes_on.match(text[end : end + _NEAR]))


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether an abbreviation is written as one, and is no part of a code or an address."""
    before = _TAIL.search(text[max(start - _LONGEST_CODE, 0) : start])
    after = _HEAD.match(text[end : end + _LONGEST_CODE])
    around = (before.group() if before else "") + (after.group() if after else "")
    return text[start:end].isupper() and not _TIED.search(around)


@functools.lru_cache(maxsize=100_000)
def _keys(word: str, language: str) -> Keys:
    """What a word may be a form of."""
    if word[0].isdigit():
        return frozenset((word.casefold(), "#")) if word.isdigit() else frozenset((word,))
    if language == "ru":
        return readings.lemmas(word)
    return frozenset((_vietnamese_key(word) if language == "vi" else word.casefold(),))


def _vietnamese_key(word: str) -> str:
    """A syllable in one spelling: hoà is hòa, kĩ is kỹ."""
    letters = unicodedata.normalize("NFD", word.casefold())
    tone = "".join(_TONES.findall(letters))
    bare = unicodedata.normalize("NFC", _TONES.sub("", letters))
    return str(_FINAL_Y.sub(r"\1i", bare)) + tone


def _is_read(words: Sequence[regex.Match[str]], at: int, wanted: Keys) -> bool:
    """Whether a Russian word is a form of what is wanted, here."""
    word = words[at].group()
    if word[0].isdigit():
        return True
    if readings.lemmas(word) <= wanted or not morphology.is_known(word):
        return True  # of a word in no dictionary nothing is known that could speak against it
    first = max(at - _WINDOW, 0)
    window = tuple(other.group() for other in words[first : at + _WINDOW])
    return readings.lemma_in(window, at - first) in wanted
