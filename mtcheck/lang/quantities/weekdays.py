"""Days of the week, as Vietnamese counts them: Monday is the second."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from mtcheck.lang.quantities.forms import Forms, forms, rows
from mtcheck.lang.quantities.model import Number

_WORD = re.compile(r"[^\W\d_]{3,}")


def find(text: str, language: str) -> Iterator[Number]:
    """Every weekday that a text names; kind «weekday»."""
    for match in _WORD.finditer(text):
        if day := weekday(match.group(), language):
            readings = frozenset({Decimal(day)})
            yield Number(*match.span(), match.group(), readings, "weekday", spelled=True)


@functools.lru_cache(maxsize=65_536)
def weekday(word: str, language: str) -> int | None:
    """The weekday that a word names, from 2 for Monday to 8 for Sunday."""
    return _weekdays(language).find(word.lower())


@functools.cache
def _weekdays(language: str) -> Forms[int]:
    found = rows("date_weekdays.tsv", language)
    return forms((row["forms"], int(row["number"])) for row in found)
