"""Every check, whatever its name: its examples run, and no text breaks it."""

import zlib

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck import meaning, renderings
from mtcheck.checks import load
from mtcheck.core import Bitext, Document, Segment, SegmentPair
from mtcheck.readers.normal import document
from tests.tables import bitext, embedder, examples, segments, underlined, unmarked

SUPPLIED = {"source", "renderings", "knowledge", "meaning", "stranger"}


def arbitrary(texts):
    """Vectors that mean nothing, the same for the same text."""
    rows = [np.random.default_rng(zlib.crc32(text.encode())).normal(size=16) for text in texts]
    return np.array([row / np.linalg.norm(row) for row in rows], np.float32).reshape(-1, 16)


def resources(pair: Bitext, needs, embed=None):
    """What the pipeline would supply; None where the bitext has no source and one is needed."""
    if {"source", "stranger"} & set(needs) and not pair.has_source:
        return None
    known = {
        "source": lambda: pair.source,
        "renderings": lambda: rendered(pair),
        "knowledge": renderings.Knowledge,
        "meaning": lambda: meaning.compare(pair, embed or embedder()),
        "stranger": lambda: stranger(pair, embed or embedder()),
    }
    return {need: known[need]() for need in needs}


def stranger(pair: Bitext, embed) -> Document | None:
    return pair.source if meaning.may_be_strangers(meaning.compare(pair, embed)) else None


def rendered(pair: Bitext):
    return renderings.collect(pair, renderings.Knowledge())


def findings_with_renderings(check, target, source=None):
    pair = bitext(target, source)
    return list(check(pair, renderings=rendered(pair)))


def underlined_with_renderings(check, target, source=None):
    """What a check that judges renderings marks in the target."""
    pair = bitext(target, source)
    return underlined(pair.target, list(check(pair, renderings=rendered(pair))))


def cases():
    for rule in load():
        for heading in ("Bad", "Good"):
            for number, example in enumerate(examples(rule.documentation, heading), 1):
                yield pytest.param(rule, example, id=f"{rule.id}-{heading}-{number}")


@pytest.mark.parametrize("rule", load(), ids=lambda rule: rule.id)
def test_documentation_has_examples(rule):
    bad, good = (list(examples(rule.documentation, heading)) for heading in ("Bad", "Good"))
    assert all("⟦" in target for target, _, _ in bad)
    assert not any("⟦" in target for target, _, _ in good)
    assert bad
    assert good


@pytest.mark.parametrize(("rule", "example"), list(cases()))
def test_documentation_is_true(rule, example):
    target, source, language = example
    if unknown := set(rule.needs) - SUPPLIED:
        pytest.skip(f"needs {', '.join(sorted(unknown))}, which no table supplies")
    pair = bitext(target, source, language)
    supplied = resources(pair, rule.needs)
    assert supplied is not None, "the example needs a line «vi: …» above it"
    assert underlined(pair.target, list(rule.check(pair, **supplied))) == target


FRAGMENTS = st.sampled_from(
    [
        *"«»()[]{}<>„“\"'’.,:;!?…–—-№%&/_#@ \n\n",
        *("\t", "\N{NO-BREAK SPACE}", "\N{COMBINING ACUTE ACCENT}", "\N{ZERO WIDTH SPACE}", "\r\n"),
        *("0", "5", "19", "2025", "1.250", "13,4 %", "15/12/2025", "17:38", "3 млн", "3 tỷ"),
        *("Резолюция № 19", "Постановление № 19", "19-NQ/TW", "указ № 45/2019/NĐ-CP"),
        *("Nghị quyết 19-NQ/TW", "Nghị định số 45", "Ban Kinh tế Trung ương", "Trần Tuấn Anh"),
        *("Нгуен Тхи Лан", "Нгуена Фу Чонга", "сестра Лан", "chị Lan", "был утверждён", "министр"),
        *("bà Trần Thị Hoa", "45/2018/NĐ-CP", "глава комитета", "партии", "Партия", "Донна Ноубл"),
        *("Донна Нобл", "Donna Noble", "точки моста", "điểm cầu", "«Мост любви»", "“Cầu yêu”"),
        *("Центральная экономическая комиссия", "Чан Туан Ань", "Тран Туан Аню", "Нгуен Ван Хынг"),
        *("Ханой", "Ханое", "До", "Ха", "Нгеан", "Nghệ An", "Hà Nội", "Hồ Chí Minh", "Хошимин"),
        *(
            "внедренияРезолюция",
            "TWКоличество",
            "Пoлитбюро",
            "ПИТАТЬСЯ ОТОДИНCMS-",
            "Читайте также",
        ),
        *("DNUM_BFZBCZCACC", "DNUM_", "&nbsp;", "{{0}}", "__DNT_0__", "<unk>", "bna_img_1.jpg"),
        *(
            "в",
            "и",
            "сегодня",
            "прошло заседание",
            "ыфва олджэ йцукен ячсми",
            "Фото: PV",
            "Фото: ПВ",
        ),
        *("Quang cảnh buổi làm việc", "the meeting was held", "www.a.vn", "a@b.vn", "🙏", "Đ", "đ"),
        *("The quick brown fox", "năm", "tháng 12", "пять", "ПРЕДСЕДАТЕЛЬ", "-", "ё", "İ", "ß"),
    ]
)
TEXTS = st.lists(FRAGMENTS | st.text(max_size=8), max_size=25).map("".join) | st.lists(
    FRAGMENTS, max_size=25
).map(" ".join)
SOURCES = TEXTS | st.none()
LANGUAGES = st.sampled_from(["vi", "en"])


def any_bitext(target: str, source: str | None, language: str) -> Bitext:
    """The lines of two texts in pairs; the longer one's last lines have no counterpart."""
    if source is None:
        return bitext(target)
    sides = document(source, "source.txt", language), document(target, "target.txt", "ru")
    lines = [list(segments(side)) for side in sides]
    most = max(map(len, lines))
    whole = (
        [*some, *[end(side)] * (most - len(some))] for some, side in zip(lines, sides, strict=True)
    )
    pairs = tuple(SegmentPair(*pair) for pair in zip(*whole, strict=True))
    return Bitext(*sides, pairs, has_source=True)


def end(text: Document) -> Segment:
    return Segment(text, len(text.text), len(text.text))


def is_within(span) -> bool:
    return 0 <= span.start <= span.end <= len(span.document.text)


@pytest.mark.parametrize("rule", load(), ids=lambda rule: rule.id)
@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(target=TEXTS, source=SOURCES, language=LANGUAGES)
def test_findings_are_sound(rule, target, source, language):
    pair = any_bitext(unmarked(target), source, language)
    supplied = resources(pair, rule.needs, arbitrary) if set(rule.needs) <= SUPPLIED else None
    if supplied is None:
        return
    found = list(rule.check(pair, **supplied))
    for finding in found:
        assert finding.target.document is pair.target
        assert finding.source is None or finding.source.document is pair.source
        places = (finding.target, finding.source, *finding.related, *finding.evidence)
        assert all(is_within(span) for span in places if span is not None)
        assert finding.message.strip() == finding.message != ""
        assert len(finding.message.splitlines()) == 1
        assert finding.suggestion is None or finding.suggestion
    assert found == list(rule.check(pair, **supplied))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(target=TEXTS, source=SOURCES, language=LANGUAGES)
def test_renderings_are_sound(target, source, language):
    pair = any_bitext(unmarked(target), source, language)
    found = rendered(pair)
    assert found == rendered(pair)
    for rendering in found:
        assert all(form.text and form.spans for form in rendering.forms)
        assert all(map(is_within, rendering.spans))
