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
    targets[2], targets[3] = targets[3], targets[2]
    first, second = findings("\n".join(sources), "\n".join(targets))
    assert "line 4 of the source" in first.message
    assert "line 3 of the source" in second.message
    assert first.evidence[0].text == sources[3]
    assert first.severity == second.severity == Severity.MAJOR
