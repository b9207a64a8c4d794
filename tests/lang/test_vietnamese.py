"""Vietnamese spelling: syllables, marks and the names that are listed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.vietnamese import canonical, parse, places, strip_marks, surnames

SAME = [
    ("Hoà", "Hòa"),
    ("Thuý", "Thúy"),
    ("Kì", "Kỳ"),
    ("Mĩ", "Mỹ"),
    ("Quí", "Quý"),
    ("Hoà Bình", "Hòa Bình"),
    ("Bắc Cạn", "Bắc Kạn"),
    ("Đắk Lắk", "Đắc Lắc"),
    ("LÊ LỢI", "Lê Lợi"),
]

DIFFERENT = [
    ("Thúy", "Thúi"),
    ("Hùng", "Hưng"),
    ("Trà", "Trá"),
    ("Tây", "Tay"),
    ("Hoa", "Hòa"),
    ("Đức", "Dức"),
]

SYLLABLES = {
    "Nguyễn": ("ng", "uyên"),
    "Quỳnh": ("qu", "inh"),
    "Quyết": ("qu", "iêt"),
    "giếng": ("gi", "iêng"),
    "gì": ("gi", "i"),
    "Giồng": ("gi", "ông"),
    "Yên": ("", "iên"),
    "Ý": ("", "i"),
    "Nghĩa": ("ng", "ia"),
    "Huỳnh": ("h", "uynh"),
    "Khuya": ("kh", "uya"),
    "Xuyên": ("x", "uyên"),
    "Đắk": ("đ", "ăc"),
    "Tran": ("tr", "an"),
    "Tuan": ("t", "uan"),
    "Nghe": ("ng", "e"),
}

NOT_SYLLABLES = ["", "PV", "Ehud", "Ur", "hòà", "Strong", "Bốk1", "19", "Москва", "Türk", "Tuẫu"]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_names(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(("word", "parts"), SYLLABLES.items())
def test_parse(word: str, parts: tuple[str, str]) -> None:
    syllable = parse(word)
    assert syllable is not None
    assert (syllable.initial, syllable.rime, syllable.text) == (*parts, word)
    assert syllable.ambiguous == word.isascii()


@pytest.mark.parametrize("word", NOT_SYLLABLES)
def test_no_syllable(word: str) -> None:
    assert parse(word) is None


def test_strip_marks() -> None:
    assert strip_marks("Đắk Lắk, Nghệ An, Thừa Thiên Huế") == "Dak Lak, Nghe An, Thua Thien Hue"


def test_tables_are_vietnamese() -> None:
    assert all(
        parse(word) for surname in surnames().values() for word in surname["surname"].split()
    )
    odd = {place for place in places().values() if not all(map(parse, place.split()))}
    assert odd == {"Pleiku", "Bà Rịa - Vũng Tàu"}


@given(st.text())
def test_any_word(word: str) -> None:
    word = unicodedata.normalize("NFC", word)
    syllable = parse(word)
    assert syllable is None or syllable.text == word
    assert canonical(word) == canonical(word)
