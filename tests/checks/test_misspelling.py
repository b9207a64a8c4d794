import pytest

from mtcheck.checks.misspelling import check
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Он надел треники и вышел во двор.",
    "Вуаля, обед готов.",
    "Разведданные подтвердились не сразу.",
    "В зале собрались депутаты, сотрудники и гости.",
    "Правительство утвердило постановление о поддержке крестьянских хозяйств.",
    # Made in a regular way.
    "Видеоурок и медиаплан готовили авторы пятиминутных радиобесед.",
    "Солеустойчивые и засухоустойчивые сорта испытали на опытных полях.",
    "Некодирующие участки, подтаблица и сверхдлинный туннель.",
    "Метрополитенский вестник вышел без спродюсированных роликов.",
    "Цены ужесточившихся правил выросли, а бородочка старика поседела.",
    "Приказ действует безотзывно, обряд убивания быка запрещён.",
    # New words.
    "Туристы пили капучино и эспрессо, турагент запустил стартап.",
    "Компания спонсирует турнир, музыкант номинирован на премию.",
    "Мьянманец и лаосец жарили тилапию.",
    # Capitals: names and abbreviations.
    "Директор Депуатов приехал из города Столкунск.",
    "ДЕПУАТЫ",
    # Vietnamese words, alone and in a word of two syllables.
    "Народ мыонг и народ чам отмечают праздник в деревне тхань.",
    # What comes again is a term, in this form or another.
    "Бортовой датаграммный узел принял датаграммной службой пакет, датаграммного вида.",
    "Хоккист забил, второй хоккист упал.",
    # The same word has a capital elsewhere: it is a name.
    "Саола живёт в горах, и саола редка.",
    # A quotation, a word explained, foreign words in a row.
    "Слово «крадия» по-гречески значит власть.",
    "Трактат говорит об опенинке (opening) серии.",
    "Гости спели чаппан бодж и сели за стол.",
    # Not misspelled words, but codes, addresses, halves of a word.
    "Пишите на депуаты@gov.vn и в #депуаты, файл депуаты.txt лежит на сайте.",
    "Аудио- и видеозаписи хранятся в архиве, а видео-урок отменён.",
    # Neighbours of the table of well-known ones.
    "В общем, то есть в принципе, их дом вряд ли продадут.",
    "В верхнем течении реки и в среднем течении канала воды мало.",
    "В течение года, впоследствии и вследствие паводка.",
    "В последствиях паводка винят реку, а не смотря на карту, не найти дороги.",
    "Поезд по приезде в Винь задержали.",
    # -тся after a word that only looks like a modal verb of it.
    "Они могут учиться, и он хочет учиться.",
    "Он может, учится в Ханое.",
    "Неизвестно, где нужно появится новая школа.",
    "Как следует готовится к турниру только одна команда.",
    "Должны быть школы, в которых учатся дети.",
    # A rare word that the dictionary lacks, and is like another that is as rare.
    "Ганзейский купец продал кенаф в кенасах караимов.",
    "В супе плавали кольраби и пак-чой, к нему подали фризе.",
    # Loans of today in every case, and words that are made of known ones.
    "На рынке продают дайкон, кинзу, питайю и карамболу, в кафе — хумус и кимчи.",
    "Подростки в шоперах читали фанфики, а зумеры и айдолы снимались в бомберах.",
    "Канал в телеграме рассказал о вовинаме, глайдере и новом хайвэе.",
    "Авторка книги и каратистка из Виня живут рядом со скалолазкой.",
    "Машину парковали у пристани, ткань флокировали, флаговой эскорт ждал.",
    "Послы киданей и найманов приехали осенью.",
    # A foreign word with its gloss.
    "Нам предложили фантикку — fantica, сладкую воду.",
    "Напиток fantica (фантикка) сладкий.",
    # A language that is not Russian has other words throughout.
    "Ще не вмерла країна, бо народ живе.",
]

