"""A number of the translation is not the number of the source.

«13,4 %» for «14,3 %» reads well and is false; nobody finds it without the source.

Passes: another way of writing the same value («1.250.000» and «1,25 млн», «tháng 12» and
«декабрь», «thế kỷ XX» and «20-й век», «5 giờ chiều» and «17:00»), a number written in words on
one side, a number said twice, the article-like «1» («1 trong những»). Words never need a
counterpart: «năm» is five and year, «ba» three and father. An ambiguous «1.250» equals both
1250 and 1,25. Digits inside codes (19-NQ/TW) are not compared; leaked tokens are
leaked-placeholder. A wrong percentage or power of ten is critical.

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

from collections.abc import Iterable, Iterator

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity
from mtcheck.lang import codes, placeholders
from mtcheck.lang.quantities import comparison, reading
from mtcheck.lang.quantities.model import Number

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation/number"
YIELDS_TO = ("untranslated-text", "code-mismatch")

_DOUBTFUL = 0.4  # below this score of the aligner the two may not be the same sentence
_RELIABLE = 0.8  # from this score on a number left out is one that the reader misses


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    for pair in bitext.pairs:
        if _is_comparable(pair):
            yield from _compare(pair, source.language, bitext.target.language)


def _is_comparable(pair: SegmentPair) -> bool:
    sides = pair.source.text, pair.target.text
    return all(sides) and any(map(reading.has_certain, sides))


def _compare(pair: SegmentPair, source_language: str, target_language: str) -> Iterator[Finding]:
    texts = pair.source.text, pair.target.text
    found = comparison.compared(*texts, source_language, target_language)
    if found is None:
        return
    leaked = placeholders.may_hide_number(pair.target.text)
    agreed = any(one.counts and other.counts for one, other in found.agreed)
    is_same_sentence = agreed or len(found.changed) < 3
    is_sure = pair.score >= _DOUBTFUL and is_same_sentence and not leaked
    for wrong in found.changed:
        if not comparison.is_counted_otherwise(*texts, *wrong):
            yield _changed(pair, *wrong, is_sure=is_sure)
    for number in found.extra:
        message = f"Nothing in the source corresponds to {number.quoted}"
        yield Finding(pair.target.part(number.start, number.end), message, severity=Severity.MINOR)
    missing = tuple(_outside_codes(found.missing, pair.source.text, source_language))
    if missing and not leaked:
        yield _missing(pair, missing)


def _outside_codes(missing: Iterable[Number], text: str, language: str) -> Iterator[Number]:
    """«Theo Nghị quyết 202» may well be «согласно этому документу»."""
    known = {at for one in codes.mentions(text, language) for at in range(one.start, one.end)}
    return (number for number in missing if number.start not in known)


def _changed(pair: SegmentPair, source: Number, target: Number, *, is_sure: bool) -> Finding:
    return Finding(
        pair.target.part(target.start, target.end),
        f"The source says {source.quoted}, the translation {target.quoted}",
        source=pair.source.part(source.start, source.end),
        suggestion=comparison.as_russian(source, target),
        severity=_severity(source, target) if is_sure else Severity.MINOR,
    )


def _severity(source: Number, target: Number) -> Severity:
    if not comparison.are_alike(source, target):
        return Severity.MINOR
    if source.kind == target.kind == "percent" or comparison.differ_by_magnitude(source, target):
        return Severity.CRITICAL
    return Severity.MAJOR


def _missing(pair: SegmentPair, missing: tuple[Number, ...]) -> Finding:
    first, *others = (pair.source.part(one.start, one.end) for one in missing)
    quoted = ", ".join(number.quoted for number in missing)
    heavy = pair.score >= _RELIABLE and any(number.is_precise for number in missing)
    return Finding(
        pair.target.part(len(pair.target.text), len(pair.target.text)),
        f"The translation lacks the source's {quoted}",
        source=first,
        evidence=tuple(others),
        severity=Severity.MAJOR if heavy else Severity.MINOR,
    )
