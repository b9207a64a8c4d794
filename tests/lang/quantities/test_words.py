from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.quantities.words import NumberWord, Whole, whole

SIZES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}


def number_words(written: str) -> list[NumberWord]:
    """«2 hundred 5» with its roles: «x12» is a group, «3rd» an ordinal."""
    found = []
    for word in written.split():
        if word in SIZES:
            found.append(NumberWord(Decimal(SIZES[word]), "times"))
        elif word.startswith("x"):
            found.append(NumberWord(Decimal(word[1:]), "group"))
        elif word.endswith("th"):
            found.append(NumberWord(Decimal(word[:-2]), "ordinal"))
        else:
            found.append(NumberWord(Decimal(word), "add"))
    return found


# words, their value, how many of them it takes
WHOLE = [
    ("5", 5, 1),
    ("20 5", 25, 2),
    ("100 20 5", 125, 3),
    ("300 7", 307, 2),
    ("10 5", 10, 1),
    ("20 30", 20, 1),
    ("5 20", 5, 1),
    ("11 2", 11, 1),
    ("0 5", 0, 1),
    ("5 0", 5, 1),
    ("0 0", 0, 1),
    ("2 hundred", 200, 2),
    ("2 hundred 5", 205, 3),
    ("2 hundred 20 5", 225, 4),
    ("2 hundred 300", 200, 2),
    ("25 hundred", 2500, 2),
    ("thousand", 1000, 1),
    ("thousand 900 40 5", 1945, 4),
    ("thousand 900 40 5th", 1945, 4),
    ("20 1th", 21, 2),
    ("20 1th 5", 21, 2),
    ("1th thousand", 1000, 2),
    ("2 thousand 5 hundred", 2500, 4),
    ("thousand 5 thousand", 1000, 1),
    ("2 million 3 million", 2_000_000, 2),
    ("2 million 300 thousand 6", 2_300_006, 5),
    ("thousand billion", 10**12, 2),
    ("5 thousand billion", 5 * 10**12, 3),
    ("2 x12", 24, 2),
    ("x10 million", 10**7, 2),
    ("x100 thousand", 100_000, 2),
    ("2 x12 5", 24, 2),
    ("20 x10", 20, 1),
    ("3 x10 thousand", 30_000, 3),
]


@pytest.mark.parametrize(("written", "value", "count"), WHOLE)
def test_whole(written, value, count):
    found = whole(number_words(written))
    assert (found.value, found.count) == (value, count)


@pytest.mark.parametrize(
    ("written", "size"),
    [("5", 1), ("2 million", 10**6), ("2 million 5", 1), ("2 million 5 thousand", 1000)],
)
def test_size_is_of_the_last_magnitude(written, size):
    assert whole(number_words(written)).size == size


def test_no_words_make_no_number():
    assert whole([]) == Whole(Decimal(0), 0)


ROLES = st.sampled_from(["add", "times", "group", "ordinal", "half"])
VALUES = st.sampled_from([0, 1, 2, 5, 10, 12, 20, 90, 100, 500, 1000, 10**6, 10**9]).map(Decimal)


@given(st.lists(st.builds(NumberWord, VALUES, ROLES), min_size=1, max_size=24))
def test_some_of_the_words_make_a_number(words):
    found = whole(words)
    assert found == whole(words)
    assert 0 < found.count <= len(words)
    assert whole(words[: found.count]).value == found.value
