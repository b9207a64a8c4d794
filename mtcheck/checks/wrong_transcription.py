"""A Vietnamese name is spelled in Russian against the rules of transcription.

Machines read Vietnamese as if it were English: *Trà* becomes «Тра» where Russian has written
«Ча» for a century. The reader cannot find the person in any other Russian text.

Passes: every spelling in use, accepted and doubtful ones too (Чинь and Тинь for *Chính*);
without a source, all that could be the right spelling of another name; a name kept in Latin
letters. A name spelled in several ways is name-variant.

Bad:

    vi: Bộ trưởng Phạm Thị Thanh Trà phát biểu.
    ru: Выступила министр ⟦Фам Тхи Тхань Тра⟧.

Good:

    vi: Bộ trưởng Phạm Thị Thanh Trà phát biểu.
    ru: Выступила министр Фам Тхи Тхань Ча.
"""

from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang.vi_spelling import Grade
from mtcheck.renderings import Form, Rendering

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/spelling/transliteration"
YIELDS_TO = ("name-variant", "untranslated-text")


def check(bitext: Bitext, *, renderings: Sequence[Rendering]) -> Iterator[Finding]:
    for rendering in renderings:
        if rendering.kind == "name" and len(rendering.forms) == 1:
            if rendering.forms[0].grade is Grade.WRONG and rendering.forms[0].is_cyrillic:
                yield _finding(rendering.forms[0], rendering)


def _finding(form: Form, rendering: Rendering) -> Finding:
    name = rendering.source or "a Vietnamese name"
    return Finding(
        target=form.spans[0],
        message=f"«{form.text}» is not how {name} is spelled: {form.reason}",
        source=form.source,
        related=form.spans[1:],
        suggestion=form.suggestion,
    )
