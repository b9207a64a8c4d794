"""The house stands: imports point down only, and every check is complete."""

import ast
from pathlib import Path

import pytest

from mtcheck.checks import load

PACKAGE = Path(__file__).parent.parent / "mtcheck"
TESTS = Path(__file__).parent

# Rooms by floor: a module may import its own room, and rooms on lower floors.
FLOORS = [
    {"core", "__init__"},
    {"lang"},
    {"readers", "segmenter", "embedding", "aligner", "renderings", "memory", "reporters"},
    {"meaning"},
    {"checks", "scores", "corrections"},
    {"settings"},
    {"mapping"},
    {"pipeline"},
    {"options", "inputs", "output"},
    {"cli"},
]
# Checks may use the types of renderings, scores may read files; no other neighbours meet.
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}


def room(module: str) -> str:
    """«mtcheck.lang.names» is in «lang»; «mtcheck» itself is «__init__»."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports(file: Path) -> set[str]:
    """The rooms of this package that a file imports, at its top or inside its functions."""
    rooms = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("mtcheck"):
            if node.module == "mtcheck":
                rooms |= {a.name if a.name in FLOOR else "__init__" for a in node.names}
            else:
                rooms.add(room(node.module))
        elif isinstance(node, ast.Import):
            rooms |= {room(a.name) for a in node.names if a.name.split(".")[0] == "mtcheck"}
    return rooms


FILES = sorted(PACKAGE.rglob("*.py"))


def home(file: Path) -> str:
    return room(".".join(("mtcheck", *file.relative_to(PACKAGE).with_suffix("").parts)))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_point_down(file):
    here = home(file)
    for other in imports(file) - {here, "__init__"}:
        assert FLOOR[other] < FLOOR[here], f"{here} must not know {other}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_first_line_says_what_it_is_for(file):
    first = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    assert first, "a module begins with a sentence about what it is for"
    assert first.splitlines()[0].endswith("."), "the sentence is whole, on one line"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_file_is_one_idea(file):
    most = 110 if home(file) == "checks" and file.name != "__init__.py" else 450
    assert len(file.read_text(encoding="utf-8").splitlines()) <= most


@pytest.mark.parametrize("name", [path.stem for path in (PACKAGE / "checks").glob("[a-z]*.py")])
def test_check_has_a_test_with_more_good_than_bad(name):
    tables = (TESTS / "checks" / f"test_{name}.py").read_text(encoding="utf-8")
    values = {
        node.targets[0].id: node.value
        for node in ast.parse(tables).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    good, bad = values["GOOD"], values["BAD"]
    assert isinstance(good, ast.List)
    assert isinstance(bad, ast.List)
    assert len(good.elts) >= len(bad.elts) > 0


@pytest.mark.parametrize("rule", load(), ids=lambda rule: rule.id)
def test_check_documents_itself(rule):
    assert rule.documentation.splitlines()[0].endswith(".")
    for heading in ("Passes: ", "Bad:", "Good:"):
        assert f"\n{heading}" in rule.documentation
    assert rule.mqm


def test_rules_yield_to_rules_that_exist():
    known = {rule.id for rule in load()}
    assert {other for rule in load() for other in rule.yields_to} <= known


def test_every_table_has_one_reader():
    modules = [path.read_text(encoding="utf-8") for path in (PACKAGE / "lang").rglob("*.py")]
    for table in (PACKAGE / "lang" / "data").iterdir():
        readers = [text for text in modules if f'"{table.name}"' in text]
        assert len(readers) == 1, f"{table.name} is read by {len(readers)} modules"
