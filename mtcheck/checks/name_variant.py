"""One name is spelled in several ways.

«Чан Туан Ань» in one paragraph and «Тран Туан Ань» in another are two men to a reader. It is
the commonest fault of machine-translated news, since every sentence is translated alone. Names
are compared within a document, with the other documents of the run, and with the record of
earlier publications where there is one.

Passes: case endings («Чан Туан Аня»), a name beside its original in brackets, and names that
may be of two persons (Хунг and Хынг are asked about, not asserted, and not in one line).

Bad:

    ru: Выступил ⟦Тран Туан Ань⟧. Затем Чан Туан Ань ответил на вопросы.
    ru: Слово взял Чан Туан Ань.

Good:

    ru: Выступил Чан Туан Ань. Вопросы задали Чан Туан Аню.
    ru: Слово взяла Чан Тхи Лан.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang.name_cases import in_place_of
from mtcheck.renderings import Form, Rendering

SEVERITY = Severity.MAJOR
MQM = "linguistic-conventions/spelling/transliteration"
YIELDS_TO = ("untranslated-text",)


def check(bitext: Bitext, *, renderings: Sequence[Rendering]) -> Iterator[Finding]:
    for rendering in renderings:
        if rendering.kind == "name" and rendering.others:
            yield _finding(rendering)


def _finding(rendering: Rendering) -> Finding:
    first, *more = (span for form in rendering.others for span in form.spans)
    worst = rendering.others[0]
    return Finding(
        target=first,
        message=_message(rendering),
        source=worst.source,
        related=tuple(more),
        evidence=rendering.best.spans,
        suggestion=_suggestion(worst, rendering) if rendering.certain else None,
        severity=_severity(rendering),
    )


def _severity(rendering: Rendering) -> Severity:
    """Two spellings make two persons of one; two alphabets, «PV» and «ПВ», only look careless."""
    if rendering.certain and all(form.is_cyrillic for form in rendering.forms):
        return Severity.MAJOR
    return Severity.MINOR


def _message(rendering: Rendering) -> str:
    if not rendering.certain and rendering.source:
        return f"Is {rendering.source} spelled in two ways? {rendering.describe()}"
    if not rendering.certain:
        return f"One name or two? {rendering.describe()}"
    reason = f": {rendering.reason}" if rendering.reason else ""
    return f"{rendering.source or 'One name'} is {rendering.describe()}{reason}"


def _suggestion(form: Form, rendering: Rendering) -> str | None:
    """The best form in the grammatical case of the place to be corrected."""
    return in_place_of(form.spans[0].text, form.text, rendering.best.text) or form.suggestion
