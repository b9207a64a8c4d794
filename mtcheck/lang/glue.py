"""Words that have run together, found by what their letters show: case, alphabet, or grammar."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from mtcheck.lang import later, morphology, scripts, vietnamese, word_pairs

# Cyrillic unless a name says otherwise; classes by hand because re is faster than regex here.
_CASE_SEAM = later.re(r"[а-яё](?=[А-ЯЁ])|[А-ЯЁ]{2}(?=[а-яё]{3})")
_LOWER_SEAM = later.re(r"(?<=[а-яё])(?=[А-ЯЁ])")
_ABBREVIATION_FIRST = later.re(r"([А-ЯЁ]{2,})([А-ЯЁ]?)([а-яё]{3,})")
_LETTERS = later.re(r"[^\W\d_]+")
_VIETNAMESE_SEAM = later.regex(r"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Ll}{3})")
_CHUNK = 120  # characters to either side within which an address begins and ends
_ADDRESS = later.re(
    r"[@#_\\`{}]|://|www\.|(?<![A-ZА-ЯЁĐ\d])/[^\W\d]{3}|^/"
    r"|\.(?i:ru|com|net|org|vn|рф|su|рус|бел|укр|by|kz|ua|me|io|info|edu|gov|tv)\b"
    r"|\.(?i:docx?|xlsx?|pptx?|pdf|txt|rtf|csv|json|xml|html?|zip|rar|jpe?g|png|gif|mp[34])\b"
)
_UNIT = later.re(
    r"[кмМГТд]?к?(?:Вт|Гц|Па|Дж|Зв|Бк|Гр|Кл|Тл|Вб|Ом|[Бб]ит|[Бб]айт|эВ|Кал)[А-Яа-я]{0,6}"
)
_COUNTED = later.re(r"\d[ \N{NO-BREAK SPACE}]\Z")  # a unit follows: «200 кБит»
_NAME_GOES_ON = later.re(r" [А-ЯЁ][а-яё]")
_QUOTES = '«“„"'
_DERIVED = ("овец", "овц", "овск", "шник", "щик", "ист")  # «МИДовец» is one word

_SHORTEST = 3  # letters: «кВт», «мкЗв», «дБА» are units
_SHORTEST_NAME = 5  # letters: «МегаФон», «СберБанк» are names
_BRANDS = ("инвест", "банк", "центр", "сервис", "маркет", "холдинг", "телеком", "строй", "нефть")


@dataclass(frozen=True, slots=True)
class Glue:
    """``text[start:end]`` is two words run together.

    ``replacement`` is given where only one reading is possible. ``capital`` tells that the second
    half cannot keep its capital where it stands, so that more than a space may be missing.
    What ``is_safe`` may be replaced without asking.
    """

    start: int
    end: int
    left: str
    right: str
    replacement: str | None = None
    is_certain: bool = True
    has_wrong_capital: bool = False
    is_safe: bool = True


Halves = tuple[str, str]


def find(text: str) -> Iterator[Glue]:
    """Every glue that another case or alphabet shows, of one kind after another."""
    known = Words(text)
    yield from _by_case(text, known)
    yield from _by_alphabet(text)
    yield from _vietnamese(text)


class Words(Container[object]):
    """The words that a text writes by themselves; they are read when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __contains__(self, word: object) -> bool:
        return word in self._all

    @functools.cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(_LETTERS.findall(self._text))


def is_address(text: str, start: int, end: int) -> bool:
    """Whether a stretch is part of an address, a file name, a hashtag, a template or code.

    A slash between whole words is one of an address, behind a number or «NQ» one of a document.
    """
    before = text[max(0, start - _CHUNK) : start]
    after = text[end : end + _CHUNK]
    first = "" if before[-1:].isspace() else before.split()[-1:]
    last = "" if after[:1].isspace() else after.split()[:1]
    if _ADDRESS.search("".join((*first, text[start:end], *last))):
        return True
    is_open = before.rpartition("\n")[2].count("`") % 2 == 1
    return is_open and "`" in after.partition("\n")[0]


