"""Common words tell a text from a name, with marks or without."""

import pytest

from mtcheck.lang import common_words


@pytest.mark.parametrize("text", ["hội nghị", "gửi email cho đối", "sáng ngày", "cải cách"])
def test_vietnamese(text):
    assert common_words.is_vietnamese(text.split())


@pytest.mark.parametrize("text", ["bien élevé", "hội", "new school", "haute couture", "à la"])
def test_not_vietnamese(text):
    assert not common_words.is_vietnamese(text.split())


@pytest.mark.parametrize("text", ["hoi nghi", "uy ban nhan dan", "truong hoc"])
def test_vietnamese_without_marks(text):
    assert common_words.is_bare_vietnamese(text.split())


@pytest.mark.parametrize("text", ["do no harm", "the new", "da capo", "on me", "van den"])
def test_not_vietnamese_without_marks(text):
    assert not common_words.is_bare_vietnamese(text.split())


@pytest.mark.parametrize("text", ["UY BAN NHAN DAN", "Và Các Đại Biểu", "Hội Nghị Giáo Dục"])
def test_text_in_capitals(text):
    assert common_words.is_capital_text(text.split())


@pytest.mark.parametrize("text", ["Nguyễn Văn An", "NGUYỄN VĂN AN", "New York", "Hà Nội"])
def test_names_in_capitals(text):
    assert not common_words.is_capital_text(text.split())


@pytest.mark.parametrize("text", ["local government", "the savanna", "approving new"])
def test_english(text):
    assert common_words.is_english_text(text.split())


@pytest.mark.parametrize("text", ["open source", "panthera tigris", "haute couture", "de facto"])
def test_not_english(text):
    assert not common_words.is_english_text(text.split())
