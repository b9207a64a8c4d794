"""A word or phrase is said again and again.

Translation models get stuck: «в провинции в провинции в провинции», sometimes to the end of the
text, sometimes within a word. What should have stood there is lost.

Passes: emphasis and calls («да, да, да», «ура, ура!»), «снова и снова», slogans, laughter,
counting, tables, and what the source repeats as well. A word said twice is duplicate-word, a
whole line repeated-line.

Bad:

    ru: Делегация посетила ⟦школу школу школу школу⟧ и больницу.
    ru: Совещание ⟦прошло в Ханое прошло в Ханое⟧ вчера.
    ru: Делегация ⟦приприприпри⟧была утром.

Good:

    ru: Это очень, очень важно, и шаг за шагом, день за днём мы идём к цели.
    ru: «Вьетнам, вперёд, Вьетнам, вперёд!» — кричали болельщики.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import repetition
from mtcheck.lang.repetition import Loop

SEVERITY = Severity.MAJOR
MQM = "accuracy/addition"
YIELDS_TO = ("leaked-placeholder", "garbled-text")

_LONGEST_QUOTE = 8  # words


def check(bitext: Bitext) -> Iterator[Finding]:
    text = bitext.target.text
    found = [loop for loop in repetition.loops(text) if _is_fault(loop, bitext)]
    for loop in _outermost(found):
        span = bitext.target.span(loop.start, loop.end)
        yield Finding(span, _message(loop), severity=_severity(loop))
    for start, end, letters in repetition.stutters(text):
        if (stretch := text[start:end]) not in bitext.source.text:
            times = len(stretch) // len(letters)
            message = f"«{letters}» stands {times} times on end within a word"
            yield Finding(bitext.target.span(start, end), message)


def _is_fault(loop: Loop, bitext: Bitext) -> bool:
    if len(loop.words) == 1 and loop.times == 2:
        return False
    if repetition.is_meant(loop, bitext.target.text):
        return False
    return not _is_in_source(loop, bitext.target.span(loop.start, loop.end), bitext)


def _is_in_source(loop: Loop, span: Span, bitext: Bitext) -> bool:
    return bitext.has_source and any(
        repetition.has_loop_like(pair.source.text, loop) for pair in bitext.over(span)
    )


def _outermost(loops: list[Loop]) -> Iterator[Loop]:
    """Without the loops that stand within another."""
    end = -1
    for loop in sorted(loops, key=lambda one: (one.start, -one.end)):
        if loop.end > end:
            yield loop
            end = loop.end


def _severity(loop: Loop) -> Severity | None:
    """Emphasis may do without commas, and two times with a comma be a figure of speech."""
    apart = loop.times == 2 and any(gap.strip() for gap in loop.gaps)
    few = 3 if any(map(str.isspace, loop.gaps)) else 5
    doubtful = loop.times <= few and not repetition.names_something(loop.unit)
    return Severity.MINOR if apart or doubtful else None


def _message(loop: Loop) -> str:
    words = loop.unit.split()
    unit = " ".join(words[:_LONGEST_QUOTE]) + ("…" if len(words) > _LONGEST_QUOTE else "")
    times = "twice" if loop.times == 2 else f"{loop.times} times"
    return f"{repetition.quoted(unit)} stands {times} on end"
