"""Titles: what a man is called, and what a programme, song or contest is called in quotes."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from mtcheck.core import Bitext, SegmentPair, Span
from mtcheck.lang import titles
from mtcheck.lang.titles import Office, Original, Quoted
from mtcheck.renderings.forms import Form, Rendering, as_written_most, by_count, grouped

_SHORTEST = 3  # syllables of a quoted title; two in quotes are a word that someone doubts
_CERTAIN = 5  # syllables of a title that is nothing else
_FAR = 200  # characters from a man to his office in an apposition
_MOST = 20  # quotes or offices in a segment: more of them are a list

Key = tuple[str, ...]
"""The words of a title."""

Man = tuple[int, int, int]
"""Where a name stands, its start and end, and the number of its rendering."""

Post = tuple[bool, tuple[str, ...]]
"""Whether it is a deputy's, and what it is an office of."""

Source = tuple[Span, Original]


@dataclass(frozen=True, slots=True)
class _Place:
    """A quotation of the source, what stands for it, and the words of that."""

    source: Span
    target: Span
    key: Key


@dataclass(frozen=True, slots=True)
class _Mention:
    """An office; ``man`` is the number of his rendering who holds it here, None if unnamed.

    ``originals`` are the offices of the source, in the same bead, that it may stand for.
    """

    span: Span
    noun: str
    post: Post
    man: int | None
    originals: tuple[Source, ...]

    @property
    def expected(self) -> frozenset[tuple[str, str]]:
        """Those of them that the noun is known to stand for, each as its head and what follows."""
        known = (one for _, one in self.originals if self.noun in titles.nouns(one.head))
        return frozenset(one.phrase for one in known)


def collect(bitext: Bitext, people: Sequence[Rendering]) -> Iterator[Rendering]:
    """Offices under several titles for the same man, and quoted titles that recur.

    ``people`` are the names that were found before, places among them.
    """
    if not bitext.has_source or bitext.source.language == "vi":
        yield from _offices(bitext, people)
    yield from _quoted(bitext)


def _offices(bitext: Bitext, people: Sequence[Rendering]) -> Iterator[Rendering]:
    varying: defaultdict[tuple[str, frozenset[str]], list[_Mention]] = defaultdict(list)
    for same in _by_holder(list(_mentions(bitext, people))):
        nouns = frozenset(_nouns(same))
        head = _head(same) if bitext.has_source else ""
        if len(nouns) > 1 and head is not None:
            varying[head, nouns] += [mention for mention in same if mention.noun in nouns]
    for (head, _), mentions in varying.items():
        yield _office(mentions, head)


def _nouns(mentions: Sequence[_Mention]) -> Iterator[str]:
    """What a man is called, and his office where the source has the same words for it."""
    named = [mention for mention in mentions if mention.man is not None]
    phrases = {phrase for mention in named for phrase in mention.expected if phrase[1]}
    for mention in mentions:
        if mention.man is not None or mention.expected & phrases:
            yield mention.noun


def _by_holder(mentions: Sequence[_Mention]) -> Iterator[list[_Mention]]:
    """The mentions of one post of one man, unnamed ones with those of its only holder."""
    holders: defaultdict[Post, set[int]] = defaultdict(set)
    for mention in mentions:
        if mention.man is not None:
            holders[mention.post].add(mention.man)
    posts: defaultdict[tuple[Post, int], list[_Mention]] = defaultdict(list)
    for mention in mentions:
        men = holders[mention.post] if mention.man is None else {mention.man}
        if len(men) == 1:
            posts[mention.post, min(men)].append(mention)
    yield from posts.values()


def _mentions(bitext: Bitext, people: Sequence[Rendering]) -> Iterator[_Mention]:
    men = sorted(
        (span.start, span.end, number)
        for number, one in enumerate(people)
        if " " in one.best.text  # places are one word
        for span in one.spans
    )
    sources = _originals(bitext)
    for office in titles.offices(bitext.target.text):
        is_own = office.noun in titles.COMPARABLE and not office.is_anothers
        if is_own and not _swallows_name(office, men):
            span = bitext.target.span(office.start, office.end)
            post = office.is_deputy, office.complement
            near = (one for pair in bitext.over(span) for one in sources.get(pair.source.start, ()))
            originals = tuple(one for one in near if one[1].is_deputy == office.is_deputy)
            man = _holder(bitext.target.text, office, men)
            yield _Mention(span, office.noun, post, man, originals)


def _swallows_name(office: Office, men: Sequence[Man]) -> bool:
    """«глава комиссии Чан Туан Ань»: nothing is said of which commission."""
    after = bisect.bisect(men, (office.start,))
    return after < len(men) and men[after][0] < office.body_end


