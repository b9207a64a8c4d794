"""A term is not rendered as the termbase says.

A client's termbase is a promise. A sentence whose source has the term and whose translation has
none of its renderings breaks it, or avoids the term where a reader would look for it.

Passes: every case and number of the renderings listed, adjectives between their words, a shorter
term inside a longer one; once the term has been used, the bare noun («комитет») and sentences
that do without it; a single syllable (*tỉnh* is in *cảnh tỉnh* too); sentences that are missing or
left untranslated, and what forbidden-term reports.

Bad:

    vi: Ủy ban nhân dân tỉnh họp báo.
    ru: ⟦Народный совет провинции провёл брифинг.⟧

Good:

    vi: Ủy ban nhân dân tỉnh họp báo.
    ru: На брифинге Народного комитета провинции выступил его председатель.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.core import Bitext, Document, Finding, Severity, Span
from mtcheck.lang import phrases, terms
from mtcheck.renderings import Entry
from mtcheck.renderings.termbase import Use, uses

SEVERITY = Severity.MINOR
MQM = "terminology/inconsistent-with-terminology-resource"
YIELDS_TO = ("untranslated-text", "term-variant", "title-variant")


def check(bitext: Bitext, *, source: Document, termbase: Sequence[Entry]) -> Iterator[Finding]:
    ours = terms.between(source.language, bitext.target.language)
    idioms = [spelling for term in ours if term.is_idiom for spelling in term.sources]
    wanted = [e for e in termbase if e.target and phrases.is_telling(e.source, source.language)]
    introduced: set[Entry] = set()
    unmet: defaultdict[Entry, list[Use]] = defaultdict(list)
    for use in uses(bitext, wanted, idioms):
        if use.allowed or use.elsewhere:
            introduced.add(use.entry)
        elif not use.forbidden and not (use.entry in introduced and _is_understood(use)):
            unmet[use.entry].append(use)
    for entry, places in unmet.items():
        yield _finding(entry, places, source.language)


def _is_understood(use: Use) -> bool:
    """Whether a sentence says «комитет» or «он» for what was called «Народный комитет» before.

    «Народный совет» says something else: part of the term stands there, and its noun does not.
    """
    target = use.pair.target
    language = target.document.language
    if any(phrases.has_head_alone(form, target.text, language) for form in use.entry.allowed):
        return True
    words = {word for form in use.entry.allowed for word in form.split()}
    known = terms.forms_of(use.entry.source, use.pair.source.document.language, language)
    index = phrases.Index([(form, None) for form in (*sorted(words), *known)], language)
    return not any(index.find(target.text))


def _finding(entry: Entry, places: Sequence[Use], language: str) -> Finding:
    target, *more = dict.fromkeys(_underlined(use, language) for use in places)
    return Finding(
        target=target,
        message=_message(entry, places[0], target),
        source=places[0].sources[0],
        related=tuple(more),
    )


def _underlined(use: Use, language: str) -> Span:
    """What is known to stand for the term instead, else the whole segment."""
    target = use.pair.target
    for form in terms.forms_of(use.entry.source, language, target.document.language):
        for start, end in phrases.find(form, target.text, target.document.language):
            return target.part(start, end)
    return target


def _message(entry: Entry, use: Use, target: Span) -> str:
    if target == use.pair.target:
        return f"«{entry.source}» should be «{entry.target}», and is not there"
    return f"«{entry.source}» should be «{entry.target}», not «{target.text}»"
