"""A part of the source was left untranslated.

The reader of the translation does not read the original's language: for them a Vietnamese
sentence in the middle of a Russian page is a hole in it. The same goes for a line of English,
which comes from the page or from the machine. A third language is wrong-language.

Passes: names («Тхань Ле (Thành Lê)»), a foreign expression in brackets or quotation marks
after its translation, codes, brands, addresses of sites and mail, single words, a
sentence of English that the Vietnamese source has as well.

Bad:

    ru: ⟦Quang cảnh buổi làm việc tại trụ sở xã.⟧
    ru: Делегация посетила ⟦đơn vị sự nghiệp công lập⟧ провинции.

Good:

    ru: Делегация посетила провинцию Нгеан (Nghệ An).
    ru: Газета «Nhân Dân» и телеканал VTV сообщили об этом.
"""

from collections.abc import Iterator

import regex

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import detect, latin_text
from mtcheck.lang.quoting import quoted

SEVERITY = Severity.MAJOR
MQM = "accuracy/untranslated"
YIELDS_TO = ("page-debris", "leaked-placeholder", "mojibake", "machine-chatter")

_WORD = regex.compile(r"[\p{L}\p{M}\d]+")


def check(bitext: Bitext) -> Iterator[Finding]:
    ours = ("", "vi", "en", bitext.source.language)
    for line in bitext.target.lines():
        found = [
            (span, code)
            for span, code in latin_text.stretches(line)
            if code in ours and not _is_in_source(span, code, bitext)
        ]
        if found:
            yield _finding(found)


def _is_in_source(span: Span, code: str, bitext: Bitext) -> bool:
    """Whether the original has the same words, in a language that is not its own."""
    if code == bitext.source.language or not bitext.has_source:
        return False
    source = " ".join(pair.source.text for pair in bitext.over(span))
    return _words(span.text) in _words(source)


def _words(text: str) -> str:
    """The words of a text, each between spaces, whatever stands between them."""
    return f" {' '.join(_WORD.findall(text))} "


def _finding(found: list[tuple[Span, str]]) -> Finding:
    """One paragraph is one finding, with as many stretches as the machine has left in it."""
    (first, code), *more = found
    longest = max(latin_text.plain_words(span.text) for span, _ in found)
    language = detect.name_of(code or "en")
    return Finding(
        first,
        f"Left in {language}: {quoted(first.text)}",
        related=tuple(span for span, _ in more),
        severity=Severity.MAJOR if longest >= latin_text.SENTENCE else Severity.MINOR,
    )
