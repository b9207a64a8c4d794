"""Dates that one text gives and the other tells otherwise: «ngày 8/7», «в тот же день»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from mtcheck.lang import later
from mtcheck.lang.quantities.model import Number

_DATE_GAP = 8  # code points between the parts of a date: «tháng 5 năm 2021»
_SAME_DAY = later.re(
    r"\b(?:тот|этот) же день|\bэтот день|\bнакануне\b|\b(?:позав|в)чера|\b(?:после)?завтра"
    r"|\bсегодня|\b(?:that|the same) day\b|\bto(?:day|morrow)\b|\byesterday\b"
    r"|\bcùng ngày\b|\bhôm (?:nay|qua)\b",
    re.IGNORECASE,
)
_SAME_YEAR = later.re(
    r"\b(?:год(?:ом (?:ранее|раньше|позже)| (?:назад|спустя))|с начала года"
    r"|(?:того же|следующего) года)\b"
    r"|\b(?:этом|прошлом|текущем|будущем|минувшем|том же|этого|прошлого|текущего|минувшего) год"
    r"|\b(?:this|last|next|that) year\b|\bnăm (?:nay|ngoái|sau)\b",
    re.IGNORECASE,
)


def told_by_days(numbers: Sequence[Number], text: str) -> Iterator[Number]:
    """The dates that are told from the day of the news: «ngày 8/7», «в тот же день»."""
    months = {number.start for number in numbers if number.kind == "month"}
    parts = {"day", "month", "date"}
    day = [one for one in numbers if one.kind in parts or one.end + 1 in months]
    if (len(day) > 1 and _SAME_DAY.search(text)) or (day and _NEXT_DAY.search(text)):
        yield from day
    year = [number for number in numbers if number.kind == "year"]
    if year and _SAME_YEAR.search(text):
        yield from year


_NEXT_DAY = later.re(
    r"\bследующ(?:его|ий) дн?(?:я|ень)\b|\bthe (?:next|following) day\b|\b(?:ngày )?hôm sau\b",
    re.IGNORECASE,
)
_END_OF_YEAR = later.re(
    r"\b(?:кон(?:ец|ца|цу|це|цом)|последн(?:ий|его|ему) день)\s(?:(?:[0-9]{4}|этого|текущего|"
    r"следующего)(?:-го)?\b|года\b)|\bend of (?:the year|[0-9]{4})\b|\b(?:cuối|hết) năm\b",
    re.IGNORECASE,
)
_END = later.re(
    r"\bкон(?:ец|ца|цу|це|цом)\b|\bпоследн(?:ий|его|ему) день\b|\bend of\b|\b(?:cuối|hết) tháng\b",
    re.IGNORECASE,
)
_START_OF_YEAR = later.re(
    r"\b(?:начал[оаеу]м?|перв(?:ый|ого|ому) (?:же )?день)\s"
    r"(?:(?:[0-9]{4}|этого|текущего|следующего)(?:-го)?\b|года\b)"
    r"|\b(?:start|beginning) of (?:the year|[0-9]{4})\b|\bđầu năm\b",
    re.IGNORECASE,
)
_START = later.re(
    r"\bначал[оаеу]м?\b|\b(?:start|beginning) of\b|\bđầu tháng\b",
    re.IGNORECASE,
)
_FIRST, _DECEMBER = Decimal(1), Decimal(12)
_LAST_DAYS = {
    Decimal(month): frozenset({last} if month != 2 else {Decimal(28), last})
    for month, last in enumerate(map(Decimal, (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)), 1)
}


def bounds(numbers: Iterable[Number], side: Sequence[Number], text: str) -> Iterator[Number]:
    """The first and last days: «31/12/2025», «конец 2025 года»; «30/6», «до конца июня»."""
    free = {id(number) for number in numbers if number.kind in {"day", "month"}}
    if not free:
        return
    for day, month in pairwise(side):
        if id(day) not in free or (day.kind, month.kind) != ("day", "month"):
            continue
        ends = any(_is_last(x, y) for x in day.readings for y in month.readings)
        starts = day.readings == {_FIRST}
        if id(month) not in free:
            if (ends and _END.search(text)) or (starts and _START.search(text)):
                yield day
        elif month.readings == {_DECEMBER if ends else _FIRST}:
            whole_year = _END_OF_YEAR if ends else _START_OF_YEAR
            if (ends or starts) and whole_year.search(text):
                yield from (day, month)


def _is_last(day: Decimal, month: Decimal) -> bool:
    return month in _LAST_DAYS and day in _LAST_DAYS[month]


_NO_YEAR = later.re(r"\s(?:года\b|г\.|năm\b(?!\s[0-9]))")


def years_of_dates(
    numbers: Iterable[Number], side: Sequence[Number], others: Iterable[Number], text: str
) -> Iterator[Number]:
    """The years of dates of which the other text says day and month: «15/12», «15 декабря 2022».

    «15 декабря года» has lost one.
    """
    free = {id(number) for number in numbers if number.kind == "year"}
    if not free:
        return
    whole = [other for other in others if not _NO_YEAR.match(text, other.end)]
    said = {(other.kind, value) for other in whole for value in other.readings}
    for day, month, year in zip(side, side[1:], side[2:], strict=False):
        if id(year) in free and (day.kind, month.kind) == ("day", "month"):
            near = year.start - month.end < _DATE_GAP
            if near and all((n.kind, value) in said for n in (day, month) for value in n.readings):
                yield year
