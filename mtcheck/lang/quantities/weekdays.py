"""Days of the week, as Vietnamese counts them: Monday is the second."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from mtcheck.lang import later
from mtcheck.lang.quantities.forms import Forms, forms, rows
from mtcheck.lang.quantities.model import Number

# Words that begin as a weekday does, and no shorter than «среда».
_WORD = later.re(r"\b[пвсчПВСЧmtwfsMTWFS][^\W\d_]{4,}(?:['’]s)?")
# What a text without weekdays lacks, in lower case: looked for before anything is read.
_HINTS = {
    "vi": ("thứ", "nhật"),
    "ru": (
        *("понедельн", "вторн", "четверг", "пятни", "суббот", "воскресен", "воскресн"),
        *("среда", "среду", "среды", "среде", "средой", "средам", "средах"),
    ),
    "en": ("nday", "sday", "iday", "turday"),
}
_COUNTED = later.re(
    r"\bthứ[ \u00A0](?P<day>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])\b(?![.,]?[0-9])"
    r"|\b(?<!máy[ \u00A0])(?:chủ|chúa)[ \u00A0](?P<sunday>nhật)\b(?![ \u00A0](?:bản|ký|kí)\b)",
    re.IGNORECASE,
)
_DAYS = {"hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7}
_BEFORE = later.re(r"([^\W\d_]+)[ \u00A0]$")
_AFTER = later.re(r"[ \u00A0]([^\W\d_]+)")
_DATE_AFTER = later.re(r",?[ \u00A0]\(?(?:ngày )?[0-9]{1,2}[/.-][0-9]|,? ?\(?ngày [0-9]")
_FIRST = later.re(r"\bthứ nhất\b", re.IGNORECASE)
_MILIEU = later.re(r"сред", re.IGNORECASE)


def find(text: str, language: str) -> Iterator[Number]:
    """Every weekday that a text names for certain; kind «weekday»."""
    return (day for day, certain in _named(text, language) if certain)


def possible(text: str, language: str) -> frozenset[int]:
    """Every weekday that the text may name: «thứ hai» that may be «second», «среда», «T2», «пн»."""
    if is_hinted(text, language):
        named = {int(value) for day, _ in _named(text, language) for value in day.readings}
    else:
        named = set()
    short = _short(language)
    return frozenset(named | {short[word] for word in _SHORT.findall(text) if word in short})


_SHORT = later.re(r"\b(?:T[2-7]|CN|[пвсч][нтбрс]|[ПВСЧ][НТБРСнтбрс]|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b")


@functools.lru_cache(maxsize=4096)
def is_hinted(text: str, language: str) -> bool:
    """Whether a text may name a weekday at all: a cheap look before the reading."""
    lower = text.lower()
    for hint in _HINTS.get(language, ()):  # noqa: SIM110 - twice as fast as «any»
        if hint in lower:
            return True
    return False


@functools.lru_cache(maxsize=4096)
def _named(text: str, language: str) -> tuple[tuple[Number, bool], ...]:
    """The weekdays of a text, each with whether it is certain."""
    return tuple(_READERS[language](text, language)) if is_hinted(text, language) else ()


def _named_by_count(text: str, language: str) -> Iterator[tuple[Number, bool]]:
    """«thứ Hai», «chủ nhật»."""
    ranked = _FIRST.search(text) is not None
    for match in _COUNTED.finditer(text):
        word = match["day"]
        number = 8 if word is None else _DAYS.get(word.lower()) or int(word)
        certain = word is None or _is_weekday(text, match, ranked=ranked)
        yield _number(text, match.start(), match.end(), number), certain


def _is_weekday(text: str, match: re.Match[str], *, ranked: bool) -> bool:
    """Whether «thứ hai» is Monday: with its capital, or where only a day can stand.

    «lần thứ hai», «Thế giới thứ Ba», «ngày thứ hai của hội nghị» count something.
    """
    before, after = _neighbours(text, match)
    cues = _cues("vi")
    if before in cues["numeral"] or (before == "ngày" and after in cues["second"]):
        return False
    if match["day"].istitle() or _DATE_AFTER.match(text, match.end()):
        return True
    if ranked:
        return False  # «từ thứ nhất đến thứ ba»
    return before in cues["before"] or (not before and after in cues["after"])


def _neighbours(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The words before and after, in lower case, or «» where a mark or the end stands."""
    before = _BEFORE.search(text[max(0, match.start() - 12) : match.start()])
    after = _AFTER.match(text, match.end())
    return before[1].lower() if before else "", after[1].lower() if after else ""


