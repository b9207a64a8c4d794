"""Terms that a source repeats: their renderings, and the variants among them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from mtcheck.lang import morphology
from mtcheck.renderings import Form, Rendering
from mtcheck.renderings.recurring import collect
from tests.tables import bitext, unmarked

# What means the same: a little model of meaning, as a test can know it.
_MEANINGS = [
    ("hợp tác xã", "кооператив", "товарищество", "артель"),
    ("nông dân", "крестьянин", "фермер"),
    ("bệnh viện", "больница", "клиника"),
    ("vay vốn", "кредит", "заём"),
    ("lúa gạo", "рис", "рисовый"),
    ("đơn vị sự nghiệp công lập", "бюджетный учреждение", "бюджетный организация"),
    ("điểm cầu", "площадка", "мост"),
    ("phiên họp", "заседание", "собрание"),
]
_SIZE = 512


def meaning(texts: Sequence[str]) -> NDArray[np.float32]:
    """Vectors of shape (len(texts), 512): equal for what means the same, else hardly alike."""
    rows = np.zeros((len(texts), _SIZE), np.float32)
    for row, text in enumerate(texts):
        words = " ".join(morphology.lemma(word) for word in text.split())
        same = (i for i, one in enumerate(_MEANINGS) if words in one or text in one)
        place = next(same, sum(map(ord, unicodedata.normalize("NFC", words))) % 400 + 100)
        rows[row, place] = 1
    return rows


def forms(target: str, source: str, **given: object) -> dict[str, list[list[str]]]:
    """Each source term with the places of its forms."""
    found: dict[str, list[list[str]]] = {}
    for one in collect(bitext(unmarked(target), source), meaning, ()):
        found.setdefault((one.source or "").lower(), []).extend(
            [span.text for span in form.spans] for form in one.forms
        )
    return found


def underlined(target: str, source: str) -> str:
    """The translation with its variants marked."""
    pair = bitext(unmarked(target), source)
    places = {
        (span.start, span.end)
        for one in collect(pair, meaning, ())
        for form in one.others
        for span in form.spans
    }
    marked = pair.target.text
    for start, end in sorted(places, reverse=True):
        marked = f"{marked[:start]}⟦{marked[start:end]}⟧{marked[end:]}"
    return marked


_SOURCE = (
    "Hợp tác xã họp.\nHợp tác xã bán gạo.\nTrưởng thôn thăm hợp tác xã.\n"
    "Hợp tác xã mở rộng.\nHợp tác xã được khen."
)
_USUAL = "Кооператив собрался.\nКооператив продаёт муку.\nСтароста посетил кооператив.\n"

GOOD = [
    f"{_USUAL}Кооператив расширился.\nКооператив похвалили.",
    f"{_USUAL}Кооперативы расширились.\nКооперативу вручили грамоту.",  # inflection
    f"{_USUAL}Он расширился.\nЕго похвалили.",  # a pronoun
    f"{_USUAL}Дела идут в гору.\nУспех отметили.",  # a paraphrase
    f"{_USUAL}Кооперативное движение растёт.\nКооперативу вручили грамоту.",  # a derived word
    f"{_USUAL}Сельский кооператив расширился.\nКооператив похвалили.",  # a longer form
    f"{_USUAL}КСХ расширился.\nКСХ похвалили.",  # an abbreviation
    f"{_USUAL}Больница расширилась.\nКооператив похвалили.",  # something else
    f"{_USUAL}Кооператив, то есть товарищество, расширился.\nКооператив похвалили.",
    f"{_USUAL}Кооператив сильнее, чем товарищество.\nТоварищество похвалили.",
    # As many times one as the other: no majority to go by.
    "Кооператив собрался.\nТоварищество продаёт муку.\nСтароста посетил кооператив.\n"
    "Товарищество расширилось.\nАртель похвалили.",
    "",
]

BAD = [
    f"{_USUAL}⟦Товарищество⟧ расширилось.\nКооператив похвалили.",
    f"{_USUAL}Кооператив расширился.\nСтароста похвалил ⟦товарищество⟧.",
    f"{_USUAL}Число ⟦артелей⟧ растёт.\nКооператив похвалили.",
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    source = _SOURCE if target else ""
    assert underlined(target, source) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert underlined(target, _SOURCE) == target


def test_a_word_that_another_phrase_wants_is_no_variant():
    source = f"{_SOURCE}\nHợp tác xã bàn về phiên họp.\nPhiên họp ngắn.\nPhiên họp dài."
    target = f"{_USUAL}Кооператив расширился.\nКооператив похвалили.\nОбсудили собрание.\n"
    target += "Заседание короткое.\nЗаседание долгое."
    assert underlined(target, source) == target


def test_a_term_that_is_often_a_verb_has_no_variants():
    source = "\n".join(f"{who} đã vay vốn." for who in ("Ông", "Bà", "Nó", "Họ", "Ta"))
    target = "Он взял кредит.\n" * 4 + "Мы взяли заём."
    assert underlined(target, source) == target


def test_one_of_two_in_a_sentence_may_be_the_variant():
    source = f"{_SOURCE}\nHợp tác xã này mua gạo, hợp tác xã kia bán gạo."
    target = f"{_USUAL}Кооператив расширился.\nКооператив похвалили.\n"
    target += "Кооператив купил рис, ⟦товарищество⟧ его продало."
    assert underlined(target, source) == target


@pytest.mark.parametrize(
    ("last", "listed"),
    [
        ("Сегодня фермер купил один новый трактор.", True),
        ("Сегодня один новый трактор купил фермер.", False),  # too far off to be sure
    ],
)
def test_a_synonym_is_listed_where_it_stands_about_where_its_original_does(last, listed):
    source = "Bệnh viện đón nông dân.\nNông dân khen bệnh viện.\nHôm nay nông dân mua máy cày mới."
    target = f"Больница приняла крестьян.\nКрестьяне хвалят больницу.\n{last}"
    assert (["фермер"] in forms(target, source)["nông dân"]) == listed


def test_what_russian_news_accepts_is_no_variant():
    source = "\n".join(f"Giáo sư {word}." for word in ("dạy học", "viết sách", "đi họp"))
    source += "\nPhó Giáo sư Lê Văn Tám trả lời."
    target = "Профессор учит.\nПрофессор пишет книгу.\nПрофессор заседает.\n"
    assert underlined(f"{target}Доцент Ле Ван Там ответил.", source) == (
        f"{target}Доцент Ле Ван Там ответил."
    )


def test_a_term_rendered_twice_in_two_ways_is_listed_with_both():
    source = "Nông dân gieo.\nNông dân gặt.\nPhiên họp ngắn.\nPhiên họp dài."
    found = forms("Крестьяне сеют.\nФермеры жнут.\nЗаседание кратко.\nЗаседание долго.", source)
    assert found["nông dân"] == [["Крестьяне"], ["Фермеры"]]


def test_several_nouns_for_a_long_term_are_all_told():
    source = "\n".join(f"Đơn vị sự nghiệp công lập {word}." for word in "abcdef")
    target = "Бюджетное учреждение открыто.\n" * 3 + "Бюджетная организация закрыта.\n" * 3
    found = forms(target.strip(), source)["đơn vị sự nghiệp công lập"]
    assert sorted(map(len, found)) == [3, 3]


def test_the_usual_rendering_comes_first_with_all_its_places():
    target = f"{_USUAL}Товарищество расширилось.\nКооперативу вручили грамоту."
    (found,) = [one for one in collect(bitext(target, _SOURCE), meaning, ()) if one.others]
    assert found.source == "Hợp tác xã"
    assert [(form.text, len(form.spans)) for form in found.forms] == [
        ("кооператив", 4),
        ("товарищество", 1),
    ]
    assert len(found.source_spans) == 5
    assert found.others[0].source is not None
    assert found.others[0].source.text == "Hợp tác xã"
    assert not found.certain


def test_what_is_taken_is_not_found_again():
    pair = bitext(BAD[0], _SOURCE)
    spans = tuple(line.part(0, 10) for line in pair.source.lines())
    taken = Rendering("term", "x", (Form("y", (pair.target.span(0, 5),)),), spans[:3])
    assert not [one for one in collect(pair, meaning, (taken,)) if one.others]


@pytest.mark.parametrize("target", [*GOOD, *map(unmarked, BAD)])
def test_without_meaning_nothing_is_reported(target):
    pair = bitext(target, _SOURCE if target else "")
    assert not [one for one in collect(pair, None, ()) if one.others]


def test_without_meaning_what_always_keeps_company_is_listed():
    found = list(collect(bitext(GOOD[0], _SOURCE), None, ()))
    assert [(one.source, one.forms[0].text) for one in found] == [("Hợp tác xã", "кооператив")]


def test_needs_a_vietnamese_source():
    assert not list(collect(bitext(GOOD[0]), meaning, ()))
    assert not list(collect(bitext(GOOD[0], _SOURCE, "en"), meaning, ()))


def test_a_table_is_no_sentence():
    cell = "Hợp tác xã Minh Tâm. "
    assert not list(collect(bitext("Кооператив. " * 5000, cell * 5000), meaning, ()))


_PIECES = ["hợp tác xã ", "nông dân ", "và ", "Кооператив ", "крестьян ", ".", "5", "-"]
_LINE = st.lists(st.sampled_from(_PIECES), max_size=8).map("".join)
_LINES = st.lists(_LINE, max_size=8)


@given(_LINES, _LINES)
def test_spans_lie_in_their_segments(sources, targets):
    count = min(len(sources), len(targets))
    pair = bitext("\n".join(targets[:count]), "\n".join(sources[:count]))
    found = list(collect(pair, meaning, ()))
    assert found == list(collect(pair, meaning, ()))
    for one in found:
        assert one.spans
        assert all(span.document is pair.target and span.text.strip() for span in one.spans)
        assert all(span.document is pair.source for span in one.source_spans)
