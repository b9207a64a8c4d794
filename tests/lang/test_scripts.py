import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import homoglyphs, scripts

REPAIRS = [
    ("Пoлитбюро", "Политбюро"),  # Latin o
    ("ОNE", "ONE"),  # Cyrillic О
    ("Нанoй", "Наной"),  # Latin o
    ("внедренияCMS", None),
    ("ТW", "TW"),  # Cyrillic Т
    ("СO", "СО"),  # may be either: Cyrillic
]


@pytest.mark.parametrize(("word", "repaired"), REPAIRS)
def test_repair(word, repaired):
    assert scripts.repair(word) == repaired


def test_mixed_words():
    text = "Пoлитбюро и IT-компания: внедренияCMS, α-частица, Μосква"
    found = [match.group() for match in scripts.mixed_words(text)]
    assert found == ["Пoлитбюро", "внедренияCMS", "Μосква"]


def test_runs():
    assert scripts.runs("внедренияCMS") == ["внедрения", "CMS"]


def test_describe_names_each_letter_once():
    assert scripts.describe("дoбpoе", "доброе") == (
        "«дoбpoе» has Latin letters in it: «o» (Latin Small Letter O), «p» (Latin Small Letter P)"
    )


TEXTS = st.text(
    st.sampled_from([*list("абвоПАСТiіІxcoTBαΜ 5.-/«»\n"), "́"]),
    max_size=40,
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS)
def test_homoglyphs_are_sound(text):
    found = list(homoglyphs.find(text))
    assert found == list(homoglyphs.find(text))
    for mixture in found:
        assert text[mixture.start : mixture.end] == mixture.word != mixture.repaired
        assert len(mixture.repaired) == len(mixture.word)
        assert scripts.describe(mixture.word, mixture.repaired)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS)
def test_mixed_words_are_in_order(text):
    spans = [match.span() for match in scripts.mixed_words(text)]
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
