"""Writes mtcheck/lang/data/letter_triples.tsv: which letters follow two letters in Russian words.

Usage: python scripts/count_letters.py TEXTS...

Only the dictionary speaks: of every known word of five letters and more in the texts, all forms of
its lexeme are counted once. A triple counts that two forms have.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import regex

from mtcheck import lang
from mtcheck.lang.morphology import analyzer

TABLE = Path(lang.__file__).with_name("data") / "letter_triples.tsv"
_WORD = regex.compile(r"(?<![\p{L}\p{N}_-])[а-яё]{5,}(?![\p{L}\p{N}_-])")
_LETTERS = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюя")


def forms(paths: Sequence[Path]) -> Iterator[str]:
    """All forms of all known words of the texts, «е» for «ё», each once."""
    words = {word for path in paths for word in _WORD.findall(path.read_text(encoding="utf-8"))}
    known = (analyzer().analyze(word)[0] for word in sorted(words) if analyzer().is_known(word))
    lexemes = {reading.lemma: reading for reading in known}
    yield from {
        form.word.lower().replace("ё", "е") for one in lexemes.values() for form in one.forms()
    }


def following(words: Iterator[str]) -> dict[str, str]:
    """Two letters -> those that follow them; ^ and $ are the ends of a word."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        if set(word) <= _LETTERS:
            letters = f"^{word}$"
            for first, second, third in zip(letters, letters[1:], letters[2:], strict=False):
                counts[first + second][third] += 1
    common = {pair: sorted(c for c, n in count.items() if n > 1) for pair, count in counts.items()}
    return {pair: "".join(letters) for pair, letters in sorted(common.items()) if letters}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    table = following(forms(parser.parse_args().texts))
    remark = "# Written by scripts/count_letters.py; ^ and $ are the ends of a word.\n"
    rows = "".join(f"{pair}\t{letters}\tdictionary of rumorph\n" for pair, letters in table.items())
    TABLE.write_text(f"{remark}pair\tnext\tsource\n{rows}", encoding="utf-8")


if __name__ == "__main__":
    main()
