"""Draw the report on the sample article: the picture in the README, made by the program itself.

Usage: python scripts/picture.py [--width COLUMNS] [OUTPUT.svg]
"""

from __future__ import annotations

import argparse
import contextlib
import io
import re
from pathlib import Path
from unittest import mock

from rich.console import Console
from rich.text import Text

from mtcheck import pipeline, settings
from mtcheck.readers.files import jobs
from mtcheck.reporters import rich

NEWS = Path("corpora") / "news"

_WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # a picture needs no network


def draw(width: int, lines: int) -> str:
    """The report as SVG: its first lines, as a terminal of that width shows them."""
    found = pipeline.check(
        jobs([NEWS / "article.ru.txt"], NEWS / "article.vi.txt"),
        settings.load(None, {}),
        lambda done, total: None,
    )
    screen = Console(file=io.StringIO(), width=width, force_terminal=True, highlight=False)
    with mock.patch.object(rich, "printing", return_value=contextlib.nullcontext(screen)):
        rich.write(found, io.StringIO())
    shown = screen.file.getvalue().splitlines()[:lines]
    picture = Console(record=True, file=io.StringIO(), width=width, force_terminal=True)
    picture.print(Text.from_ansi("\n".join(shown)))
    drawn = picture.export_svg(title="mtcheck check article.ru.txt --source article.vi.txt")
    return _WEB_FONT.sub("", drawn)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", nargs="?", type=Path, default=NEWS / "report.svg")
    parser.add_argument("--width", type=int, default=110)
    parser.add_argument("--lines", type=int, default=1000)
    options = parser.parse_args()
    options.output.write_text(draw(options.width, options.lines), encoding="utf-8")


if __name__ == "__main__":
    main()
