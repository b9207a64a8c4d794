"""The user's terms with the renderings that the translation chose of those allowed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Span
from mtcheck.lang import phrases
from mtcheck.renderings.forms import Form, Rendering, by_count
from mtcheck.renderings.knowledge import Entry


def collect(bitext: Bitext, terms: Sequence[Entry]) -> Iterator[Rendering]:
    """Every term of the user's that the source has and the translation renders as listed."""
    for entry in terms if bitext.has_source else ():
        sources: list[Span] = []
        forms: dict[str, list[Span]] = {}
        for pair in bitext.pairs:
            places = list(phrases.find(entry.source, pair.source.text, bitext.source.language))
            sources += [pair.source.part(*place) for place in places]
            for form in (entry.target, *entry.alternatives) if places else ():
                found = phrases.find(form, pair.target.text, bitext.target.language)
                forms.setdefault(form, []).extend(pair.target.part(*place) for place in found)
        rendered = [Form(text, tuple(spans)) for text, spans in forms.items() if spans]
        if rendered:
            yield Rendering(
                "term", entry.source, by_count(rendered), tuple(sources), preferred=entry.target
            )
