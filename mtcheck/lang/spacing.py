"""Spaces as Russian sets them: where one stands wrong, is missing or stands twice."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from mtcheck.lang import morphology

_GAP = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_CYRILLIC = regex.compile(r"\p{Script=Cyrillic}")
_LETTERS = regex.compile(r"\p{L}+")
_WIDEST = 3  # spaces: more of them are layout
_TOKEN_OF_CODE = regex.compile(r"://|www\.|[@#_/\\=<>{}$|`]")
_WORD_ENDS = regex.compile(rf"[А-Яа-яЁё]{{2}}[»)]?[{_GAP}]{{0,{_WIDEST}}}$")
_LATIN_LETTER = regex.compile(r"(?<![\p{L}\p{M}\p{N}])[A-Za-z]$")
_BULLET = regex.compile(r"\s*(?:[-–—•*·+]+|\(?(?:\d{1,3}(?:\.\d{1,2})*[.)]?|\p{L}{1,4}[.)]))$")
_RUN = regex.compile(r"(?<=\S) {2,}(?=\S)")
_AFTER_STOP = regex.compile(r"[.!?…][\"»”)]*$")
_SENTENCE_GAP = regex.compile(r"[.!?…][\"»”)]* (?=\p{Lu})")

_ENDS = '»”"’)]%'  # what a word may end with

_CLOSING = {")": "(", "]": "[", "»": "«"}
_OPENING = {opening: closing for closing, opening in _CLOSING.items()} | {"„": "“"}
_WINDOW = 30  # characters on either side that tell what a place is
_LONGEST = 400  # characters between brackets that are looked for
_TABLE = 3  # doubled spaces of a line that is a row of a table
_STYLE = 3  # lines or sentences that make doubled spaces a habit


@dataclass(frozen=True, slots=True)
class Place:
    """A space that should change: ``text[start:end]`` becomes ``becomes``."""

    start: int
    end: int
    becomes: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One fault of spacing: its pattern with the group ``gap``, and that of any alphabet."""

    pattern: regex.Pattern[str]
    anywhere: regex.Pattern[str]
    is_fault: Callable[[str, int, int], bool]
    becomes: str = ""

    def find(self, text: str) -> Iterator[Place]:
        """The places of a text that have the fault."""
        for match in self.pattern.finditer(text):
            start, end = match.span("gap")
            while 0 < start < end and end - start < _WIDEST and text[start - 1] in _GAP:
                start -= 1
            if start and not text[start - 1].isspace() and self.is_fault(text, start, end):
                if _is_russian(text, start, end):
                    yield Place(start, end, self.becomes)


def doubled(text: str) -> list[Place]:
    """Spaces that stand twice, but for tables and for those who always write so."""
    found = list(DOUBLED.find(text))
    if not found:
        return []
    lines = text.split("\n")
    starts = list(itertools.accumulate((len(line) + 1 for line in lines), initial=0))
    numbers = [bisect.bisect_right(starts, place.start) - 1 for place in found]
    runs = {number: sum(1 for _ in _RUN.finditer(lines[number])) for number in set(numbers)}
    if len(runs) >= _STYLE and 2 * len(runs) >= sum(not line.isspace() for line in lines if line):
        return []
    places = [place for place, number in zip(found, numbers, strict=True) if runs[number] < _TABLE]
    after_stop = [place for place in places if _ends_sentence(text, place.start)]
    if len(after_stop) >= _STYLE and len(after_stop) >= _count_up_to(text, len(after_stop) + 1):
        return [place for place in places if not _ends_sentence(text, place.start)]
    return places


def _count_up_to(text: str, most: int) -> int:
    """How many sentences end with a single space, counted no further than needed."""
    return sum(1 for _, _ in zip(_SENTENCE_GAP.finditer(text), range(most), strict=False))


def _ends_sentence(text: str, at: int) -> bool:
    return _AFTER_STOP.search(text[max(0, at - 4) : at]) is not None


def _is_russian(text: str, start: int, end: int) -> bool:
    """Whether there is Russian on either side, in the same line."""
    before = text[max(0, start - _WINDOW) : start].rpartition("\n")[2]
    after = text[end : end + _WINDOW].partition("\n")[0]
    return _CYRILLIC.search(before + after) is not None


