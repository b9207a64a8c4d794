"""The same word is written with ё here and with е there.

Either is right in Russian, but one text keeps to one: both together show that several hands or
machines have been at work.

Passes: ё in some words only (names, words that would be misread); forms that are two words
(«все» and «всё», «чем» and «чём», «узнает» and «узнаёт»), but for «всё более», «всё же»; capitals.

Bad:

    ru: Работа ещё идёт, но дети ещё ждут. Школу ⟦еще⟧ строят.

Good:

    ru: Все дети ждут: работа ещё идёт, всё ещё впереди. Отчёт готовит Семенов.
"""

from collections import Counter
from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang import yo
from mtcheck.lang.yo import Word

SEVERITY = Severity.NEUTRAL
MQM = "linguistic-conventions/textual-conventions"
YIELDS_TO = ("garbled-text", "untranslated-text")

_MOST_NAMED = 4  # words in the message


def check(bitext: Bitext) -> Iterator[Finding]:
    found = yo.twins(bitext.target.text)
    words = sorted((word for some in found.values() for word in some), key=lambda one: one.start)
    if not words:
        return
    with_yo = sum(word.has_yo for word in words)
    keeps_yo = 2 * with_yo >= len(words)
    spans = [bitext.target.span(one.start, one.end) for one in words if one.has_yo is not keeps_yo]
    evidence = next(one for one in words if one.has_yo is keeps_yo)
    yield Finding(
        spans[0],
        _message(list(found.values())),
        related=tuple(spans[1:]),
        evidence=(bitext.target.span(evidence.start, evidence.end),),
    )


def _message(words: list[list[Word]]) -> str:
    named = [_both(some) for some in words[:_MOST_NAMED]]
    rest = len(words) - len(named)
    more = f" and {rest} more" if rest else ""
    return f"Written with ё and with е: {', '.join(named)}{more}"


def _both(words: list[Word]) -> str:
    """«ещё» (2) and «еще» (1)."""
    counts = Counter(word.has_yo for word in words)
    text = {word.has_yo: word.text.lower() for word in words}
    return f"«{text[True]}» ({counts[True]}) and «{text[False]}» ({counts[False]})"
