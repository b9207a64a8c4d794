"""The command line: arguments in, exit status out; the only room that prints.

What a command needs is imported inside it, so that ``--help`` and completion answer at once.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
import typer.core

from mtcheck import __version__
from mtcheck.core import MtcheckError
from mtcheck.options import (
    Aligned,
    AlignmentFormat,
    AlignmentFormats,
    Color,
    ColorOption,
    Config,
    Encoding,
    FailOnOption,
    Formats,
    Ignored,
    Isolated,
    Memory,
    Model,
    Names,
    NoCache,
    NoSemantic,
    Quiet,
    ScoresFormatOption,
    Select,
    Source,
    SourceLanguage,
    SourceToAlign,
    SplitBy,
    StdinFilename,
    Strict,
    Target,
    TargetLanguage,
    Targets,
    Termbase,
    TermsFormat,
    TermsFormatOption,
    UpdateMemory,
    Verbose,
    WriteCorrections,
    complete_rule,
)

if TYPE_CHECKING:
    from types import TracebackType

    from mtcheck.core import DocumentReport, Report
    from mtcheck.memory import Memory as Record
    from mtcheck.settings import Settings

_EXAMPLES = """
Examples:

\b
  mtcheck check article.ru.txt --source article.vi.txt
      check a translation against its source
\b
  mtcheck check article.ru.txt
      check it alone
\b
  mtcheck check ru/ --source vi/ -f rich -f json=report.json
      check a folder, with a report for people and one for programs
\b
  mtcheck explain number-mismatch
      read what a check looks for, with examples
"""


class _Overview(typer.core.TyperGroup):
    """The list of commands, printed plainly: drawing it with Rich would take twice the time."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.rich_markup_mode = None


