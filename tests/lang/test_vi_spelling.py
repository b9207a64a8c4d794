"""Vietnamese syllables in Cyrillic: their spellings, and what a spelling may stand for."""

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.vi_spelling import Grade, readings, spellings


def test_spellings() -> None:
    known = spellings("Trà")
    assert known["ча"].grade == Grade.CANONICAL
    assert known["тра"].grade == known["та"].grade == Grade.WRONG
    assert spellings("Strong") == {}


def test_readings() -> None:
    assert readings("Тран")["trân"].grade == Grade.WRONG
    assert readings("тинь")["chinh"].grade == readings("тинь")["tinh"].grade == Grade.CANONICAL
    assert readings("дом")["đôm"].grade == Grade.CANONICAL
    assert readings("кто") == {}


@given(st.text("абвгдежзийклмнопрстухцчшыьэюя", max_size=9))
def test_readings_and_spellings_agree(word: str) -> None:
    for syllable, spelling in readings(word).items():
        known = {} if syllable.startswith("gi") else spellings(syllable)  # gi- is also g + i
        assert not known or known[word].grade >= spelling.grade
