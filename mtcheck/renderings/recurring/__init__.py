"""Recurring terms of a Vietnamese source with their renderings, found without a termbase.

«đơn vị sự nghiệp công lập» recurs, and so does «бюджетное учреждение», in the same sentences and
with the same meaning: that is its rendering. Where it is missing, and another noun stands there
that means the same and that no other phrase of the source accounts for, the term has a variant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from mtcheck.core import Bitext, Span
from mtcheck.renderings.forms import Form, Rendering, as_written_most, by_count, grouped
from mtcheck.renderings.recurring import originals
from mtcheck.renderings.recurring.candidates import Candidates
from mtcheck.renderings.recurring.mains import Place, Places, mains
from mtcheck.renderings.recurring.strays import Strays
from mtcheck.renderings.recurring.vectors import Meanings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Embed = Callable[[Sequence[str]], NDArray[np.float32]]

# Short texts that may be embedded. Six take as long as a sentence (10 and 60 ms on a busy core), so
# from 50 pairs on all of them take no longer than embedding both sides once more.
_TEXTS, _TEXTS_A_PAIR = 200, 8
_ALONE = 3  # usual renderings of a term that is found without meaning


def collect(bitext: Bitext, embed: Embed | None, taken: Sequence[Rendering]) -> Iterator[Rendering]:
    """Every term that the source repeats, with its usual rendering and with its variants.

    ``embed`` gives unit vectors of shape (len(texts), d); without it only terms and renderings that
    keep company all through the document are found, and no variants. ``taken`` are the renderings
    found by other means: their places, in either text, belong to no term.

    Forms that may stand beside the usual one without being a fault come as renderings of their
    own, of one form each. None is certain: a synonym may be meant.
    """
    if not bitext.has_source or bitext.source.language != "vi":
        return
    terms = originals.terms(bitext, (span for one in taken for span in one.source_spans))
    if not terms:
        return
    candidates = Candidates(bitext, (span for one in taken for span in one.spans))
    budget = _TEXTS + _TEXTS_A_PAIR * len(bitext.pairs)
    meanings = Meanings(embed, budget) if embed else None
    found = mains(terms, candidates, meanings)
    places = Places(found, candidates)
    strays = Strays(bitext, candidates, places, meanings) if meanings else None
    told: set[Span] = set()  # variants of a term are no variants of a part of it
    known = set(places.of)
    for main in sorted(found, key=lambda main: -len(main.term.key)):
        rendered = places.on(main.term)
        variants = [one for one in (strays.of(main) if strays else ()) if one.span not in told]
        told |= {one.span for one in variants}
        known |= {one.original for one in variants}
        if rendered and (meanings or len(rendered) >= _ALONE):
            usual = _form(main.candidate.text, rendered)
            yield _rendering([*rendered, *variants], [usual, *_forms(variants)])
    if strays:
        for same in strays.listed(terms, known):
            yield from _allowed(same)


def _allowed(places: Sequence[Place]) -> Iterator[Rendering]:
    for form in _forms(places):
        yield _rendering([place for place in places if place.candidate.span in form.spans], [form])


def _rendering(places: Sequence[Place], forms: Sequence[Form]) -> Rendering:
    spans = sorted((place.original.span for place in places), key=lambda span: span.start)
    source = as_written_most(spans)
    return Rendering("term", source, by_count(forms), tuple(spans), certain=False)


def _forms(places: Sequence[Place]) -> list[Form]:
    same = grouped((place.candidate.noun, place) for place in places)
    return [_form(some[0].candidate.text, some) for some in same]


def _form(text: str, places: Sequence[Place]) -> Form:
    ordered = sorted(places, key=lambda place: place.candidate.span.start)
    spans = tuple(place.candidate.span for place in ordered)
    return Form(text, spans, ordered[0].original.span)
