"""Lines in each other's place are found; a free translation is not taken for one."""

import pytest

from mtcheck import meaning
from mtcheck.checks.mistranslated_segment import check
from mtcheck.core import Severity
from tests.news import ARTICLE, around
from tests.tables import bitext, embedder

GOOD = [
    *ARTICLE,
    (
        "Ai cũng biết ăn quả phải nhớ kẻ trồng cây, uống nước phải nhớ nguồn.",
        "Все знают: пользуясь чужим трудом, помни о тех, кому ты обязан.",
    ),
    (
        "Ông bảo chuyện ấy khó như lên trời, nhưng rồi vẫn bắt tay vào làm.",
        "По его словам, дело почти безнадёжное, и всё же он за него взялся.",
    ),
    ("Bà Lan không trả lời.", "Лан промолчала."),
]

BAD = [
    (
        "Cháy rừng thiêu rụi ba mươi héc ta thông trong đêm thứ Bảy, không có thiệt hại về người.",
        "Национальная сборная по футболу вышла в полуфинал молодёжного турнира.",
    ),
    (
        "Học sinh lớp mười hai bắt đầu kỳ thi tốt nghiệp vào ngày mai tại hơn hai trăm điểm thi.",
        "Дорога соединит порт Кыало с промышленными зонами на юге.",
    ),
]


def findings(source: str, target: str):
    pair = bitext(target, source)
    return list(check(pair, source=pair.source, meaning=meaning.compare(pair, embedder())))


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_passes(source, target):
    assert not findings(*around(source, target))


@pytest.mark.parametrize(("source", "target"), BAD)
def test_finds(source, target):
    (found,) = findings(*around(source, target))
    assert found.target.text == target
    assert found.source.text == source


def test_says_which_line_it_is_more_like():
    sources, targets = ([row[side] for row in ARTICLE] for side in (0, 1))
    targets[2] = targets[3]
    (found,) = findings("\n".join(sources), "\n".join(targets))
    assert "line 4 of the source" in found.message
    assert found.evidence[0].text == sources[3]


def test_names_no_line_where_it_is_like_none():
    (found,) = findings(*around(*BAD[0]))
    assert "more like" not in found.message
    assert found.evidence == ()


def test_two_in_each_others_place_are_one_grave_finding():
    sources, targets = ([row[side] for row in ARTICLE] for side in (0, 1))
    targets[2], targets[3] = targets[3], targets[2]
    (found,) = findings("\n".join(sources), "\n".join(targets))
    assert "This and line 4 are in each other's place" in found.message
    assert (found.target.text, found.source.text) == (targets[2], sources[2])
    assert [span.text for span in found.related] == [targets[3]]
    assert found.severity == Severity.MAJOR
