"""Noun phrases of a Russian text: «бюджетного учреждения», «доля перерабатываемой продукции».

A phrase is a noun with the adjectives before it and the nouns in the genitive after it, every
word folded to its dictionary form, so that all cases and numbers of a term are one.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Prefix

from mtcheck.lang import later, sentences

if TYPE_CHECKING:
    from rumorph import Analysis

LONGEST = 4  # words of a phrase

_LINK = later.regex(r"[ \N{NO-BREAK SPACE}]")
_SHARED = 0.6  # of the letters of the shorter word: «экспорт», «экспортировать»
_SHARED_OF_LONGER = 0.4  # «прибор» is not «приближаться»
_SHORTEST_STEM = 3  # letters: «рис», «рисовый»
_SHORTEST_ROOT = 5  # letters: «загрузка», «перезагрузка»


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun with what belongs to it; ``head`` is the place of that noun among the ``lemmas``.

    ``text`` is the phrase in the nominative, in the number that it has.
    """

    start: int
    end: int
    lemmas: tuple[str, ...]
    head: int
    text: str

    @property
    def noun(self) -> str:
        return self.lemmas[self.head]


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its sentence: its likeliest reading there."""

    text: str
    start: int
    end: int
    reading: Analysis

    @property
    def lemma(self) -> str:
        return self.reading.lemma.lower().replace("ё", "е")

    @property
    def is_noun(self) -> bool:
        substantive = "Subx" in self.reading.labels and self.reading.pos != "DET"
        return self.reading.pos in ("NOUN", "PROPN") or substantive

    @property
    def is_adjective(self) -> bool:
        participle = self.reading.feats.get("VerbForm") == "Part"
        return (self.reading.pos == "ADJ" or participle) and "Case" in self.reading.feats

    @property
    def is_genitive(self) -> bool:
        return self.reading.feats.get("Case") == "Gen"


def words(text: str) -> list[Word]:
    """The words of a sentence with punctuation, each as its neighbours have it read."""
    return [
        Word(word.text, word.start, word.end, word.readings[0])
        for word in sentences.read(text)
        if word.readings
    ]


def noun_phrases(sentence: Sequence[Word]) -> Iterator[NounPhrase]:
    """Every noun phrase of a sentence, the short ones in the long ones too, in order of nouns."""
    for place, word in enumerate(sentence):
        if not word.is_noun:
            continue
        first = _first_adjective(sentence, place)
        for end in _ends(sentence, place):
            for start in range(max(first, end - LONGEST), place + 1):
                yield _phrase(sentence[start:end], place - start)


def _first_adjective(sentence: Sequence[Word], place: int) -> int:
    while place and sentence[place - 1].is_adjective and _adjoin(sentence, place - 1):
        if sentence[place - 1].is_noun and not _agree(sentence[place - 1], sentence[place]):
            break  # «заведующий отделом»
        place -= 1
    return place


def _agree(one: Word, other: Word) -> bool:
    return one.reading.feats.get("Case") == other.reading.feats.get("Case")


def _ends(sentence: Sequence[Word], place: int) -> Iterator[int]:
    """Where a phrase may end: after its noun, and after each noun that depends on it."""
    yield place + 1
    last = min(len(sentence), place + LONGEST)
    for end in range(place + 1, last):
        word = sentence[end]
        if not (_adjoin(sentence, end - 1) and word.is_genitive):
            break
        if word.is_noun and not (word.is_adjective and end + 1 < last and _leads(sentence, end)):
            yield end + 1
        elif not word.is_adjective:
            break


def _leads(sentence: Sequence[Word], place: int) -> bool:
    """Whether an adjective that may be a noun stands before its noun: «рабочего дня»."""
    return sentence[place + 1].is_noun and _agree(sentence[place], sentence[place + 1])


def _adjoin(sentence: Sequence[Word], place: int) -> bool:
    one, other = sentence[place], sentence[place + 1]
    return other.start - one.end == 1 and one.text[-1].isalpha() and other.text[0].isalpha()


def _phrase(found: Sequence[Word], head: int) -> NounPhrase:
    lemmas = tuple(word.lemma for word in found)
    return NounPhrase(found[0].start, found[-1].end, lemmas, head, _nominative(found, head))


def _nominative(found: Sequence[Word], head: int) -> str:
    """«цифровой трансформации» as «цифровая трансформация»."""
    noun = found[head].reading
    wanted = {"Case": "Nom", "Number": noun.feats.get("Number", "Sing")}
    gender = {} if wanted["Number"] == "Plur" else {"Gender": noun.feats.get("Gender", "Masc")}
    adjectives = [_inflect(word, wanted | gender) for word in found[:head]]
    rest = [word.text for word in found[head + 1 :]]
    return " ".join([*adjectives, _inflect(found[head], wanted), *rest])


def _inflect(word: Word, wanted: dict[str, str]) -> str:
    from rumorph import FormNotFoundError

    if word.text.isupper() and len(word.text) > 1:
        return word.text
    try:
        return str(word.reading.inflect(**wanted)).lower()
    except (FormNotFoundError, ValueError):
        return word.lemma


def akin(one: str, other: str) -> bool:
    """Whether two dictionary forms share a root: «развитие», «развивать»; «город», «пригород»."""
    return any(
        _share_stem(*parts) or _ends_with(*sorted(parts, key=len))
        for parts in itertools.product(one.split("-"), other.split("-"))
    )


@functools.lru_cache(maxsize=100_000)
def _share_stem(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    shared = Prefix.similarity(one, other)
    return shared >= max(_SHORTEST_STEM, _SHARED * shorter, _SHARED_OF_LONGER * longer)


def _ends_with(shorter: str, longer: str) -> bool:
    return len(shorter) >= _SHORTEST_ROOT and longer.endswith(shorter)
