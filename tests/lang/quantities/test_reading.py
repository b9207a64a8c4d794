from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.quantities.comparison import as_russian, compare
from mtcheck.lang.quantities.literals import literal
from mtcheck.lang.quantities.reading import read

# (language, text, what is read as «text=value», every reading that matters)
READ = [
    ("vi", "Tỉnh có 1.250.000 dân.", [("1.250.000", "1250000")]),
    ("vi", "Giảm 13,4% số đơn vị.", [("13,4", "13.4")]),
    ("vi", "Tăng thêm 13.4 điểm.", [("13.4", "13.4")]),
    ("vi", "Có 1.250 hộ.", [("1.250", "1250"), ("1.250", "1.25")]),
    ("vi", "Vốn 3 triệu đồng.", [("3 triệu", "3000000")]),
    ("vi", "Vốn 3 triệu rưỡi.", [("3 triệu", "3500000")]),
    ("vi", "Vốn 5 tỷ 200 triệu đồng.", [("5 tỷ 200 triệu", "5200000000")]),
    ("vi", "Vốn 24 nghìn tỷ đồng.", [("24 nghìn tỷ", "24000000000000")]),
    ("vi", "Có 2 vạn người.", [("2 vạn", "20000")]),
    ("vi", "Từ 5-10 triệu đồng.", [("5", "5000000"), ("10 triệu", "10000000")]),
    ("vi", "Lớp có mười lăm em.", [("mười lăm", "15")]),
    ("vi", "Lớp có hai mươi mốt em.", [("hai mươi mốt", "21"), ("hai mươi mốt", "20")]),
    ("vi", "Dài một trăm linh năm mét.", [("một trăm linh năm", "105")]),
    ("vi", "Giá hai nghìn ba trăm đồng.", [("hai nghìn ba trăm", "2300")]),
    ("vi", "Giá ba trăm nghìn tỷ.", [("ba trăm nghìn tỷ", "300000000000000")]),
    ("vi", "Đi bốn chục cây số.", [("bốn chục", "40")]),
    ("vi", "Một nửa số phiếu.", [("nửa", "0.5"), ("nửa", "50")]),
    ("vi", "Năm người bị thương.", [("Năm", "5")]),
    ("vi", "Năm trăm người.", [("Năm trăm", "500")]),
    ("vi", "Đại hội XIII của Đảng.", [("XIII", "13")]),
    ("vi", "Thế kỷ 19 bắt đầu.", [("19", "19"), ("19", "1800")]),
    ("vi", "Những năm 90.", [("90", "90"), ("90", "1990")]),
    ("vi", "Ngày 15/12/22.", [("15", "15"), ("12", "12"), ("22", "2022")]),
    ("vi", "Lúc 17h30 chiều.", [("17h30", "17.30")]),
    ("vi", "Lúc 5 giờ 30 phút.", [("5 giờ 30 phút", "5.30"), ("5 giờ 30 phút", "17.30")]),
    ("vi", "Nghị quyết 19-NQ/TW.", [("19-NQ/TW", "19")]),
    ("vi", "Dịch COVID-19.", [("COVID-19", "19")]),
    ("vi", "Chiếm 2/3 diện tích.", [("2", "0.6667"), ("3", "3")]),
    ("ru", "Население 1 250 000 человек.", [("1 250 000", "1250000")]),
    ("ru", "Население 1\N{NO-BREAK SPACE}250 человек.", [("1\N{NO-BREAK SPACE}250", "1250")]),
    (
        "ru",
        "Всего 330\N{NARROW NO-BREAK SPACE}000.",
        [("330\N{NARROW NO-BREAK SPACE}000", "330000")],
    ),
    ("ru", "Бюджет 3,5 млн долларов.", [("3,5 млн", "3500000")]),
    ("ru", "Бюджет 4 тыс. 500 рублей.", [("4 тыс. 500", "4500")]),
    ("ru", "Бюджет 20 с лишним тысяч.", [("20 с лишним тысяч", "20000")]),
    ("ru", "Игра с 5-миллионным фондом.", [("5-миллионным", "5000000")]),
    ("ru", "Двадцать пять человек.", [("Двадцать пять", "25")]),
    ("ru", "Двадцать первого числа.", [("Двадцать первого", "21")]),
    ("ru", "Пятилетний план.", [("Пятилетний", "5")]),
    ("ru", "Двухдневный визит.", [("Двухдневный", "2")]),
    ("ru", "Двадцатипятилетний юбиляр.", [("Двадцатипятилетний", "25")]),
    ("ru", "Пятитысячный тираж.", [("Пятитысячный", "5000")]),
    ("ru", "Полтора миллиона.", [("Полтора миллиона", "1500000")]),
    ("ru", "Обоими способами.", [("Обоими", "2")]),
    ("ru", "Пара вопросов.", [("Пара", "2")]),
    ("ru", "Десятки миллионов.", [("Десятки миллионов", "10000000")]),
    ("ru", "Пятьюстами рублями.", [("Пятьюстами", "500")]),
    ("ru", "Трёмстам семидесяти шести.", [("Трёмстам семидесяти шести", "376")]),
    ("ru", "Две трети голосов.", [("Две", "2"), ("трети", "3")]),
    ("ru", "В 1990-х годах.", [("1990", "1990")]),
    ("ru", "В 90-е годы.", [("90", "1990")]),
    ("ru", "В XX веке.", [("XX", "20"), ("XX", "1900")]),
    ("ru", "12-го созыва.", [("12", "12")]),
    ("ru", "15.12.2022.", [("15", "15"), ("12", "12"), ("2022", "2022")]),
    ("en", "Twenty-five people.", [("Twenty-five", "25")]),
    ("en", "Two hundred thousand people.", [("Two hundred thousand", "200000")]),
    ("en", "Some 1,250,000 people.", [("1,250,000", "1250000")]),
    ("en", "The 12th congress.", [("12", "12")]),
    ("en", "At 5 p.m. sharp.", [("5", "17")]),
    ("en", "December 15.", [("December", "12"), ("15", "15")]),
]

