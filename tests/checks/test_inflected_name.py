import pytest

from mtcheck import renderings
from mtcheck.checks.inflected_name import check
from mtcheck.core import Severity
from mtcheck.renderings import Entry, Knowledge
from tests.tables import bitext, check_underlines, resources, unmarked


def findings(target, source=None):
    pair = bitext(unmarked(target), source)
    return list(check(pair, **resources(check, pair)))


GOOD = [
    ("Визит Нгуен Фу Чонга завершён.", None),
    ("Визит Нгуен Фу Чонг завершён.", None),
    ("Прибыл Нгуен Фу Чонг.", None),
    ("Встреча с Чан Туан Анем отложена.", "Hoãn cuộc gặp với Trần Tuấn Anh."),
    ("Слово дали Нгуен Тхи Лан.", None),
    ("Книга о Хоанг Ван Тхае вышла.", None),
    ("Памятник Хо Ши Мину открыт.", None),
    ("Улицы Ханоя и Нячанга украшены.", None),
    ("Речь Дональда Трампа и Эмманюэля Макрона.", None),
]

BAD = [
    ("Визит ⟦Нгуена Фу Чонга⟧ завершён.", None),
    ("Визит ⟦Нгуена Фу Чонга⟧ завершён.", "Chuyến thăm của Nguyễn Phú Trọng kết thúc."),
    ("Речь ⟦Чана Туана Аня⟧ удалась.", "Bài phát biểu của Trần Tuấn Anh thành công."),
    ("Встреча с ⟦Нгуеном Ваном Тхангом⟧ отложена.", None),
    ("Слово дали ⟦Нгуену Тхи Лан⟧.", None),
]


@pytest.mark.parametrize(("target", "source"), GOOD)
def test_is_silent(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("target", "source"), BAD)
def test_underlines(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.parametrize(
    ("target", "suggestion"),
    [
        ("Визит Нгуена Фу Чонга завершён.", "Нгуен Фу Чонга"),
        ("Слово дали Нгуену Тхи Лан.", "Нгуен Тхи Лан"),
    ],
)
def test_suggests_the_last_part_alone_declined(target, suggestion):
    (found,) = findings(target)
    assert found.suggestion == suggestion
    assert (found.severity or Severity.MINOR) is Severity.MINOR


def test_own_list_wins():
    own = Knowledge(names=(Entry("Nguyễn Phú Trọng", "Нгуена Фу Чонг"),))
    pair = bitext("Визит Нгуена Фу Чонга завершён.", "Chuyến thăm của Nguyễn Phú Trọng kết thúc.")
    assert not list(check(pair, renderings=renderings.collect(pair, own)))
