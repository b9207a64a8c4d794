"""A part of the source was left untranslated.

The reader of the translation does not read the original's language: for them a Vietnamese
sentence in the middle of a Russian page is a hole in it. The same goes for a line of English,
which comes from the page or from the machine. A third language is wrong-language.

Passes: names («Тхань Ле (Thành Lê)»), a foreign expression in brackets or quotation marks, or
with its translation in brackets after it, codes, brands, addresses, single words, expressions
that Russian texts leave in English («open source»), English that the Vietnamese source has too.
Beside the source, two of its words are enough, in capitals or without their marks («hoi nghi»).

Bad:

    ru: ⟦Quang cảnh buổi làm việc tại trụ sở xã.⟧
    ru: Делегация посетила ⟦đơn vị sự nghiệp công lập⟧ провинции.

    vi: Lãnh đạo tỉnh dự hội nghị tổng kết.
    ru: Руководство провинции посетило ⟦Hoi Nghi Tong Ket⟧.

Good:

    ru: Делегация посетила провинцию Нгеан (Nghệ An).
    ru: Газета «Nhân Dân» и телеканал VTV сообщили об этом.
"""

from collections.abc import Iterator, Sequence

import regex

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import detect, latin_text, left_over, scripts
from mtcheck.lang.left_over import Run
from mtcheck.lang.quoting import quoted

SEVERITY = Severity.MAJOR
MQM = "accuracy/untranslated"
YIELDS_TO = ("page-debris", "leaked-placeholder", "mojibake", "machine-chatter")

_WORD = regex.compile(r"[\p{L}\p{M}\d]+")
_QUOTED_MOST = 60  # characters of a stretch that the message quotes
_SHORT = 4  # words of English that may stand elsewhere in the source


def check(bitext: Bitext) -> Iterator[Finding]:
    lines = [line for line in bitext.target.lines() if line.text.strip()]
    for number, line in enumerate(lines):
        if found := list(_runs(line, bitext)):
            beside = [*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2]]
            yield _finding(line, found, _where(line, found[0], beside, bitext))


def _runs(line: Span, bitext: Bitext) -> Iterator[Run]:
    """What is left of the source in a line, but not what is foreign in the source as well."""
    source, language = _source(line, bitext), bitext.source.language
    text, words = line.text, _words(source)
    theirs = set(words.split())
    for run in left_over.runs(text, source, ("vi", "en", language)):
        own = _words(text[run.start : run.end])
        known = theirs.issuperset(own.split()) and (run.words < _SHORT or own in words)
        if run.code == language or not known:
            yield run


def _source(line: Span, bitext: Bitext) -> str:
    """What a line translates, if there is a source, and anything in the line to be told."""
    if not bitext.has_source or not scripts.has_latin(line.text):
        return ""
    return " ".join(pair.source.text for pair in bitext.over(line))


def _words(text: str) -> str:
    """The words of a text, each between spaces, whatever stands between them."""
    return f" {' '.join(_WORD.findall(text))} "


def _where(line: Span, run: Run, beside: Sequence[Span], bitext: Bitext) -> str:
    """« beside its translation», for a caption that stands twice."""
    russian = [near for near in (line, *beside) if scripts.has_cyrillic(near.text)]
    own = _words(line.text[run.start : run.end])
    if run.words >= latin_text.SENTENCE and bitext.has_source:
        theirs = (" ".join(p.source.text for p in bitext.over(near)) for near in russian)
        if any(own.endswith(words) for words in map(_words, theirs) if words.strip()):
            return " beside its translation"
    return ", a line among Russian ones" if russian and line not in russian else ""


def _finding(line: Span, found: Sequence[Run], where: str) -> Finding:
    """One paragraph is one finding, with as many stretches as the machine has left in it."""
    first, *more = [line.part(run.start, run.end) for run in found]
    longest = max(run.words for run in found)
    return Finding(
        first,
        f"Left in {detect.name_of(found[0].code or 'en')}{where}: {_excerpt(first.text)}",
        related=tuple(more),
        severity=Severity.MAJOR if longest >= latin_text.SENTENCE else Severity.MINOR,
    )


def _excerpt(text: str) -> str:
    short = text if len(text) <= _QUOTED_MOST else text[:_QUOTED_MOST].rsplit(maxsplit=1)[0] + "…"
    return quoted(short)
