import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.quantities import contradictions
from mtcheck.lang.quantities.contradictions import stem

TEMPLATE = "В провинции Нгеан работают {} больших и малых сельских школ."
WORDS = st.sampled_from(
    [
        *("В", "провинции", "Нгеан", "работают", "1250", "1 350", "13,4", "%", "школ", "школы"),
        *("больших", "тыс.", "млн", "он", "№", "5", "2020", "года", "сельских", ".", "\n", "2:1"),
        *("Хюэ", "мая", "(", ")", "—", "19-NQ/TW", "2/3", "-7", "\N{NO-BREAK SPACE}"),
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=4), max_size=40).map(" ".join)


def found(text):
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    return list(contradictions.find(text, lines))


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.booleans())
def test_amounts_are_where_they_say(text, twice):
    text = f"{text}\n{text.replace('1250', '1270')}" if twice else text
    assert found(text) == found(text)
    for one in found(text):
        for amount in (one.earlier, one.later):
            assert text[amount.start : amount.end] == amount.text
        assert one.earlier.start < one.later.start
        assert one.earlier.text != one.later.text


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_a_value_contradicts_another_of_its_precision(one, two):
    one, two = 10 * one + 1, 10 * two + 3
    text = "\n".join(map(TEMPLATE.format, (one, two)))
    assert [(c.earlier.text, c.later.text) for c in found(text)] == [(str(one), str(two))]


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 10**9))
def test_a_value_does_not_contradict_itself(value):
    written = f"{value:,}".replace(",", "\N{NO-BREAK SPACE}")
    assert not found("\n".join(map(TEMPLATE.format, (value, written))))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=20))
def test_a_stem_begins_the_word(word):
    assert stem(word) == stem(word)


@pytest.mark.parametrize(
    "forms",
    [
        ("лодка", "лодки", "лодок", "лодками"),
        ("общин", "общины", "общинах"),
        ("человек", "человека", "людей", "людьми"),
        ("год", "года", "лет"),
        ("день", "дня", "дней"),
        ("семья", "семьи", "семей"),
        ("предприятие", "предприятий", "предприятиями"),
        ("рубль", "рубля", "рублей"),
    ],
)
def test_forms_have_one_stem(forms):
    assert len(set(map(stem, forms))) == 1


def test_has_value():
    assert contradictions.has_value("Có 1.250 trường.", "vi", "1250")
    assert contradictions.has_value("Có 1,25 triệu người.", "vi", "1 250 тыс.")
    assert not contradictions.has_value("Có 1.350 trường.", "vi", "1250")


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000 + "a",
        "1 " * 50_000,
        "1 250 " * 50_000,
        "1," * 50_000,
        "а-" * 50_000,
        "\n".join(TEMPLATE.format(number) for number in range(20_000)),
    ],
    ids=lambda text: text[:8],
)
def test_long_texts_take_linear_time(text):
    began = time.perf_counter()
    found(text)
    assert time.perf_counter() - began < 20
