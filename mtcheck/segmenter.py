"""Paragraphs to sentences: where a translator would pair one with one.

The cuts are razdel's, which finds Vietnamese sentences as well as Russian ones (F1 .943 and .946
on news). What it does not know is in the rules below, each a name for a reason not to cut. Both
languages get the same rules: a doubtful cut does no harm when it is made on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import razdel
import regex

from mtcheck.core import Document, Segment, Span

Mode = Literal["sentence", "line"]
Rule = Callable[[str, str], bool]

# How much of the text before and after a cut the rules see.
_WINDOW = 60

_OPEN_CLAUSE = regex.compile(r"[;:,][\"'»”’)\]]*$")

# Written before a name or a number, so that a capital letter after the stop starts no sentence.
_ABBREVIATION = regex.compile(
    r"""(?<![\p{L}\p{N}])(?:
        TP|Tp|TX|Tx|TT|T\.Ư|P|Q|H|X
      | (?:(?:PGS|GS|TS|ThS|Th\.S|BS|CN|KS|LS|NSND|NSƯT|NGND|NGƯT|AHLĐ)\.?\s?)+
      | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Gov|St|No|Nos|vs)
      | (?:г|гор|ул|просп|пр|пер|обл|им|проф|акад|тов|гр|св|ст|стр|см|рис|табл|пос|дер|о|оз)
      | (?:\p{Lu}\.\s?)?\p{Lu}
    )\.$""",
    regex.VERBOSE,
)

# What numbers an item or an article: «1.», «2.1.», «а)», «IV.», «- », «Điều 5.», «Статья 5.».
_LABEL = regex.compile(
    r"""[-–—•*·]*\s*\(?(?:
        (?:Điều|Chương|Mục|Phần|Khoản|Phụ\ lục|Bước|Câu|Hình|Bảng)\s+[\dIVXLA-H.]+?
      | (?:Статья|Глава|Раздел|Часть|Пункт|Приложение|Шаг|Рис|Рисунок|Таблица)
        \.?\s+[\dIVXLA-HА-Е.]+?
      | (?:Article|Chapter|Section|Part|Step|Appendix|Figure|Table)\s+[\dIVXLA-H.]+?
      | \d{1,3}(?:\.\d{1,3})* | \p{L} | [IVXL]{1,6}
    )?[.):]*$""",
    regex.VERBOSE,
)
_LETTER = regex.compile(r"[\p{L}\p{N}]")

# The credit that closes a caption: its own segment on both sides, stop before it or not.
_CREDIT = regex.compile(
    r"(?<=[^\s(\[«“\"/–—:,-])\s+(?=(?:Ảnh|Nguồn|Đồ họa|Фото|Источник|Графика|Photo|Source)"
    r"\s?:\s?[^.?!]{1,60}\.?$)"
)


def segment(document: Document, mode: Mode = "sentence") -> tuple[Segment, ...]:
    """The sentences (or lines) of a document in order, numbered from 0, trimmed of white space.

    ``paragraph`` counts the lines that are not blank; blank ones give nothing.
    """
    lines = [_trimmed(line) for line in document.lines() if line.text.strip()]
    cut = sentences if mode == "sentence" else _whole
    spans = (
        (paragraph, line.start + start, line.start + end)
        for paragraph, line in enumerate(lines)
        for start, end in cut(line.text)
    )
    return tuple(
        Segment(document, start, end, range(number, number + 1), paragraph)
        for number, (paragraph, start, end) in enumerate(spans)
    )


def sentences(line: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of a line, as offsets in it."""
    start = end = 0
    for piece in razdel.sentenize(line):
        left, right = line[max(start, end - _WINDOW) : end], line[piece.start : piece.stop]
        if end and not any(joins(left, right[:_WINDOW]) for joins in JOINS):
            yield from _without_credit(line, start, end)
            start = piece.start
        end = piece.stop
    if end > start:
        yield from _without_credit(line, start, end)


def open_clause(left: str, _right: str) -> bool:
    """«задачи: Первая; Вторая»: a list within a sentence is one sentence."""
    return _OPEN_CLAUSE.search(left) is not None


def abbreviation(left: str, _right: str) -> bool:
    """«TP. Hồ Chí Minh», «PGS.TS. Nguyễn», «ул. Ленина», «А. С. Пушкин»."""
    return _ABBREVIATION.search(left) is not None


def label(left: str, _right: str) -> bool:
    """«1. Введение», «Điều 5. Phạm vi»: a number belongs to what it numbers."""
    return len(left) < _WINDOW and _LABEL.match(left) is not None


def no_word(_left: str, right: str) -> bool:
    """A closing quotation mark or a smile is not a sentence."""
    return _LETTER.search(right) is None


JOINS: tuple[Rule, ...] = (open_clause, abbreviation, label, no_word)


def _whole(line: str) -> Iterator[tuple[int, int]]:
    yield 0, len(line)


def _trimmed(line: Span) -> Span:
    text = line.text
    start = len(text) - len(text.lstrip())
    return line.part(start, len(text.rstrip()))


def _without_credit(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence, and the credit of the photographer that stands in it as its own."""
    credit = _CREDIT.search(line, max(start, end - _WINDOW - 20), end)
    if credit is None or credit.start() <= start:
        yield start, end
        return
    yield start, credit.start()
    yield credit.end(), end
