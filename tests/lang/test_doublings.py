import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang import doublings, repetition
from mtcheck.lang.doublings import Doubling

TEXT = st.text() | st.lists(st.sampled_from(["дом", "и", "Дом", "мен", "Чан", "в", "\n", "."])).map(
    " ".join
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Съезд избрал избрал комитет", Doubling.FAULT),
        ("Вошёл в в дом", Doubling.DOUBTFUL),
        ("Ели мен мен", Doubling.DOUBTFUL),
        ("Ели бео бео", Doubling.MEANT),
        ("Пела Чан Чан", Doubling.MEANT),
        ("Пели Дуран Дуран", Doubling.MEANT),
        ("Едут в Ханой Ханой", Doubling.DOUBTFUL),
        ("Осёл осел", Doubling.MEANT),
    ],
)
def test_doubling(text, kind):
    (loop,) = repetition.loops(text)
    assert doublings.doubling(loop, text, loop.start) is kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Права органов в составе органов", ["органов в составе органов"]),
        ("Права детей и детей", []),
        ("Плечо к плечу", []),
    ],
)
def test_echoes(text, found):
    assert [text[one.start : one.end] for one in doublings.echoes(text)] == found


@given(TEXT)
def test_everything_is_within_the_text(text):
    assert all(0 <= one.start < one.end <= len(text) for one in doublings.echoes(text))
    for loop in repetition.loops(text):
        if len(loop.words) == 1 and loop.times == 2 and all(map(str.isspace, loop.gaps)):
            assert doublings.doubling(loop, text, loop.start) in Doubling
    assert doublings.has_echo(text) in (True, False)
