"""The installed command from end to end: what it prints, what it answers, what it leaves behind."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mtcheck import __version__

CORPORA = Path(__file__).parent.parent / "corpora"
ARTICLE = CORPORA / "news" / "article.ru.txt"
SOURCE = CORPORA / "news" / "article.vi.txt"
HUMAN = CORPORA / "news-human" / "article.ru.txt"
FAST = ("--no-semantic",)


def mtcheck(*arguments, stdin=None, cwd=None, **environment):
    command = shutil.which("mtcheck", path=str(Path(sys.executable).parent)) or "mtcheck"
    kept = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")
    }
    return subprocess.run(
        [command, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**kept, "PYTHONIOENCODING": "utf-8", **environment},
        encoding=None if isinstance(stdin, bytes) else "utf-8",
        timeout=120,
    )


def report(*arguments, **more):
    return json.loads(mtcheck("check", *arguments, *FAST, "-f", "json", "-q", **more).stdout)


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


CLEAN = "Заседание прошло в Ханое. Его провёл министр.\n"
GLUED = "После внедренияРезолюция заработала. Это произошло в Ханое.\n"


STATUS = [
    (CLEAN, [], 0),
    (GLUED, [], 1),
    (GLUED, ["--fail-on", "critical"], 0),
    (GLUED, ["--fail-on", "never"], 0),
    (GLUED, ["--fail-on", "minor"], 1),
    (GLUED, ["--ignore", "glued-words"], 0),
    (GLUED, ["--select", "mixed-script"], 0),
    (GLUED, ["--strict"], 2),
    (GLUED, ["--strict", "--select", "glued-words"], 1),
]


@pytest.mark.parametrize(("text", "options", "status"), STATUS)
def test_exit_status(tmp_path, text, options, status):
    target = write(tmp_path, "a.ru.txt", text)
    assert mtcheck("check", target, *FAST, *options).returncode == status


def test_writing_to_a_file_does_not_change_the_status(tmp_path):
    target = write(tmp_path, "a.ru.txt", GLUED)
    run = mtcheck("check", target, *FAST, "-f", f"json={tmp_path / 'r.json'}", "-f", "text")
    assert run.returncode == 1
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["verdict"]["passed"] is False
    assert run.stdout.startswith(f"{target}:1:7: major glued-words ")
    assert list(tmp_path.iterdir()) == [target, tmp_path / "r.json"]


REFUSED = [
    (["check", "none.txt"], "does not exist"),
    (["check", "empty.txt"], "is empty"),
    (["check", "binary.txt"], "--encoding"),
    (["check", "nul.txt"], "NUL"),
    (["check", "endless.txt"], "paragraphs"),
    (["check", "vi.txt"], "did you mean --source?"),
    (["check", "digits.txt"], "no language"),
    (["check", "folder"], "No file to check"),
    (["check", "a.ru.txt", "--source", "none.txt"], "does not exist"),
    (["check", "a.ru.txt", "--source", "a.ru.txt"], "swapped"),
    (["check", "a.ru.txt", "--source", "vi.txt", "--aligned"], "lines"),
    (["check", "a.ru.txt", "--select", "glue"], "did you mean «glued-words»?"),
    (["check", "a.ru.txt", "-f", "yaml"], "choose from"),
    (["check", "a.ru.txt", "-f", "text", "-f", "json"], "standard output"),
    (["check", "a.ru.txt", "-f", "json="], "names no file"),
    (["check", "a.ru.txt", "-f", "json=none/r.json"], "cannot be written"),
    (["check", "a.ru.txt", "--config", "none.toml"], "cannot be read"),
    (["check", "a.ru.txt", "--config", "bad.toml"], "did you mean «fail-on»?"),
    (["check", "a.ru.txt", "--termbase", "empty.txt"], "is empty"),
    (["check", "a.ru.txt", "--names", "vi.txt"], "no columns"),
    (["check", "a.ru.txt", "--source-lang", "de"], "source-lang"),
    (["check", "a.ru.txt", "--memory", "none.db"], "--update-memory"),
    (["check", "a.ru.txt", "--memory", "vi.txt"], "not a database"),
    (["check", "-", "a.ru.txt"], "Standard input"),
    (["align", "a.ru.txt"], "--source"),
    (["score", "a.ru.txt", "--reference", "vi.txt"], "lines"),
    (["explain", "glue"], "did you mean «glued-words»?"),
    (["check"], ""),
    (["check", "a.ru.txt", "--fail-on", "fatal"], ""),
    (["chek"], ""),
]


@pytest.mark.parametrize(("arguments", "says"), REFUSED, ids=lambda value: " ".join(value)[:60])
def test_refuses_with_a_sentence_and_status_2(tmp_path, arguments, says):
    write(tmp_path, "a.ru.txt", CLEAN)
    write(tmp_path, "vi.txt", "Hội nghị diễn ra tại Hà Nội.\nBộ trưởng chủ trì hội nghị.\n")
    write(tmp_path, "empty.txt", "")
    write(tmp_path, "binary.txt", bytes(range(256)) * 40)
    write(tmp_path, "nul.txt", "Текст\0текст\n")
    write(tmp_path, "endless.txt", "слово " * 1_700_000)
    write(tmp_path, "digits.txt", "1234\n5678\n")
    write(tmp_path, "bad.toml", 'fail-onn = "minor"\n')
    (tmp_path / "folder").mkdir()
    before = sorted(path.name for path in tmp_path.iterdir())
    run = mtcheck(*arguments, *(FAST if arguments[0] == "check" else ()), cwd=tmp_path)
    assert run.returncode == 2
    assert says in " ".join(run.stderr.split())
    assert "Traceback" not in run.stderr
    assert run.stdout == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_standard_input():
    run = mtcheck("check", "-", "--stdin-filename", "cms.txt", *FAST, "-f", "text", stdin=GLUED)
    assert run.returncode == 1
    assert run.stdout.startswith("cms.txt:1:7: ")


def test_settings_file_is_found_and_overruled(tmp_path):
    target = write(tmp_path, "news/a.ru.txt", GLUED)
    write(tmp_path, "mtcheck.toml", 'fail-on = "never"\n[severity]\nglued-words = "minor"\n')
    run = mtcheck("check", target, *FAST, "-f", "text")
    assert run.returncode == 0
    assert ": minor glued-words " in run.stdout
    assert mtcheck("check", target, *FAST, "--fail-on", "minor").returncode == 1
    assert mtcheck("check", target, *FAST, "--isolated").returncode == 1


IGNORES = ["fingerprint = '{fingerprint}'", "text = '^внедрения'", "path = 'news/*.txt'"]


@pytest.mark.parametrize("entry", IGNORES)
def test_a_finding_can_be_ignored_for_good(tmp_path, entry):
    target = write(tmp_path, "news/a.ru.txt", GLUED)
    (finding,) = report(target)["documents"][0]["findings"]
    entry = entry.format(**finding)
    rule = "[[ignore]]\nrule = 'glued-words'\nreason = 'a brand'\n"
    write(tmp_path, "mtcheck.toml", rule + entry)
    ignored = report(target)
    assert ignored["documents"][0]["findings"] == []
    assert "1 finding is ignored" in ignored["documents"][0]["notices"][0]


def test_folders_pair_by_name(tmp_path):
    shutil.copy(ARTICLE, write(tmp_path, "ru/a.txt", ""))
    shutil.copy(SOURCE, write(tmp_path, "vi/a.txt", ""))
    write(tmp_path, "ru/b.txt", CLEAN)
    documents = report(tmp_path / "ru", "--source", tmp_path / "vi")["documents"]
    assert [Path(document["source"] or "-").name for document in documents] == ["a.txt", "-"]
    assert "b.txt has no source" in documents[1]["notices"][0]


def test_json_is_the_contract():
    found = report(ARTICLE, "--source", SOURCE)
    assert found["schema"] == "mtcheck.report/v1"
    assert found["verdict"]["fail_on"] == "major"
    (document,) = found["documents"]
    assert document["languages"] == {"source": "vi", "target": "ru"}
    assert document["target_words"] == len(ARTICLE.read_text("utf-8").split())
    counts = {name: found["summary"][name] for name in ("critical", "major", "minor", "neutral")}
    severities = [finding["severity"] for finding in document["findings"]]
    assert counts == {name: severities.count(name) for name in counts}
    points = 25 * counts["critical"] + 5 * counts["major"] + counts["minor"]
    wanted = round(1000 * points / document["target_words"], 1)
    assert found["summary"]["penalty_per_1000_words"] == wanted
    lines = ARTICLE.read_text("utf-8").split("\n")
    for finding in document["findings"]:
        for place in (finding["target"], *finding["related"]):
            if place.get("side", "target") == "target":
                line = lines[place["line"] - 1]
                assert line[place["column"] - 1 : place["end_column"] - 1] == place["text"]


def test_json_of_a_translation_alone():
    (document,) = report(ARTICLE)["documents"]
    assert document["source"] is None
    assert document["languages"]["source"] is None
    skipped = {skipped["rule"]: skipped["reason"] for skipped in document["skipped_checks"]}
    assert skipped["number-mismatch"] == "no source"
    assert not skipped.keys() & {finding["rule"] for finding in document["findings"]}


def test_same_report_twice():
    first = mtcheck("check", ARTICLE, "--source", SOURCE, *FAST, "-f", "json")
    assert first.stdout == mtcheck("check", ARTICLE, "--source", SOURCE, *FAST, "-f", "json").stdout


def test_fingerprints_survive_new_lines_above(tmp_path):
    target = write(tmp_path, "a.ru.txt", GLUED)
    before = report(target)["documents"][0]["findings"]
    write(tmp_path, "a.ru.txt", "Новый первый абзац.\n\n" + GLUED)
    after = report(target)["documents"][0]["findings"]
    assert [f["fingerprint"] for f in before] == [f["fingerprint"] for f in after]
    assert [f["target"]["line"] for f in after] == [3]


DISKS = [
    ("utf-8", "\n"),
    ("utf-8", "\r\n"),
    ("utf-8", "\r"),
    ("utf-8-sig", "\n"),
    ("utf-16", "\r\n"),
]


@pytest.mark.parametrize(("encoding", "end"), DISKS)
def test_places_are_those_on_disk(tmp_path, encoding, end):
    lines = ["Первая строка\N{SOFT HYPHEN} текста.", "", "Нгуен\x07 и внедренияРезолюция и Май."]
    target = write(tmp_path, "a.ru.txt", end.join(lines).encode(encoding))
    (finding,) = report(target)["documents"][0]["findings"]
    assert finding["target"]["line"] == 3
    start = finding["target"]["column"] - 1
    assert lines[2][start : finding["target"]["end_column"] - 1] == "внедренияРезолюция"


def test_terms_come_back_as_a_termbase(tmp_path):
    run = mtcheck("terms", ARTICLE, "--source", SOURCE, *FAST, "-f", "tsv")
    assert run.returncode == 0
    termbase = write(tmp_path, "terms.tsv", run.stdout)
    assert run.stdout.splitlines()[0].startswith("source\ttarget\t")
    again = mtcheck("check", ARTICLE, "--source", SOURCE, *FAST, "--termbase", termbase)
    assert again.returncode == 1


def test_earlier_publications_are_recorded_and_followed(tmp_path):
    write(tmp_path, "old.txt", "Собрание закончилось.\nЕго вёл Чан Туан Ань.\n")
    new = write(tmp_path, "new.txt", "Собрание началось.\nЕго ведёт Тран Туан Ань.\n")
    memory = ("--memory", tmp_path / "record.db")
    recording = mtcheck("terms", tmp_path / "old.txt", *memory, "--update-memory")
    assert "has 1 new of 1 texts" in recording.stderr
    again = mtcheck("terms", tmp_path / "old.txt", *memory, "--update-memory")
    assert "has 0 new of 1 texts" in again.stderr
    (finding,) = report(new, *memory)["documents"][0]["findings"]
    assert "earlier publications write «Чан Туан Ань» (once)" in finding["message"]
    assert finding["suggestion"] == "Чан Туан Ань"
    (alone,) = report(new)["documents"][0]["findings"]
    assert alone["rule"] == "wrong-transcription"


def test_a_record_to_update_must_be_named():
    run = mtcheck("terms", ARTICLE, *FAST, "--update-memory")
    assert run.returncode == 2
    assert "--memory" in run.stderr
    assert run.stdout == ""


def test_user_names_win_over_the_rules(tmp_path):
    names = write(
        tmp_path, "n.tsv", "source\ttarget\tkind\nTrương Đức Thịnh\tТруонг Дык Тхинь\tperson\n"
    )
    documents = report(ARTICLE, "--source", SOURCE, "--names", names)["documents"]
    (finding,) = [f for f in documents[0]["findings"] if f["suggestion"] == "Труонг Дык Тхинь"]
    assert finding["target"]["text"] == "Чыонг Дык Тхинь"


def test_score_of_a_translation_with_itself(tmp_path):
    run = mtcheck("score", HUMAN, "--reference", HUMAN, "-f", "json")
    scores = {score["metric"]: score for score in json.loads(run.stdout)}
    assert scores["BLEU"]["value"] == pytest.approx(100)
    assert scores["TER"]["value"] == 0
    assert "version:" in scores["chrF2"]["signature"]


def test_two_scores_are_tested_against_each_other(tmp_path):
    lines = HUMAN.read_text("utf-8").split("\n")
    worse = write(tmp_path, "worse.txt", "\n".join(line[: len(line) // 2] for line in lines))
    run = mtcheck("score", HUMAN, worse, "--reference", HUMAN, "-f", "json")
    first, second = [s for s in json.loads(run.stdout) if s["metric"] == "chrF2"]
    assert first["p_value"] is None
    assert second["p_value"] < 0.05
    assert second["value"] < first["value"]


def test_rules_and_explain():
    rules = mtcheck("rules", COLUMNS="200").stdout
    assert "number-mismatch" in rules
    assert "accuracy/omission" in rules
    page = mtcheck("explain", "glued-words").stdout
    assert "Bad:" in page
    assert "МегаФон" in page


def test_version_and_help():
    assert mtcheck("--version").stdout.strip() == f"mtcheck {__version__}"
    page = mtcheck("check", "--help", COLUMNS="160").stdout
    assert "default: major" in page
    assert "--fail-on never" in page or "Examples" in page


def test_completion_names_the_checks():
    words = {
        "_MTCHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": "mtcheck explain glu",
        "COMP_CWORD": "2",
    }
    assert "glued-words" in mtcheck(**words).stdout


@pytest.mark.parametrize("width", ["80", "160"])
def test_rich_report_fits_the_terminal(width):
    run = mtcheck("check", ARTICLE, "--source", SOURCE, *FAST, COLUMNS=width)
    assert "\x1b" not in run.stdout
    assert all(len(line) <= int(width) for line in run.stdout.splitlines())
    assert run.stdout.startswith("FAILED with ")


def test_color_is_asked_for():
    assert "\x1b[" in mtcheck("check", ARTICLE, *FAST, "--color", "always").stdout
    assert "\x1b[" in mtcheck("check", ARTICLE, *FAST, FORCE_COLOR="1").stdout
    never = mtcheck("check", ARTICLE, *FAST, "--color", "never", FORCE_COLOR="1").stdout
    assert "\x1b[" not in never


def test_a_report_never_overwrites_a_text(tmp_path):
    target = write(tmp_path, "a.ru.txt", GLUED)
    run = mtcheck("check", target, *FAST, "-f", f"json={target}")
    assert run.returncode == 2
    assert "would overwrite" in run.stderr
    assert target.read_text("utf-8") == GLUED


def test_a_report_replaces_a_file_whole(tmp_path):
    target = write(tmp_path, "a.ru.txt", GLUED)
    report_file = write(tmp_path, "r.json", "old")
    link = tmp_path / "link.json"
    link.symlink_to(report_file)
    mtcheck("check", target, *FAST, "-f", f"json={link}", "-q")
    assert link.is_symlink()
    assert json.loads(report_file.read_text("utf-8"))["schema"] == "mtcheck.report/v1"
    assert {path.name for path in tmp_path.iterdir()} == {"a.ru.txt", "r.json", "link.json"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_is_a_sentence(tmp_path):
    target = write(tmp_path, "a.ru.txt", GLUED)
    with open("/dev/full", "w") as full:
        run = subprocess.run(
            [
                shutil.which("mtcheck", path=str(Path(sys.executable).parent)),
                "check",
                target,
                *FAST,
            ],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    assert run.returncode == 2
    assert "cannot be written" in run.stderr
    assert "Traceback" not in run.stderr


def test_strict_prints_the_report_before_it_refuses(tmp_path):
    target = write(tmp_path, "a.ru.txt", GLUED)
    run = mtcheck("check", target, *FAST, "--strict", "-f", "text", "-q")
    assert run.returncode == 2
    assert "glued-words" in run.stdout
    assert "number-mismatch" in run.stderr
    assert "wrong-source (no source)" in run.stderr
