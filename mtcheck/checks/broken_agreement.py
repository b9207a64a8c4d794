"""Words that belong together disagree in case, gender or number.

A machine chooses the form of each word by itself: «в новой школы», «5 задача», «делегация
прибыли». The reader understands, and no longer trusts the text.

Passes: everything that one reading of the words or one construction of good Russian allows
(«русский и вьетнамский языки», «два новых дома», «ряд депутатов приняли», «министр подписала»);
names, abbreviations, words that the dictionary does not have. A person's gender is wrong-gender,
the case of a name inflected-name.

Bad:

    ru: Делегация побывала ⟦в провинция⟧ и осмотрела ⟦новый школа⟧.
    ru: ⟦Заседание завершилась⟧ поздно вечером, решено ⟦5 задача⟧.

Good:

    ru: Делегация побывала в провинции и осмотрела новую школу.
    ru: Заседание завершилось поздно вечером, решено 5 задач.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import agreement_faults
from mtcheck.lang.agreement_faults import Fault

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/grammar/agreement"
YIELDS_TO = (
    *(
        "garbled-text",
        "untranslated-text",
        "wrong-gender",
        "glued-words",
        "mixed-script",
        "mojibake",
    ),
    *("wrong-language", "misspelling", "split-word", "repeated-text", "truncated-text"),
    *("leaked-placeholder",),
)


def check(bitext: Bitext) -> Iterator[Finding]:
    found: dict[str, list[tuple[Span, Fault]]] = {}
    for pair in bitext.pairs:
        for fault in agreement_faults.faults(pair.target.text):
            span = pair.target.part(fault.start, fault.end)
            if span.text not in pair.source.text:
                found.setdefault(span.text, []).append((span, fault))
    for places in found.values():
        (span, fault), *more = places
        yield Finding(
            span,
            fault.reason,
            related=tuple(other for other, _ in more),
            suggestion=fault.repair,
        )
