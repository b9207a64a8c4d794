from decimal import Decimal

import pytest

from mtcheck.lang.quantities import calendar
from mtcheck.lang.quantities.model import CALENDAR
from mtcheck.lang.quantities.reading import read

MONTHS = [
    ("декабря", "ru", 12),
    ("Декабрь", "ru", 12),
    ("декабрьский", "ru", 12),
    ("мая", "ru", 5),
    ("майский", "ru", 5),
    ("май", "ru", 5),
    ("маяк", "ru", None),
    ("июня", "ru", 6),
    ("июля", "ru", 7),
    ("Giêng", "vi", 1),
    ("Chạp", "vi", 12),
    ("December", "en", 12),
    ("May", "en", 5),
    ("may", "en", None),
    ("march", "en", None),
    ("год", "ru", None),
    ("Мартин", "ru", None),
    ("мартовский", "ru", 3),
    ("августовский", "ru", 8),
    ("Августин", "ru", None),
]

RENDERED = [
    ("декабря", 11, "ноября"),
    ("Декабрь", 11, "Ноябрь"),
    ("мае", 12, "декабре"),
    ("декабрём", 3, "мартом"),
    ("декабрьский", 11, None),
]

YEARS = [
    ("ngày 15/12/22", "22", "date", {"1922", "2022"}),
    ("những năm 90", "90", "year", {"1990", "2090"}),
    ("в 90-х годах", "90", "ordinal", {"1990", "2090"}),
    ("1620-21", "21", "cardinal", {"1621"}),
    ("XIX век", "XIX", "roman", {"1800"}),
    ("thế kỷ 19", "19", "cardinal", {"1800"}),
    ("в 19-м веке", "19", "ordinal", {"1800"}),
    ("22 человека", "22", "cardinal", set()),
]

