"""A weekday of the translation is not the source's, not the one of its date, or is left out.

Vietnamese counts the days of the week from Sunday, so that «thứ Tư», the fourth, is Wednesday and
not Thursday; a machine that counts from Monday sends the reader a day too late.

Passes: a weekday that the translation adds or says as a date or a «вчера», or in a sentence next
to it; «cuối tuần» and «в выходные», a word that may be no weekday («lần thứ hai», «в среде
учёных»), names («Sunday Times»), a weekday that the source gives to the same date; dates without
their year and those before 1920, when Russia had another calendar. One left out is minor.

Bad:

    vi: Hội nghị khai mạc vào sáng thứ Tư tại Hà Nội.
    ru: Конференция открылась в Ханое утром в ⟦четверг⟧.

    ru: Конференция открылась в ⟦понедельник⟧, 15 декабря 2022 года.

Good:

    vi: Hội nghị khai mạc vào sáng thứ Tư tại Hà Nội.
    ru: Конференция открылась в Ханое утром в среду.

    ru: Конференция открылась в четверг, 15 декабря 2022 года.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, SegmentPair, Severity
from mtcheck.lang.quantities import week
from mtcheck.lang.quantities.model import Number

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation/date-time"
YIELDS_TO = ("untranslated-text", "mistranslated-segment", "omitted-content")

_DOUBTFUL = 0.4  # below this score of the aligner the two may not be the same sentence
_RELIABLE = 0.8  # from this score on they are the same from beginning to end


def check(bitext: Bitext) -> Iterator[Finding]:
    languages = bitext.source.language, bitext.target.language
    for at, pair in enumerate(bitext.pairs):
        texts = pair.source.text, pair.target.text
        if not all(texts) and not week.may_name(texts[1], languages[1]):
            continue
        changed = list(week.changed(*texts, *languages))
        for source, target in changed:
            yield _changed(pair, source, target, languages[1], alone=len(changed) < 3)
        known = {target.start for _, target in changed}
        for one in week.contradicted(*texts, *languages):
            if one.weekday.start not in known:
                yield _contradicted(pair, one, languages[1])
        if texts[1] and pair.score >= _RELIABLE:
            for source in week.left_out(*texts, *languages):
                if not _is_near(bitext.pairs[max(0, at - 1) : at + 2], source, languages[1]):
                    yield _left_out(pair, source)


def _is_near(pairs: Sequence[SegmentPair], weekday: Number, language: str) -> bool:
    return any(week.says(pair.target.text, weekday, language) for pair in pairs)


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


def _left_out(pair: SegmentPair, source: Number) -> Finding:
    end = len(pair.target.text)
    return Finding(
        pair.target.part(end, end),
        f"The translation does not say {source.text}",
        source=pair.source.part(source.start, source.end),
        severity=Severity.MINOR,
    )
