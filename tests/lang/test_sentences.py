"""The words of a segment have their offsets, and the reading that their neighbours ask for."""

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang import sentences


def test_words_numbers_and_signs_are_cut_apart():
    words = sentences.read("По-русски 13,4 % – «так».")
    assert [word.text for word in words] == ["По-русски", "13,4", "%", "–", "«", "так", "»", "."]


def test_a_word_is_read_by_its_neighbours():
    adverb = sentences.read("Они живут дома.")[2]
    noun = sentences.read("Они построили новые дома.")[3]
    assert (adverb.pos, noun.pos) == ("ADV", "NOUN")
    assert noun.feats["Case"] == "Acc"


def test_a_stress_mark_hides_no_word():
    assert sentences.read("Старый за́мок сгорел.")[1].is_known


@given(st.text(st.sampled_from("дом идёт 1,5.-«»\u0301\0 A")) | st.text())
def test_any_text_is_read_with_its_offsets(text):
    words = sentences.read(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)
