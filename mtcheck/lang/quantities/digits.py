"""Numbers in digits: their magnitude, sign and kind, by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from mtcheck.lang import later
from mtcheck.lang.quantities import calendar, clock, words
from mtcheck.lang.quantities.literals import literal
from mtcheck.lang.quantities.model import Number
from mtcheck.lang.quantities.tokens import Tokens

Found = tuple[Iterable[Number], int]

_RUN = later.re(r"[0-9]+")
_PERCENT = later.re(
    r"\s?[%\N{FULLWIDTH PERCENT SIGN}]|[\s-](?:điểm )?phần trăm|[\s-](?:процент|проц\.|п\.\s?п\.)"
    r"|[\s-]per\s?cent|[\s-]pct\b|\sđiểm %"
)
_PER_MILLE = later.re(r"\s?\N{PER MILLE SIGN}|\s(?:phần (?:nghìn|ngàn)\b|промилле|per mille?\b)")
_ORDINAL_ENDING = later.re(r"-?(?:st|nd|rd|th)\b|-[а-яё]{1,3}\b")
_REST = later.re(r"(?:(?<=[а-яё]{2})\.)?[ \u00A0]")
_HALF_MORE = later.re(r"(?:\s\w+)?\s(?:rưỡi|с половиной|and a half)\b")
_HALF = Decimal("0.5")
_HALF_HOUR = Decimal("0.3")  # «3 giờ rưỡi» is 3:30, read as 3.30
_CENTS = later.re(r"\s*(?:[.,;:!?)»”]|$|đồng\b|VN[DĐ]\b|USD\b|đô\b)")

_MINUS = later.re(r"(?:(?<![\w)%.,])[-–]|−|\b(?:минус|âm|minus|trừ)[ \u00A0])$", re.IGNORECASE)
_SIGNS = ("-", "–", "−", "с ", "с\u00a0", "m ", "s ", "ừ ")
_DEGREES = later.re(r"\s?(?:[°º˚℃℉]|độ\b|градус|degrees?\b)")
_BELOW_ZERO = later.re(
    r"\s?(?:°\s?[CСF]?|º\s?[CСF]?|độ(?:\s[CF])?|градус\w*(?: Цельсия)?|degrees?(?: [CF]\w*)?)"
    r"\s(?:dưới (?:0|không)\b|мороза|ниже нуля|below (?:zero|freezing))"
)
_ZERO = later.re(r"\b(?:dưới|trên|ниже|выше|below|above) $", re.IGNORECASE)

# Letters that multiply what they touch: «£10m» for certain, «10m» may be metres.
_LETTER = later.re(r"(k|к|m|м|b|tr|bn|mn|tn)(?![\w²³])", re.IGNORECASE)
_LETTERS = {"k": 3, "к": 3, "m": 6, "м": 6, "tr": 6, "mn": 6, "b": 9, "bn": 9, "tn": 12}
_MONEY = later.re(r"[$£€¥]\s?$")

_MARKER = later.re(r"[.)]\s")
_AGE = later.re(r"\b(?:his|her|their|my|our|your)(?: (?:early|mid|late))?[ -]$")
_SHARE_BEFORE = later.re(
    r"\b(?:chiếm|hơn|gần|khoảng|tới|bằng|được|đạt|ít nhất|tối thiểu|quá|giảm|còn|cần|có|mất|là)\s$",
    re.IGNORECASE,
)
_SHARE_AFTER = later.re(
    r"\s(?:số|diện tích|dân số|tổng|cả|của|lượng|thời gian|quãng|chiều|giá|mức|thị phần|các"
    r"|hành trình|đại biểu|phiếu|thành viên|quân số|thu nhập|chi phí|nước|vốn|khối lượng|sản lượng"
    r"|trong)\b"
)
_PARTS = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 10)))


def number(
    tokens: Tokens, first: int, end: int, readings: Iterable[Decimal], kind: str, **more: Any
) -> Number:
    """The number from token ``first`` to the offset ``end``, with what its place adds."""
    text, start = tokens.text, tokens.items[first].start
    found = frozenset(readings)
    found |= {year for value in found for year in calendar.years(value, text, start, end, kind)}
    return Number(start, end, text[start:end], found, kind, **more)


def read(tokens: Tokens, at: int) -> Found:
    """The number in digits that begins at token ``at``, and the token after it."""
    token, text = tokens.items[at], tokens.text
    plain = _plain(tokens, at)
    if not plain:  # a version, a list: «2.6.32»
        runs = frozenset(Decimal(run) for run in _RUN.findall(token.text))
        return [Number(token.start, token.end, token.text, runs, "code")], at + 1
    if fraction := _fraction(tokens, at):
        return [fraction], at + 2
    scale, after = tokens.scale(at + 1)
    if scale > 1 and _thousands_mark(tokens.language) in token.text:
        plain = frozenset({max(plain)})  # «1.250 tỷ»
    end = tokens.items[after - 1].end
    readings = {value * scale for value in plain}
    readings.update(half_more(text, end, readings, scale), _shares(tokens, at))
    if clock.has_day_part(text, end):
        readings.update(value + 12 for value in plain if value < 12)
    kind = _kind(tokens, at, end)
    found = number(tokens, at, end, readings, kind, scale=scale)
    if tokens.language == "en" and text.startswith("s", end):
        found = _aged(found, text)
    if scale == 1:
        return [_signed(_lettered(found, text, tokens.language), text)], after
    found, after = _with_remainder(tokens, after, found)
    return [_signed(found, text)], after


def half_more(text: str, end: int, values: Iterable[Decimal], scale: Decimal) -> Iterator[Decimal]:
    """«2 triệu rưỡi» is 2.5 million."""
    if _HALF_MORE.match(text, end):
        for value in tuple(values):
            yield value + (scale / 2 if scale > 1 else _HALF)
            if scale == 1:
                yield value + _HALF_HOUR


def _plain(tokens: Tokens, at: int) -> frozenset[Decimal]:
    """What the digits are worth; English writes only thousands with a comma."""
    written = tokens.items[at].text
    found = literal(written)
    if tokens.language == "en" and len(found) > 1:
        return frozenset({(max if "," in written else min)(found)})
    return found


def _thousands_mark(language: str) -> str:
    """The mark between groups of three digits, as the language is taught."""
    return {"vi": ".", "en": ","}.get(language, " ")


def _with_remainder(tokens: Tokens, after: int, whole: Number) -> tuple[Number, int]:
    """«5 tỷ 200 triệu» is one number, and so is «1 tỷ 2»: a smaller magnitude follows at once."""
    rest = tokens.items[after] if after < len(tokens.items) else None
    if rest is None or rest.kind != "digits":
        return whole, after
    if not _REST.fullmatch(tokens.text, whole.end, rest.start):
        return whole, after
    scale, last = tokens.scale(after + 1)
    end = tokens.items[last - 1].end
    values = list(_remainders(tokens, rest.text, scale, whole.scale, end))
    if not values:
        return whole, after
    readings = frozenset(one + value for one in whole.readings for value in values)
    text = tokens.text[whole.start : end]
    if scale == 1:
        return replace(whole, end=end, text=text, readings=readings), last
    found = replace(whole, end=end, text=text, readings=readings, scale=scale)
    return _with_remainder(tokens, last, found)


def _remainders(
    tokens: Tokens, written: str, scale: Decimal, size: Decimal, end: int
) -> Iterator[Decimal]:
    for value in literal(written):
        if scale > 1 and value * scale < size:
            yield value * scale
        elif scale == 1 and size == 1000 and 100 <= value < 1000:
            yield value  # «4 тыс. 500»
        elif scale == 1 and tokens.language == "vi" and _CENTS.match(tokens.text, end):
            digits = len(written)
            if digits in (1, 3) and written.isdecimal():
                yield value * size / 10**digits  # «1 tỷ 2», «2 triệu 350»


def _kind(tokens: Tokens, at: int, end: int) -> str:
    text, start = tokens.text, tokens.items[at].start
    following = text[end : end + 1]
    if following and not following.isalpha():
        if _PERCENT.match(text, end):
            return "percent"
        if _PER_MILLE.match(text, end):
            return "permille"
        if following in ".)" and _is_marker(text, start, end):
            return "mark"
        if following == "/":
            return "date"
    if _ORDINAL_ENDING.match(text, end):
        return "ordinal"
    before = text[start - 1 : start] if start else ""
    if before == "/":
        return "date"
    if end == start + 1 and text[start] == "0" and _ZERO.search(text, max(0, start - 8), start):
        return "mark"
    return tokens.context(at)


def _is_marker(text: str, start: int, end: int) -> bool:
    """The «1.» or «2)» of a list, which a translation may number otherwise."""
    before = text[max(0, start - 9) : start].rpartition("\n")
    is_first = not before[2].strip() and (before[1] or start < 9)
    return bool(is_first and end - start <= 2 and _MARKER.match(text, end))


def _aged(found: Number, text: str) -> Number:
    """«in her 20s» is any age from 20 to 29."""
    if not _AGE.search(text, max(0, found.start - 12), found.start):
        return found
    ages = (value + more for value in found.readings for more in range(10) if value < 100)
    return replace(found, readings=found.readings.union(ages))


def _lettered(found: Number, text: str, language: str) -> Number:
    """«£10m», «$3.5bn», «15tr», «500k»: a letter that touches the digits."""
    letter = _LETTER.match(text, found.end)
    if letter is None:
        return found
    sign = letter[1].lower()
    is_money = _MONEY.search(text, max(0, found.start - 2), found.start) is not None
    is_sure = is_money or sign in ("bn", "mn") or (sign == "tr" and language == "vi")
    if not is_sure and (sign in ("tr", "tn") or (sign in "mмb" and language != "en")):
        return found
    scale = Decimal(10) ** _LETTERS[sign]
    scaled = frozenset(value * scale for value in found.readings)
    if not is_sure:
        return replace(found, readings=found.readings | scaled)
    end = letter.end()
    written = text[found.start : end]
    return replace(found, end=end, text=written, readings=scaled, scale=scale)


def _signed(found: Number, text: str) -> Number:
    """«−5 °C» is no 5, while «−5 %» and «снижение на 5 %» are the same."""
    if _BELOW_ZERO.match(text, found.end):
        return replace(found, readings=found.readings | {-value for value in found.readings})
    if not text.endswith(_SIGNS, 0, found.start):
        return found
    minus = _MINUS.search(text, max(0, found.start - 6), found.start)
    if minus is None or found.kind in ("mark", "date"):
        return found
    readings = frozenset(-value for value in found.readings)
    is_bullet = minus[0] == "–" or (minus[0] == "-" and not text[: minus.start()].strip())
    if is_bullet or not _DEGREES.match(text, found.end):
        readings |= found.readings
    start = minus.start()
    return replace(found, start=start, text=text[start : found.end], readings=readings)


def _fraction(tokens: Tokens, at: int) -> Number | None:
    """«2/3», where it can be no day of a month; one number."""
    pair = tokens.items[at : at + 2]
    if len(pair) < 2 or tokens.text[pair[0].end : pair[1].start] != "/":
        return None
    (top, bottom), text = pair, tokens.text
    if (
        not (top.text.isdecimal() and bottom.text.isdecimal())
        or text[bottom.end : bottom.end + 1] == "/"
    ):
        return None
    numerator, denominator = Decimal(top.text), Decimal(bottom.text)
    if (
        not 0 < numerator < denominator
        or denominator not in _PARTS
        or text[top.start - 1 : top.start] == "/"
    ):
        return None
    if tokens.language == "vi" and not (
        _SHARE_AFTER.match(text, bottom.end)
        or _SHARE_BEFORE.search(text, max(0, top.start - 12), top.start)
    ):
        return None
    readings = frozenset({words.share(numerator / denominator)})
    return Number(top.start, bottom.end, text[top.start : bottom.end], readings, "fraction")


def _shares(tokens: Tokens, at: int) -> Iterator[Decimal]:
    """«2/3» may be a day and is two numbers then, but either may be worth the fraction."""
    for top, bottom in ((at, at + 1), (at - 1, at)):
        pair = tokens.items[top : bottom + 1] if top >= 0 else ()
        if len(pair) == 2 and tokens.text[pair[0].end : pair[1].start] == "/":
            numerator, denominator = (Decimal(_RUN.findall(token.text + " 0")[0]) for token in pair)
            if 0 < numerator < denominator < 1000:
                yield words.share(numerator / denominator)
