"""What two languages write differently and still mean the same: «более 2 тыс.» for 2.063."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities import regional
from mtcheck.lang.quantities.equality import are_converted, are_equal, last_place
from mtcheck.lang.quantities.model import CALENDAR, Number, Unit

# What is left out, said again or divided.

_HUNDRED = Decimal(100)
_LISTS = later.re(r"(?:^|[\s(])$"), later.re(r"\)|[.)]\s")
_NAMED = later.re(r"(?:[№#]|\b(?:[Ss]ố|[Đđ]iều|tuýp|loại|type|[Nn]o\.?|[Nn]umber))\s?$")
_FORMULA = later.re(r"(?<!\w)[A-Z][a-z]?\s$")  # «O 2», cut apart by a reader of web pages
_MORE_OF_IT = later.re(r"\s(?!(?:và|hoặc|hay|đến|tới|и|или|до|and|or|to)\b)[^\W\d_]")


def is_idle(number: Number, text: str) -> bool:
    """What a language may leave out: «1 trong những», «один из»; «100% đại biểu», «все»."""
    if number.kind == "percent":
        return _HUNDRED in number.readings
    before = text[max(0, number.start - 8) : number.start]
    if number.kind != "cardinal" or not number.text.isdecimal():
        return False
    if number.text != "1":
        return len(number.text) == 1 and _FORMULA.search(before) is not None
    return not text or (
        _MORE_OF_IT.match(text, number.end) is not None and not _NAMED.search(before)
    )


def heads_of_list(numbers: Iterable[Number], text: str) -> Iterator[Number]:
    """The numbers of a list, «(1) … (2) … (3)», where all of them are among these."""
    before, after = _LISTS
    heads = [
        one
        for one in numbers
        if before.search(text, max(0, one.start - 1), one.start) and after.match(text, one.end)
    ]
    if len(heads) > 1 and all(Decimal(at) in one.readings for at, one in enumerate(heads, 1)):
        yield from heads


def is_said(number: Number, others: Sequence[Number]) -> bool:
    """Whether the other side says it too, if only in another unit."""
    same_unit = any(number.unit == other.unit for other in others)
    equal = (other for other in others if are_equal(number, other))
    return any(not same_unit or not are_converted(number, other) for other in equal)


_JOINTS = frozenset("-–—:/")


def is_joined(number: Number, numbers: Sequence[Number], text: str) -> bool:
    """Whether it is one of two that make one thing, «6-6», «5:5»: neither is a repetition."""
    marks = text[max(0, number.start - 1) : number.start], text[number.end : number.end + 1]
    return any(mark in _JOINTS for mark in marks) and any(
        number.end + 1 == other.start or other.end + 1 == number.start
        for other in numbers
        if other.readings == number.readings
    )


def divided(number: Number, others: Sequence[Number]) -> Sequence[Number]:
    """The numbers next to each other into which the other side divides it: «4 phút 41 giây»."""
    runs = _runs(number)
    if len(runs) > 1:
        for at in range(len(others) - len(runs) + 1):
            parts = others[at : at + len(runs)]
            if all(run in part.readings for run, part in zip(runs, parts, strict=True)):
                return parts
    return ()


def _runs(number: Number) -> tuple[Decimal, ...]:
    """Hour and minute; a power of ten, «1011» for 10¹¹, that lost its raised digits."""
    if number.kind in {"time", "code"}:
        return number.runs
    if number.text[:2] == "10" and 3 <= len(number.text) <= 4 and number.text.isdecimal():
        return Decimal(10), Decimal(number.text[2:])
    return ()


_GLUED = later.re(r"[0-9]+(?:[ \u00A0\u202F][0-9]+)+|[0-9]+[.,][0-9]{1,2}")


def glued(number: Number, others: Sequence[Number]) -> Sequence[Number]:
    """The numbers of the other side of which this one is made: «22 giây 81», «№ 10 214 человек»."""
    if not _GLUED.fullmatch(number.text):
        return ()
    parts = [
        next((other for other in others if run in other.readings and other is not number), None)
        for run in number.runs
    ]
    found = [part for part in parts if part is not None]
    return found if len({id(part) for part in found}) == len(parts) else ()


_EVE = later.re(r"\s(?:và\s)?rạng\s(?:sáng|ngày)\b")
_NIGHT = later.re(r"\bв ночь на\b", re.IGNORECASE)
_HOUR = Unit("time", Decimal(3600))
_BOTH_DAYS = later.re(r"\bв ночь с [0-9]{1,2}(?:-го)? на $", re.IGNORECASE)


def is_told_otherwise(number: Number, others: Iterable[Number], text: str, other_text: str) -> bool:
    """«đêm 14 rạng sáng 15/8» and «в ночь на 15 августа»; «hai lạng» and «200 г»."""
    if number.kind in CALENDAR:
        eve = _EVE.match(text, number.end) and _NIGHT.search(other_text)
        night = eve or _BOTH_DAYS.search(text, max(0, number.start - 24), number.start)
        return night is not None or any(other.kind == "lunar" for other in others)
    if number.unit == _HOUR and Decimal(12) in number.readings:
        return any(other.kind == "time" and Decimal(0) in other.readings for other in others)
    below = [-value for value in number.readings if value < 0]
    if below and _BELOW_ZERO.search(other_text):
        return any(value in other.readings for other in others for value in below)
    return any(regional.may_be(other, other_text, number) for other in others)


_TIMES = later.re(r"\s?(?:раза?|-?кратн\w+|lần|times)\b|\w*(?:вое|дво|тро|ратн)", re.IGNORECASE)
_GROWS = later.re(r"\b(?:gấp|nhân)\s$|\b[Вв]\s$")


def is_swapped(number: Number, others: Iterable[Number], text: str) -> bool:
    """Whether a percentage is said as a multiple: «tăng 50%», «в полтора раза»."""
    if number.kind != "percent":
        return False
    values = {value for percent in number.readings for value in multiples(percent)}
    return any(
        not values.isdisjoint(other.readings) and _is_multiple(other, text) for other in others
    )


def multiples(percent: Decimal) -> Iterator[Decimal]:
    """50 % more is 1.5 times as much, 50 % less is half of it, and 200 % is twice it."""
    if percent <= 0:
        return
    yield 1 + percent / _HUNDRED
    yield percent / _HUNDRED
    if percent < _HUNDRED:
        yield (1 / (1 - percent / _HUNDRED)).quantize(Decimal("0.1")).normalize()


def _is_multiple(number: Number, text: str) -> bool:
    before = text[max(0, number.start - 6) : number.start]
    return any((_GROWS.search(before), _TIMES.match(text, number.end), _TIMES.search(number.text)))


def ends_decade(number: Number, side: Sequence[Number], others: Iterable[Number]) -> bool:
    """«от 20 до 30 лет», «20–29 лет»: the end of the decade that the other side names."""
    at = next((i for i, one in enumerate(side) if one is number), 0)
    if at == 0 or number.spelled:
        return False
    first = side[at - 1]
    spans = {start for start in first.readings for end in number.readings if _is_decade(start, end)}
    return any(not spans.isdisjoint(other.readings) for other in others)


_NO_AGE = 10_000  # nor a year


def _is_decade(start: Decimal, end: Decimal) -> bool:
    return 0 < start < _NO_AGE and start % 10 == 0 and end - start in (9, 10)


# What stands for what.


def shares_magnitude(
    one: Number, other: Number, source: Sequence[Number], target: Sequence[Number]
) -> bool:
    """«50, 30 и 20 млн»: the magnitude is said once for a whole list, on either side."""
    return _is_scaled(one, other, target) or _is_scaled(other, one, source)


def _is_scaled(whole: Number, short: Number, side: Iterable[Number]) -> bool:
    scales = {one.scale for one in side if one.scale > 1} if short.scale == 1 else ()
    return any(x == y * size for size in scales for x in whole.readings for y in short.readings)


# Where Russian counts one more: the night of the 10th is the night before the 11th, and who died
# at 96 died in the 97th year of life.
_ONE_MORE = (
    (later.re(r"\bđêm\b", re.IGNORECASE), later.re(r"\bв ночь на\b", re.IGNORECASE)),
    (later.re(r"\b(?:tuổi|thọ)\b", re.IGNORECASE), later.re(r"\bгоду жизни\b")),
)
_LAST = frozenset(map(Decimal, (28, 29, 30, 31, 12)))  # days of a month, and December
_HEDGE = later.re(
    r"\b(?:более|больше|свыше|почти|около|примерно|порядка|приблизительно|менее|меньше|до|"
    r"hơn|trên|gần|khoảng|chừng|xấp xỉ|ngót|dưới|"
    r"без малого|over|nearly|almost|about|around|some|(?:more|less) than)"
    r"(?:\s(?:чем|что))?(?:\s(?:в сумме|в|на))?\s$",
    re.IGNORECASE,
)
_FROM = later.re(r"\b(?:от|с|từ|from)\s[^\W_][^;.!?]*\s(?:до|to)\s$", re.IGNORECASE)
_AND_MORE = later.re(r"\.?\s(?:с лишним|с небольшим|and a bit)\b")
_HEDGED = Decimal("0.05")  # of the larger value: «более 101,3 млн» for 101.343.800
_BELOW_ZERO = later.re(
    r"минус|ниже нуля|мороз|отрицател|(?<!\w)âm |dưới (?:0|không)|below zero|minus",
    re.IGNORECASE,
)


def is_counted_otherwise(source: str, target: str, one: Number, other: Number) -> bool:
    """Whether two numbers say the same in the way that each language counts.

    «đêm 10/9» and «в ночь на 11 сентября»; «đạt 105%» and «перевыполнен на 5 %»; «2.063 km» and
    «более 2 тыс. км».
    """
    values = [(x, y) for x in one.readings for y in other.readings]
    if is_rounded(other, one, target) or is_shortened(other, one):
        return True
    if regional.may_be(one, source, other):
        return True
    if one.kind == other.kind == "percent":
        return any(_is_surplus(x, y, target[: other.start]) for x, y in values)
    if any(x == -y for x, y in values):
        return _BELOW_ZERO.search(source if other.text[:1] in "-−" else target) is not None
    if any(vi.search(source) and ru.search(target) for vi, ru in _ONE_MORE):
        return any(y - x == 1 or (y == 1 and x in _LAST) for x, y in values)
    return False


_MINUS = later.re(r"[-−]")
_PLUS = later.re(r"\+\s?$")


def is_opposite(one: Number, other: Number, source: str, target: str) -> bool:
    """«-5 °C» and «+5 °C»: a sign that is written and is the other one."""
    if one.unit is None or one.unit != other.unit:
        return False
    return any(
        _MINUS.match(minus.text) and _PLUS.search(text[max(0, plus.start - 2) : plus.start])
        for minus, plus, text in ((one, other, target), (other, one, source))
    )


def _is_surplus(x: Decimal, y: Decimal, before: str) -> bool:
    """105 % of a plan is 5 % more than the plan, and 400 % is no 300 %."""
    if abs(x - y) != _HUNDRED or min(x, y) >= _HUNDRED:
        return False
    return x < y or before[-3:].replace("\N{NO-BREAK SPACE}", " ") == "на "


def is_rounded(number: Number, exact: Number, text: str) -> bool:
    """Whether a hedged number says about what the other says in more digits; a day never does."""
    if number.kind in CALENDAR:
        return False
    hedge = _HEDGE.search(text, max(0, number.start - 24), number.start)
    if hedge and _FROM.search(text, max(0, number.start - 40), number.start):
        hedge = None  # «от 95 000 до 98 000»
    if not hedge and not _AND_MORE.match(text, number.end):
        return False
    return any(
        abs(x - y) <= _HEDGED * max(abs(x), abs(y)) and _size(x) < _size(y)
        for x in number.readings
        for y in exact.readings
    )


def is_shortened(number: Number, exact: Number) -> bool:
    """Whether a larger magnitude word cuts the digits: «25.322 tỷ», «25,3 трлн»."""
    if number.scale <= exact.scale:
        return False
    return any(
        _SHORTEST <= _size(x) < _size(y) and abs(x - y) < last_place(x)
        for x in number.readings
        for y in exact.readings
    )


_SHORTEST = 2  # digits that a rounded number keeps


def _size(value: Decimal) -> int:
    """How many digits of a value are said: 1 of 2000, 4 of 2063."""
    return len(value.normalize().as_tuple().digits)