def _by_case(text: str, known: Container[object]) -> Iterator[Glue]:
    end = 0
    for seam in _CASE_SEAM.finditer(text):
        if seam.start() < end:
            continue
        start = scripts.word_start(text, seam.start(), end)
        word = _LETTERS.match(text, start)
        if not word:
            continue
        end = word.end()
        if scripts.is_mixed(word.group()) or is_address(text, start, end):
            continue
        if _UNIT.fullmatch(word.group()):
            continue  # «500 млн кВтч»
        is_named = word.group()[0].isupper() and text[start - 1 : start] in tuple(_QUOTES)
        if is_named or (end - start < 7 and _is_counted(text, start)):
            continue
        is_name = _NAME_GOES_ON.match(text, end) is not None
        if found := _cut_by_case(word.group(), start, known, is_name):
            yield found


def _is_counted(text: str, start: int) -> bool:
    return _COUNTED.search(text[max(0, start - 2) : start]) is not None


def _cut_by_case(word: str, start: int, known: Container[object], is_name: bool) -> Glue | None:
    end = start + len(word)
    if abbreviation := _ABBREVIATION_FIRST.fullmatch(word):
        return _after_abbreviation(abbreviation, start, known)
    parts = _LOWER_SEAM.split(word)
    if len(parts) != 2:
        are_words = len(parts) > 2 and word[0].islower() and all(map(_is_long_word, parts))
        return Glue(start, end, parts[0], "".join(parts[1:])) if are_words else None
    left, right = parts
    if right.isupper():
        return _before_abbreviation(left, right, start, known)
    if not right[1:].islower() or not _is_believable(left, right, is_name):
        return None
    if left[0].isupper():  # a brand that nobody told us of looks so, too
        is_brand = right.lower().startswith(_BRANDS) or left.lower() in _BRANDS
        return None if is_brand else Glue(start, end, left, right, is_certain=False)
    if _is_common(right):
        return Glue(start, end, left, right, has_wrong_capital=True)
    return Glue(start, end, left, right, replacement=f"{left} {right}")


def _is_long_word(part: str) -> bool:
    return len(part) >= _SHORTEST and morphology.is_known(part.lower())


def _is_believable(left: str, right: str, is_name: bool) -> bool:
    """Words by their length and the dictionary; of «полковникуЛе Тхи Май» the name says enough."""
    is_known = len(left) >= _SHORTEST and morphology.is_known(left)
    is_known = is_known or left in word_pairs.function_words()
    if is_known and left[0].islower() and len(right) >= (2 if is_name else _SHORTEST):
        return True
    shortest = _SHORTEST if left[0].islower() else _SHORTEST_NAME
    if min(len(left), len(right)) < shortest:
        return False
    known = morphology.is_known(left.lower()), morphology.is_known(right.lower())
    return all(known) or (left[0].islower() and any(known))


def _is_common(word: str) -> bool:
    """Whether a capital is out of place on it: «Резолюция» is no name, «Нгеан» may be one."""
    return bool(word_pairs.readings(word.lower()))


def _is_abbreviation(word: str, known: Container[object]) -> bool:
    return len(word) >= 2 and (word in known or morphology.is_known(word))


def _before_abbreviation(
    left: str, right: str, start: int, known: Container[object]
) -> Glue | None:
    """«посетилСША», «вООН», but not «АвтоВАЗ», «кВА»."""
    if len(right) < _SHORTEST and not (len(left) > _SHORTEST and _is_abbreviation(right, known)):
        return None
    is_word = len(left) >= _SHORTEST and morphology.is_known(left.lower())
    if left[0].isupper():
        is_word = len(left) >= _SHORTEST_NAME and is_word and _is_abbreviation(right, known)
    is_word = (
        is_word
        or word_pairs.is_preposition(left)
        or (left.islower() and len(left) >= _SHORTEST_NAME)
    )
    if not is_word:
        return None
    end = start + len(left) + len(right)
    if left[0].isupper():
        return Glue(start, end, left, right, is_certain=False)
    return Glue(start, end, left, right, replacement=f"{left} {right}")


