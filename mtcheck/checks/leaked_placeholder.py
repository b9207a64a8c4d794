"""A token of the translation machinery has leaked into the text.

Machines hide numbers, names and markup behind tokens before they translate, and put them back
afterwards. When that fails, the reader gets «DNUM_BFZBCZCACC» for a date: the fact itself is
lost. Where the token can be read, the message says what it stood for.

Passes: the same token in the source; codes, hashtags and names of files.

Bad:

    ru: Тхань Ле ⟦DNUM_BFZBCZCACC⟧ 17:38
    ru: Цена составляет ⟦&nbsp;⟧ 20 тысяч донгов.

    vi: Chào {{name}}, chúc mừng năm mới!
    ru: Здравствуйте, {{name}}, с Новым годом!
    vi: Cuộc họp diễn ra tại Hà Nội.
    ru: Совещание прошло в ⟦__DNT_0__⟧.

Good:

    ru: Тхань Ле 15.12.2022 17:38
    ru: Постановление 19-NQ/TW опубликовано под хештегом #ДеньПобеды.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity
from mtcheck.lang import placeholders

SEVERITY = Severity.MAJOR
MQM = "design-and-markup/markup-tag"


def check(bitext: Bitext) -> Iterator[Finding]:
    for match in placeholders.find(bitext.target.text):
        token = match.group()
        if token not in bitext.source.text:
            span = bitext.target.span(match.start(), match.end())
            yield Finding(span, _message(token), suggestion=_suggestion(token))


def _message(token: str) -> str:
    if value := placeholders.read_number(token):
        return f"«{token}» is a number that the machine hid and did not put back: {value}"
    return f"«{token}» is a token of the translation machinery, not text"


def _suggestion(token: str) -> str | None:
    value = placeholders.read_number(token)
    return placeholders.as_russian(value) if value else None
