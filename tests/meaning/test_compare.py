"""Beads are judged beside their neighbours; what is dear is done for doubtful ones alone."""

from dataclasses import replace

import numpy as np
import pytest

from mtcheck import meaning
from mtcheck.core import Bitext, SegmentPair, Severity
from mtcheck.meaning import models
from tests.news import ARTICLE, around
from tests.tables import bitext, embedder

HALF = (
    "Sau lễ khởi công, đoàn đại biểu đến thăm một trường học, nơi học sinh biểu diễn văn nghệ"
    " chào mừng ngày hội của quê hương.",
    "После церемонии делегация.",
)


def compared(source: str, target: str, score: float = 1.0):
    pair = bitext(target, source)
    pairs = tuple(SegmentPair(one.source, one.target, score) for one in pair.pairs)
    return meaning.compare(Bitext(pair.source, pair.target, pairs, True), embedder())


def kinds(of) -> list[str]:
    return [kind for kind in models.KINDS if of.fault(kind)]


def test_an_article_has_no_faults():
    source, target = (("\n".join(row[side] for row in ARTICLE)) for side in (0, 1))
    assert [kinds(one) for one in compared(source, target)] == [[]] * len(ARTICLE)


def test_the_same_twice():
    one, two = (compared(*around(*HALF)) for _ in range(2))
    assert [found.whole.tolist() for found in one] == [found.whole.tolist() for found in two]


def test_only_doubtful_beads_are_cut():
    asked: list[str] = []

    def embed(texts):
        asked.extend(texts)
        return embedder()(texts)

    source, target = around(*HALF)
    pair = bitext(target, source)
    meaning.compare(pair, embed)
    lines = [line for text in (source, target) for line in text.split("\n")]
    parts = {text for text in asked if text not in lines}
    cut = [line for line in lines if any(part in line for part in parts)]
    assert HALF[0] in cut
    assert len(cut) < len(lines)


def test_a_doubtful_bead_has_no_grave_fault():
    (sure,) = [one for one in compared(*around(*HALF)) if kinds(one)]
    (unsure,) = [one for one in compared(*around(*HALF), score=0.6) if kinds(one)]
    assert sure.fault("omitted").severity == Severity.MAJOR
    assert unsure.fault("omitted").severity == Severity.MINOR


def test_what_is_missing_belongs_to_its_own_sentence():
    source = (
        "Vườn của ông rộng hai héc ta, nhưng năm nay một nửa số cây đã rụng lá và không ra trái."
        " “Chưa bao giờ tôi thấy nước mặn đến sớm như vậy”, ông nói."
    )
    target = (
        "Его сад занимает два гектара. «Я никогда не видел, чтобы солёная вода приходила так"
        " рано», — сказал он."
    )
    (found,) = [one for one in compared(*around(source, target)) if kinds(one)]
    fault = found.fault("omitted")
    assert source[fault.start : fault.end].startswith("nhưng năm nay")
    assert target[: fault.place] == "Его сад занимает два гектара"


@pytest.mark.parametrize(
    ("source", "target", "severity"),
    [
        ("Đóng góp chính.", "Люди, внёсшие вклад.", Severity.MAJOR),
        ("Đóng góp chính", "Люди, внёсшие вклад", Severity.MINOR),  # a heading
        ("Bộ Kinh tế đã lên tiếng.", "МЭТП выступило.", Severity.MINOR),  # «МЭТП» is spelled out
        ("UBND đã lên tiếng.", "МЭТП выступило.", Severity.MAJOR),
    ],
)
def test_what_may_be_said_in_fewer_words_is_no_grave_fault(source, target, severity):
    (found,) = [one for one in compared(*around(*HALF)) if kinds(one)]
    short = [replace(side, spans=[(0, 12)] * len(side.spans)) for side in found.sides]
    other = replace(found, pair=bitext(target, source).pairs[0], sides=tuple(short))
    assert other.fault("omitted").severity == severity


def test_a_bead_that_may_be_none_is_not_compared():
    assert compared(*around(*HALF), score=0.3) == ()


@pytest.mark.parametrize(("source", "target"), [("", ""), ("Một.", "Один."), ("Một câu.", "")])
def test_what_says_too_little_is_not_compared(source, target):
    assert compared(source, target) == ()


def test_every_model_has_a_weight_for_each_feature():
    for name, weights in models.table().items():
        assert set(models.features(name)) <= weights.keys()
        thresholds = weights.keys() - set(models.features(name))
        sights = name.endswith("at sight")
        assert thresholds == ({models.DOUBT} if sights else {models.MINOR, models.MAJOR})
        assert all(np.isfinite(weight) for weight in weights.values())
        assert sights or weights[models.MINOR] < weights[models.MAJOR]


def test_a_sentence_that_recurs_is_no_rival_of_itself():
    again = [*ARTICLE[:3], ARTICLE[1], *ARTICLE[3:6], ARTICLE[1], *ARTICLE[6:]]
    source, target = ("\n".join(row[side] for row in again) for side in (0, 1))
    found = compared(source, target)
    assert [kinds(one) for one in found] == [[]] * len(again)
    assert {one.nearest for one in found} == {None}


def test_what_is_longer_than_a_vector_is_made_of_is_not_compared():
    long = "Một câu dài, " * 200
    assert compared(long.strip(), "Длинная фраза, " * 200) == ()
