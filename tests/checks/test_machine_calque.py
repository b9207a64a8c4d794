import pytest
from hypothesis import HealthCheck, given, settings

from mtcheck.checks.machine_calque import check
from mtcheck.core import Severity
from mtcheck.lang import terms
from mtcheck.renderings import Entry, Knowledge
from tests.checks.test_all_checks import LANGUAGES, SOURCES, TEXTS, any_bitext, is_within
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    ("Họp tại điểm cầu Vinh.", "Участники собрались на площадке в Вине."),
    ("Họp tại điểm cầu Vinh.", "Участники телемоста собрались в Вине."),
    ("Họp tại điểm cầu Vinh.", "Участники собрались у телевизионного моста."),
    ("Xe qua cầu Bến Thủy.", "Машины идут по мосту Бентхюи."),
    ("Điểm cầu Vinh ở gần cây cầu mới.", "Площадка видеоконференции стоит у нового моста."),
    ("Điểm cầu Vinh ở gần cây cầu mới.", "Зал стоит у нового моста."),
    ("Công an bắt 3 đối tượng.", "Полиция задержала трёх подозреваемых."),
    ("Thử nghiệm với các đối tượng.", "В опыте участвовали испытуемые."),
    ("Tỉnh hỗ trợ đối tượng chính sách.", "Провинция помогает льготным категориям граждан."),
    ("Nhiệm kỳ 2025 - 2030.", "Срок полномочий 2025–2030 годов."),
    ("Nhiệm kỳ của hiệu trưởng gắn với năm học.", "Срок директора связан с учебным годом."),
    ("Năm học mới bắt đầu.", "Начался новый учебный год."),
    ("Người dân xóm 4 góp công.", "Жители деревни 4 помогли трудом."),
    ("Nhà hát xóm diễn vở Hamlet.", "В деревенском театре играли «Гамлета»."),
    ("Viếng các liệt sĩ.", "Почтили память павших героев."),
    ("Nhà thờ các thánh tử đạo.", "Церковь мучеников."),
    ("Bộ Chính trị họp.", "Состоялось заседание Политбюро ЦК КПВ."),
    (
        "Bộ Chính trị họp. Đoàn Trung Quốc tới thăm.",
        "Прошло заседание Политбюро ЦК КПК. Делегация приехала.",
    ),
    ("Bộ Nội vụ báo cáo.", "Министерство внутренних дел представило доклад."),
    ("Bộ Công an và Bộ Nội vụ báo cáo.", "Доложили МОБ и МВД."),
    ("Trung tướng Lê Văn A và Thượng tướng Trần B.", "Генерал-лейтенант А и генерал-полковник Б."),
    ("Tặng Huân chương và Huy chương.", "Вручены ордена и медали."),
    ("Quốc hội Campuchia họp.", "Заседала Национальная ассамблея Камбоджи."),
    ("UBND tỉnh họp.", "Народный комитет (UBND) провёл заседание."),
    ("UBND tỉnh họp.", "Решение 12/QĐ-UBND принял Народный комитет."),
    ("Trang ubnd.vn ra mắt.", "Открыт сайт ubnd.tinh.gov.vn."),
    ("Ảnh: PV", "Фото: наш корреспондент"),
    ("Xã hội phát triển.", "Коммуна развивается."),
    ("Bộ trưởng Bộ Công an gặp người đồng cấp Nga.", "Министр встретился с главой МВД России."),
    ("Bộ Công an cử sĩ quan sang Moskva học.", "Офицеры учатся в Академии МВД в Москве."),
    ("Đại biểu chất vấn về việc ép cung.", "Депутаты задали вопросы о допросах."),
    ("Đại biểu chất vấn Bộ trưởng.", "Министру задали вопросы о допросах."),
    ("Quân đội Pháp tặng Huân chương.", "Армия вручила медали."),
    ("Thông tư số 2 có hiệu lực.", "Циркуляр № 2 вступил в силу."),
    ("Tàu chạy tuyến vành đai số 2.", "Поезд идёт по линии «Круговая № 2»."),
    (None, "Спектакль Гамлет 12 мая отменён."),
    (None, "Фильм Гамлет 1964 года показали снова."),
    (None, "В Гамлете много действующих лиц."),
    (None, "Воры унесли два мешка песка."),
    (None, "На мосту прошёл митинг, испытуемые ушли, учебный год начался."),
    (None, "Мученики, социализация, коммуна и Политбюро ЦК КПК."),
    (None, "Купили героин и торт."),
    ("", ""),
]

