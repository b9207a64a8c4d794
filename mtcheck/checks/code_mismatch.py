"""The code of a document is not the code that the source gives it.

A code is the one part of a document's name by which a reader can find it: «45/2018/NĐ-CP» leads
to another decree than «45/2019/NĐ-CP», «19-НК/ТВ» leads nowhere.

Passes: the number alone («резолюция № 19», «постановление 45/2019»), a code left out where the
document is named otherwise, letters without marks (ND-CP, TW for T.Ư), dashes of any kind, any
code that the source has elsewhere, «ИСО» for «ISO». Letters in Cyrillic and lost joints are
minor. Without a source, only a code written in two alphabets, or in two years before one title.

Bad:

    vi: Nghị định số 45/2019/NĐ-CP có hiệu lực từ ngày 15/7.
    ru: Постановление № ⟦45/2018/NĐ-CP⟧ вступает в силу 15 июля.

    vi: Hội nghị quán triệt Kết luận số 127-KL/TW của Bộ Chính trị.
    ru: На конференции изучили заключение Политбюро № ⟦127-КЛ/ТВ⟧.

Good:

    vi: Nghị định số 45/2019/NĐ-CP có hiệu lực từ ngày 15/7.
    ru: Постановление правительства № 45 вступает в силу 15 июля.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, SegmentPair, Severity, Span
from mtcheck.lang import code_comparison
from mtcheck.lang.code_comparison import Altered, Change

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation/entity"
YIELDS_TO = ("untranslated-text", "mistranslated-segment", "omitted-content")

_DOUBTFUL = 0.4  # below this score of the aligner the two may not be the same sentence
_MILD = {Change.ALPHABET, Change.JOINTS, Change.CUT}

Place = tuple[Sequence[SegmentPair], Altered]


def check(bitext: Bitext) -> Iterator[Finding]:
    if not bitext.has_source:
        yield from _contradictions(bitext)
        return
    by_cause: dict[object, list[Place]] = {}
    for place in _altered(bitext):
        by_cause.setdefault(_cause(place[1]), []).append(place)
    for places in by_cause.values():
        yield _finding(places)


def _altered(bitext: Bitext) -> Iterator[Place]:
    known = frozenset(code_comparison.keys(bitext.source.text))
    if not known:
        return
    pairs = bitext.pairs
    for number, pair in enumerate(pairs):
        if any(map(str.isdecimal, pair.target.text)):
            near = [pair, *pairs[max(number - 1, 0) : number], *pairs[number + 1 : number + 2]]
            texts, language = [one.source.text for one in near], bitext.target.language
            for wrong in code_comparison.altered(texts, pair.target.text, language, known):
                yield near, wrong


def _cause(wrong: Altered) -> object:
    """One habit of writing all codes in Cyrillic is one fault, and so is one wrong code."""
    if wrong.change is Change.ALPHABET:
        return wrong.change
    return wrong.change, wrong.source.key, wrong.target.key


def _finding(places: list[Place]) -> Finding:
    (pairs, wrong), *_ = places
    first, *more = (
        pair.target.part(other.target.start, other.target.end) for (pair, *_), other in places
    )
    doubtful = wrong.change is Change.NUMBER and pairs[0].score < _DOUBTFUL
    return Finding(
        target=first,
        message=f"The source has the code «{wrong.source.text}», the translation «{first.text}»",
        source=pairs[wrong.segment].source.part(wrong.source.start, wrong.source.end),
        related=tuple(more),
        suggestion=wrong.suggestion,
        severity=Severity.MINOR if wrong.change in _MILD or doubtful else None,
    )


def _contradictions(bitext: Bitext) -> Iterator[Finding]:
    by_cause: dict[object, list[tuple[Span, Span]]] = {}
    for right, other in code_comparison.contradictions(bitext.target.text):
        one, two = (bitext.target.span(code.start, code.end) for code in (right, other))
        by_cause.setdefault((right.key, other.key), []).append((one, two))
    for (right_span, first), *more in by_cause.values():
        yield Finding(
            first,
            f"One document has the code «{right_span.text}» and the code «{first.text}»",
            related=tuple(span for _, span in more),
            evidence=(right_span,),
            severity=Severity.MINOR,
        )
