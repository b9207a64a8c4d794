"""Safe corrections of a file: what it becomes, the difference to show, and nothing else touched."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import regex

from mtcheck.core import Correction, FileEdit, MtcheckError
from mtcheck.readers.encoding import Decoded

_LINE = regex.compile(r"[^\n]*+(?:\n|$)")
_CONTEXT = 0  # lines: a paragraph is a line, and its neighbours are long
_UNQUOTED = regex.compile(r"[^\p{Cc}\"\\]+")


def applied(text: str, edits: Iterable[FileEdit]) -> tuple[str, int, int]:
    """The text after its edits, how many were made, and how many contradict one another."""
    made, left = _settled(edits)
    pieces, at = [], 0
    for edit in made:
        pieces += [text[at : edit.start], edit.replacement]
        at = edit.end
    return "".join([*pieces, text[at:]]), len(made), left


def _settled(edits: Iterable[FileEdit]) -> tuple[Sequence[FileEdit], int]:
    """The edits that stand alone, and the number of those that overlap another one."""
    clusters: list[list[FileEdit]] = []
    reached = -1
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end, edit.replacement)):
        if clusters and (edit.start < reached or edit.start == clusters[-1][0].start):
            clusters[-1].append(edit)
        else:
            clusters.append([edit])
        reached = max(reached, edit.end)
    made = [cluster[0] for cluster in clusters if len(cluster) == 1]
    return made, sum(len(cluster) for cluster in clusters if len(cluster) > 1)


def correction(path: Path, data: bytes, decoded: Decoded, after: str) -> Correction:
    """A file that becomes another text; ``data`` are its bytes, ``decoded`` what they say.

    Raises MtcheckError where the text cannot be written back as it was read.
    """
    if decoded.encode(decoded.text) != data:
        raise MtcheckError(
            f"{path} cannot be corrected: {decoded.encoding} does not give its own bytes back."
            " Save it as UTF-8 first."
        )
    try:
        new = decoded.encode(after)
    except UnicodeEncodeError as error:
        character = after[error.start]
        raise MtcheckError(
            f"{path} cannot be corrected: {decoded.encoding} has no «{character}»."
            " Save it as UTF-8 first."
        ) from None
    return Correction(path, data, new, tuple(_diff(decoded, after, path)), decoded.encoding)


def _diff(decoded: Decoded, after: str, path: Path) -> Iterator[str]:
    """The lines of a unified diff, each without its line feed."""
    if decoded.text == after:
        return
    mark = decoded.mark.decode(decoded.encoding)
    before, changed = _lines(mark + decoded.text), _lines(mark + after)
    names = _name("a", path), _name("b", path)
    for line in difflib.unified_diff(before, changed, *names, n=_CONTEXT):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _lines(text: str) -> list[str]:
    return [line for line in _LINE.findall(text) if line]


def _name(side: str, path: Path) -> str:
    """A file's name as `patch` reads it: quoted if it must be, a tab after one with spaces."""
    name = f"{side}/{path.as_posix().lstrip('/')}"
    if not _UNQUOTED.fullmatch(name):
        quoted = name.encode("unicode_escape").decode() if not name.isprintable() else name
        return '"' + quoted.replace('"', '\\"') + '"'
    return f"{name}\t" if " " in name else name
