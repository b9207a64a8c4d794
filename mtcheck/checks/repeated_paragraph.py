"""A paragraph is printed twice.

Pages show the lead above the picture and again below it. The reader looks for what is new.

Passes: fewer than twelve words (a headline is repeated-line), entries of a chronicle, and what
the source says twice as well.

Bad:

    ru: В провинции Нгеан в первый день осени открыли новую школу для трёхсот учеников из сёл.
    ru: ⟦В провинции Нгеан в первый день осени открыли новую школу для трёхсот учеников из сёл.⟧

Good:

    ru: 5 мая в провинции Нгеан открыли новую школу для трёхсот учеников из пяти горных сёл.
    ru: 6 мая в провинции Нгеан открыли новую школу для трёхсот учеников из пяти горных сёл.
"""

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator

import regex
from rapidfuzz.distance import LCSseq

from mtcheck.core import Bitext, Document, Finding, Severity, Span
from mtcheck.lang.repetition import quoted

SEVERITY = Severity.MAJOR
MQM = "accuracy/addition"

_WORD = regex.compile(r"[\p{L}\p{M}]+|\p{N}+")
_DATELINE = regex.compile(r"\s*(?:\([^()]{2,40}\)|\p{Lu}{3,30},[^–—-]{3,40})\s*[–—-]\s*")
_STOP = regex.compile(r"[.!?…][)»”\"]*$")
_SHORTEST, _LONGEST = 12, 2_000  # words
_LEADS, _NEAR = 3, 5  # paragraphs: the first ones and the last ones before are looked at
_WORTH = 0.7  # share of words in common above which two paragraphs are worth comparing
_ALIKE = 0.85  # share of the words of the longer one that stand in both in the same order
_LONG, _LONG_ALIKE = 30, 0.93  # so many words differ by more than an entry of a list does
_SOURCES_ALIKE = 0.6  # of unrelated paragraphs in one language it is .2 to .4

Paragraph = tuple[Span, frozenset[str]]


def check(bitext: Bitext) -> Iterator[Finding]:
    paragraphs = list(_paragraphs(bitext.target))
    again: defaultdict[Span, list[Span]] = defaultdict(list)
    for first, later in _pairs(paragraphs, alone=not bitext.has_source):
        if not _has_own_source(first, later, bitext):
            again[first].append(later)
    for earlier, (span, *others) in again.items():
        opening = quoted(" ".join(earlier.text.split()[:6]) + "…")
        message = f"The paragraph repeats line {earlier.place.line}: {opening}"
        grade = None if bitext.has_source else Severity.MINOR
        yield Finding(span, message, None, tuple(others), (earlier,), severity=grade)


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    for line in document.lines():
        words = line.text.casefold().split()
        if _SHORTEST <= len(words) <= _LONGEST:
            start = len(line.text) - len(line.text.lstrip())
            yield line.part(start, len(line.text.rstrip())), frozenset(words)


def _pairs(paragraphs: list[Paragraph], *, alone: bool) -> Iterator[tuple[Span, Span]]:
    seen: dict[str, int] = {}
    for number, (span, words) in enumerate(paragraphs):
        first = seen.setdefault(span.text, number)
        near = range(max(min(_LEADS, number), number - _NEAR), number)
        for earlier in (first,) if first < number else (*range(min(_LEADS, number)), *near):
            other, its_words = paragraphs[earlier]
            worth = len(words & its_words) >= _WORTH * max(len(words), len(its_words))
            if worth and _says_the_same(other.text, span.text, alone=alone):
                yield paragraphs[seen[other.text]][0], span
                break


def _says_the_same(one: str, other: str, *, alone: bool) -> bool:
    (words, marks), (others, other_marks) = _read(one), _read(other)
    if marks != other_marks:
        return False
    first, second = Counter(words), Counter(others)
    if first == second:
        return _STOP.search(other) is not None
    alike = LCSseq.normalized_similarity(words, others)
    if not alone or alike < _ALIKE:
        return alike >= _ALIKE
    differs = bool(first - second) and bool(second - first)
    return not differs or (len(words) >= _LONG and alike >= _LONG_ALIKE)


@functools.lru_cache(maxsize=32)
def _read(text: str) -> tuple[list[str], list[str]]:
    """Its words, and its names and numbers, by which entries of a chronicle differ."""
    words = _WORD.findall(_DATELINE.sub("", text, count=1))
    return _plain(words), sorted(word for word in words[1:] if not word.islower())


def _has_own_source(one: Span, other: Span, bitext: Bitext) -> bool:
    first, second = _source_words(one, bitext), _source_words(other, bitext)
    return bool(second) and LCSseq.normalized_similarity(first, second) >= _SOURCES_ALIKE


def _source_words(span: Span, bitext: Bitext) -> list[str]:
    return _plain(_WORD.findall(" ".join(pair.source.text for pair in bitext.over(span))))


def _plain(words: list[str]) -> list[str]:
    return [word.casefold() for word in words]
