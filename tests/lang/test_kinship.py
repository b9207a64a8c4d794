"""Forms of address and real kin."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.kinship import addresses, is_familiar, is_same_name, kin_words, means_kin

ADDRESSES = [
    ("Chị Lan nói với anh Trần Văn Hùng.", ["Chị Lan", "anh Trần Văn Hùng"]),
    ("Theo ông Nguyễn Văn An, được mùa.", ["ông Nguyễn Văn An"]),
    ("Đường Hai Bà Trưng đông.", []),
    ("Chị nói với Lan.", []),
    ("Ranh Lan", []),
]

KIN_WORDS = [
    ("Сестра Лан и старшего брата Хунга", [("Сестра", "сестра"), ("старшего брата", "брат")]),
    ("Тётя Май, тётей Май", [("Тётя", "тетя"), ("тётей", "тетя")]),
    ("сестра пришла", []),
    ("Братск Лан", [("Братск", "братск")]),  # no calque of anything
]

REAL = ["chị gái Lan", "anh ruột tôi", "bà nội", "hai anh em họ", "y tá Lan", "người chị"]
CHILDREN = ["là con trưởng", "con út của cụ", "người con", "có hai con: anh Bình", "có 3 con."]
POLITE = [
    "chị Lan",
    "anh nói",
    "cô gái",
    "ông Nam và bà Hoa",
    "cô giáo",
    "có hai con bò",
    "con đường",
]


@pytest.mark.parametrize(("text", "wanted"), ADDRESSES)
def test_addresses(text, wanted):
    assert [text[found.start : found.end] for found in addresses(text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), KIN_WORDS)
def test_kin_words(text, wanted):
    assert [(text[w.start : w.end], w.noun) for w in kin_words(text)] == wanted


@pytest.mark.parametrize("text", REAL + CHILDREN)
def test_real_kin(text):
    assert means_kin(text)


@pytest.mark.parametrize("text", POLITE)
def test_mere_courtesy(text):
    assert not means_kin(text)


def test_formal_is_with_the_surname():
    formal = [found.is_formal for found in addresses("chị Nguyễn Thị Lan, chị Lan, chị Lan Anh")]
    assert formal == [True, False, False]


def test_family_and_age():
    assert is_familiar("bà Sen, 82 tuổi")
    assert is_familiar("mẹ và con gái")
    assert not is_familiar("anh Hùng, 28 tuổi")


def test_same_name():
    assert is_same_name("Nguyễn Thị Lan", "Лан")
    assert is_same_name("Lan", "Нгуен Тхи Лан")
    assert is_same_name("Nguyễn Văn Hùng", "Нгуен Ван Хунгу")
    assert not is_same_name("Nguyễn Thị Lan", "Чан Тхи Хоа")


PARTS = st.sampled_from(
    ["chị ", "anh ", "Bà ", "Lan ", "Нгуен ", "сестра ", "старшая ", "брату ", "."]
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=st.lists(PARTS | st.text(max_size=4), max_size=12).map("".join))
def test_any_text(text):
    for find in (addresses, kin_words):
        found = list(find(text))
        assert found == list(find(text))
        assert all(0 <= one.start < one.end <= len(text) for one in found)
