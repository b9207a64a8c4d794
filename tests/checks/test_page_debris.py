import pytest

from mtcheck.checks.page_debris import check
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Последний делегат покинул зал вечером.",
    "Последние новости с полей конференции тревожны.",
    "Читайте также нашу вчерашнюю статью о визите.",
    "Министр ответил на комментарии читателей.",
    "Поделиться опытом приехали врачи из Ханоя.",
    "Распечатать бланк можно на портале.",
    "Главная страница сайта обновлена.",
    "Подробнее о визите рассказал посол.",
    "Нравится ли вам новая школа?",
    "Нравится?",
    "Ключевые слова доклада — реформа и кадры.",
    "Снимки хранятся в формате .jpg и .png.",
    "Сайт Flickr показал снимки Ханоя.",
    "Отчёт лежит в файле bao-cao-2025.docx.",
    "Пишите на webp@nghean.vn.",
    "https://nghean.gov.vn/anh.jpg",
    "Фото: Тхань Ле",
    "• рис\n• кофе\n• чай",
    "По теме реформы выступили трое.",
    "Зарегистрироваться и войти удалось не всем.",
    "",
    "\n\n",
    # The end of an address is no picture in the text.
    "Снимок: https://nghean.vn/img/hoi-nghi-2025.jpg",
    "Снимок: http://nghean.vn/фото-дня.jpg",
    "Снимок: https://nghean.vn/img/IMG_2632",
    # The same words in a heading, a sentence, a credit, a list.
    "Комментарии экспертов",
    "Комментарии: министр ответил на вопросы",
    "10 комментариев поступило за день.",
    "123 просмотра набрал ролик за час.",
    "Теги на заборе закрасили добровольцы.",
    "Поделиться: опытом приехали врачи.",
    "Категория: мужчины до 30 лет",
    "Источник: ВИА",
    "© Reuters",
    "Фото: © Reuters, 2020",
    "Все права защищены законом, напомнил юрист.",
    "Копирование материалов сайта без разрешения запрещено, напомнил министр.",
    "Реклама на портале подорожала.",
    "Новости из Ханоя",
    "Главная тема — реформа",
    "Facebook и TikTok заплатят налог",
    "Загрузка порта выросла вдвое.",
    "Следующая статья закона касается штрафов.",
    "Страница 5 договора утрачена.",
    "5 минут назад поезд ушёл.",
    "Скопировать ссылку может каждый.",
    "Подписывайтесь на журнал до декабря.",
    "Размер шрифта на табличках увеличат.",
    "Хотлайн принял сто звонков.",
    "Адрес: улица Ле Лой, дом 5",
    "Главная / основная причина — дожди",
    "Дорога Хюэ | Дананг",
    "Новости | Ханой сегодня",
    "Powered by Love — название песни.",
    "Запись сохранили в файле zapis_2025.mp4.",
    "Снимок в формате .mp4 открыть не удалось.",
    "Оцените статью закона сами, предложил юрист.",
    # No picture of the page.
    "Снимки лежат в файле anh.png.",
    "Хештег #IMG_2024 набирает силу.",
    "Камера DSC-2024 подешевела.",
    "Постановление 45/2019/NĐ-CP вступило в силу.",
    "Фото 1",
    "Подробности смотрите на фото 2",
    # A headline, and a sentence in two lines.
    "Читайте также: новый номер «Волны»\n\nНомер вышел в пятницу.",
    "Последний\nномер вышел в пятницу.",
]

GOOD_BESIDE_SOURCE = [
    # The author wrote it.
    ("Читайте также: Расписание пятого тура", "Xem thêm: Lịch thi đấu vòng 5"),
    ("Читайте также: «Памятка» на портале", "Đọc thêm: Cẩm nang trên cổng thông tin"),
    ("Мост открыт.\nПоделиться", "Cầu đã thông xe.\nChia sẻ"),
    # The docstring lets it pass.
    ("Сохраните снимок в файле anh_bia.jpg.", "Hãy lưu ảnh vào tệp anh_bia.jpg."),
]

