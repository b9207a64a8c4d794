import pytest

from mtcheck.checks.mixed_quotes import check
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Газеты «Труд», «Свет» и «Берег» закрылись.",
    'Газеты "Труд", "Свет" и "Берег" закрылись.',
    "Газеты “Труд”, “Свет” и “Берег” закрылись.",
    "Газеты „Труд“, „Свет“ и “Берег” закрылись.",
    # One within the other.
    "Роман «Гость из „Зари“» и газета «Труд».",
    'Завод «ООО "Заря"» и газета «Труд».',
    "Завод «ООО “Заря”» и газета «Труд».",
    "Он сказал: “Я читаю «Труд» и «Свет»”. Она промолчала.",
    # Inches, another alphabet, a mark alone.
    'Газета «Труд» и экраны 27" и 32" подорожали.',
    'Газета «Труд» пишет о фильме "The Guest" и о песне “Xin chào”.',
    'Газета «Труд» и "Свет вышли.',
]

BAD = [
    'Газеты «Труд», «Свет» и ⟦"⟧Берег" закрылись.',
    "Газеты «Труд», «Свет» и ⟦“⟧Берег” закрылись.",
    "Газеты «Труд», «Свет» и ⟦„⟧Берег“ закрылись.",
    'Газеты "Труд", "Свет" и ⟦«⟧Берег» закрылись.',
    'Газеты «Труд» и ⟦"⟧Берег" закрылись.',
    'Газета «Труд» пишет о фильме ⟦"⟧Гость".',
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target


def test_one_finding_with_counts():
    (found,) = check(bitext('Это «Труд» и «Свет».\nЭто "Берег". Это “Волна” и "Заря".'))
    assert found.message == 'Quotation marks are mixed: «…» twice, "…" twice, “…” once'
    assert [span.text for span in (found.target, *found.related)] == ['"', "“", '"']
