import pytest
from hypothesis import given, settings

from mtcheck.checks.forbidden_term import check
from mtcheck.core import Severity
from mtcheck.renderings import Entry
from tests.checks.test_all_checks import SOURCES, TEXTS, any_bitext, is_within
from tests.tables import bitext, check_underlines, unmarked

TERMBASE = (
    Entry("Ủy ban nhân dân", "Народный комитет", forbidden=("исполком", "комитет", "управа")),
    Entry("xã", "община", forbidden=("коммуна",)),
    Entry("thép", "металл", forbidden=("сталь",)),
    Entry("đối tượng", "подозреваемый", forbidden=("объект",)),
    Entry("", "вьетнамцы", forbidden=("вьетнамчане",)),
)

GOOD = [
    ("Ủy ban nhân dân họp.", "Народный комитет собрался."),
    ("Ủy ban nhân dân họp.", "Народный городской комитет собрался."),
    ("Ủy ban nhân dân họp ở đình.", "Народный комитет собрался в старой управе."),
    ("Chính quyền họp.", "Исполком собрался."),
    ("Xã đẹp.", "Община красива."),
    ("Mười tấn thép.", "Цены стали выше."),
    ("Đối tượng chính sách.", "Это не объект налога."),
    ("Người Việt.", "Вьетнамцы."),
    (None, "Цены стали выше, община растёт."),
    (None, "Народный комитет собрался."),
    ("", ""),
]

BAD = [
    ("Ủy ban nhân dân họp.", "⟦Исполком⟧ собрался."),
    ("Ủy ban nhân dân họp.", "Речь ⟦исполкома⟧."),
    ("Ủy ban nhân dân họp.", "⟦Комитет⟧ собрался."),
    ("Xã đẹp.", "⟦Коммуна⟧ красива."),
    ("Mười tấn thép.", "Завод сделан из ⟦стали⟧."),
    ("Người Việt.", "⟦Вьетнамчане⟧."),
    (None, "⟦Вьетнамчанам⟧ рады."),
    (None, "Речь ⟦исполкома⟧."),
]


def findings(target, source=None):
    return list(check(bitext(target, source), termbase=TERMBASE))


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert check_underlines(check, target, source, termbase=TERMBASE) == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_underlines(source, target):
    assert check_underlines(check, unmarked(target), source, termbase=TERMBASE) == target


def test_no_terms_are_no_findings():
    assert not list(check(bitext("Исполком.", "Ủy ban nhân dân."), termbase=()))


SUGGESTIONS = [
    ("Xã đẹp.", "В коммуне.", "общине"),
    ("Ủy ban nhân dân họp.", "Речь исполкома.", "Народного комитета"),
    ("Mười tấn thép.", "Завод сделан из стали.", None),  # another gender
]


@pytest.mark.parametrize(("source", "target", "suggestion"), SUGGESTIONS)
def test_suggestion_can_be_pasted(source, target, suggestion):
    (one,) = findings(target, source)
    assert one.suggestion == suggestion


def test_without_its_source_a_term_is_only_asked_about():
    (one,) = findings("Речь исполкома.\nИсполком.")
    assert one.severity is Severity.MINOR
    assert [span.text for span in one.related] == ["Исполком"]
    assert findings("Вьетнамчане.")[0].severity is None


@settings(max_examples=100, deadline=None, derandomize=True)
@given(target=TEXTS, source=SOURCES)
def test_findings_are_sound(target, source):
    pair = any_bitext(unmarked(target), source, "vi")
    termbase = (*TERMBASE, Entry("Nghị quyết", "", forbidden=("Резолюция", "№ #")))
    found = list(check(pair, termbase=termbase))
    for finding in found:
        assert all(map(is_within, (finding.target, *finding.related)))
    assert found == list(check(pair, termbase=termbase))
