"""Words that deny are told from those that only look so, in three languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import denials, negation

SAID = [
    ("vi", "Ông ⟦không⟧ đến, bà ⟦chưa⟧ về."),
    ("vi", "Vụ việc ⟦không⟧ ảnh hưởng đến hàng không."),
    ("vi", "Nếu ⟦không⟧ có điện, bơm dừng; nếu không, bơm chạy."),
    ("vi", "Không khí trong lành, không gian rộng, con số không."),
    ("vi", "Anh đi không? Chị ăn cơm chưa?"),
    ("vi", "Không chỉ ông mà cả bà cũng đến, chẳng hạn hôm nay."),
    ("en", "It did ⟦not⟧ rain and he ⟦didn’t⟧ come, ⟦without⟧ her."),
    ("en", "Not only rain: no doubt it is No. 5."),
    ("en", "Isn't it late?"),
    ("ru", "Он ⟦не⟧ пришёл, хотя не раз обещал."),
    ("ru", "Не только он, но и она."),
    ("ru", "Не подскажете ли дорогу?"),
]

MAY_SAY = [
    ("Он ⟦не⟧ пришёл, ⟦нет⟧ его.", ""),
    ("⟦Неизвестно⟧, кто это; ⟦беспошлинный⟧ ввоз.", ""),
    ("На этой неделе необходимо несколько встреч о нефти.", ""),
    ("Ему ⟦некогда⟧, ей ⟦некомфортно⟧.", ""),
    ("Дождь ⟦прекратился⟧.", ""),
    ("Дождь прекратился.", "Mưa đã ngừng."),
    ("Дождь прекратился, снег ⟦прекратился⟧.", "Mưa đã ngừng, tuyết không rơi nữa."),
]


def marked(text, places):
    for start, end in reversed(places):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


def plain(text):
    return text.replace("⟦", "").replace("⟧", "")


@pytest.mark.parametrize(("language", "text"), SAID)
def test_says_a_negation(language, text):
    assert marked(plain(text), negation.said(plain(text), language)) == text


@pytest.mark.parametrize(("text", "source"), MAY_SAY)
def test_may_say_a_negation(text, source):
    found = negation.may_say(plain(text), "ru", source, "vi")
    assert marked(plain(text), found) == text


@pytest.mark.parametrize(
    ("source", "target", "phrases"),
    [
        ("Hai bản không giống nhau.", "Копии различаются.", ["không giống"]),
        ("Hai bản không giống nhau.", "Копии одинаковы.", []),
        ("Họ không đến.", "Они различаются.", []),
    ],
)
def test_finds_what_is_reworded(source, target, phrases):
    found = negation.reworded(source, "vi", target)
    assert [source[start:end] for start, end in found] == phrases


def test_knows_nothing_of_other_languages():
    assert denials.lost("Ông không đến.", "Er kam heute.", ("vi", "de")) is None
    assert denials.lost("Il ne vient pas.", "Он пришёл сюда.", ("fr", "ru")) is None


WORDS = st.sampled_from(
    [
        *("không", "chưa", "không thể không", "không giống", "ông", "đến", "khó", "not", "no"),
        *("isn't", "не", "нет", "никто", "неделя", "отказ", "пришёл", "трудно"),
        *",.?«—…\n",
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=5), max_size=30).map(" ".join)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(source=TEXTS, target=TEXTS, language=st.sampled_from(["vi", "en", "ru"]))
def test_places_are_in_the_text(source, target, language):
    for compare in (denials.lost, denials.added):
        found = compare(source, target, (language, "ru"))
        assert found == compare(source, target, (language, "ru"))
        if found:
            for start, end in (found.target, *found.others):
                assert 0 <= start <= end <= len(target)
            if found.source:
                assert source[slice(*found.source)].strip()


@pytest.mark.parametrize("piece", ["không ", "không có ", "chưa biết, ", "no more than ", "не "])
def test_long_texts_are_no_sentences(piece):
    assert denials.lost(piece * 50_000, "он пришёл " * 50_000, ("vi", "ru")) is None
    denials.lost(piece * 200, "он пришёл " * 200, ("en", "ru"))
    denials.added("ông đến " * 200, piece * 200, ("vi", "ru"))
