from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.quantities import opaque

CODES = [
    ("Nghị quyết 19-NQ/TW", "19-NQ/TW"),
    ("Nghị định 45/2019/NĐ-CP.", "45/2019/NĐ-CP"),
    ("постановление 127-КЛ/ТВ", "127-КЛ/ТВ"),
    ("Dịch COVID-19.", "COVID-19"),
    ("(COVID-19)", "COVID-19"),
    ("bụi PM2.5 cao", "PM2.5"),
    ("khí CO2", "CO2"),
    ("самолёт A320", "A320"),
    ("máy bay Su-30", "Su-30"),
    ("танк Т-34", "Т-34"),
    ("истребитель F-16", "F-16"),
    ("biển số 29H1-5678", "29H1-5678"),
    ("mạng 5G", "5G"),
    ("сети 4G и", "4G"),
    ("phim 3D", "3D"),
    ("Galaxy S21", "S21"),
    ("вакцина fit-30", "fit-30"),
    ("работает 24/7", "24/7"),
    ("phục vụ 24/7.", "24/7"),
    ("#SEAGames31", "SEAGames31"),
    ("bản v2.0.1", "v2.0.1"),
    ("лаборатория Z119", "Z119"),
    ("căn B12-05", "B12-05"),
]
PLATES = [
    ("biển số 37A-123.45", "37A-123.45", "3712345"),
    ("номер 37А-123.45.", "37А-123.45", "3712345"),
    ("xe 59X1-678.90 chạy", "59X1-678.90", "59167890"),
    ("xe 51F12345", "51F12345", "5112345"),
]
GROUPS = [("hội nghị G20", "G20", "20"), ("tuyển U23.", "U23", "23"), ("«U-20»", "U-20", "20")]
PHONES = [
    ("024.3825.1234", "2438251234"),
    ("024 3825 1234", "2438251234"),
    ("(024) 3825 1234", "2438251234"),
    ("(024) 38251234", "2438251234"),
    ("+84 24 3825 1234", "2438251234"),
    ("+84-24-3825-1234", "2438251234"),
    ("0912345678", "912345678"),
    ("0912 345 678", "912345678"),
    ("0912.345.678", "912345678"),
    ("+84 912 345 678", "912345678"),
    ("1900 6017", "19006017"),
    ("1900.6017", "19006017"),
    ("1800 1091", "18001091"),
    ("8-800-555-35-35", "8005553535"),
    ("8 (800) 555-35-35", "8005553535"),
    ("+7 495 123-45-67", "4951234567"),
    ("8 495 123-45-67", "4951234567"),
    ("+7 (495) 123-45-67", "4951234567"),
]
# What is a value, though it looks like a code.
NONE = [
    "достигла 62 000 000 000 донгов",
    "выросла до 2 045 000 000 донгов",
    "Năm 2022",
    "13,4%",
    "1.250.000 dân",
    "1 250 000 người",
    "8 800 000 человек",
    "8 800 555 рублей",
    "1900-1945",
    "năm 1900–1975",
    "US$5 tỷ",
    "USD5 triệu",
    "VND500",
    "$3.5B",
    "£10M",
    "10M",
    "500K",
    "3X4",
    "4Х100",
    "lúc 8H30",
    "lúc 17H",
    "20-ГО",
    "5-ЛЕТНИЙ",
    "10-МИЛЛИОННЫЙ",
    "5-Star",
    "20-летний",
    "12-го",
    "5-10",
    "15/12/2022",
    "2/3",
    "2021/2022",
    "5kg",
    "100km",
    "5 MW",
    "15,5°C",
    "Q3/2022",
    "T12/2020",
    "0200GMT",
    "0.125.000",
    "№5",
    "No.5",
    "17:30",
    "",
    "một hai ba",
    "COVID",
    "-5",
    "+7 %",
]
NO_NUMBER = ["https://example.vn/2022/15", "www.example.ru/1", "info2022@example.ru", "m2", "км2"]


def found(text, language="vi"):
    return list(opaque.find(text, language))


@pytest.mark.parametrize(("text", "code"), CODES)
def test_finds_codes(text, code):
    assert [(n.text, n.kind) for n in found(text)] == [(code, "code")]


@pytest.mark.parametrize(("text", "plate", "digits"), PLATES)
def test_compares_plates_by_digits(text, plate, digits):
    (number,) = found(text)
    assert (number.text, number.kind, number.readings) == (plate, "plate", {Decimal(digits)})


@pytest.mark.parametrize(("text", "name", "value"), GROUPS)
def test_groups_need_no_counterpart(text, name, value):
    (number,) = found(text)
    assert (number.text, number.kind, number.readings) == (name, "group", {Decimal(value)})
    assert number.firm
    assert not number.counts


@pytest.mark.parametrize(("text", "digits"), PHONES)
def test_compares_phones_by_digits(text, digits):
    (number,) = found(f"Тел.: {text}, офис")
    assert (number.text, number.kind) == (text, "phone")
    assert number.readings == {Decimal(digits)}


@pytest.mark.parametrize("text", NONE)
def test_leaves_values_alone(text):
    assert not found(text)


@pytest.mark.parametrize("text", NO_NUMBER)
def test_hides_addresses(text):
    assert {n.kind for n in found(text)} == {"address"}


PIECES = (
    *("1", "19", "024", "3825", "1234", "COVID", "NĐ", "5G", "37A", "H", "m2", "www.", "http://"),
    *("123.45", "U", "G20"),
    *("-", "/", ".", ",", "(", ")", "+", "@", "$", " "),
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@given(TEXTS)
def test_stands_where_it_says(text):
    numbers = found(text)
    assert numbers == found(text)
    for number in numbers:
        assert text[number.start : number.end] == number.text
        assert number.readings
    assert all(a.end <= b.start for a, b in pairwise(numbers))
