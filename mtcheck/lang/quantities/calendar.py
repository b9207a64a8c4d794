"""Months by their names, and the years that a short number may stand for."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.forms import Forms, forms, rows

_CENTURY_BEFORE = later.re(r"\bthế k[ỷỉ](?: thứ)? $", re.IGNORECASE)
_CENTURY_AFTER = later.re(r"(?:-?[а-яёa-z]{1,3})?[\s-](?:век|столети|centur)")
_DECADE_AFTER = later.re(r"-?(?:е|х|ые|ых|s)\b")
_YEAR_TO = later.re(r"\b(1[0-9]|20)[0-9]{2}[-–—/]$")


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


def rendered(word: str, value: int, language: str) -> str | None:
    """The month ``value`` in the case of ``word``, which names another: «декабря», «в декабре»."""
    names = {
        int(row["month"]): row["forms"].split() for row in rows("date_month_forms.tsv", language)
    }
    for forms_of in names.values():
        if value in names and word.lower() in forms_of:
            right = names[value][forms_of.index(word.lower())]
            return right.capitalize() if word[:1].isupper() else right
    return None


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
