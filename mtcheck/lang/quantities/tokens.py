"""A text cut into digits and telling words: those that may say something of a number."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, compress

from mtcheck.lang.quantities.forms import Forms, forms, rows
from mtcheck.lang.quantities.literals import LITERAL, STARTS

# Splits into what stands between tokens and, at every odd place, a token: digits or a word.
# Letters by their ranges: twice as fast as «[^\W\d_]».
_LETTER = r"[A-Za-zªµº\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2160-\u2188]"
_TOKEN = re.compile(rf"({_LETTER}+|(?=[0-9¼-¾⅐-⅞])(?:{LITERAL}))")
_GAP = re.compile(r"[ \u00A0\u2009\u202F-]?")
_BEFORE = re.compile(r"([^\W_]+)[ \u00A0\u2009\u202F-]?$")
_ROMAN_TO = re.compile(r"\s?[-–—]\s?[IVXХІ]+\b|\s(?:и|và|and|đến|to)\s[IVXХІ]{2,}\b")
_TO_ROMAN = re.compile(r"(?:\b[IVXХІ]+\s?[-–—]\s?|\b[IVXХІ]{2,}\s(?:и|và|and|đến|to)\s)$")
_SHORTENED = re.compile(r"([^\W\d_]+)\.[ \u00A0\u202F]?$")
_AFTER = re.compile(r"[ \u00A0\u2009\u202F-]?([^\W_]+)")
_AND_MORE = re.compile(r"\s(?:с лишним|с небольшим)(?=\s)")
_LONGEST = 24  # of a neighbour's letters: no number word is longer
_WORDS_KEPT = 65_536


@dataclass(frozen=True, slots=True)
class Token:
    """A run of digits or a word; ``kind`` is «digits» or «word»."""

    kind: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The digits and the telling words of a text, in order."""

    text: str
    language: str
    items: tuple[Token, ...]

    def touching(self, at: int) -> bool:
        """Whether only a space or a hyphen stands between this token and the one before."""
        if not 0 < at < len(self.items):
            return False
        before, token = self.items[at - 1], self.items[at]
        return _GAP.fullmatch(self.text, before.end, token.start) is not None

    def before(self, at: int) -> str:
        """The word or the digits that end where this token begins, in lower case, or «»."""
        start = self.items[at].start
        found = _BEFORE.search(self.text[max(0, start - _LONGEST) : start])
        return found[1].lower() if found else ""

    def after(self, at: int) -> str:
        """The word or the digits that follow this token at once, in lower case, or «»."""
        found = _AFTER.match(self.text, self.items[at].end)
        return found[1].lower() if found else ""

    def context(self, at: int) -> str:
        """The kind of number that the word before announces: «tháng» a month, «thứ» an ordinal."""
        return _contexts(self.language).get(self.before(at), "cardinal")

    def has_roman_context(self, at: int) -> bool:
        """Whether the neighbours make one letter a numeral: «quý I», «V съезд»."""
        start, end = self.items[at].start, self.items[at].end
        if _ROMAN_TO.match(self.text, end) or _TO_ROMAN.search(
            self.text, max(0, start - 12), start
        ):
            return True
        point = _SHORTENED.search(self.text[max(0, start - _LONGEST) : start])  # «кв. I»
        before, after = (_neighbours(self.language, side) for side in ("before", "after"))
        word = point[1].lower() if point else self.before(at)
        return bool(before.find(word) or after.find(self.after(at)))

    def scale(self, at: int) -> tuple[Decimal, int]:
        """The product of the magnitude words from here on, and the token after them."""
        product = Decimal(1)
        while self.touching(at) or self._follows_hedge(at):
            size = magnitude(self.items[at].text, self.language)
            if size is None:
                break
            product, at = product * size, at + 1
        return product, at

    def _follows_hedge(self, at: int) -> bool:
        """«20 с лишним тысяч»."""
        if not 0 < at < len(self.items):
            return False
        hedge = _AND_MORE.match(self.text, self.items[at - 1].end)
        return hedge is not None and hedge.end() + 1 == self.items[at].start


@functools.lru_cache(maxsize=_WORDS_KEPT)
def magnitude(word: str, language: str) -> Decimal | None:
    """What a word multiplies by: 1000000 for «triệu», «млн», «миллионов»."""
    return _magnitudes(language).find(word.lower())


@functools.cache
def _magnitudes(language: str) -> Forms[Decimal]:
    found = rows("magnitudes.tsv", language)
    return forms((row["forms"], Decimal(row["value"])) for row in found)


@functools.cache
def _contexts(language: str) -> Mapping[str, str]:
    found = (row for row in rows("number_context.tsv", language) if row["kind"] != "roman")
    return {word: row["kind"] for row in found for word in row["words"].split()}


@functools.cache
def _neighbours(language: str, side: str) -> Forms[str]:
    found = rows("number_context.tsv", language)
    return forms(
        (r["words"], r["kind"]) for r in found if (r["kind"], r["side"]) == ("roman", side)
    )


class _Telling(dict[str, bool]):
    """Which pieces of a text are tokens: twice as fast as a cached function."""

    def __init__(self, language: str, is_telling: Callable[[str, str], bool]) -> None:
        self._language, self._is_telling = language, is_telling

    def __missing__(self, piece: str) -> bool:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        found = piece[0] in STARTS or self._is_telling(piece, self._language)
        self[piece] = found
        return found


_telling = functools.cache(_Telling)


def cut(text: str, language: str, is_telling: Callable[[str, str], bool]) -> Tokens:
    """The digits of a text and the words of which ``is_telling(word, language)`` is true."""
    pieces = _TOKEN.split(text)
    found = zip(pieces[1::2], list(accumulate(map(len, pieces)))[1::2], strict=True)
    kept = compress(found, map(_telling(language, is_telling).__getitem__, pieces[1::2]))
    items = (
        Token("digits" if piece[0] in STARTS else "word", end - len(piece), end, piece)
        for piece, end in kept
    )
    return Tokens(text, language, tuple(items))
