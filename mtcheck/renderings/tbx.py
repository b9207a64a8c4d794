"""Termbases in TBX (ISO 30042): the terms of a concept in Vietnamese or English and in Russian.

Read are TBX-Basic and TBX-Core of version 2 (martif, langSet, tig, ntig), of version 3
(conceptEntry, langSec, termSec, in either style) and TBX-Min. A term that is deprecated or
superseded is forbidden, a preferred one comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

CONCEPTS = {"termEntry", "conceptEntry", "entry"}
_LANGUAGES = {"langSet", "langSec", "langGroup"}
_TERMS = {"tig", "ntig", "termSec", "termGroup"}
_STATUS = {"administrativeStatus", "normativeAuthorization", "termStatus"}
_CODES = {"vi": "vi", "vie": "vi", "en": "en", "eng": "en", "ru": "ru", "rus": "ru"}
_FORBIDDEN = ("deprecated", "superseded", "notrecommended", "forbidden", "obsolete", "prohibited")
_DEEPEST = 200  # elements in one another


class BrokenFile(Exception):
    """It is no XML that can be read; the text says why."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What is said of one concept: its names in the original's language and in Russian."""

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    forbidden: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Term:
    text: str
    language: str
    status: str

    @property
    def is_forbidden(self) -> bool:
        return self.status.startswith(_FORBIDDEN)


def looks_like(data: bytes) -> bool:
    """Whether the file begins as XML does, in any encoding."""
    return data[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n").startswith(b"<")


def read(data: bytes) -> Iterator[Concept]:
    """The concepts that have a Russian term and one in Vietnamese or English. Raises BrokenFile."""
    for entry in _parse(data).iter():
        if entry.tag in CONCEPTS:
            terms = [term for language in entry.iter() for term in _terms(language)]
            note = next((_text(one) for one in entry.iter("note")), "")
            yield from _concepts(terms, note)


def _concepts(terms: list[_Term], note: str) -> Iterator[Concept]:
    russian = [term for term in terms if term.language == "ru"]
    russian.sort(key=lambda term: not term.status.startswith("preferred"))
    allowed = tuple(term.text for term in russian if not term.is_forbidden)
    forbidden = tuple(term.text for term in russian if term.is_forbidden)
    sources = tuple(term.text for term in terms if term.language in ("vi", "en"))
    if sources and russian:
        yield Concept(tuple(dict.fromkeys(sources)), allowed, forbidden, note)


def _terms(language: Element) -> Iterator[_Term]:
    if language.tag not in _LANGUAGES:
        return
    code = language.get("lang", "").replace("_", "-").partition("-")[0].lower()
    for group in language.iter():
        if group.tag in _TERMS:
            text = next((_text(term) for term in group.iter("term")), "")
            if text and code in _CODES:
                yield _Term(text, _CODES[code], _status(group))


def _status(group: Element) -> str:
    """«preferredTerm-admn-sts», from <termNote type="…"> or from an element of that name."""
    for one in group.iter():
        if one.tag in _STATUS or one.get("type") in _STATUS:
            return _text(one).lower().replace(" ", "")
    return ""


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _parse(data: bytes) -> Element:
    """The document with plain names, «langSet» and «lang»; no entity is ever expanded."""
    builder, depth = TreeBuilder(), 0
    parser = expat.ParserCreate(namespace_separator="}")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise BrokenFile("its elements are nested too deep")
        builder.start(_plain(name), {_plain(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_plain(name))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
        return builder.close()
    except expat.ExpatError as error:
        raise BrokenFile(str(error)) from None
    except (LookupError, ValueError) as error:  # an encoding that Python does not have
        raise BrokenFile(str(error).strip("'\"")) from None


def _refuse(*declaration: object) -> None:
    raise BrokenFile("it declares entities of its own, which are not read")


def _plain(name: str) -> str:
    return name.rpartition("}")[2]


def flattened(concepts: Iterable[Concept]) -> Iterator[tuple[str, Concept]]:
    """Every source term with its concept."""
    for concept in concepts:
        for source in concept.sources:
            yield source, concept
