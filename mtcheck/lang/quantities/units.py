"""Units of measure: what a number is of, and what one unit is in another."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from mtcheck.lang.quantities.forms import Forms, forms, rows
from mtcheck.lang.quantities.model import Number, Unit

_UNIT = re.compile(r"[ \u00A0\u202F-]?([^\W\d_]+[2²]?)")


def measured(numbers: Iterable[Number], text: str, language: str) -> Iterator[Number]:
    """The numbers, each with the unit that stands next to it."""
    for number in numbers:
        word = _UNIT.match(text, number.end) if not number.spelled else None
        found = unit(word[1], language) if word else None
        yield replace(number, unit=found) if found else number


@functools.lru_cache(maxsize=65_536)
def unit(word: str, language: str) -> Unit | None:
    """The unit of measure that a word names."""
    table = _units(language)
    return table.find(word) or table.find(word.lower())


@functools.cache
def _units(language: str) -> Forms[Unit]:
    return forms(
        (row["forms"], Unit(row["dimension"], Decimal(row["factor"])))
        for row in rows("number_units.tsv", language)
    )
