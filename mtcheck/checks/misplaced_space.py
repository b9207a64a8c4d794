"""A space stands where none belongs, is missing, or stands twice.

«слово ,слово» is the debris of links and bold type that the export tore off. It looks careless,
and a line may break before the comma.

Passes: numbers («1,5», «2 : 1»), codes, addresses, smiles, ellipses, brackets and quotation marks
with a space on both sides, tables, CSV, signs of lists, a text that doubles its spaces as a habit,
what the source writes in the same way. A full stop without a space after it is glued-words.

Bad:

    ru: Приехали врачи⟦ ,⟧ учителя и инженеры.

    ru: Приехали врачи⟦,⟧учителя и инженеры.

    ru: Приехали ⟦врачи  и⟧ инженеры.

Good:

    ru: Приехали врачи, учителя и инженеры.
    ru: Матч закончился со счётом 2 : 1, рост составил 1,5 % ...
"""

from collections.abc import Iterator

import regex

from mtcheck.core import Bitext, Edit, Finding, Severity, Span
from mtcheck.lang import spacing
from mtcheck.lang.spacing import AFTER_COMMA, AFTER_OPENING, BEFORE_MARK, DOUBLED, Kind, Place

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/punctuation"
YIELDS_TO = (
    *("garbled-text", "leaked-placeholder", "untranslated-text", "mojibake", "wrong-language"),
    *("repeated-paragraph",),
)

_LAST_WORD = regex.compile(r"(?:[\p{L}\p{M}\p{N}]{1,25}|\S)[,;]?$")
_FIRST_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]{1,25}|\S")


def check(bitext: Bitext) -> Iterator[Finding]:
    text = bitext.target.text
    for kind in (BEFORE_MARK, AFTER_OPENING, AFTER_COMMA, DOUBLED):
        places = spacing.doubled(text) if kind is DOUBLED else list(kind.find(text))
        places = list(_without_source(places, kind, bitext)) if bitext.has_source else places
        if places:
            yield _finding(places, kind, bitext)


def _finding(places: list[Place], kind: Kind, bitext: Bitext) -> Finding:
    text, first = bitext.target.text, places[0]
    spans = [bitext.target.span(*_underlined(text, place, kind)) for place in places]
    edits = tuple(
        Edit(bitext.target.span(place.start, place.end), place.becomes)
        for place in (places if kind is not AFTER_COMMA else ())
    )
    suggestion = _mended(spans[0], first)
    quoted = _before(text, first) + text[first.start : first.end] + _after(text, first)
    message = _message(quoted, spans[0].text, kind)
    return Finding(spans[0], message, related=tuple(spans[1:]), suggestion=suggestion, edits=edits)


def _message(quoted: str, underlined: str, kind: Kind) -> str:
    if kind is DOUBLED:
        return f"The space is doubled between «{'» and «'.join(quoted.split())}»"
    if kind is AFTER_COMMA:
        return f"There is no space after «{underlined}»: «{quoted}»"
    side = "before" if kind is BEFORE_MARK else "after"
    return f"There is a space {side} «{underlined.strip()}»: «{quoted}»"


def _underlined(text: str, place: Place, kind: Kind) -> tuple[int, int]:
    """The space with the mark that it belongs to; of a doubled one, the words on both sides."""
    if kind is BEFORE_MARK:
        return place.start, place.end + (not place.becomes)
    if kind is not DOUBLED:
        return place.start - 1, place.end
    return place.start - len(_before(text, place)), place.end + len(_after(text, place))


def _mended(span: Span, place: Place) -> str:
    before, after = place.start - span.start, place.end - span.start
    return span.text[:before] + place.becomes + span.text[after:]


def _before(text: str, place: Place) -> str:
    found = _LAST_WORD.search(text, max(0, place.start - 26), place.start)
    return found.group() if found else ""


def _after(text: str, place: Place) -> str:
    found = _FIRST_WORD.match(text, place.end)
    return found.group() if found else ""


def _without_source(places: list[Place], kind: Kind, bitext: Bitext) -> Iterator[Place]:
    """The places that are not spaced in the same way in the original."""
    alike: dict[tuple[int, int], bool] = {}  # by source segment, which may be long
    for place in places:
        for pair in bitext.over(bitext.target.span(place.start - 1, place.end + 1)):
            key = pair.source.start, pair.source.end
            if key not in alike:
                alike[key] = kind.anywhere.search(pair.source.text) is not None
            if alike[key]:
                break
        else:
            yield place
