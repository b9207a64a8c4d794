"""Stretches of beads that are not sure beside those that are."""

import pytest

from mtcheck.aligner.gaps import lines, runs, unsettled
from mtcheck.core import Segment, SegmentPair
from mtcheck.readers.normal import document

SURE = 0.97


def text(scores, missing=()):
    """A bead a line with those scores; the lines named have no translation."""
    source = document("\n".join("Câu này nói lên điều gì đó." for _ in scores), "a.txt", "vi")
    target = document("\n".join("Это кое-что значит." for _ in scores), "b.txt", "ru")
    sides = zip(source.lines(), target.lines(), strict=True)
    for number, ((vi, ru), score) in enumerate(zip(sides, scores, strict=True)):
        numbers = range(number, number + 1)
        lost = number in missing
        yield SegmentPair(
            Segment(source, vi.start, vi.end, numbers),
            Segment(target, ru.start, ru.start if lost else ru.end, range(0) if lost else numbers),
            score,
        )


SETTLED = [
    [SURE],
    [SURE] * 9,
    [SURE, 0.3, 0.3, 0.3, SURE],
    [SURE, 0.3, 0.3, 0.9, 0.3, 0.3, SURE],
    [SURE, 0.75, 0.75, 0.75, 0.75, SURE],
    [0.4] * 9,  # strangers: nothing is surer, and that is said of the whole
    [0.84, 0.7, 0.7, 0.7, 0.7, 0.84],
]


@pytest.mark.parametrize("scores", SETTLED)
def test_settled(scores):
    assert list(unsettled(list(text(scores)))) == []
    assert lines(list(text(scores))) == ""


def test_unsettled_lines_are_named():
    scores = [SURE, 0.3, 0.4, 0.5, 0.6, SURE, SURE, 0.2, 0.2, 0.2, 0.2, 0.2]
    assert lines(list(text(scores))) == "Lines 2–5, 8–12"


def test_no_text():
    assert lines([]) == ""


def test_what_is_missing_there_is_not_known():
    pairs = list(text([SURE, 0.3, 0.7, 0.3, 0.5, SURE, 0.9, SURE], missing=(2, 6)))
    found = [[pair.source.numbers.start for _, pair in run] for run, _ in runs(with_source(pairs))]
    assert found == [[6]]


def with_source(pairs):
    return [(pair.source, pair) for pair in pairs]
