import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.quantities import arithmetic, reading
from mtcheck.lang.quantities.comparison import compared
from mtcheck.lang.quantities.pairing import Side

# A source, what says the same, and a neighbour that does not.
WORKED_OUT = [
    # two parts of one quantity
    ("Bị cáo lĩnh 9 năm 6 tháng tù.", "Он получил девять с половиной лет.", "восемь с половиной"),
    ("Bị cáo lĩnh 9 năm 6 tháng tù.", "Он получил 9,5 года.", "8,5 года"),
    ("Khóa học kéo dài 1 năm 6 tháng.", "Курс длится полтора года.", "два с половиной года"),
    ("Chuyến tàu mất 3 giờ 30 phút.", "Поезд идёт три с половиной часа.", "пять с половиной часов"),
    # the unit is said once
    (
        "Anh lĩnh 42 tháng tù, em 60 tháng tù.",
        "Брат получил три с половиной года, второй — пять.",
        "Брат получил четыре с половиной года, второй — пять.",
    ),
    (
        "Án từ 30 tháng treo đến 42 tháng tù.",
        "От двух с половиной лет условно до трёх с половиной реальных.",
        "От двух с половиной лет условно до шести с половиной реальных.",
    ),
    # a year, and how far it is
    (
        "Năm 1887, xưởng mở; 15 năm sau, xưởng đóng cửa.",
        "В 1887 году завод открыли, а в 1902-м закрыли.",
        "В 1887 году завод открыли, а в 1903-м закрыли.",
    ),
    ("Hai năm trước, chợ cháy.", "Рынок горел в 2023 году.", "Рынок горел 2023 раза."),
    ("Người trẻ nhất sinh năm 1997.", "Самому молодому 24 года.", "Самому молодому 24 дня."),
    # one more
    ("Bé xuất viện sau 9 ngày.", "На десятый день ребёнка выписали.", "На двенадцатый день"),
    ("Bà về nhà 19 ngày sau.", "Домой она пришла на двадцатый день.", "на двадцать третий день"),
    # a part of a whole
    ("Có 1/3 số hộ bị ngập.", "Затопило каждую третью семью.", "Затопило каждую седьмую семью."),
    (
        "Xe dừng ở Km 42+800.",
        "Машина встала на 43-м километре.",
        "Машина встала на 48-м километре.",
    ),
    ("Giá tăng 36%.", "Цены выросли более чем на треть.", "Цены выросли более чем на четверть."),
    ("Tỷ lệ là 48,9%.", "Доля — почти половина.", "Доля — более половины."),
    ("Quỹ trả 80%, dân trả 20%.", "Фонд платит 80 %, остальное — жители.", "Фонд платит 80 %."),
    (
        "Quỹ trả 80%, dân trả 10%.",
        "Фонд платит 80 %, жители 10 %, остальное — край.",
        "80 %, остальное",
    ),
    # a total, a multiple
    (
        "Tàu chở 274 khách và 12 thủy thủ.",
        "На судне 286 человек: 274 пассажира и 12 матросов.",
        "На судне 296 человек: 274 пассажира и 12 матросов.",
    ),
    (
        "Vé 120.000 đồng, trẻ em 60.000 đồng.",
        "Билет 120 тыс. донгов, детский вдвое дешевле.",
        "Билет 120 тыс. донгов, детский втрое дешевле.",
    ),
    (
        "Xưởng có 300 người, nay 450 người.",
        "Было 300 человек, стало в 1,5 раза больше.",
        "Было 300 человек, стало в 2,5 раза больше.",
    ),
    # rounded, whatever else may stand for it
    (
        "Có 218.177.394 ca mắc và 4.525.900 ca tử vong.",
        "Заболели 218,2 млн человек, умерли 4,5 млн.",
        "Заболели 218,2 млн человек, умерли 4,9 млн.",
    ),
    (
        "Dự án 19.427.000.000 đồng và 3.861.000.000 đồng.",
        "Проекты за 19,4 млрд и 3,9 млрд донгов.",
        "Проекты за 19,4 млрд и 3,1 млрд донгов.",
    ),
    ("Giá cao gấp 9,8 lần.", "Цена почти в десять раз выше.", "Цена почти в двенадцать раз выше."),
    ("Số dân tăng 4,9 lần.", "Население выросло почти впятеро.", "Население выросло почти втрое."),
    (
        "Có 1.487 người dự.",
        "Пришли без малого 1,5 тыс. человек.",
        "Пришли без малого 1,9 тыс. человек.",
    ),
]
ENGLISH = [
    (
        "She is 4 feet 11 inches tall.",
        "Её рост — полтора метра.",
        "Её рост — два с половиной метра.",
    ),
    ("He lives half a mile away.", "Он живёт в 800 метрах.", "Он живёт в 300 метрах."),
    ("The sum is Rs 6,81,210 crore.", "Сумма — 6,8 трлн рупий.", "Сумма — 6,3 трлн рупий."),
]


def found(source, target, language="vi"):
    result = compared(source, target, language, "ru")
    assert result is not None
    return [*result.changed, *result.missing, *result.extra]


@pytest.mark.parametrize(("source", "same", "other"), WORKED_OUT)
def test_worked_out(source, same, other):
    assert found(source, same) == []
    assert found(source, other)


@pytest.mark.parametrize(("source", "same", "other"), ENGLISH)
def test_worked_out_from_english(source, same, other):
    assert found(source, same, "en") == []
    assert found(source, other, "en")


TEXT = st.text("0123456789 nămthángsauвдвоебольшегодапочтитреть/%+Km.,", max_size=60)


@settings(deadline=None)
@given(TEXT, TEXT)
def test_any_text(source, target):
    one, two = Side(source, reading.read(source, "vi")), Side(target, reading.read(target, "ru"))
    told = arithmetic.told(one.numbers, two.numbers, one, two)
    assert told <= set(map(id, (*one.numbers, *two.numbers)))
    assert told == arithmetic.told(one.numbers, two.numbers, one, two)
