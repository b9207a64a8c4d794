"""A pattern compiled later is the pattern that it would have been at once."""

import importlib
import pkgutil
import re

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


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_compiles(name):
    for value in vars(importlib.import_module(name)).values():
        if type(value) is type(later.re("")):
            assert value.pattern
