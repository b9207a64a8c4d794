"""Whether a Russian name has anything to do with a Vietnamese text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.name_likeness import is_full, is_mentioned, is_other

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


@given(original=st.text(max_size=20), name=st.text(max_size=20))
def test_any_text(original, name):
    assert is_other(original, name) in (True, False)
    assert is_full(name, original) in (True, False)