BAD = [
    "⟦Последние новости⟧",
    "⟦Читайте также:⟧",
    "⟦> Читать далее⟧",
    "⟦» Подробнее…⟧",
    "⟦ПОДЕЛИТЬСЯ⟧",
    "  ⟦Распечатать⟧  ",
    "⟦Главная страница⟧",
    "⟦Tin liên quan⟧",
    "⟦Read more⟧",
    "⟦Теги:⟧\nНгеан, реформа",
    "Делегаты у входа. ⟦DSC_0123.JPG⟧",
    "⟦IMG-20251215-WA0007.jpeg⟧",
    "Делегаты (⟦bna_hoi_nghi.png⟧) у входа.",
    "Министр ответил на вопросы.\n⟦Комментарии⟧\n⟦Войти⟧",
    # Arrows, brackets and counts at the edges.
    "⟦Читать далее →⟧",
    "⟦[Читать далее]⟧",
    "⟦Комментарии (12)⟧",
    "⟦🔗 Поделиться⟧",
    # A label with its content.
    "⟦Теги: Нгеан, реформа, кадры⟧",
    "⟦Поделиться: Facebook, Zalo⟧",
    "⟦Поделиться Facebook Twitter⟧",
    "⟦Читайте также: В Вине открыли школу⟧",
    "⟦Предыдущая статья: Урожай кофе вырос⟧",
    "⟦Хотлайн: 0238 123 456⟧",
    "⟦Просмотров: 1 234⟧",
    "⟦Время чтения: 3 минуты⟧",
    "⟦Размер шрифта: A- A A+⟧",
    "⟦Từ khóa: Nghệ An, cải cách⟧",
    # The imprint.
    "⟦Все права защищены.⟧",
    "⟦© 2025 Газета Нгеан. Все права защищены.⟧",
    "⟦Copyright © 2025 Báo Nghệ An⟧",
    "⟦Перепечатка материалов сайта только с разрешения редакции.⟧",
    # Menus, as machines render them.
    "⟦Новейший⟧",
    "⟦Связанные новости⟧",
    "⟦Электронная почта редакции⟧",
    "⟦Отправить комментарий⟧",
    "⟦Главная > Новости > Политика⟧",
    "⟦Facebook | Zalo | Telegram⟧",
    "⟦Главная / Политика⟧",
    "⟦Главная | Контакты | Карта сайта⟧",
    "⟦Войти | Зарегистрироваться⟧",
    "⟦Оцените статью⟧",
    "⟦Powered by WordPress⟧",
    "⟦Share Tweet⟧",
    "Делегаты у входа. ⟦video_12-03.mp4⟧",
    "⟦Скопировать ссылку⟧",
    "⟦Твитнуть⟧",
    "⟦Загрузка…⟧",
    "⟦Следующая статья⟧",
    "⟦Страница 1 из 5⟧",
    "⟦5 минут назад⟧",
    "⟦123 просмотра⟧",
    "⟦Подписывайтесь на наш канал в Telegram!⟧",
    "⟦Нашли ошибку?⟧",
    # Pictures without an ending, with spaces, with the alternative text of the page.
    "Делегаты у входа. ⟦IMG_2632⟧",
    "⟦DSC01234⟧",
    "Делегаты у входа. ⟦bna _ img _ 2632 .jpg⟧",
    "Делегаты у входа - ⟦Ảnh 2.⟧",
    "Делегаты у входа ⟦— Фото 3.⟧",
]


BAD_BESIDE_SOURCE = [
    # The menu of the page, and words that are no line of their own.
    ("⟦Последние⟧", "Mới nhất"),
    ("⟦Поделиться⟧", "Các địa phương chia sẻ kinh nghiệm."),
    ("⟦Читайте также: В Вине открыли школу⟧", "Trường học được mở tại Vinh."),
]


@pytest.mark.parametrize(("target", "source"), BAD_BESIDE_SOURCE)
def test_underlines_beside_source(target, source):
    assert check_underlines(check, unmarked(target), source) == target


def test_marks_of_a_message_do_not_nest_and_a_long_line_is_cut():
    title = "«Памятка» " + "о защите от мошенников " * 5
    (found,) = check(bitext("Читайте также: " + title))
    assert found.message.startswith("“Читайте также: «Памятка» о защите")
    assert "…” belongs to the page" in found.message


@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target) == target


@pytest.mark.parametrize(("target", "source"), GOOD_BESIDE_SOURCE)
def test_is_silent_beside_source(target, source):
    assert check_underlines(check, target, source) == target


@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target)) == target
