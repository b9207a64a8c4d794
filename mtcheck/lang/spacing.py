"""Spaces as Russian sets them: where one stands wrong, is missing or stands twice."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from mtcheck.lang import later

_GAP = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_CYRILLIC = later.regex(r"\p{Script=Cyrillic}")
_MOVED = later.regex(r"[,;](?=\p{L})")
_SEPARATOR = later.regex("[,;]")
_WIDEST = 3  # spaces: more of them are layout
_TOKEN_OF_CODE = later.regex(r"://|www\.|[@#_/\\=<>{}$|`]")
_WORD_ENDS = later.regex(r"[А-Яа-яЁё]{2}[»)]?$")
_LATIN_LETTER = later.regex(r"(?<![\p{L}\p{M}\p{N}])[A-Za-z]$")
_BULLET = later.regex(r"\s*(?:[-–—•*·+]+|\(?(?:\d{1,3}(?:\.\d{1,2})*[.)]?|\p{L}{1,4}[.)]))$")
# Not before a mark, nor after a bracket: that is another fault, and may be mended before this one.
_RUN = later.regex(r"(?<=[^\s(\[«„]) {2,}(?=[^\s.,;:!?)\]»])")
_LAYOUT = later.regex(r"\S(?: {4,}|\t)(?=\S)")
_LABELLED = later.regex(r" {2,}\p{Lu}[\p{L} ]{0,20}:")
_STOPPED = later.regex(r"[.!?…:;,][\"»”)]*\s*$")
# A mark that is spoken of: «перед ?», «знаки ? и !».
_SPOKEN_OF = later.regex(
    r"(?:\b(?:перед|без|вместо|(?:знак|символ)\p{Ll}*)|[.,;:!?] (?:и|или|либо))"
    rf"[{_GAP}]{{1,3}}$",
    regex.IGNORECASE,
)
_ANOTHER_MARK = later.regex(r"[.,;:!?] (?:и|или|либо) [.,;:!?](?:\s|$)")
# «f(а,б)», «Объект.Свойство()»: a call, an operator.
_CALL = later.regex(r"\w\([^()\s]*$|\(\)\S*$")
_AFTER_STOP = later.regex(r"[.!?…][\"»”)]*$")
_SENTENCE_GAP = later.regex(r"[.!?…][\"»”)]* (?=\p{Lu})")

_ENDS = '»”"’)]%'  # what a word may end with

_CLOSING = {")": "(", "]": "[", "»": "«"}
_OPENING = {opening: closing for closing, opening in _CLOSING.items()} | {"„": "“"}
_WINDOW = 30  # characters on either side that tell what a place is
_LONGEST = 400  # characters between brackets that are looked for
_TABLE = 3  # doubled spaces of a line that is a row of a table
_ROW = 60  # characters of a row of a table that has but two columns
_FIELD = 3  # words of a field of CSV
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
                if not _is_russian(text, start, end):
                    continue
                if _MOVED.match(text, end) and not self.becomes:  # «слово ,слово»
                    yield Place(start, end + 1, f"{text[end]} ")
                else:
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
    rows = {number for number in runs if runs[number] >= _TABLE or _is_row(lines, number)}
    if len(runs) >= _STYLE and 2 * len(runs) >= sum(not line.isspace() for line in lines if line):
        return []
    places = [place for place, number in zip(found, numbers, strict=True) if number not in rows]
    after_stop = [place for place in places if _ends_sentence(text, place.start)]
    if len(after_stop) >= _STYLE and len(after_stop) >= _count_up_to(text, len(after_stop) + 1):
        return [place for place in places if not _ends_sentence(text, place.start)]
    return places


def _is_row(lines: list[str], number: int) -> bool:
    """Whether a line is laid out in columns: by itself, or like the line above or below it."""
    line = lines[number]
    if _LAYOUT.search(line) or _LABELLED.search(line):
        return True
    if len(line) > _ROW or not _RUN.search(line) or _STOPPED.search(line):
        return False
    others = lines[max(0, number - 1) : number] + lines[number + 1 : number + 2]
    return any(
        _LAYOUT.search(other)
        or (len(other) <= _ROW and _RUN.search(other) and not _STOPPED.search(other))
        for other in others
    )


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
    if mark in ",;:!?." and _is_spoken_of(text, end):
        return False
    if mark in _CLOSING:
        return _is_bracketed(text, start, mark)
    if before.isdigit() and text[end + 1 : end + 3].strip()[:1].isdigit():
        return False
    if mark in ":;!" and after and after in ":;=-)(/DРp'\\|":
        return False
    if mark in ",?" and after == mark:  # «,,Труд“», «???»
        return False
    return not (mark == ":" and after.isalnum())


def _is_spoken_of(text: str, at: int) -> bool:
    before = text[max(0, at - _WINDOW) : at]
    return _SPOKEN_OF.search(before) is not None or _ANOTHER_MARK.match(text, at) is not None


def _is_bracketed(text: str, at: int, closing: str) -> bool:
    """Whether the bracket that ends here began without a space."""
    before = text[max(0, at - _LONGEST) : at].rpartition("\n")[2]
    found = len(before) - 1 - _closes(before[::-1], closing, _CLOSING[closing])
    return 0 <= found < len(before) and not before[found + 1 : found + 2].isspace()


def _after_opening(text: str, start: int, end: int) -> bool:
    """«( слово)», but not «( слово )», «[ ]», « :( »."""
    opening = text[start - 1]
    if start >= 2 and text[start - 2] in ":;=-":
        return False
    rest = text[end : end + _LONGEST].partition("\n")[0]
    closing = _closes(rest, opening, _OPENING[opening])
    return closing > 0 and not rest[closing - 1].isspace()


def _closes(text: str, opening: str, closing: str) -> int:
    """Where a bracket that opened before a text closes in it, -1 where it does not."""
    depth = 0
    for mark in regex.finditer(f"[{regex.escape(opening + closing)}]", text):
        if mark.group() == opening:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return int(mark.start())
    return -1


def _after_comma(text: str, start: int, _end: int) -> bool:
    """«мир,труд», but not «пункты а,б», an address, a hashtag or code."""
    if not _WORD_ENDS.search(text[max(0, start - 8) : start - 1]):
        return False
    if _in_code(text, start) or _TOKEN_OF_CODE.search(_first_word(text, start)):
        return False
    return not _CALL.search(text, max(0, start - _WINDOW), start) and not _is_record(text, start)


def _is_record(text: str, at: int) -> bool:
    """Whether the line is one of CSV: short fields, no space after any comma, no stop."""
    start, end = text.rfind("\n", max(0, at - _LONGEST), at) + 1, text.find("\n", at, at + _LONGEST)
    line = text[start:end] if end >= 0 else text[start : at + _LONGEST]
    if len(line) >= _LONGEST or _STOPPED.search(line) or ", " in line or "; " in line:
        return False
    fields = _SEPARATOR.split(line)
    return len(fields) > 2 and all(len(field.split()) <= _FIELD for field in fields)


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
    later.regex(rf"(?P<gap>[{_GAP}])(?=[,;:!?)\]»]|\.(?:[\s»”)\"\]]|\Z))"),
    later.regex(rf"(?<=[\p{{L}}\p{{N}}”\"’)\]%])[{_GAP}](?=[,;:!?)\]»”]|\.(?:\s|\Z))"),
    _before_mark,
)
AFTER_OPENING = Kind(
    later.regex(rf"[(\[«„](?P<gap>[{_GAP}]{{1,3}})(?=[^\s)\]»“])"),
    later.regex(rf"[(\[«„“][{_GAP}]{{1,3}}(?=[^\s)\]»”])"),
    _after_opening,
)
AFTER_COMMA = Kind(
    later.regex(r"[,;](?P<gap>)(?=[«(]?[А-Яа-яЁё])"),
    later.regex(r"(?<=\p{L}[,;])(?=\p{L})"),
    _after_comma,
    " ",
)
DOUBLED = Kind(
    later.regex(r"(?<![ (\[«„])(?P<gap> {2,3})(?=[^\s.,;:!?)\]»])"),
    later.regex(r"(?<=\S) {2,}(?=\S)"),
    _twice,
    " ",
)
