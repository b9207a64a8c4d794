"""Seeded damage to a clean translation: one fault a line, each with the exact span to be found.

A kind of damage is a function from a line (with its source) to the damaged line and the span of
the fault in it, or None where the line gives no occasion. ``KINDS`` gathers those of all modules;
``WHOLE_KINDS`` are those that need more of the text than one line.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import damage_agreement
import damage_encodings
import damage_garble
import damage_lines
import damage_meaning
import damage_negation
import damage_numbers
import damage_russian
import damage_tokens
import damage_untranslated
from damage_line import Kind, Line, Text, WholeKind, anywhere, replaced

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?(?![\w.,]*\d)")
_WORD = re.compile(r"[А-Яа-яё]{4,}")
_INNER_WORD = re.compile(r"(?<=[а-яё] )[а-яё]{4,}(?= )")
_TWINS = str.maketrans("асеорхук", "aceopxyk")
_DIGITS = str.maketrans("0123456789/", "ABCDEFGHIJZ")
_MARKERS = ("__DNT_0__", "{{1}}", "${TERM2}", "%%3%%", "⟦TERM4⟧", "&nbsp;", "<unk>", "@@PH5@@")
_MISREAD = {  # as machines spell syllables that they read as if they were English
    **{"Чан": "Тран", "Чинь": "Тринь", "Чыонг": "Труонг", "Фам": "Пхам", "Фан": "Пхан"},
    **{"Као": "Цао", "Зыонг": "Дуонг", "Зунг": "Дунг", "Ань": "Анх", "Минь": "Минх"},
    **{"Хынг": "Хунг", "Хынгом": "Хунгом", "Нгок": "Нгоц", "Дык": "Дуц", "Куок": "Куоц"},
}
_MISREAD_WORD = re.compile(rf"(?<=[а-я] )(?:{'|'.join(_MISREAD)})(?= [А-Я])|(?<=[а-я] )Ань\b")
_PERSON = re.compile(r"\b(?:Нгуен|Чан|Фам|Ле|Хоанг|Ву|Данг|Буй)(?: [А-Я][а-я]+){2,3}")
_STRANGERS = ("Лыонг Ван Тинь", "Хо Тхи Бить Нгок", "Као Суан Лок")
_CODE = re.compile(r"\b\d{1,4}/\d{4}/[A-ZĐ]+(?:-[A-ZĐ]+)*|\b\d{1,4}-[A-ZĐ]+/[A-ZĐ]+")
_MENU = ("Читайте также:", "Последние новости", "Поделиться", "img_20240315_0917.jpg")
_JUNK = ("РАБОТАЕТОТ ВЕБПЛАТФОРМАCMS КОМПАНИЯНЕО", "ПРОДУКТПОДДЕРЖ ОТСЕМЬNET - УСЛУГАЛУНА")


def hidden_number(rng: random.Random, source: str, target: str) -> Line | None:
    """A number becomes a token of the DNUM family."""
    match = anywhere(rng, _NUMBER, target)
    if match is None:
        return None
    token = "DNUM_" + match.group().replace(",", "/").replace(".", "/").translate(_DIGITS)
    return replaced(target, "leaked-placeholder", match, token)


def marker(rng: random.Random, source: str, target: str) -> Line | None:
    """A word becomes a token of another family."""
    match = anywhere(rng, _INNER_WORD, target)
    return replaced(target, "leaked-placeholder", match, rng.choice(_MARKERS))


def twin_letter(rng: random.Random, source: str, target: str) -> Line | None:
    """One letter of a word becomes its Latin look-alike."""
    match = anywhere(rng, _WORD, target)
    if match is None:
        return None
    at = [i for i, letter in enumerate(match.group()) if letter in "асеорхук"]
    if not at:
        return None
    place = rng.choice(at)
    word = match.group()
    return replaced(
        target,
        "mixed-script",
        match,
        word[:place] + word[place].translate(_TWINS) + word[place + 1 :],
    )


def lost_space(rng: random.Random, source: str, target: str) -> Line | None:
    """A word in lower case runs into the next, which begins with a capital."""
    match = anywhere(rng, re.compile(r"(?<![\w-])[а-яё]{4,} [а-яё]{4,}(?![\w-])"), target)
    if match is None:
        return None
    left, right = match.group().split()
    return replaced(target, "glued-words", match, left + right.capitalize())


def lost_space_after_code(rng: random.Random, source: str, target: str) -> Line | None:
    """A Latin abbreviation runs into the Russian word after it."""
    match = anywhere(rng, re.compile(r"(?<![\w-])[а-яё]{5,}(?![\w-])"), target)
    return replaced(target, "glued-words", match, f"TW{match.group()}") if match else None


def junk_line(rng: random.Random, source: str, target: str) -> Line | None:
    """The line becomes a footer that no one can read."""
    junk = rng.choice(_JUNK)
    return Line(junk, "garbled-text", 0, len(junk))


def menu_line(rng: random.Random, source: str, target: str) -> Line | None:
    """The line becomes a part of the page."""
    menu = rng.choice(_MENU)
    return Line(menu, "page-debris", 0, len(menu))


def untranslated_line(rng: random.Random, source: str, target: str) -> Line | None:
    """The line stays in the language of the source."""
    return Line(source, "untranslated-text", 0, len(source)) if len(source.split()) > 4 else None


def untranslated_phrase(rng: random.Random, source: str, target: str) -> Line | None:
    """Three words of the source stand in the translation for one of its own."""
    words = [word for word in source.split() if word.isalpha() and word.islower()]
    match = anywhere(rng, _INNER_WORD, target)
    if len(words) < 3 or match is None:
        return None
    start = rng.randrange(len(words) - 2)
    return replaced(target, "untranslated-text", match, " ".join(words[start : start + 3]))


def misread_name(rng: random.Random, source: str, target: str) -> Line | None:
    """A syllable of a Vietnamese name is spelled as if it were English."""
    match = anywhere(rng, _MISREAD_WORD, target)
    line = replaced(target, "wrong-transcription", match, _MISREAD[match.group()] if match else "")
    return replace(line, or_rule="name-variant") if line else None


def another_person(rng: random.Random, source: str, target: str) -> Line | None:
    """Another man stands in a man's place."""
    return replaced(
        target, "name-substituted", anywhere(rng, _PERSON, target), rng.choice(_STRANGERS)
    )


