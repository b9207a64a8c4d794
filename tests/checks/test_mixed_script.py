import pytest

from mtcheck.checks.mixed_script import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Заседание провело Политбюро партии.",
    "Крупная IT-компания открыла офис в Ханое.",
    "Файл сохранён в формате PDF и отправлен по e-mail.",
    "Самолёт Ту-154 и автомобиль BMW X5.",
    "Решение 19-NQ/TW вступило в силу.",
    "Зарядка через USB-порт, звук Hi-Fi.",
    "Витамин В12 и витамин B12.",
    "Министр Чан Туан Ань.",
    # A letter that names something.
    "Витамин C полезен, группа B сыграла с группой A.",
    "План B и вариант C обсудили в корпусе O.",
    "Точка A лежит на прямой, сторона a равна 5, а скорость c меньше.",
    "a) первый; b) второй; c) третий.",
    "A. Первый. B. Второй.",
    "Языки C++ и C# популярны, как и C на серверах.",
    "В уравнении x = 5, y = 7, a + b = c.",
    "Углы a, b и c четырёхугольника равны.",
    "Нули a и c многочлена найдены.",
    "Путь s от точки x и c на прямой.",
    "Нарушен пункт c договора и часть c приложения.",
    "Сложили все значения c таблицы.",
    # Chess.
    "Белые сыграли 1. Кf3 Кc6 2. Сb5 Лxa8 и Кbd7.",
    # Latin names and abbreviations that look Russian.
    "Хо Ши Мин (Ho Chi Minh) родился в Нгеане.",
    "Банк ACB, вуз HCMUT, канал BBC и лайнер BAX.",
    "Корпорации BP и ТНК-ВР, фирма MTC и ОАО «МТС», канал BBC и ВВС страны.",
    "Кадет БМ и солдат ВМФ служат в СССР.",
    # Russian endings of Latin words.
    "Владельцы iPhoneом снимают SMSки, PDFы и VIPами гордятся.",
    "Пожилой ITшник и PRщик встретили CEOшника.",
    # Greek letters of science, numerals, chemistry.
    "Учёные изучают β-каротин, α-частицы, кабель 5 µм и π-мезоны.",
    "Том I, глава X, рубеж XIX–XX веков.",
    "Выбросы CO2 и СО2 сократились, вирус H5N1 отступил.",
    # Ukrainian quotations.
    "Газета «Київ» напечатала: «політика і культура України».",
    "Она читала по-украински: «Це моя земля, і політика тут чужа, бо всі ми тут люди».",
    # Two words run together are glued-words.
    "Система управленияCMS обновлена, пост вышел наFacebook.",
    "Сайт открыт по адресу www.mос-portal.vn и на почте аb@mail.ru.",
    "Коды 45/2019/NĐ-CP, 12-ПК/ЦК, 33-CT/TW.",
    "Ударение: за́мок и замо́к.",
]

GOOD_BESIDE_SOURCE = [
    ("Компания «Пoлис» открылась.", "Công ty Пoлис khai trương."),
]

BAD = [
    "Заседание провело ⟦Пoлитбюро⟧ партии.",  # Latin o
    "Министр ⟦Чaн⟧ Туан Ань.",  # Latin a
    "⟦Cеминар⟧ прошёл во вторник.",  # Latin C
    "Система ⟦ОNE⟧ работает.",  # Cyrillic О
    "⟦PОCCИЯ⟧ подписала соглашение.",
    "Крупная ⟦IТ⟧-компания открыла офис.",  # Cyrillic Т
    "Договор ⟦СРTР⟧ вступил в силу.",  # Latin T
    "Страны ⟦АSЕAN⟧ договорились.",
    "Вирус ⟦СOVID⟧ отступил.",  # Cyrillic С
    "Выбросы ⟦СO⟧2 сократились.",  # Cyrillic С
    "Решение 19-NQ/⟦ТW⟧ вступило в силу.",  # Cyrillic Т
    "Постановление 45/2019/NĐ-⟦СР⟧ опубликовано.",  # Cyrillic
    "Договор ⟦СРТРР⟧ вступил в силу.",  # all Cyrillic
    # A whole Latin word where only a Russian one can stand.
    "Выставка открыта ⟦c⟧ 5 сентября.",
    "Он встретился ⟦c⟧ министром.",
    "Он приехал ⟦c⟧ отцом, ⟦a⟧ уехал один.",
    "⟦B⟧ 2025 году построен мост.",
    "Пришли гости, ⟦a⟧ также дети.",
    "Мост построен. ⟦Ha⟧ заседании его приняли.",
    "Делегация ⟦CCCP⟧ прибыла в Ханой.",
    "Столица — ⟦MOCKBA⟧ и её пригороды.",
    # Other alphabets.
    "Новая ⟦політика⟧ провинции.",  # Ukrainian і
    "Новая ⟦пoлiтика⟧ провинции.",  # Latin o and i
    "Город ⟦ΜΟСКВА⟧ и пригороды.",  # Greek Μ and Ο
    "Век ⟦ХІХ⟧ закончился.",  # a Cyrillic numeral
    "Президент ⟦Vьетнама⟧ прибыл.",
]

