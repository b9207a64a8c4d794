"""A line of the text is printed twice.

Pages repeat their headline in the menu at the foot, and the export takes it for a paragraph.

Passes: short lines (captions, credits, «да», scores), a table of contents, and a line that the
source repeats as well, in the same words or nearly so. A whole paragraph is repeated-paragraph.

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

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang.repetition import quoted

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/textual-conventions"
YIELDS_TO = ("repeated-paragraph", "machine-chatter", "page-debris", "wrong-language")

_WORD = regex.compile(r"[\p{L}\p{M}]+|\p{N}+")
_CREDIT = regex.compile(
    r"\s*(?:Фото|Снимок|Иллюстрация|Кадр|Источник|Автор|Текст|Видео|Рисунок|Таблица)\b"
)
# «B.1. Разметка дисков», «Глава 4. Загрузка»: stands in the contents, at its place, in the margin.
_NUMBERED = regex.compile(
    r"\s*(?:(?:Глава|Часть|Раздел|Приложение)\s+)?(?:\p{Lu}|\d{1,3}|[IVXLC]+)"
    r"(?:\.\d{1,3})*[.):]\s+\p{L}[^\n]*[^.…]$"
)
_SHORTEST = 5  # words, figures not counted: «15 декабря 2025 года, 17:38» stands in many places
_ALIKE = 0.5  # share of the words of the shorter source

Words = tuple[str, ...]
Places = dict[Words, list[int]]


def check(bitext: Bitext) -> Iterator[Finding]:
    lines = [_trimmed(line) for line in bitext.target.lines() if line.text.strip()]
    places = _by_words(lines)
    for key, (first, *others) in places.items():
        if not others or not _is_telling(key, lines[first]):
            continue
        again = [lines[n] for n in others if not _has_own_source(lines[n], lines[first], bitext)]
        if again and not _is_contents(first, others[0], lines, places):
            opening = quoted(_opening(lines[first].text))
            message = f"The line repeats line {lines[first].place.line}: {opening}"
            yield Finding(again[0], message, related=tuple(again[1:]), evidence=(lines[first],))


def _is_telling(words: Words, line: Span) -> bool:
    """Whether a line is more than a credit, a stamp or a numbered heading."""
    heading = _CREDIT.match(line.text) or _NUMBERED.match(line.text)
    return sum(map(str.isalpha, words)) >= _SHORTEST and not heading


def _by_words(lines: list[Span]) -> Places:
    found: defaultdict[Words, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if words := _words(line.text):
            found[words].append(number)
    return found


def _is_contents(first: int, second: int, lines: list[Span], places: Places) -> bool:
    """Whether lines that stand together come back one by one, each above its text."""
    for neighbour in (first - 1, first + 1):
        if 0 <= neighbour < len(lines):
            found = places.get(_words(lines[neighbour].text), [])
            if len(found) == 2 and found[0] == neighbour and abs(found[1] - second) > 1:
                return True
    return False


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
