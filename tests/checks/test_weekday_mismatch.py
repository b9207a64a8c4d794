import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.checks.weekday_mismatch import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    ("Sáng thứ Hai, hội nghị khai mạc.", "Утром в понедельник открылась конференция."),
    ("Sáng thứ hai, hội nghị khai mạc.", "Утром в понедельник открылась конференция."),
    ("Chiều thứ 3, đoàn lên đường.", "Во вторник днём делегация выехала."),
    ("Đoàn lên đường vào thứ Tư.", "Делегация выезжает в среду."),
    ("Đoàn lên đường vào Thứ Tư.", "Выезд — со среды на четверг."),
    ("Tối thứ Năm, phim chiếu.", "Фильм покажут вечером в четверг."),
    ("Thứ Sáu, ngày 15/12, tỉnh họp.", "В пятницу, 15 декабря, прошло заседание."),
    ("Thứ bảy, 16/12, tỉnh họp.", "В субботу прошло заседание."),
    ("Chủ nhật tuần này, chợ mở cửa.", "В это воскресенье рынок открыт."),
    ("Chúa nhật, nhà thờ rất đông.", "В воскресенье в церкви людно."),
    ("Chợ họp thứ Sáu hằng tuần.", "Рынок работает по пятницам."),
    ("Phiên chợ ngày Chủ nhật.", "Воскресный рынок."),
    ("Từ thứ Hai đến thứ Sáu, trường mở.", "С понедельника по пятницу школа открыта."),
    ("Từ thứ Hai đến thứ Sáu, trường mở.", "Школа открыта по будням."),
    ("Thứ Hai và thứ Tư, trường mở.", "Школа открыта по понедельникам и средам."),
    ("Sáng thứ Hai, hội nghị khai mạc.", "Утром 11 декабря открылась конференция."),
    ("Cuối tuần, chợ mở cửa.", "Рынок открыт в субботу и воскресенье."),
    ("Hôm qua, hội nghị khai mạc.", "Конференция открылась в среду."),
    ("Thứ Bảy và Chủ nhật, chợ mở cửa.", "В выходные рынок открыт."),
    # «thứ hai» that counts.
    ("Đây là lần thứ hai đoàn đến.", "Делегация приезжает во второй раз; встреча в среду."),
    ("Lần thứ Ba, đoàn đến vào thứ Tư.", "В третий раз делегация приехала в среду."),
    ("Chiến tranh thế giới thứ Hai kết thúc.", "Вторая мировая война кончилась в среду."),
    ("Ngày thứ hai của hội nghị.", "Второй день конференции — среда."),
    ("Anh về đích thứ ba trong chiều thứ Bảy.", "В субботу днём он пришёл третьим."),
    ("Những thứ ba mẹ cho từ chiều thứ Bảy.", "То, что дали родители в субботу."),
    ("Thứ hai, cần nói về chiều thứ Tư.", "Во-вторых, надо сказать о среде."),
    ("Từ thứ nhất đến thứ ba, trao vào thứ Sáu.", "С первого по третье место, в пятницу."),
    ("Ông chủ Nhật Bản đến hôm thứ Ba.", "Японский хозяин приехал во вторник."),
    ("Bảng xếp thứ hai, công bố thứ Năm.", "Второе место, объявлено в четверг."),
    # «среда» that is none.
    ("Bảo vệ môi trường, họp sáng thứ Ba.", "Охрана окружающей среды: сбор во вторник."),
    ("Giới học giả họp sáng thứ Ba.", "В среде учёных встреча прошла во вторник."),
    ("Môi trường sống, chiều thứ Bảy.", "О среде обитания — в субботу."),
    ("Lao động chiều thứ Ba.", "Субботник прошёл во вторник."),
    # Short ones.
    ("Lịch: T2, T4, T6; nghỉ chiều thứ Bảy.", "По понедельникам, средам и пятницам."),
    ("Sáng thứ Hai, trường mở cửa.", "Пн: школа открыта с утра, во вторник закрыта."),
    # Left out, where the day is told otherwise.
    ("Sáng thứ Hai, ngày 11/12, tỉnh họp.", "Утром 11 декабря прошло собрание."),
    ("Sáng thứ Hai, hội nghị khai mạc.", "Конференция открылась вчера утром."),
    ("Sáng thứ Hai, hội nghị khai mạc.", "Конференция открылась на этой неделе."),
    ("Báo Chủ nhật đưa tin.", "Об этом написала «Тюнят»."),
    ("Máy chủ nhật ký ghi lại.", "Сервер журнала всё записывает."),
    ("Lần thứ Ba, đoàn đến.", "Делегация приехала снова."),
    ("Sáng thứ Hai, hội nghị khai mạc.", "Утром в понеделник открылась конференция."),
    # Dates and their weekdays.
    ("Thứ Sáu, 15/12/2023, tỉnh họp.", "В пятницу, 15 декабря 2023 года, собрание."),
    ("Thứ Hai, 15/12/2022, tỉnh họp.", "В понедельник, 15 декабря 2022 года, собрание."),
    (None, "В четверг, 15 декабря 2022 года, прошло собрание."),
    (None, "15 декабря 2022 года, в четверг, прошло собрание."),
    (None, "В понедельник, 15 декабря, прошло собрание."),
    (None, "В понедельник, 15 декабря 1905 года, прошло собрание."),
    (None, "В понедельник он выехал, 15 декабря 2022 года вернулся."),
    (None, "В понедельник, 31 июня 2022 года, прошло собрание."),
]

