"""A clause that the source does not have is named; what is said in more words is none."""

import pytest

from mtcheck import meaning
from mtcheck.checks.added_content import check
from tests.news import ARTICLE, around
from tests.tables import bitext, check_underlines, embedder

GOOD = [
    *ARTICLE,
    # More words, no more meaning.
    (
        "Đoàn đã thăm trường học.",
        "Члены делегации побывали также и в одной из местных школ.",
    ),
    (
        "Giá cá giảm, giá dầu tăng.",
        "Цены на рыбу за последнее время снизились, а цены на топливо, напротив, выросли.",
    ),
    # What the reader may not know.
    (
        "Cuộc họp có đại diện EVN và Sở Công Thương.",
        "На совещании присутствовали представители компании EVN и департамента торговли.",
    ),
    ("Ông sinh ra ở Vinh.", "Он родился в городе Винь."),
]

BAD = [
    (
        "Sau lễ khởi công, đoàn đại biểu đến thăm một trường học.",
        "После церемонии делегация побывала в школе, ⟦тогда как на бирже снова упал курс доллара"
        " и подорожала нефть⟧.",
    ),
    (
        "Hai chuyến tàu đêm bị chậm ba giờ vì mưa lớn.",
        "Два ночных поезда опоздали на три часа из-за ливня, ⟦где футболисты сборной выиграли"
        " первый матч турнира⟧.",
    ),
]


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_passes(source, target):
    source, target = around(source, target)
    pair = bitext(target, source)
    assert not list(check(pair, source=pair.source, meaning=meaning.compare(pair, embedder())))


@pytest.mark.parametrize(("source", "target"), BAD)
def test_finds(source, target):
    source, target = around(source, target)
    assert check_underlines(check, target, source) == target
