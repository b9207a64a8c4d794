"""Letters of two alphabets stand in one word.

«Пoлитбюро» with a Latin «o» looks right, but no search finds it, a screen reader stumbles
over it, and a translation memory keeps it as another word.

Passes: words joined by a hyphen or an apostrophe («IT-компания», «USB-порт»), a Latin word with
a Russian ending after an apostrophe, single letters beside digits. Two whole words run
together, one in each alphabet («внедренияCMS»), are glued-words.

Bad:

    ru: Заседание провело ⟦Пoлитбюро⟧ партии.

Good:

    ru: Заседание провело Политбюро партии.
    ru: Крупная IT-компания открыла офис.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang import scripts

SEVERITY = Severity.MAJOR
MQM = "linguistic-conventions/character-encoding"


def check(bitext: Bitext) -> Iterator[Finding]:
    for word in scripts.words(bitext.target.text):
        if scripts.is_mixed(word.group()) and (repaired := scripts.repair(word.group())):
            span = bitext.target.span(word.start(), word.end())
            yield Finding(span, scripts.describe(word.group()), suggestion=repaired)
