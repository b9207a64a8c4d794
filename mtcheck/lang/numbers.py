"""Every number of a text, in digits or in words, with all the values that it may have."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from mtcheck.lang import dates, number_words, placeholders
from mtcheck.lang.number_words import NumberWord, Tokens, Unit, literal

_RUN = re.compile(r"[0-9]+")
_UNIT = re.compile(r"[ \u00A0\u202F-]?([^\W\d_]+[2²]?)")
_PERCENT = re.compile(r"\s?(?:%|phần trăm|процент|percent|per cent)")
_ORDINAL_ENDING = re.compile(r"-?(?:st|nd|rd|th)\b|-[а-яё]{1,3}\b")
_REST = re.compile(r"(?:(?<=[а-яё]{2})\.)?[ \u00A0]")
_HALF_MORE = re.compile(r"(?:\s\w+)?\s(?:rưỡi|с половиной|and a half)\b")
_RANGE = re.compile(r"\s?(?:-|–|—|đến|tới|до|to|và|и|and|hoặc|или|or|,)\s?")
_ROMAN_NUMBER = re.compile(r"[IVXХІ]{2,}")
_CERTAIN = re.compile(r"[0-9]|\b[IVXХІ]{2,}\b")
_LITERAL = re.compile(r"[0-9]+(?:[.,\s][0-9]+)*")
_ROUNDING = Decimal("0.08")  # of the larger value, when units are converted
_HALF_HOUR = Decimal("0.3")  # «3 giờ rưỡi» is 3:30, read as 3.30


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text, ``text[start:end]`` in code points, and what it may be worth.

    ``readings`` are all possible values: «1.250» is 1250 and 1.25. ``kind`` is one of cardinal,
    percent, ordinal, year, month, date, time, weekday, roman and code; ``spelled`` is a number
    in words. ``scale`` is what its magnitude word multiplies by: 1000000 in «3 triệu».
    """

    start: int
    end: int
    text: str
    readings: frozenset[Decimal]
    kind: str = "cardinal"
    spelled: bool = False
    scale: Decimal = Decimal(1)
    unit: Unit | None = None

    @property
    def quoted(self) -> str:
        """The number as a message quotes it, a percentage with its sign."""
        return f"{self.text}%" if self.kind == "percent" else self.text

    @property
    def counts(self) -> bool:
        """Whether it must have a counterpart: words need none, codes have their own check."""
        return not self.spelled and self.kind != "code"

    @property
    def is_precise(self) -> bool:
        """Whether a reader would miss it: 13.4 or 1250, not 7, not a year, not the whole 100%."""
        sizes = [len(value.normalize().as_tuple().digits) for value in self.readings]
        return min(sizes) > 2 and not any(1000 <= value <= 2100 for value in self.readings)

    @property
    def runs(self) -> tuple[Decimal, ...]:
        """The groups of digits in it, each for itself."""
        return tuple(Decimal(run) for run in _RUN.findall(self.text))


def has_certain(text: str) -> bool:
    """Whether a text has numbers that cannot be mere words: digits or a Roman numeral."""
    return _CERTAIN.search(text) is not None


