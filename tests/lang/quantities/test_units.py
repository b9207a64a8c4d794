import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.quantities import units
from mtcheck.lang.quantities.model import Number, Unit

KM, METRE, MILE = "length 1000", "length 1", "length 1609.344"
M2, KM2, HA = "area 1", "area 1000000", "area 10000"
KG, TONNE = "mass 1", "mass 1000"
DAY, WEEK, HOUR, MINUTE, SECOND = "time 86400", "time 604800", "time 3600", "time 60", "time 1"
YEAR, MONTH = "time 31556952", "time 2629746"
DECADE, CENTURY = "time 315569520", "time 3155695200"
CELSIUS, FAHRENHEIT = "temperature 1", "temperature 0.5555555555555555555555555556"
KMH = "speed 0.2777777777777777777777777778"

# (language, text with the number marked, unit, what is written of it)
MEASURED = [
    # length
    ("vi", "dài ⟦5⟧ km.", KM, "km"),
    ("vi", "dài ⟦5⟧km.", KM, "km"),
    ("vi", "dài ⟦5⟧ KM.", KM, "KM"),
    ("vi", "dài ⟦5⟧ kilômét.", KM, "kilômét"),
    ("vi", "dài ⟦5⟧ ki-lô-mét.", KM, "ki-lô-mét"),
    ("vi", "đi ⟦bốn chục⟧ cây số.", KM, "cây số"),
    ("vi", "cao ⟦5⟧ m.", METRE, "m"),
    ("vi", "cao ⟦năm⟧ mét.", METRE, "mét"),
    ("vi", "rộng ⟦20⟧ cm", "length 0.01", "cm"),
    ("vi", "dày ⟦20⟧ milimét", "length 0.001", "milimét"),
    ("vi", "cách ⟦20⟧ dặm.", MILE, "dặm"),
    ("vi", "cách bờ ⟦20⟧ hải lý.", "length 1852", "hải lý"),
    ("ru", "длиной ⟦5⟧ км.", KM, "км"),
    ("ru", "длиной ⟦5⟧\N{NO-BREAK SPACE}км.", KM, "км"),
    ("ru", "⟦5⟧-километровый забег", KM, "километровый"),
    ("ru", "⟦пятикилометровый⟧ забег", KM, "пятикилометровый"),
    ("ru", "⟦5⟧-км забег", KM, "км"),
    ("ru", "⟦Пять⟧ километров", KM, "километров"),
    ("ru", "⟦12⟧-ти километров", KM, "километров"),
    ("ru", "высотой ⟦5⟧ м", METRE, "м"),
    ("ru", "высотой ⟦5⟧ м.", METRE, "м"),
    ("ru", "высотой ⟦5⟧ погонных метров", METRE, "погонных метров"),
    ("ru", "⟦10⟧ морских миль", "length 1852", "морских миль"),
    ("ru", "в ⟦20⟧ милях", MILE, "милях"),
    ("ru", "⟦6⟧ футов", "length 0.3048", "футов"),
    ("ru", "⟦6⟧ дюймов", "length 0.0254", "дюймов"),
    ("en", "⟦half⟧ a mile away", MILE, "mile"),
    ("en", "a ⟦20⟧-mile road", MILE, "mile"),
    ("en", "⟦20⟧ nautical miles", "length 1852", "nautical miles"),
    ("en", "⟦20⟧ ft tall", "length 0.3048", "ft"),
    # area
    ("vi", "diện tích ⟦100⟧ m2.", M2, "m2"),
    ("vi", "diện tích ⟦100⟧m².", M2, "m²"),
    ("vi", "diện tích ⟦100⟧ mét vuông.", M2, "mét vuông"),
    ("vi", "diện tích ⟦100⟧ km vuông.", KM2, "km vuông"),
    ("vi", "diện tích ⟦100⟧ kilômét vuông.", KM2, "kilômét vuông"),
    ("vi", "diện tích ⟦100⟧ ha.", HA, "ha"),
    ("vi", "diện tích ⟦100⟧ héc-ta.", HA, "héc-ta"),
    ("vi", "diện tích ⟦100⟧ mẫu Anh.", "area 4046.8564224", "mẫu Anh"),
    ("ru", "площадью ⟦100⟧ кв. м", M2, "кв. м"),
    ("ru", "площадью ⟦100⟧ кв.м", M2, "кв.м"),
    ("ru", "площадью ⟦100⟧ м кв.", M2, "м кв"),
    ("ru", "площадью ⟦100⟧ м²", M2, "м²"),
    ("ru", "площадью ⟦100⟧ квадратных метров", M2, "квадратных метров"),
    ("ru", "площадью ⟦100⟧ кв. км", KM2, "кв. км"),
    ("ru", "площадью ⟦100⟧ квадратных километров", KM2, "квадратных километров"),
    ("ru", "площадью ⟦100⟧ га", HA, "га"),
    ("ru", "на ⟦100⟧ гектарах", HA, "гектарах"),
    ("en", "⟦100⟧ square kilometers", KM2, "square kilometers"),
    # volume
    ("vi", "⟦100⟧ m3 nước", "volume 1", "m3"),
    ("vi", "⟦100⟧ mét khối gỗ", "volume 1", "mét khối"),
    ("vi", "⟦100⟧ lít xăng", "volume 0.001", "lít"),
    ("vi", "⟦2 triệu⟧ thùng dầu", "volume 0.158987294928", "thùng dầu"),
    ("vi", "⟦2 triệu⟧ thùng/ngày", "volume 0.158987294928", "thùng/ngày"),
    ("ru", "⟦100⟧ м³ воды", "volume 1", "м³"),
    ("ru", "⟦100⟧ куб. м воды", "volume 1", "куб. м"),
    ("ru", "⟦100⟧ кубометров древесины", "volume 1", "кубометров"),
    ("ru", "⟦100⟧ литров бензина", "volume 0.001", "литров"),
    ("ru", "⟦2 млн⟧ баррелей", "volume 0.158987294928", "баррелей"),
    # mass
    ("vi", "⟦5⟧ tấn gạo", TONNE, "tấn"),
    ("vi", "⟦5⟧ tấn/ha", TONNE, "tấn"),
    ("vi", "⟦5⟧ tạ thóc", "mass 100", "tạ"),
    ("vi", "⟦5⟧ yến gạo", "mass 10", "yến"),
    ("vi", "⟦5⟧ kg", KG, "kg"),
    ("vi", "⟦5⟧ cân thịt", KG, "cân"),
    ("vi", "⟦5⟧ gam muối", "mass 0.001", "gam"),
    ("ru", "⟦5⟧ тонн риса", TONNE, "тонн"),
    ("ru", "⟦5⟧ т риса", TONNE, "т"),
    ("ru", "⟦5 тыс⟧. тонн риса", TONNE, "тонн"),
    ("ru", "⟦5⟧ центнеров", "mass 100", "центнеров"),
    ("ru", "⟦5⟧-килограммовый мешок", KG, "килограммовый"),
    ("ru", "⟦50⟧ граммов", "mass 0.001", "граммов"),
    ("ru", "⟦50⟧ фунтов", "mass 0.45359237", "фунтов"),
    # speed
    ("vi", "⟦80⟧ km/h", KMH, "km/h"),
    ("vi", "⟦80⟧ km/giờ", KMH, "km/giờ"),
    ("vi", "⟦80⟧ km một giờ", KMH, "km một giờ"),
    ("vi", "⟦20⟧ m/giây", "speed 1", "m/giây"),
    ("vi", "⟦20⟧ hải lý/giờ", "speed 0.5144444444444444444444444444", "hải lý/giờ"),
    ("ru", "⟦80⟧ км/ч", KMH, "км/ч"),
    ("ru", "⟦80⟧ км в час", KMH, "км в час"),
    ("ru", "⟦80⟧ километров в час", KMH, "километров в час"),
    ("ru", "⟦20⟧ м/с", "speed 1", "м/с"),
    ("ru", "⟦20⟧ узлов", "speed 0.5144444444444444444444444444", "узлов"),
    ("en", "⟦60⟧ mph", "speed 0.44704", "mph"),
    ("en", "⟦60⟧ miles per hour", "speed 0.44704", "miles per hour"),
    # temperature
    ("vi", "⟦38⟧°C", CELSIUS, "°C"),
    ("vi", "⟦38⟧ °C", CELSIUS, "°C"),
    ("vi", "⟦38⟧ độ C", CELSIUS, "độ C"),
    ("vi", "⟦38⟧ độ F", FAHRENHEIT, "độ F"),
    ("vi", "⟦38⟧ độ.", "degree 1", "độ"),
    ("ru", "⟦38⟧ °C", CELSIUS, "°C"),
    ("ru", "⟦38⟧ °С", CELSIUS, "°С"),
    ("ru", "⟦38⟧ градусов Цельсия", CELSIUS, "градусов Цельсия"),
    ("ru", "⟦38⟧ градусов по Цельсию", CELSIUS, "градусов по Цельсию"),
    ("ru", "⟦38⟧ градусов по Фаренгейту", FAHRENHEIT, "градусов по Фаренгейту"),
    ("ru", "⟦38⟧ °F", FAHRENHEIT, "°F"),
    ("ru", "⟦38⟧ градусов", "degree 1", "градусов"),
    ("en", "⟦100⟧ degrees Fahrenheit", FAHRENHEIT, "degrees Fahrenheit"),
    # power, energy, pressure, data, frequency
    ("vi", "công suất ⟦50⟧ MW", "power 1000000", "MW"),
    ("vi", "⟦50⟧ mã lực", "power 735.49875", "mã lực"),
    ("vi", "⟦500⟧ kWh", "energy 3600000", "kWh"),
    ("ru", "мощностью ⟦50⟧ МВт", "power 1000000", "МВт"),
    ("ru", "⟦50⟧ л. с.", "power 735.49875", "л. с"),
    ("ru", "⟦50⟧ лошадиных сил", "power 735.49875", "лошадиных сил"),
    ("ru", "⟦500⟧ кВт·ч", "energy 3600000", "кВт·ч"),
    ("ru", "⟦500⟧ киловатт-часов", "energy 3600000", "киловатт-часов"),
    ("ru", "⟦500⟧ ккал", "energy 4184", "ккал"),
    ("ru", "⟦760⟧ мм рт. ст.", "pressure 133.322387415", "мм рт. ст"),
    ("vi", "⟦990⟧ hPa", "pressure 100", "hPa"),
    ("vi", "⟦8⟧ GB bộ nhớ", "data 1000000000", "GB"),
    ("ru", "⟦8⟧ ГБ памяти", "data 1000000000", "ГБ"),
    ("ru", "⟦8⟧ гигабайт", "data 1000000000", "гигабайт"),
    ("vi", "⟦100⟧ MHz", "frequency 1000000", "MHz"),
    ("ru", "⟦100⟧ мегагерц", "frequency 1000000", "мегагерц"),
    # time
    ("vi", "⟦ba⟧ ngày", DAY, "ngày"),
    ("vi", "⟦5⟧ tuần", WEEK, "tuần"),
    ("vi", "⟦5⟧ tháng", MONTH, "tháng"),
    ("vi", "⟦5⟧ năm", YEAR, "năm"),
    ("vi", "⟦5⟧ năm qua", YEAR, "năm"),
    ("vi", "⟦5⟧ năm 6 tháng", YEAR, "năm"),
    ("vi", "⟦một⟧ giờ sau", HOUR, "giờ"),
    ("vi", "⟦1200⟧ năm", YEAR, "năm"),
    ("vi", "⟦25⟧ tuổi", YEAR, "tuổi"),
    ("vi", "⟦2⟧ tiếng đồng hồ", HOUR, "tiếng đồng hồ"),
    ("vi", "⟦30⟧ phút", MINUTE, "phút"),
    ("vi", "⟦30⟧ giây", SECOND, "giây"),
    ("vi", "⟦hai⟧ thập kỷ", DECADE, "thập kỷ"),
    ("vi", "⟦ba⟧ thế kỷ", CENTURY, "thế kỷ"),
    ("ru", "⟦пять⟧ дней", DAY, "дней"),
    ("ru", "⟦5⟧ рабочих дней", DAY, "дней"),
    ("ru", "⟦пять⟧ суток", DAY, "суток"),
    ("ru", "⟦трёхдневный⟧ визит", DAY, "трёхдневный"),
    ("ru", "⟦3⟧-дневный визит", DAY, "дневный"),
    ("ru", "⟦двухнедельный⟧ отпуск", WEEK, "двухнедельный"),
    ("ru", "⟦5⟧ мес.", MONTH, "мес"),
    ("ru", "⟦5⟧ лет", YEAR, "лет"),
    ("ru", "⟦1400⟧ лет", YEAR, "лет"),
    ("ru", "⟦5⟧ полных лет", YEAR, "лет"),
    ("ru", "⟦5⟧ с половиной лет", YEAR, "лет"),
    ("ru", "⟦пятилетний⟧ план", YEAR, "пятилетний"),
    ("ru", "⟦15⟧-летие", YEAR, "летие"),
    ("ru", "⟦двадцатипятилетний⟧ юбиляр", YEAR, "двадцатипятилетний"),
    ("ru", "⟦двухчасовая⟧ встреча", HOUR, "двухчасовая"),
    ("ru", "⟦2⟧ ч", HOUR, "ч"),
    ("ru", "⟦5⟧ мин. спустя", MINUTE, "мин"),
    ("ru", "⟦два⟧ десятилетия", DECADE, "десятилетия"),
    ("ru", "⟦три столетия⟧", CENTURY, "столетия"),
    ("en", "a ⟦5⟧-year-old boy", YEAR, "year"),
    ("en", "⟦five⟧ weeks", WEEK, "weeks"),
    # what is only counted
    ("vi", "⟦5⟧ người", "person 1", "người"),
    ("vi", "⟦3⟧ lần", "times 1", "lần"),
    ("ru", "⟦5⟧ человек", "person 1", "человек"),
    ("ru", "⟦три⟧ раза", "times 1", "раза"),
    ("ru", "⟦трёхкратный⟧ рост", "times 1", "трёхкратный"),
    # money
    ("vi", "⟦3 tỷ⟧ đồng.", "VND 1", "đồng"),
    ("vi", "⟦3 tỷ⟧ đồng phục vụ người dân", "VND 1", "đồng"),
    ("vi", "⟦3 tỷ⟧ đồng tiền mặt", "VND 1", "đồng"),
    ("vi", "⟦3 tỷ⟧ đồng Việt Nam", "VND 1", "đồng Việt Nam"),
    ("vi", "⟦2 triệu⟧ rưỡi đồng", "VND 1", "đồng"),
    ("vi", "⟦500.000⟧ VNĐ", "VND 1", "VNĐ"),
    ("vi", "VND ⟦500.000⟧ nhé", "VND 1", "VND"),
    ("vi", "$⟦3.5⟧", "dollar 1", "$"),
    ("vi", "US$⟦50⟧", "USD 1", "US$"),
    ("vi", "USD ⟦50⟧", "USD 1", "USD"),
    ("vi", "⟦50⟧ USD", "USD 1", "USD"),
    ("vi", "⟦50⟧ đô la", "dollar 1", "đô la"),
    ("vi", "⟦50⟧ đô-la Mỹ", "USD 1", "đô-la Mỹ"),
    ("vi", "⟦50⟧ đô la Úc", "AUD 1", "đô la Úc"),
    ("vi", "⟦50⟧ đồng euro", "EUR 1", "đồng euro"),
    ("vi", "⟦50⟧ bảng Anh", "GBP 1", "bảng Anh"),
    ("vi", "⟦50⟧ nhân dân tệ", "CNY 1", "nhân dân tệ"),
    ("vi", "⟦50⟧ tệ.", "CNY 1", "tệ"),
    ("vi", "⟦50⟧ yên Nhật", "JPY 1", "yên Nhật"),
    ("vi", "⟦50⟧ won", "KRW 1", "won"),
    ("vi", "⟦50⟧ rúp", "RUB 1", "rúp"),
    ("vi", "⟦50⟧ baht", "THB 1", "baht"),
    ("ru", "«⟦50⟧ долл.»", "dollar 1", "долл"),
    ("ru", "⟦50⟧ долларов США", "USD 1", "долларов США"),
    ("ru", "⟦50 млн⟧. американских долларов", "USD 1", "американских долларов"),
    ("ru", "⟦50⟧ сингапурских долларов", "SGD 1", "сингапурских долларов"),
    ("ru", "$⟦50 млн⟧", "dollar 1", "$"),
    ("ru", "⟦3 млрд⟧ донгов", "VND 1", "донгов"),
    ("ru", "⟦3⟧ вьетнамских донга", "VND 1", "вьетнамских донга"),
    ("ru", "⟦50⟧ фунтов стерлингов", "GBP 1", "фунтов стерлингов"),
    ("ru", "⟦50⟧ евро", "EUR 1", "евро"),
    ("ru", "⟦50⟧ €", "EUR 1", "€"),
    ("ru", "⟦50⟧ руб.", "RUB 1", "руб"),
    ("ru", "⟦50⟧ юаней", "CNY 1", "юаней"),
    ("ru", "⟦50⟧ йен", "JPY 1", "йен"),
    ("ru", "⟦50⟧ батов", "THB 1", "батов"),
    ("ru", "⟦50⟧ кипов", "LAK 1", "кипов"),
    ("ru", "⟦50⟧ риелей", "KHR 1", "риелей"),
    ("ru", "⟦50⟧-долларовая купюра", "dollar 1", "долларовая"),
    ("en", "£⟦10⟧m", "GBP 1", "£"),
    ("en", "A$⟦5 million⟧", "AUD 1", "A$"),
    ("en", "⟦5⟧ US dollars", "USD 1", "US dollars"),
]

