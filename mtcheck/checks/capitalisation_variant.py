"""One word has a capital in one place and a small letter in another.

«заключений Партии» here and «политика партии» there: the reader asks whether they are the
same, the editor wants one of the two.

Passes: the first word of a sentence, line, quotation or list item, headlines, titles in quotes,
names («Коммунистическая партия», «Партия труда»), other uses («глава провинции» beside «Глава
комитета»), a document without its number, and whatever is not written at least twice either
way. It is a matter of style, so it weighs nothing.

Bad:

    ru: Такова политика партии, одобренная всеми. По решению партии её продолжат.
    ru: Взгляды ⟦Партии⟧ известны. Директивы Партии выполняются.

Good:

    ru: Такова политика партии, одобренная всеми. По решению партии её продолжат.
    ru: Партия решает. Взгляды Коммунистической партии и Партии труда известны.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang import capitals
from mtcheck.lang.capitals import Capital

SEVERITY = Severity.NEUTRAL
MQM = "linguistic-conventions/spelling/capitalization"
YIELDS_TO = ("untranslated-text",)


def check(bitext: Bitext, *, fewest: int = 2) -> Iterator[Finding]:
    by_use: defaultdict[tuple[str, tuple[str, ...]], list[Capital]] = defaultdict(list)
    for found in capitals.find(bitext.target.text):
        by_use[found.word, found.use].append(found)
    by_word: defaultdict[str, list[Capital]] = defaultdict(list)
    for (word, _), same in by_use.items():
        if len({found.is_capital for found in same}) > 1:
            by_word[word] += same
    for same in by_word.values():
        large = [found for found in same if found.is_capital]
        small = [found for found in same if not found.is_capital]
        if min(len(large), len(small)) >= fewest:
            yield _finding(bitext, large, small)


def _finding(bitext: Bitext, large: Sequence[Capital], small: Sequence[Capital]) -> Finding:
    fewer, more = (small, large) if len(small) < len(large) else (large, small)
    first, *others = sorted(
        (bitext.target.span(found.start, found.end) for found in fewer), key=lambda one: one.start
    )
    word = large[0].word
    return Finding(
        target=first,
        message=(
            f"«{word.capitalize()}» has a capital in {len(large)} places, «{word}» a small letter"
            f" in {len(small)}"
        ),
        related=tuple(others),
        evidence=tuple(bitext.target.span(found.start, found.end) for found in more),
        suggestion=first.text.capitalize() if fewer is small else first.text.lower(),
    )