def _after_abbreviation(word: re.Match[str], start: int, known: Container[object]) -> Glue | None:
    """«СШАПрезидент», «ТАССсообщило», but not «МИДовец», «НАТОвский»."""
    capitals, last, tail = word.groups()
    capitals, last = (capitals, last) if last else (capitals[:-1], capitals[-1])
    end = start + len(word.group())
    whole, name = capitals + last, last + tail
    is_tail = morphology.is_known(tail) and not tail.startswith(_DERIVED)
    if morphology.is_known(word.group().lower()):
        return None  # a slip of the hand: «ПРезидент»
    is_name = (
        len(name) > _SHORTEST
        and len(capitals) > 1
        and (morphology.is_known(name.lower()) or name in known)
    )
    before_tail = is_tail and len(tail) > _SHORTEST and _is_abbreviation(whole, known)
    before_name = is_name and _is_abbreviation(capitals, known)
    before_name = before_name and len(capitals + name) > 2 * _SHORTEST
    if before_tail and not before_name:
        return Glue(start, end, whole, tail, replacement=f"{whole} {tail}")
    if before_name:
        replacement = None if before_tail or _is_common(name) else f"{capitals} {name}"
        wrong = not before_tail and _is_common(name)
        return Glue(start, end, capitals, name, replacement, has_wrong_capital=wrong)
    is_long = len(tail) >= _SHORTEST_NAME - (len(whole) > _SHORTEST + 1) or (
        is_name and len(name) >= _SHORTEST_NAME
    )
    if not is_long or not (is_tail or is_name):
        return None  # of an abbreviation that nobody knows only a long word can be told
    left, right = (capitals, name) if is_name else (whole, tail)
    return Glue(start, end, left, right, is_certain=False)


def _by_alphabet(text: str) -> Iterator[Glue]:
    for word in scripts.mixed_words(text):
        halves = cut_by_alphabet(word.group())
        if halves and not is_address(text, word.start(), word.end()):
            yield _joined_alphabets(word.start(), *halves)


def _joined_alphabets(start: int, left: str, right: str) -> Glue:
    """«наFacebook» lacks a space; «SMSсообщение» may lack a hyphen, «TWКоличество» a full stop."""
    end = start + len(left) + len(right)
    if right[0].isupper() and scripts.has_cyrillic(right):
        return Glue(start, end, left, right, has_wrong_capital=_is_common(right))
    is_noun = any(reading.pos in ("NOUN", "ADJ") for reading in word_pairs.readings(right))
    replacement = None if is_noun else f"{left} {right}"
    return Glue(start, end, left, right, replacement)


@functools.lru_cache(maxsize=10_000)
def cut_by_alphabet(word: str) -> Halves | None:
    """«внедренияCMS», «наFacebook», «TWКоличество», but not «SMSки», whose tail is an ending."""
    runs = scripts.runs(word)
    if len(runs) != 2 or "".join(runs) != word:
        return None
    if (repaired := scripts.repair(word)) and morphology.is_known(repaired.lower()):
        return None
    left, right = runs
    found = _before_latin(left, right) if scripts.has_cyrillic(left) else _after_latin(left, right)
    return (left, right) if found else None


def _before_latin(left: str, right: str) -> bool:
    if len(right) < 2 or not left[-1].islower():
        return False
    is_word = right[0].isupper() or len(right) > _SHORTEST
    if not is_word or (right[0].islower() and scripts.repair(left + right)):
        return False
    if word_pairs.is_preposition(left):
        return len(right) >= _SHORTEST
    return len(left) >= _SHORTEST_NAME - 1 and morphology.is_known(left.lower())


def _after_latin(left: str, right: str) -> bool:
    if len(left) < 2 or not morphology.is_known(right.lower()):
        return False
    is_capital = right.istitle() and len(right) > _SHORTEST
    return is_capital or (right.islower() and len(right) >= _SHORTEST_NAME - left.isupper())


def _vietnamese(text: str) -> Iterator[Glue]:
    """«UBNDtỉnh», «NghệAn»: two words of Vietnamese, which has none with a capital inside."""
    for run in scripts.foreign_runs(text):
        if run.group().isascii() or not 4 <= len(run.group()) <= 20:
            continue
        parts = _VIETNAMESE_SEAM.split(run.group())
        if len(parts) == 2 and all(map(_is_syllable, parts)):
            if not is_address(text, run.start(), run.end()):
                left, right = parts
                yield Glue(run.start(), run.end(), left, right, f"{left} {right}")


def _is_syllable(part: str) -> bool:
    return (part.isupper() and len(part) > 1) or vietnamese.parse(part) is not None
