"""Features of beads. Sentences are alike, or have nothing in common: rows of a unit matrix."""

import numpy as np
import pytest

from mtcheck.aligner import scores
from mtcheck.aligner.lattice import Block
from mtcheck.aligner.weights import FEATURES, UNPAIRED
from mtcheck.readers.normal import document
from mtcheck.segmenter import segment

WORDS = ["Одно слово здесь.", "Другое слово там.", "Третье слово нигде.", "Ещё одно слово."]


def texts(source, target):
    """Both sides by the meanings of their sentences, read again."""
    sides = [segment(document(" ".join(WORDS[: len(side)]))) for side in (source, target)]
    vectors = [np.eye(8, dtype=np.float32)[list(side)] for side in (source, target)]
    pair = scores.texts(*sides, *vectors)
    nothing = np.zeros(0, np.intp), np.zeros((0, 8), np.float32)
    return scores.reread(pair, nothing, nothing)


def feature(pair, name, above, left):
    block = Block(0, len(pair.source), 0, len(pair.target))
    return scores.features(pair, block, above, left)[FEATURES.index(name)]


def test_what_translates_each_other_gains_nothing_by_a_neighbour():
    gain = feature(texts([0, 1, 2], [0, 1, 2]), "neighbour more", 1, 1)
    assert all(gain[i, i] < 0 for i in (1, 2, 3))


def test_half_of_a_sentence_would_gain_by_the_other_half():
    sides = [segment(document(" ".join(WORDS[:count]))) for count in (2, 1)]
    rows = np.eye(8, dtype=np.float32)
    both = (rows[0] + rows[1]) / np.sqrt(2)
    pair = scores.texts(*sides, rows[:2], both[None])
    nothing = np.zeros(0, np.intp), np.zeros((0, 8), np.float32)
    assert not feature(pair, "neighbour more", 1, 1).any()
    again = scores.reread(pair, nothing, nothing)
    assert feature(again, "neighbour more", 1, 1)[1, 1] > 0


@pytest.mark.parametrize(("above", "left"), [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1)])
def test_a_block_has_the_features_of_the_whole(above, left):
    pair = texts([0, 1, 2, 3], [0, 2, 3])
    whole = scores.features(pair, Block(0, 4, 0, 3), above, left)
    part = scores.features(pair, Block(2, 3, 1, 2), above, left)
    assert np.allclose(whole[:, 2:4, 1:3], part, atol=1e-5)


def test_a_stranger_is_like_none_of_its_neighbours():
    pair = texts([0, 0, 5, 0], [0])
    beside = scores.unpaired(pair.source)[UNPAIRED.index("beside")]
    assert beside.shape == (5,)
    assert beside[1:].argmin() == 2


@pytest.mark.parametrize("size", [1, 2, 3, 10, 1001])
@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_median_is_that_of_numpy_to_the_bit(size, kind):
    values = np.random.default_rng(size).standard_normal((size, 2)).astype(kind)
    assert scores.median(values) == float(np.median(values))
    assert scores.median(values[:, 0]) == float(np.median(values[:, 0]))
