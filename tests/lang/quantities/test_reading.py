import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.quantities.comparison import as_russian, compare
from mtcheck.lang.quantities.reading import has_certain, read

# (language, text, every number in digits or Roman numerals: «written=value», «written=value|value»
# where it may be worth several, «written=value:kind» where the kind matters).
READ = [
    # Separators.
    ("vi", "Tỉnh có 1.250.000 dân.", "1.250.000=1250000"),
    ("vi", "Tỉnh có 1 250 000 dân.", "1 250 000=1250000"),
    ("vi", "Tỉnh có 1,250,000 dân.", "1,250,000=1250000"),
    ("vi", "Giảm 13,4% số đơn vị.", "13,4=13.4:percent"),
    ("vi", "Tăng thêm 13.4 điểm.", "13.4=13.4"),
    ("vi", "Có 1.250 hộ.", "1.250=1250|1.25"),
    ("vi", "Vốn 1.250 tỷ đồng.", "1.250 tỷ=1250000000000"),
    ("vi", "Vốn 1,25 tỷ đồng.", "1,25 tỷ=1250000000"),
    ("vi", "Dài 1,250 km.", "1,250=1250|1.25"),
    ("vi", "Dài 24.000 km.", "24.000=24000"),
    ("vi", "Năm 2022 15 xã về đích.", "2022=2022; 15=15"),
    ("vi", "Lần lượt là 50, 30, 20 em.", "50=50; 30=30; 20=20"),
    ("ru", "Население 1 250 000 человек.", "1 250 000=1250000"),
    ("ru", "Население 1\N{NO-BREAK SPACE}250 человек.", "1\N{NO-BREAK SPACE}250=1250"),
    ("ru", "Всего 330\N{NARROW NO-BREAK SPACE}000.", "330\N{NARROW NO-BREAK SPACE}000=330000"),
    ("ru", "Всего 330\N{THIN SPACE}000.", "330\N{THIN SPACE}000=330000"),
    ("ru", "Площадь 1250,5 га.", "1250,5=1250.5"),
    ("ru", "Площадь 1 250,5 га.", "1 250,5=1250.5"),
    ("ru", "Население 1.250.000 человек.", "1.250.000=1250000"),
    ("ru", "Цена 1'250'000 франков.", "1'250'000=1250000"),
    ("ru", "Это 50, 30 и 20 человек.", "50=50; 30=30; 20=20"),
    ("ru", "В 2022 году 15 школ.", "2022=2022:year; 15=15"),
    ("ru", "Индекс 8400 пунктов.", "8400=8400"),
    ("en", "Some 1,250,000 people.", "1,250,000=1250000"),
    ("en", "Some 1,250 people.", "1,250=1250"),
    ("en", "Some 1.250 points.", "1.250=1.25"),
    ("en", "It has 2,06,737 cases.", "2,06,737=206737"),
    ("en", "About 13.4 per cent.", "13.4=13.4:percent"),
    # Signs.
    ("vi", "Nhiệt độ −5 °C.", "−5=-5"),
    ("vi", "Có nơi xuống âm 3 độ.", "âm 3=-3"),
    ("vi", "Có nơi xuống -3 độ C.", "-3=-3"),
    ("vi", "Trời rét 5 độ dưới 0.", "5=5|-5; 0=0:mark"),
    ("vi", "Tăng trưởng -5%.", "-5=5|-5:percent"),
    ("vi", "-5 người vắng mặt.", "-5=5|-5"),
    ("vi", "Dịch COVID-19 và 5 ca.", "COVID-19=19:code; 5=5"),
    ("ru", "Ночью минус 10 градусов.", "минус 10=-10"),
    ("ru", "Ночью было −10 °C.", "−10=-10"),
    ("ru", "Стоял мороз, 10 градусов мороза.", "10=10|-10"),
    ("ru", "Ночью 10 градусов ниже нуля.", "10=10|-10"),
    ("ru", "Ночью +7 градусов.", "7=7"),
    ("ru", "Танк Т-34 и 5 машин.", "Т-34=34:code; 5=5"),
    ("ru", "Счёт 5-10 в игре.", "5=5; 10=10"),
    ("en", "It was minus 5 degrees.", "minus 5=-5"),
    ("en", "It was 5 degrees below zero.", "5=5|-5"),
    # Ranges: what is said once belongs to both ends.
    ("vi", "Từ 5-10 triệu đồng.", "5=5|5000000; 10 triệu=10000000"),
    ("vi", "Từ 5–10 triệu đồng.", "5=5|5000000; 10 triệu=10000000"),
    ("vi", "Từ 5 đến 10 triệu đồng.", "5=5|5000000; 10 triệu=10000000"),
    ("vi", "Tăng 5–10%.", "5=5:percent; 10=10:percent"),
    ("vi", "Tăng 5 đến 10%.", "5=5:percent; 10=10:percent"),
    ("vi", "Từ 5 triệu đến 10 triệu.", "5 triệu=5000000; 10 triệu=10000000"),
    ("vi", "Lần lượt 5, 10 và 15 triệu.", "5=5|5000000; 10=10|10000000; 15 triệu=15000000"),
    ("ru", "От 5 до 10 тыс. рублей.", "5=5|5000; 10 тыс=10000"),
    ("ru", "Рост на 10–15 %.", "10=10:percent; 15=15:percent"),
    ("ru", "Рост на 10\N{EM DASH}15 процентов.", "10=10:percent; 15=15:percent"),
    ("ru", "Рост на 5 % и 15 чел.", "5=5:percent; 15=15:cardinal"),
    ("ru", "5 школ и 10 млн рублей.", "5=5; 10 млн=10000000"),
    ("en", "From 5 to 10 million.", "5=5|5000000; 10 million=10000000"),
    ("en", "Some $5-$10 million.", "5=5|5000000; 10 million=10000000"),
    # Fractions.
    ("vi", "Chiếm 2/3 diện tích.", "2/3=0.6667:fraction"),
    ("vi", "Có hơn 1/3 dân số.", "1/3=0.3333:fraction"),
    ("vi", "Khoảng 3/4 số hộ.", "3/4=0.75:fraction"),
    ("vi", "Cần ½ lít nước.", "½=0.5"),
    ("vi", "Cần 2½ lít nước.", "2½=2.5"),
    ("vi", "Có 45/63 tỉnh.", "45=45; 63=63"),
    ("ru", "Около 2/3 площади.", "2/3=0.6667:fraction"),
    ("ru", "Около ¼ площади.", "¼=0.25"),
    ("ru", "Нужно 2 ½ литра.", "2 ½=2.5"),
    ("ru", "Это 45/63 провинций.", "45=45; 63=63"),
    ("ru", "В 2021/2022 году.", "2021=2021; 2022=2022"),
    ("en", "Some 2/3 of the area.", "2/3=0.6667:fraction"),
    # Percent and per mille.
    ("vi", "Đạt 7 phần trăm.", "7=7:percent"),
    ("vi", "Giảm 5‰ so với năm ngoái.", "5=5:permille"),
    ("vi", "Giảm 5 phần nghìn.", "5=5:permille"),
    ("vi", "Tăng 3 điểm phần trăm.", "3=3:percent"),
    ("vi", "Tăng 3 điểm %.", "3=3:percent"),
    ("ru", "Рост на 3 процента.", "3=3:percent"),
    ("ru", "Рост на 3 процентных пункта.", "3=3:percent"),
    ("ru", "Рост на 2,5 п. п. за год.", "2,5=2.5:percent"),
    ("ru", "Рост на 2,5 п.п. за год.", "2,5=2.5:percent"),
    ("ru", "Под 5-процентный кредит.", "5=5:percent"),
    ("ru", "Уклон 5 ‰ на пути.", "5=5:permille"),
    ("ru", "Уклон 5 промилле.", "5=5:permille"),
    ("ru", "Рост на 13,4\N{NO-BREAK SPACE}%.", "13,4=13.4:percent"),
    ("en", "Up 5 percent.", "5=5:percent"),
    ("en", "Up 5 percentage points.", "5=5:percent"),
    # Multiplication.
    ("ru", "Комната 3x4 м.", "3=3; 4=4"),
    ("ru", "Комната 3 × 4 м.", "3=3; 4=4"),
    ("ru", "Эстафета 4x100 м.", "4=4; 100=100"),
    ("vi", "Phòng 3X4 m.", "3=3; 4=4"),
    # Ordinals and compounds.
    ("ru", "Делегаты 12-го созыва.", "12=12:ordinal"),
    ("ru", "Около 20-ти лет.", "20=20"),
    ("ru", "Это 5-летний план.", "5=5"),
    ("ru", "Это 15-этажный дом.", "15=15"),
    ("ru", "Родился 10-миллионный житель.", "10-миллионный=10000000"),
    ("ru", "Игра с 5-миллионным фондом.", "5-миллионным=5000000"),
    ("ru", "Вышел 100-тысячный номер.", "100-тысячный=100000"),
    ("ru", "Школа № 5 и дом №7.", "5=5; 7=7"),
    ("vi", "Lần thứ 12 liên tiếp.", "12=12:ordinal"),
    ("vi", "Nghị quyết số 5 của Đảng.", "5=5"),
    ("vi", "Nhà cấp 4 ở thôn 3.", "4=4; 3=3"),
    ("en", "The 12th congress.", "12=12:ordinal"),
    ("en", "A 10-million fund.", "10-million=10000000"),
    ("en", "A 5-year plan.", "5=5"),
    ("en", "House No. 5 here.", "5=5"),
    # Magnitudes.
    ("vi", "Vốn 3 triệu đồng.", "3 triệu=3000000"),
    ("vi", "Vốn 3 triệu rưỡi.", "3 triệu=3500000"),
    ("vi", "Nuôi 3 năm rưỡi.", "3=3|3.5"),
    ("vi", "Vốn 5 tỷ 200 triệu đồng.", "5 tỷ 200 triệu=5200000000"),
    ("vi", "Vốn 5 tỷ 50 triệu đồng.", "5 tỷ 50 triệu=5050000000"),
    ("vi", "Vốn 1 tỷ 200 triệu 500 nghìn đồng.", "1 tỷ 200 triệu 500 nghìn=1200500000"),
    ("vi", "Vốn 1 tỷ 2.", "1 tỷ 2=1200000000"),
    ("vi", "Giá 2 triệu 350 đồng.", "2 triệu 350=2350000"),
    ("vi", "Vốn 2 tỷ 5 người góp.", "2 tỷ=2000000000; 5=5"),
    ("vi", "Vốn 24 nghìn tỷ đồng.", "24 nghìn tỷ=24000000000000"),
    ("vi", "Vốn 24.500 tỷ đồng.", "24.500 tỷ=24500000000000"),
    ("vi", "Vốn 3 triệu tỷ đồng.", "3 triệu tỷ=3000000000000000"),
    ("vi", "Có 2 vạn người.", "2 vạn=20000"),
    ("vi", "Có 5 ngàn người.", "5 ngàn=5000"),
    ("vi", "Có 5 tỉ đồng.", "5 tỉ=5000000000"),
    ("vi", "Lương 15tr một tháng.", "15tr=15000000"),
    ("vi", "Giá 500k một vé.", "500=500|500000"),
    ("vi", "Vốn US$5 tỷ.", "5 tỷ=5000000000"),
    ("vi", "Vốn USD5 triệu.", "5 triệu=5000000"),
    ("vi", "Giá 60.000đ một suất.", "60.000=60000"),
    ("ru", "Бюджет 3,5 млн долларов.", "3,5 млн=3500000"),
    ("ru", "Бюджет 3,5 млн. долларов.", "3,5 млн=3500000"),
    ("ru", "Бюджет 4 тыс. 500 рублей.", "4 тыс. 500=4500"),
    ("ru", "Бюджет 4 тыс рублей.", "4 тыс=4000"),
    ("ru", "Бюджет 20 с лишним тысяч.", "20 с лишним тысяч=20000"),
    ("ru", "Бюджет 2 млн 500 тыс. рублей.", "2 млн 500 тыс=2500000"),
    ("ru", "Бюджет 2 млн. 50 тыс. рублей.", "2 млн. 50 тыс=2050000"),
    ("ru", "Бюджет 3 трлн донгов.", "3 трлн=3000000000000"),
    ("ru", "Бюджет 3 квадриллиона донгов.", "3 квадриллиона=3000000000000000"),
    ("ru", "Бюджет $3,5 млрд.", "3,5 млрд=3500000000"),
    ("ru", "Среди них 5 миллионеров.", "5=5"),
    ("ru", "Среди них 5 миллиардеров.", "5=5"),
    ("ru", "Хватит на 2 тысячелетия.", "2=2"),
    ("ru", "Площадь 5,5 тыс. км².", "5,5 тыс=5500"),
    ("en", "A fund of £10m was set up.", "10m=10000000"),
    ("en", "A fund of $3.5bn was set up.", "3.5bn=3500000000"),
    ("en", "A fund of $3.5B was set up.", "3.5B=3500000000"),
    ("en", "A fund of €5k was set up.", "5k=5000"),
    ("en", "A wall 10m long.", "10=10|10000000"),
    ("en", "A 5k run.", "5=5|5000"),
    ("en", "Some 14 lakh cases.", "14 lakh=1400000"),
    ("en", "Some 41.78 lakh cases.", "41.78 lakh=4178000"),
    ("en", "Some 2 crore cases.", "2 crore=20000000"),
    ("en", "Some 10 mln tonnes.", "10 mln=10000000"),
    ("en", "Some 2.5 billion years.", "2.5 billion=2500000000"),
    # Powers.
    ("ru", "Около 10^6 частиц.", "10^6=1000000"),
    ("ru", "Около 10⁶ частиц.", "10⁶=1000000"),
    ("ru", "Около 3,5·10⁶ частиц.", "3,5·10⁶=3500000"),
    ("ru", "Около 2 × 10³ частиц.", "2 × 10³=2000"),
    # Units that hold a digit.
    ("vi", "Nhà rộng 100m2.", "100=100"),
    ("vi", "Rộng 5 km2, chứa 20 m3.", "5=5; 20=20"),
    ("ru", "Дом 100м2, участок 5 км².", "100=100; 5=5"),
    ("vi", "Chạy 20km/h.", "20=20"),
    ("vi", "Rộng 2,5ha.", "2,5=2.5"),
    # Decades and ages.
    ("ru", "В 1990-х годах.", "1990=1990"),
    ("ru", "В 90-е годы.", "90=90|1990"),
    ("vi", "Những năm 90.", "90=90|1990"),
    ("en", "A man in his 20s.", "20=20|25|29"),
    ("en", "A woman in her early 30s.", "30=30|34"),
    ("en", "In the 1990s.", "1990=1990"),
    # Roman numerals.
    ("vi", "Đại hội XIII của Đảng.", "XIII=13"),
    ("vi", "Quốc hội khóa X.", "X=10"),
    ("vi", "Trong quý I năm nay.", "I=1"),
    ("vi", "Từ thế kỷ V.", "V=5"),
    ("vi", "Đô thị loại I.", "I=1"),
    ("vi", "Đại hội lần thứ V.", "V=5"),
    ("vi", "Thế kỷ X - XI.", "X=10; XI=11"),
    ("ru", "В XX веке.", "XX=20"),
    ("ru", "В ХХ веке.", "ХХ=20"),
    ("ru", "В X–XI вв. до н. э.", "X=10; XI=11"),
    ("ru", "В V веке.", "V=5"),
    ("ru", "В I квартале.", "I=1"),
    ("ru", "В кв. I было лучше.", "I=1"),
    ("ru", "Депутаты V созыва.", "V=5"),
    ("ru", "Орден II степени.", "II=2"),
    ("ru", "Орден I степени.", "I=1"),
    ("ru", "V съезд партии.", "V=5"),
    ("ru", "XXX чемпионат.", "XXX=30"),
    ("en", "The World War I began.", "I=1"),
    ("en", "Read Chapter V first.", "V=5"),
    # Codes explain the numbers of the other side, telephones are one number.
    ("vi", "Nghị quyết 19-NQ/TW.", "19-NQ/TW=19:code"),
    ("vi", "Gọi 024.3825.1234 nhé.", "024.3825.1234=2438251234:phone"),
    ("vi", "Gọi 1900 6017 nhé.", "1900 6017=19006017:phone"),
    ("ru", "Звоните 8-800-555-35-35.", "8-800-555-35-35=8005553535:phone"),
    ("ru", "Самолёт A320 и 5 ракет.", "A320=320:code; 5=5"),
    ("ru", "Ядро 2.6.32 и 5 правок.", "2.6.32=2|6|32:code; 5=5"),
    ("ru", "Открыто 24/7.", "24/7=24|7:code"),
    ("vi", "Công nghiệp 4.0.", "4.0=4"),
    # Markers of lists.
    ("vi", "1. Mục tiêu", "1=1:mark"),
    ("vi", "12. Mục tiêu", "12=12:mark"),
    ("ru", "2) Итоги", "2=2:mark"),
    ("ru", "Было:\n3. Итоги", "3=3:mark"),
    ("ru", "Их было 12. Потом 5.", "12=12:cardinal; 5=5:cardinal"),
    ("ru", "2022. Итоги", "2022=2022:cardinal"),
    # Dates and times, read by their own modules.
    ("vi", "Ngày 15/12/22.", "15=15; 12=12; 22=2022"),
    ("vi", "Lúc 5 giờ 30 phút.", "5 giờ 30 phút=5.30"),
    ("ru", "Было 15.12.2022.", "15=15; 12=12; 2022=2022"),
    ("vi", "Thế kỷ 19 bắt đầu.", "19=19|1800"),
]

