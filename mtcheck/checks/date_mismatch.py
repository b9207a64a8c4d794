"""Day and month have changed places.

Vietnamese writes the day first, English the month; a machine that goes by way of English makes
the 8th of May of «5/8». All the figures are there, so that no count of them shows it, and the
reader comes three months too early.

Passes: every way of writing the same day, days whose number is no month (15/12), a text that
names both days. A day or a month that is simply another is number-mismatch.

Bad:

    vi: Hội nghị diễn ra ngày 5/8/2020 tại Hà Nội.
    ru: Конференция прошла ⟦8 мая⟧ 2020 года в Ханое.

Good:

    vi: Hội nghị diễn ra ngày 5/8/2020 tại Hà Nội.
    ru: Конференция прошла 5 августа 2020 года в Ханое.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity
from mtcheck.lang.quantities import days

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation/date-time"
YIELDS_TO = ("untranslated-text",)

_DOUBTFUL = 0.4  # below this score of the aligner the two may not be the same sentence


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    for pair in bitext.pairs:
        if pair.score >= _DOUBTFUL:
            yield from _swapped(pair, source.language, bitext.target.language)


def _swapped(pair: SegmentPair, source_language: str, target_language: str) -> Iterator[Finding]:
    originals = list(days.find(pair.source.text, source_language))
    found = list(days.find(pair.target.text, target_language)) if originals else []
    right = {(one.day, one.month) for one in originals}
    written = {(one.day, one.month) for one in found}
    for day in found:
        for original in originals:
            known = {(day.day, day.month)} & right or {(original.day, original.month)} & written
            if (day.day, day.month) == original.swapped and not known:
                source = pair.source.part(original.start, original.end)
                target = pair.target.part(day.start, day.end)
                message = f"The source says {source.text}, the translation {target.text}"
                yield Finding(
                    target, f"{message}: day and month have changed places", source=source
                )
                break
