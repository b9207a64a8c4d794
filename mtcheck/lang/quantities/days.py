"""Days of the year: «ngày 5 tháng 8», «5/8/2020», «5 августа», «05.08.2020», «August 5»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang.quantities import calendar
from mtcheck.lang.quantities.model import Number

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
_DOTTED = re.compile(
    r"(?<![\w.])[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})(?!\.?[0-9])(?![^\W\d_])"
)
_RUN = re.compile(r"[0-9]+")


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
        yield from _day(match, numbered or calendar.month(word, language))


def _day(match: re.Match[str], month: int | None) -> Iterator[Day]:
    day = int(match["day"])
    if month is not None and 1 <= month <= 12 and 1 <= day <= 31:
        start = min(match.start("day"), match.start("month"))
        yield Day(start, match.end(), day, month)


def numbers(text: str, language: str) -> Iterator[Number]:
    """«15.12.2022»: the day, the month and the year, each a number of its own."""
    for match in _DOTTED.finditer(text):
        for place, run in enumerate(_RUN.finditer(text, *match.span())):
            value = Decimal(run[0])
            short = {1900 + value, 2000 + value} if place == 2 and value < 100 else set()
            yield Number(*run.span(), run[0], frozenset({value} | short), "date")
