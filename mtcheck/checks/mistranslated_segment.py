"""A sentence of the translation says something else than its source.

A model lost its place, a line slipped, two paragraphs were pasted in each other's place: every
sentence is good Russian, and none of them is what the author wrote. It is found by comparing the
meaning of both sides, beside that of their neighbours. Two in each other's place are one
finding, and a major one.

Passes: free translations, which are more like their own source than like any other sentence
nearby. One wrong noun or a lost «не» changes the meaning of a sentence for readers, but hardly
for such a comparison: see lost-negation, number-mismatch, name-substituted.

Bad:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    vi: Giá gạo xuất khẩu tăng nhẹ trong tuần qua.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: ⟦Экспортные цены на рис за неделю немного выросли.⟧
    ru: В ней участвовали более двухсот делегатов из провинций.

Good:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    vi: Giá gạo xuất khẩu tăng nhẹ trong tuần qua.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: В ней участвовали более двухсот делегатов из провинций.
    ru: Экспортные цены на рис за неделю немного выросли.
"""

from collections.abc import Iterator

from mtcheck.aligner.gaps import extract
from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity
from mtcheck.meaning import Comparison, Fault, mistranslated

SEVERITY = Severity.MINOR
MQM = "accuracy/mistranslation"
YIELDS_TO = (
    *("garbled-text", "leaked-placeholder", "machine-chatter", "mojibake", "page-debris"),
    *("repeated-line", "repeated-text", "untranslated-text", "wrong-language", "moved-text"),
)

_QUOTED = 8  # words of a sentence


def check(
    bitext: Bitext, *, source: Document, meaning: tuple[Comparison, ...]
) -> Iterator[Finding]:
    for fault in mistranslated(meaning):
        if not (fault.is_exchange and fault.nearest):
            yield _replaced(fault)
        elif fault.pair.target.start < fault.nearest.target.start:
            yield _exchanged(fault.pair, fault.nearest)


def _exchanged(one: SegmentPair, two: SegmentPair) -> Finding:
    """Each says what the other should: as sure as the two together, and one fault."""
    there = two.target.place.where or f"line {two.target.place.line}"
    if two.target.place.line == one.target.place.line:
        there = f"«{extract(two.target.text, _QUOTED)}»"
    here, elsewhere = (extract(pair.source.text, _QUOTED) for pair in (one, two))
    return Finding(
        one.target,
        f"This and {there} are in each other's place: the source says “{here}” here"
        f" and “{elsewhere}” there",
        one.source,
        related=(two.target,),
        evidence=(two.source,),
        severity=Severity.MAJOR,
    )


def _replaced(fault: Fault) -> Finding:
    own, near = fault.pair.source, fault.nearest
    message = f"The source says something else here: “{extract(own.text, _QUOTED)}”"
    if near:
        place = near.source.place
        there = place.where or f"line {place.line} of the source"
        message += f"; this is more like {there}, “{extract(near.source.text, _QUOTED)}”"
    evidence = (near.source,) if near else ()
    return Finding(fault.pair.target, message, own, evidence=evidence, severity=fault.severity)
