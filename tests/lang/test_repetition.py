import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang import repetition

TEXT = st.text() | st.lists(st.sampled_from(["дом", "и", "Дом,", "ааааааааа", "\n", "."])).map(
    " ".join
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("дом сад", []),
        ("дом дом", [("дом дом", 2)]),
        ("Дом дом дом.", [("Дом дом дом", 3)]),
        ("ещё еще", [("ещё еще", 2)]),
        ("дом\nдом", []),
        ("в саду в саду", [("в саду в саду", 2)]),
        # Whole units only, but to the end where the text breaks off.
        ("в саду в саду в лесу", [("в саду в саду", 2)]),
        ("в саду в саду в саду в", [("в саду в саду в саду в", 3)]),
        ("чуть-чуть", [("чуть-чуть", 2)]),
    ],
)
def test_loops(text, found):
    assert [(text[one.start : one.end], one.times) for one in repetition.loops(text)] == found


def test_a_loop_is_found_once():
    assert len(repetition.loops("дом " * 100)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("приприпри", ["приприпри"]),
        ("Приприпри", ["Приприпри"]),
        ("хахахаха", []),
        ("прапрапрадед", []),
        ("ааааааа", []),
        ("аааааааа", ["аааааааа"]),
        ("12121212", []),
    ],
)
def test_stutters(text, found):
    assert [text[start:end] for start, end, _ in repetition.stutters(text)] == found


def test_quotation_marks_do_not_double():
    assert repetition.quoted("«Мост»") == "«Мост»"
    assert repetition.quoted("газета «Нгеан» вышла") == "«газета „Нгеан“ вышла»"


@given(TEXT)
def test_everything_is_within_the_text(text):
    loops = repetition.loops(text)
    assert loops == repetition.loops(text)
    assert all(0 <= one.start < one.end <= len(text) and one.times > 1 for one in loops)
    assert all(0 <= start < end <= len(text) for start, end, _ in repetition.stutters(text))
    for one in loops:
        assert repetition.is_meant(one, text) in (True, False)
