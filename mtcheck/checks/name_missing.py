"""A name of the source is not in the translation.

The reader does not learn who spoke or where it was, though the name stands elsewhere in the text:
the machine has swallowed it.

Passes: whatever a translator may put instead, in the sentence itself or beside it («он»,
«министр», «столица», «местный»); an adjective of the place; a part of the name; the name that
stands once where the source repeats it; sentences that are missing or untranslated altogether.

Bad:

    vi: Ông Đặng Văn Lâm khai mạc hội nghị.
    vi: Sau đó, các đại biểu thảo luận.
    vi: Đặng Văn Lâm đề nghị sớm sửa đổi quy định.
    ru: Конференцию открыл Данг Ван Лам.
    ru: Затем началось обсуждение.
    ru: ⟦Предложил скорее изменить правила.⟧

Good:

    vi: Ông Đặng Văn Lâm khai mạc hội nghị.
    vi: Sau đó, các đại biểu thảo luận.
    vi: Đặng Văn Lâm đề nghị sớm sửa đổi quy định.
    ru: Конференцию открыл Данг Ван Лам.
    ru: Затем началось обсуждение.
    ru: Председатель предложил скорее изменить правила.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Document, Finding, SegmentPair, Severity, Span
from mtcheck.lang import stand_ins
from mtcheck.renderings import Rendering
from mtcheck.renderings.unrendered import around

SEVERITY = Severity.MINOR
MQM = "accuracy/omission"
YIELDS_TO = (
    *("untranslated-text", "omitted-segment", "name-substituted"),
    *("mistranslated-segment", "omitted-content"),
)

_COUNTRY = "Việt Nam"  # it goes without saying
_SHORTEST = 0.5  # of the source's length: less is a sentence cut short


def check(
    bitext: Bitext, *, source: Document, renderings: Sequence[Rendering]
) -> Iterator[Finding]:
    names = [one for one in renderings if one.kind == "name" and one.key]
    missing = sorted(span.start for rendering in names for span in rendering.unrendered)
    if not missing:
        return
    nameless = _without([span for rendering in names for span in rendering.spans], bitext.target)
    for rendering in names:
        starts = sorted(span.start for span in rendering.spans)
        missed = [
            (bead.target, name)
            for name in rendering.unrendered
            if (bead := _bead(bitext, name, starts))
            and not _replaced(rendering, bead, missing, nameless)
        ]
        if missed and rendering.source != _COUNTRY:
            yield _finding(missed, rendering)


def _without(spans: Sequence[Span], target: Document) -> str:
    """The text with blanks in the place of every name."""
    parts, at = [], 0
    for span in sorted(spans, key=lambda span: span.start):
        if span.start >= at:
            parts += [target.text[at : span.start], " " * (span.end - span.start)]
            at = span.end
    return "".join((*parts, target.text[at:]))


def _bead(bitext: Bitext, name: Span, starts: Sequence[int]) -> SegmentPair | None:
    """The bead of a name, if neither it nor those beside it have one of its renderings."""
    beads = around(bitext, name)
    labels_speech = name.document.text[name.end : name.end + 1] == ":"  # a dash in Russian
    if labels_speech or any(pair.source.missing or pair.target.missing for pair in beads):
        return None
    if _count(starts, bitext.target.span(beads[0].target.start, beads[-1].target.end)):
        return None
    return next((pair for pair in beads if pair.source.overlaps(name)), None)


def _replaced(rendering: Rendering, bead: SegmentPair, missing: Sequence[int], text: str) -> bool:
    """Whether something stands for the name, or half of the sentence is gone with it."""
    text = text[bead.target.start : bead.target.end]
    if len(text.strip()) < _SHORTEST * len(bead.source.text):
        return True
    if rendering.key.startswith("place"):
        return stand_ins.of_place(text)
    return stand_ins.of_person(text, several=_count(missing, bead.source) > 1)


def _count(starts: Sequence[int], stretch: Span) -> int:
    return bisect_left(starts, stretch.end) - bisect_left(starts, stretch.start)


def _finding(missed: Sequence[tuple[Span, Span]], rendering: Rendering) -> Finding:
    (bead, name), *more = missed
    message = f"The source names {name.text}, the translation does not"
    related = tuple(other for other, _ in more)
    return Finding(bead, message, name, related, rendering.best.spans)
