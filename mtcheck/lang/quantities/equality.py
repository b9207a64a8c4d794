"""When two numbers are the same: of one value, or of one size in two units."""

from __future__ import annotations

from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities import units
from mtcheck.lang.quantities.model import Number, Unit

_MOST_ROUNDED = Decimal("0.08")  # of the larger value, when units are converted
_LOCAL = 7, 8  # digits of a telephone number without the code of its area
_THOUSANDS = later.re(r"[0-9]{1,3}\.[0-9]{2}0(?![0-9.,])")
_SHARES = frozenset({"percent", "permille"})
_DIGIT = later.re(r"[0-9]")


def are_equal(a: Number, b: Number) -> bool:
    """Whether two numbers may have the same value, as written or in another unit."""
    if a.kind != b.kind and {a.kind, b.kind} == _SHARES:
        small, large = (a, b) if a.kind == "percent" else (b, a)
        return any(10 * value in large.readings for value in small.readings)
    if not a.readings.isdisjoint(b.readings):
        if _agree_in_size(a, b):
            return _fits(a, b) and _fits(b, a)
        return are_converted(a, b)
    if "phone" in (a.kind, b.kind):
        return _is_same_phone(a, b)
    if (a.kind == "percent") != (b.kind == "percent"):
        return _is_share(a, b) if a.kind == "percent" else _is_share(b, a)
    return are_converted(a, b)


def _agree_in_size(a: Number, b: Number) -> bool:
    """«1.500 MW» is no 1.5 MW, whatever «1.254» may be."""
    if a.text == b.text or len(a.readings) == len(b.readings) == 1:
        return True
    return not sizes(a).isdisjoint(sizes(b))


def sizes(number: Number) -> frozenset[Decimal]:
    """What it may be worth: nobody writes the last nought of a fraction «1.500»."""
    if len(number.readings) == 2 and _THOUSANDS.match(number.text):
        return frozenset({max(number.readings)})
    return number.readings


def _is_same_phone(a: Number, b: Number) -> bool:
    """Of one national number; a local one lacks the code of its area."""
    short, long = sorted((_national(a), _national(b)), key=len)
    return short == long or (_LOCAL[0] <= len(short) <= _LOCAL[1] and long.endswith(short))


def _national(number: Number) -> str:
    if number.kind == "phone":
        return str(min(number.readings))
    return "".join(_DIGIT.findall(number.text))


def _is_share(percent: Number, other: Number) -> bool:
    """A half is 50 %, a third is not 33 %."""
    return any(100 * value in percent.readings for value in other.readings if 0 < value < 1)


def _fits(one: Number, other: Number) -> bool:
    """«thứ bảy» is Saturday or the seventh, but never seven; a lone «00» is no midnight."""
    if one.kind == "time" != other.kind and other.readings == {Decimal(0)}:
        return other.unit is not None  # «0 giờ»
    if one.kind == "quarter" and other.kind == "cardinal" and other.spelled:
        return other.firm  # a quarter has three months
    return one.kind != "weekday" or other.kind in {"weekday", "ordinal"}


def are_converted(a: Number, b: Number) -> bool:
    """«20 dặm» and «32 км»: units that translators convert, and round as they do it."""
    one, other = a.unit, b.unit
    if one is None or other is None or one == other:
        return False
    if one.dimension != other.dimension and not units.are_exchangeable(one, other):
        return False
    if units.amount(Decimal(1), one) == units.amount(Decimal(1), other):
        return False  # two names of one size: «yên» and «иена»
    return any(_are_close(x, y, one, other) for x in sizes(a) for y in sizes(b))


def _are_close(x: Decimal, y: Decimal, x_unit: Unit, y_unit: Unit) -> bool:
    """Whether two measures differ by no more than the last digits that both can have lost."""
    one, other = units.amount(x, x_unit), units.amount(y, y_unit)
    lost = last_place(x) * x_unit.factor + last_place(y) * y_unit.factor
    return abs(one - other) <= min(lost, _MOST_ROUNDED * max(abs(one), abs(other)))


def last_place(value: Decimal) -> Decimal:
    """The size of the last digit that is said: 10 of 340, 0.1 of 2.5."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
