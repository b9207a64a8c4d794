"""Two words have run together.

Where the page had a link or bold type, the space beside it is lost in translation:
«внедренияРезолюция». The eye stumbles, and search finds neither word.

Passes: names that are written so («МегаФон», «WhatsApp»), units («кВт», «мкЗв»), Latin words
with a Russian ending («SMSки», «iPhoneом»), a word that the source writes the same way. One
word in two alphabets is mixed-script; what is no language at all is garbled-text.

Bad:

    ru: После 5 лет ⟦внедренияРезолюция⟧ дала плоды.
    ru: Резолюция № 19-NQ/⟦TWКоличество⟧ организаций сократилось.

Good:

    ru: После 5 лет внедрения резолюция дала плоды.
    ru: Компания «МегаФон» построила станцию мощностью 40 МВт и 200 кВт.
"""

from collections.abc import Iterator

import regex

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import morphology, scripts

SEVERITY = Severity.MAJOR
MQM = "linguistic-conventions/spelling"
YIELDS_TO = ("garbled-text", "leaked-placeholder")

_SEAM = regex.compile(r"(?<=\p{Ll})(?=\p{Lu}\p{Ll})")
_PREPOSITIONS = frozenset(("в", "на", "из", "от", "до", "по", "за", "со", "во", "для", "при"))
_SHORTEST = 3  # letters: «кВт», «мкЗв», «дБА» are units
_SHORTEST_NAME = 5  # letters: «МегаФон», «СберБанк» are names


def check(bitext: Bitext) -> Iterator[Finding]:
    for word in scripts.words(bitext.target.text):
        text = word.group()
        if len(text) >= _SHORTEST + 1 and (halves := _halves(text)) and not _is_brand(word):
            if text not in bitext.source.text:
                yield _finding(bitext.target.span(word.start(), word.end()), *halves)


def _finding(span: Span, left: str, right: str) -> Finding:
    """Two capitals may be a brand that nobody told us of, so that they are less certain."""
    severity = Severity.MINOR if left.istitle() and scripts.has_cyrillic(left) else None
    message = f"Two words have run together: «{left}» and «{right}»"
    return Finding(span, message, severity=severity)


def _is_brand(word: regex.Match[str]) -> bool:
    """«ЦентрОбувь», #ДорогаПамяти: a name between quotation marks, or a hashtag."""
    before = word.string[max(0, word.start() - 1) : word.start()]
    return word.group()[0].isupper() and before in ("«", "“", "„", '"', "#", "@")


def _halves(word: str) -> tuple[str, str] | None:
    if scripts.is_mixed(word):
        return _halves_in_two_scripts(word)
    return _halves_in_russian(word) if scripts.has_cyrillic(word) else None


def _halves_in_two_scripts(word: str) -> tuple[str, str] | None:
    """«внедренияCMS», «TWКоличество», but not «SMSки», whose tail is an ending."""
    runs = scripts.runs(word)
    if len(runs) != 2 or scripts.repair(word):
        return None
    russian = runs[0] if scripts.has_cyrillic(runs[0]) else runs[1]
    is_word = len(russian) >= _SHORTEST_NAME and morphology.is_known(russian)
    return (runs[0], runs[1]) if is_word else None


def _halves_in_russian(word: str) -> tuple[str, str] | None:
    """«внедренияРезолюция»: a capital inside, with a word on either side of it."""
    seams = [match.start() for match in _SEAM.finditer(word)]
    if len(seams) != 1:
        return None
    left, right = word[: seams[0]], word[seams[0] :]
    if left in _PREPOSITIONS and len(right) > _SHORTEST:
        return left, right
    shortest = _SHORTEST if left[0].islower() else _SHORTEST_NAME
    if min(len(left), len(right)) < shortest:
        return None
    known = morphology.is_known(left.lower()), morphology.is_known(right.lower())
    return (left, right) if all(known) or (left[0].islower() and any(known)) else None
