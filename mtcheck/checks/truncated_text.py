"""A line breaks off in the middle of a sentence.

Models stop when their output is full, and page exports cut at a fixed length. What came next is
lost, and the reader cannot tell how much.

Passes: headings, captions, list items and whatever goes on in the next line; ends that a whole
sentence may have («млн», initials, names). A sentence that only lacks its stop is missing-stop,
one whose second half is gone without a trace is omitted-content.

Bad:

    ru: Делегация провинции Нгеан посетила новую школу ⟦в⟧
    ru: На встрече обсудили новый закон, ⟦который⟧

Good:

    ru: Делегация провинции Нгеан посетила новую школу
    ru: На встрече обсудили новый закон, который принят вчера
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import endings
from mtcheck.lang.endings import Break
from mtcheck.lang.repetition import quoted
from mtcheck.lang.verse import is_in_stanza

SEVERITY = Severity.MINOR
MQM = "accuracy/omission"
YIELDS_TO = (
    *("garbled-text", "leaked-placeholder", "page-debris", "repeated-text", "mojibake"),
    *("wrong-language", "untranslated-text", "machine-chatter"),
)

_SHORTEST, _TELLING = 4, 7  # words of a line that is looked at, and by which others are judged
_STRICT, _LENIENT = 0.7, 0.4  # share of the other lines that end as sentences do
_ENOUGH = 4  # lines, before anything can be said of how a document ends its lines
_SHORT_HEADING, _LONGEST_HEADING = 6, 24  # words


def check(bitext: Bitext) -> Iterator[Finding]:
    lines = [_trimmed(line) for line in bitext.target.lines() if line.text.strip()]
    open_lines = [n for n, line in enumerate(lines) if not endings.is_closed(line.text)]
    share, others = _share_closed(lines, set(open_lines))
    if others >= _ENOUGH and share < _LENIENT:
        return
    strict = others >= _ENOUGH and share >= _STRICT
    for number in open_lines:
        line = lines[number]
        if len(line.text.split()) < _SHORTEST or _goes_on(lines, number):
            continue
        found = endings.break_in(line.text)
        if found and found.why == endings.FRAGMENT:
            if _is_heading(lines, number, bitext):
                continue
        if found is None and number > 1 and not bitext.has_source:
            found = endings.without_stop(line.text, _LONGEST_HEADING)
        if found and (found.certain or strict) and not _is_open_in_source(line, bitext):
            yield _finding(line, found, strict=strict)


def _finding(line: Span, found: Break, *, strict: bool) -> Finding:
    last = "«…" + quoted(" ".join(line.text.split()[-4:]))[1:]
    message = f"The line breaks off: {last} ends in {found.why}"
    if found.why == endings.FRAGMENT:
        message = f"The line breaks off inside «{line.text[found.start : found.end]}…»"
    if found.why == endings.NO_STOP:
        message = f"The line ends without a stop, as if it broke off: {last}"
    severity = Severity.MAJOR if found.certain and strict else None
    return Finding(line.part(found.start, found.end), message, severity=severity)


def _share_closed(lines: list[Span], open_lines: set[int]) -> tuple[float, int]:
    """The share of long lines that end as sentences do, and how many long lines there are."""
    telling = [n for n, line in enumerate(lines) if len(line.text.split()) >= _TELLING]
    closed = sum(number not in open_lines for number in telling)
    return closed / max(len(telling), 1), len(telling)


def _goes_on(lines: list[Span], number: int) -> bool:
    """Whether the next line begins in the middle of a sentence, or is the next one of a stanza."""
    if number + 1 == len(lines):
        return False
    line, first = lines[number], lines[number + 1].text[0]
    if first.isalpha() and not first.isupper():
        return True
    return is_in_stanza(line.document.text, line.start, line.end, goes_on=True)


def _is_heading(lines: list[Span], number: int, bitext: Bitext) -> bool:
    """Whether an open line stands above all else, or is short and above a longer paragraph."""
    line, below = lines[number], lines[number + 1 : number + 2]
    if any(endings.has_stop(pair.source.text) for pair in bitext.over(line)):
        return False
    short = len(line.text.split()) <= _SHORT_HEADING
    return number == 0 or (short and any(len(line.text) < len(one.text) for one in below))


def _is_open_in_source(line: Span, bitext: Bitext) -> bool:
    """Whether the source ends in the same mark."""
    sources = [pair.source.text for pair in bitext.over(line) if pair.source.text]
    return bool(sources) and not sources[-1][-1].isalnum() and sources[-1][-1] == line.text[-1]


def _trimmed(line: Span) -> Span:
    start = len(line.text) - len(line.text.lstrip())
    return line.part(start, len(line.text.rstrip()))
