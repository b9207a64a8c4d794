import pytest

from mtcheck.checks.title_variant import check
from mtcheck.core import Severity
from tests.checks.test_all_checks import findings_with_renderings, underlined_with_renderings
from tests.tables import unmarked

GOOD = [
    "Выступил Ле Ван Нам, глава Правового комитета. Глава Правового комитета Ле Ван Нам ушёл.",
    # Short forms.
    "Выступил Ле Ван Нам, председатель Правового комитета. Глава комитета Ле Ван Нам ушёл.",
    "Выступил Ле Ван Нам, глава комитета. Председатель комитета Ле Ван Нам ушёл.",
    # Another body, another man, a deputy, an assistant.
    "Выступил Ле Ван Нам, глава Правового комитета. Председатель Горного комитета Ле Ван Нам ушёл.",
    "Выступил Ле Ван Нам, глава Правового комитета. Председатель Правового комитета Чан Ван Хай "
    "ушёл.",
    "Выступил Ле Ван Нам, глава Правового комитета. Заместитель председателя Правового комитета "
    "Ле Ван Нам ушёл.",
    "Выступил Ле Ван Нам, глава Правового комитета. Помощник председателя Правового комитета "
    "Ле Ван Нам ушёл.",
    "Выступил Ле Ван Нам, глава Правового комитета. Ле Ван Нам, сменивший председателя Правового "
    "комитета, доволен.",
    "Выступил Ле Ван Нам, глава Правового комитета. Исполняющий обязанности председателя Правового "
    "комитета Ле Ван Нам ушёл.",
    # Two offices of one man in one place.
    "Ле Ван Нам, секретарь парткома провинции, и он же председатель парткома провинции.",
    "Прибыл генеральный директор компании «Лам» Ле Ван Нам. Президент компании «Лам» Ле Ван Нам.",
    # Nobody is named.
    "Глава Правового комитета доволен. Председатель Правового комитета ушёл.",
    "Премьер-министр Ле Ван Нам, глава правительства страны, уехал.",
    "",
]

GOOD_WITH_SOURCE = [
    (  # the source calls him by two offices
        "Выступил Ле Ван Нам, председатель Правового комитета.\n"
        "Начальник Правового комитета Ле Ван Нам ушёл.",
        "Ông Lê Văn Nam, Chủ tịch Ủy ban Pháp luật, phát biểu.\n"
        "Cục trưởng Lê Văn Nam của Ủy ban Pháp luật ra về.",
    ),
    ("Конкурс «Поют горы».\nОн ждёт «Поют горы».", "“Tiếng hát núi”.\nChờ “Tiếng hát núi”."),
    # A title cut short, in another case, in other quotes.
    (
        "Открылся конкурс «Песни горного края».\nУчастники «Песен горного края» рады.",
        "Cuộc thi “Tiếng hát miền núi”.\nThí sinh “Tiếng hát miền núi” vui.",
    ),
    (
        "Открылся конкурс «Песни горного края».\nУчастники «Песен края» рады.",
        "Cuộc thi “Tiếng hát miền núi”.\nThí sinh “Tiếng hát miền núi” vui.",
    ),
    # Two titles, and a bead where they may stand in any order.
    (
        "Спели «Песни горного края» и «Рис на склоне».\nСпели «Голоса гор» и «Рис и склон».",
        "Hát “Tiếng hát miền núi” và “Lúa trên đồi”.\nHát “Lúa trên đồi” và “Tiếng hát miền núi”.",
    ),
    # A word in quotes, and one that the translation has no quotes for.
    ("Это «узкое место».\nЭто «помеха».", "Đây là “điểm nghẽn”.\nĐây là “điểm nghẽn”."),
    ("Прошёл конкурс.\nОн всем знаком.", "“Tiếng hát miền núi”.\n“Tiếng hát miền núi”."),
]

