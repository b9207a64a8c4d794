"""Times of day: «17h30», «5 giờ 30 chiều», «17:30», «10:08 p.m.»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mtcheck.lang.quantities.model import Number

_TIME = re.compile(
    r"""(?<![\w.,:])(?P<hour>[01]?[0-9]|2[0-4])(?:[:hHgч]|\s?giờ\s?)(?P<minute>[0-5][0-9])
        (?![:,.]?[0-9])(?:\s?phút)?""",
    re.VERBOSE,
)
_DAY_PART = re.compile(
    r"""\s?(?:h|giờ|час\w*|o'clock)?
        \s?(?:sáng|trưa|chiều|tối|đêm|утра|дня|вечера|ночи|[ap]\.?m\b)""",
    re.IGNORECASE | re.VERBOSE,
)


def find(text: str, language: str) -> Iterator[Number]:
    """Every hour and minute of a text; «7.55» may be a time and is read as a number."""
    for match in _TIME.finditer(text):
        readings = clock(match["hour"], match["minute"], has_day_part(text, match.end()))
        yield Number(*match.span(), match.group(), readings, "time")


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
