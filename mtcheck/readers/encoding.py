"""Bytes to code points: UTF-8 unless the file says or clearly is otherwise."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from mtcheck.core import MtcheckError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What a detector may be believed about. Vietnamese cp1258 is taken for many things, and a wrong
# guess spoils every later finding, so text that is not plainly Cyrillic is asked about.
_BELIEVED = ("cp1251", "koi8_r", "koi8_u", "cp866", "cp1125", "iso8859_5", "mac_cyrillic")
_LETTERS = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")

# How documents that are no plain text begin: .docx and .odt are ZIP archives.
_FORMATS = {b"PK\x03\x04": "a ZIP archive, as .docx and .odt are", b"%PDF": "a PDF"}

_DETECTOR_SAMPLE = 100_000  # bytes: more changes no verdict and costs seconds


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file without its byte-order mark, and how to write it again."""

    text: str
    encoding: str
    mark: bytes = b""
    notices: tuple[str, ...] = ()

    def encode(self, text: str) -> bytes:
        """Another text as this file would hold it. Raises UnicodeEncodeError where it cannot."""
        return self.mark + text.encode(self.encoding)


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """The text of a file, and notices for the user.

    Raises MtcheckError where the bytes are not in the encoding, or its encoding is anyone's guess.
    """
    if encoding is not None:
        return _decode_forced(data, path, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_decode_as(data[len(mark) :], path, name), name, mark)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _detect(data, path)


def _decode_forced(data: bytes, path: str, encoding: str) -> Decoded:
    """As the user says; a file that is UTF-8 all the same may be the other one of a pair."""
    if _is_known(encoding) and _is_plainly_utf8(data):
        is_said = codecs.lookup(encoding).name in ("utf-8", "utf-8-sig")
        notice = f"{path} is UTF-8, not {encoding}: read as UTF-8."
        return _marked(data.decode("utf-8"), "utf-8", data, *(() if is_said else (notice,)))
    return _marked(_decode_as(data, path, encoding), encoding, data)


def _marked(text: str, encoding: str, data: bytes, *notices: str) -> Decoded:
    """The byte-order mark, which some codecs leave in the text, is kept beside it."""
    mark = "\ufeff".encode(encoding, "ignore")
    text = text.removeprefix("\ufeff")
    if data.startswith(mark) and text.encode(encoding, "ignore") == data[len(mark) :]:
        return Decoded(text, encoding, mark, notices)
    return Decoded(text, encoding, notices=notices)


def _is_known(encoding: str) -> bool:
    try:
        return bool(codecs.lookup(encoding))
    except LookupError:
        return False


def _is_plainly_utf8(data: bytes) -> bool:
    """Whether letters beyond ASCII are there, and are UTF-8: no text of a code page is so."""
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _decode_as(data: bytes, path: str, encoding: str) -> str:
    try:
        text = data.decode(encoding)
        text.encode("utf-8")  # no lone surrogates, which some codecs let through
        return text
    except LookupError:
        raise MtcheckError(
            f"There is no encoding «{encoding}»: try utf-8, cp1251 for Russian or cp1258 for"
            " Vietnamese."
        ) from None
    except (UnicodeError, ValueError) as error:
        raise MtcheckError(
            f"{path} is not text in {encoding} ({error}): name its encoding with --encoding."
        ) from None


def _detect(data: bytes, path: str) -> Decoded:
    for beginning, what in _FORMATS.items():
        if data.startswith(beginning):
            raise MtcheckError(f"{path} is {what}: export it as UTF-8 text first.")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_DETECTOR_SAMPLE], cp_isolation=list(_BELIEVED)).best()
    if best is None or b"\0" in data:
        raise _unknown(path)
    text = _decode_as(data, path, best.encoding)
    if len(_CYRILLIC.findall(text)) < 0.8 * len(_LETTERS.findall(text)):
        raise _unknown(path)
    notice = f"{path} is not UTF-8: read as {best.encoding}. If that is wrong, use --encoding."
    return Decoded(text, best.encoding, notices=(notice,))


def _unknown(path: str) -> MtcheckError:
    return MtcheckError(
        f"{path} is not UTF-8 and its encoding cannot be told: save it as UTF-8, or name the"
        " encoding with --encoding (cp1258 for Vietnamese, cp1251 for Russian)."
    )
