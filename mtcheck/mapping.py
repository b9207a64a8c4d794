"""From spans of documents to places in files: what the report keeps when the texts are let go."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from mtcheck.core import (
    Bitext,
    DocumentReport,
    Edit,
    FileEdit,
    Finding,
    Place,
    ReportedFinding,
    ReportedForm,
    ReportedRendering,
    Rule,
    Severity,
    SkippedCheck,
    Span,
)
from mtcheck.renderings import Rendering
from mtcheck.settings import Ignore, Settings

_WORD = re.compile(r"\S+")
_EXCERPT = 30  # words of a source sentence
_CONTEXT = 3  # words on either side of the snippet: enough for a CMS search to find the place


def document(
    bitext: Bitext,
    findings: Iterable[tuple[Rule, Finding]],
    skipped: tuple[SkippedCheck, ...],
    notices: tuple[str, ...],
    settings: Settings,
) -> DocumentReport:
    """The report on one publication."""
    reported = tuple(_reported(bitext, findings, settings))
    kept = tuple(found for found in reported if not _ignored(found, settings))
    if ignored := len(reported) - len(kept):
        what = "1 finding is" if ignored == 1 else f"{ignored} findings are"
        notices = (*notices, f"{what} ignored, as the settings say.")
    return DocumentReport(
        target=bitext.target.path,
        source=bitext.source.path if bitext.has_source else None,
        source_language=bitext.source.language if bitext.has_source else None,
        target_language=bitext.target.language,
        segments=sum(not pair.target.missing for pair in bitext.pairs),
        target_words=len(bitext.target.text.split()),
        notices=notices,
        skipped_checks=skipped,
        findings=kept,
    )


def _reported(
    bitext: Bitext, findings: Iterable[tuple[Rule, Finding]], settings: Settings
) -> Iterator[ReportedFinding]:
    seen: Counter[str] = Counter()
    for rule, finding in findings:
        key = f"{rule.id}\n{_normalised(_segment_of(bitext, finding))}"
        seen[key] += 1
        place = finding.target.place
        before, after = _context(finding.target)
        yield ReportedFinding(
            rule=rule.id,
            severity=_severity(rule, finding, settings),
            mqm=rule.mqm,
            message=finding.message,
            target=place,
            source=finding.source.place if finding.source else None,
            related=tuple(span.place for span in finding.related),
            evidence=tuple(_sided(bitext, span) for span in finding.evidence),
            suggestion=finding.suggestion,
            fingerprint=hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:16],
            before=before,
            after=after,
            source_sentence=_source_sentence(bitext, finding),
            edits=tuple(map(_in_file, finding.edits)),
        )


def _in_file(edit: Edit) -> FileEdit:
    span = edit.span
    return FileEdit(*span.document.in_file(span.start, span.end), edit.replacement)


def _severity(rule: Rule, finding: Finding, settings: Settings) -> Severity:
    if rule.id in settings.severity:
        return Severity[settings.severity[rule.id].upper()]
    return rule.severity if finding.severity is None else finding.severity


def _sided(bitext: Bitext, span: Span) -> Place:
    side = "source" if span.document is bitext.source else "target"
    return replace(span.place, side=side)


def _segment_of(bitext: Bitext, finding: Finding) -> str:
    """The text by which a finding is known again: its segment, or the source of an omission."""
    if finding.target.start == finding.target.end and finding.source is not None:
        return finding.source.text
    pair = next(bitext.over(finding.target), None)
    return pair.target.text if pair else finding.target.text


def _normalised(text: str) -> str:
    return " ".join(text.casefold().split())


def _source_sentence(bitext: Bitext, finding: Finding) -> str:
    """The source sentence; of a long one the part around the finding's source."""
    if not bitext.has_source:
        return ""
    pair = next(bitext.over(finding.source or finding.target), None)
    if pair is None:
        return ""
    start = finding.source.start - pair.source.start if finding.source else 0
    return _excerpt(pair.source.text, max(start, 0))


def _excerpt(text: str, start: int) -> str:
    """The words of the text, or as many of them as a reader takes in, around an offset."""
    words, before = text.split(), len(text[:start].split())
    first = max(0, min(before - _EXCERPT // 2, len(words) - _EXCERPT))
    shown = words[first : first + _EXCERPT]
    left, right = "… " if first else "", " …" if first + _EXCERPT < len(words) else ""
    return f"{left}{' '.join(shown)}{right}"


def _context(span: Span) -> tuple[str, str]:
    """A few words of the same line before the span, and a few after it."""
    text = span.document.text
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    before = text[line_start : span.start]
    after = text[span.end : line_end if line_end >= 0 else len(text)]
    words_before = [word for word in _WORD.finditer(before) if word.end() < len(before)]
    words_after = [word for word in _WORD.finditer(after) if word.start()]
    start = words_before[-_CONTEXT:][0].start() if words_before else 0
    end = words_after[:_CONTEXT][-1].end() if words_after else len(after)
    return before[start:], after[:end]


def _ignored(found: ReportedFinding, settings: Settings) -> bool:
    return any(_matches(entry, found, settings.folder) for entry in settings.ignored)


def _matches(entry: Ignore, found: ReportedFinding, folder: Path) -> bool:
    if entry.rule != found.rule:
        return False
    if entry.fingerprint is not None and entry.fingerprint != found.fingerprint:
        return False
    if entry.text is not None and not re.search(entry.text, found.target.text):
        return False
    return entry.path is None or _path_matches(entry.path, found.target.path, folder)


def _path_matches(pattern: str, path: str, folder: Path) -> bool:
    import pathspec

    absolute, base = Path(path).resolve(), folder.resolve()
    relative = absolute.relative_to(base) if absolute.is_relative_to(base) else absolute
    spec = pathspec.PathSpec.from_lines("gitignore", [pattern])
    return spec.match_file(relative.as_posix())


def rendering(found: Rendering) -> ReportedRendering:
    """A rendering with the places of its forms."""
    forms = (
        ReportedForm(form.text, tuple(span.place for span in form.spans), form is found.best)
        for form in found.forms
    )
    key = found.key or (found.source or found.best.text).casefold()
    return ReportedRendering(found.kind, found.source, tuple(forms), key)


def merge(found: Sequence[ReportedRendering]) -> tuple[ReportedRendering, ...]:
    """One rendering for the same name or term of several documents, recurring ones alone."""
    groups: defaultdict[tuple[str, str], list[ReportedRendering]] = defaultdict(list)
    for one in found:
        groups[one.kind, one.key].append(one)
    merged = [_merged(group) for group in groups.values()]
    merged.sort(key=lambda one: (len(one.forms) == 1, -_count(one), one.kind, one.forms[0].text))
    return tuple(one for one in merged if _count(one) > 1)


def _merged(group: Sequence[ReportedRendering]) -> ReportedRendering:
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for one in group:
        for form in one.forms:
            places[form.text].extend(form.places)
    best = {form.text for one in group for form in one.forms if form.best}
    forms = [ReportedForm(text, tuple(where), text in best) for text, where in places.items()]
    forms.sort(key=lambda form: (-len(form.places), form.text))
    source = next((one.source for one in group if one.source), None)
    return ReportedRendering(group[0].kind, source, tuple(forms), group[0].key)


def _count(one: ReportedRendering) -> int:
    return sum(len(form.places) for form in one.forms)
