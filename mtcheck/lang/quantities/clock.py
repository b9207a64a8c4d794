"""Times of day in digits: «17h30», «5 giờ 30 chiều», «10:08 p.m.», «8 утра»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities import hours
from mtcheck.lang.quantities.model import Number

# Digits, and at once or after a space what may make an hour of them: «17h», «5 p.m.», «5 chiều».
_HOUR = later.re(r"[0-9]{1,2}(?=[:.hHgGa-zA-Zа-яА-ЯёЁđĐ\s\u00A0])(?!\.[0-9]{3}|\s[0-9])")
_GOES_ON = later.re(r"(?:[\w.,:/]|[:.,/][-–])$")
_MINUTE = later.re(
    r"(?P<mark>[:hHgGч.])(?P<minute>[0-5][0-9])(?![\d:/]|[.,][0-9]|%)(?:\s?(?:phút|ph\b|p\b(?!\.)|'))?"
)
_UNIT = later.re(
    r"(?:[hHgG]|[\s\u00A0]?(?:giờ|tiếng|час(?:а|ов|ам|у)?|ч\.?|hours?|o['’]clock))(?!\w)"
)
_MORE = later.re(
    r"""[\s\u00A0](?:
        (?P<half>rưỡi|с\sполовиной) | kém\s(?P<less>[0-5]?[0-9])(?:\sphút)?
      | (?:и\s|and\s)?(?P<minute>[0-5]?[0-9])[\s\u00A0]?(?:phút|минут\w*|мин\b\.?|minutes?)
      | (?P<bare>[0-5][0-9])(?![\w:/%]|[.,-][0-9]) )""",
    re.VERBOSE,
)
_NO_NOUN = later.re(
    r"[\s\u00A0]?(?:$|[^\w\s]|(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|thứ|tại|ở|cùng|và|đến|tới|theo)\b)"
)
_SECONDS = later.re(
    r"[\s\u00A0](?:và\s|и\s)?[0-9]+(?:[.,][0-9]+)?\s?(?:giây|секунд|сек\b|seconds?)"
)
_HALF_PAST = later.re(r"\srưỡi(?=\s(?:sáng|trưa|chiều|tối|đêm)\b)|\srưỡi\b(?!\s\w)")
_CUE = later.re(
    r"\b(?:lúc|vào|hồi|từ|trước|sau|đến|khoảng|tầm|đúng|cứ|в|к|с|до|после|около|at|by|until|from)"
    r"[\s\u00A0]$",
    re.IGNORECASE,
)
_PART = later.re(r"[\s\u00A0]?(?:h|giờ|g|час\w*|ч\.?|o['’]clock)?[\s\u00A0]?([ap]\.?m\b|[^\W\d_]+)")
_LATE = later.re(
    r"\b(?:trưa|chiều|tối|đêm|khuya|вечер\w*|дн[яе]м|дня|ноч\w+|полудня|[pP]\.?[mM]|afternoon|evening|"
    r"night|tonight)\b|\bднём\b",
    re.IGNORECASE,
)


def find(text: str, language: str) -> Iterator[Number]:
    """Every time of day of a text; a bare «7.55» may be a time and is read as a number.

    «2 giờ 21 phút 51 giây» is three numbers, which the other side may write as it likes.
    """
    late = None
    for match in _HOUR.finditer(text):
        start = match.start()
        if int(match.group()) > 24 or (start and _GOES_ON.search(text[max(0, start - 2) : start])):
            continue
        if found := _at(text, match.start(), match.end(), language):
            end, minute, part, spans = found
            late = bool(_LATE.search(text)) if late is None else late
            readings = _readings(match.group(), minute, part, late) | spans
            yield Number(match.start(), end, text[match.start() : end], readings, "time")


_Found = tuple[int, str, str, frozenset[Decimal]]


def _at(text: str, start: int, end: int, language: str) -> _Found | None:
    """The end, the minutes and the part of the day of the time whose hour ends here."""
    if match := _MINUTE.match(text, end):
        past, part = hours.part(text, match.end(), language)
        if not part and (unit := _UNIT.match(text, match.end())):
            past, part = hours.part(text, unit.end(), language)
            if not part:
                return unit.end(), match["minute"], "", frozenset()
        if match["mark"] != "." or part:
            return past, match["minute"], part, frozenset()
        return None
    if match := _UNIT.match(text, end):
        return _after_unit(text, start, match, language)
    half = _HALF_PAST.match(text, end) if language == "vi" else None
    past, part = hours.part(text, half.end() if half else end, language)
    hour = int(text[start:end])
    if half:
        told = part or _CUE.search(text, max(0, start - 8), start)
        return (past, "30", part, frozenset()) if told else None
    if not part or not hours.is_hour(text, start, past, hour, language):
        return None
    is_vague = hours.may_be_days(text, start, past, hour, language)
    return past, "", part, frozenset({Decimal(hour)} if is_vague else ())


def _after_unit(text: str, start: int, unit: re.Match[str], language: str) -> _Found | None:
    """What follows «5 giờ»: minutes, a half, the part of the day, or nothing."""
    hour, more = text[start : unit.start()], _MORE.match(text, unit.end())
    cue = _CUE.search(text, max(0, start - 10), start)
    if more and more["bare"] and not cue and not _NO_NOUN.match(text, more.end()):
        more = None  # «sau đó 5 giờ 30 người»
    if _SECONDS.match(text, more.end() if more else unit.end()):
        return None
    past, part = hours.part(text, more.end() if more else unit.end(), language)
    if more is None:
        announced = part or unit.group() in "hHgG" or cue or int(hour) == 0
        return (past, "", part, frozenset()) if announced else None
    if more["less"]:
        before = 60 - int(more["less"])
        return past, f"-{before:02}", part, frozenset()
    minute = "30" if more["half"] else f"{int(more['minute'] or more['bare']):02}"
    return past, minute, part, hours.duration(int(hour), int(minute))


def _readings(hour: str, minute: str, part: str, late: bool) -> frozenset[Decimal]:
    if minute.startswith("-"):  # a quarter to five
        hour, minute = str((int(hour) - 1) % 24), minute[1:]
    return hours.clock(hour, minute or "0", part, late=late)


def has_day_part(text: str, end: int) -> bool:
    """Whether the number that ends here may be an hour of the afternoon, the evening, the night.

    «3 дня» are days.
    """
    unit = _HOURS.match(text, end)
    after = unit.end() if unit else end
    if text.startswith(_DAYS, after):
        return False
    parts = (hours.part(text, after, language)[1] for language in ("vi", "ru", "en"))
    return any(part not in ("", "morning") for part in parts)


_HOURS = later.re(r"[\s\u00A0]?(?:h|giờ|g|час\w*|ч\.?|o['’]clock)(?!\w)")
_DAYS = (" дня", "\N{NO-BREAK SPACE}дня")