def _before_mark(text: str, start: int, end: int) -> bool:
    """«слово ,», but not «2 : 1», « :)», « ???», « )» of a bracket that opens with a space."""
    mark, before, after = text[end], text[start - 1], text[end + 1 : end + 2]
    if not (before.isalnum() or before in _ENDS) or _in_code(text, start):
        return False
    if _LATIN_LETTER.search(text[max(0, start - 2) : start]):  # «a , b»
        return False
    if mark in _CLOSING:
        return _is_bracketed(text, start, _CLOSING[mark])
    if before.isdigit() and text[end + 1 : end + 3].strip()[:1].isdigit():
        return False
    if mark in ":;!" and after and after in ":;=-)(/DРp'\\|":
        return False
    if mark in ",?" and after == mark:  # «,,Труд“», «???»
        return False
    return not (mark == ":" and after.isalnum())


def _is_bracketed(text: str, at: int, opening: str) -> bool:
    """Whether the bracket that ends here began without a space."""
    before = text[max(0, at - _LONGEST) : at].rpartition("\n")[2]
    found = before.rfind(opening)
    return found >= 0 and not before[found + 1 : found + 2].isspace()


def _after_opening(text: str, start: int, end: int) -> bool:
    """«( слово)», but not «( слово )», «[ ]», « :( »."""
    opening = text[start - 1]
    if start >= 2 and text[start - 2] in ":;=-":
        return False
    rest = text[end : end + _LONGEST].partition("\n")[0]
    closing = rest.find(_OPENING[opening])
    return closing > 0 and not rest[closing - 1].isspace()


def _after_comma(text: str, start: int, _end: int) -> bool:
    """«мир,труд», but not «пункты а,б», an address, a hashtag or code."""
    if not _WORD_ENDS.search(text[max(0, start - 8) : start - 1]):
        return False
    return not _in_code(text, start) and not _TOKEN_OF_CODE.search(_first_word(text, start))


def is_between_words(text: str, at: int) -> bool:
    """Whether Russian words stand on both sides of a comma: nothing else can be meant."""
    before, after = text[max(0, at - 40) : at], text[at : at + 40]
    left, right = _LETTERS.findall(before), _LETTERS.findall(after)
    return bool(left and right) and all(map(morphology.is_known, (left[-1], right[0])))


def _in_code(text: str, at: int) -> bool:
    """Whether what stands before belongs to an address, a path or a command."""
    before = text[max(0, at - _WINDOW) : at].split()
    return bool(before) and _TOKEN_OF_CODE.search(before[-1]) is not None


def _first_word(text: str, at: int) -> str:
    return (text[at : at + _WINDOW].split() or [""])[0]


def _twice(text: str, start: int, end: int) -> bool:
    """Not after the sign of a list, and not around a blank to be filled in."""
    if "_" in (text[start - 1], text[end]) or "|" in (text[start - 1], text[end]):
        return False
    line_start = text.rfind("\n", max(0, start - 12), start) + 1
    is_near = line_start > 0 or start <= 12
    return not (is_near and _BULLET.match(text, line_start, start))


BEFORE_MARK = Kind(
    regex.compile(rf"(?P<gap>[{_GAP}])(?=[,;:!?)\]»]|\.(?:[\s»”)\"\]]|\Z))"),
    regex.compile(rf"(?<=[\p{{L}}\p{{N}}”\"’)\]%])[{_GAP}](?=[,;:!?)\]»”]|\.(?:\s|\Z))"),
    _before_mark,
)
AFTER_OPENING = Kind(
    regex.compile(rf"[(\[«„](?P<gap>[{_GAP}]{{1,3}})(?=[^\s)\]»“])"),
    regex.compile(rf"[(\[«„“][{_GAP}]{{1,3}}(?=[^\s)\]»”])"),
    _after_opening,
)
AFTER_COMMA = Kind(
    regex.compile(r"[,;](?P<gap>)(?=[«(]?[А-Яа-яЁё])"),
    regex.compile(r"(?<=\p{L}[,;])(?=\p{L})"),
    _after_comma,
    " ",
)
DOUBLED = Kind(
    regex.compile(r"(?P<gap> {2,3})(?=[^\s.,;:!?)\]»])"),
    regex.compile(r"(?<=\S) {2,}(?=\S)"),
    _twice,
    " ",
)
