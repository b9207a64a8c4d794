import pytest

from mtcheck.checks.term_variant import check
from mtcheck.core import Severity
from tests.checks.test_all_checks import findings_with_renderings, underlined_with_renderings
from tests.tables import unmarked

GOOD = [
    "Принята резолюция № 19-NQ/TW. Выполнение резолюции № 19 идёт медленно.",
    "Принята резолюция № 19-NQ/TW. Постановление № 27 отменено.",
    "Решение 5 задач заняло день, план 5 школ готов.",
    "В план 2025 года вошла программа 2030 года.",
    "Резолюция 19-NQ/TW и постановление 19/NQ-CP приняты в один день.",
    "Резолюция 19-NQ/TW принята. Постановление 19/NQ-CP принято. Указ № 19 забыт.",
    "Указ 45/2019/NĐ-CP принят. Согласно Указу, сборы отменены.",
    "Закон № 5 принят. Дом № 5 построен.",
    "Решение о строительстве принято. Резолюция № 8 его поддержала.",
    "Принято постановление № 19-NQ/TW. Принятое решение отменили.",
    "Резолюция №19-NQ/TW. Резолюция № 19. Резолюция 19-NQ/TW.",
    "РЕЗОЛЮЦИЯ № 19\nРезолюция № 19 принята.",
    "План на 19 % выполнен, резолюция № 19 принята.",
    "Указ № 45 от 5 мая. Закон № 46 от 5 мая.",
    "Закон № 5",
    "",
    "Директива 12-CT/TW принята. Директиву № 12 исполняют.",
    "Резолюция № 18-NQ/TW и указ № 3. Резолюцию № 18-NQ/TW исполняют.",
    "Положение № 41-QĐ/TW принято. Указание № 42-CT/TW забыто.",
    "Указ 45/2019/NĐ-CP принят. Правительственный указ № 45 отменён.",
    # Numbers of two kinds of documents run side by side; with no code nothing ties them.
    "Закон № 5 принят. Указ № 5 подписан.",
    "Приказ № 1 отменён, распоряжение № 1 действует.",
    # A code that belongs to one of the two alone.
    "Указ № 5 подписан, закон № 5-ФЗ принят.",
    # A number without a sign that counts things.
    "Постановление 19-NQ/TW принято. Решение 19 задач заняло день.",
    "Резолюция № 57-NQ/TW принята. Проект 57 километров дороги готов.",
    # A date.
    "Резолюция № 19-NQ/TW принята. По плану 19 декабря пройдёт съезд.",
    # The National Assembly's codes have a digit in the tail: QH14.
    "Закон № 45/2019/QH14 принят. Указ № 45/2019/NĐ-CP отменён.",
]

GOOD_WITH_SOURCE = [
    (  # the council is another institution, which the source names by its initials
        "Собрался народный комитет.\nНародный комитет решил.\nРечь народного комитета.\n"
        "Комитет передал документ народному совету.",
        "Ủy ban nhân dân tỉnh họp.\nỦy ban nhân dân tỉnh quyết định.\n"
        "Bài của Ủy ban nhân dân tỉnh.\nỦy ban nhân dân tỉnh trình HĐND tỉnh.",
    ),
    ("Указ № 45 вышел.\nРешение № 45 вышло.", "Nghị định số 45.\nQuyết định số 45."),
    (
        "Резолюция 19-NQ/TW принята.\nПостановление 19/NQ-CP принято.",
        "Nghị quyết 19-NQ/TW.\nNghị quyết 19/NQ-CP.",
    ),
    (
        "Центральная экономическая комиссия решила.\nКомиссия собралась.\n"
        "Речь Центральной экономической комиссии.\nЦентральную экономическую комиссию ждут.",
        "Ban Kinh tế Trung ương quyết định.\nBan Kinh tế Trung ương họp.\n"
        "Phát biểu của Ban Kinh tế Trung ương.\nChờ Ban Kinh tế Trung ương.",
    ),
    (
        "Центральная экономическая комиссия решила.\nНародный комитет провинции решил.\n"
        "Речь Центральной экономической комиссии.\nЦентральную экономическую комиссию ждут.",
        "Ban Kinh tế Trung ương quyết định.\nỦy ban nhân dân tỉnh quyết định.\n"
        "Phát biểu của Ban Kinh tế Trung ương.\nChờ Ban Kinh tế Trung ương.",
    ),
    # Two documents with one number in one sentence of the source.
    ("Вышли указ № 45 и решение № 45.", "Ban hành Nghị định số 45 và Quyết định số 45."),
    (  # two institutions that the source names side by side
        "Народный комитет и Народный совет решили.\n" * 3 + "Народный совет решил.",
        "Ủy ban nhân dân và Hội đồng nhân dân quyết định.\n" * 3 + "Hội đồng nhân dân quyết định.",
    ),
]

