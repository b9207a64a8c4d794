"""Case endings in the middle of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.name_cases import in_case_of, in_place_of, straightened

NAMES = [
    ("Нгуена Фу Чонга", "Нгуен Фу Чонга"),
    ("Чана Туана Аня", "Чан Туан Аня"),
    ("Нгуену Тхи Лан", "Нгуен Тхи Лан"),
    ("Нгуен Фу Чонга", "Нгуен Фу Чонга"),
    ("Хоа Тхи Ханя", "Хоа Тхи Ханя"),
    ("Аня", "Аня"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "straight"), NAMES)
def test_straightened(name, straight):
    assert straightened(name) == straight


@given(name=st.text(max_size=30))
def test_any_text_is_straight_after_once(name):
    assert straightened(straightened(name)) == straightened(name)


def test_another_name_takes_the_case():
    assert in_case_of("Чан Ван Нгоку", "Чан Ван Нгок", "Ле Хонг Винь") == "Ле Хонг Виню"
    assert in_case_of("Чан Ван Нгок", "Чан Ван Нгок", "Ле Хонг Винь") == "Ле Хонг Винь"
    assert in_case_of("Чан Ван Ха", "Чан Ван Ха", "Ле Хонг Винь") is None


@pytest.mark.parametrize(
    ("text", "nominative", "other", "form"),
    [
        ("Тран Туан Аня", "Тран Туан Ань", "Чан Туан Ань", "Чан Туан Аня"),
        ("ТРАН ТУАН АНЯ", "Тран Туан Ань", "Чан Туан Ань", "ЧАН ТУАН АНЯ"),
        ("PV", "PV", "ПВ", "ПВ"),
        ("Каролине", "Каролина", "Каралина", None),
    ],
)
def test_puts_another_name_in_place(text, nominative, other, form):
    assert in_place_of(text, nominative, other) == form
