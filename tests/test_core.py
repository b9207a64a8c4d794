"""Places: what is found at an offset of the text stands at a line and column of the file."""

import pytest

from mtcheck.core import Segment, Severity
from mtcheck.readers.normal import document

PLACES = [
    # raw, wanted text, line, column, end line, end column, as it stands on disk
    ("Чан Туан Ань", "Туан", 1, 5, 1, 9, "Туан"),
    ("а\nбв\n", "в", 2, 2, 2, 3, "в"),
    ("а\r\nбв\r\n", "в", 2, 2, 2, 3, "в"),
    ("а\rбв", "в", 2, 2, 2, 3, "в"),
    ("а\u2028б\x0bв\nг", "г", 2, 1, 2, 2, "г"),
    ("Tra\u0302\u0300n A", "Trần", 1, 1, 1, 7, "Tra\u0302\u0300n"),
    ("Tra\u0302\u0300n A", "A", 1, 8, 1, 9, "A"),
    ("и\u0306од", "йод", 1, 1, 1, 5, "и\u0306од"),
    ("а\u00adб\u200bв г", "г", 1, 7, 1, 8, "г"),
    ("а\u00adб г", "аб", 1, 1, 1, 4, "а\u00adб"),
    ("\x07а\x1bб", "аб", 1, 2, 1, 5, "а\x1bб"),
    ("😀а", "а", 1, 2, 1, 3, "а"),
    ("а\n\n\nб", "б", 4, 1, 4, 2, "б"),
]


@pytest.mark.parametrize(
    ("raw", "text", "line", "column", "end_line", "end_column", "disk"), PLACES
)
def test_place_on_disk(raw, text, line, column, end_line, end_column, disk):
    read = document(raw, "a.txt")
    start = read.text.index(text)
    place = read.place(start, start + len(text))
    assert (place.line, place.column) == (line, column)
    assert (place.end_line, place.end_column) == (end_line, end_column)
    assert place.text == disk


def test_empty_place_has_no_width():
    read = document("а\nб", "a.txt")
    place = read.place(2, 2)
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 1, 2, 1)
    assert place.text == ""


def test_place_at_the_end_of_the_file():
    place = document("аб\n", "a.txt").place(3, 3)
    assert (place.line, place.column) == (2, 1)


def test_joined_segments_reach_from_first_to_last():
    read = document("Раз. Два. Три.")
    one, two = Segment(read, 0, 4, range(0, 1)), Segment(read, 5, 9, range(1, 2))
    joined = Segment.join([one, two])
    assert joined.text == "Раз. Два."
    assert joined.numbers == range(0, 2)


def test_weights_are_those_of_mqm():
    assert [severity.weight for severity in Severity] == [0, 1, 5, 25]
