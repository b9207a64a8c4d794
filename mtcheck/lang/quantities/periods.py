"""Quarters and halves: «quý II», «6 tháng đầu năm», «первая половина года», «first quarter»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.model import Number

_HINTS = {
    "vi": ("tháng đầu", "tháng cuối", "nửa đầu", "nửa cuối", "nửa sau", "quý", "quí"),
    "ru": ("полугод", "половин", "квартал", "месяц"),
    "en": ("half", "quarter", "months"),
}
_MONTHS_OF_YEAR = {
    "vi": later.re(
        r"\stháng\s(?:(?P<first>đầu)|cuối)(?:\stiên)?(?=(?:\scủa)?\snăm\b|\s(?:19|20)[0-9]{2})",
        re.IGNORECASE,
    ),
    "ru": later.re(r"\sмесяц\w*(?=\s(?:\w+\s)?(?:года?|(?:19|20)[0-9]{2})\b)"),
    "en": later.re(
        r"\smonths(?= (?:of|in) (?:the |this |last |next )?(?:\w+ )?(?:year|20[0-9]{2}))"
    ),
}
_FIRST_OR_LAST = later.re(
    r"\b(?:(?P<first>перв(?:ые|ых|ым|ыми)|first)|последни[ехм]|оставши[ех]с?я?|втор(?:ые|ых)|last)\s$",
    re.IGNORECASE,
)
_NEAR = 16  # letters before
_HALF_OF_YEAR = Decimal(6)  # months
_HALF = Decimal("0.5")
_QUARTER = Decimal(3)  # months
_VIETNAMESE_HALF = later.re(r"\s(?:(?P<first>đầu)|cuối|sau)\b(?!\s(?:người|óc|gối))", re.IGNORECASE)
_JOINT = later.re(r"(?:-[а-яё]{1,2}|st|nd)?[ \u00A0]")
_HALVES = ("полугод", "половин", "half")
_QUARTERS = ("квартал", "quarter")
_OF_YEAR = later.re(
    r"[ \u00A0](?:\w+[ \u00A0])?(?:год|(?:of |the )*(?:19|20)[0-9]{2}|of (?:the |this |last )?year)"
)
# What no other number equals: the first half of a year and the second, which are both six months,
# and the first three months and the last.
_FIRST, _SECOND = Decimal("0.50001"), Decimal("0.50002")
_WHICH = {Decimal(1): _FIRST, Decimal(2): _SECOND}
_QUARTERS_OF_YEAR = {Decimal(1): Decimal("0.25001"), Decimal(4): Decimal("0.25004")}


def may_name(lower: str, language: str) -> bool:
    """Whether a text in lower case may name a half or a quarter at all."""
    for hint in _HINTS.get(language, ()):  # noqa: SIM110 - twice as fast as «any»
        if hint in lower:
            return True
    return False


def merged(numbers: Sequence[Number], text: str, language: str) -> list[Number]:
    """The numbers, those of a half year with its word as one number, quarters without theirs.

    «первая половина» is 1 and a half, «6 tháng đầu năm» 6 months and the first half of a year.
    """
    found: list[Number] = []
    for number in numbers:
        before = found[-1] if found else None
        if before and before.kind == "quarter" and _is_word_of(number, before, text, _QUARTERS):
            continue
        if before and _is_half(before, number, text):
            found[-1] = _half_in_words(before, number, text)
        else:
            found.append(_of_year(number, text, language))
    return found


def are_other_halves(one: Number, other: Number) -> bool:
    """Whether one is of the first half of a year and the other of the second."""
    halves = [number.readings & {_FIRST, _SECOND} for number in (one, other)]
    return all(halves) and halves[0] != halves[1]


def worded(number: Number, text: str, language: str) -> Number:
    """The number with the words that make it a part of a year: «6 tháng đầu»."""
    found = _months(number, text, language) if {_FIRST, _SECOND} & number.readings else None
    if found is None or number.kind == "half":
        return number
    start, end = min(number.start, found[0]), found[1]
    return replace(number, start=start, end=end, text=text[start:end], kind="half", firm=True)


def _is_word_of(word: Number, number: Number, text: str, stems: Iterable[str]) -> bool:
    return word.text.lower().startswith(tuple(stems)) and bool(
        _JOINT.fullmatch(text, number.end, word.start)
    )


def _is_half(number: Number, word: Number, text: str) -> bool:
    is_ordinal = number.kind in {"ordinal", "roman"} and min(number.readings) in _FIRST_TWO
    return is_ordinal and _is_word_of(word, number, text, _HALVES)


_FIRST_TWO = frozenset(map(Decimal, (1, 2)))


def _half_in_words(number: Number, word: Number, text: str) -> Number:
    is_year = word.text.lower().startswith("полугод") or _OF_YEAR.match(text, word.end)
    return _as_half(number, text, word.end, min(number.readings), is_year=bool(is_year))


def _as_half(number: Number, text: str, end: int, which: Decimal, *, is_year: bool) -> Number:
    values = {_HALF, _HALF_OF_YEAR} if is_year else {_HALF, which}
    return replace(
        number,
        end=end,
        text=text[number.start : end],
        readings=frozenset({_WHICH[which], *values}),
        kind="half",
        firm=True,
    )


def _of_year(number: Number, text: str, language: str) -> Number:
    """«nửa đầu», «6 tháng cuối năm», «первые три месяца года»; other numbers as they are."""
    least = min(number.readings)
    if number.kind == "quarter" and least in _QUARTERS_OF_YEAR:
        return replace(number, readings=number.readings | {_QUARTERS_OF_YEAR[least]})
    if language == "vi" and number.text.lower() == "nửa":
        if of := _VIETNAMESE_HALF.match(text, number.end):
            is_year = text.startswith((" năm", " của năm"), of.end())
            which = Decimal(1 if of["first"] else 2)
            return _as_half(number, text, of.end(), which, is_year=is_year)
    if _HALF_OF_YEAR in number.readings and (found := _months(number, text, language)):
        return replace(number, readings=number.readings | {_FIRST if found[2] else _SECOND})
    if _QUARTER in number.readings and (found := _months(number, text, language)):
        which = _QUARTERS_OF_YEAR[Decimal(1 if found[2] else 4)]
        return replace(number, readings=number.readings | {which})
    return number


def _months(number: Number, text: str, language: str) -> tuple[int, int, bool] | None:
    """Where «6 tháng đầu» or «первые шесть месяцев» begins and ends; whether they are the first."""
    months = _MONTHS_OF_YEAR[language].match(text, number.end)
    near = max(0, number.start - _NEAR)
    place = months if language == "vi" else _FIRST_OR_LAST.search(text, near, number.start)
    if months is None or place is None:
        return None
    return place.start(), months.end(), place["first"] is not None
