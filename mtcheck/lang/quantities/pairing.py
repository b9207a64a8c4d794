"""Which number of one text stands for which of the other: equal ones, and the likest wrong ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mtcheck.lang import later
from mtcheck.lang.quantities import explanations, units
from mtcheck.lang.quantities.equality import are_equal
from mtcheck.lang.quantities.model import Number

Pair = tuple[Number, Number]

_ROMAN_NUMBER = later.re(r"[IVXХІ]+")
_WORD = later.re(r"[^\W\d_]+")
_FAR = 0.25  # of a segment's length: of many words those farther apart say different things
_ORDERS = frozenset({"ordinal", "roman", "century"})
_FIRST_YEAR, _LONGEST_LIFE = 1000, 150  # years
_SIGNS = frozenset({"percent", "permille"})


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts with its numbers; weekdays have a check of their own."""

    text: str
    numbers: tuple[Number, ...]

    def place(self, number: Number) -> float:
        """Where a number stands: 0 at the beginning of the text, 1 at its end."""
        end = len(self.text) or self.numbers[-1].end
        return number.start / end


def match(source: Side, target: Side) -> list[Pair]:
    """Pairs of equal numbers, the most certain first, each number once."""
    candidates = sorted(
        (*_unlikeness(a, b), abs(source.place(a) - target.place(b)), i, j)
        for i, a in enumerate(source.numbers)
        for j, b in enumerate(target.numbers)
        if are_equal(a, b)
    )
    found = _each_once(source.numbers, target.numbers, ((i, j) for *_, i, j in candidates))
    return _without_words(found, source, target)


def _unlikeness(a: Number, b: Number) -> tuple[int, bool, bool]:
    converted = a.unit != b.unit and a.readings.isdisjoint(b.readings)
    return 2 - a.counts - b.counts + converted, a.kind != b.kind, not may_share_unit(a, b)


def _without_words(found: list[Pair], source: Side, target: Side) -> list[Pair]:
    """«vòng một», «3-0» and «в первом круге», «3–1»: a word rather goes with a word.

    Only where digits are left on the other side, which those digits may have become.
    """
    left, free = unpaired(source.numbers, found), unpaired(target.numbers, found)
    for at, (a, b) in enumerate(found):
        if a.spelled == b.spelled or not (a.counts or b.counts):
            continue
        word, words = (a, free) if a.spelled else (b, left)
        digits = left if a.spelled else free
        other = next((n for n in words if n.spelled and are_equal(word, n)), None)
        if other is not None and any(n.counts for n in digits):
            found[at] = (a, other) if a.spelled else (other, b)
            words.remove(other)
    return found


def may_share_unit(a: Number, b: Number) -> bool:
    """Whether both are of one unit, or of none, or of two that are used for each other."""
    if a.unit == b.unit:
        return True
    return bool(a.unit and b.unit and units.are_exchangeable(a.unit, b.unit))


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


def unpaired(numbers: Sequence[Number], pairs: Iterable[Pair]) -> list[Number]:
    taken = {id(number) for pair in pairs for number in pair}
    return [number for number in numbers if id(number) not in taken]


def pair(
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
                kinds = not are_alike(a, b), not may_share_unit(a, b), a.kind != b.kind
                length = abs(len(a.text) - len(b.text)) if not (a.spelled or b.spelled) else 1
                candidates.append((*kinds, length, abs(i - j), distance, i, j))
    return _each_once(lost, new, ((i, j) for *_, i, j in sorted(candidates)))


def firm(numbers: Iterable[Number]) -> list[Number]:
    """What is as certain as digits although it is not written in them: «декабря», «XIII»."""
    return [n for n in numbers if n.spelled and n.kind != "weekday" and (n.firm or _is_name(n))]


def _is_name(number: Number) -> bool:
    return number.kind == "month" or _is_roman(number)


def _is_roman(number: Number) -> bool:
    """«XIII», and where its neighbours make a numeral of it «V»."""
    is_long = number.firm or len(number.text) > 1
    return is_long and _ROMAN_NUMBER.fullmatch(number.text) is not None


def may_stand_for(a: Number, b: Number, distance: float) -> bool:
    """The name of a month only for a month, a Roman numeral only for a small number."""
    if _is_year_and_span(a, b) or _is_year_and_span(b, a):
        return False
    spelled = [number for number in (a, b) if number.spelled]
    if not spelled:
        return True
    if any(number.kind == "month" for number in spelled):
        return {a.kind, b.kind} <= {"month", "date"}
    if all(map(_is_name, spelled)):
        return max(min(a.readings), min(b.readings)) < 50
    return _are_of_a_class(a, b) and (distance <= _FAR or (a.unit == b.unit and a.unit is not None))


def _is_year_and_span(year: Number, span: Number) -> bool:
    """«sinh năm 1997» and «24 года»: one is reckoned from the other, by a third."""
    is_time = span.unit is not None and span.unit.dimension == "time"
    return is_time and max(span.readings) < _LONGEST_LIFE and min(year.readings) >= _FIRST_YEAR


def _are_of_a_class(a: Number, b: Number) -> bool:
    """Three days for five days, never for three kilometres or for the third."""
    if a.unit and b.unit and not may_share_unit(a, b):
        return False
    if a.kind == b.kind or {a.kind, b.kind} <= _ORDERS:
        return True
    # «vị trí mười bốn» and «двадцать четвёртый»
    return {a.kind, b.kind} == {"cardinal", "ordinal"} and all(map(_is_compound, (a, b)))


def look_alike(a: Number, b: Number, distance: float) -> bool:
    """Whether one may be the other gone wrong: of one kind, and of one unit or length."""
    same_unit = a.unit is not None and a.unit == b.unit
    return a.kind == b.kind and (same_unit or len(a.text) == len(b.text))


def are_alike(a: Number, b: Number) -> bool:
    """Whether one may be a wrong rendering of the other: a percentage of a percentage."""
    if a.kind == b.kind and a.unit is not None and a.unit == b.unit:
        return True
    if {a.kind, b.kind} == _SIGNS:
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
