"""Mentions in the source that the translation passes over: nothing in their bead renders them."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

import regex

from mtcheck.core import Bitext, Cover, SegmentPair, Span
from mtcheck.lang import vietnamese
from mtcheck.lang.transcription import judge, transcribe
from mtcheck.lang.vi_spelling import Grade

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_SHORTEST_STEM = 3
LONGEST = 4000  # characters of a bead in which a name can be missed


def find(
    bitext: Bitext,
    mentions: Iterable[tuple[SegmentPair, str, Span]],
    rendered: Mapping[str, Iterable[Span]],
    strangers: Iterable[Span],
) -> Mapping[str, tuple[Span, ...]]:
    """Key of a name -> its mentions without a rendering.

    ``mentions`` are the names of the source by bead and key, ``rendered`` the places of each key in
    the translation, ``strangers`` the names there that no original explains. A surname that is part
    of another name stands for nobody else.
    """
    seen = {
        (key, pair.target.start)
        for key, spans in rendered.items()
        for span in spans
        for pair in bitext.over(span)
    }
    whole = Cover(bitext.target, (*chain.from_iterable(rendered.values()), *strangers))
    missing: defaultdict[str, list[Span]] = defaultdict(list)
    for pair, key, mention in mentions:
        if key in rendered and (key, pair.target.start) not in seen:
            if not is_hinted(mention.text, key, pair.target, whole):
                missing[key].append(mention)
    return {key: tuple(spans) for key, spans in missing.items()}


def is_hinted(name: str, key: str, target: Span, others: Cover) -> bool:
    """A part of the name («Туан Ань», «г-н Чан»), or an adjective of it («ханойский»).

    A bead that is no sentence by its length may hint at anyone.
    """
    if len(target.text) > LONGEST:
        return True
    words = _WORD.finditer(target.text)
    if key.startswith("place"):
        stem = transcribe(name, "place").lower().rstrip("ьй")
        latin = vietnamese.strip_marks(name).replace(" ", "").lower()
        return any(_is_of_place(word.group().lower(), stem, latin) for word in words)
    syllables = tuple(name.split())
    return any(
        _is_part(word.group(), syllables)
        for word in words
        if word.group()[0].isupper() and not others.touches(target.part(word.start(), word.end()))
    )


def _is_of_place(word: str, stem: str, latin: str) -> bool:
    return word == latin or (len(stem) >= _SHORTEST_STEM and word.startswith(stem))


@lru_cache(maxsize=50_000)
def _is_part(word: str, syllables: tuple[str, ...]) -> bool:
    return any(judge(one, word, "person").grade is not Grade.UNRELATED for one in syllables)


def around(bitext: Bitext, span: Span) -> tuple[SegmentPair, ...]:
    """The bead of a stretch of either side with one bead before it and one after."""
    side = "source" if span.document is bitext.source else "target"
    pairs = bitext.source_order if side == "source" else bitext.pairs
    last = bisect.bisect_right(pairs, span.start, key=lambda pair: getattr(pair, side).start)
    near = range(last - 1, max(last - 4, -1), -1)  # a missing side shares its offset
    at = next((n for n in near if getattr(pairs[n], side).overlaps(span)), max(last - 1, 0))
    return pairs[max(at - 1, 0) : at + 2]
