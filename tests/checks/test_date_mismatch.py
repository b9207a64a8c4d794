import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.checks.date_mismatch import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    # Other ways of writing the same day.
    ("Hội nghị diễn ra ngày 5/8/2020.", "Конференция прошла 5 августа 2020 года."),
    ("Hội nghị diễn ra ngày 5/8/2020.", "Конференция прошла 05.08.2020."),
    ("Hội nghị diễn ra ngày 5-8-2020.", "Конференция прошла 5-го августа."),
    ("Hội nghị diễn ra ngày 5/8/2020.", "Конференция прошла 2020-08-05."),
    ("Sáng 5/8, hội nghị khai mạc.", "Утром 5 августа открылась конференция."),
    ("Sáng 5/8, hội nghị khai mạc.", "Утром 05.08 открылась конференция."),
    ("Sáng 5/8, hội nghị khai mạc.", "Утром пятого августа открылась конференция."),
    ("Ngày 7 tháng 5 năm 1954.", "7 мая 1954 года."),
    ("Ngày 15/12, hội nghị khai mạc.", "15 декабря открылась конференция."),
    ("Ngày 15/12/23, hội nghị khai mạc.", "15 декабря 2023 года открылась конференция."),
    ("Ngày 8/8, hội nghị khai mạc.", "8 августа открылась конференция."),
    ("Từ ngày 5/8 đến ngày 8/5 năm sau.", "С 5 августа по 8 мая следующего года."),
    ("Từ 27 đến 29/9, lễ hội diễn ra.", "С 27 по 29 сентября проходит фестиваль."),
    ("Ngày 27, 28/9, lễ hội diễn ra.", "27–28 сентября проходит фестиваль."),
    ("Từ 27/9 đến 3/10, lễ hội diễn ra.", "С 27 сентября по 3 октября проходит фестиваль."),
    ("Ngày 5/8, lễ khai mạc.", "Открытие состоялось в августе."),
    ("Ngày 5/8, lễ khai mạc.", "Открытие состоялось вчера."),
    # Nights, the moon, zones.
    ("Đêm 10/9, bão vào bờ.", "В ночь на 11 сентября тайфун вышел на берег."),
    ("Đêm 31/12, mọi người đón năm mới.", "В ночь на 1 января все встретили Новый год."),
    ("Đêm 10 rạng sáng 11/9, bão vào.", "В ночь с 10 на 11 сентября пришёл тайфун."),
    ("Lễ giỗ mùng 10 tháng 3 âm lịch.", "Поминки — в 10-й день третьего лунного месяца."),
    ("Lễ giỗ mùng 10 tháng 3 âm lịch.", "Поминки прошли 18 апреля."),
    ("Rằm tháng Giêng, chùa rất đông.", "В полнолуние первого лунного месяца людно."),
    ("Rằm tháng Giêng, chùa rất đông.", "15 февраля в пагоде было людно."),
    ("Trận đấu lúc 2 giờ GMT.", "Матч в 5 часов по московскому времени."),
    ("Bắt đầu lúc 19h30 (giờ Hà Nội).", "Начало в 15:30 по московскому времени."),
    # No dates.
    ("Khoảng 2/3 số dân đồng ý.", "Около двух третей жителей согласны; 3 февраля голосование."),
    ("Tỷ số 5-8 nghiêng về đội khách.", "Счёт 8:5 в пользу гостей."),
    ("Phiên bản 5.8 ra mắt.", "Вышла версия 8.5."),
    ("Tháng 5 có 8 ngày nghỉ.", "В мае 8 выходных."),
    ("Ông sống ở Huế 5 năm.", "Он прожил в Хюэ 6 лет."),
    ("Mỗi tháng một lần, tổ họp.", "Раз в два месяца группа собирается."),
    ("Anh đi 3 tháng 10 ngày.", "Он ездил 3 месяца и 12 дней."),
    # Months.
    ("Tháng 12, trời lạnh.", "В декабре холодно."),
    ("Tháng mười hai, trời lạnh.", "В декабре холодно."),
    ("Tháng Chạp, trời lạnh.", "В январе холодно."),
    ("Số báo tháng 12 đã ra.", "Вышел декабрьский номер газеты."),
    ("Tháng 5/2023, cầu khánh thành.", "В мае 2023 года открыли мост."),
    # Years and more.
    ("Năm 2015, nhà máy mở cửa.", "Завод открылся в 2015 г."),
    ("Giai đoạn 2016-2020, tỉnh xây cầu.", "В 2016–20 гг. провинция строила мосты."),
    ("Năm học 2021-2022 kết thúc.", "Закончился 2021/22 учебный год."),
    ("Thập niên 90, làng còn nghèo.", "В 1990-е годы деревня была бедной."),
    ("Những năm 1990, làng còn nghèo.", "В девяностые годы деревня была бедной."),
    ("Những năm 1990, làng còn nghèo.", "В 90-х деревня была бедной."),
    ("Thế kỷ XX nhiều biến động.", "Двадцатый век был бурным."),
    ("Thế kỷ 20 nhiều biến động.", "XX век был бурным."),
    ("Thế kỷ XX nhiều biến động.", "1900-е годы были бурными."),
    ("Quý I năm 2022, xuất khẩu tăng.", "В первом квартале 2022 года экспорт вырос."),
    ("Quý 1/2022, xuất khẩu tăng.", "В I квартале 2022 года экспорт вырос."),
    ("Sáu tháng đầu năm 2022 tăng.", "В первом полугодии 2022 года рост."),
    # Times.
    ("Họp lúc 17h30.", "Собрание в 17:30."),
    ("Họp lúc 17 giờ 30 phút.", "Собрание в 17.30."),
    ("Họp lúc 17h30.", "Собрание в 5:30 вечера."),
    ("Họp lúc 17h30.", "Собрание в половине шестого."),
    ("Họp lúc 5 giờ chiều.", "Собрание в 17:00."),
    ("Họp lúc 5h chiều.", "Собрание в пять вечера."),
    ("Họp lúc 12 giờ trưa.", "Собрание в полдень."),
    ("Họp lúc 0 giờ.", "Собрание в полночь."),
    ("Họp lúc 5 giờ kém 15.", "Собрание без четверти пять."),
    ("Tối 15/12, họp lúc 8h.", "Вечером 15 декабря, в 20:00, прошло собрание."),
    ("Họp lúc 7.55 giờ.", "Собрание в 7:55."),
    ("Chạy hết 2 giờ 21 phút 51 giây.", "Пробежал за 2:21:51."),
    ("Đi hết 1 giờ 30 phút.", "Ехали полтора часа."),
    ("Đi hết 1 giờ 30 phút.", "Ехали 90 минут."),
    ("Họp lúc 0 giờ.", "Собрание ровно в полночь."),
    ("Họp lúc nửa đêm.", "Собрание в полночь."),
    ("Cứ 12 giờ đêm là chuông đổ.", "Ровно в полночь звонит колокол."),
    ("Bảy rưỡi tối, rạp kín chỗ.", "В половине восьмого вечера зал полон."),
    ("Họp lúc 11 giờ 30.", "Собрание в половине двенадцатого."),
    ("Họp lúc 8 giờ kém 10.", "Собрание без десяти восемь."),
    ("Họp lúc 21 giờ 15.", "Собрание в четверть десятого вечера."),
    ("Họp lúc 8 giờ 5 phút.", "Собрание в пять минут девятого."),
    ("Họp lúc 7 giờ 30, hiệp hai bắt đầu.", "В половине второго тайма счёт открыт в 7:30."),
    ("Ba ngày ở Huế.", "Три дня в Хюэ."),
    ("Ba ngày trước, 15 người đến.", "Три дня назад приехали 15 человек."),
    ("Mô hình 3 chiều.", "Трёхмерная модель."),
    # Parts of a year.
    ("Quý II, xuất khẩu tăng.", "Во втором квартале экспорт вырос."),
    ("Ba tháng đầu năm, giá tăng.", "В первом квартале цены росли."),
    ("Quý IV, giá tăng.", "За последние три месяца года цены выросли."),
    ("6 tháng đầu năm, giá tăng.", "В первом полугодии цены росли."),
    ("6 tháng đầu năm, giá tăng.", "В первой половине года цены росли."),
    ("6 tháng đầu năm, giá tăng.", "За первые шесть месяцев года цены выросли."),
    ("6 tháng đầu năm, giá tăng.", "За полгода цены выросли."),
    ("Nửa cuối năm 2024, giá giảm.", "Во втором полугодии 2024 года цены упали."),
    ("Nửa đầu thế kỷ 19, làng nghèo.", "В первой половине XIX века деревня бедствовала."),
    # In words.
    ("Tháng tư là mùa khô.", "Апрель — сухой сезон."),
    ("Những năm 80, làng nghèo.", "В восьмидесятых деревня бедствовала."),
    ("Năm 1945, làng nghèo.", "В тысяча девятьсот сорок пятом году деревня бедствовала."),
    ("Năm 1945, làng nghèo.", "В сорок пятом году деревня бедствовала."),
    ("Năm 2000, làng nghèo.", "В двухтысячном году деревня бедствовала."),
    # The moon.
    ("Rằm tháng Giêng, chùa đông.", "В 15-й день первого лунного месяца людно."),
    ("Rằm tháng Bảy, chùa đông.", "В полнолуние седьмого лунного месяца людно."),
    ("Ngày 23 tháng Chạp, cúng Táo quân.", "23-го числа двенадцатого лунного месяца."),
    ("Ngày 23 tháng Chạp, cúng Táo quân.", "Духа очага чтят 2 февраля."),
    ("Mùng 1 Tết, phố vắng.", "В первый день Тета улицы пусты."),
    ("Từ mùng 1 đến mùng 3 Tết, phố vắng.", "С первого по третий день Тета пусто."),
    ("Giỗ mùng 10 tháng 3 âm lịch.", "Поминки 10 марта по лунному календарю."),
    ("Mùng 8 tháng 3, cả nhà tặng hoa.", "8 марта вся семья дарит цветы."),
    ("Ngày 21 tháng Giêng, bang bầu cử.", "21 января в штате выборы."),
    # Zones and years.
    ("Họp lúc 12 giờ GMT.", "Собрание в 15:00 по московскому времени."),
    ("Nghị định 82/2007 có từ ngày 13/6/2005.", "Постановление 82/2007 — с 13.06.2005."),
    ("Đoàn về trước ngày 19/2.", "Делегация вернётся до 19 февраля."),
]

