"""One document or institution is called by several terms.

*Nghị quyết 19* is «Резолюция 19» in the headline and «Постановление № 19» below it: the reader
looks for two documents. A term that changes with every sentence is how one knows a machine. The
other documents of the run, and the record of earlier publications, are compared as well.

Passes: inflection, a short form («комиссия» for «экономическая комиссия»), pronouns and
abbreviations, derived words («развивать» for «развитие»), other words of the source, and
documents that share a number alone («закон № 5» and «указ № 5»), where neither the source nor a
code such as 19-NQ/TW says that they are one.

Bad:

    ru: Принята резолюция № 19-NQ/TW о реформе. Резолюция № 19 вступила в силу.
    ru: Выполнение ⟦Постановления № 19⟧ идёт медленно.

Good:

    ru: Принята резолюция № 19-NQ/TW о реформе. Резолюция № 19 вступила в силу.
    ru: Выполнение постановления № 27 идёт медленно.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.renderings import Rendering

SEVERITY = Severity.MAJOR
MQM = "terminology/inconsistent-use-of-terminology"
YIELDS_TO = ("untranslated-text",)

_STEADY = 3  # mentions of the commonest form that make a certain rule of it


def check(bitext: Bitext, *, renderings: Sequence[Rendering]) -> Iterator[Finding]:
    for rendering in renderings:
        if rendering.kind == "term" and rendering.others:
            yield _finding(rendering)


def _finding(rendering: Rendering) -> Finding:
    first, *more = (span for form in rendering.others for span in form.spans)
    certain = rendering.certain and len(rendering.best.spans) >= _STEADY
    return Finding(
        target=first,
        message=_message(rendering),
        source=rendering.others[0].source,
        related=tuple(more),
        evidence=rendering.best.spans,
        severity=None if certain else Severity.MINOR,
    )


def _message(rendering: Rendering) -> str:
    name = f"«{rendering.source}»" if rendering.source else "One document"
    return f"{name} is {rendering.describe()}"
