"""Letters came out wrong because the text was read in another encoding than it was written in.

«РџСЂРёРІРµС‚» is «Привет», written in UTF-8 and read as cp1251. Nobody can read it, no search
finds it, and it tells every reader that nobody looked at the page.

Passes: Vietnamese, French and German words with their accents, Ukrainian and Serbian words,
names in capitals, question marks after a question, what the source writes the same way.

Bad:

    ru: В ⟦РџСЂРёРІРµС‚⟧ вошли три провинции.
    ru: Слово взял ⟦Nguyá»…n VÄƒn⟧ An.

Good:

    ru: В привет вошли три провинции.
    ru: Слово взял Nguyễn Văn An.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang import mojibake
from mtcheck.lang.quoting import quoted

SEVERITY = Severity.MAJOR
MQM = "linguistic-conventions/character-encoding"

_CAUSES = {
    "encoding": "was read in the wrong encoding",
    "font": "is written for a Vietnamese font that is no longer used",
    "lost": "has lost its letters",
}


def check(bitext: Bitext) -> Iterator[Finding]:
    for broken in mojibake.find(bitext.target):
        span = bitext.target.span(broken.start, broken.end)
        if span.text in bitext.source.text:
            continue
        repaired = None if broken.kind == "lost" else mojibake.repair(span)
        yield Finding(span, f"{quoted(span.text)} {_CAUSES[broken.kind]}", suggestion=repaired)
