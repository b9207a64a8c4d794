"""Files in, documents out: one module a format."""

from __future__ import annotations

from pathlib import Path

from mtcheck.core import Document, MtcheckError
from mtcheck.readers import text
from mtcheck.readers.normal import document

# Read at once and held in memory several times over: a publication is smaller than this.
_LARGEST = 64 * 1024 * 1024


def read(path: Path, *, language: str = "", encoding: str | None = None) -> Document:
    """The document in a file. Raises MtcheckError where there is none to be read."""
    return text.read(contents(path), str(path), language=language, encoding=encoding)


def contents(path: Path) -> bytes:
    """The bytes of a file. Raises MtcheckError where it cannot be read or is no publication."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except IsADirectoryError:
        raise MtcheckError(f"{path} is a folder, where a file is needed.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise MtcheckError(f"{path} cannot be read: {reason}.") from None
    if len(data) > _LARGEST:
        raise MtcheckError(f"{path} is larger than 64 MB: split it and check the parts.")
    return data


def nothing() -> Document:
    """The source of a translation whose source is not at hand."""
    return document("")


def suffixes() -> tuple[str, ...]:
    """The endings of the files that a folder is searched for."""
    return text.SUFFIXES
