from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.quantities.tokens import cut, magnitude

# Text, and its tokens when every word tells.
CUT = [
    ("Có 5 người", "Có|5|người"),
    ("1 250 000 dân", "1 250 000|dân"),
    ("1.250.000,5", "1.250.000,5"),
    ("2022 15", "2022|15"),
    ("2022 150", "2022|150"),
    ("2022 1500", "2022|1500"),
    ("50, 30, 20", "50|30|20"),
    ("5 1000", "5|1000"),
    ("12,5 100", "12,5|100"),
    ("1 250 0000", "1 250|0000"),
    ("1'250", "1'250"),
    ("13,4%", "13,4"),
    ("5–10", "5|10"),
    ("2½", "2½"),
    ("½ л", "½|л"),
    ("10⁶", "10⁶"),
    ("10^6", "10^6"),
    ("m²", "m"),
    ("3x4", "3|x|4"),
    ("17h30", "17|h|30"),
    ("20-летний", "20|летний"),
    ("a_b", "a|b"),
    ("¿Qué?", "Qué"),
    ("", ""),
    (" – ", ""),
]
MAGNITUDES = [
    ("nghìn", "vi", "1000"),
    ("ngàn", "vi", "1000"),
    ("vạn", "vi", "10000"),
    ("Triệu", "vi", "1000000"),
    ("tỷ", "vi", "1000000000"),
    ("tỉ", "vi", "1000000000"),
    ("тыс", "ru", "1000"),
    ("тысячами", "ru", "1000"),
    ("тысячный", "ru", "1000"),
    ("млн", "ru", "1000000"),
    ("миллионный", "ru", "1000000"),
    ("миллиардов", "ru", "1000000000"),
    ("трлн", "ru", "1000000000000"),
    ("квадриллиона", "ru", "1000000000000000"),
    ("bn", "en", "1000000000"),
    ("lakh", "en", "100000"),
    ("crore", "en", "10000000"),
    ("mln", "en", "1000000"),
    ("миллионер", "ru", None),
    ("миллиардером", "ru", None),
    ("тысячелетие", "ru", None),
    ("тысячелистник", "ru", None),
    ("миллионник", "ru", None),
    ("millionaire", "en", None),
    ("billionaire", "en", None),
    ("triệu", "ru", None),
]
SCALES = [
    ("3 triệu", "vi", "1000000"),
    ("24 nghìn tỷ", "vi", "1000000000000"),
    ("3 triệu tỷ", "vi", "1000000000000000"),
    ("20 с лишним тысяч", "ru", "1000"),
    ("5-миллионный", "ru", "1000000"),
    ("5 человек", "ru", "1"),
    ("5, тысяч", "ru", "1"),
]


@pytest.mark.parametrize(("text", "tokens"), CUT)
def test_cuts(text, tokens):
    found = cut(text, "vi", lambda *_: True)
    assert "|".join(token.text for token in found.items) == tokens


@pytest.mark.parametrize(("word", "language", "value"), MAGNITUDES)
def test_magnitude(word, language, value):
    assert magnitude(word, language) == (Decimal(value) if value else None)


@pytest.mark.parametrize(("text", "language", "value"), SCALES)
def test_scale(text, language, value):
    found = cut(text, language, lambda word, language: magnitude(word, language) is not None)
    assert found.scale(1)[0] == Decimal(value)


def test_keeps_only_telling_words():
    found = cut("Có 5 triệu người", "vi", lambda word, _: word == "triệu")
    assert [(token.kind, token.text) for token in found.items] == [
        ("digits", "5"),
        ("word", "triệu"),
    ]


@given(st.text() | st.text("12 0.,'½⁶^x aж\N{NO-BREAK SPACE}"))
def test_tokens_stand_where_they_say(text):
    for token in cut(text, "ru", lambda *_: True).items:
        assert text[token.start : token.end] == token.text
