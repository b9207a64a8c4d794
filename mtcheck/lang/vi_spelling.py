"""How a Vietnamese syllable may be spelled in Cyrillic, and what a Cyrillic one may spell.

A syllable is spelled part by part: initial, vowel, final. Each part has one canonical form, some
accepted or doubtful ones, and the wrong ones machines take from English («Tr» as «Тр»). A spelling
is as good as its worst part.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from mtcheck.lang.tables import rows
from mtcheck.lang.vietnamese import Syllable, name_syllables, parse, rimes, strip_marks

Kind = Literal["person", "place"]

_SOFTENED = str.maketrans("аоуэ", "яёюе")


class Grade(IntEnum):
    """How good a Cyrillic spelling is; the order counts, a name is as good as its worst part."""

    UNRELATED = 0
    WRONG = 1
    DOUBTFUL = 2
    ACCEPTED = 3
    CANONICAL = 4


@dataclass(frozen=True, slots=True)
class Spelling:
    """A Cyrillic spelling of a syllable; `rule` says what the bad `part` should be: «Tr is Ч»."""

    text: str
    grade: Grade
    rule: str = ""
    part: str = ""


class _Part(NamedTuple):
    """A spelling of an initial, vowel or final; `before` lists the vowels that may follow it."""

    text: str
    grade: Grade
    before: str = "*"
    note: str = ""


def _grade(name: str) -> Grade:
    return Grade[name.upper()]


@cache
def _initials(kind: Kind) -> Mapping[str, tuple[_Part, ...]]:
    parts: dict[str, list[_Part]] = {}
    for row in rows("vi_initials.tsv"):
        if row["kind"] in ("any", kind):
            part = _Part(row["cyrillic"], _grade(row["grade"]), row["before"])
            parts.setdefault(row["initial"].strip("-"), []).append(part)
    return {initial: tuple(found) for initial, found in parts.items()}


@cache
def _vowels(initial: str, kind: Kind) -> Mapping[str, tuple[_Part, ...]]:
    """Vowel -> its spellings after this initial; a row for it overrides the general one."""
    parts: dict[str, dict[str, _Part]] = {}
    for row in _vowel_rows():
        here = row["after"] == "*" or (initial or "-") in row["after"].split()
        if here and row["kind"] in ("any", kind):
            part = _Part(row["cyrillic"], _grade(row["grade"]), note=row["note"])
            parts.setdefault(row["vowel"], {})[part.text] = part
    return {vowel: tuple(known.values()) for vowel, known in parts.items()}


@cache
def _vowel_rows() -> tuple[Mapping[str, str], ...]:
    """The general rows first, so that those for an initial override them."""
    return tuple(sorted(rows("vi_vowels.tsv"), key=lambda row: row["after"] != "*"))


@cache
def _finals() -> Mapping[str, tuple[_Part, ...]]:
    parts: dict[str, list[_Part]] = {}
    for row in rows("vi_finals.tsv"):
        part = _Part(row["cyrillic"], _grade(row["grade"]))
        parts.setdefault(row["final"].strip("-"), []).append(part)
    return {final: tuple(found) for final, found in parts.items()}


def _join(initial: _Part, vowel: str) -> str | None:
    """Initial and vowel run together: ть + а is тя, зь + ье is зье; None where the row forbids."""
    if not initial.text and vowel.startswith("ь"):
        return None
    if initial.before != "*":
        return initial.text + vowel if vowel[0] in initial.before else None
    if not initial.text.endswith("ь") or vowel[0] == "ы":
        return initial.text + vowel
    stem = initial.text[:-1]
    return stem + vowel[0].translate(_SOFTENED) + vowel[1:]


def _best(parts: tuple[_Part, ...]) -> str:
    return max(parts, key=lambda part: part.grade).text


@cache
def _onsets(initial: str, vowel: str, kind: Kind) -> Mapping[str, Spelling]:
    """Initial and vowel together -> their spellings, the better one where two ways lead there."""
    found: dict[str, Spelling] = {}
    initials = _initials(kind)[initial]
    vowels = _vowels(initial, kind).get(vowel, ())
    if not vowels:
        return found
    best = _best(initials), _best(vowels)
    for i, v in product(initials, vowels):
        text = _join(i, v.text)
        grade = min(i.grade, v.grade)
        if text is None or (text in found and found[text].grade >= grade):
            continue
        rule, part = _rule(initial, i, best[0]) if i.grade == grade else _rule(vowel, v, best[1])
        found[text] = Spelling(text, grade, rule, part)
    return found


def _rule(written: str, part: _Part, best: str) -> tuple[str, str]:
    """(«Tr is Ч», «Тр»), or nothing to say of a canonical part."""
    if part.grade == Grade.CANONICAL:
        return "", ""
    if part.note:
        return part.note, ""
    return f"{written.capitalize()} is {best.capitalize()}", part.text.capitalize()


@cache
def _of_parts(initial: str, vowel: str, final: str, kind: Kind) -> Mapping[str, Spelling]:
    found: dict[str, Spelling] = {}
    finals = _finals()[final]
    for (text, onset), f in product(_onsets(initial, vowel, kind).items(), finals):
        grade = min(onset.grade, f.grade)
        rule, part = (onset.rule, onset.part) if onset.grade == grade else _ending(final, f, finals)
        whole = text + f.text
        if whole not in found or found[whole].grade < grade:
            found[whole] = Spelling(whole, grade, rule, part)
    return found


def _ending(final: str, part: _Part, finals: tuple[_Part, ...]) -> tuple[str, str]:
    return f"-{final} is {_best(finals)}", part.text


@cache
def expansions(syllable: Syllable) -> tuple[Syllable, ...]:
    """The marked syllables that a toneless one may stand for; tones aside. «Dan»: dan, đan, dân…"""
    initials = ("d", "đ") if syllable.initial == "d" else (syllable.initial,)
    bare = strip_marks(syllable.rime)
    pairs = [(v, f) for v, f in sorted(rimes()) if strip_marks(v + f) == bare]
    return tuple(Syllable(i, v, f, "", i + v + f) for i in initials for v, f in pairs)


def syllable_spellings(syllable: Syllable, kind: Kind, *, bare: bool) -> Mapping[str, Spelling]:
    """Every spelling of a parsed syllable; a `bare` one may have lost its marks."""
    literal = (syllable.vowel, syllable.final) in rimes()
    readings = expansions(syllable) if bare or not literal else (syllable,)
    found: dict[str, Spelling] = {}
    for reading in readings:
        for text, spelling in _of_parts(*_parts(reading), kind).items():
            if text not in found or found[text].grade < spelling.grade:
                found[text] = spelling
    return found


def _parts(syllable: Syllable) -> tuple[str, str, str]:
    return syllable.initial, syllable.vowel, syllable.final


@cache
def _heads(text: str, kind: Kind) -> tuple[tuple[str, str], ...]:
    """The (initial, vowel) that a Cyrillic onset and vowel may spell; P- is not Vietnamese."""
    last = text[-1].translate(_SOFTENED)
    return tuple(
        (initial, vowel)
        for initial, stems in _stems(kind).items()
        if initial != "p" and text.startswith(stems)
        for vowel, ends in _ends(initial, kind)
        if last in ends and text in _onsets(initial, vowel, kind)
    )


@cache
def _stems(kind: Kind) -> Mapping[str, tuple[str, ...]]:
    """What the spellings of each initial begin with, whatever vowel follows."""
    found = _initials(kind).items()
    return {initial: tuple(part.text.rstrip("ь") for part in parts) for initial, parts in found}


@cache
def _ends(initial: str, kind: Kind) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each vowel after this initial, and the letters, softened, that its spellings end in."""
    return tuple(
        (vowel, frozenset(part.text[-1].translate(_SOFTENED) for part in parts))
        for vowel, parts in sorted(_vowels(initial, kind).items())
    )


