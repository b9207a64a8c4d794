"""Vietnamese of the time before Unicode: letters that only a lost font showed right.

«NguyÔn V¨n An» (TCVN3) and «Nguyeãn Vaên An» (VNI) are Nguyễn Văn An. French has accents, too,
so a word counts only where it is no Vietnamese syllable as it stands, and one when it is read back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from mtcheck.lang import later
from mtcheck.lang.tables import rows
from mtcheck.lang.vietnamese import parse

_SEED = later.re("[A-Za-z][¨-¾À-þ]|[®§][a-zµ-þ]")
# A sign or a capital inside a word, or two vowels that only VNI writes so.
_TELLING = later.re(
    "[A-Za-z][¨©ª¬®µ¶·¸¹¼½¾]|[a-z][«»][a-z]|[a-z][ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß÷]|®[a-zµ-þ]"
    "|[öôÖÔ][ùøûõï]|[eoEO][ãåäâ]|[aA][êëâåä]"
)
_LETTER = "[A-Za-z¡-¾À-ÿ\N{SOFT HYPHEN}]"
_WORD = later.re(f"{_LETTER}+")
_PHRASE = later.re(f"(?:{_LETTER}+|[0-9]+)(?:[ \N{NO-BREAK SPACE}](?:{_LETTER}+|[0-9]+))*")
_FONTS = ("tcvn3", "vni")


def find(text: str) -> Iterator[tuple[int, int]]:
    """Where a phrase of two words or more is written for a lost font, in order."""
    end = 0
    for seed in _SEED.finditer(text):
        if seed.start() < end:
            continue
        start = seed.start()
        while start > end and (_WORD.match(text[start - 1]) or text[start - 1] == " "):
            start -= 1
        phrase = _PHRASE.search(text, start)
        if phrase:
            end = max(phrase.end(), seed.end())
            if found := _explained(phrase.group()):
                yield phrase.start() + found[0], phrase.start() + found[1]


def read(phrase: str) -> str | None:
    """A phrase in Unicode, when a font explains all of its words."""
    for font in _FONTS:
        words = list(_WORD.finditer(phrase))
        if _are_explained(words, font) and all(_reads(word.group(), font) for word in words):
            return _decoded(phrase, font)
    return None


def _explained(phrase: str) -> tuple[int, int] | None:
    """From the first to the last word of a phrase that a font explains."""
    for font in _FONTS:
        words = [word for word in _WORD.finditer(phrase) if _reads(word.group(), font)]
        if _are_explained(words, font):
            return words[0].start(), words[-1].end()
    return None


def _are_explained(words: list[re.Match[str]], font: str) -> bool:
    """Two words or more, of which two make sense in this font alone: «Loïc» is French."""
    broken = [word.group() for word in words if _is_broken(word.group(), font)]
    return len(words) > 1 and (len(broken) > 1 or any(map(_TELLING.search, broken)))


def _reads(word: str, font: str) -> bool:
    return _is_syllable(_decoded(word, font))


def _is_broken(word: str, font: str) -> bool:
    return not _is_syllable(word) and _reads(word, font)


def _is_syllable(word: str) -> bool:
    """Vietnamese, in the usual case: «ThÓ» is not."""
    return parse(word) is not None and (word.islower() or word.istitle() or word.isupper())


def _decoded(text: str, font: str) -> str:
    pattern, letters = _letters(font)
    return pattern.sub(lambda match: letters[match.group()], text)


@cache
def _letters(font: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The pattern that finds the letters of a font, the longest first, and what they stand for."""
    letters = {
        row["written"]: row["letter"] for row in rows("vi_old_fonts.tsv") if row["font"] == font
    }
    if font == "tcvn3":
        letters["\N{SOFT HYPHEN}"] = "ư"  # not in the table, where nobody could see it
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), letters
