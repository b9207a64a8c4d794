"""Every number of a text, in digits or in words, with all the values that it may have."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from mtcheck.lang import placeholders
from mtcheck.lang.quantities import calendar, clock, days, opaque, spelled, units, weekdays, words
from mtcheck.lang.quantities.literals import literal, roman
from mtcheck.lang.quantities.model import Number
from mtcheck.lang.quantities.tokens import Tokens, cut

_BLANK = "\N{OBJECT REPLACEMENT CHARACTER}"
_RUN = re.compile(r"[0-9]+")
_PERCENT = re.compile(r"\s?(?:%|phần trăm|процент|percent|per cent)")
_ORDINAL_ENDING = re.compile(r"-?(?:st|nd|rd|th)\b|-[а-яё]{1,3}\b")
_REST = re.compile(r"(?:(?<=[а-яё]{2})\.)?[ \u00A0]")
_HALF_MORE = re.compile(r"(?:\s\w+)?\s(?:rưỡi|с половиной|and a half)\b")
_RANGE = re.compile(r"\s?(?:-|–|—|đến|tới|до|to|và|и|and|hoặc|или|or|,)\s?")
_CERTAIN = re.compile(r"[0-9]|\b[IVXХІ]{2,}\b")
_HALF_HOUR = Decimal("0.3")  # «3 giờ rưỡi» is 3:30, read as 3.30

Recognizer = Callable[[str, str], Iterator[Number]]
# What has been read by one is hidden from the next, and from the reader of digits and words.
_RECOGNIZERS: tuple[Recognizer, ...] = (
    opaque.find,
    days.numbers,
    clock.find,
    weekdays.find,
)


def has_certain(text: str) -> bool:
    """Whether a text has numbers that cannot be mere words: digits or a Roman numeral."""
    return _CERTAIN.search(text) is not None


@functools.lru_cache(maxsize=4096)
def read(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text in order, in the writing of its language («vi», «ru», «en»)."""
    left = _without(text, (match.span() for match in placeholders.find(text)))
    found: list[Number] = []
    for recognize in _RECOGNIZERS:
        new = list(recognize(left, language))
        left = _without(left, ((number.start, number.end) for number in new))
        found += new
    found = [number for number in found if number.kind != "address"]
    found += _numbers(cut(left, language, _is_telling))
    found.sort(key=lambda number: number.start)
    dated = calendar.marked(_spread_ranges(found, text), text, language)
    return tuple(units.measured(dated, text, language))


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + _BLANK * (end - start) + text[end:]
    return text


_Found = tuple[Iterable[Number], int]


def _number(
    tokens: Tokens, first: int, end: int, readings: Iterable[Decimal], kind: str, **more: Any
) -> Number:
    """The number from token ``first`` to the offset ``end``, with what its place adds."""
    text, start = tokens.text, tokens.items[first].start
    found = frozenset(readings)
    found |= {year for value in found for year in calendar.years(value, text, start, end, kind)}
    return Number(start, end, text[start:end], found, kind, **more)


def _numbers(tokens: Tokens) -> Iterator[Number]:
    at = 0
    while at < len(tokens.items):
        reader = _read_digits if tokens.items[at].kind == "digits" else _read_word
        found, at = reader(tokens, at)
        yield from found


@functools.lru_cache(maxsize=65_536)
def _is_telling(word: str, language: str) -> bool:
    """Whether a word may say something of a number: few do, and most of the time none."""
    meanings = (spelled.begins, calendar.month)
    return roman(word) is not None or any(find(word, language) for find in meanings)


def _read_digits(tokens: Tokens, at: int) -> _Found:
    token = tokens.items[at]
    plain = literal(token.text)
    if not plain:  # a version, a list: «2.6.32»
        runs = frozenset(Decimal(run) for run in _RUN.findall(token.text))
        return [Number(token.start, token.end, token.text, runs, "code")], at + 1
    scale, after = tokens.scale(at + 1)
    if scale > 1 and _thousands_mark(tokens.language) in token.text:
        plain = frozenset({max(plain)})  # «1.250 tỷ»
    end = tokens.items[after - 1].end
    readings = {value * scale for value in plain}
    readings.update(_half_more(tokens.text, end, readings, scale), _fraction(tokens, at))
    if clock.has_day_part(tokens.text, end):
        readings.update(value + 12 for value in plain if value < 12)
    number = _number(tokens, at, end, readings, _kind(tokens, at, end), scale=scale)
    return _with_remainder(tokens, after, number)


