"""A part of a sentence has nothing in the source.

Models invent what often follows in other texts, and scraped pages bring in a clause of the line
beside. The reader takes it for the author's. The clause is named.

Passes: what a translator says in more words, or says of a name that the reader may not know. It
is minor where that may be all there is to it. A whole sentence too many is added-segment, a
phrase over and over repeated-text.

Bad:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    vi: Giá gạo xuất khẩu tăng nhẹ trong tuần qua.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: В ней участвовали делегаты из провинций, ⟦а на бирже упал курс доллара и подорожала нефть⟧.
    ru: Экспортные цены на рис за неделю немного выросли.

Good:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    vi: Giá gạo xuất khẩu tăng nhẹ trong tuần qua.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: В ней приняли участие более двухсот делегатов, прибывших на это заседание из провинций.
    ru: Экспортные цены на рис за неделю немного выросли.
"""

from collections.abc import Iterator

from mtcheck.aligner.gaps import extract
from mtcheck.core import Bitext, Document, Finding, Severity
from mtcheck.meaning import Comparison
from mtcheck.meaning.models import ADDED

SEVERITY = Severity.MINOR
MQM = "accuracy/addition"
YIELDS_TO = (
    *("duplicate-word", "garbled-text", "glued-words", "leaked-placeholder", "machine-chatter"),
    *("mojibake", "page-debris", "repeated-line", "repeated-paragraph", "repeated-text"),
    *("untranslated-text", "wrong-language", "mistranslated-segment"),
)

_QUOTED = 12  # words


def check(
    bitext: Bitext, *, source: Document, meaning: tuple[Comparison, ...]
) -> Iterator[Finding]:
    for compared in meaning:
        if fault := compared.fault(ADDED):
            added = fault.pair.target.part(fault.start, fault.end)
            says = "says" if fault.severity >= Severity.MAJOR else "seems to say"
            yield Finding(
                added,
                f"Nothing in the source {says} «{extract(added.text, _QUOTED)}»",
                source=fault.pair.source,
                severity=fault.severity,
            )
