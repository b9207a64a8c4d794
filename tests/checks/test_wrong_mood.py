import pytest

from mtcheck.checks.wrong_mood import check
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    # Told as it was.
    ("В Винь посетили семьи ветеранов", "Thăm và tặng quà gia đình cựu chiến binh ở Vinh"),
    ("Посещение семей ветеранов в Винь", "Thăm và tặng quà gia đình cựu chiến binh ở Vinh"),
    # The source asks the reader too.
    ("Посетите Нгеан весной", "Hãy đến thăm Nghệ An vào mùa xuân"),
    ("Посетите Нгеан весной", "Mời đến thăm Nghệ An vào mùa xuân"),
    ("Вручите подарки вовремя", "Trao quà đúng lúc nhé"),
    ("Вручите подарки вовремя!", "Trao quà đúng lúc!"),
    ("Вручите подарки вашим друзьям", "Trao quà cho bạn bè"),
    ("Вручите подарки друзьям", "Cần trao quà cho những người thân"),
    # An advertisement or a guide says so without a word for it.
    ("Посетите Нгеан весной", "Thăm Nghệ An vào mùa xuân"),
    ("Посетите деревню Сен", "Tham quan làng Sen"),
    ("Выберите язык установки", "Chọn ngôn ngữ cài đặt"),
    # Not the first words.
    ("Учитель сказал: «Посетите музей»", "Thăm và tặng quà: thầy giáo nói"),
    # No request: a noun, a form of the indicative without a source.
    ("Дети посетили музей", "Thăm và tặng quà cho bảo tàng"),
    ("Просите и получите", ""),
]

GUIDE = (
    "Выберите подарок\nКупите коробку\nВручите подарки детям",
    "Chọn quà\nMua hộp\nTrao quà cho trẻ em",
)

BAD = [
    (
        "⟦Посетите и преподнесите⟧ подарки семьям ветеранов",
        "Thăm và tặng quà các gia đình cựu chiến binh",
    ),
    ("⟦Посетите, поздравьте⟧ ветеранов в Винь", "Thăm, chúc mừng cựu chiến binh ở Vinh"),
    ("Нгеан: ⟦Вручите⟧ подарки детям", "Nghệ An: Trao quà cho trẻ em"),
    ("⟦Откройте⟧ неделю туризма в Хюэ", "Khai mạc tuần lễ du lịch ở Huế"),
    ("⟦Наградите⟧ лучших учителей общины", "Tuyên dương giáo viên giỏi của xã"),
    (
        "Утром прошёл дождь.\n⟦Вручите⟧ подарки детям\nПосетите сайт газеты.",
        "Sáng nay trời mưa.\nTrao quà cho trẻ em\nHãy vào trang của báo.",
    ),
]

KNOWN_FAILURES = [
    # «Thăm» alone may invite the reader.
    ("⟦Посетите⟧ солдат на острове", "Thăm bộ đội trên đảo"),
    # The request is not the first word.
    ("Утром ⟦вручите⟧ подарки детям", "Sáng nay, trao quà cho trẻ em"),
]


@pytest.mark.parametrize(("target", "source"), [*GOOD, GUIDE])
def test_is_silent(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("target", "source"), BAD)
def test_underlines(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("target", "source"), KNOWN_FAILURES)
def test_known_failures(target, source):
    assert check_underlines(check, unmarked(target), source) == target


def test_message_says_what_was_meant():
    pair = bitext("Посетите и преподнесите подарки семьям", "Thăm và tặng quà các gia đình")
    (found,) = check(pair, source=pair.source)
    assert found.message == (
        "«Посетите и преподнесите» asks the reader, but the source tells what was done:"
        " «Посетили и преподнесли»"
    )
    assert found.suggestion is None
