"""Months, weekdays, hours and years: the numbers that a language hides in its calendar."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from mtcheck.lang.number_words import Forms, forms, rows

_DAY_PART = re.compile(
    r"""\s?(?:h|giờ|час\w*|o'clock)?
        \s?(?:sáng|trưa|chiều|tối|đêm|утра|дня|вечера|ночи|[ap]\.?m\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_CENTURY_BEFORE = re.compile(r"\bthế k[ỷỉ](?: thứ)? $", re.IGNORECASE)
_CENTURY_AFTER = re.compile(r"(?:-?[а-яёa-z]{1,3})?[\s-](?:век|столети|centur)")
_DECADE_AFTER = re.compile(r"-?(?:е|х|ые|ых|s)\b")
_YEAR_TO = re.compile(r"\b(1[0-9]|20)[0-9]{2}[-–—/]$")


@functools.lru_cache(maxsize=65_536)
def month(word: str, language: str) -> int | None:
    """The month that a word names («декабря», «December», «Giêng»), in any case.

    «May» and «March» are months only with their capital.
    """
    table = _calendar("months.tsv", "month", language)
    return table.find(word) or table.find(word.lower())


@functools.lru_cache(maxsize=65_536)
def weekday(word: str, language: str) -> int | None:
    """The weekday that a word names, as Vietnamese counts them: Monday is the second."""
    return _calendar("date_weekdays.tsv", "number", language).find(word.lower())


@functools.cache
def _calendar(name: str, column: str, language: str) -> Forms[int]:
    return forms((row["forms"], int(row[column])) for row in rows(name, language))


def clock(hour: str, minute: str, day_part: bool) -> frozenset[Decimal]:
    """The readings of a time of day: 17.30 for 17:30, and 1730 as soldiers write it.

    An hour up to 12 may be one of the afternoon, however the language marks it; «05:30» with
    its zero is of a 24-hour clock unless a part of the day is named.
    """
    time, plain = Decimal(f"{int(hour)}.{minute}"), Decimal(hour + minute)
    if int(hour) > 12 or (hour.startswith("0") and not day_part):
        return frozenset({time, plain})
    return frozenset({time, plain, time + (12 if int(hour) < 12 else -12)})


def has_day_part(text: str, end: int) -> bool:
    """Whether the number that ends here is an hour of the morning, the afternoon, the night."""
    return _DAY_PART.match(text, end) is not None


def years(value: Decimal, text: str, start: int, end: int, kind: str) -> Iterator[Decimal]:
    """The years that a number may stand for where it stands.

    The 90s are those of 1990, «15/12/22» is of 2022, «1620–21» ends in 1621, and the XIX
    century is the 1800s.
    """
    before = text[max(0, start - 12) : start]
    if _CENTURY_BEFORE.search(before) or _CENTURY_AFTER.match(text, end):
        yield (value - 1) * 100
    if not 0 <= value < 100:
        return
    if since := _YEAR_TO.search(before):
        yield int(since[1]) * 100 + value
    elif kind == "year" or before.endswith(("/", "'", "’")) or _DECADE_AFTER.match(text, end):
        yield from (1900 + value, 2000 + value)
