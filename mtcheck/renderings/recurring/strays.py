"""Occurrences of a term without its usual rendering: what stands there instead, if anything does.

Most of them have none: a pronoun, an ellipsis, a paraphrase. So the likeliest candidate counts
only if nothing else in the sentence accounts for it: it means what the usual rendering means, and
no other phrase of the source wants it.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from math import inf
from operator import itemgetter

from mtcheck.core import Bitext, Segment, Span
from mtcheck.lang import phrases, terms, vi_terms
from mtcheck.lang.ru_terms import akin
from mtcheck.renderings.recurring import rivals
from mtcheck.renderings.recurring.candidates import Candidate, Candidates
from mtcheck.renderings.recurring.evidence import REPORTED, Evidence
from mtcheck.renderings.recurring.mains import LONG, Main, Place, Places
from mtcheck.renderings.recurring.originals import Original, Term
from mtcheck.renderings.recurring.vectors import Meanings

_STEADY = 3  # usual renderings without which nothing is unusual
_NEAR = 20  # pairs: farther off it is another chapter, where another word may be right
_MAJORITY = 0.6  # of the occurrences that are not passed over
_LIKE = 0.9  # cosine of two nouns that may mean the same
_APART_AT_MOST = 2  # sentences without the term that have the noun of a variant
_LIKENESS = 0.5  # weight of the likeness to the usual rendering beside that to the term
_LISTED, _DISTINCTLY = 0.845, 0.015  # likeness to the term of a rendering worth listing
# How far a rendering worth listing may be from the place of its original, in parts of a sentence:
# farther off two of three were mistaken (30 own articles), and each is a text to embed.
_ASIDE = 0.4
_LONGEST = 3  # words of a candidate
_HARDLY = 0.03  # less like the term than the usual rendering
_VERBS = 0.2  # of the occurrences of a term that is a verb as well
_TRIED = 3  # candidates of an occurrence


@functools.cache
def _known() -> phrases.Index[terms.Term]:
    known = ((source, term) for term in terms.vietnamese_russian() for source in term.sources)
    return phrases.Index(known, "vi")


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate for an occurrence without its usual rendering, and what speaks for it."""

    original: Original
    candidate: Candidate
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Option:
    candidate: Candidate
    to_term: float
    to_main: float

    @property
    def worth(self) -> float:
        return self.to_term + _LIKENESS * self.to_main


