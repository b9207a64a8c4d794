"""What word forms agree with, and that no text breaks the search for what does not."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import predicates, sentences
from mtcheck.lang.agreement import UNKNOWN, cases_of, cells, columns_of, shape
from mtcheck.lang.agreement_faults import faults

SHAPES = [
    ("школу", "noun", {"Acc"}, {"Fem"}),
    ("новой", "adjective", {"Gen", "Dat", "Ins", "Loc"}, {"Fem"}),
    ("военных", "adjective", {"Gen", "Acc", "Loc"}, {"Plur"}),
    ("чаю", "noun", {"Gen", "Dat", "Loc"}, {"Masc"}),
    ("один", "adjective", {"Nom", "Acc"}, {"Masc"}),
]
AGREEING = [("новый", "кофе"), ("новое", "кофе"), ("новая", "коллега"), ("этот", "судья")]
WORDS = st.sampled_from(
    [
        *("в", "на", "по", "согласно", "школа", "школы", "школ", "новый", "новой", "новых", "два"),
        *("две", "5", "21", "и", ",", ".", "«", "»", "под", "который", "приняли", "открылся"),
        *("ходе", "не", "Винь", "До", "1", "012", "–", "председательством", "сам", "один", "ряд"),
        *("его", "больных", "принятых"),
    ]
)
TEXTS = st.lists(WORDS, max_size=20).map(" ".join) | st.text(max_size=60)


@pytest.mark.parametrize(("word", "kind", "cases", "columns"), SHAPES)
def test_shape(word, kind, cases, columns):
    found = shape(word)
    own = found.noun if kind == "noun" else found.adjective
    assert (found.kind, cases_of(own), columns_of(own)) == (kind, cases, columns)


@pytest.mark.parametrize(("adjective", "noun"), AGREEING)
def test_both_genders_agree(adjective, noun):
    assert shape(adjective).adjective & shape(noun).noun


def test_unknown_words_are_nothing():
    assert shape("фывапролд") == UNKNOWN


def test_accusatives_of_living_and_lifeless_are_two():
    living = shape("учителей").noun & cells(("Acc",))
    assert living
    assert not living & shape("новые").adjective


@settings(deadline=None, max_examples=300, derandomize=True)
@given(TEXTS)
def test_any_text(text):
    found = list(faults(text))
    assert found == list(faults(text))
    assert all(0 <= fault.start < fault.end <= len(text) for fault in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
    words = sentences.read(text)
    assert predicates.lacks_predicate(words) == predicates.lacks_predicate(words)
    assert predicates.orphans(words) is None or predicates.may_have_orphans(text)
    assert not predicates.lacks_predicate(words) or predicates.may_lack_predicate(text)
