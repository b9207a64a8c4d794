"""Vietnamese persons and places with the spellings that the translation gives them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import regex

from mtcheck.core import Bitext, Cover, SegmentPair, Span
from mtcheck.lang import (
    cyrillic_names,
    cyrillic_places,
    name_variants,
    scripts,
    vietnamese,
    vietnamese_names,
)
from mtcheck.lang.name_cases import in_place_of, straightened
from mtcheck.lang.transcription import Judgement, declined, transcribe
from mtcheck.lang.vi_spelling import Grade, Kind
from mtcheck.lang.vietnamese_names import VietnameseName
from mtcheck.renderings import unrendered
from mtcheck.renderings.forms import Form, Rendering, by_count, grouped
from mtcheck.renderings.knowledge import Entry
from mtcheck.renderings.own_names import OwnNames, judge

_WORD = regex.compile(r"(?<![\p{L}\d.@/])\p{Lu}[\p{L}\p{M}]*(?:-\p{Lu}\p{L}*)*(?![\p{L}\d@])")
_MOST_NAMES, _MOST_WINDOWS = 100, 1000  # in a segment: a list as long as that is no sentence
_GAP = regex.compile(r"[ \N{NO-BREAK SPACE}]")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name in the translation; ``key`` is the same for all mentions of one person or place."""

    span: Span
    key: str
    nominative: str
    judgement: Judgement
    source: str
    source_span: Span | None = None


def collect(bitext: Bitext, names: Sequence[Entry]) -> Iterator[Rendering]:
    """Every Vietnamese name; the source ties its forms together, else the transcription does."""
    own = OwnNames.of(names)
    originals = list(_originals(bitext))
    mentions = [mention for pair, found in originals for mention in _in_pair(pair, found, own)]
    taken = Cover(bitext.target, (mention.span for mention in mentions))
    mentions += [mention for mention in _places(bitext, own) if not taken.touches(mention.span)]
    taken = Cover(bitext.target, (mention.span for mention in mentions))
    known = {mention.nominative: mention for mention in mentions}
    strangers = []
    for name in cyrillic_names.find(bitext.target.text):
        span = bitext.target.span(name.start, name.end)
        if taken.touches(span):
            continue
        if mention := _again(span, name, known) or _listed(span, name, own):
            mentions.append(mention)
        else:
            strangers.append(name)
    groups = list(_by_key(mentions))
    missing = unrendered.find(
        bitext,
        (
            (pair, _key(name.text, name.kind), pair.source.part(name.start, name.end))
            for pair, found in originals
            for name in found
        ),
        {same[0].key: [mention.span for mention in same] for same in groups},
        [bitext.target.span(name.start, name.end) for name in strangers],
    )
    for same in groups:
        yield _tied_rendering(same, own, missing.get(same[0].key, ()))
    yield from _people_alone(bitext, strangers)


def _originals(bitext: Bitext) -> Iterator[tuple[SegmentPair, list[VietnameseName]]]:
    """The names of the source, by bead; what has no translation has no renderings."""
    if bitext.source.language != "vi":
        return
    for pair in bitext.pairs:
        names = list(islice(vietnamese_names.find_names(pair.source.text), _MOST_NAMES))
        if names and not pair.target.missing:
            yield pair, names


def _again(
    span: Span, name: cyrillic_names.CyrillicName, known: Mapping[str, _Mention]
) -> _Mention | None:
    """A name that is tied elsewhere in the document."""
    example = known.get(cyrillic_names.nominative(name))
    return replace(example, span=span, source_span=None) if example else None


def _listed(span: Span, name: cyrillic_names.CyrillicName, own: OwnNames) -> _Mention | None:
    original = own.original(name)
    return _mention(span, original, "person", own) if original else None


def _key(name: str, kind: str) -> str:
    return f"{'place' if kind == 'place' else 'person'} {vietnamese.canonical(name)}"