# (language, text, «kind:value» of all that is calendar in it)
READ = [
    ("vi", "Khoảng 2/3 dân số đồng ý.", ""),
    ("vi", "Tháng 12 năm nay, trời lạnh.", "month:12"),
    ("vi", "Tháng mười hai năm 2020, cầu khánh thành.", "month:12 year:2020"),
    ("vi", "Tháng 5/2023, cầu khánh thành.", "month:5 year:2023"),
    ("vi", "Tháng 5-2023, cầu khánh thành.", "month:5 year:2023"),
    ("vi", "Họp mỗi tháng một lần.", ""),
    ("vi", "Ba tháng một lần, tổ họp.", ""),
    ("vi", "Uống thuốc ngày 3 bữa.", ""),
    ("vi", "Mỗi ngày 2 lần, xe chạy qua làng.", ""),
    ("vi", "Anh đi 3 tháng 10 ngày.", ""),
    ("vi", "Năm 2015, nhà máy mở cửa.", "year:2015"),
    ("vi", "Năm học 2021-2022 kết thúc.", "year:2021 year:2022"),
    ("vi", "Giai đoạn 2016–2020, tỉnh xây 5 cầu.", "year:2016 year:2020"),
    ("vi", "Nhiệm kỳ 2020-2025 bắt đầu.", "year:2020 year:2025"),
    ("vi", "Năm 2019, 2020 và 2021, sản lượng tăng.", "year:2019 year:2020 year:2021"),
    ("vi", "Ông sống 5 năm ở Huế.", ""),
    ("vi", "Năm 17 tuổi, ông vào bộ đội.", ""),
    ("vi", "Tổ chức năm 2 lần.", ""),
    ("vi", "Năm 938, quân ta thắng lớn.", "year:938"),
    ("vi", "Thập niên 90, làng còn nghèo.", "decade:1990"),
    ("vi", "Những năm 1990, làng còn nghèo.", "decade:1990"),
    ("vi", "Những năm 90 của thế kỷ XX.", "decade:1990 century:20"),
    ("vi", "Thế kỷ XX nhiều biến động.", "century:20"),
    ("vi", "Thế kỷ 20 nhiều biến động.", "century:20"),
    ("vi", "Thế kỷ hai mươi nhiều biến động.", "century:20"),
    ("vi", "Thế kỷ thứ 10 có nhiều vua.", "century:10"),
    ("vi", "Quý I năm 2022, xuất khẩu tăng.", "quarter:1 year:2022"),
    ("vi", "Quý 1/2022, xuất khẩu tăng.", "quarter:1 year:2022"),
    ("vi", "Trong 6 tháng đầu năm, xuất khẩu tăng.", ""),
    ("vi", "Trong nửa đầu năm 2022, xuất khẩu tăng.", "half:6 year:2022"),
    ("vi", "Nửa cuối thế kỷ 19, làng đông dân.", "half:2 century:19"),
    ("vi", "Ba tháng đầu năm, xuất khẩu tăng.", ""),
    ("vi", "Ba tháng đầu đời, trẻ ngủ nhiều.", ""),
    ("vi", "Tháng tư là mùa khô.", "month:4"),
    ("vi", "Tháng ba trời rét.", "month:3"),
    ("vi", "Lương tháng ba triệu đồng.", ""),
    ("vi", "Những năm chín mươi, làng còn nghèo.", "decade:1990"),
    ("vi", "Mùng 2 tháng 9 năm 1945, cả nước vui.", "day:2 month:9 year:1945"),
    ("vi", "Mùng 1 Tết, phố vắng.", "lunar:1"),
    ("vi", "Đêm 30 Tết, phố đông.", "lunar:30"),
    ("vi", "Năm 111 TCN, nước mất.", "year:111"),
    ("vi", "Thành hình khoảng 300 năm trước Công nguyên.", ""),
    ("vi", "Phiên bản 5.8 ra mắt.", ""),
    ("vi", "Tỷ số 5-8 nghiêng về đội khách.", ""),
    ("vi", "Tăng từ 2,5 đến 3,5 triệu.", ""),
    ("ru", "Доля выросла до 15.12 процента.", ""),
    ("ru", "В декабре похолодало.", "month:12"),
    ("ru", "Декабрьский номер журнала вышел.", "month:12"),
    ("ru", "В 2015 году завод открылся.", "year:2015"),
    ("ru", "За 5 лет построили завод.", ""),
    ("ru", "Через три месяца построили завод.", ""),
    ("ru", "Из 22 года жизни он учился 12 лет.", ""),
    ("ru", "Купили 500 г муки.", ""),
    ("ru", "В 476 году империя пала.", "year:476"),
    ("ru", "В 2016–2020 годах построили 5 мостов.", "year:2016 year:2020"),
    ("ru", "В 2021/22 учебном году учились все.", "year:2021 year:2022"),
    ("ru", "На 2021–25 гг. намечен план.", "year:2021 year:2025"),
    ("ru", "В 2019, 2020 и 2021 годах урожай рос.", "year:2019 year:2020 year:2021"),
    ("ru", "В 90-е годы жили бедно.", "decade:1990"),
    ("ru", "В 90-х жили бедно.", "decade:1990"),
    ("ru", "В 1990-х годах жили бедно.", "decade:1990"),
    ("ru", "Девяностые годы были трудными.", "decade:1990"),
    ("ru", "XX век был бурным.", "century:20"),
    ("ru", "20-й век был бурным.", "century:20"),
    ("ru", "Двадцатый век был бурным.", "century:20"),
    ("ru", "В XIX–XX веках город рос.", "century:19 century:20"),
    ("ru", "В 1900-е годы город рос.", "decade:1900"),
    ("ru", "За I квартал экспорт вырос.", "quarter:1"),
    ("ru", "За первый квартал экспорт вырос.", "quarter:1"),
    ("ru", "В 1 квартале 2022 года экспорт вырос.", "quarter:1 year:2022"),
    ("ru", "За первое полугодие экспорт вырос.", "half:6"),
    ("ru", "За I полугодие экспорт вырос.", "half:6"),
    ("ru", "За 1-е полугодие экспорт вырос.", "half:6"),
    ("ru", "За полугодие экспорт вырос.", ""),
    ("ru", "В первой половине 2022 года экспорт рос.", "half:6 year:2022"),
    ("ru", "В первой половине матча забит гол.", "half:1"),
    ("ru", "Половина года прошла.", ""),
    ("ru", "За первые шесть месяцев года экспорт вырос.", ""),
    ("ru", "Мост сдали в тысяча девятьсот сорок шестом году.", "year:1946"),
    ("ru", "Мост сдали в сорок шестом году.", "year:1946"),
    ("ru", "Он умер на сорок шестом году жизни.", ""),
    ("ru", "Мост сдали в двухтысячном году.", "year:2000"),
    ("ru", "В двухтысячные годы город рос.", "decade:2000"),
    ("ru", "В восьмидесятых он водил поезда.", "decade:1980"),
    ("ru", "В восьмидесятых номерах журнала о нём писали.", ""),
    ("ru", "К IV кварталу мост достроят.", "quarter:4"),
    ("ru", "За 4 квартала цены выросли.", ""),
    ("ru", "В 111 году до н. э. страна пала.", "year:111"),
    ("en", "It opened in May 2020.", "month:5 year:2020"),
    ("en", "You may take 5 of them.", ""),
    ("en", "It opened in December.", "month:12"),
    ("en", "In 2015, it closed.", "year:2015"),
    ("en", "In the 1990s, they were poor.", "decade:1990"),
    ("en", "In the '90s, they were poor.", "decade:1990"),
    ("en", "The 20th century was hard.", "century:20"),
    ("en", "The first quarter was good.", "quarter:1"),
    ("en", "Q1 was good.", "quarter:1"),
    ("en", "The first half of 2023 was good.", "half:6 year:2023"),
    ("en", "Half of the year was good.", ""),
]


@pytest.mark.parametrize(("word", "language", "expected"), MONTHS)
def test_month(word, language, expected):
    assert calendar.month(word, language) == expected


@pytest.mark.parametrize(("word", "value", "expected"), RENDERED)
def test_renders_in_the_same_case(word, value, expected):
    assert calendar.rendered(word, value, "ru") == expected


@pytest.mark.parametrize(("text", "written", "kind", "expected"), YEARS)
def test_years(text, written, kind, expected):
    start = text.rindex(written)
    value = Decimal(19 if written == "XIX" else int(written))
    found = calendar.years(value, text, start, start + len(written), kind)
    assert set(found) == {Decimal(value) for value in expected}


def told(text, language):
    """«kind:value» of every part of a date in a text, with every value that it may have."""
    wanted = CALENDAR | {"lunar"}
    return [(n.kind, n.readings) for n in read(text, language) if n.kind in wanted]


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_reads(language, text, expected):
    found = told(text, language)
    wanted = [part.split(":", 1) for part in expected.split()]
    assert [kind for kind, _ in found] == [kind for kind, _ in wanted]
    for (_, readings), (_, value) in zip(found, wanted, strict=True):
        assert Decimal(value.replace(":", ".")) in readings
