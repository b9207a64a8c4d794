"""A text cut into digits and telling words: those that may say something of a number."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang.quantities.forms import Forms, forms, rows

# Spaces group only threes.
_TOKEN = re.compile(
    r"""
    (?P<word> [^\W\d_]+ )
  | (?P<digits> [1-9][0-9]{0,2}(?:[\ \u00A0\u2009\u202F][0-9]{3})+(?:[.,][0-9]+)?(?![0-9])
              | [0-9]+(?:[.,][0-9]+)* )
    """,
    re.VERBOSE,
)
_GAP = re.compile(r"[ \u00A0\u2009\u202F-]?")
_BEFORE = re.compile(r"([^\W_]+)[ \u00A0\u2009\u202F-]?$")
_AFTER = re.compile(r"[ \u00A0\u2009\u202F-]?([^\W_]+)")
_AND_MORE = re.compile(r"\s(?:с лишним|с небольшим)(?=\s)")
_LONGEST = 24  # of a neighbour's letters: no number word is longer


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


@functools.lru_cache(maxsize=65_536)
def magnitude(word: str, language: str) -> Decimal | None:
    """What a word multiplies by: 1000000 for «triệu», «млн», «миллионов»."""
    return _magnitudes(language).find(word.lower())


@functools.cache
def _magnitudes(language: str) -> Forms[Decimal]:
    found = rows("magnitudes.tsv", language)
    return forms((row["forms"], Decimal(row["value"])) for row in found)


@functools.cache
def _contexts(language: str) -> Mapping[str, str]:
    found = rows("number_context.tsv", language)
    return {word: row["kind"] for row in found for word in row["words"].split()}


def cut(text: str, language: str, is_telling: Callable[[str, str], bool]) -> Tokens:
    """The digits of a text and the words of which ``is_telling(word, language)`` is true."""
    items = []
    for match in _TOKEN.finditer(text):
        kind, found = match.lastgroup or "", match.group()
        if kind == "digits" or is_telling(found, language):
            items.append(Token(kind, *match.span(), found))
    return Tokens(text, language, tuple(items))
