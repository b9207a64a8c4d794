import pytest

from mtcheck.checks.grammar import check
from mtcheck.lang import grammar_engine
from mtcheck.lang.grammar_engine import Match
from mtcheck.lang.tables import rows
from tests.tables import bitext, check_underlines, unmarked

GOOD = [
    "Это лучший вариант, и сделан он по новому плану.",
    "Красивая девушка пела песню о реке.",
    "Дорогу закрыли в течение дня.",
    "В верхнем течении реки построен мост.",
    "Несмотря на дождь, праздник состоялся.",
    "Он шёл, не смотря на часы.",
    "Участники встретились с представителем компании.",
    "Построено пять школ и две больницы.",
    "В провинции построено пять новых школ.",
    "Из-за дождя матч отменили, по-прежнему идут дожди.",
    "Он надел пальто и одел ребёнка.",
    "Обеих сторон соглашения устроил итог, оба министра довольны.",
    "Мы обсудили проблемы и говорили о них.",
    "В обоих городах и в обеих провинциях праздник.",
    "Цены выросли на 3,3 процента, в таких провинциях, как Нгеан и Хатинь.",
    "Две женщины и двое мужчин вышли на сцену.",
    "Благодаря дождю урожай вырос вопреки прогнозам.",
    "Он хочет учиться, и школы начали строиться.",
    "Товары вывозят в страны (такие как Китай), много рыб, таких как миноги.",
    # What other checks own, or nobody.
    "Слово  слово , тут «кавычка и скобка (",
    "Человек, который пришёл, сказал, что знает того, который ушёл.",
    "Погода была хорошей, люди гуляли , дети пели.",
    # Vietnamese names.
    "Генерал Во Нгуен Зяп и писательница Нгуен Нгок Ты приехали в Дай Вьет.",
    "Певица Фи Фи выступила с Минь Ханг и Тхи Кинь.",
    "Минь родилась в уезде Куиньлыу, говорит Лык.",
    "В театре показали спектакли о Куан Ам Тхи Кинь.",
]

BAD = [
    "⟦Красивый девушка⟧ пела песню о реке.",
    "Это ⟦более лучший⟧ вариант.",
    "Дорогу закрыли ⟦в течении дня⟧.",
    "Будем ⟦иметь ввиду⟧ прогноз погоды.",
    "Участники встретились ⟦с представитель⟧ компании.",
    "Построено ⟦пять школа⟧.",
    "В провинции построено 5 ⟦новый школ⟧.",
    "⟦Из за⟧ дождя матч отменили.",
    "⟦По прежнему⟧ идут дожди.",
    "Он ⟦одел пальто⟧.",
    "В ⟦обоих провинциях⟧ праздник.",
    "Мы ⟦обсудили о⟧ проблемах.",
    "Цены выросли на ⟦3,3 процентов⟧.",
    "⟦Двое женщин⟧ вышли на сцену.",
    "⟦Вопреки решения⟧ суда дом снесли.",
    "Он ⟦хочет учится⟧ в Ханое.",
    "Мост строят ⟦при поддержка⟧ фонда.",
    "Завод закрыт ⟦для реконструкция⟧ цеха.",
]

KNOWN_FAILURES = [
    "⟦Согласно приказа⟧ работы остановлены.",
    "Он приехал ⟦с Ханоя⟧.",
    "Он говорит о ⟦том что⟧ план выполнен.",
    "К концу года ⟦план выполнено⟧.",
]

ENGINE = grammar_engine.load()
needs_engine = pytest.mark.skipif(ENGINE is None, reason="mtcheck[grammar] is not installed")


def stammer(text):
    """An engine that knows one fault: «ох ох»."""
    starts = [at for at in range(len(text)) if text.startswith("ох ох", at)]
    return tuple(Match(at, at + 5, "STAMMER", "a sigh is enough", "ох") for at in starts)


@needs_engine
@pytest.mark.parametrize("target", GOOD)
def test_is_silent(target):
    assert check_underlines(check, target, grammar=ENGINE) == target


@needs_engine
@pytest.mark.parametrize("target", BAD)
def test_underlines(target):
    assert check_underlines(check, unmarked(target), grammar=ENGINE) == target


@needs_engine
@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("target", KNOWN_FAILURES)
def test_known_failures(target):
    assert check_underlines(check, unmarked(target), grammar=ENGINE) == target


@needs_engine
@pytest.mark.parametrize("text", ["", "\n", "\0", "😀 ох", "слово " * 300, "(" * 300, "ё́" * 100])
def test_any_text_is_read(text):
    found = ENGINE(text)
    assert all(0 <= match.start < match.end <= len(text) for match in found)
    assert found == ENGINE(text)


@needs_engine
def test_rules_of_the_table_exist():
    from pylat_ru import LanguageToolRU

    tool = LanguageToolRU()
    known = {rule.rule_id for rule in tool.java_rules_engine.rules}
    known |= {
        name for rule in tool.grammar_engine.get_all_rules() for name in (rule.id, rule.full_id)
    }
    assert {row["rule"] for row in rows("grammar_rules.tsv")} <= known


def test_places_are_those_of_the_document():
    target = "Первая строка.\nИ ⟦ох ох⟧, вторая.\n\n⟦ох ох⟧"
    assert check_underlines(check, unmarked(target), grammar=stammer) == target


def test_message_and_suggestion():
    (finding,) = check(bitext("Он сказал: ох ох!"), grammar=stammer)
    assert finding.message == "«ох ох»: a sigh is enough"
    assert finding.suggestion == "ох"


def test_one_place_is_one_finding():
    assert check_underlines(check, "ох ох ох", grammar=stammer) == "⟦ох ох⟧ ох"


@pytest.mark.parametrize("most", [0, 1, 3])
def test_shows_no_more_than_most(most):
    target = "\n".join(["ох ох"] * 10)
    assert len(list(check(bitext(target), grammar=stammer, most=most))) == most


def test_table_says_of_every_rule_whether_and_why():
    table = list(rows("grammar_rules.tsv"))
    assert len({row["rule"] for row in table}) == len(table)
    assert all(row["taken"] in ("yes", "no") and row["note"] and row["source"] for row in table)
    assert all(row["suggests"] == "no" for row in table if row["taken"] == "no")
