"""One frozen Settings: what the settings file says, overruled by the command line."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from mtcheck import checks
from mtcheck.core import MtcheckError, Rule, Severity

FILE_NAME = "mtcheck.toml"

_INTERNAL = ("file", "folder", "ignored")  # fields that no one writes

SeverityName = Literal["critical", "major", "minor", "neutral"]
FailOn = Literal["critical", "major", "minor", "never"]
Split = Literal["auto", "line", "sentence"]


class _Frozen(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=lambda name: name.replace("_", "-")
    )


class Ignore(_Frozen):
    """A finding the user has looked at and does not want to see again."""

    rule: str
    reason: str = Field(min_length=1)
    fingerprint: str | None = None
    text: str | None = None
    path: str | None = None

    @model_validator(mode="after")
    def _complete(self) -> Ignore:
        if not (self.fingerprint or self.text or self.path):
            raise ValueError("say what to ignore: a fingerprint, a text pattern or a path")
        if self.text is not None:
            try:
                re.compile(self.text)
            except (re.error, OverflowError, RecursionError) as error:
                raise ValueError(f"the text pattern «{self.text}» is no regex: {error}") from None
        if self.path is not None:
            import pathspec

            try:
                pathspec.PathSpec.from_lines("gitignore", [self.path])
            except ValueError:
                raise ValueError(f"«{self.path}» is no pattern for paths") from None
        return self


class Settings(_Frozen):
    """Everything a run can be told. Paths are absolute, or relative to the working folder."""

    source: Path | None = None
    source_lang: Literal["vi", "en"] | None = None
    target_lang: Literal["ru"] | None = None
    termbase: tuple[Path, ...] = ()
    names: tuple[Path, ...] = ()
    memory: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignored: tuple[Ignore, ...] = ()
    fail_on: FailOn = "major"
    severity: dict[str, SeverityName] = Field(default_factory=dict)
    checks: dict[str, dict[str, Any]] = Field(default_factory=dict)
    aligned: bool = False
    split: Split = "auto"
    strict: bool = False
    semantic: bool = True
    model: str | None = None
    encoding: str | None = None
    cache: bool = True
    file: Path | None = None
    folder: Path = Path()

    @model_validator(mode="after")
    def _names_real_rules(self) -> Settings:
        named = [*self.select, *self.ignore, *self.severity, *self.checks]
        named += [entry.rule for entry in self.ignored]
        for name in named:
            _known(name, (rule.id for rule in checks.load()), "rule")
        if not self.rules:
            raise ValueError("no check is left to run: select one, or ignore fewer")
        for rule in checks.load():
            for option, value in self.checks.get(rule.id, {}).items():
                _known(option, rule.options, f"option of {rule.id}")
                _same_type(rule, option, value)
        return self

    @property
    def threshold(self) -> Severity | None:
        """The severity at which a run fails; None for never."""
        return None if self.fail_on == "never" else Severity[self.fail_on.upper()]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The selected checks; what follows the user's own termbase only where there is one."""
        usual = {r.id for r in checks.load() if self.termbase or "termbase" not in r.needs}
        selected = (set(self.select) or usual) - set(self.ignore)
        return tuple(rule for rule in checks.load() if rule.id in selected)

    @property
    def tables(self) -> tuple[Path, ...]:
        """The files that the user keeps: a report must not be written over one."""
        kept = (*self.termbase, *self.names, self.memory, self.file)
        return tuple(path for path in kept if path)

    @property
    def cache_folder(self) -> Path | None:
        """Where vectors are kept from run to run; None for nowhere."""
        if not self.cache:
            return None
        if chosen := os.environ.get("MTCHECK_CACHE_DIR"):
            return Path(chosen)
        return platformdirs.user_cache_path("mtcheck", appauthor=False)


def _known(name: str, names: Iterable[str], kind: str) -> None:
    names = sorted(names)
    if name not in names:
        near = difflib.get_close_matches(name, names, n=1, cutoff=0)
        hint = f": did you mean «{near[0]}»?" if near else "; it has none"
        raise ValueError(f"there is no {kind} «{name}»{hint}")


def _same_type(rule: Rule, option: str, value: object) -> None:
    default = rule.options[option]
    wanted = (int, float) if isinstance(default, float) else type(default)
    if not isinstance(value, wanted) or isinstance(value, bool) is not isinstance(default, bool):
        raise ValueError(f"option «{option}» of {rule.id} is like {default!r}, not {value!r}")


