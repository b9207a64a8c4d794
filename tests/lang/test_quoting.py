import pytest

from mtcheck.lang.quoting import quoted


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("слово", "«слово»"),
        ("«слово» и дело", "“«слово» и дело”"),
        ("слово " * 40, "«" + " ".join(["слово"] * 14) + "…»"),
        ("я" * 200, "«" + "я" * 90 + "…»"),
    ],
)
def test_quotes(text, quotation):
    assert quoted(text) == quotation
