"""Reading a file: its encoding is known, found out with a notice, or asked for; never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import readers
from mtcheck.core import MtcheckError
from mtcheck.readers import text

RUSSIAN = "Чан Туан Ань выступил на конференции в провинции Нгеан. Заседание прошло успешно.\n" * 3
VIETNAMESE = "Đồng chí Trần Tuấn Anh phát biểu tại hội nghị.\n" * 3

READ = [
    ("utf-8", RUSSIAN, None),
    ("utf-8-sig", RUSSIAN, None),
    ("utf-16", RUSSIAN, None),
    ("utf-32", RUSSIAN, None),
    ("utf-8", VIETNAMESE, None),
    ("cp1251", RUSSIAN, "cp1251"),
    ("koi8-r", RUSSIAN, "koi8_r"),
]


@pytest.mark.parametrize(("encoding", "raw", "notice"), READ)
def test_reads(encoding, raw, notice):
    read = text.read(raw.encode(encoding), "a.txt")
    assert read.text == raw
    assert read.place(0, 1).column == 1
    assert (notice is None) == (not read.notices)
    assert notice is None or notice in read.notices[0]


REFUSED = [
    (b"", "empty"),
    (b" \n\t\n", "empty"),
    (b"\xef\xbb\xbf", "empty"),
    (b"a\0b", "NUL on line 1"),
    (b"PK\x03\x04\x14\0\xff" * 9, "a ZIP archive, as .docx and .odt are: export it"),
    (b"%PDF-1.7\n%\xe2\xe3", "a PDF: export it"),
    (bytes(range(256)) * 4, "--encoding"),
    ("Trần Tuấn Anh nói: “Tốt”".encode().replace(b"\xe1", b"\xff"), "--encoding"),
    ("Ça va déjà très bien, merci à vous".encode("latin-1"), "--encoding"),
    (b"\xff\xfe\x00", "--encoding"),
    (b"a" * 2_000_000, "paragraphs"),
]


@pytest.mark.parametrize(("data", "says"), REFUSED)
def test_refuses_in_one_sentence(data, says):
    with pytest.raises(MtcheckError, match=says) as refused:
        text.read(data, "a.txt")
    assert "\n" not in str(refused.value)


def test_vietnamese_codepage_is_read_when_named():
    data = b"Tr\xe2\xccn Tu\xe2\xecn Anh n\xf3i. " * 20
    with pytest.raises(MtcheckError, match="cp1258"):
        text.read(data, "a.txt")
    assert text.read(data, "a.txt", encoding="cp1258").text.startswith("Trần Tuấn Anh nói.")


def test_unknown_encoding_is_named():
    with pytest.raises(MtcheckError, match="«klingon»"):
        text.read(b"a", "a.txt", encoding="klingon")


def test_forced_encoding_that_does_not_fit_is_an_error():
    with pytest.raises(MtcheckError, match="utf-8"):
        text.read("Чан".encode("cp1251"), "a.txt", encoding="utf-8")


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(MtcheckError, match="cannot be read"):
        readers.read(tmp_path / "none.txt")
    with pytest.raises(MtcheckError, match="folder"):
        readers.read(tmp_path)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    try:
        read = text.read(data, "a.txt")
    except MtcheckError:
        return
    assert read.text.strip()