# What is spelled in words by the modules of the three languages, and kept whole here.
SPELLED = [
    ("vi", "Lớp có mười lăm em.", "mười lăm", "15"),
    ("vi", "Giá hai nghìn ba trăm đồng.", "hai nghìn ba trăm", "2300"),
    ("ru", "Двадцать пять человек.", "Двадцать пять", "25"),
    ("ru", "Пятилетний план.", "Пятилетний", "5"),
    ("en", "Twenty-five people.", "Twenty-five", "25"),
    ("en", "December 15.", "December", "12"),
]

# What holds no number in digits and no Roman numeral.
NOTHING = [
    ("vi", "Năm nay trời đẹp."),
    ("vi", "Kinh tế tư nhân và đầu tư."),
    ("vi", "Một số vấn đề."),
    ("vi", "Tỷ lệ cao."),
    ("vi", "Xem https://example.vn/2022/15 nhé."),
    ("vi", "Xem www.example.vn/tin-5 nhé."),
    ("vi", "Gửi về tin24h@example.vn."),
    ("vi", "Bổ sung vitamin C và D."),
    ("vi", "Đăng trên mạng X."),
    ("vi", "Áo cỡ XL và L."),
    ("vi", "Nghe đĩa CD."),
    ("vi", "Làng X. tên là gì?"),
    ("vi", "Ông C. và bà M. đến."),
    ("vi", "Khu D của chợ."),
    ("vi", "Hội đồng DC."),
    ("vi", "Dấu ___ để trống."),
    ("vi", "Tài liệu ⟦7⟧ đó."),
    ("vi", "Ký hiệu %s và {0}."),
    ("vi", "Trời trong, gió nhẹ."),
    ("vi", "CÃ´ sáº½ Ä‘i."),  # mojibake
    ("vi", ""),
    ("ru", "Семинар о семье."),
    ("ru", "Опубликовано DNUM_BFZBCZCACC."),
    ("ru", "Пишите на info2022@example.ru."),
    ("ru", "Сайт https://example.ru/15/3 открыт."),
    ("ru", "Витамин C и D."),
    ("ru", "Сеть X растёт."),
    ("ru", "Компания M и друзья."),
    ("ru", "Диск CD и MC."),
    ("ru", "Размер XL."),
    ("ru", "Площадка С."),
    ("ru", "Ток DC."),
    ("ru", "Шрифт MM."),
    ("ru", "Точка М на карте."),
    ("ru", "С утра дождь."),
    ("ru", "Х-лучи."),
    ("ru", "Литера D."),
    ("ru", "См. <b>там</b>."),
    ("ru", " – — … "),
    ("en", "You may go."),
    ("en", "I think so."),
    ("en", "So do I."),
    ("en", "It was on X."),
    ("en", "Vitamin C helps."),
    ("en", "A CD and a DVD."),
    ("en", "In the XL size."),
    ("en", "Mary and I went."),
    ("en", "When I came."),
    ("en", "MI and DC."),
    ("en", "Mail me@example.com."),
]