BAD = [
    ("Hội nghị diễn ra ngày 5/8/2020.", "Конференция прошла ⟦8 мая⟧ 2020 года."),
    ("Hội nghị diễn ra ngày 5/8/2020.", "Конференция прошла ⟦08.05.2020⟧."),
    ("Sáng 5/8, hội nghị khai mạc.", "Утром ⟦8 мая⟧ открылась конференция."),
    ("Ngày 7 tháng 5 năm 1954.", "⟦5 июля⟧ 1954 года."),
    ("Công bố ngày 3/12/2023.", "Опубликовано ⟦12.03.2023⟧."),
    ("Từ ngày 5/8 đến ngày 15/8.", "С ⟦8 мая⟧ по 15 августа."),
    ("Hội nghị diễn ra ngày 15/8/2020.", "Конференция прошла ⟦16⟧ августа 2020 года."),
    ("Hội nghị diễn ra ngày 15/8/2020.", "Конференция прошла 15 ⟦июля⟧ 2020 года."),
    ("Hội nghị diễn ra ngày 15/8/2020.", "Конференция прошла 15 августа ⟦2021⟧ года."),
    ("Hội nghị diễn ra ngày 15/8/2020.", "Конференция прошла ⟦16 июля⟧ 2020 года."),
    ("Hội nghị diễn ra ngày 15/8/2020.", "Конференция прошла ⟦16⟧.08.2020."),
    ("Ngày 5/8, đoàn gồm 12 người đến.", "⟦12⟧ августа приехала делегация из 12 человек."),
    ("Từ 27 đến 29/9, lễ hội diễn ra.", "С 27 по ⟦30⟧ сентября проходит фестиваль."),
    ("Từ 27 đến 29/9, lễ hội diễn ra.", "С 27 по 29 ⟦октября⟧ проходит фестиваль."),
    ("Từ 27/9 đến 3/10, lễ hội diễn ra.", "С 27 сентября по ⟦5⟧ октября проходит фестиваль."),
    ("Đêm 10/9, bão vào bờ.", "В ночь на ⟦15⟧ сентября тайфун вышел на берег."),
    ("Tháng 12, trời lạnh.", "В ⟦ноябре⟧ холодно."),
    ("Tháng mười hai, trời lạnh.", "В ⟦ноябре⟧ холодно."),
    ("Hồi tháng Tám ông đã quyết định.", "Он решил это в ⟦сентябре⟧."),
    ("Diễn cho tới 16 tháng Chín.", "Гастроли до ⟦17⟧ сентября."),
    ("Gửi ngày 6/7, đọc ngày 9/7, đến ngày 10/8.", "От 6 ⟦августа⟧, 9 июля и 10 августа."),
    ("Bắt đầu lúc 19h30 (giờ Hà Nội).", "Начало в ⟦15:40⟧ по московскому времени."),
    ("Tháng 5/2023, cầu khánh thành.", "В ⟦апреле⟧ 2023 года открыли мост."),
    ("Năm 2015, nhà máy mở cửa.", "Завод открылся в ⟦2016⟧ г."),
    ("Giai đoạn 2016-2020, tỉnh xây cầu.", "В 2016–⟦2021⟧ гг. провинция строила мосты."),
    ("Năm học 2021-2022 kết thúc.", "Закончился 2021/⟦23⟧ учебный год."),
    ("Thập niên 90, làng còn nghèo.", "В ⟦1980⟧-е годы деревня была бедной."),
    ("Thế kỷ XX nhiều biến động.", "⟦XIX⟧ век был бурным."),
    ("Thế kỷ 20 nhiều biến động.", "⟦XIX⟧ век был бурным."),
    ("Quý II năm 2022, xuất khẩu tăng.", "В ⟦III⟧ квартале 2022 года экспорт вырос."),
    ("Họp lúc 17h30.", "Собрание в ⟦17:40⟧."),
    ("Họp lúc 17h30.", "Собрание в ⟦15:30⟧."),
    ("Họp lúc 17h30.", "Собрание в ⟦5:30⟧."),
    ("Họp lúc 17h30.", "Собрание в ⟦5:30 утра⟧."),
    ("Họp lúc 5 giờ chiều.", "Собрание в ⟦5 часов утра⟧."),
    ("Họp lúc 5 giờ sáng.", "Собрание в ⟦17:00⟧."),
    ("Họp lúc 8h sáng.", "Собрание в ⟦9:00⟧."),
    ("Họp lúc 12 giờ trưa.", "Собрание в ⟦14:00⟧."),
    ("Họp lúc 12 giờ trưa.", "Собрание в ⟦полночь⟧."),
    ("Họp lúc 0 giờ.", "Собрание ровно в ⟦полдень⟧."),
    ("Bảy rưỡi tối, rạp kín chỗ.", "В ⟦половине девятого вечера⟧ зал полон."),
    ("Họp lúc 11 giờ 30.", "Собрание в ⟦половине одиннадцатого⟧."),
    ("Họp lúc 8 giờ kém 10.", "Собрание ⟦без пяти восемь⟧."),
    ("Họp lúc 21 giờ 15.", "Собрание в ⟦четверть одиннадцатого вечера⟧."),
    ("Họp lúc 8 giờ 5 phút.", "Собрание в ⟦десять минут девятого⟧."),
    ("Quý II, xuất khẩu tăng.", "В ⟦третьем⟧ квартале экспорт вырос."),
    ("Quý III, xuất khẩu tăng.", "Экспорт вырос к ⟦IV⟧ кварталу."),
    ("6 tháng đầu năm, giá tăng.", "Во ⟦втором полугодии⟧ цены росли."),
    ("Sáu tháng đầu năm, giá tăng.", "Во ⟦второй половине⟧ года цены росли."),
    ("6 tháng cuối năm, giá tăng.", "За ⟦первые шесть месяцев⟧ года цены выросли."),
    ("Nửa cuối năm 2024, giá giảm.", "В ⟦первом полугодии⟧ 2024 года цены упали."),
    ("Nửa đầu thế kỷ 19, làng nghèo.", "Во ⟦второй половине⟧ XIX века деревня бедствовала."),
    ("Tháng tư là mùa khô.", "⟦Август⟧ — сухой сезон."),
    ("Những năm 80, làng nghèo.", "В ⟦девяностых⟧ деревня бедствовала."),
    ("Năm 1945, làng nghèo.", "В ⟦тысяча девятьсот сорок шестом⟧ году деревня бедствовала."),
    ("Năm 1945, làng nghèo.", "В ⟦сорок шестом⟧ году деревня бедствовала."),
    ("Năm 2001, làng nghèo.", "В ⟦двухтысячном⟧ году деревня бедствовала."),
    ("Rằm tháng Giêng, chùa đông.", "В ⟦10-й день первого⟧ лунного месяца людно."),
    ("Rằm tháng Bảy, chùa đông.", "В ⟦полнолуние восьмого⟧ лунного месяца людно."),
    ("Ngày 23 tháng Chạp, cúng.", "⟦25-го числа двенадцатого⟧ лунного месяца — обряд."),
    ("Mùng 1 Tết, phố vắng.", "В ⟦третий⟧ день Тета улицы пусты."),
    ("Ngày 23 tháng Chạp, cúng Táo quân.", "Духа очага чтят ⟦23 декабря⟧."),
    ("Rằm tháng Giêng, chùa đông.", "⟦15 января⟧ в пагоде людно."),
    ("Giỗ mùng 10 tháng 3 âm lịch.", "Поминки ⟦10 марта⟧."),
    ("Họp lúc 12 giờ GMT.", "Собрание в ⟦9:00⟧ по Гринвичу."),
    ("Nghị định 82/2007 có từ ngày 13/6/2005.", "Постановление 82/2007 — с 13.06.⟦2007⟧."),
    ("Đoàn về trước ngày 19/2.", "Делегация вернётся до ⟦20⟧ февраля."),
]

