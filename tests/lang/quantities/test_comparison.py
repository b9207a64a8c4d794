from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.quantities.comparison import are_certain, compare, compared
from tests.lang.quantities.numbers import number, numbers

# (source, target, what changed), numbers as in tests/lang/quantities/numbers.py
CHANGED = [
    # digits
    ("27", "72", "27>72"),
    ("27 41", "27 14", "41>14"),
    ("5 2 8", "5 3 8", "2>3"),
    ("5 2 8", "5 8 8", "2>8"),
    ("5 8 8", "5 2 8", "8>2"),
    ("13.4|percent 2015|year", "14.3|percent 2015|year", "13.4>14.3"),
    ("29|percent 31|percent", "29|percent 37|percent", "31>37"),
    ("5|ordinal 5", "6|ordinal 5", "5>6"),
    # the same kind and the same unit first
    ("5|year 5|month", "5|year 6|month", "5>6"),
    ("5|month 5|year", "6|month 5|year", "5>6"),
    ("5|km 5|days", "5|km 6|days", "5>6"),
    ("5|days 5|km", "6|days 5|km", "5>6"),
    ("80|km 50|mile", "80|km 52|mile", "50>52"),
    ("65|km 40|mile", "66|km 40|mile", "65>66"),
    # the sign of a percentage lost
    ("13|percent", "13", "13>13"),
    ("13", "13|percent", "13>13"),
    # firm words on either side or on both
    ("hai_mươi_mốt=21!", "двадцать_три=23!", "hai_mươi_mốt>двадцать_три"),
    ("ba=3!|days", "пять=5!|days", "ba>пять"),
    ("hai_mươi_mốt=21!", "24", "hai_mươi_mốt>24"),
    ("12", "тринадцать=13!", "12>тринадцать"),
    ("7|year", "пятилетний=5!|year", "7>пятилетний"),
    ("thứ_bảy=7!|ordinal", "8|ordinal", "thứ_bảy>8"),
    ("mười_hai=12!|ordinal", "XIII=13~|roman", "mười_hai>XIII"),
    ("mười_bốn=14!", "двадцать_четвёртым=24!|ordinal", "mười_bốn>двадцать_четвёртым"),
    ("27", "семь=7~", "27>семь"),
    ("ba=3~", "двадцать_три=23!", "ba>двадцать_три"),
    # digits that a word explains are left to what digits they may have become
    ("3 0 một=1~", "первом=1~|ordinal 3 1", "0>1"),
    # said elsewhere, but of this kind only here
    ("11|ordinal 11|day", "11|day десятый=10~|ordinal", "11>десятый"),
    # a sign for another one
    ("13|percent", "13|permille", "13>13"),
    # Roman numerals
    ("V=5!|roman", "IV=4!|roman", "V>IV"),
    ("XIX=19~|roman", "XX=20~|roman", "XIX>XX"),
    ("XIII=13~|roman", "12|ordinal", "XIII>12"),
    ("13|ordinal", "XII=12~|roman", "13>XII"),
    # months
    ("11|month", "октябре=10~|month", "11>октябре"),
]

SILENT = [
    ("27", "27"),
    ("5 2 8", "8 5 2"),
    ("10|percent 13|percent", "10 13|percent"),
    ("0.5", "50|percent"),
    ("2 1", "1 2"),
    ("5|year 5|month", "5|month 5|year"),
    ("5", "пяти=5~"),
    ("năm=5~", "5"),
    ("hai_mươi_mốt=21!", "21"),
    ("hai_mươi_mốt=21!", "двадцать_один=21!"),
    # a firm number that has nothing on the other side, or nothing like it
    ("hai_mươi_mốt=21!", ""),
    ("", "двадцать_три=23!"),
    ("một=1~", "три=3~"),
    ("một=1~", "двадцать_три=23!"),
    ("ba=3!", "пятый=5!|ordinal"),
    ("ba=3!|days", "пять=5!|km"),
    ("ba=3! sáu=6! 1 2 4 7 8 9", "1 2 4 7 8 9 двадцать=20!"),  # far apart
    # a name of a month stands for nothing else
    ("XIX=19~|roman", "октябре=10~|month"),
    # said twice
    ("2022|year 2022|year", "2022|year"),
    ("2022|year", "2022|year 2022|year"),
    # in two units
    ("20|mile", "32|km"),
    ("20|mile", "20|mile 32|km"),
    ("20|mile 32|km", "32|km"),
    ("20|mile", "20|km"),  # agreed in value: unit-mismatch asks for the unit
    # merged and divided
    ("4:41|time", "4 41"),
    ("4 41", "4:41|time"),
    ("1011", "10 11|ordinal"),
    ("1", ""),
    ("100|percent", ""),
    ("100|percent", "100~"),
    ("thứ_sáu=6~|weekday", "среда=4~|weekday"),
    ("45/2019=45,2019~|code", ""),
]

