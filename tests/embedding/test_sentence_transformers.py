import importlib.util
import json
import shutil

import numpy as np
import pytest

from mtcheck import embedding
from mtcheck.core import MtcheckError
from mtcheck.embedding import sentence_transformers

INSTALLED = importlib.util.find_spec("sentence_transformers") is not None
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "мир", "дом", "кот", "nhà", "mèo"]

SETTINGS = "config_sentence_transformers.json"
PROMPTS = {"query": "дом ", "passage": "кот "}

# The settings of a folder, and whether its model puts a prompt before every text.
SETTINGS_OF_FOLDERS = [
    ("{}", False),
    ('{"prompts": {"query": "query: "}}', False),
    ('{"prompts": {"query": "query: "}, "default_prompt_name": null}', False),
    ('{"prompts": {"query": "query: "}, "default_prompt_name": "query"}', True),
    ("[1]", False),
    ("no settings", False),
]


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


@pytest.mark.parametrize(("settings", "has_prompt"), SETTINGS_OF_FOLDERS)
def test_prompt_of_a_folder_is_read(tmp_path, settings, has_prompt):
    (tmp_path / SETTINGS).write_text(settings, encoding="utf-8")
    assert sentence_transformers._has_prompt(tmp_path) == has_prompt


def test_no_prompt_without_a_folder(tmp_path):
    assert not sentence_transformers._has_prompt(tmp_path)
    assert not sentence_transformers._has_prompt(tmp_path / "intfloat" / "multilingual-e5-small")


def test_e5_has_one_prompt_only(folder, tmp_path):
    plain, own = tmp_path / "plain-e5", tmp_path / "own-e5"
    shutil.copytree(folder, plain)
    shutil.copytree(folder, own)
    settings = json.loads((own / SETTINGS).read_text("utf-8"))
    settings |= {"prompts": PROMPTS, "default_prompt_name": "query"}
    (own / SETTINGS).write_text(json.dumps(settings), encoding="utf-8")
    assert embedding.load(str(plain)).prefix == "query: "
    embed = embedding.load(str(own))
    assert embed.prefix == ""
    prompted = embedding.load(str(folder))([PROMPTS["query"] + "мир"])
    assert np.allclose(embed(["мир"]), prompted, atol=1e-3)


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
