"""A stretch of text is in no language.

Footers, menus and logos go through the translator word by word and come out as
«ПИТАТЬСЯ ОТОДИНCMS- ПРОДУКТНЕКО». Nobody wrote it and nobody can read it; it tells every
reader that no one looked at the page.

Passes: headings in capitals, abbreviations, brands and Vietnamese names, a stretch that the
source writes the same way, single unknown words, exclamations («ха-ха-ха», «бр-р-р»). Letters of
a wrong encoding are mojibake, another language is wrong-language.

Bad:

    ru: ⟦ПИТАТЬСЯ ОТОДИНCMS- ПРОДУКТНЕКО⟧
    ru: Сегодня ⟦ыфва олджэ йцукен ячсми⟧ прошло заседание.
    ru: Итоги ⟦вкпрст нгшщр⟧ подвели в Ханое.

Good:

    ru: НОВОСТИ ПРОВИНЦИИ НГЕАН
    ru: Телеканалы ВТВ, НТВ и АНТВ показали парад.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import TypeAlias

import regex

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import morphology, nonsense
from mtcheck.lang.quoting import quoted

SEVERITY = Severity.MAJOR
MQM = "linguistic-conventions/unintelligible"
YIELDS_TO = ("leaked-placeholder", "mojibake", "wrong-language", "untranslated-text")

_WORD = regex.compile(r"\p{L}+(?:-\p{L}+)*")
_SMALL = regex.compile(r"(?<!\p{L})\p{Ll}{4,}(?!\p{L})")
_STRETCH = regex.compile(r"[^,;:()]+")
_RUN = 4  # words: three in a row happen in Russian («чхаппан бхог бхаджан»)
_RUN_UNSAYABLE = 2  # words of which that many cannot be said
_LONGEST = 500  # words between two commas that are looked at
_ENOUGH = 300  # stretches: a document with more of them is no text

Word: TypeAlias = "regex.Match[str]"


def check(bitext: Bitext) -> Iterator[Finding]:
    garbled = (span for line in bitext.target.lines() for span in _garbled(line))
    for span in itertools.islice(garbled, _ENOUGH):
        if span.text not in bitext.source.text:
            yield Finding(span, f"{quoted(span.text)} is in no language")


def _garbled(line: Span) -> Iterator[Span]:
    if span := _in_capitals(line):
        yield span
    elif _is_suspect(line.text):
        yield from _in_lower_case(line)


def _is_suspect(text: str) -> bool:
    """Two words in small letters that the dictionary lacks; Latin ones it always lacks."""
    unknown = (word for word in _SMALL.findall(text) if not morphology.is_known(word))
    return len(list(itertools.islice(unknown, _RUN_UNSAYABLE))) == _RUN_UNSAYABLE


def _in_capitals(line: Span) -> Span | None:
    """A line in capitals of which at least half of the long words exist in no language."""
    if not line.text.isupper():
        return None
    words = [word for word in _WORD.finditer(line.text) if len(word.group()) >= nonsense.SHORTEST]
    strange = [word.group() for word in words if nonsense.is_strange(word.group())]
    if len(strange) < 2 or 2 * len(strange) < len(words):
        return None
    if "," in line.text and not any(map(nonsense.is_glued, strange)):
        return None  # a list of brands
    return line.part(words[0].start(), words[-1].end())


def _in_lower_case(line: Span) -> Iterator[Span]:
    """Meaningless words in a row, without a comma between them: lists hold rare words."""
    for stretch in _STRETCH.finditer(line.text):
        words = list(itertools.islice(_WORD.finditer(line.text, *stretch.span()), _LONGEST))
        unknown = [run for run in _runs(words, _is_unknown) if len(run) >= _RUN_UNSAYABLE]
        meaningless = [run for some in unknown for run in _runs(some, _is_meaningless)]
        for run in (*meaningless, *_runs(words, _is_mash)):
            unsayable = sum(_is_mash(word) or nonsense.is_unsayable(word.group()) for word in run)
            if len(run) >= _RUN or unsayable >= _RUN_UNSAYABLE:
                yield line.part(run[0].start(), run[-1].end())


def _runs(words: list[Word], fits: Callable[[Word], bool]) -> Iterator[list[Word]]:
    for good, run in itertools.groupby(words, fits):
        if good:
            yield list(run)


def _is_unknown(word: Word) -> bool:
    return word.group().islower() and nonsense.is_unknown(word.group())


def _is_meaningless(word: Word) -> bool:
    return nonsense.is_strange(word.group())


def _is_mash(word: Word) -> bool:
    return word.group().islower() and nonsense.is_latin_mash(word.group())
