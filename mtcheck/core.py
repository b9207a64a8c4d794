"""The nouns of the program: what is read, what is paired, what is found, what is reported."""

from __future__ import annotations

import bisect
import enum
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class MtcheckError(Exception):
    """A fault in the input or the settings; its text tells the user what to do."""


class Severity(enum.IntEnum):
    """How much a finding matters to a reader, on the scale of MQM."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def weight(self) -> int:
        """Penalty points of one finding (MQM core, themqm.org: 0, 1, 5, 25)."""
        return (0, 1, 5, 25)[self]

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file as its reader counts it: lines and columns from 1, end exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    where: str | None = None
    side: str = "target"


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A text as checks see it (NFC, no control characters) and the way back to its file.

    ``starts[i]`` and ``ends[i]`` are the code points of ``raw`` in which ``text[i]`` begins and
    ends; ``line_starts`` are the offsets in ``raw`` at which its lines begin.
    """

    path: str
    text: str
    raw: str
    starts: Sequence[int]
    ends: Sequence[int]
    line_starts: Sequence[int]
    language: str = ""
    notices: tuple[str, ...] = ()

    def span(self, start: int, end: int) -> Span:
        return Span(self, start, end)

    def lines(self) -> Iterator[Span]:
        """Every line of the text without its end, the empty ones too."""
        start = 0
        for line in self.text.split("\n"):
            yield Span(self, start, start + len(line))
            start += len(line) + 1

    def place(self, start: int, end: int) -> Place:
        """Where ``text[start:end]`` stands in the file, and what stands there."""
        raw_start, raw_end = self.in_file(start, end)
        line, column = self._line_and_column(raw_start)
        end_line, end_column = self._line_and_column(raw_end)
        return Place(
            self.path, line, column, end_line, end_column, text=self.raw[raw_start:raw_end]
        )

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of ``raw`` that ``text[start:end]`` was read from."""
        raw_start = self.starts[start] if start < len(self.starts) else len(self.raw)
        return raw_start, self.ends[end - 1] if end > start else raw_start

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document, ``document.text[start:end]``."""

    document: Document
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.document.text[self.start : self.end]

    @property
    def place(self) -> Place:
        return self.document.place(self.start, self.end)

    def part(self, start: int, end: int) -> Span:
        """The stretch from ``start`` to ``end``, counted from the start of this one."""
        return Span(self.document, self.start + start, self.start + end)

    def overlaps(self, other: Span) -> bool:
        if self.document is not other.document:
            return False
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Segment(Span):
    """A sentence, or the neighbouring sentences of one bead.

    ``numbers`` are the positions of its sentences in document order, counted from 0; a missing
    side of a pair is an empty segment, with an empty range, at the place where it should be.
    """

    numbers: range = range(0)
    paragraph: int = 0

    @staticmethod
    def join(segments: Sequence[Segment]) -> Segment:
        """One segment from neighbours, from the start of the first to the end of the last."""
        first, last = segments[0], segments[-1]
        numbers = range(first.numbers.start, last.numbers.stop)
        return Segment(first.document, first.start, last.end, numbers, first.paragraph)

    @property
    def missing(self) -> bool:
        return not self.numbers


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """A bead: the source and the target segment that translate each other.

    ``score`` is how sure the aligner is of it, from 0 to 1.
    """

    source: Segment
    target: Segment
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Bitext:
    """A publication with its original, paired; without one, every source side is missing.

    ``pairs`` are in the order of the translation, ``source_order`` has them in that of the source;
    the two differ where a block stands elsewhere in the translation.
    """

    source: Document
    target: Document
    pairs: tuple[SegmentPair, ...]
    has_source: bool
    source_order: tuple[SegmentPair, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        places = sorted(self.pairs, key=lambda pair: (pair.source.start, pair.source.end))
        object.__setattr__(self, "source_order", tuple(places))

    def over(self, span: Span) -> Iterator[SegmentPair]:
        """The pairs whose segment, on the side of the span, shares a character with it."""
        on_source = self.has_source and span.document is self.source
        pairs = self.source_order if on_source else self.pairs

        def segment(pair: SegmentPair) -> Segment:
            return pair.source if on_source else pair.target

        first = bisect.bisect_right(pairs, span.start, key=lambda pair: segment(pair).start)
        for number in range(max(first - 1, 0), len(pairs)):
            if segment(pairs[number]).start >= span.end:
                break
            if segment(pairs[number]).overlaps(span):
                yield pairs[number]


class Cover:
    """Which characters of a document are spoken for."""

    def __init__(self, document: Document, spans: Iterable[Span] = ()) -> None:
        self._taken = bytearray(len(document.text))
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        self._taken[span.start : span.end] = b"\1" * (span.end - span.start)

    def touches(self, span: Span) -> bool:
        return 1 in self._taken[span.start : span.end]

    def holds(self, span: Span) -> bool:
        return span.start < span.end and 0 not in self._taken[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Edit:
    """A correction that cannot change the meaning: what a program may do without asking."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reviser would mark: the smallest stretch to underline, why, and the evidence.

    ``related`` are the other places that the same cause spoils, ``evidence`` what it was judged
    by, on either side. A severity of ``None`` is the check's own. ``suggestion`` may be pasted
    over ``target`` by a reader; ``edits`` are safe without one.
    """

    target: Span
    message: str
    source: Span | None = None
    related: tuple[Span, ...] = ()
    evidence: tuple[Span, ...] = ()
    suggestion: str | None = None
    severity: Severity | None = None
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A check as the program sees it: its module, read.

    ``options`` are the keyword parameters of the check with their defaults, ``needs`` the
    resources without which it is skipped.
    """

    id: str
    title: str
    documentation: str
    severity: Severity
    mqm: str
    check: Callable[..., Iterator[Finding]]
    options: Mapping[str, Any] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileEdit:
    """An edit as the file takes it: code points from its start, without a byte-order mark."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """A finding mapped to its files, with all that a report prints of it.

    ``before`` and ``after`` are the words around the target text in its line.
    """

    rule: str
    severity: Severity
    mqm: str
    message: str
    target: Place
    source: Place | None
    related: tuple[Place, ...]
    evidence: tuple[Place, ...]
    suggestion: str | None
    fingerprint: str
    before: str
    after: str
    source_sentence: str
    edits: tuple[FileEdit, ...] = ()

    @property
    def places(self) -> int:
        """How many stretches of the translation this one cause spoils."""
        return 1 + len(self.related)


@dataclass(frozen=True, slots=True)
class SkippedCheck:
    """A check that did not run, and why: nothing is passed over in silence."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One publication, checked."""

    target: str
    source: str | None
    source_language: str | None
    target_language: str
    segments: int
    target_words: int
    notices: tuple[str, ...]
    skipped_checks: tuple[SkippedCheck, ...]
    findings: tuple[ReportedFinding, ...]


@dataclass(frozen=True, slots=True)
class ReportedForm:
    """One way in which a name or a term is written, as written most often, and where.

    The ``best`` form is the one that the others should become.
    """

    text: str
    places: tuple[Place, ...]
    best: bool = True


@dataclass(frozen=True, slots=True)
class ReportedRendering:
    """A recurring name or term of the run with its forms, the commonest first.

    ``key`` is the same for the same name or term in all documents of the run.
    """

    kind: str
    source: str | None
    forms: tuple[ReportedForm, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Usage:
    """One form in which a publication writes a name or term, and how often.

    ``key`` is the same for the same name or term everywhere, «» where only its form is known.
    ``form`` is its text, ``identity`` the same for all inflections of the form. ``where`` names
    the publication; it is «» for the record of earlier ones.
    """

    kind: str
    key: str
    form: str
    identity: str
    count: int
    where: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """A document as other documents need to know it; ``content`` is a digest of its texts."""

    path: str
    content: str
    usages: tuple[Usage, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one run found."""

    signature: str
    fail_on: Severity | None
    documents: tuple[DocumentReport, ...]
    renderings: tuple[ReportedRendering, ...]
    rules: tuple[Rule, ...] = ()
    publications: tuple[Publication, ...] = ()

    @property
    def findings(self) -> tuple[ReportedFinding, ...]:
        return tuple(finding for document in self.documents for finding in document.findings)

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def failing(self) -> tuple[ReportedFinding, ...]:
        """The findings for which the run fails."""
        if self.fail_on is None:
            return ()
        return tuple(found for found in self.findings if found.severity >= self.fail_on)

    @property
    def because(self) -> str:
        """The verdict's reason: «7 major findings», «1 critical and 2 major findings»."""
        worst = [severity for severity in reversed(Severity) if self._fails(severity)]
        counts = [f"{self.count(severity)} {severity}" for severity in worst]
        if not counts:
            if not self.findings:
                return "nothing found"
            return f"no {self.fail_on} findings" if self.fail_on else "nothing can fail this run"
        noun = "finding" if len(self.failing) == 1 else "findings"
        return f"{' and '.join(counts)} {noun}"

    def _fails(self, severity: Severity) -> bool:
        return any(finding.severity is severity for finding in self.failing)

    @property
    def target_words(self) -> int:
        return sum(document.target_words for document in self.documents)

    @property
    def penalty(self) -> float | None:
        """Estimated MQM penalty points per 1000 target words; None when there are no words."""
        if not self.target_words:
            return None
        points = sum(finding.severity.weight for finding in self.findings)
        return 1000 * points / self.target_words


@dataclass(frozen=True, slots=True)
class Score:
    """One metric of one translation, with what sacreBLEU needs to compute it again.

    ``metric`` is sacreBLEU's name for it. ``p_value`` is that of the paired bootstrap test against
    the first translation (Koehn 2004), ``mean`` and ``interval`` describe the 95 % interval of its
    resamples; all are None without a second translation.
    """

    system: str
    metric: str
    value: float
    signature: str
    mean: float | None = None
    interval: float | None = None
    p_value: float | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A file before and after its corrections, as bytes, with their unified diff, line by line.

    ``made`` counts them, ``left`` those that contradict one another and were not made.
    """

    path: Path
    old: bytes
    new: bytes
    diff: tuple[str, ...]
    encoding: str
    made: int = 0
    left: int = 0
    notices: tuple[str, ...] = ()
