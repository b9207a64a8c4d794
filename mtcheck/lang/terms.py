"""The Vietnamese-Russian terms of party, state, army, courts and press, with what machines write.

The table is small on purpose: every row is one that a Russian editor of Vietnamese news would
sign. A machine form is judged where the Vietnamese term stands in the same sentence; few are
so peculiar that they are known without the source.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from mtcheck.lang.tables import rows

EVIDENCE = ("attested", "standard", "own knowledge")


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its Russian: the form preferred, those accepted beside it, those of machines.

    ``sources`` are its spellings in Vietnamese. ``alone`` are machine forms that nothing else
    could have. The machine forms are right where the sentence has one of the words ``unless``,
    or the text one of ``abroad``. A fault ``misleads`` when the reader takes it for another office,
    party or person.
    """

    sources: tuple[str, ...]
    target: str
    alternatives: tuple[str, ...]
    machine: tuple[str, ...]
    alone: tuple[str, ...]
    unless: tuple[str, ...]
    abroad: tuple[str, ...]
    kind: str
    evidence: str
    misleads: bool

    @property
    def is_idiom(self) -> bool:
        """Whether a shorter term inside it means something else: «đối tượng» of «chính sách»."""
        return self.kind == "idiom"

    @property
    def is_certain(self) -> bool:
        """Whether others than we say so, and the fault matters."""
        return self.misleads and self.evidence != EVIDENCE[-1]


@functools.cache
def vietnamese_russian() -> tuple[Term, ...]:
    """All terms, in the order of the table."""
    return tuple(
        Term(
            sources=_several(row["source"]),
            target=row["target"],
            alternatives=_several(row["alternatives"]),
            machine=_several(row["machine"]),
            alone=_several(row["alone"]),
            unless=_several(row["unless"]),
            abroad=_several(row["abroad"]),
            kind=row["kind"],
            evidence=row["evidence"],
            misleads=row["misleads"] == "yes",
        )
        for row in rows("terms.tsv")
    )


def between(source: str, target: str) -> tuple[Term, ...]:
    """The terms for a pair of languages; none where we have no table."""
    return vietnamese_russian() if (source, target) == ("vi", "ru") else ()


@functools.cache
def forms_of(spelling: str, source: str, target: str) -> tuple[str, ...]:
    """All that we know to be written for a term, rightly or by machines; the right ones first."""
    return tuple(
        form
        for term in between(source, target)
        if spelling.casefold() in map(str.casefold, term.sources)
        for form in (term.target, *term.alternatives, *term.machine)
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split("|") if form.strip())
