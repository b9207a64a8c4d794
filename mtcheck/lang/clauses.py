"""Sentences into clauses: what a translator may drop, or add, without breaking the sentence."""

from __future__ import annotations

from collections.abc import Iterator

import regex

# A clause ends at a mark, or begins with a word that joins it to the one before.
_END = regex.compile(
    r"(?<!\s)(?:(?<=[,;:—–)…])\s++(?!чем\s)|\s++(?=[—–(])"
    r"|(?<!\b(?:trong|sau|trước))\s++(?=khi\s)"
    r"|\s++(?=(?:và|nhưng|mà|để|vì|nên|do|trong khi|nhằm|sau khi|trước khi"
    r"|и|а|но|что|чтобы|котор\p{L}+|когда|где|хотя|поскольку|если|после того"
    r"|and|but|which|who|that|when|where|because|while|although|after|before)\s))",
    regex.IGNORECASE,
)
_SHORT = 20  # characters: less is no clause, and says too little to be compared
_LONG = 45  # characters without a mark or such a word: of them a half may be gone
_SPACE = regex.compile(r"\s++")


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """The clauses of a sentence in order; what is too short belongs to the one before.

    Together they are the whole text but for the spaces between them. A long sentence of one
    clause is halved between two words.
    """
    cuts = [0, *(at for match in _END.finditer(text) for at in match.span()), len(text)]
    found: list[tuple[int, int]] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=True):
        is_short = end - start < _SHORT or (found and found[-1][1] - found[-1][0] < _SHORT)
        if found and is_short:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    if len(found) == 1 and len(text) >= _LONG:
        return tuple(_halves(text))
    return tuple((start, end) for start, end in found if end > start)


def _halves(text: str) -> Iterator[tuple[int, int]]:
    """The text cut at the space nearest to its middle; whole where it has none."""
    spaces = [space for match in _SPACE.finditer(text) if 0 not in (space := match.span())]
    spaces = [space for space in spaces if space[1] < len(text)]
    if not spaces:
        yield 0, len(text)
        return
    start, end = min(spaces, key=lambda space: abs(space[0] - len(text) / 2))
    yield 0, start
    yield end, len(text)
