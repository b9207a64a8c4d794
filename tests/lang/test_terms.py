"""The table of terms is what it says: whole, without repetition, its right forms never wrong."""

import pytest

from mtcheck.lang import phrases, terms
from mtcheck.lang.tables import rows

TERMS = terms.vietnamese_russian()


def test_there_are_enough():
    assert len(TERMS) >= 150


@pytest.mark.parametrize("row", list(rows("terms.tsv")), ids=lambda row: row["source"])
def test_row_is_complete(row):
    assert row["source"]
    assert row["target"]
    assert row["evidence"] in terms.EVIDENCE
    assert row["misleads"] in ("yes", "no")
    assert row["note"]
    assert None not in row
    for column in ("source", "alternatives", "machine", "alone", "unless", "abroad"):
        forms = row[column].split("|") if row[column] else []
        assert all(form == form.strip() != "" for form in forms)
        assert len(set(forms)) == len(forms)


def test_a_source_has_one_row():
    spellings = [spelling.casefold() for term in TERMS for spelling in term.sources]
    assert len(spellings) == len(set(spellings))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.sources[0])
def test_no_form_is_right_and_wrong(term):
    right = {form.casefold() for form in (term.target, *term.alternatives)}
    assert right.isdisjoint(form.casefold() for form in (*term.machine, *term.alone))
    assert term.machine or not term.misleads


def test_only_evidence_makes_certain():
    assert all(term.evidence != "own knowledge" for term in TERMS if term.is_certain)


def test_what_stands_alone_is_never_right():
    """A machine form that is judged without the source is no form of any other term."""
    alone = phrases.Index([(form, form) for term in TERMS for form in term.alone], "ru")
    for term in TERMS:
        for form in (term.target, *term.alternatives):
            assert not list(alone.find(form)), form


FORMS = [
    ("điểm cầu", "площадка видеоконференции"),
    ("Điểm cầu", "мост"),
    ("UBND", "Народный комитет"),
]


@pytest.mark.parametrize(("spelling", "form"), FORMS)
def test_all_forms_of_a_term(spelling, form):
    assert form in terms.forms_of(spelling, "vi", "ru")


def test_other_languages_have_no_table():
    assert terms.between("en", "ru") == ()
    assert terms.forms_of("điểm cầu", "en", "ru") == ()
