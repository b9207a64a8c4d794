"""A paragraph lacks the stop that the source has, or a heading has one too many.

A paragraph without its full stop looks cut off, and a heading with one like a stray sentence. More
than three of a kind are one habit, and one finding.

Passes: captions, list items, rows of tables, abbreviations, and what breaks off in the middle of
a sentence, which is truncated-text.

Bad:

    vi: Đoàn đại biểu đã đến thăm trường học mới.
    ru: Делегация провинции посетила новую ⟦школу⟧

    vi: Đẩy mạnh cải cách hành chính của tỉnh
    ru: Ускорить административную реформу провинции⟦.⟧

Good:

    vi: Đoàn đại biểu đã đến thăm trường học mới.
    ru: Делегация провинции посетила новую школу.

    vi: Đẩy mạnh cải cách hành chính
    ru: Ускорение административной реформы
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity, Span
from mtcheck.lang import endings
from mtcheck.lang.repetition import quoted

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/punctuation"
YIELDS_TO = (
    *("truncated-text", "untranslated-text", "garbled-text", "page-debris", "mojibake"),
    *("wrong-language", "machine-chatter"),
)

_SHORTEST, _LONGEST_HEADING = 4, 14  # words
_LONGEST_SOURCE = 22  # syllables, of a Vietnamese heading
_HABIT = 3


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    missing: list[Span] = []
    added: list[Span] = []
    for line in bitext.target.lines():
        pairs = list(bitext.over(line)) if line.text.strip() else []
        if not pairs or not _is_whole(pairs[-1], line, source):
            continue
        text, original = line.text.rstrip(), pairs[-1].source.text
        if _lacks_stop(text, original):
            missing.append(line.part(_last_word(text), len(text)))
        elif len(pairs) == 1 and _is_heading_with_stop(text.lstrip(), original):
            added.append(line.part(len(text) - 1, len(text)))
    yield from _findings(missing, "The source ends in a stop, the translation does not: ", ".")
    yield from _findings(added, "The source is a heading without a stop, the translation has one: ")


def _findings(spans: list[Span], message: str, stop: str = "") -> Iterator[Finding]:
    one_by_one = [(span, ()) for span in spans]
    for span, related in one_by_one if len(spans) <= _HABIT else [(spans[0], tuple(spans[1:]))]:
        suggestion = span.text + stop if stop else None
        yield Finding(span, message + _end_of_line(span), related=related, suggestion=suggestion)


def _is_whole(pair: SegmentPair, line: Span, source: Document) -> bool:
    """Whether the pair ends its paragraph on both sides."""
    if pair.source.missing or pair.target.missing or pair.target.end < line.start:
        return False
    rest = line.document.text[pair.target.end : line.end]
    behind = source.text[pair.source.end : pair.source.end + 40].partition("\n")[0]
    return not rest.strip() and not behind.strip()


def _lacks_stop(text: str, original: str) -> bool:
    if endings.is_closed(text) or not endings.has_stop(original) or not _is_plain(text):
        return False
    if "@" in text[_last_word(text) :] or "/" in text[_last_word(text) :]:  # an address
        return False
    return not endings.is_loose(original) and text[-1] not in ",—–-([«"


def _is_heading_with_stop(text: str, original: str) -> bool:
    if endings.is_closed(original) or not endings.has_full_stop(text) or not _is_plain(text):
        return False
    short = len(text.split()) <= _LONGEST_HEADING and len(original.split()) <= _LONGEST_SOURCE
    return short and not endings.is_loose(original) and original[0].isupper()


def _is_plain(text: str) -> bool:
    """Neither a caption nor a row of a table nor an item of a list."""
    words = text.split()
    return len(words) >= _SHORTEST and not endings.is_loose(text) and words[0][0].isupper()


def _last_word(text: str) -> int:
    return text.rfind(" ") + 1


def _end_of_line(span: Span) -> str:
    line = span.document.text.rfind("\n", 0, span.start) + 1
    return quoted("… " + " ".join(span.document.text[line : span.end].split()[-4:]))
