"""Blocks that stand elsewhere. Vectors are drawn by lot, as in the tests of whole alignments."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.aligner import moved
from mtcheck.core import Bitext
from mtcheck.readers.normal import document
from mtcheck.segmenter import segment
from tests.aligner.test_align import SOURCE, TARGET, beads, lots, meaning, words


def told(order, source_numbers=range(20), seed=7):
    """The beads of a text of which sentence n of the target translates ``order[n]``."""
    source = segment(document(words(source_numbers), language="vi"))
    target = segment(document(words(number + 100 for number in order), language="ru"))
    vectors = lots(*source_numbers, seed=seed), lots(*order, seed=seed)
    return moved.align(source, target, meaning(source, target, *vectors))


def without(block, at):
    """Twenty sentences with those of the block put behind the sentence ``at``."""
    rest = [number for number in range(20) if number not in block]
    place = rest.index(at) + 1
    return [*rest[:place], *block, *rest[place:]]


@pytest.mark.parametrize(
    ("block", "at"),
    [(range(4, 5), 12), (range(15, 18), 2), (range(3, 9), 17), (range(10, 20), 4)],
)
def test_moved_sentences_are_paired_with_their_own(block, at):
    order = without(block, at)
    found = beads(told(order))
    assert found == [([number], [place]) for place, number in enumerate(order)]


def test_neighbouring_paragraphs_that_changed_places():
    order = [*range(5), *range(10, 15), *range(5, 10), *range(15, 20)]
    pairs = told(order)
    assert beads(pairs) == [([number], [place]) for place, number in enumerate(order)]
    (run,) = moved.elsewhere(pairs)
    assert len(run) == 5


@pytest.mark.parametrize(("block", "at"), [(range(4, 6), 12), (range(15, 17), 2)])
def test_the_shorter_side_of_a_move_is_named(block, at):
    (run,) = moved.elsewhere(told(without(block, at)))
    assert [pair.source.numbers[0] for pair in run] == list(block)


def test_block_of_a_book():
    """Longer than the band is wide, so that the second alignment keeps near the way it expects."""
    order = [*range(100), *range(140, 600), *range(100, 140), *range(600, 700)]
    source = segment(document(words(range(700)), language="vi"))
    target = segment(document(words(number + 5000 for number in order), language="ru"))
    rows = np.random.default_rng(1).normal(size=(700, 48)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    pairs = moved.align(source, target, meaning(source, target, rows, rows[order]))
    assert beads(pairs) == [([number], [place]) for place, number in enumerate(order)]
    (run,) = moved.elsewhere(pairs)
    assert len(run) == 40


PLACES = st.sets(st.integers(0, 14), min_size=1, max_size=8)


@given(PLACES, st.permutations(range(15)))
def test_no_sentence_is_in_two_blocks(targets, sources):
    seeds = [moved._Link(sources[target], target, 1) for target in sorted(targets)]
    blocks = moved._grown([[seed] for seed in seeds], (frozenset(range(15)), frozenset(range(15))))
    for side in ("source", "target"):
        numbers = [number for block in blocks for number in getattr(block, side)]
        assert len(numbers) == len(set(numbers))
        assert set(numbers) <= set(range(15))
    for seed, block in zip(seeds, blocks, strict=True):
        assert seed.source in block.source
        assert seed.target in block.target


def test_text_in_order_has_nothing_elsewhere():
    assert list(moved.elsewhere(told(range(20)))) == []


@pytest.mark.parametrize("stranger", [40, 63])
def test_a_loss_here_and_a_stranger_there_are_no_move(stranger):
    order = [number for number in range(20) if number != 5]
    order.insert(14, stranger)
    pairs = told(order)
    assert list(moved.elsewhere(pairs)) == []
    assert ([5], []) in beads(pairs)
    assert ([], [14]) in beads(pairs)


def test_what_is_said_twice_is_no_move():
    order = [*range(5), *range(6, 15), 3, *range(15, 20)]
    assert list(moved.elsewhere(told(order))) == []


def test_figures_codes_and_names_are_enough():
    lines = TARGET.split("\n")
    target = segment(document("\n".join([lines[1], lines[0], lines[2]])))
    pairs = moved.align(segment(document(SOURCE)), target)
    assert beads(pairs) == [([i], [j]) for j, i in enumerate([2, 3, 0, 1, 4, 5])]


def test_either_side_is_found_at_its_place():
    pairs = told(without(range(15, 18), 2))
    bitext = Bitext(pairs[0].source.document, pairs[0].target.document, pairs, has_source=True)
    for pair in pairs:
        assert list(bitext.over(pair.source)) == [pair]
        assert list(bitext.over(pair.target)) == [pair]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=9))
def test_heaviest_is_the_best_of_all(items):
    values, weights = [value for value, _ in items], [weight for _, weight in items]
    found = sorted(moved.heaviest(values, weights))
    assert all(values[a] < values[b] for a, b in itertools.pairwise(found))
    best = max(
        sum(weights[i] for i in some)
        for size in range(len(items) + 1)
        for some in itertools.combinations(range(len(items)), size)
        if all(values[a] < values[b] for a, b in itertools.pairwise(some))
    )
    assert sum(weights[i] for i in found) == best


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=25), st.integers(1, 25), st.booleans())
def test_every_sentence_is_in_exactly_one_bead(order, count, has_vectors):
    source = segment(document(words(range(count)), language="vi"))
    target = segment(document(words(number + 100 for number in order), language="ru"))
    vectors = np.concatenate([lots(*range(count)), lots(*order)])
    known = dict(zip((s.text for s in (*source, *target)), vectors, strict=False))
    embed = lambda texts: np.array(  # noqa: E731
        [known.get(text, vectors[len(text) % len(vectors)]) for text in texts], np.float32
    ).reshape(len(texts), 32)
    pairs = moved.align(source, target, embed if has_vectors else None)
    for side, segments in (("source", source), ("target", target)):
        numbers = [n for pair in pairs for n in getattr(pair, side).numbers]
        assert sorted(numbers) == list(range(len(segments)))
        if side == "target":
            assert numbers == sorted(numbers)
    for pair in pairs:
        assert 0 <= pair.score <= 1
        for side, whole in ((pair.source, source), (pair.target, target)):
            assert 0 <= side.start <= side.end <= len(whole[0].document.text)
            assert side.missing == (side.start == side.end)
