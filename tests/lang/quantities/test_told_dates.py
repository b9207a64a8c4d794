import pytest

from mtcheck.lang.quantities import told_dates
from tests.lang.quantities.numbers import marked, number, numbers

TOLD = [
    ("8|day 7|month", "В тот же день прошла встреча.", "8 7"),
    ("8|day 7|month", "Накануне прошла встреча.", "8 7"),
    ("2022|year", "В прошлом году собрали больше.", "2022"),
    ("2022|year", "Годом ранее собрали больше.", "2022"),
    ("2022|year", "С начала года собрали больше.", "2022"),
    ("7|day", "Закрыто до утра следующего дня.", "7"),
    ("7|day", "Закрыто до утра того дня.", ""),
    ("21|day", "Итоги сегодняшнего собрания — в январе.", ""),
    ("8|day 7|month", "Прошла встреча.", ""),
    ("2022|year", "Собрали больше.", ""),
    ("8 7", "В тот же день прошла встреча.", ""),
]


@pytest.mark.parametrize(("missing", "text", "expected"), TOLD)
def test_told_from_the_day_of_the_news(missing, text, expected):
    found = told_dates.told_by_days(numbers(missing), text)
    assert " ".join(each.text for each in found) == expected


YEARS = [
    ("15|day 3|month 2021|year", "15|day марта=3~|month", "2021"),
    ("15|day 3|month 2021|year", "16|day марта=3~|month", ""),
    ("15|day 3|month 2021|year", "марта=3~|month", ""),
    ("3|month 2021|year", "марта=3~|month", ""),
    ("15|day 3|month 27 2021|year", "15|day марта=3~|month", ""),
]


@pytest.mark.parametrize(("side", "others", "expected"), YEARS)
def test_years_of_dates(side, others, expected):
    side = numbers(side)
    found = told_dates.years_of_dates(side, side, numbers(others), "")
    assert " ".join(each.text for each in found) == expected


def test_a_date_without_its_year():
    dated = numbers("15|day 3|month 2021|year")
    text, march = marked("15 ⟦марта=3~|month⟧ года")
    others = (number("15|day"), march)
    assert list(told_dates.years_of_dates(dated, dated, others, text)) == []


BOUNDS = [
    # what is free, the side, the other text
    ("30", "30|day 6|month", "До конца июня.", "30"),
    ("29", "29|day 6|month", "До конца июня.", ""),
    ("30", "30|day 6|month", "До середины июня.", ""),
    ("28", "28|day 2|month", "К концу февраля.", "28"),
    ("31 12", "31|day 12|month", "До конца 2025 года.", "31 12"),
    ("31 12", "31|day 12|month", "До конца 2031-го.", "31 12"),
    ("31 12", "31|day 12|month", "В последний день года.", "31 12"),
    ("30 12", "30|day 12|month", "До конца года.", ""),
    ("31 10", "31|day 10|month", "До конца года.", ""),
    ("31 12", "31|day 12|month", "До конца недели.", ""),
    ("1 1", "1|day 1|month", "С начала 2012 года.", "1 1"),
    ("1 2", "1|day 2|month", "С начала 2012 года.", ""),
    ("1", "1|day 5|month", "С начала мая.", "1"),
]


@pytest.mark.parametrize(("free", "side", "text", "expected"), BOUNDS)
def test_first_and_last_days(free, side, text, expected):
    side = numbers(side)
    numbers_of = side[: len(free.split())]
    assert [each.text for each in numbers_of] == free.split()
    found = told_dates.bounds(numbers_of, side, text)
    assert " ".join(each.text for each in found) == expected