RUSSIAN = [
    ("13,4%", "14,3%", "13,4"),
    ("13.4%", "14,3%", "13,4"),
    ("1.250.000 dân", "1 300 000 человек", "1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000"),
    ("3,5 triệu", "3,6 млн", "3,5 млн"),
    ("1.250 hộ", "1300 семей", None),
    ("17h30", "17:40", "17:30"),
    ("năm 2015", "2016 год", "2015"),
]

_NUMERAL = re.compile(r"[IVXLCDMХІМС]+")


def in_digits(text, language):
    found = read(text, language)
    return [n for n in found if not n.spelled or _NUMERAL.fullmatch(n.text)]


def is_as_said(number, said):
    written, _, worth = said.rpartition("=")
    values, _, kind = worth.partition(":")
    readings = {Decimal(value) for value in values.split("|")}
    return number.text == written and readings <= number.readings and kind in ("", number.kind)


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_reads(language, text, expected):
    found, said = in_digits(text, language), expected.split("; ")
    assert len(found) == len(said), found
    for number, each in zip(found, said, strict=True):
        assert is_as_said(number, each), number


@pytest.mark.parametrize(("language", "text", "written", "value"), SPELLED)
def test_reads_words(language, text, written, value):
    assert (written, True) in {(n.text, Decimal(value) in n.readings) for n in read(text, language)}


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_reads_nothing(language, text):
    assert not in_digits(text, language)


