"""Vietnamese places in Russian text: in any case form, in pieces, in Latin letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.cyrillic_places import find_places
from mtcheck.lang.vi_spelling import Grade
from tests.tables import unmarked

PLACES = [
    ("Вид на мост ⟦Нгеан⟧.", "Nghệ An", Grade.CANONICAL),
    ("Поезд идёт до ⟦Ханоя⟧.", "Hà Nội", Grade.CANONICAL),
    ("Самолёт сел в ⟦Хошимине⟧.", "Hồ Chí Minh", Grade.CANONICAL),
    ("Рейс из города ⟦Хо Ши Мин⟧ задержан.", "Hồ Chí Minh", Grade.DOUBTFUL),
    ("Порт в ⟦Хайфоне⟧ расширят.", "Hải Phòng", Grade.CANONICAL),
    ("Провинция ⟦Нге Ан⟧ растёт.", "Nghệ An", Grade.DOUBTFUL),
    ("Провинция ⟦Тхай Нгуен⟧ растёт.", "Thái Nguyên", Grade.DOUBTFUL),
    ("Провинция ⟦Куангтри⟧ растёт.", "Quảng Trị", Grade.WRONG),
    ("В ⟦Бакжанге⟧ открыли завод.", "Bắc Giang", Grade.ACCEPTED),
    ("Избранная газета ⟦Nghe An⟧", "Nghệ An", Grade.WRONG),
    ("Рейс ⟦Ha Noi⟧ отменён.", "Hà Nội", Grade.WRONG),
    ("Рейс из ⟦Hanoi⟧ отменён.", "Hà Nội", Grade.WRONG),
    ("Порты ⟦Бариа-Вунгтау⟧ растут.", "Bà Rịa - Vũng Tàu", Grade.CANONICAL),
    ("Дороги ⟦Нге-Ана⟧ закрыты.", "Nghệ An", Grade.DOUBTFUL),
    ("Уезд ⟦Нам Дан⟧ растёт.", "Nam Đàn", Grade.DOUBTFUL),
    ("Провинции ⟦Тхань Хоа⟧ помогли.", "Thanh Hóa", Grade.DOUBTFUL),
    ("Провинция ⟦Куанг Бинь⟧ растёт.", "Quảng Bình", Grade.DOUBTFUL),
    ("Жители ⟦Хюэ⟧ празднуют.", "Huế", Grade.CANONICAL),
    ("Жители ⟦Хуэ⟧ празднуют.", "Huế", Grade.DOUBTFUL),
    ("Двор в ⟦Гуэ⟧ пал.", "Huế", Grade.DOUBTFUL),
    ("Во Вьетнаме, в ⟦Вине⟧, открыли мост.", "Vinh", Grade.CANONICAL),
    ("Жители вьетнамской общины ⟦Тамтхай⟧ рады.", "", Grade.UNRELATED),
    ("Жители вьетнамского уезда ⟦Мео Вак⟧ рады.", "", Grade.UNRELATED),
    ("Вьетнамцы приехали в ⟦Тхосуан⟧.", "", Grade.UNRELATED),
    ("Во Вьетнаме до ⟦Фансипана⟧ ходит поезд.", "", Grade.UNRELATED),
    ("До ⟦Фансипана⟧ вьетнамцы идут пешком.", "", Grade.UNRELATED),
    ("Вьетнам: лотосы на озере ⟦Тэй⟧ цветут.", "", Grade.UNRELATED),
    ("Вьетнамцы живут в ⟦Тхыонгла⟧.", "", Grade.UNRELATED),
    ("Вьетнамцы живут в уезде ⟦Му Канг Чай⟧.", "", Grade.UNRELATED),
    ("ГЛАВА ⟦ХАЙФОНА⟧ В ОТСТАВКЕ", "Hải Phòng", Grade.CANONICAL),
    ("Архипелаг ⟦Хоангша⟧ принадлежит Вьетнаму.", "Hoàng Sa", Grade.CANONICAL),
]

NO_PLACES = [
    "Танки вышли на парад.",
    "Натан и Самсон пришли вместе.",
    "В Вине истина, писал поэт.",
    "Кулон подарили Травину.",
    "Нгуен Нам Динь приехал.",
    "Хо Ши Мин выступил с речью.",
    "Жители общины Тамтхай рады.",
    "Во Вьетнаме помнят посёлок Мирный и город Тула.",
    "Из Вьетнама прилетели в город Канзас Сити.",
    "Вьетнам строит порт Восточный и парк Победы.",
    "Во Вьетнаме говорят: вина в вине нет.",
    "Приехал Чан Хоа Бинь. Хоа Бинь рад.",
    "Вьетнамцы приехали в Наньнин и в Пномпень.",
    "Вьетнамцы были у реки Дон.",
    "Во Вьетнаме помнят, кто воевал во Вьетмине.",
    "Вьетнам закупил рис в районе Малинди.",
    "Long story short, New York is far.",
]


@pytest.mark.parametrize(("text", "vietnamese", "grade"), PLACES)
def test_finds_places(text: str, vietnamese: str, grade: Grade) -> None:
    plain = unmarked(text)
    (place,) = find_places(plain)
    assert f"{plain[: place.start]}⟦{place.text}⟧{plain[place.end :]}" == text
    assert (place.vietnamese, place.grade) == (vietnamese, grade)


@pytest.mark.parametrize("text", NO_PLACES)
def test_no_places(text: str) -> None:
    assert [place.text for place in find_places(text)] == []


places = st.sampled_from(["Нге", "Ан", "Ханое", "Хо", "Ши", "Мин", "Нгуен", "Ha", "Noi", "в,"])
russian = st.lists(places).map(" ".join) | st.text() | st.text("АБВабвнгь -\n")


@given(russian)
def test_any_text(text: str) -> None:
    assert all(text[place.start : place.end] == place.text for place in find_places(text))
