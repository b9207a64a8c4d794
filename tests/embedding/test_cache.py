import sqlite3
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import pytest

from mtcheck.embedding.cache import Cache, key

VECTOR = np.array([0.6, 0.8, 0.0], np.float32)
TEXTS = [key("model", "query: ", str(number)) for number in range(1200)]


def fill(path):
    cache = Cache(path)
    for text in TEXTS[:50]:
        cache.put({text: VECTOR})
    return len(cache.get(TEXTS))


def test_what_is_put_is_found_again(tmp_path):
    cache = Cache(tmp_path / "new folder" / "vectors.sqlite")
    cache.put(dict.fromkeys(TEXTS, VECTOR))
    found = cache.get(TEXTS)
    assert len(found) == len(TEXTS)
    assert np.allclose(found[TEXTS[0]], VECTOR, atol=1e-3)
    assert np.isclose(np.linalg.norm(found[TEXTS[0]]), 1, atol=1e-6)


@pytest.mark.parametrize(
    "other", [("other", "query: ", "0"), ("model", "", "0"), ("model", "query: ", "1")]
)
def test_everything_a_vector_depends_on_is_in_its_key(other):
    assert key(*other) != key("model", "query: ", "0")


def test_broken_file_is_no_cache(tmp_path):
    path = tmp_path / "vectors.sqlite"
    path.write_bytes(b"this is not a database, " * 100)
    cache = Cache(path)
    cache.put({TEXTS[0]: VECTOR})
    assert cache.get(TEXTS[:1]) == {}
    assert path.read_bytes().startswith(b"this is not")


def test_place_that_cannot_be_written_is_no_cache(tmp_path):
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "vectors.sqlite")
    cache.put({TEXTS[0]: VECTOR})
    assert cache.get(TEXTS[:1]) == {}


def test_locked_file_is_no_cache(tmp_path):
    path = tmp_path / "vectors.sqlite"
    Cache(path).put({TEXTS[0]: VECTOR})
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    Cache(path).put({TEXTS[1]: VECTOR})
    other.execute("ROLLBACK")
    other.close()
    assert list(Cache(path).get(TEXTS[:2])) == TEXTS[:1]


def test_two_processes_share_a_file(tmp_path):
    with ProcessPoolExecutor(2) as pool:
        found = list(pool.map(fill, [tmp_path / "vectors.sqlite"] * 2))
    assert found == [50, 50]


def test_rows_that_are_no_vectors_are_left_out(tmp_path):
    cache = Cache(tmp_path / "vectors.sqlite")
    cache.put({TEXTS[0]: VECTOR, TEXTS[1]: np.full(3, np.nan, np.float32), TEXTS[2]: VECTOR[:2]})
    with sqlite3.connect(cache.path) as other:
        other.execute("INSERT INTO vectors VALUES (?, ?)", (TEXTS[3], b"odd"))
        other.execute("INSERT INTO vectors VALUES (?, ?)", (TEXTS[4], "text"))
    other.close()
    found = cache.get(TEXTS[:6])
    assert {key: len(vector) for key, vector in found.items()} == {TEXTS[0]: 3, TEXTS[2]: 2}


def test_a_file_that_cannot_be_written_is_read(tmp_path, monkeypatch, caplog):
    path = tmp_path / "vectors.sqlite"
    Cache(path).put({TEXTS[0]: VECTOR})
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    monkeypatch.setattr("os.access", lambda place, mode: False)
    cache = Cache(path)
    assert list(cache.get(TEXTS[:2])) == TEXTS[:1]
    cache.put({TEXTS[1]: VECTOR})
    assert "is not written" in caplog.text
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before
