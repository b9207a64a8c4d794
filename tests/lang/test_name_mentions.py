"""Persons named in part: initials, and a given name alone once the full name has been given."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.cyrillic_names import find
from mtcheck.lang.name_mentions import find_all
from tests.tables import unmarked

# Full names are not marked here, short mentions are.
GOOD = [
    "Лан добавила, что довольна.",
    "Хынг ответил. Потом выступил Нгуен Ван Хынг.",
    "Выступили Нгуен Ван Хынг и Фам Ван Хынг. Хынг ушёл первым.",
    "Выступила Ле Тхи Май. Май выдался жарким.",
    "Выступил Чан Ван Там. Там его и видели.",
    "Выступил Ле Ван Нам. Нам это понравилось.",
    "Выступил Ле Куанг Винь. Поезд пришёл в Винь.",
    "Выступила Нгуен Тхи Лан. Газету «Лан» закрыли.",
    "Приехал Нгуен Ван Хынг. Курорт Хынг Лонг закрыт.",
    "Приехал Нгуен Ван Хынг. Книга Хынг-Дао вышла.",
    "Портрет Хо Ши Мина висел на стене. Мин не было.",
    "Выступил Чан Ван Минь. Вина его не доказана.",
    "Иванов В. Хан и Петров И. И. подписали акт.",
    "До В. Хана дошли слухи.",
    "Нгуен Ван Хынг В. Путина встретил.",
    "Джон Ф. Кеннеди и А. С. Пушкин здесь не бывали.",
    "В. В. Путин и Ли Х. Освальд попали в книгу.",
    "Н. Т. Лан переехала в Казань.",
    "А. В. Май и С. Ли живут в Ташкенте.",
    "Выступил Нгуен Ван Лам. В. Т. Лам его не знает, а А. Б. Лам тем более.",
    "",
    "Н. В.",
]

BAD = [
    "Выступила Ле Тхи Лан. ⟦Лан⟧ добавила, что довольна.",
    "Выступил Нгуен Ван Хынг. Затем спросили ⟦Хынга⟧, и ⟦Хынг⟧ ответил.",
    "Выступил Чан Туан Ань. ⟦Ань⟧ ответил на вопросы, ⟦Аня⟧ поддержали.",
    "Выступил Чан Туан Ань. ⟦Туан Ань⟧ ответил на вопросы ⟦Туан Аня⟧.",
    "Арестован Нгуен Ван Хынг. Товарищ ⟦Хынг⟧ вину признал.",
    "Арестован Нгуен Ван Хынг. Семье ⟦Хынга⟧ сообщили.",
    "Арестован Нгуен Ван Хынг. Сам ⟦Хынг⟧ вину признал.",
    "Выступил Ле Куанг Винь. Господин ⟦Винь⟧ уехал.",
    "Тран Туан Ань и Чан Туан Ань — один человек. Это ⟦Ань⟧.",
    "Вместе с певицей Ле Тхи Май пела ⟦Ле Т. Май⟧.",
    "⟦Нгуен В. Хынг⟧ задержан в Дананге.",
    "⟦Чан Т. Лан⟧ обратилась в полицию.",
    "⟦Нгуен В. Х.⟧ задержан.",
    "⟦Нгуен Ван Х.⟧ задержан, ⟦Чан Тхи Минь Л.⟧ опрошена.",
    "Задержан Ле Тай Минь. ⟦Тай Минь⟧ вину признал.",
    "Автор — ⟦В. Х. Нгуен⟧.",
    "Фото ⟦Х. Тханга⟧ сделано на берегу.",
    "Задержан Ле Ван Лам. По словам ⟦Л. В. Лама⟧, он ни при чём.",
    "Выступил Нгуен Ван Хынг. Его не знает ⟦В. Т. Хынг⟧.",
    "Во Вьетнаме ⟦Н. Т. Лан⟧ обратилась в полицию.",
]

LINKED = [
    ("Пришёл Чан Туан Ань. Встретили Аня.", ("Чан", "Туан", "Ань")),
    ("Пришёл Чан Туан Ань. Позвали Туан Аня.", ("Чан", "Туан", "Ань")),
    ("Пришёл Нгуен Ван Хынг. Видели Н. В. Хынга.", ("Нгуен", "Ван", "Хынг")),
    ("Нгуен В. Хынгу дали слово.", ("Нгуен", "В.", "Хынг")),
]


def marked(text: str) -> str:
    for name in reversed([name for name in find_all(text) if name.alone]):
        text = f"{text[: name.start]}⟦{text[name.start : name.end]}⟧{text[name.end :]}"
    return text


@pytest.mark.parametrize("text", GOOD)
def test_leaves_alone(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize("text", BAD)
def test_finds_short_mentions(text: str) -> None:
    assert marked(unmarked(text)) == text


@pytest.mark.parametrize(("text", "syllables"), LINKED)
def test_carries_the_full_name(text: str, syllables: tuple[str, ...]) -> None:
    assert [name.syllables for name in find_all(text)][-1] == syllables


def test_ede_names() -> None:
    text = "В Даклаке выступили Х’Хен Ние, Ро Тям Х'Фыонг и И Тхо Ние."
    names = [name.text for name in find_all(text)]
    assert names == ["Х’Хен Ние", "Ро Тям Х'Фыонг", "И Тхо Ние"]
    assert not list(find_all("Х’Хен Ние — имя из романа."))


syllables = st.sampled_from(
    ["Нгуен", "Чан", "До", "Ван", "В.", "Н.", "Ань", "Аня", "Хынг", "Хунга", "и", "в,", ". "]
)
russian = st.lists(syllables).map(" ".join) | st.text() | st.text("АБВабвнгь.« -\n")


@given(russian)
def test_any_text(text: str) -> None:
    found = list(find_all(text))
    assert found == list(find_all(text))
    assert {name for name in found if not name.alone} <= set(find(text))
    assert all(text[name.start : name.end] == name.text for name in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_long_text_is_quick() -> None:
    text = "Выступил Нгуен Ван Хынг. " + "Хынг ответил Н. В. Хынгу. " * 5000
    assert sum(1 for _ in find_all(text)) == 10_001