BAD = [
    "Принята резолюция № 19-NQ/TW. Выполнение ⟦постановления № 19⟧ идёт медленно.",
    "Постановление 45/2019/NĐ-CP принято. ⟦Указ № 45/2019/NĐ-CP⟧ отменён.",
    "Указ 45/2019/NĐ-CP принят. Указ № 45 отменён. ⟦Декрет № 45⟧ забыт.",
    "Резолюция №19-NQ/TW принята. ⟦Постановление №19⟧ исполняют.",
    "РЕЗОЛЮЦИЯ\nРезолюция 19-NQ/TW.\nВыполнение ⟦Решения 19-NQ/TW⟧.\nРезолюция 19.",
    "Заключение № 7-KL/TW принято. ⟦Решение № 7-KL/TW⟧ забыто.",
    "Директива 12-CT/TW принята. ⟦Указание № 12⟧ исполняют.",
    "Резолюция № 18-NQ/TW и указ № 3. ⟦Решение № 18-NQ/TW⟧ исполняют.",
    "Положение № 41-QĐ/TW принято. ⟦Указание № 41⟧ забыто.",
    "Первый абзац о резолюции № 19-NQ/TW.\n\n\n⟦Постановлением № 19⟧ довольны.",
    # The Prime Minister's codes have small letters in the tail: QĐ-TTg.
    "Распоряжение 19/QĐ-TTg подписано. ⟦Указ № 19/QĐ-TTg⟧ исполняют.",
]

BAD_WITH_SOURCE = [
    (  # a ministry stands beside it, but has a word of its own
        "Собралась правовая комиссия.\nПравовая комиссия решила.\nРечь правовой комиссии.\n"
        "⟦Правовой комитет⟧ обратился в министерство.",
        "Ban Pháp chế tỉnh họp.\nBan Pháp chế tỉnh quyết định.\nBài của Ban Pháp chế tỉnh.\n"
        "Ban Pháp chế tỉnh gửi Bộ Tư pháp.",
    ),
    ("Указ № 45 вышел.\n⟦Декрет № 45⟧ вышел.", "Nghị định số 45.\nNghị định số 45."),
    (
        "Центральная экономическая комиссия решила.\n⟦Центральный экономический комитет⟧ решил.\n"
        "Речь Центральной экономической комиссии.\nЦентральную экономическую комиссию ждут.",
        "Ban Kinh tế Trung ương quyết định.\nBan Kinh tế Trung ương giải quyết.\n"
        "Phát biểu của Ban Kinh tế Trung ương.\nChờ Ban Kinh tế Trung ương.",
    ),
]

KNOWN_FAILURES = [
    # A code in the letters of the other alphabet is the same code.
    "Резолюция 19-NQ/TW принята. ⟦Постановление 19-НК/ТВ⟧ исполняют.",
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert underlined_with_renderings(check, target) == target


@pytest.mark.parametrize(("target", "source"), GOOD_WITH_SOURCE)
def test_is_silent_with_source(target, source):
    assert underlined_with_renderings(check, target, source) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert underlined_with_renderings(check, unmarked(target)) == target


@pytest.mark.parametrize(("target", "source"), BAD_WITH_SOURCE)
def test_underlines_with_source(target, source):
    assert underlined_with_renderings(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert underlined_with_renderings(check, unmarked(target)) == target


@pytest.mark.parametrize(
    ("resolutions", "severity"),
    [(3, None), (2, Severity.MINOR)],  # None is the check's own: major
)
def test_only_a_steady_term_makes_a_major_fault(resolutions, severity):
    text = "Резолюция 19-NQ/TW. " * resolutions + "Постановление 19-NQ/TW."
    (found,) = findings_with_renderings(check, text)
    assert found.severity is severity


def test_a_capital_alone_is_the_document_named_before():
    text = "Резолюция 19-NQ/TW. Резолюция 19. Резолюция 19. Постановление № 19. "
    (found,) = findings_with_renderings(check, text + "Цель Постановления и постановления.")
    assert [span.text for span in found.related] == ["Постановления"]


def test_one_document_is_one_finding():
    text = "Резолюция 19-NQ/TW. Резолюция 19. Постановление № 19. Решение № 19."
    (found,) = findings_with_renderings(check, text)
    assert found.target.text == "Постановление № 19"
    assert [span.text for span in found.related] == ["Решение № 19"]
    assert len(found.evidence) == 2