def _named_by_word(text: str, language: str) -> Iterator[tuple[Number, bool]]:
    """«в пятницу», «воскресный», «on Friday»; «среда» is the milieu too."""
    for match in _WORD.finditer(text):
        if day := weekday(match.group(), language):
            certain = not _MILIEU.match(match.group()) or _is_wednesday(text, match)
            if language != "en" or not match.group().islower():
                yield _number(text, *match.span(), day), certain


def _is_wednesday(text: str, match: re.Match[str]) -> bool:
    before, after = _neighbours(text, match)
    cues = _cues("ru")
    if match.group().lower() == "среде" and before != "к":
        return False  # «в среде учёных»
    dated = _RUSSIAN_DATE.match(text, match.end()) is not None
    return dated or (before in cues["before"] and after not in cues["milieu"])


_RUSSIAN_DATE = later.re(r",? \(?[0-9]{1,2}[ .-]")


def _number(text: str, start: int, end: int, day: int) -> Number:
    return Number(start, end, text[start:end], frozenset({Decimal(day)}), "weekday", spelled=True)


_PREPOSITIONS = {"ru": {"", "в", "к", "до", "на", "по", "с"}}
_ACCUSATIVE = 3  # the place of that case in the forms of the table

_READERS: dict[str, Callable[[str, str], Iterator[tuple[Number, bool]]]] = {
    "vi": _named_by_count,
    "ru": _named_by_word,
    "en": _named_by_word,
}


@functools.lru_cache(maxsize=65_536)
def weekday(word: str, language: str) -> int | None:
    """The weekday that a word names, from 2 for Monday to 8 for Sunday."""
    return _weekdays(language).find(word.lower())


def rendered(word: str, day: int, language: str, after: str = "") -> str | None:
    """The weekday ``day`` in the case of ``word``, which names another and follows ``after``.

    None where the word before would have to change too: «во вторник», «эту пятницу».
    """
    if after not in _PREPOSITIONS.get(language, {""}):
        return None
    for written in _forms(language).values():
        if word.lower() in written:
            last = len(written) - written[::-1].index(word.lower()) - 1
            at = written.index(word.lower()) if after != "в" else min(last, _ACCUSATIVE)
            right = _forms(language)[day][at]
            if _takes_vowel(right, after) or right == "-":
                return None
            return right.capitalize() if word[:1].isupper() else right
    return None


def _takes_vowel(word: str, preposition: str) -> bool:
    """«во вторник», «со среды», «со вторника», «ко вторнику»."""
    return (word.startswith("вт") and preposition in {"в", "с", "к"}) or (word, preposition) == (
        "среды",
        "с",
    )


@functools.cache
def _forms(language: str) -> Mapping[int, list[str]]:
    found = rows("date_weekdays.tsv", language)
    return {int(row["number"]): row["forms"].split() for row in found}


@functools.cache
def _weekdays(language: str) -> Forms[int]:
    found = rows("date_weekdays.tsv", language)
    return forms((f"{row['forms']} {row['others']}", int(row["number"])) for row in found)


@functools.cache
def _cues(language: str) -> Mapping[str, frozenset[str]]:
    found = rows("date_weekday_cues.tsv", language)
    return {row["role"]: frozenset(row["words"].split()) for row in found}


@functools.cache
def _short(language: str) -> Mapping[str, int]:
    names = {"vi": "T2 T3 T4 T5 T6 T7 CN", "ru": "пн вт ср чт пт сб вс"}
    written = names.get(language, "Mon Tue Wed Thu Fri Sat Sun").split()
    return {form: day for day, word in enumerate(written, 2) for form in (word, word.capitalize())}
