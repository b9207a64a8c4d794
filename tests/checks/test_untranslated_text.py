import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.checks.untranslated_text import check
from mtcheck.core import Severity
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Делегация посетила провинцию Нгеан (Nghệ An).",
    "Слово взял Тхань Ле (Thành Lê), секретарь комитета.",
    "Газета «Nhân Dân», телеканал VTV и агентство Reuters сообщили об этом.",
    "Песню «Đường chúng ta đi» исполнил хор.",
    "Песня „Tiến quân ca“ стала гимном.",
    "Реформу (cải cách hành chính công) обсудили утром.",
    "Читайте на baonghean.vn, пишите на toasoan@baonghean.vn.",
    "Адрес сайта: https://baonghean.vn/nghi-quyet-ve-nong-thon-moi.html",
    "Резолюция 19-NQ/TW и указ 45/2019/NĐ-CP вступили в силу.",
    "Ведомости разослали по WhatsApp, Zalo и Microsoft Teams.",
    "Телефоны iPhone 15 Pro Max с eSIM подорожали.",
    "Это называют de facto, а то — in vitro и in vivo.",
    "Принцип do no harm известен врачам.",
    "Художник Leonardo da Vinci упомянут дважды.",
    "Nguyễn Văn An",
    "Báo Nghệ An",
    "U23 Việt Nam - U23 Thái Lan 2:1",
    "Facebook Zalo YouTube",
    "Рис сорта Nếp Cái Hoa Vàng подорожал.",
    "Слово workshop вошло в моду.",
    "Гостей угощали phở и чаем.",
    "Правительство (UBND tỉnh Nghệ An) утвердило план.",
    "😀 👍",
    "25 kg",
    # Addresses, hashtags, measures and commands, on a line of their own or not.
    "E-mail: toasoan@baonghean.vn",
    "www.facebook.com/baonghean",
    "#visitvietnam #hanoi",
    "120 km/h",
    "5 mm x 10 mm",
    "Выполните команду apt install mtcheck --no-recommends и подождите.",
    # Titles and names of organisations, whose capitals show what they are.
    "The Return of the King",
    "Премию получила организация Association for the Prevention of Torture in the World.",
    "Вышел фильм The Lord of the Rings: The Return of the King.",
    "Министерство (UBND TỈNH NGHỆ AN) и «ĐÀI TRUYỀN HÌNH VIỆT NAM» ответили.",
    "Министерство финансов США, Ministry of Finance, ответило.",
    # Species, mottoes, references, commands.
    "В лесу живут Panthera tigris corbetti и Panthera pardus orientalis.",
    "Он повторял: errare humanum est, sed perseverare diabolicum.",
    "Издание: Smith J. The economy of the country since the reform. London, 2005. P. 12.",
    "Установите пакеты командой sudo apt install git curl vim и перезагрузите систему.",
    "Файл partman-auto-recipe.txt лежит рядом.",
    # A term that is quoted, explained, said to be foreign, or named by the noun before it.
    "Модель open source набирает популярность.",
    "Использовали deep learning, machine learning и big data.",
    "Это last but not least.",
    "По-вьетнамски это bánh chưng.",
    "На вьетнамском языке: cải cách hành chính.",
    "Это блюдо — bánh chưng (пирог из риса).",
    "Понятие (англ. soft law) введено юристами.",
    "Лозунг to be or not to be.",
    "Алгоритм random forest известен давно.",
    "Для этого выполните команду git commit и нажмите Enter.",
    "Портал Báo điện tử Chính phủ сообщил об этом.",
    "Песня Em của ngày hôm qua заняла первое место.",
    "Клуб Câu lạc bộ bóng đá Nam Định победил.",
    "Компания «Хоангань» (Công ty TNHH Hoàng Anh) открыла склад.",
    "Приложение Google Play Music закрыли, а YouTube Music осталось.",
    "Он сыграл сонату Ludwig van Beethoven.",
    "Акции Vietcombank, VietinBank и Bamboo Airways выросли.",
    "Группа Guns N' Roses исполнила песню Knockin' on Heaven's Door.",
    "Река Sông Hương и пагода Chùa Một Cột.",
    "См.: Trần Văn Bình. Lịch sử Việt Nam. Hà Nội: NXB Giáo dục, 2005. С. 12.",
    "Надпись Made in Vietnam стоит на коробке.",
    "Фото: Trần Anh / Báo Nghệ An",
    "Мода haute couture, меню à la carte, опера Le nozze di Figaro.",
    # A third language is wrong-language.
    "Le gouvernement a approuvé un nouveau plan de développement.",
    "Встреча прошла. Polisi menyelidiki penyebab kebakaran di pasar.",
]

