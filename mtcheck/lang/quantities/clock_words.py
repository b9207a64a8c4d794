"""Times of day in words: «половина шестого», «пять вечера», «bảy rưỡi tối», «noon»."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities import hours
from mtcheck.lang.quantities.forms import rows
from mtcheck.lang.quantities.model import Number

_MOMENT = {
    "vi": later.re(r"\b(?:nửa đêm|giữa trưa|chính ngọ|đứng bóng)\b", re.IGNORECASE),
    "ru": later.re(r"\bпол(?:день|удня|удню|уднем|ночь|ночи|уночи|ночью)\b", re.IGNORECASE),
    "en": later.re(r"\b(?:noon|midday|midnight)\b", re.IGNORECASE),
}
_OF_DAY = later.re(r"\b(?:после|до)\s$", re.IGNORECASE)  # «часы до полудня»

_HALF_OF = later.re(
    r"\b(?P<part>половин[аеу]|четверть|четверти)[\s\u00A0](?P<hour>[а-яё]+го)\b"
    r"|\bпол(?P<half>[а-яё]+го)\b",
    re.IGNORECASE,
)
_PAST = later.re(
    r"\b(?:(?P<words>[а-яё]+)|(?P<digits>[0-5]?[0-9]))[\s\u00A0]минут[уы]?[\s\u00A0](?P<hour>[а-яё]+го)\b",
    re.IGNORECASE,
)
_LESS = later.re(
    r"\bбез[\s\u00A0](?P<less>двадцати\sпяти|[а-яё]+)(?:[\s\u00A0]минут)?[\s\u00A0](?P<hour>[а-яё]+)\b",
    re.IGNORECASE,
)
_PART_OF_DAY = later.re(r"[\s\u00A0](?:утра|дня|вечера|ночи|пополудни)\b", re.IGNORECASE)
_HOUR_BEFORE = later.re(r"(?:\b([а-яё]+)[\s\u00A0])?\b([а-яё]+)$", re.IGNORECASE)
_HOURS = later.re(r"час(?:а|ов|ам)?", re.IGNORECASE)
_TENS_BEFORE = later.re(r"\b(?:двадцат|тридцат|сорок|десят)\w*[\s\u00A0]$", re.IGNORECASE)
# After «второго» a noun makes it the second of something: «в половине второго тайма».
_NOUN = later.re(
    r"[\s\u00A0](?!она\b|вчера\b|когда\b|тогда\b|сегодня\b|завтра\b)[а-яё]*(?:[ая]|ых)\b"
)
_VERB = later.re(r"[\s\u00A0][а-яё]*(?:л[ая]|лась|ся)\b")

_ENGLISH = later.re(
    r"\b(?:(?P<part>half|quarter)|(?P<past>five|ten|twenty)(?P<unit>\sminutes)?)"
    r"\s(?P<way>past|to)\s(?P<hour>[a-z]+)\b",
    re.IGNORECASE,
)
_AT = later.re(r"\b(?:at|until|till|by)\s(?:a\s)?$", re.IGNORECASE)
_O_CLOCK = later.re(
    r"\b(?P<hour>[a-z]+)\s(?:(?P<clock>o['’]clock)\b|(?=[ap]\.?\s?m\b))", re.IGNORECASE
)
_IN_THE = later.re(r"\s(?:in the (morning|afternoon|evening)|at (night))\b", re.IGNORECASE)

_MINUTES = r"(?:năm|mười(?:\slăm)?|(?:hai|ba|bốn|năm)\smươi(?:\slăm)?)\b"
_VIETNAMESE = later.re(
    rf"""(?<!mươi\s)(?<!thứ\s)\b
    (?P<hour>mười(?:\s(?:một|hai)\b)?|một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín)\b
    (?P<unit>[\s\u00A0]giờ\b)?
    (?: [\s\u00A0](?: (?P<half>rưỡi)\b
      | kém[\s\u00A0](?P<less>{_MINUTES}|[0-5]?[0-9]\b)(?:[\s\u00A0]phút\b)?
      | (?P<minute>{_MINUTES})(?:[\s\u00A0]phút\b|(?=\s(?:sáng|trưa|chiều|tối|đêm)\b|[.,;]|$))
    ) )?""",
    re.VERBOSE | re.IGNORECASE,
)
_CUE = later.re(
    r"\b(?:lúc|vào|hồi|từ|trước|sau|đến|tới|khoảng|tầm|gần|đúng|cứ)[\s\u00A0]$", re.IGNORECASE
)
_EXACT = later.re(r"\b(?:lúc|hồi|đúng)(?:[\s\u00A0](?:khoảng|gần|đúng))?[\s\u00A0]$", re.IGNORECASE)
_NEAR = 16  # letters before: «lúc khoảng »


def find(text: str, language: str) -> Iterator[Number]:
    """Every time of day in words, none in two; all of them are firm."""
    lower = text.lower()
    found: list[Number] = []
    for hints, read in _READERS.get(language, ()):
        for hint in hints:
            if hint in lower:
                found += read(text)
                break
    last = 0
    for number in sorted(found, key=lambda one: (one.start, -one.end)):
        if number.start >= last:
            yield number
            last = number.end


def is_vague(number: Number) -> bool:
    """Whether it names no minute: «nửa đêm» is any time in the middle of the night."""
    return number.text.lower() in _words("vi")["vague"]


def _moments(language: str, text: str) -> Iterator[Number]:
    """«полдень», «midnight», «nửa đêm»."""
    words = _words(language)
    for match in _MOMENT[language].finditer(text):
        word = match.group().lower()
        value = words["moment"].get(word, words["vague"].get(word))
        if value is None or _OF_DAY.search(text, max(0, match.start() - 6), match.start()):
            continue
        readings = frozenset({Decimal(value), Decimal(value or 24)})
        yield _time(text, match.start(), match.end(), readings)


def _time(text: str, start: int, end: int, readings: frozenset[Decimal]) -> Number:
    return Number(start, end, text[start:end], readings, "time", spelled=True, firm=True)


def _before(hour: int) -> int:
    """The hour in which «половина шестого» is."""
    return hour - 1 or 12


# Russian.


def _halves(text: str) -> Iterator[Number]:
    """«половина шестого», «в четверть девятого», «полседьмого»."""
    words = _words("ru")
    for match in _HALF_OF.finditer(text):
        hour = words["nth"].get((match["half"] or match["hour"]).lower())
        minute = 30 if match["half"] else words["part"][match["part"].lower()]
        if hour:
            yield from _counted(text, match, _before(hour), minute)


def _minutes_past(text: str) -> Iterator[Number]:
    """«пять минут девятого», «в 10 минут шестого»."""
    words = _words("ru")
    for match in _PAST.finditer(text):
        hour = words["nth"].get(match["hour"].lower())
        written = match["words"]
        minute = words["past"].get(written.lower()) if written else int(match["digits"])
        if hour and minute:
            yield from _counted(text, match, _before(hour), minute)


def _minutes_to(text: str) -> Iterator[Number]:
    """«без четверти шесть», «без десяти минут восемь»."""
    words = _words("ru")
    for match in _LESS.finditer(text):
        hour = words["hour"].get(match["hour"].lower())
        minute = words["less"].get(" ".join(match["less"].lower().split()))
        if hour and minute:
            end, part = hours.part(text, match.end(), "ru")
            found = hours.clock(str(_before(hour)), f"{60 - minute}", part, late=not part)
            yield _time(text, match.start(), end, found)


def _counted(text: str, match: re.Match[str], hour: int, minute: int) -> Iterator[Number]:
    """The time, unless a noun follows: «в половине второго тайма»."""
    end, part = hours.part(text, match.end(), "ru")
    if part or not _NOUN.match(text, match.end()) or _VERB.match(text, match.end()):
        readings = hours.clock(str(hour), f"{minute:02}", part, late=not part)
        yield _time(text, match.start(), end, readings)


def _of_day(text: str) -> Iterator[Number]:
    """«пять часов вечера», «к трём ночи», «час дня»; «три дня» are days."""
    words = _words("ru")
    for match in _PART_OF_DAY.finditer(text):
        found = _HOUR_BEFORE.search(text, max(0, match.start() - 24), match.start())
        if found is None:
            continue
        counted = (found[1] or "").lower() in words["hour"]
        has_unit = counted and _HOURS.fullmatch(found[2]) is not None
        place = 1 if has_unit else 2
        start, end, hour = found.start(place), match.end(), words["hour"].get(found[place].lower())
        if hour is None:
            continue
        if _TENS_BEFORE.search(text, max(0, start - 12), start):
            continue
        if has_unit or hours.is_hour(text, start, end, hour, "ru"):
            _, part = hours.part(text, match.start(), "ru")
            readings = hours.clock(str(hour), "0", part)
            if not has_unit and hours.may_be_days(text, start, end, hour, "ru"):
                readings |= {Decimal(hour)}
            yield _time(text, start, end, readings)


# English.


def _past_and_to(text: str) -> Iterator[Number]:
    """«half past five», «quarter to six»; «five to ten people» are people."""
    words = _words("en")
    for match in _ENGLISH.finditer(text):
        hour = words["hour"].get(match["hour"].lower())
        written = (match["part"] or match["past"]).lower()
        minute = words["part"].get(written) or words["past"].get(written)
        is_to = match["way"].lower() == "to"
        plain = match["part"] or match["unit"] or not is_to
        if hour is None or minute is None or (is_to and match["part"] == "half"):
            continue
        if plain or _AT.search(text, max(0, match.start() - 8), match.start()):
            end, part = _english_part(text, match.end())
            first, past = (_before(hour), 60 - minute) if is_to else (hour, minute)
            readings = hours.clock(str(first), f"{past:02}", part, late=not part)
            yield _time(text, match.start(), end, readings)


def _english_part(text: str, end: int) -> tuple[int, str]:
    if said := _IN_THE.match(text, end):
        return said.end(), (said[1] or said[2]).lower()
    return hours.part(text, end, "en")


def _o_clock(text: str) -> Iterator[Number]:
    """«five o'clock in the afternoon», «five p.m.»."""
    words = _words("en")
    for match in _O_CLOCK.finditer(text):
        if hour := words["hour"].get(match["hour"].lower()):
            after = match.end() if match["clock"] else match.end("hour")
            end, part = _english_part(text, after)
            yield _time(text, match.start(), end, hours.clock(str(hour), "0", part, late=not part))


