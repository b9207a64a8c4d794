import pytest

from mtcheck.checks.glued_words import check
from tests.tables import check_underlines, unmarked

GOOD = [
    "После пяти лет внедрения резолюция дала плоды.",
    "Абоненты «МегаФона» и клиенты «СберБанка» довольны.",
    "Магазины «ВкусВилл» и заводы «КамАЗ» и «АвтоВАЗ» открыты.",
    "Электростанции «РусГидро» выработали 40 МВт·ч.",
    "Мощность 200 кВт, доза 3 мкЗв, шум 45 дБА, энергия 7 ГэВ, давление 5 мПа.",
    "Снимки разошлись по WhatsApp, YouTube и TikTok.",
    "Владельцы iPhoneов шлют SMSки и меряются VIPами.",
    "Студенты ПетрГУ и СПбГУ приехали в Ханой.",
    "Адрес: г.Москва, ул.Ленина, д.5.",
    "Делегация посетила провинцию Нгеан(Nghệ An).",
    "Режиссёр МакГрегор снял фильм о ФицДжеральде.",
    "Узники ГУЛАГа, выпускники вузов и сотрудники НИИ.",
    "Ролик набрал миллион просмотров «ВКонтакте» и в «ТикТоке».",
    "Пишите на NgheAnNews@baonghean.vn.",
    "Крупная IT-компания наняла HR-директора.",
    "Постановление 45/2019/NĐ-CP касается туризма.",
    "Акция «СвоихНеБросаем» прошла в Винь.",
    "Поезд Ханой–Хайфон отправляется утром.",
    "Пожилой ITшник освоил PDFы.",
    "РОССИЯ И ВЬЕТНАМ ПОДПИСАЛИ СОГЛАШЕНИЕ.",
    # Brands and hashtags of two whole words.
    "Магазин «ЦентрОбувь» и фирма «ТрансКонтейнер» закрылись.",
    "Марафон «СпортМастер» и такси «ЯндексТакси» отменены.",
    "Горожане вышли с хештегом #ДорогаПамяти.",
]

GOOD_BESIDE_SOURCE = [
    ("Мы купили SMSрассылку у оператора.", "Chúng tôi mua dịch vụ SMSрассылку."),
    ("Выставку провёл РосЭкспоЦентр.", "РосЭкспоЦентр tổ chức triển lãm."),
    ("Работы приняло ООО «ДвериОкна».", "ООО «ДвериОкна» đã nghiệm thu."),
]

BAD = [
    "После пяти лет ⟦внедренияРеформа⟧ дала плоды.",
    "Абонентам «Мегафона» ⟦прислалиСообщение⟧ о сбое.",
    "Встреча в ⟦провинцииНачальник⟧ отдела сообщил о планах.",
    "Резолюция № 19-NQ/⟦TWСокращение⟧ штатов завершено.",
    "Система ⟦управленияCMS⟧ обновлена.",
    "Владельцам пришло ⟦SMSсообщение⟧ о сбое.",
    "В провинции ⟦вечеромСовещание⟧ прошло успешно.",
    "Это ⟦провинцияНгеан⟧ на севере страны.",
    "Сотрудники пресс-⟦центраФото⟧ агентства.",
    "⟦ПодробнееПоделиться⟧",
    "Дружба двух стран: ⟦РоссияВьетнам⟧ и будущее.",
    "Порталы ⟦министерстваGov⟧ закрыты.",
    "Так пишет ⟦YouTubeКоличество⟧ просмотров выросло.",
    # A preposition before a capital: no ending looks so.
    "Делегация прибыла ⟦вХаное⟧ утром.",
]

BAD_BESIDE_SOURCE = [
    ("Работы приняли, ⟦двериОкна⟧ закрыли.", "Đã nghiệm thu, đóng cửa."),
]

KNOWN_FAILURES = [
    # A preposition before a capital of the other alphabet: no ending looks so.
    "Ролик выложили ⟦наFacebook⟧ утром.",
    # An abbreviation before a word.
    "Об этом заявил ⟦СШАПрезидент⟧ вчера.",
    "Агентство ⟦ТАССсообщило⟧ о визите.",
    # A full stop without a space after it joins two sentences.
    "Совещание завершилось ⟦вечером.Делегаты⟧ разъехались.",
    # A digit and a word.
    "Итоги подвели в ⟦2025году⟧ в Ханое.",
    # Two Latin words.
    "Видео: ⟦UBNDtỉnh⟧ провело совещание.",
]


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize(("target", "source"), GOOD_BESIDE_SOURCE)
def test_is_silent_beside_source(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.parametrize(("target", "source"), BAD_BESIDE_SOURCE)
def test_underlines_beside_source(target, source):
    assert check_underlines(check, unmarked(target), source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target
