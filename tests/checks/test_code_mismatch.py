import pytest

from mtcheck.checks.code_mismatch import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, unmarked

# (translation, source)
GOOD = [
    ("Резолюция № 19-NQ/TW принята.", "Nghị quyết số 19-NQ/TW được thông qua."),
    # The number alone, or with the year, is enough.
    ("Резолюция № 19 принята.", "Nghị quyết 19-NQ/TW được thông qua."),
    ("Постановление 45/2019 отменено.", "Nghị định 45/2019/NĐ-CP bị bãi bỏ."),
    ("Постановление № 45 от 2019 года отменено.", "Nghị định 45/2019/NĐ-CP bị bãi bỏ."),
    ("Постановление № 45/NĐ-CP отменено.", "Nghị định 45/2019/NĐ-CP bị bãi bỏ."),
    # Left out: the document is named otherwise.
    ("Согласно этому документу, сборы отменены.", "Theo Nghị định 45/2019/NĐ-CP, bãi bỏ phí."),
    # Marks, dots, dashes and spaces are the printer's business.
    ("Постановление № 45/2019/ND-CP отменено.", "Nghị định số 45/2019/NĐ-CP bị bãi bỏ."),
    ("Резолюция № 19–NQ/TW принята.", "Nghị quyết 19-NQ/TW được thông qua."),
    ("Резолюция № 19 - NQ/TW принята.", "Nghị quyết 19-NQ/TW được thông qua."),
    ("Резолюция № 5-NQ/TW принята.", "Nghị quyết 05-NQ/T.Ư được thông qua."),
    ("Резолюция № 05-NQ/TW принята.", "Nghị quyết 05-NQ/TƯ được thông qua."),
    ("Распоряжение № 759/QD-TTg подписано.", "Quyết định số 759/QĐ-TTg được ký."),
    # Glued to the next word: glued-words.
    ("Итоги резолюции № 19-NQ/TWКоличество школ.", "Kết quả Nghị quyết 19-NQ/TW: số trường."),
    # Letters that look alike: mixed-script.
    ("Резолюция № 19-NQ/ТW принята.", "Nghị quyết 19-NQ/TW được thông qua."),
    # The code stands in a neighbouring sentence of the source, or elsewhere in it.
    (
        "Его отменили.\nПостановление № 45/2019/NĐ-CP вышло вчера.",
        "Nghị định 45/2019/NĐ-CP bị bãi bỏ.\nNghị định ban hành hôm qua.",
    ),
    (
        "Постановление № 54/2019/NĐ-CP вышло.\nОно новое.\nДа.\nОно хорошее.",
        "Nghị định 45/2019/NĐ-CP ban hành.\nNó mới.\nVâng.\nNhư Nghị định 54/2019/NĐ-CP.",
    ),
    (  # a document that the source names far away
        "Резолюция № 18 забыта.\nДа.\nНет.\nВсё.",
        "Nghị quyết 19-NQ/TW bị quên.\nVâng.\nKhông.\nHết Nghị quyết 18-NQ/TW.",
    ),
    # Two documents that differ in their year alone.
    (
        "Постановления № 45/2018/NĐ-CP и № 45/2019/NĐ-CP отменены.",
        "Nghị định 45/2018/NĐ-CP và Nghị định 45/2019/NĐ-CP bị bãi bỏ.",
    ),
    # The translator names the decree that was amended.
    (
        "Постановление № 45/2019/NĐ-CP заменило постановление № 12/2015/NĐ-CP.",
        "Nghị định 45/2019/NĐ-CP thay thế nghị định cũ.",
    ),
    # The source itself writes the code in two ways; the translation chose one.
    (
        "Резолюция № 19-NQ/TW принята.\nИтоги резолюции № 19-NQ/TW подвели.",
        "Nghị quyết 19-NQ/TW được thông qua.\nTổng kết Nghị quyết 19/NQ-TW.",
    ),
    ("По стандарту ИСО 9001:2015 работают все.", "Tất cả theo tiêu chuẩn ISO 9001:2015."),
    ("Бетон по TCVN 5574:2018.", "Bê tông theo TCVN 5574:2018."),
    # Numbers that no document bears: number-mismatch.
    ("Команда выиграла 5:0, матч 25 марта.", "Đội thắng 5-0 ngày 25/3."),
    ("Резолюция № 91 забыта.", "Nghị quyết số 19 bị quên."),
    ("Резолюция № 12 забыта.", "Nghị quyết 19-NQ/TW bị quên, chỉ thị 12 thì không."),
    ("Поезд 19-СТ пришёл.", "Tàu 19 đã đến."),
    ("За проголосовал 461 депутат из 465.", "461/465 đại biểu tán thành Nghị quyết 202/2025/QH15."),
    ("Резолюция № 19 ЦК КПВ принята.", "Nghị quyết 19-NQ/TW của Trung ương được thông qua."),
    ("", ""),
]

