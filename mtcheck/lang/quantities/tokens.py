"""A text cut into digits and telling words: those that may say something of a number."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.forms import Forms, forms, rows
from mtcheck.lang.quantities.literals import LITERAL, STARTS

# Letters by their ranges: twice as fast as «[^\W\d_]».
_WORD = later.re(r"[A-Za-zªµº\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2160-\u2188]+")
_START = later.re(STARTS)  # alone, since a set of characters is searched for fast
_DIGITS = later.re(LITERAL)
_GAP = later.re(r"[ \u00A0\u2009\u202F-]?")
_ROMAN_TO = later.re(r"\s?[-–—]\s?[IVXХІ]+\b|\s(?:и|và|and|đến|to)\s[IVXХІ]{2,}\b")
_TO_ROMAN = later.re(r"(?:\b[IVXХІ]+\s?[-–—]\s?|\b[IVXХІ]{2,}\s(?:и|và|and|đến|to)\s)$")
_SHORTENED = later.re(r"([^\W\d_]+)\.[ \u00A0\u202F]?$")
_NEXT = later.re(r"[ \u00A0\u2009\u202F-]?([^\W_]+)")
_AND_MORE = later.re(r"\s(?:с лишним|с небольшим)(?=\s)")
_LONGEST = 24  # of a neighbour's letters: no number word is longer
_WORDS_KEPT = 65_536
_LONGEST_KEPT = 64  # code points between two spaces


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
        found = _NEXT.match(self.text[max(0, start - _LONGEST) : start][::-1])
        return found[1][::-1].lower() if found else ""

    def after(self, at: int) -> str:
        """The word or the digits that follow this token at once, in lower case, or «»."""
        found = _NEXT.match(self.text, self.items[at].end)
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
    """Which words are telling: twice as fast as a cached function."""

    def __init__(self, language: str, is_telling: Callable[[str, str], bool]) -> None:
        self._language, self._is_telling = language, is_telling

    def __missing__(self, word: str) -> bool:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        found = self[word] = self._is_telling(word, self._language)
        return found


class _Chunks(dict[str, tuple[Token, ...]]):
    """The telling words of what stands between two spaces."""

    def __init__(self, language: str, is_telling: Callable[[str, str], bool]) -> None:
        self._telling = _Telling(language, is_telling)

    def __missing__(self, chunk: str) -> tuple[Token, ...]:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        telling = self._telling
        found: tuple[Token, ...] = ()
        for word in _WORD.findall(chunk):
            if telling[word]:
                found = tuple(
                    Token("word", *word.span(), word.group())
                    for word in _WORD.finditer(chunk)
                    if telling[word.group()]
                )
                break
        if len(chunk) <= _LONGEST_KEPT:
            self[chunk] = found
        return found


_telling = functools.cache(_Chunks)


def cut(text: str, language: str, is_telling: Callable[[str, str], bool]) -> Tokens:
    """The digits of a text and the words of which ``is_telling(word, language)`` is true."""
    telling = _telling(language, is_telling)
    items: list[Token] = []
    last = 0
    start = _START.search(text)
    while start:
        digits = _DIGITS.match(text, start.start())
        if digits:
            items += _words(text[last : digits.start()], last, telling)
            items.append(Token("digits", *digits.span(), digits.group()))
            last = digits.end()
        start = _START.search(text, last if digits else start.end())
    items += _words(text[last:], last, telling)
    return Tokens(text, language, tuple(items))


def _words(text: str, offset: int, telling: _Chunks) -> list[Token]:
    """The telling words of a stretch of text that begins at an offset."""
    found = []
    for chunk in text.split(" "):
        if words := telling[chunk]:
            for word in words:
                found.append(Token("word", offset + word.start, offset + word.end, word.text))
        offset += len(chunk) + 1
    return found
