"""Vietnamese persons and places with the spellings that the translation gives them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
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
from mtcheck.lang.transcription import Judgement, declined, in_case, judge, transcribe
from mtcheck.lang.vi_spelling import Grade, Kind
from mtcheck.renderings.forms import Form, Rendering, by_count, grouped
from mtcheck.renderings.knowledge import Entry

_WORD = regex.compile(r"(?<![\p{L}\d.@/])\p{Lu}[\p{L}\p{M}]*(?:-\p{Lu}\p{L}*)*(?![\p{L}\d@])")
_MOST_NAMES, _MOST_WINDOWS = 100, 1000  # in a segment: a list as long as that is no sentence
_GAP = regex.compile(r"[ \N{NO-BREAK SPACE}]")

Own = Mapping[str, tuple[str, ...]]
"""The user's forms of a name by its canonical key, the one wanted first."""


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
    own = {
        vietnamese.canonical(entry.source): (entry.target, *entry.alternatives) for entry in names
    }
    mentions = list(_tied(bitext, own))
    taken = Cover(bitext.target, (mention.span for mention in mentions))
    mentions += [mention for mention in _places(bitext, own) if not taken.touches(mention.span)]
    taken = Cover(bitext.target, (mention.span for mention in mentions))
    people = [
        name
        for name in cyrillic_names.find(bitext.target.text)
        if not taken.touches(bitext.target.span(name.start, name.end))
    ]
    known = {mention.nominative: mention for mention in mentions}
    for name in people:
        if example := known.get(cyrillic_names.nominative(name)):
            span = bitext.target.span(name.start, name.end)
            again = _Mention(
                span, example.key, example.nominative, example.judgement, example.source
            )
            mentions.append(again)
    for same in _by_key(mentions):
        yield _tied_rendering(same, own)
    strangers = [name for name in people if cyrillic_names.nominative(name) not in known]
    yield from _people_alone(bitext, strangers)


def _by_key(mentions: Iterable[_Mention]) -> Iterator[list[_Mention]]:
    groups: defaultdict[str, list[_Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.key].append(mention)
    for group in groups.values():
        yield sorted(group, key=lambda mention: mention.span.start)


def _tied(bitext: Bitext, own: Own) -> Iterator[_Mention]:
    """The names of the source with what stands for them in the aligned translation."""
    if bitext.source.language != "vi":
        return
    for pair in bitext.pairs:
        names = list(islice(vietnamese_names.find_names(pair.source.text), _MOST_NAMES))
        if names and not pair.target.missing:
            yield from _in_pair(pair, names, own)


def _in_pair(
    pair: SegmentPair, names: Sequence[vietnamese_names.VietnameseName], own: Own
) -> Iterator[_Mention]:
    """Each stretch of capitalised words goes to the name it renders best, longer ones first."""
    found: list[tuple[tuple[int, int], _Mention]] = []
    for name in names:
        source_span = pair.source.part(name.start, name.end)
        for span in islice(_windows(pair.target, len(name.text.split())), _MOST_WINDOWS):
            mention = _mention(span, name.text, name.kind, own, source_span)
            if mention is not None:
                found.append(((span.end - span.start, mention.judgement.grade), mention))
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
    span: Span, name: str, kind: str, own: Own, source_span: Span | None = None
) -> _Mention | None:
    """The span as a rendering of the name, if it is one."""
    kinds: tuple[Kind, ...] = ("place",) if kind == "place" else ("person", "place")
    forms = own.get(vietnamese.canonical(name), ())
    one = max(kinds, key=lambda kind: _judge(name, span.text, kind, forms).grade)
    judgement = _judge(name, span.text, one, forms)
    if judgement.grade is Grade.UNRELATED or _is_original_in_brackets(span):
        return None
    key = f"{'place' if kind == 'place' else 'person'} {vietnamese.canonical(name)}"
    nominative = _nominative(span.text, judgement, transcribe(name, one))
    return _Mention(span, key, nominative, judgement, name, source_span)


@lru_cache(maxsize=50_000)
def _judge(name: str, text: str, kind: Kind, own: tuple[str, ...]) -> Judgement:
    """The user's list first, then the transcription; letters that are still Latin are wrong."""
    if own:
        return _judge_by_list(name, text, kind, own)
    if scripts.has_latin(text):
        same = vietnamese.strip_marks(name) == vietnamese.strip_marks(text) and " " in text
        grade = Grade.WRONG if same else Grade.UNRELATED
        return Judgement(grade, "it was left in Latin letters", transcribe(name, kind))
    return judge(name, text, kind)


def _judge_by_list(name: str, text: str, kind: Kind, own: tuple[str, ...]) -> Judgement:
    for form in own:
        if text in declined(form):
            return Judgement(Grade.CANONICAL, "", text)
    judged = _judge(name, text, kind, ())
    if judged.grade is Grade.UNRELATED:
        return judged
    case = declined(transcribe(name, kind)).get(judged.suggestion, "nom")
    return Judgement(Grade.WRONG, f"your list writes «{own[0]}»", in_case(own[0], case))


def _is_original_in_brackets(span: Span) -> bool:
    """«Нгеан (Nghệ An)»: the original beside its rendering is a courtesy."""
    before = span.document.text[max(0, span.start - 1) : span.start]
    return before == "(" and scripts.has_latin(span.text)


def _nominative(text: str, judgement: Judgement, canonical: str) -> str:
    """The text without its case ending, if the canonical form would have one there."""
    if judgement.suggestion == canonical or scripts.has_latin(text):
        return text
    own = canonical[-1:] if canonical[-1:] in "ьй" else ""
    endings = dict.fromkeys((own, "", "ь", "й"))
    stems = (text[:-cut] + ending for ending in endings for cut in (1, 2))
    return next((stem for stem in stems if text in declined(stem)), text)


def _places(bitext: Bitext, own: Own) -> Iterator[_Mention]:
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


def _tied_rendering(mentions: Sequence[_Mention], own: Own) -> Rendering:
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
    own_forms = own.get(vietnamese.canonical(mentions[0].source), ())
    source_spans = tuple(m.source_span for m in mentions if m.source_span)
    return Rendering(
        kind="name",
        source=source_spans[0].text if source_spans else None,
        forms=by_count(forms),
        source_spans=source_spans,
        preferred=own_forms[0] if own_forms else _best_graded(forms),
        reason=next((form.reason for form in forms if form.grade <= Grade.DOUBTFUL), ""),
        certain=not _may_be_person_and_place(forms),
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
        case = declined(nominative).get(same[0].text, "nom")
        spans = tuple(bitext.target.span(name.start, name.end) for name in same)
        suggestion = in_case(preferred, case) if preferred else None
        forms.append(Form(nominative, spans, suggestion=suggestion))
    return by_count(forms)
