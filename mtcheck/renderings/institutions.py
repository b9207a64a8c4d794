"""Institutions of the source with the Russian names that stand for them.

«Ban Kinh tế Trung ương» recurs with the same words, so does its rendering: the two are tied by
the segments they share, without a dictionary. What ties them are the adjectives («центральная
экономическая»), so that a change of the head («комиссия», «комитет») is seen for what it is.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mtcheck.core import Bitext, Span
from mtcheck.lang import institutions
from mtcheck.renderings.forms import Form, Rendering, as_written_most, by_count, grouped

_STEADY = 0.8  # share of the mentions that must go on with a word for it to be part of the name
_TIED = 0.5  # Dice coefficient (1945) of a name with the adjectives of its rendering
_RECURRING = 3  # mentions
_MOST = 50  # institutions of a segment: a list as long as that is no sentence

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Original:
    pair: int
    key: Key
    span: Span


@dataclass(frozen=True, slots=True)
class _Candidate:
    pair: int
    head: str
    adjectives: frozenset[str]
    span: Span


def collect(bitext: Bitext) -> Iterator[Rendering]:
    """Every institution that the source names at least three times, with its renderings."""
    if bitext.source.language != "vi":
        return
    originals = list(_originals(bitext))
    counts = Counter(original.key for original in originals)
    recurring = [one for one in originals if counts[one.key] >= _RECURRING]
    candidates = list(_candidates(bitext))
    heads = _heads_of(candidates)
    renderings: defaultdict[Key, list[tuple[_Original, _Candidate]]] = defaultdict(list)
    for original, candidate in _assign(recurring, candidates):
        renderings[original.key].append((original, candidate))
    named = Counter(original.pair for original in originals)
    for number, pair in enumerate(bitext.pairs):
        named[number] += institutions.abbreviations(pair.source.text)
    for found in renderings.values():
        if len(found) >= _RECURRING:
            yield _rendering(_without_rivals(found, named, bitext), heads)


def _originals(bitext: Bitext) -> Iterator[_Original]:
    stretches = [
        (number, start, stretch)
        for number, pair in enumerate(bitext.pairs)
        for start, stretch in institutions.vietnamese(pair.source.text)
        if len(stretch) >= 2
    ]
    counts = Counter(
        tuple(word for word, _ in stretch[:length])
        for _, _, stretch in stretches
        for length in range(2, len(stretch) + 1)
    )
    for number, start, stretch in stretches:
        words = tuple(word for word, _ in stretch)
        length = _length(words, counts)
        span = bitext.pairs[number].source.part(start, stretch[length - 1][1])
        yield _Original(number, words[:length], span)


def _length(words: Key, counts: Counter[Key]) -> int:
    """How many words the name has: it ends where its mentions part ways."""
    length = 2
    while length < len(words):
        if counts[words[: length + 1]] < max(2, _STEADY * counts[words[:length]]):
            break
        length += 1
    return length


def _candidates(bitext: Bitext) -> Iterator[_Candidate]:
    for number, pair in enumerate(bitext.pairs):
        for found in institutions.russian(pair.target.text):
            span = pair.target.part(found.start, found.end)
            yield _Candidate(number, found.head, found.adjectives, span)


def _assign(
    originals: Sequence[_Original], candidates: Sequence[_Candidate]
) -> Iterator[tuple[_Original, _Candidate]]:
    """Each mention with the phrase of its own segment that keeps it company most steadily."""
    where: defaultdict[Key, set[int]] = defaultdict(set)
    for original in originals:
        where[original.key].add(original.pair)
    seen: defaultdict[str, set[int]] = defaultdict(set)
    in_pair: defaultdict[int, list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        if len(in_pair[candidate.pair]) < _MOST:
            in_pair[candidate.pair].append(candidate)
        for word in (candidate.head, *candidate.adjectives):
            seen[word].add(candidate.pair)
    matches = [
        (_company(where[original.key], candidate, seen), i, original, c)
        for i, original in enumerate(_few_a_segment(originals))
        for c, candidate in enumerate(in_pair[original.pair])
    ]
    used: set[object] = set()
    for (score, _), i, original, c in sorted(
        matches, key=lambda match: (-match[0][0], -match[0][1], match[1], match[3])
    ):
        if score >= _TIED and not used & {i, (original.pair, c)}:
            used |= {i, (original.pair, c)}
            yield original, in_pair[original.pair][c]


def _few_a_segment(originals: Sequence[_Original]) -> Iterator[_Original]:
    for _, same in itertools.groupby(originals, lambda original: original.pair):
        yield from itertools.islice(same, _MOST)


def _company(
    pairs: set[int], candidate: _Candidate, seen: dict[str, set[int]]
) -> tuple[float, float]:
    """The mean Dice coefficient of a name with a phrase's adjectives, then that with its head.

    Counted in segments. The head decides only between «Народный комитет» and «Народный совет».
    """
    scores = [_dice(pairs, seen[adjective]) for adjective in candidate.adjectives]
    return sum(scores) / len(scores), _dice(pairs, seen[candidate.head])


def _dice(one: set[int], other: set[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _heads_of(candidates: Iterable[_Candidate]) -> dict[str, set[str]]:
    """Each adjective with the heads it stands by: «европейский» by суд, совет and союз."""
    heads: defaultdict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        for adjective in candidate.adjectives:
            heads[adjective].add(candidate.head)
    return heads


def _without_rivals(
    found: Sequence[tuple[_Original, _Candidate]], named: Counter[int], bitext: Bitext
) -> list[tuple[_Original, _Candidate]]:
    """Without other heads that another institution of the same segment may account for.

    They count where the segment names no other one, or where the usual head is not in the
    translation («комитет» alone may stand for «Народный комитет») and the others have words of
    their own there.
    """
    usual, _ = Counter(candidate.head for _, candidate in found).most_common(1)[0]
    kept = []
    for original, candidate in found:
        heads = institutions.heads(bitext.pairs[original.pair].target.text)
        alone = named[original.pair] == 1
        if (
            candidate.head == usual
            or alone
            or (usual not in heads and len(heads) >= named[original.pair])
        ):
            kept.append((original, candidate))
    return kept


def _rendering(
    found: Sequence[tuple[_Original, _Candidate]], heads: dict[str, set[str]]
) -> Rendering:
    main = max(
        grouped((candidate.head, candidate) for _, candidate in found), key=lambda same: len(same)
    )
    alike = [(one, other) for one, other in found if _is_same(other, main, heads)]
    alike.sort(key=lambda one: one[1].span.start)
    forms = []
    for same in grouped((candidate.head, (original, candidate)) for original, candidate in alike):
        spans = tuple(candidate.span for _, candidate in same)
        head = same[0][1].head
        forms.append(Form(as_written_most(spans), spans, same[0][0].span, key=head))
    sources = sorted((original.span for original, _ in found), key=lambda span: span.start)
    source = as_written_most(sources)
    return Rendering("term", source, by_count(forms), tuple(sources), key=source.casefold())


def _is_same(candidate: _Candidate, main: Sequence[_Candidate], heads: dict[str, set[str]]) -> bool:
    """Whether a phrase names what the main ones name, by an adjective that nothing else has."""
    if candidate.head == main[0].head:
        return True
    usual = frozenset().union(*(one.adjectives for one in main))
    shared = candidate.adjectives & usual
    own = {adjective for adjective in shared if heads[adjective] <= {candidate.head, main[0].head}}
    return bool(own) and 2 * len(shared) >= len(candidate.adjectives)
