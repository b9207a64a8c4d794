import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import fragments, glue, glued_marks, glued_small, word_pairs

DIVISIONS = [
    # They agree, or one governs the other.
    ("новаяшкола", [("новая", "школа")]),
    ("вгороде", [("в", "городе")]),
    ("министробороны", [("министр", "обороны")]),
    ("делегацияпосетила", [("делегация", "посетила")]),
    ("активноразвивает", [("активно", "развивает")]),
    ("годукомитет", [("году", "комитет")]),
    # Compounds, prefixes, chance.
    ("видеосвязь", []),
    ("пятиугольный", []),
    ("подсектора", []),
    ("безглютенового", []),
    ("позднеримская", []),
    ("вгородом", []),
    ("новойшкола", []),
    ("ранов", []),
    ("теслой", []),
    ("мелатонина", []),
    # More than one way.
    ("насцене", [("на", "сцене"), ("нас", "цене")]),
]


@pytest.mark.parametrize(("word", "cuts"), DIVISIONS)
def test_divide(word, cuts):
    found = [cut for cut in word_pairs.divide(word) if word_pairs.is_telling(*cut)]
    assert found == cuts


def test_cut_by_alphabet():
    assert glue.cut_by_alphabet("наFacebook") == ("на", "Facebook")
    assert glue.cut_by_alphabet("SMSки") is None
    assert glue.cut_by_alphabet("Пoлитбюро") is None


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("см. www.a.vn/вХаное", True),
        ("почта вХаное@a.vn", True),
        ("см. www.a.vn и вХаное", False),
        ("вХаное.", False),
        ("вХаное.бел", True),
        ("t.me/вХаное", True),
        ("19-NQ/вХаное", False),
        ("`cd вХаное`", True),
        ("{вХаное}", True),
    ],
)
def test_is_address(text, inside):
    start = text.index("вХаное")
    assert glue.is_address(text, start, start + 6) is inside


PIECES = st.sampled_from(
    [
        *'аАвВ.,!?()«»"- \n5',
        *("новая", "школа", "вечером", "Делегаты", "США", "ТАСС", "Facebook", "tỉnh", "UBND"),
        *("2025", "году", "пред", "ложение", "\N{COMBINING ACUTE ACCENT}", "https://", "@"),
    ]
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_findings_are_sound(text):
    found = [*glue.find(text), *glued_small.find(text), *glued_marks.find(text)]
    again = [*glue.find(text), *glued_small.find(text), *glued_marks.find(text)]
    assert found == again
    for glued in found:
        assert 0 <= glued.start < glued.end <= len(text)
        assert text[glued.start : glued.end] == glued.left + glued.right
        if glued.replacement:
            written = re.sub("[ -]", "", text[glued.start : glued.end])
            assert re.sub("[ -]", "", glued.replacement) == written
    for split in fragments.find(text):
        assert text[split.start : split.end].split() != [split.word]
