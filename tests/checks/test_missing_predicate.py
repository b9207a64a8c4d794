import pytest

from mtcheck.checks.missing_predicate import check
from tests.tables import check_underlines, unmarked

VIETNAMESE = "Lãnh đạo sở đã làm việc với các trường của huyện miền núi."

GOOD = [
    "Заседание прошло под председательством министра и завершилось вечером.",
    "Заместитель секретаря комитета под председательством министра на площадке в Винь.",
    "Встреча под председательством министра образования на площадке в Винь",
    "Под председательством на площадке в Винь работал заместитель секретаря.",
    "Под руководством и при участии министра прошла встреча.",
    "Делегаты на выставке товаров народных промыслов горных уездов провинции.",
    "Руководство департамента образования с представителями школ горного уезда провинции.",
]

GOOD_BESIDE_SOURCE = [
    # A heading, a caption, a list: no full stop, or too short.
    "Руководство департамента образования с представителями школ горного уезда провинции",
    "Делегаты на выставке товаров.",
    # A dash, a colon, a question, a figure.
    "Главный итог работы совета — строительство школ для детей горных уездов.",
    "Итог работы совета: строительство школ для детей горных уездов провинции.",
    "Какая польза от строительства новых школ для детей горных уездов?",
    "Стоимость строительства одной школы для детей горных уездов 5 миллионов донгов.",
    # A predicative, an infinitive, a short form, a comparative.
    "Строительство школ для детей горных уездов провинции нельзя без помощи соседей.",
    "Задача совета провинции строить школы для детей горных уездов.",
    "Польза от строительства школ для детей горных уездов провинции видна.",
    "Стоимость строительства школ для детей горных уездов провинции выше прежней.",
    # Another nominative may be the predicate, an unknown word a verb.
    "Директор школы горного уезда провинции большой знаток истории края.",
    "Директор школы горного уезда провинции самый опытный из своих коллег.",
    "Строительство школ для детей горных уездов не в интересах совета.",
    "Директор школы горного уезда провинции прокукарил с коллегами на площади.",
    "У директора школы горного уезда провинции опыт работы с детьми.",
    "Нет учителей в школах горных уездов провинции на границе страны.",
]

BAD = [
    "Заместитель секретаря комитета ⟦под председательством⟧ на площадке в Винь.",
    "Товарищ Хоанг Нгок Хай - заместитель секретаря ⟦под председательством⟧ на площадке уезда.",
    "Заседание постоянного комитета ⟦под руководством⟧.",
]

BAD_BESIDE_SOURCE = [
    "⟦Руководство департамента образования с представителями школ горного уезда провинции⟧.",
    "⟦Новая школа для детей рабочих и крестьян горного уезда на средства соседей⟧.",
]

KNOWN_FAILURES = [
    # A second nominative: «закон» may be what is said of the governor.
    "⟦Губернатор закон о продаже земли жителям горных уездов провинции на границе⟧.",
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize("target", GOOD_BESIDE_SOURCE)
def test_is_silent_beside_source(target):
    assert check_underlines(check, target, VIETNAMESE) == target


@pytest.mark.parametrize("source", ["Lãnh đạo sở với các trường", "Lãnh đạo sở và các trường."])
@pytest.mark.parametrize("target", BAD_BESIDE_SOURCE)
def test_is_silent_where_the_source_has_no_clause(target, source):
    assert check_underlines(check, unmarked(target), source) == unmarked(target)


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.parametrize("target", BAD_BESIDE_SOURCE)
def test_underlines_beside_source(target):
    assert check_underlines(check, unmarked(target), VIETNAMESE) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target), VIETNAMESE) == target
