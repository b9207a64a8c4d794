import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.checks.repeated_text import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Делегация посетила школу, больницу и школу.",
    "Совещание прошло в Ханое и в Хюэ, в Ханое прошло и награждение.",
    # Said twice: a matter of duplicate-word.
    "Делегация посетила посетила школу.",
    # Emphasis, calls, counting.
    "Это очень, очень, очень важно.",
    "Да, да, да, мы готовы.",
    "Ура, ура, ура! — закричали дети.",
    "Нет, нет и ещё раз нет.",
    "Снова и снова и снова он возвращался к чертежам.",
    "Шаг за шагом, день за днём, всё больше и больше.",
    "Деньги, деньги, деньги — вот о чём спорили депутаты.",
    "Учиться, учиться, учиться, говорил он.",
    "Он долго, долго, долго молчал.",
    "Раз, два, три, раз, два, три.",
    "— Всё хорошо, всё хорошо, — сказала она.",
    "Гол. Гол. Гол. Стадион ликовал.",
    "Хахахахаха, ответил он, ха-ха-ха.",
    "Ааааааааа! — закричал мальчик.",
    "Прапрапрадед построил этот дом.",
    # Slogans.
    "«Вьетнам, вперёд, Вьетнам, вперёд!» — кричали болельщики.",
    "Фильм «Дождь дождь дождь» покажут в субботу.",
    # A phrase ends where the sentence does.
    "Ты спросил? Он спросил? Он спросил? Он промолчал.",
    "Кто видел? Я видел. Кто видел? Я видел.",
    # Verse and refrains.
    "За холмом, за холмом\nнаш оставленный дом,\nнаш оставленный дом.",
    "Там туман на воде,\nтам, в воде, в воде,\nотражался луч.",
    "Когда бы, когда бы, когда бы\nне дождь и не ветер,\nмы были бы дома.",
    "Раз-два, раз-два, раз-два. Левой!",
    "Круг туда, круг обратно, круг туда, круг обратно: так плавает лодка.",
    # Names, numbers, masks, tables.
    "А. А. Иванов и А. А. Петров приехали.",
    "Счёт 1 1 1 1, затем 5 5 5 5.",
    "нет | нет | нет | нет",
    "да\tда\tда\tда",
    "Номер карты ХХХХХХХХХХ скрыт.",
    "Группа New York New York выступила в Ханое.",
    # Lines are not one stretch.
    "Ханой\nХаной\nХаной",
    "Адрес: www.example.vn/vn/vn/vn",
    "",
]

GOOD_BESIDE_SOURCE = [
    ("Лес, лес шумит, лес, лес шумит, лес.", "Rừng rừng reo, rừng rừng reo, rừng."),
    ("Пой песню пой песню пой песню.", "Hát bài ca hát bài ca hát bài ca."),
]

BAD = [
    "Делегация посетила ⟦школу школу школу⟧ и больницу.",
    "Делегация посетила ⟦школу школу школу школу⟧ и больницу.",
    "Построили дороги в ⟦городе, городе, городе⟧ и селе.",
    "Он ⟦открыл школу, открыл школу⟧ для детей.",
    "Всех ⟦ждали в школе, ждали в школе, ждали в школе⟧ вечером.",
    "Министр ⟦сообщил, сообщил, сообщил⟧ о планах.",
    "Совещание ⟦прошло в Ханое прошло в Ханое⟧ вчера.",
    "Принят ⟦новый план развития, новый план развития⟧ уезда.",
    "⟦Провинция Нгеан провинция Нгеан провинция Нгеан провинция⟧",
    "⟦Он сказал, что это важно. Он сказал, что это важно⟧.",
    "Об этом ⟦были в были в⟧ городе.",
    "Купили ⟦и машины и машины⟧ и дома.",
    "Это ⟦очень очень очень очень очень⟧ важно.",
    "Делегация ⟦приприприпри⟧ была утром.",
    "Ответа ⟦аааааааааааа⟧ не было.",
    "Завод ⟦Ханой Ханой Ханой⟧ работает.",
]

BAD_BESIDE_SOURCE = [
    # «xanh xanh» is one Vietnamese word.
    ("Леса ⟦зелёные зелёные зелёные⟧ весной.", "Rừng xanh xanh vào mùa xuân."),
    ("Леса ⟦вокруг села вокруг села⟧ растут.", "Rừng quanh làng xanh xanh."),
]

KNOWN_FAILURES = [
    # Inflected: the words are not the same.
    "Делегация посетила ⟦школу школы школе⟧ и больницу.",
    # Emphasis on purpose and a loop of a particle look alike.
    "Он ⟦да да да да⟧ пришёл.",
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


def test_message_says_what_and_how_often():
    (found,) = check(bitext("Делегация посетила школу школу школу."))
    assert found.message == "«школу» stands 3 times on end"
    assert found.severity is None


@pytest.mark.parametrize(
    "text",
    [
        "Принят новый план развития, новый план развития уезда.",
        "Шёл старый, старый, старый пёс.",
        "Модель сказала, что все рады, рады, рады, рады гостям.",
    ],
)
def test_figure_of_speech_is_minor(text):
    (found,) = check(bitext(text))
    assert found.severity is Severity.MINOR


@pytest.mark.parametrize("text", ["слово " * 50_000, "дом дом дом кот, " * 20_000, "аб" * 500_000])
def test_is_quick(text):
    start = time.perf_counter()
    assert list(check(bitext(text)))
    assert time.perf_counter() - start < 20


@given(st.lists(st.sampled_from(["дом", "дом,", "и", "в", "аааа", "при", "\n", "!", "«", " "])))
def test_loops_are_within_the_text(words):
    pair = bitext(" ".join(words))
    found = list(check(pair))
    assert found == list(check(pair))
    assert all(0 <= one.target.start < one.target.end <= len(pair.target.text) for one in found)
