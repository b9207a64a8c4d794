"""Vectors on disk, so that a text is embedded once: a convenience that never stops a run."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import logging
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_SCHEMA = "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID"

# How many keys a query may name: SQLite allowed 999 before 3.32.
_MANY = 500

_log = logging.getLogger(__name__)


def key(model: str, prefix: str, text: str) -> bytes:
    """What a vector is kept under: everything that it depends on."""
    return hashlib.sha256("\0".join((model, prefix, text)).encode()).digest()


def rounded(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """New vectors, (n, d), as they will be read from the disk: a second run judges them alike."""
    return _unit(_unit(vectors).astype("<f2").astype(np.float32))


@dataclass(frozen=True, slots=True)
class Cache:
    """Unit vectors by key, in half precision: the cosine of two changes by less than .001.

    Several processes may use one file; one that cannot be written is only read. A file that is
    broken, locked or out of reach is the same as an empty one, and is named in the log.
    """

    path: Path

    def get(self, keys: Sequence[bytes]) -> dict[bytes, NDArray[np.float32]]:
        """The vectors that are known, of shape (d,) and length 1."""
        try:
            with self._connection() as connection:
                rows = [row for some in _parts(keys) for row in _select(connection, some)]
        except (sqlite3.Error, OSError) as error:
            _warn(self.path, "used", str(error))
            return {}
        return dict(_unpacked((found, blob) for found, blob in rows if _is_vector(blob)))

    def put(self, vectors: Mapping[bytes, NDArray[np.float32]]) -> None:
        rows = [(new, vector.astype("<f2").tobytes()) for new, vector in vectors.items()]
        try:
            with self._connection() as connection, connection:
                connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)
        except (sqlite3.Error, OSError) as error:
            _warn(self.path, "written", str(error))

    @contextlib.contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        if self._is_read_only():
            address = f"{self.path.resolve().as_uri()}?immutable=1"
            with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
                yield connection
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.closing(sqlite3.connect(self.path, timeout=2)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(_SCHEMA)
            yield connection

    def _is_read_only(self) -> bool:
        places = self.path, self.path.parent
        return self.path.is_file() and not all(os.access(place, os.W_OK) for place in places)


def _parts(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(keys), _MANY):
        yield keys[start : start + _MANY]


def _select(connection: sqlite3.Connection, keys: Sequence[bytes]) -> list[tuple[bytes, bytes]]:
    marks = ",".join("?" * len(keys))
    query = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"
    return connection.execute(query, keys).fetchall()


@functools.cache
def _warn(path: Path, done: str, error: str) -> None:
    _log.warning("The cache %s is not %s: %s", path, done, error)


def _is_vector(blob: object) -> bool:
    """Whether a row is what was once put there: the file may have been in other hands."""
    return isinstance(blob, bytes) and len(blob) % 2 == 0 and len(blob) > 0


def _unpacked(rows: Iterable[tuple[bytes, bytes]]) -> Iterator[tuple[bytes, NDArray[np.float32]]]:
    by_size: defaultdict[int, list[tuple[bytes, bytes]]] = defaultdict(list)
    for found, blob in rows:
        by_size[len(blob)].append((found, blob))
    for same in by_size.values():
        halves = np.frombuffer(b"".join(blob for _, blob in same), "<f2")
        vectors = _unit(halves.reshape(len(same), -1).astype(np.float32))
        for (found, _), vector in zip(same, vectors, strict=True):
            if np.isfinite(vector).all():
                yield found, vector


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-6), np.float32)
