"""Line i of the target translates the line of the source that ``order`` names."""

import pytest

from mtcheck import checks
from mtcheck.checks.moved_text import check
from mtcheck.core import Bitext, Segment, SegmentPair
from mtcheck.readers.normal import document
from tests.tables import examples, segments, underlined, unmarked

VI = (
    "Hội nghị khai mạc sáng thứ Hai.",
    "Bộ trưởng đọc báo cáo.",
    "Các đại biểu thảo luận.",
    "Giá gạo tăng nhẹ trong tuần.",
    "Mưa lớn ở miền Trung.",
    "Hội nghị bế mạc chiều thứ Tư.",
)
RU = (
    "Конференция открылась в понедельник утром.",
    "Министр прочитал доклад.",
    "Делегаты провели обсуждение.",
    "За неделю рис немного подорожал.",
    "В центральных районах ливни.",
    "Конференция закрылась в среду.",
)

GOOD = [
    [0, 1, 2, 3, 4, 5],
    [0, 2, 1, 3, 4, 5],
    [1, 0, 2, 3, 4, 5],
    [0, 1, 2, 3, 5, 4],
    [1, 0, 2, 3, 5, 4],
    [None, 1, 2, 3, 4, 5],
    [0, 1, None, 2, 5],
    [0, 1, None, 2, None],
    [],
]

BAD = [
    ([0, 2, 3, 1, 4, 5], [[1]], "line 2"),
    ([4, 0, 1, 2, 3, 5], [[4]], "line 5"),
    ([0, 3, 4, 1, 2, 5], [[1, 2]], "line 2"),
    ([3, 4, 0, 1, 2, 5], [[3, 4]], "line 4"),
    ([5, 1, 2, 3, 4, 0], [[5], [0]], "line 6"),
    ([0, 2, 3, None, 1, 5], [[1]], "line 2"),
]


def bitext(order, score=0.97):
    """The lines of the source in that order; None is a line that the source has not."""
    source, target = (
        document("\n".join(VI), "source.txt", "vi"),
        document(
            "\n".join("И ещё одна строка." if n is None else RU[n] for n in order),
            "target.txt",
            "ru",
        ),
    )
    left, right = list(segments(source)), list(segments(target))
    empty = Segment(source, 0, 0)
    pairs = [
        SegmentPair(empty if n is None else left[n], line, score)
        for n, line in zip(order, right, strict=False)
    ]
    return Bitext(source, target, tuple(pairs), has_source=True)


def found(pair):
    return list(check(pair, source=pair.source))


@pytest.mark.parametrize("order", GOOD)
def test_is_silent(order):
    assert found(bitext(order)) == []


@pytest.mark.parametrize(("order", "blocks", "line"), BAD)
def test_names_both_places(order, blocks, line):
    findings = found(bitext(order))
    assert [finding.target.text for finding in findings] == [
        "\n".join(RU[number] for number in block) for block in blocks
    ]
    assert [finding.source.text for finding in findings] == [
        "\n".join(VI[number] for number in block) for block in blocks
    ]
    assert findings[0].message.startswith(f"The source says this in {line}, not here: ")


def test_is_silent_when_in_doubt():
    assert found(bitext(BAD[0][0], score=0.4)) == []


def test_its_examples_are_true():
    rule = next(rule for rule in checks.load() if rule.id == "moved-text")
    for heading in ("Bad", "Good"):
        ((marked, source, _),) = examples(rule.documentation, heading)
        target, original = document(unmarked(marked), "b", "ru"), document(source, "a", "vi")
        lines = {int(line.text[1]): line for line in segments(original)}
        pairs = [SegmentPair(lines[n], line) for n, line in enumerate(segments(target), 1)]
        pair = Bitext(original, target, tuple(pairs), has_source=True)
        assert underlined(target, found(pair)) == marked
