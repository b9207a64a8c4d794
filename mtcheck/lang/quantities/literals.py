"""Digits with separators («1.250.000») and Roman numerals («XXI»), and what they are worth."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

_SEPARATOR = re.compile(r"[.,]")
_THOUSANDS = re.compile(r"(?<=[0-9])(?=(?:[0-9]{3})+$)")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CYRILLIC_ROMAN = str.maketrans("ХІМС", "XIMC")


def roman(word: str) -> int | None:
    """The value of a Roman numeral in capitals, Cyrillic look-alikes («ХIII») allowed."""
    latin = word.translate(_CYRILLIC_ROMAN)
    if not latin or not _ROMAN.fullmatch(latin):
        return None
    values = [_ROMAN_VALUES[letter] for letter in latin]
    following = [*values[1:], 0]
    steps = zip(values, following, strict=True)
    return sum(-value if value < after else value for value, after in steps)


@functools.lru_cache(maxsize=65_536)
def literal(written: str) -> frozenset[Decimal]:
    """Every value that digits with separators may have; none for versions and lists.

    The separators of three languages contradict each other and translators mix them, so «1.250»
    is both 1250 and 1.25.
    """
    groups = _SEPARATOR.split("".join(written.split()))
    marks = _SEPARATOR.findall(written)
    if not marks:
        return frozenset({Decimal(groups[0])})
    found = set()
    if len(set(marks)) == 1 and _are_thousands(groups):
        found.add(Decimal("".join(groups)))
        if groups[-1] == "000":
            return frozenset(found)  # «24.000» is not 24
    if len(marks) == 1 or (marks[-1] not in marks[:-1] and _are_thousands(groups[:-1])):
        found.add(Decimal("".join(groups[:-1]) + "." + groups[-1]))
    return frozenset(found)


def _are_thousands(groups: list[str]) -> bool:
    first, *others = groups
    return len(first) <= 3 and first[0] != "0" and all(len(group) == 3 for group in others)


def russian(written: str) -> str:
    """«1.250.000» as «1 250 000», «13.4» as «13,4», the digits as they are."""
    (value,) = literal(written)
    groups = _SEPARATOR.split("".join(written.split()))
    if value != value.to_integral_value() or Decimal("".join(groups)) != value:
        return f"{''.join(groups[:-1])},{groups[-1]}"
    whole = "".join(groups)
    return _THOUSANDS.sub("\N{NO-BREAK SPACE}", whole) if len(whole) > 4 else whole