BAD = [
    "Выступил Ле Ван Нам, глава Правового комитета. Ушёл ⟦председатель⟧ Правового комитета "
    "Ле Ван Нам. Вернулся глава Правового комитета Ле Ван Нам.",
    "Прибыл Ле Ван Нам - член Политбюро, глава Центральной правовой комиссии.\n"
    "Речь держал Ле Ван Нам – член Политбюро, ⟦председатель⟧ Центральной правовой комиссии.",
    "Директор департамента финансов Ле Ван Нам доложил. Директор департамента финансов ушёл. "
    "С ним был ⟦начальник⟧ департамента финансов Ле Ван Нам.",
    "Выступил Ле Ван Нам, глава Правового комитета. Речь ⟦председателя⟧ Правового комитета "
    "Ле Ван Нама понравилась.",
    "Заместитель главы Правового комитета Ле Ван Нам доложил. Слово взял Ле Ван Нам, заместитель "
    "⟦председателя⟧ Правового комитета.",
]

BAD_WITH_SOURCE = [
    (
        "Выступил Ле Ван Нам, председатель Правового комитета.\n"
        "⟦Глава⟧ Правового комитета Ле Ван Нам ушёл.",
        "Ông Lê Văn Nam, Chủ nhiệm Ủy ban Pháp luật, phát biểu.\n"
        "Chủ nhiệm Ủy ban Pháp luật Lê Văn Nam ra về.",
    ),
    (
        "Открылся конкурс «Песни горного края».\nУчастники «⟦Голосов гор⟧» рады.",
        "Cuộc thi “Tiếng hát miền núi”.\nThí sinh “Tiếng hát miền núi” vui.",
    ),
    (
        "Спели «Песни горного края».\nСпели «Рис на склоне».\nСпели «⟦Голоса гор⟧» и «Рис на "
        "склоне».",
        "Hát “Tiếng hát miền núi”.\nHát “Lúa trên đồi”.\nHát “Lúa trên đồi” và “Tiếng hát miền "
        "núi”.",
    ),
]

KNOWN_FAILURES = [
    # The body has two names as well, so that nothing ties the two offices.
    (
        "Выступил Ле Ван Нам, председатель Правового комитета.\n"
        "⟦Глава⟧ Правовой комиссии Ле Ван Нам ушёл.",
        "Ông Lê Văn Nam, Chủ nhiệm Ủy ban Pháp luật, phát biểu.\n"
        "Chủ nhiệm Ủy ban Pháp luật Lê Văn Nam ra về.",
    ),
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert underlined_with_renderings(check, target) == target


@pytest.mark.parametrize(("target", "source"), GOOD_WITH_SOURCE)
def test_is_silent_with_source(target, source):
    assert underlined_with_renderings(check, target, source) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert underlined_with_renderings(check, unmarked(target)) == target


@pytest.mark.parametrize(("target", "source"), BAD_WITH_SOURCE)
def test_underlines_with_source(target, source):
    assert underlined_with_renderings(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("target", "source"), KNOWN_FAILURES)
def test_known_failures(target, source):
    assert underlined_with_renderings(check, unmarked(target), source) == target


POSTS = "Прибыл {} Правового комитета Ле Ван Нам.\nУшёл {} Правового комитета Ле Ван Нам."
CHAIRMAN = "\n".join(["Chủ nhiệm Ủy ban Pháp luật Lê Văn Nam."] * 2)


@pytest.mark.parametrize(
    ("one", "other", "source", "severity"),
    [
        ("председатель", "начальник", CHAIRMAN, Severity.MAJOR),
        ("председатель", "глава", CHAIRMAN, None),  # None is the check's own: minor
        ("председатель", "начальник", None, None),
    ],
)
def test_only_two_offices_of_the_same_original_are_a_major_fault(one, other, source, severity):
    (found,) = findings_with_renderings(check, POSTS.format(one, other), source)
    assert found.severity is severity


def test_one_habit_is_one_finding():
    target = (
        "Прибыл Ле Ван Нам, глава Правовой комиссии, глава Горного комитета.\n"
        "Прибыл Чан Ван Хай, заместитель главы Правовой комиссии.\n"
        "Ушёл Ле Ван Нам, председатель Правовой комиссии, глава Горного комитета.\n"
        "Ушёл Чан Ван Хай, заместитель председателя Правовой комиссии."
    )
    (found,) = findings_with_renderings(check, target)
    assert [span.text for span in found.related] == ["председателя"]
    assert [span.text for span in found.evidence] == ["глава", "главы"]
