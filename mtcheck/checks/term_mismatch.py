"""A term is not rendered as the termbase says.

A client's termbase is a promise. A sentence whose source has the term and whose translation has
none of its renderings breaks it, or avoids the term where a reader would look for it.

Passes: every case and number of the renderings listed, a shorter term inside a longer one that
has an entry of its own, sentences that are missing or left untranslated.

Bad:

    vi: Ủy ban nhân dân tỉnh họp báo.
    ru: ⟦Народный совет провинции провёл брифинг.⟧

Good:

    vi: Ủy ban nhân dân tỉnh họp báo.
    ru: На брифинге Народного комитета провинции выступил его председатель.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity, Span
from mtcheck.lang import phrases
from mtcheck.renderings import Entry

SEVERITY = Severity.MINOR
MQM = "terminology/inconsistent-with-terminology-resource"
YIELDS_TO = ("untranslated-text",)


def check(bitext: Bitext, *, source: Document, termbase: Sequence[Entry]) -> Iterator[Finding]:
    index = phrases.Index([(entry.source, entry) for entry in termbase], source.language)
    unmet: defaultdict[Entry, list[tuple[Span, Span]]] = defaultdict(list)
    for pair in bitext.pairs:
        for entry, place in _required(pair, index):
            if not _is_rendered(entry, pair, bitext.target.language):
                unmet[entry].append((pair.target, place))
    for entry, places in unmet.items():
        yield _finding(entry, places)


def _required(pair: SegmentPair, index: phrases.Index[Entry]) -> Iterator[tuple[Entry, Span]]:
    """The terms of a source segment; what lies inside a longer term is not one."""
    if pair.target.missing:
        return
    found = [
        (entry, pair.source.part(start, end)) for entry, start, end in index.find(pair.source.text)
    ]
    for entry, place in found:
        longer = (other for _, other in found if other.end - other.start > place.end - place.start)
        if not any(place.overlaps(other) for other in longer):
            yield entry, place


def _is_rendered(entry: Entry, pair: SegmentPair, language: str) -> bool:
    forms = (entry.target, *entry.alternatives)
    return any(any(phrases.find(form, pair.target.text, language)) for form in forms)


def _finding(entry: Entry, places: Sequence[tuple[Span, Span]]) -> Finding:
    (target, source), *more = places
    return Finding(
        target=target,
        message=f"«{entry.source}» should be «{entry.target}», and is not there",
        source=source,
        related=tuple(dict.fromkeys(other for other, _ in more if other != target)),
    )