# Vietnamese.


def _vietnamese(text: str) -> Iterator[Number]:
    """«bảy giờ tối», «bảy rưỡi tối», «tám giờ kém mười»; «hai giờ rưỡi» alone is a duration."""
    words = _words("vi")
    for match in _VIETNAMESE.finditer(text):
        end, part = hours.part(text, match.end(), "vi")
        start = match.start()
        exact = _EXACT.search(text, max(0, start - _NEAR), start)
        minutes = match["half"] or match["less"] or (match["minute"] and match["unit"])
        if match["unit"] or minutes:
            cue = exact or (minutes and _CUE.search(text, max(0, start - _NEAR), start))
            is_time = part or cue or match["less"]
        else:
            is_time = exact and part
        if is_time and (match["unit"] or not match["minute"]):
            yield _time(text, start, end, _vietnamese_readings(match, part, words))


def _vietnamese_readings(
    match: re.Match[str], part: str, words: Mapping[str, Mapping[str, int]]
) -> frozenset[Decimal]:
    hour = words["hour"][" ".join(match["hour"].lower().split())]
    written = match["less"] or match["minute"]
    minute = 30 if match["half"] else 0
    if written:
        is_digits = written.isdecimal()
        minute = int(written) if is_digits else words["minute"][" ".join(written.lower().split())]
    if match["less"]:
        hour, minute = _before(hour), 60 - minute
    found = hours.clock(str(hour), f"{minute:02}" if minute else "0", part, late=not part)
    lasts = minute and match["unit"] and not (part or match["less"])
    return found | hours.duration(hour, minute) if lasts else found


