import time

import pytest

from mtcheck.checks.duplicate_word import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Съезд избрал комитет. Комитет избрал председателя.",
    "Вчера все были. Были и гости.",
    "Он чуть-чуть опоздал, едва едва успел.",
    "Это очень очень важно, людей много много.",
    "Он сказал, что что бы ни случилось, мы придём.",
    "Он знает то то, то это.",
    "Встали лицом к лицу, рука об руку, один на один.",
    "Из года в год, час за часом, от дома до дома.",
    "Друзья любят друг друга.",
    "Работа есть работа.",
    "Изделия из стали стали дешевле.",
    "Он убедил их их же словами, а её её собственными.",
    "Роль исполнила Чан Чан.",
    "Панда Минь Минь родилась в зоопарке.",
    "Строка 5 5, счёт 2 2.",
    "Он не не хотел, а не мог.",
    "Посетили музей Музей рад гостям.",
    "Школа\nШкола открыта.",
    "Слово «слово» и слово (слово).",
    "Группа Duran Duran приехала.",
    "Делегация посетила посетила посетила школу.",  # repeated-text
    # Names of places, groups and dishes.
    "Гость ел бань дынг дынг и рисовую лапшу.",
    "Выступил квартет Дзоран Дзоран из Хюэ.",
    "Пьесу ставит театр «Тут Тут» из Винь.",
    "Мы были в кафе Так Так у реки.",
    # Different words.
    "Он берёт берет и уходит.",
    "Осёл осел на дороге.",
    # Around a preposition.
    "Защита людей от людей.",
    "Плечо к плечу, слово в слово, раз за разом.",
    "Сообщество родителей для родителей.",
    "Развитие села в составе уезда.",
]

GOOD_BESIDE_SOURCE = [
    ("Остров Вагга вагга красив.", "Đảo Wagga Wagga đẹp."),
    ("Гости ели мен мен с супом.", "Khách ăn mèn mén với canh."),
    ("Гости ели пирог бань бань.", "Khách ăn bánh bảnh."),
    ("Говорили родители родители.", "Cha mẹ cha mẹ nói."),
    (
        "Права государственных органов в составе государственных органов.",
        "Quyền của cơ quan nhà nước trong cơ quan nhà nước.",
    ),
]

BAD = [
    "Съезд ⟦избрал избрал⟧ комитет.",
    "Открыли ⟦школу школу⟧ для детей.",
    "Экономика ⟦активно активно⟧ развивается.",
    "В ⟦государственных государственных⟧ органах перемены.",
    "⟦Избрал избрал⟧ съезд комитет.",
    "Делегация прибыла ⟦в в⟧ Ханой.",
    "Фонд ⟦для для⟧ детей открыт.",
    "Рис ⟦и и⟧ кофе подорожали.",
    "Делегация приехала в ⟦Ханой Ханой⟧ утром.",
    "Он ⟦который который⟧ пришёл.",
    "Рост на ⟦северо северо⟧-западе страны.",
    "Права ⟦государственных органов в составе государственных органов⟧ расширили.",
    "⟦Там Там⟧ мы узнали о школе.",
    "Съезд ⟦партии партии⟧ открыт.",
    "Вопросы ⟦органов в составе органов⟧ решены.",
    "План ⟦социального развития для социального развития⟧ принят.",
]

BAD_BESIDE_SOURCE = [
    # «xanh xanh» is one Vietnamese word, and no reason to double a Russian one.
    ("Гости ели ⟦мен мен⟧ с супом.", "Khách ăn cơm với canh xanh xanh."),
    ("Там ⟦леса леса⟧ весной.", "Rừng xanh xanh vào mùa xuân."),
]

KNOWN_FAILURES = [
    # Emphasis and slip look alike.
    "Это ⟦очень очень⟧ важно.",
    # A short capitalised word may be a Vietnamese name.
    "Выехал из ⟦Рима Рима⟧ утром.",
    # Inflected.
    "Открыли ⟦школу школы⟧ для детей.",
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize(("target", "source"), GOOD_BESIDE_SOURCE)
def test_is_silent_beside_source(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.parametrize(("target", "source"), BAD_BESIDE_SOURCE)
def test_underlines_beside_source(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.parametrize(
    ("target", "severity"),
    [
        ("Съезд избрал избрал комитет.", None),
        ("Делегация прибыла в в Ханой.", Severity.MINOR),
        ("Гости ели мен мен с супом.", Severity.MINOR),
        ("Права государственных органов в составе государственных органов.", Severity.MINOR),
    ],
)
def test_major_is_for_content_words(target, severity):
    (found,) = check(bitext(target))
    assert found.severity is severity


def test_suggests_the_word_once():
    (found,) = check(bitext("Съезд избрал избрал комитет."))
    assert found.suggestion == "избрал"


def test_is_quick():
    start = time.perf_counter()
    assert list(check(bitext("дом дом кот, " * 50_000)))
    assert time.perf_counter() - start < 20
