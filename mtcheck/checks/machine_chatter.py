"""The translating machine speaks to its user in the text.

A chat model answers before and after it translates: «Вот перевод текста:», «Как языковая модель,
я…», «Примечание: сохранены имена». Copied along with the translation, it tells every reader
that nobody read it. Marks of its Markdown («**важно**», fences of code) are minor.

Passes: an article about language models and their answers; speech in quotation marks; notes of
human translators about the language; credits («Перевод: Анна Орлова»); what the source says.

Bad:

    ru: ⟦Конечно! Вот перевод текста на русский язык:⟧
    ru: В Вине открыли новую школу.
    ru: ⟦Надеюсь, этот перевод поможет вам!⟧

Good:

    ru: Как языковая модель отвечает на вопросы, рассказал инженер.
    ru: Перевод: Анна Орлова
    ru: Вот перевод письма посла: «Мы благодарны Вьетнаму».
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import chatter

SEVERITY = Severity.MAJOR
MQM = "accuracy/addition"


def check(bitext: Bitext) -> Iterator[Finding]:
    for start, end, is_sure in chatter.find(bitext.target.text):
        span = bitext.target.span(start, end)
        if not _is_in_source(span, bitext):
            message = (
                f"«{_opening(span.text)}» is the machine speaking to its user, not the article"
            )
            yield Finding(span, message, severity=None if is_sure else Severity.MINOR)
    yield from _markdown(bitext)


def _is_in_source(span: Span, bitext: Bitext) -> bool:
    return any(chatter.is_said_by(pair.source.text) for pair in bitext.over(span))


def _markdown(bitext: Bitext) -> Iterator[Finding]:
    """One finding a document; a file of Markdown has a right to its marks."""
    if bitext.target.path.endswith((".md", ".markdown")) or chatter.markdown(bitext.source.text):
        return
    marks = [bitext.target.span(*match.span()) for match in chatter.markdown(bitext.target.text)]
    if marks:
        message = f"«{_opening(marks[0].text)}» is Markdown that a chat model answers in"
        yield Finding(marks[0], message, related=tuple(marks[1:]), severity=Severity.MINOR)


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")
