"""Plain text: a paragraph a line."""

from __future__ import annotations

from mtcheck.core import Document, MtcheckError
from mtcheck.readers.encoding import Decoded, decode
from mtcheck.readers.normal import document

SUFFIXES = (".txt",)

_LONGEST_LINE = 1_000_000  # characters: a novel; a longer line is a dump, not a paragraph


def read(data: bytes, path: str, *, language: str = "", encoding: str | None = None) -> Document:
    """A document from the bytes of a text file. Raises MtcheckError as ``of`` does."""
    return of(decode(data, path, encoding), path, language)


def of(decoded: Decoded, path: str, language: str = "") -> Document:
    """A document from the text of a file.

    Raises MtcheckError for what is empty, not text, or no text that a person wrote in lines.
    """
    raw = decoded.text
    if "\0" in raw:
        line = raw.count("\n", 0, raw.index("\0")) + 1
        raise MtcheckError(
            f"{path} is not plain text (a NUL on line {line}): export it as UTF-8 text first."
        )
    read = document(raw, path, language, decoded.notices)
    if not read.text.strip():
        raise MtcheckError(f"{path} is empty: there is nothing to check.")
    _refuse_endless_lines(read)
    return read


def _refuse_endless_lines(read: Document) -> None:
    for number, line in enumerate(read.text.split("\n"), 1):
        if len(line) > _LONGEST_LINE:
            raise MtcheckError(
                f"{read.path} has {len(line):,} characters on line {number}: break the text into"
                " paragraphs, one a line."
            )
