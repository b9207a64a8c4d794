"""A sentence is in a third language, neither Russian nor that of the source.

Machines that know many languages slip into a neighbour of the right one: Ukrainian or Bulgarian
for Russian, Indonesian for Vietnamese. The reader meets a sentence that was not meant for them.

Passes: titles, mottoes and terms in quotation marks or brackets, names, lists of names,
references to works, Latin, single words. What is left in the language of the source, or in
English, is untranslated-text.

Bad:

    ru: Встреча прошла в пятницу. ⟦Уряд провінції затвердив новий план розвитку.⟧
    ru: ⟦Le gouvernement de la province a approuvé un nouveau plan de développement.⟧

Good:

    ru: Партия «Слуга народу» и газета «Український тиждень» известны в Киеве.
    ru: Роман «Le temps retrouvé dans la ville» вышел в Париже.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import detect, latin_text, neighbours
from mtcheck.lang.quoting import quoted

SEVERITY = Severity.MAJOR
MQM = "accuracy/mistranslation"
YIELDS_TO = ("page-debris", "leaked-placeholder", "mojibake", "machine-chatter")


def check(bitext: Bitext) -> Iterator[Finding]:
    for span, language in _foreign(bitext):
        if span.text not in bitext.source.text:
            yield Finding(span, f"This is {language}, not Russian: {quoted(span.text)}")


def _foreign(bitext: Bitext) -> Iterator[tuple[Span, str]]:
    for start, end, language in neighbours.find(bitext.target.text):
        yield bitext.target.span(start, end), language
    others = ("", "vi", "en", "ru", bitext.source.language)  # of these untranslated-text tells
    for line in bitext.target.lines():
        for span, code in latin_text.stretches(line):
            if code not in others:
                yield span, detect.name_of(code)
