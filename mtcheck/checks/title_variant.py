"""One title is rendered in several ways.

A man who is «глава комиссии» on one line and «председатель комиссии» on the next seems to hold
two offices; a contest with two names seems to be two contests.

Passes: two offices that the source names apart, short forms («министр» for «министр финансов»,
a title quoted in full and then cut), the office of a body that is named otherwise, bodies under
two names (term-variant). It is major where the source has one office for two that nobody
confuses («председатель» and «начальник»), and where it has one title of five syllables or more.

Bad:

    vi: Ông Lê Văn Nam - Trưởng Ban Kinh tế Trung ương phát biểu.
    ru: Выступил Ле Ван Нам, председатель Центральной экономической комиссии.
    vi: Trưởng Ban Kinh tế Trung ương Lê Văn Nam kết luận.
    ru: Итоги подвёл ⟦глава⟧ Центральной экономической комиссии Ле Ван Нам.

    vi: Cuộc thi “Tiếng hát miền núi” khai mạc.
    ru: Открылся конкурс «Песни горного края».
    vi: Ban tổ chức cuộc thi “Tiếng hát miền núi” cảm ơn mọi người.
    ru: Организаторы конкурса «⟦Голоса гор⟧» благодарят всех.

Good:

    vi: Ông Lê Văn Nam - Trưởng Ban Kinh tế Trung ương phát biểu.
    ru: Выступил Ле Ван Нам, председатель Центральной экономической комиссии.
    vi: Trưởng Ban Chỉ đạo Trung ương Lê Văn Nam kết luận.
    ru: Итоги подвёл глава Центрального руководящего комитета Ле Ван Нам.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.renderings import Rendering

SEVERITY = Severity.MINOR
MQM = "terminology/inconsistent-use-of-terminology"
YIELDS_TO = ("untranslated-text",)


def check(bitext: Bitext, *, renderings: Sequence[Rendering]) -> Iterator[Finding]:
    for rendering in renderings:
        if rendering.kind == "title" and rendering.others:
            yield _finding(rendering)


def _finding(rendering: Rendering) -> Finding:
    first, *more = sorted(
        (span for form in rendering.others for span in form.spans), key=lambda span: span.start
    )
    name = f"«{rendering.source}»" if rendering.source else "The office of one man"
    return Finding(
        target=first,
        message=f"{name} is {rendering.describe()}",
        source=rendering.others[0].source,
        related=tuple(more),
        evidence=rendering.best.spans,
        severity=Severity.MAJOR if rendering.certain else None,
    )
