"""A weekday of the translation is not the source's, or not the one of its date.

Vietnamese counts the days of the week from Sunday, so that «thứ Tư», the fourth, is Wednesday and
not Thursday; a machine that counts from Monday sends the reader a day too late.

Passes: a weekday that one side leaves out or says as a date, «cuối tuần» and «в выходные», a word
that may be no weekday («lần thứ hai», «в среде учёных»), a weekday that the source gives to the
same date; dates without their year and those before 1920, when Russia had another calendar.

Bad:

    vi: Hội nghị khai mạc vào sáng thứ Tư tại Hà Nội.
    ru: Конференция открылась в Ханое утром в ⟦четверг⟧.

    ru: Конференция открылась в ⟦понедельник⟧, 15 декабря 2022 года.

Good:

    vi: Hội nghị khai mạc vào sáng thứ Tư tại Hà Nội.
    ru: Конференция открылась в Ханое утром в среду.

    ru: Конференция открылась в четверг, 15 декабря 2022 года.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, SegmentPair, Severity
from mtcheck.lang.quantities import week
from mtcheck.lang.quantities.model import Number

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation/date-time"
YIELDS_TO = ("untranslated-text",)

_DOUBTFUL = 0.4  # below this score of the aligner the two may not be the same sentence


def check(bitext: Bitext) -> Iterator[Finding]:
    languages = bitext.source.language, bitext.target.language
    for pair in bitext.pairs:
        if not week.may_name(pair.target.text, languages[1]):
            continue
        changed = list(week.changed(pair.source.text, pair.target.text, *languages))
        for source, target in changed:
            yield _changed(pair, source, target, languages[1], alone=len(changed) < 3)
        known = {target.start for _, target in changed}
        for one in week.contradicted(pair.source.text, pair.target.text, *languages):
            if one.weekday.start not in known:
                yield _contradicted(pair, one, languages[1])


def _changed(
    pair: SegmentPair, source: Number, target: Number, language: str, *, alone: bool
) -> Finding:
    sure = alone and pair.score >= _DOUBTFUL
    return Finding(
        pair.target.part(target.start, target.end),
        f"The source says {source.text}, the translation {target.text}",
        source=pair.source.part(source.start, source.end),
        suggestion=week.rendered(pair.target.text, target, min(source.readings), language),
        severity=Severity.MAJOR if sure else Severity.MINOR,
    )


def _contradicted(pair: SegmentPair, one: week.Contradiction, language: str) -> Finding:
    date = pair.target.part(one.start, one.end)
    return Finding(
        pair.target.part(one.weekday.start, one.weekday.end),
        f"{date.text} is a {one.right}, not {one.weekday.text}",
        related=(date,),
        suggestion=week.rendered(pair.target.text, one.weekday, one.value, language),
        severity=Severity.MINOR,
    )
