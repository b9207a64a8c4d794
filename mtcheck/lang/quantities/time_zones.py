"""Times of two sides that are of two zones: «01:05 GMT» and «04:05 мск» may be the same."""

from __future__ import annotations

import functools
from decimal import Decimal

from mtcheck.lang.quantities.forms import rows
from mtcheck.lang.quantities.model import Number

_SOME = "some"  # zone, not said which


def are_named(source: str, target: str, source_language: str, target_language: str) -> bool:
    """Whether both sides say whose time it is, and not the same, so that one may be converted."""
    one, other = _zones_of(source, source_language), _zones_of(target, target_language)
    return bool(one and other) and (one != other or _SOME in one)


def may_be_converted(one: Number, other: Number) -> bool:
    """Zones differ by whole hours, a few by a half or a quarter; a day may begin or end."""
    if "time" not in (one.kind, other.kind):
        return one.kind == "day"
    minutes = {_minute(x) - _minute(y) for x in _times(one) for y in _times(other)}
    return not minutes or any(minute % 15 == 0 for minute in minutes)


def _times(number: Number) -> list[Decimal]:
    return [value for value in number.readings if value <= 24]


def _minute(time: Decimal) -> int:
    return int(time % 1 * 100)


def _zones_of(text: str, language: str) -> frozenset[str]:
    return frozenset(zone for name, zone in _zones(language) if name in text)


@functools.cache
def _zones(language: str) -> tuple[tuple[str, str], ...]:
    found = rows("clock_zones.tsv", language)
    return tuple((name, row["zone"]) for row in found for name in row["words"].split("|"))
