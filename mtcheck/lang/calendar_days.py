"""Days of the year: «ngày 5 tháng 8», «5/8/2020», «5 августа», «05.08.2020», «August 5»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.lang import dates

# A bare «2/3» may be two thirds: it is a day only with a year or after a part of the day.
_DIGITS = re.compile(
    r"(?P<lead>\b(?:ngày|sáng|trưa|chiều|tối|đêm|hôm)\s+)?(?<![\d/.,-])"
    r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P<year>(?P=mark)\d{4})?(?![\d/.,-]?\d)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"(?<![\d.,/-])(?P<day>\d{1,2})(?:-?го)?\s+(?:tháng\s+)?(?P<month>[^\W_]+)")
_MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]+)\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:.,]\d|\d)"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a text names, with its offsets in code points."""

    start: int
    end: int
    day: int
    month: int

    @property
    def swapped(self) -> tuple[int, int]:
        return self.month, self.day


def find(text: str, language: str) -> Iterator[Day]:
    """Every day and month that a text names together; impossible ones are no days."""
    for match in _DIGITS.finditer(text):
        if match["lead"] or match["year"]:
            yield from _day(match, int(match["month"]))
    pattern = _MONTH_FIRST if language == "en" else _DAY_FIRST
    for match in pattern.finditer(text):
        word = match["month"]
        numbered = int(word) if language == "vi" and word.isdecimal() else None
        yield from _day(match, numbered or dates.month(word, language))


def _day(match: re.Match[str], month: int | None) -> Iterator[Day]:
    day = int(match["day"])
    if month is not None and 1 <= month <= 12 and 1 <= day <= 31:
        start = min(match.start("day"), match.start("month"))
        yield Day(start, match.end(), day, month)