# A word that only looks like a unit, one that is none for certain, or one of a date.
UNMEASURED = [
    ("en", "They meet ⟦twice⟧ a year."),
    ("vi", "⟦5⟧ đồng chí"),
    ("vi", "⟦5⟧ đồng phục mới"),
    ("vi", "⟦5⟧ đồng tiền chung"),
    ("vi", "⟦5⟧ đồng bào"),
    ("vi", "⟦2⟧ đồng hồ"),
    ("vi", "⟦3⟧ đồng đội"),
    ("vi", "⟦3⟧ đô thị"),
    ("vi", "⟦3⟧ tệ nạn"),
    ("vi", "⟦4⟧ bảng đấu"),
    ("vi", "⟦6⟧ yến sào"),
    ("vi", "⟦5⟧ độ tuổi"),
    ("vi", "⟦5⟧ sào"),
    ("vi", "⟦5⟧ mẫu ruộng"),
    ("vi", "⟦5⟧ công đất"),
    ("vi", "⟦5⟧ lạng thịt"),
    ("vi", "⟦5⟧ lượng vàng"),
    ("vi", "⟦5⟧ chỉ vàng"),
    ("vi", "⟦5⟧ thước vải"),
    ("vi", "⟦5⟧ thùng hàng"),
    ("vi", "⟦12⟧ năm 2018"),
    ("vi", "⟦15⟧ năm nay"),
    ("vi", "ngày ⟦15⟧ tháng 6"),
    ("vi", "ngày ⟦15⟧ tháng Giêng"),
    ("vi", "quý ⟦3⟧ năm tới"),
    ("vi", "⟦3⟧ lần thứ"),
    ("vi", "⟦một⟧ ngày"),
    ("vi", "năm ⟦2015⟧"),
    ("ru", "⟦2015⟧ год"),
    ("ru", "⟦2015⟧ года"),
    ("ru", "⟦5⟧ г. Ханой"),
    ("ru", "⟦5⟧ с друзьями"),
    ("ru", "⟦5⟧ т. д. по списку"),
    ("ru", "⟦5⟧ м. Дальше лес"),
    ("ru", "⟦5⟧ метровых досок"),
    ("ru", "⟦5⟧ долларовых купюр"),
    ("ru", "⟦10⟧ батальонов"),
    ("ru", "⟦10⟧ батарей"),
    ("ru", "⟦5⟧ частей"),
    ("ru", "⟦5⟧ милиционеров"),
    ("ru", "⟦5⟧ мин"),
    ("ru", "⟦один⟧ раз"),
    ("ru", "⟦5⟧, м"),
    ("ru", "НАТО ⟦5⟧"),
    ("ru", "⟦5⟧. Метр"),
    ("en", "⟦10⟧m people"),
    ("en", "⟦1990⟧s"),
    ("en", "⟦5⟧ won the"),
    ("vi", "từ 5 USD ⟦10⟧"),
]

