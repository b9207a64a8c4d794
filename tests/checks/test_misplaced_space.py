import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.checks.misplaced_space import check
from mtcheck.lang import spacing
from tests.tables import bitext, check_underlines, unmarked

KINDS = (spacing.BEFORE_MARK, spacing.AFTER_OPENING, spacing.AFTER_COMMA, spacing.DOUBLED)

GOOD = [
    "Приехали врачи, учителя; инженеры: все довольны! Правда? (Да.)",
    # Numbers, times, scores.
    "Рост 1,5 %, население 10,000 человек, счёт 2 : 1, в 17 : 30.",
    "Масштаб карты 1 : 500.",
    # Ellipses, smiles, names with a dot.
    "Он молчал ... и ушёл …",
    "Мы победили :) и рады ;) очень )",
    "Программа написана на .NET и лежит в .git рядом.",
    "Калибр .45 запрещён.",
    # Brackets and marks with a space on both sides.
    "Газета « Труд » вышла ( утром ) в срок.",
    "Отметьте поле [ ] или ( ).",
    "« 5 » мая подписан договор.",
    # Addresses, codes, commands.
    "Смотрите vnexpress.vn/мир,труд и #мир,труд и @мир,труд.",
    "Файл лежит в /usr/share/пакет .",
    "Пункты а,б,в отменены.",
    "Наберите a , b и c.",
    "Наберите if a == b ; и ввод.",
    # Dashes and lists.
    "Ханой - столица – это ясно — всем.",
    "-  первый пункт\n-  второй пункт",
    "1.  первый пункт\n2.  второй пункт",
    "    отступ в начале строки",
    # Tables and blanks.
    "Имя  возраст  школа  оценка",
    "Имя   возраст   школа     оценка",
    "Имя |  возраст |  школа",
    "Подпись  ____  дата  ____",
    "Подпись            Печать",
    "Имя\tвозраст\tшкола",
    "Имя  Класс\nХоа       второй",
    "Имя  Класс\nХоа  второй\nОбычная строка, которая кончается точкой.",
    "Дата: пятница  Место: Ханой",
    # CSV and code.
    "Имя,Класс,Школа\nХоа,второй,новая",
    "Вызов Окно.Открыть(слева,сверху) и Сумма(цена,вес) верен.",
    # Marks that are spoken of.
    "Пробел перед ? и ! ставят французы.",
    "Знак ; ставят реже, символ : чаще.",
    # Whoever always doubles the space does it on purpose.
    "Дети рады.  Школа есть.  Учитель есть.  Книги есть.",
    "Дети  рады.\nШкола  есть.\nУчитель  есть.",
    # Typography.
    "Рост 5\N{NO-BREAK SPACE} % за год\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}— это много.",
    "Знаки «???» и ??? остались.",
    "Газета ,,Труд“ вышла.",
    "Что это ??? Не знаем.",
    "Условие a != b и c := d важно.",
    "He left , and nobody knew,or cared  much.",
]

GOOD_BESIDE_SOURCE = [
    ("Приехали врачи , учителя.", "Bác sĩ , giáo viên đã đến."),
    ("Приехали врачи,учителя.", "Bác sĩ,giáo viên đã đến."),
    ("Приехали  врачи.", "Bác sĩ  đã đến."),
]

BAD = [
    "Приехали врачи⟦ ,⟧ учителя.",
    "Приехали врачи⟦  ,⟧ учителя.",
    "Приехали врачи⟦\N{NO-BREAK SPACE},⟧ учителя.",
    "Приехали врачи⟦ ;⟧ учителя.",
    "Приехали⟦ :⟧ врачи и учителя.",
    "Кто приехал⟦ ?⟧ Врачи.",
    "Как хорошо⟦ !⟧ Все рады.",
    "Приехали врачи⟦ .⟧",
    "Приехали врачи⟦ .⟧ Все рады.",
    "Врач (из Ханоя⟦ )⟧ приехал.",
    "Газета «Труд⟦ »⟧ вышла.",
    "Врач (Tony⟦ )⟧ приехал.",
    "Рост составил 63 %⟦ ,⟧ это много.",
    "Врач ⟦( ⟧из Ханоя) приехал.",
    "Газета ⟦« ⟧Труд» вышла.",
    "Приехали врачи⟦,⟧учителя.",
    "Приехали врачи⟦;⟧учителя.",
    "Приехали врачи⟦,⟧учителя, инженеры",
    "Приехали врачи⟦ ,⟧учителя.",
    "Приехали врачи (их ждали [давно]⟦ )⟧.",
    # One line of prose above another.
    "Приехали ⟦врачи  и⟧ учителя.\nИх ждали давно.",
    "Газета «Труд»⟦,⟧которую ждали.",
    "Приехали ⟦врачи  и⟧ учителя.",
    "Приехали ⟦врачи   и⟧ учителя.",
    "Приехали врачи⟦.  Все⟧ рады. Школа есть. Книги есть.",
    "Приехали ⟦врачи,  (⟧все) рады.",
]