GOOD_BESIDE_SOURCE = [
    # A foreign word that the source has in Latin letters.
    ("Повара подали тажины и плов.", "Các đầu bếp dọn món tajine và cơm rang."),
    ("Монахи пели бхаджаны всю ночь.", "Các nhà sư hát bhajan suốt đêm."),
    # The very word is in the source.
    ("В меню есть депуаты.", "Trong thực đơn có депуаты."),
]

BAD = [
    "В зале собрались ⟦депуаты⟧ и гости.",
    "Они не могут ⟦столкунться⟧ с трудностями.",
    "Программа ⟦расчитана⟧ на пять лет.",
    "Школы ⟦открываються⟧ осенью.",
    "Завод выполнил ⟦еачественный⟧ ремонт.",
    "Он ⟦нуджался⟧ в помощи.",
    "Крестьяне ⟦вырастлии⟧ рис.",
    # A short word has to look wrong, or to be a turned pair, or to be used in the text.
    "Дорога ⟦чеерз⟧ перевал закрыта.",
    "Он приехал ⟦посел⟧ обеда.",
    "Своего дома у ⟦воего⟧ брата нет, нет и своего поля.",
    "Жители ⟦провинцци⟧ получили землю.",
    # A long word or one that looks wrong may be meant for a rare one.
    "В ступке растолкли ⟦кисталлы⟧ соли.",
    "К чаю подали ⟦пшнчики⟧ с повидлом.",
    # Clipped words stand before nouns: «педсовет».
    "Гостям ⟦педоставляют⟧ жильё.",
    # Slips in a row are no foreign words.
    "Туда пришли ⟦еврропейцы⟧ ⟦столкунться⟧ с бедой.",
    # Two words that begin alike are not one.
    "Детям ⟦рассти⟧ здесь трудно, растащили даже ⟦расстатривающее⟧ устройство.",
    # Known to everyone.
    "⟦Вообщем⟧, планы выполнены.",
    "Это ⟦ихний⟧ дом, ⟦тоесть⟧ чужой.",
    "Работы завершат ⟦в течении⟧ двух лет.",
    "⟦В течении⟧ всего года шли дожди.",
    "Дорогу закрыли ⟦в следствие⟧ оползня.",
    "Они могут ⟦учится⟧ в Ханое.",
    "Срок не должен был ⟦продлится⟧ дольше.",
]

BAD_BESIDE_SOURCE = [
    # The correction renders the foreign word better than the slip does.
    ("Выступили ⟦кадидаты⟧ партии.", "The candidates of the party spoke."),
    ("Приехал ⟦професор⟧ из Ханоя.", "Professor đến từ Hà Nội."),
]

KNOWN_FAILURES = [
    # A word that is another by mistake.
    "Делегаты приняли новый ⟦клан⟧ развития.",
    # A capital at the start of a sentence: it may be a name.
    "⟦Правителсьтво⟧ утвердило план.",
    # Two slips in one word.
    "Это ⟦прелемимое⟧ решение.",
    # Short, and one letter from many words.
    "Он взял ⟦ножет⟧ и вышел.",
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
    assert check_underlines(check, unmarked(target), source, "en") == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target)) == target


@pytest.mark.parametrize(
    ("target", "suggestion"),
    [
        ("В зале собрались депуаты и гости.", "депутаты"),
        ("Вообщем, планы выполнены.", "В общем"),
        ("Они могут учится в Ханое.", "учиться"),
        ("Дорога чеерз перевал закрыта.", "через"),
        # What stands beside it decides.
        ("Он сказал об этом в проишествии.", None),
    ],
)
def test_suggests_only_what_is_clear(target, suggestion):
    (finding,) = check(bitext(target))
    assert finding.suggestion == suggestion


def test_one_slip_in_two_places_is_one_finding():
    target = "Ихний дом стоит у реки.\nУ реки стоит ихний дом."
    (finding,) = check(bitext(target))
    assert [span.text for span in (finding.target, *finding.related)] == ["Ихний", "ихний"]


def test_names_what_may_be_meant():
    (finding,) = check(bitext("В проишествии винят водителя."))
    assert finding.message == (
        "«проишествии» is in no dictionary: «происшествии», «пришествии» or «прошествии»"
        " may be meant"
    )