EXCHANGEABLE = [
    (("dollar", "1"), ("USD", "1"), True),
    (("dollar", "1"), ("AUD", "1"), True),
    (("USD", "1"), ("AUD", "1"), False),
    (("USD", "1"), ("VND", "1"), False),
    (("mass", "0.45359237"), ("GBP", "1"), True),
    (("degree", "1"), ("temperature", "1"), True),
    (("length", "1609.344"), ("length", "1852"), True),
    (("length", "1609.344"), ("length", "1000"), False),
    (("temperature", "1"), ("temperature", "0.5555555555555555555555555556"), False),
]

AMOUNTS = [
    ("20", MILE, "32186.88"),
    ("212", FAHRENHEIT, "100"),
    ("32", FAHRENHEIT, "0"),
    ("38", CELSIUS, "38"),
    ("2", WEEK, "1209600"),
    ("12", MONTH, "31556952"),
    ("100", HA, "1000000"),
]


WORTH = {"một": Decimal(1), "один": Decimal(1), "half": Decimal("0.5"), "twice": Decimal(2)}


def number(text: str) -> Number:
    """The marked number of a text."""
    before, written, _ = re.split("[⟦⟧]", text)
    digits = re.match(r"[\d.]+", written)
    return Number(
        len(before),
        len(before + written),
        written,
        frozenset({WORTH.get(written, Decimal(5))}),
        kind="ordinal" if "⟧-ти" in text else "cardinal",
        spelled=digits is None,
        scale=Decimal(1000 if digits and digits.end() < len(written) else 1),
    )


