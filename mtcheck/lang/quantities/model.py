"""What a text says in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mtcheck.lang import later

_RUN = later.re(r"[0-9]+")

# Kinds that tell when something is: a wrong one is the business of date-mismatch.
CALENDAR = frozenset(
    {"day", "month", "year", "decade", "century", "quarter", "half", "date", "time"}
)
# Kinds that are one string and no value: their own checks compare them.
OPAQUE = frozenset({"code", "address"})
# Kinds that the other language may leave out or write otherwise: the «1.» of a list, the zero of
# «5 độ dưới 0».
_MARKS = frozenset({"mark"})
_SIGNS = {"percent": "%", "permille": "\N{PER MILLE SIGN}"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a currency: how many of the base unit of its dimension it is."""

    dimension: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text, ``text[start:end]`` in code points, and what it may be worth.

    ``readings`` are all possible values: «1.250» is 1250 and 1.25. ``kind`` is one of cardinal,
    percent, permille, fraction, ordinal, roman, phone, plate, group, mark, weekday, lunar, the
    kinds of ``CALENDAR`` and of ``OPAQUE``; ``spelled`` is a number in words, ``firm`` one that
    can be nothing but a number («двадцать пять», «ba ngày»), as digits always are. ``scale`` is
    what its magnitude word multiplies by: 1000000 in «3 triệu».
    """

    start: int
    end: int
    text: str
    readings: frozenset[Decimal]
    kind: str = "cardinal"
    spelled: bool = False
    firm: bool = False
    scale: Decimal = Decimal(1)
    unit: Unit | None = None

    @property
    def quoted(self) -> str:
        """The number as a message quotes it, a percentage with its sign."""
        return self.text + _SIGNS.get(self.kind, "")

    @property
    def counts(self) -> bool:
        """Whether it must have a counterpart: words need none, codes have their own check."""
        return not self.spelled and self.kind not in OPAQUE and self.kind not in _MARKS

    @property
    def is_precise(self) -> bool:
        """Whether a reader would miss it: 13.4 or 1250, not 7, not a year, not the whole 100%."""
        if self.kind == "plate":
            return False
        sizes = [len(value.normalize().as_tuple().digits) for value in self.readings]
        return min(sizes) > 2 and not any(1000 <= value <= 2100 for value in self.readings)

    @property
    def runs(self) -> tuple[Decimal, ...]:
        """The groups of digits in it, each for itself."""
        return tuple(Decimal(run) for run in _RUN.findall(self.text))
