import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.readers.normal import document
from mtcheck.segmenter import segment

# Where to cut is marked «|».
SENTENCES = [
    "Конференция завершилась.| Делегаты уехали.",
    "Hội nghị kết thúc.| Các đại biểu ra về.",
    "Сцена на мосту.| Фото: PV",
    "Quang cảnh tại điểm cầu.| Ảnh: PV",
    "Выступает товарищ Ли К.| Фото: PV",
    "Сцена на мосту| Фото: PV",
    "Сцена на мосту (Фото: PV)",
    "На стене висит фото: семья на берегу моря.",
    "Он живёт на ул. Ленина.| Она тоже.",
    "Родился в 1954 г. в Ханое.| Умер там же.",
    "А. С. Пушкин родился в Москве.| Потом уехал.",
    "Потрачено 5 млн. рублей.| Этого мало.",
    "По решению № 19 работы начались.| Сроки неизвестны.",
    "Ông sống ở TP. Hồ Chí Minh.| Bà ở Hà Nội.",
    "PGS.TS. Nguyễn Văn An phát biểu.| Hội nghị vỗ tay.",
    "PGS. TS. Trần Thị Bình phát biểu.| Hội nghị vỗ tay.",
    "Ban Chỉ đạo T.Ư họp sáng nay.| Bà Lan vắng mặt.",
    "Trụ sở ở Q.1, TP.HCM.| Kho ở Q. 7.",
    "1. Введение в предмет.| Первая глава.",
    "2.1. Mục tiêu chung.| Mục tiêu riêng.",
    "а) Первый пункт.| Второй пункт.",
    "- Первый пункт.| Второй пункт.",
    "Điều 5. Phạm vi điều chỉnh",
    "Статья 5. Сфера действия",
    "Задачи: Первая; Вторая; 3 прочие.| Итоги.",
    "Как говорят: «Терпение и труд».| Он согласен.",
    "Он сказал: «Мы победили.»| Потом уехал.",
    "“Chúng tôi đã thắng!”| Bà nói thêm.",
    "«Приходите!» — сказал он.| Все пришли.",
    "Развитие услуг...| Потом пауза.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked):
    text = marked.replace("|", "")
    expected = [part.strip() for part in marked.split("|")]
    assert [found.text for found in segment(document(text))] == expected


def test_numbers_and_paragraphs():
    text = document("  Một. Hai.  \n\n \nBa.\n")
    found = segment(text)
    assert [s.text for s in found] == ["Một.", "Hai.", "Ba."]
    assert [s.numbers for s in found] == [range(0, 1), range(1, 2), range(2, 3)]
    assert [s.paragraph for s in found] == [0, 0, 1]
    assert [s.place.line for s in found] == [1, 1, 4]


def test_lines_are_kept_whole():
    found = segment(document(" Один. Два.\n\nТри. "), "line")
    assert [s.text for s in found] == ["Один. Два.", "Три."]


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_nothing_to_cut(text):
    assert segment(document(text)) == ()


TEXT = st.text(st.sampled_from("АбвTPgđ12 .;:!?…«»\"'()—-\n\N{NO-BREAK SPACE}\t"), max_size=80)


@given(st.one_of(TEXT, st.text(max_size=40)), st.sampled_from(["sentence", "line"]))
def test_every_character_is_in_one_segment_in_order(raw, mode):
    text = document(raw)
    found = segment(text, mode)
    assert found == segment(text, mode)
    end = 0
    for number, piece in enumerate(found):
        assert not text.text[end : piece.start].strip()
        assert piece.text
        assert piece.text == piece.text.strip()
        assert piece.numbers == range(number, number + 1)
        end = piece.end
    assert not text.text[end:].strip()
