"""Quotation marks are set in different ways.

«…» in one paragraph and "…" in the next show that nobody has made the translation one text.

Passes: one kind throughout, whichever it is; „…“ or "…" within «…»; inches; marks around words of
another alphabet, which may keep their own.

Bad:

    ru: Газета «Труд» вышла утром, газета «Берег» в полдень, а ⟦"⟧Заря" вечером.

Good:

    ru: Газета «Труд» и ООО «Завод "Заря"» закрылись, экраны 27" подорожали.
"""

from collections import Counter
from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import marks, scripts

SEVERITY = Severity.NEUTRAL
MQM = "linguistic-conventions/textual-conventions"
YIELDS_TO = ("garbled-text", "unpaired-mark", "untranslated-text", "mojibake")

_KINDS = {"«": "«…»", '"': '"…"', "“": "“…”"}


def check(bitext: Bitext) -> Iterator[Finding]:
    found = [quote for line in bitext.target.lines() for quote in _outer(line)]
    counts = Counter(kind for _, kind in found)
    if len(counts) < 2:
        return
    usual = max(_KINDS, key=lambda kind: counts[kind])
    spans = [span for span, kind in found if kind != usual]
    kinds = [f"{_KINDS[kind]} {_times(counts[kind])}" for kind in _KINDS if counts[kind]]
    message = f"Quotation marks are mixed: {', '.join(kinds)}"
    yield Finding(spans[0], message, related=tuple(spans[1:]))


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _outer(line: Span) -> Iterator[tuple[Span, str]]:
    """The opening marks of Russian words that are quoted, but not within a quotation."""
    reached = 0
    for opening, closing in marks.pairs(line.text):
        if opening.is_quote and opening.at >= reached:
            reached = closing.at
            if scripts.has_cyrillic(line.text[opening.at : closing.at]):
                yield line.part(opening.at, opening.at + 1), opening.family