_Reader = Callable[[str], Iterator[Number]]
# What each reader finds has one of the hints, in lower case: looked for before anything is read.
_READERS: Mapping[str, tuple[tuple[tuple[str, ...], _Reader], ...]] = {
    "vi": (
        (("nửa đêm", "giữa trưa", "chính ngọ", "đứng bóng"), functools.partial(_moments, "vi")),
        (("giờ", "rưỡi"), _vietnamese),
    ),
    "ru": (
        (("полдень", "полудн", "полноч", "полуноч"), functools.partial(_moments, "ru")),
        (
            (
                *("половин", "четверть", "четверти", "полпе", "полвт", "полтр", "полче", "полпя"),
                *("полше", "полсе", "полво", "полде", "полод", "полдв"),
            ),
            _halves,
        ),
        ((" минут",), _minutes_past),
        (("без ",), _minutes_to),
        (("утра", "вечера", "ночи", " дня", "\N{NO-BREAK SPACE}дня", "пополудни"), _of_day),
    ),
    "en": (
        (("noon", "midday", "midnight"), functools.partial(_moments, "en")),
        (("past ", "quarter to", "minutes to", "five to", "ten to", "twenty to"), _past_and_to),
        (("o'clock", "o’clock", " am", " pm", " a.m", " p.m"), _o_clock),
    ),
}


@functools.cache
def _words(language: str) -> Mapping[str, Mapping[str, int]]:
    """The words of hours, minutes and moments: {role: {word: value}}."""
    roles = ("hour", "nth", "part", "less", "past", "minute", "moment", "vague")
    found: dict[str, dict[str, int]] = {role: {} for role in roles}
    for row in rows("clock_words.tsv", language):
        for word in row["words"].split():
            found[row["role"]][word.replace("_", " ")] = int(row["value"])
    return found
