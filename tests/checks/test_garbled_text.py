import itertools
import time

import pytest

from mtcheck.checks.garbled_text import check
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Сегодня утром прошло заседание правительства.",
    "НОВОСТИ ПРОВИНЦИИ НГЕАН",
    "ПРЕДСЕДАТЕЛЬ ПРАВИТЕЛЬСТВА ПРИНЯЛ ДЕЛЕГАЦИЮ",
    "ХОШИМИН — ХАЙФОН — ДАНАНГ",
    "ЧАН ТУАН АНЬ",
    "ФАМ МИНЬ ТЬИНЬ",
    "КИМ ЧЕН ЫН И СИ ЦЗИНЬПИН",
    "ДЖЕЙМС МАКГРЕГОР",
    "МИНФИН, МИНПРОМ, МИНСТРОЙ И РОСПОТРЕБНАДЗОР",
    "VTV, НТВ, АНТВ И BBC",
    "Гости попробовали фо, нем и бань ми.",
    "Народы: хмонги, нунги, кхмеры, эдэ, банары, сэданги.",
    "Певец исполнил чхаппан бхог бхаджан.",
    "Врач назначил ремдесивир и фавипиравир.",
    "Автомобили «Винфаст» и смартфоны «Вьеттел».",
    "Он засмеялся: ха-ха-ха, хи-хи, ой-ой-ой!",
    "Ааааа! Ммммм… Брррр, тссс.",
    "Решение 19-NQ/TW и указ 45/2019/NĐ-CP.",
    "Пишите на toasoan@baonghean.vn, звоните 0238 3844.",
    "О СОЦИАЛЬНО-ЭКОНОМИЧЕСКОМ РАЗВИТИИ",
    "💯🙏",
    "Первый абзац.\n\nВторой абзац.",
    "Микросервис и фронтенд покрыли автотестами.",
    # Exclamations, abbreviations, foreign words that are hard to say.
    "Тссс, хмммм, грррр, пффф — вот и весь разговор.",
    "Бюджет: млрд, трлн, млн, тыс., руб., мкг и мкзв.",
    "Взгляд контрстратега, надвзводный, сверхвзрослый, адъютантство.",
    "Ильин, Кйосев и Съедин поехали во Фйорд и Нйорд.",
    "Пакет mdadm, команды fsck, mkfs и dpkg, файлы httpd и xfs.",
    "Слова Schrift, Angstschweiß и Knightsbridge трудно сказать.",
    # Names in capitals: captions and headlines.
    "НГУЕН ФУ ЧОНГ",
    "НГУЕН СУАН ФУК ВСТРЕТИЛСЯ С ДЕЛЕГАЦИЕЙ",
    "СОВЕЩАНИЕ В НГЕАНЕ И ХАТИНЕ",
    "НГЕАН, ХАТИНЬ, КУАНГБИНЬ",
    "ВИНГРУП, ВИНФАСТ, ВЬЕТТЕЛ",
    # Lists of foreign words, comma by comma.
    "Гостей угощали баньчынгом, баньми, бунтя, неммангом и рисом.",
    "Врачи применяли ремдесивир, фавипиравир, молнупиравир, нирматрелвир.",
]

GOOD_BESIDE_SOURCE = [
    ("Программа печатает ыфва олджэ йцукен ячсми.", "Chương trình in ыфва олджэ йцукен ячсми."),
    ("ГРКЖТШ ПРВЛДЖ", "Dòng chữ ГРКЖТШ ПРВЛДЖ"),
]

BAD = [
    "Сегодня утром ⟦прошкло зсаедание прваительствав провницнии⟧.",
    "⟦НОВСТИЮ ПРОВНЦИЙ НЕГАНТЬ⟧",
    "⟦ПРЕДСЕДАТЬЛ ПРИНЯЛ ДЕЛГАЦИЯЙ⟧",
    "⟦ПИТАТЬСЯ ОТОДИНCMS- ПРОДУКТНЕКО⟧",
    "⟦КУШАТЬ ОТСИСТЕМЫ ПРОДУКТНЕКО⟧",
    "Певец исполнил ⟦чхаппын бхогынь бхаджанг кхандырь⟧ и ушёл.",
    "⟦гыкф шоыл щрук жыпф⟧",
    "Гости ⟦фывапр олджэк йцукв ячсмит⟧ попробовали фо.",
    "⟦ОТДЕЛКНИ АДМИНСТРАТОРЬ⟧",
    "Первый абзац.\n⟦РАЗРАБОТКАНО НЕКОПРОДУКТ⟧\nВторой абзац.",
    "Ответ: ⟦лпорва джэгнш укенгы чсмить⟧!",
    # The second stretch of one line.
    "Вот ⟦гыкфв шоылм щрукт жыпфг⟧ и снова ⟦фывап олджэ йцукв ячсми⟧ тут.",
    # Two words that nobody can say.
    "Итоги ⟦вкпрст нгшщр⟧ подвели в Ханое.",
    "Итоги ⟦фыжйкв ъкнпр⟧ подвели утром.",
    # The keys of a Latin keyboard.
    "Текст: ⟦asdfkj qwlek⟧ и дальше.",
]

BAD_BESIDE_SOURCE = [
    ("⟦ГРКЖТШ ПРВЛДЖ⟧", "Tin tức tỉnh Nghệ An"),
]

KNOWN_FAILURES = [
    # Three words that might be said: so many rare ones stand in a row in a Russian text, too.
    "Сегодня ⟦прошкло зсаеданье прваительства⟧ в Ханое.",
    # Words of the dictionary that make no sense together.
    "⟦Кушать стол вчера провинция система бежать дом.⟧",
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


def test_quotes_in_marks_that_the_text_has_not():
    (found,) = check(bitext("«гыкфв» «шоылм» «щрукт» «жыпфг»"))
    assert found.message == "“гыкфв» «шоылм» «щрукт» «жыпфг” is in no language"


def test_is_fast_on_words_of_no_language():
    letters = itertools.cycle("бвгкоптешанирд")
    words = ("".join(itertools.islice(letters, 5 + n % 7)) for n in range(40_000))
    start = time.perf_counter()
    list(check(bitext(" ".join(words))))
    assert time.perf_counter() - start < 10


def test_is_fast_on_a_long_line():
    assert list(check(bitext("прошкло слово " * 50_000))) == []