# Words that look like numbers and are none, and what holds none.
NOTHING = [
    ("vi", "Năm nay trời đẹp."),
    ("vi", "Kinh tế tư nhân và đầu tư."),
    ("vi", "Một số vấn đề."),
    ("vi", "Tỷ lệ cao."),
    ("vi", "Xem https://example.vn/2022/15 nhé."),
    ("ru", "Семинар о семье."),
    ("ru", "Опубликовано DNUM_BFZBCZCACC."),
    ("ru", "Пишите на info2022@example.ru."),
    ("en", "You may go."),
]

LITERALS = [
    ("7", {"7"}),
    ("13,4", {"13.4"}),
    ("1.250", {"1250", "1.25"}),
    ("1,250.5", {"1250.5"}),
    ("1.250,5", {"1250.5"}),
    ("0.125", {"0.125"}),
    ("1.250.000", {"1250000"}),
    ("2.6.32", set()),
    ("24.000", {"24000"}),
    ("1,2,3", set()),
]

RUSSIAN = [
    ("13,4%", "14,3%", "13,4"),
    ("13.4%", "14,3%", "13,4"),
    ("1.250.000 dân", "1 300 000 человек", "1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000"),
    ("3,5 triệu", "3,6 млн", "3,5 млн"),
    ("3 triệu", "3 млрд", None),
    ("1.250 hộ", "1300 семей", None),
    ("17h30", "17:40", "17:30"),
    ("năm 2015", "2016 год", "2015"),
]


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_reads(language, text, expected):
    found = {(n.text, reading) for n in read(text, language) for reading in n.readings}
    assert {(written, Decimal(value)) for written, value in expected} <= found


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_reads_nothing(language, text):
    assert not [n for n in read(text, language) if Decimal(1) not in n.readings]


@pytest.mark.parametrize(("written", "values"), LITERALS)
def test_literal(written, values):
    assert literal(written) == {Decimal(value) for value in values}


@pytest.mark.parametrize(("source", "target", "expected"), RUSSIAN)
def test_writes_russian(source, target, expected):
    assert as_russian(read(source, "vi")[0], read(target, "ru")[0]) == expected


WORDS = """
1 12 2022 1.250 13,4 0912 : / - – , . % h giờ năm tháng thứ triệu tỷ rưỡi hai mươi linh тыс. млн
пять двадцати декабря век XX DNUM_BF A320 million half p.m. {0} км dặm
"""
PIECES = st.sampled_from([*WORDS.split(), "\N{NO-BREAK SPACE}", "с лишним"])
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))
LANGUAGES = st.sampled_from(["vi", "ru", "en", "xx"])


@given(TEXTS, LANGUAGES)
def test_numbers_stand_where_they_say(text, language):
    found = read(text, language)
    assert found == read(text, language)
    for number in found:
        assert 0 <= number.start < number.end <= len(text)
        assert text[number.start : number.end] == number.text
        assert number.readings
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(TEXTS, TEXTS)
def test_any_two_texts_compare(source, target):
    ours, theirs = read(source, "vi"), read(target, "ru")
    found = compare(ours, theirs)
    assert found == compare(ours, theirs)
    assert set(found.missing) <= set(ours)
    assert set(found.extra) <= set(theirs)


@given(TEXTS, LANGUAGES)
def test_a_text_has_the_numbers_of_itself(text, language):
    found = read(text, language)
    same = compare(found, found)
    assert (same.changed, same.missing, same.extra) == ((), (), ())
