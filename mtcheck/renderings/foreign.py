"""Foreign names of the source with the spellings that the translation gives them.

«Trump» is tied to «Трамп» because the two sound alike and keep company all through the document;
one look-alike in one segment proves nothing. The unit is the word, so that «Donald Trump» and
«Trump» are one man.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from mtcheck.core import Bitext, Cover, Segment, Span
from mtcheck.lang import foreign_names
from mtcheck.renderings.forms import Form, Rendering, as_written_most, by_count, grouped

_ALIKE = 0.75  # see foreign_names.similarity
_DOUBTFUL = 0.6  # what looks as like as that may still be the name
_TIED = 0.5  # Dice coefficient (1945) of a name with its rendering, in segments
_RECURRING = 2  # segments in which a name has a rendering, or its usual one
_SETTLED = 3  # segments with the usual form that make the others certainly wrong
_STEADY = 2  # segments with the usual form to one without any, for the gap to tell
_LONG = 5000  # characters of a segment
_MOST = 40  # names or words of a segment: a list as long as that is no sentence

Pairs = Mapping[str, set[int]]
Alike = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class _Name:
    """A word of a foreign name in the source; ``company`` are its neighbours in the name."""

    key: str
    span: Span
    company: frozenset[str]
    given: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """A capitalised word of the translation; ``family`` is the same for all its cases."""

    text: str
    family: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Texts:
    """The names and the words of every pair, and the pairs in which they stand."""

    names: Sequence[Sequence[_Name]]
    words: Sequence[Sequence[_Word]]
    pairs_of_name: Pairs
    pairs_of_family: Pairs

    def dice(self, key: str, family: str) -> float:
        one, other = self.pairs_of_name[key], self.pairs_of_family[family]
        return 2 * len(one & other) / (len(one) + len(other))


@dataclass(frozen=True, slots=True)
class _Use:
    """The mentions of a name in a pair with the words that render them; ``as_usual`` or not."""

    pair: int
    names: tuple[_Name, ...]
    words: tuple[_Word, ...]
    as_usual: bool


def collect(bitext: Bitext, taken: Cover) -> Iterator[Rendering]:
    """Every foreign name that recurs; ``taken`` is the text that other names have claimed."""
    if not bitext.has_source:
        return
    texts = _read(bitext, taken)
    alike = _alike(texts)
    usual = _usual(texts, alike)
    claimed = set(usual.values())
    rendered = [set[str]() for _ in texts.names]
    found = []
    for key, family in usual.items():
        rivals = _rivals(texts, alike[key], key, family) - claimed
        uses = list(_uses(texts, key, family, rivals))
        found.append(_without_strangers(uses))
        for use in uses:
            if use.words:
                rendered[use.pair].add(key)
    for uses in found:
        if sum(bool(use.words) for use in uses) >= _RECURRING:
            yield _rendering(uses, tuple(_unrendered(bitext, uses, rendered)))


def _read(bitext: Bitext, taken: Cover) -> _Texts:
    names = [
        [
            _Name(name.key, pair.source.part(name.start, name.end), name.company, name.given)
            for name in islice(foreign_names.find_names(pair.source.text), _MOST)
        ]
        for pair in bitext.pairs
    ]
    named = any(names)
    found = [
        [
            (text, span)
            for start, end, text in islice(foreign_names.find_words(pair.target.text), _MOST)
            if not taken.touches(span := pair.target.part(start, end))
        ]
        for pair in bitext.pairs
        if named
    ]
    families = foreign_names.families({text: None for some in found for text, _ in some})
    words = [[_Word(text, families[text], span) for text, span in some] for some in found]
    return _Texts(
        names,
        words,
        _pairs([name.key for name in some] for some in names),
        _pairs([word.family for word in some] for some in words),
    )


def _pairs(items: Iterable[Iterable[str]]) -> Pairs:
    pairs: defaultdict[str, set[int]] = defaultdict(set)
    for number, some in enumerate(items):
        for item in some:
            pairs[item].add(number)
    return pairs


def _alike(texts: _Texts) -> Alike:
    """How alike a name and a family are at best, where they share a pair and are not unlike."""
    alike: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for names, words in zip(texts.names, texts.words, strict=False):
        for key in {name.key: None for name in names}:
            for word in words:
                score = foreign_names.similarity(key, word.text)
                if score >= _DOUBTFUL:
                    alike[key][word.family] = max(score, alike[key].get(word.family, 0))
    return alike


def _usual(texts: _Texts, alike: Alike) -> dict[str, str]:
    """The name -> the family that sounds like it and keeps it company; each has only one."""
    scores = [
        (texts.dice(key, family) + score, key, family)
        for key, families in alike.items()
        for family, score in families.items()
        if score >= _ALIKE and texts.dice(key, family) >= _TIED
    ]
    usual: dict[str, str] = {}
    used: set[str] = set()
    for _, key, family in sorted(scores, key=lambda item: -item[0]):
        if key not in usual and family not in used:
            usual[key] = family
            used.add(family)
    return usual


def _rivals(texts: _Texts, alike: Mapping[str, float], key: str, usual: str) -> set[str]:
    """The families that may be the name spelled otherwise: nothing else accounts for them."""
    return {
        family
        for family, score in alike.items()
        if score >= _ALIKE
        and foreign_names.are_close(family, usual)
        and not foreign_names.is_ordinary(family)
        and texts.pairs_of_family[family] <= texts.pairs_of_name[key]
    }


def _uses(texts: _Texts, key: str, family: str, rivals: set[str]) -> Iterator[_Use]:
    """The usual form and, where the source has the name more often than that, another."""
    for number in sorted(texts.pairs_of_name[key]):
        names = tuple(name for name in texts.names[number] if name.key == key)
        words = texts.words[number]
        others = {name.key for name in texts.names[number]} - {key}
        usual = tuple(word for word in words if word.family == family)
        odd = tuple(
            word for word in words if word.family in rivals and not _is_another(word, key, others)
        )
        if usual:
            yield _Use(number, names, usual, as_usual=True)
            if len(usual) + len(odd) > len(names) or any(name.given for name in names):
                continue  # nothing is left for it, or it is another Charles
        if odd or not usual:
            yield _Use(number, names, odd, as_usual=False)


def _is_another(word: _Word, key: str, others: Iterable[str]) -> bool:
    score = foreign_names.similarity(key, word.text)
    return any(foreign_names.similarity(other, word.text) >= score for other in others)


def _without_strangers(uses: Sequence[_Use]) -> list[_Use]:
    """Without odd renderings that may be of another person: «Charles Darwin», «Charles Perrault».

    A neighbour in common makes one person of them. Without it, a given name proves nothing, nor
    do two forms that the dictionary knows (Михаил, Майкл), nor two surnames that never stand
    alone.
    """
    usual = [name for use in uses if use.as_usual for name in use.names]
    listed = any(_has_listed(use) for use in uses if use.as_usual)
    company = _company(usual)
    all_accompanied = all(name.company for name in usual)
    kept = []
    for use in uses:
        own = _company(use.names)
        given = any(name.given for name in use.names) and bool(company)
        another = bool(own) and all_accompanied
        doubtful = given or another or (listed and _has_listed(use))
        stranger = not use.as_usual and not own & company and doubtful
        kept.append(replace(use, words=()) if stranger else use)
    return kept


def _company(names: Iterable[_Name]) -> frozenset[str]:
    return frozenset[str]().union(*(name.company for name in names))


def _has_listed(use: _Use) -> bool:
    return any(foreign_names.is_listed(word.text) for word in use.words)


def _unrendered(
    bitext: Bitext, uses: Sequence[_Use], rendered: Sequence[set[str]]
) -> Iterator[Span]:
    """The mentions that nothing in their segment or beside it can stand for.

    Where «Donald Trump» is «Трамп», the given name was left out on purpose.
    """
    usual = sum(use.as_usual for use in uses)
    if usual < _RECURRING or usual < _STEADY * sum(not use.words for use in uses):
        return
    for use in uses:
        missing = bitext.pairs[use.pair].target.missing  # whose gap is a finding of its own
        if not use.words and not missing and not _company(use.names) & rendered[use.pair]:
            near = bitext.pairs[max(0, use.pair - 1) : use.pair + 2]
            if not any(_may_stand(use.names[0], pair.target) for pair in near):
                yield use.names[0].span


def _may_stand(name: _Name, target: Segment) -> bool:
    """Whether any word of a segment may be the name; of one too long to look at, anything may."""
    if len(target.text) > _LONG:
        return True
    return name.span.text in target.text or any(
        foreign_names.similarity(name.key, word) >= _DOUBTFUL
        for word in foreign_names.words(target.text)
    )


def _rendering(uses: Sequence[_Use], unrendered: tuple[Span, ...]) -> Rendering:
    sources = tuple(dict.fromkeys(name.span for use in uses for name in use.names))
    return Rendering(
        kind="name",
        source=as_written_most(sources),
        forms=by_count(_forms(uses)),
        source_spans=sources,
        certain=_is_certain(uses),
        unrendered=unrendered,
    )


def _forms(uses: Sequence[_Use]) -> Iterator[Form]:
    usual = [word.span.text for use in uses if use.as_usual for word in use.words]
    best = foreign_names.nominative(usual)
    words = ((word.family, (use, word.span)) for use in uses for word in use.words)
    for same in grouped(words):
        spans = tuple(span for _, span in same)
        written = spans[0].text
        text = best if same[0][0].as_usual else foreign_names.in_case_of(best, written)
        suggestion = foreign_names.in_case_of(written, best)
        yield Form(text, spans, same[0][0].names[0].span, suggestion=suggestion)


def _is_certain(uses: Sequence[_Use]) -> bool:
    """Whether the usual form is usual enough, and the others no words of their own."""
    usual = sum(use.as_usual for use in uses)
    odd = [use for use in uses if use.words and not use.as_usual]
    count = sum(len(use.words) for use in odd)
    return not odd or (usual >= _SETTLED and usual > count and not any(map(_has_listed, odd)))