def load(file: Path | None, overrides: Mapping[str, Any]) -> Settings:
    """Settings from a file (if any), overruled by what the command line gives (not None).

    Raises MtcheckError that names the file and what is wrong in it.
    """
    written = _read(file) if file else {}
    if internal := next((name for name in _INTERNAL if name in written), None):
        raise MtcheckError(f"{file}: {_unknown([internal])}")
    given = {key.replace("_", "-"): value for key, value in overrides.items() if value is not None}
    folder = file.parent if file else Path()
    table = {**_anchored(written, folder), **given, "file": file, "folder": folder}
    table |= _split_ignore(written.get("ignore", []), given.get("ignore", []))
    try:
        return Settings.model_validate(table)
    except ValidationError as error:
        where = str(file) if file and _is_right(given) else "The command line"
        complaint = _plain(error)
        stop = "" if complaint.endswith("?") else "."
        raise MtcheckError(f"{where}: {complaint}{stop}") from None
    except UnicodeError:
        raise MtcheckError("An option is not UTF-8: check how it was typed.") from None


def _is_right(given: Mapping[str, Any]) -> bool:
    """Whether these settings alone would do, so that what is wrong stands in the file."""
    try:
        Settings.model_validate(given)
    except ValidationError:
        return False
    return True


def _split_ignore(written: object, given: list[str]) -> dict[str, object]:
    """``ignore`` is a list of rules or, as [[ignore]], of findings; either, or a mix."""
    if not isinstance(written, list):
        return {"ignore": written}
    findings = [entry for entry in written if isinstance(entry, dict)]
    rules = [entry for entry in written if not isinstance(entry, dict)]
    return {"ignore": [*rules, *given], "ignored": findings}


def find(start: Path) -> Path | None:
    """The nearest settings file, from a file's folder upwards."""
    try:
        folder = start.resolve()
    except OSError:  # the working folder is gone
        return None
    for parent in (folder, *folder.parents):
        if (parent / FILE_NAME).is_file():
            return parent / FILE_NAME
        if _has_table(parent / "pyproject.toml"):
            return parent / "pyproject.toml"
    return None


def _has_table(project: Path) -> bool:
    if not project.is_file():
        return False
    try:
        tools = tomllib.loads(project.read_text(encoding="utf-8")).get("tool")
    except (OSError, ValueError, RecursionError):
        return False  # somebody else's broken file is not ours to complain of
    return isinstance(tools, dict) and isinstance(tools.get("mtcheck"), dict)


def _read(file: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise MtcheckError(f"{file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise MtcheckError(f"{file} is not UTF-8: save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        if "'ignore'" in str(error):
            raise MtcheckError(
                f"{file}: TOML allows «ignore» once: put rules and findings into one list,"
                ' as in ignore = ["page-debris", {rule = "...", text = "...", reason = "..."}].'
            ) from None
        raise MtcheckError(f"{file} is not valid TOML: {str(error).rstrip('.')}.") from None
    except (ValueError, RecursionError):
        raise MtcheckError(
            f"{file} is not settings: its values are too large or too deep."
        ) from None
    if file.name != "pyproject.toml":
        return table
    tools = table.get("tool")
    own = tools.get("mtcheck", {}) if isinstance(tools, dict) else {}
    if not isinstance(own, dict):
        raise MtcheckError(f"{file}: [tool.mtcheck] must be a table.")
    return own


def _anchored(table: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The table with its relative paths made relative to the working folder."""

    here = Path.cwd()
    base = folder.relative_to(here) if folder.is_relative_to(here) else folder

    def anchor(path: object) -> object:
        return base / path if isinstance(path, str) else path

    anchored = dict(table)
    for key in ("source", "memory"):
        if key in table:
            anchored[key] = anchor(table[key])
    for key in ("termbase", "names"):
        if isinstance(table.get(key), list):
            anchored[key] = [anchor(path) for path in table[key]]
    return anchored


def _plain(error: ValidationError) -> str:
    """The first complaint as a sentence a user can act on, without its full stop."""
    first = error.errors()[0]
    names = [str(part) for part in first["loc"] if isinstance(part, str)]
    place = ".".join("ignore" if name == "ignored" else name for name in names)
    if first["type"] == "extra_forbidden":
        return _unknown(names)
    if first["type"] == "missing":
        return f"every [[ignore]] needs «{names[-1]}»"
    if first["type"] == "literal_error":
        return f"«{place}» is one of {first['ctx']['expected']}".replace("'", "")
    message = first["msg"].removeprefix("Value error, ").rstrip(".")
    return f"«{place}»: {message}" if place else message


def _unknown(names: Sequence[str]) -> str:
    known = _keys(Ignore) if names[0] == "ignored" else _keys(Settings)
    near = difflib.get_close_matches(names[-1], known, n=1, cutoff=0)
    return f"there is no setting «{names[-1]}»: did you mean «{near[0]}»?"


def _keys(model: type[BaseModel]) -> list[str]:
    return [name.replace("_", "-") for name in model.model_fields if name not in _INTERNAL]
