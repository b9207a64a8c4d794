"""A sentence of the translation has no source.

The author did not say it: a machine has made it up, said something twice, or taken it from
elsewhere on the page. It is found by pairing the sentences of both texts; neighbours are one
finding.

Passes: one sentence made into two, the furniture of a web page. It is minor where the pairing is
in doubt, where a sentence of the source has no translation in the same place, and for what is
hardly a sentence: a credit, a byline, a line in capital letters.

Bad:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi:
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: ⟦Погода в столице была солнечной и тёплой.⟧

Good:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Thời tiết ở thủ đô nắng ấm.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: Погода в столице была солнечной и тёплой.
"""

from collections.abc import Iterator

from mtcheck.aligner.gaps import gravity, opening, runs
from mtcheck.core import Bitext, Document, Finding, Segment, Severity

SEVERITY = Severity.MINOR
MQM = "accuracy/addition"
YIELDS_TO = (
    *("repeated-line", "repeated-paragraph", "page-debris", "machine-chatter"),
    *("untranslated-text", "wrong-language", "mojibake", "leaked-placeholder"),
)

# FLORES as one document (as for omitted-segment): 48 of 58 strange sentences found with vectors, 29
# without; one false finding in 1,136 segments. Higher than for an omission: a free translation.
_SURE, _LIKELY = 0.9, 0.5


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    for run, in_doubt in runs([(pair.target, pair) for pair in bitext.pairs]):
        if severity := gravity(run, in_doubt, _SURE, _LIKELY):
            added = [segment for segment, _ in run]
            has = "has" if severity >= Severity.MAJOR else "seems to have"
            message = f"The source {has} nothing for {opening([segment.text for segment in added])}"
            yield Finding(Segment.join(added), message, source=run[0][1].source, severity=severity)
