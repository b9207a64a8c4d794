"""All parts of a Vietnamese name are declined.

Only the last part takes a case ending: «визит Нгуен Фу Чонга». Declined throughout, «Нгуена Фу
Чонга» reads as a Russian with a patronymic, and no reader finds that surname again.

Passes: a declined last part; names that do not decline at all; forms that the user's list has.

Bad:

    ru: Визит ⟦Нгуена Фу Чонга⟧ завершён.

Good:

    ru: Визит Нгуен Фу Чонга завершён.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang.name_cases import straightened
from mtcheck.lang.transcription import declined
from mtcheck.renderings import Form, Rendering

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/grammar"
YIELDS_TO = ("untranslated-text",)


def check(bitext: Bitext, *, renderings: Sequence[Rendering]) -> Iterator[Finding]:
    for rendering in renderings:
        if rendering.kind == "name" and not rendering.key.startswith("place"):
            spans = [
                span for form in rendering.forms for span in form.spans if _is_bent(span, form)
            ]
            if spans:
                yield _finding(sorted(spans, key=lambda span: span.start))


def _is_bent(span: Span, form: Form) -> bool:
    """Whether it is more than a case of its form, which is bent only where the user wants it."""
    return straightened(span.text) != span.text and span.text not in declined(form.text)


def _finding(spans: Sequence[Span]) -> Finding:
    first, *more = spans
    return Finding(
        target=first,
        message=f"Only the last part of a name declines, not all of «{first.text}»",
        related=tuple(more),
        suggestion=straightened(first.text),
    )
