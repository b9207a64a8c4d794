"""When two numbers are the same: of one value, or of one size in two units."""

from __future__ import annotations

import re
from decimal import Decimal

from mtcheck.lang.quantities import units
from mtcheck.lang.quantities.model import Number, Unit

_MOST_ROUNDED = Decimal("0.08")  # of the larger value, when units are converted
_SAME_PHONE = 7  # last digits: the code of the country may be written or not
_DIGIT = re.compile(r"[0-9]")


def are_equal(a: Number, b: Number) -> bool:
    """Whether two numbers may have the same value, as written or in another unit."""
    if not a.readings.isdisjoint(b.readings):
        return _fits(a, b) and _fits(b, a)
    if "phone" in (a.kind, b.kind):
        return _phone(a) == _phone(b)
    if (a.kind == "percent") != (b.kind == "percent"):
        return _is_share(a, b) if a.kind == "percent" else _is_share(b, a)
    return are_converted(a, b)


def _phone(number: Number) -> str:
    return "".join(_DIGIT.findall(number.text))[-_SAME_PHONE:]


def _is_share(percent: Number, other: Number) -> bool:
    """A half is 50 %, a third is not 33 %."""
    return any(100 * value in percent.readings for value in other.readings if 0 < value < 1)


def _fits(one: Number, other: Number) -> bool:
    """«thứ bảy» is Saturday or the seventh, but never seven; a lone «00» is no midnight."""
    if one.kind == "time" != other.kind:
        return other.readings != {Decimal(0)}
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
    return any(_are_close(x, y, one, other) for x in a.readings for y in b.readings)


def _are_close(x: Decimal, y: Decimal, x_unit: Unit, y_unit: Unit) -> bool:
    """Whether two measures differ by no more than the last digits that both can have lost."""
    one, other = units.amount(x, x_unit), units.amount(y, y_unit)
    lost = last_place(x) * x_unit.factor + last_place(y) * y_unit.factor
    return abs(one - other) <= min(lost, _MOST_ROUNDED * max(abs(one), abs(other)))


def last_place(value: Decimal) -> Decimal:
    """The size of the last digit that is said: 10 of 340, 0.1 of 2.5."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