# One side is unsure, or the date is counted by the moon in a month that names another as well.
DOUBTFUL = [
    ("Họp lúc nửa đêm.", "Собрание в ⟦полдень⟧."),
    ("Mùng 8 tháng 3, cả nhà tặng hoa.", "⟦9 марта⟧ вся семья дарит цветы."),
    ("Ngày 21 tháng Giêng, bang bầu cử.", "⟦21 ноября⟧ в штате выборы."),
]

ENGLISH_GOOD = [
    ("It opened on August 5, 2020.", "Открыто 5 августа."),
    ("It opened on 9/18/2016.", "Открыто 18 сентября 2016 года."),
    ("It opened on 5/8/2020.", "Открыто 5 августа 2020 года."),
    ("It opened on 5/8/2020.", "Открыто 8 мая 2020 года."),
    ("It opened on the 18th of September.", "Открыто 18 сентября."),
    ("It opened at 5:30 p.m.", "Открыто в 17:30."),
    ("It opened at half past five.", "Открыто в половине шестого."),
    ("In the 1990s, it closed.", "В девяностые годы оно закрылось."),
    ("You may enter at noon.", "Можно войти в полдень."),
    ("It opened at midnight.", "Открыто в полночь."),
    ("It opened at half past eleven.", "Открыто в половине двенадцатого."),
    ("It grew in the third quarter.", "Рост в третьем квартале."),
    ("It grew in the first half of 2023.", "Рост в первом полугодии 2023 года."),
    ("It needs five to ten people.", "Нужно пять-десять человек; сбор в полдень."),
]

