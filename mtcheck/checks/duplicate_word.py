"""A word stands twice in a row.

«Съезд избрал избрал комитет»: the model lost its place, or a correction left the old word behind.
A noun that comes back after its own preposition («органов в составе органов») is the same slip.

Passes: «чуть-чуть», «очень очень», «что что», pronouns and particles that meet where two clauses
touch, two words that look alike («изделия из стали стали дешевле»), numbers, names such as
«Чан Чан», a heading before its text, and what the source doubles as well (but a Vietnamese
«xanh xanh» is no reason to double the Russian word). Three times or more is repeated-text.

Bad:

    ru: Съезд ⟦избрал избрал⟧ новый комитет.
    ru: Права ⟦государственных органов в составе государственных органов⟧ расширили.

Good:

    ru: Он сказал, что что бы ни случилось, друг друга они не оставят.
    ru: Избрал комитет. Комитет избрал председателя. Чуть-чуть и очень очень быстро.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import doublings, repetition
from mtcheck.lang.doublings import Doubling, Echo
from mtcheck.lang.repetition import Loop

SEVERITY = Severity.MAJOR
MQM = "accuracy/addition"
YIELDS_TO = ("repeated-text", "leaked-placeholder", "garbled-text")

_BEFORE, _AFTER = 60, 40  # characters in which a word is read


def check(bitext: Bitext) -> Iterator[Finding]:
    text = bitext.target.text
    for loop in repetition.loops(text):
        if len(loop.words) == 1 and loop.times == 2 and all(map(str.isspace, loop.gaps)):
            yield from _doubled(loop, bitext)
    for echo in doublings.echoes(text):
        if not _echoes_source(echo, bitext):
            span = bitext.target.span(echo.start, echo.end)
            message = f"«{echo.phrase}» stands on both sides of «{echo.link}»"
            yield Finding(span, message, severity=Severity.MINOR)


def _doubled(loop: Loop, bitext: Bitext) -> Iterator[Finding]:
    text = bitext.target.text
    earliest = max(0, loop.start - _BEFORE)
    line_start = text.rfind("\n", earliest, loop.start)
    word_start = text.find(" ", earliest, loop.start) if earliest else -1
    start = max(earliest, line_start + 1, word_start + 1)
    around = text[start : loop.end + _AFTER].partition("\n")[0]
    kind = doublings.doubling(loop, around, loop.start - start)
    span = bitext.target.span(loop.start, loop.end)
    if kind is Doubling.MEANT or _is_in_source(loop, span, bitext):
        return
    severity = Severity.MINOR if kind is Doubling.DOUBTFUL else None
    message = f"«{loop.unit}» stands twice in a row"
    yield Finding(span, message, suggestion=loop.unit, severity=severity)


def _is_in_source(loop: Loop, span: Span, bitext: Bitext) -> bool:
    return bitext.has_source and any(
        repetition.has_loop_like(pair.source.text, loop) for pair in bitext.over(span)
    )


def _echoes_source(echo: Echo, bitext: Bitext) -> bool:
    """Whether the source, too, says two of its words twice with one or two between."""
    span = bitext.target.span(echo.start, echo.end)
    return bitext.has_source and any(
        doublings.has_echo(pair.source.text) for pair in bitext.over(span)
    )
