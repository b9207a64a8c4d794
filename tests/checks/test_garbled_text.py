import pytest

from mtcheck.checks.garbled_text import check
from tests.tables import check_underlines, unmarked

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
]

BAD_BESIDE_SOURCE = [
    ("⟦ГРКЖТШ ПРВЛДЖ⟧", "Tin tức tỉnh Nghệ An"),
]

KNOWN_FAILURES = [
    # Mojibake: UTF-8 read as cp1251, cp1251 read as latin-1, lost letters.
    "Сегодня ⟦РЎРѕРІРµС‰Р°РЅРёРµ РїСЂРѕС€Р»Рѕ⟧ в Ханое.",
    "⟦Ïðåäñåäàòåëü ïðèíÿë äåëåãàöèþ⟧",
    "Сегодня ⟦��������� ������⟧ в Ханое.",
    "Сегодня ⟦????????? ??????⟧ в Ханое.",
    # The second stretch of one line.
    "Вот ⟦гыкфв шоылм щрукт жыпфг⟧ и снова ⟦фывап олджэ йцукв ячсми⟧ тут.",
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
