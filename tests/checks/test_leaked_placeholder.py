import pytest

from mtcheck.checks.leaked_placeholder import check
from mtcheck.core import Bitext
from mtcheck.readers.normal import document
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Заметка опубликована 05/09/2025 в 17:38.",
    "Решение обсуждают под хештегами #ДеньЗнаний и #Vietnam2025.",
    "Указ 45/2019/NĐ-CP и резолюция 19-NQ/TW вступили в силу.",
    "Фирмы H&M и AT&T; открыли магазины в Дананге.",
    "Пишите на hoi_nha_bao@vnn.vn.",
    "Файл bao_cao_2025.docx лежит на сайте http://nghean.gov.vn/?id=1&lang=vi.",
    "Первое число < второго, а второе > третьего.",
    "Население выросло на 20 тысяч, то есть на 5 %.",
    "Пропуск заполните так: ____ (год рождения).",
    "Подробности изложены в сносках [1] и [2].",
    "Класс создают методом __init__ и не вызывают сами.",
    "Множество {1, 2, 3} состоит из трёх чисел.",
    "Цена выросла до $5 {около 125 тысяч донгов}.",
    "Спасибо врачам 🙏 за спасённых 💯!",
    "Первый абзац.\n\n\nВторой абзац.",
    "Анализ DNA подтвердил родство.",
    "Команда %s заменяет слово, а %% печатает знак процента.",
    "Я <3 Ханой.",
    "Продажи за неделю: ▁▂▃▅▇.",  # a small graph
    "Ошибка, если a <x и y> b.",  # inequalities
    "Поле DATE_OF_BIRTH обязательно для заполнения.",  # a name of a database, no token
]

GOOD_BESIDE_SOURCE = [
    ("Уважаемый {{name}}, ваш заказ принят.", "Kính gửi {{name}}, đơn hàng đã được nhận."),
    ("Вместо пробела пишут &nbsp; в коде.", "Thay cho dấu cách, viết &nbsp; trong mã."),
    ("Папку задаёт переменная ${HOME}.", "Thư mục do biến ${HOME} xác định."),
    ("Тег <unk> обозначает редкое слово.", "Thẻ <unk> chỉ từ hiếm."),
]

BAD = [
    "Заметка опубликована ⟦DNUM_AFZAJZCACF⟧ в 17:38.",
    "Рост составил ⟦DNUM_BD⟧ процентов.",
    "Заметка опубликована в⟦DNUM_CACF⟧ году.",  # glued to the word before
    "Заметка опубликована ⟦DNUM_CACF⟧года.",  # glued to the word after
    "Население выросло на⟦&nbsp;⟧20 тысяч.",
    "Сайт ⟦&quot;⟧Нянзан⟦&quot;⟧ сообщил о встрече.",
    "Семинар начался в ⟦__DNT_0__⟧ и закончился вечером.",
    "Класс ⟦__PH1__⟧ не создают сами.",
    "Слово взял ⟦{{1}}⟧ из провинции.",
    "Множество ⟦{0}⟧ делегатов покинуло зал.",
    "Посёлок ⟦<unk>⟧ получил электричество.",
    "Подробности изложены в ⟦[[2]]⟧ сноске.",
    "Команда ⟦%%2%%⟧ победила.",
    "Папка ⟦${DNT1}⟧ пуста.",
    'Строка ⟦<x id="1"/>⟧ переведена.',
    "Делегация ⟦▁⟧прибыла утром.",
    "Делегация ⟦@@PH0@@⟧ прибыла утром.",
    "Газета ⟦&mdash;⟧ это не ⟦&rsquo;⟧листок⟦&rsquo;⟧.",  # any named entity, not a list of ten
    "С 2020⟦&#x2013;⟧2025 год построили школу.",  # an entity in hexadecimal
    "Первая строка⟦<br>⟧вторая строка.",  # markup of the page
    "Резолюция 19 ⟦@-@⟧ NQ принята.",  # the hyphen of Moses
]

BAD_BESIDE_SOURCE = [
    ("Уважаемый ⟦{{0}}⟧, ваш заказ принят.", "Kính gửi {{name}}, đơn hàng đã được nhận."),
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


def test_underlines_the_brackets_of_the_tables():
    text = document("Совещание прошло в ⟦TERM1⟧.", "target.txt", "ru")
    empty = document("", "source.txt", "vi")
    (found,) = check(Bitext(empty, text, (), has_source=False))
    assert found.target.text == "⟦TERM1⟧"


@pytest.mark.parametrize(
    ("token", "suggestion"),
    [
        ("DNUM_AFZAJZCACF", "05.09.2025"),
        ("DNUM_BD", "13"),
        ("DNUM_JJZAJZCACF", None),  # there is no 99th of September
        ("DNUM_BZC", None),  # a fraction or a day: nobody knows
        ("__DNT_0__", None),
    ],
)
def test_suggests_only_what_is_certain(token, suggestion):
    (found,) = check(bitext(f"Заметка опубликована {token}."))
    assert found.suggestion == suggestion
