"""Offices and quotations: what is one, what it is of, and which two are the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import titles

# text: (noun, complement, deputy, another's) of each office in it
OFFICES = {
    "глава Правового комитета": [("глава", ("правовой", "комитет"), False, False)],
    "с Председателем Народного комитета провинции": [
        ("председатель", ("народный", "комитет"), False, False)
    ],
    "заместителя главы Правового комитета": [("глава", ("правовой", "комитет"), True, False)],
    "помощник главы Правового комитета": [("глава", ("правовой", "комитет"), False, True)],
    "речь главы Правового комитета": [("глава", ("правовой", "комитет"), False, False)],
    "товарищ глава Правового комитета": [("глава", ("правовой", "комитет"), False, False)],
    "директором департамента финансов": [("директор", ("департамент", "финансы"), False, False)],
    "заведующего Организационным отделом": [
        ("заведующий", ("организационный", "отдел"), False, False)
    ],
    "глава комитета": [],
    "глава провинции": [],
    "в главе шестой": [],
    "главный отдел": [],
    "глава, комитет": [],
    "": [],
}

ORIGINALS = {
    "Trưởng Ban Kinh tế Trung ương": [("trưởng ban", "kinh tế", False)],
    "Phó Chủ tịch UBND tỉnh": [("chủ tịch", "ubnd tỉnh", True)],
    "Chủ tịch nước": [("chủ tịch nước", "", False)],
    "Bí thư Tỉnh ủy, Chủ tịch HĐND": [("bí thư", "tỉnh ủy", False), ("chủ tịch", "hđnd", False)],
    "ban đầu": [],
}

QUOTED = {
    ("Конкурс «Поют горы!»", "ru"): ["Поют горы"],
    ('“Tiếng hát núi” và "Lúa"', "vi"): ["Tiếng hát núi", "Lúa"],
    ("«»", "ru"): [],
    ("«незакрытая", "ru"): [],
}

APPOSITIONS = {
    " - член Политбюро, ": True,
    ", ": True,
    " (": True,
    " встретил, ": False,
    ", встретивший ": False,
    ". ": False,
    ", он сказал: ": False,
}

SAME = [
    ("Поют горы", "Поющие горы", True),  # a participle has the lemma of its verb
    ("Песни горного края", "Песен края", True),
    ("Песни горного края", "Голоса гор", False),
    ("Огонь лампы", "Лампы огонь", True),
]


@pytest.mark.parametrize(("text", "wanted"), OFFICES.items())
def test_offices(text, wanted):
    found = titles.offices(text)
    assert [(one.noun, one.complement, one.is_deputy, one.is_anothers) for one in found] == wanted


@pytest.mark.parametrize(("text", "wanted"), ORIGINALS.items())
def test_originals(text, wanted):
    found = titles.vietnamese(text)
    assert [(one.head, one.rest, one.is_deputy) for one in found] == wanted


@pytest.mark.parametrize(("given", "wanted"), QUOTED.items())
def test_quoted(given, wanted):
    assert [one.text for one in titles.quoted(*given)] == wanted


@pytest.mark.parametrize(("text", "wanted"), APPOSITIONS.items())
def test_apposition(text, wanted):
    assert titles.is_apposition(text) is wanted


@pytest.mark.parametrize(("one", "other", "wanted"), SAME)
def test_is_same(one, other, wanted):
    (first,), (second,) = (titles.quoted(f"«{text}»", "ru") for text in (one, other))
    assert titles.is_same(first.key, second.key) is wanted


def test_every_office_has_a_russian_noun():
    assert "председатель" in titles.nouns("chủ tịch")
    assert titles.nouns("không có") == ()


PIECES = st.sampled_from(
    ["глава", "Председатель", "заместитель", "комитета", "Правового", "«", "»", "“", "”", '"', " "]
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(PIECES | st.text(max_size=4), max_size=15).map(" ".join))
def test_offsets_are_in_range(text):
    for office in titles.offices(text):
        assert 0 <= office.start < office.end < office.body_end <= office.phrase_end <= len(text)
    for one in titles.quoted(text, "ru"):
        assert text[one.start : one.end] == one.text
    assert list(titles.quoted(text, "ru")) == list(titles.quoted(text, "ru"))