def changed_code(rng: random.Random, source: str, target: str) -> Line | None:
    """One digit of a document's code becomes another."""
    match = anywhere(rng, _CODE, target)
    if match is None:
        return None
    code = match.group()
    place = rng.choice([i for i, letter in enumerate(code) if letter.isdigit()])
    digit = rng.choice([d for d in "123456789" if d != code[place]])
    return replaced(target, "code-mismatch", match, code[:place] + digit + code[place + 1 :])


KINDS: Sequence[Kind] = (
    hidden_number,
    marker,
    twin_letter,
    lost_space,
    lost_space_after_code,
    junk_line,
    menu_line,
    untranslated_line,
    untranslated_phrase,
    *damage_numbers.KINDS,
    misread_name,
    another_person,
    changed_code,
    *damage_tokens.KINDS,
    *damage_garble.KINDS,
    *damage_lines.KINDS,
    *damage_encodings.KINDS,
    *damage_agreement.KINDS,
    *damage_russian.KINDS,
    *damage_negation.KINDS,
    *damage_meaning.KINDS,
    *damage_untranslated.KINDS,
)
WHOLE_KINDS: Sequence[WholeKind] = (
    *damage_lines.WHOLE_KINDS,
    *damage_russian.WHOLE_KINDS,
    *damage_meaning.WHOLE_KINDS,
    *damage_untranslated.WHOLE_KINDS,
)


def damage(
    kind: Kind, sources: Sequence[str], targets: Sequence[str], share: float, seed: int
) -> dict[int, Line]:
    """Damaged lines by their number from 0: a random share of those that give occasion."""
    rng = random.Random(f"{seed} {kind.__name__}")
    chosen = (number for number in range(len(targets)) if rng.random() < share)
    damaged = ((n, kind(rng, sources[n], targets[n])) for n in chosen if targets[n].strip())
    return {number: line for number, line in damaged if line}


def damages(
    sources: Sequence[str], targets: Sequence[str], share: float, seed: int
) -> Iterator[tuple[str, Text]]:
    """The text damaged in each way, by the name of the kind."""
    for kind in KINDS:
        faults = damage(kind, sources, targets, share, seed)
        lines = [faults[n].text if n in faults else line for n, line in enumerate(targets)]
        yield kind.__name__, Text(sources, lines, faults)
    for whole in WHOLE_KINDS:
        rng = random.Random(f"{seed} {whole.__name__}")
        yield whole.__name__, whole(rng, sources, targets, share)


def dropped(targets: Sequence[str], share: float, seed: int) -> list[int]:
    """The numbers of lines to leave out, never two side by side."""
    rng = random.Random(f"{seed} dropped")
    numbers = [n for n in range(1, len(targets) - 1) if rng.random() < share and targets[n].strip()]
    return [n for i, n in enumerate(numbers) if not i or n - numbers[i - 1] > 1]


def inserted(
    targets: Sequence[str], strangers: Sequence[str], share: float, seed: int
) -> dict[int, str]:
    """Strange lines by the number of the line before which they are put."""
    rng = random.Random(f"{seed} inserted")
    return {n: rng.choice(strangers) for n in range(1, len(targets)) if rng.random() < share}
