import pytest

from mtcheck.checks.missing_stop import check
from tests.tables import bitext, check_underlines, unmarked

VI = "Đoàn đại biểu đã đến thăm trường học mới"
RU = "Делегация провинции посетила новую школу"

# Pairs of target and source.
GOOD = [
    (f"{RU}.", f"{VI}."),
    (RU, VI),
    (f"{RU}!", f"{VI}."),
    (f"{RU}…", f"{VI}..."),
    (f"«{RU}».", f"“{VI}”."),
    (f"«{RU}.»", f"“{VI}.”"),
    (f"{RU}:", f"{VI}."),
    (f"{RU}? ", f"{VI}?"),
    # Captions, items of lists, tables, short lines.
    (f"{RU}. Фото: Минь Ха", f"{VI}. Ảnh: Minh Hà."),
    ("- делегация посетила новую школу", f"- {VI}."),
    ("делегация посетила новую школу;", f"{VI}."),
    ("Рис\t20 тонн\tв год", "Gạo 20 tấn mỗi năm."),
    ("Новая школа", "Trường mới."),
    # A stop of the translation: a sentence, an abbreviation, a caption, an item.
    (f"{RU} и больницу, {RU.lower()} и больницу, а затем поехала на завод.", f"{VI} {VI}"),
    ("Планы провинции на 2025 г.", "Kế hoạch của tỉnh năm 2025"),
    ("Заводы, школы, больницы и др.", "Nhà máy, trường học và bệnh viện"),
    ("Доход составил 25 млн руб.", "Thu nhập 25 triệu rúp"),
    (f"{RU}. Фото: М. Х.", f"{VI}. Ảnh: M. H"),
    ("- посетить новую школу в провинции.", f"- {VI}"),
    # An address.
    ("Пишите нам о своей школе на bao@example.vn", "Hãy viết về trường cho bao@example.vn."),
    # No counterpart.
    (RU, ""),
    ("", f"{VI}."),
]

BAD = [
    ("Делегация провинции посетила новую ⟦школу⟧", f"{VI}."),
    ("Делегация провинции посетила новую ⟦школу⟧", f"{VI}!"),
    ("Делегация провинции посетила новую ⟦«школу»⟧", f"{VI}."),
    ("  Делегация провинции посетила новую ⟦школу⟧  ", f"{VI}."),
    ("Пишите нам на bao@example.vn о своей ⟦школе⟧", "Hãy viết cho bao@example.vn về trường."),
    ("Первая часть. Делегация провинции посетила новую ⟦школу⟧", f"Phần một. {VI}."),
    ("Делегация провинции посетила новую школу⟦.⟧", VI),
    ("Продолжать реформу государственных служб⟦.⟧", "Tiếp tục cải cách dịch vụ công"),
]

KNOWN_FAILURES = [
    # Two sentences where the source has a heading.
    (
        "Новая школа. Делегация провинции в городе⟦.⟧",
        "Trường học mới; đoàn đại biểu của tỉnh: " + VI * 3,
    ),
]


@pytest.mark.parametrize(("target", "source"), GOOD)
def test_is_silent(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("target", "source"), BAD)
def test_underlines(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("target", "source"), KNOWN_FAILURES)
def test_known_failures(target, source):
    assert check_underlines(check, unmarked(target), source) == target


def findings(targets, sources):
    pair = bitext("\n".join(targets), "\n".join(sources))
    return list(check(pair, source=pair.source))


def test_three_are_three_findings_and_more_one_habit():
    assert len(findings([RU] * 3, [f"{VI}."] * 3)) == 3
    (found,) = findings([RU] * 5, [f"{VI}."] * 5)
    assert [span.place.line for span in found.related] == [2, 3, 4, 5]


def test_suggests_the_stop():
    (found,) = findings([RU], [f"{VI}."])
    assert found.suggestion == "школу."
    (found,) = findings([f"{RU}."], [VI])
    assert found.suggestion is None