ENGLISH_BAD = [
    ("It opened on August 5, 2020.", "Открыто ⟦8 мая⟧."),
    ("It opened on 9/18/2016.", "Открыто 18 ⟦октября⟧ 2016 года."),
    ("It opened on 5/8/2020.", "Открыто ⟦6⟧ августа 2020 года."),
    ("It opened at 5:30 p.m.", "Открыто в ⟦5:30⟧."),
    ("It opened on Sept. 18.", "Открыто 18 ⟦ноября⟧."),
    ("It opened at midnight.", "Открыто в ⟦полдень⟧."),
    ("You may enter at noon.", "Можно войти в ⟦полночь⟧."),
    ("It opened at half past eleven.", "Открыто в ⟦половине одиннадцатого⟧."),
    ("It grew in the third quarter.", "Рост в ⟦четвёртом⟧ квартале."),
    ("It grew in the first half of 2023.", "Рост во ⟦втором полугодии⟧ 2023 года."),
]

SUGGESTIONS = [
    ("Khai mạc ngày 15/8/2020.", "Открыто 16 августа 2020 года.", "15"),
    ("Khai mạc ngày 15/8/2020.", "Открыто 15 июля 2020 года.", "августа"),
    ("Khai mạc ngày 15/8/2020.", "Открыто 16 июля 2020 года.", "15 августа"),
    ("Khai mạc ngày 5/8/2020.", "Открыто 8 мая 2020 года.", "5 августа"),
    ("Khai mạc ngày 5/8/2020.", "Открыто 08.05.2020.", "05.08.2020"),
    ("Khai mạc tháng 12.", "Открыто в ноябре.", "декабре"),
    ("Khai mạc lúc 17h30.", "Открыто в 15:30.", "17:30"),
    ("Khai mạc lúc 17h30.", "Открыто в 5:30 утра.", None),
    ("Khai mạc năm 2015.", "Открыто в 2016 году.", "2015"),
    ("Khai mạc tháng 12.", "Открыли ноябрьский фестиваль.", None),
]

