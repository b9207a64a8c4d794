"""Weekdays of two sides set against each other, and against the dates that they stand with."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities import calendar_comparison, reading, weekdays
from mtcheck.lang.quantities.calendar_comparison import Date
from mtcheck.lang.quantities.model import Number

_FIRST_YEAR = 1920  # Russia had another calendar until 1918
_TABLE = 50  # weekdays in a segment: more of them are a timetable
_FAR = 0.5  # of a segment's length: weekdays farther apart say different things
_BEFORE_DATE = later.re(r",?[ \u00A0]\(?")
_AFTER_DATE = later.re(r"(?:[ \u00A0]год\w*|[ \u00A0]г\.)?,?[ \u00A0]\(?(?:в[ \u00A0])?")
_WORD_BEFORE = later.re(r"([^\W\d_]+)[ \u00A0]$")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A weekday that is not the one of its date, ``text[start:end]``."""

    weekday: Number
    start: int
    end: int
    value: Decimal

    @property
    def right(self) -> str:
        """The weekday of the date, in English."""
        return datetime.date(2024, 1, int(self.value) - 1).strftime("%A")


def may_name(text: str, language: str) -> bool:
    """Whether a text may name a weekday at all."""
    return weekdays.is_hinted(text, language)


def changed(
    source: str, target: str, source_language: str, target_language: str
) -> Iterator[tuple[Number, Number]]:
    """(source, target): each weekday of the target that is none of the source's, and its place."""
    if not source or not may_name(source, source_language):
        return
    written = list(weekdays.find(target, target_language))
    original = list(weekdays.find(source, source_language)) if written else []
    if not original or max(len(original), len(written)) > _TABLE:
        return
    known = weekdays.possible(source, source_language)
    said = weekdays.possible(target, target_language)
    new = [day for day in written if int(min(day.readings)) not in known]
    lost = [day for day in original if int(min(day.readings)) not in said]
    if not new and len(lost) == 1 and len(written) == len(original):
        new = _repeated(written, original, known_at=original.index(lost[0]))
    if len(new) == len(lost) == 1:
        yield lost[0], new[0]
        return
    for day in new:
        near = [one for one in lost if _distance(one, day, source, target) <= _FAR]
        if near:
            one = min(near, key=lambda one: _distance(one, day, source, target))
            yield one, day
            if len(lost) > 1:
                lost.remove(one)


def _repeated(written: Sequence[Number], original: Sequence[Number], known_at: int) -> list[Number]:
    """The weekday of the target that stands where another should: one too many of its kind."""
    sides = [[min(day.readings) for day in side] for side in (written, original)]
    many = [day for day in written if _exceeds(min(day.readings), *sides)]
    return sorted(many, key=lambda day: abs(written.index(day) - known_at))[:1]


def _exceeds(day: Decimal, written: list[Decimal], original: list[Decimal]) -> bool:
    return written.count(day) > original.count(day) > 0


def _distance(one: Number, other: Number, source: str, target: str) -> float:
    return abs(one.start / len(source) - other.start / len(target))


def left_out(
    source: str, target: str, source_language: str, target_language: str
) -> Iterator[Number]:
    """The weekday of the source where the target says nothing of when it was.

    A date, «сегодня», «выходные», «в тот же день» say it too, and «The Sunday Times» is a name.
    """
    if not may_name(source, source_language):
        return
    named = [one for one in weekdays.find(source, source_language) if not _is_name(one, source)]
    if len(named) == 1 and not weekdays.possible(target, target_language):
        if _SAID.search(target) is None and not _names_date(target, target_language):
            yield named[0]


def says(text: str, weekday: Number, language: str) -> bool:
    """Whether a text may name the weekday."""
    return int(min(weekday.readings)) in weekdays.possible(text, language)


def _is_name(weekday: Number, text: str) -> bool:
    """«The Sunday Times», «báo Chủ nhật», «"Sunday Morning"»."""
    before, after = text[max(0, weekday.start - 12) : weekday.start], text[weekday.end :][:3]
    return bool(_NAME_BEFORE.search(before) or _NAME_AFTER.match(after))


_NAME_BEFORE = later.re(
    r"(?:\b(?:[Bb]áo|[Tt]ạp chí|[Tt]hời báo|[Vv]ở|phim|The|[A-Z]\w* on)|[\"“«'‘])\s?$"
    r"|\b(?!(?:Sáng|Trưa|Chiều|Tối|Đêm|Hôm|Vào|Từ|Ngày|On|By|Last|This|Next|Late|Early)\s)"
    r"[A-Z][\w&]*\s$"
)
_NAME_AFTER = later.re(r"[\"”»]|\s[A-ZĐ]")
# What tells the day without its name, or tells it in a way that is not read.
_SAID = later.re(
    r"\b(?:[Вв]чера|[Пп]озавчера|[Сс]егодня|[Зз]автра|[Пп]ослезавтра|[Нн]акануне|[Нн]азавтра"
    r"|[Вв]ыходн|[Уу]икенд|[Бб]удн|[Нн]едел|суб[бо]|воск|вторн|четв|пятн|понед|сред[уеы]"
    r"|(?:тот|этот|следующий|другой|первый|последний) (?:же )?день|(?:Sun|Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur)day)",
)


def _names_date(text: str, language: str) -> bool:
    if not reading.has_certain(text):
        return False
    return any(number.kind in {"day", "date"} for number in reading.read(text, language))


def contradicted(
    source: str, target: str, source_language: str, target_language: str
) -> Iterator[Contradiction]:
    """The weekdays of the target that its own date gives the lie, and that no source says."""
    named = list(weekdays.find(target, target_language))
    if not 0 < len(named) <= _TABLE or not reading.has_certain(target):
        return
    known = weekdays.possible(source, source_language) if source else frozenset()
    found = list(calendar_comparison.dates(reading.read(target, target_language), target))
    for day in named:
        if int(min(day.readings)) not in known and (date := _date_of(day, found, target)):
            right = _weekday(date)
            if right and right not in day.readings:
                start, end = date.parts[0].start, date.parts[-1].end
                yield Contradiction(day, start, end, right)


def _date_of(day: Number, dates: Sequence[Date], text: str) -> Date | None:
    """The only date that the weekday stands next to."""
    found = [date for date in dates if date.year and _touches(day, date, text)]
    return found[0] if len(found) == 1 else None


def _touches(day: Number, date: Date, text: str) -> bool:
    start = min(part.start for part in date.parts)
    end = max(part.end for part in date.parts)
    before = _BEFORE_DATE.fullmatch(text, day.end, start)
    return before is not None or _AFTER_DATE.fullmatch(text, end, day.start) is not None


def _weekday(date: Date) -> Decimal | None:
    """The weekday of a date, 2 for Monday; None where the date leaves a doubt."""
    if date.year is None or any(len(part.readings) != 1 for part in date.parts):
        return None
    year, month, day = (int(min(part.readings)) for part in (date.year, date.month, date.day))
    if not _FIRST_YEAR <= year <= datetime.MAXYEAR:
        return None
    try:
        return Decimal(datetime.date(year, month, day).isoweekday() + 1)
    except ValueError:  # the 31st of June
        return None


def rendered(text: str, wrong: Number, value: Decimal, language: str) -> str | None:
    """The weekday ``value`` in the form of the wrong one, when it can be pasted over it."""
    before = _WORD_BEFORE.search(text, max(0, wrong.start - 16), wrong.start)
    word = before[1].lower() if before else ""
    return weekdays.rendered(wrong.text, int(value), language, word)
