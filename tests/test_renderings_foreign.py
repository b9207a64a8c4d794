import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.checks.name_variant import check
from mtcheck.core import Cover, Severity
from mtcheck.renderings import foreign, names
from tests.tables import bitext, underlined, unmarked

GOOD = [
    # Cases are no variants.
    (
        "Брандт прибыл.\nЖурналисты ждали Брандта.\nС Брандтом говорили долго.",
        "Brandt đã đến.\nCác nhà báo chờ Brandt.\nHọ nói chuyện lâu với Brandt.",
    ),
    (
        "Мария вышла к гостям.\nМарии подарили цветы.\nВсе смотрели на Марию.",
        "Bà Maria ra gặp khách.\nBà Maria được tặng hoa.\nMọi người nhìn bà Maria.",
    ),
    (
        "Беленский ответил.\nОтвет Беленского записали.\nС Беленским спорили.",
        "Ông Belensky trả lời.\nHọ ghi lại câu trả lời của Belensky.\nHọ tranh luận với Belensky.",
    ),
    (  # the full name and the surname alone
        "Гарольд Брандт прибыл.\nБрандт устал.\nГарольда Брандта встретили.",
        "Harold Brandt đã đến.\nBrandt mệt.\nHọ đón Harold Brandt.",
    ),
    (  # a derived word, and an adjective that opens a sentence
        "Каролина растёт.\nКаролинский порт закрыт.\nВ Каролине дожди.",
        "Carolina phát triển.\nCảng Carolina đóng cửa.\nCarolina có mưa.",
    ),
    (
        "Брандт выступил.\nБрандтизм не исчез.\nБрандт уехал.",
        "Brandt phát biểu.\nBrandt chưa hết ảnh hưởng.\nBrandt đi.",
    ),
    (  # two men of one given name
        "Ганс Майкл Фрей пел.\nМайкл Фрей устал.\nМихаэль Корн играл.",
        "Hans Michael Frey hát.\nMichael Frey mệt.\nMichael Korn chơi đàn.",
    ),
    (  # and in one breath
        "Чарльз Дэнби и Шарль Моран спорили.\nЧарльз Дэнби победил.",
        "Charles Danby và Charles Morand tranh luận.\nCharles Danby thắng.",
    ),
    (  # two women of one surname
        "Донна Ноубл шла.\nКейт Нобл стояла.",
        "Donna Noble đi.\nKate Noble đứng.",
    ),
    (  # two words of the dictionary: a country and a player
        "Джордан забил.\nДжордан упал.\nИордания далеко.",
        "Jordan ghi bàn.\nJordan ngã.\nJordan ở xa.",
    ),
    (  # another name accounts for the word
        "Мартин и Марвин пришли.\nМартин ушёл.\nМарвин остался.",
        "Martin và Marvin đến.\nMartin đi.\nMarvin ở lại, Martin không.",
    ),
    (  # a pronoun, and a name left in Latin letters
        "Маровал прибыл.\nМаровал говорил час.\nЗатем он уехал.\nПодпись: Maroval.",
        "Maroval đến.\nMaroval nói một giờ.\nSau đó Maroval đi.\nChữ ký: Maroval.",
    ),
    ("Самсунг растёт.\nЗавод Samsung строят.", "Samsung tăng trưởng.\nNhà máy Samsung đang xây."),
    # Names that are Vietnamese, and ordinary words.
    ("Чан Туан Ань прибыл.\nТран Туан Ань уехал.", "Trần Tuấn Anh đến.\nTrần Tuấn Anh đi."),
    ("Интернет дорог.\nИнтарнет дёшев.", "internet đắt.\ninternet rẻ."),
    ("Брандт прибыл.\nБрондт уехал.", "Tổng thống đến.\nTổng thống đi."),  # no name in the source
    ("ЮНЕСКО решила.\nЮНИСКО отложила.", "UNESCO quyết định.\nUNESCO hoãn."),
]

