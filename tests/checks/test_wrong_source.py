"""A source of another text is one critical finding; a translation of this one, however free, none.

Whether the two are strangers is for the pipeline to tell (tests/test_pipeline.py) and, where lines
pair by number, for the likeness of their beads: here.
"""

import pytest

from mtcheck import meaning
from mtcheck.checks import wrong_source
from mtcheck.checks.wrong_source import check
from mtcheck.core import Severity
from tests.news import ARTICLE, STRANGE
from tests.tables import bitext, embedder

SOURCES, TARGETS = ([row[side] for row in ARTICLE] for side in (0, 1))

GOOD = [
    (SOURCES, TARGETS),
    (SOURCES[1:], TARGETS[:-1]),  # a line slipped
    (SOURCES[::-1], TARGETS),
    (SOURCES[:6], [*TARGETS[:4], *STRANGE[:2]]),
    (SOURCES[:4], STRANGE[:4]),  # too few to say
]


BAD = [
    (SOURCES[:5], STRANGE[:5]),
    (SOURCES[-6:], STRANGE),
]


def may_be_strangers(sources, targets):
    pair = bitext("\n".join(targets), "\n".join(sources))
    return meaning.may_be_strangers(meaning.compare(pair, embedder()))


@pytest.mark.parametrize(("sources", "targets"), GOOD)
def test_related(sources, targets):
    assert not may_be_strangers(sources, targets)


@pytest.mark.parametrize(("sources", "targets"), BAD)
def test_strangers(sources, targets):
    assert may_be_strangers(sources, targets)


def test_is_critical_and_names_the_file():
    pair = bitext("\n\n".join(STRANGE), "\n\n".join(SOURCES[: len(STRANGE)]))
    (found,) = check(pair, stranger=pair.source)
    assert found.target.text == STRANGE[0]
    assert pair.source.path in found.message
    assert found.severity is None
    assert wrong_source.SEVERITY == Severity.CRITICAL
    assert list(check(pair, stranger=None)) == []
