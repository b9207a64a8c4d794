"""Another person's name stands in the place of the right one.

What one official said is put into the mouth of another. Nothing in the translation shows it.

Passes: a person whom the source names in another way («bà Sinh», «Đại tướng») or beside the
sentence; spellings of what may be one name; sentences with more than one name out of place.

Bad:

    vi: Ông Nguyễn Đức Trung phát biểu khai mạc.
    vi: Ông Lê Hồng Vinh báo cáo kết quả.
    ru: Открыл встречу Нгуен Дык Чунг.
    ru: О результатах доложил ⟦Хоанг Минь Кыонг⟧.

Good:

    vi: Ông Nguyễn Đức Trung phát biểu khai mạc.
    vi: Ông Lê Hồng Vinh báo cáo kết quả.
    ru: Открыл встречу Нгуен Дык Чунг.
    ru: О результатах доложил Ле Хонг Винь.
"""

from collections.abc import Iterator, Mapping, Sequence, Set

from mtcheck.core import Bitext, Cover, Document, Finding, SegmentPair, Severity, Span
from mtcheck.lang import stand_ins, vietnamese_names
from mtcheck.lang.name_cases import in_case_of
from mtcheck.lang.name_likeness import is_full, is_implied, is_mentioned, is_other
from mtcheck.lang.person_gender import of_original
from mtcheck.lang.transcription import judge, transcribe
from mtcheck.lang.vi_spelling import Grade
from mtcheck.lang.vietnamese import canonical
from mtcheck.renderings.forms import Form, Rendering, grouped
from mtcheck.renderings.unrendered import LONGEST, around, is_hinted

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation"
YIELDS_TO = ("untranslated-text", "mistranslated-segment", "omitted-content")

Findings = Iterator[Finding]
Place = tuple[SegmentPair, Span, Form]
_EVERYBODYS = "Хо Ши Мин"  # named in many ways: Bác Hồ, Người, Nguyễn Ái Quốc


def check(bitext: Bitext, *, source: Document, renderings: Sequence[Rendering]) -> Findings:
    if source.language != "vi":
        return
    names = {canonical(r.source): r for r in renderings if r.kind == "name" and r.source}
    whole = Cover(bitext.target, (span for one in renderings for span in one.spans))
    missing = {span.start for rendering in renderings for span in rendering.unrendered}
    people = [r for r in renderings if r.kind == "name" and not r.key.startswith("place")]
    strangers = (place for person in people for place in _out_of_place(bitext, person))
    found = []
    for same in grouped((bead, (bead, span, form)) for bead, span, form in strangers):
        bead, _, form = same[0]
        lacking = () if is_implied(bead.source.text) else (*_lacking(bead, names, missing, whole),)
        if len(same) == len(lacking) == 1 and is_other((name := lacking[0]).text, form.text):
            found.append(((canonical(name.text), form.text), (name, same[0])))
    for places in grouped(found):
        yield _finding(places, names.get(canonical(places[0][0].text)))


def _out_of_place(bitext: Bitext, rendering: Rendering) -> Iterator[Place]:
    """The full names that neither the source of their bead nor that beside it explains."""
    for form in rendering.forms:
        for span in form.spans if form.text != _EVERYBODYS else ():
            beads = around(bitext, span)
            here = [pair for pair in beads if pair.target.overlaps(span)]
            whole = is_full(form.text, span.document.text[span.end : span.end + 2])
            if whole and len(here) == 1 and not any(_explains(pair.source, form) for pair in beads):
                yield here[0], span, form


def _explains(source: Span, form: Form) -> bool:
    """Whether the source names that person, in full or by a part of the name."""
    if len(source.text) > LONGEST:
        return True
    rest, at = "", 0
    for name in vietnamese_names.find_names(source.text):
        if judge(name.text, form.text, "person").grade is not Grade.UNRELATED:
            return True
        rest, at = rest + source.text[at : name.start], name.end
    return is_mentioned(form.text, rest + source.text[at:])


def _lacking(
    bead: SegmentPair, names: Mapping[str, Rendering], missing: Set[int], whole: Cover
) -> Iterator[Span]:
    """The persons of the source that the bead does not name."""
    for found in vietnamese_names.find_names(bead.source.text):
        name = bead.source.part(found.start, found.end)
        if found.kind == "person" and canonical(name.text) in names:
            yield from (name,) if name.start in missing else ()
        elif found.kind == "person" and not is_hinted(name.text, "person", bead.target, whole):
            yield name


def _finding(places: Sequence[tuple[Span, Place]], known: Rendering | None) -> Finding:
    (name, (bead, span, form)), *more = places
    wanted = known.best.text if known else transcribe(name.text, "person")
    is_woman = of_original(name.document.text, name.start, name.text) == "Fem"
    return Finding(
        target=span,
        message=f"The source names {name.text}, the translation «{span.text}»",
        source=name,
        related=tuple(place[1] for _, place in more),
        evidence=known.best.spans if known else (),
        suggestion=wanted if is_woman else in_case_of(span.text, form.text, wanted),
        severity=Severity.MINOR if stand_ins.pronoun(bead.target.text) else Severity.MAJOR,
    )
