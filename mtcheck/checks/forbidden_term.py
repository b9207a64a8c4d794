"""A rendering stands there that the termbase forbids.

The client has said what the term must not be called: the name of a rival's product, last year's
name of a ministry, the calque that readers complained of.

Passes: a forbidden word that translates something else, where the source is at hand to tell, and
one that is part of a longer rendering that is allowed.

Bad:

    vi: Ủy ban nhân dân tỉnh họp báo.
    ru: ⟦Исполком⟧ провинции провёл брифинг.

Good:

    vi: Ủy ban nhân dân tỉnh họp báo.
    ru: Народный комитет провинции провёл брифинг.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import terms
from mtcheck.lang.readings import in_place_of
from mtcheck.renderings import Entry
from mtcheck.renderings.termbase import anywhere, uses

SEVERITY = Severity.MAJOR
MQM = "terminology/inconsistent-with-terminology-resource"
YIELDS_TO = ("untranslated-text",)


def check(bitext: Bitext, *, termbase: Sequence[Entry]) -> Iterator[Finding]:
    forbidding = [entry for entry in termbase if entry.forbidden]
    places: defaultdict[Entry, list[tuple[Span, Span | None]]] = defaultdict(list)
    for entry, target, source in _found(bitext, forbidding):
        places[entry].append((target, source))
    for entry, found in places.items():
        yield _finding(entry, found, bitext.has_source)


def _found(
    bitext: Bitext, forbidding: Sequence[Entry]
) -> Iterator[tuple[Entry, Span, Span | None]]:
    bound = [entry for entry in forbidding if entry.source and bitext.has_source]
    free = [entry for entry in forbidding if not (entry.source and bitext.has_source)]
    idioms = [
        spelling
        for term in terms.between(bitext.source.language, bitext.target.language)
        if term.is_idiom
        for spelling in term.sources
    ]
    for use in uses(bitext, bound, idioms):
        if use.missing:
            for _, span in use.forbidden:
                yield use.entry, span, use.sources[0]
    for entry, (_, span) in anywhere(bitext, free):
        yield entry, span, None


def _finding(entry: Entry, found: Sequence[tuple[Span, Span | None]], has_source: bool) -> Finding:
    (target, source), *more = found
    wanted = f": the termbase wants «{entry.target}»" if entry.target else ""
    return Finding(
        target=target,
        message=f"The termbase forbids «{target.text}»{wanted}",
        source=source,
        related=tuple(span for span, _ in more),
        suggestion=in_place_of(target.text, entry.target) if entry.target else None,
        severity=None if has_source or not entry.source else Severity.MINOR,
    )
