"""A date or a time of the translation is not the one of the source.

The reader comes a month too late, and no other figure shows it. Vietnamese writes the day first,
English the month; a machine that goes by way of English makes the 8th of May of «5/8».

Passes: every way of writing the same date («5/8», «5 августа», «05.08.2020»), of the same year,
decade or century («thập niên 90», «1990-е годы»), half or quarter («6 tháng đầu năm», «первое
полугодие»), of the same hour («11 giờ 30», «половина двенадцатого», «полдень»); a part left out;
a night counted by its morning («đêm 10/9», «в ночь на 11 сентября»); a day of the moon that is
converted («23 tháng Chạp», «2 февраля», but not «23 декабря»); a time in another zone when both
are named. A wrong weekday is weekday-mismatch, «5 лет» for «6 năm» number-mismatch.

Bad:

    vi: Hội nghị diễn ra ngày 5/8/2020 tại Hà Nội.
    ru: Конференция прошла ⟦8 мая⟧ 2020 года в Ханое.

    vi: Lễ khai mạc diễn ra ngày 15 tháng 12.
    ru: Открытие состоялось 15 ⟦ноября⟧.

    vi: Phiên họp bắt đầu lúc 17h30.
    ru: Заседание началось в ⟦5:30⟧.

Good:

    vi: Hội nghị diễn ra lúc 5 giờ chiều ngày 5/8/2020 tại Hà Nội.
    ru: Конференция прошла 5 августа 2020 года, в 17:00, в Ханое.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity
from mtcheck.lang import placeholders
from mtcheck.lang.quantities import calendar_comparison
from mtcheck.lang.quantities.calendar_comparison import Wrong
from mtcheck.lang.quantities.model import Number

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation/date-time"
YIELDS_TO = ("untranslated-text", "mistranslated-segment", "omitted-content")

_DOUBTFUL = 0.4  # below this score of the aligner the two may not be the same sentence


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    languages = source.language, bitext.target.language
    for pair in bitext.pairs:
        texts = pair.source.text, pair.target.text
        if all(texts):
            found = tuple(calendar_comparison.wrong(*texts, *languages))
            for wrong in found:
                yield _finding(pair, wrong, languages[1], alone=len(found) < 3)


def _finding(pair: SegmentPair, wrong: Wrong, language: str, *, alone: bool) -> Finding:
    source, target = (_span(side) for side in (wrong.source, wrong.target))
    said, written = pair.source.part(*source), pair.target.part(*target)
    message = f"The source says {said.text}, the translation {written.text}"
    if wrong.swapped:
        message += ": day and month have changed places"
    if wrong.lunar:
        message += ": a day of the moon's calendar has become one of another"
    sure = alone and pair.score >= _DOUBTFUL and wrong.is_certain
    leaked = placeholders.may_hide_number(pair.target.text)
    return Finding(
        written,
        message,
        source=said,
        suggestion=calendar_comparison.corrected(wrong, pair.target.text, language),
        severity=Severity.MAJOR if sure and not leaked else Severity.MINOR,
    )


def _span(numbers: tuple[Number, ...]) -> tuple[int, int]:
    return min(number.start for number in numbers), max(number.end for number in numbers)
