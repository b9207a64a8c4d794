"""Every recurring name, document and institution of a bitext with its renderings: found once.

Checks judge them, ``mtcheck terms`` and the reports print them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mtcheck.core import Bitext, Cover
from mtcheck.renderings import (
    bylines,
    documents,
    foreign,
    institutions,
    names,
    recurring,
    termbase,
    titles,
)
from mtcheck.renderings.elsewhere import Record, compare, usages
from mtcheck.renderings.forms import Form, Rendering
from mtcheck.renderings.knowledge import Entry, Knowledge

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Embed = Callable[[Sequence[str]], NDArray[np.float32]]

__all__ = [
    "Entry",
    "Form",
    "Knowledge",
    "Record",
    "Rendering",
    "collect",
    "compare",
    "usages",
]


def collect(
    bitext: Bitext, knowledge: Knowledge, embed: Embed | None = None
) -> tuple[Rendering, ...]:
    """All names and terms of a bitext, the single ones too, in order of first mention.

    ``embed`` gives texts unit vectors, of shape (texts, d); without it fewer terms are tied.
    """
    found = [
        *names.collect(bitext, knowledge.names),
        *bylines.collect(bitext),
        *documents.collect(bitext),
        *institutions.collect(bitext),
    ]
    taken = Cover(bitext.target, (span for rendering in found for span in rendering.spans))
    for rendering in termbase.collect(bitext, knowledge.terms):
        if not all(taken.touches(span) for span in rendering.spans):
            found.append(rendering)
    found += titles.collect(bitext, [one for one in found if one.kind == "name"])
    taken = Cover(bitext.target, (span for rendering in found for span in rendering.spans))
    found += foreign.collect(bitext, taken)
    found += recurring.collect(bitext, embed, found)
    return tuple(sorted(found, key=lambda one: min(span.start for span in one.spans)))
