"""The dates of two sides set against each other: which day, month, year or time is another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities import (
    calendar,
    clock_words,
    comparison,
    moon,
    periods,
    reading,
    time_zones,
)
from mtcheck.lang.quantities.model import CALENDAR, Number

_GAP = later.re(
    r"(?:-?[а-яё]{1,3}|st|nd|rd|th)?[\s\u00A0]*(?:[/.,-]|\b(?:tháng|năm|of|the|день|дня)\b)?[\s\u00A0]*"
)
_NEAR = 24  # characters from a day to its month: «с 27 по 29 сентября»
_YEAR = later.re(r"(?:1[0-9]|20)[0-9]{2}")
_TIME = later.re(r"(?P<hour>[0-9]{1,2})(?P<mark>[:.])(?P<minute>[0-9]{2})")


@dataclass(frozen=True, slots=True)
class Date:
    """A day and a month, and the year if it stands with them."""

    day: Number
    month: Number
    year: Number | None = None

    @property
    def parts(self) -> tuple[Number, ...]:
        return tuple(part for part in (self.day, self.month, self.year) if part)

    def is_day_of(self, other: Date) -> bool:
        """Whether both may be the same day of some year."""
        return _meet(self.day, other.day) and _meet(self.month, other.month)


@dataclass(frozen=True, slots=True)
class Wrong:
    """Parts of dates of the target and the parts of the source that they should be.

    A year may follow the parts of a target in digits that have changed places. ``lunar``: the day
    of the moon has become the same day of another calendar.
    """

    source: tuple[Number, ...]
    target: tuple[Number, ...]
    swapped: bool = False
    lunar: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether each part is of the kind of its counterpart, and no word that may be none."""
        pairs = zip(self.source, self.target, strict=True)
        return (
            self.swapped
            or self.lunar
            or all(a.kind == b.kind and not _is_doubtful(a, b) for a, b in pairs)
        )


def _is_doubtful(*numbers: Number) -> bool:
    """A word that is neither the name of a month nor firm, a time that names no minute."""
    return any(
        one.spelled and one.kind != "month" and (not one.firm or clock_words.is_vague(one))
        for one in numbers
    )


def dates(numbers: Sequence[Number], text: str) -> Iterator[Date]:
    """The days with their months: «с 27 по 29 сентября» names two."""
    waiting: list[Number] = []
    for at, number in enumerate(numbers):
        after = numbers[at + 1] if at + 1 < len(numbers) else None
        if number.kind == "day" and not _ends_date(numbers, at, text):
            waiting = [day for day in waiting if number.start - day.start < 2 * _NEAR]
            waiting.append(number)
        elif number.kind == "month":
            days = [day for day in waiting if number.start - day.end <= 2 * _NEAR]
            if days and _GAP.fullmatch(text, days[-1].end, number.start):
                year = after if after and _is_year_of(number, after, text) else None
                yield from (Date(day, number, year) for day in days)
            elif after and after.kind == "day" and _GAP.fullmatch(text, number.end, after.start):
                last = numbers[at + 2] if at + 2 < len(numbers) else None
                year = last if last and _is_year_of(after, last, text) else None
                yield Date(after, number, year)
            waiting = []


def _ends_date(numbers: Sequence[Number], at: int, text: str) -> bool:
    """Whether the month stands before this day: «September 18»."""
    before = numbers[at - 1] if at else None
    after = numbers[at + 1] if at + 1 < len(numbers) else None
    if before is None or before.kind != "month" or after is None or after.kind != "month":
        return before is not None and before.kind == "month" and before.end + 2 > numbers[at].start
    return numbers[at].start - before.end < 2 and after.start - numbers[at].end > 1


def _is_year_of(part: Number, year: Number, text: str) -> bool:
    return year.kind == "year" and _GAP.fullmatch(text, part.end, year.start) is not None


def _meet(one: Number, other: Number) -> bool:
    return not one.readings.isdisjoint(other.readings)


