from decimal import Decimal

import pytest

from mtcheck.lang.quantities import clock, hours
from mtcheck.lang.quantities.model import CALENDAR
from mtcheck.lang.quantities.reading import read

# (hour, minute, part of the day, whether the text names an afternoon, readings)
CLOCKS = [
    ("17", "30", "", False, {"17.30", "1730"}),
    ("5", "30", "", False, {"5.30", "530"}),
    ("5", "30", "", True, {"5.30", "530", "17.30", "1730"}),
    ("05", "30", "", True, {"5.30", "530"}),
    ("05", "30", "afternoon", False, {"17.30", "1730"}),
    ("5", "30", "morning", True, {"5.30", "530"}),
    ("12", "15", "", False, {"12.15", "1215"}),
    ("12", "15", "night", False, {"0.15", "015", "24.15", "2415"}),
    ("11", "0", "night", False, {"23"}),
    ("3", "0", "night", False, {"3"}),
    ("1", "0", "noon", False, {"13"}),
    ("11", "0", "noon", False, {"11"}),
]

# (language, text, «kind:value» of all that is calendar in it)
READ = [
    ("vi", "Họp lúc 17h30.", "time:17:30"),
    ("vi", "Họp lúc 17 giờ 30.", "time:17:30"),
    ("vi", "Họp lúc 17 giờ 30 phút.", "time:17:30"),
    ("vi", "Họp lúc 17g30.", "time:17:30"),
    ("vi", "Họp lúc 17h.", "time:17:00"),
    ("vi", "Họp lúc 17 giờ.", "time:17:00"),
    ("vi", "Họp lúc 7.55 giờ.", "time:7:55"),
    ("vi", "Họp lúc 5 giờ chiều.", "time:17:00"),
    ("vi", "Họp lúc 5h chiều.", "time:17:00"),
    ("vi", "Họp lúc 5h30 chiều.", "time:17:30"),
    ("vi", "Họp lúc 12 giờ trưa.", "time:12:00"),
    ("vi", "Họp lúc 1 giờ trưa.", "time:13:00"),
    ("vi", "Họp lúc 0 giờ.", "time:0:00"),
    ("vi", "Họp lúc 2 giờ sáng.", "time:2:00"),
    ("vi", "Họp lúc 11 giờ đêm.", "time:23:00"),
    ("vi", "Họp lúc 5 giờ kém 15.", "time:4:45"),
    ("vi", "Họp lúc 5 rưỡi chiều.", "time:17:30"),
    ("vi", "Họp lúc 5 giờ rưỡi.", "time:5:30"),
    ("vi", "Họp lúc nửa đêm.", "time:0:00"),
    ("vi", "Tối 15/12, lúc 8 giờ 30, phim chiếu.", "day:15 month:12 time:8:30"),
    ("vi", "Chạy hết 2 giờ 21 phút 51 giây.", ""),
    ("vi", "Đi hết 1 giờ 30 phút.", "time:1:30"),
    ("vi", "Làm việc 8 giờ mỗi ngày.", ""),
    ("vi", "Phim dài 90 phút.", ""),
    ("vi", "Từ 8h đến 17h30 hằng ngày.", "time:8:00 time:17:30"),
    ("vi", "Lúc 9 giờ (giờ Hà Nội), tức 2 giờ GMT.", "time:9:00"),
    ("vi", "Bảy rưỡi tối, rạp đã kín chỗ.", "time:19:30"),
    ("vi", "Họp lúc bảy giờ tối.", "time:19:00"),
    ("vi", "Họp lúc mười hai giờ trưa.", "time:12:00"),
    ("vi", "Họp lúc tám giờ kém mười.", "time:7:50"),
    ("vi", "Họp lúc bảy giờ mười lăm phút.", "time:7:15"),
    ("vi", "Họp lúc 5 chiều.", "time:17:00"),
    ("vi", "Đúng 0 giờ, pháo hoa bắn.", "time:0:00"),
    ("vi", "Đúng giữa trưa, chuông vang.", "time:12:00"),
    ("vi", "Đi hết hai giờ rưỡi.", ""),
    ("vi", "Sau hai giờ, tàu đến.", ""),
    ("vi", "Hai mươi hai giờ, đèn tắt.", ""),
    ("vi", "Mô hình có cấu trúc 3 chiều.", ""),
    ("vi", "Đường này đi hai chiều.", ""),
    ("ru", "Встреча в 17:30 в школе.", "time:17:30"),
    ("ru", "Встреча в 17.30 ч.", "time:17:30"),
    ("ru", "Встреча в 17 часов.", "time:17:00"),
    ("ru", "Встреча в 17 часов 30 минут.", "time:17:30"),
    ("ru", "Встреча в пять вечера.", "time:17:00"),
    ("ru", "Встреча в 5 вечера.", "time:17:00"),
    ("ru", "Встреча в 5 часов вечера.", "time:17:00"),
    ("ru", "Встреча в 5:30 утра.", "time:5:30"),
    ("ru", "Встреча в полдень.", "time:12:00"),
    ("ru", "Встреча в полночь.", "time:0:00"),
    ("ru", "Встреча в половине двенадцатого.", "time:11:30"),
    ("ru", "Встреча без четверти пять.", "time:4:45"),
    ("ru", "Встреча в четверть шестого.", "time:5:15"),
    ("ru", "Встреча в полпятого вечера.", "time:16:30"),
    ("ru", "Встреча в 3 часа ночи.", "time:3:00"),
    ("ru", "Встреча в 12 часов дня.", "time:12:00"),
    ("ru", "Встреча без десяти восемь.", "time:7:50"),
    ("ru", "Встреча в пять минут девятого.", "time:8:05"),
    ("ru", "Встреча в 10 минут девятого.", "time:8:10"),
    ("ru", "Встреча в час дня.", "time:13:00"),
    ("ru", "Встреча к трём ночи.", "time:3:00"),
    ("ru", "В шесть утра все спят.", "time:6:00"),
    ("ru", "Встреча в 3 дня.", "time:15:00"),
    ("ru", "Встреча до 3 дня.", "time:15:00"),
    ("ru", "В половине шестого началась гроза.", "time:5:30"),
    ("ru", "В половине второго тайма забит гол.", ""),
    ("ru", "Прошла половина пятого сезона.", ""),
    ("ru", "Десять минут второго тайма.", ""),
    ("ru", "Три дня в Хазянге.", ""),
    ("ru", "Гроза длилась четыре дня подряд.", ""),
    ("ru", "Он уехал 24 дня назад.", ""),
    ("ru", "Он уехал 3 дня назад.", ""),
    ("ru", "Вернулся через 2 дня.", ""),
    ("ru", "Уехал в 3 дня назад собранный лагерь.", ""),
    ("ru", "Он приехал третьего дня.", ""),
    ("ru", "Прошло двадцать два дня.", ""),
    ("ru", "За 22 дня до полудня шестого дня.", ""),
    ("ru", "После полудня пошёл дождь.", ""),
    ("ru", "Без двух минут победитель.", ""),
    ("ru", "Пробежал за 2 часа 21 минуту 51 секунду.", ""),
    ("ru", "Пробежал за 2:21:51.", ""),
    ("ru", "Ехали 1 час 30 минут.", "time:1:30"),
    ("ru", "Ехали полтора часа.", ""),
    ("ru", "Работают по 8 часов в день.", ""),
    ("ru", "Счёт 2:1 в пользу гостей.", ""),
    ("ru", "С 8:00 до 17:30 ежедневно.", "time:8:00 time:17:30"),
    ("en", "It begins at 5 p.m. sharp.", "time:17:00"),
    ("en", "It begins at 5:30 pm.", "time:17:30"),
    ("en", "It begins at half past five.", "time:5:30"),
    ("en", "It begins at quarter to five.", "time:4:45"),
    ("en", "It begins at noon.", "time:12:00"),
    ("en", "It begins at midnight.", "time:0:00"),
    ("en", "It begins at 17:30 GMT+7.", "time:17:30"),
    ("en", "It begins at 5 o'clock.", "time:5:00"),
    ("en", "It begins at half past eleven.", "time:11:30"),
    ("en", "It begins at five to ten.", "time:9:55"),
    ("en", "It begins at eight o'clock in the evening.", "time:20:00"),
    ("en", "It begins at five p.m. sharp.", "time:17:00"),
    ("en", "It needs five to ten people.", ""),
    ("en", "It was one in the evening of life.", ""),
    ("en", "The water covers 3/4 of it.", ""),
    ("en", "It took 2 hours 21 minutes.", "time:2:21"),
]


@pytest.mark.parametrize(("hour", "minute", "part", "late", "expected"), CLOCKS)
def test_clock(hour, minute, part, late, expected):
    assert hours.clock(hour, minute, part, late=late) == {Decimal(value) for value in expected}


@pytest.mark.parametrize("text", ["5 chiều", "5h chiều", "5 giờ tối", "5 p.m.", "5 часов вечера"])
def test_day_part(text):
    assert clock.has_day_part(text, 1)


@pytest.mark.parametrize("text", ["5 giờ", "5 часов", "5 метров", "5"])
def test_no_day_part(text):
    assert not clock.has_day_part(text, 1)


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
