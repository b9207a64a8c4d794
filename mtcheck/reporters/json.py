"""The whole report for programs: schema mtcheck.report/v1, a contract."""

from __future__ import annotations

import json
from typing import Any, TextIO

from mtcheck.core import (
    DocumentReport,
    Place,
    Report,
    ReportedFinding,
    ReportedRendering,
    Severity,
)

SCHEMA = "mtcheck.report/v1"


def write(report: Report, out: TextIO, verbose: bool = False) -> None:
    json.dump(as_dict(report), out, ensure_ascii=False, indent=1)
    out.write("\n")


def as_dict(report: Report) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "signature": report.signature,
        "verdict": {
            "passed": not report.failing,
            "fail_on": "never" if report.fail_on is None else str(report.fail_on),
            "because": report.because,
        },
        "documents": [_document(document) for document in report.documents],
        "renderings": [_rendering(rendering) for rendering in report.renderings],
        "summary": {
            **{str(severity): report.count(severity) for severity in reversed(Severity)},
            "penalty_per_1000_words": _rounded(report.penalty),
        },
    }


def _document(document: DocumentReport) -> dict[str, Any]:
    return {
        "target": document.target,
        "source": document.source,
        "languages": {"source": document.source_language, "target": document.target_language},
        "segments": document.segments,
        "target_words": document.target_words,
        "notices": list(document.notices),
        "skipped_checks": [
            {"rule": skipped.rule, "reason": skipped.reason} for skipped in document.skipped_checks
        ],
        "findings": [_finding(finding) for finding in document.findings],
    }


def _finding(finding: ReportedFinding) -> dict[str, Any]:
    related = (*finding.related, *finding.evidence)
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "mqm": finding.mqm,
        "message": finding.message,
        "target": place(finding.target),
        "source": place(finding.source) if finding.source else None,
        "related": [{"side": where.side, **place(where)} for where in related],
        "suggestion": finding.suggestion,
        "fingerprint": finding.fingerprint,
    }


def place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "where": place.where,
        "text": place.text,
    }


def _rendering(rendering: ReportedRendering) -> dict[str, Any]:
    return {
        "kind": rendering.kind,
        "source": rendering.source,
        "forms": [
            {
                "text": form.text,
                "count": len(form.places),
                "places": [{"path": place.path, "line": place.line} for place in form.places],
            }
            for form in rendering.forms
        ],
    }


def _rounded(penalty: float | None) -> float | None:
    return None if penalty is None else round(penalty, 1)
