import pytest

from mtcheck.lang.quantities import explanations
from tests.lang.quantities.numbers import marked, number, numbers

# A text with the number marked, and whether the other language may leave it out.
IDLE = [
    ("Đây là ⟦1⟧ trong những dự án lớn.", True),
    ("Đây là ⟦1⟧ dự án lớn.", True),
    ("Это ⟦1⟧ из проектов.", True),
    ("Bệnh tiểu đường tuýp ⟦1⟧ hay gặp.", False),
    ("Bệnh tiểu đường tuýp ⟦1⟧.", False),
    ("Lò phản ứng số ⟦1⟧ và 2.", False),
    ("Chọn 0 hoặc ⟦1⟧.", False),
    ("Các số ⟦1⟧ và 2.", False),
    ("Thời gian ⟦1⟧:09,02.", False),
    ("Реактор № ⟦1⟧ остановлен.", False),
    ("Xét điều ⟦1⟧ của luật.", False),
    ("Khí O ⟦2⟧ nén.", True),
    ("Nồng độ Na ⟦2⟧ tăng.", True),
    ("Nhóm ⟦2⟧ nén.", False),
    ("Có ⟦2⟧ dự án lớn.", False),
]


@pytest.mark.parametrize(("text", "expected"), IDLE)
def test_idle(text, expected):
    plain, found = marked(text)
    assert explanations.is_idle(found, plain) == expected


LISTS = [
    ("(1) rừng, (2) biển và (3) trời", "1 2 3", "1 2 3"),
    ("1) rừng 2) biển", "1 2", "1 2"),
    ("1. Rừng 2. Biển", "1 2", "1 2"),
    ("(2) biển và (3) trời", "2 3", ""),
    ("(1) rừng", "1", ""),
    ("có 1 rừng và 2 biển", "1 2", ""),
]


def placed(text, written):
    """The numbers where the text has them."""
    found, at = [], 0
    for each in written.split():
        found.append(number(each, text.index(each, at)))
        at = found[-1].end
    return found


@pytest.mark.parametrize(("text", "written", "expected"), LISTS)
def test_heads_of_a_list(text, written, expected):
    found = explanations.heads_of_list(placed(text, written), text)
    assert " ".join(each.text for each in found) == expected


COUNTED = [
    ("Dài ⟦2.063=2063⟧ km.", "Длина — более ⟦2_тыс=2000⟧. км."),
    ("Dài ⟦2.063=2063⟧ km.", "Длина — ⟦2_тыс=2000⟧ с лишним км."),
    ("Có ⟦101.343.800=101343800⟧ dân.", "Население — более ⟦101,3_млн=101300000⟧."),
    ("Giá ⟦98.500=98500⟧ đồng.", "Цена — до ⟦98_000=98000⟧ донгов."),
    ("Đạt ⟦105|percent⟧%.", "План перевыполнен на ⟦5|percent⟧ %."),
    ("Đêm ⟦10⟧/9 mưa.", "В ночь на ⟦11⟧ сентября шёл дождь."),
    ("Đêm ⟦31⟧/8 mưa.", "В ночь на ⟦1⟧ сентября шёл дождь."),
    ("Ông mất ở tuổi ⟦96⟧.", "Скончался на ⟦97⟧ году жизни."),
    ("Lạnh ⟦−5=-5⟧ độ.", "Мороз ⟦5⟧ градусов."),
    ("Lạnh âm ⟦5⟧ độ.", "Температура ⟦−5=-5⟧ градусов."),
]
CHANGED = [
    ("Giá ⟦98.500=98500⟧ đồng.", "Цена — от 95 000 до ⟦98_000=98000⟧ донгов."),
    ("Dài ⟦2.063=2063⟧ km.", "Длина — ⟦2_тыс=2000⟧. км."),
    ("Dài ⟦2.063=2063⟧ km.", "Длина — более ⟦3_тыс=3000⟧. км."),
    ("Hơn ⟦1.000=1000⟧ con tem.", "Более ⟦1005⟧ марок."),
    ("Hơn ⟦800.000=800000⟧ quân.", "Около ⟦800_800=800800⟧ солдат."),
    ("Đạt ⟦105|percent⟧%.", "План перевыполнен на ⟦6|percent⟧ %."),
    ("Đạt ⟦105|percent⟧%.", "План выполнен, это ⟦5|percent⟧ %."),
    ("Tăng ⟦300|percent⟧%.", "Рост на ⟦400|percent⟧ %."),
    ("Ngày ⟦10⟧/9 mưa.", "⟦11⟧ сентября шёл дождь."),
    ("Đêm ⟦10⟧/9 mưa.", "В ночь на ⟦12⟧ сентября шёл дождь."),
    ("Lạnh ⟦−5=-5⟧ độ.", "Тепло: ⟦5⟧ градусов."),
    ("Ấm ⟦5⟧ độ.", "Температура ⟦−5=-5⟧ градусов."),
]


def is_counted_otherwise(source, target):
    (source, one), (target, other) = marked(source), marked(target)
    return explanations.is_counted_otherwise(source, target, one, other)


@pytest.mark.parametrize(("source", "target"), COUNTED)
def test_counted_otherwise(source, target):
    assert is_counted_otherwise(source, target)


@pytest.mark.parametrize(("source", "target"), CHANGED)
def test_changed(source, target):
    assert not is_counted_otherwise(source, target)


