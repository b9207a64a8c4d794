"""Days written in digits alone: «5/8/2020», «ngày 5-8», «05.08.2020», «2020-08-05»."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.forms import rows
from mtcheck.lang.quantities.model import Number

_WRITTEN = later.re(
    r"""(?<![\w.,/])(?<!\d-)
    (?: (?P<iso>(?:1[89]|20)\d\d)(?P<dash>[-/.])(?P<iso_month>\d{1,2})(?P=dash)(?P<iso_day>\d{1,2})
      | (?:(?P<from>\d{1,2})\s?[-–—]\s?)?
        (?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?:(?P=mark)(?P<year>\d{4}|\d\d))?
      | (?P<only>\d{1,2})[/-](?P<its>(?:1[0-9]|20)\d\d) )
    (?![\w/]|[.,-]\d)""",
    re.VERBOSE,
)
_HINT = later.re(r"[0-9](?:[/.]|-[0-9])[0-9]?")
_LEAD = later.re(r"([^\W\d_]+)[,:]?\s\(?$")
_RANGE = later.re(r"\s?(?:[-–—,]|đến|tới|và|по|до|и|to|and)\s?(?:hết )?(?:ngày )?")
_MONTHS_BEFORE = later.re(r"\b(?:tháng|quý|quí)\s$", re.IGNORECASE)


def numbers(text: str, language: str) -> Iterator[Number]:
    """The day, the month and the year of a date, each a number of its own.

    A bare «2/3» may be two thirds, «15.12» a decimal, «5-8» a score: they are dates only with a
    year or after a word that announces one («ngày», «sáng», «утром»), or where they can be nothing
    else (15/12).
    """
    if not _HINT.search(text):
        return
    last = -1  # where the date before ends: «27/9 đến 3/10»
    for match in _WRITTEN.finditer(text):
        if match["iso"]:
            yield from _date(match, "iso_day", "iso_month", "iso")
        elif match["only"]:
            if match["its"] and _is_month(match["only"]) and _is_month_of_year(text, match):
                yield from _parts(match, ("only", "month"), ("its", "year"))
        elif _is_date(text, match, language) or _goes_on(text, match, last):
            yield from _day_and_month(match, language)
            last = match.end()


def _goes_on(text: str, match: re.Match[str], last: int) -> bool:
    if last < 0 or not _RANGE.fullmatch(text, last, match.start()):
        return False
    return 1 <= int(match["day"]) <= 31 and _is_month(match["month"])


def _is_month_of_year(text: str, match: re.Match[str]) -> bool:
    """«5/2023», but «tháng 5-2023» only after its word."""
    before = text[max(0, match.start() - 7) : match.start()]
    return match["only"] + "/" == text[match.start() : match.end("only") + 1] or bool(
        _MONTHS_BEFORE.search(before)
    )


def _is_month(written: str) -> bool:
    return 1 <= int(written) <= 12


def _is_date(text: str, match: re.Match[str], language: str) -> bool:
    first, second = int(match["day"]), int(match["month"])
    if not (1 <= min(first, second) <= 12 and 1 <= max(first, second) <= 31):
        return False
    if match["year"]:
        return len(match["year"]) == 4 or _is_short_date(match)
    if second > 12 and language != "en":
        return False
    if match["mark"] == "/" and second <= 12 < first:
        return True
    lead = _LEAD.search(text[max(0, match.start() - 14) : match.start()])
    role = _leads(language).get(lead[1].lower()) if lead else None
    in_brackets = text[match.start() - 1] == "("
    if role != "likely" or in_brackets:
        return role is not None
    is_share = first < second and (second <= 6 or second == 10 or first == 1)
    return match["mark"] == "/" and not is_share


def _is_short_date(match: re.Match[str]) -> bool:
    """«15/12/23» and «15.12.23», not the version 1.2.34."""
    if match["mark"] == "/":
        return True
    return match["mark"] == "." and len(match["day"]) == len(match["month"]) == 2


@functools.cache
def _leads(language: str) -> Mapping[str, str]:
    """How sure a word before makes of a date: «ngày» certain, «từ» only likely."""
    found = rows("date_leads.tsv", language)
    return {word: row["role"] for row in found for word in row["words"].split()}


def _day_and_month(match: re.Match[str], language: str) -> Iterator[Number]:
    """English may write either first; 9/18 can only be the 18th of September in any language."""
    first, second = int(match["day"]), int(match["month"])
    if second > 12:
        yield from _date(match, "month", "day", "year")
    elif language == "en" and match["mark"] == "/" and first <= 12:
        both = frozenset({Decimal(first), Decimal(second)})
        yield from _parts(match, ("day", "month"), ("month", "day"), readings=both)
        yield from _parts(match, ("year", "year"))
    else:
        yield from _date(match, "day", "month", "year")


def _date(match: re.Match[str], day: str, month: str, year: str) -> Iterator[Number]:
    yield from _parts(match, ("from", "day"), (day, "day"), (month, "month"), (year, "year"))


def _parts(
    match: re.Match[str], *parts: tuple[str, str], readings: frozenset[Decimal] | None = None
) -> Iterator[Number]:
    for group, kind in parts:
        if written := match[group]:
            values = readings or _values(written, kind)
            yield Number(*match.span(group), written, values, kind)


def _values(written: str, kind: str) -> frozenset[Decimal]:
    value = Decimal(written)
    if kind == "year" and value < 100:
        return frozenset({value, value + 1900, value + 2000})
    return frozenset({value})
