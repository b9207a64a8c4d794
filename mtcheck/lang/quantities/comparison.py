"""The numbers of two sides set against each other: what changed, what is missing, what is new."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang.quantities import reading
from mtcheck.lang.quantities.literals import literal, russian
from mtcheck.lang.quantities.model import Number

_RUN = re.compile(r"[0-9]+")
_ROMAN_NUMBER = re.compile(r"[IVXХІ]{2,}")
_LITERAL = re.compile(r"[0-9]+(?:[.,\s][0-9]+)*")
_TABLE = 200  # numbers in a segment: more of them are a table
_ROUNDING = Decimal("0.08")  # of the larger value, when units are converted


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where a sentence and its translation differ in numbers.

    ``agreed`` and ``changed`` are pairs (source, target); ``missing`` are numbers of the source
    and ``extra`` numbers of the target that nothing on the other side explains.
    """

    agreed: tuple[tuple[Number, Number], ...]
    changed: tuple[tuple[Number, Number], ...]
    missing: tuple[Number, ...]
    extra: tuple[Number, ...]


@functools.lru_cache(maxsize=4096)
def compared(
    source: str, target: str, source_language: str, target_language: str
) -> Comparison | None:
    """What differs between the numbers of two texts; None for tables, which are not compared."""
    numbers = reading.read(source, source_language), reading.read(target, target_language)
    return None if max(map(len, numbers)) > _TABLE else compare(*numbers)


def compare(source: Sequence[Number], target: Sequence[Number]) -> Comparison:
    """What differs between the numbers of a sentence and those of its translation."""
    pairs = _match(source, target)
    left, free = _unpaired(source, pairs), _unpaired(target, pairs)
    lost, new = [n for n in left if n.counts], [n for n in free if n.counts]
    lost, new = _without_split(lost, new, source, target)
    lost, lost_again = _apart_from_repeated(lost, target)
    new, new_again = _apart_from_repeated(new, source)
    changed = _pair([*lost, *_names(left)], [*new, *_names(free)], _may_stand_for)
    lost, new = _unpaired(lost, changed), _unpaired(new, changed)
    changed += _pair(lost, new_again, _look_alike) + _pair(lost_again, new, _look_alike)
    missing = (n for n in _unpaired(lost, changed) if not _is_idle(n))
    extra = (n for n in _unpaired(new, changed) if not _is_idle(n))
    wrong = (pair for pair in changed if not _shares_magnitude(*pair, source, target))
    return Comparison(tuple(pairs), tuple(wrong), tuple(missing), tuple(extra))


def _names(numbers: Iterable[Number]) -> list[Number]:
    """What is as certain as digits although it is not written in them: «декабря», «XIII»."""
    return [number for number in numbers if number.spelled and _is_name(number)]


def _is_name(number: Number) -> bool:
    return number.kind == "month" or _ROMAN_NUMBER.fullmatch(number.text) is not None


def _is_idle(number: Number) -> bool:
    """What a language may leave out: «1 trong những», «один из»; «100% đại biểu», «все»."""
    if number.kind == "percent":
        return Decimal(100) in number.readings
    return number.kind == "cardinal" and number.text == "1"


def _match(source: Sequence[Number], target: Sequence[Number]) -> list[tuple[Number, Number]]:
    """Pairs of equal numbers, the most certain first, each number once."""
    candidates = sorted(
        (2 - a.counts - b.counts, a.kind != b.kind, abs(i / len(source) - j / len(target)), i, j)
        for i, a in enumerate(source)
        for j, b in enumerate(target)
        if _are_equal(a, b)
    )
    return _each_once(source, target, ((i, j) for *_, i, j in candidates))


def _each_once(
    source: Sequence[Number], target: Sequence[Number], best: Iterable[tuple[int, int]]
) -> list[tuple[Number, Number]]:
    found: dict[int, int] = {}
    for i, j in best:
        if i not in found and j not in found.values():
            found[i] = j
    return [(source[i], target[j]) for i, j in found.items()]


def _are_equal(a: Number, b: Number) -> bool:
    if a.readings.isdisjoint(b.readings):
        return _are_converted(a, b)
    return _fits(a, b) and _fits(b, a)


def _fits(one: Number, other: Number) -> bool:
    """«thứ bảy» is Saturday or the seventh, but never seven."""
    orders = one.kind == "weekday" or (one.kind == "ordinal" and one.spelled)
    return not orders or max(one.readings) > 7 or other.kind != "cardinal" or other.spelled


def _are_converted(a: Number, b: Number) -> bool:
    """«20 dặm» and «32 км»: units that translators convert, and round as they do it."""
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return False
    if a.unit.dimension != b.unit.dimension:
        return False
    sizes = ((x * a.unit.factor, y * b.unit.factor) for x in a.readings for y in b.readings)
    return any(abs(x - y) <= _ROUNDING * max(x, y) for x, y in sizes)


def _without_split(
    lost: list[Number], new: list[Number], source: Sequence[Number], target: Sequence[Number]
) -> tuple[list[Number], list[Number]]:
    """Pass what one side writes as one number and the other as two: «4:41», «4 phút 41 giây»."""
    whole = [n for n in lost if _is_split(n, target)] + [n for n in new if _is_split(n, source)]
    parts = {run for number in whole for run in number.runs}
    return (
        [n for n in lost if n not in whole and not parts.issuperset(n.runs)],
        [n for n in new if n not in whole and not parts.issuperset(n.runs)],
    )


