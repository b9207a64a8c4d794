"""The numbers of two sides set against each other: what changed, what is missing, what is new."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from mtcheck.lang.quantities import explanations, reading, units
from mtcheck.lang.quantities.equality import are_converted, are_equal
from mtcheck.lang.quantities.explanations import is_counted_otherwise, is_rounded
from mtcheck.lang.quantities.model import Number
from mtcheck.lang.quantities.rewriting import as_russian, magnitude, said

__all__ = [
    "Comparison",
    "are_alike",
    "are_certain",
    "as_russian",
    "compare",
    "compared",
    "differ_by_magnitude",
    "is_counted_otherwise",
    "is_rounded",
    "magnitude",
    "said",
]

_ROMAN_NUMBER = re.compile(r"[IVXХІ]{2,}")
_WORD = re.compile(r"[^\W\d_]+[2²]?")
_TABLE = 200  # numbers in a segment: more of them are a table
_LONGEST = 100_000  # code points of a segment: no sentence is longer
_FAR = 0.25  # of a segment's length: of many words those farther apart say different things
_ORDERS = frozenset({"ordinal", "roman", "century"})

Pair = tuple[Number, Number]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where a sentence and its translation differ in numbers.

    ``agreed`` and ``changed`` are pairs (source, target); ``missing`` are numbers of the source
    and ``extra`` numbers of the target that nothing on the other side explains; ``rarer`` are
    numbers of the source that the target has too, only not as often.
    """

    agreed: tuple[Pair, ...]
    changed: tuple[Pair, ...]
    missing: tuple[Number, ...]
    extra: tuple[Number, ...]
    rarer: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts with its numbers; weekdays have a check of their own."""

    text: str
    numbers: tuple[Number, ...]

    def place(self, number: Number) -> float:
        """Where a number stands: 0 at the beginning of the text, 1 at its end."""
        end = len(self.text) or self.numbers[-1].end
        return number.start / end


@functools.lru_cache(maxsize=4096)
def compared(
    source: str, target: str, source_language: str, target_language: str
) -> Comparison | None:
    """What differs between the numbers of two texts; None for tables, which are not compared."""
    numbers = reading.read(source, source_language), reading.read(target, target_language)
    if max(map(len, numbers)) > _TABLE or max(len(source), len(target)) > _LONGEST:
        return None
    found = compare(*numbers, source, target)
    dual = _dual(found, *numbers)
    bare = [number for number in dual if _is_bare(number, numbers[1], target, target_language)]
    return replace(found, missing=(*found.missing, *bare)) if bare else found


def compare(
    source: Sequence[Number],
    target: Sequence[Number],
    source_text: str = "",
    target_text: str = "",
) -> Comparison:
    """What differs between the numbers of a sentence and those of its translation."""
    one, two = Side(source_text, tuple(source)), Side(target_text, tuple(target))
    pairs = _match(one, two)
    unlike = [pair for pair in pairs if _lose_percent(*pair, one, two)]
    left, free = _unpaired(source, pairs), _unpaired(target, pairs)
    pairs = [pair for pair in pairs if pair not in unlike]
    if not left and not free:
        return Comparison(tuple(pairs), tuple(unlike), (), ())
    lost, new = [n for n in left if n.counts], [n for n in free if n.counts]
    lost, new = _without_divided(lost, new, source, target)
    lost, lost_again = _apart_from_repeated(lost, one, two)
    new, new_again = _apart_from_repeated(new, two, one)
    changed = _pair([*lost, *_firm(left)], [*new, *_firm(free)], one, two, _may_stand_for)
    lost, new = _unpaired(lost, changed), _unpaired(new, changed)
    changed += _pair(lost, new_again, one, two, _look_alike)
    changed += _pair(lost_again, new, one, two, _look_alike)
    lost_again, new_again = _unpaired(lost_again, changed), _unpaired(new_again, changed)
    changed += _pair(lost_again, new_again, one, two, _look_alike)
    rarer = (n for n in _unpaired(lost_again, changed) if explanations.is_missed(n, source, target))
    missing = _unexplained(_unpaired(lost, changed), one, two)
    extra = _unexplained(_unpaired(new, changed), two, one)
    wrong = unlike + [pair for pair in changed if not _is_explained(*pair, one, two)]
    return Comparison(tuple(pairs), tuple(wrong), tuple(missing), tuple(extra), tuple(rarer))


def _firm(numbers: Iterable[Number]) -> list[Number]:
    """What is as certain as digits although it is not written in them: «декабря», «XIII»."""
    return [n for n in numbers if n.spelled and n.kind != "weekday" and (n.firm or _is_name(n))]


def _is_name(number: Number) -> bool:
    return number.kind == "month" or _ROMAN_NUMBER.fullmatch(number.text) is not None


def _match(source: Side, target: Side) -> list[Pair]:
    """Pairs of equal numbers, the most certain first, each number once."""
    candidates = sorted(
        (*_unlikeness(a, b), abs(source.place(a) - target.place(b)), i, j)
        for i, a in enumerate(source.numbers)
        for j, b in enumerate(target.numbers)
        if are_equal(a, b)
    )
    return _each_once(source.numbers, target.numbers, ((i, j) for *_, i, j in candidates))


def _unlikeness(a: Number, b: Number) -> tuple[int, bool, bool]:
    converted = a.unit != b.unit and a.readings.isdisjoint(b.readings)
    return 2 - a.counts - b.counts + converted, a.kind != b.kind, not _may_share_unit(a, b)


def _may_share_unit(a: Number, b: Number) -> bool:
    """Whether both are of one unit, or of none, or of two that are used for each other."""
    if a.unit == b.unit:
        return True
    return bool(a.unit and b.unit and units.are_exchangeable(a.unit, b.unit))


def _lose_percent(a: Number, b: Number, source: Side, target: Side) -> bool:
    """«13 %» and «13 пунктов», not «от 10 до 13 %», where the sign is said once."""
    for one, other, side in ((a, b, target), (b, a, source)):
        bare = other.kind == "cardinal" and other.counts and other.unit is None
        if one.kind == "percent" and bare:
            same = not one.readings.isdisjoint(other.readings)
            return same and all(each.kind != "percent" for each in side.numbers)
    return False


def _each_once(
    source: Sequence[Number], target: Sequence[Number], best: Iterable[tuple[int, int]]
) -> list[Pair]:
    found: dict[int, int] = {}
    taken = set()
    for i, j in best:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return [(source[i], target[j]) for i, j in found.items()]


def _unpaired(numbers: Sequence[Number], pairs: list[Pair]) -> list[Number]:
    taken = {id(number) for pair in pairs for number in pair}
    return [number for number in numbers if id(number) not in taken]


def _without_divided(
    lost: list[Number], new: list[Number], source: Sequence[Number], target: Sequence[Number]
) -> tuple[list[Number], list[Number]]:
    """Pass what one side writes as one number and the other as two: «4:41», «4 phút 41 giây»."""
    passed = set()
    for numbers, others, free in ((lost, target, new), (new, source, lost)):
        for number in numbers:
            parts = explanations.divided(number, others) or explanations.glued(number, free)
            if parts:
                passed |= {id(number), *map(id, parts)}
    return [n for n in lost if id(n) not in passed], [n for n in new if id(n) not in passed]


def _apart_from_repeated(
    numbers: list[Number], side: Side, other: Side
) -> tuple[list[Number], list[Number]]:
    """A number said twice is no fault unless it stands in the place of another one."""
    again = {
        id(number)
        for number in numbers
        if explanations.is_said(number, other.numbers)
        and not explanations.is_joined(number, side.numbers, side.text)
    }
    return [n for n in numbers if id(n) not in again], [n for n in numbers if id(n) in again]


def _unexplained(numbers: list[Number], side: Side, other: Side) -> list[Number]:
    heads = explanations.heads_of_list(numbers, side.text)
    dates = explanations.told_by_days(numbers, other.text)
    passed = {id(number) for number in (*heads, *dates)}
    return [
        number
        for number in numbers
        if id(number) not in passed
        and not explanations.is_idle(number, side.text)
        and not explanations.is_swapped(number, other.numbers, other.text)
        and not explanations.ends_decade(number, side.numbers, other.numbers)
    ]


def _is_explained(a: Number, b: Number, source: Side, target: Side) -> bool:
    return explanations.shares_magnitude(
        a, b, source.numbers, target.numbers
    ) or is_counted_otherwise(source.text, target.text, a, b)


def _pair(
    lost: list[Number],
    new: list[Number],
    source: Side,
    target: Side,
    may_pair: Callable[[Number, Number, float], bool],
) -> list[Pair]:
    """Which wrong number stands for which: the likest first."""
    alone = len(lost) == len(new) == 1
    candidates = []
    for i, a in enumerate(lost):
        for j, b in enumerate(new):
            distance = abs(source.place(a) - target.place(b)) * (0.5 if alone else 1)
            if may_pair(a, b, distance):
                kinds = not are_alike(a, b), not _may_share_unit(a, b), a.kind != b.kind
                length = abs(len(a.text) - len(b.text)) if not (a.spelled or b.spelled) else 1
                candidates.append((*kinds, length, abs(i - j), distance, i, j))
    return _each_once(lost, new, ((i, j) for *_, i, j in sorted(candidates)))


def _may_stand_for(a: Number, b: Number, distance: float) -> bool:
    """The name of a month only for a month, a Roman numeral only for a small number."""
    spelled = [number for number in (a, b) if number.spelled]
    if not spelled:
        return True
    if any(number.kind == "month" for number in spelled):
        return {a.kind, b.kind} <= {"month", "date"}
    if all(map(_is_name, spelled)):
        return max(min(a.readings), min(b.readings)) < 50
    return _are_of_a_class(a, b) and (distance <= _FAR or (a.unit == b.unit and a.unit is not None))


def _are_of_a_class(a: Number, b: Number) -> bool:
    """Three days for five days, never for three kilometres or for the third."""
    if a.unit and b.unit and not _may_share_unit(a, b):
        return False
    if a.kind == b.kind or {a.kind, b.kind} <= _ORDERS:
        return True
    # «vị trí mười bốn» and «двадцать четвёртый»
    return {a.kind, b.kind} == {"cardinal", "ordinal"} and all(map(_is_compound, (a, b)))


def _look_alike(a: Number, b: Number, distance: float) -> bool:
    same_unit = a.unit is not None and a.unit == b.unit
    return a.kind == b.kind and (same_unit or len(a.text) == len(b.text))


def are_alike(a: Number, b: Number) -> bool:
    """Whether one may be a wrong rendering of the other: a percentage of a percentage."""
    if a.kind == b.kind and a.unit is not None and a.unit == b.unit:
        return True
    alone = ("percent", "time", "phone")
    return (a.kind == b.kind or not (a.kind in alone or b.kind in alone)) and not (
        explanations.is_idle(a, "") or explanations.is_idle(b, "")
    )


def are_certain(a: Number, b: Number) -> bool:
    """Whether both are numbers beyond doubt: digits, Roman numerals, compounds, or of one unit."""
    same_unit = a.unit is not None and a.unit == b.unit
    return all(
        not number.spelled
        or _is_name(number)
        or (number.firm and (same_unit or _is_compound(number)))
        for number in (a, b)
    )


def _is_compound(number: Number) -> bool:
    return len(_WORD.findall(number.text)) > 1


def differ_by_magnitude(a: Number, b: Number) -> bool:
    """Whether one is the other times a power of ten: 3 billion and 3 million."""
    return magnitude(a, b) != 0


def _dual(found: Comparison, source: Sequence[Number], target: Sequence[Number]) -> list[Number]:
    """What the source says in two units and the translation in one."""
    if not any(number.unit for number in source):
        return []
    listed = [number for pair in (*found.agreed, *found.changed) for number in pair]
    known = {id(number) for number in (*listed, *found.missing, *found.rarer)}
    free = [n for n in source if n.unit and n.counts and id(n) not in known]
    return [n for n in free if any(are_converted(n, other) for other in target)]


def _is_bare(number: Number, others: Sequence[Number], text: str, language: str) -> bool:
    """Whether the unit stands there without its number: «город в километрах (31 миле)»."""
    if any(other.unit == number.unit for other in others):
        return False
    return any(units.unit(word, language) == number.unit for word in _WORD.findall(text))
