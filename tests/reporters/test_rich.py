"""The report for people: what stands where, at any width, without colour."""

import io

import pytest

from mtcheck.core import (
    DocumentReport,
    Place,
    Report,
    ReportedFinding,
    ReportedForm,
    ReportedRendering,
    Severity,
    SkippedCheck,
)
from mtcheck.reporters import rich


def finding(rule="glued-words", severity=Severity.MAJOR, line=3, text="внедренияРезолюция", **more):
    place = Place("a.ru.txt", line, 5, line, 5 + len(text), text)
    values = {
        "rule": rule,
        "severity": severity,
        "mqm": "x",
        "message": f"Fault on line {line}",
        "target": place,
        "source": None,
        "related": (),
        "evidence": (),
        "suggestion": None,
        "fingerprint": "f",
        "before": "После 5 лет ",
        "after": " дала плоды",
        "source_sentence": "",
    }
    return ReportedFinding(**{**values, **more})


def shown(*findings, renderings=(), skipped=(), verbose=False, fail_on=Severity.MAJOR, words=900):
    document = DocumentReport(
        "a.ru.txt", None, None, "ru", 40, words, ("A notice.",), skipped, findings
    )
    report = Report("mtcheck 0 | pair none-ru", fail_on, (document,), renderings)
    out = io.StringIO()
    rich.write(report, out, verbose)
    return out.getvalue()


def test_verdict_comes_first():
    text = shown(finding(), finding(line=5, severity=Severity.MINOR))
    first = text.splitlines()[0]
    assert first == "FAILED with 1 major finding: 2 causes in 2 places (1 major, 1 minor)."
    assert shown().splitlines()[0] == "PASSED, nothing found."
    minor = shown(finding(severity=Severity.MINOR)).splitlines()[0]
    assert minor == "PASSED, no major findings: 1 cause in 1 place (1 minor)."
    assert shown(finding(), fail_on=None).startswith("Nothing can fail this run (--fail-on never):")


def test_forms_that_do_not_compete_are_shown_only_when_asked_for():
    place = Place("a.ru.txt", 1, 1, 1, 3, "А")
    forms = ReportedForm("А", (place,)), ReportedForm("Б", (place,))
    renderings = (ReportedRendering("term", "X", forms),)
    assert "competing forms" not in shown(renderings=renderings)
    assert "Renderings" in shown(renderings=renderings, verbose=True)


def test_parts_come_in_order():
    one, two = Place("a.ru.txt", 1, 1, 1, 3, "А"), Place("a.ru.txt", 2, 1, 2, 3, "Б")
    forms = ReportedForm("А", (one, one)), ReportedForm("Б", (two,), best=False)
    text = shown(
        finding(line=9, severity=Severity.MINOR),
        finding(line=8),
        renderings=(ReportedRendering("name", "X", forms),),
        skipped=(SkippedCheck("number-mismatch", "no source"),),
    )
    parts = [
        "FAILED",
        "Fix first",
        "competing forms",
        "major  glued-words  8:5",
        "minor  glued-words  9:5",
        "By check",
        "number-mismatch: no source.",
        "A notice.",
        "Estimated penalty: 6.7",
        "mtcheck 0 | pair none-ru",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_at_most_five_are_first():
    text = shown(*(finding(line=line) for line in range(1, 9)))
    first = text.partition("Fix first")[2].partition("a.ru.txt\n")[0]
    assert first.count("Fault on line") == 5


def test_snippet_is_verbatim_and_suggestion_alone():
    lines = shown(finding(suggestion="внедрения")).splitlines()
    assert "    После 5 лет внедренияРезолюция дала плоды" in [line.rstrip() for line in lines]
    assert "    suggested: внедрения" in [line.rstrip() for line in lines]


def test_other_places_are_listed():
    places = tuple(Place("a.ru.txt", line, 1, line, 2, "x") for line in (5, 9))
    assert "also on lines 5, 9" in shown(finding(related=places))


def test_neutral_findings_are_one_line():
    neutral = [finding(severity=Severity.NEUTRAL, line=line) for line in (1, 2, 3)]
    assert "3 neutral findings not listed" in shown(*neutral)
    assert "Fault on line 2" not in shown(*neutral)
    assert "Fault on line 2" in shown(*neutral, verbose=True)


def test_short_text_has_no_penalty():
    assert "not meaningful for 499 words" in shown(finding(), words=499)


def test_markup_in_the_text_is_text():
    assert "[bold]x[/bold]" in shown(finding(text="[bold]x[/bold]", message="[red]m"))
    assert "[red]m" in shown(finding(message="[red]m"))


@pytest.mark.parametrize("width", [40, 80, 160])
def test_fits_any_width(width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    text = shown(finding(message="слово " * 40), finding(text="x" * 300))
    assert max(map(len, text.splitlines())) <= width
    assert "\x1b" not in text
