"""A quotation mark or a bracket lacks its counterpart.

The reader no longer knows where the quoted words or the remark end. Machines lose the closing mark
where a sentence was cut, and mix «…» with "…" in one quotation.

Passes: a quotation of several paragraphs, which may open each of them and close the last; two
quotations that end together with one mark («ООО «Заря»); the marks of lists («1)», «а)»), inches,
intervals, smiles, code; a lead that breaks off with «…»; a mark that the source leaves alone too.

Bad:

    ru: Председатель вручил грамоту школе ⟦«⟧Заря за победу в конкурсе.

    ru: Он назвал проект ⟦«⟧Зелёный берег" лучшим.

    ru: Завод выпустил 300 станков⟦)⟧ за год.

Good:

    ru: Председатель вручил грамоту школе «Заря» за победу в конкурсе.
    ru: Участники: 1) школьники; 2) студенты; а) местные, б) приезжие.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Finding, Severity, Span
from mtcheck.lang import marks, scripts
from mtcheck.lang.marks import Mark

SEVERITY = Severity.MINOR
MQM = "linguistic-conventions/punctuation"
YIELDS_TO = (
    *("garbled-text", "glued-words", "leaked-placeholder", "untranslated-text"),
    *("mojibake", "wrong-language", "truncated-text"),
)


def check(bitext: Bitext) -> Iterator[Finding]:
    lines = list(bitext.target.lines())
    found: dict[tuple[int, str, bool], list[tuple[Mark, ...]]] = {}
    for lonely in marks.unpaired([line.text for line in lines]):
        first = lonely[0]
        if scripts.has_cyrillic(lines[first.line].text):
            key = first.line, first.family if len(lonely) == 1 else "", bool(first.opens)
            found.setdefault(key, []).append(lonely)
    for (number, _, _), alike in found.items():
        if not _is_in_source(alike[0][0], bitext, lines[number]):
            yield _finding(lines[number], alike)


def _finding(line: Span, alike: list[tuple[Mark, ...]]) -> Finding:
    """What is alone on a line for one reason is one finding."""
    (first, *rest), *others = alike
    places = [*rest, *(mark for marks_ in others for mark in marks_)]
    if rest:
        what = "A quotation" if first.is_quote else "A bracket"
        message = f"{what} opens with {first.text} and closes with {rest[0].text}"
    elif first.opens:
        message = f"{first.text} is not closed: «{first.text}{_words(line, first, 1)}»"
    else:
        message = f"{first.text} closes what was never opened: «{_words(line, first, -1)}»"
    related = tuple(line.part(mark.at, mark.at + 1) for mark in places)
    return Finding(line.part(first.at, first.at + 1), message, related=related)


def _words(line: Span, mark: Mark, step: int) -> str:
    """A few words beside the mark, to know it by."""
    if step > 0:
        return " ".join(line.text[mark.at + 1 : mark.at + 60].split()[:4])
    return " ".join(line.text[max(0, mark.at - 60) : mark.at].split()[-4:]) + mark.text


def _is_in_source(mark: Mark, bitext: Bitext, line: Span) -> bool:
    """Whether the original leaves a mark alone in the same way."""
    source = " ".join(pair.source.text for pair in bitext.over(line))
    return any(
        bool(other.opens) is bool(mark.opens) and mark.may_meet(other)
        for lonely in marks.unpaired([source])
        for other in lonely
    )
