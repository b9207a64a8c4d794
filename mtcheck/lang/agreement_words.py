"""Russian words that agreement treats in their own way, in named groups of dictionary forms."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from mtcheck.lang.tables import rows


def group(name: str) -> frozenset[str]:
    """The dictionary forms of a group, without ё."""
    return _groups()[name]


@functools.cache
def _groups() -> Mapping[str, frozenset[str]]:
    return {
        row["group"]: frozenset(row["words"].replace("ё", "е").split("|"))
        for row in rows("agreement_words.tsv")
    }
