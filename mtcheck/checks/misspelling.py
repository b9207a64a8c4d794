"""A word is misspelled.

A slip of the hand costs a publication its standing with the reader, and a search engine does not
find the word.

Passes: words with a capital letter, which may be names; Vietnamese words; terms, which come again
in the text or stand among other words that no dictionary has; words made in a regular way
(«видеоурок», «солеустойчивый»); a word in quotation marks or explained in brackets; what the
source has too. A word that is another by mistake («новый план» for «новый клан») is not found.

Bad:

    ru: В зале собрались ⟦депуаты⟧ и гости.
    ru: ⟦Вообщем⟧, планы выполнены ⟦в течении⟧ года.

Good:

    ru: В зале собрались депутаты и гости, видеоурок посмотрели дважды.
    ru: В общем, план выполнен в течение года, а в верхнем течении реки открыт мост.
"""

from collections.abc import Iterator

import regex

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import common_misspellings, foreign_names, spelling, vietnamese

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/spelling"
YIELDS_TO = (
    *("glued-words", "split-word", "mixed-script", "mojibake", "garbled-text"),
    *("wrong-language", "leaked-placeholder", "truncated-text", "untranslated-text"),
)

_LATIN = regex.compile(r"(?<!\p{L})\p{Latin}{3,30}(?!\p{L})")
_NAMED = 3  # corrections that a message names
_ALIKE = 0.75  # likeness to a Latin word of the source from which a word is a rendering of it


def check(bitext: Bitext) -> Iterator[Finding]:
    places: dict[str, list[Span]] = {}
    found: dict[str, tuple[str, str | None]] = {}
    for known in common_misspellings.find(bitext.target.text):
        span = bitext.target.span(known.start, known.end)
        found.setdefault(
            span.text.lower(), (f"«{span.text}» should be «{known.right}»", known.right)
        )
        places.setdefault(span.text.lower(), []).append(span)
    for one in spelling.find(bitext.target.text):
        span = bitext.target.span(one.start, one.end)
        if one.word not in found and not _is_of_source(bitext, span, one):
            found[one.word] = _message(one), one.corrections[0] if one.is_clear else None
        if one.word in found:
            places.setdefault(one.word, []).append(span)
    for word, spans in places.items():
        first, *others = dict.fromkeys(sorted(spans, key=lambda span: span.start))
        message, suggestion = found[word]
        yield Finding(first, message, related=tuple(others), suggestion=suggestion)


def _message(one: spelling.Misspelling) -> str:
    *others, last = (f"«{meant}»" for meant in one.corrections[: 1 if one.is_clear else _NAMED])
    meant = f"{', '.join(others)} or {last}" if others else last
    return f"«{one.word}» is in no dictionary: {meant} may be meant"


def _is_of_source(bitext: Bitext, span: Span, one: spelling.Misspelling) -> bool:
    """Whether the source has the word, or a foreign one that it renders better than its correction.

    «бхаджаны» is a rendering of «bhajan»; «кадидаты» is none of «candidates», but «кандидаты».
    """
    if not bitext.has_source:
        return False
    if one.word in bitext.source.text:
        return True
    for pair in bitext.over(span):
        for match in _LATIN.finditer(pair.source.text):
            latin = vietnamese.strip_marks(match.group()).lower()
            alike = foreign_names.similarity(latin, one.word)
            if alike >= _ALIKE and vietnamese.parse(match.group()) is None:
                if alike > foreign_names.similarity(latin, one.corrections[0]):
                    return True
    return False
