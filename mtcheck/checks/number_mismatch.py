"""A number of the translation is not the number of the source.

«13,4 %» for «14,3 %» reads well and is false; nobody finds it without the source.

Passes: another way of writing the same value («1.250.000» and «1,25 млн», «tháng 12» and
«декабрь», «5 giờ chiều» and «17:00», «tăng 50%» and «в полтора раза», 2.063 and «более 2 тыс.»),
a number in words on one side, the article-like «1» («1 trong những»), a number said twice that the
other says once, the year of a date on one side, «hai lạng» and «200 г». Words never need a
counterpart, and stand for another number only where they can be nothing else («ba ngày», «пять
дней») or where each side has one of a class («một nửa», «треть»), which is minor. An ambiguous
«1.254» equals both 1254 and 1,254. Parts of dates are date-mismatch, equal values of two units
unit-mismatch, digits in codes (19-NQ/TW) code-mismatch, leaked tokens leaked-placeholder. A wrong
percentage or power of ten is critical.

Bad:

    vi: Số đơn vị sự nghiệp công lập giảm 13,4% so với năm 2015.
    ru: Число бюджетных учреждений сократилось на ⟦14,3⟧% по сравнению с 2015 годом.

    vi: Dự án có vốn đầu tư 3 tỷ đồng.
    ru: Объём инвестиций в проект — ⟦3 млн⟧ донгов.

Good:

    vi: Dân số tỉnh là 1.250.000 người, tăng gấp đôi từ năm 1990.
    ru: Население провинции — 1,25 млн человек, вдвое больше, чем в 1990 году.

    vi: Chiều 15/12, hội nghị sơ kết 5 năm thực hiện Nghị quyết 19-NQ/TW.
    ru: Днём 15 декабря на конференции подвели итоги пяти лет выполнения резолюции 19-NQ/TW.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity
from mtcheck.lang import codes, placeholders
from mtcheck.lang.quantities import calendar_comparison, comparison
from mtcheck.lang.quantities.model import CALENDAR, Number

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation/number"
YIELDS_TO = ("untranslated-text", "code-mismatch", "mistranslated-segment", "omitted-content")

_SHARES = {"percent", "permille"}
_DOUBTFUL = 0.4  # below this score of the aligner the two may not be the same sentence
_RELIABLE = 0.8  # from this score on a number left out is one that the reader misses


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    for pair in bitext.pairs:
        if pair.source.text and pair.target.text:
            yield from _compare(pair, source.language, bitext.target.language)


def _compare(pair: SegmentPair, *languages: str) -> Iterator[Finding]:
    texts = pair.source.text, pair.target.text
    found = comparison.compared(*texts, *languages)
    if found is None:
        return
    leaked = placeholders.may_hide_number(pair.target.text)
    agreed = any(one.counts and other.counts for one, other in found.agreed)
    is_sure = pair.score >= _DOUBTFUL and (agreed or len(found.changed) < 3) and not leaked
    for wrong in found.changed:
        if not all(number.kind in CALENDAR for number in wrong):
            yield _changed(pair, *wrong, is_sure=is_sure)
    for number in found.extra:
        message = f"Nothing in the source corresponds to {number.quoted}"
        yield Finding(pair.target.part(number.start, number.end), message, severity=Severity.MINOR)
    if not leaked:
        missing = calendar_comparison.apart_from_dates(found.missing, *texts, *languages)
        yield from _lacking(pair, missing, languages[0])


def _changed(pair: SegmentPair, source: Number, target: Number, *, is_sure: bool) -> Finding:
    return Finding(
        pair.target.part(target.start, target.end),
        comparison.said(source, target),
        source=pair.source.part(source.start, source.end),
        suggestion=comparison.as_russian(source, target),
        severity=_severity(pair, source, target) if is_sure else Severity.MINOR,
    )


def _severity(pair: SegmentPair, source: Number, target: Number) -> Severity:
    certain = comparison.are_certain(source, target)
    hedged = comparison.is_rounded(source, target, pair.source.text)
    if not certain or hedged or not comparison.are_alike(source, target):
        return Severity.MINOR
    percent = {source.kind, target.kind} <= _SHARES
    is_value = source.counts and target.counts
    if is_value and (percent or comparison.differ_by_magnitude(source, target)):
        return Severity.CRITICAL
    return Severity.MAJOR


def _lacking(pair: SegmentPair, missing: Sequence[Number], language: str) -> Iterator[Finding]:
    """What is left out; «theo Nghị quyết 202» may well be «согласно этому документу»."""
    named = codes.mentions(pair.source.text, language) if missing else ()
    known = {at for one in named for at in range(one.start, one.end)}
    lacking = [number for number in missing if number.start not in known]
    if not lacking:
        return
    first, *others = (pair.source.part(one.start, one.end) for one in lacking)
    heavy = pair.score >= _RELIABLE and any(n.is_precise and n.kind != "fraction" for n in lacking)
    yield Finding(
        pair.target.part(len(pair.target.text), len(pair.target.text)),
        f"The translation lacks the source's {', '.join(number.quoted for number in lacking)}",
        source=first,
        evidence=tuple(others),
        severity=Severity.MAJOR if heavy else Severity.MINOR,
    )