def _holder(text: str, office: Office, men: Sequence[Man]) -> int | None:
    """«глава комиссии Чан Туан Ань», «Чан Туан Ань - член Политбюро, глава комиссии»."""
    after = bisect.bisect(men, (office.start,))
    if after < len(men) and men[after][0] <= office.phrase_end + 1:
        return men[after][2]
    if after and not office.before and office.start - men[after - 1][1] < _FAR:
        _, end, man = men[after - 1]
        if titles.is_apposition(text[end : office.start]):
            return man
    return None


def _originals(bitext: Bitext) -> dict[int, list[Source]]:
    """The offices of each segment of the source, by where it starts."""
    return {
        pair.source.start: [
            (pair.source.part(original.start, original.end), original)
            for original in islice(titles.vietnamese(pair.source.text), _MOST)
        ]
        for pair in bitext.pairs
        if not pair.source.missing
    }


def _head(mentions: Sequence[_Mention]) -> str | None:
    """The office that the source names wherever the translation does; None if there is none.

    A noun that no editor expects («руководитель» for «chủ tịch») will do where the words of the
    source are the same.
    """
    expected = [{head for head, _ in mention.expected} for mention in mentions]
    if common := set.intersection(*expected):
        return min(common)
    known = {phrase for mention in mentions for phrase in mention.expected if phrase[1]}
    same = known.intersection(*({one.phrase for _, one in m.originals} for m in mentions))
    return min(same)[0] if same else None


def _office(mentions: Sequence[_Mention], head: str) -> Rendering:
    def source(mention: _Mention) -> Span | None:
        return next((span for span, one in mention.originals if one.head == head), None)

    forms = []
    for same in grouped((mention.noun, mention) for mention in mentions):
        spans = tuple(sorted((mention.span for mention in same), key=lambda span: span.start))
        forms.append(Form(same[0].noun, spans, source(same[0])))
    sources = tuple(dict.fromkeys(span for one in mentions if (span := source(one))))
    return Rendering(
        kind="title",
        source=as_written_most(sources) if sources else None,
        forms=by_count(forms),
        source_spans=sources,
        certain=bool(sources) and not any(form.text in titles.LOOSE for form in forms),
    )


def _quoted(bitext: Bitext) -> Iterator[Rendering]:
    """Titles that the source has in quotes more than once, with what the translation quotes."""
    if not bitext.has_source:
        return
    found: defaultdict[Key, list[_Place]] = defaultdict(list)
    for key, place in _in_quotes(bitext):
        found[key].append(place)
    for key, places in found.items():
        if len(places) > 1 and len(key) >= _SHORTEST:
            yield _title(key, places)


def _in_quotes(bitext: Bitext) -> Iterator[tuple[Key, _Place]]:
    """Each quotation of the source with what stands for it.

    That is the only one of its bead, or the one that is left when those known are put aside.
    """
    known: defaultdict[Key, list[Key]] = defaultdict(list)
    several = []
    for pair in bitext.pairs:
        sources = list(titles.quoted(pair.source.text, bitext.source.language))
        targets = list(titles.quoted(pair.target.text, bitext.target.language))
        if len(sources) == len(targets) == 1:
            known[sources[0].key].append(targets[0].key)
            yield sources[0].key, _place(pair, sources[0], targets[0])
        elif len(sources) == len(targets) <= _MOST:
            several.append((pair, sources, targets))
    for pair, sources, targets in several:
        for source in tuple(sources):
            forms = known[source.key]
            same = [one for one in targets if any(titles.is_same(one.key, f) for f in forms)]
            if len(same) == 1:
                yield source.key, _place(pair, source, same[0])
                sources.remove(source)
                targets.remove(same[0])
        if len(sources) == len(targets) == 1:
            yield sources[0].key, _place(pair, sources[0], targets[0])


def _place(pair: SegmentPair, source: Quoted, target: Quoted) -> _Place:
    return _Place(
        pair.source.part(source.start, source.end),
        pair.target.part(target.start, target.end),
        target.key,
    )


def _title(key: Key, places: Iterable[_Place]) -> Rendering:
    """Wordings that are cut short or put in order are one form."""
    groups: list[list[_Place]] = []
    for place in sorted(places, key=lambda place: -len(place.key)):  # full wordings first
        for group in groups:
            if titles.is_same(group[0].key, place.key):
                group.append(place)
                break
        else:
            groups.append([place])
    sources = tuple(place.source for group in groups for place in group)
    return Rendering(
        kind="title",
        source=as_written_most(sources),
        forms=by_count(map(_form, groups)),
        source_spans=sources,
        certain=len(key) >= _CERTAIN,
        key=" ".join(key),
    )


def _form(group: list[_Place]) -> Form:
    group.sort(key=lambda place: place.target.start)
    spans = tuple(place.target for place in group)
    return Form(as_written_most(spans), spans, group[0].source)