BAD = [
    (
        "Постановление № ⟦45/2018/NĐ-CP⟧ отменено.",
        "Nghị định 45/2019/NĐ-CP bị bãi bỏ.",
        Severity.MAJOR,
    ),
    ("Постановление ⟦45/2018⟧ отменено.", "Nghị định 45/2019/NĐ-CP bị bãi bỏ.", Severity.MAJOR),
    ("Резолюция № ⟦91-NQ/TW⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MAJOR),
    ("Резолюция № ⟦18-NQ/TW⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MAJOR),
    ("Резолюция № ⟦91⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MAJOR),
    ("Резолюция № ⟦19-NQ/TU⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MAJOR),
    ("Постановление № ⟦131/2021/QH14⟧.", "Nghị quyết số 131/2020/QH14.", Severity.MAJOR),
    ("Циркуляр № ⟦80/2020/TT-BTC⟧ издан.", "Thông tư 08/2020/TT-BTC ban hành.", Severity.MAJOR),
    ("Резолюция № ⟦19-НК/ТВ⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MINOR),
    ("Резолюция № ⟦19-НQ/TW⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MINOR),
    ("Заключение № ⟦127-КЛ/ТВ⟧ принято.", "Kết luận số 127-KL/TW được ban hành.", Severity.MINOR),
    ("Резолюция № ⟦91-НК/ТВ⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MAJOR),
    ("Резолюция № ⟦19-NQTW⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MINOR),
    ("Резолюция № ⟦19 NQ TW⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MINOR),
    ("Резолюция № ⟦19/NQ-TW⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MINOR),
    ("Резолюция № ⟦19-NQ⟧ принята.", "Nghị quyết 19-NQ/TW được thông qua.", Severity.MINOR),
    ("Бетон по ⟦TCVN 5574:2008⟧.", "Bê tông theo TCVN 5574:2018.", Severity.MAJOR),
    ("Договор № ⟦51/2021/HĐ-XD⟧ подписан.", "Hợp đồng số 15/2021/HĐ-XD đã ký.", Severity.MAJOR),
]

GOOD_ALONE = [
    "Резолюция № 19-NQ/TW и резолюция № 18-NQ/TW приняты.",
    "Указ № 45/2018/NĐ-CP и указ № 45/2019/NĐ-CP изданы правительством.",
    "Закон № 131-ФЗ и резолюция 131-NQ/TW.",
    "План № 20/KH-UBND и план № 20/KH-HĐND.",
    # What many documents are called.
    "Указ № 45/2018/NĐ-CP о внесении изменений в отдельные положения закона. "
    "Указ № 45/2019/NĐ-CP о внесении изменений в отдельные положения закона.",
]

BAD_ALONE = [
    "Резолюция № 127-KL/TW принята. Цели ⟦127-КЛ/ТВ⟧ достигнуты.",
    "Постановление № 45/2019/NĐ-CP о поддержке горных деревень северных провинций вышло. "
    "Постановление № ⟦45/2018/NĐ-CP⟧ о поддержке горных деревень северных провинций вышло.",
]

KNOWN_FAILURES = [
    # Two codes changed places: each is known to the source.
    (
        "Указ № ⟦54/2018/NĐ-CP⟧ изменён, указ № ⟦45/2019/NĐ-CP⟧ отменён.",
        "Nghị định 45/2019/NĐ-CP sửa đổi, Nghị định 54/2018/NĐ-CP bãi bỏ.",
    ),
]


@pytest.mark.parametrize(("target", "source"), GOOD)
def test_is_silent(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("target", "source", "severity"), BAD)
def test_underlines(target, source, severity):
    assert check_underlines(check, unmarked(target), source) == target
    (found,) = check(bitext(target, source))
    assert (found.severity or Severity.MAJOR) is severity


@pytest.mark.parametrize("target", GOOD_ALONE)
def test_is_silent_without_source(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize("target", BAD_ALONE)
def test_underlines_without_source(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("target", "source"), KNOWN_FAILURES)
def test_known_failures(target, source):
    assert check_underlines(check, unmarked(target), source) == target


def test_one_wrong_code_is_one_finding():
    target = "Указ 45/2018/NĐ-CP издан.\nУказ 45/2018/NĐ-CP отменён.\nУказ 45/2019/NĐ-CP важен."
    source = "\n".join(["Nghị định 45/2019/NĐ-CP."] * 3)
    (found,) = check(bitext(target, source))
    assert [span.text for span in found.related] == ["45/2018/NĐ-CP"]
    assert found.source.text == found.suggestion == "45/2019/NĐ-CP"


def test_one_alphabet_is_one_finding():
    target = "Резолюция № 19-НК/ТВ.\nЗаключение № 127-КЛ/ТВ."
    (found,) = check(bitext(target, "Nghị quyết 19-NQ/TW.\nKết luận 127-KL/TW."))
    assert [span.text for span in found.related] == ["127-КЛ/ТВ"]


def test_suggests_what_can_be_pasted():
    (cut,) = check(bitext("Указ № 45/2018 отменён.", "Nghị định 45/2019/NĐ-CP bị bãi bỏ."))
    assert cut.suggestion == "45/2019"
    (bare,) = check(bitext("Резолюция № 91 принята.", "Nghị quyết 19-NQ/TW."))
    assert bare.suggestion == "19"
