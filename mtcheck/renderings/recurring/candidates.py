"""What a translation offers for a term: content words and noun phrases, by sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from mtcheck.core import Bitext, Cover, SegmentPair, Span
from mtcheck.lang import ru_terms
from mtcheck.renderings.recurring.originals import pairs

Lemmas = tuple[str, ...]

_CONTENT = ("NOUN", "PROPN", "ADJ", "VERB", "ADV")
_SHORTEST = 3  # letters of a content word


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word or noun phrase of the translation, in dictionary form and as it stands.

    ``noun`` is the head of the phrase, «» for a verb, an adjective or an adverb.
    """

    lemmas: Lemmas
    span: Span
    text: str
    noun: str

    @property
    def head(self) -> str:
        return self.noun or self.lemmas[0]

    @property
    def adjectives(self) -> Lemmas:
        """The words before the noun."""
        return self.lemmas[: self.lemmas.index(self.noun)] if self.noun else ()


class Candidates:
    """All candidates of a translation by pair, and the pairs in which each stands."""

    def __init__(self, bitext: Bitext, taken: Iterable[Span]) -> None:
        cover = Cover(bitext.target, taken)
        self._by_pair: dict[int, dict[Lemmas, list[Candidate]]] = {}
        self._where: defaultdict[Lemmas, set[int]] = defaultdict(set)
        for number, pair in pairs(bitext):
            found = _by_lemmas(pair, cover)
            self._by_pair[number] = found
            for lemmas in found:
                self._where[lemmas].add(number)

    def in_pair(self, number: int) -> list[Candidate]:
        return [one for same in self._by_pair[number].values() for one in same]

    def of(self, number: int, lemmas: Lemmas) -> list[Candidate]:
        """The places of a candidate in a pair, in order."""
        return self._by_pair[number].get(lemmas, [])

    def lemmas(self, number: int) -> Iterable[Lemmas]:
        return self._by_pair[number]

    def where(self, lemmas: Lemmas) -> set[int]:
        return self._where.get(lemmas, set())

    def example(self, lemmas: Lemmas) -> Candidate:
        """A candidate as it is written most often, a noun phrase before a mere word."""
        found = [one for number in sorted(self.where(lemmas)) for one in self.of(number, lemmas)]
        phrases = [one for one in found if one.noun] or found
        text, _ = Counter(one.text for one in phrases).most_common(1)[0]
        return next(one for one in phrases if one.text == text)


def _by_lemmas(pair: SegmentPair, taken: Cover) -> dict[Lemmas, list[Candidate]]:
    sentence = ru_terms.words(pair.target.text)
    found: dict[tuple[int, int], Candidate] = {}
    for word in sentence:
        span = pair.target.part(word.start, word.end)
        if word.reading.pos in _CONTENT and len(word.text) >= _SHORTEST and not taken.touches(span):
            found[span.start, span.end] = Candidate((word.lemma,), span, word.lemma, "")
    for phrase in ru_terms.noun_phrases(sentence):
        span = pair.target.part(phrase.start, phrase.end)
        if not taken.touches(span):
            found[span.start, span.end] = Candidate(phrase.lemmas, span, phrase.text, phrase.noun)
    by_lemmas: defaultdict[Lemmas, list[Candidate]] = defaultdict(list)
    for candidate in found.values():
        by_lemmas[candidate.lemmas].append(candidate)
    return dict(by_lemmas)
