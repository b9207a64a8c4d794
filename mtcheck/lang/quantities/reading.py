"""Every number of a text, in digits or in words, with all the values that it may have."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter

from mtcheck.lang import later, placeholders
from mtcheck.lang.quantities import (
    calendar,
    clock,
    clock_words,
    date_parts,
    days,
    digits,
    opaque,
    spelled,
    units,
    weekdays,
)
from mtcheck.lang.quantities.literals import is_plainly_roman, roman
from mtcheck.lang.quantities.model import Number
from mtcheck.lang.quantities.tokens import Tokens, cut

_BLANK = "\N{OBJECT REPLACEMENT CHARACTER}"
_RANGE = later.re(
    r"\s?%?\s?(?:[-–—…,]|\.\.\.|đến|tới|до|to|và|и|and|hoặc|hay|или|or)\s?(?:[$£€¥]|около\s)?",
    re.IGNORECASE,
)
_YEAR = later.re(r"(?:1[0-9]|20)[0-9]{2}")
_CERTAIN = later.re(r"[0-9IVXХІ](?:(?<=[0-9])|(?<=\b[IVXХІ])[IVXХІ]+\b)")

Recognizer = Callable[[str, str], Iterator[Number]]
# What has been read by one is hidden from the next, and from the reader of digits and words.
_OF_WORDS: tuple[Recognizer, ...] = (clock_words.find, weekdays.find)
_OF_ALL: tuple[Recognizer, ...] = (opaque.find, days.numbers, clock.find, *_OF_WORDS)
_DIGIT = later.re(r"[0-9]")


def has_certain(text: str) -> bool:
    """Whether a text has numbers that cannot be mere words: digits or a Roman numeral."""
    return _CERTAIN.search(text) is not None


@functools.lru_cache(maxsize=4096)
def read(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text in order, in the writing of its language («vi», «ru», «en»)."""
    left = text
    if placeholders.may_have_digits(text):
        left = _without(text, (match.span() for match in placeholders.find(text)))
    found: list[Number] = []
    for recognize in _OF_ALL if _DIGIT.search(left) else _OF_WORDS:
        if new := list(recognize(left, language)):
            left = _without(left, sorted((number.start, number.end) for number in new))
            found += new
    found = [number for number in found if number.kind != "address"]
    found += _numbers(cut(left, language, _is_telling))
    if not found:
        return ()
    found.sort(key=attrgetter("start"))
    dated = date_parts.marked(_spread_ranges(found, text), text, language)
    return tuple(units.measured(dated, text, language))


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with the spans, which come in order, blanked out."""
    pieces, last = [], 0
    for start, end in spans:
        pieces += [text[last:start], _BLANK * (end - start)]
        last = end
    return "".join((*pieces, text[last:])) if pieces else text


def _numbers(tokens: Tokens) -> Iterator[Number]:
    at = 0
    while at < len(tokens.items):
        reader = digits.read if tokens.items[at].kind == "digits" else _read_word
        found, at = reader(tokens, at)
        yield from found


def _is_telling(word: str, language: str) -> bool:
    """Whether a word may say something of a number: few do, and most of the time none."""
    meanings = (spelled.begins, calendar.month)
    return roman(word) is not None or any(find(word, language) for find in meanings)


def _read_word(tokens: Tokens, at: int) -> digits.Found:
    word = tokens.items[at]
    if month := calendar.month(word.text, tokens.language):
        found = digits.number(tokens, at, word.end, {Decimal(month)}, "month", spelled=True)
        return [found], at + 1
    if phrase := spelled.phrase(tokens, at):
        end = tokens.items[phrase.after - 1].end
        more = digits.half_more(tokens.text, end, phrase.readings, phrase.size)
        kind, readings = phrase.kind or tokens.context(at), phrase.readings | set(more)
        found = digits.number(tokens, at, end, readings, kind, spelled=True, firm=phrase.firm)
        return [found], phrase.after
    if (value := roman(word.text)) and _is_roman(tokens, at):
        found = digits.number(
            tokens, at, word.end, {Decimal(value)}, "roman", spelled=True, firm=True
        )
        return [found], at + 1
    return (), at + 1


def _is_roman(tokens: Tokens, at: int) -> bool:
    """«XIII» always, «quý I» and «V съезд» by their neighbours; never «I», «X», «vitamin C»."""
    word = tokens.items[at].text
    if is_plainly_roman(word):
        return True
    return word in _SINGLE and tokens.has_roman_context(at)


_SINGLE = frozenset("IVXХІ")


def _spread_ranges(numbers: list[Number], text: str) -> list[Number]:
    """In «5, 10 và 15 triệu» the five is of millions too, in «5–10 %» it is a percentage."""
    found = numbers[-1:]
    said = numbers[-1]  # the number whose magnitude or sign goes for those before
    for number in reversed(numbers[:-1]):
        after = found[-1]
        is_open = number.scale == 1 and not number.spelled and number.kind == "cardinal"
        if (
            is_open
            and (said.scale > 1 or said.kind == "percent")
            and _RANGE.fullmatch(text, number.end, after.start)
            and not (said.scale == 1 and _YEAR.fullmatch(number.text))
        ):
            found.append(_spread(number, said))
        else:
            said = number
            found.append(number)
    return found[::-1]


def _spread(number: Number, said: Number) -> Number:
    scaled = frozenset(value * said.scale for value in number.readings)
    kind = "percent" if said.kind == "percent" else number.kind
    return replace(number, readings=number.readings | scaled, kind=kind)
