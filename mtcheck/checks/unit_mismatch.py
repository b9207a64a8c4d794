"""The number is right, but its unit or its currency is another.

«20 миль» for «20 km» is half as far again, «3 млрд долларов» for «3 tỷ đồng» twenty-five thousand
times too much, and every digit is in its place, so that no comparison of figures shows it.

Passes: what has been converted («20 dặm», «32 км»), a sum or a measure given in two units, other
words for the same unit («tuổi» and «лет», «тонна» and «т»), dollars of no country beside those of
one, a unit left out on one side, and every unit that is no fixed measure (sào, mẫu, công, lạng). A
converted value that is wrong is number-mismatch.

Bad:

    vi: Tuyến đường dài 20 km.
    ru: Протяжённость дороги — 20 ⟦миль⟧.

    vi: Dự án có vốn đầu tư 3 tỷ đồng.
    ru: Объём инвестиций в проект — 3 млрд ⟦долларов⟧.

Good:

    vi: Tuyến đường dài 20 dặm.
    ru: Протяжённость дороги — 20 миль (32 километра).

    vi: Dự án có vốn đầu tư 3 tỷ đồng.
    ru: Объём инвестиций в проект — 3 млрд.
"""

from collections.abc import Iterable, Iterator

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity, Span
from mtcheck.lang.quantities import comparison, equality, reading, regional, units
from mtcheck.lang.quantities.model import Number

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation/number"
YIELDS_TO = ("untranslated-text", "mistranslated-segment", "omitted-content")

_DOUBTFUL = 0.4  # below this score of the aligner the two may not be the same sentence


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    for pair in bitext.pairs:
        if pair.source.text and pair.target.text:
            yield from _compare(pair, source.language, bitext.target.language)


def _compare(pair: SegmentPair, source_language: str, target_language: str) -> Iterator[Finding]:
    texts, languages = (pair.source.text, pair.target.text), (source_language, target_language)
    found = comparison.compared(*texts, *languages)
    for one, other in found.agreed if found else ():
        if not units.differ(one, other) or equality.are_converted(one, other):
            continue
        if regional.is_floor(one, other, texts[1]):
            continue
        numbers = reading.read(texts[0], languages[0]), reading.read(texts[1], languages[1])
        if not _is_explained(one, *numbers) and not _is_explained(other, *reversed(numbers)):
            yield _finding(pair, one, other, languages)


def _is_explained(number: Number, own: Iterable[Number], others: Iterable[Number]) -> bool:
    """Whether the other side says it as often, if elsewhere: «5 người, 5 ngày»."""
    there, here = (sum(_share(number, one) for one in side) for side in (others, own))
    return there >= here


def _share(one: Number, other: Number) -> bool:
    """Whether two numbers have one value and one unit."""
    if one.unit is None or other.unit is None or one.readings.isdisjoint(other.readings):
        return False
    return units.are_exchangeable(one.unit, other.unit)


def _finding(pair: SegmentPair, one: Number, other: Number, languages: tuple[str, str]) -> Finding:
    source, _ = _spans(pair.source, one, languages[0])
    target, unit = _spans(pair.target, other, languages[1])
    return Finding(
        unit,
        f"The source says {source.text}, the translation {target.text}",
        source=source,
        suggestion=_suggestion(one, unit) if unit.start >= target.end - len(unit.text) else None,
        severity=Severity.MINOR if pair.score < _DOUBTFUL else None,
    )


def _suggestion(number: Number, written: Span) -> str | None:
    """A sign for a sign: a word would have to be declined."""
    return units.symbol(number.unit) if number.unit and units.is_symbol(written.text) else None


def _spans(segment: Span, number: Number, language: str) -> tuple[Span, Span]:
    """The number with its unit, and the unit alone."""
    found = units.written(number, segment.text, language)
    start, end = (found.start, found.end) if found else (number.start, number.end)
    whole = segment.part(min(start, number.start), max(end, number.end))
    return whole, segment.part(start, end)