def _thousands_mark(language: str) -> str:
    """The mark between groups of three digits, as the language is taught."""
    return {"vi": ".", "en": ","}.get(language, " ")


def _with_remainder(tokens: Tokens, after: int, number: Number) -> _Found:
    """«5 tỷ 200 triệu» is one number: a smaller magnitude follows at once."""
    rest = tokens.items[after] if after < len(tokens.items) else None
    if number.scale == 1 or rest is None or rest.kind != "digits":
        return [number], after
    scale, last = tokens.scale(after + 1)
    values = [value * scale for value in literal(rest.text) if 100 <= value < 1000]
    if not values or scale * 1000 > number.scale:
        return [number], after
    if not _REST.fullmatch(tokens.text, number.end, rest.start):
        return [number], after
    end = tokens.items[last - 1].end
    readings = frozenset(whole + value for whole in number.readings for value in values)
    text = tokens.text[number.start : end]
    return [replace(number, end=end, text=text, readings=readings, scale=scale)], last


def _kind(tokens: Tokens, at: int, end: int) -> str:
    if _PERCENT.match(tokens.text, end):
        return "percent"
    if _ORDINAL_ENDING.match(tokens.text, end):
        return "ordinal"
    start = tokens.items[at].start
    if "/" in (tokens.text[end : end + 1], tokens.text[start - 1 : start]):
        return "date"
    return tokens.context(at)


def _half_more(text: str, end: int, values: Iterable[Decimal], scale: Decimal) -> Iterator[Decimal]:
    """«2 triệu rưỡi» is 2.5 million."""
    if _HALF_MORE.match(text, end):
        for value in tuple(values):
            yield from (value + scale / 2, value + _HALF_HOUR)


def _fraction(tokens: Tokens, at: int) -> Iterator[Decimal]:
    """«2/3» is two numbers, and either may be worth the fraction."""
    for top, bottom in ((at, at + 1), (at - 1, at)):
        pair = tokens.items[top : bottom + 1] if top >= 0 else ()
        if len(pair) == 2 and tokens.text[pair[0].end : pair[1].start] == "/":
            numerator, denominator = (Decimal(_RUN.findall(token.text + " 0")[0]) for token in pair)
            if 0 < numerator < denominator:
                yield words.share(numerator / denominator)


def _read_word(tokens: Tokens, at: int) -> _Found:
    word = tokens.items[at]
    if month := calendar.month(word.text, tokens.language):
        return [_number(tokens, at, word.end, {Decimal(month)}, "month", spelled=True)], at + 1
    if phrase := spelled.phrase(tokens, at):
        end = tokens.items[phrase.after - 1].end
        more = _half_more(tokens.text, end, [max(phrase.readings)], phrase.size)
        kind, readings = phrase.kind or tokens.context(at), phrase.readings | set(more)
        number = _number(tokens, at, end, readings, kind, spelled=True, firm=phrase.firm)
        return [number], phrase.after
    if value := roman(word.text):
        return [_number(tokens, at, word.end, {Decimal(value)}, "roman", spelled=True)], at + 1
    return (), at + 1


def _spread_ranges(numbers: list[Number], text: str) -> Iterator[Number]:
    """In «5–10 triệu» the five is of millions too."""
    for number, after in zip(numbers, (*numbers[1:], *numbers[:1]), strict=True):
        if after.scale > number.scale and _RANGE.fullmatch(text, number.end, after.start):
            scaled = frozenset(value * after.scale for value in number.readings)
            yield replace(number, readings=number.readings | scaled)
        else:
            yield number
