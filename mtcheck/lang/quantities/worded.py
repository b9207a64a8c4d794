"""Numbers that the other text says in a word that is none: «24/24h», «круглосуточно»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from mtcheck.lang import later
from mtcheck.lang.quantities.model import Number
from mtcheck.lang.quantities.pairing import Side

_HUNDRED, _ZERO, _HALF_DAY = Decimal(100), Decimal(0), Decimal(12)
_CLOCK_ROUND = later.re(
    r"круглосуточн|круглые сутки|around the clock|round-the-clock|suốt ngày đêm", re.IGNORECASE
)
_ALL = later.re(r"\b(?:все|всех|всеми|all|tất cả|toàn bộ)\b", re.IGNORECASE)
_BOILING = later.re(r"\bкип(?:ят|ен|ящ)|\bboiling\b|\bsôi\b", re.IGNORECASE)
_NONE = later.re(r"\bнет\b|\bнулев|\bотсутству|\bни одно|\bnone\b", re.IGNORECASE)
_UP_TO = later.re(r"(?:\bдо|\bup to|\bđến|\bне (?:более|больше))\s$", re.IGNORECASE)
_ONES = {  # sizes in seconds that a language says without a number
    Decimal(3600): later.re(r"\b(?:за|через|на) час\b", re.IGNORECASE),
    Decimal(12 * 2629746): later.re(
        r"\b(?:за|на|через) год\b|\bгодов(?:ой|ая|ые|ых|ым|ому)\b", re.IGNORECASE
    ),
}
_POSITIONS = later.re(r"(?:\bс|\bот|\bдо|\bк|\bпосле)\s$", re.IGNORECASE)
_GMT = later.re(r"\s(?:GMT|UTC)\b")
_MOSCOW = later.re(r"\s\(?(?:мск|по Москве|по московскому)\b", re.IGNORECASE)
_MOSCOW_AHEAD = 3  # hours
_DIGIT = later.re(r"[0-9]")


def told(left: Sequence[Number], free: Sequence[Number], source: Side, target: Side) -> set[int]:
    """The numbers without a counterpart (by id) that a word of the other side stands for."""
    found = set()
    for numbers, side, other in ((left, source, target), (free, target, source)):
        if any(number.counts for number in numbers):
            for one in (*_joined(numbers, side, other), *_alone(numbers, other)):
                found.add(id(one))
    for a in left:
        for b in free:
            if _is_same_hour(a, b, target) or _is_moscow(a, b, source.text, target.text):
                found |= {id(a), id(b)}
    return found


def _joined(numbers: Sequence[Number], side: Side, other: Side) -> Iterator[Number]:
    """«470/470 đại biểu» and «все 470», «24/24h» and «круглосуточно», «0-100» and «до 100»."""
    free = {id(number) for number in numbers}
    for a, b in pairwise(side.numbers):
        joint = side.text[a.end : b.start]
        if joint == "/" and not a.readings.isdisjoint(b.readings):
            is_day = _DAY_ROUND in a.readings and _CLOCK_ROUND.search(other.text)
            if is_day or (_ALL.search(other.text) and not {id(a), id(b)} <= free):
                yield from (n for n in (a, b) if id(n) in free)
        if joint.strip() in _DASHES and id(a) in free and a.readings == {_ZERO}:
            ends = [n for n in other.numbers if not n.readings.isdisjoint(b.readings)]
            if any(_UP_TO.search(other.text, max(0, n.start - 12), n.start) for n in ends):
                yield a


_DAY_ROUND = Decimal(24)
_DASHES = frozenset({"-", "–", "—"})


def _alone(numbers: Sequence[Number], other: Side) -> Iterator[Number]:
    """«100 độ C» and «кипяток», «bằng 0» and «нет», «60 phút» and «за час»."""
    for number in numbers:
        dimension = number.unit.dimension if number.unit else ""
        if dimension == "temperature" and _HUNDRED in number.readings:
            if _BOILING.search(other.text):
                yield number
        elif number.kind == "cardinal" and number.readings == {_ZERO}:
            if _NONE.search(other.text):
                yield number
        elif number.unit and dimension == "time":
            sizes = (value * number.unit.factor for value in number.readings)
            if any(_ONES[size].search(other.text) for size in sizes if size in _ONES):
                yield number


def _is_same_hour(a: Number, b: Number, side: Side) -> bool:
    """«17h đến 21h» and «с пяти до девяти вечера»: the half of the day is said once."""
    if a.kind != "time" or b.kind != "cardinal" or not b.spelled or b.unit:
        return False
    if b.readings.isdisjoint({x - y for x in a.readings for y in (_ZERO, _HALF_DAY)}):
        return False
    at = next((i for i, one in enumerate(side.numbers) if one is b), 0)
    near = side.numbers[max(0, at - 1) : at + 2]
    hours = any(number.kind == "time" and number.spelled for number in near)
    return hours and _POSITIONS.search(side.text, max(0, b.start - 8), b.start) is not None


def _is_moscow(a: Number, b: Number, text: str, other_text: str) -> bool:
    """«0105 GMT» and «04:05 мск»."""
    if b.kind != "time" or not _GMT.match(text, a.end) or not _MOSCOW.match(other_text, b.end):
        return False
    one, other = ("".join(_DIGIT.findall(number.text)).zfill(4) for number in (a, b))
    if len(one) != 4 or len(other) != 4 or one[2:] != other[2:]:
        return False
    return (int(one[:2]) + _MOSCOW_AHEAD) % 24 == int(other[:2])