def as_unit(written: str) -> Unit:
    dimension, factor = written.split()
    return Unit(dimension, Decimal(factor))


@pytest.mark.parametrize(("language", "text", "unit", "written"), MEASURED)
def test_measured(language, text, unit, written):
    plain = re.sub("[⟦⟧]", "", text)
    found = units.written(number(text), plain, language)
    assert found is not None
    assert plain[found.start : found.end] == written
    assert (found.unit.dimension, float(found.unit.factor)) == (
        unit.split()[0],
        pytest.approx(float(unit.split()[1])),
    )


@pytest.mark.parametrize(("language", "text"), UNMEASURED)
def test_unmeasured(language, text):
    assert units.written(number(text), re.sub("[⟦⟧]", "", text), language) is None


@pytest.mark.parametrize(("one", "other", "expected"), EXCHANGEABLE)
def test_exchangeable(one, other, expected):
    one, other = (as_unit(" ".join(unit)) for unit in (one, other))
    assert units.are_exchangeable(one, other) is expected
    assert units.are_exchangeable(other, one) is expected


@pytest.mark.parametrize(("value", "unit", "expected"), AMOUNTS)
def test_amount(value, unit, expected):
    assert round(units.amount(Decimal(value), as_unit(unit)), 6) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "unit"), [("5–10 км", KM), ("5 hoặc 10 км", KM), ("5, 10 км", None)]
)
def test_range_shares_its_unit(text, unit):
    end = text.index("10")
    ten = Number(end, end + 2, "10", frozenset({Decimal(10)}))
    five = Number(0, 1, "5", frozenset({Decimal(5)}))
    first, last = units.measured([five, ten], text, "ru")
    assert first.unit == (unit and as_unit(unit))
    assert last.unit == as_unit(KM)


def test_percentage_is_a_unit():
    percent = Number(0, 2, "15", frozenset({Decimal(15)}), kind="percent")
    (found,) = units.measured([percent], "15 %", "ru")
    assert found.unit == units.PERCENT


def test_no_numbers():
    assert list(units.measured([], "Метр", "ru")) == []


@given(
    st.lists(st.sampled_from([*"5$€. -°/", "км", "đồng", "USD", "лет", "кв", "в", "час"])),
    st.text(max_size=5),
    st.sampled_from(["vi", "ru", "en", "fr"]),
)
def test_any_text(pieces, more, language):
    text = "5" + "".join(pieces) + more
    one = Number(0, 1, "5", frozenset({Decimal(5)}))
    found = units.written(one, text, language)
    assert found == units.written(one, text, language)
    assert found is None or 0 <= found.start < found.end <= len(text)
