import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.quantities import weekdays

WEEKDAYS = [
    ("понедельник", "ru", 2),
    ("среду", "ru", 4),
    ("средство", "ru", None),
    ("пятницам", "ru", 6),
    ("Friday", "en", 6),
    ("день", "ru", None),
]

# (language, text, the weekdays named for certain, those that it may name)
READ = [
    ("vi", "Sáng thứ Hai, họp.", [2], {2}),
    ("vi", "Sáng thứ hai, họp.", [2], {2}),
    ("vi", "Chiều thứ 3, họp.", [3], {3}),
    ("vi", "Vào thứ Tư, họp.", [4], {4}),
    ("vi", "Thứ Năm tới, họp.", [5], {5}),
    ("vi", "Thứ sáu, 15/12, họp.", [6], {6}),
    ("vi", "Thứ bảy tuần này, họp.", [7], {7}),
    ("vi", "Chủ nhật, họp.", [8], {8}),
    ("vi", "Chúa nhật, họp.", [8], {8}),
    ("vi", "CHỦ NHẬT, HỌP.", [8], {8}),
    ("vi", "Từ thứ Hai đến thứ Sáu.", [2, 6], {2, 6}),
    ("vi", "Lịch T2, T4 và CN.", [], {2, 4, 8}),
    ("vi", "Lần thứ hai.", [], {2}),
    ("vi", "Lần thứ Hai.", [], {2}),
    ("vi", "Thế giới thứ Ba.", [], {3}),
    ("vi", "Đứng thứ 2 cả nước.", [], {2}),
    ("vi", "Thứ hai, cần vốn.", [], {2}),
    ("vi", "Ngày thứ hai của hội nghị.", [], {2}),
    ("vi", "Từ thứ nhất đến thứ ba.", [], {3}),
    ("vi", "Ông chủ Nhật Bản.", [], set()),
    ("vi", "Thứ trưởng đến.", [], set()),
    ("vi", "Lớp 2 đến.", [], set()),
    ("ru", "В понедельник.", [2], {2}),
    ("ru", "Во вторник.", [3], {3}),
    ("ru", "В среду.", [4], {4}),
    ("ru", "Среда, 15 декабря.", [4], {4}),
    ("ru", "Окружающая среда.", [], {4}),
    ("ru", "В среде учёных.", [], {4}),
    ("ru", "В среду обитания.", [], {4}),
    ("ru", "Среди прочих средств.", [], set()),
    ("ru", "К пятнице.", [6], {6}),
    ("ru", "По пятницам.", [6], {6}),
    ("ru", "Субботний день.", [7], {7}),
    ("ru", "Субботник удался.", [], set()),
    ("ru", "Воскресная школа.", [8], {8}),
    ("ru", "Воскресенское шоссе.", [], set()),
    ("ru", "Пн: закрыто.", [], {2}),
    ("en", "On Monday.", [2], {2}),
    ("en", "On Fridays.", [6], {6}),
    ("en", "On a sunny day.", [], set()),
]


@pytest.mark.parametrize(("word", "language", "expected"), WEEKDAYS)
def test_weekday(word, language, expected):
    assert weekdays.weekday(word, language) == expected


@pytest.mark.parametrize(("language", "text", "certain", "possible"), READ)
def test_reads(language, text, certain, possible):
    found = list(weekdays.find(text, language))
    assert [int(min(day.readings)) for day in found] == certain
    assert all(text[day.start : day.end] == day.text for day in found)
    assert weekdays.possible(text, language) == possible


WORDS = """
thứ Hai hai 2 chủ nhật T2 в среду среда обитания пн On Friday , (
"""
PIECES = st.sampled_from(WORDS.split())


@settings(deadline=None)
@given(st.lists(PIECES).map(" ".join) | st.text(), st.sampled_from(["vi", "ru", "en", "xx"]))
def test_any_text(text, language):
    found = list(weekdays.find(text, language))
    assert found == list(weekdays.find(text, language))
    assert {int(min(day.readings)) for day in found} <= weekdays.possible(text, language)
    assert all(text[day.start : day.end] == day.text for day in found)