# A certain reading excludes the other.
NOT_WORTH = [
    ("vi", "Xuống −5 °C.", "5"),
    ("ru", "Ночью минус 10 градусов.", "10"),
    ("vi", "Vốn 1.250 tỷ.", "1250000000"),
    ("vi", "Vốn 2 triệu rưỡi.", "2000000.3"),
    ("vi", "Dài 24.000 km.", "24"),
    ("en", "Some 1,250 people.", "1.25"),
    ("en", "A £10m fund.", "10"),
    ("ru", "Около 2/3 площади.", "3"),
    ("ru", "Рост на 13,4 %.", "134"),
]


@pytest.mark.parametrize(("language", "text", "value"), NOT_WORTH)
def test_is_not_worth(language, text, value):
    (number,) = in_digits(text, language)
    assert Decimal(value) not in number.readings


@pytest.mark.parametrize(("source", "target", "expected"), RUSSIAN)
def test_writes_russian(source, target, expected):
    assert as_russian(read(source, "vi")[0], read(target, "ru")[0]) == expected


@pytest.mark.parametrize(("text", "is_certain"), [("Có 5", 1), ("Đại hội XIII", 1), ("Có năm", 0)])
def test_has_certain(text, is_certain):
    assert has_certain(text) == bool(is_certain)


