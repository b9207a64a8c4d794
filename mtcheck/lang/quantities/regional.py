"""Measures that differ by region: whoever converts «hai lạng» may write 200 or 75 grams."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from decimal import Decimal

from mtcheck.lang import later, tables
from mtcheck.lang.quantities.model import Number, Unit

_WORD = later.re(r"\s([^\W\d_]{3,5})\b")
_ROUNDED = Decimal("0.08")  # of the larger value

_METRES = later.re(r"[ \u00A0-]метр", re.IGNORECASE)
_SQUARE_METRE, _METRE = Unit("area", Decimal(1)), Unit("length", Decimal(1))
_FLOOR = later.re(
    r"квартир|комнат|\bдом(?:а|е|у|ом|ик\w*)?\b|особняк|вилл|площад|участ|студи|помещен|офис|жиль",
    re.IGNORECASE,
)
_NEAR = 32  # code points between a flat and its size

Range = tuple[Decimal, Decimal]


def may_be(number: Number, text: str, other: Number) -> bool:
    """Whether a number of the text counts such a measure, and the other number is as much."""
    if other.unit is None:
        return False
    found = _WORD.match(text, number.end)
    within = _measures().get((found[1].lower(), other.unit.dimension)) if found else None
    if within is None:
        return False
    least, most = within[0] * (1 - _ROUNDED), within[1] * (1 + _ROUNDED)
    return any(
        x * least <= y * other.unit.factor <= x * most
        for x in number.readings
        for y in other.readings
    )


def is_floor(area: Number, length: Number, text: str) -> bool:
    """Whether metres are square ones, as Russian says of a flat: «квартира в 68 метров»."""
    if area.unit != _SQUARE_METRE or length.unit != _METRE or not _METRES.match(text, length.end):
        return False
    return _FLOOR.search(text, max(0, length.start - _NEAR), length.end + _NEAR) is not None


@functools.cache
def _measures() -> Mapping[tuple[str, str], Range]:
    return {
        (row["word"], row["dimension"]): (Decimal(row["least"]), Decimal(row["most"]))
        for row in tables.rows("regional_measures.tsv")
    }
