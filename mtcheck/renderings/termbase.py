"""Terms of a termbase in a bitext: where the source has them and what stands for them."""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mtcheck.core import Bitext, Segment, SegmentPair, Span
from mtcheck.lang import phrases
from mtcheck.renderings.forms import Form, Rendering, by_count
from mtcheck.renderings.knowledge import Entry

_WEAK = 0.5  # of a bead less likely than that, the rendering may stand in the next one

Place = tuple[int, int]
Written = tuple[str, Span]  # the form, as the termbase has it, and where it stands


@dataclass(frozen=True, slots=True)
class Use:
    """A term in a bead: its places in the source, and what of its forms the translation has.

    ``elsewhere`` says that the bead is doubtful, and an allowed form stands in a neighbouring one.
    """

    entry: Entry
    pair: SegmentPair
    sources: tuple[Span, ...]
    allowed: tuple[Written, ...]
    forbidden: tuple[Written, ...]
    elsewhere: bool = False

    @property
    def missing(self) -> int:
        """How many of its places in the source have no allowed form."""
        return 0 if self.elsewhere else max(len(self.sources) - len(self.allowed), 0)


def uses(bitext: Bitext, entries: Sequence[Entry], others: Iterable[str] = ()) -> Iterator[Use]:
    """Every term in every bead whose source has it, in order of place.

    A term inside a longer one is no use of it, be that one an entry or among the ``others``.
    """
    sources = _sources(tuple(entries), tuple(others), bitext.source.language)
    forms = _Forms.load(tuple(entries), bitext.target.language)
    for number, pair in enumerate(bitext.pairs):
        if pair.target.missing or not pair.source.text:
            continue
        used = _used(sources, pair.source)
        for entry, places in used.items():
            allowed, forbidden = forms.of(entry, pair.target, used)
            near = bitext.pairs[max(number - 1, 0) : number + 2] if pair.score < _WEAK else ()
            elsewhere = any(forms.of(entry, other.target)[0] for other in near)
            yield Use(entry, pair, places, allowed, forbidden, elsewhere)


def anywhere(bitext: Bitext, entries: Sequence[Entry]) -> Iterator[tuple[Entry, Written]]:
    """Every forbidden form of the translation, whatever it stands for, in order of place."""
    forms = _Forms.load(tuple(entries), bitext.target.language)
    for pair in bitext.pairs:
        for entry in forms.forbidden_in(pair.target):
            for written in forms.of(entry, pair.target)[1]:
                yield entry, written


def collect(bitext: Bitext, entries: Sequence[Entry]) -> Iterator[Rendering]:
    """Every term of the user's that the source has and the translation renders as listed."""
    if not (entries and bitext.has_source):
        return
    sources: defaultdict[Entry, list[Span]] = defaultdict(list)
    forms: defaultdict[Entry, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for use in uses(bitext, entries):
        sources[use.entry] += use.sources
        for form, span in use.allowed:
            forms[use.entry][form].append(span)
    for entry, rendered in forms.items():
        spans = tuple(sources[entry])
        found = by_count(Form(text, tuple(places)) for text, places in rendered.items())
        yield Rendering("term", entry.source, found, spans, entry.target)


@functools.lru_cache(maxsize=8)
def _sources(
    entries: tuple[Entry, ...], others: tuple[str, ...], language: str
) -> phrases.Index[Entry | None]:
    named: list[tuple[str, Entry | None]] = [(one.source, one) for one in entries if one.source]
    return phrases.Index([*named, *((other, None) for other in others)], language)


def _used(index: phrases.Index[Entry | None], segment: Segment) -> dict[Entry, tuple[Span, ...]]:
    found: defaultdict[Entry, list[Span]] = defaultdict(list)
    for entry, start, end in phrases.longest(index.find(segment.text)):
        if entry is not None:
            found[entry].append(segment.part(start, end))
    return {entry: tuple(spans) for entry, spans in found.items()}


_Places = dict[Entry, dict[Place, str]]


class _Forms:
    """All forms of all entries, looked for once in each segment."""

    def __init__(self, entries: Sequence[Entry], language: str) -> None:
        allowed = [(form, (entry, form)) for entry in entries for form in entry.allowed]
        forbidden = [(form, (entry, form)) for entry in entries for form in entry.forbidden]
        self._allowed = phrases.Index(allowed, language)
        self._forbidden = phrases.Index(forbidden, language)
        self._found = functools.lru_cache(maxsize=4)(self._find)  # neighbours ask again

    @staticmethod
    @functools.lru_cache(maxsize=8)
    def load(entries: tuple[Entry, ...], language: str) -> _Forms:
        return _Forms(entries, language)

    def of(
        self, entry: Entry, segment: Segment, used: Container[Entry] = ()
    ) -> tuple[tuple[Written, ...], tuple[Written, ...]]:
        """What of an entry stands in a segment: forms allowed, forms forbidden.

        A forbidden form is not there where it is allowed for another term that is used, or lies
        in a longer form that is allowed; nor is an allowed one inside one that is forbidden.
        """
        allowed, forbidden = self._found(segment)
        refused = forbidden.get(entry, {})
        right = [
            place
            for other, places in allowed.items()
            for place, form in places.items()
            if place not in refused
            or ((other == entry or other in used) and not _is_stretched(form, place, segment))
        ]
        refused = _outside(refused, right)
        kept = _outside(allowed.get(entry, {}), list(refused))
        return _spans(kept, segment), _spans(refused, segment)

    def forbidden_in(self, segment: Segment) -> list[Entry]:
        return list(self._found(segment)[1])

    def _find(self, segment: Segment) -> tuple[_Places, _Places]:
        text = segment.text
        return _by_entry(self._allowed.find(text)), _by_entry(self._forbidden.find_certain(text))


def _by_entry(found: Iterable[tuple[tuple[Entry, str], int, int]]) -> _Places:
    """The forms of each entry by their places; of those that share a word, the longest."""
    entries: defaultdict[Entry, list[tuple[str, int, int]]] = defaultdict(list)
    for (entry, form), start, end in found:
        entries[entry].append((form, start, end))
    return {
        entry: {(start, end): form for form, start, end in reversed(phrases.longest(forms))}
        for entry, forms in entries.items()
    }


def _outside(inner: dict[Place, str], outer: Sequence[Place]) -> dict[Place, str]:
    """The places that do not lie in one of the others."""
    ordered = sorted(outer)
    reach = list(itertools.accumulate((end for _, end in ordered), max))
    kept = {}
    for (start, end), form in inner.items():
        before = bisect_right(ordered, start, key=lambda place: place[0])
        if not before or reach[before - 1] < end:
            kept[start, end] = form
    return kept


def _is_stretched(form: str, place: Place, segment: Segment) -> bool:
    """Whether words are inserted: «Центральный исполнительный комитет» has a name of its own."""
    return len(segment.text[slice(*place)].split()) > len(form.split())


def _spans(places: dict[Place, str], segment: Segment) -> tuple[Written, ...]:
    return tuple((form, segment.part(*place)) for place, form in sorted(places.items()))
