"""A clause without a translation is named; what is said in fewer words is no omission."""

import pytest

from mtcheck import meaning
from mtcheck.checks.omitted_content import check
from mtcheck.core import Severity
from tests.news import ARTICLE, around
from tests.tables import bitext, check_underlines, embedder, unmarked

GOOD = [
    *ARTICLE,
    # The whole is there, in other words or in another order.
    (
        "Sau lễ khởi công, đoàn đại biểu đến thăm một trường học, nơi học sinh biểu diễn văn nghệ.",
        "После церемонии делегация побывала в школе, где ученики дали концерт.",
    ),
    (
        "Vì mưa lớn, hai chuyến tàu đêm bị chậm ba giờ, nhưng không ai bị thương.",
        "Два ночных поезда опоздали на три часа из-за ливня, однако никто не пострадал.",
    ),
    (
        "Ông Minh nói rằng giá cá đã giảm, trong khi giá dầu tiếp tục tăng.",
        "По словам Миня, рыба подешевела, а топливо продолжает дорожать.",
    ),
    # Fewer words, no less meaning.
    (
        "Nhiều bà con nông dân ở các xã vùng cao đã mạnh dạn chuyển sang trồng cây chè.",
        "Многие крестьяне горных общин смело перешли на чай.",
    ),
    (
        "Hội nghị đã tiến hành thảo luận và đi đến thống nhất thông qua nghị quyết chung.",
        "Участники обсудили и приняли общую резолюцию.",
    ),
    # Too short to be judged: a heading, a credit.
    ("Tuyến đường mới", "Дорога"),
    ("Ảnh: Minh Quân", "Фото"),
]

BAD = [
    (
        "Sau lễ khởi công, đoàn đại biểu đến thăm một trường học, nơi học sinh biểu diễn văn nghệ"
        " chào mừng ngày hội của quê hương.",
        "После церемонии делегация⟦⟧.",
    ),
    (
        "Vì mưa lớn, hai chuyến tàu đêm bị chậm ba giờ, hàng trăm hành khách phải ngủ lại nhà ga,"
        " nhưng không ai bị thương trong vụ sạt lở.",
        "Из-за ливня два ночных поезда опоздали на три часа⟦⟧.",
    ),
    (
        "Ông Minh nói rằng giá cá đã giảm mạnh từ đầu tháng, trong khi giá dầu tiếp tục tăng nên"
        " nhiều chủ tàu không dám ra khơi.",
        "По словам Миня, с начала месяца рыба сильно подешевела⟦⟧.",
    ),
]


CLAUSE = (
    "Các bác sĩ đã mổ cho cháu bé suốt đêm, người mẹ ngồi chờ ngoài hành lang, còn ông bà ở quê"
    " gọi điện liên tục.",
    "Врачи всю ночь оперировали ребёнка, а мать ждала в коридоре⟦⟧.",
)


def findings(source: str, target: str):
    source, target = around(source, target)
    pair = bitext(target, source)
    return list(check(pair, source=pair.source, meaning=meaning.compare(pair, embedder())))


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_passes(source, target):
    assert not findings(source, target)


@pytest.mark.parametrize(("source", "target"), BAD)
def test_finds(source, target):
    whole_source, whole_target = around(source, target)
    assert check_underlines(check, whole_target, whole_source) == whole_target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_names_what_is_missing(source, target):
    (found,) = findings(source, target)
    assert source.rstrip(".").endswith(found.source.text)
    assert found.source.text.split()[0] in found.message


@pytest.mark.parametrize(
    ("lines", "severity"), [(BAD[0], Severity.MAJOR), (CLAUSE, Severity.MINOR)]
)
def test_half_a_sentence_is_grave_and_a_clause_may_not_be(lines, severity):
    source, target = lines
    (found,) = findings(source, unmarked(target))
    assert found.severity == severity