def wrong(source: str, target: str, source_language: str, target_language: str) -> Iterator[Wrong]:
    """Every part of a date in the target that is not the source's, those of one date together."""
    found = comparison.compared(source, target, source_language, target_language)
    if found is None:
        return
    sides = reading.read(source, source_language), reading.read(target, target_language)
    changed = [pair for pair in found.changed if all(number.kind in CALENDAR for number in pair)]
    languages = source_language, target_language
    changed += _other_halves(found.agreed, (source, target), languages)
    changed += _unsaid(found, *sides)
    kinds = {number.kind for numbers in sides for number in numbers}
    if not changed and kinds.isdisjoint({"day", "lunar"}):
        return
    if "lunar" in kinds:
        changed = [pair for pair in changed if pair[0].kind not in {"day", "month"}]
        yield from _grouped(changed, ())
        yield from _wrong_moons(*sides, source, target)
        return
    if time_zones.are_named(source, target, source_language, target_language):
        changed = [pair for pair in changed if not time_zones.may_be_converted(*pair)]
        yield from _grouped(changed, ())
        return
    originals = list(dates(sides[0], source))
    written = list(dates(sides[1], target)) if originals else []
    known: set[int] = set()
    for one in _wrong_days(originals, written, changed, sides[1], (source, target)):
        parts = {id(part) for part in one.target}
        if known.isdisjoint(parts):
            yield one
        known |= parts
    nights = {
        id(part)
        for date in written
        if any(_is_night(one, date, (source, target)) for one in originals)
        for part in date.parts
    }
    left = [pair for pair in changed if id(pair[1]) not in known | nights]
    yield from _grouped(left, written)
    known |= {id(pair[1]) for pair in left}
    for one in _wrong_years(originals, written):
        if id(one.target[0]) not in known:
            yield one


_WORDED = frozenset({"time", "quarter", "half", "decade", "century", "year"})


def apart_from_dates(
    missing: Iterable[Number], source: str, target: str, source_language: str, target_language: str
) -> list[Number]:
    """The numbers missing that are no part of a date of the source which is wrong in the target."""
    numbers = list(missing)
    if not any(number.kind in CALENDAR for number in numbers):
        return numbers
    found = wrong(source, target, source_language, target_language)
    told = {number.start for date in found for number in date.source}
    return [number for number in numbers if number.start not in told]


def _other_halves(
    agreed: Iterable[tuple[Number, Number]], texts: tuple[str, str], languages: tuple[str, str]
) -> Iterator[tuple[Number, Number]]:
    """The halves of a year that agree only in being six months."""
    for one, other in agreed:
        if periods.are_other_halves(one, other):
            yield (
                periods.worded(one, texts[0], languages[0]),
                periods.worded(other, texts[1], languages[1]),
            )


def _unsaid(
    found: comparison.Comparison, source: Iterable[Number], target: Iterable[Number]
) -> Iterator[tuple[Number, Number]]:
    """Words of one kind that the comparison holds to be too far apart, where each is the only."""
    known = {id(one) for pair in (*found.agreed, *found.changed) for one in pair}
    known |= {id(one) for one in (*found.missing, *found.extra)}
    lost, new = (
        [one for one in side if one.firm and one.kind in _WORDED and id(one) not in known]
        for side in (source, target)
    )
    for one in lost:
        others = [other for other in new if other.kind == one.kind]
        if len(others) == 1 and sum(other.kind == one.kind for other in lost) == 1:
            yield one, others[0]


def _wrong_moons(
    originals: Sequence[Number], written: Sequence[Number], source: str, target: str
) -> Iterator[Wrong]:
    """Days of the moon that are others in the target, or the same ones of another calendar."""
    said = list(moon.days(originals, source))
    if named := list(moon.days(written, target)):
        for one, other in moon.changed(said, named):
            yield Wrong((one.wording,), (other.wording,))
        return
    if moon.names_moon(target):
        return
    plain = list(dates(originals, source)) if said else []
    new = [one for one in dates(written, target) if not any(map(one.is_day_of, plain))]
    for date in new if said else ():
        day, month = (int(min(part.readings)) for part in (date.day, date.month))
        same = [one for one in said if (one.day, one.month) == (day, month)]
        if any(one.sure for one in same):
            yield Wrong((same[0].wording,), (date.day, date.month), lunar=True)
        elif len(said) == len(new) == 1 and not same and not moon.may_fall_on(said[0], day, month):
            parts = (date.day, date.month)
            yield Wrong((said[0].wording,) * 2, tuple(replace(one, kind="lunar") for one in parts))


