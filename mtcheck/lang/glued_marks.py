"""Words that have run together around a mark or a digit: «вечером.Делегаты», «2025году»."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from mtcheck.lang import later, morphology, word_pairs
from mtcheck.lang.glue import Glue, is_address
from mtcheck.lang.tables import rows

# A stop between two words; between digits it is a decimal point. The left half is read back.
_STOP = later.re(r"[.!?](?=[«„“(\"]?[A-ZА-ЯЁĐ])|(?<=[^\W\d_])[.!?](?=\d)|(?<=[»)])[.!?](?=\d)")
_LAST_WORD = later.re(r"(?:[^\W_]|[-–,.](?=\w))+[»\")%]{0,2}\Z")
_NEXT_WORD = later.re(
    r"[«„“(\"]?(\d{1,40}(?:[.,]\d{1,20}){0,5}|[^\W\d_]{1,60}(?:-[^\W\d_]{1,60}){0,3})"
)
_END_OF_NAME = later.re(r"[А-ЯЁ][а-яё]+ \Z")
_DOMAIN = later.re(r"(?:ру|рф|ком|ru|com|net|org|vn|рус|укр|info|by|ua|io|tv)\b", re.IGNORECASE)
_NUMBERING = later.re(r"(?:^|\n)[ \t]*[\d.]*\Z")
_UNITS = frozenset(("км", "кг", "мм", "га", "млн", "млрд", "трлн", "тыс"))
_BRANDS = frozenset(("Яндекс", "Рамблер", "Вести", "Лента", "Газета", "Афиша", "Дзен"))
_LONGEST_ENDING = 5  # letters: «начальник(ница)» is one word
_LONGEST_REMARK = 300  # characters between brackets
_LONGEST = 60  # characters of a half that are looked at

_NUMBER_WORD = later.re(r"(?<![\w.,/:-])(\d+(?:[.,]\d+)*)([а-яё]{3,})(?![\w-])")
_NUMBER_AFTER = later.re(r"(?<=[а-яё])\d{2,}(?![\w.-])")
_WORD_BEFORE = later.re(r"(?<![\w.,/:@#&-])[а-яё]{4,}\Z")
_NOT_COUNTED = frozenset(
    ["тыс", "млн", "млрд", "трлн", "руб", "коп", "мин", "сек", "чел", "экз", "летие"]
)

_OPENING = later.re(r"(?<![\w-])([А-ЯЁа-яё]{2,})([(«])(?=([^()«»\n]{1,60}))")
_CLOSING = later.re(r"[)»]([А-ЯЁа-яё]{3,})(?![\w-])")
_INSIDE = later.re(r"[^\s()«»]+\Z")
_ROMAN = later.re(r"[IVXХ]+\)?\Z")


@functools.cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["abbreviation"] for row in rows("ru_abbreviations.tsv"))


def find(text: str) -> Iterator[Glue]:
    """Every glue around a full stop, a number, a bracket or a quotation mark."""
    yield from _sentences(text)
    yield from _numbers(text)
    yield from _brackets(text)


def _sentences(text: str) -> Iterator[Glue]:
    for stop in _STOP.finditer(text):
        end = stop.end()
        left = _LAST_WORD.search(text[max(0, end - 1 - _LONGEST) : end - 1])
        right = _NEXT_WORD.match(text, end, end + _LONGEST)
        if not left or not right:
            continue
        start = end - 1 - len(left.group())
        if _ends_sentence(text, start, left.group(), right.group(1)) and _begins(text, right):
            if not is_address(text, start, right.end()):
                mark, first, second = text[end - 1], left.group(), right.group()
                replacement = None if second[0] == '"' else f"{first}{mark} {second}"
                yield Glue(start, right.end(), first + mark, second, replacement)


def _ends_sentence(text: str, start: int, left: str, right: str) -> bool:
    """Whether a full stop behind this is no part of an abbreviation, initials or numbering."""
    word = re.split(r"[-–,.]", left.rstrip('»")%'))[-1]
    if right[0].isdigit() and left[-1] not in "»)":
        if word.lower() in _abbreviations() or len(word) < 3 or not _is_cyrillic(word):
            return False
        return morphology.is_known(word.lower()) or (word.istitle() and len(word) > 3)
    if left[-1] in '»")%':
        return True
    if word.isdigit():
        return not _NUMBERING.search(text[max(0, start - _LONGEST) : start])
    if text[start - 1 : start] == "/" and word.islower():
        return True  # «15 км/ч.»
    if word in _UNITS or (word in "дп" and text[max(0, start - 3) : start].endswith(("т. ", "т."))):
        return True
    if len(word) < 2 or word.lower() in _abbreviations():
        return False
    if not _is_cyrillic(word):
        long_enough = len(word) > 2 or (len(word) == 2 and word.isupper())
        return long_enough and _is_cyrillic(right) and (len(right) == 1 or not right.isupper())
    if word.isupper():
        return len(word) > 2 or morphology.is_known(word)
    if word.islower():
        return _is_russian_word(word) or len(word) > 4
    if word in _BRANDS:
        return False
    in_name = _END_OF_NAME.search(text[max(0, start - _LONGEST) : start])
    return (len(word) > 2 or bool(in_name)) and _is_cyrillic(right)


def _is_russian_word(word: str) -> bool:
    if len(word) < 4 and word not in word_pairs.function_words():
        return len(word) == 3 and morphology.is_known(word)
    return morphology.is_known(word)


def _is_cyrillic(word: str) -> bool:
    return "Ѐ" <= word[0] <= "ԯ"


def _begins(text: str, right: re.Match[str]) -> bool:
    """Whether this may begin a sentence: no initial, no domain, no brand («Яндекс.Карты»)."""
    word = right.group(1)
    after = text[right.end() : right.end() + 2]
    if len(word) == 1 and not word.isdigit():
        return after[:1].isspace() and after[1:].isalnum()
    return not _DOMAIN.fullmatch(word) and not (after[:1] == "»" and right.group()[0] != "«")


def _numbers(text: str) -> Iterator[Glue]:
    for match in _NUMBER_WORD.finditer(text):
        number, word = match.groups()
        if _is_counted(word) and not is_address(text, *match.span()):
            certain = word.startswith("год") and len(number) == 4
            yield Glue(*match.span(), number, word, f"{number} {word}", is_certain=certain)
    for match in _NUMBER_AFTER.finditer(text):
        before = text[max(0, match.start() - _LONGEST) : match.start()]
        if (word := _WORD_BEFORE.search(before)) and morphology.is_known(word.group()):
            start = match.start() - len(word.group())
            if not is_address(text, start, match.end()):
                replacement = f"{word.group()} {match.group()}"  # «пароль 123» or a password
                yield Glue(
                    *(start, match.end(), word.group(), match.group(), replacement),
                    is_certain=False,
                    is_safe=False,
                )


def _is_counted(word: str) -> bool:
    """«2025году», but not «5минутный», «20летие», «15тыс», «2км»."""
    if word in _NOT_COUNTED or (len(word) < 4 and word not in word_pairs.function_words()):
        return False
    found = word_pairs.readings(word)
    return any(reading.pos in ("NOUN", "VERB", "ADP") for reading in found) and not any(
        reading.is_attribute for reading in found
    )


def _brackets(text: str) -> Iterator[Glue]:
    for match in _OPENING.finditer(text):
        word, mark, inside = match.groups()
        if mark == "«" or _is_remark(text, match.end(), word, inside):
            first = _NEXT_WORD.match(inside)
            tail = mark + (first.group() if first else "")
            end = match.end() + len(tail) - 1
            is_word = morphology.is_known(word.lower()) or word.istitle()
            if is_word and not is_address(text, match.start(), end):
                yield _spaced(match.start(), end, word, tail)
    for match in _CLOSING.finditer(text):
        word, position = match.group(1), match.start()
        before = _INSIDE.search(text[max(0, position - _LONGEST) : position])
        closes = text[position] == "»" or _closes_remark(text, position)
        if before and closes and _is_russian_word(word.lower()):
            left = before.group() + text[position]
            if is_address(text, position, match.end()):
                continue
            yield _spaced(position - len(before.group()), match.end(), left, word)


def _spaced(start: int, end: int, left: str, right: str) -> Glue:
    return Glue(start, end, left, right, f"{left} {right}", is_certain=False)


def _is_remark(text: str, end: int, word: str, inside: str) -> bool:
    """What is no part of the word: not «автор(ы)», «железо(III)», «участник(и/цы)»."""
    closed = text[end + len(inside) : end + len(inside) + 1] == ")"
    if closed and (_ROMAN.match(inside) or (len(inside) < 3 and not inside.isupper())):
        return False
    is_latin = inside[0].isascii() and inside[0].isalpha()
    if inside[0].isspace() or (is_latin and word.istitle() and not inside[:2].isupper()):
        return False  # «Нгеан(Nghệ An)» is how some houses write it
    is_word = closed and inside.isalpha() and len(inside) > _LONGEST_ENDING
    return is_word or inside[0].isdigit() or inside[0].isupper() or " " in inside


def _closes_remark(text: str, end: int) -> bool:
    """Not «(не)законный», «бес(с)мысленный», and there is a bracket to close."""
    first = max(0, end - _LONGEST_REMARK)
    start = max(text.rfind("(", first, end), text.rfind("\n", first, end))
    inside = text[start + 1 : end]
    if start < 0 or text[start] != "(":
        return False
    return not inside.isalpha() or len(inside) > 6