def test_a_mark_and_a_code_need_no_counterpart():
    found = [*read("1. Nghị quyết 19-NQ/TW", "vi"), *read("5 độ dưới 0", "vi")]
    assert [n.text for n in found if n.counts and not n.spelled] == ["5"]


def test_quotes_with_the_sign():
    assert [n.quoted for n in read("5 %, 7 ‰ и 9", "ru")] == ["5%", "7\N{PER MILLE SIGN}", "9"]


WORDS = """
1 12 2022 1.250 13,4 0912 : / - – , . % h giờ năm tháng thứ triệu tỷ rưỡi hai mươi linh тыс. млн
пять двадцати декабря век XX I X DNUM_BF A320 million half p.m. {0} км dặm m2 £ k bn lakh s ° C
độ âm минус − ½ 10⁶ 10^6 ' ‰ п.п. 2/3 24/7 024.3825.1234 +84 1) 5-миллионный
"""
PIECES = st.sampled_from([*WORDS.split(), "\N{NO-BREAK SPACE}", "с лишним", "\n"])
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))
LANGUAGES = st.sampled_from(["vi", "ru", "en", "xx"])
unhurried = settings(deadline=None)  # the first text loads the tables


@given(TEXTS, LANGUAGES)
@unhurried
def test_numbers_stand_where_they_say(text, language):
    found = read(text, language)
    assert found == read(text, language)
    for number in found:
        assert 0 <= number.start < number.end <= len(text)
        assert text[number.start : number.end] == number.text
        assert number.readings
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(TEXTS, TEXTS)
@unhurried
def test_any_two_texts_compare(source, target):
    ours, theirs = read(source, "vi"), read(target, "ru")
    found = compare(ours, theirs)
    assert found == compare(ours, theirs)
    assert set(found.missing) <= set(ours)
    assert set(found.extra) <= set(theirs)


@given(TEXTS, LANGUAGES)
@unhurried
def test_a_text_has_the_numbers_of_itself(text, language):
    found = read(text, language)
    same = compare(found, found)
    assert (same.changed, same.missing, same.extra) == ((), (), ())


@pytest.mark.parametrize(
    "piece", ["2/3", "1. ", "5 triệu ", "a1.", "-1 ", "0912 345 678 ", "X–", "m2"]
)
def test_long_texts_are_read_in_time(piece):
    assert read(piece * 3000, "vi") is not None
