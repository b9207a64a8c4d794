"""Sentences stand elsewhere in the translation than in the source.

A paragraph pasted in the wrong place, a caption under the wrong picture: nothing is missing, but
the reader meets it where the author did not say it. The sentences are paired and compared as if
they stood in their place, and are neither an omission nor an addition. A block is one finding.

Passes: a sentence that changed places with its neighbour, as translators do for the flow of the
text; a sentence too short or too common to be known again.

Bad:

    vi: →1 Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: →4 Giá gạo xuất khẩu tăng nhẹ trong tuần qua.
    vi: →2 Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    vi: →3 Phiên bế mạc sẽ diễn ra vào chiều thứ Tư.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: В ней участвовали более двухсот делегатов из провинций.
    ru: Закрытие состоится в среду во второй половине дня.
    ru: ⟦Экспортные цены на рис за неделю немного выросли.⟧

Good:

    vi: →1 Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: →3 Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    vi: →2 Phiên bế mạc sẽ diễn ra vào chiều thứ Tư.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: Закрытие состоится в среду во второй половине дня.
    ru: В ней участвовали более двухсот делегатов из провинций.
"""

from collections.abc import Iterator, Sequence

from mtcheck.aligner import moved
from mtcheck.aligner.gaps import opening
from mtcheck.core import Bitext, Document, Finding, Segment, SegmentPair, Severity

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/textual-conventions/coherence"

_LIKELY = 0.5


def check(bitext: Bitext, *, source: Document) -> Iterator[Finding]:
    for run in moved.elsewhere(bitext.pairs):
        if max(pair.score for pair in run) >= _LIKELY and not _is_exchange(run, bitext):
            where = Segment.join([pair.target for pair in run])
            whence = Segment.join([pair.source for pair in run])
            place = whence.place
            there = place.where or f"line {place.line}"
            what = opening([pair.target.text for pair in run])
            message = f"The source says this in {there}, not here: {what}"
            yield Finding(where, message, source=whence)


def _is_exchange(run: Sequence[SegmentPair], bitext: Bitext) -> bool:
    """Whether it is a single bead that changed places with the one before or after it."""
    if len(run) > 1:
        return False
    ordered = [pair for pair in bitext.source_order if not pair.source.missing]
    here = [pair for pair in bitext.pairs if not pair.target.missing]
    return abs(ordered.index(run[0]) - here.index(run[0])) == 1