BAD = [
    ("Họp tại điểm cầu Vinh.", "Участники собрались на ⟦мосту⟧ в Вине."),
    ("Công an bắt 3 đối tượng.", "Полиция задержала трёх ⟦испытуемых⟧."),
    ("Tỉnh hỗ trợ đối tượng chính sách.", "Провинция помогает ⟦подозреваемым⟧."),
    ("Nhiệm kỳ 2025 - 2030.", "⟦Учебный год⟧ 2025–2030 годов."),
    ("Người dân xóm 4 góp công.", "Жители ⟦Гамлета 4⟧ помогли трудом."),
    ("Viếng các liệt sĩ.", "Почтили память ⟦мучеников⟧."),
    ("Viếng các liệt sỹ.", "Почтили память ⟦мучеников⟧."),
    ("Bộ Chính trị họp.", "Состоялось заседание ⟦Политбюро ЦК КПК⟧."),
    ("Bộ Công an báo cáo.", "Доложило ⟦МВД⟧."),
    ("Trung tướng Lê Văn A.", "⟦Генерал-полковник⟧ А."),
    ("Tặng Huân chương.", "Вручены ⟦медали⟧."),
    ("Hoàng Thị Nga nhận Huân chương.", "Хоанг Тхи Нга получила ⟦медаль⟧."),
    ("Bà Nga nhận Huân chương.", "Нга получила ⟦медаль⟧."),
    ("Tỉnh Lào Cai nhận Huân chương.", "Лаокай получил ⟦медаль⟧."),
    ("Pháp luật quy định về Huân chương.", "Закон говорит о ⟦медали⟧."),
    ("Bộ Công an họp tại Lào Cai.", "⟦МВД⟧ провело заседание в Лаокае."),
    ("Đại biểu chất vấn Bộ trưởng.", "Начался ⟦допрос⟧ министра."),
    ("Thông tư số 2 có hiệu lực.", "⟦Круговая № 2⟧ вступила в силу."),
    ("UBND tỉnh họp.", "⟦UBND⟧ провёл заседание."),
    ("UBND tỉnh họp.", "⟦УБНД⟧ провёл заседание."),
    ("Ảnh: PV", "Фото: ⟦ПВ⟧"),
    ("Theo TTXVN.", "По данным ⟦TTXVN⟧."),
    ("Xã Kim Liên phát triển.", "⟦Коммуна⟧ Кимльен развивается."),
    ("Uỷ ban Kiểm tra Trung ương họp.", "Собралась ⟦Центральная ревизионная комиссия⟧."),
    (None, "Жители ⟦Гамлета 4⟧ помогли трудом."),
    (None, "Задержаны ⟦воры песка⟧."),
    (None, "Изъяли десять ⟦героиновых тортов⟧."),
    (None, "⟦УБНД⟧ провёл заседание."),
    (None, "⟦Фото: PV⟧"),
]

KNOWN_FAILURES = [
    # Two places for one mention in the source: either may be a bridge.
    ("Họp tại điểm cầu Vinh.", "На ⟦мосту⟧ в Вине собрались участники ⟦моста⟧."),
]


def underlined(target, source, knowledge=None):
    return check_underlines(check, unmarked(target), source, knowledge=knowledge or Knowledge())


def found(target, source=None, knowledge=None):
    return list(check(bitext(target, source), knowledge=knowledge or Knowledge()))


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert underlined(target, source) == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_underlines(source, target):
    assert underlined(target, source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("source", "target"), KNOWN_FAILURES)
def test_known_failures(source, target):
    assert underlined(target, source) == target


def test_one_term_is_one_finding():
    source = "Họp tại điểm cầu Vinh.\nTại điểm cầu Huế.\nCác điểm cầu."
    (one,) = found("Сбор на мосту в Вине.\nНа мосту Хюэ.\nМосты.", source)
    assert [span.text for span in one.related] == ["мосту", "Мосты"]
    assert one.severity is Severity.MAJOR


def test_own_knowledge_is_never_major():
    (one,) = found("Прошёл пересмотр выполнения.", "Sơ kết việc thực hiện.")
    assert one.severity is None  # the check's own: minor


SUGGESTIONS = [
    ("Theo TTXVN.", "По данным TTXVN.", "ВИА"),
    ("Trung tướng A.", "Встреча с генерал-полковником А.", "генерал-лейтенантом"),
    ("Xã Kim Liên.", "В коммуне Кимльен.", "общине"),
    ("Bộ Chính trị họp.", "Заседание Политбюро ЦК КПК.", "Политбюро"),
    ("Các điểm cầu.", "На мосту.", None),  # another gender: what stands around would change
]


@pytest.mark.parametrize(("source", "target", "suggestion"), SUGGESTIONS)
def test_suggestion_can_be_pasted(source, target, suggestion):
    (one,) = found(target, source)
    assert one.suggestion == suggestion


@pytest.mark.parametrize("source", ["điểm cầu", "Điểm cầu"])
def test_users_termbase_wins(source):
    own = Knowledge(terms=(Entry(source, "мост"),))
    assert found("На мосту в Вине.", "Tại điểm cầu Vinh.", own) == []


def test_users_termbase_allows_what_stands_alone():
    own = Knowledge(terms=(Entry("ủy ban", "УБНД"),))
    assert found("УБНД решил.", None, own) == []


@pytest.mark.parametrize("term", terms.vietnamese_russian(), ids=lambda term: term.sources[0])
def test_right_forms_are_silent(term):
    """No form that we recommend is another term's calque, nor known as one without the source."""
    for form in (term.target, *term.alternatives):
        assert found(f"{form}.", f"{term.sources[0]}.") == []
        assert found(f"{form}.") == []


@pytest.mark.parametrize(
    "term", [t for t in terms.vietnamese_russian() if t.machine], ids=lambda term: term.sources[0]
)
def test_machine_forms_are_found(term):
    for form in term.machine:
        text = form.replace("#", "4")
        assert len(found(f"Вот: {text}.", f"{term.sources[0]} 4.")) == 1, form


@settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(target=TEXTS, source=SOURCES, language=LANGUAGES)
def test_findings_are_sound(target, source, language):
    pair = any_bitext(unmarked(target), source, language)
    findings = list(check(pair, knowledge=Knowledge()))
    for finding in findings:
        assert all(map(is_within, (finding.target, *finding.related)))
    assert findings == list(check(pair, knowledge=Knowledge()))
