"""A line of the text is printed twice.

Pages repeat their headline in the menu at the foot, and the export takes it for a paragraph.
The reader meets the same sentence again and looks for the difference.

Passes: short lines (captions, credits, «да», scores), and a line that the
source repeats as well, in the same words or nearly so.

Bad:

    ru: В провинции Нгеан открыли новую школу для трёхсот учеников
    ru: Церемония прошла 5 сентября.
    ru: ⟦В провинции Нгеан открыли новую школу для трёхсот учеников⟧

Good:

    ru: В провинции Нгеан открыли новую школу.
    ru: Фото: Минь Ха
    ru: Школа рассчитана на триста учеников.
    ru: Фото: Минь Ха
"""

from collections import defaultdict
from collections.abc import Iterator

import regex

from mtcheck.core import Bitext, Document, Finding, Severity, Span

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/textual-conventions"

_WORD = regex.compile(r"[\p{L}\p{M}]+|\p{N}+")
_CREDIT = regex.compile(
    r"\s*(?:Фото|Снимок|Иллюстрация|Кадр|Источник|Автор|Текст|Видео|Рисунок|Таблица)\b"
)
_SHORTEST = 5  # words, figures not counted: «15 декабря 2025 года, 17:38» stands in many places

_ALIKE = 0.5  # share of the words of the shorter source

Words = tuple[str, ...]


def check(bitext: Bitext) -> Iterator[Finding]:
    for key, (first, *others) in _by_words(bitext.target).items():
        long_enough = sum(map(str.isalpha, key)) >= _SHORTEST and not _CREDIT.match(first.text)
        again = [line for line in others if not _has_own_source(line, first, bitext)]
        if again and long_enough:
            message = f"The line repeats line {first.place.line}: «{_opening(first.text)}»"
            yield Finding(again[0], message, related=tuple(again[1:]), evidence=(first,))


def _by_words(document: Document) -> dict[Words, list[Span]]:
    found: defaultdict[Words, list[Span]] = defaultdict(list)
    for line in document.lines():
        if words := _words(line.text):
            found[words].append(_trimmed(line))
    return found


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold()))


def _has_own_source(line: Span, first: Span, bitext: Bitext) -> bool:
    """Whether the source says it twice too, in much the same words."""
    one, other = _source_words(first, bitext), _source_words(line, bitext)
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= _ALIKE * shorter


def _source_words(line: Span, bitext: Bitext) -> set[str]:
    return {word for pair in bitext.over(line) for word in _words(pair.source.text)}


def _trimmed(line: Span) -> Span:
    start = len(line.text) - len(line.text.lstrip())
    return line.part(start, len(line.text.rstrip()))


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
