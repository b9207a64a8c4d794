"""The user's terms with the renderings that the translation chose of those allowed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, SegmentPair, Span
from mtcheck.lang import phrases
from mtcheck.renderings.forms import Form, Rendering, by_count
from mtcheck.renderings.knowledge import Entry


def collect(bitext: Bitext, terms: Sequence[Entry]) -> Iterator[Rendering]:
    """Every term of the user's that the source has and the translation renders as listed."""
    if not (terms and bitext.has_source):
        return
    index = phrases.Index([(entry.source, entry) for entry in terms], bitext.source.language)
    sources: defaultdict[Entry, list[Span]] = defaultdict(list)
    forms: defaultdict[Entry, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for pair in bitext.pairs:
        for entry, places in _by_entry(index, pair).items():
            sources[entry] += places
            for form in (entry.target, *entry.alternatives):
                found = phrases.find(form, pair.target.text, bitext.target.language)
                forms[entry][form] += [pair.target.part(*place) for place in found]
    for entry in sources:
        rendered = [Form(text, tuple(spans)) for text, spans in forms[entry].items() if spans]
        if rendered:
            spans = tuple(sources[entry])
            yield Rendering("term", entry.source, by_count(rendered), spans, entry.target)


def _by_entry(index: phrases.Index[Entry], pair: SegmentPair) -> dict[Entry, list[Span]]:
    found: defaultdict[Entry, list[Span]] = defaultdict(list)
    for entry, start, end in index.find(pair.source.text):
        found[entry].append(pair.source.part(start, end))
    return found
