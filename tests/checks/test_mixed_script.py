import pytest

from mtcheck.checks.mixed_script import check
from tests.tables import check_underlines, unmarked

GOOD = [
    "Заседание провело Политбюро партии.",
    "Крупная IT-компания открыла офис в Ханое.",
    "Файл сохранён в формате PDF и отправлен по e-mail.",
    "Самолёт Ту-154 и автомобиль BMW X5.",
    "Решение 19-NQ/TW вступило в силу.",
    "Зарядка через USB-порт, звук Hi-Fi.",
    "Витамин В12 и витамин B12.",
    "Министр Чан Туан Ань.",
]

BAD = [
    "Заседание провело ⟦Пoлитбюро⟧ партии.",  # Latin o
    "Министр ⟦Чaн⟧ Туан Ань.",  # Latin a
    "⟦Cеминар⟧ прошёл во вторник.",  # Latin C
    "Система ⟦ОNE⟧ работает.",  # Cyrillic О
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target
