"""The numbers of two sides set against each other: what changed, what is missing, what is new."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mtcheck.lang import later
from mtcheck.lang.quantities import (
    arithmetic,
    explanations,
    loose,
    pairing,
    reading,
    told_dates,
    units,
    worded,
)
from mtcheck.lang.quantities.equality import are_converted
from mtcheck.lang.quantities.explanations import is_counted_otherwise, is_rounded
from mtcheck.lang.quantities.model import Number
from mtcheck.lang.quantities.pairing import (
    Pair,
    Side,
    are_alike,
    are_certain,
    may_share_unit,
    unpaired,
)
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

_WORD = later.re(r"[^\W\d_]+[2²]?")
_POINTS = later.re(r"\s(?:điểm|points?)\b"), later.re(r"\s(?:п\.|процентн)")
_TABLE = 200  # numbers in a segment: more of them are a table
_LONGEST = 100_000  # code points of a segment: no sentence is longer


Sides = tuple[list[Number], list[Number]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where a sentence and its translation differ in numbers.

    ``agreed`` and ``changed`` are pairs (source, target); ``missing`` are numbers of the source
    and ``extra`` numbers of the target that nothing on the other side explains.
    """

    agreed: tuple[Pair, ...]
    changed: tuple[Pair, ...]
    missing: tuple[Number, ...]
    extra: tuple[Number, ...]


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
    pairs = pairing.match(one, two)
    unlike = [pair for pair in pairs if _lose_sign(*pair, one, two)]
    left, free = unpaired(source, pairs), unpaired(target, pairs)
    pairs = [pair for pair in pairs if pair not in unlike]
    if not left and not free:
        return Comparison(tuple(pairs), tuple(unlike), (), ())
    told = arithmetic.told(left, free, one, two) | worded.told(left, free, one, two)
    left, free = ([n for n in ones if id(n) not in told] for ones in (left, free))
    rounded = pairing.pair(left, free, one, two, functools.partial(_is_rounded, target=two))
    left, free = unpaired(left, rounded), unpaired(free, rounded)
    lost, new = [n for n in left if n.counts], [n for n in free if n.counts]
    lost, new = _without_divided(lost, new, source, target)
    lost, lost_again = _apart_from_repeated(lost, one, two)
    new, new_again = _apart_from_repeated(new, two, one)
    firm = [*lost, *pairing.firm(left)], [*new, *pairing.firm(free)]
    changed = pairing.pair(*firm, one, two, pairing.may_stand_for)
    lost, new = unpaired(lost, changed), unpaired(new, changed)
    for those, others in ((lost, new_again), (lost_again, new), (lost_again, new_again)):
        still = unpaired(those, changed), unpaired(others, changed)
        changed += pairing.pair(*still, one, two, pairing.look_alike)
    wrong = unlike + [pair for pair in changed if not _is_explained(*pair, one, two)]
    missing = _unexplained(unpaired(lost, changed), one, two)
    extra = _unexplained(unpaired(new, changed), two, one)
    words = loose.words(unpaired(left, changed)), loose.words(unpaired(free, changed))
    if all(words) or (words[1] and (missing or lost_again)) or (words[0] and (extra or new_again)):
        wrong += _worded((missing, extra), (lost_again, new_again), words, one, two)
        missing, extra = unpaired(missing, wrong), unpaired(extra, wrong)
    return Comparison(tuple(pairs), tuple(wrong), tuple(missing), tuple(extra))


def _worded(
    certain: Sides, repeated: Sides, words: Sides, source: Side, target: Side
) -> list[Pair]:
    """What a number in words stands for that nothing on the other side equals."""
    left, free = loose.unsaid(words[0], target), loose.unsaid(words[1], source)
    found = list(loose.replaced(certain[0], free, source, target))
    found += [(b, a) for a, b in loose.replaced(certain[1], left, target, source)]
    left, free = unpaired(left, found), unpaired(free, found)
    again = list(loose.replaced_again(repeated[0], free, source, target))
    again += [(b, a) for a, b in loose.replaced_again(repeated[1], left, target, source)]
    left, free = unpaired(left, again), unpaired(free, again)
    return [*found, *again, *loose.pairs(left, free, source, target)]


def _lose_sign(a: Number, b: Number, source: Side, target: Side) -> bool:
    """«13 %» and «13 пунктов», «-5 °C» and «+5 °C»."""
    return _lose_percent(a, b, source, target) or explanations.is_opposite(
        a, b, source.text, target.text
    )


def _is_rounded(a: Number, b: Number, _: float, *, target: Side) -> bool:
    """«19.427.000.000» and «19,4 млрд»: no wrong number, whatever else may stand for it."""
    if a.kind != b.kind or not a.counts or (a.unit and b.unit and not may_share_unit(a, b)):
        return False
    return explanations.is_rounded(b, a, target.text) or explanations.is_shortened(b, a)


def _lose_percent(a: Number, b: Number, source: Side, target: Side) -> bool:
    """«13 %» and «13 пунктов», not «от 10 до 13 %», where the sign is said once."""
    for one, other, side in ((a, b, target), (b, a, source)):
        bare = other.kind == "cardinal" and other.counts and other.unit is None
        if one.kind == "percent" and bare:
            same = not one.readings.isdisjoint(other.readings)
            if other is a and _are_points(a, b, source.text, target.text):
                return False
            return same and all(each.kind != "percent" for each in side.numbers)
    return False


def _are_points(a: Number, b: Number, source: str, target: str) -> bool:
    """«3,1 điểm» and «3,1 п. п.»: points are of percent among percentages."""
    points, percent = _POINTS
    return bool(points.match(source, a.end) and percent.match(target, b.end))


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
    if not numbers:
        return []
    heads = explanations.heads_of_list(numbers, side.text)
    dates = told_dates.told_by_days(numbers, other.text)
    years = told_dates.years_of_dates(numbers, side.numbers, other.numbers, other.text)
    ends = told_dates.bounds(numbers, side.numbers, other.text)
    passed = {id(number) for number in (*heads, *dates, *years, *ends)}
    return [
        number
        for number in numbers
        if id(number) not in passed
        and not explanations.is_idle(number, side.text)
        and not explanations.is_swapped(number, other.numbers, other.text)
        and not explanations.ends_decade(number, side.numbers, other.numbers)
        and not explanations.is_told_otherwise(number, other.numbers, side.text, other.text)
    ]


def _is_explained(a: Number, b: Number, source: Side, target: Side) -> bool:
    return explanations.shares_magnitude(
        a, b, source.numbers, target.numbers
    ) or is_counted_otherwise(source.text, target.text, a, b)


def differ_by_magnitude(a: Number, b: Number) -> bool:
    """Whether one is the other times a power of ten: 3 billion and 3 million."""
    return magnitude(a, b) != 0


def _dual(found: Comparison, source: Sequence[Number], target: Sequence[Number]) -> list[Number]:
    """What the source says in two units and the translation in one."""
    if not any(number.unit for number in source):
        return []
    listed = [number for pair in (*found.agreed, *found.changed) for number in pair]
    known = {id(number) for number in (*listed, *found.missing)}
    free = [n for n in source if n.unit and n.counts and id(n) not in known]
    return [n for n in free if any(are_converted(n, other) for other in target)]


def _is_bare(number: Number, others: Sequence[Number], text: str, language: str) -> bool:
    """Whether the unit stands there without its number: «город в километрах (31 миле)»."""
    if any(other.unit == number.unit for other in others):
        return False
    return any(units.unit(word, language) == number.unit for word in _WORD.findall(text))