def _by_key(mentions: Iterable[_Mention]) -> Iterator[list[_Mention]]:
    groups: defaultdict[str, list[_Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.key].append(mention)
    for group in groups.values():
        yield sorted(group, key=lambda mention: mention.span.start)


def _in_pair(
    pair: SegmentPair, names: Sequence[VietnameseName], own: OwnNames
) -> Iterator[_Mention]:
    """Each stretch of capitalised words goes to the name it renders best, longer ones first.

    Of a singer and her province, both *Hà Giang*, «Ха Зянг» is the one and «Хазянг» the other.
    """
    found: list[tuple[tuple[int, int], _Mention]] = []
    for name in names:
        source_span = pair.source.part(name.start, name.end)
        for span in islice(_windows(pair.target, len(name.text.split())), _MOST_WINDOWS):
            mention = _mention(span, name.text, name.kind, own, source_span)
            if mention is not None:
                kind: Kind = "place" if name.kind == "place" else "person"
                grade = judge(name.text, span.text, kind, own.forms(name.text)).grade
                found.append(((span.end - span.start, grade), mention))
    taken: list[Span] = []
    for _, mention in sorted(found, key=lambda item: item[0], reverse=True):
        if not any(mention.span.overlaps(other) for other in taken):
            taken.append(mention.span)
            yield mention


def _windows(target: Span, syllables: int) -> Iterator[Span]:
    """Runs of one to ``syllables`` neighbouring capitalised words."""
    words = list(_WORD.finditer(target.text))
    for first, word in enumerate(words):
        yield target.part(word.start(), word.end())
        for last in range(first + 1, min(first + syllables, len(words))):
            if not _GAP.fullmatch(target.text[words[last - 1].end() : words[last].start()]):
                break
            yield target.part(word.start(), words[last].end())


def _mention(
    span: Span, name: str, kind: str, own: OwnNames, source_span: Span | None = None
) -> _Mention | None:
    """The span as a rendering of the name, if it is one."""
    kinds: tuple[Kind, ...] = ("place",) if kind == "place" else ("person", "place")
    forms = own.forms(name)
    one = max(kinds, key=lambda kind: judge(name, span.text, kind, forms).grade)
    judgement = judge(name, span.text, one, forms)
    if judgement.grade is Grade.UNRELATED or _is_right_in_latin(span):
        return None
    nominative = _nominative(span.text, judgement, transcribe(name, one))
    return _Mention(span, _key(name, kind), nominative, judgement, name, source_span)


def _is_right_in_latin(span: Span) -> bool:
    """«Нгеан (Nghệ An)» is a courtesy, «Samsung Vietnam Thai Nguyen» a company."""
    text = span.document.text
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    in_company = any(len(side) == 2 and scripts.has_latin(side) for side in (before, after))
    return scripts.has_latin(span.text) and (before.endswith("(") or in_company)


def _nominative(text: str, judgement: Judgement, canonical: str) -> str:
    """The text without its case endings, if the canonical form would have one there."""
    if judgement.grade is not Grade.CANONICAL:
        text = straightened(text)
    if judgement.suggestion == canonical or scripts.has_latin(text):
        return text
    own = canonical[-1:] if canonical[-1:] in "ьй" else ""
    endings = dict.fromkeys((own, "", "ь", "й"))
    stems = (text[:-cut] + ending for ending in endings for cut in (1, 2))
    return next((stem for stem in stems if text in declined(stem)), text)


def _places(bitext: Bitext, own: OwnNames) -> Iterator[_Mention]:
    """The places that are known without a source, outside of stretches left in Vietnamese."""
    for place in cyrillic_places.find_places(bitext.target.text):
        span = bitext.target.span(place.start, place.end)
        if scripts.has_cyrillic(place.text) or _stands_in_russian(span):
            if mention := _mention(span, place.vietnamese, "place", own):
                yield mention


def _stands_in_russian(span: Span) -> bool:
    text = span.document.text
    around = text[max(0, span.start - 40) : span.end + 40].split("\n")
    return any(scripts.has_cyrillic(line) and span.text in line for line in around)


def _tied_rendering(
    mentions: Sequence[_Mention], own: OwnNames, missing: tuple[Span, ...]
) -> Rendering:
    forms = []
    for spans in grouped((mention.nominative, mention.span) for mention in mentions):
        first = next(mention for mention in mentions if mention.span is spans[0])
        judged = first.judgement
        forms.append(
            Form(
                text=first.nominative,
                spans=tuple(spans),
                source=first.source_span,
                grade=judged.grade,
                reason=judged.reason,
                suggestion=judged.suggestion,
            )
        )
    own_forms = own.forms(mentions[0].source)
    source_spans = tuple(m.source_span for m in mentions if m.source_span)
    return Rendering(
        kind="name",
        source=source_spans[0].text if source_spans else None,
        forms=by_count(forms),
        source_spans=source_spans,
        preferred=own_forms[0] if own_forms else _best_graded(forms),
        reason=next((form.reason for form in forms if form.grade <= Grade.DOUBTFUL), ""),
        certain=not _may_be_person_and_place(forms),
        unrendered=missing,
        key=mentions[0].key,
    )


def _may_be_person_and_place(forms: Sequence[Form]) -> bool:
    """«Ха Зянг» and «Хазянг»: a singer may bear the name of her province."""
    joined = [form.text.replace(" ", "").lower() for form in forms if form.is_cyrillic]
    return len(set(joined)) < len(joined)


def _best_graded(forms: Sequence[Form]) -> str | None:
    """The form to keep: of those in use the commonest, else the one least wrong."""
    accepted = [form for form in forms if form.grade >= Grade.ACCEPTED]
    if accepted:
        return max(accepted, key=lambda form: (len(form.spans), form.grade)).text
    best, *others = sorted(forms, key=lambda form: -form.grade)
    return best.text if not others or best.grade > others[0].grade else None


def _people_alone(
    bitext: Bitext, names: Sequence[cyrillic_names.CyrillicName]
) -> Iterator[Rendering]:
    """Persons whose forms are tied by the transcription alone."""
    grouped_names = set()
    for group in name_variants.variants(names):
        if not group.certain and _stand_together(bitext, group.names):
            continue  # nobody spells one man in two ways in one breath: they are two
        grouped_names |= {cyrillic_names.nominative(name) for name in group.names}
        form, reason = name_variants.preferred(group) or (None, "")
        yield Rendering(
            "name",
            None,
            _forms(bitext, group.names, form),
            preferred=form,
            reason=reason,
            certain=group.certain,
        )
    rest = [name for name in names if cyrillic_names.nominative(name) not in grouped_names]
    for spans in grouped((cyrillic_names.nominative(name), name) for name in rest):
        yield Rendering("name", None, _forms(bitext, spans, None))


def _stand_together(bitext: Bitext, names: Sequence[cyrillic_names.CyrillicName]) -> bool:
    """Whether two of the forms stand in one line."""
    lines: defaultdict[int, set[str]] = defaultdict(set)
    for name in names:
        line = bitext.target.text.rfind("\n", 0, name.start)
        lines[line].add(cyrillic_names.nominative(name))
    return any(len(forms) > 1 for forms in lines.values())


def _forms(
    bitext: Bitext, names: Sequence[cyrillic_names.CyrillicName], preferred: str | None
) -> tuple[Form, ...]:
    forms = []
    for same in grouped((cyrillic_names.nominative(name), name) for name in names):
        nominative = cyrillic_names.nominative(same[0])
        spans = tuple(bitext.target.span(name.start, name.end) for name in same)
        suggestion = in_place_of(same[0].text, nominative, preferred) if preferred else None
        forms.append(Form(nominative, spans, suggestion=suggestion))
    return by_count(forms)
