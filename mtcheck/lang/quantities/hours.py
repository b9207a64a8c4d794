"""What an hour is worth by the part of its day: 5 in the afternoon is 17."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.forms import rows

_NEXT = later.re(r"[\s\u00A0]?([ap]\.?\s?m\b|[^\W\d_]+)", re.IGNORECASE)
_HALF_DAY = 12


def part(text: str, end: int, language: str) -> tuple[int, str]:
    """Where the part of the day after a time ends, and which it is; «» where none is named."""
    match = _NEXT.match(text, end)
    word = "".join(match[1].lower().split()) if match else ""
    found = _parts(language).get(word, "")
    return (match.end(), found) if match and found else (end, "")


@functools.cache
def _parts(language: str) -> Mapping[str, str]:
    found = rows("clock_day_parts.tsv", language)
    return {word: row["part"] for row in found for word in row["words"].split()}


def clock(hour: str, minute: str, part: str = "", *, late: bool = False) -> frozenset[Decimal]:
    """The readings of a time of day: 17.30 for 17:30, and 1730 as soldiers write it.

    ``part`` is the part of the day that the time itself names: 5 in the afternoon is 17. ``late``
    says that the text names an afternoon or a night somewhere: 5:30 may then be 17:30, but
    «05:30» with its zero is of a 24-hour clock.
    """
    number = int(hour)
    hours = {_hour(number, part)}
    if late and not part and number <= _HALF_DAY and not (hour.startswith("0") and len(hour) > 1):
        hours.add(number + _HALF_DAY if number < _HALF_DAY else 0)
    if 24 in hours or 0 in hours:
        hours |= {0, 24}
    found = {Decimal(f"{h}.{minute}") for h in hours}
    if len(minute) > 1:
        found |= {Decimal(f"{h}{minute}") for h in hours}
    return frozenset(found)


def _hour(hour: int, part: str) -> int:
    """An hour of the 24-hour clock: «1 giờ trưa» is 13, «3 giờ đêm» 3, «11 ночи» 23."""
    if hour > _HALF_DAY or not part:
        return hour
    if part in {"morning", "evening", "night"} and hour == _HALF_DAY:
        return 0
    afternoon = {
        "afternoon": hour < _HALF_DAY,
        "evening": True,
        "noon": hour < 10,
        "night": hour > 5,
    }
    return hour + _HALF_DAY if afternoon.get(part) and hour < _HALF_DAY else hour


def duration(hour: int, minute: int) -> frozenset[Decimal]:
    """«1 giờ 30 phút» is 1.5 hours and 90 minutes too."""
    minutes = Decimal(hour * 60 + minute)
    return frozenset({minutes, (minutes / 60).quantize(Decimal("0.01")).normalize()})


def is_hour(text: str, start: int, end: int, hour: int, language: str) -> bool:
    """Whether ``text[start:end]``, a number up to 12 and a part of the day, is a time.

    «5 дня» can be nothing else: five days are «5 дней». «3 дня» is a time after a preposition
    («к 3 дня») and no measure («3 дня назад»); «3 chiều» are dimensions except after «lúc».
    """
    if not 0 < hour <= _HALF_DAY:
        return False
    if language == "vi":
        return _AT["vi"].search(text, max(0, start - _NEAR), start) is not None
    if language != "ru":
        return True
    if text.endswith("дня", start, end) and _EVENING <= hour < _HALF_DAY:
        return False
    if hour > _FEW:
        return True
    at = _AT["ru"].search(text, max(0, start - _NEAR), start)
    return at is not None and not _MEASURED.match(text, end)


def may_be_days(text: str, start: int, end: int, hour: int, language: str) -> bool:
    """«в 3 дня» may be «за 3 дня»."""
    return (
        language == "ru"
        and 1 < hour <= _FEW
        and text.endswith("дня", start, end)
        and _IN.search(text, max(0, start - _NEAR), start) is not None
    )


_AT = {
    "vi": later.re(r"\b(?:lúc|hồi)(?:\s(?:khoảng|gần|hơn|đúng))?[\s\u00A0]$", re.IGNORECASE),
    "ru": later.re(r"\b(?:во?|ко?|с|до|после|около|часов|ровно в)[\s\u00A0]$", re.IGNORECASE),
}
_IN = later.re(r"\bв[\s\u00A0]$", re.IGNORECASE)
_MEASURED = later.re(
    r"[\s\u00A0](?:и (?:ночи|дня)|назад|спустя|подряд|кряду|напролёт|напролет|тому|пути|от|до этого"
    r"|после|отпуска|отдыха|работы|поисков|торга)\b"
)
_NEAR = 12  # letters before, enough for «lúc khoảng »
_FEW = 4  # up to it Russian counts with the form that the time has too: «3 дня»
_EVENING = 6
