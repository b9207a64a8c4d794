import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.checks.mixed_dashes import check
from mtcheck.lang import dashes
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Нгеан - провинция. Винь - город. Дорога - новая.",
    "Нгеан – провинция. Винь – город. Дорога – новая.",
    "Нгеан — провинция. Винь — город. Дорога — новая.",
    # Ranges, scores, routes, names.
    "Нгеан — провинция. В 5 – 7 км стоит школа, счёт 2 - 1, в 2021–2025 годах.",
    "Нгеан — провинция. Мост строили в конце 2021 – начале 2022 года, в V - начале VI века.",
    "Нгеан — провинция. Дом стоит 5 млн – 7 млн донгов, доля 10 % - 15 %.",
    "Нгеан — провинция. Поезд Ханой – Винь идёт шесть часов.",
    "Нгеан — провинция. Матч «Динамо» - «Заря» отменён.",
    "Нгеан — провинция. Дожди идут в июле – сентябре, приём: понедельник - пятница.",
    "(ВИА) - Премьер-министр прибыл в Нгеан. Нгеан — провинция.",
    "Нгеан — провинция. Фото: Минь Ха - ВИА",
    # Lists and dialogue.
    "Нгеан — провинция:\n- река;\n- море;\n – горы.",
    "– Где вы живёте?\n– В Нгеане.\nНгеан — провинция.",
    # No dash between words.
    "Нгеан — провинция. Юго-Восток, 19-NQ/TW, температура - 5 градусов, a - b.",
    "Нгеан — провинция. The city - the largest one - is far away from here indeed.",
    "Нгеан — провинция. Ряд: - - - и – – –.",
]

BAD = [
    "Нгеан — провинция. Винь — город. Дорога ⟦-⟧ новая.",
    "Нгеан — провинция. Винь — город. Дорога ⟦–⟧ новая.",
    "Нгеан - провинция. Винь - город. Дорога ⟦–⟧ новая.",
    "Нгеан — провинция. Товарищ Биньхоа ⟦-⟧ директор школы.",
    "Дорога — новая. Школа «Заря» ⟦-⟧ лучшая. Мост — старый.",
    "Нгеан\N{NO-BREAK SPACE}— провинция. Винь — город. Дорога\N{NO-BREAK SPACE}⟦–⟧ новая.",
    "Нгеан — провинция. Его площадь ⟦–⟧ 16 тысяч кв. км. Дорога — новая.",
    # Where they are equally many, the dash is better than the hyphen.
    "Дорога ⟦-⟧ новая. Нгеан — провинция.",
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target


def test_one_finding_with_counts():
    (found,) = check(bitext("Это — школа. То — мост.\nЭто - дом. То - сад. А это – двор."))
    assert found.message == "Dashes are mixed: «—» twice, «–» once, «-» twice"
    assert [span.text for span in (found.target, *found.related)] == ["-", "-", "–"]


@settings(deadline=None)
@given(st.text("-–— \n«»аяАЯ5x,", max_size=60))
def test_every_dash_is_where_it_says(text):
    assert all(text[at] == sign for at, sign in dashes.in_sentences(text))
