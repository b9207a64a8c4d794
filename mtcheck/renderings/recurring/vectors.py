"""Vectors of short texts, each embedded once, and no more of them than the run can afford."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Embed = Callable[[Sequence[str]], Vectors]

_CROWD = 10  # of the texts that a text is likest to


class Meanings:
    """The vectors of terms and candidates; ``budget`` is how many texts may be embedded."""

    def __init__(self, embed: Embed, budget: int) -> None:
        self._embed = embed
        self._budget = budget
        self._known: dict[str, Vectors] = {}
        self._crowd: tuple[str, ...] = ()
        self._crowding: dict[str, float] = {}

    def learn(self, texts: Iterable[str]) -> bool:
        """Embed what is new of the texts; False where the budget does not allow it."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if len(self._known) + len(new) > self._budget:
            return False
        if new:
            self._known.update(zip(new, self._embed(new), strict=True))
        return True

    def surround(self, texts: Sequence[str]) -> None:
        """Take texts that are known as those among which a likeness must stand out."""
        self._crowd = tuple(dict.fromkeys(texts))

    def distinct(self, one: str, other: str) -> float:
        """The cosine of two texts beyond what the other has with ten of the crowd.

        «тысяча» is like every term of a text, «кооператив» like few (after Conneau et al. 2018).
        """
        return self.alike(one, other) - self.crowding([other])[0]

    def crowding(self, texts: Sequence[str]) -> list[float]:
        """The mean cosine of each text with the ten of the crowd that it is likest to."""
        new = [text for text in dict.fromkeys(texts) if text not in self._crowding]
        if new and self._crowd:
            for text, row in zip(new, self.table(new, self._crowd), strict=True):
                likest = sorted(row.tolist(), reverse=True)[:_CROWD]
                self._crowding[text] = sum(likest) / len(likest)
        return [self._crowding.get(text, 0.0) for text in texts]

    def alike(self, one: str, other: str) -> float:
        """The cosine of two texts that are known."""
        return float(self._known[one] @ self._known[other])

    def table(self, rows: Sequence[str], columns: Sequence[str]) -> Vectors:
        """Cosines of shape (len(rows), len(columns)) of texts that are known."""
        import numpy as np

        sides = [np.stack([self._known[text] for text in side]) for side in (rows, columns)]
        return np.asarray(sides[0] @ sides[1].T, np.float32)