@cache
def readings(cyrillic: str, *, kind: Kind = "person") -> Mapping[str, Spelling]:
    """The Vietnamese syllables, toneless, that a Cyrillic one may spell: «Тран» is trân, trăn."""
    word, found = cyrillic.lower(), dict[str, Spelling]()
    for cut in range(max(1, len(word) - 2), len(word) + 1):
        finals = _finals_spelled(word[cut:])
        for initial, vowel in _heads(word[:cut], kind) if finals else ():
            for final in finals:
                known = _of_parts(initial, vowel, final, kind) if (vowel, final) in rimes() else {}
                if word in known:
                    found[initial + vowel + final] = known[word]
    return found


@cache
def _finals_spelled(text: str) -> tuple[str, ...]:
    return tuple(final for final, parts in _finals().items() if any(p.text == text for p in parts))


def spellings(syllable: str, *, kind: Kind = "person") -> Mapping[str, Spelling]:
    """Every known Cyrillic spelling of a syllable, in lower case; empty when it is no syllable."""
    parsed = parse(syllable)
    return syllable_spellings(parsed, kind, bare=False) if parsed else {}


@cache
def _usual_syllables() -> frozenset[str]:
    return frozenset(syllable.toneless for syllable in name_syllables().values())


@cache
def name_readings(syllable: str) -> Mapping[str, Spelling]:
    """Those readings of a Cyrillic syllable that personal names are commonly made of."""
    return {r: s for r, s in readings(syllable).items() if r in _usual_syllables()}


@cache
def likelihood(syllable: str) -> Grade:
    """How well the best usual name syllable is spelled so: «Мине» is of Минь, not of Мин."""
    return max((s.grade for s in name_readings(syllable).values()), default=Grade.UNRELATED)
