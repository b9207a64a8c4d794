import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang import endings

TEXT = st.text() | st.lists(st.sampled_from(["дом", "и", "в", "(", "«", ",", "-", ".", "5"])).map(
    " ".join
)


@pytest.mark.parametrize("line", ["Да.", "Да?»", "(Да.)", "Да…", "Да.[12]", "Список:", "Раз;"])
def test_is_closed(line):
    assert endings.is_closed(line)


@pytest.mark.parametrize("line", ["Да", "«Да»", "Да,", "Да —", "", "В 2025"])
def test_is_open(line):
    assert not endings.is_closed(line)


@pytest.mark.parametrize(
    ("line", "yes"), [("Школа открыта.", True), ("Заводы и др.", False), ("В 2025 г.", False)]
)
def test_full_stop_or_abbreviation(line, yes):
    assert endings.has_full_stop(line) is yes


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Школа в городе", None),
        ("Школа в", "a preposition"),
        ("Школа, которая", "a conjunction"),
        ("Работа в рамках", "a preposition"),
        ("Школа (", "an opening mark"),
        ("Школа №", None),
        ("Витамин в", "a preposition"),
        ("Пункт 5 в", None),
    ],
)
def test_break_in(line, why):
    found = endings.break_in(line)
    assert (found.why if found else None) == why


@given(TEXT.map(str.strip))
def test_break_is_within_the_line(line):
    found = endings.break_in(line)
    assert found == endings.break_in(line)
    assert found is None or 0 <= found.start < found.end <= len(line)
    endings.ends_a_paragraph(line)
