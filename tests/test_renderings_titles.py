"""Titles as renderings: the forms of one title are together, those of two are apart."""

import pytest

from mtcheck import renderings
from mtcheck.renderings import titles
from tests.tables import bitext

HELD = "Глава Правового комитета Ле Ван Нам ушёл. {} Правового комитета Ле Ван Нам вернулся."


def collected(target, source=None):
    pair = bitext(target, source)
    people = [one for one in renderings.collect(pair, renderings.Knowledge()) if one.kind == "name"]
    found = list(titles.collect(pair, people))
    assert found == list(titles.collect(pair, people))
    return [{form.text: len(form.spans) for form in one.forms} for one in found]


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        (HELD.format("Председатель"), [{"глава": 1, "председатель": 1}]),
        (HELD.format("Глава"), []),
        (HELD.format("Секретарь"), []),  # one may be both
        ("", []),
    ],
)
def test_offices(target, wanted):
    assert collected(target) == wanted


def test_an_unnamed_office_is_its_holders():
    source = "\n".join(["Chủ nhiệm Ủy ban Pháp luật Lê Văn Nam."] * 2)
    unnamed = "\nГлава Правового комитета доволен."
    found = collected(
        HELD.format("Председатель").replace(". ", ".\n") + unnamed,
        source + "\nChủ nhiệm Ủy ban Pháp luật hài lòng.",
    )
    assert found == [{"глава": 2, "председатель": 1}]


def test_a_quoted_title_that_keeps_its_wording_has_one_form():
    source = "Cuộc thi “Tiếng hát miền núi”.\nThí sinh “Tiếng hát miền núi”."
    target = "Конкурс «Песни горного края».\nУчастники «Песен горного края»."
    assert collected(target, source) == [{"Песни горного края": 2}]


def test_a_bead_with_two_quotations_is_read_with_what_is_known():
    source = "“Tiếng hát miền núi”.\n“Lúa trên đồi” và “Tiếng hát miền núi”.\n“Lúa trên đồi”."
    target = "«Песни гор».\n«Рис на склоне» и «Голоса».\n«Рис на склоне»."
    assert collected(target, source) == [
        {"Песни гор": 1, "Голоса": 1},
        {"Рис на склоне": 2},
    ]


def test_an_english_source_ties_no_offices():
    pair = bitext(HELD.format("Председатель"), "He left. He came back.", "en")
    assert not list(titles.collect(pair, ()))
