import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.quantities import loose, reading
from mtcheck.lang.quantities.comparison import compared
from mtcheck.lang.quantities.pairing import Side

# Words that are alone in their class on either side, and nothing equals them.
CHANGED = [
    # shares and multiples
    ("Một nửa số hồ đã cạn.", "Треть озёр высохла.", "một nửa>треть"),
    ("Sản lượng giảm một phần ba.", "Производство упало вдвое.", "một phần ba>вдвое"),
    ("Giá tăng gấp ba.", "Цены выросли вдвое.", "ba>вдвое"),
    ("Bể đã đầy 100%.", "Бак заполнен наполовину.", "100>наполовину"),
    ("Một giờ sau, cả bốn đội về.", "Через три часа вернулись все четыре команды.", "một>три"),
    # magnitudes
    ("Hàng chục con tàu bị chìm.", "Затонули сотни судов.", "chục>сотни"),
    ("Hàng triệu con cá chết.", "Погибли миллиарды рыб.", "triệu>миллиарды"),
    # tens and dozens
    ("Bà mua một tá cốc.", "Она купила две дюжины чашек.", "một tá>две дюжины"),
    # people, all of them, each of them
    ("Ba người đã trốn thoát.", "Сбежали пятеро.", "ba>пятеро"),
    ("Cả hai cô con gái đều hát hay.", "Все три дочери хорошо поют.", "hai>три"),
    ("Cứ ba nhà thì có một nhà nuôi lợn.", "Свиней держит каждая пятая семья.", "ba>пятая"),
    # places
    ("Đây là ngôi trường thứ hai của xã.", "Это третья школа общины.", "hai>третья"),
    ("Ông từng tham gia Thế chiến II.", "Он участвовал в Первой мировой войне.", "ii>первой"),
    # one unit, or things without one
    ("Họ đợi nửa tiếng.", "Они ждали полтора часа.", "nửa>полтора"),
    ("Nhà có sáu cửa sổ.", "В доме восемь окон.", "sáu>восемь"),
    # a certain number that a word stands for
    ("Văn phòng ở tầng 5.", "Контора на шестом этаже.", "5>шестом"),
    ("Hồ chiếm 1/3 thung lũng.", "Озеро занимает половину долины.", "1/3>половину"),
    ("Khóa học dài 18 tháng.", "Курс длится два года.", "18>два"),
    ("Những năm 90, bà bán hoa.", "В восьмидесятых она продавала цветы.", "90>восьмидесятых"),
]

SILENT = [
    # the same, said otherwise
    ("Sản lượng giảm một nửa.", "Производство упало вдвое."),
    ("Sản lượng giảm hai phần ba.", "Производство упало втрое."),
    ("Giá tăng 100%.", "Цены удвоились."),
    ("Hàng chục con tàu bị chìm.", "Затонули десятки судов."),
    ("Hàng vạn con cá chết.", "Погибли десятки тысяч рыб."),
    ("Cả hai cô con gái đều hát hay.", "Обе дочери хорошо поют."),
    ("Ba người đã trốn thoát.", "Сбежали трое."),
    ("Họ đợi nửa tiếng.", "Они ждали полчаса."),
    ("Sau ba giờ, lửa tắt.", "Через три часа огонь погас."),
    # one side only
    ("Nhà có sáu cửa sổ.", "В доме много окон."),
    ("Một nửa số hồ đã cạn.", "Озёра высохли."),
    ("Nhà có cửa sổ.", "В доме восемь окон."),
    # of two classes
    ("Một nửa số hồ đã cạn.", "Третье озеро высохло."),
    ("Hàng chục con tàu bị chìm.", "Затонули два судна."),
    # «một» and «первый» are much besides
    ("Một con tàu bị chìm.", "Затонули два судна."),
    ("Ông đến lần thứ hai.", "В первую очередь он пришёл сюда."),
    ("Ông đến lần thứ hai.", "С первого взгляда это второе прибытие."),
    # weeks are counted by what stands before them
    ("Tiêm hai mũi cách nhau 3-4 tuần.", "Уколы делают через три-четыре недели."),
    # two of a class
    ("Một nửa số hồ đã cạn.", "Треть озёр высохла, четверть цветёт."),
    # a couple, or a pair
    ("Bà mua đôi giày.", "Она купила три книги."),
]


def changed(source: str, target: str) -> str:
    found = compared(source, target, "vi", "ru")
    assert found is not None
    return " ".join(f"{a.text}>{b.text}" for a, b in found.changed).lower()


@pytest.mark.parametrize(("source", "target", "expected"), CHANGED)
def test_one_has_become_the_other(source, target, expected):
    assert changed(source, target) == expected


@pytest.mark.parametrize(("source", "target"), SILENT)
def test_silent(source, target):
    assert changed(source, target) == ""


def test_hundreds_of_thousands_are_no_thousands():
    text = "Hundreds of thousands came."
    found = [loose.classes(number, text) for number in reading.read(text, "en")]
    assert found in ([(), ()], [("magnitude",)])


TEXT = st.text("0123456789 nửabađôitágấplầnthứhàngtrămвдвоетретьсоткичас %.,", max_size=60)


@settings(deadline=None)
@given(TEXT, TEXT)
def test_each_number_once(source, target):
    one, two = Side(source, reading.read(source, "vi")), Side(target, reading.read(target, "ru"))
    found = list(loose.pairs(loose.words(one.numbers), loose.words(two.numbers), one, two))
    for side in zip(*found, strict=True):
        assert len({id(number) for number in side}) == len(found)
    assert found == list(loose.pairs(loose.words(one.numbers), loose.words(two.numbers), one, two))
