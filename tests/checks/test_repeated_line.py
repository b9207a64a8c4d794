import pytest

from mtcheck.checks.repeated_line import check
from tests.tables import bitext, check_underlines, unmarked

HEADLINE = "В Нгеане открыли новую школу для детей"

GOOD = [
    f"{HEADLINE}\nЦеремония прошла 5 сентября.",
    f"{HEADLINE}\nВ Нгеане открыли новую школу для взрослых",
    f"{HEADLINE}\n{HEADLINE} из трёх сёл",
    "План на 2024 год выполнен полностью.\nПлан на 2025 год выполнен полностью.",
    "Фото: Минь Ха\nШкола рассчитана на триста учеников.\nФото: Минь Ха",
    "Фото: Минь Ха, ВИА\nПервый день занятий.\nФото: Минь Ха, ВИА",
    "Источник: ВИА\nПервый день занятий.\nИсточник: ВИА",
    "— Да.\n— Нет.\n— Да.",
    "Вьетнам — Лаос 2:1\nТаиланд — Мьянма 0:0\nВьетнам — Лаос 2:1",
    "• рис и кофе\n• рис и кофе",
    "17:38\n15.12.2025\n17:38",
    "* * *\nПервая часть закончилась.\n* * *",
    "\n\n\n",
    "Единственная строка документа о новой школе.",
    "Цена: 20 тысяч донгов\nЦена: 20 тысяч донгов",
    "🙏🙏🙏 🙏 🙏 🙏\n🙏🙏🙏 🙏 🙏 🙏",
    "Хо Ши Мин\nБиография Хо Ши Мина\nХо Ши Мин",
    # Credits and stamps of five words and more.
    "Фото: Нгуен Ван Хунг, ВИА\nПервый день занятий.\nФото: Нгуен Ван Хунг, ВИА",
    "15 декабря 2025 года, 17:38\nПервый день занятий.\n15 декабря 2025 года, 17:38",
    # Digits are no words: scores and rows of tables.
    "Вьетнам — Лаос 2:1 (1:0, 1:1)\nТаиланд — Мьянма 0:0\nВьетнам — Лаос 2:1 (1:0, 1:1)",
    "1 250 000 3 500 000 7 000\n1 250 000 3 500 000 7 000",
    # A table of contents, whose lines stand together and come back one by one.
    "1. Как добраться до провинции Нгеан\n2. Где остановиться в провинции Нгеан\n"
    "1. Как добраться до провинции Нгеан\nСамолётом или поездом.\n"
    "2. Где остановиться в провинции Нгеан\nВ гостинице.",
]

GOOD_BESIDE_SOURCE = [
    (
        f"{HEADLINE}\nДети рады.\n{HEADLINE}",
        "Nghệ An khai trương trường mới cho trẻ em\nCác em vui.\n"
        "Nghệ An khai trương trường mới cho trẻ em",
    ),
    (  # the source repeats its headline in capitals
        f"{HEADLINE.upper()}\nДети рады.\n{HEADLINE}.",
        "NGHỆ AN KHAI TRƯƠNG TRƯỜNG MỚI\nCác em vui.\nNghệ An khai trương trường mới.",
    ),
    (  # a refrain
        "Родина моя, края родные мои\nТретья строка.\nРодина моя, края родные мои",
        "Quê hương tôi, đất mẹ của tôi\nDòng ba.\nQuê hương tôi, đất mẹ của tôi",
    ),
    (  # the source's line is short, the translation's is not
        "Фото: Вьетнамское информационное агентство (ВИА)\nДети рады.\n"
        "Фото: Вьетнамское информационное агентство (ВИА)",
        "Ảnh: TTXVN\nCác em vui.\nẢnh: TTXVN",
    ),
]

BAD = [
    f"{HEADLINE}\nЦеремония прошла 5 сентября.\n⟦{HEADLINE}⟧",
    f"{HEADLINE}\n⟦{HEADLINE}⟧",
    f"{HEADLINE.upper()}\nДети рады.\n⟦{HEADLINE}.⟧",
    f"«{HEADLINE}»\nДети рады.\n  ⟦{HEADLINE}⟧  ",
    f"{HEADLINE}\n\n\n⟦{HEADLINE}⟧\n",
    "План на 2025 год выполнен полностью.\nИтоги.\n⟦План на 2025 год выполнен полностью.⟧",
    "Цена: 20 тысяч донгов за килограмм\n⟦Цена: 20 тысяч донгов за килограмм⟧",
    "— Да, мы готовы к работе.\n— Нет.\n⟦— Да, мы готовы к работе.⟧",
    "Один два три четыре пять.\nА б.\n⟦Один два три четыре пять.⟧\nА б.",
    "Первая строка ещё не конец.\nВторая строка ещё не конец.\n"
    "⟦Первая строка ещё не конец.⟧\n⟦Вторая строка ещё не конец.⟧",
]

BAD_BESIDE_SOURCE = [
    (
        f"{HEADLINE}\nДети рады.\n⟦{HEADLINE}⟧",
        "Nghệ An khai trương trường mới cho trẻ em\nCác em vui.\nCảm ơn quý vị đã theo dõi",
    ),
    (
        f"{HEADLINE}\nДети рады.\n⟦{HEADLINE}⟧",
        "Nghệ An khai trương trường mới cho trẻ em\nCác em vui.\n",
    ),
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


def test_three_times_is_one_finding():
    (found,) = check(bitext("\n".join([HEADLINE, "Дети рады.", HEADLINE, HEADLINE])))
    assert found.target.place.line == 3
    assert [span.place.line for span in found.related] == [4]
    assert [span.place.line for span in found.evidence] == [1]


def test_quotation_marks_do_not_double():
    (found,) = check(bitext("\n".join([f"«{HEADLINE}»", "Дети рады.", HEADLINE])))
    assert "««" not in found.message
    assert "«В Нгеане открыли новую школу для…»" in found.message
