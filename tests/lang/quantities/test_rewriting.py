import pytest

from mtcheck.lang.quantities.reading import read
from mtcheck.lang.quantities.rewriting import as_russian, magnitude, said

# Vietnamese, wrong Russian, and what should be pasted over the Russian number.
RUSSIAN = [
    ("13,4%", "14,3%", "13,4"),
    ("1.250.000 dân", "1 350 000 жителей", "1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000"),
    ("27 vụ", "72 аварии", "27"),
    ("3 tỷ", "3 млн", "3 млрд"),
    ("3 triệu", "3 млрд", "3 млн"),
    ("2,5 triệu", "2,5 млрд", "2,5 млн"),
    ("24 nghìn tỷ", "24 млрд", "24 трлн"),
    ("3 tỷ", "3 миллиона", "3 миллиарда"),
    ("5 triệu", "5 миллиардов", "5 миллионов"),
    ("5 tỷ", "7 миллиардов", "5 миллиардов"),
    ("thế kỷ XIX", "XX век", "XIX"),
    ("3 triệu", "2 миллиона", "3 миллиона"),
    # what cannot be pasted with certainty
    ("3 tỷ", "3 тысячи", None),
    ("3 nghìn", "3 млн", None),
    ("3 tỷ", "2 миллиона", None),
    ("3 triệu", "3 донга", None),
    ("1.250 hộ", "1350 семей", None),
    ("5 tỷ 200 triệu", "5,3 млрд", None),
    ("5 tỷ 200 triệu", "5 млрд 300 млн", None),
    ("5 triệu", "2 миллиона", None),
    ("2,5 triệu", "5 миллионов", None),
    ("ba", "5", None),
    ("13%", "13 пунктов", None),
]
SAID = [
    ("13,4%", "14,3%", "The source says 13,4%, the translation 14,3%"),
    ("3 tỷ", "3 млн", "The source says 3 tỷ, the translation 3 млн: a thousand times less"),
    ("70 hộ", "700 семей", "The source says 70, the translation 700: ten times more"),
    ("6,5%", "65%", "The source says 6,5%, the translation 65%: ten times more"),
    ("27 vụ", "72 аварии", "The source says 27, the translation 72"),
]
MAGNITUDES = [
    ("3 tỷ", "3 млн", -3),
    ("70 hộ", "700 семей", 1),
    ("70 hộ", "70 семей", 0),
    ("70 hộ", "7000 семей", 2),
    ("27 vụ", "72 аварии", 0),
    ("5 độ", "−5 градусов", 0),
]


def first(source, target):
    return read(source, "vi")[0], read(target, "ru")[0]


@pytest.mark.parametrize(("source", "target", "expected"), RUSSIAN)
def test_as_russian(source, target, expected):
    assert as_russian(*first(source, target)) == expected


@pytest.mark.parametrize(("source", "target", "expected"), SAID)
def test_said(source, target, expected):
    assert said(*first(source, target)) == expected


@pytest.mark.parametrize(("source", "target", "expected"), MAGNITUDES)
def test_magnitude(source, target, expected):
    assert magnitude(*first(source, target)) == expected
