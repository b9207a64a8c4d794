import pytest

from mtcheck.checks.capitalisation_variant import check
from tests.tables import bitext, check_underlines, unmarked

SMALL = "Такова политика партии, одобренная всеми. По решению партии её продолжат.\n"

GOOD = [
    SMALL + "Взгляды партии известны. Директивы партии выполняются.",
    # The first word of a sentence, a line, a quotation.
    SMALL + "Партия решила. Партия сказала: Партия права.\nПартия — это сила.",
    SMALL + "Он сказал: «Партия решила, и Партия права». Она ответила: «Партия права».",
    # Names of parties.
    SMALL + "Он из Партии труда, она из Партии «Заря», они из Коммунистической Партии.",
    SMALL + "Вступил в Партию Труда и в Партию Любителей Риса.",
    "Взгляды Партии известны. Директивы Партии важны. Рабочая партия, новая партия решили.",
    # Once is a slip that nobody sees.
    SMALL + "Взгляды Партии известны.",
    "Взгляды Партии известны. Директивы Партии выполняются.",
    # Headlines and captions end without a full stop.
    SMALL + "Политика Партии\nРешения Партии в жизнь\nВстреча с Партией",
    # Titles.
    SMALL + "Песня «За Партию и Родину» и фильм «Слово Партии» знакомы всем.",
    # Offices of different bodies.
    "Встретил глава провинции, и глава провинции выступил. За ним Глава Центрального штаба, "
    "и ещё раз Глава Центрального штаба.",
    # A chapter.
    "Смотрите, пожалуйста, Глава 6. Ещё, пожалуйста, Глава 7. Это одна глава, другая глава лучше.",
    # A document without its number may be any.
    "Итоги Резолюции важны. Цели Резолюции ясны. Проект резолюции готов, две резолюции приняты.",
    "",
    "ПАРТИЯ И ГОСУДАРСТВО. Такова партия, такова и партия.",
]

BAD = [
    SMALL + "Взгляды ⟦Партии⟧ известны. Директивы Партии выполняются.",
    "Политика Государства ясна. Долг Государства высок, сила Государства — в людях.\n"
    "Таков курс ⟦государства⟧, и помощь государства велика.",
    "Прибыл глава Народного комитета. За ним глава Народного комитета выступил.\n"
    "Слово взял ⟦Глава⟧ Народного комитета, затем Глава Народного комитета ушёл.",
    "Итоги резолюции № 19 подвели. По резолюции № 19 доложили.\n"
    "Цели ⟦Резолюции⟧ № 19 ясны, и текст Резолюции № 19 известен.",
    "Он служил, защищая родину, и вернулся на родину.\nОн любит ⟦Родину⟧, служит Родине, помнит.",
]

KNOWN_FAILURES = [
    # The government of this country, and governments in general.
    "Оба правительства договорились, и каждое правительство довольно. "
    "Указ Правительства вышел, и меры Правительства известны.",
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
    assert check_underlines(check, target) == target


def test_one_word_is_one_finding():
    (found,) = check(bitext(BAD[0]))
    assert [span.text for span in found.related] == ["Партии"]
    assert [span.text for span in found.evidence] == ["партии", "партии"]
    assert found.suggestion == "партии"


def test_the_fewest_can_be_set():
    assert not list(check(bitext(BAD[0]), fewest=3))
