"""A sentence of the source has no translation.

The reader never learns what it said, and nothing in the translation shows that it is gone. It
is found by pairing the sentences of both texts; neighbours that are missing together, up to
whole paragraphs, are one finding, in the place where they should have been.

Passes: two sentences made into one, the furniture of a web page. It is minor where the pairing
is in doubt, where another sentence stands in the place of the missing one, and for what is hardly
a sentence: a credit, a byline, a footer in capital letters.

Bad:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: ⟦⟧

Good:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: В ней участвовали более двухсот делегатов из провинций.
"""

from collections.abc import Iterator

from mtcheck.aligner.gaps import gravity, opening, runs
from mtcheck.core import Bitext, Document, Finding, Segment, Severity

SEVERITY = Severity.MAJOR
MQM = "accuracy/omission"

# FLORES as one document (scripts/measure.py --free --kinds line_dropped,line_inserted): 52 of 52
# sentences left out found with vectors, 32 without; one false finding, minor, in 1,136 segments.
_SURE, _LIKELY = 0.8, 0.5


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    for run, in_doubt in runs([(pair.source, pair) for pair in bitext.source_order]):
        if severity := gravity(run, in_doubt, _SURE, _LIKELY):
            missing = Segment.join([segment for segment, _ in run])
            lacks = "lacks" if severity >= SEVERITY else "seems to lack"
            message = f"The translation {lacks} {opening([segment.text for segment, _ in run])}"
            yield Finding(run[0][1].target, message, source=missing, severity=severity)
