"""The checks, one module each: a file in this folder is all it takes to add one."""

from __future__ import annotations

import difflib
import functools
import importlib
import inspect
import pkgutil
from importlib import resources
from types import ModuleType

from mtcheck.core import MtcheckError, Rule


@functools.cache
def load() -> tuple[Rule, ...]:
    """Every check of this folder, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(_rule(importlib.import_module(f"{__name__}.{name}")) for name in names)


def _rule(module: ModuleType) -> Rule:
    """Read a check's module: the docstring is its documentation, the signature its needs."""
    documentation = inspect.cleandoc(module.__doc__ or "")
    parameters = list(inspect.signature(module.check).parameters.values())[1:]
    return Rule(
        id=module.__name__.rpartition(".")[2].replace("_", "-"),
        title=documentation.partition("\n")[0].rstrip("."),
        documentation=documentation,
        severity=module.SEVERITY,
        mqm=module.MQM,
        check=module.check,
        options={p.name: p.default for p in parameters if p.default is not p.empty},
        needs=tuple(p.name for p in parameters if p.default is p.empty),
        yields_to=getattr(module, "YIELDS_TO", ()),
    )


def get(rule_id: str) -> Rule:
    """The check of that id. Raises MtcheckError that names the nearest one there is."""
    for rule in load():
        if rule.id == rule_id:
            return rule
    near = difflib.get_close_matches(rule_id, [rule.id for rule in load()], n=1, cutoff=0)
    raise MtcheckError(f"There is no check «{rule_id}»: did you mean «{near[0]}»?")


@functools.cache
def measured() -> dict[str, str]:
    """False alarms per 1,000 human-translated segments by check; scripts/measure.py writes them."""
    text = resources.files(__name__).joinpath("measured.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return {row[0]: f"{float(row[1]):.1f} ({row[2]} segments)" for row in rows}
