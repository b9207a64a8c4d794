"""Dashes are set in different ways.

One translation writes « - » in one sentence and « – » or « — » in the next: it has passed through
several hands or machines, and nobody has made it one text.

Passes: one sign throughout, whichever it is; ranges and scores («5–7», «2 – 1»), dashes between
names («Ханой – Хюэ»), the dash that opens a line of a list or a dialogue.

Bad:

    ru: Нгеан — крупная провинция. Винь — её столица. Дорога туда ⟦-⟧ новая.

Good:

    ru: Нгеан — крупная провинция. Винь — её столица. Поезд Ханой – Винь идёт 5–6 часов.
"""

from collections import Counter
from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang import dashes

SEVERITY = Severity.NEUTRAL
MQM = "linguistic-conventions/textual-conventions"
YIELDS_TO = ("garbled-text", "untranslated-text")


def check(bitext: Bitext) -> Iterator[Finding]:
    found = list(dashes.in_sentences(bitext.target.text))
    counts = Counter(sign for _, sign in found)
    if len(counts) < 2:
        return
    usual = max(dashes.NAMES, key=lambda sign: counts[sign])
    spans = [bitext.target.span(at, at + 1) for at, sign in found if sign != usual]
    others = [f"«{sign}» {_times(counts[sign])}" for sign in dashes.NAMES if counts[sign]]
    message = f"Dashes are mixed: {', '.join(others)}"
    yield Finding(spans[0], message, related=tuple(spans[1:]))


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
