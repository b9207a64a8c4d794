"""A stretch of text is in no language.

Footers, menus and logos go through the translator word by word and come out as
«ПИТАТЬСЯ ОТОДИНCMS- ПРОДУКТНЕКО». Nobody wrote it and nobody can read it; it tells every
reader that no one looked at the page.

Passes: headings in capitals, abbreviations, brands and Vietnamese names, a stretch that the
source writes the same way, single unknown words.

Bad:

    ru: ⟦ПИТАТЬСЯ ОТОДИНCMS- ПРОДУКТНЕКО⟧
    ru: Сегодня ⟦ыфва олджэ йцукен ячсми⟧ прошло заседание.

Good:

    ru: НОВОСТИ ПРОВИНЦИИ НГЕАН
    ru: Телеканалы ВТВ, НТВ и АНТВ показали парад.
"""

import itertools
from collections.abc import Iterator

import regex

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import cyrillic_places, morphology, scripts
from mtcheck.lang.vi_spelling import readings

SEVERITY = Severity.MAJOR
MQM = "linguistic-conventions/unintelligible"
YIELDS_TO = ("leaked-placeholder",)

_WORD = regex.compile(r"\p{L}+(?:-\p{L}+)*")
_STRETCH = regex.compile(r"[^,;:()]+")
_LONG = 5  # letters of a word that others are stuck to
_SHORTEST = 4  # letters: shorter unknown words are abbreviations and particles
_RUN = 4  # words: three in a row happen in Russian («чхаппан бхог бхаджан»)


def check(bitext: Bitext) -> Iterator[Finding]:
    for line in bitext.target.lines():
        span = _in_capitals(line) or _in_lower_case(line)
        if span and span.text not in bitext.source.text:
            yield Finding(span, f"«{span.text}» is in no language")


def _in_capitals(line: Span) -> Span | None:
    """A line in capitals of which at least half of the long words exist in no language."""
    words = [word for word in _WORD.finditer(line.text) if len(word.group()) >= _SHORTEST]
    if len(words) < 2 or not line.text.isupper():
        return None
    strange = [word.group() for word in words if _is_strange(word.group())]
    if len(strange) < 2 or 2 * len(strange) < len(words):
        return None
    if "," in line.text and not any(map(_is_glued, strange)):
        return None  # a list of brands
    return line.part(words[0].start(), words[-1].end())


def _in_lower_case(line: Span) -> Span | None:
    """Meaningless words in a row, without a comma between them: lists hold rare words."""
    for stretch in _STRETCH.finditer(line.text):
        for strange, run in itertools.groupby(_WORD.finditer(stretch.group()), _is_meaningless):
            words = list(run)
            if strange and len(words) >= _RUN:
                start = stretch.start()
                return line.part(start + words[0].start(), start + words[-1].end())
    return None


def _is_meaningless(word: regex.Match[str]) -> bool:
    return word.group().islower() and _is_strange(word.group())


def _is_strange(word: str) -> bool:
    """No Russian word, no name, and with Cyrillic letters: what is Latin may be a brand."""
    if len(word) < _SHORTEST or not scripts.has_cyrillic(word):
        return False
    return scripts.is_mixed(word) or not (morphology.is_known(word.lower()) or _is_name(word))


def _is_name(word: str) -> bool:
    return any(cyrillic_places.find_places(word.title())) or bool(readings(word.lower()))


def _is_glued(word: str) -> bool:
    """A word with something stuck to it, which no name has: «ПРОДУКТНЕКО», «ОТОДИНCMS»."""
    parts = ((word[:cut], word[cut:]) for cut in range(2, len(word) - 1))
    return scripts.is_mixed(word) or any(
        _is_long_word(left) or _is_long_word(right) for left, right in parts
    )


def _is_long_word(text: str) -> bool:
    return len(text) >= _LONG and morphology.is_known(text.lower())
