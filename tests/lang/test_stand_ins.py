"""What may stand for a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.stand_ins import of_person, of_place, pronoun

PERSONS = [
    "он предложил",
    "по её словам",
    "министр предложил",
    "сам предложил",
    "это лицо",
    "предложил Nguyen",
    "предложил Нгуэн",
    "А. предложил",
    "Родился в Хюэ.",
    "В 1930 году начал писать.",
    "После учёбы возглавил комитет.",
    "Награждена орденом.",
]
NO_PERSONS = [
    "предложил изменить",
    "в своём докладе",
    "конференция открыта",
    "Открыта конференция.",
    "Завершён проект дороги.",
    "Начался дождь.",
    "Родились в Хюэ.",
    "           родился в Хюэ.",  # a name was there
    "Собрание открыл           .",
    "резолюция ЦК КПВ",
    "",
]
PLACES = ["в провинции", "здесь тихо", "местный совет", "в Hanoi", "ВПЦ закрыт", "в Ханогое"]
NO_PLACES = ["идёт дождь", "Идёт дождь", "урожай собран", ""]


@pytest.mark.parametrize("text", PERSONS)
def test_stands_for_a_person(text):
    assert of_person(text, several=False)


@pytest.mark.parametrize("text", NO_PERSONS)
def test_stands_for_nobody(text):
    assert not of_person(text, several=True)


@pytest.mark.parametrize("text", PLACES)
def test_stands_for_a_place(text):
    assert of_place(text)


@pytest.mark.parametrize("text", NO_PLACES)
def test_stands_for_no_place(text):
    assert not of_place(text)


def test_several_persons():
    assert of_person("супруги уехали", several=True)
    assert not of_person("делегаты уехали", several=False)
    assert pronoun("его видели")
    assert not pronoun("свой дом")


@given(text=st.text(max_size=60))
def test_any_text(text):
    assert of_person(text, several=True) >= of_person(text, several=False)
    assert of_place(text) in (True, False)
