"""One quantity has two values in the same text.

A headline says 1 250 thousand inhabitants, the body 1 350 thousand: one of the two is wrong, and
without the original a reader cannot know which.

Passes: sentences that differ in anything but the one number and their endings: in a name, a date,
an adjective, the order of the words; three or more values of one sentence, which are a series; a
rounded value («30 тысяч» and «30 215»); years, hours and the numbers of things («5 класс»); what
points back («он», «здесь»), since it may point to two things; two values that the source has too.

Bad:

    ru: По данным властей, в провинции Нгеан работают 1250 детских садов и школ.
    ru: По данным властей, в провинции Нгеан работают ⟦1350⟧ детских садов и школ.

Good:

    ru: По данным властей, в провинции Нгеан работают 1250 детских садов и школ.
    ru: По данным властей, в провинции Хатинь работают 1350 детских садов и школ.

    vi: Tỉnh Nghệ An có 1250 trường học và nhà trẻ ở miền núi.
    ru: В провинции Нгеан работают 1250 школ и детских садов в горных районах.
    vi: Tỉnh Nghệ An có 1350 trường học và nhà trẻ ở miền núi.
    ru: В провинции Нгеан работают 1350 школ и детских садов в горных районах.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang.quantities import contradictions

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/textual-conventions/coherence"
YIELDS_TO = ("garbled-text", "number-mismatch", "untranslated-text")


def check(bitext: Bitext) -> Iterator[Finding]:
    document = bitext.target
    segments = ((pair.target.start, pair.target.end) for pair in bitext.pairs)
    for found in contradictions.find(document.text, segments):
        earlier = document.span(found.earlier.start, found.earlier.end)
        later = document.span(found.later.start, found.later.end)
        if _is_of_source(bitext, earlier) and _is_of_source(bitext, later):
            continue
        yield Finding(
            later,
            f"The same sentence has «{earlier.text}» before and «{later.text}» here",
            related=(earlier,),
            evidence=(earlier,),
        )


def _is_of_source(bitext: Bitext, span: Span) -> bool:
    """Whether the source has the value too."""
    return bitext.has_source and any(
        contradictions.has_value(pair.source.text, bitext.source.language, span.text)
        for pair in bitext.over(span)
    )
