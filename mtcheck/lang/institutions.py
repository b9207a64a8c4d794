"""Institutions: the words that name one, in Vietnamese and in Russian."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from mtcheck.lang import later, morphology
from mtcheck.lang.tables import rows

_WORD = later.regex(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
_VERB = ("ть", "ться", "чь")  # «заведующий комиссией»: a participle is no part of the name
_ABBREVIATION = later.regex(r"\b(?:UBND|HĐND|TAND|VKSND|MTTQ|UBMTTQ|BCH|BTV|UBKT)\b")
LONGEST = 8  # words of a name
_LINK = later.regex(r"[ \N{NO-BREAK SPACE}]")


@dataclass(frozen=True, slots=True)
class Institution:
    """A Russian noun phrase that names an institution: its adjectives, its head, offsets."""

    start: int
    end: int
    head: str
    adjectives: frozenset[str]


@functools.cache
def _heads(language: str) -> frozenset[str]:
    return frozenset(row["head"] for row in rows("institutions.tsv") if row["lang"] == language)


@functools.cache
def _heads_by_first_word() -> Mapping[str, list[list[str]]]:
    """The Vietnamese heads, in syllables, by the first."""
    by_first: defaultdict[str, list[list[str]]] = defaultdict(list)
    for head in _heads("vi"):
        by_first[head.split()[0]].append(head.split())
    return by_first


def russian(text: str) -> Iterator[Institution]:
    """«Центральной экономической комиссии»: a head with the adjectives before it."""
    words = list(_WORD.finditer(text))
    for index, word in enumerate(words):
        head = morphology.lemma(word.group())
        if head in _heads("ru"):
            first = _first_adjective(text, words, index)
            adjectives = frozenset(morphology.lemma(w.group()) for w in words[first:index])
            if adjectives:
                yield Institution(words[first].start(), word.end(), head, adjectives)


def heads(text: str) -> list[str]:
    """Every word of a Russian text that may head an institution, with adjectives or without."""
    lemmas = (morphology.lemma(word.group()) for word in _WORD.finditer(text))
    return [lemma for lemma in lemmas if lemma in _heads("ru")]


def _first_adjective(text: str, words: Sequence[regex.Match[str]], index: int) -> int:
    first = index
    while first and _LINK.fullmatch(text[words[first - 1].end() : words[first].start()]):
        word = words[first - 1].group()
        if not morphology.is_adjective(word) or morphology.lemma(word).endswith(_VERB):
            break
        first -= 1
    return first


def vietnamese(text: str) -> Iterator[tuple[int, list[tuple[str, int]]]]:
    """Where an institution may begin: the offset of its head, and the words from it on.

    Each word comes with the offset of its end; there are at most ``LONGEST``, and none after the
    first punctuation.
    """
    words = list(_WORD.finditer(text))
    for index, word in enumerate(words):
        if _begins(words, index):
            stretch = [(word.group().casefold(), word.end())]
            following = words[index : index + LONGEST]
            for before, after in itertools.pairwise(following):
                if not _LINK.fullmatch(text[before.end() : after.start()]):
                    break
                stretch.append((after.group().casefold(), after.end()))
            yield word.start(), stretch


def abbreviations(text: str) -> int:
    """How many institutions a Vietnamese text names by their initials alone."""
    return len(_ABBREVIATION.findall(text))


def _begins(words: Sequence[regex.Match[str]], index: int) -> bool:
    """Whether a head with a capital stands here."""
    first = words[index].group()
    heads = _heads_by_first_word().get(first.casefold(), ()) if first[0].isupper() else ()
    return any(
        [word.group().casefold() for word in words[index : index + len(parts)]] == parts
        for parts in heads
    )
