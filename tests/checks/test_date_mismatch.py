import pytest

from mtcheck.checks.date_mismatch import check
from tests.tables import check_underlines, unmarked

GOOD = [
    ("Hội nghị diễn ra ngày 5/8/2020.", "Конференция прошла 5 августа 2020 года."),
    ("Hội nghị diễn ra ngày 5/8/2020.", "Конференция прошла 05.08.2020."),
    ("Hội nghị diễn ra ngày 5-8-2020.", "Конференция прошла 5-го августа."),
    ("Sáng 5/8, hội nghị khai mạc.", "Утром 5 августа открылась конференция."),
    ("Ngày 7 tháng 5 năm 1954.", "7 мая 1954 года."),
    ("Ngày 15/12, hội nghị khai mạc.", "15 декабря открылась конференция."),
    ("Ngày 8/8, hội nghị khai mạc.", "8 августа открылась конференция."),
    ("Từ ngày 5/8 đến ngày 8/5 năm sau.", "С 5 августа по 8 мая следующего года."),
    ("Khoảng 2/3 số dân đồng ý.", "Около двух третей жителей согласны; 3 февраля голосование."),
    ("Tỷ số 5-8 nghiêng về đội khách.", "Счёт 8:5 в пользу гостей."),
    ("Phiên bản 5.8 ra mắt.", "Вышла версия 8.5."),
    ("Ngày 5/8, lễ khai mạc.", "Открытие состоялось в августе."),
    ("Tháng 5 có 8 ngày nghỉ.", "В мае 8 выходных."),
]

BAD = [
    ("Hội nghị diễn ra ngày 5/8/2020.", "Конференция прошла ⟦8 мая⟧ 2020 года."),
    ("Hội nghị diễn ra ngày 5/8/2020.", "Конференция прошла ⟦08.05.2020⟧."),
    ("Sáng 5/8, hội nghị khai mạc.", "Утром ⟦8 мая⟧ открылась конференция."),
    ("Ngày 7 tháng 5 năm 1954.", "⟦5 июля⟧ 1954 года."),
    ("Công bố ngày 3/12/2023.", "Опубликовано ⟦12.03.2023⟧."),
    ("Từ ngày 5/8 đến ngày 15/8.", "С ⟦8 мая⟧ по 15 августа."),
]


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_underlines(source, target):
    assert check_underlines(check, unmarked(target), source) == target


def test_english_puts_the_month_first():
    source = "It opened on August 5, 2020."
    assert check_underlines(check, "Открыто 8 мая.", source, "en") == "Открыто ⟦8 мая⟧."
    assert check_underlines(check, "Открыто 5 августа.", source, "en") == "Открыто 5 августа."
