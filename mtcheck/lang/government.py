"""Which cases a Russian preposition takes, and which an adjective asks of its complement."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mtcheck.lang.agreement import Shape, cells
from mtcheck.lang.tables import rows

_LONGEST = 3  # words: «в соответствии с»
_NOMINATIVE = cells(("Nom",))
_ACCUSATIVE = cells(("Acc",))
_CANDIDATES = cells(("Nom",), ("Plur",))
_INSTRUMENTAL = cells(("Ins",))


@dataclass(frozen=True, slots=True)
class Preposition:
    """A preposition of a sentence, its words from ``start`` up to ``end``.

    ``cases`` are those it takes. It takes the accusative of the nouns ``accusative`` besides: «по»
    of «по март» and «по пояс». What may be an adverb (``may_be_adverb``: «мимо», «внутри») can
    be without a complement, so that a nominative after it is no fault.
    """

    start: int
    end: int
    cases: tuple[str, ...]
    accusative: frozenset[str]
    may_be_adverb: bool

    def takes(self, word: Shape) -> int:
        """The cells in which it takes this word."""
        allowed = cells(self.cases)
        if word.lemma in self.accusative:
            allowed |= _ACCUSATIVE
        if "Acc" in self.cases and word.animate:
            allowed |= _CANDIDATES  # «избран в депутаты»
        return allowed | _NOMINATIVE if self.may_be_adverb else allowed


def ends_preposition(word: str) -> bool:
    """Whether a preposition may end with the word, in lower case without ё."""
    return word in _last_words()


def cases_of(word: str) -> tuple[str, ...]:
    """The cases that a word takes as a preposition; none where it is none."""
    row = _prepositions().get((word.replace("ё", "е"),))
    return row[0] if row else ()


def preposition(words: Sequence[str], end: int) -> Preposition | None:
    """The longest preposition that ends before the word ``end``; words in lower case without ё."""
    if end < 1 or not ends_preposition(words[end - 1]):
        return None
    for length in range(min(_LONGEST, end), 0, -1):
        if row := _prepositions().get(tuple(words[end - length : end])):
            return Preposition(end - length, end, *row)
    return None


def may_be_complement(adjective: Shape, noun: Shape) -> bool:
    """Whether the noun may be what the adjective asks for: «больных туберкулёзом»."""
    return bool(complement(adjective) & noun.noun)


@functools.lru_cache(maxsize=10_000)
def complement(adjective: Shape) -> int:
    """The cells of what the adjective asks for; 0 for one that asks for nothing."""
    asked = _complements().get(adjective.lemma, 0)
    is_passive = adjective.lemma.endswith("мый") and adjective.lemma != "самый"
    return asked | _INSTRUMENTAL if is_passive else asked  # «управляемая университетами»


@functools.cache
def _prepositions() -> Mapping[tuple[str, ...], tuple[tuple[str, ...], frozenset[str], bool]]:
    """Of each preposition the cases, the nouns in the accusative, whether it may be an adverb."""
    return {
        tuple(_plain(row["preposition"]).split()): (
            tuple(row["cases"].split()),
            frozenset(_plain(row["accusative"]).split("|")),
            bool(row["adverb"]),
        )
        for row in rows("prepositions.tsv")
    }


@functools.cache
def _last_words() -> frozenset[str]:
    return frozenset(words[-1] for words in _prepositions())


@functools.cache
def _complements() -> Mapping[str, int]:
    return {
        _plain(row["adjective"]): cells(row["cases"].split()) for row in rows("complements.tsv")
    }


def _plain(word: str) -> str:
    return word.replace("ё", "е")
