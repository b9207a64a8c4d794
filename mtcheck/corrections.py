"""Safe corrections of a file: what it becomes, the difference to show, and nothing else touched."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import regex

from mtcheck.core import Correction, FileEdit, MtcheckError
from mtcheck.readers.encoding import Decoded

_LINE = regex.compile(r"[^\r\n]*+(?:\r\n|\r|\n|$)")
_CONTEXT = 0  # lines: a paragraph is a line, and its neighbours are long


def correct(path: Path, data: bytes, decoded: Decoded, edits: Iterable[FileEdit]) -> Correction:
    """The file with its edits made; ``data`` are its bytes, ``decoded`` what they say.

    Raises MtcheckError where the text cannot be written back as it was read.
    """
    made, left = _settled(edits)
    if decoded.encode(decoded.text) != data:
        raise MtcheckError(
            f"{path} cannot be corrected: {decoded.encoding} does not give its own bytes back."
            " Save it as UTF-8 first."
        )
    after = _applied(decoded.text, made)
    try:
        new = decoded.encode(after)
    except UnicodeEncodeError as error:
        character = after[error.start]
        raise MtcheckError(
            f"{path} cannot be corrected: {decoded.encoding} has no «{character}»."
            " Save it as UTF-8 first."
        ) from None
    return Correction(path, data, new, made, left, tuple(_diff(decoded.text, after, str(path))))


def _settled(edits: Iterable[FileEdit]) -> tuple[tuple[FileEdit, ...], tuple[FileEdit, ...]]:
    """The edits that stand alone, and those that overlap another one."""
    clusters: list[list[FileEdit]] = []
    reached = -1
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end, edit.replacement)):
        if clusters and (edit.start < reached or edit.start == clusters[-1][0].start):
            clusters[-1].append(edit)
        else:
            clusters.append([edit])
        reached = max(reached, edit.end)
    made = tuple(cluster[0] for cluster in clusters if len(cluster) == 1)
    return made, tuple(edit for cluster in clusters if len(cluster) > 1 for edit in cluster)


def _applied(text: str, edits: Sequence[FileEdit]) -> str:
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.replacement]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _diff(old: str, new: str, path: str) -> Iterator[str]:
    """The lines of a unified diff, without line ends of their own."""
    if old == new:
        return
    before, after = _lines(old), _lines(new)
    for line in difflib.unified_diff(before, after, f"a/{path}", f"b/{path}", n=_CONTEXT):
        yield line.rstrip("\r\n")
        if not line.endswith(("\r", "\n")):
            yield "\\ No newline at end of file"


def _lines(text: str) -> list[str]:
    return [line for line in _LINE.findall(text) if line]
