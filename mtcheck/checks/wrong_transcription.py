"""A Vietnamese name is spelled in Russian against the rules of transcription.

Machines read Vietnamese as if it were English: *Trà* becomes «Тра» where Russian has written
«Ча» for a century. The reader cannot find the person in any other Russian text.

Passes: every spelling in use, accepted and doubtful ones too (Чинь and Тинь for *Chính*); what
the user's list has; a name kept in Latin letters; without a source, all that could be the right
spelling of another name. A name spelled in several ways is name-variant.

Bad:

    vi: Bộ trưởng Phạm Thị Thanh Trà phát biểu.
    ru: Выступила министр ⟦Фам Тхи Тхань Тра⟧.

    ru: Выступил заместитель министра ⟦Тран Ван Дуонг⟧.

Good:

    vi: Bộ trưởng Phạm Thị Thanh Trà phát biểu.
    ru: Выступила министр Фам Тхи Тхань Ча.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang.name_cases import in_place_of
from mtcheck.lang.transcription import certainly_wrong
from mtcheck.lang.vi_spelling import Grade
from mtcheck.renderings import Form, Rendering

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/spelling/transliteration"
YIELDS_TO = ("name-variant", "untranslated-text")


def check(bitext: Bitext, *, renderings: Sequence[Rendering]) -> Iterator[Finding]:
    for rendering in renderings:
        if rendering.kind == "name" and len(rendering.forms) == 1:
            form = rendering.forms[0]
            if form.is_cyrillic and form.grade is Grade.WRONG:
                yield _finding(form, rendering.source, form.reason, form.suggestion)
            elif not rendering.key and (wrong := certainly_wrong(form.text)):
                reason, suggestion = wrong
                right = suggestion and in_place_of(form.spans[0].text, form.text, suggestion)
                yield _finding(form, None, reason, right or None)


def _finding(form: Form, original: str | None, reason: str, suggestion: str | None) -> Finding:
    name = original or "a Vietnamese name"
    return Finding(
        target=form.spans[0],
        message=f"«{form.text}» is not how {name} is spelled: {reason}",
        source=form.source,
        related=form.spans[1:],
        suggestion=suggestion,
    )
