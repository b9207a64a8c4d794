"""Line i of the source pairs with line i of the target; an empty line is a missing segment."""

import pytest

from mtcheck.checks.omitted_segment import check
from mtcheck.core import Bitext, SegmentPair, Severity
from tests.tables import bitext, underlined, unmarked

GOOD = [
    ("Hội nghị kết thúc.\nCác đại biểu ra về.", "Конференция завершилась.\nДелегаты уехали."),
    ("Hội nghị kết thúc.", "Конференция завершилась."),
    ("Hội nghị kết thúc.\n", "Конференция завершилась.\nДелегаты уехали."),
    ("Hội nghị kết thúc.\nMới nhất", "Конференция завершилась.\n"),
    (
        "Mở đầu.\nHội nghị kết thúc tối qua.\nCác đại biểu ra về.\nTrời đổ mưa.",
        "Начало.\nВечером конференция завершилась.\nДелегаты уехали.\nПошёл дождь.",
    ),
    ("Quang cảnh hội nghị.\nẢnh: Thành Lê", "Зал конференции.\nФото: Тхань Ле"),
    ("Hội nghị kết thúc.\nNguyễn Văn An", "Конференция завершилась.\nНгуен Ван Ан"),
]

BAD = [
    (
        "Hội nghị kết thúc.\nCác đại biểu ra về trong đêm.",
        "Конференция завершилась.\n⟦⟧",
        "The translation lacks the sentence “Các đại biểu ra về trong…”",
        Severity.MAJOR,
    ),
    (
        "Mở đầu.\nHội nghị kết thúc tối qua.\nCác đại biểu ra về.\nTrời đổ mưa.",
        "Начало.\n⟦⟧\n\nПошёл дождь.",
        "The translation lacks 2 sentences, the first of them “Hội nghị kết thúc tối qua.”",
        Severity.MAJOR,
    ),
    (
        "Quang cảnh hội nghị.\nẢnh: Thành Lê",
        "Зал конференции.\n⟦⟧",
        "The translation seems to lack the sentence “Ảnh: Thành Lê”",
        Severity.MINOR,
    ),
    (
        "Hội nghị kết thúc.\nNguyễn Văn An - Trần Thị Bình",
        "Конференция завершилась.\n⟦⟧",
        "The translation seems to lack the sentence “Nguyễn Văn An - Trần Thị…”",
        Severity.MINOR,
    ),
    (
        "Hội nghị kết thúc.\nCƠ QUAN CỦA ĐẢNG BỘ TỈNH NGHỆ AN",
        "Конференция завершилась.\n⟦⟧",
        "The translation seems to lack the sentence “CƠ QUAN CỦA ĐẢNG BỘ TỈNH…”",
        Severity.MINOR,
    ),
    (
        "Hội nghị kết thúc.\nCác đại biểu ra về trong đêm.\n",
        "Конференция завершилась.\n⟦⟧\nЗа окном шумел тёплый дождь.",
        "The translation seems to lack the sentence “Các đại biểu ra về trong…”",
        Severity.MINOR,
    ),
]


def found(pair):
    return list(check(pair, source=pair.source))


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert found(bitext(target, source)) == []


@pytest.mark.parametrize(("source", "target", "message", "severity"), BAD)
def test_marks_the_place(source, target, message, severity):
    pair = bitext(target, source)
    (finding,) = found(pair)
    assert underlined(pair.target, [finding]) == target
    assert (finding.message, finding.severity) == (message, severity)
    assert unmarked(target).count("\n") == pair.target.text.count("\n")


@pytest.mark.parametrize(("score", "severities"), [(0.7, [Severity.MINOR]), (0.3, [])])
def test_doubt_lowers_it(score, severities):
    pair = bitext("Начало речи.\n", "Mở đầu.\nCác đại biểu ra về trong đêm.")
    first, last = pair.pairs
    doubtful = SegmentPair(last.source, last.target, score)
    doubted = Bitext(pair.source, pair.target, (first, doubtful), has_source=True)
    assert [finding.severity for finding in found(doubted)] == severities
