import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.verse import is_in_stanza

STANZA = "Над водой туман,\nза водой покой,\nа за ним обман —\nсон и непокой."
PROSE = "Над водой стоял туман, и за водой не было видно ни берега, ни лодок, ни людей."


@pytest.mark.parametrize("text", [STANZA, f"{PROSE}\n\n{STANZA}\n\n{PROSE}"])
@pytest.mark.parametrize("line", STANZA.split("\n"))
def test_is_in_stanza(text, line):
    start = text.index(line)
    assert is_in_stanza(text, start, start + len(line))
    assert is_in_stanza(text, start, start + 3)
    goes_on = line != STANZA.split("\n")[-1]
    assert is_in_stanza(text, start, start + len(line), goes_on=True) == goes_on


@pytest.mark.parametrize(
    "text",
    [
        "Над водой туман",
        "Над водой туман\nЗа водой покой",
        "Над водой туман\n\nЗа водой покой\n\nА за ним обман",
        f"Над водой туман\n{PROSE}\n{PROSE}",
        f"{PROSE}\nНад водой туман\nЗа водой покой",
    ],
)
def test_is_in_no_stanza(text):
    start = text.index("Над водой туман")
    assert not is_in_stanza(text, start, start + 15)


@given(st.lists(st.sampled_from(["дом", "\n", " ", PROSE])).map("".join), st.data())
def test_takes_any_place(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert is_in_stanza(text, start, end) in (True, False)
