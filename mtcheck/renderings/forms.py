"""A name or term with the forms that a translation gives it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeVar

from mtcheck.core import Span, Usage
from mtcheck.lang import scripts
from mtcheck.lang.vi_spelling import Grade

Kind = Literal["name", "term", "title"]
T = TypeVar("T")

_INNER = str.maketrans("«»", "“”")  # within quotation marks
_MOST_WITNESSES = 2  # publications that a message names


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a name or term, inflection folded.

    ``text`` is the form as it would stand in a list or, where that is not known, as written most
    often. ``source`` is what the first of its places translates. ``grade`` and ``reason`` are the
    transcription's opinion of a name, ``suggestion`` its own form, in the case of that place.
    ``key`` is the same for the same form in another document, where the text may be inflected.
    """

    text: str
    spans: tuple[Span, ...]
    source: Span | None = None
    grade: Grade = Grade.CANONICAL
    reason: str = ""
    suggestion: str | None = None
    key: str = ""

    @property
    def identity(self) -> str:
        return self.key or self.text.casefold()

    @property
    def is_cyrillic(self) -> bool:
        return not scripts.has_latin(self.text)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A name or term with its forms, the commonest first.

    ``source`` is its original, where there is one, ``source_spans`` where that stands;
    ``unrendered`` are the mentions of the source that have no rendering in their bead.
    ``preferred`` is the text of the form that the rules or the user's list support, ``reason``
    says why. What is not ``certain`` to be one name or term is asked about, not asserted.
    ``key`` is the same for the same name or term in another document, «» where that cannot be
    known; ``elsewhere`` is how other publications write it.
    """

    kind: Kind
    source: str | None
    forms: tuple[Form, ...]
    source_spans: tuple[Span, ...] = ()
    preferred: str | None = None
    reason: str = ""
    certain: bool = True
    unrendered: tuple[Span, ...] = ()
    key: str = ""
    elsewhere: tuple[Usage, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(span for form in self.forms for span in form.spans)

    @property
    def best(self) -> Form:
        """The form that the others should become: the preferred one, else the commonest.

        It has no place in this document where only other publications write it.
        """
        if found := next((form for form in self.forms if form.text == self.preferred), None):
            return found
        if self.preferred and any(usage.form == self.preferred for usage in self.elsewhere):
            return Form(self.preferred, ())
        return self.forms[0]

    @property
    def others(self) -> tuple[Form, ...]:
        """The forms that compete with the best, in order of place."""
        best = self.best
        others = (form for form in self.forms if form.text != best.text)
        return tuple(sorted(others, key=lambda form: form.spans[0].start))

    def describe(self) -> str:
        """The forms with their counts: «А» in 1 place and «Б» in 3."""
        here = (*self.others, self.best) if self.best.spans else self.others
        forms = [f"«{form.text.translate(_INNER)}» in {len(form.spans)}" for form in here]
        forms[0] += " place" if len(here[0].spans) == 1 else " places"
        described = forms[0] if len(forms) == 1 else f"{', '.join(forms[:-1])} and {forms[-1]}"
        return "; ".join((described, *self._others_write()))

    def _others_write(self) -> Iterator[str]:
        """«earlier publications write «Б» (7 times)», «b.ru.txt writes «Б» (3 times)»."""
        wanted = [usage for usage in self.elsewhere if usage.form == self.best.text]
        for usage in wanted[:_MOST_WITNESSES]:
            times = "once" if usage.count == 1 else f"{usage.count} times"
            verb = f"{usage.where} writes" if usage.where else "earlier publications write"
            yield f"{verb} «{usage.form.translate(_INNER)}» ({times})"
        if more := len(wanted[_MOST_WITNESSES:]):
            yield f"so {'does' if more == 1 else 'do'} {more} more"


def by_count(forms: Iterable[Form]) -> tuple[Form, ...]:
    """Forms with the commonest first, and of equally common ones the first in the text."""
    return tuple(sorted(forms, key=lambda form: (-len(form.spans), form.spans[0].start)))


def as_written_most(spans: Iterable[Span]) -> str:
    """The commonest wording of some spans; of equally common ones the first."""
    return Counter(span.text for span in spans).most_common(1)[0][0]


def grouped(items: Iterable[tuple[object, T]]) -> list[list[T]]:
    """Items with the same key together, in order of first appearance."""
    groups: defaultdict[object, list[T]] = defaultdict(list)
    for key, item in items:
        groups[key].append(item)
    return list(groups.values())
