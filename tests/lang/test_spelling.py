import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import common_misspellings, spelling, word_formation
from mtcheck.lang.tables import rows

TEXTS = st.lists(
    st.sampled_from(
        [
            *("депуаты", "столкунться", "чеерз", "вообщем", "Вообщем", "в течении", "года", "и"),
            *("могут", "учится", "бхаджаны", "«", "»", "(", " (opening)", ",", ".", "\n", " ", "-"),
            *("внедрения", "Саола", "саола", "ё", "№", "\N{COMBINING ACUTE ACCENT}", "ъъъъъъ"),
        ]
    )
    | st.text(max_size=6),
    max_size=30,
).map(" ".join)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("депуаты", "депутаты"),  # a turned pair
        ("скотоводстом", "скотоводством"),  # a letter lost
        ("проишествии", "происшествии"),  # rather lost than added
        ("университтет", "университет"),  # doubled
        ("избестный", "известный"),  # another letter
        ("киббуца", "кибуца"),
    ],
)
def test_likeliest_correction_is_first(word, meant):
    assert spelling.corrections(word)[0] == meant


@pytest.mark.parametrize("word", ["депутаты", "ёлками", "въезд"])
def test_corrections_are_other_known_words(word):
    assert word not in spelling.corrections(word)


def test_neighbours_choose_the_correction():
    """«Из тесной» and «с теплой»: the same slip, told apart by nothing; a verb by its place."""
    (found,) = spelling.find("Он говорил о новом проишествии.")
    assert found.corrections[0] == "происшествии"


@pytest.mark.parametrize(
    "word",
    [
        *("подвисают", "спонсирует", "запустится", "хостелов", "мангровых"),
        *("адресностью", "метрополитенского", "убиванием", "бородочки", "безотзывно"),
    ],
)
def test_regular_words(word):
    assert word_formation.is_regular(word) or spelling.is_known(word)


@pytest.mark.parametrize(
    "word",
    ["видеоурок", "солеустойчивый", "некодирующий", "спродюсирован", "агроферма"],
)
def test_compounds(word):
    assert word_formation.is_compound(word) or word_formation.is_regular(word)


@pytest.mark.parametrize(
    "word", ["депуаты", "столкунться", "турситов", "закинопроект", "сотальными", "позовлит"]
)
def test_slips_are_not_regular(word):
    assert not word_formation.is_regular(word)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Вообщем, хорошо.", "Вообщем", "В общем"),
        (
            "Это было в\N{NO-BREAK SPACE}течении трёх лет.",
            "в\N{NO-BREAK SPACE}течении",
            "в течение",
        ),
        ("Она должна была появится в мае.", "появится", "появиться"),
    ],
)
def test_common_misspellings(text, wrong, right):
    (found,) = common_misspellings.find(text)
    assert (text[found.start : found.end], found.right) == (wrong, right)


def test_tables_are_sound():
    wrong = [row["wrong"] for row in rows("common_misspellings.tsv")]
    assert len(wrong) == len(set(wrong))
    for table in ("common_misspellings.tsv", "combining_forms.tsv", "new_words.tsv"):
        assert all(row["source"] for row in rows(table))
    for row in rows("common_misspellings.tsv"):
        assert all(map(spelling.is_known, row["right"].replace("-", " ").split()))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(TEXTS)
def test_any_text_is_read(text):
    for find in (spelling.find, common_misspellings.find):
        found = list(find(text))
        assert all(0 <= one.start < one.end <= len(text) for one in found)
        assert found == list(find(text))


@pytest.mark.parametrize(
    "text",
    [
        "депуаты " * 50_000,
        "ъ" * 1_000_000,
        "в течении " * 50_000,
        "могут не " * 50_000,
        " ".join(f"слово{chr(1072 + n % 32)}{chr(1072 + n // 32 % 32)}щъ" for n in range(20_000)),
    ],
)
def test_long_texts_take_seconds(text):
    start = time.perf_counter()
    list(spelling.find(text))
    list(common_misspellings.find(text))
    assert time.perf_counter() - start < 20


def test_the_error_of_many_comes_before_a_slip_of_the_hand():
    assert spelling.corrections("надеятся")[0] == "надеяться"
