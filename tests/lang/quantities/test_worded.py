import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.quantities import reading, worded
from mtcheck.lang.quantities.comparison import compared
from mtcheck.lang.quantities.pairing import Side

# A source, what says the same without its number, and a neighbour that does not.
WORDED = [
    ("Tổng đài trực 24/24h.", "Линия работает круглосуточно.", "Линия работает."),
    (
        "Luật được 470/470 đại biểu tán thành.",
        "Закон поддержали все 470 депутатов.",
        "Закон поддержали 470 депутатов.",
    ),
    ("Bậc một từ 0-100 kWh.", "Первая ступень — до 100 кВт·ч.", "Первая ступень — 100 кВт·ч."),
    ("Nồng độ cồn bằng 0.", "Алкоголя в крови нет.", "Алкоголь в крови."),
    ("Luộc rau ở 100 độ C.", "Овощи варят в кипятке.", "Овощи варят в воде."),
    (
        "Quầy đóng trước giờ bay 60 phút.",
        "Стойка закрывается за час до вылета.",
        "Стойка закрывается до вылета.",
    ),
    ("Kỳ hạn 12 tháng.", "Это годовой вклад.", "Это вклад."),
    (
        "Quán mở từ 17h đến 21h.",
        "Кафе открыто с пяти до девяти вечера.",
        "Кафе открыто с шести до девяти вечера.",
    ),
    ("Sai số là 3,1 điểm.", "Погрешность — 3,1 п. п.", "Погрешность — 4,1 п. п."),
]
ENGLISH = [
    ("It struck at 0105 GMT.", "Это случилось в 04:05 мск.", "Это случилось в 05:05 мск."),
    (
        "It struck at 2205 GMT.",
        "Это случилось в 01:05 по Москве.",
        "Это случилось в 01:15 по Москве.",
    ),
]


def found(source, target, language="vi"):
    result = compared(source, target, language, "ru")
    assert result is not None
    return [*result.changed, *result.missing, *result.extra]


@pytest.mark.parametrize(("source", "same", "other"), WORDED)
def test_worded(source, same, other):
    assert found(source, same) == []
    assert found(source, other)


@pytest.mark.parametrize(("source", "same", "other"), ENGLISH)
def test_worded_from_english(source, same, other):
    assert found(source, same, "en") == []
    assert found(source, other, "en")


TEXT = st.text("0123456789 24/24hдонетзакипвсечасGMTмск:-.,", max_size=60)


@settings(deadline=None)
@given(TEXT, TEXT)
def test_any_text(source, target):
    one, two = Side(source, reading.read(source, "vi")), Side(target, reading.read(target, "ru"))
    told = worded.told(one.numbers, two.numbers, one, two)
    assert told <= set(map(id, (*one.numbers, *two.numbers)))
    assert told == worded.told(one.numbers, two.numbers, one, two)
