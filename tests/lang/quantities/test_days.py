from decimal import Decimal

import pytest

from mtcheck.lang.quantities import days
from mtcheck.lang.quantities.model import CALENDAR
from mtcheck.lang.quantities.reading import read

# (language, text, «kind:value» of all that is calendar in it)
READ = [
    ("vi", "Hội nghị diễn ra ngày 15/12.", "day:15 month:12"),
    ("vi", "Hội nghị diễn ra ngày 15/12/2023.", "day:15 month:12 year:2023"),
    ("vi", "Hội nghị diễn ra ngày 15-12-2023.", "day:15 month:12 year:2023"),
    ("vi", "Hội nghị diễn ra ngày 15.12.2023.", "day:15 month:12 year:2023"),
    ("vi", "Hội nghị diễn ra ngày 15/12/23.", "day:15 month:12 year:2023"),
    ("vi", "Hội nghị diễn ra ngày 15-12 tại Huế.", "day:15 month:12"),
    ("vi", "Ngày 15 tháng 12 năm 2023, tỉnh họp.", "day:15 month:12 year:2023"),
    ("vi", "Ngày mười lăm tháng mười hai, tỉnh họp.", "day:15 month:12"),
    ("vi", "Sáng 2/9, lễ diễu binh bắt đầu.", "day:2 month:9"),
    ("vi", "Chiều qua (2/9), lễ diễu binh kết thúc.", "day:2 month:9"),
    ("vi", "Hôm nay (2/9), đoàn lên đường.", "day:2 month:9"),
    ("vi", "Từ 27 đến 29/9, tỉnh mở hội.", "day:27 day:29 month:9"),
    ("vi", "Từ ngày 27/9 đến 3/10, tỉnh mở hội.", "day:27 month:9 day:3 month:10"),
    ("vi", "Ngày 27, 28/9, tỉnh mở hội.", "day:27 day:28 month:9"),
    ("vi", "Ngày 27 và 28/9, tỉnh mở hội.", "day:27 day:28 month:9"),
    ("vi", "Ngày 27-29/9, tỉnh mở hội.", "day:27 day:29 month:9"),
    ("vi", "Đêm 10 rạng sáng 11/9, bão vào bờ.", "day:10 day:11 month:9"),
    ("vi", "Lễ hội mùng 10 tháng 3 âm lịch.", "lunar:10 lunar:3"),
    ("vi", "Lễ hội mồng 10 tháng 3.", "lunar:10 lunar:3"),
    ("vi", "Rằm tháng Giêng, chùa đông.", "lunar:1"),
    ("vi", "Ngày 10/3 âm lịch, cả nước giỗ Tổ.", "lunar:10 lunar:3"),
    ("vi", "Tháng Chạp, nhà nào cũng bận.", "lunar:12"),
    ("vi", "Ngày 5/8/2020 và ngày 6/8/2020.", "day:5 month:8 year:2020 day:6 month:8 year:2020"),
    ("vi", "Quyết định ban hành ngày 19/8/1945.", "day:19 month:8 year:1945"),
    ("vi", "Ngày 9/18/2016, trang mạng đưa tin.", "day:9 day:18 year:2016"),
    ("ru", "Конференция прошла 15 декабря 2023 года.", "day:15 month:12 year:2023"),
    ("ru", "Конференция прошла 15 декабря 2023 г.", "day:15 month:12 year:2023"),
    ("ru", "Конференция прошла 15-го декабря.", "day:15 month:12"),
    ("ru", "Конференция прошла пятнадцатого декабря.", "day:15 month:12"),
    ("ru", "Конференция прошла 15.12.2023.", "day:15 month:12 year:2023"),
    ("ru", "Конференция прошла 15.12.23 в Хюэ.", "day:15 month:12 year:2023"),
    ("ru", "Конференция прошла утром 15.12 в Хюэ.", "day:15 month:12"),
    ("ru", "Конференция прошла 2023-12-15.", "year:2023 month:12 day:15"),
    ("ru", "С 27 по 29 сентября прошёл фестиваль.", "day:27 day:29 month:9"),
    ("ru", "27–29 сентября прошёл фестиваль.", "day:27 day:29 month:9"),
    ("ru", "27, 28 и 29 сентября прошёл фестиваль.", "day:27 day:28 day:29 month:9"),
    ("ru", "27 и 28 сентября прошёл фестиваль.", "day:27 day:28 month:9"),
    ("ru", "В ночь с 10 на 11 сентября пришёл тайфун.", "day:10 day:11 month:9"),
    ("ru", "С 27 сентября по 3 октября прошёл фестиваль.", "day:27 month:9 day:3 month:10"),
    ("ru", "Праздник приходится на 10-й день третьего лунного месяца.", "lunar:10 lunar:3"),
    ("ru", "Праздник отмечают 15 января по лунному календарю.", "lunar:15 lunar:1"),
    ("en", "It opened on September 18, 2016.", "month:9 day:18 year:2016"),
    ("en", "It opened on 18 September 2016.", "day:18 month:9 year:2016"),
    ("en", "It opened on Sept. 18.", "month:9 day:18"),
    ("en", "It opened on the 18th of September.", "day:18 month:9"),
    ("en", "It opened on the eighteenth of September.", "day:18 month:9"),
    ("en", "It opened on 9/18/2016.", "month:9 day:18 year:2016"),
    ("en", "It opened on 5/8/2020.", "month:5 day:5 year:2020"),
    ("en", "From September 27 to 29, 2020.", "month:9 day:27 day:29 year:2020"),
    ("en", "From 27 to 29 September.", "day:27 day:29 month:9"),
]

# Figures that are no date where nothing says so.
NO_DATES = [
    ("vi", "Khoảng 2/3 dân số đồng ý."),
    ("vi", "Hơn 1-2/3 số xã đã xong."),
    ("vi", "Từ 1/3 đến 2/3 dân số."),
    ("vi", "Vượt qua 2/3 chặng đường."),
    ("vi", "Tỷ số 15-12."),
    ("vi", "Bản 1.2.34 đã ra."),
    ("vi", "Công văn 15/2023/NĐ."),
    ("ru", "Рост 15.12 %."),
    ("ru", "От 1/3 до 2/3 жителей."),
    ("ru", "Счёт 15-12."),
    ("en", "About 2/3 of them."),
]


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_is_no_date(language, text):
    assert not list(days.numbers(text, language))


def told(text, language):
    """«kind:value» of every part of a date in a text, with every value that it may have."""
    wanted = CALENDAR | {"lunar"}
    return [(n.kind, n.readings) for n in read(text, language) if n.kind in wanted]


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_reads(language, text, expected):
    found = told(text, language)
    wanted = [part.split(":", 1) for part in expected.split()]
    assert [kind for kind, _ in found] == [kind for kind, _ in wanted]
    for (_, readings), (_, value) in zip(found, wanted, strict=True):
        assert Decimal(value.replace(":", ".")) in readings
