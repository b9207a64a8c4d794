"""Sentences are cut where a clause may be left out, and nothing is lost between the cuts."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang import clauses

CUT = [
    (
        "Мост открыли до полудня, | а вечером по нему пошли автобусы.",
        "Мост открыли до полудня, а вечером по нему пошли автобусы.",
    ),
    (
        "Cây cầu thông xe trước buổi trưa, | trong khi xe buýt phải chờ đến tối.",
        "Cây cầu thông xe trước buổi trưa, trong khi xe buýt phải chờ đến tối.",
    ),
    (
        "Ông xin nghỉ việc ở nhà máy | vì mẹ ông ốm nặng suốt mùa đông.",
        "Ông xin nghỉ việc ở nhà máy vì mẹ ông ốm nặng suốt mùa đông.",
    ),
    # What is short belongs to its neighbour.
    (
        "Рис, чай и перец везут на север, | рыбу отправляют на юг страны.",
        "Рис, чай и перец везут на север, рыбу отправляют на юг страны.",
    ),
    # A comparison is no clause.
    (
        "За старый лес дают вдвое больше, чем за молодой лес, | и деньги платят сразу.",
        "За старый лес дают вдвое больше, чем за молодой лес, и деньги платят сразу.",
    ),
]


@pytest.mark.parametrize(("expected", "text"), CUT)
def test_cuts(expected, text):
    found = [text[start:end] for start, end in clauses.spans(text)]
    wanted = expected.split(" | ")
    assert found == wanted


def test_a_long_clause_is_halved_and_a_short_one_is_not():
    long = "Народный комитет провинции утвердил программу развития сельских дорог"
    assert [long[a:b] for a, b in clauses.spans(long)] == [
        "Народный комитет провинции утвердил",
        "программу развития сельских дорог",
    ]
    assert clauses.spans("Комитет утвердил программу.") == ((0, 27),)


@given(st.text(alphabet="абв где, но и что;:—()…\n ", max_size=200) | st.text(max_size=200))
def test_nothing_is_lost(text):
    found = clauses.spans(text)
    assert found == clauses.spans(text)
    kept = "".join(text[start:end] for start, end in found)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(found))


def test_a_run_of_spaces_costs_no_more_than_its_length():
    assert clauses.spans("Один" + " " * 50_000 + "и два")
