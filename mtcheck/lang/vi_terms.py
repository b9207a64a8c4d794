"""Phrases of a Vietnamese text that may be terms: «chuyển đổi số», «đơn vị sự nghiệp công lập».

Vietnamese writes a space between syllables, not between words, so a term is a run of syllables
that punctuation and grammar words do not cross; which run is one, its recurrence tells.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.lang import later
from mtcheck.lang.tables import rows

LONGEST = 6  # syllables: «đơn vị sự nghiệp công lập»

_SYLLABLE = later.regex(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
_LINK = later.regex(r"[ \N{NO-BREAK SPACE}]")
_LONGEST_ROW = 4  # syllables of the longest row of the table

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some syllables in a row, in small letters, with the offsets of the whole."""

    syllables: Key
    start: int
    end: int


@functools.cache
def _listed(kind: str) -> frozenset[Key]:
    table = rows("vi_term_stopwords.tsv")
    return frozenset(tuple(row["words"].split()) for row in table if row["kind"] == kind)


def phrases(text: str) -> Iterator[Phrase]:
    """Every run of two to ``LONGEST`` syllables that may be a term, in order of place."""
    for run in runs(text):
        for first in range(len(run) - 1):
            for last in range(first + 2, min(first + LONGEST, len(run)) + 1):
                found = run[first:last]
                key = tuple(syllable.syllables[0] for syllable in found)
                if may_be_term(key):
                    yield Phrase(key, found[0].start, found[-1].end)


def runs(text: str) -> Iterator[Sequence[Phrase]]:
    """The syllables between punctuation and grammar words, a run at a time."""
    run: list[Phrase] = []
    for syllable in _unwalled(text):
        if run and not _LINK.fullmatch(text[run[-1].end : syllable.start]):
            yield run
            run = []
        run.append(syllable)
    if run:
        yield run


def _unwalled(text: str) -> Iterator[Phrase]:
    """The syllables that are no grammar word; of two readings the longer word is right."""
    syllables = [
        Phrase((match.group().casefold(),), match.start(), match.end())
        for match in _SYLLABLE.finditer(text)
    ]
    place = 0
    while place < len(syllables):
        length, is_wall = _word_at(syllables, place)
        if not is_wall:
            yield from syllables[place : place + length]
        place += length


def _word_at(syllables: Sequence[Phrase], place: int) -> tuple[int, bool]:
    for length in range(_LONGEST_ROW, 0, -1):
        key = tuple(one.syllables[0] for one in syllables[place : place + length])
        if key in _listed("wall"):
            return len(key), True
        if key in _listed("word") or key in _listed("plain"):
            return len(key), False
    return 1, False


def may_be_term(key: Key) -> bool:
    """Whether the ends of a phrase are such as terms have, and it is not too general for one."""
    if key in _listed("plain"):
        return False
    if key in _listed("word"):
        return True
    return (key[0],) not in _listed("first") and (key[-1],) not in _listed("last")


def is_general(key: Key) -> bool:
    """Whether a term is a word of everyday language: who renders it freely does no harm."""
    return key in _listed("general")


def is_before_verb(syllable: str) -> bool:
    """Whether what follows a word is done rather than named: «đã khởi động»."""
    return (syllable.casefold(),) in _listed("verb")
