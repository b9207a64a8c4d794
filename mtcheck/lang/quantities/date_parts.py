"""Which part of a date a number is, by what stands around it: day, year, decade, quarter."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities import moon, periods
from mtcheck.lang.quantities.calendar import month
from mtcheck.lang.quantities.forms import Forms, forms, rows
from mtcheck.lang.quantities.model import Number

_SURE = frozenset({"decade", "quarter", "century"})  # words that can be nothing else here
_PLAIN = frozenset({"cardinal", "ordinal", "date", "year", "month", "roman", "code"})
_WORD_BEFORE = later.re(r"([^\W\d_]+)[.:]?[\s\u00A0]?$")
_WORD_AFTER = later.re(r"(?:-[а-яёa-z]{1,3}\b|st\b|nd\b|rd\b|th\b)?[\s\u00A0-]?(?:of )?([^\W\d_]+)")
_DECADE_ENDING = later.re(r"-?(?:е|х|ые|ых|м|ми|s)\b")
_LINK = later.re(
    r"(?:-?(?:го|е|й|ое|м|му|st|nd|rd|th))?\s*"
    r"(?:[-–—,/;]|\b(?:và|hoặc|hay|đến|tới|rạng sáng|sang|и|или|по|до|на|and|or|to|through)\b)\s*"
    r"(?:(?:по|до|на|và|и|đến|ngày|tháng|năm|quý|rạng sáng|the)\s)*",
    re.IGNORECASE,
)
_MONTH_NOT = later.re(r"\s(?:lần|bữa|ngày|người|triệu|nghìn|ngàn|tỷ|tỉ|tuần|kỳ|buổi|chuyến)\b")
_YEAR_NOT = later.re(r"\s(?:tuổi|lần|tháng|ngày|người|triệu|nghìn|ngàn|tỷ|tỉ|trăm)\b")
_DAY_NOT = later.re(
    r"\s(?:lần|bữa|giờ|tiếng|người|triệu|nghìn|ngàn|tỷ|tỉ|trăm|ca|buổi|chuyến|đêm)\b"
)
_COUNTED_MONTHS = later.re(
    r"\b(?:mỗi|hàng|hằng|một|hai|ba|mấy|nhiều|cả|những)\stháng\s$", re.IGNORECASE
)
_COUNTED_DAY = later.re(r"\b(?:mỗi|một|trong|hàng|hằng|cả)\sngày\s$", re.IGNORECASE)
_FOUR = later.re(r"(?:1[0-9]|20)[0-9]{2}")
# «từ 1977 tới 1981.»: what counts is followed by what it counts.
_ALONE = later.re(r"(?!\s?[^\W\d_]|[.,]\d|\s?[%\d])|\s(?:đến|tới|và|to|until|and|по|до|и)\b")
_AT_END = later.re(
    r"[\s\u00A0]*(?:$|[.,;:)/]|(?:năm|và|đến|tới|này|vừa|sau|hằng|hàng|qua|là|được|sẽ|đã|đang|bị|khi"
    r"|nay|trước|tại|ở|trời|mưa|nắng|dương|âm)\b)"
)
_FOURTH = "tư"  # the four of months and weekdays only


def marked(numbers: Iterable[Number], text: str, language: str) -> Iterator[Number]:
    """The numbers, those that name a part of a date with the kind of that part."""
    found = [_marked(number, text, language) for number in numbers]
    if language == "vi":
        found = [_counting(number, text) for number in found]
    _date_english(found, text, language)
    _spread(found, text)
    lower = text.lower()
    if periods.may_name(lower, language):
        found = periods.merged(found, text, language)
    yield from moon.marked(found, text) if moon.may_name(lower) else found


def _marked(number: Number, text: str, language: str) -> Number:
    if number.kind not in _PLAIN or number.scale != 1:
        return number
    kind = _kind(number, text, language)
    more: set[Decimal] = set()
    short = min(number.readings)
    if short < 100 and (kind == "decade" or (kind == "year" and number.spelled)):
        more = {1900 + short, 2000 + short}
    if kind == number.kind and not more:
        return number
    firm = number.firm or (number.spelled and kind in _SURE)
    return replace(number, kind=kind, readings=number.readings | more, firm=firm)


def _kind(number: Number, text: str, language: str) -> str:
    context = _context(language)
    if number.kind == "month" and number.spelled and language != "vi":
        return "month"
    before = _WORD_BEFORE.search(text[max(0, number.start - 16) : number.start])
    if before and (phrases := context.before.get(before[1].lower())):
        kind = _announced(number, text, phrases)
        plain = language != "en" or kind != "year" or _FOUR.fullmatch(number.text)
        if kind and plain and _may_be(number, kind) and not _is_decade(number, text):
            return kind
    after = _WORD_AFTER.match(text, number.end)
    if after:
        if month(after[1], language) and number.kind != "month" and _may_be(number, "day"):
            return "day"
        if follows := context.after.find(after[1].lower()):
            return _followed(number, text, follows, after[1])
    if _is_decade(number, text) and (number.kind == "ordinal" or language == "en"):
        return "decade"
    if number.spelled and number.kind == "ordinal" and _is_decade_in_words(number, text):
        return "decade"
    if number.kind == "date":
        return "year" if _FOUR.fullmatch(number.text) else "cardinal"
    if number.kind == "cardinal" and _FOUR.fullmatch(number.text):
        if _is_span(number, text) or (
            number.start and number.text >= "15" and _ALONE.match(text, number.end)
        ):
            return "year"
    return number.kind


def _announced(number: Number, text: str, phrases: Sequence[tuple[str, str]]) -> str:
    before = text[max(0, number.start - 24) : number.start].lower().rstrip(" \u00a0.:")
    for phrase, kind in phrases:
        if before.endswith(phrase):
            return kind
    return ""


def _is_decade(number: Number, text: str) -> bool:
    """«90-е», «1990s»."""
    if number.text[-1:] != "0" or len(number.text) not in (2, 4):
        return False
    return _DECADE_ENDING.match(text, number.end) is not None and _may_be(number, "decade")


def _is_decade_in_words(number: Number, text: str) -> bool:
    """«в восьмидесятых», but not «в восьмидесятых номерах»."""
    tens = min(number.readings)
    is_plural = number.text.endswith(("ых", "ые", "ым", "ыми")) and 20 <= tens < 100
    return is_plural and tens % 10 == 0 and not _PLURAL_AFTER.match(text, number.end)


_PLURAL_AFTER = later.re(r"[ \u00A0-][^\W\d_]*(?:[хйыие]|ов|ам|ям|ами|ями)\b")


def _followed(number: Number, text: str, kind: str, word: str) -> str:
    """«2015 года», «XX век», «I квартал»; «5 лет», «22 года» and «500 г» are no years."""
    if kind == "year":
        return _of_years(number, text, word.lower())
    if kind == "century":
        is_order = number.kind in {"roman", "ordinal"} or not number.spelled
        return kind if is_order else number.kind
    if max(number.readings) > 4:
        return number.kind
    if number.kind != "cardinal" or word.lower().endswith(("r", "е")):
        return kind  # «в 1 квартале», but «4 квартала» are a year
    return number.kind


def _of_years(number: Number, text: str, word: str) -> str:
    """The kind of what stands before «год», «года», «годы»."""
    if _is_decade(number, text):
        return "decade"
    least = min(number.readings)
    if not number.spelled:
        return "year" if _FOUR.fullmatch(number.text) or word == "году" else number.kind
    if number.kind != "ordinal":
        return number.kind
    if word in _YEARS:
        is_round = least % 10 == 0 and (10 <= least < 100 or 1000 <= least < 2100)
        return "decade" if is_round else number.kind
    if 1000 <= least < 2100:
        return "year"
    is_short = 10 <= least < 100 and word == "году" and not _OF_LIFE.match(text, number.end)
    return (
        "year"
        if is_short and _IN.search(text, max(0, number.start - 3), number.start)
        else number.kind
    )


_IN = later.re(r"\b[Вв][ \u00A0]$")
_OF_LIFE = later.re(r"[ \u00A0]году[ \u00A0](?:жизни|службы|правления|обучения|войны|работы|брака)")
_YEARS = frozenset({"годы", "годов", "годах", "годам", "годами"})


_MOST = {"day": 31, "month": 12, "quarter": 4, "century": 40, "year": 2999, "decade": 2999}


def _may_be(number: Number, kind: str) -> bool:
    """Whether a value fits: no 32nd day, no 13th month; Roman numerals name none of these."""
    if number.kind == "roman" and kind in {"day", "month", "year", "decade"}:
        return False
    least = min(number.readings)
    return 0 < least <= _MOST[kind] and least == least.to_integral_value()


def _is_span(number: Number, text: str) -> bool:
    """Whether it is one of two years: «2016-2020», «2021/22»."""
    after = text[number.end : number.end + 5]
    return (after[:1] in {"-", "–", "—", "/"} and after[1:3].isdecimal()) or (
        text[number.start - 1 : number.start] in {"-", "–", "—", "/"}
        and _FOUR.fullmatch(text[max(0, number.start - 5) : max(0, number.start - 1)]) is not None
    )


def _counting(number: Number, text: str) -> Number:
    """«mỗi tháng một lần», «ngày 3 bữa», «năm 2 lần» count and name no date."""
    if number.kind == "month":
        is_plain = number.spelled and number.text.islower() and number.text != _FOURTH
        unclear = is_plain and not _AT_END.match(text, number.end)
        if (
            unclear
            or _MONTH_NOT.match(text, number.end)
            or _COUNTED_MONTHS.search(text, max(0, number.start - 16), number.start)
        ):
            if not _is_day_before(text, number.start):
                return replace(number, kind="cardinal")
    elif number.kind == "day":
        wrong = _DAY_NOT.match(text, number.end)
        if wrong or (number.spelled and not text.startswith(" tháng", number.end)):
            return replace(number, kind="cardinal")
        if _COUNTED_DAY.search(text, max(0, number.start - 12), number.start):
            return replace(number, kind="cardinal")
    elif number.kind == "year" and (_YEAR_NOT.match(text, number.end) or min(number.readings) < 10):
        return replace(number, kind="cardinal")
    return number


def _is_day_before(text: str, start: int) -> bool:
    return _DAY_OF.search(text, max(0, start - 22), start) is not None


_DAY_OF = later.re(
    r"(?:\bngày\s|[-,]\s?|\b(?:mùng|mồng)\s)[^\W_]+(?:\s[^\W_]+)?\stháng\s$", re.IGNORECASE
)


def _date_english(numbers: list[Number], text: str, language: str) -> None:
    """«September 18, 2016»: the day and the year follow the month."""
    for at, number in enumerate(numbers):
        if number.kind != "month" or not number.spelled or language == "vi":
            continue
        for place in (at + 1, at + 2, at + 3):
            after = numbers[place] if place < len(numbers) else None
            last = numbers[place - 1]
            if after is None or after.start - last.end > 6:
                break
            gap = text[last.end : after.start]
            if _FOUR.fullmatch(after.text) and gap.strip(" \u00a0,.") in _BEFORE_YEAR:
                numbers[place] = replace(after, kind="year")
                break
            is_day = gap in {" ", ". ", " the "} if place == at + 1 else _LINK.fullmatch(gap)
            is_free = after.kind in _PLAIN and not _WORD_AFTER.match(text, after.end)
            if language != "en" or not is_day or after.spelled or not _may_be(after, "day"):
                break
            if place > at + 1 and not is_free:
                break
            numbers[place] = replace(after, kind="day")


_BEFORE_YEAR = frozenset({"", "of", "th", "st", "nd", "rd"})


def _spread(numbers: list[Number], text: str) -> None:
    """The first of «27–29 сентября» is a day too, the last of «năm 2019, 2020» a year."""
    for at in range(len(numbers) - 2, -1, -1):
        one, after = numbers[at], numbers[at + 1]
        if after.kind == "month" and _is_day_of(one, after, text):
            numbers[at] = one = replace(one, kind="day")
        if after.kind in {"day", "decade", "century", "year"} and _is_linked(one, after, text):
            numbers[at] = _as_part(one, after.kind)
    for at in range(1, len(numbers)):
        before, one = numbers[at - 1], numbers[at]
        if before.kind != "year":
            continue
        short = one.text.isdecimal() and len(one.text) == 2 and len(one.readings) > 1
        is_end = short and text[before.end : one.start] in {"-", "–", "—", "/"}
        if is_end or (_FOUR.fullmatch(one.text) and _is_linked(one, before, text, at=1)):
            numbers[at] = replace(one, kind="year")


def _is_day_of(one: Number, after: Number, text: str) -> bool:
    """«tới 16 tháng Chín», but not the months of «3 tháng 10 ngày»."""
    if one.kind not in {"cardinal", "ordinal"} or one.spelled or not _may_be(one, "day"):
        return False
    return text[one.end : after.start].lower() == " tháng "


def _as_part(number: Number, kind: str) -> Number:
    if kind != "century":
        return replace(number, kind=kind)
    since = {(value - 1) * 100 for value in number.readings if value < 100}
    return replace(number, kind=kind, readings=number.readings | since)


def _is_linked(one: Number, other: Number, text: str, at: int = 0) -> bool:
    if one.kind not in {"cardinal", "ordinal", "date", "roman"} or one.scale != 1 or one.unit:
        return False
    if not _may_be(one, other.kind) or (other.kind == "year" and not _FOUR.fullmatch(one.text)):
        return False
    first, last = (other, one) if at else (one, other)
    return first.end <= last.start <= first.end + 24 and bool(
        _LINK.fullmatch(text, first.end, last.start)
    )


@dataclass(frozen=True, slots=True)
class _Context:
    """What announces a kind: the last word before with its phrases, the words after."""

    before: Mapping[str, Sequence[tuple[str, str]]]
    after: Forms[str]


@functools.cache
def _context(language: str) -> _Context:
    before: dict[str, list[tuple[str, str]]] = {}
    after = []
    for row in rows("date_context.tsv", language):
        for phrase in row["words"].split("|"):
            if row["side"] == "after":
                after.append((phrase, row["kind"]))
            else:
                before.setdefault(phrase.split()[-1], []).append((phrase, row["kind"]))
    longest = {word: sorted(found, key=lambda one: -len(one[0])) for word, found in before.items()}
    return _Context(longest, forms(after))
