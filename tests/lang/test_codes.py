"""Codes: every shape of one is read, nothing else is, and every change has its name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import codes
from mtcheck.lang.code_comparison import Change, altered, change, contradictions, keys

# text: (number, year, parts) of each code in it
READ = {
    "19-NQ/TW": [("19", "", ("NQ", "TW"))],
    "45/2019/NĐ-CP": [("45", "2019", ("ND", "CP"))],
    "08/2020/TT-BTC": [("8", "2020", ("TT", "BTC"))],
    "131/2020/QH14": [("131", "2020", ("QH14",))],
    "759/QĐ-TTg": [("759", "", ("QD", "TTG"))],
    "46-CTr/TU": [("46", "", ("CTR", "TU"))],
    "19-NQ/T.Ư": [("19", "", ("NQ", "TW"))],
    "05-NQ/TƯ": [("5", "", ("NQ", "TW"))],
    "127-КЛ/ТВ": [("127", "", ("КЛ", "ТВ"))],
    "19 - NQ/TW": [("19", "", ("NQ", "TW"))],
    "19-NQ/TWКоличество": [("19", "", ("NQ", "TW"))],
    "19-NQ/ТW": [("19", "", ("NQ", "TW"))],
    "TCVN 5574:2018": [("5574", "2018", ("TCVN",))],
    "ISO/IEC 17025:2017": [("17025", "2017", ("ISO/IEC",))],
    "№ 45/2019": [("45", "2019", ())],
    "постановление 45/2019": [("45", "2019", ())],
    "сезон 45/2019": [],
    "461/465 за": [],
    "счёт 5-0": [],
    "2/9/2024": [],
    "30/4-1/5": [],
    "24/7 ТВ": [],
    "a@b.vn/19-NQ/TW": [],
    "": [],
}

CERTAIN = {
    "Nghị quyết 19-NQ/TW": 1,
    "Nghị định số 45/2019/NĐ-CP": 1,
    "Chỉ thị số 12-CT": 1,
    "12-CT": 0,
    "№ 45/2019": 0,
}

CHANGES = [
    ("19-NQ/TW", "19-NQ/TW", None),
    ("19-NQ/TW", "19–NQ/TW", None),
    ("45/2019/NĐ-CP", "45/2019/ND-CP", None),
    ("45/2019/NĐ-CP", "45/NĐ-CP", None),
    ("45/NĐ-CP", "45/2019/NĐ-CP", None),
    ("45/2019/NĐ-CP", "№ 45/2019", None),
    ("45/2019/NĐ-CP", "67/2018/NĐ-CP", None),
    ("45/2019/NĐ-CP", "45/2018/TT-BTC", None),
    ("19-NQ/TW", "19-CT/TW", Change.LETTERS),
    ("45/2019/NĐ-CP", "45/2018/NĐ-CP", Change.YEAR),
    ("45/2019/NĐ-CP", "№ 45/2018", Change.YEAR),
    ("45/2019/NĐ-CP", "54/2019/NĐ-CP", Change.NUMBER),
    ("45/2019/NĐ-CP", "54/2019/НД-КП", Change.NUMBER),
    ("19-NQ/TW", "19-НК/ТВ", Change.ALPHABET),
    ("19-NQ/TW", "19/NQ-TW", Change.JOINTS),
    ("19-NQ/TW", "19-NQTW", Change.JOINTS),
    ("19-NQ/TW", "19-NQ", Change.CUT),
    ("ISO 9001:2015", "ИСО 9001:2015", None),
    ("ISO 9001:2015", "ИСО 9001:2008", Change.YEAR),
    ("TCVN 5574:2018", "TCVN 5547:2018", Change.NUMBER),
    ("TCVN 5574:2018", "19-NQ/TW", None),
]

MENTIONS = [
    ("резолюция № 19-NQ/TW", "ru", [("резолюция", "19-NQ/TW")]),
    ("Телеграмма № 21/CĐ-TTg", "ru", [("телеграмма", "21/CĐ-TTg")]),
    ("Nghị quyết số 19", "vi", [("nghị quyết", "")]),
    ("решение 19 задач", "ru", []),
    ("дом № 19", "ru", []),
]


@pytest.mark.parametrize(("text", "wanted"), READ.items())
def test_reads(text, wanted):
    assert [(code.number, code.year, code.parts) for code in codes.read(text)] == wanted


@pytest.mark.parametrize(("text", "count"), CERTAIN.items())
def test_is_certain(text, count):
    assert len(list(codes.certain(text))) == count


@pytest.mark.parametrize(("source", "target", "wanted"), CHANGES)
def test_names_the_change(source, target, wanted):
    (one,), (other,) = codes.read(source), codes.read(target)
    assert change(one, other) is wanted


@pytest.mark.parametrize(("text", "language", "wanted"), MENTIONS)
def test_mentions(text, language, wanted):
    found = codes.mentions(text, language)
    assert [(one.noun, one.code) for one in found] == wanted


PIECES = st.sampled_from(
    [
        *("19-NQ/TW", "19-НК/ТВ", "45/2019/NĐ-CP", "45/2018/NĐ-CP", "№ 45/2018", "91-NQ/TW"),
        *("TCVN 5574:2018", "резолюция № 91", "Nghị quyết", "№", "19", "-", "/", "TW", "ТВ", "\n"),
        *("2019", "NQ", "о поддержке горных деревень северных провинций", "19 NQ TW", "19-NQTW"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=12).map(" ".join)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(source=TEXTS, target=TEXTS)
def test_every_alteration_stands_in_its_text(source, target):
    known = frozenset(keys(source))
    found = list(altered([source], target, "ru", known))
    assert found == list(altered([source], target, "ru", known))
    for one in found:
        assert target[one.target.start : one.target.end] == one.target.text
        assert source[one.source.start : one.source.end] == one.source.text
        assert one.suggestion != one.target.text
    for right, other in contradictions(target):
        assert right.key != other.key
        assert right.number == other.number


def test_a_text_is_no_alteration_of_itself():
    text = "19-NQ/TW, 45/2019/NĐ-CP, 45/2018/NĐ-CP, TCVN 5574:2018, 19/NQ-TW, 19-NQ"
    assert not list(altered([text], text, "ru", frozenset(keys(text))))
