"""Corrections touch what they are asked to touch and not one byte more."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.core import FileEdit, MtcheckError
from mtcheck.corrections import applied, correction
from mtcheck.readers.encoding import decode

HERE = Path("a.ru.txt")


def corrected(data, *edits, encoding=None, path=HERE):
    decoded = decode(data, str(path), encoding)
    after, _, _ = applied(decoded.text, [FileEdit(*edit) for edit in edits])
    return correction(path, data, decoded, after)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Цена , вот\r\nи всё\r".encode(), None),
        ("Цена , вот".encode("utf-8-sig"), None),
        ("\ufeffЦена , вот\n".encode("utf-16-le"), None),
        ("\ufeffЦена , вот\n".encode("utf-16-le"), "utf-16-le"),
        ("Цена , вот\n".encode("utf-16"), "utf-16"),
        ("Цена , вот\n".encode("utf-8-sig"), "utf-8-sig"),
        ("Цена , вот\n".encode("cp1251"), "cp1251"),
    ],
)
def test_only_the_space_goes(data, encoding):
    new = corrected(data, (4, 5, ""), encoding=encoding).new
    space = " ".encode(encoding or ("utf-16-le" if data.startswith(b"\xff\xfe") else "utf-8"))
    space = " ".encode("utf-16-le") if encoding == "utf-16" else space
    space = b" " if encoding == "utf-8-sig" else space
    at = data.index(space)
    assert new == data[:at] + data[at + len(space) :]


def test_edits_that_contradict_one_another_are_left():
    edits = [FileEdit(0, 2, "х"), FileEdit(1, 3, "у"), FileEdit(4, 5, "е")]
    assert applied("абвгд", edits) == ("абвге", 1, 2)


def test_the_same_edit_twice_is_one():
    assert corrected("а , б".encode(), (1, 2, ""), (1, 2, "")).new.decode() == "а, б"


def test_two_insertions_in_one_place_are_left():
    assert corrected("а,б".encode(), (2, 2, " "), (2, 2, "-")).new.decode() == "а,б"


def test_a_letter_that_the_encoding_lacks_is_refused():
    with pytest.raises(MtcheckError, match="cp1251 has no «ạ»"):
        corrected("текст".encode("cp1251"), (0, 1, "ạ"), encoding="cp1251")


def test_bytes_that_cannot_be_given_back_are_refused():
    big_endian = "\ufeffтекст".encode("utf-16-be")
    with pytest.raises(MtcheckError, match="does not give its own bytes back"):
        corrected(big_endian, (0, 1, "м"), encoding="utf-16")


def test_the_diff_shows_the_changed_lines_alone():
    diff = corrected("раз\nдва , три\nчетыре".encode(), (7, 8, ""), (20, 20, "."))
    assert diff.diff == (
        "--- a/a.ru.txt",
        "+++ b/a.ru.txt",
        "@@ -2,2 +2,2 @@",
        "-два , три",
        "-четыре",
        "\\ No newline at end of file",
        "+два, три",
        "+четыре.",
        "\\ No newline at end of file",
    )


def test_the_diff_keeps_carriage_returns_and_the_byte_order_mark_for_patch():
    diff = corrected("раз , два\r\nтри\r\n".encode("utf-8-sig"), (3, 4, "")).diff
    assert diff[3:] == ("-\ufeffраз , два\r", "+\ufeffраз, два\r")


@pytest.mark.parametrize(
    ("path", "header"),
    [
        ("ru/a.txt", "--- a/ru/a.txt"),
        ("/home/a.txt", "--- a/home/a.txt"),
        ("my text.txt", "--- a/my text.txt\t"),
        ('say "a".txt', '--- "a/say \\"a\\".txt"'),
        ("two\nlines.txt", '--- "a/two\\nlines.txt"'),
    ],
)
def test_patch_finds_the_file_by_its_name(path, header):
    assert corrected("а , б".encode(), (1, 2, ""), path=Path(path)).diff[0] == header


_TEXTS = st.text(
    st.sampled_from("аб ,.\n\r\t«é\N{COMBINING ACUTE ACCENT}") | st.characters(codec="utf-8")
)


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=3))))
def test_what_no_edit_names_stays_as_it_is(text, wishes):
    text = text.removeprefix("\ufeff")
    edits = [
        (start, min(start + length, len(text)), new.replace("\ufeff", ""))
        for start, length, new in wishes
        if start <= len(text)
    ]
    edits = [FileEdit(*edit) for edit in edits]
    after, made, left = applied(text, edits)
    assert made + left == len(set(edits))
    if left == 0:
        for edit in sorted(set(edits), key=lambda edit: -edit.start):
            text = text[: edit.start] + edit.replacement + text[edit.end :]
        assert after == text
