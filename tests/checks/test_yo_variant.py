import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.checks.yo_variant import check
from mtcheck.lang import yo
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Ещё идёт работа, и дети ещё ждут.",
    "Еще идет работа, и дети еще ждут.",
    # With ё in some words only.
    "Еще идет работа, но Фёдор Семёнов её не видит.",
    "Все ждут, и всё готово. Дети узнают, что узнаёт учитель.",
    "Чем это кончится и о чём говорят? Под небом болит нёбо.",
    "Осёл осел. Берег моря: он бережёт берет и берёт зонт.",
    "Все сёстры приехали к дому сестры. Все озёра у озера.",
    "Он совершённый труд назвал: совершенный человек.",
    # The plural.
    "Всё более ясно. Все дети рады, все довольны, все лучшие школы полны.",
    "Всё ещё идёт. Все решили ждать, все равны.",
    "Всё больше детей. Все более чем 30 участников приехали.",
    "Всё моложе врачи. Все моложе 30 лет получили премии, все больше, чем рады.",
    "Всё же ждём. Все же остальные ушли.",
    # Names keep their spelling, capitals have none.
    "Пётр Королёв и Петр Королев встретились.",
    "ЕЩЕ ИДЕТ РАБОТА\nРабота ещё идёт.",
    "Дела партнёра лучше, партнеры рады.",
]

BAD = [
    "Работа ещё идёт, дети ещё ждут. Школу ⟦еще⟧ строят.",
    "Работа еще идет, дети еще ждут. Школу ⟦ещё⟧ строят.",
    "⟦Днем⟧ дети пели. Гости приехали днём, пели тоже днём.",
    "Дети работают ⟦все более⟧ активно, учителя — всё более охотно.",
    "Дети работают ⟦все активнее⟧, учителя — всё более охотно.",
    "Он ⟦все же⟧ приехал, но всё же поздно.",
    "Её дом далеко, но дорога к ⟦ее⟧ дому хороша.",
    "Отчёт готов. Читайте ⟦отчет⟧.",
    "Всё-таки он приехал, хоть и поздно ⟦все-таки⟧.",
]

KNOWN_FAILURES = [
    # Rarely, but «полет» is a form of «полоть», and «берет» a hat.
    "Полёт прошёл хорошо, второй ⟦полет⟧ отложен.",
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target


def test_one_finding_names_the_words():
    (found,) = check(bitext("Ещё жду ещё. Еще рано.\nОна идёт всё быстрее. Он идет все тише."))
    assert found.message == (
        "Written with ё and with е: «ещё» (2) and «еще» (1), «идёт» (1) and «идет» (1),"
        " «всё быстрее» (1) and «все тише» (1)"
    )
    assert [span.text for span in (found.target, *found.related)] == ["Еще", "идет", "все тише"]
    assert [span.text for span in found.evidence] == ["Ещё"]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*"Её е-,\n", "ещё", "еще", "всё", "все", "более", "же", "Пётр"])))
def test_every_word_is_where_it_says(pieces):
    text = " ".join(pieces)
    for key, words in yo.twins(text).items():
        assert len(words) > 1
        assert all(text[word.start : word.end] == word.text for word in words), key
