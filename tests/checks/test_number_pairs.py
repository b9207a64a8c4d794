"""All checks of numbers together on the tables of number_pairs.py, which another hand wrote."""

import pytest

from mtcheck import checks
from tests.checks.number_pairs import DIFFERENT, EQUIVALENT, FOREIGN_FORMATS, SILENT_ALONE
from tests.tables import bitext, resources, unmarked

WITH_SOURCE = (
    "number-mismatch",
    "date-mismatch",
    "weekday-mismatch",
    "unit-mismatch",
    "code-mismatch",
    "foreign-number-format",
    "number-contradiction",
)
ALONE = ("foreign-number-format", "number-contradiction")

# Rows that are not found, by the translation with its mark.
KNOWN_FAILURES = {
    "Он купил ⟦три⟧ пары обуви.",
    "Во-первых, капитал, ⟦в-третьих⟧, земля.",
    "Награждены ученики.⟦⟧",
    "Погибла ⟦половина⟧ урожая.",
    "В столице на улицы вышли ⟦сотни⟧ людей.",
}


def found(rules, target, source=None, language="vi"):
    """(start, end) of what the checks underline."""
    text = bitext(target, source, language)
    checked = [checks.get(rule).check for rule in rules]
    return [
        (finding.target.start, finding.target.end)
        for check in checked
        for finding in check(text, **resources(check, text))
    ]


def touches(spans, marked):
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    return any(first <= end and start <= last for first, last in spans)


def rows(table):
    """The rows as parameters, those known to fail as such."""
    parameters = []
    for row in table:
        marked = row[-1] if isinstance(row, tuple) else row
        marks = [pytest.mark.xfail(strict=True)] if marked in KNOWN_FAILURES else []
        parameters.append(pytest.param(row, marks=marks))
    return parameters


@pytest.mark.parametrize("row", rows(EQUIVALENT))
def test_is_silent(row):
    language, source, target = row
    assert not found(WITH_SOURCE, target, source, language)


@pytest.mark.parametrize("row", rows(DIFFERENT))
def test_finds(row):
    language, source, target = row
    assert touches(found(WITH_SOURCE, unmarked(target), source, language), target)


@pytest.mark.parametrize("row", rows(SILENT_ALONE))
def test_is_silent_alone(row):
    assert not found(ALONE, row)


@pytest.mark.parametrize("row", rows(FOREIGN_FORMATS))
def test_finds_foreign_formats(row):
    assert touches(found(ALONE, unmarked(row)), row)
