"""Digits with separators («1.250.000»), powers («10⁶») and Roman numerals, and their worth."""

from __future__ import annotations

import functools
import unicodedata
from decimal import Decimal

from mtcheck.lang import later

# Between digits that are one number. Spaces and apostrophes group only threes.
_SPACES = r"[ \N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]"
_APOSTROPHES = r"[\N{RIGHT SINGLE QUOTATION MARK}\N{APOSTROPHE}]"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_THREES = r"[1-9][0-9]{0,2}(?:%s[0-9]{3})+(?:[.,][0-9]+)?(?![0-9])"
_PLAIN = rf"[0-9]+(?:[.,][0-9]+)*(?:{_SPACES}?[{_VULGAR}])?|(?<!\w)[{_VULGAR}](?!\w)"
_TEN_TO = rf"\b10(?:\^[0-9]{{1,2}}|[{_SUPERSCRIPTS}]{{1,2}})(?![0-9])"
_POWER = rf"(?:[0-9]+(?:[.,][0-9]+)?\s?[x×·]\s?)?{_TEN_TO}"
# What ``literal`` reads, and what it begins with, to be put into other patterns; it has no groups.
STARTS = f"[0-9{_VULGAR}]"
LITERAL = "|".join((_POWER, _THREES % _SPACES, _THREES % _APOSTROPHES, _PLAIN))

_LONGEST = 24  # digits: longer ones name something, and only 28 are divided exactly
_ROUND = Decimal("0.0001")  # a third is a third in every writing
_SEPARATOR = later.re(r"[.,]")
_IGNORED = later.re(r"[\s'’]")
_SPECIAL = later.re(rf"[{_SUPERSCRIPTS}^{_VULGAR}]")
_POWER_PARTS = later.re(rf"(?:(.+?)\s?[x×·]\s?)?10(?:\^([0-9]+)|([{_SUPERSCRIPTS}]+))")
_INDIAN = later.re(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}")
_LIST = later.re(r"[0-9]{4}[.,][0-9]{4}")
_THOUSANDS = later.re(r"(?<=[0-9])(?=(?:[0-9]{3})+$)")
_ROMAN = later.re(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CYRILLIC_ROMAN = str.maketrans("ХІМС", "XIMC")
# One letter may be a pronoun or a network; «XL», «CD», «MM» and «DI» are no numerals today.
_PLAIN_ROMAN = later.re(r"[IVX]{2,}|[CLMXIVD]{5,}|[LCX]{2,}[IVX]+")


@functools.lru_cache(maxsize=65_536)
def roman(word: str) -> int | None:
    """The value of a Roman numeral in capitals, Cyrillic look-alikes («ХIII») allowed."""
    if not word.isupper():
        return None
    latin = unicodedata.normalize("NFKC", word).translate(_CYRILLIC_ROMAN)
    if not _ROMAN.fullmatch(latin):
        return None
    values = [_ROMAN_VALUES[letter] for letter in latin]
    following = [*values[1:], 0]
    steps = zip(values, following, strict=True)
    return sum(-value if value < after else value for value, after in steps)


def is_plainly_roman(word: str) -> bool:
    """Whether letters that make a Roman numeral are one whatever stands around: «XIII», not «I»."""
    letters = unicodedata.normalize("NFKC", word)
    is_sign = letters != word  # «Ⅳ»
    return is_sign or _PLAIN_ROMAN.fullmatch(letters.translate(_CYRILLIC_ROMAN)) is not None


@functools.lru_cache(maxsize=65_536)
def literal(written: str) -> frozenset[Decimal]:
    """Every value that digits with separators may have; none for versions, lists and endless runs.

    The separators of three languages contradict each other and translators mix them, so «1.250»
    is both 1250 and 1.25.
    """
    if _SPECIAL.search(written):
        return _special(written)
    groups = _SEPARATOR.split(_IGNORED.sub("", written))
    marks = _SEPARATOR.findall(written)
    if len(written) > _LONGEST and sum(map(len, groups)) > _LONGEST:
        return frozenset()
    if not marks:
        return frozenset({Decimal(groups[0])})
    found = set()
    if (len(set(marks)) == 1 and _are_thousands(groups)) or _INDIAN.fullmatch(written):
        found.add(Decimal("".join(groups)))
        if groups[-1] == "000":
            return frozenset(found)  # «24.000» is not 24
    if _LIST.fullmatch(written):
        return frozenset()  # «2015,2016»
    if len(marks) == 1 or (marks[-1] not in marks[:-1] and _are_thousands(groups[:-1])):
        found.add(Decimal("".join(groups[:-1]) + "." + groups[-1]))
    return frozenset(found)


def _special(written: str) -> frozenset[Decimal]:
    """«3,5×10⁶», «2½»."""
    if power := _POWER_PARTS.fullmatch(written):
        times, plain, raised = power.groups()
        exponent = int(plain or unicodedata.normalize("NFKC", raised))
        factors = literal(times) if times else {Decimal(1)}
        values = (factor * Decimal(10) ** exponent for factor in factors)
        return frozenset(value for value in values if value.adjusted() < _LONGEST)
    part = Decimal(str(unicodedata.numeric(written[-1]))).quantize(_ROUND)
    whole = literal(written[:-1].strip()) if len(written) > 1 else {Decimal(0)}
    return frozenset(value + part for value in whole)


def _are_thousands(groups: list[str]) -> bool:
    first, *others = groups
    return len(first) <= 3 and first[0] != "0" and all(len(group) == 3 for group in others)


def russian(written: str) -> str:
    """«1.250.000» as «1 250 000», «13.4» as «13,4»; as it is what has not one value."""
    values = literal(written)
    if len(values) != 1 or _SPECIAL.search(written):
        return written
    value = min(values)
    groups = _SEPARATOR.split(_IGNORED.sub("", written))
    if value != value.to_integral_value() or Decimal("".join(groups)) != value:
        return f"{''.join(groups[:-1])},{groups[-1]}"
    whole = "".join(groups)
    if whole[0] == "0" and len(whole) > 1:
        return written  # «024 3825 1234» is no quantity
    return _THOUSANDS.sub("\N{NO-BREAK SPACE}", whole) if len(whole) > 4 else whole
