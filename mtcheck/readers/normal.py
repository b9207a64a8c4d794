"""Raw text to the text that checks see, keeping for every character where it stood.

Vietnamese is typed composed and decomposed, editors leave soft hyphens and zero-width spaces in
words, files end lines in three ways. All of that is settled here, once.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterator, Sequence

import regex

from mtcheck.core import Document

_LINE_END = regex.compile(r"\r\n|\r|\n")
_CLUSTER = regex.compile(r"\X")

# Break a line for Python or a browser, not in a file: a space keeps the words apart.
_SEPARATORS = frozenset("\v\f\x1c\x1d\x1e\x1f\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}")

# Seen by nobody, but enough to hide a word from a search. Joiners stay: emoji are made of them.
_INVISIBLE = frozenset(
    "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{LEFT-TO-RIGHT EMBEDDING}"
    "\N{RIGHT-TO-LEFT EMBEDDING}\N{POP DIRECTIONAL FORMATTING}\N{LEFT-TO-RIGHT OVERRIDE}"
    "\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT ISOLATE}"
    "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
)
_TO_CHANGE = regex.compile(
    rf"[\p{{Cc}}--[\n\t]]|[{''.join(sorted(_SEPARATORS | _INVISIBLE))}]", regex.V1
)


def document(raw: str, path: str = "", language: str = "", notices: Sequence[str] = ()) -> Document:
    """A document from the code points of its file (without byte-order mark)."""
    text, starts, ends = normalise(raw)
    line_starts = [0, *(match.end() for match in _LINE_END.finditer(raw))]
    return Document(path, text, raw, starts, ends, line_starts, language, tuple(notices))


def normalise(raw: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """The normalised text, and for each of its characters its start and end in ``raw``."""
    if unicodedata.is_normalized("NFC", raw) and not _TO_CHANGE.search(raw):
        return raw, range(len(raw)), range(1, len(raw) + 1)
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    for piece, start, end in _pieces(raw):
        pieces.append(piece)
        same_length = len(piece) == end - start
        for index in range(len(piece)):
            starts.append(start + index if same_length else start)
            ends.append(start + index + 1 if same_length else end)
    return "".join(pieces), starts, ends


def _pieces(raw: str) -> Iterator[tuple[str, int, int]]:
    for match in _CLUSTER.finditer(raw):
        cluster, start, end = match.group(), match.start(), match.end()
        if cluster in ("\r\n", "\r"):
            yield "\n", start, end
        elif not _TO_CHANGE.search(cluster):
            yield unicodedata.normalize("NFC", cluster), start, end
        else:
            yield from _without_invisible(cluster, start)


def _without_invisible(cluster: str, start: int) -> Iterator[tuple[str, int, int]]:
    for index, character in enumerate(cluster, start):
        if character in _SEPARATORS:
            yield " ", index, index + 1
        elif not _TO_CHANGE.match(character):
            yield character, index, index + 1
