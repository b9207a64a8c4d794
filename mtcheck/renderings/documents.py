"""Official documents: one number, one type («резолюция» or «постановление», not both)."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from mtcheck.core import Bitext, Cover, SegmentPair, Span
from mtcheck.lang import codes, scripts
from mtcheck.renderings.forms import Form, Rendering, as_written_most, by_count, grouped


@dataclass(frozen=True, slots=True)
class _Mention:
    """A document in the translation: its type, its number, and its type in the source."""

    span: Span
    noun: str
    number: str
    code: str
    tail: str = ""
    source: Span | None = None
    source_noun: str = ""


def collect(bitext: Bitext) -> Iterator[Rendering]:
    """Every document that is named by number, with the types that the translation calls it."""
    numbered = list(_numbered(bitext))
    groups = _by_document(numbered)
    called = Counter(noun for group in groups for noun in _nouns(group))
    for group in groups:
        if not any(mention.code or mention.source for mention in group):
            continue  # «закон № 5» and «указ № 5»: nothing says that they are one
        nouns = _nouns(group)
        alone = all(called[noun] == 1 for noun in nouns)
        bare = _bare(bitext, nouns, group) if alone else ()
        yield _rendering([*group, *bare])


def _nouns(group: Iterable[_Mention]) -> set[str]:
    return {mention.noun for mention in group}


def _numbered(bitext: Bitext) -> Iterator[_Mention]:
    proven = {code["number"] for code in codes.codes(bitext.target.text)}
    for pair in bitext.pairs:
        originals: defaultdict[str, deque[codes.Mention]] = defaultdict(deque)
        for mention in codes.mentions(pair.source.text, bitext.source.language):
            originals[mention.number].append(mention)
        for found in codes.mentions(pair.target.text, bitext.target.language):
            original = _next(originals[found.number])
            if found.signed or found.number in proven or (original and original.signed):
                yield _mention(pair, found, original)


def _next(mentions: deque[codes.Mention]) -> codes.Mention | None:
    """The mentions of a number in their order; the last one stands for all that follow."""
    if not mentions:
        return None
    return mentions.popleft() if len(mentions) > 1 else mentions[0]


def _mention(pair: SegmentPair, found: codes.Mention, original: codes.Mention | None) -> _Mention:
    return _Mention(
        span=pair.target.part(found.start, found.end),
        noun=found.noun,
        number=found.number,
        code=found.code,
        tail=pair.target.text[found.noun_end : found.end].strip(),
        source=pair.source.part(original.start, original.end) if original else None,
        source_noun=original.noun if original else "",
    )


def _by_document(mentions: Iterable[_Mention]) -> list[list[_Mention]]:
    """Mentions of one document together: by number, and by the type that the source gives.

    Two codes with one number (19-NQ/TW, 19/NQ-CP) are two documents; a bare number may then be
    either, and is left out. A Russian law (131-ФЗ) is never a Vietnamese one.
    """
    by_number: defaultdict[str, list[_Mention]] = defaultdict(list)
    for mention in mentions:
        by_number[mention.code if scripts.has_cyrillic(mention.code) else mention.number].append(
            mention
        )
    groups: list[list[_Mention]] = []
    for same in by_number.values():
        whole = {mention.code for mention in same if mention.code}
        types = {mention.source_noun for mention in same if mention.source_noun}
        if len(whole) <= 1 and len(types) <= 1:
            groups.append(same)
        else:
            by_both: defaultdict[tuple[str, str], list[_Mention]] = defaultdict(list)
            for mention in same:
                if mention.code:
                    by_both[mention.code, mention.source_noun].append(mention)
            groups.extend(by_both.values())
    return groups


def _bare(bitext: Bitext, nouns: Set[str], group: Iterable[_Mention]) -> Iterator[_Mention]:
    """«дальнейшего выполнения Постановления»: the document named before, without its number."""
    known = Cover(bitext.target, (mention.span for mention in group))
    types = {mention.source_noun for mention in group if mention.source_noun}
    for pair in bitext.pairs:
        if types and not _mentions_type(pair, types):
            continue
        for start, end, noun in codes.bare_nouns(pair.target.text, bitext.target.language):
            span = pair.target.part(start, end)
            if noun in nouns and not known.touches(span):
                yield _Mention(span, noun, number="", code="")


def _mentions_type(pair: SegmentPair, types: Iterable[str]) -> bool:
    source = pair.source.text.lower()
    return any(kind in source for kind in types)


def _rendering(mentions: list[_Mention]) -> Rendering:
    forms = []
    for same in grouped((mention.noun, mention) for mention in mentions):
        same.sort(key=lambda mention: mention.span.start)
        spans = tuple(mention.span for mention in same)
        source = next((mention.source for mention in same if mention.source), None)
        forms.append(Form(_nominative(same), spans, source, key=same[0].noun))
    sources = [mention.source for mention in mentions if mention.source]
    return Rendering(
        kind="term",
        source=as_written_most(sources) if sources else None,
        forms=by_count(forms),
        source_spans=tuple(sources),
        key=next((mention.code.casefold() for mention in mentions if mention.code), ""),
    )


def _nominative(mentions: list[_Mention]) -> str:
    """The type in dictionary form with the number as it is written most often."""
    numbers = Counter(mention.tail for mention in mentions if mention.tail)
    noun = mentions[0].noun.capitalize()
    return f"{noun} {numbers.most_common(1)[0][0]}" if numbers else noun
