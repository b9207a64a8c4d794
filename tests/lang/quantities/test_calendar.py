from decimal import Decimal

import pytest

from mtcheck.lang.quantities import calendar, clock, weekdays

MONTHS = [
    ("декабря", "ru", 12),
    ("Декабрь", "ru", 12),
    ("декабрьский", "ru", 12),
    ("мая", "ru", 5),
    ("майский", "ru", 5),
    ("май", "ru", 5),
    ("маяк", "ru", None),
    ("июня", "ru", 6),
    ("июля", "ru", 7),
    ("Giêng", "vi", 1),
    ("Chạp", "vi", 12),
    ("December", "en", 12),
    ("May", "en", 5),
    ("may", "en", None),
    ("march", "en", None),
    ("год", "ru", None),
]

WEEKDAYS = [
    ("понедельник", "ru", 2),
    ("среду", "ru", 4),
    ("средство", "ru", None),
    ("пятницам", "ru", 6),
    ("Friday", "en", 6),
    ("день", "ru", None),
]

CLOCKS = [
    ("17", "30", False, {"17.30", "1730"}),
    ("5", "30", False, {"5.30", "17.30", "530"}),
    ("05", "30", False, {"5.30", "530"}),
    ("05", "30", True, {"5.30", "17.30", "530"}),
    ("12", "15", False, {"12.15", "0.15", "1215"}),
]

YEARS = [
    ("ngày 15/12/22", "22", "date", {"1922", "2022"}),
    ("những năm 90", "90", "year", {"1990", "2090"}),
    ("в 90-х годах", "90", "ordinal", {"1990", "2090"}),
    ("1620-21", "21", "cardinal", {"1621"}),
    ("XIX век", "XIX", "roman", {"1800"}),
    ("thế kỷ 19", "19", "cardinal", {"1800"}),
    ("в 19-м веке", "19", "ordinal", {"1800"}),
    ("22 человека", "22", "cardinal", set()),
]


@pytest.mark.parametrize(("word", "language", "expected"), MONTHS)
def test_month(word, language, expected):
    assert calendar.month(word, language) == expected


@pytest.mark.parametrize(("word", "language", "expected"), WEEKDAYS)
def test_weekday(word, language, expected):
    assert weekdays.weekday(word, language) == expected


@pytest.mark.parametrize(("hour", "minute", "day_part", "expected"), CLOCKS)
def test_clock(hour, minute, day_part, expected):
    assert clock.clock(hour, minute, day_part) == {Decimal(value) for value in expected}


@pytest.mark.parametrize(("text", "written", "kind", "expected"), YEARS)
def test_years(text, written, kind, expected):
    start = text.rindex(written)
    value = Decimal(19 if written == "XIX" else int(written))
    found = calendar.years(value, text, start, start + len(written), kind)
    assert set(found) == {Decimal(value) for value in expected}


@pytest.mark.parametrize("text", ["5 chiều", "5h chiều", "5 giờ tối", "5 p.m.", "5 часов вечера"])
def test_day_part(text):
    assert clock.has_day_part(text, 1)


@pytest.mark.parametrize("text", ["5 giờ", "5 часов", "5 метров", "5"])
def test_no_day_part(text):
    assert not clock.has_day_part(text, 1)
