"""Months and years: the numbers that a language hides in its calendar."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from mtcheck.lang.quantities.forms import Forms, forms, rows
from mtcheck.lang.quantities.model import Number

_CENTURY_BEFORE = re.compile(r"\bthế k[ỷỉ](?: thứ)? $", re.IGNORECASE)
_CENTURY_AFTER = re.compile(r"(?:-?[а-яёa-z]{1,3})?[\s-](?:век|столети|centur)")
_DECADE_AFTER = re.compile(r"-?(?:е|х|ые|ых|s)\b")
_YEAR_TO = re.compile(r"\b(1[0-9]|20)[0-9]{2}[-–—/]$")


@functools.lru_cache(maxsize=65_536)
def month(word: str, language: str) -> int | None:
    """The month that a word names («декабря», «December», «Giêng»), in any case.

    «May» and «March» are months only with their capital.
    """
    table = _months(language)
    return table.find(word) or table.find(word.lower())


@functools.cache
def _months(language: str) -> Forms[int]:
    return forms((row["forms"], int(row["month"])) for row in rows("months.tsv", language))


def marked(numbers: Iterable[Number], text: str, language: str) -> Iterator[Number]:
    """The numbers, those that name a part of a date with the kind of that part."""
    yield from numbers


def years(value: Decimal, text: str, start: int, end: int, kind: str) -> Iterator[Decimal]:
    """The years that a number may stand for where it stands.

    The 90s are those of 1990, «15/12/22» is of 2022, «1620–21» ends in 1621, and the XIX
    century is the 1800s.
    """
    before = text[max(0, start - 12) : start]
    if _CENTURY_BEFORE.search(before) or _CENTURY_AFTER.match(text, end):
        yield (value - 1) * 100
    if not 0 <= value < 100:
        return
    if since := _YEAR_TO.search(before):
        yield int(since[1]) * 100 + value
    elif kind == "year" or before.endswith(("/", "'", "’")) or _DECADE_AFTER.match(text, end):
        yield from (1900 + value, 2000 + value)