def read(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text in order, in the writing of its language («vi», «ru», «en»)."""
    for leaked in placeholders.find(text):
        blank = "\N{OBJECT REPLACEMENT CHARACTER}" * len(leaked.group())
        text = text[: leaked.start()] + blank + text[leaked.end() :]
    return tuple(_spread_ranges(tuple(_numbers(number_words.cut(text, language))), text))


_Found = tuple[Iterable[Number], int]


def _number(
    tokens: Tokens, first: int, end: int, readings: Iterable[Decimal], kind: str, **more: Any
) -> Number:
    """The number from token ``first`` to the offset ``end``, with what its place adds."""
    text, start = tokens.text, tokens.items[first].start
    found = frozenset(readings)
    if kind != "code":
        found |= {year for value in found for year in dates.years(value, text, start, end, kind)}
    return Number(start, end, text[start:end], found, kind, **more)


def _numbers(tokens: Tokens) -> Iterator[Number]:
    at = 0
    while at < len(tokens.items):
        token = tokens.items[at]
        if token.kind == "skip" or _is_plain(token.text, tokens.language):
            at += 1
        else:
            found, at = _READERS[token.kind](tokens, at)
            yield from found


@functools.lru_cache(maxsize=65_536)
def _is_plain(word: str, language: str) -> bool:
    """Whether a word says nothing of a number: most words, and most of the time."""
    meanings = (number_words.find, dates.month, dates.weekday)
    return (
        word.isalpha()
        and not number_words.roman(word)
        and not any(find(word, language) for find in meanings)
    )


def _read_code(tokens: Tokens, at: int) -> _Found:
    token = tokens.items[at]
    readings = (Decimal(run) for run in _RUN.findall(token.text))
    return [_number(tokens, at, token.end, readings, "code")], at + 1


def _read_date(tokens: Tokens, at: int) -> _Found:
    """«15.12.2022»: the day, the month and the year, each a number of its own."""
    token, parts = tokens.items[at], []
    for place, run in enumerate(_RUN.finditer(token.text)):
        start, end, value = token.start + run.start(), token.start + run.end(), Decimal(run[0])
        short = {1900 + value, 2000 + value} if place == 2 and value < 100 else set()
        parts.append(Number(start, end, run[0], frozenset({value} | short), "date"))
    return parts, at + 1


def _read_time(tokens: Tokens, at: int) -> _Found:
    token = tokens.items[at]
    hour, minute = _RUN.findall(token.text)
    readings = dates.clock(hour, minute, dates.has_day_part(tokens.text, token.end))
    return [_number(tokens, at, token.end, readings, "time")], at + 1


def _read_digits(tokens: Tokens, at: int) -> _Found:
    plain = literal(tokens.items[at].text)
    if not plain:
        return _read_code(tokens, at)
    scale, after = tokens.scale(at + 1)
    if scale > 1 and number_words.thousands_mark(tokens.language) in tokens.items[at].text:
        plain = frozenset({max(plain)})  # «1.250 tỷ»
    end = tokens.items[after - 1].end
    readings = {value * scale for value in plain}
    readings.update(_half_more(tokens.text, end, readings, scale), _fraction(tokens, at))
    if dates.has_day_part(tokens.text, end):
        readings.update(value + 12 for value in plain if value < 12)
    unit = _UNIT.match(tokens.text, end)
    measured = number_words.unit(unit[1], tokens.language) if unit else None
    kind = _kind(tokens, at, end)
    number = _number(tokens, at, end, readings, kind, scale=scale, unit=measured)
    return _with_remainder(tokens, after, number)


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
    return tokens.context(tokens.word(at, -1))


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
                yield _share(numerator / denominator)


def _share(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.0001"))


def _read_word(tokens: Tokens, at: int) -> _Found:
    word = tokens.items[at]
    if month := dates.month(word.text, tokens.language):
        return [_number(tokens, at, word.end, {Decimal(month)}, "month", spelled=True)], at + 1
    if weekday := dates.weekday(word.text, tokens.language):
        return [_number(tokens, at, word.end, {Decimal(weekday)}, "weekday", spelled=True)], at + 1
    if words := list(_number_words(tokens, at)):
        return _read_phrase(tokens, at, words)
    if value := number_words.roman(word.text):
        return [_number(tokens, at, word.end, {Decimal(value)}, "roman", spelled=True)], at + 1
    return (), at + 1


def _read_phrase(tokens: Tokens, at: int, words: list[NumberWord]) -> _Found:
    """«hai mươi mốt»: the whole and what it begins with, since the rest may be another number."""
    values = number_words.values(words)
    after, last = at + len(values), words[len(values) - 1]
    end = tokens.items[after - 1].end
    size = last.value if last.is_magnitude else Decimal(1)
    readings = {*values, *_half_more(tokens.text, end, values[-1:], size)}
    if words[0].role == "part":
        share = values[-1] / words[0].value ** 2  # «nửa triệu» was read as two millions
        readings |= {_share(share), 100 * share}
    kind = tokens.context(tokens.word(at, -1))
    return [_number(tokens, at, end, readings, kind, spelled=True)], after


def _number_words(tokens: Tokens, at: int) -> Iterator[NumberWord]:
    """The run of number words that starts here."""
    first = at
    while at == first or tokens.touching(at):
        word = tokens.number_word(at)
        if word is None or (at == first and word.role == "fill"):
            return
        yield word
        at += 1


_READERS: dict[str, Callable[[Tokens, int], _Found]] = {
    "code": _read_code,
    "date": _read_date,
    "time": _read_time,
    "digits": _read_digits,
    "word": _read_word,
}


def _spread_ranges(numbers: tuple[Number, ...], text: str) -> Iterator[Number]:
    """In «5–10 triệu» the five is of millions too."""
    for number, after in zip(numbers, (*numbers[1:], *numbers[:1]), strict=True):
        if after.scale > number.scale and _RANGE.fullmatch(text, number.end, after.start):
            scaled = frozenset(value * after.scale for value in number.readings)
            yield replace(number, readings=number.readings | scaled)
        else:
            yield number
