"""A verb gives a person the wrong gender.

A Vietnamese name does not show a Russian machine that its bearer is a woman: «Нгуен Тхи Лан был
утверждён» makes a man of her. The middle name «Тхи», «госпожа» and, with a source, *bà* and
*Thị* say who is one, *ông* says who is none.

Passes: a name that may not be the subject («муж Нгуен Тхи Лан сказал», «Нгуен Тхи Лан наградил
президент»), streets and schools named after a woman. Where the verb agrees with a masculine
title, not with the woman who bears it («министр Фам Тхи Лан заявил»), the finding is minor.

Bad:

    ru: Нгуен Тхи Лан ⟦был утверждён⟧ на должность директора школы.

    vi: Bà Trần Ngọc Hoa cho biết, trường đã xây xong.
    ru: Чан Нгок Хоа ⟦сообщил⟧, что школа построена.

Good:

    ru: Нгуен Тхи Лан была утверждена на должность директора школы.

    vi: Ông Trần Ngọc Hoa cho biết, trường đã xây xong.
    ru: Чан Нгок Хоа сообщил, что школа построена.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import person_gender
from mtcheck.lang.person_gender import Gender
from mtcheck.renderings import Form, Rendering

SEVERITY = Severity.MAJOR
MQM = "linguistic-conventions/grammar/agreement"
YIELDS_TO = ("untranslated-text",)

_PERSON = {"Fem": "a woman", "Masc": "a man"}
_VERB = {"Fem": "feminine", "Masc": "masculine"}
_VOWELS = "аеёиоуыэюя"


def check(bitext: Bitext, *, renderings: Sequence[Rendering]) -> Iterator[Finding]:
    for rendering in renderings:
        if rendering.kind == "name" and rendering.certain:
            if found := [fault for form in rendering.forms for fault in _faults(form, rendering)]:
                yield _finding(found, rendering)


def _faults(form: Form, rendering: Rendering) -> Iterator[tuple[Span, Span, bool, Gender]]:
    """Where the form is the subject of the wrong verb: verb, name, whether certain, the gender."""
    gender = _gender(form, rendering)
    if gender is None or " " not in form.text or not form.is_cyrillic:
        return
    for span in form.spans:
        nominative = span.text == form.text and (gender == "Fem" or form.text[-1] not in _VOWELS)
        verb = person_gender.predicate(span.document.text, span.start, span.end)
        if nominative and verb and verb.gender != gender:
            yield span.document.span(verb.start, verb.end), span, verb.certain, gender


def _gender(form: Form, rendering: Rendering) -> Gender | None:
    """What all mentions of the person agree on, the name first of all."""
    known = {
        person_gender.of_original(span.document.text, span.start, span.text)
        for span in rendering.source_spans
    }
    known |= {person_gender.of_title(span.document.text, span.start) for span in form.spans}
    if not rendering.source_spans:
        known.add(person_gender.of_russian(form.text.split()))
    known.discard(None)
    return known.pop() if len(known) == 1 else None


def _finding(faults: Sequence[tuple[Span, Span, bool, Gender]], rendering: Rendering) -> Finding:
    (verb, name, _, gender), *more = sorted(faults, key=lambda fault: fault[0].start)
    wrong = _VERB["Masc" if gender == "Fem" else "Fem"]
    return Finding(
        target=verb,
        message=f"«{name.text}» is {_PERSON[gender]}, «{verb.text}» is {wrong}",
        source=rendering.source_spans[0] if rendering.source_spans else None,
        related=tuple(fault[0] for fault in more),
        evidence=(name,),
        severity=None if any(certain for _, _, certain, _ in faults) else Severity.MINOR,
    )
