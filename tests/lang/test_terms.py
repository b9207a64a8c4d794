"""The table of terms is what it says: whole, without repetition, its right forms never wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


PARDONED = ["Tổng thống Pháp tới", "Nga và Ý", "Đại sứ Nga Ivan Petrov", "nước Mỹ", "MỸ", "Bỉ."]
NOT_PARDONED = [
    "Hoàng Thị Nga",
    "bà Nga",
    "huyện Nga Sơn",
    "ở Lào Cai",
    "Pháp luật",
    "Pháp lệnh",
    "Bộ Tư pháp",
    "Bộ Tư Pháp",
    "Trương Mỹ Hoa",
    "Ý kiến hay",
    "Ý nghĩa",
    "Mỹ thuật",
    "",
]
ABROAD = terms.Pardons((name, term) for term in TERMS for name in term.abroad)


@pytest.mark.parametrize("text", PARDONED)
def test_countries_pardon(text):
    assert ABROAD.of(text)


@pytest.mark.parametrize("text", NOT_PARDONED)
def test_names_like_countries_do_not(text):
    assert ABROAD.of(text) == set()


@given(text=st.text("NgaSơnPháp luậtÝ bà.\n", max_size=40))
def test_any_text(text):
    assert ABROAD.of(text) == ABROAD.of(text)
    assert all(terms.is_date(text, start, len(text)) in (True, False) for start in range(len(text)))


DATES = [("Гамлет 12 мая", 9), ("Гамлет 1964 года", 11), ("Гамлет 12.05", 9), ("Гамлет 2024", 11)]
NOT_DATES = [("Гамлет 12 построил", 9), ("Гамлет 4", 8), ("Гамлет 4.", 8), ("Гамлет", 6)]


@pytest.mark.parametrize(("text", "end"), DATES)
def test_a_number_of_a_date(text, end):
    assert terms.is_date(text, 0, end)


@pytest.mark.parametrize(("text", "end"), NOT_DATES)
def test_a_number_of_its_own(text, end):
    assert not terms.is_date(text, 0, end)


@pytest.mark.parametrize("row", list(rows("terms_abroad.tsv")), ids=lambda row: row["name"])
def test_what_looks_like_a_country_has_its_name(row):
    assert row["group"]
    assert row["source"]
    looks = row["but"].split("|") if row["but"] else []
    assert all(row["name"].lower() in phrase.lower() for phrase in looks)


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
