import pytest

from mtcheck.lang.quantities import regional
from tests.lang.quantities.numbers import marked, number

CONVERTED = [
    ("Mua ⟦hai=2~⟧ lạng thịt.", "200|g", True),
    ("Mua ⟦2⟧ lạng vàng.", "75|g", True),
    ("Mua ⟦2⟧ lạng thịt.", "200|kg", False),
    ("Mua ⟦2⟧ lạng thịt.", "200|m2", False),
    ("Mua ⟦2⟧ lạng thịt.", "200", False),
    ("Mua ⟦2⟧ cân thịt.", "200|g", False),
    ("Cấy ⟦3⟧ sào ruộng.", "1080|m2", True),
    ("Cấy ⟦3⟧ sào ruộng.", "3000|m2", True),
    ("Cấy ⟦3⟧ sào ruộng.", "300|m2", False),
]


@pytest.mark.parametrize(("text", "other", "expected"), CONVERTED)
def test_a_measure_of_a_region(text, other, expected):
    text, found = marked(text)
    assert regional.may_be(found, text, number(other)) == expected


FLOORS = [
    ("68|m2", "Квартира в ⟦68|metre⟧ метров на пятом этаже.", True),
    ("68|m2", "Это ⟦68|metre⟧-метровая квартира.", True),
    ("68|m2", "Забор в ⟦68|metre⟧ метров.", False),
    ("68|m2", "Квартира в ⟦68|metre⟧ м.", False),
    ("68|m2", "Домой ⟦68|metre⟧ метров.", False),
    ("68|km", "Квартира в ⟦68|metre⟧ метрах.", False),
]


@pytest.mark.parametrize(("area", "text", "expected"), FLOORS)
def test_metres_of_a_floor(area, text, expected):
    text, length = marked(text)
    assert regional.is_floor(number(area), length, text) == expected
