"""Normalising loses no place: every character knows where it came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.readers.normal import document, normalise

CASES = [
    ("Trần Tuấn Anh", "Trần Tuấn Anh"),
    (unicodedata.normalize("NFD", "Trần Tuấn Anh"), "Trần Tuấn Anh"),
    ("а\r\nб\rв\nг", "а\nб\nв\nг"),
    ("вне\N{SOFT HYPHEN}дре\N{ZERO WIDTH SPACE}ния", "внедрения"),
    ("а\x0bб\x85в\u2028г", "а б в г"),
    ("а\x07б\x1b\x7f", "аб"),
    ("а\tб", "а\tб"),
    ("13\N{NO-BREAK SPACE}400", "13\N{NO-BREAK SPACE}400"),
    ("👩\N{ZERO WIDTH JOINER}🔬", "👩\N{ZERO WIDTH JOINER}🔬"),
    ("\N{LEFT-TO-RIGHT MARK}а", "а"),
]


@pytest.mark.parametrize(("raw", "text"), CASES)
def test_text_that_checks_see(raw, text):
    assert normalise(raw)[0] == text


@given(st.text())
def test_every_character_has_its_place(raw):
    text, starts, ends = normalise(raw)
    assert len(text) == len(starts) == len(ends)
    assert all(0 <= start < end <= len(raw) for start, end in zip(starts, ends, strict=True))
    assert list(starts) == sorted(starts)
    assert normalise(raw) == normalise(raw)


@given(st.text())
def test_what_is_on_disk_normalises_to_what_was_found(raw):
    read = document(raw)
    for line in read.lines():
        if line.text:
            assert normalise(line.place.text)[0] == line.text


@given(st.text())
def test_normal_text_stays(raw):
    text = normalise(raw)[0]
    assert normalise(text)[0] == text
