"""A word is cut in two by a space.

«пред ложение» comes of a line break in the page that was translated, or of a slip of the hand.
Search does not find the word, and a machine reads two others. A slip of the hand may look so, too,
so that nothing is mended without asking.

Passes: two words that both exist («на грузовике», «не годен»), names, words with a hyphen,
abbreviations, Vietnamese syllables, what the source writes the same way.

Bad:

    ru: Комитет принял ⟦пред ложение⟧ министра.
    ru: Проект внесла ⟦органи зация⟧ молодёжи.

Good:

    ru: Комитет принял предложение министра.
    ru: Гости ели бань ми и пили чай.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang import fragments

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/spelling"
YIELDS_TO = ("garbled-text", "leaked-placeholder", "mixed-script", "mojibake", "wrong-language")


def check(bitext: Bitext) -> Iterator[Finding]:
    found: dict[str, list[fragments.Split]] = {}
    for split in fragments.find(bitext.target.text):
        written = bitext.target.text[split.start : split.end]
        if written not in bitext.source.text:
            found.setdefault(written, []).append(split)
    for written, places in found.items():
        spans = [bitext.target.span(place.start, place.end) for place in places]
        message = f"«{written}» is one word, «{places[0].word}», with a space in it"
        yield Finding(spans[0], message, related=tuple(spans[1:]), suggestion=places[0].word)
