"""Pieces of a Russian word that a space has cut: neither stands alone, both together do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.lang import later, morphology, spelling, vi_spelling, word_pairs

# A piece has no stress mark, apostrophe or hyphen: those are parts of other words and names.
_BOUND = "\N{COMBINING ACUTE ACCENT}'\N{RIGHT SINGLE QUOTATION MARK}-"
_SPACE = "[ \N{NO-BREAK SPACE}]"
_WORD = later.re(rf"(?<![\w.{_BOUND}])[а-яё]{{1,30}}(?![\w{_BOUND}])")
_BEFORE = later.re(rf"(?<![\w.{_BOUND}])([А-ЯЁа-яё][а-яё]{{0,29}}){_SPACE}\Z")
_AFTER = later.re(rf"{_SPACE}([а-яё]{{1,30}})(?![\w{_BOUND}])")
_SHORTEST = 5  # letters of the whole word
_LONGEST = 32  # characters of a piece that are looked at
_RARE = ("во", "ко", "со", "об")  # prepositions that stand before few words
_SHORT_REST = 6  # letters: a longer rest is no other word by chance


@dataclass(frozen=True, slots=True)
class Split:
    """``text[start:end]`` is ``word`` with a space in it."""

    start: int
    end: int
    word: str


def find(text: str) -> Iterator[Split]:
    """Every word cut in two, from left to right."""
    end = 0
    for piece in _WORD.finditer(text):
        if piece.start() < end or not _is_fragment(piece.group()):
            continue
        if found := _with_before(text, piece, end) or _with_after(text, piece):
            end = found.end
            yield found


def _with_before(text: str, piece: re.Match[str], first: int) -> Split | None:
    before = _BEFORE.search(text[max(first, piece.start() - _LONGEST) : piece.start()])
    if not before:
        return None
    word = before.group(1) + piece.group()
    start = piece.start() - len(before.group())
    if _is_cut_off(text, piece.end()) or not _is_whole(word, before.group(1)):
        return None
    return Split(start, piece.end(), word)


def _with_after(text: str, piece: re.Match[str]) -> Split | None:
    after = _AFTER.match(text, piece.end())
    if not after:
        return None
    word = piece.group() + after.group(1)
    if _is_cut_off(text, after.end()) or not _is_whole(word, piece.group()):
        return None
    return Split(piece.start(), after.end(), word)


def _is_cut_off(text: str, end: int) -> bool:
    """«было объявлено о перено»: what ends a line without a full stop may be half a word."""
    return text[end : end + 1] in ("", "\n")


def _is_fragment(piece: str) -> bool:
    """No word by itself: one letter is a word only if it is of the list."""
    if len(piece) < 3:
        return piece not in word_pairs.function_words() and not morphology.is_known(piece)
    return not morphology.is_known(piece) and not vi_spelling.readings(piece)


def _is_whole(word: str, first: str) -> bool:
    """Whether the pieces make a word that no one would write apart."""
    if len(word) < _SHORTEST or first == "не" or not morphology.is_known(word.lower()):
        return False
    return not _lost_a_letter(first.lower(), word[len(first) :])


def _lost_a_letter(first: str, rest: str) -> bool:
    """«за реной» may be «за ареной»: a preposition, and a slip of the hand in what it governs."""
    cases = word_pairs.cases_of(first)
    if not cases or first in _RARE or len(rest) > _SHORT_REST or morphology.is_known(rest):
        return False
    return any(
        not word_pairs.possible_cases(one).isdisjoint(cases) for one in spelling.corrections(rest)
    )