def _is_split(number: Number, others: Sequence[Number]) -> bool:
    runs = number.runs
    if len(runs) < 2:
        return False
    values = {value for other in others if len(other.runs) < 2 for value in other.readings}
    return values.issuperset(runs)


def _unpaired(numbers: Sequence[Number], pairs: list[tuple[Number, Number]]) -> list[Number]:
    taken = {id(number) for pair in pairs for number in pair}
    return [number for number in numbers if id(number) not in taken]


def _apart_from_repeated(
    numbers: list[Number], others: Sequence[Number]
) -> tuple[list[Number], list[Number]]:
    """A number said twice is no fault unless it stands in the place of another one."""
    said = [number for number in numbers if _is_said(number, others)]
    return [number for number in numbers if number not in said], said


def _is_said(number: Number, others: Sequence[Number]) -> bool:
    """Whether the other side says it too, if only in another unit."""
    same_unit = any(number.unit == other.unit for other in others)
    equal = (other for other in others if _are_equal(number, other))
    return any(not same_unit or not _are_converted(number, other) for other in equal)


def _pair(
    lost: list[Number], new: list[Number], may_pair: Callable[[Number, Number], bool]
) -> list[tuple[Number, Number]]:
    """Which wrong number stands for which: the likest first."""
    candidates = sorted(
        (not are_alike(a, b), a.kind != b.kind, abs(len(a.text) - len(b.text)), abs(i - j), i, j)
        for i, a in enumerate(lost)
        for j, b in enumerate(new)
        if may_pair(a, b)
    )
    return _each_once(lost, new, ((i, j) for *_, i, j in candidates))


def _may_stand_for(a: Number, b: Number) -> bool:
    """The name of a month only for a month, a Roman numeral only for a small number."""
    named = {number.kind for number in (a, b) if number.spelled}
    if "month" in named:
        return {a.kind, b.kind} <= {"month", "date"}
    return not named or max(min(a.readings), min(b.readings)) < 50


def _look_alike(a: Number, b: Number) -> bool:
    return a.kind == b.kind and len(a.text) == len(b.text)


def are_alike(a: Number, b: Number) -> bool:
    """Whether one may be a wrong rendering of the other: a percentage of a percentage."""
    alone = ("percent", "time")
    return (a.kind == b.kind or not (a.kind in alone or b.kind in alone)) and not (
        _is_idle(a) or _is_idle(b)
    )


def differ_by_magnitude(a: Number, b: Number) -> bool:
    """Whether one is the other times a power of ten: 3 billion and 3 million."""
    return any(
        x != y and x and y and x.normalize().as_tuple().digits == y.normalize().as_tuple().digits
        for x in a.readings
        for y in b.readings
    )


def as_russian(source: Number, target: Number) -> str | None:
    """The source's value in the writing of the target, when it can be pasted over it."""
    if source.spelled or target.spelled or source.scale != target.scale:
        return None
    if source.kind == target.kind == "time":
        hour, minute = _RUN.findall(source.text)
        return f"{hour}:{minute}"
    written, replaced = _LITERAL.match(source.text), _LITERAL.match(target.text)
    if not written or not replaced or len(literal(written[0])) != 1:
        return None
    return russian(written[0]) + target.text[replaced.end() :]


def _shares_magnitude(
    one: Number, other: Number, source: Sequence[Number], target: Sequence[Number]
) -> bool:
    """«50 млн, 30 и 20»: the magnitude is said once for a whole list, on either side."""
    if other.scale == 1 and any(n is not other and n.scale == one.scale for n in target):
        return any(x == y * one.scale for x in one.readings for y in other.readings)
    if one.scale == 1 and any(n is not one and n.scale == other.scale for n in source):
        return any(x * other.scale == y for x in one.readings for y in other.readings)
    return False


# Where Russian counts one more: the night of the 10th is the night before the 11th, and who died
# at 96 died in the 97th year of life.
_ONE_MORE = (
    (re.compile(r"\bđêm\b", re.IGNORECASE), re.compile(r"\bв ночь на\b", re.IGNORECASE)),
    (re.compile(r"\b(?:tuổi|thọ)\b", re.IGNORECASE), re.compile(r"\bгоду жизни\b")),
)
_LAST_DAYS = frozenset(map(Decimal, (28, 29, 30, 31)))
_HEDGE = re.compile(r"(?:более|свыше|почти|около|примерно|порядка|чуть (?:более|менее))(?: чем)? $")
_HEDGED = Decimal("0.05")  # of the larger value: «более 101,3 млн» for 101.343.800


def is_counted_otherwise(source: str, target: str, one: Number, other: Number) -> bool:
    """Whether two numbers say the same in the way that each language counts.

    «đêm 10/9» and «в ночь на 11 сентября»; «đạt 105%» and «перевыполнен на 5 %»; «2.063 km» and
    «более 2 тыс. км».
    """
    values = [(x, y) for x in one.readings for y in other.readings]
    if _HEDGE.search(target[: other.start].replace("\N{NO-BREAK SPACE}", " ")):
        return any(abs(x - y) <= _HEDGED * max(x, y) for x, y in values)
    if one.kind == other.kind == "percent":
        return any(abs(x - y) == 100 for x, y in values)
    if any(vi.search(source) and ru.search(target) for vi, ru in _ONE_MORE):
        return any(y - x == 1 or (y == 1 and x in _LAST_DAYS) for x, y in values)
    return False
