import pytest

from mtcheck.lang.quantities.equality import are_equal
from tests.lang.quantities.numbers import number

EQUAL = [
    ("1254", "1.254=1254,1.254"),
    ("50|percent", "nửa=0.5~"),
    ("50|percent", "0.5"),
    ("25|percent", "1/4=0.25"),
    ("20|mile", "32|km"),
    ("40|mile", "65|km"),
    ("340|mile", "550|km"),
    ("6|foot", "1.8|metre"),
    ("0912345678|phone", "+84_912_345_678=912345678|phone"),
    ("thứ_bảy=7~|weekday", "7|ordinal"),
    ("4.0=4", "четвёртая=4!|ordinal"),
    ("12:00=12.00,0.00|time", "12:00=12.00,0.00|time"),
    ("17h=17.00|time", "17"),
    ("0|hours", "полночь=0,24~|time"),
    ("4|permille", "0.4|percent"),
    ("1.200=1.2,1200|MW", "1200|MW"),
    ("1.200=1.2,1200|MW", "1200000|kW"),
    ("1.500=1.5,1500", "1500"),
    ("1.500=1.5", "1.500=1.5,1500"),
    ("1.254=1.254,1254", "1.254"),
]
DIFFERENT = [
    ("1250", "1350"),
    ("33|percent", "0.3333"),
    ("50|percent", "0.4"),
    ("20|mile", "32|kg"),
    ("20|mile", "39|km"),
    ("340|mile", "505|km"),
    ("20|mile", "32"),
    ("0912345678|phone", "0912345687|phone"),
    ("thứ_bảy=7~|weekday", "7"),
    ("12:00=12.00,0.00|time", "00=0"),
    ("4|permille", "4|percent"),
    ("1.500=1.5,1500|MW", "1.5|MW"),
    ("98.500=98.5,98500", "98.5"),
    ("II=2!|quarter", "квартал=3~"),
]


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_equal(one, other):
    assert are_equal(number(one), number(other))
    assert are_equal(number(other), number(one))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different(one, other):
    assert not are_equal(number(one), number(other))
    assert not are_equal(number(other), number(one))
