import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang.neighbours import find, language_of

TOLD = [
    ("Поліція розслідує причину пожежі на ринку.", "Ukrainian"),
    ("Цэны на рыс упалі на пяць працэнтаў.", "Belarusian"),
    ("По думите на министъра работата ще приключи до март.", "Bulgarian"),
    ("Влада покрајине усвојила је нови план развоја.", "Serbian"),
    ("Делегација од Виетнам ја посети фабриката во недела.", "Macedonian"),
    ("Министрдин айтымында, иш марттын аягына чейин бүтөт.", "Kyrgyz"),
    ("Цагдаа нар галын шалтгааныг шалгаж байна.", "Mongolian"),
    ("Яңа хастаханә сентябрьдә ачылачак.", "Tatar"),
    ("Күріш бағасы бес пайызға төмендеді.", "Kazakh"),
    ("Беш аз дусад донишҷӯ дар озмун иштирок карданд.", "Tajik"),
]


@pytest.mark.parametrize(("text", "language"), TOLD)
def test_tells_a_sentence(text, language):
    assert list(find(text)) == [(0, len(text), language)]
    assert language_of(text) == language


def test_a_russian_text_with_one_such_sentence_is_russian():
    text = "Совещание прошло утром. Поліція розслідує причину пожежі. " + "Гости уехали. " * 9
    assert language_of(text) == ""
    assert [text[start:end] for start, end, _ in find(text)] == [
        "Поліція розслідує причину пожежі."
    ]


PIECES = st.sampled_from([*'«»()". \n', "поліція ", "се ", "ще ", "слово ", "нь ", "болница "])


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join))
def test_is_sound(text):
    found = list(find(text))
    assert found == list(find(text))
    ends = 0
    for start, end, language in found:
        assert ends <= start < end <= len(text)
        assert language
        assert "\n" not in text[start:end]
        ends = end