class Strays:
    """Finds what stands for the occurrences that have no usual rendering."""

    def __init__(
        self, bitext: Bitext, candidates: Candidates, places: Places, meanings: Meanings
    ) -> None:
        self._bitext = bitext
        self._candidates = candidates
        self._places = places
        self._meanings = meanings
        self._nouns: dict[int, list[Candidate]] = {}

    def of(self, main: Main) -> Iterator[Place]:
        """The variants of one term, in order."""
        variants = self._other_nouns(main)
        for judged in self.judged(main):
            if judged.evidence.score >= REPORTED:
                variants.setdefault(judged.original, judged.candidate)
        for original in main.term.originals:
            if original in variants:
                yield Place(original, variants[original])

    def listed(self, terms: Sequence[Term], known: Container[Original]) -> Iterator[list[Place]]:
        """What surely stands for the occurrences of each term that have no rendering yet."""
        left = [
            (term, original, self._about_there(original))
            for term in terms
            for original in term.originals
            if original not in known and original not in self._places.of
        ]
        # All at once where the budget allows it, else those of each occurrence.
        self._meanings.learn(one.text for _, _, here in left for one in here)
        for _, same in groupby(left, key=itemgetter(0)):
            likest = ((original, self._likest(term, here)) for term, original, here in same)
            yield [Place(original, candidate) for original, candidate in likest if candidate]

    def _about_there(self, original: Original) -> list[Candidate]:
        """The free noun phrases that stand in their sentence about where it does in its own."""
        pair = self._bitext.pairs[original.pair]
        place = _place(original.span, pair.source)
        free = self._free(original)
        return [one for one in free if abs(_place(one.span, pair.target) - place) <= _ASIDE]

    def _likest(self, term: Term, here: Sequence[Candidate]) -> Candidate | None:
        texts = [one.text for one in here]
        if not here or not self._meanings.learn((term.text, *texts)):
            return None
        alike = self._meanings.table([term.text], texts)[0].tolist()
        options = zip(alike, self._meanings.crowding(texts), here, strict=True)
        good = [
            (cosine - usual, candidate)
            for cosine, usual, candidate in options
            if cosine >= _LISTED and cosine - usual >= _DISTINCTLY
        ]
        return max(good, key=lambda one: one[0])[1] if good else None

    def _parted(self, main: Main) -> tuple[list[Place], list[Original]]:
        """The occurrences with the usual rendering, and those that should have it."""
        rendered = self._places.on(main.term)
        return rendered, [one for one in main.term.originals if self._is_left(one, rendered)]

    def _is_left(self, original: Original, rendered: Sequence[Place]) -> bool:
        """Whether an occurrence is without rendering, and not the echo of one that has it."""
        if original.nested or original in self._places.of:
            return False
        return all(place.original.pair != original.pair for place in rendered)

    def _is_accepted(self, original: Original) -> bool:
        """Whether a rendering that Russian news accepts stands there: «доцент» for Phó Giáo sư."""
        pair = self._bitext.pairs[original.pair]
        start = original.span.start - pair.source.start
        end = original.span.end - pair.source.start
        return any(
            any(phrases.find(form, pair.target.text, "ru"))
            for term, first, last in _known().find(pair.source.text)
            if first <= start and end <= last
            for form in (term.target, *term.alternatives)
        )

    def _options(self, main: Main, some: Sequence[Candidate]) -> list[_Option]:
        """Some candidates with what they are worth, the likeliest first."""
        term = main.term.text
        likenesses = [self._sides(main, one) for one in some]
        texts = (one.text for one in some)
        if not self._meanings.learn((term, *texts, *chain.from_iterable(likenesses))):
            return []
        options = (
            _Option(one, self._meanings.alike(term, one.text), self._meanings.alike(*sides))
            for one, sides in zip(some, likenesses, strict=True)
        )
        return sorted(options, key=lambda option: (-option.worth, option.candidate.span.start))

    def _free(self, original: Original) -> list[Candidate]:
        """The noun phrases of its sentence that nothing else has claimed."""
        here = self._phrases(original.pair)
        return [one for one in here if self._places.is_free(one, original)]

    def _phrases(self, number: int) -> list[Candidate]:
        if number not in self._nouns:
            here = self._candidates.in_pair(number)
            short = [one for one in here if one.noun and len(one.lemmas) <= _LONGEST]
            self._nouns[number] = short
        return self._nouns[number]

    def _other_nouns(self, main: Main) -> dict[Original, Candidate]:
        """«государственные организации» beside «государственные службы», for a long term.

        Only where there are several of them: once may be chance.
        """
        if len(main.term.key) < LONG:
            return {}
        _, left = self._parted(main)
        formed = {
            original: [one for one in self._free(original) if _has_another_noun(main, one)]
            for original in left
        }
        if sum(map(bool, formed.values())) < _STEADY:  # the words settle it, and nothing is read
            return {}
        alike = {
            original: [
                option.candidate
                for option in self._options(main, same)
                if option.to_term >= main.cosine - _HARDLY
            ]
            for original, same in formed.items()
        }
        nouns = Counter(noun for same in alike.values() for noun in {one.noun for one in same})
        found = {
            original: max(same, key=lambda candidate: nouns[candidate.noun])
            for original, same in alike.items()
            if same
        }
        return found if len(found) >= _STEADY else {}

    def _sides(self, main: Main, candidate: Candidate) -> tuple[str, str]:
        """What is compared to know how like the usual rendering a candidate is.

        The nouns where they share words: «горный район» is as like «горный уезд» as «район» is
        like «уезд».
        """
        usual = main.candidate
        pairs = ((a, b) for a in candidate.lemmas for b in usual.lemmas)
        if usual.noun and any(akin(a, b) for a, b in pairs):
            return usual.noun, candidate.noun
        return usual.text, candidate.text

    def judged(self, main: Main) -> Iterator[Judged]:
        """The likeliest candidates of each occurrence that should have its usual rendering."""
        rendered, left = self._parted(main)
        usual = len(rendered) / (len(rendered) + len(left))
        if len(rendered) < _STEADY or usual < _MAJORITY or not main.candidate.noun:
            return
        if vi_terms.is_general(main.term.key) or self._is_verb(main):
            return
        for original in main.term.originals:
            if original.nested or original in self._places.of:
                continue
            near = [one for one in rendered if abs(one.original.pair - original.pair) <= _NEAR]
            if len(near) < _STEADY or (original in left and self._is_accepted(original)):
                continue
            varying = [one for one in self._free(original) if self._may_vary(main, one)]
            likely = self._options(main, varying)
            for option in likely[:_TRIED]:
                if self._is_another(main, original, option.candidate):
                    continue
                if evidence := self._evidence(main, original, option, likely, usual):
                    yield Judged(original, option.candidate, evidence)

    def _is_verb(self, main: Main) -> bool:
        """Whether the term is often a verb: what is done has more words than what is."""
        before = (self._before(original) for original in main.term.originals)
        often = sum(vi_terms.is_before_verb(word) for word in before)
        return often > _VERBS * len(main.term.originals)

    def _before(self, original: Original) -> str:
        source = self._bitext.pairs[original.pair].source
        text = source.text[: original.span.start - source.start].split()
        return text[-1] if text else ""

    def _evidence(
        self,
        main: Main,
        original: Original,
        option: _Option,
        likely: Sequence[_Option],
        usual: float,
    ) -> Evidence | None:
        """None for a candidate that would not do even if nothing else wanted it."""
        candidate = option.candidate
        others = (one for one in likely if not one.candidate.span.overlaps(candidate.span))
        there = self._candidates.where((candidate.noun,))
        evidence = Evidence(
            alike=option.to_main - _LIKE,
            wanted=1.0,
            ahead=option.worth - max((other.worth for other in others), default=1.0),
            distinct=self._meanings.distinct(main.term.text, candidate.text),
            apart=len(there - main.term.pairs),
            beside=len(there & self._candidates.where((main.candidate.head,))),
            usual=usual,
        )
        if evidence.score < REPORTED:
            return None
        return replace(evidence, wanted=option.to_term - self._rival(original, option))

    def _may_vary(self, main: Main, candidate: Candidate) -> bool:
        """Whether a candidate is no form of the usual rendering, and belongs mostly to the term."""
        if not candidate.text.islower():
            return False
        if any(akin(candidate.noun, lemma) for lemma in main.candidate.lemmas):
            return False
        there = self._candidates.where((candidate.noun,))
        return len(there - main.term.pairs) <= _APART_AT_MOST

    def _is_another(self, main: Main, original: Original, candidate: Candidate) -> bool:
        """«кооператив сильнее, чем товарищество»: who has both elsewhere means two things."""
        there = self._candidates.where((candidate.noun,))
        return not there & self._candidates.where((main.candidate.head,)) <= {original.pair}

    def _rival(self, original: Original, option: _Option) -> float:
        """How much another phrase of the source wants the candidate: at most its cosine.

        One that has something better in the sentence wants it less by twice the difference.
        """
        sentence = self._bitext.pairs[original.pair].source
        phrases = sorted(rivals.beside(original.span, sentence))
        rest = [
            one.text
            for one in self._candidates.in_pair(original.pair)
            if len(one.lemmas) < _LONGEST and not one.span.overlaps(option.candidate.span)
        ]
        if not phrases:
            return 0.0
        if not self._meanings.learn((*phrases, *rest)):
            return inf
        wanted = self._meanings.table(phrases, [option.candidate.text])[:, 0]
        if not rest:
            return float(wanted.max())
        better = (self._meanings.table(phrases, rest).max(axis=1) - wanted).clip(min=0)
        return float((wanted - 2 * better).max())


def _place(span: Span, sentence: Segment) -> float:
    """Where the middle of a stretch is in its sentence, from 0 to 1."""
    middle = (span.start + span.end) / 2
    return (middle - sentence.start) / (sentence.end - sentence.start)


def _has_another_noun(main: Main, candidate: Candidate) -> bool:
    """Whether it is as long as the usual rendering, with an adjective of it and another noun."""
    usual = main.candidate
    return (
        len(candidate.lemmas) == len(usual.lemmas)
        and not set(usual.adjectives).isdisjoint(candidate.adjectives)
        and not akin(candidate.noun, usual.noun)
    )
