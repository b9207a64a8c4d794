"""A part of the source was left untranslated.

The reader of the translation does not read the original's language: for them a Vietnamese
sentence in the middle of a Russian page is a hole in it.

Passes: names («Тхань Ле (Thành Lê)»), a foreign expression in brackets or quotation marks
after its translation, codes, brands, addresses of sites and mail, single words.

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
from mtcheck.lang import detect, scripts

SEVERITY = Severity.MAJOR
MQM = "accuracy/untranslated"
YIELDS_TO = ("page-debris", "leaked-placeholder")

# Latin words, with what may stand between the words and the sentences of a foreign text.
_FOREIGN = regex.compile(r"(\p{Latin}[\p{Latin}\p{M}'’-]*)(?:[\s\d.,;:%/–-]+(?1))*")
_WORD = regex.compile(r"\p{Latin}[\p{Latin}\p{M}]*")
_QUOTED = regex.compile(r"[«\"“„(\[][^«»\"“”„()\[\]\n]*[»\"”“)\]]")
_TOKEN = regex.compile(r"\S+")
_NO_TEXT = regex.compile(
    r"@|://|www\.|\.(?:vn|com|org|net|ru|gov|edu)\b|[/\\_]|^#\w|^--?\w|^\d+\p{Latin}{1,3}$"
)
_UNIT = regex.compile(r"\d\s?(\p{Latin}{1,3})\b")

# Small words that titles and names have too: «The Return of the King», «Ludwig van Beethoven».
_ENGLISH = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"))
_SMALL = _ENGLISH | {"de", "da", "del", "la", "le", "van", "von"}

_SENTENCE = 4  # words of a sentence that no one translated, with any name in it left out
_QUOTED_MOST = (
    6  # words of a term that stands in brackets or quotation marks beside its translation
)


def check(bitext: Bitext) -> Iterator[Finding]:
    for line in bitext.target.lines():
        if stretches := list(_foreign_stretches(line)):
            yield _finding(stretches)


def _finding(stretches: list[Span]) -> Finding:
    """One paragraph is one finding, with as many stretches as the machine has left in it."""
    first, *more = stretches
    longest = max(_plain_words(span.text) for span in stretches)
    severity = Severity.MAJOR if longest >= _SENTENCE else Severity.MINOR
    message = f"Left in {_language(first.text)}: «{first.text}»"
    return Finding(first, message, related=tuple(more), severity=severity)


def _language(text: str) -> str:
    if detect.VIETNAMESE_LETTER.search(text):
        return "Vietnamese"
    return "English" if _ENGLISH & set(_WORD.findall(text)) else "a foreign language"


def _foreign_stretches(line: Span) -> Iterator[Span]:
    if not scripts.has_latin(line.text):
        return
    if not scripts.has_cyrillic(line.text) and _is_text(line.text):
        start = len(line.text) - len(line.text.lstrip())
        yield line.part(start, len(line.text.rstrip()))
        return
    allowed = [match.span() for match in _QUOTED.finditer(line.text)] + _addresses(line.text)
    for match in _FOREIGN.finditer(line.text):
        inside = any(start <= match.start() and match.end() <= end for start, end in allowed)
        if _is_text(match.group()) and not (inside and _plain_words(match.group()) <= _QUOTED_MOST):
            yield line.part(match.start(), match.end())


def _addresses(text: str) -> list[tuple[int, int]]:
    """What stands for itself: addresses, hashtags, names of files, options of commands."""
    return [token.span() for token in _TOKEN.finditer(text) if _NO_TEXT.search(token.group())]


def _is_text(text: str) -> bool:
    """Vietnamese words, or an English clause; names and titles are written with capitals."""
    plain = _plain_words(text)
    if detect.VIETNAMESE_LETTER.search(text):
        return plain >= 2
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    return plain >= _SENTENCE and 2 * plain > len(words) and not _addresses(text)


def _plain_words(text: str) -> int:
    text = _UNIT.sub(" ", text)
    return sum(word.islower() and word not in _SMALL for word in _WORD.findall(text))
