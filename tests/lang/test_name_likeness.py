"""Whether a Russian name has anything to do with a Vietnamese text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.name_likeness import is_full, is_implied, is_mentioned, is_other

OTHERS = [("Nguyễn Văn Hùng", "Нгуен Ван Лонг"), ("Lê Hồng Vinh", "Хоанг Минь Кыонг")]
ALIKE = [("Nguyễn Văn Hùng", "Нгуен Ван Хынг"), ("Lê Hồng Vinh", "Ле Хонг Винг"), ("?", "Ле Ан")]


@pytest.mark.parametrize(("original", "name"), OTHERS)
def test_another_name(original, name):
    assert is_other(original, name)


@pytest.mark.parametrize(("original", "name"), ALIKE)
def test_a_slip_of_the_pen(original, name):
    assert not is_other(original, name)


def test_full_names():
    assert is_full("Ле Хонг Винь", ".")
    assert not is_full("Ле Хонг", " Винг")
    assert not is_full("Винь", ".")
    assert not is_full("Дональд Трамп", ".")


def test_mentions():
    assert is_mentioned("Во Тхи Минь Шинь", "bà Sinh nói")
    assert not is_mentioned("Во Тхи Минь Шинь", "bà Hoa nói")


IMPLIED = [
    "Lê Nam chụp ảnh Đại tướng.",
    "Lê Nam giúp chị.",
    "Ông gặp bà Lê Nam.",
    "Hôm đó, Thủ tướng tới Vinh.",
    "Lê Nam viết thư cho chủ tịch nước.",
    "“Bác khỏe”, Lê Nam nói.",
]
NOT_IMPLIED = [
    "Đại tướng Lê Nam tới.",
    "Ông Nam nói ông mệt.",
    "Chị Lê Lan Anh học tiếng Anh tại nước Anh.",
    "Bà con và các đồng chí gặp trẻ em.",
    "Lê Nam, Bí thư Tỉnh ủy, phát biểu.",
    "Lê Nam, bí thư huyện ủy, chú ý tới anh hùng.",
    "",
]


@pytest.mark.parametrize("text", IMPLIED)
def test_a_title_alone_is_a_person(text):
    assert is_implied(text)


@pytest.mark.parametrize("text", NOT_IMPLIED)
def test_no_title_alone(text):
    assert not is_implied(text)


@given(original=st.text(max_size=20), name=st.text(max_size=20))
def test_any_text(original, name):
    assert is_other(original, name) in (True, False)
    assert is_full(name, original) in (True, False)
    assert is_implied(f"ông {original} {name}") in (True, False)
