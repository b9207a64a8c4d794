"""A negation is missed where nothing else can say it, and only there."""

import pytest

from mtcheck.checks.lost_negation import check
from mtcheck.core import Bitext, SegmentPair, Severity
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    # It is there.
    ("Tỉnh không tăng học phí.", "Провинция не повышает плату за обучение."),
    ("Dự án chưa được phê duyệt.", "Проект пока не утверждён."),
    ("Ngôi làng này không có điện.", "В этой деревне нет электричества."),
    ("Tàu chạy không có đèn.", "Судно шло без огней."),
    ("Đừng tắm ở sông khi nước dâng.", "Нельзя купаться в реке во время паводка."),
    ("Nguyên nhân chưa được xác định.", "Причина неизвестна."),
    ("Không ai bị thương trong vụ cháy.", "При пожаре никто не пострадал."),
    # Another word says it.
    ("Ông Lâm không nhận quà.", "Лам отказался от подарков."),
    ("Trong xã không có trạm y tế.", "В общине отсутствует медпункт."),
    ("Quy định này không còn phù hợp.", "Это положение устарело."),
    ("Hai bản báo cáo không giống nhau.", "Два доклада различаются."),
    ("Đường lên bản không dễ đi.", "Подняться в деревню трудно."),
    ("Mười đại biểu không có ý kiến.", "Десять депутатов воздержались."),
    ("Ông không tin kết quả đó.", "Он сомневается в этом результате."),
    ("Đừng quên mang theo áo mưa.", "Возьмите с собой дождевик, это обязательно."),
    ("Giá vé không thay đổi.", "Цена билета осталась прежней."),
    # «không» of air, of a question, of a set phrase.
    ("Không khí lạnh tràn về miền Bắc.", "На север пришёл холодный воздух."),
    ("Hãng hàng không mở đường bay mới.", "Авиакомпания открыла новый рейс."),
    ("Anh có đi Vinh không?", "Ты едешь в Винь?"),
    ("Ông hỏi dự án có kịp tiến độ hay không.", "Он спросил, идёт ли проект по графику."),
    ("Lễ hội không chỉ thu hút du khách.", "Праздник привлекает и гостей, и жителей."),
    ("Tỉnh không ngừng đổi mới.", "Провинция постоянно обновляется."),
    ("Không lâu sau, ông trở về quê.", "Вскоре он вернулся на родину."),
    ("Không ít hộ dân đã chuyển nhà.", "Многие семьи переехали."),
    ("Mỗi xã cử không quá năm người.", "Каждая община направит до пяти человек."),
    ("Chẳng hạn, xã trồng chè và quế.", "Например, община выращивает чай и корицу."),
    ("Không thể không nhắc đến ông Lâm.", "Здесь следует вспомнить и о Ламе."),
    # One negation of a list, or of «никто не».
    ("Ông không hút thuốc, không uống rượu.", "Он не курит и спиртного в рот берёт мало."),
    ("Không ai biết và không ai hỏi.", "Никто ничего не знал и не спрашивал."),
    # A part is left out, or the line is in the other language still.
    ("Xã không có chợ, không có trường, dân phải đi xa.", "Жители ездят далеко."),
    ("Ông không đến dự họp.", "Ông không đến dự họp."),
    # Added, but the source has a word for it.
    ("Hội nghị sẽ tiếp tục vào ngày mai và từ chối khách mời.", "Гостей на встречу не пустят."),
    (
        "Công trình vẫn còn dang dở sau ba năm thi công liên tục.",
        "За три года стройку не завершили.",
    ),
    ("Ít người dân ở xã này đi làm ăn xa quê.", "Жители этой общины не уезжают на заработки."),
    ("Phải đến chiều mưa mới tạnh ở vùng núi.", "До вечера в горах не прекращался дождь."),
    ("Tàu cập cảng, tất cả hành khách đều an toàn.", "Судно причалило, никто не пострадал."),
    (
        "Đến cuối năm ngoái nhà máy mới chạy thử lò đốt.",
        "Печь не запускали до конца прошлого года.",
    ),
    ("Ông thức trắng đêm bên máy bơm cùng dân làng.", "Всю ночь дежурил он, а не сосед."),
    # Added «не» that denies nothing.
    ("Ủy ban đã nhiều lần nhắc nhở các hộ dân.", "Комитет не раз предупреждал жителей."),
    ("Đoàn đã trao tặng năm mươi suất quà cho xã.", "Делегация вручила не менее 50 подарков."),
    ("Mời bà con đăng ký tham gia hội thi.", "Не хотите ли принять участие в конкурсе?"),
    # Peace of mind, and a night awake.
    ("Ông bảo bà cứ yên tâm.", "Он сказал ей не беспокоиться."),
    ("Cả làng thức trắng chờ tin.", "Вся деревня ждала вестей, не ложась спать."),
    ("Máy này chạy không ồn.", "Эта машина работает тихо."),
    # A word of fear or of disappointment.
    ("Người dân không dám ra khỏi nhà ban đêm.", "Жители боятся выходить из дома по ночам."),
    ("Bà không hài lòng với kết quả.", "Результатом она разочарована."),
    ("Ông ấy không còn trẻ nữa.", "Он уже в годах."),
    # Too short to say: a proverb, a heading.
    ("Bút sa gà chết.", "Что написано пером, не вырубишь топором."),
]

GOOD_ENGLISH = [
    ("The bridge did not open in May.", "Мост в мае не открылся."),
    ("The report is no longer available.", "Доклада больше нет в доступе."),
    ("It is not only a market but a school.", "Это и рынок, и школа."),
    ("She did not arrive until noon.", "Она приехала только в полдень."),
    ("He is seeded No. 22 this week.", "На этой неделе он посеян под номером 22."),
    ("The cold stayed above zero for a week in May.", "В мае холод не опускался до нуля."),
    ("The last attack of the home team was repelled.", "Последняя атака хозяев не удалась."),
    ("There is no doubt that prices rose.", "Очевидно, что цены выросли."),
]