BAD = [
    "⟦Quang cảnh buổi lễ tại trụ sở huyện.⟧",
    "  ⟦Các đại biểu tham quan trường học.⟧  ",
    "⟦Ảnh minh họa⟧",
    "⟦The ceremony was held at the new school.⟧",
    "Делегация посетила ⟦cơ quan hành chính nhà nước⟧ провинции.",
    "Слово взял ⟦phó chủ tịch Hội đồng nhân dân⟧ провинции.",
    "Гостей угощали ⟦bánh chưng⟧ и чаем.",
    "Посол сказал, что ⟦the agreement will be signed in March⟧ в Ханое.",
    "Тхань Ле (Thành Lê), ⟦phó giám đốc sở⟧, ответил.",
    "Первый абзац.\n⟦Đoạn thứ hai chưa dịch sang tiếng Nga.⟧\nТретий абзац.",
    "Видео: ⟦Quang cảnh hội nghị⟧",
    "Реформу обсудили ⟦trong cuộc họp sáng nay⟧.",
    "Слово ⟦cải cách hành chính⟧ вошло в моду.",
    "⟦Quang canh buoi lam viec tai tru so xa⟧",
    # A whole sentence in quotation marks is no title.
    "Он сказал: «⟦Chúng tôi sẽ cố gắng hết sức để hoàn thành kế hoạch⟧».",
    # A number inside the stretch that no one translated: one fault, one finding.
    "Подпись: ⟦Có 250 đại biểu tham dự hội nghị⟧",
    "Видео: ⟦Các đại biểu dự hội nghị. Ảnh do ban tổ chức cung cấp⟧.",
    # Without marks, in capitals, in English: common words are no names.
    "Делегация посетила ⟦hoi nghi⟧ провинции.",
    "Письмо подписал ⟦UY BAN NHAN DAN⟧ вчера.",
    "Письмо подписал ⟦Và Các Đại Biểu⟧ вчера.",
    "Он посетил ⟦Hội nghị⟧ вчера.",
    "Встреча ⟦ngày 15 tháng⟧ 12 состоялась.",
    "Министр посетил ⟦local government⟧ провинции.",
    "Слово взял глава района, который ⟦said that the⟧ уезд готов.",
    "Рыбаки, которые ⟦can't find⟧ лодки, ждут помощи.",
    "⟦Volunteers planted trees along the coast.⟧",
    "⟦Tran was seen at the City Court in Hanoi.⟧",
    # The name of a photographer, but not what he did.
    "⟦Ảnh:⟧ Минь Ань",
    # In capitals: three words or more, with their marks.
    "⟦ỦY BAN NHÂN DÂN TỈNH NGHỆ AN⟧",
    "Письмо подписал ⟦SỞ GIÁO DỤC VÀ ĐÀO TẠO⟧ вчера.",
]

KNOWN_FAILURES = [
    # Two capitals: without the source, a name is as likely.
    "Он посетил ⟦Hội Nghị⟧ вчера.",
]


