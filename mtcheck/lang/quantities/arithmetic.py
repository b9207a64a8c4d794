"""Numbers that one text says and the other works out: «8 năm 6 tháng», «восемь с половиной лет»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from mtcheck.lang import later
from mtcheck.lang.quantities.equality import are_converted
from mtcheck.lang.quantities.model import Number
from mtcheck.lang.quantities.pairing import Side

Numbers = Sequence[Number]

_HUNDRED = Decimal(100)
_NEAR = 12  # code points between two numbers that make one quantity
_YEAR, _DAY = Decimal(31556952), Decimal(86400)


def told(left: Numbers, free: Numbers, source: Side, target: Side) -> set[int]:
    """The numbers without a counterpart (by id) that follow from what the other side says."""
    if not any(number.counts or number.firm for number in (*left, *free)):
        return set()
    found: set[int] = set()
    for numbers, side, others, other in (
        (left, source, free, target),
        (free, target, left, source),
    ):
        for rule in _RULES:
            found.update(map(id, rule(numbers, side, others, other)))
    return found


def _summed(numbers: Numbers, side: Side, others: Numbers, other: Side) -> Iterator[Number]:
    """«8 năm 6 tháng» and «восемь с половиной лет», «4 feet 11 inches» and «полтора метра»."""
    free = set(map(id, others))
    for number in numbers:
        if number.unit is None:
            continue
        for large, small in pairwise(other.numbers):
            if not free.isdisjoint({id(large), id(small)}) and _is_sum(number, large, small):
                yield from (number, large, small)


_EXACT, _ROUNDED = Decimal("0.000001"), Decimal("0.005")


def _is_sum(number: Number, large: Number, small: Number) -> bool:
    one, two, unit = large.unit, small.unit, number.unit
    if not (one and two and unit) or small.start - large.end > _NEAR:
        return False
    if not one.dimension == two.dimension == unit.dimension or one.factor <= two.factor:
        return False
    sums = [x * one.factor + y * two.factor for x in large.readings for y in small.readings]
    lost = _EXACT if unit.dimension == "time" else _ROUNDED
    return any(
        abs(total - value * unit.factor) <= lost * abs(total)
        for total in sums
        for value in number.readings
    )


def _of_said_unit(numbers: Numbers, side: Side, others: Numbers, other: Side) -> Iterator[Number]:
    """«42 tháng … 60 tháng» and «три с половиной года, сообщник — пять»: the unit is said once."""
    for number in numbers:
        if number.unit is None:
            continue
        for bare in others:
            if bare.unit is None and bare.kind == "cardinal":
                said = _last_of(number.unit.dimension, bare, other.numbers)
                if said and are_converted(number, replace(bare, unit=said.unit)):
                    yield from (number, bare)


def _last_of(dimension: str, number: Number, numbers: Iterable[Number]) -> Number | None:
    """The last number of a dimension before another one."""
    before = [n for n in numbers if n.end <= number.start and n.unit]
    return next((n for n in reversed(before) if n.unit and n.unit.dimension == dimension), None)


_BORN = later.re(r"(?:\bsinh(?! viên)|\bborn|родил\w+|рожд\w+)\W[^.;0-9]{0,20}$", re.IGNORECASE)
_SINCE = later.re(r"\W{0,3}[^\W\d_]*\s?(?:спустя|назад|later|ago|sau|trước|qua)\b", re.IGNORECASE)
_UNTIL = later.re(r"\b(?:спустя|через|за|sau|trước|cách đây|after)\s$", re.IGNORECASE)
_LONGEST_LIFE = 150
_YEARS = range(1000, 2101)


def _from_year(numbers: Numbers, side: Side, others: Numbers, other: Side) -> Iterator[Number]:
    """«sinh năm 1997» and «24 года», «15 năm sau» and «в 1902-м»: a year, and how far it is."""
    for year in numbers:
        if not _is_year(year):
            continue
        years = [n for n in (*side.numbers, *other.numbers) if _is_year(n)]
        known = {value for one in years for value in one.readings} - year.readings
        for span in others:
            if not is_span(span, other):
                continue
            fits = {abs(x - y) for x in year.readings for y in known}
            if fits.isdisjoint(span.readings) and not (
                _BORN.search(side.text, max(0, year.start - 40), year.start)
                or (not known and _is_since(span, other.text))
            ):
                continue
            yield from (year, span)


def _is_year(number: Number) -> bool:
    return number.kind in {"year", "ordinal"} and any(x in _YEARS for x in number.readings)


def is_span(number: Number, side: Side) -> bool:
    """Whether it counts years, if only by the number before it: «24 года, старшему — 76»."""
    if max(number.readings) >= _LONGEST_LIFE or number.kind != "cardinal":
        return False
    said = number if number.unit else _last_of("time", number, side.numbers)
    return said is not None and said.unit is not None and said.unit.factor == _YEAR


def _is_since(span: Number, text: str) -> bool:
    before = _UNTIL.search(text, max(0, span.start - 12), span.start)
    return before is not None or _SINCE.match(text, span.end) is not None


_NTH_DAY = later.re(r"(?:-\w+)?\s(?:день|дня|сутки|суток|day)\b")
_AFTER = later.re(r"\b(?:sau|after|через|later|спустя)\b", re.IGNORECASE)


def _one_more(numbers: Numbers, side: Side, others: Numbers, other: Side) -> Iterator[Number]:
    """«sau 9 ngày» and «на десятый день»: whoever counts days by their order counts one more."""
    if not _AFTER.search(side.text):
        return
    for number in numbers:
        if number.unit is None or number.unit.factor != _DAY or number.unit.dimension != "time":
            continue
        for order in others:
            if order.kind == "ordinal" and _NTH_DAY.match(other.text, order.end):
                if {value + 1 for value in number.readings} & order.readings:
                    yield from (number, order)


_ONE_OF = later.re(r"(?<![\w/.,])1/([0-9]{1,2})(?![\w/])")
_EACH = later.re(r"(?:\bкажд\w+|\bevery|\bmỗi)\s$", re.IGNORECASE)
_STONE = later.re(r"\b[KkКк][mм]\s?([0-9]+)\s?\+\s?[0-9]+")
_NTH_KM = later.re(r"(?:-\w+)?\s(?:км|километр\w*|kilomet\w+)\b")


def _nth(numbers: Numbers, side: Side, others: Numbers, other: Side) -> Iterator[Number]:
    """«1/3 số hộ» and «каждая третья семья», «Km 42+800» and «на 43-м километре»."""
    orders = [one for one in other.numbers if one.kind == "ordinal"]
    if not orders or not (numbers or others):
        return
    for found in _ONE_OF.finditer(side.text):
        for order in orders:
            each = _EACH.search(other.text, max(0, order.start - 12), order.start)
            if each and Decimal(found[1]) in order.readings:
                yield order
                yield from (n for n in numbers if found.start() <= n.start < found.end())
    for found in _STONE.finditer(side.text):
        for order in orders:
            if Decimal(found[1]) + 1 in order.readings and _NTH_KM.match(other.text, order.end):
                yield order
                yield from (n for n in numbers if found.start() <= n.start < found.end())


_TIMES = later.re(r"(?:вдвое|втрое|вчетверо|впятеро|вдесятеро|twice|double|half)\b", re.IGNORECASE)
_TIMES_AFTER = later.re(r"\s(?:раза?|lần|times)\b")
_CLOSE = Decimal("0.01")


def _times(numbers: Numbers, side: Side, others: Numbers, other: Side) -> Iterator[Number]:
    """«120.000 … 60.000 đồng» and «120 тыс. … вдвое дешевле»."""
    free = set(map(id, numbers))
    times = [n for n in others if _TIMES.match(n.text) or _TIMES_AFTER.match(other.text, n.end)]
    if not times or not free:
        return
    counted = [n for n in side.numbers if n.kind == "cardinal" and n.counts]
    for unit in {number.unit for number in counted}:
        for pair in pairwise(n for n in counted if n.unit == unit):
            for each in times:
                if _is_multiple(*pair, each):
                    yield each
                    yield from (n for n in pair if id(n) in free)


def _is_multiple(number: Number, known: Number, times: Number) -> bool:
    ratios = [max(x, y) / min(x, y) for x in number.readings for y in known.readings if x and y]
    return any(abs(one - each) <= _CLOSE for one in ratios for each in times.readings if each > 1)


_SMALLEST_TOTAL = 20


def _total(numbers: Numbers, side: Side, others: Numbers, other: Side) -> Iterator[Number]:
    """«274 khách và 12 thành viên tổ bay» and «286 человек — 274 пассажира и 12 …»."""
    if any(number.counts for number in others):
        return  # which it may have become
    free = set(map(id, numbers))
    parts = [n for n in side.numbers if id(n) not in free and n.kind == "cardinal" and n.counts]
    for number in numbers:
        if number.kind == "cardinal" and max(number.readings) > _SMALLEST_TOTAL:
            if any(_adds_up(number, a, b) for a, b in pairwise(parts)):
                yield number


def _adds_up(number: Number, a: Number, b: Number) -> bool:
    return any(x + y in number.readings for x in a.readings for y in b.readings if x and y)


_REST = later.re(r"\bостальн|\bthe (?:rest|remain)|\bcòn lại\b", re.IGNORECASE)
_MORE = later.re(r"\b(?:более|больше|свыше|hơn|over|more than)\s(?:чем\s)?(?:на\s|в\s)?$", re.I)
_ALMOST = later.re(r"\b(?:почти|без малого|gần|nearly|almost)\s(?:на\s|в\s)?$", re.IGNORECASE)
_HEDGED = Decimal("0.12")  # of a share: «более чем на треть» for 36 %


def _shares(numbers: Numbers, side: Side, others: Numbers, other: Side) -> Iterator[Number]:
    """«80% … 20%» and «80 %, остальное»; «36%» and «более чем на треть»."""
    for number in numbers:
        if number.kind != "percent":
            continue
        rest = {_HUNDRED - value for value in number.readings}
        whole = [n for n in side.numbers if n.kind == "percent" and not rest.isdisjoint(n.readings)]
        if whole and _REST.search(other.text):
            yield number
        for share in others:
            if share.spelled and _is_hedged(share, number, other.text):
                yield from (number, share)


def _is_hedged(share: Number, percent: Number, text: str) -> bool:
    part = min(share.readings)
    if not 0 < part < 1:
        return False
    before = max(0, share.start - 24), share.start
    sign = bool(_MORE.search(text, *before)) - bool(_ALMOST.search(text, *before))
    more = max(percent.readings) / (part * _HUNDRED) - 1
    return 0 < more * sign <= _HEDGED


_RULES = (
    _summed,
    _of_said_unit,
    _from_year,
    _one_more,
    _nth,
    _times,
    _total,
    _shares,
)
