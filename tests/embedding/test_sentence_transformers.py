import importlib.util

import numpy as np
import pytest

from mtcheck import embedding
from mtcheck.core import MtcheckError

INSTALLED = importlib.util.find_spec("sentence_transformers") is not None
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "мир", "дом", "кот", "nhà", "mèo"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A real model, two layers of eight numbers, saved as sentence-transformers save theirs."""
    library = pytest.importorskip("sentence_transformers", reason="sentence-transformers is absent")
    transformers = pytest.importorskip("transformers")
    torch = pytest.importorskip("torch")
    torch.manual_seed(0)
    root = tmp_path_factory.mktemp("model")
    (root / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    transformers.BertTokenizerFast(str(root / "vocab.txt")).save_pretrained(root / "bert")
    shape = transformers.BertConfig(
        vocab_size=len(WORDS),
        hidden_size=8,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=64,
    )
    transformers.BertModel(shape).save_pretrained(root / "bert")
    library.SentenceTransformer(str(root / "bert"), device="cpu").save(str(root / "tiny"))
    return root / "tiny"


def test_model_of_a_folder(folder, tmp_path):
    embed = embedding.load(str(folder), tmp_path)
    vectors = embed(["дом", "кот", "", "дом"])
    assert embed.name.startswith("tiny-")
    assert vectors.shape == (4, 8)
    assert np.allclose(np.linalg.norm(vectors[[0, 1, 3]], axis=1), 1, atol=1e-4)
    assert np.array_equal(vectors[0], vectors[3])
    assert not vectors[2].any()
    assert embed([""]).shape == (1, 8)
    assert np.allclose(embedding.load(str(folder), tmp_path)(["дом"]), vectors[:1], atol=1e-3)


def test_model_trained_anew_is_another_model(folder):
    before = embedding.load(str(folder)).name
    (folder / "README.md").write_text("trained anew")
    assert embedding.load(str(folder)).name != before


@pytest.mark.skipif(not INSTALLED, reason="sentence-transformers is not installed")
def test_model_that_is_none(tmp_path):
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(MtcheckError, match="could not be loaded"):
        embedding.load(str(tmp_path))(["дом"])


@pytest.mark.skipif(INSTALLED, reason="sentence-transformers is installed")
def test_missing_package_is_named():
    with pytest.raises(MtcheckError, match=r"mtcheck\[sentence-transformers\]"):
        embedding.load("LaBSE")
