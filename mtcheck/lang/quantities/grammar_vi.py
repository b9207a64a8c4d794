"""How Vietnamese number words make a number: «hai nghìn ba trăm tỷ», «ba phẩy năm», «hai phần ba».

It knows what each word may do and nothing of the text around: that is ``spelled_vi``'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from mtcheck.lang.quantities.words import share

DIGITS = frozenset({"digit", "five"})
LARGER = frozenset({"tens", "hundred", "group"})  # after a digit they make it tens or hundreds
_BARE = frozenset({"tens", "hundred", "times", "group", "half", "pair"})  # «trăm», «hàng triệu»
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Word:
    """One number word; ``role`` says what it may do in a number, as the table has it."""

    role: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Read:
    """What the first ``used`` words of a run say: the likeliest value first.

    ``sure``: it is a number of two words or more and has one value.
    """

    values: tuple[Decimal, ...]
    used: int
    size: Decimal = _ONE
    kind: str = ""
    sure: bool = False


Run = Sequence[Word]
Part = tuple[tuple[Decimal, ...], int]  # possible values, and where the run goes on


def role_at(run: Run, at: int) -> str:
    return run[at].role if at < len(run) else ""


def number(run: Run) -> Read | None:
    """«hai nghìn ba trăm tỷ rưỡi»: the groups, each with its magnitude."""
    if run[0].role == "half" or (run[0].value == 1 and role_at(run, 1) == "half"):
        return _half(run, int(run[0].role != "half"))
    if run[0].role == "pair":
        return Read((Decimal(2),), 1)
    totals: tuple[Decimal, ...] = (Decimal(0),)
    used, limit = 0, Decimal(0)
    while group := _group(run, used):
        values, after = _decimal(run, *group)
        size, end = _size(run, after)
        if size == limit:
            break  # «hai triệu ba triệu» are two
        if used and size == 1:
            values, end = _remainder(run, used, limit, values, end)
            if not values:
                break
        totals = tuple(_joined(total, value, size, limit) for total in totals for value in values)
        used, limit = end, size
        if size == 1:
            break
        if role_at(run, used) == "more":
            totals, used = tuple(total + size / 2 for total in totals), used + 1
            break
    if not used:
        return None
    sure = used > 1 and len(totals) == 1 and run[0].role not in _BARE
    return _shared(run, Read(totals, used, max(limit, _ONE), "", sure))


def _joined(total: Decimal, value: Decimal, size: Decimal, limit: Decimal) -> Decimal:
    """«hai nghìn ba trăm tỷ» multiplies all before it, «triệu … nghìn» only its own."""
    return (total + value) * size if limit and size >= limit else total + value * size


def _remainder(run: Run, at: int, limit: Decimal, values: tuple[Decimal, ...], end: int) -> Part:
    """What follows the last magnitude: «một triệu hai» is 1.2 million, «hai nghìn lẻ hai» 2002."""
    (value, *_), spoken = values, limit / 10
    if run[at].role in {"fill", "zero"} or (limit == 1000 and value >= 10):
        return values, end
    if value < 10:
        return ((value * spoken, value) if end == at + 1 else ()), end
    return (value, value * limit / 1000), end


def _group(run: Run, at: int) -> Part | None:
    """A number below a thousand; at the beginning «trăm», «chục», «triệu» say one of them."""
    role = role_at(run, at)
    if role == "zero":
        if role_at(run, at + 1) == "hundred":
            return _tail(run, Decimal(0), at + 2)
        return ((Decimal(0),), at + 1) if role_at(run, at + 1) == "point" else None
    if role == "fill" and at:
        tens = _tens(run, at + 1, 0)
        return ((tens[0],), tens[1]) if tens else None
    if not at and role == "hundred":
        return _tail(run, Decimal(100), 1)
    if not at and (role == "tens" or (role == "group" and run[0].value == 10)):
        return (Decimal(10),), 1
    if not at and role == "times":
        return (_ONE,), 0
    tens = _tens(run, at, at)
    if tens is None:
        return None
    value, after = tens
    if role_at(run, after) == "hundred":
        return _tail(run, value * 100, after + 1)
    if role_at(run, after) == "more" and after == at + 1:
        return (value + Decimal("0.5"),), after + 1
    return (value,), after


def _tail(run: Run, hundreds: Decimal, at: int) -> Part:
    """What follows the hundreds: «linh năm», «hai mươi», «rưỡi», and «hai», which is twenty."""
    if role_at(run, at) == "more":
        return (hundreds + 50,), at + 1
    filled = role_at(run, at) == "fill"
    tens = _tens(run, at + filled, 0 if filled else at)
    if tens is None:
        return (hundreds,), at
    value, after = tens
    if filled or value >= 10 or hundreds == 0:
        return (hundreds + value,), after
    return (hundreds + 10 * value, hundreds + value), after


def _tens(run: Run, at: int, follows: int) -> tuple[Decimal, int] | None:
    """A number below a hundred; «năm» that ``follows`` others at once is the year."""
    role = role_at(run, at)
    if role == "ten":
        unit = _unit(run, at + 1)
        return (run[at].value + unit, at + 2) if unit else (run[at].value, at + 1)
    if role not in DIGITS and not (role == "unit" and at):
        return None
    digit, following = run[at].value, role_at(run, at + 1)
    if following == "tens":
        unit = _unit(run, at + 2)
        return digit * 10 + unit, at + 2 + bool(unit)
    if following == "group":
        return digit * run[at + 1].value, at + 2
    if following == "unit" and digit > 1 and (role != "five" or run[at + 1].value != 4):
        return digit * 10 + run[at + 1].value, at + 2
    if role == "five" and follows and following not in {"hundred", "times"}:
        return None
    return digit, at + 1


def _unit(run: Run, at: int) -> Decimal:
    """The ones after tens, 0 where there are none: in «hai mươi ba mươi» three are the next."""
    if role_at(run, at) not in {"digit", "unit"} or role_at(run, at + 1) in LARGER:
        return Decimal(0)
    return run[at].value


def _size(run: Run, at: int) -> tuple[Decimal, int]:
    """The product of the magnitude words from here on: «nghìn tỷ», but «triệu triệu người»."""
    size, last = _ONE, _ONE
    while role_at(run, at) == "times":
        size = size if run[at].value == last else size * run[at].value
        last, at = run[at].value, at + 1
    return size, at


def _decimal(run: Run, values: tuple[Decimal, ...], at: int) -> Part:
    """«ba phẩy năm», «hai phẩy hai mươi lăm», «ba phẩy không năm»."""
    if role_at(run, at) != "point":
        return values, at
    written, end = "", at + 1
    tens = _tens(run, end, 0)
    if tens and tens[0] >= 10:
        written, end = str(tens[0]), tens[1]
    while len(written) < 2 and role_at(run, end) in {"digit", "unit", "zero", "five"}:
        if run[end].role == "five" and written.strip("0"):
            break
        written, end = written + str(run[end].value), end + 1
    part = Decimal(f"0.{written}") if written else None
    return (tuple(value + part for value in values), end) if part is not None else (values, at)


def _shared(run: Run, read: Read) -> Read:
    """«năm phần trăm» is a percentage, «hai phần ba» a fraction."""
    at = read.used
    if role_at(run, at) != "part":
        return read
    role = role_at(run, at + 1)
    if role == "hundred":
        return replace(read, used=at + 2, kind="percent", size=_ONE, sure=len(read.values) == 1)
    tens = _tens(run, at + 1, 1) or ((Decimal(5), at + 2) if role == "five" else None)
    bottom, after = (run[at + 1].value, at + 2) if role == "times" else tens or (_ONE, at)
    if not 0 < read.values[0] < bottom:
        return read
    value = read.values[0] / bottom
    shares = (share(value), 100 * share(value)) if bottom < 100 else (value,)  # 3/4 are 75%
    return Read(shares, after, sure=True)


def _half(run: Run, at: int) -> Read:
    """«nửa triệu», «một nửa»: a half of what follows, or of all (50%)."""
    size, end = _size(run, at + 1)
    if size == 1 and role_at(run, end) in {"hundred", "group"}:
        size, end = run[end].value, end + 1
    half = Decimal("0.5")
    return Read((half * size,), end, size, "", True) if size > 1 else Read((half, 50 * _ONE), end)


def approximate(run: Run, read: Read) -> Iterator[Decimal]:
    """In «ba bốn trăm người» the three are hundreds too."""
    rest = run[read.used :]
    if not rest or read.used > 1 or read.size > 1 or rest[0].role not in DIGITS:
        return
    second = number(rest)
    if second and second.used > 1 and second.values[0] >= 10 * rest[0].value:
        yield read.values[0] * (second.values[0] // rest[0].value)