app = typer.Typer(
    name="mtcheck",
    cls=_Overview,
    help="Check machine-translated publications, Vietnamese to Russian first: names and terms"
    " rendered in several ways, garbled and untranslated text, wrong numbers, missing sentences.",
    epilog=_EXAMPLES,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mtcheck {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Global options."""


@app.command(short_help="Report what a reviser would mark.", epilog=_EXAMPLES)
def check(
    targets: Targets,
    source: Source = None,
    aligned: Aligned = False,
    split: SplitBy = None,
    encoding: Encoding = None,
    source_lang: SourceLanguage = None,
    target_lang: TargetLanguage = None,
    stdin_filename: StdinFilename = "<stdin>",
    select: Select = None,
    ignore: Ignored = None,
    fail_on: FailOnOption = None,
    strict: Strict = False,
    termbase: Termbase = None,
    names: Names = None,
    memory: Memory = None,
    no_semantic: NoSemantic = False,
    model: Model = None,
    no_cache: NoCache = False,
    config: Config = None,
    isolated: Isolated = False,
    format: Formats = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    color: ColorOption = Color.auto,
) -> None:
    """Check translations, alone or against their sources, and report what a reviser would mark.

    Exit status: 0, nothing at or above --fail-on; 1, findings; 2, it could not run.
    """
    with _failures():
        from mtcheck import inputs, output, pipeline, reporters

        _set_color(color)
        outputs = output.destinations(format or ["rich"], reporters.names())
        settings = inputs.settings(targets, config, isolated, locals())
        jobs = inputs.jobs(targets, settings, stdin_filename)
        output.spare_inputs(outputs, jobs, settings.tables)
        with output.progress(quiet) as progress:
            report = pipeline.check(jobs, settings, progress)
        for name, path in outputs:
            reporter = reporters.load(name)
            output.write(path, functools.partial(reporter.write, report, verbose=verbose))
        if not quiet and ("rich", None) not in outputs:
            _print_notices(report)
        if strict:
            _refuse_skipped(report)
        raise typer.Exit(1 if report.failing else 0)


@app.command(short_help="Only pair the sentences with their source.")
def align(
    target: Target,
    source: SourceToAlign = None,
    aligned: Aligned = False,
    split: SplitBy = None,
    encoding: Encoding = None,
    source_lang: SourceLanguage = None,
    target_lang: TargetLanguage = None,
    stdin_filename: StdinFilename = "<stdin>",
    no_semantic: NoSemantic = False,
    model: Model = None,
    no_cache: NoCache = False,
    config: Config = None,
    isolated: Isolated = False,
    format: AlignmentFormats = None,
    quiet: Quiet = False,
    color: ColorOption = Color.auto,
) -> None:
    """Pair the sentences of a translation with those of its source, and only that."""
    with _failures():
        from mtcheck import inputs, output, pipeline
        from mtcheck.reporters.listings import alignment

        _set_color(color)
        outputs = output.destinations(format or ["table"], AlignmentFormat.__members__)
        settings = inputs.settings([target], config, isolated, locals())
        if settings.source is None:
            raise MtcheckError("To align, name the original with --source.")
        job, *others = inputs.jobs([target], settings, stdin_filename)
        if others:
            raise MtcheckError(f"{target} holds several translations: align one file at a time.")
        if job.source is None:
            raise MtcheckError(" ".join(job.notices))
        output.spare_inputs(outputs, [job], settings.tables)
        with output.progress(quiet) as progress:
            bitext, notices = pipeline.read(job, pipeline.prepare(settings, progress))
        for name, path in outputs:
            form = AlignmentFormat[name].value
            output.write(path, functools.partial(alignment.write, bitext, form=form))
        if not quiet:
            _print_lines(notices)


@app.command(short_help="List names and terms with their renderings.")
def terms(
    targets: Targets,
    source: Source = None,
    aligned: Aligned = False,
    split: SplitBy = None,
    encoding: Encoding = None,
    source_lang: SourceLanguage = None,
    target_lang: TargetLanguage = None,
    stdin_filename: StdinFilename = "<stdin>",
    termbase: Termbase = None,
    names: Names = None,
    memory: Memory = None,
    update_memory: UpdateMemory = False,
    no_semantic: NoSemantic = False,
    model: Model = None,
    no_cache: NoCache = False,
    config: Config = None,
    isolated: Isolated = False,
    format: TermsFormatOption = TermsFormat.table,
    quiet: Quiet = False,
    color: ColorOption = Color.auto,
) -> None:
    """List every recurring name and term with its renderings, their counts and lines."""
    with _failures():
        from mtcheck import inputs, output, pipeline
        from mtcheck.reporters.listings import terms as listing

        _set_color(color)
        settings = inputs.settings(targets, config, isolated, locals())
        record = _memory_to_update(settings) if update_memory else None
        if record and record.is_new():
            settings = settings.model_copy(update={"memory": None})
        jobs = inputs.jobs(targets, settings, stdin_filename)
        with output.progress(quiet) as progress:
            report = pipeline.check(jobs, settings, progress)
        output.write(None, lambda out: listing.write(report, out, format.value))
        new = record.update(report.publications) if record else 0
        if not quiet:
            _print_notices(report)
        if record and not quiet:
            _print_lines([f"{record.path} has {new} new of {len(report.publications)} texts."])


def _memory_to_update(settings: Settings) -> Record:
    from mtcheck.memory import Memory as Record

    if settings.memory is None:
        raise MtcheckError("To update the record of publications, name it with --memory.")
    return Record(settings.memory)


@app.command(short_help="Make the corrections that need no thought.")
def fix(
    targets: Targets,
    source: Source = None,
    write: WriteCorrections = False,
    aligned: Aligned = False,
    split: SplitBy = None,
    encoding: Encoding = None,
    source_lang: SourceLanguage = None,
    target_lang: TargetLanguage = None,
    stdin_filename: StdinFilename = "<stdin>",
    select: Select = None,
    ignore: Ignored = None,
    config: Config = None,
    isolated: Isolated = False,
    quiet: Quiet = False,
    color: ColorOption = Color.auto,
) -> None:
    """Show, as a diff, the corrections that cannot change the meaning; with --write, make them.

    Look-alike letters of another alphabet, spaces before commas and doubled ones, remains of
    entities, words run together that part in one way only, dates that a token of the machine hides.
    """
    with _failures():
        from mtcheck import inputs, output, pipeline
        from mtcheck.reporters.listings import corrections as listing

        _set_color(color)
        given = {**locals(), "no_semantic": True, "no_cache": True}
        settings = inputs.settings(targets, config, isolated, given)
        jobs = inputs.jobs(targets, settings, stdin_filename)
        if write and "-" in targets:
            raise MtcheckError("Standard input cannot be rewritten: name a file to --write.")
        found = [pipeline.correct(job, settings) for job in jobs]
        output.write(None, lambda out: listing.write(found, out))
        if write:
            output.rewrite(found)
        if not quiet:
            _print_lines(listing.summary(found, written=write))


@app.command(short_help="Score against a reference (BLEU, chrF, TER).")
def score(
    targets: Annotated[
        list[Path],
        typer.Argument(
            help="A translation, or two to compare: a segment a line.", show_default=False
        ),
    ],
    reference: Annotated[
        Path,
        typer.Option(help="The reference translation: a segment a line.", show_default=False),
    ],
    encoding: Encoding = None,
    format: ScoresFormatOption = TermsFormat.table,
) -> None:
    """Score translations against a reference: BLEU, chrF and TER with sacreBLEU's signatures.

    With two translations, sacreBLEU's paired bootstrap test says whether they differ.
    """
    with _failures():
        from mtcheck import output, scores
        from mtcheck.reporters.listings import scores as listing

        result = scores.score(targets, reference, encoding)
        output.write(None, lambda out: listing.write(result, out, format.value))


@app.command(short_help="List all checks.")
def rules() -> None:
    """List all checks: id, severity, MQM category, false alarms measured on human translations."""
    with _failures():
        from mtcheck import checks, output
        from mtcheck.reporters.listings import rules as listing

        output.write(None, lambda out: listing.write(checks.load(), checks.measured(), out))


@app.command(short_help="Say what a check looks for, with examples.")
def explain(
    rule: Annotated[
        str,
        typer.Argument(
            help="The check's id, as in the report.",
            autocompletion=complete_rule,
            show_default=False,
        ),
    ],
) -> None:
    """Say what a check looks for, what it lets pass and why, with examples."""
    with _failures():
        from mtcheck import checks, output
        from mtcheck.reporters.listings import rules as listing

        found = checks.get(rule)
        output.write(None, lambda out: listing.explain(found, checks.measured().get(found.id), out))


def main() -> None:
    """Run the program; what it prints is UTF-8 wherever it goes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    gc.set_threshold(100_000)  # next to none of our garbage is cyclic: look for it rarely
    atexit.register(gc.freeze)  # and not among all that is left at the end
    # OpenBLAS starts a thread a core with numpy; the encoder has threads of its own.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with _Crash():
        app()


class _Crash:
    """A fault of ours: its traceback, and status 2, since 1 would blame the translation."""

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None or error is None or issubclass(kind, (SystemExit, KeyboardInterrupt)):
            return
        sys.__excepthook__(kind, error, trace)
        if sys.stderr is not None:
            typer.echo("mtcheck: this is a fault of mtcheck: please report the above.", err=True)
        raise SystemExit(2)


@contextlib.contextmanager
def _failures() -> Iterator[None]:
    """Turn a fault in the input or the settings into one sentence and status 2."""
    try:
        yield
    except MtcheckError as error:
        typer.echo(f"mtcheck: {error}", err=True)
        raise typer.Exit(2) from None
    except KeyboardInterrupt:
        typer.echo("mtcheck: stopped.", err=True)
        raise typer.Exit(130) from None


def _set_color(color: Color) -> None:
    """Rich reads the environment; the option speaks louder than it."""
    if color is Color.always:
        os.environ.pop("NO_COLOR", None)
        os.environ["FORCE_COLOR"] = "1"
    elif color is Color.never:
        os.environ.pop("FORCE_COLOR", None)
        os.environ["NO_COLOR"] = "1"


def _print_notices(report: Report) -> None:
    for document in report.documents:
        _print_lines(document.notices)
        if document.skipped_checks:
            _print_lines([f"{document.target}: skipped {_skipped(document)}."])


def _skipped(document: DocumentReport) -> str:
    """«a, b (no source); c (no termbase)»."""
    why = dict.fromkeys(skipped.reason for skipped in document.skipped_checks)
    each = [[s.rule for s in document.skipped_checks if s.reason == reason] for reason in why]
    return "; ".join(f"{', '.join(rules)} ({w})" for w, rules in zip(why, each, strict=True))


def _refuse_skipped(report: Report) -> None:
    """With --strict a check that could not run is a failure of the run."""
    for document in report.documents:
        if document.skipped_checks:
            raise MtcheckError(
                f"--strict asks for every check, and {document.target} could not have all of them:"
                f" {_skipped(document)}."
            )


def _print_lines(lines: Any) -> None:
    for line in lines:
        typer.echo(f"mtcheck: {line}", err=True)