KNOWN_FAILURES: list[tuple[str, str]] = []


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_underlines(source, target):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.parametrize(("source", "target"), DOUBTFUL)
def test_is_minor(source, target):
    pair = bitext(target, source)
    assert check_underlines(check, unmarked(target), source) == target
    assert [one.severity for one in check(pair, source=pair.source)] == [Severity.MINOR]


@pytest.mark.parametrize(("source", "target"), [*ENGLISH_GOOD, *ENGLISH_BAD])
def test_english(source, target):
    assert check_underlines(check, unmarked(target), source, "en") == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_is_certain(source, target):
    pair = bitext(target, source)
    assert [one.severity for one in check(pair, source=pair.source)] == [Severity.MAJOR]


@pytest.mark.parametrize(("source", "target", "expected"), SUGGESTIONS)
def test_suggests(source, target, expected):
    pair = bitext(target, source)
    assert [one.suggestion for one in check(pair, source=pair.source)] == [expected]


WORDS = """
ngày 15/12 5/8/2020 tháng 12 mười hai năm 2015 17h30 5 giờ chiều мая 15 8 декабря 2015 года
половине шестого полдень без пяти 6 tháng đầu năm полугодие
17:30 вечера в 90-е XX век quý I rằm Giêng лунного GMT đêm в ночь на 5/8 - – , . по до
"""
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=20)


@settings(deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(["vi", "en"]))
def test_any_text(source, target, language):
    pair = bitext(" ".join(target.split()) or "x", " ".join(source.split()) or "x", language)
    found = list(check(pair, source=pair.source))
    assert found == list(check(pair, source=pair.source))
    for one in found:
        assert 0 <= one.target.start < one.target.end <= len(pair.target.text)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Ngày 99 tháng 99, hội nghị họp.", "Конференция прошла 9 сентября."),
        ("Ngày 9 tháng 9, hội nghị họp.", "Конференция прошла 99 сентября 9999 года."),
    ],
)
def test_impossible_dates_are_no_crash(source, target):
    pair = bitext(target, source)
    found = list(check(pair, source=pair.source))
    assert found == list(check(pair, source=pair.source))
