"""A part of a sentence has no translation.

Half of it when a model stops early, a clause when it takes a short cut: the rest reads well, and
only who reads the source as well sees what is gone. The clause is named.

Passes: whatever a translation says in fewer words. It is minor where that may be all there is to
it. A line that breaks off is truncated-text, a whole sentence without a translation
omitted-segment.

Bad:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu đã tham dự, trong khi hàng nghìn nông dân theo dõi qua truyền hình.
    vi: Giá gạo xuất khẩu tăng nhẹ trong tuần qua.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: В ней участвовали более двухсот делегатов⟦⟧.
    ru: Экспортные цены на рис за неделю немного выросли.

Good:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu đã tham dự, trong khi hàng nghìn nông dân theo dõi qua truyền hình.
    vi: Giá gạo xuất khẩu tăng nhẹ trong tuần qua.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: В ней участвовали более двухсот делегатов, а тысячи крестьян следили за ней по телевизору.
    ru: Экспортные цены на рис за неделю немного выросли.
"""

from collections.abc import Iterator

from mtcheck.aligner.gaps import extract
from mtcheck.core import Bitext, Document, Finding, Severity
from mtcheck.meaning import Comparison
from mtcheck.meaning.models import OMITTED

SEVERITY = Severity.MINOR
MQM = "accuracy/omission"
YIELDS_TO = (
    *("garbled-text", "leaked-placeholder", "machine-chatter", "mojibake", "page-debris"),
    *("truncated-text", "untranslated-text", "wrong-language", "mistranslated-segment"),
)

_QUOTED = 12  # words


def check(
    bitext: Bitext, *, source: Document, meaning: tuple[Comparison, ...]
) -> Iterator[Finding]:
    for compared in meaning:
        if fault := compared.fault(OMITTED):
            missing = fault.pair.source.part(fault.start, fault.end)
            lacks = "lacks" if fault.severity >= Severity.MAJOR else "seems to lack"
            yield Finding(
                fault.pair.target.part(fault.place, fault.place),
                f"The translation {lacks} “{extract(missing.text, _QUOTED)}”",
                source=missing,
                severity=fault.severity,
            )
