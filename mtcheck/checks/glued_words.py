"""Two words have run together.

Where the page had a link or bold type, the space beside it is lost in translation:
«внедренияРезолюция». The eye stumbles, and search finds neither word. What only a capital, another
alphabet or a full stop can explain is major; in lower case a rare compound word is possible.

Where only a hyphen can have stood («ктото»), it is what is suggested.

Passes: names that are written so («МегаФон», «WhatsApp»), compounds («видеосвязь»), units («кВт»,
«5кг»), abbreviations («т.е.», «г.Винь»), initials, addresses, Latin words with a Russian ending
(«SMSки», «iPhoneом»), a word that the source writes the same way, code. A word with a letter too
many («номинациии») falls into two as well; that is misspelling. One word in two alphabets is
mixed-script; what is no language at all is garbled-text.

Bad:

    ru: После 5 лет ⟦внедренияРезолюция⟧ дала плоды.
    ru: Резолюция № 19-NQ/⟦TWКоличество⟧ организаций сократилось.
    ru: Совещание завершилось ⟦вечером.Делегаты⟧ разъехались.
    ru: В деревне открылась ⟦новаяшкола⟧.

Good:

    ru: После 5 лет внедрения резолюция дала плоды.
    ru: Компания «МегаФон» построила станцию мощностью 40 МВт и 200 кВт.
    ru: Совещание провели по видеосвязи из г.Винь.
"""

import itertools
from collections.abc import Iterator

from mtcheck.core import Bitext, Cover, Edit, Finding, Severity, Span
from mtcheck.lang import glue, glued_marks, glued_small

SEVERITY = Severity.MAJOR
MQM = "linguistic-conventions/spelling"
YIELDS_TO = ("garbled-text", "leaked-placeholder", "mojibake", "wrong-language")


def check(bitext: Bitext) -> Iterator[Finding]:
    text = bitext.target.text
    taken = Cover(bitext.target)
    found: dict[str, list[tuple[Span, glue.Glue]]] = {}
    for glued in itertools.chain(*(kind.find(text) for kind in (glue, glued_small, glued_marks))):
        span = bitext.target.span(glued.start, glued.end)
        if not taken.touches(span) and span.text not in bitext.source.text:
            taken.add(span)
            found.setdefault(span.text, []).append((span, glued))
    for places in found.values():
        yield _finding([span for span, _ in places], [glued for _, glued in places])


def _finding(spans: list[Span], glued: list[glue.Glue]) -> Finding:
    """The same glue everywhere is one finding; it is as certain as its best place."""
    replacement = glued[0].replacement if len({one.replacement for one in glued}) == 1 else None
    certain = any(one.is_certain for one in glued)
    is_safe = replacement is not None and all(one.is_safe for one in glued)
    edits = tuple(Edit(span, replacement) for span in spans) if replacement and is_safe else ()
    return Finding(
        spans[0],
        _message(glued[0]),
        related=tuple(spans[1:]),
        suggestion=replacement,
        severity=None if certain else Severity.MINOR,
        edits=edits,
    )


def _message(glued: glue.Glue) -> str:
    message = f"Two words have run together: «{glued.left}» and «{glued.right}»"
    if glued.has_wrong_capital:
        return (
            f"{message}; «{glued.right}» cannot keep its capital, so more than a space is missing"
        )
    if glued.replacement == f"{glued.left}-{glued.right}":
        return f"A hyphen is missing between «{glued.left}» and «{glued.right}»"
    return message
