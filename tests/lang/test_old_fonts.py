import pytest

from mtcheck.lang.old_fonts import find, read

READ = [
    ("NguyÔn V¨n An", "Nguyễn Văn An"),
    ("thµnh phè Hµ Néi", "thành phố Hà Nội"),
    ("n¨ng l\N{SOFT HYPHEN}îng", "năng lượng"),
    ("Nguyeãn Vaên An", "Nguyễn Văn An"),
    ("ñaïi hoïc Haø Noäi", "đại học Hà Nội"),
]
LEFT = [
    "Nguyễn Văn An",
    "Hoà Bình",
    "Khoái Châu",
    "Noël Dupont",
    "Loïc Tran",
    "père et mère",
    "São Paulo",
    "Mötley Crüe",
    "Zalo® và Viettel©",
    "10 µm",
]


@pytest.mark.parametrize(("written", "letters"), READ)
def test_reads_what_a_font_showed(written, letters):
    assert read(written) == letters
    assert [written[start:end] for start, end in find(written)] == [written]


@pytest.mark.parametrize("text", LEFT)
def test_leaves_other_accents_alone(text):
    assert read(text) is None
    assert not list(find(text))
