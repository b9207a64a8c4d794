"""Sentences of one side that have no counterpart, how sure that is, and how grave."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import regex

from mtcheck.core import Segment, SegmentPair, Severity
from mtcheck.lang import debris
from mtcheck.lang.quantities import comparison

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_LEAST_WORDS, _LEAST_PLAIN_WORDS = 4, 2
_QUOTES = '"“”„«»'
_MUCH_LONGER = 1.4  # a side of a bead than the other: of translations few are

# The score of a bead below which sentences beside it may be part of it: so that of 89 omissions
# and additions called grave in damaged texts 88 are such (scripts/benchmark_alignment.py).
_DOUBTFUL = 0.7

# A stretch of so many beads is unsettled when each is less than .8 as sure as the surest, and all
# of them in the mean less than .6.
_STRETCH, _UNSURE, _UNSETTLED = 4, 0.8, 0.6

Run = Sequence[tuple[Segment, SegmentPair]]


def runs(pairs: Run) -> Iterator[tuple[Run, bool]]:
    """Neighbouring sentences of one side without a counterpart, and whether that is in doubt.

    It is when the other side has a sentence without one in the same place, which may after all
    be a free translation, and beside a bead that is in doubt itself, that is as large as beads get,
    that lacks as much, or whose other side has numbers of these sentences. Where whole stretches
    could not be paired, nothing is known to be missing.
    """
    unknown = {pair for stretch in unsettled([pair for _, pair in pairs]) for pair in stretch}
    groups = [
        (paired, list(group))
        for paired, group in itertools.groupby(
            pairs, lambda item: _is_paired(item[1]) or item[1] in unknown
        )
    ]
    for index, (paired, group) in enumerate(groups):
        run = [item for item in group if not item[0].missing]
        if not paired and run:
            before = groups[index - 1][1][-1:] if index else []
            after = groups[index + 1][1][:1] if index + 1 < len(groups) else []
            beside = [*before, *after]
            is_theirs = any(_may_belong(run, item) for item in beside)
            yield run, len(run) < len(group) or is_theirs


def unsettled(pairs: Sequence[SegmentPair]) -> Iterator[Sequence[SegmentPair]]:
    """Stretches of neighbouring beads of which none is sure, beside the surest of the text.

    Five sentences replaced by strangers are told with vectors in 47 of 56 documents, without in 48
    of 99; clean documents have such a stretch in 0 of 56 and 0 of 99, damaged ones in 1 of 56 and 7
    of 99.
    """
    best = max((pair.score for pair in pairs), default=0.0)
    for unsure, group in itertools.groupby(pairs, lambda pair: pair.score < _UNSURE * best):
        stretch = list(group)
        mean = sum(pair.score for pair in stretch) / len(stretch)
        if unsure and len(stretch) >= _STRETCH and mean < _UNSETTLED * best:
            yield stretch


def lines(pairs: Sequence[SegmentPair]) -> str:
    """Where unsettled stretches stand in the translation: «Lines 12–20, 31», «Line 7», «»."""
    found = []
    for stretch in unsettled(pairs):
        first, last = stretch[0].target.place, stretch[-1].target.place
        same = first.line == last.end_line
        found.append(str(first.line) if same else f"{first.line}–{last.end_line}")
    if not found:
        return ""
    several = len(found) > 1 or "–" in found[0]
    return f"{'Lines' if several else 'Line'} {', '.join(found)}"


def _is_paired(pair: SegmentPair) -> bool:
    return not (pair.source.missing or pair.target.missing)


def _may_belong(run: Run, beside: tuple[Segment, SegmentPair]) -> bool:
    """Whether sentences without a counterpart may be part of the bead beside them."""
    segment, pair = beside
    is_large = max(len(pair.source.numbers), len(pair.target.numbers)) > 2
    more = " ".join(one.text for one, _ in run)
    return (
        is_large
        or pair.score < _DOUBTFUL
        or _lacks(segment, pair, more)
        or _has_numbers(segment, pair, more)
    )


def _lacks(segment: Segment, pair: SegmentPair, more: str) -> bool:
    """Whether a bead is too short on this side, and would be less so with these sentences."""
    other = pair.source if segment is pair.target else pair.target
    here, there = len(segment.text), len(other.text)
    return there > _MUCH_LONGER * here and abs(there - here - len(more)) < there - here


def _has_numbers(segment: Segment, pair: SegmentPair, more: str) -> bool:
    """Whether the other side has numbers that are here only in these sentences."""
    added = segment is pair.target
    one, two = pair.source, pair.target
    languages = one.document.language, two.document.language
    both = (one.text, f"{two.text} {more}") if added else (f"{one.text} {more}", two.text)
    found = [comparison.compared(*of, *languages) for of in ((one.text, two.text), both)]
    unexplained = [len(of.missing if added else of.extra) if of else 0 for of in found]
    return unexplained[0] > unexplained[1]


def gravity(run: Run, in_doubt: bool, sure: float, likely: float) -> Severity | None:
    """How grave the loss of these sentences is; None when it is none, or not likely enough."""
    kept = [(segment, pair) for segment, pair in run if not debris.what_is(segment.text)]
    score = max((pair.score for _, pair in kept), default=0)
    if score < likely:
        return None
    told = any(is_sentence(segment.text) for segment, pair in kept if pair.score >= sure)
    return Severity.MAJOR if told and not in_doubt else Severity.MINOR


def is_sentence(text: str) -> bool:
    """Whether a text says something: a byline is all names, a footer all capitals."""
    words = _WORD.findall(text)
    plain = sum(word[0].islower() for word in words)
    return len(words) >= _LEAST_WORDS and plain >= _LEAST_PLAIN_WORDS


def extract(text: str, words: int) -> str:
    """The first words of a text, as many as a message can quote, without quotes of their own."""
    kept = text.split()
    return " ".join(kept[:words]).strip(_QUOTES) + ("…" if len(kept) > words else "")


def opening(sentences: Sequence[str]) -> str:
    """«the sentence “Chiều 15/12, Ban Chỉ đạo…”», «3 sentences, the first of them “Chiều…”»."""
    quoted = extract(sentences[0], 6)
    if len(sentences) == 1:
        return f"the sentence “{quoted}”"
    return f"{len(sentences)} sentences, the first of them “{quoted}”"
