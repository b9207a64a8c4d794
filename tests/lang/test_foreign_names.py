import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang import foreign_names
from mtcheck.lang.foreign_names import (
    are_close,
    are_one_word,
    families,
    find_names,
    find_words,
    in_case_of,
    nominative,
    similarity,
    stems,
)

# Found words are marked; what is not marked is no name, or none that can be told from other words.
NAMES = [
    "Ông ⟦Harold⟧ ⟦Brandt⟧ đến ⟦Helsinki⟧.",
    "Theo ⟦Reuters⟧, ⟦Maroval⟧ sẽ đến.",
    "Trong cuộc họp, ⟦Lutin⟧ nói.",
    "Bà ⟦Teresa⟧ May phát biểu.",  # three letters
    "⟦John⟧ F. ⟦Kendall⟧ và ⟦Angela⟧ ⟦Merker⟧.",
    "Ca sĩ ⟦Bellancé⟧ và ông ⟦O'Brien⟧ ở ⟦Saint⟧-⟦Étienne⟧.",
    "⟦Müller⟧ gặp ⟦Köhler⟧.",
    "Trần Tuấn Anh phát biểu tại Hà Nội.",
    "Anh Trong, chị Mai và ông Tran Van Minh.",
    "Dịch COVID-19, chỉ số GDP, tổ chức UNESCO và AI.",
    "internet, website, marketing và iPhone",
    "Xem www.Trump.com hoặc a@Macron.fr",
    "⟦President⟧ ⟦Maroval⟧'s visit",
]

RENDERINGS = [
    ("trump", "трампом"),
    ("putin", "путиным"),
    ("macron", "макрон"),
    ("samsung", "самсунга"),
    ("boeing", "боинг"),
    ("johnson", "джонсону"),
    ("george", "джорджа"),
    ("juan", "хуан"),
    ("washington", "вашингтоне"),
    ("wright", "райт"),
    ("brown", "браун"),
    ("bach", "баха"),
    ("church", "черч"),
    ("houston", "хьюстон"),
    ("phillips", "филлипс"),
    ("köhler", "келером"),
    ("william", "уильям"),
]

OTHERS = [
    ("trump", "президент"),
    ("trump", "путин"),
    ("macron", "марк"),
    ("biden", "обама"),
    ("johnson", "томпсон"),
    ("merkel", "макрон"),
    ("helsinki", "хиллари"),
]


def mark(text: str) -> str:
    for name in reversed(list(find_names(text))):
        text = f"{text[: name.start]}⟦{name.text}⟧{text[name.end :]}"
    return text


@pytest.mark.parametrize("text", NAMES)
def test_finds_names(text):
    assert mark(text.replace("⟦", "").replace("⟧", "")) == text


def test_names_know_their_company():
    harold, brandt, alone = find_names("Ông Harold Brandt đến. Hôm nay Brandt nói.")
    assert (harold.company, harold.given) == ({"brandt"}, True)
    assert (brandt.company, brandt.given) == ({"harold"}, False)
    assert (alone.key, alone.company) == ("brandt", frozenset())


def test_finds_capitalised_words():
    found = [
        text for *_, text in find_words("Вчера Брандт (Brandt) и Гребнёв были в США, а Т. нет.")
    ]
    assert found == ["вчера", "брандт", "гребнев", "сша"]


@pytest.mark.parametrize(("key", "word"), RENDERINGS)
def test_renderings_are_alike(key, word):
    assert similarity(foreign_names.strip_marks(key), word) >= 0.75


@pytest.mark.parametrize(("key", "word"), OTHERS)
def test_others_are_not(key, word):
    assert similarity(key, word) < 0.6


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("трампа", "трампом"),
        ("путин", "путиным"),
        ("мария", "марию"),
        ("обама", "обамой"),
        ("зеленский", "зеленского"),
        ("меркель", "меркели"),
        ("ньюком", "ньюкома"),
        ("павел", "павла"),
    ],
)
def test_cases_are_one_word(one, other):
    assert are_one_word(one, other)
    assert not are_close(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("трамп", "трумпом"), ("ватсон", "уотсона"), ("хьюстон", "хаустон"), ("обама", "абамы")],
)
def test_spellings_are_close(one, other):
    assert are_close(one, other)
    assert not are_one_word(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("трамп", "трампизм"),
        ("каролина", "каролинский"),
        ("атлантика", "атлантический"),
        ("норман", "нормандия"),
        ("трамп", "байден"),
    ],
)
def test_derived_and_strange_words_are_not_close(one, other):
    assert not are_close(one, other)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["Трампа", "Трамп"], "Трамп"),
        (["Путиным"], "Путин"),
        (["Марии", "Марию"], "Мария"),
        (["Мэннинга", "Мэннинг"], "Мэннинг"),
    ],
)
def test_nominative(words, name):
    assert nominative(words) == name


@pytest.mark.parametrize(
    ("written", "name", "form"),
    [
        ("Трумпом", "Трамп", "Трампом"),
        ("Трумп", "Трамп", "Трамп"),
        ("Путыным", "Путин", "Путиным"),
        ("Каралине", "Каролина", "Каролине"),
        ("Марыи", "Мария", "Марии"),
        ("Трамп", "Трумпом", "Трумп"),
        ("Мартейи", "Мартелли", "Мартелли"),
    ],
)
def test_puts_into_case(written, name, form):
    assert in_case_of(written, name) == form


def test_families():
    found = families(["трамп", "трампа", "трампом", "трумп", "трумпу"])
    assert len(set(found.values())) == 2
    assert found["трампа"] == found["трампом"] == "трамп"


TEXTS = st.text(alphabet="AaĐđéТтёь'’.- \nŁßİ", max_size=40) | st.text(max_size=30)


@given(TEXTS)
def test_offsets_are_right(text):
    for name in find_names(text):
        assert text[name.start : name.end] == name.text
    for start, end, word in find_words(text):
        assert 0 <= start < end <= len(text)
        assert 0 <= similarity("trump", word) <= 1
        assert stems(word)[0] == word
    assert list(find_names(text)) == list(find_names(text))
