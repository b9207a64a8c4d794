import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.lang import placeholders

SIGNS = st.sampled_from(
    [
        *(
            "{",
            "}",
            "{{",
            "}}",
            "$",
            "%",
            "%%",
            "@",
            "@@",
            "[",
            "]",
            "[[",
            "]]",
            "<",
            ">",
            "</",
            "&",
        ),
        *(
            "⟦",
            "⟧",
            "【",
            "】",
            "_",
            "__",
            "#",
            "##",
            "|",
            "~~",
            ";",
            ":",
            "/",
            "=",
            '"',
            "`",
            " ",
            "\n",
        ),
        *("DNUM_", "BFZ", "DNT", "TERM", "ТЕРМ", "ДНТ", "NUM", "PH", "XX", "xx", "x id", "nbsp"),
        *(
            "amp",
            "0",
            "1",
            "12",
            "s",
            "d",
            "name",
            "имя",
            "count, plural, ",
            "▁",
            "Ġ",
            "⁇",
            "слово",
        ),
    ]
)
TEXTS = st.lists(SIGNS | st.text(max_size=4), max_size=25).map("".join)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(text=TEXTS)
def test_finds_tokens_apart_and_in_order(text):
    found = list(placeholders.find(text))
    places = [place for match in found for place in match.span()]
    assert places == sorted(places)
    assert all(match.group() and "\n" not in match.group() for match in found)
    assert [match.span() for match in placeholders.find(text)] == [match.span() for match in found]
    if any(any(map(str.isdecimal, match.group())) for match in found):
        assert placeholders.may_have_digits(text)
    for match in found:
        placeholders.is_mentioned(match)
        placeholders.replacement(match)
        key = placeholders.key(match.group())
        assert placeholders.key(key) == key


@pytest.mark.parametrize(
    "sign",
    [
        "{",
        "{ ",
        "<x id=",
        "&amp;",
        "%(",
        "@@ ",
        "[[",
        "_",
        "DNT ",
        "##",
        "<| ",
        "$ A",
        "{a_",
        "XX_0",
    ],
)
def test_is_linear(sign):
    assert sum(1 for _ in placeholders.find(sign * 50_000)) >= 0


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("DNUM_BFZBCZCACC", "15/12/2022"),
        ("dnum_bb", "11"),
        ("DNUM _ BF ZBC", "15/12"),
        ("DNUM_BK", None),
        ("__DNT_0__", None),
    ],
)
def test_reads_a_hidden_number(token, value):
    assert placeholders.read_number(token) == value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{{name}}", "{{ NAME }}"),
        ('<x id="1"/>', "<x id=«1» />"),
        ("<br>", "<br />"),
        ("{n, plural, other {# món}}", "{n, plural, one {# вещь} few {# вещи}}"),
    ],
)
def test_one_token_has_one_key(one, other):
    assert placeholders.key(one) == placeholders.key(other)


@pytest.mark.parametrize(
    ("token", "character"),
    [
        ("&nbsp;", "\N{NO-BREAK SPACE}"),
        ("&amp;amp;quot;", '"'),
        ("& # 8212 ;", "—"),
        ("&#X2013;", "–"),
        ("&LAQUO;", "«"),
        ("&нбсп;", "\N{NO-BREAK SPACE}"),
        ("{0}", None),
        ("&lt;br&gt;", None),
    ],
)
def test_reads_an_entity(token, character):
    assert placeholders.entity(token) == character
