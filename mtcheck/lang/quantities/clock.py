"""Times of day: «17h30», «5 giờ 30 chiều», «половина шестого», «10:08 p.m.», «полдень»."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from mtcheck.lang.quantities.forms import rows
from mtcheck.lang.quantities.model import Number

# Digits, and at once or after a space what may make an hour of them: «17h», «5 p.m.», «5 chiều».
_HOUR = re.compile(r"[0-9]{1,2}(?=[:.hHgGчa-zа-яđ\s\u00A0])(?!\.[0-9]{3}|\s[0-9])", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[\w.,:/]|[:.,/][-–])$")
_MINUTE = re.compile(
    r"(?P<mark>[:hHgGч.])(?P<minute>[0-5][0-9])(?![\d:/]|[.,][0-9]|%)(?:\s?(?:phút|ph\b|p\b(?!\.)|'))?"
)
_UNIT = re.compile(
    r"(?:[hHgG]|[\s\u00A0]?(?:giờ|tiếng|час(?:а|ов|ам|у)?|ч\.?|hours?|o['’]clock))(?!\w)"
)
_MORE = re.compile(
    r"""[\s\u00A0](?:
        (?P<half>rưỡi|с\sполовиной) | kém\s(?P<less>[0-5]?[0-9])(?:\sphút)?
      | (?:и\s|and\s)?(?P<minute>[0-5]?[0-9])[\s\u00A0]?(?:phút|минут\w*|мин\b\.?|minutes?)
      | (?P<bare>[0-5][0-9])(?![\w:/%]|[.,-][0-9]) )""",
    re.VERBOSE,
)
_NO_NOUN = re.compile(
    r"[\s\u00A0]?(?:$|[^\w\s]|(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|thứ|tại|ở|cùng|và|đến|tới|theo)\b)"
)
_SECONDS = re.compile(
    r"[\s\u00A0](?:và\s|и\s)?[0-9]+(?:[.,][0-9]+)?\s?(?:giây|секунд|сек\b|seconds?)"
)
_HALF_PAST = re.compile(r"\srưỡi(?=\s(?:sáng|trưa|chiều|tối|đêm)\b)|\srưỡi\b(?!\s\w)")
_CUE = re.compile(
    r"\b(?:lúc|vào|hồi|từ|trước|sau|đến|khoảng|tầm|[Вв]|[Кк]|[Сс]|[Дд]о|[Пп]осле|около|at|by|until|from)"
    r"[\s\u00A0]$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"[\s\u00A0]?(?:h|giờ|g|час\w*|ч\.?|o['’]clock)?[\s\u00A0]?([ap]\.?m\b|[^\W\d_]+)"
)
_NEXT = re.compile(r"[\s\u00A0]?([ap]\.?\s?m\b|[^\W\d_]+)", re.IGNORECASE)
_LATE = re.compile(
    r"\b(?:trưa|chiều|tối|đêm|khuya|вечер\w*|дн[яе]м|дня|ноч\w+|полудня|[pP]\.?[mM]|afternoon|evening|"
    r"night|tonight)\b|\bднём\b",
    re.IGNORECASE,
)


def find(text: str, language: str) -> Iterator[Number]:
    """Every time of day of a text; a bare «7.55» may be a time and is read as a number.

    «2 giờ 21 phút 51 giây» is three numbers, which the other side may write as it likes.
    """
    lower = text.lower()
    yield from _worded(text, lower, language)
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
        past, part = _part(text, match.end(), language)
        if not part and (unit := _UNIT.match(text, match.end())):
            past, part = _part(text, unit.end(), language)
            if not part:
                return unit.end(), match["minute"], "", frozenset()
        if match["mark"] != "." or part:
            return past, match["minute"], part, frozenset()
        return None
    if match := _UNIT.match(text, end):
        return _after_unit(text, start, match, language)
    half = _HALF_PAST.match(text, end) if language == "vi" else None
    past, part = _part(text, half.end() if half else end, language)
    if not part and not (half and _CUE.search(text, max(0, start - 8), start)):
        return None
    return past, "30" if half else "", part, frozenset()


def _after_unit(text: str, start: int, unit: re.Match[str], language: str) -> _Found | None:
    """What follows «5 giờ»: minutes, a half, the part of the day, or nothing."""
    hour, more = text[start : unit.start()], _MORE.match(text, unit.end())
    cue = _CUE.search(text, max(0, start - 10), start)
    if more and more["bare"] and not cue and not _NO_NOUN.match(text, more.end()):
        more = None  # «sau đó 5 giờ 30 người»
    if _SECONDS.match(text, more.end() if more else unit.end()):
        return None
    past, part = _part(text, more.end() if more else unit.end(), language)
    if more is None:
        announced = part or unit.group() in "hHgG" or cue
        return (past, "", part, frozenset()) if announced else None
    if more["less"]:
        before = 60 - int(more["less"])
        return past, f"-{before:02}", part, frozenset()
    minute = "30" if more["half"] else f"{int(more['minute'] or more['bare']):02}"
    return past, minute, part, _duration(hour, minute)


def _duration(hour: str, minute: str) -> frozenset[Decimal]:
    """«1 giờ 30 phút» is 1.5 hours and 90 minutes too."""
    minutes = Decimal(int(hour) * 60 + int(minute))
    return frozenset({minutes, (minutes / 60).quantize(Decimal("0.01")).normalize()})


def _part(text: str, end: int, language: str) -> tuple[int, str]:
    """Where the part of the day after a time ends, and which it is; «» where none is named."""
    match = _NEXT.match(text, end)
    word = "".join(match[1].lower().split()) if match else ""
    part = _parts(language).get(word, "")
    return (match.end(), part) if match and part else (end, "")


def _readings(hour: str, minute: str, part: str, late: bool) -> frozenset[Decimal]:
    if minute.startswith("-"):  # a quarter to five
        hour, minute = str((int(hour) - 1) % 24), minute[1:]
    return clock(hour, minute or "0", part, late=late)


def clock(hour: str, minute: str, part: str = "", *, late: bool = False) -> frozenset[Decimal]:
    """The readings of a time of day: 17.30 for 17:30, and 1730 as soldiers write it.

    ``part`` is the part of the day that the time itself names: 5 in the afternoon is 17. ``late``
    says that the text names an afternoon or a night somewhere: 5:30 may then be 17:30, but
    «05:30» with its zero is of a 24-hour clock.
    """
    number = int(hour)
    hours = {_hour(number, part)}
    if late and not part and number <= 12 and not (hour.startswith("0") and len(hour) > 1):
        hours.add(number + 12 if number < 12 else 0)
    if 24 in hours or 0 in hours:
        hours |= {0, 24}
    found = {Decimal(f"{h}.{minute}") for h in hours}
    if len(minute) > 1:
        found |= {Decimal(f"{h}{minute}") for h in hours}
    return frozenset(found)


def _hour(hour: int, part: str) -> int:
    """An hour of the 24-hour clock: «1 giờ trưa» is 13, «3 giờ đêm» 3, «11 ночи» 23."""
    if hour > 12 or not part:
        return hour
    if part in {"morning", "evening", "night"} and hour == 12:
        return 0
    afternoon = {
        "afternoon": hour < 12,
        "evening": True,
        "noon": hour < 10,
        "night": hour > 5,
    }
    return hour + 12 if afternoon.get(part) and hour < 12 else hour


def in_words(hour: Decimal, text: str, end: int, language: str) -> frozenset[Decimal] | None:
    """The time that an hour in words is, if a part of the day follows: «пять часов вечера»."""
    if not 0 < hour <= 12 or hour != hour.to_integral_value():
        return None
    unit = _UNIT.match(text, end)
    _, part = _part(text, unit.end() if unit else end, language)
    return clock(str(hour), "0", part) if part else None


def has_day_part(text: str, end: int) -> bool:
    """Whether the number that ends here is an hour of the morning, the afternoon, the night."""
    match = _PART.match(text, end)
    return match is not None and any(
        match[1].lower() in _parts(lang) for lang in ("vi", "ru", "en")
    )


@functools.cache
def _parts(language: str) -> Mapping[str, str]:
    found = rows("clock_day_parts.tsv", language)
    return {word: row["part"] for row in found for word in row["words"].split()}


# Times in words.

_WORD_HINTS = {
    "ru": (
        *("половин", "четверть", "четверти", "без ", "полд", "полн", "полу", "полпе", "полвт"),
        *("полтр", "полче", "полпя", "полше", "полсе", "полво", "полде", "полод"),
    ),
    "en": ("past", "half", "quarter", "noon", "midday", "midnight"),
    "vi": ("nửa đêm", "chính ngọ", "giữa trưa"),
}
_HALF_OF = re.compile(
    r"\b(?P<minutes>половин[аеу]|четверть|четверти)[\s\u00A0](?P<hour>[а-яё]+)|\bпол(?P<half>[а-яё]+)\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\bбез[\s\u00A0](?P<minutes>двадцати\sпяти|[а-яё]+)(?:\sминут)?[\s\u00A0](?P<hour>[а-яё]+)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?P<minutes>half|quarter|five|ten|twenty)(?:\sminutes)?\s(?P<way>past|to)\s(?P<hour>[a-z]+)",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    r"\b(?:пол(?:день|удня|удню|уднем|ночь|ночи|уночи|ночью)|noon|midday|midnight"
    r"|nửa đêm|giữa trưa|chính ngọ)\b",
    re.IGNORECASE,
)
_BELONGS = re.compile(r"\b(?:после|до)\s$")


def _worded(text: str, lower: str, language: str) -> Iterator[Number]:
    for hint in _WORD_HINTS.get(language, ()):
        if hint in lower:
            break
    else:
        return
    words = _words(language)
    for match in _MOMENT.finditer(text):
        if (value := words["day"].get(match.group().lower())) is not None:
            if not _BELONGS.search(text, max(0, match.start() - 6), match.start()):
                readings = {Decimal(value), *([Decimal(24), Decimal(12)] if value == 0 else [])}
                yield _spelled(match, match.end(), frozenset(readings))
    for pattern, sign in _PATTERNS.get(language, ()):
        for match in pattern.finditer(text):
            yield from _counted(text, match, sign, language)


_PATTERNS = {"ru": ((_HALF_OF, -1), (_LESS, -2)), "en": ((_PAST, 1),)}


def _counted(text: str, match: re.Match[str], sign: int, language: str) -> Iterator[Number]:
    """«половина шестого» and «без четверти шесть» count from the hour before, «past» does not."""
    words, given = _words(language), match.groupdict()
    written = given.get("half") or given["hour"] or ""
    hour = words["hour"].get(written.lower())
    minute = 30 if given.get("half") else words["minutes"].get((given["minutes"] or "").lower())
    if hour is None or minute is None or (sign == -1 and not written.lower().endswith("го")):
        return
    is_before = sign < 0 or (given.get("way") or "").lower() == "to"
    if sign == -2 or (sign == 1 and is_before):
        minute = 60 - minute
    end, part = _part(text, match.end(), language)
    readings = clock(
        str((hour - 1) % 12 or 12 if is_before else hour), f"{minute:02}", part, late=not part
    )
    yield _spelled(match, end, readings)


def _spelled(match: re.Match[str], end: int, readings: frozenset[Decimal]) -> Number:
    written = match.string[match.start() : end]
    return Number(match.start(), end, written, readings, "time", spelled=True)


@functools.cache
def _words(language: str) -> Mapping[str, Mapping[str, int]]:
    """The words of hours, minutes and moments: {role: {word: value}}."""
    found: dict[str, dict[str, int]] = {"hour": {}, "minutes": {}, "day": {}}
    for row in rows("clock_words.tsv", language):
        for word in row["words"].split():
            found[row["role"]][word.replace("_", " ")] = int(row["value"])
    return found
