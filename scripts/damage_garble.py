"""Kinds of damage to letters and spaces: letters of another script, words run together or apart."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from damage_line import Kind, Line, anywhere, known, replaced

_INNER_WORD = re.compile(r"(?<=[а-яё] )[а-яё]{4,}(?= )")
_TAIL = re.compile(r"(?<=[а-яё]{4})[,:;]? [а-яё]{4,}(?= [а-яё])")

_TWINS = dict(zip("асеорхукАВЕКМНОРСТУХ", "aceopxykABEKMHOPCTYX", strict=True))
_GREEK = dict(zip("окАВЕКМНОРТХ", "οκΑΒΕΚΜΗΟΡΤΧ", strict=True))
_BACK = {latin: cyrillic for cyrillic, latin in _TWINS.items()}
_LATIN = (
    "Facebook",
    "YouTube",
    "Zalo",
    "TikTok",
    "Viettel",
    "ASEAN",
    "Telegram",
    "Samsung",
    "Grab",
)
_CAPITALS = ("США", "ТАСС", "ООН", "ВИА", "СМИ", "КНР", "АСЕАН", "ВВП", "ЦК")
_CODES = ("TW", "FPT", "VNA", "HĐND", "UBND", "GDP", "VTV", "EVN")


def _twinned(rng: random.Random, word: str, twins: dict[str, str]) -> str:
    """The word with one to three letters in the other script, and one at least in its own."""
    at = [place for place, letter in enumerate(word) if letter in twins]
    chosen = rng.sample(at, max(0, min(rng.randint(1, 3), len(at), len(word) - 1)))
    return "".join(twins[c] if place in chosen else c for place, c in enumerate(word))


def twin_letters(rng: random.Random, source: str, target: str) -> Line | None:
    """One to three letters of a word, small or great, become Latin."""
    match = anywhere(rng, re.compile(r"(?<![\w-])[А-ЯЁа-яё]{3,}(?![\w-])"), target)
    return replaced(target, "mixed-script", match, lambda word: _twinned(rng, word, _TWINS))


def twin_capitals(rng: random.Random, source: str, target: str) -> Line | None:
    """«CШA» with Latin letters: in an abbreviation."""
    match = anywhere(rng, re.compile(r"(?<![\w-])[А-ЯЁ]{2,}(?![\w-])"), target)
    return replaced(target, "mixed-script", match, lambda word: _twinned(rng, word, _TWINS))


def twin_headline(rng: random.Random, source: str, target: str) -> Line | None:
    """Two words in capitals, as in a headline, and Latin letters in one of them."""
    match = anywhere(rng, re.compile(r"(?<=[а-яё] )[а-яё]{5,} [а-яё]{5,}(?= )"), target)
    if match is None:
        return None
    left, right = match.group().upper().split()
    twinned = _twinned(rng, right, _TWINS)
    line = replaced(target, "mixed-script", match, f"{left} {twinned}")
    return line and Line(line.text, line.rule, line.end - len(right), line.end)


def greek_letters(rng: random.Random, source: str, target: str) -> Line | None:
    """One to three letters of a word become Greek."""
    match = anywhere(rng, re.compile(r"(?<![\w-])[А-ЯЁа-яё]{4,}(?![\w-])"), target)
    return replaced(target, "mixed-script", match, lambda word: _twinned(rng, word, _GREEK))


def twins_in_latin(rng: random.Random, source: str, target: str) -> Line | None:
    """A Latin word, no Roman numeral, gets one to three Cyrillic letters."""
    match = anywhere(
        rng, re.compile(r"(?<![\w.@/-])(?![IVXLCM]+\b)[A-Za-z]{3,}(?![\w@/-]|\.\w)"), target
    )
    return replaced(target, "mixed-script", match, lambda word: _twinned(rng, word, _BACK))


def latin_preposition(rng: random.Random, source: str, target: str) -> Line | None:
    """«c», «o», «y», «k» as words of their own between Russian ones, in Latin letters."""
    match = anywhere(rng, re.compile(r"(?<=[а-яё] )[соук](?= [а-яё])"), target)
    return replaced(target, "mixed-script", match, lambda letter: _TWINS[letter])


def glued_name(rng: random.Random, source: str, target: str) -> Line | None:
    """«наFacebook»."""
    match = anywhere(rng, _INNER_WORD, target)
    return replaced(target, "glued-words", match, lambda word: word + rng.choice(_LATIN))


def glued_abbreviation(rng: random.Random, source: str, target: str) -> Line | None:
    """«СШАПрезидент», «ТАССсообщило»."""
    return _glued_after(rng, rng.choice(_CAPITALS), target)


def glued_code(rng: random.Random, source: str, target: str) -> Line | None:
    """«TWКоличество», «VNAсообщило»."""
    return _glued_after(rng, rng.choice(_CODES), target)


def _glued_after(rng: random.Random, code: str, target: str) -> Line | None:
    word = anywhere(rng, _INNER_WORD, target)
    cased = rng.choice((str.lower, str.capitalize))
    return replaced(target, "glued-words", word, lambda word: code + cased(word))


def glued_small(rng: random.Random, source: str, target: str) -> Line | None:
    """Two words in lower case run together where their sum is no word."""
    pairs = re.findall(r"(?<![\w-])(?=([а-яё]{3,} [а-яё]{3,})(?![\w-]))", target)
    pairs = [pair for pair in pairs if not known(pair.replace(" ", ""))]
    pairs = [pair for pair in pairs if all(known(word) for word in pair.split())]
    match = re.search(rf"(?<![\w-]){rng.choice(pairs)}(?![\w-])", target) if pairs else None
    return replaced(target, "glued-words", match, lambda pair: pair.replace(" ", ""))


def glued_digits(rng: random.Random, source: str, target: str) -> Line | None:
    """«2025году», «марта2025»."""
    before = r"(?<![\w.,:–-])(?<!\d )\d+ [а-яё]{4,}(?!-)"
    after = r"(?<![\w-])[а-яё]{4,} \d{2,}(?![\w.,:–-]| \d)"
    match = anywhere(rng, re.compile(f"{before}|{after}"), target)
    return replaced(target, "glued-words", match, lambda pair: pair.replace(" ", ""))


def glued_sentences(rng: random.Random, source: str, target: str) -> Line | None:
    """«вечером.Делегаты», «вечером!Делегаты»."""
    match = anywhere(rng, _TAIL, target)
    stop = rng.choice("....!?")
    line = replaced(
        target, "glued-words", match, lambda tail: stop + tail.lstrip(",:; ").capitalize()
    )
    return _with_word_before(line)


def glued_number_sentences(rng: random.Random, source: str, target: str) -> Line | None:
    """«на 999.Вьетнам», «мероприятий.990»."""
    match = anywhere(rng, _TAIL, target)
    if match is None:
        return None
    word, number = match.group().lstrip(",:; "), rng.choice(("999", "2025", "1080", "17"))
    new = rng.choice((f" {number}.{word.capitalize()}", f".{number} {word}"))
    return _with_word_before(replaced(target, "glued-words", match, new))


def glued_bracket(rng: random.Random, source: str, target: str) -> Line | None:
    """«Ан(1030», «центр(далее»."""
    match = anywhere(rng, re.compile(r"(?<=[а-яёА-ЯЁ]{2}) \((?=\w)"), target)
    return _with_word_before(replaced(target, "glued-words", match, "(", "misplaced-space"))


def _with_word_before(line: Line | None) -> Line | None:
    """The span from the start of the word to which the fault sticks."""
    if line is None:
        return None
    start = line.text.rfind(" ", 0, line.start) + 1
    return Line(line.text, line.rule, start, line.end, line.or_rule)


def split_word(rng: random.Random, source: str, target: str) -> Line | None:
    """«пред ложение», «органи зация»: not both halves are words."""
    match = anywhere(rng, re.compile(r"(?<![\w-])[а-яё]{6,}(?![\w-])"), target)
    if match is None:
        return None
    word = match.group()
    cuts = [n for n in range(2, len(word) - 1) if not (known(word[:n]) and known(word[n:]))]
    if not cuts:
        return None
    cut = rng.choice(cuts)
    return replaced(target, "split-word", match, f"{word[:cut]} {word[cut:]}")


KINDS: Sequence[Kind] = (
    twin_letters,
    twin_capitals,
    twin_headline,
    greek_letters,
    twins_in_latin,
    latin_preposition,
    glued_name,
    glued_abbreviation,
    glued_code,
    glued_small,
    glued_digits,
    glued_sentences,
    glued_number_sentences,
    glued_bracket,
    split_word,
)
