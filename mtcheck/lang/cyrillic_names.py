"""Vietnamese personal names in a Russian text, found without the original.

A name is a run of capitalised words that are all Vietnamese syllables in Cyrillic, correct or
as machines spell them, and that opens with a surname. Much of this also looks Russian, Korean or
Chinese («До», «Ли», «Май»), so a short or doubtful run is left alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

import regex

from mtcheck.lang.place_forms import cyrillic_forms, joined
from mtcheck.lang.transcription import base_forms
from mtcheck.lang.vi_spelling import Grade, Spelling, readings, spellings
from mtcheck.lang.vietnamese import name_syllables, people, surnames

_RUN = regex.compile(
    r"(?<![\p{L}\p{M}\d-])[А-ЯЁ][а-яё]*+(?:[ \N{NO-BREAK SPACE}][А-ЯЁ][а-яё]*+)*+(?![\p{L}\d])"
)
_WORD = regex.compile(r"\p{L}+")
# Surnames that open a Russian sentence as words of their own; «Май» and «Ван» open others' names.
_RUSSIAN_WORDS = frozenset(
    ("до", "во", "то", "та", "ты", "так", "тот", "ту", "май", "мак", "дам", "тон", "ли", "ха", "ла")
)
_FOREIGN = frozenset({"чан кай ши", "ли куан ю", "ле ман", "ле пен", "хо чи мин сити"})
# Sounds and endings that Korean, Chinese and Western names do not have in Russian.
_TELLING = regex.compile(r"^нг|[тк]х|ы[оау]|ье|ю[иэ]|уок|уе[нт]|уонг|^зунг|^дык|^хынг")
# Weaker signs, enough in a name of three syllables.
_VIETNAMESE_SHAPE = regex.compile(_TELLING.pattern + r"|нг|^з[яёю]|^фу|уан$|[аи]нь$|^[тх]ы")
_MIDDLE = frozenset({"ван", "тхи", "ти", "дык", "динь", "минь"})
_CITY = regex.compile(r"\b(?:г\.|город\w{0,3})\s?$", regex.IGNORECASE)

Words = list[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class CyrillicName:
    """A name where it stands; `syllables` are as written, put back into the nominative."""

    start: int
    end: int
    text: str
    syllables: tuple[str, ...]


@cache
def _name_syllables() -> frozenset[str]:
    return frozenset(syllable.toneless for syllable in name_syllables().values())


@cache
def _surnames() -> Mapping[str, bool]:
    """Cyrillic surname, any spelling -> whether it can hardly be anything else."""
    found: dict[str, bool] = {}
    for row in surnames().values():
        if row["in_russian"] == "none" or " " in row["surname"]:
            continue
        for text, spelling in spellings(row["surname"]).items():
            long = len(text) > 3 or spelling.grade == Grade.CANONICAL
            found[text] = found.get(text, False) or (row["in_russian"] == "sure" and long)
    return found


@cache
def _people() -> frozenset[tuple[str, ...]]:
    """All spellings of the short names everyone knows: Ле Зуан, Ле Дуан."""
    names = (name.split() for name in people().values())
    return frozenset(form for name in names for form in product(*map(spellings, name)))


def find(text: str) -> Iterator[CyrillicName]:
    """The Vietnamese personal names of a Russian text, in order, never overlapping.

    Two syllables are a name only with an unmistakable surname (Нгуен, Хоанг) or a second syllable
    no other language has (Чан Тхань); surnames that are Russian words need three.
    """
    for match in _RUN.finditer(text):
        if " " in (run := match.group().replace("\N{NO-BREAK SPACE}", " ")):
            words = split_words(run, match.start())
            yield from _in_run(text, words)


def nominative(name: CyrillicName) -> str:
    """The name as it would stand in a list."""
    return " ".join(name.syllables)


def split_words(run: str, offset: int) -> Words:
    """The words of a run in lower case, with their offsets in the text; `offset` is the run's."""
    return [(offset + m.start(), offset + m.end(), m.group().lower()) for m in _WORD.finditer(run)]


def _in_run(text: str, words: Words) -> Iterator[CyrillicName]:
    at = 0
    while at < len(words) - 1:
        syllables = _name_at([word for _, _, word in words[at : at + 4]])
        if syllables and not _names_the_city(text, words[at][0], syllables):
            start, end = words[at][0], words[at + len(syllables) - 1][1]
            yield CyrillicName(start, end, text[start:end], tuple(map(str.capitalize, syllables)))
        at += len(syllables) or 1


def _names_the_city(text: str, start: int, syllables: tuple[str, ...]) -> bool:
    return syllables == ("хо", "ши", "мин") and bool(_CITY.search(text[max(0, start - 10) : start]))


def _name_at(words: list[str]) -> tuple[str, ...]:
    """The syllables, in the nominative, of the name these words begin with, or none."""
    surname = _surname(words[0])
    if surname is None:
        return ()
    syllables = (surname, *_given(words[1:]))
    return syllables if len(syllables) > 1 and _is_name(syllables) else ()


def _surname(word: str) -> str | None:
    """Machines decline the surname too («Нгуена Фу Чонга»); read so only when it is a sure one."""
    if word in _surnames():
        return word
    return next((form for form in base_forms(word) if _surnames().get(form)), None)


def _given(words: list[str]) -> Iterator[str]:
    """Syllables up to the first word that is none; an inflected one is the last."""
    for word in words:
        if readings(word):
            yield word
            continue
        forms = [form for form in base_forms(word) if readings(form)]
        if forms:
            yield max(forms, key=_likelihood)
        return


def _likelihood(syllable: str) -> Grade:
    """«Мине» is of Минь, not of Мин, which is no name."""
    return max((s.grade for s in name_readings(syllable).values()), default=Grade.UNRELATED)


@cache
def name_readings(syllable: str) -> Mapping[str, Spelling]:
    """Those readings of a Cyrillic syllable that personal names are commonly made of."""
    return {r: s for r, s in readings(syllable).items() if r in _name_syllables()}


def _is_name(syllables: tuple[str, ...]) -> bool:
    first, rest = syllables[0], syllables[1:]
    phrase = " ".join(syllables)
    if syllables in _people() or phrase == "хо ши мин":
        return True
    if phrase in _FOREIGN or _is_place(syllables) or (first in _RUSSIAN_WORDS and _is_place(rest)):
        return False
    if _surnames()[first]:
        return True
    usual = all(map(name_readings, rest))
    if len(syllables) == 2:
        return usual and first not in _RUSSIAN_WORDS and bool(_TELLING.search(rest[0]))
    return usual and (rest[0] in _MIDDLE or any(map(_VIETNAMESE_SHAPE.search, syllables)))


def _is_place(syllables: tuple[str, ...]) -> bool:
    return joined("".join(syllables)) in cyrillic_forms()
