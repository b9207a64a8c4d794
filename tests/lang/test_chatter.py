from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import chatter

WORDS = st.sampled_from(
    [
        *(
            "Вот перевод",
            "текста",
            ":",
            ".",
            "\n",
            " ",
            "«",
            "»",
            '"',
            "**",
            "```",
            "## ",
            "- ",
            "(",
        ),
        *("Как языковая модель", ", я", "Конечно! ", "Надеюсь, ", "это", "поможет", "Если нужно"),
        *("Примечание: ", "перевод", "сохранён", "Here is the translation", "Перевод:", "школа"),
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=5), max_size=25).map("".join)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=TEXTS)
def test_finds_stretches_of_the_text_in_order(text):
    found = list(chatter.find(text))
    places = [place for start, end, _ in found for place in (start, end)]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert found == list(chatter.find(text))
    assert all(match.group() for match in chatter.markdown(text))


def test_is_linear():
    for unit in (
        "Если нужно, ",
        "Вот перевод ",
        "**а",
        "Примечание: ",
        "```\n",
        "Перевод: а ",
        "Note: . ",
    ):
        list(chatter.find(unit * 50_000))
        chatter.markdown(unit * 50_000)