BAD = [
    (
        "Брандт прибыл.\nЖурналисты ждали ⟦Брондта⟧.\nС Брандтом говорили долго.",
        "Brandt đã đến.\nCác nhà báo chờ Brandt.\nHọ nói chuyện lâu với Brandt.",
    ),
    (
        "Гарольд Брандт прибыл.\n⟦Брондт⟧ устал.\nГарольда Брандта встретили.",
        "Harold Brandt đã đến.\nBrandt mệt.\nHọ đón Harold Brandt.",
    ),
    (
        "Гарольд Брандт прибыл.\nБрандт устал.\n⟦Гаролда⟧ Брандта встретили.",
        "Harold Brandt đã đến.\nBrandt mệt.\nHọ đón Harold Brandt.",
    ),
    (
        "Каролина растёт.\nВ ⟦Каралине⟧ порт.\nВ Каролине дожди.",
        "Carolina phát triển.\nCarolina có cảng.\nCarolina có mưa.",
    ),
    (
        "Уотсон молчал.\nУотсон встал.\nГолос ⟦Вотсона⟧ дрожал.",
        "Watson im lặng.\nWatson đứng dậy.\nGiọng Watson run.",
    ),
    (  # beside the usual form, where the source has the name twice
        "Мэннинг бросил.\nМэннинг устал, но ⟦Манинг⟧ играл.",
        "Manning ném.\nManning mệt, nhưng Manning vẫn chơi.",
    ),
    (  # one place against one: asked, not asserted
        "Улица Данлэпа узка.\nДом ⟦Данлапа⟧ высок.",
        "Phố Dunlap hẹp.\nNhà Dunlap cao.",
    ),
    (  # one woman, and her surname alone
        "Донна Ноубл шла.\nНоубл стояла.\n⟦Нобл⟧ молчала.",
        "Donna Noble đi.\nNoble đứng.\nNoble im lặng.",
    ),
    (
        "⟦Марровал⟧ прибыл.\nМаровал говорил час.\nМаровал уехал.",
        "Maroval đến.\nMaroval nói một giờ.\nMaroval đi.",
    ),
]

KNOWN_FAILURES = [
    # What differs in the ending alone is taken for a case, what is longer for a derived word.
    ("Полония играла.\nПолония ждёт.\n⟦Полонея⟧ ушла.", "Polonia đá.\nPolonia chờ.\nPolonia đi."),
    ("Рейдер пишет.\nРейдер молчит.\n⟦Рейдерс⟧ знал.", "Reiders viết.\nReiders im.\nReiders biết."),
    # Two given names of the dictionary, with no surname to make one man of them.
    ("Дэвид пел.\nДэвид пил.\n⟦Давид⟧ ушёл.", "David hát.\nDavid uống.\nDavid đi."),
]


def collected(target, source, language="vi"):
    pair = bitext(target, source, language)
    known = names.collect(pair, ())
    taken = Cover(pair.target, (span for one in known for span in one.spans))
    return pair, list(foreign.collect(pair, taken))


def marked(target, source, language="vi"):
    pair, found = collected(unmarked(target), source, language)
    return underlined(pair.target, list(check(pair, renderings=found)))


@pytest.mark.parametrize(("target", "source"), GOOD)
def test_is_silent(target, source):
    assert marked(target, source) == target


@pytest.mark.parametrize(("target", "source"), BAD)
def test_finds_variants(target, source):
    assert marked(target, source) == target


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("target", "source"), KNOWN_FAILURES)
def test_known_failures(target, source):
    assert marked(target, source) == target


def test_english_originals_too():
    source = "Brandt arrived.\nReporters waited for Brandt.\nThey talked with Brandt."
    target = "Брандт прибыл.\nЖурналисты ждали ⟦Брондта⟧.\nС Брандтом говорили."
    assert marked(target, source, "en") == target


def test_nothing_without_a_source():
    pair = bitext("Брандт прибыл.\nБрондт уехал.")
    assert not list(foreign.collect(pair, Cover(pair.target)))


