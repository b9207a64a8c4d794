import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang import ru_terms

PHRASES = [
    ("В бюджетных учреждениях провинции тихо", "бюджетные учреждения провинции"),
    ("Итоги цифровой трансформации", "цифровая трансформация"),
    ("Речь о цифровой трансформации", "трансформация"),
    ("доля сельскохозяйственной продукции", "доля сельскохозяйственной продукции"),
    ("Слова заведующего отделом", "заведующий"),
    ("обязанности учащихся", "учащиеся"),
    ("Работа ЦЭК окончена", "ЦЭК"),
    ("новый рабочий день", "новый рабочий день"),
]

NO_PHRASES = [
    ("школы, уезда", "школа уезда"),  # across punctuation
    ("школа и больница", "школа и больница"),
    ("школа уезду", "школа уезду"),  # no genitive
    ("провинция Нгеан", "провинция Нгеан"),
    ("быстро строят", "быстро"),
]

AKIN = [
    ("развитие", "развивать"),
    ("экспорт", "экспортировать"),
    ("рис", "рисовый"),
    ("цифровизация", "цифровой"),
    ("загрузка", "перезагрузка"),
    ("премьер-министр", "министр"),
    ("школа", "школа"),
]

STRANGERS = [
    ("комиссия", "комитет"),
    ("учреждение", "организация"),
    ("прибор", "приближаться"),
    ("план", "программа"),
    ("порт", "спорт"),
    ("", "школа"),
]


def texts(sentence: str) -> list[str]:
    return [phrase.text for phrase in ru_terms.noun_phrases(ru_terms.words(sentence))]


@pytest.mark.parametrize(("sentence", "phrase"), PHRASES)
def test_finds_noun_phrases_in_the_nominative(sentence, phrase):
    assert phrase in texts(sentence)


@pytest.mark.parametrize(("sentence", "phrase"), NO_PHRASES)
def test_passes_over_what_is_no_phrase(sentence, phrase):
    assert phrase not in texts(sentence)


@pytest.mark.parametrize(("one", "other"), AKIN)
def test_words_of_one_root_are_akin(one, other):
    assert ru_terms.akin(one, other)
    assert ru_terms.akin(other, one)


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_other_words_are_not(one, other):
    assert not ru_terms.akin(one, other)
    assert not ru_terms.akin(other, one)


def test_the_head_is_the_noun_that_the_others_belong_to():
    sentence = ru_terms.words("новые учреждения культуры")
    whole = [one for one in ru_terms.noun_phrases(sentence) if len(one.lemmas) == 3]
    assert [(one.noun, one.lemmas) for one in whole] == [
        ("учреждение", ("новый", "учреждение", "культура"))
    ]


@given(st.text(alphabet="новыешколаи ,-№5\N{NO-BREAK SPACE}\nцелейЁё", max_size=60))
def test_offsets_are_those_of_the_text(text):
    found = list(ru_terms.noun_phrases(ru_terms.words(text)))
    assert found == list(ru_terms.noun_phrases(ru_terms.words(text)))
    for phrase in found:
        assert 0 <= phrase.start < phrase.end <= len(text)
        assert len(phrase.lemmas) <= ru_terms.LONGEST
        assert 0 <= phrase.head < len(phrase.lemmas)
