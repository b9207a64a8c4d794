"""A token of the translation machinery has leaked into the text.

Machines hide numbers, names and markup behind tokens before they translate, and put them back
afterwards. When that fails, the reader gets «DNUM_BFZBCZCACC» for a date: the fact itself is
lost. Where the token can be read, the message says what it stood for. Tokens come damaged: in
small letters, in Cyrillic, split by spaces, with a bracket lost.

Passes: the same token in the source, in any case and spacing; codes, hashtags, addresses, names
of files; «`code`» and talk about a token («тег <b>»); sets in mathematics; footnotes («[1]»).

Bad:

    ru: Тхань Ле ⟦DNUM_BFZBCZCACC⟧ 17:38
    ru: Цена составляет ⟦&nbsp;⟧ 20 тысяч донгов.
    ru: Совещание прошло в ⟦__ ДНТ _ 0 __⟧.

    vi: Chào {{name}}, chúc mừng năm mới!
    ru: Здравствуйте, {{name}}, с Новым годом!
    vi: Cuộc họp diễn ra tại Hà Nội.
    ru: Совещание прошло в ⟦__DNT_0__⟧.

Good:

    ru: Тхань Ле 15.12.2022 17:38
    ru: Постановление 19-NQ/TW опубликовано под хештегом #ДеньПобеды.
    ru: Множество {1, 2, 3} состоит из трёх чисел, см. [1].
"""

from collections import defaultdict
from collections.abc import Iterator

import regex

from mtcheck.core import Bitext, Edit, Finding, Severity
from mtcheck.lang import placeholders

SEVERITY = Severity.MAJOR
MQM = "design-and-markup/markup-tag"


def check(bitext: Bitext) -> Iterator[Finding]:
    for first, *others in _by_token(bitext).values():
        edits = [_edit(bitext, match) for match in (first, *others)]
        yield Finding(
            bitext.target.span(*first.span()),
            _message(first.group(), _contrary(bitext, first)),
            related=tuple(bitext.target.span(*match.span()) for match in others),
            suggestion=None if _contrary(bitext, first) else _suggestion(first),
            edits=tuple(edit for edit in edits if edit),
        )


def _by_token(bitext: Bitext) -> dict[str, list[regex.Match[str]]]:
    """The leaked tokens of the text, each with all its places."""
    found: defaultdict[str, list[regex.Match[str]]] = defaultdict(list)
    for match in placeholders.find(bitext.target.text):
        if not placeholders.is_mentioned(match):
            found[placeholders.key(match.group())].append(match)
    if found and bitext.has_source:
        for match in placeholders.find(bitext.source.text):
            found.pop(placeholders.key(match.group()), None)
    return found


def _edit(bitext: Bitext, match: regex.Match[str]) -> Edit | None:
    found = None if _contrary(bitext, match) else placeholders.correction(match)
    return Edit(bitext.target.span(*found[:2]), found[2]) if found else None


def _contrary(bitext: Bitext, match: regex.Match[str]) -> str | None:
    """The date of the source where it is another than the one that the token hides."""
    value = placeholders.read_number(match.group())
    if not value or "/" not in value or not bitext.has_source:
        return None
    pairs = bitext.over(bitext.target.span(*match.span()))
    there = frozenset[str]().union(*(placeholders.dates(pair.source.text) for pair in pairs))
    return min(there) if there and placeholders.as_russian(value) not in there else None


def _suggestion(match: regex.Match[str]) -> str | None:
    text = placeholders.replacement(match)
    return text if text and not text.isspace() else None


def _message(token: str, contrary: str | None) -> str:
    if value := placeholders.read_number(token):
        but = f", but the source has {contrary}" if contrary else ""
        return f"«{token}» is a number that the machine hid and did not put back: {value}{but}"
    if character := placeholders.entity(token):
        return f"«{token}» is web code for a character: {placeholders.name(character)}"
    return f"«{token}» is a token of the translation machinery, not text"
