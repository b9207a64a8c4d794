"""Stretches of beads that are not sure beside those that are."""

import pytest

from mtcheck.aligner.gaps import extract, lines, runs, unsettled
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


@pytest.mark.parametrize(
    ("scores", "doubt"), [((SURE, 0.9, SURE), False), ((0.6, 0.9, SURE), True)]
)
def test_what_is_missing_beside_a_doubtful_bead_may_be_part_of_it(scores, doubt):
    ((_, in_doubt),) = runs(with_source(list(text(scores, missing=(1,)))))
    assert in_doubt == doubt


@pytest.mark.parametrize(("time", "doubt"), [("10:00", True), ("утром", False)])
def test_what_is_missing_may_be_part_of_a_bead_that_has_its_numbers(time, doubt):
    lost, kept = "Các trận đấu bắt đầu lúc 10 giờ.", "Trời mưa nhỏ rồi tạnh ngay sau đó."
    source = document(f"{lost}\n{kept}", "a.txt", "vi")
    target = document(f"Матчи начались в {time}, дождь быстро прошёл.", "b.txt", "ru")
    (first, second), (both,) = source.lines(), target.lines()
    gap, whole = Segment(target, 0, 0, range(0)), Segment(target, 0, both.end, range(1))
    pairs = [
        (lines, SegmentPair(lines, side, SURE))
        for lines, side in (
            (Segment(source, first.start, first.end, range(1)), gap),
            (Segment(source, second.start, second.end, range(1, 2)), whole),
        )
    ]
    ((_, in_doubt),) = runs(pairs)
    assert in_doubt == doubt


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Một câu ngắn", "Một câu ngắn"),
        ("“Một câu dài hơn nữa”, ông nói", "Một câu dài…"),
        ("«Одно слово»", "Одно слово"),
        ("", ""),
    ],
)
def test_a_message_quotes_the_first_words(text, quoted):
    assert extract(text, 3) == quoted
