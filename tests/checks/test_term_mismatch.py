import pytest
from hypothesis import given, settings

from mtcheck.checks.term_mismatch import YIELDS_TO, check
from mtcheck.core import Bitext, SegmentPair
from mtcheck.renderings import Entry
from tests.checks.test_all_checks import TEXTS, any_bitext, is_within
from tests.tables import bitext, check_underlines, segments, unmarked

TERMBASE = (
    Entry("Ủy ban nhân dân", "Народный комитет"),
    Entry("đối tượng", "подозреваемый", ("задержанный",)),
    Entry("đối tượng chính sách", "льготные категории"),
    Entry("sắt thép", "сталь"),
    Entry("điểm cầu", "площадка"),
    Entry("chỗ ngồi", "место"),
    Entry("tỉnh", "провинция"),
    Entry("đổi mới", "обновление"),
    Entry("công ty", "", forbidden=("контора",)),
    Entry("Nghị quyết 25", "Резолюция 25"),
    Entry("bệnh viện", "больница", forbidden=("госпиталь",)),
)

GOOD = [
    ("Ủy ban nhân dân tỉnh họp báo.", "Народный комитет провинции провёл брифинг."),
    ("Ủy ban nhân dân tỉnh họp báo.", "Брифинг Народного комитета провинции прошёл вчера."),
    ("Ủy ban Nhân dân tỉnh họp báo.", "С Народным комитетом провинции согласен и он."),
    ("Uỷ ban nhân dân tỉnh họp báo.", "НАРОДНЫЙ КОМИТЕТ ПРОВЕЛ БРИФИНГ."),
    ("Ủy ban nhân dân các tỉnh họp.", "Народные комитеты провинций собрались."),
    ("Ủy ban nhân dân thành phố họp.", "Речь Народного городского комитета."),
    ("Ủy ban nhân dân họp.", "Речь «Народного» комитета."),
    ("Đối tượng khai nhận hành vi.", "Задержанная дала показания."),
    ("Đối tượng khai nhận hành vi.", "Подозреваемые дали показания."),
    ("Tỉnh hỗ trợ đối tượng chính sách.", "Провинция помогает льготным категориям граждан."),
    ("Hội đồng nhân dân tỉnh họp.", "Народный совет провинции провёл заседание."),
    ("Ủy ban nhân dân tỉnh họp báo.", ""),
    # «стали» and «мест» have other readings too.
    ("Mười tấn sắt thép.", "Десять тонн стали."),
    ("Còn chỗ ngồi.", "Свободных мест нет."),
    # A longer term that is no entry of the user's.
    ("Đổi mới sáng tạo phát triển.", "Развиваются инновации."),
    # The bare noun once the whole term was used.
    (
        "Ủy ban nhân dân họp.\nỦy ban nhân dân quyết định.",
        "Собрался Народный комитет.\nКомитет принял решение.",
    ),
    # A lone syllable is part of other words.
    ("Lời cảnh tỉnh muộn.", "Позднее предостережение."),
    # Once the term was used, a sentence may do without it.
    (
        "Ủy ban nhân dân họp.\nỦy ban nhân dân quyết định.",
        "Собрался Народный комитет.\nОн принял решение.",
    ),
    # Two mentions, one of them a pronoun.
    ("Ủy ban nhân dân họp, Ủy ban nhân dân quyết.", "Народный комитет собрался, и он решил."),
    # A code is more than its number, in both languages.
    ("Nghị quyết 25-NQ/TU được ban hành.", "Резолюция 25-NQ/TU принята."),
    ("Nghị quyết 25-NQ/TU được ban hành.", "Постановление 25-NQ/TU принято."),
    ("Nghị quyết 25 được ban hành.", "Резолюция 25 принята."),
    # What is forbidden is another check's business.
    ("Bệnh viện mở cửa.", "Госпиталь открыт."),
    ("Công ty mở cửa.", "Контора открыта."),
]

BAD = [
    ("Nghị quyết 25 được ban hành.", "⟦Постановление 25 принято.⟧"),
    ("Ủy ban nhân dân tỉnh họp báo.", "⟦Народный совет провинции провёл брифинг.⟧"),
    ("Ủy ban nhân dân tỉnh họp báo.", "⟦Комитет⟧ народной провинции провёл брифинг."),
    ("Ủy ban nhân dân họp.", "Народ, ⟦комитет⟧ и совет."),
    ("Đối tượng khai nhận hành vi.", "⟦Испытуемый⟧ дал показания."),
    ("Đối tượng khai nhận hành vi.", "⟦Показания задержали надолго.⟧"),
    ("Tỉnh hỗ trợ đối tượng chính sách.", "Провинция помогает ⟦подозреваемым⟧."),
    ("Mười tấn sắt thép.", "⟦Десять тонн железа.⟧"),
    ("Còn chỗ ngồi.", "⟦Планов мести нет.⟧"),
    ("Đổi mới đất nước.", "⟦Инновации страны.⟧"),
    ("Họp tại điểm cầu Vinh.", "Собрались на ⟦мосту⟧ в Вине."),
    (
        "Ủy ban nhân dân họp.\nỦy ban nhân dân quyết định.",
        "Собрался Народный комитет.\nИсполнительный ⟦комитет⟧ принял решение.",
    ),
    (
        "Ủy ban nhân dân họp.\nỦy ban nhân dân quyết định.",
        "Собрался Народный комитет.\n⟦Народный совет принял решение.⟧",
    ),
    # The bare noun before the term was ever used.
    ("Ủy ban nhân dân họp.", "⟦Комитет⟧ собрался."),
]


def findings(pair, termbase=TERMBASE):
    return list(check(pair, source=pair.source, termbase=termbase))


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert check_underlines(check, target, source, termbase=TERMBASE) == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_underlines(source, target):
    assert check_underlines(check, unmarked(target), source, termbase=TERMBASE) == target


def test_one_entry_is_one_finding():
    (one,) = findings(
        bitext("Исполком.\nСовет.\nИсполком.", "Ủy ban nhân dân.\n" * 2 + "Ủy ban nhân dân.")
    )
    assert [span.text for span in one.related] == ["Совет.", "Исполком."]
    assert "«Народный комитет»" in one.message


def test_no_terms_are_no_findings():
    assert not findings(bitext("Исполком.", "Ủy ban nhân dân."), ())


def test_variants_say_more():
    assert {"term-variant", "title-variant"} <= set(YIELDS_TO)


@pytest.mark.parametrize(("score", "count"), [(0.3, 0), (0.9, 1)])
def test_a_doubtful_bead_asks_its_neighbour(score, count):
    pair = bitext("Это было вчера.\nСобрался Народный комитет.", "Ủy ban nhân dân họp.\nHôm qua.")
    sides = zip(segments(pair.source), segments(pair.target), strict=True)
    pairs = tuple(SegmentPair(*side, score=score) for side in sides)
    assert len(findings(Bitext(pair.source, pair.target, pairs, has_source=True))) == count


@settings(max_examples=100, deadline=None, derandomize=True)
@given(target=TEXTS, source=TEXTS)
def test_findings_are_sound(target, source):
    pair = any_bitext(unmarked(target), source, "vi")
    termbase = (*TERMBASE, Entry("Nghị quyết", "Резолюция"), Entry("#", "№"), Entry("…", "…"))
    for finding in findings(pair, termbase):
        assert all(map(is_within, (finding.target, *finding.related)))
    assert findings(pair, termbase) == findings(pair, termbase)