def _wrong_days(
    originals: Sequence[Date],
    written: Sequence[Date],
    changed: Sequence[tuple[Number, Number]],
    numbers: Iterable[Number],
    texts: tuple[str, str],
) -> Iterator[Wrong]:
    """Dates whose day or month is another, the source's being nowhere in the target."""
    lost = [one for one in originals if not any(one.is_day_of(other) for other in written)]
    new = [one for one in written if not any(one.is_day_of(other) for other in originals)]
    pairs = {(id(one), id(other)) for one, other in changed}
    only_one = len(originals) == len(written) and len(lost) == len(new) == 1
    said = {value for number in numbers for value in number.readings}
    for date in new:
        if any(_is_night(original, date, texts) for original in lost):
            continue
        for original in lost:
            if _meet(date.day, original.month) and _meet(date.month, original.day):
                parts = (date.day, date.month) if date.month.spelled else date.parts
                one = Wrong((original.day, original.month), parts, swapped=True)
            elif one_part := _one_part(original, date):
                a, b = one_part
                is_certain = only_one or (id(a), id(b)) in pairs or a.readings.isdisjoint(said)
                if not is_certain or _is_counted_otherwise(texts, a, b):
                    continue
                one = Wrong((a,), (b,))
            else:
                continue
            lost.remove(original)
            yield one
            break


def _is_counted_otherwise(texts: tuple[str, str], one: Number, other: Number) -> bool:
    """«đêm 10/9» and «в ночь на 11 сентября»; «до 20 февраля» is not about the 19th."""
    return comparison.is_counted_otherwise(*texts, one, other) and not comparison.is_rounded(
        other, one, texts[1]
    )


def _wrong_years(originals: Sequence[Date], written: Iterable[Date]) -> Iterator[Wrong]:
    """Years that agree with a number elsewhere, not with the one of their own day and month."""
    for date in written:
        same = [one for one in originals if one.is_day_of(date)]
        years = [one.year for one in same if one.year]
        if date.year and years and len(years) == len(same):
            if not any(_meet(date.year, year) for year in years):
                yield Wrong((years[0],), (date.year,))


def _is_night(original: Date, date: Date, texts: tuple[str, str]) -> bool:
    """«đêm 31/12» and «в ночь на 1 января»."""
    if not _is_counted_otherwise(texts, original.day, date.day):
        return False
    later = min(date.month.readings) - min(original.month.readings)
    return later in (0, 1, -11)


def _one_part(original: Date, date: Date) -> tuple[Number, Number] | None:
    if _meet(original.month, date.month):
        return original.day, date.day
    if _meet(original.day, date.day):
        return original.month, date.month
    return None


def _grouped(changed: Iterable[tuple[Number, Number]], written: Iterable[Date]) -> Iterator[Wrong]:
    """The changed parts, those of one date of the target together."""
    left = {id(target): (source, target) for source, target in changed}
    for date in written:
        parts = [left.pop(id(part)) for part in date.parts if id(part) in left]
        if parts:
            sources, targets = zip(*parts, strict=True)
            yield Wrong(tuple(sources), tuple(targets))
    yield from (Wrong((source,), (target,)) for source, target in left.values())


def corrected(wrong: Wrong, text: str, language: str) -> str | None:
    """The stretch of the target from its first wrong part to its last, put right."""
    if wrong.lunar:
        return None
    start = min(part.start for part in wrong.target)
    written = text[start : max(part.end for part in wrong.target)]
    pairs = zip(wrong.source, wrong.target, strict=False)
    for source, target in sorted(pairs, key=lambda pair: -pair[1].start):
        right = _corrected(source, target, language)
        if right is None:
            return None
        written = written[: target.start - start] + right + written[target.end - start :]
    return written


def _corrected(source: Number, target: Number, language: str) -> str | None:
    if source.kind != target.kind or target.kind in {"lunar", "half"}:
        return None
    if target.kind == "time":
        return _clock(source, target)
    values = source.readings
    if len(values) != 1:
        return None
    value = int(min(values))
    if target.spelled:
        return calendar.rendered(target.text, value, language) if target.kind == "month" else None
    if not target.text.isdecimal():
        return None
    if target.kind == "year":
        return str(value) if _YEAR.fullmatch(target.text) else None
    return f"{value:02}" if target.text.startswith("0") or target.kind == "month" else str(value)


def _clock(source: Number, target: Number) -> str | None:
    """«17h30» as 17:30 over «15:30», where the source leaves no doubt."""
    match = _TIME.fullmatch(target.text)
    times = {value for value in source.readings if value < 24 and value.as_tuple().exponent == -2}
    if match is None or len(times) != 1:
        return None
    hour, minute = divmod(min(times) * 100, Decimal(100))
    return f"{int(hour)}{match['mark']}{int(minute):02}"
