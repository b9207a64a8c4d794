import pytest

from mtcheck.checks.term_mismatch import check
from mtcheck.renderings import Entry
from tests.tables import check_underlines, unmarked

TERMBASE = (
    Entry("Ủy ban nhân dân", "Народный комитет"),
    Entry("đối tượng", "подозреваемый", ("задержанный",)),
    Entry("đối tượng chính sách", "льготные категории"),
)

GOOD = [
    ("Ủy ban nhân dân tỉnh họp báo.", "Народный комитет провинции провёл брифинг."),
    ("Ủy ban nhân dân tỉnh họp báo.", "Брифинг Народного комитета провинции прошёл вчера."),
    ("Ủy ban Nhân dân tỉnh họp báo.", "С Народным комитетом провинции согласен и он."),
    ("Đối tượng khai nhận hành vi.", "Задержанная дала показания."),
    ("Đối tượng khai nhận hành vi.", "Подозреваемые дали показания."),
    ("Tỉnh hỗ trợ đối tượng chính sách.", "Провинция помогает льготным категориям граждан."),
    ("Hội đồng nhân dân tỉnh họp.", "Народный совет провинции провёл заседание."),
    ("Ủy ban nhân dân tỉnh họp báo.", ""),
]

BAD = [
    ("Ủy ban nhân dân tỉnh họp báo.", "⟦Народный совет провинции провёл брифинг.⟧"),
    ("Ủy ban nhân dân tỉnh họp báo.", "⟦Комитет народной провинции провёл брифинг.⟧"),
    ("Đối tượng khai nhận hành vi.", "⟦Испытуемый дал показания.⟧"),
    ("Tỉnh hỗ trợ đối tượng chính sách.", "⟦Провинция помогает подозреваемым.⟧"),
]


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert check_underlines(check, target, source, termbase=TERMBASE) == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_underlines(source, target):
    assert check_underlines(check, unmarked(target), source, termbase=TERMBASE) == target
