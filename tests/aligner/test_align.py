"""Whole alignments. Vectors are drawn by lot: two sentences are alike where they share one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.aligner import RELATED, align, confidence, line_by_line
from mtcheck.core import MtcheckError
from mtcheck.readers.normal import document
from mtcheck.segmenter import segment

SOURCE = """\
Hội nghị khai mạc sáng 15/12 tại Hà Nội. Hơn 200 đại biểu từ 63 tỉnh, thành phố tham dự.
Báo cáo nêu rõ số đơn vị sự nghiệp công lập giảm 13,4% so với năm 2015. \
Nghị quyết 19-NQ/TW được thực hiện tốt.
Ông Halonen phát biểu bế mạc và cảm ơn tất cả các đại biểu. Phiên họp tiếp theo diễn ra năm 2024."""

TARGET = """\
Конференция открылась утром 15/12 в Ханое. В ней участвуют более 200 делегатов из 63 провинций.
В докладе сказано, что число учреждений сократилось на 13,4 % по сравнению с 2015 годом. \
Резолюция 19-NQ/TW выполняется хорошо.
Халонен выступил с заключительной речью и поблагодарил всех делегатов. \
Следующая сессия пройдёт в 2024 году."""


def beads(pairs):
    return [(list(pair.source.numbers), list(pair.target.numbers)) for pair in pairs]


def lots(*numbers, seed=7):
    """Unit rows of shape (n, 32), the same for the same number."""
    rows = np.random.default_rng(seed).normal(size=(64, 32))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows[list(numbers)].astype(np.float32)


def meaning(source, target, sources, targets):
    """An embedder that knows the sentences; what holds several of them is their mean."""
    known = dict(zip((s.text for s in (*source, *target)), (*sources, *targets), strict=True))

    def vector(text):
        if text not in known:
            found = sum(known[sentence.text] for sentence in segment(document(text)))
            known[text] = found / np.linalg.norm(found)
        return known[text]

    return lambda texts: np.array([vector(text) for text in texts], np.float32).reshape(
        len(texts), len(sources[0])
    )


def words(numbers):
    """A text of sentences of nearly one length, ten to a paragraph."""
    sentences = [
        f"Слово за слово{'о' * (number % 3)}, и вот уже рассказ {number:04}." for number in numbers
    ]
    return "\n".join(" ".join(sentences[at : at + 10]) for at in range(0, len(sentences), 10))


@pytest.fixture(scope="module")
def sides():
    return segment(document(SOURCE, language="vi")), segment(document(TARGET, language="ru"))


def test_figures_codes_and_names_are_enough(sides):
    assert beads(align(*sides)) == [([i], [i]) for i in range(6)]


@pytest.mark.parametrize("lost", range(6))
def test_sentence_left_out(sides, lost):
    source, target = sides
    kept = [i for i in range(6) if i != lost]
    text = document(TARGET.replace(target[lost].text, "").strip("\n"))
    found = segment(text)
    pairs = align(source, found, meaning(source, found, lots(*range(6)), lots(*kept)))
    (missing,) = [pair for pair in pairs if pair.target.missing]
    assert list(missing.source.numbers) == [lost]
    assert missing.score > 0.6
    first_of_paragraph = lost % 2 == 0
    place = found[lost].start if first_of_paragraph else found[lost - 1].end
    assert (missing.target.start, missing.target.end) == (place, place)
    assert missing.target.text == ""


def test_paragraph_left_out(sides):
    source, _ = sides
    text = document("\n".join([TARGET.split("\n")[0], TARGET.split("\n")[2]]))
    found = segment(text)
    pairs = align(source, found, meaning(source, found, lots(*range(6)), lots(0, 1, 4, 5)))
    lost = [pair for pair in pairs if pair.target.missing]
    assert [list(pair.source.numbers) for pair in lost] == [[2], [3]]
    assert {pair.target.start for pair in lost} <= {found[1].end, found[2].start}


def test_sentence_added(sides):
    source, _ = sides
    text = document(TARGET.replace("Резолюция", "На улице шёл мокрый снег. Резолюция"))
    found = segment(text)
    vectors = lots(0, 1, 2, 40, 3, 4, 5)
    pairs = align(source, found, meaning(source, found, lots(*range(6)), vectors))
    (added,) = [pair for pair in pairs if pair.source.missing]
    assert added.target.text == "На улице шёл мокрый снег."
    assert added.source.start == source[2].end


def test_sentence_cut_in_two(sides):
    source, _ = sides
    text = document(TARGET.replace(", что число", ". Число"))
    found = segment(text)
    embed = meaning(source, found, lots(*range(6)), lots(0, 1, 2, 2, 3, 4, 5))
    assert ([2], [2, 3]) in beads(align(source, found, embed))


@pytest.mark.parametrize("left_out", [0, 300])
def test_long_text(left_out):
    """Longer than the band is wide, with a stretch missing in the middle."""
    source = segment(document(words(range(1400))))
    kept = [i for i in range(1400) if not 500 <= i < 500 + left_out]
    target = segment(document(words([5000 + i for i in range(len(kept))])))
    rows = np.random.default_rng(1).normal(size=(1400, 48)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    pairs = align(source, target, meaning(source, target, rows, rows[kept]))
    right = [
        pair
        for pair in pairs
        if len(pair.source.numbers) == len(pair.target.numbers) == 1
        and kept[pair.target.numbers[0]] == pair.source.numbers[0]
    ]
    assert len(right) > 0.98 * len(kept)


def test_another_text_is_seen_to_be_another(sides):
    source, target = sides
    right, wrong = lots(*range(6)), lots(*range(30, 36))
    same = align(source, target, meaning(source, target, right, right))
    other = align(source, target, meaning(source, target, right, wrong))
    assert confidence(same) > RELATED > confidence(other)
    assert max(pair.score for pair in other) < RELATED


def test_nothing_to_align(sides):
    assert align((), sides[1]) == align(sides[0], ()) == ()
    assert confidence(()) == 0


def test_line_by_line():
    source, target = document("Một.\n\nBa.\nBốn."), document("Раз. Два.\n\n\n Четыре. \n")
    pairs = line_by_line(source, target)
    assert [(pair.source.text, pair.target.text) for pair in pairs] == [
        ("Một.", "Раз. Два."),
        ("Ba.", ""),
        ("Bốn.", "Четыре."),
    ]
    assert beads(pairs) == [([0], [0]), ([1], []), ([2], [1])]
    assert pairs[1].target.place.line == 3


def test_line_by_line_wants_as_many_lines():
    with pytest.raises(MtcheckError, match=r"2 lines and ru\.txt 1"):
        line_by_line(document("Một.\nHai.", "vi.txt"), document("Раз.", "ru.txt"))


SENTENCES = st.lists(
    st.sampled_from(["Да.", "Нет, это не так.", "В 2015 году приехал Ли Куан Ю.", "\n", "12."]),
    min_size=1,
    max_size=12,
)


@settings(deadline=None, max_examples=60)
@given(SENTENCES, SENTENCES, st.booleans(), st.randoms(use_true_random=False))
def test_each_sentence_is_in_one_bead_in_order(source, target, semantic, chance):
    sides = [segment(document(" ".join(side).replace(" \n ", "\n"))) for side in (source, target)]
    if not all(sides):
        return
    vectors = [lots(*(chance.randrange(64) for _ in side)) for side in sides]
    pairs = align(*sides, meaning(*sides, *vectors) if semantic else None)
    assert [i for pair in pairs for i in pair.source.numbers] == list(range(len(sides[0])))
    assert [i for pair in pairs for i in pair.target.numbers] == list(range(len(sides[1])))
    for pair in pairs:
        assert 0 <= pair.score <= 1
        assert not (pair.source.missing and pair.target.missing)
        assert not pair.source.missing or pair.source.start == pair.source.end
        assert not pair.target.missing or pair.target.start == pair.target.end
    for number, sentences in enumerate(sides):
        for gap in (pair.target if number else pair.source for pair in pairs):
            before, after = sentences[: gap.numbers.start], sentences[gap.numbers.stop :]
            assert not before or before[-1].end <= gap.start
            assert not after or gap.end <= after[0].start