BAD_BESIDE_SOURCE = [
    ("Приехали врачи⟦ ,⟧ учителя.", "Bác sĩ, giáo viên đã đến."),
    ("Приехали ⟦врачи  и⟧ учителя.", "Bác sĩ, giáo viên đã đến."),
]

KNOWN_FAILURES = [
    # A single letter before the comma may be an item of a list.
    "Это я⟦,⟧учитель.",
    # A no-break space beside a space may be typography.
    "Приехали ⟦врачи\N{NO-BREAK SPACE} и⟧ учителя.",
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


def mended(text: str) -> str:
    """The text with the edits of all findings applied."""
    pair = bitext(text)
    edits = [edit for finding in check(pair) for edit in finding.edits]
    for edit in sorted(edits, key=lambda edit: edit.span.start, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Врачи , учителя ,  инженеры .", "Врачи, учителя, инженеры."),
        # The space moves to where it belongs; a missing one may be meant.
        ("Врачи ,учителя,инженеры.", "Врачи, учителя,инженеры."),
        ("Врачи  ,  учителя ; инженеры.", "Врачи, учителя; инженеры."),
        ("Имя,Возраст,Город", "Имя,Возраст,Город"),
        ("Врачи (  из Ханоя  ,  и других мест ).", "Врачи (  из Ханоя, и других мест )."),
        ("Школа [ новая] ] открыта.", "Школа [новая] ] открыта."),
        ("Врачи  и  учителя ( из Ханоя) рады.", "Врачи и учителя (из Ханоя) рады."),
    ],
)
def test_edits_mend_every_place(text, wanted):
    assert mended(text) == wanted


PIECES = st.sampled_from(
    ["слово", "Труд", " ", "  ", "   ", ",", ";", ". ", "!", ":", *"()«»[]%5a\n", "перед"]
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=16).map("".join))
def test_one_run_mends_all(text):
    assert mended(mended(text)) == mended(text)


def test_one_finding_a_kind():
    found = list(check(bitext("Врачи , учителя , инженеры.\nДети  рады , все,кто пришёл.")))
    assert [(1 + len(one.related), len(one.edits)) for one in found] == [(3, 3), (1, 0), (1, 1)]
    assert [one.suggestion for one in found] == [",", ", ", "Дети рады"]
    assert [one.message for one in found] == [
        "There is a space before «,»: «Врачи ,»",
        "There is no space after «,»: «все,кто»",
        "The space is doubled between «Дети» and «рады»",
    ]


def test_a_missing_source_is_no_excuse():
    (found,) = check(bitext("\nВрачи , дети.", "Bác sĩ , trẻ em.\n"))
    assert found.target.text == " ,"


@settings(deadline=None)
@given(st.text(' ,;.:!?()«»"аяЯ1x\n\N{NO-BREAK SPACE}_/', max_size=60))
def test_places_are_within_the_text(text):
    for kind in KINDS:
        found = list(kind.find(text))
        assert all(0 < place.start <= place.end < len(text) for place in found)
        assert found == list(kind.find(text))
    assert set(spacing.doubled(text)) <= set(spacing.DOUBLED.find(text))


@pytest.mark.parametrize("text", ["а ,", "а,б ", "слово  ", "( ", "слово )", " ", "a", ".  Б\n"])
def test_is_linear(text):
    start = time.perf_counter()
    for kind in KINDS:
        list(kind.find(text * 50_000))
    spacing.doubled(text * 50_000)
    assert time.perf_counter() - start < 20