MISSING = [
    ("27 41", "41", "27"),
    ("5 2 8", "5 8", "2"),
    ("13.4|percent", "", "13.4"),
    ("27", "семь=7~|days", "27"),
    ("5 6|ordinal", "6|ordinal", "5"),
]


def written(pairs):
    return " ".join(f"{a.text}>{b.text}" for a, b in pairs).replace("_", " ")


@pytest.mark.parametrize(("source", "target", "expected"), CHANGED)
def test_what_changed(source, target, expected):
    found = compare(numbers(source), numbers(target))
    assert written(found.changed) == expected.replace("_", " ")
    assert not found.missing
    assert not found.extra


@pytest.mark.parametrize(("source", "target"), SILENT)
def test_silent(source, target):
    found = compare(numbers(source), numbers(target))
    assert (found.changed, found.missing, found.extra) == ((), (), ())


@pytest.mark.parametrize(("source", "target", "expected"), MISSING)
def test_missing(source, target, expected):
    found = compare(numbers(source), numbers(target))
    assert " ".join(number.text for number in found.missing) == expected


@pytest.mark.parametrize(("source", "target", "expected"), MISSING)
def test_extra(source, target, expected):
    found = compare(numbers(target), numbers(source))
    assert " ".join(number.text for number in found.extra) == expected


CERTAIN = [
    ("27", "72", True),
    ("27", "XX=20~|roman", True),
    ("27", "двадцать_три=23!", True),
    ("12", "тринадцать=13!", False),
    ("3|days", "пять=5!|days", True),
    ("3|days", "пять=5!", False),
    ("ba=3!|days", "пять=5!|days", True),
    ("ba=3!", "пять=5!", False),
    ("27", "пять=5~", False),
]


@pytest.mark.parametrize(("source", "target", "expected"), CERTAIN)
def test_certain(source, target, expected):
    assert are_certain(number(source), number(target)) == expected


def test_same_digits_of_another_unit_agree():
    (pair,) = compare(numbers("20|km"), numbers("20|mile")).agreed
    assert [each.unit.factor for each in pair] == [Decimal(1000), Decimal(1609)]


def test_tables_are_not_compared():
    assert compared("1 2 3, " * 200, "1 2 3, " * 200, "vi", "ru") is None


TEXT = st.text("0123456789.,:/%- năm thứ hai mươi triệu XIX тысяч пятилетний км dặm", max_size=60)


@settings(deadline=None)
@given(TEXT, TEXT)
def test_every_number_has_one_place(source, target):
    found = compared(source, target, "vi", "ru")
    assert found is not None
    pairs = (*found.agreed, *found.changed)
    for side, numbers_of, alone in (
        (source, [a for a, _ in pairs], found.missing),
        (target, [b for _, b in pairs], found.extra),
    ):
        places = [(each.start, each.end) for each in (*numbers_of, *alone)]
        assert len(set(places)) == len(places)
        assert all(0 <= start < end <= len(side) for start, end in places)


@settings(deadline=None)
@given(TEXT)
def test_a_text_has_the_numbers_of_itself(text):
    found = compared(text, text, "ru", "ru")
    assert found is not None
    assert (found.changed, found.missing, found.extra) == ((), (), ())


def test_no_number_is_too_large():
    source, target = "5 tỷ tỷ tỷ tỷ và " + "9" * 30, "20 и " + "9" * 30 + " 30, 5 трлн трлн трлн"
    assert compared(source, target, "vi", "ru") == compared(source, target, "vi", "ru")
