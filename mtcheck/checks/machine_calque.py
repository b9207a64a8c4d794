"""A Vietnamese term is rendered as machines do, not as Russian does.

«На мосту Нгеан» for *điểm cầu*, «испытуемые» for *đối tượng*, «ЦК КПК» for the party of Vietnam:
a Russian reader sees a bridge, an experiment, China.

Passes: the same words where they are right («мост» for a bridge, «мученики» of a church), an
abbreviation in brackets after its translation, and every term that the user's termbase has.
Without a source only calques that can be nothing else are reported.

Bad:

    vi: Đại biểu dự họp tại điểm cầu Nghệ An.
    ru: Делегаты собрались на ⟦мосту⟧ Нгеан.

Good:

    vi: Đại biểu dự họp tại điểm cầu Nghệ An.
    ru: Делегаты собрались на площадке видеоконференции в Нгеане.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Cover, Finding, Severity, Span
from mtcheck.lang import terms
from mtcheck.lang.readings import in_place_of
from mtcheck.lang.terms import Pardons, Term
from mtcheck.renderings import Entry, Knowledge
from mtcheck.renderings.termbase import anywhere, uses

SEVERITY = Severity.MINOR
MQM = "terminology/wrong-term"
YIELDS_TO = ("untranslated-text", "page-debris", "name-variant", "forbidden-term")

Calque = tuple[Span, Span | None]  # the machine's words, and what they translate if that is known
Found = Iterator[tuple[Term, Span, Span | None]]


def check(bitext: Bitext, *, knowledge: Knowledge) -> Iterator[Finding]:
    own = {entry.source.casefold() for entry in knowledge.terms}
    ours = [
        term
        for term in terms.between(bitext.source.language or "vi", bitext.target.language)
        if own.isdisjoint(map(str.casefold, term.sources))
    ]
    taken = Cover(bitext.target)
    calques: defaultdict[Term, list[Calque]] = defaultdict(list)
    for term, target, source in _found(bitext, ours, knowledge):
        if not _is_right(target) and not taken.touches(target):
            taken.add(target)
            calques[term].append((target, source))
    for term, places in calques.items():
        yield _finding(term, sorted(places, key=lambda place: place[0].start))


def _found(bitext: Bitext, ours: Sequence[Term], knowledge: Knowledge) -> Found:
    if bitext.has_source:
        yield from _beside_source(bitext, ours, knowledge)
    allowed = {form.casefold() for entry in knowledge.terms for form in entry.allowed}
    alone = {}
    for term in ours:
        if forms := tuple(form for form in term.alone if form.casefold() not in allowed):
            alone[Entry("", "", forbidden=forms, note=term.target)] = term
    for entry, (_, target) in anywhere(bitext, tuple(alone)):
        yield alone[entry], target, None


def _beside_source(bitext: Bitext, ours: Sequence[Term], knowledge: Knowledge) -> Found:
    """Machine forms where the source has the term, and no right form stands for it."""
    entries = {
        Entry(spelling, term.target, term.alternatives, forbidden=term.machine): term
        for term in ours
        for spelling in term.sources
    }
    abroad = Pardons((name, term) for term in ours for name in term.abroad)
    unless = Pardons((word, term) for term in ours for word in term.unless)
    right = abroad.of(bitext.source.text)
    for use in uses(bitext, tuple(entries), (entry.source for entry in knowledge.terms)):
        term = entries[use.entry]
        if 0 < len(use.forbidden) <= use.missing and term not in right:
            if term not in unless.of(use.pair.source.text):
                for (_, target), source in zip(use.forbidden, use.sources, strict=False):
                    yield term, target, source


def _is_right(span: Span) -> bool:
    """Whether it has brackets of its own, «Народный комитет (UBND)», or a date: «Гамлет 12 мая»."""
    text = span.document.text
    is_gloss = text[max(span.start - 1, 0) : span.end + 1] == f"({span.text})"
    return is_gloss or terms.is_date(text, span.start, span.end)


def _finding(term: Term, places: Sequence[Calque]) -> Finding:
    (target, source), *more = places
    return Finding(
        target=target,
        message=_message(term, target, source),
        source=source,
        related=tuple(span for span, _ in more),
        suggestion=in_place_of(target.text, term.target),
        severity=Severity.MAJOR if source and term.is_certain else None,
    )


def _message(term: Term, target: Span, source: Span | None) -> str:
    if source is None:
        return f"«{target.text}» is a machine's word for «{term.target}» ({term.sources[0]})"
    if source.text == target.text:
        return f"«{target.text}» was left untranslated: Russian news says «{term.target}»"
    return f"«{source.text}» is not «{target.text}»: Russian news says «{term.target}»"
