import time

import pytest

from mtcheck.checks.repeated_paragraph import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, unmarked

LEAD = "В провинции Нгеан в первый день осени открыли новую школу для трёхсот учеников."
OTHER = "Утром делегация осмотрела классы, спортивный зал, библиотеку и новую столовую для детей."
VI = "Ngày đầu mùa thu tỉnh Nghệ An khai trương trường học mới cho ba trăm học sinh."
VI_OTHER = "Buổi sáng đoàn đã xem lớp học, phòng thể thao, thư viện và nhà ăn mới cho các cháu."

GOOD = [
    f"{LEAD}\n{OTHER}",
    "Школу открыли.\nДети рады.\nШколу открыли.",
    LEAD,
    "",
    # A headline, which is repeated-line.
    f"{LEAD[:-1]}\n{OTHER}\n{LEAD[:-1]}",
    # Entries of a chronicle.
    f"5 мая 2024 года. {LEAD}\n6 мая 2024 года. {LEAD}",
    f"{LEAD}\n{LEAD.replace('Нгеан', 'Хатинь')}",
    f"{LEAD}\n{LEAD.replace('школу', 'больницу')}",
    f"{LEAD}\n{LEAD.replace('осени', 'зимы').replace('трёхсот', 'двухсот')}",
    f"{LEAD}\n{OTHER}\n{LEAD[:40]}",
]

GOOD_BESIDE_SOURCE = [
    (f"{LEAD}\n{OTHER}\n{LEAD}", f"{VI}\n{VI_OTHER}\n{VI}"),
    (f"{LEAD}\n{OTHER}\n{LEAD}", f"{VI}\n{VI_OTHER}\n{VI[:-1]} nghèo."),
]

BAD = [
    f"{LEAD}\n⟦{LEAD}⟧",
    f"{LEAD}\n{OTHER}\n⟦{LEAD}⟧",
    f"{LEAD}\n{OTHER}\n  ⟦{LEAD}⟧  ",
    f"(Нгеан) - {LEAD}\n⟦{LEAD}⟧",
    f"{LEAD}\n⟦{LEAD.replace('трёхсот', 'трёхсот маленьких')}⟧",
    f"{LEAD} {OTHER} {LEAD.lower()}\n⟦{LEAD} {OTHER} {LEAD.lower().replace('осени', 'зимы')}⟧",
]

BAD_BESIDE_SOURCE = [
    (f"{LEAD}\n⟦{LEAD}⟧", f"{VI}\n{VI_OTHER}"),
    (f"{LEAD}\n⟦{LEAD}⟧", f"{VI}\n"),
    (f"{LEAD}\n⟦{LEAD.replace('школу', 'больницу')}⟧", f"{VI}\n{VI_OTHER}"),
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


def test_is_certain_only_beside_a_source():
    (alone,) = check(bitext(f"{LEAD}\n{LEAD}"))
    (beside,) = check(bitext(f"{LEAD}\n{LEAD}", f"{VI}\n{VI_OTHER}"))
    assert alone.severity is Severity.MINOR
    assert beside.severity is None


def test_three_times_is_one_finding():
    (found,) = check(bitext("\n".join([LEAD, OTHER, LEAD, LEAD])))
    assert found.target.place.line == 3
    assert [span.place.line for span in found.related] == [4]
    assert [span.place.line for span in found.evidence] == [1]


def test_is_quick_on_thousands_of_like_lines():
    lines = [LEAD.replace("первый", f"{number}-й") for number in range(5_000)]
    start = time.perf_counter()
    assert not list(check(bitext("\n".join(lines))))
    assert len(list(check(bitext("\n".join([LEAD] * 5_000))))) == 1
    assert time.perf_counter() - start < 20
