"""Dates and times of a Russian text that are written as English or Vietnamese writes them."""

from __future__ import annotations

import re

from mtcheck.lang import later
from mtcheck.lang.quantities.calendar import month
from mtcheck.lang.quantities.format_words import (
    SPACE,
    WORD,
    Fault,
    counted,
    is_a,
    is_named,
    listed,
    stands_free,
    word_before,
)

_MONTH_BEFORE = later.re(r"\b([^\W\d_]{3,9})\.?\s$")
_YEAR_AFTER = later.re(r"(?:st|nd|rd|th)?(,?)\s?((?:1[0-9]|20)[0-9]{2})\b(?![-–/])")
_MONTH_AFTER = later.re(r"\s([^\W\d_]{3,9})\.?(,?)\s((?:1[0-9]|20)[0-9]{2})\b(?![-–/])")
_OF_YEAR = later.re(r"\s?(?:года\b|г\b)")
_PHRASE_END = later.re(r"\s?(?:года\b|г\b|[.;:)»”\"!?]|$)", re.MULTILINE)
_CLOCK = later.re(r"([hg])([0-5][0-9])?(?![^\W_]|[.,/]?[0-9])")
_OTHERWISE_KNOWN = frozenset(("24/7", "16/9", "21/9", "20/10"))  # hours, screens, eyesight


def english_date(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«September 18, 2016», «Сентября 18, 2016»."""
    year = _YEAR_AFTER.match(text, end) if len(figure) < 3 else None
    named = _MONTH_BEFORE.search(text, max(0, start - 12), start) if year else None
    if not year or not named or not 1 <= int(figure) <= 31:
        return None
    russian, english = month(named[1], "ru"), month(named[1], "en")
    if not (russian and year[1]) and not english:
        return None
    if russian and counted(text, year.end()):
        return None  # «в августе 20, 2000 жителей»
    if english and _is_in_foreign_text(text, named.start(1), year.end()):
        return None
    replacement = None
    if word_before(text, named.start(1)).lower() not in ("в", "во"):
        replacement = _in_russian(text, figure, russian or english or 1, year[2], year.end())
    stretch = text[named.start(1) : year.end()]
    return Fault(named.start(1), year.end(), stretch, "date order", replacement)


def date_with_comma(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«18 сентября, 2016 года», «18 September 2016»."""
    found = _MONTH_AFTER.match(text, end) if len(figure) < 3 else None
    if not found or not 1 <= int(figure) <= 31 or not stands_free(text, start, end):
        return None
    russian, english = month(found[1], "ru"), month(found[1], "en")
    is_russian = russian and found[2] and _PHRASE_END.match(text, found.end())
    if not is_russian and (not english or _is_in_foreign_text(text, start, found.end())):
        return None
    replacement = _in_russian(text, figure, russian or english or 1, found[3], found.end())
    stretch = text[start : found.end()]
    return Fault(start, found.end(), stretch, "date order", replacement)


def _in_russian(text: str, day: str, number: int, year: str, end: int) -> str:
    name = listed("ru", "months")[number - 1]
    written = f"{int(day)} {name} {year}"
    return written if _OF_YEAR.match(text, end) else f"{written} года"


def _is_in_foreign_text(text: str, start: int, end: int) -> bool:
    """Whether the words on either side are foreign, as in the title of a book."""
    before = WORD.findall(text[max(0, start - 24) : start].rpartition("\n")[2])
    after = WORD.findall(text[end : end + 24].partition("\n")[0])
    return any(word.isascii() for word in (*before[-1:], *after[:1]))


def clock(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«17h30», «7g30»; «17h» if the source has it."""
    found = _CLOCK.match(text, end) if len(figure) < 3 and int(figure) < 25 else None
    if not found or not stands_free(text, start, start):
        return None
    if not found[2]:
        fault = Fault(start, found.end(), text[start : found.end()], "clock", None, certain=False)
        return fault if found[1] == "h" else None
    replacement = f"{int(figure)}:{found[2]}"
    return Fault(start, found.end(), text[start : found.end()], "clock", replacement)


def full_date(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«15/12/2022»."""
    parts = figure.split("/")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return None
    year = parts[2]
    if not re.fullmatch(r"(?:1[0-9]|20)[0-9]{2}", year) or max(map(len, parts[:2])) > 2:
        return None
    first, second = map(int, parts[:2])
    low, high = sorted((first, second))
    if not (1 <= low <= 12 and high <= 31):
        return None
    if not stands_free(text, start, end) or "№" in text[max(0, start - 3) : start]:
        return None
    if text[start - 1 : start] == "-" or text[end : end + 1] == "-":
        return None
    day, number = (first, second) if first > 12 or first == second else (second, first)
    replacement = f"{day:02}.{number:02}.{year}" if high > 12 or first == second else None
    return Fault(start, end, figure, "slash date", replacement)


def short_date(text: str, start: int, end: int, figure: str) -> Fault | None:
    """«днём 15/12», «до 15/12»; any day and month, or month and year, that the source has."""
    if not re.fullmatch(r"[0-9]{1,2}/[0-9]{1,2}|[01]?[0-9]/(?:19|20)[0-9]{2}", figure):
        return None
    first, second = map(int, figure.split("/"))
    is_month = second > 1900
    if not 1 <= first <= 31 or not (is_month or 1 <= second <= 12):
        return None
    if not stands_free(text, start, end) or is_named(text, start):
        return None
    if text[start - 1 : start] == "-" or text[end : end + 1] in ("-", "%"):
        return None
    certain = text[start - 1 : start] in (" ", SPACE) and _is_day(text, start, first)
    certain = certain and not is_month and figure not in _OTHERWISE_KNOWN
    return Fault(start, end, figure, "slash date", certain=certain)


def _is_day(text: str, start: int, first: int) -> bool:
    """Whether the word before tells of a day: «днём 3/4», and for no fraction «до 15/12»."""
    word = word_before(text, start)
    return is_a(word, "days") or (first > 12 and is_a(word, "since"))
