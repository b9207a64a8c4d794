import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.checks.unpaired_mark import check
from mtcheck.lang import marks
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Газета «Труд» (Москва) вышла в срок.",
    "Мост (длиной 40 метров, шириной [по проекту] 8) открыт.",
    # Two quotations that end together.
    "Рабочие ООО «Завод «Заря» получили премии.",
    "Корреспондент сайта «Газета «Свет» побеседовал с учителем.",
    "Он сказал: «Мы дружим с редакцией газеты «Свет».",
    "Он сказал: «Мы читаем «Свет», — и уехал.",
    'Рабочие ООО "Завод "Заря" получили премии.',
    # A quotation of several paragraphs.
    "Учитель сказал: «Дети рады.\n«Они ждали школу.\n«Теперь она есть».",
    "Учитель сказал: «Дети рады.\nОни ждали школу.\n\nТеперь она есть».",
    'Учитель сказал: "Дети рады.\n"Они ждали школу.\n"Теперь она есть".',
    "Закон гласит: «1. Школа бесплатна;\n2. Книги бесплатны;\n3. Обеды бесплатны».",
    "Список участников (по алфавиту:\nБинь,\nХоа).",
    # Lists, notes.
    "1) школьники; 2) студенты; 3) учителя.",
    "а) школьники; б) студенты; в) учителя.",
    "Нужны (см. пункт 1) и приложение) три подписи.",
    "Согласно п. 2.1) договора деньги вернут.",
    "Отменены пункты 2 а), б) и в) закона.",
    "*) Без учёта налогов.",
    "iv) прочие расходы.",
    # Smiles.
    "Мы победили :)",
    "Увы, мы проиграли ((",
    "Спасибо всем!)",
    # Inches and minutes.
    'Телевизор с экраном 27" подешевел.',
    'Марка "Заря 27" и экран 27" подешевели.',
    # Intervals and times.
    "Значения лежат в промежутке [0; 1), реже (1, 5].",
    "Полуинтервал обозначают [а, б) или (а; б].",
    "Скобки бывают разные: (а или б] и [в и г).",
    # Curly marks of three styles.
    "Он читал „Труд“ и “Свет”, потом ”Волну”.",
    "Роман «Гость из „Зари“» переведён.",
    # A lead that breaks off.
    "Министр заявил, что «положение в провинции…",
    # Another language, and code.
    'He said "hello to everyone',
    "Наберите команду cat<<(ls и нажмите ввод.",
    # What a mark stands beside does not tell.
    'Слово"дело и " ещё раз.',
    "Дорога закрыта из-за д'Артаньяна и O'Neill.",
]

GOOD_BESIDE_SOURCE = [
    ("Он сказал: «Мы рады.", "Ông nói: “Chúng tôi vui mừng."),
    ("Школа (новая открыта.", "Trường học (mới đã mở cửa."),
    ("Школа новая) открыта.", "Trường học mới) đã mở cửa."),
]

BAD = [
    "Газета ⟦«⟧Труд вышла в срок.",
    "Газета Труд⟦»⟧ вышла в срок.",
    "Мост ⟦(⟧длиной 40 метров открыт.",
    "Мост длиной 40 метров⟦)⟧ открыт.",
    "Мост ⟦[⟧по проекту открыт.",
    'Учитель сказал: ⟦"⟧Дети рады, и уехал.',
    'Дети рады⟦"⟧, сказал учитель.',
    "Он читал ⟦„⟧Труд по утрам.",
    "Он читал ⟦“⟧Труд по утрам.",
    'Проект ⟦«⟧Берег" признали лучшим.',
    "Проект ⟦«⟧Берег” признали лучшим.",
    # The outer quotation does not end where the inner one does.
    "Доклад ⟦«⟧О школах прочёл учитель, доклад «О дорогах» прочёл инженер.",
    "Вышли газеты ⟦«⟧Труд и «Свет».",
    # The next paragraph begins otherwise, and none closes it.
    "Учитель сказал: ⟦«⟧Дети рады.\nОни ждали школу.\nТеперь она есть.",
    "Закон гласит: школа бесплатна⟦»⟧.\nКниги бесплатны.",
    "Список участников ⟦(⟧по алфавиту:\nБинь,\nХоа.",
    # Not a label, which stands before what it numbers; not a smile, which ends a sentence.
    "Ким (1991 г. р.), Бинь 1993 г. р.⟦)⟧, и Хоа приехали.",
    "Матч закончился 7:6 4⟦)⟧, 6:4.",
    "Вход со двора ул. Ленина, 5⟦)⟧.",
    # A bracket that closes with the other one is one fault.
    "Мост ⟦(⟧длиной сорок метров] открыт.",
    # Four digits, a word.
    "Мост построен в 2015⟦)⟧ году.",
    "Нужны (см. приложение) три подписи⟦)⟧.",
]

BAD_BESIDE_SOURCE = [
    ("Он сказал: ⟦«⟧Мы рады.", "Ông nói: “Chúng tôi vui mừng”."),
    ("Школа ⟦(⟧новая открыта.", "Trường học (mới) đã mở cửa."),
    ("Школа ⟦(⟧новая открыта.", "Trường học mới) đã mở cửa."),
]

KNOWN_FAILURES = [
    # A clause ends where another quotation does: it might be closed for both.
    "Доклад ⟦«⟧О школах прочёл учитель, а инженер прочёл «О дорогах».",
    # The quotation of the next paragraph is another one.
    "Учитель сказал: ⟦«⟧Дети рады.\n«Труд» вышел утром.",
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


def test_marks_of_two_kinds_are_one_finding():
    (found,) = check(bitext('Проект «Берег" признали лучшим.'))
    assert found.message == 'A quotation opens with « and closes with "'
    assert [span.text for span in found.related] == ['"']


def test_brackets_of_two_kinds_are_one_finding():
    (found,) = check(bitext("Мост [по проекту) открыт."))
    assert found.message == "A bracket opens with [ and closes with )"
    assert [span.text for span in found.related] == [")"]


def test_message_quotes_the_text():
    (opening,) = check(bitext("Мост (длиной 40 метров открыт."))
    assert opening.message == "( is not closed: «(длиной 40 метров открыт.»"
    (closing,) = check(bitext("Мост длиной 40 метров) открыт."))
    assert closing.message == ") closes what was never opened: «Мост длиной 40 метров)»"


@settings(deadline=None)
@given(st.lists(st.text('«»()[]"„“” а1:…\t'), max_size=5))
def test_every_mark_is_where_it_says(lines):
    found = list(marks.unpaired(lines))
    for mark in (mark for lonely in found for mark in lonely):
        assert lines[mark.line][mark.at] == mark.text
    assert found == list(marks.unpaired(lines))


@pytest.mark.parametrize(
    "text", ["«", "(", "(]", "«(", "слово) ", '"слово ', "«»", "(\n", "«слово\n", ")\n"]
)
def test_is_linear(text):
    start = time.perf_counter()
    list(marks.unpaired((text * 50_000).split("\n")))
    assert time.perf_counter() - start < 20
