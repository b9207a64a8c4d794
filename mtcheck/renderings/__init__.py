"""Every recurring name, document and institution of a bitext with its renderings: found once.

Checks judge them, ``mtcheck terms`` and the reports print them.
"""

from __future__ import annotations

from mtcheck.core import Bitext, Cover
from mtcheck.renderings import bylines, documents, institutions, names, termbase
from mtcheck.renderings.forms import Form, Rendering
from mtcheck.renderings.knowledge import Entry, Knowledge

__all__ = ["Entry", "Form", "Knowledge", "Rendering", "collect"]


def collect(bitext: Bitext, knowledge: Knowledge) -> tuple[Rendering, ...]:
    """All names and terms of a bitext, the single ones too, in order of first mention."""
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
    return tuple(sorted(found, key=lambda one: min(span.start for span in one.spans)))
