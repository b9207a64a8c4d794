from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.quantities import spelled_en
from mtcheck.lang.quantities.tokens import cut
from mtcheck.lang.quantities.words import Phrase


def phrases(text: str) -> list[tuple[str, Phrase]]:
    """Every number in words of a text, as it is written."""
    tokens = cut(text, "en", lambda word, _: spelled_en.begins(word))
    found, at = [], 0
    while at < len(tokens.items):
        phrase = spelled_en.phrase(tokens, at) if tokens.items[at].kind == "word" else None
        if phrase:
            end = tokens.items[phrase.after - 1].end
            found.append((text[tokens.items[at].start : end], phrase))
        at = phrase.after if phrase else at + 1
    return found


# A number alone, and its value.
VALUES = [
    ("zero", "0"),
    ("one", "1"),
    ("seven", "7"),
    ("twelve", "12"),
    ("nineteen", "19"),
    ("forty", "40"),
    ("twenty-five", "25"),
    ("ninety nine", "99"),
    ("one hundred", "100"),
    ("one hundred and five", "105"),
    ("three hundred forty-two", "342"),
    ("twenty-five hundred", "2500"),
    ("two thousand and six", "2006"),
    ("two hundred thousand", "200000"),
    ("two million three hundred thousand and six", "2300006"),
    ("five billion", "5000000000"),
    ("nineteen eighty-four", "1984"),
    ("twenty twenty-five", "2025"),
    ("dozen", "12"),
    ("two dozen", "24"),
    ("dozens", "12"),
    ("half a dozen", "6"),
    ("half", "0.5"),
    ("half a million", "500000"),
    ("quarter of a million", "250000"),
    ("half a century", "50"),
    ("two and a half", "2.5"),
    ("two and a half million", "2500000"),
    ("three and a quarter", "3.25"),
    ("one-third", "0.3333"),
    ("two thirds", "0.6667"),
    ("two-thirds", "0.6667"),
    ("three quarters", "0.75"),
    ("four fifths", "0.8"),
    ("three tenths", "0.3"),
    ("first", "1"),
    ("third", "3"),
    ("twelfth", "12"),
    ("twenty-first", "21"),
    ("hundredth", "100"),
    ("both", "2"),
    ("twice", "2"),
    ("couple", "2"),
    ("double", "2"),
    ("triple", "3"),
    ("decades", "10"),
    ("tenfold", "10"),
]

# A number between ⟦ and ⟧ that can be nothing but a number.
FIRM = [
    ("There were ⟦twenty-five⟧ of them.", "25"),
    ("Some ⟦twelve⟧ were hurt.", "12"),
    ("It took ⟦three⟧ days.", "3"),
    ("They have ⟦two⟧ children.", "2"),
    ("A ⟦five⟧-year plan.", "5"),
    ("In the ⟦twenty-first⟧ century.", "21"),
    ("Its ⟦tenth⟧ anniversary.", "10"),
    ("They came in ⟦second⟧ place.", "2"),
    ("About ⟦two thirds⟧ agreed.", "0.6667"),
    ("It cost ⟦two and a half million⟧ dong.", "2500000"),
]

# Sentences without any number.
SILENT = """
One of the largest rivers.
One day he left.
No one came.
The one who left.
This one is red.
They love one another.
In the 20th century.
This century.
The score was level.
He sets the tone.
Nobody is alone.
A fortnight later.
Teens like it.
Seconds later.
Often it rains.
He attended.
The tent is new.
The weight is low.
Freight trains.
Money talks.
Once upon a time.
Halfway there.
Fortify the walls.
The millionaire paid.
"""

# Sentences in which nothing is certainly a number.
VAGUE = """
At first it rained.
The first snow.
A second later.
The second question.
A third option.
Both brothers came.
A couple of questions.
Twice as many.
A hundred questions.
Thousands of people.
Dozens of houses.
A dozen roses.
Half of them.
A quarter of the budget.
Decades ago.
The sixties.
Two and two make a pair.
A dozen or so.
Double trouble.
One person came.
Over a century ago.
"""


@pytest.mark.parametrize(("written", "expected"), VALUES)
def test_values(written, expected):
    found = phrases(written)
    assert [text for text, _ in found] == [written]
    assert found[0][1].readings == {Decimal(expected)}


@pytest.mark.parametrize(("marked", "expected"), FIRM)
def test_firm(marked, expected):
    text = marked.replace("⟦", "").replace("⟧", "")
    firm = [(written, found) for written, found in phrases(text) if found.firm]
    assert [written for written, _ in firm] == [marked[marked.index("⟦") + 1 : marked.index("⟧")]]
    assert firm[0][1].readings == {Decimal(expected)}


def _sentences(table: str) -> list[str]:
    return [line for line in table.split("\n") if line]


@pytest.mark.parametrize("sentence", _sentences(SILENT))
def test_no_number(sentence):
    assert phrases(sentence) == []


@pytest.mark.parametrize("sentence", _sentences(VAGUE))
def test_nothing_is_certain(sentence):
    assert [written for written, found in phrases(sentence) if found.firm] == []


def test_decades_are_years_too():
    assert phrases("the sixties")[0][1].readings == {Decimal(60), Decimal(1960), Decimal(2060)}


SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety
"""
UNITS, TENS = SMALL.split()[:20], SMALL.split()[20:]


def spelled(number: int) -> str:
    """«twenty-one thousand and five»."""
    for power, size in ((9, "billion"), (6, "million"), (3, "thousand"), (2, "hundred")):
        if number >= 10**power:
            head, rest = divmod(number, 10**power)
            joint = " and " if rest < 100 else " "
            return f"{spelled(head)} {size}" + (joint + spelled(rest) if rest else "")
    tens, units = divmod(number, 10)
    if number < 20:
        return UNITS[number]
    return TENS[tens - 2] + (f"-{UNITS[units]}" if units else "")


@settings(deadline=None)
@given(st.one_of(st.integers(0, 999), st.integers(0, 999_999_999_999)))
def test_what_is_spelled_is_read(number):
    found = phrases(spelled(number))
    assert [(text, found.readings) for text, found in found] == [(spelled(number), {number})]


WORDS = "five twenty third thousand million half and a of thirds one dozen - . 12 century the one"
PIECES = st.sampled_from(WORDS.split())


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join)))
def test_any_text_is_read(text):
    found = phrases(text)
    assert found == phrases(text)
    assert all(phrase.readings and written in text for written, phrase in found)
