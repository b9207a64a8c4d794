import pytest

from mtcheck.checks.split_word import check
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Комитет принял предложение министра.",
    "Организация молодёжи внесла проект.",
    # Both are words.
    "Вещи везли на грузовике и под ходом.",
    "Он не годен, не вежда и не уч.",
    "Это за счёт казны, в последствии споров.",
    "При рода ошибках и со общении молчат.",
    # Names, Vietnamese syllables, foreign words.
    "Министр Чан Туан Ань принял Ким Чен Ына.",
    "Гости ели бань ми, нем и бун тя.",
    "Оркестр сыграл a cappella и да капо.",
    # Hyphens, abbreviations, marks between the pieces.
    "Вице премьер приехал из-за дождя по-новому.",
    "Купили 5 тыс. тонн, в т. ч. рис; см. рис. 5.",
    "Слоги «пред» «ложение», пред, ложение и пред-ложение.",
    "Слог органи. зация не слово.",
    # A slip of the hand behind a preposition, and half a word at the end of a line.
    "Пассажиры ждали за втобусом и о казе говорили.",
    "Вчера объявили о перено",
    # An unknown word beside a known one, which together are none.
    "Мощный ливень залил флористеку города.",
]

GOOD_BESIDE_SOURCE = [
    ("Вывеска гласит «пред ложение».", "Biển hiệu ghi «пред ложение»."),
]

BAD = [
    "Комитет принял ⟦пред ложение⟧ министра.",
    "Проект внесла ⟦органи зация⟧ молодёжи.",
    "Это ⟦вы сокий⟧ дом.",
    "⟦Пра вительство⟧ решило.",
    "Рост ⟦эконо мики⟧ и ⟦про мышленности⟧ продолжается.",
    "Построена новая ⟦р еспублика⟧.",
    "Это ⟦предложени е⟧ принято.",
]

BAD_BESIDE_SOURCE = [
    ("Комитет принял ⟦пред ложение⟧.", "Uỷ ban chấp nhận đề xuất."),
]

KNOWN_FAILURES = [
    # Both pieces are words.
    "Крупное ⟦пред приятие⟧ закрылось.",
    # Three pieces.
    "Это ⟦пре дло жение⟧ принято.",
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


def test_suggests_the_whole_word():
    (finding,) = check(bitext("Комитет принял пред ложение.\nЭто пред ложение важно."))
    assert finding.suggestion == "предложение"
    assert not finding.edits  # the list of safe edits lacks it, and a slip looks so, too
    assert finding.message == "«пред ложение» is one word, «предложение», with a space in it"


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target