SWAPPED = [
    ("50|percent", "1.5~", "выросла в 1.5 раза", True),
    ("100|percent", "вдвое=2~", "выросла вдвое", True),
    ("200|percent", "втрое=3~", "выросла втрое", True),
    ("50|percent", "вдвое=2~", "упала вдвое", True),
    ("100|percent", "đôi=2~", "tăng gấp đôi", True),
    ("50|percent", "два=2~", "у нас два завода", False),
    ("50|percent", "втрое=3~", "выросла втрое", False),
    ("50", "вдвое=2~", "упала вдвое", False),
]


@pytest.mark.parametrize(("percent", "other", "text", "expected"), SWAPPED)
def test_percent_as_a_multiple(percent, other, text, expected):
    found = number(other, text.index(other.partition("=")[0].rstrip("~")))
    assert explanations.is_swapped(number(percent), [found], text) == expected


DECADES = [
    ("20 30", "đôi_mươi=20~", True),
    ("20 29", "20", True),
    ("1930|year 1939|year", "1930|year", True),
    ("20 31", "20", False),
    ("25 35", "25", False),
    ("20 30", "40", False),
    ("30", "20", False),
]


@pytest.mark.parametrize(("side", "others", "expected"), DECADES)
def test_the_end_of_a_decade(side, others, expected):
    found = numbers(side)
    assert explanations.ends_decade(found[-1], found, numbers(others)) == expected


DIVIDED = [
    ("4:41|time", "4 41", "4 41"),
    ("4:41|time", "4 7 41", ""),
    ("1011", "10 11", "10 11"),
    ("1011", "11 10", ""),
    ("17000", "17 0", ""),
    ("13.4", "13 4", ""),
]


@pytest.mark.parametrize(("one", "others", "expected"), DIVIDED)
def test_divided(one, others, expected):
    found = explanations.divided(number(one), numbers(others))
    assert " ".join(each.text for each in found) == expected


GLUED = [
    ("10_214=10214", "214 10", "10 214"),
    ("22,81=22.81", "22 81", "22 81"),
    ("10_214=10214", "214", ""),
    ("22,81=22.81", "22", ""),
    ("214", "2 14", ""),
    ("5,5=5.5", "5", ""),
]


@pytest.mark.parametrize(("one", "others", "expected"), GLUED)
def test_glued(one, others, expected):
    found = explanations.glued(number(one), numbers(others))
    assert " ".join(each.text for each in found) == expected


SHORTENED = [
    ("25,3=25300", "25.322=25322", False),  # without a larger word it is a changed number
    ("13", "13.4", False),
]


@pytest.mark.parametrize(("one", "exact", "expected"), SHORTENED)
def test_shortened(one, exact, expected):
    assert explanations.is_shortened(number(one), number(exact)) == expected


JOINED = [("6-6", True), ("6–6", True), ("6:6", True), ("6, 6", False), ("6-7", False)]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_joined(text, expected):
    found = placed(text, f"{text[0]} {text[-1]}")
    assert explanations.is_joined(found[0], found, text) == expected


OPPOSITE = [
    ("Lạnh ⟦-5|degrees⟧ độ.", "Похолодало до +⟦5|degrees⟧ °C.", True),
    ("Lạnh ⟦-5|degrees⟧ độ.", "Похолодало до ⟦5|degrees⟧ °C.", False),  # «мороз 5 °C»
    ("Lạnh ⟦-5⟧.", "Похолодало до +⟦5⟧.", False),  # of no unit: a range or a goal difference
    ("Ấm +⟦5|degrees⟧ độ.", "Потеплело до ⟦-5|degrees⟧ °C.", True),
]


@pytest.mark.parametrize(("source", "target", "expected"), OPPOSITE)
def test_opposite_signs(source, target, expected):
    (source, one), (target, other) = marked(source), marked(target)
    assert explanations.is_opposite(one, other, source, target) == expected


TOLD = [
    ("Đêm ⟦14|day⟧ rạng sáng 15/8.", "15|day", "В ночь на 15 августа.", True),
    ("Đêm ⟦14|day⟧, sáng 15/8.", "15|day", "В ночь на 15 августа.", False),
    ("Đêm ⟦14|day⟧ rạng sáng 15/8.", "15|day", "Утром 15 августа.", False),
    ("В ночь с 14 на ⟦15|day⟧ августа.", "14|day", "Đêm 14/8.", True),
    ("С 14 по ⟦15|day⟧ августа.", "14|day", "Đêm 14/8.", False),
    ("Праздник ⟦15|day⟧ февраля.", "1~|lunar", "Rằm tháng Giêng.", True),
    ("Праздник ⟦15|day⟧ февраля.", "1|month", "Giữa tháng Giêng.", False),
    ("Đổ chuông lúc ⟦12|hours⟧ giờ.", "полночь=0,24~|time", "В полночь.", True),
    ("Đổ chuông lúc ⟦11|hours⟧ giờ.", "полночь=0,24~|time", "В полночь.", False),
]


@pytest.mark.parametrize(("text", "others", "other_text", "expected"), TOLD)
def test_told_otherwise(text, others, other_text, expected):
    text, found = marked(text)
    told = explanations.is_told_otherwise(found, numbers(others), text, other_text)
    assert told == expected
