import numpy as np
import pytest

from mtcheck.aligner.lattice import BEADS, REACH_AGAIN, REACH_NEAR, Lattice, blocks


def ways(rows, columns, weights, row=0, column=0):
    """Every way through a small lattice with its weight, found by trying all."""
    if (row, column) == (rows, columns):
        yield 0.0, ()
    for kind, (above, left) in enumerate(BEADS):
        i, j = row + above, column + left
        if i <= rows and j <= columns:
            for weight, path in ways(rows, columns, weights, i, j):
                yield weight + weights[i, kind, j], ((kind, i, j), *path)


@pytest.fixture
def weights():
    return np.random.default_rng(3).normal(size=(4, len(BEADS), 4)).astype(np.float32)


@pytest.fixture
def lattice(weights):
    edges = weights.copy()
    for kind, (above, left) in enumerate(BEADS):
        edges[:above, kind] = -np.inf
        edges[:, kind, :left] = -np.inf
    edges[:, BEADS.index((0, 1)), 0] = 0
    return Lattice([0] * 4, list(edges))


def test_best_way_is_the_heaviest_of_all(lattice, weights):
    _, path = max(ways(3, 3, weights))
    assert tuple(lattice.best()) == path


def test_probabilities_are_those_of_all_ways(lattice, weights):
    everything = list(ways(3, 3, weights))
    total = np.logaddexp.reduce([weight for weight, _ in everything])
    expected = np.zeros((4, len(BEADS), 4))
    for weight, path in everything:
        for kind, i, j in path:
            expected[i, kind, j] += np.exp(weight - total)
    assert np.allclose(list(lattice.probabilities()), expected, atol=1e-5)


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (3, 5000), (5000, 3), (3000, 2500)])
def test_band_holds_the_diagonal_and_both_corners(rows, columns):
    diagonal = np.linspace(0, columns, rows + 1).astype(np.int64)
    band = list(blocks(rows + 1, columns))
    assert band[0].low == 0
    assert band[-1].high == columns
    assert [row for b in band for row in range(b.first, b.last + 1)] == list(range(rows + 1))
    for block in band:
        inside = diagonal[block.first : block.last + 1]
        assert block.low <= inside.min()
        assert inside.max() <= block.high


def test_band_follows_the_way_that_was_found():
    path = [(0, 100, 100), (0, 200, 900), (0, 1000, 1000)]
    band = list(blocks(1001, 1000, path, REACH_AGAIN))
    assert (band[0].low, band[-1].high) == (0, 1000)
    (there,) = [block for block in band if block.first <= 200 <= block.last]
    assert there.low < 900 < there.high
    assert max(block.high - block.low for block in band if block.first > 256) < 200


def nodes(band):
    return sum((b.last - b.first + 1) * (b.high - b.low + 1) for b in band)


def test_work_grows_with_the_length_and_not_with_its_square():
    assert nodes(blocks(6001, 6000)) < 2.2 * nodes(blocks(3001, 3000))


def test_a_way_that_is_known_spares_most_of_the_work():
    path = [(0, row, row) for row in range(100, 3000, 100)]
    assert nodes(blocks(3001, 3000, path, REACH_NEAR)) < 0.35 * nodes(blocks(3001, 3000))