def test_leaves_what_is_taken():
    pair = bitext("Брандт прибыл.\nБрондт уехал.", "Brandt đến.\nBrandt đi.")
    assert list(foreign.collect(pair, Cover(pair.target)))
    assert not list(foreign.collect(pair, Cover(pair.target, [pair.target.span(0, 40)])))


def test_forms_are_counted_and_proposed():
    _, (found,) = collected(
        "Брандт прибыл.\nЖдали Брондта.\nС Брандтом говорили.\nБрандт уехал.",
        "Brandt đến.\nChờ Brandt.\nGặp Brandt.\nBrandt đi.",
    )
    assert found.source == "Brandt"
    assert found.certain
    assert [(form.text, len(form.spans)) for form in found.forms] == [("Брандт", 3), ("Брондт", 1)]
    assert found.forms[1].suggestion == "Брандта"
    assert [span.text for span in found.source_spans] == ["Brandt"] * 4


def test_is_major_only_where_the_usual_form_is_clear():
    source = "Brandt đến.\nChờ Brandt.\nGặp Brandt."
    target = "Брандт прибыл.\nЖдали Брондта.\nС Брандтом говорили."
    pair, found = collected(target, source)
    assert [one.severity for one in check(pair, renderings=found)] == [Severity.MINOR]
    pair, found = collected(f"{target}\nБрандт уехал.", f"{source}\nBrandt đi.")
    assert [one.severity for one in check(pair, renderings=found)] == [Severity.MAJOR]
    pair, found = collected("Брандт прибыл.\nЖдали Брондта.\nС ним говорили.", source)
    assert [one.severity for one in check(pair, renderings=found)] == [Severity.MINOR]


SOURCE = "Maroval đến Huế.\nSân bay đông.\nMaroval nói.\nTrời mưa.\nÔng Maroval đi.\nHết."
RENDERED = "Маровал прибыл в Хюэ.\nАэропорт полон.\nМаровал говорил.\nИдёт дождь.\n"


@pytest.mark.parametrize(
    ("target", "missing"),
    [
        (f"{RENDERED}Президент уехал.\nКонец.", ["Maroval"]),
        (f"{RENDERED}Маровал уехал.\nКонец.", []),
        (f"{RENDERED}Мароваль уехал.\nКонец.", []),  # misspelt is not missing
        (f"{RENDERED}Президент уехал.\nКонец речи Маровала.", []),  # the next line has it
        (f"{RENDERED}Maroval уехал.\nКонец.", []),
        (f"{RENDERED}\nКонец.", []),  # the whole line is missing: another finding
    ],
)
def test_gaps(target, missing):
    _, found = collected(target, SOURCE)
    gaps = [span for one in found if one.source == "Maroval" for span in one.unrendered]
    assert [span.text for span in gaps] == missing


def test_a_given_name_may_be_left_out():
    _, found = collected(
        "Гарольд Брандт прибыл.\nЖара.\nГарольд Брандт устал.\nДождь.\nБрандт уехал.",
        "Harold Brandt đến.\nNóng.\nHarold Brandt mệt.\nMưa.\nHarold Brandt đi.",
    )
    assert not any(one.unrendered for one in found)


WORDS = st.sampled_from(
    [
        "Brandt",
        "Harold Brandt",
        "Maroval",
        "Huế",
        "nói",
        "Брандт",
        "Брондта",
        "Маровалом",
        "он",
        "\n",
        ".",
    ]
)
TEXTS = st.lists(
    WORDS | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=5), max_size=20
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_renderings_are_sound(target, source):
    lines = max(target.count("\n"), source.count("\n"))
    target += "\n" * (lines - target.count("\n"))
    source += "\n" * (lines - source.count("\n"))
    pair, found = collected(target, source)
    assert found == [*foreign.collect(pair, Cover(pair.target))] or "Huế" in source
    for one in found:
        assert all(span.document is pair.target and span.text for span in one.spans)
        assert all(span.document is pair.source and span.text for span in one.source_spans)
        assert set(one.unrendered) <= set(one.source_spans)
        assert all(form.text and form.spans for form in one.forms)
