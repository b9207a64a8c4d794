"""Settings: the nearest file, overruled by the command line; nonsense is named, not ignored."""

import pytest

from mtcheck import settings
from mtcheck.core import MtcheckError, Severity

GOOD = [
    ("", {}, "fail_on", "major"),
    ('fail-on = "minor"', {}, "fail_on", "minor"),
    ('fail-on = "minor"', {"fail_on": "never"}, "fail_on", "never"),
    ('select = ["mixed-script"]', {}, "select", ("mixed-script",)),
    ('[severity]\nmixed-script = "minor"', {}, "severity", {"mixed-script": "minor"}),
    ('source-lang = "en"', {}, "source_lang", "en"),
    (
        'ignore = ["mixed-script", {rule = "glued-words", text = "x", reason = "ours"}]',
        {},
        "ignore",
        ("mixed-script",),
    ),
]

BAD = [
    ('fail-onn = "minor"', "there is no setting «fail-onn»: did you mean «fail-on»"),
    ('fail-on = "fatal"', "fail-on"),
    ('select = ["mixed-scrip"]', "did you mean «mixed-script»"),
    ('[severity]\nnumbers = "minor"', "did you mean «number-mismatch»"),
    ('[severity]\nmixed-script = "bad"', "severity"),
    ("[checks.mixed-script]\nlimit = 3", "option of mixed-script"),
    ('[[ignore]]\nrule = "mixed-script"\ntext = "a"', "reason"),
    ('[[ignore]]\nrule = "mixed-script"\nreason = "ours"', "say what to ignore"),
    ('[[ignore]]\nrule = "mixed-script"\ntext = "("\nreason = "x"', "no regex"),
    ("select = [", "not valid TOML"),
    ("select = 3", "select"),
    ('[[ignore]]\nfingerprint = "a"\nreason = "x"', "every [[ignore]] needs «rule»"),
    ('[[ignore]]\nrule = "mixed-script"\ntext = "a"\nreason = "x"\nwhy = "b"', "did you mean"),
    ('ignore = ["mixed-script"]\n[[ignore]]\nrule = "a"', "put rules and findings into one list"),
    ("[[ignored]]\nrule = 'mixed-script'", "there is no setting «ignored»"),
]


@pytest.mark.parametrize(("text", "overrides", "key", "value"), GOOD)
def test_reads(tmp_path, text, overrides, key, value):
    file = tmp_path / "mtcheck.toml"
    file.write_text(text, encoding="utf-8")
    assert getattr(settings.load(file, overrides), key) == value


@pytest.mark.parametrize(("text", "says"), BAD)
def test_refuses_in_one_sentence(tmp_path, text, says):
    file = tmp_path / "mtcheck.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(MtcheckError) as refused:
        settings.load(file, {})
    assert says in str(refused.value)
    assert str(file) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_what_is_wrong_on_the_command_line_is_not_blamed_on_the_file(tmp_path):
    file = tmp_path / "mtcheck.toml"
    file.write_text('fail-on = "minor"', encoding="utf-8")
    with pytest.raises(MtcheckError, match=r"^The command line: there is no rule «mixed-scrip»"):
        settings.load(file, {"select": ["mixed-scrip"]})


def test_nearest_file_wins(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "mtcheck.toml").write_text("")
    assert settings.find(inner) == tmp_path / "mtcheck.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.ruff]\n")
    assert settings.find(inner) == tmp_path / "mtcheck.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.mtcheck]\n")
    assert settings.find(inner) == tmp_path / "a" / "pyproject.toml"


def test_table_in_pyproject(tmp_path):
    file = tmp_path / "pyproject.toml"
    file.write_text('[tool.mtcheck]\nfail-on = "critical"\n[tool.other]\nx = 1\n')
    assert settings.load(file, {}).threshold is Severity.CRITICAL


def test_paths_are_relative_to_the_file(tmp_path):
    file = tmp_path / "mtcheck.toml"
    file.write_text('source = "vi"\ntermbase = ["terms.tsv"]\n')
    read = settings.load(file, {})
    assert read.source == tmp_path / "vi"
    assert read.termbase == (tmp_path / "terms.tsv",)


def test_command_line_adds_to_what_is_ignored(tmp_path):
    file = tmp_path / "mtcheck.toml"
    file.write_text('ignore = ["mixed-script"]\n')
    rules = {rule.id for rule in settings.load(file, {"ignore": ["glued-words"]}).rules}
    assert not rules & {"mixed-script", "glued-words"}
    assert "garbled-text" in rules
