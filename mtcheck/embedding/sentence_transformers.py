"""Any model of sentence-transformers, by its name on the hub or its folder; imported when used."""

from __future__ import annotations

import functools
import hashlib
import importlib
import importlib.util
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import regex
from numpy.typing import NDArray

from mtcheck.core import MtcheckError

# The family of e5 wants a prefix; LaBSE, MiniLM and the others do not, and a folder may bring its
# own as the default prompt.
_E5 = regex.compile(r"(?:^|[-_])e5(?:[-_]|$)", regex.IGNORECASE)
_SETTINGS = "config_sentence_transformers.json"


def model(name: str) -> tuple[str, str, Callable[[Sequence[str]], NDArray[np.float32]], Any]:
    """Its name, prefix, encoder ((n,) texts to (n, d)) and dimension; loads nothing yet."""
    if importlib.util.find_spec("sentence_transformers") is None:
        raise MtcheckError(
            f"The model “{name}” needs a package that is not installed:"
            " pip install 'mtcheck[sentence-transformers]'"
        )
    return (
        _identity(name),
        _prefix(name),
        functools.partial(_encode, name),
        functools.partial(_dimension, name),
    )


def _prefix(name: str) -> str:
    return "query: " if _E5.search(Path(name).name) and not _has_prompt(Path(name)) else ""


def _has_prompt(folder: Path) -> bool:
    """Whether the model of a folder puts a prompt before every text itself."""
    try:
        settings = json.loads((folder / _SETTINGS).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(settings, dict) and settings.get("default_prompt_name") is not None


def _identity(name: str) -> str:
    """The name, and for a folder what its files say: a model trained anew is another model."""
    folder = Path(name)
    if not folder.is_dir():
        return name
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        status = file.stat()
        digest.update(f"{file.relative_to(folder)} {status.st_size} {status.st_mtime_ns}".encode())
    return f"{folder.resolve().name}-{digest.hexdigest()[:8]}"


def _encode(name: str, texts: Sequence[str]) -> NDArray[np.float32]:
    vectors = _load(name).encode(list(texts), convert_to_numpy=True, show_progress_bar=False)
    return np.asarray(vectors, np.float32)


def _dimension(name: str) -> int:
    return int(_encode(name, ["0"]).shape[1])


@functools.cache
def _load(name: str) -> Any:
    library = importlib.import_module("sentence_transformers")
    try:
        return library.SentenceTransformer(name)
    except (OSError, ValueError, RuntimeError, KeyError, TypeError, ImportError) as error:
        raise MtcheckError(
            f"The model “{name}” could not be loaded ({str(error).partition(chr(10))[0]}):"
            " give --model the name of a sentence-transformers model or the path of its folder"
        ) from error