BAD = [
    ("Tỉnh không tăng học phí.", "Провинция ⟦повышает⟧ плату за обучение."),
    ("Dự án chưa được phê duyệt.", "Проект ⟦одобрен⟧."),
    ("Ngôi làng này không có điện.", "В этой деревне ⟦есть⟧ электричество."),
    ("Đừng tắm ở sông khi nước dâng.", "⟦Купайтесь⟧ в реке во время паводка."),
    ("Hai bản báo cáo không giống nhau.", "⟦Два доклада одинаковы⟧."),
    # In one clause of two.
    ("Mưa đã tạnh, nhưng nước sông chưa rút.", "Дождь кончился, но вода в реке ⟦спала⟧."),
    # The other negation stands elsewhere.
    (
        "Xã không có chợ, nên người dân rất vất vả. Trẻ em cũng không có trường.",
        "В общине нет рынка, поэтому жителям приходится туго. Школа у детей тоже ⟦есть⟧.",
    ),
    # «тем не менее» denies nothing.
    ("Tuy vậy, không phải ai cũng tin ông.", "Тем не менее все ему ⟦верят⟧."),
    # «трудно» renders «khó».
    ("Đường khó đi nên xe cứu hỏa không đến kịp.", "Дорога трудная, и пожарные ⟦успели⟧."),
    # Added.
    (
        "Ủy ban nhân dân tỉnh đã phê duyệt dự án xây cầu.",
        "Народный комитет провинции ⟦не утвердил⟧ проект строительства моста.",
    ),
    (
        "Đoàn công tác đã đến thăm năm gia đình trong xã.",
        "Рабочая группа ⟦не посетила⟧ пять семей в общине.",
    ),
]

BAD_ENGLISH = [
    ("The bridge did not open in May.", "Мост в мае ⟦открылся⟧."),
    ("She can't vote in this province.", "Она ⟦может голосовать⟧ в этой провинции."),
    ("The council has approved the plan of the city.", "Совет ⟦не одобрил⟧ план города."),
]

SEVERE = [
    ("Tỉnh không tăng học phí.", "Провинция повышает плату за обучение.", Severity.MAJOR),
    (
        "Ủy ban nhân dân tỉnh đã phê duyệt dự án xây cầu.",
        "Народный комитет провинции не утвердил проект строительства моста.",
        Severity.MAJOR,
    ),
    # Of several clauses, one may be told in other words.
    (
        "Mưa đã tạnh, gió đã lặng, nhưng nước sông chưa rút.",
        "Дождь кончился, ветер стих, но вода в реке спала.",
        None,
    ),
    # Before a participle.
    (
        "Đoàn công tác đã đến thăm năm gia đình trong xã.",
        "Рабочая группа, не посетив пять семей в общине, уехала.",
        None,
    ),
]

KNOWN_FAILURES = [
    # «никто» stays, and no statement is left that denies nothing.
    ("Không ai bị thương trong vụ cháy.", "При пожаре никто ⟦пострадал⟧."),
    # A word of negative meaning that stands for something else.
    ("Ông không đến dự họp.", "Он ⟦пришёл⟧ на собрание, которое отложили."),
    # A short source.
    ("Ông ấy đã đến.", "Он ⟦не пришёл⟧."),
]


@pytest.mark.parametrize(("source", "target"), GOOD)
def test_is_silent(source, target):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("source", "target"), GOOD_ENGLISH)
def test_is_silent_beside_english(source, target):
    assert check_underlines(check, target, source, "en") == target


@pytest.mark.parametrize(("source", "target"), BAD)
def test_underlines(source, target):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.parametrize(("source", "target"), BAD_ENGLISH)
def test_underlines_beside_english(source, target):
    assert check_underlines(check, unmarked(target), source, "en") == target


@pytest.mark.parametrize(("source", "target", "severity"), SEVERE)
def test_is_major_where_it_is_certain(source, target, severity):
    pair = bitext(target, source)
    (finding,) = check(pair, source=pair.source)
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("score", "severities"), [(0.9, [Severity.MAJOR]), (0.5, [None]), (0.2, [])]
)
def test_is_only_as_sure_as_the_aligner(score, severities):
    pair = bitext("Провинция повышает плату за обучение.", "Tỉnh không tăng học phí.")
    doubtful = tuple(SegmentPair(one.source, one.target, score) for one in pair.pairs)
    found = check(Bitext(pair.source, pair.target, doubtful, True), source=pair.source)
    assert [finding.severity for finding in found] == severities


def test_points_to_the_negation_of_the_source():
    pair = bitext("Мост открылся в мае.", "Cây cầu chưa mở vào tháng 5.")
    (finding,) = check(pair, source=pair.source)
    assert finding.source.text == "chưa"
    assert finding.message == "The source denies with «chưa», nothing in the translation does"


def test_names_what_denies_instead():
    source = "Xã không có chợ, nên người dân rất vất vả. Trẻ em cũng không có trường."
    target = "В общине нет рынка, поэтому жителям приходится туго. Школа у детей тоже есть."
    pair = bitext(target, source)
    (finding,) = check(pair, source=pair.source)
    assert "the translation only with «нет»" in finding.message
    assert [span.text for span in finding.evidence] == ["нет"]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("source", "target"), KNOWN_FAILURES)
def test_known_failures(source, target):
    assert check_underlines(check, unmarked(target), source) == target
