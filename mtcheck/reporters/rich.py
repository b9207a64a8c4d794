"""The report for people: the verdict, what to fix first, then every finding with its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mtcheck.core import DocumentReport, Report, ReportedFinding, Severity
from mtcheck.reporters._screen import STYLES, printing, renderings_table

_FIRST = 5  # findings under «Fix first»
_LONGEST_SNIPPET = 8  # words
_VARIANTS = {"name-variant", "term-variant", "title-variant"}  # judged on the renderings
_MEANINGFUL = 500  # words: below it a penalty per 1000 words says nothing (themqm.org)


def write(report: Report, out: TextIO, verbose: bool = False) -> None:
    """Print the report; ``verbose`` adds neutral findings and consistent renderings."""
    with printing(out) as screen:
        _verdict(screen, report)
        _fix_first(screen, report)
        _renderings(screen, report, verbose)
        for document in report.documents:
            _document(screen, report, document, verbose)
        _by_rule(screen, report)
        _mendable(screen, report)
        _skipped(screen, report)
        _notices(screen, report)
        _foot(screen, report)


def _verdict(screen: Console, report: Report) -> None:
    """One sentence: whether the run passed, and how much was found in how many places."""
    counted = [found for found in report.findings if found.severity > Severity.NEUTRAL]
    places = sum(found.places for found in counted)
    if report.failing:
        text = Text.assemble(("FAILED", "bold red"), f" with {report.because}")
    elif report.fail_on is None and counted:
        text = Text("Nothing can fail this run (--fail-on never)")
    else:
        text = Text.assemble(("PASSED", "bold green"), f", {report.because}")
    if counted:
        text.append(f": {_number(len(counted), 'cause')} in {_number(places, 'place')}")
        text.append(f" ({_by_severity(report)})")
    if len(report.documents) > 1:
        text.append(f", {_number(len(report.documents), 'document')}")
    text.append(".")
    screen.print(text)


def _by_severity(report: Report) -> str:
    severities = [s for s in reversed(Severity) if s > Severity.NEUTRAL and report.count(s)]
    return ", ".join(f"{report.count(severity)} {severity}" for severity in severities)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _worst_first(findings: Iterable[ReportedFinding]) -> list[ReportedFinding]:
    return sorted(findings, key=lambda found: -found.severity)


def _fix_first(screen: Console, report: Report) -> None:
    worst = sorted(report.findings, key=lambda found: (-found.severity, -found.places))
    worst = [found for found in worst if found.severity > Severity.NEUTRAL][:_FIRST]
    if len(worst) < 2:
        return
    _heading(screen, "Fix first")
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for number, found in enumerate(worst, 1):
        table.add_row(f"{number}.", _where(found, report), Text(found.message))
    screen.print(table)


def _renderings(screen: Console, report: Report, verbose: bool) -> None:
    shown = [
        one for one in report.renderings if verbose or any(not form.best for form in one.forms)
    ]
    judged = not report.rules or _VARIANTS & {rule.id for rule in report.rules}
    if shown and judged:
        _heading(screen, "Renderings" if verbose else "Names and terms in competing forms")
        screen.print(renderings_table(report, shown))


def _document(screen: Console, report: Report, document: DocumentReport, verbose: bool) -> None:
    findings = _worst_first(document.findings)
    listed = [found for found in findings if verbose or found.severity > Severity.NEUTRAL]
    if listed:
        source = f", translated from {document.source}" if document.source else ""
        _heading(screen, f"{document.target}{source}")
    for found in listed:
        _finding(screen, report, document, found)
    neutral = len(findings) - len(listed)
    if neutral:
        count = _number(neutral, "neutral finding")
        screen.print(f"{count} not listed (mtcheck check --verbose lists them).", style="dim")


def _finding(
    screen: Console, report: Report, document: DocumentReport, found: ReportedFinding
) -> None:
    head = Text.assemble(
        (str(found.severity), STYLES[found.severity]),
        "  ",
        (found.rule, "bold"),
        "  ",
        _where(found, report),
    )
    screen.print(head)
    body = [_snippet(found)]
    if found.source_sentence:
        body.append(Text(f"{document.source_language}: {found.source_sentence}", style="dim"))
    body.append(Text(found.message))
    for line in body:
        screen.print(_indented(line, 4))
    if found.suggestion is not None:
        suggested = Text.assemble(("suggested: ", "dim"), (found.suggestion, "green"))
        screen.print(_indented(suggested, 4))
    if found.related:
        numbers = ", ".join(
            dict.fromkeys(place.where or str(place.line) for place in found.related)
        )
        also = f"also on lines {numbers}" if "," in numbers else f"also on line {numbers}"
        screen.print(_indented(Text(also, style="dim"), 4))
    screen.print()


def _indented(text: Text, by: int) -> Padding:
    return Padding(text, (0, 0, 0, by), expand=False)


def _snippet(found: ReportedFinding) -> Text:
    """The words of the page around the place, verbatim, to be searched for."""
    text = " ".join(found.target.text.split("\n"))
    words = text.split(" ")
    if len(words) > _LONGEST_SNIPPET:
        return Text("… " if found.before else "") + Text(
            " ".join(words[:_LONGEST_SNIPPET]) + " …", style="underline"
        )
    return Text.assemble(found.before, (text or "‸", "bold underline"), found.after)


def _where(found: ReportedFinding, report: Report) -> str:
    place = found.target
    where = place.where or f"{place.line}:{place.column}"
    return f"{place.path}:{where}" if len(report.documents) > 1 else where


def _by_rule(screen: Console, report: Report) -> None:
    counts: defaultdict[str, defaultdict[Severity, int]] = defaultdict(lambda: defaultdict(int))
    places: defaultdict[str, int] = defaultdict(int)
    for found in report.findings:
        counts[found.rule][found.severity] += 1
        places[found.rule] += found.places
    if not counts:
        return
    severities = [s for s in reversed(Severity) if any(s in row for row in counts.values())]
    _heading(screen, "By check")
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("", no_wrap=True)
    for severity in severities:
        table.add_column(str(severity), justify="right", style=STYLES[severity])
    table.add_column("places", justify="right", style="dim")
    for rule in sorted(
        counts, key=lambda rule: -sum(s.weight * n for s, n in counts[rule].items())
    ):
        numbers = (str(counts[rule][severity] or "") for severity in severities)
        table.add_row(rule, *numbers, str(places[rule]))
    screen.print(table)


def _mendable(screen: Console, report: Report) -> None:
    mendable = sum(bool(found.edits) for found in report.findings)
    if mendable:
        screen.print(f"\nmtcheck fix can mend {mendable} of these without a second look.")


def _skipped(screen: Console, report: Report) -> None:
    why: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for document in report.documents:
        for skipped in document.skipped_checks:
            why[skipped.reason][skipped.rule] = None
    if why:
        _heading(screen, "Not checked")
    for reason, rules in why.items():
        screen.print(Text(f"{', '.join(rules)}: {reason}."))


def _notices(screen: Console, report: Report) -> None:
    notices = [notice for document in report.documents for notice in document.notices]
    if notices:
        _heading(screen, "Notices")
    for notice in notices:
        screen.print(Text(notice))


def _foot(screen: Console, report: Report) -> None:
    screen.print()
    words = f"{report.target_words:,} words"
    if report.penalty is None or report.target_words < _MEANINGFUL:
        penalty = f"Penalty: not meaningful for {words}."
    else:
        penalty = (
            f"Estimated penalty: {report.penalty:.1f} points per 1000 words ({words});"
            " automatic findings, not a human MQM evaluation."
        )
    screen.print(penalty, style="dim")
    screen.print(Text(report.signature, style="dim"))


def _heading(screen: Console, text: str) -> None:
    screen.print()
    screen.print(Text(text, style="bold"))
