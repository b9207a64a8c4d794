"""Line i of the source pairs with line i of the target; an empty line is a missing segment."""

import pytest

from mtcheck.checks.added_segment import check
from mtcheck.core import Bitext, SegmentPair, Severity
from tests.tables import bitext, underlined

GOOD = [
    ("Hội nghị kết thúc.\nCác đại biểu ra về.", "Конференция завершилась.\nДелегаты уехали."),
    ("Hội nghị kết thúc.\nCác đại biểu ra về.", "Конференция завершилась.\n"),
    ("Hội nghị kết thúc.\n", "Конференция завершилась.\nЧитайте также:"),
    ("Quang cảnh hội nghị.\nẢnh: Thành Lê", "Зал конференции.\nФото: Тхань Ле"),
    ("Hội nghị kết thúc, các đại biểu ra về.", "Конференция завершилась. Делегаты уехали."),
]

BAD = [
    (
        "Hội nghị kết thúc.\n",
        "Конференция завершилась.\n⟦За окном шумел тёплый летний дождь.⟧",
        "The source has nothing for the sentence “За окном шумел тёплый летний дождь.”",
        Severity.MAJOR,
    ),
    (
        "Hội nghị kết thúc.\n\n",
        "Конференция завершилась.\n⟦За окном шумел тёплый дождь.\nБыло тихо.⟧",
        "The source has nothing for 2 sentences, the first of them “За окном шумел тёплый дождь.”",
        Severity.MAJOR,
    ),
    (
        "Hội nghị kết thúc.\n",
        "Конференция завершилась.\n⟦Фото: Тхань Ле⟧",
        "The source seems to have nothing for the sentence “Фото: Тхань Ле”",
        Severity.MINOR,
    ),
    (  # the sentence before lacks as much
        "Hội nghị kết thúc, các đại biểu ra về trong niềm vui chung của ngày hội.\n",
        "Конференция завершилась.\n⟦Делегаты уехали в хорошем настроении.⟧",
        "The source seems to have nothing for the sentence “Делегаты уехали в хорошем настроении.”",
        Severity.MINOR,
    ),
    (
        "Hội nghị kết thúc.\nCác đại biểu ra về.\n",
        "Конференция завершилась.\n\n⟦За окном шумел тёплый дождь.⟧",
        "The source seems to have nothing for the sentence “За окном шумел тёплый дождь.”",
        Severity.MINOR,
    ),
]


def found(pair):
    return list(check(pair, source=pair.source))


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert found(bitext(target, source)) == []


@pytest.mark.parametrize(("source", "target", "message", "severity"), BAD)
def test_underlines(source, target, message, severity):
    pair = bitext(target, source)
    (finding,) = found(pair)
    assert underlined(pair.target, [finding]) == target
    assert (finding.message, finding.severity) == (message, severity)


@pytest.mark.parametrize(("score", "severities"), [(0.7, [Severity.MINOR]), (0.3, [])])
def test_doubt_lowers_it(score, severities):
    pair = bitext("Начало речи.\nЗа окном шумел тёплый дождь.", "Mở đầu.\n")
    first, last = pair.pairs
    doubtful = SegmentPair(last.source, last.target, score)
    doubted = Bitext(pair.source, pair.target, (first, doubtful), has_source=True)
    assert [finding.severity for finding in found(doubted)] == severities