BAD = [
    ("Sáng thứ Hai, hội nghị khai mạc.", "Утром во ⟦вторник⟧ открылась конференция."),
    ("Sáng thứ hai, hội nghị khai mạc.", "Утром во ⟦вторник⟧ открылась конференция."),
    ("Chiều thứ 3, đoàn lên đường.", "В ⟦среду⟧ днём делегация выехала."),
    ("Đoàn lên đường vào thứ Tư.", "Делегация выезжает в ⟦четверг⟧."),
    ("Tối thứ Năm, phim chiếu.", "Фильм покажут вечером в ⟦пятницу⟧."),
    ("Thứ Sáu, ngày 15/12, tỉnh họp.", "В ⟦субботу⟧, 15 декабря, прошло заседание."),
    ("Thứ bảy, 16/12, tỉnh họp.", "В ⟦воскресенье⟧ прошло заседание."),
    ("Chủ nhật tuần này, chợ mở cửa.", "В этот ⟦понедельник⟧ рынок открыт."),
    ("Chợ họp thứ Sáu hằng tuần.", "Рынок работает по ⟦субботам⟧."),
    ("Phiên chợ ngày Chủ nhật.", "⟦Субботний⟧ рынок."),
    ("Từ thứ Hai đến thứ Sáu, trường mở.", "С понедельника по ⟦субботу⟧ школа открыта."),
    ("Từ thứ Bảy đến Chủ nhật, chợ mở.", "С ⟦воскресенья⟧ по воскресенье рынок открыт."),
    (None, "В ⟦понедельник⟧, 15 декабря 2022 года, прошло собрание."),
    (None, "15 декабря 2022 года, в ⟦понедельник⟧, прошло собрание."),
    (None, "Собрание прошло 15.12.2022 (⟦понедельник⟧)."),
    ("Sáng thứ Hai, hội nghị khai mạc.", "Утром открылась конференция.⟦⟧"),
    ("Hội thảo diễn ra chiều thứ Năm tại Huế.", "Днём в Хюэ прошёл семинар.⟦⟧"),
    ("Ngày 15/12/2022, tỉnh họp.", "В ⟦пятницу⟧, 15 декабря 2022 года, прошло собрание."),
]

# «thứ ba» may be Tuesday.
KNOWN_FAILURES = [
    ("Anh về đích thứ ba trong chiều thứ Bảy.", "Во ⟦вторник⟧ днём он пришёл третьим."),
]

ENGLISH = [
    ("It met on Monday.", "Собрание в понедельник."),
    ("It met on Monday.", "Собрание во ⟦вторник⟧."),
    ("It meets on Fridays.", "Собрание по ⟦субботам⟧."),
    ("It met on Friday, the day after Thursday.", "Собрание в пятницу, после четверга."),
    ("It met on Monday.", "Собрание прошло.⟦⟧"),
    ("It told The Sunday Times.", "Об этом сказали газете."),
]

SUGGESTIONS = [
    ("Họp sáng thứ Sáu.", "Утром в понедельник собрание.", "пятницу"),
    ("Họp sáng thứ Hai.", "Утром в пятницу собрание.", "понедельник"),
    ("Họp sáng thứ Hai.", "Утром во вторник собрание.", None),
    ("Họp sáng thứ Ba.", "Утром в среду собрание.", None),
    ("Họp thứ Sáu hằng tuần.", "Собрания по субботам.", "пятницам"),
    ("Họp thứ Sáu tới.", "Собрание в следующую субботу.", None),
    ("Ngày Chủ nhật vui.", "Субботний праздник.", None),
]


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_underlines(source, target):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("source", "target"), KNOWN_FAILURES)
def test_known_failures(source, target):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.parametrize(("source", "target"), ENGLISH)
def test_english(source, target):
    assert check_underlines(check, unmarked(target), source, "en") == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_major_is_against_a_source(source, target):
    (found,) = check(bitext(unmarked(target), source))
    is_minor = "⟦⟧" in target or ("202" in target and "Thứ" not in (source or ""))
    expected = Severity.MINOR if is_minor else Severity.MAJOR
    assert found.severity == expected


def test_is_said_in_the_next_sentence():
    source = "Sáng thứ Hai, hội nghị khai mạc.\nĐại biểu đến dự."
    target = "Утром открылась конференция.\nДелегаты приехали в понедельник."
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("source", "target", "expected"), SUGGESTIONS)
def test_suggests(source, target, expected):
    assert [one.suggestion for one in check(bitext(target, source))] == [expected]


WORDS = """
thứ hai Hai Chủ nhật T2 CN sáng lần 15/12/2022 в понедельник среду среда 15 декабря 2022 года
по пятницам субботний , ( ) .
"""
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=20)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_any_text(source, target):
    pair = bitext(" ".join(target.split()) or "x", " ".join(source.split()) or "x")
    found = list(check(pair))
    assert found == list(check(pair))
    for one in found:
        assert 0 <= one.target.start <= one.target.end <= len(pair.target.text)