BAD_BESIDE_SOURCE = [
    ("Компания «⟦Пoлис⟧» открылась.", "Công ty Polis khai trương."),
]

REPAIRED = [
    ("Пoлитбюро", "Политбюро"),
    ("Tхи", "Тхи"),
    ("АSЕAN", "ASEAN"),
    ("пoлiтика", "политика"),
    ("мëд", "мёд"),
    ("Аpple", "Apple"),
    ("СРТРР", "CPTPP"),
    ("Нгeан", "Нгеан"),
    ("IТ", "IT"),
    # Letters that only sound alike, and a word of the table.
    ("ASЕAН", "ASEAN"),
    ("УЕFA", "UEFA"),
    ("AСEAН", "АСЕАН"),
    ("пaроль", "пароль"),
]

UNKNOWN = ["iОС", "ОNЕХ", "СРTР", "УЕFD", "Нanoi"]  # of which the letters leave a choice

KNOWN_FAILURES = [
    "Рост составил 45 ⟦cm⟧ за год.",
    "Поэтессу ⟦Xo⟧ Суан Хыонг помнят.",
    "Родился в 1993 г. ⟦p.⟧, женат.",
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


@pytest.mark.parametrize(("word", "repaired"), REPAIRED)
def test_repairs(word, repaired):
    (finding,) = check(bitext(f"Слово {word} стоит здесь."))
    assert finding.suggestion == repaired
    assert [edit.replacement for edit in finding.edits] == [repaired]


@pytest.mark.parametrize("word", UNKNOWN)
def test_repairs_nothing_that_is_no_word(word):
    (finding,) = check(bitext(f"Слово {word} стоит здесь."))
    assert finding.suggestion is None
    assert not finding.edits


@pytest.mark.parametrize("place", ["target", "source"])
def test_repairs_what_is_written_so_elsewhere(place):
    target, source = "Слово УЕFD стоит здесь.", "Từ này."
    pair = bitext(target, source + " UEFD") if place == "source" else bitext(target + " UEFD")
    (finding,) = check(pair)
    assert [edit.replacement for edit in finding.edits] == ["UEFD"]


def test_what_the_text_writes_elsewhere_decides():
    (finding,) = check(bitext("Договор CPTP и договор СРTР."))
    assert finding.suggestion == "CPTP"


def test_an_ending_is_possible():
    (finding,) = check(bitext("Пакет Officе куплен."))  # Cyrillic е
    assert finding.severity is Severity.MINOR
    assert not finding.edits


def test_one_word_in_two_places_is_one_finding():
    (finding,) = check(bitext("Пoлитбюро заседало.\nСегодня Пoлитбюро решило."))
    assert [span.text for span in finding.related] == ["Пoлитбюро"]
    assert [edit.span.start for edit in finding.edits] == [0, 28]
    assert finding.message == "«Пoлитбюро» has Latin letters in it: «o» (Latin Small Letter O)"


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target


def test_a_stress_mark_is_a_trifle_and_stays():
    (finding,) = check(bitext("Старый замóк не открылся."))
    assert finding.severity is Severity.MINOR
    assert finding.edits == ()
