"""The usual rendering of each term, and where it stands.

A term and its rendering recur in the same sentences, and they mean the same: either alone misleads
in a single article (Dice's coefficient found .586 of the renderings of labelled terms, the cosine
.775, the two together .916 on news of 1,997 segments).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mtcheck.core import Span
from mtcheck.lang.ru_terms import akin
from mtcheck.renderings.recurring.candidates import Candidate, Candidates
from mtcheck.renderings.recurring.originals import Original, Term
from mtcheck.renderings.recurring.vectors import Meanings

LONG = 4  # syllables of a term that hardly any single word renders in full

_COMPANY = 0.2  # weight of Dice's coefficient (1945) beside the cosine
_STANDING_OUT = 0.5  # weight of what the cosine is beyond the candidate's with other terms
_PHRASE = 0.03  # a noun phrase before a verb or an adjective of the same worth
_FULL_PHRASE = 0.05  # a phrase of several words for a long term
_RIVAL = 0.03  # against a candidate that another term has taken
_FINALISTS = 8  # candidates of a term that are embedded: those in its company most steadily
_STEADY = 0.75  # Dice's coefficient that is enough without meaning
_MEANT = 0.78  # cosine of a rendering that is one


@dataclass(frozen=True, slots=True)
class Main:
    """The usual rendering of a term: its cosine is that with the term."""

    term: Term
    candidate: Candidate
    cosine: float
    score: float


@dataclass(frozen=True, slots=True)
class Place:
    """The rendering of an occurrence."""

    original: Original
    candidate: Candidate

    @property
    def span(self) -> Span:
        return self.candidate.span


def mains(terms: Sequence[Term], candidates: Candidates, meanings: Meanings | None) -> list[Main]:
    """The usual rendering of every term that has one."""
    if meanings and meanings.learn(term.text for term in terms):
        meanings.surround([term.text for term in terms])
    finalists = [list(_finalists(term, candidates)) for term in terms]
    if meanings:  # all at once where the budget allows it, else those of each term
        meanings.learn(one.text for some in finalists for one, _ in some)
    ranked = [
        (term, list(_ranked(term, some, meanings)))
        for term, some in zip(terms, finalists, strict=True)
    ]
    ranked.sort(key=lambda one: -max((main.score for main in one[1]), default=0))
    owners: defaultdict[str, list[Term]] = defaultdict(list)
    found = []
    for _, options in ranked:
        if options:
            main = max(options, key=lambda main: main.score - _RIVAL * _is_owned(main, owners))
            owners[main.candidate.head].append(main.term)
            found.append(main)
    return found


def _ranked(
    term: Term, examples: Sequence[tuple[Candidate, float]], meanings: Meanings | None
) -> Iterator[Main]:
    if meanings is None:
        for candidate, company in examples:
            if company >= _STEADY and candidate.noun:
                yield Main(term, candidate, 0, company + _PHRASE * len(candidate.lemmas))
    elif meanings.learn((term.text, *(candidate.text for candidate, _ in examples))):
        for candidate, company in examples:
            cosine = meanings.alike(term.text, candidate.text)
            distinct = meanings.distinct(term.text, candidate.text)
            score = cosine + _STANDING_OUT * distinct + _COMPANY * company + _form(term, candidate)
            if cosine >= _MEANT:
                yield Main(term, candidate, cosine, score)


def _form(term: Term, candidate: Candidate) -> float:
    """What speaks for a candidate by its form: a phrase for a term, a long one for a long term."""
    if not candidate.noun:
        return 0
    full = len(term.key) >= LONG and len(candidate.lemmas) > 1
    return _PHRASE + _FULL_PHRASE * full


def _finalists(term: Term, candidates: Candidates) -> Iterator[tuple[Candidate, float]]:
    """The candidates that share at least two sentences with a term, the steadiest first."""
    pairs = term.pairs
    shared = Counter(lemmas for number in pairs for lemmas in candidates.lemmas(number))
    company = [
        (2 * count / (len(pairs) + len(candidates.where(lemmas))), lemmas)
        for lemmas, count in shared.items()
        if count > 1
    ]
    best = sorted(company, key=lambda one: (-one[0], len(one[1]), one[1]))[:_FINALISTS]
    yield from ((candidates.example(lemmas), steadiness) for steadiness, lemmas in best)


def _is_owned(main: Main, owners: dict[str, list[Term]]) -> bool:
    others = owners.get(main.candidate.head, ())
    return any(not set(other.key) & set(main.term.key) for other in others)


class Places:
    """Which occurrences have their usual rendering, and what of the translation is spoken for."""

    def __init__(self, mains: Sequence[Main], candidates: Candidates) -> None:
        self.of: dict[Original, Place] = {}
        self._claims: defaultdict[int, list[tuple[Span, Span]]] = defaultdict(list)
        order = sorted(mains, key=lambda main: (-len(main.term.key), -main.score))
        for wording in (_in_full, _by_its_noun, _by_its_root):
            for main in order:
                self._settle(main, wording(main, candidates))

    def _settle(self, main: Main, wording: Wording) -> None:
        used = {place.candidate.span for place in self.on(main.term)}
        for original in main.term.originals:
            if original in self.of:
                continue
            for candidate in wording(original.pair):
                if candidate.span not in used and self.is_free(candidate, original):
                    self.of[original] = Place(original, candidate)
                    self._claims[original.pair].append((candidate.span, original.span))
                    used.add(candidate.span)
                    break

    def on(self, term: Term) -> list[Place]:
        return [self.of[original] for original in term.originals if original in self.of]

    def is_free(self, candidate: Candidate, original: Original) -> bool:
        """Whether no other stretch of the source has a claim on the candidate."""
        return not any(
            candidate.span.overlaps(claimed) and not original.span.overlaps(source)
            for claimed, source in self._claims.get(original.pair, ())
        )


Wording = Callable[[int], Iterable[Candidate]]


def _in_full(main: Main, candidates: Candidates) -> Wording:
    return lambda number: candidates.of(number, main.candidate.lemmas)


def _by_its_noun(main: Main, candidates: Candidates) -> Wording:
    """«учреждение» for «бюджетное учреждение»."""
    return lambda number: candidates.of(number, (main.candidate.head,))


def _by_its_root(main: Main, candidates: Candidates) -> Wording:
    """«развивать» for «развитие»."""
    head = main.candidate.head

    def find(number: int) -> Iterable[Candidate]:
        words = (one for one in candidates.in_pair(number) if len(one.lemmas) == 1)
        found = (one for one in words if akin(one.head, head))
        return sorted(found, key=lambda candidate: candidate.span.start)

    return find
