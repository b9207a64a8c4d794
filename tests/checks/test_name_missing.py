import pytest

from mtcheck.checks.name_missing import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, resources, unmarked


def findings(target, source=None):
    pair = bitext(unmarked(target), source)
    return list(check(pair, **resources(check, pair)))


VI = "Ông Đặng Văn Lâm khai mạc.\nCác đại biểu thảo luận.\n"
RU = "Собрание открыл Данг Ван Лам.\nНачалось обсуждение.\n"
PLACE_VI = "Lũ lớn ở Nghệ An.\nMưa đã tạnh.\n"
PLACE_RU = "В Нгеане сильный паводок.\nДождь прекратился.\n"

GOOD = [
    (RU + "Данг Ван Лам предложил изменить правила.", VI + "Đặng Văn Lâm đề nghị sửa quy định."),
    (RU + "Он предложил изменить правила.", VI + "Đặng Văn Lâm đề nghị sửa quy định."),
    (RU + "Министр предложил изменить правила.", VI + "Đặng Văn Lâm đề nghị sửa quy định."),
    (RU + "Лам предложил изменить правила.", VI + "Đặng Văn Lâm đề nghị sửa quy định."),
    (RU + "Г-н Данг предложил изменить правила.", VI + "Đặng Văn Lâm đề nghị sửa quy định."),
    (RU + "По его словам, правила устарели.", VI + "Theo ông Đặng Văn Lâm, quy định đã lỗi thời."),
    (RU + "Д. В. Лам предложил изменить правила.", VI + "Đặng Văn Lâm đề nghị sửa quy định."),
    (RU + "\N{EM DASH} Правила устарели, их надо менять.", VI + "Đặng Văn Lâm: Quy định đã cũ."),
    (RU + "Да.", VI + "Đặng Văn Lâm đề nghị sửa quy định ngay hôm nay."),
    # A biography leaves out whom it speaks of.
    (RU + "Родился в 1912 году в Хюэ.", VI + "Đặng Văn Lâm sinh năm 1912 tại Huế."),
    (RU + "В 1930 году начал писать.", VI + "Đặng Văn Lâm bắt đầu viết năm 1930."),
    # Its neighbour has it.
    (
        "Собрание открыл Данг Ван Лам.\nПредложено изменить правила.",
        "Ông Đặng Văn Lâm khai mạc.\nĐặng Văn Lâm đề nghị sửa quy định.",
    ),
    # It has no rendering anywhere, or stands once for twice.
    ("Предложено изменить правила.", "Đặng Văn Lâm đề nghị sửa quy định."),
    (
        RU + "Данг Ван Лам предложил изменить правила.",
        VI + "Đặng Văn Lâm đề nghị sửa quy định của Đặng Văn Lâm.",
    ),
    (RU, VI),
    (PLACE_RU + "В Нгеане идут дожди.", PLACE_VI + "Ở Nghệ An có mưa."),
    (PLACE_RU + "В провинции идут дожди.", PLACE_VI + "Ở Nghệ An có mưa."),
    (PLACE_RU + "Здесь идут дожди.", PLACE_VI + "Ở Nghệ An có mưa."),
    (PLACE_RU + "Нгеанские дожди сильны.", PLACE_VI + "Mưa Nghệ An rất to."),
    (PLACE_RU + "Местные дожди сильны.", PLACE_VI + "Mưa Nghệ An rất to."),
]

BAD = [
    (
        RU + "⟦Предложил скорее изменить правила.⟧",
        VI + "Đặng Văn Lâm đề nghị sửa quy định.",
    ),
    (RU + "⟦Завершён проект новой дороги.⟧", VI + "Đặng Văn Lâm sinh năm 1912 tại Huế."),
    (RU + "⟦По словам, правила устарели.⟧", VI + "Theo ông Đặng Văn Lâm, quy định đã lỗi thời."),
    (PLACE_RU + "⟦Сильные дожди идут и ночью.⟧", PLACE_VI + "Ở Nghệ An đêm có mưa."),
]

KNOWN_FAILURES = [
    # A translator may leave the name out here; so may a machine.
    (
        RU + "⟦Заместитель министра предложил изменить правила.⟧",
        VI + "Thứ trưởng Đặng Văn Lâm đề nghị sửa quy định.",
    ),
]


@pytest.mark.parametrize(("target", "source"), GOOD)
def test_is_silent(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("target", "source"), BAD)
def test_underlines(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("target", "source"), KNOWN_FAILURES)
def test_known_failures(target, source):
    assert check_underlines(check, unmarked(target), source) == target


def test_one_name_is_one_finding():
    source = VI + "Đặng Văn Lâm đề nghị.\nMưa to.\nGió lớn.\nĐặng Văn Lâm đồng ý."
    target = RU + "Предложено изменить.\nСильный дождь.\nВетер.\nВопрос согласован."
    (found,) = findings(target, source)
    assert len(found.related) == 1
    assert "Đặng Văn Lâm" in found.message
    assert (found.severity or Severity.MINOR) is Severity.MINOR
