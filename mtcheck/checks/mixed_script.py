"""Letters of two alphabets stand in one word.

«Пoлитбюро» with a Latin «o» looks right, but no search finds it, a screen reader stumbles
over it, and a translation memory keeps it as another word. The same holds for a Latin «c» that
stands for the preposition, and for a Ukrainian «і».

Passes: words joined by a hyphen or an apostrophe («IT-компания», «USB-порт»), a Latin word with
a Russian ending («SMSки»), single letters beside digits, letters that name something («витамин C»,
«корни a и c»), chess moves, Ukrainian quotations, what the source writes the same way. Two whole
words run together, one in each alphabet («внедренияCMS»), are glued-words.

Bad:

    ru: Заседание провело ⟦Пoлитбюро⟧ партии.
    ru: Выставка открыта ⟦c⟧ 5 сентября.
    ru: Решение 19-NQ/⟦ТW⟧ вступило в силу.

Good:

    ru: Заседание провело Политбюро партии с 5 сентября.
    ru: Крупная IT-компания открыла офис.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Edit, Finding, Severity
from mtcheck.lang import homoglyphs, scripts

SEVERITY = Severity.MAJOR
MQM = "linguistic-conventions/character-encoding"
YIELDS_TO = ("mojibake", "wrong-language", "leaked-placeholder")

_SHORTEST = 3  # letters: shorter words are in every source


def check(bitext: Bitext) -> Iterator[Finding]:
    found: dict[str, list[homoglyphs.Mixture]] = {}
    for mixture in homoglyphs.find(bitext.target.text, bitext.source.text):
        in_source = len(mixture.word) >= _SHORTEST and mixture.word in bitext.source.text
        if not in_source:
            found.setdefault(mixture.word, []).append(mixture)
    for places in found.values():
        yield _finding(bitext, places)


def _finding(bitext: Bitext, places: list[homoglyphs.Mixture]) -> Finding:
    spans = [bitext.target.span(place.start, place.end) for place in places]
    repaired = places[0].repaired
    # «замóк»: the Latin letter shows the stress, which a repair would lose.
    certain = places[0].is_certain and not scripts.is_stressed(places[0].word)
    known = places[0].is_known
    edits = (Edit(span, repaired) for span in spans) if certain and known else ()
    return Finding(
        spans[0],
        scripts.describe(places[0].word, repaired),
        related=tuple(spans[1:]),
        suggestion=repaired if known else None,
        severity=None if certain else Severity.MINOR,
        edits=tuple(edits),
    )
