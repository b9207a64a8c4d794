from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.quantities.literals import is_plainly_roman, literal, roman, russian

LITERALS = [
    ("7", "7"),
    ("07", "7"),
    ("0", "0"),
    ("13,4", "13.4"),
    ("13.4", "13.4"),
    ("13,45", "13.45"),
    ("1.250", "1250 1.25"),
    ("1,250", "1250 1.25"),
    ("1,250.5", "1250.5"),
    ("1.250,5", "1250.5"),
    ("0.125", "0.125"),
    ("0,125", "0.125"),
    ("1.250.000", "1250000"),
    ("1,250,000", "1250000"),
    ("1 250 000", "1250000"),
    ("1 250,5", "1250.5"),
    ("1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000", "1250000"),
    ("1\N{NARROW NO-BREAK SPACE}250", "1250"),
    ("1\N{THIN SPACE}250", "1250"),
    ("1'250'000", "1250000"),
    ("1\N{RIGHT SINGLE QUOTATION MARK}250", "1250"),
    ("2,06,737", "206737"),
    ("12,34,56,789", "123456789"),
    ("24.000", "24000"),
    ("24,000", "24000"),
    ("1.250.000,75", "1250000.75"),
    ("½", "0.5"),
    ("2½", "2.5"),
    ("2 ½", "2.5"),
    ("⅓", "0.3333"),
    ("1¾", "1.75"),
    ("10^6", "1000000"),
    ("10⁶", "1000000"),
    ("3,5·10⁶", "3500000"),
    ("2 x 10^3", "2000"),
    ("6,02×10²³", "6.02e23"),
    ("2×10³⁰", ""),
    ("4.0", "4"),
    ("2.6.32", ""),
    ("192.168.0.1", ""),
    ("1,2,3", ""),
    ("2015,2016", ""),
    ("1.25.000", ""),
    ("12,345,67", ""),
    ("9" * 24, "9" * 24),
    ("9" * 25, ""),
    (".".join(["999"] * 9), ""),
]

ROMAN = [
    ("XX", 20),
    ("XIII", 13),
    ("ХIII", 13),
    ("ХХ", 20),
    ("ІV", 4),
    ("MCMXC", 1990),
    ("XLV", 45),
    ("Ⅳ", 4),
    ("I", 1),
    ("IIII", None),
    ("VX", None),
    ("AB", None),
    ("xx", None),
    ("", None),
]

PLAINLY = ["II", "XIII", "ХХ", "IV", "XXI", "XLV", "LXII", "MCMXC", "Ⅳ"]
NOT_PLAINLY = [
    "I",
    "V",
    "X",
    "Х",
    "C",
    "D",
    "M",
    "L",
    "XL",
    "CD",
    "DI",
    "MC",
    "CM",
    "MM",
    "MI",
    "DC",
]

RUSSIAN = [
    ("13.4", "13,4"),
    ("13,4", "13,4"),
    ("1.250.000", "1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000"),
    ("1,250,000", "1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000"),
    ("2,06,737", "206\N{NO-BREAK SPACE}737"),
    ("24.000", "24\N{NO-BREAK SPACE}000"),
    ("7400", "7400"),
    ("2015", "2015"),
    ("2½", "2½"),
    ("05", "05"),
    ("07.5", "07,5"),
    ("024 3825 1234", "024 3825 1234"),
    ("124 382 123", "124\N{NO-BREAK SPACE}382\N{NO-BREAK SPACE}123"),
    ("9" * 30, "9" * 30),
]


@pytest.mark.parametrize(("written", "values"), LITERALS)
def test_literal(written, values):
    assert literal(written) == {Decimal(value) for value in values.split()}


@pytest.mark.parametrize(("word", "value"), ROMAN)
def test_roman(word, value):
    assert roman(word) == value


@pytest.mark.parametrize("word", PLAINLY)
def test_is_roman_alone(word):
    assert roman(word)
    assert is_plainly_roman(word)


@pytest.mark.parametrize("word", NOT_PLAINLY)
def test_is_roman_only_in_company(word):
    assert not is_plainly_roman(word)


@pytest.mark.parametrize(("written", "expected"), RUSSIAN)
def test_writes_russian(written, expected):
    assert russian(written) == expected


@given(st.integers(0, 10**12), st.sampled_from(" .,'\N{NO-BREAK SPACE}"))
def test_thousands_are_read_with_any_mark(value, mark):
    assert Decimal(value) in literal(f"{value:,}".replace(",", mark))


@given(st.decimals(0, 999, places=2), st.sampled_from(".,"))
def test_decimals_are_read_with_either_mark(value, mark):
    assert literal(str(value).replace(".", mark)) == {value}
