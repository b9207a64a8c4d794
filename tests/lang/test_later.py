"""A pattern compiled later is the pattern that it would have been at once."""

import importlib
import os
import pickle
import pkgutil
import re
import subprocess
import sys

import pytest
import regex

import mtcheck
from mtcheck.lang import later

MODULES = [name for _, name, _ in pkgutil.walk_packages(mtcheck.__path__, "mtcheck.")]


@pytest.mark.parametrize(("now", "then"), [(re.compile, later.re), (regex.compile, later.regex)])
def test_finds_what_the_pattern_finds(now, then):
    ours, theirs = then("(ха)+", re.IGNORECASE), now("(ха)+", re.IGNORECASE)
    for text in ("Ха-хаха", "", "эх"):
        assert [m.span() for m in ours.finditer(text)] == [m.span() for m in theirs.finditer(text)]
        assert bool(ours.search(text)) == bool(theirs.search(text))
        assert ours.sub("!", text) == theirs.sub("!", text)
    assert ours.pattern == theirs.pattern


def test_nothing_is_compiled_before_it_is_used():
    wrong = later.regex("(")
    with pytest.raises(regex.error):
        wrong.search("text")


def patterns(value):
    """The patterns of a constant: itself, or those in a table of them."""
    if type(value) is type(later.re("")):
        yield value
    elif isinstance(value, dict | list | tuple):
        for one in value.values() if isinstance(value, dict) else value:
            yield from patterns(one)


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_compiles(name):
    for value in vars(importlib.import_module(name)).values():
        for pattern in patterns(value):
            assert pattern.pattern


def test_what_is_kept_is_read_again_beside_what_was_there(tmp_path):
    place = tmp_path / "new folder" / "patterns"
    first, second = ({(text, 0): pickle.dumps(regex.compile(text))} for text in ("а+", "б+"))
    later.write(place, first)
    later.write(place, second)
    assert later.read(place) == first | second
    assert [path.name for path in place.parent.iterdir()] == ["patterns"]
    kept = pickle.loads(later.read(place)["а+", 0])
    assert kept.findall("ааба") == ["аа", "а"]


@pytest.mark.parametrize("broken", [b"", b"short", b"x" * 100])
def test_a_broken_file_holds_no_patterns(tmp_path, broken):
    place = tmp_path / "patterns"
    later.write(place, {("а+", 0): b"compiled"})
    whole = place.read_bytes()
    for data in (broken, whole[:-1], whole[:40] + b"?" + whole[41:]):
        place.write_bytes(data)
        assert later.read(place) == {}


def test_a_place_that_cannot_be_written_keeps_nothing(tmp_path):
    (tmp_path / "file").write_text("in the way")
    later.write(tmp_path / "file" / "patterns", {("а+", 0): b"compiled"})
    assert later.read(tmp_path / "file" / "patterns") == {}


def test_patterns_that_nobody_uses_any_more_are_dropped(tmp_path):
    place = tmp_path / "patterns"
    later.write(place, {(str(number), 0): b"" for number in range(5001)})
    later.write(place, {("а+", 0): b"compiled"})
    assert later.read(place) == {("а+", 0): b"compiled"}


def test_a_second_run_compiles_nothing(tmp_path):
    """What a program has compiled, the next one finds beside the modules of Python."""
    program = (
        "import sys, regex; from mtcheck.lang import later; compiled = regex.compile\n"
        "regex.compile = lambda *given: print('compiled') or compiled(*given)\n"
        "print(later.regex('х.', regex.IGNORECASE).findall('Ха-ха'))"
    )
    variables = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    runs = [
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | variables | {"PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout.split("\n", 1)
        for _ in range(2)
    ]
    assert runs == [["compiled", "['Ха', 'ха']\n"], ["['Ха', 'ха']", ""]]