GOOD_BESIDE_SOURCE = [
    # A name in the source is a name here.
    ("Он был в Hà Nội вчера.", "Ông ở Hà Nội hôm qua."),
    ("Он был на горе Bà Đen вчера.", "Ông lên núi Bà Đen hôm qua."),
    ("Он купил new wave вчера и small talk.", "Ông mua new wave và small talk."),
    # The Vietnamese original has the English sentence, too, in marks of its own.
    (
        "«I want to see the sea with my own eyes», — сказала она.",
        '"I want to see the sea with my own eyes," cô nói.',
    ),
]

BAD_BESIDE_SOURCE = [
    # Two words of the source are enough, in whatever letters.
    ("Он был на ⟦Hội Nghị⟧ вчера.", "Ông dự hội nghị hôm qua."),
    ("Он был на ⟦HOI NGHI⟧ вчера.", "Ông dự hội nghị hôm qua."),
    ("Он видел ⟦cay cau⟧ вчера.", "Ông thấy cây cau hôm qua."),
    # What is Vietnamese in the original ought to be Russian here.
    ("⟦Các đại biểu tham quan trường học.⟧", "Các đại biểu tham quan trường học."),
    ("⟦The school was opened to all in May.⟧", "Trường mở cửa vào tháng Năm."),
]

PIECES = ["hội nghị", "Hội Nghị ", "the new ", "и ", "(", "«", "»", ")", "\n", " ", "Ảnh: ", "12 "]
PIECES += ["can't ", "hoi nghi ", "NHÂN DÂN ", "слово", ", ", "\N{COMBINING ACUTE ACCENT}", "a.vn"]


@pytest.mark.parametrize(("target", "source"), GOOD_BESIDE_SOURCE)
def test_is_silent_beside_source(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize(("target", "source"), BAD_BESIDE_SOURCE)
def test_underlines_beside_source(target, source):
    assert check_underlines(check, unmarked(target), source) == target


def test_an_english_original_left_untranslated():
    target = "The school was opened to all in May."
    assert list(check(bitext(target, target, source_language="en")))


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.parametrize(
    ("target", "severity", "language"),
    [
        ("Гостей угощали bánh chưng и чаем.", Severity.MINOR, "Vietnamese"),
        ("Посетили cơ quan hành chính nhà nước.", Severity.MAJOR, "Vietnamese"),
        ("The ceremony was held at the new school.", Severity.MAJOR, "English"),
        ("Письмо подписал SỞ GIÁO DỤC VÀ ĐÀO TẠO вчера.", Severity.MINOR, "Vietnamese"),
        ("Quang canh buoi lam viec tai tru so xa", Severity.MAJOR, "Vietnamese"),
    ],
)
def test_weighs_and_names_the_language(target, severity, language):
    (found,) = check(bitext(target))
    assert found.severity is severity
    assert found.message.startswith(f"Left in {language}: ")


@pytest.mark.parametrize(
    "piece", ["abc_0 ", "__DNT_0__ ", "слово a_1 abc ", "«abc слово» ", "( abc de ", "x’x’"]
)
def test_is_linear(piece):
    start = time.perf_counter()
    list(check(bitext(piece * 10_000 + "\nОбычная строка.")))
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("target", "source", "begins"),
    [
        (
            "Các đại biểu thăm trường học.\nДелегаты посетили школу.",
            "\nCác đại biểu thăm trường học.",
            "Left in Vietnamese beside its translation: ",
        ),
        (
            "Делегаты посетили школу.\nCác đại biểu thăm trường học.",
            None,
            "Left in Vietnamese, a line among Russian ones: ",
        ),
    ],
)
def test_tells_of_a_caption_beside_its_translation(target, source, begins):
    (found,) = check(bitext(target, source))
    assert found.message.startswith(begins)


def test_quotes_sixty_characters():
    (found,) = check(bitext("Các đại biểu tham quan trường học mới xây. " * 9))
    assert len(found.message) < 90


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.booleans())
def test_any_text(text, with_source):
    pair = bitext(text, text if with_source else None)
    found = list(check(pair))
    assert found == list(check(pair))
    for one in found:
        for span in (one.target, *one.related):
            assert 0 <= span.start < span.end <= len(pair.target.text)
