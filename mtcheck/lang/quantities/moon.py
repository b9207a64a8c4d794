"""Days of the moon's calendar: «rằm tháng Giêng», «mùng 1 Tết», «10-й день лунного месяца»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.model import Number

_MOON = later.re(r"\bâm lịch|(?<!\w)лунн\w|\blunar\b", re.IGNORECASE)
_HINTS = ("âm lịch", "лунн", "lunar", "mùng", "mồng", "rằm", "tết", "giêng", "chạp")
_DAY_BEFORE = later.re(r"\b(?:mùng|mồng|rằm|Tết)\s$", re.IGNORECASE)
_MONTH_OF = later.re(r"\b(?:(?:mùng|mồng)\s[^\W_]+|rằm)(?:\s?/\s?|\stháng\s)$", re.IGNORECASE)
_NAMES = frozenset({"giêng", "chạp"})
_TWELFTH = "chạp"  # «tháng Giêng» is January too for those who translate from English

_FULL = later.re(r"\b(?:rằm(?:\stháng)?|полнолуни[еяю])\s", re.IGNORECASE)
_TET = later.re(
    r"\sTết\b(?!\s(?:Đoan|Trung|Dương))"
    r"|(?:-?[а-яё]{1,2})?\s(?:день|дня|дню)\s(?:праздника\s)?(?:Т[еэ]та?\b|лунного Нового|"
    r"вьетнамского Нового|Нового года по лунному|нового года по лунному)"
)
_OF_MONTH = later.re(
    r"(?:\stháng\s|\s?/\s?"
    r"|(?:-?[а-яё]{1,3})?\s(?:(?:день|дня|дню|днём|числ[аоу]|числом)\s)?)",
    re.IGNORECASE,
)
_DATED = later.re(r"(?:(?:\stháng\s|\s?[/-])[^\W_]+(?:\s(?:một|hai))?)?(?:\snăm\s|[/-])[0-9]{4}")
_YEAR_AFTER = later.re(r"\s(?:năm\s)?(?:1[89]|20)[0-9]{2}")
_LONGEST_NAME = 24
_FULL_MOON, _NEW_YEAR, _LAST = 15, 1, 12  # the day, the first month, the last
_LATEST, _LAST_DAY = 10, 30  # of the days of Tết; «30 Tết» is its eve


@dataclass(frozen=True, slots=True)
class Day:
    """A day and a month of the moon, and the wording; ``sure`` where it can be no other calendar.

    «mùng 8 tháng 3» is the 8th of March as well, and «21 tháng Giêng» may be of January.
    """

    day: int
    month: int
    wording: Number
    sure: bool = True


def may_name(lower: str) -> bool:
    """Whether a text in lower case may name a day of the moon at all."""
    for hint in _HINTS:  # noqa: SIM110 - twice as fast as «any»
        if hint in lower:
            return True
    return False


def marked(numbers: Sequence[Number], text: str) -> Iterator[Number]:
    """The numbers, those of the moon's calendar as «lunar», which equal no other date."""
    is_named = _MOON.search(text) is not None
    for number in numbers:
        if (is_named and _is_of_moon(number, text)) or _is_moon_day(
            number, text, is_named=is_named
        ):
            yield replace(number, kind="lunar", spelled=True, firm=False)
        else:
            yield number


def _is_of_moon(number: Number, text: str) -> bool:
    """Whether «âm lịch» or «лунного месяца» stands close after a day or a month."""
    if number.kind not in {"day", "month", "ordinal", "cardinal", "date"}:
        return False
    return _MOON.search(text, number.end, number.end + 45) is not None or (
        _MOON.search(text, max(0, number.start - 12), number.start) is not None
    )


def _is_moon_day(number: Number, text: str, *, is_named: bool) -> bool:
    """«mùng 10 tháng 3», «rằm tháng 7», «tháng Giêng»."""
    if number.kind not in {"day", "month", "cardinal", "ordinal", "date"}:
        return False
    if not is_named and _DATED.match(text, number.end):
        return False  # «mùng 2 tháng 9 năm 1945»
    if number.text.lower() in _NAMES or _TET.match(text, number.end):
        return True
    if _DAY_BEFORE.search(text, max(0, number.start - 12), number.start):
        return True
    return number.kind == "month" and bool(
        _MONTH_OF.search(text, max(0, number.start - _LONGEST_NAME), number.start)
    )


def days(numbers: Sequence[Number], text: str) -> Iterator[Day]:
    """The days of the moon that a text names with their months, in order."""
    if not any(number.kind == "lunar" or _is_of_tet(number, text) for number in numbers):
        return
    starts = {number.start: number for number in numbers}
    for match in _FULL.finditer(text):
        if (month := starts.get(match.end())) and month.kind in {"lunar", "month"}:
            yield _day(text, match.start(), month.end, Decimal(_FULL_MOON), month)
    for at, number in enumerate(numbers):
        after = numbers[at + 1] if at + 1 < len(numbers) else None
        if _is_of_tet(number, text):
            yield _of_tet(number, text)
        elif after and after.kind == "lunar" and number.kind in {"lunar", "day", "ordinal"}:
            if _OF_MONTH.fullmatch(text, number.end, after.start):
                yield _day(text, number.start, after.end, min(number.readings), after)


def _is_of_tet(number: Number, text: str) -> bool:
    if number.kind not in {"lunar", "ordinal", "cardinal", "day"} or not _TET.match(
        text, number.end
    ):
        return False
    return min(number.readings) <= _LAST_DAY


def _of_tet(number: Number, text: str) -> Day:
    day = int(min(number.readings))
    month = _NEW_YEAR if day <= _LATEST else _LAST
    return Day(day, month, _wording(text, number.start, number.end))


def _day(text: str, start: int, end: int, day: Decimal, month: Number) -> Day:
    is_named = _MOON.search(text, end, end + 45) is not None
    name = month.text.lower() == _TWELFTH and not _YEAR_AFTER.match(text, end)
    full = text[start : start + 3].lower() in {"rằm", "пол"}
    wording = _wording(text, start, end)
    return Day(int(day), int(min(month.readings)), wording, is_named or name or full)


def _wording(text: str, start: int, end: int) -> Number:
    return Number(
        start, end, text[start:end], frozenset({Decimal(0)}), "lunar", spelled=True, firm=True
    )


def changed(source: Sequence[Day], target: Sequence[Day]) -> Iterator[tuple[Day, Day]]:
    """(source, target): the days of the target that are others than the source's."""
    said, written = ({(one.day, one.month) for one in side} for side in (source, target))
    lost = [one for one in source if (one.day, one.month) not in written]
    new = [one for one in target if (one.day, one.month) not in said]
    if len(lost) == len(new):
        yield from zip(lost, new, strict=True)


def may_fall_on(one: Day, day: int, month: int) -> bool:
    """Whether the day of the moon may be this one of the Gregorian calendar, in some year.

    The lunar year begins between 21 January and 20 February, and a month may come twice.
    """
    since = (month - 1) * _MONTH + day
    first = _FIRST_NEW_YEAR + (one.month - 1) * _MOON_MONTH + one.day - 1 - _SLACK
    last = _LAST_NEW_YEAR + one.month * _MOON_MONTH + one.day - 1 + _SLACK
    return any(first <= since + year <= last for year in (0, _YEAR))


_MONTH, _MOON_MONTH, _YEAR = 30.44, 29.53, 365.25  # days
_FIRST_NEW_YEAR, _LAST_NEW_YEAR, _SLACK = 21, 51, 2  # days of the year


def names_moon(text: str) -> bool:
    """Whether a text says that it counts by the moon."""
    return _MOON.search(text) is not None
