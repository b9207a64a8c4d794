"""The translation is of another text than the source that was given.

A file of the day before, two names confused in a script: every sentence is good Russian, and
none has anything to do with the original. Checks that compare the two would say nothing true,
so that they are skipped.

Passes: a free translation, lines that slipped, blocks that stand elsewhere, half of a text that
is another (the report says which lines could not be paired), and texts of less than five lines.

Bad:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    vi: Giá gạo xuất khẩu tăng nhẹ trong tuần qua.
    vi: Học sinh trở lại trường sau kỳ nghỉ hè.
    vi: Tuyến đường sắt mới nối hai thành phố lớn.
    ru: ⟦Кошка спала на подоконнике у окна.⟧
    ru: Бабушка испекла пирог с яблоками.
    ru: Футболист забил гол на последней минуте.
    ru: На Марсе нашли следы древнего озера.
    ru: Скрипач сыграл сонату Баха без ошибок.

Good:

    vi: Hội nghị khai mạc vào sáng thứ Hai tại Hà Nội.
    vi: Hơn hai trăm đại biểu từ các tỉnh đã tham dự.
    vi: Giá gạo xuất khẩu tăng nhẹ trong tuần qua.
    vi: Học sinh trở lại trường sau kỳ nghỉ hè.
    vi: Tuyến đường sắt mới nối hai thành phố lớn.
    ru: Конференция открылась утром в понедельник в Ханое.
    ru: В ней участвовали более двухсот делегатов из провинций.
    ru: Экспортные цены на рис за неделю немного выросли.
    ru: После летних каникул дети вернулись в школу.
    ru: Новая железная дорога связала два больших города.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Document, Finding, Severity

SEVERITY = Severity.CRITICAL
MQM = "accuracy/mistranslation"


def check(bitext: Bitext, *, stranger: Document | None) -> Iterator[Finding]:
    first = next((pair.target for pair in bitext.pairs if pair.target.text), None)
    if stranger and first is not None:
        message = f"{stranger.path} is the source of another text: give this one's own, or none"
        yield Finding(first, message)
