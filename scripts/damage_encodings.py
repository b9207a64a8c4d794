"""Kinds of damage by a text read in another encoding than it was written in."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Sequence

from damage_line import Kind, Line, anywhere, replaced

_PHRASE = re.compile(r"(?<=[а-яё] )(?=((?:[а-яё]+ ){1,4}[а-яё]{4,})(?=[ .,]))")
_WORD = re.compile(r"(?<=[а-яё] )[а-яё]{4,}(?= )")
_MARK = re.compile("[«»—–“”’…]")
_NAMES = (
    *("Nguyễn Văn An", "Trần Thị Bích Ngọc", "Lê Hồng Sơn", "Phạm Đức Thắng", "Hoàng Thị Hạnh"),
    *("Vũ Quốc Khánh", "Đặng Thùy Linh", "Bùi Xuân Trường", "Đỗ Mạnh Cường", "Thừa Thiên Huế"),
    *("Đà Nẵng", "Quảng Ngãi", "Hải Phòng", "Nghệ An", "Bắc Ninh", "Đồng Nai", "Lâm Đồng"),
)
# (written in, read in): what the reader cannot read is lost, or a replacement character.
_PAIRS = (
    ("utf-8", "cp1251"),
    ("utf-8", "latin-1"),
    ("utf-8", "cp1252"),
    ("cp1251", "latin-1"),
    ("koi8-r", "cp1251"),
    ("cp1251", "koi8-r"),
)
# TCVN 5712-1993 (TCVN3, the fonts «.VnTime»), small letters; capitals have bytes of their own
# only where they have no tone.
_TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        strict=True,
    )
)
# VNI writes a tone, alone or with the hat or the breve, as a letter after the vowel.
_VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_VNI_HATS = {"\u0302": ("â", "áàåãä"), "\u0306": ("ê", "éèúüë")}
_VNI_WHOLE = {
    **{"đ": "ñ", "Đ": "Ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"},
    **{"ơ": "ô", "Ơ": "Ô", "ư": "ö", "Ư": "Ö"},
}


def misread(text: str, written: str, read: str, lost: str = "ignore") -> str:
    return text.encode(written, "ignore").decode(read, lost)


def tcvn3(text: str) -> str:
    """«Nguyễn Văn An» in bytes of TCVN3 that are shown as latin-1: «NguyÔn V¨n An»."""
    return "".join(_TCVN3.get(letter, letter) for letter in text)


def vni(text: str) -> str:
    """«Nguyễn Văn An» in bytes of VNI that are shown as latin-1: «Nguyeãn Vaên An»."""
    return "".join(_vni_letter(letter) for letter in unicodedata.normalize("NFC", text))


def _vni_letter(letter: str) -> str:
    if letter in _VNI_WHOLE:
        return _VNI_WHOLE[letter]
    marks = unicodedata.normalize("NFD", letter)
    base, tones = marks[0], [mark for mark in marks[1:] if mark in _VNI_TONES]
    if "\u031b" in marks:
        base = _VNI_WHOLE[unicodedata.normalize("NFC", base + "\u031b")]
    hat = next((mark for mark in marks if mark in _VNI_HATS), "")
    if not hat:
        return base + "".join(_VNI_TONES[tone] for tone in tones)
    plain, toned = _VNI_HATS[hat]
    return base + (toned[list(_VNI_TONES).index(tones[0])] if tones else plain)


def _phrase(rng: random.Random, target: str, pair: tuple[str, str]) -> Line | None:
    match = anywhere(rng, _PHRASE, target)
    if match is None:
        return None
    start, end = match.span(1)
    wrong = misread(match.group(1), *pair, lost=rng.choice(("ignore", "replace")))
    text = target[:start] + wrong + target[end:]
    return Line(text, "mojibake", start, start + len(wrong))


def utf8_as_cp1251(rng: random.Random, source: str, target: str) -> Line | None:
    return _phrase(rng, target, _PAIRS[0])


def utf8_as_latin1(rng: random.Random, source: str, target: str) -> Line | None:
    return _phrase(rng, target, _PAIRS[1])


def utf8_as_cp1252(rng: random.Random, source: str, target: str) -> Line | None:
    return _phrase(rng, target, _PAIRS[2])


def cp1251_as_latin1(rng: random.Random, source: str, target: str) -> Line | None:
    return _phrase(rng, target, _PAIRS[3])


def koi8_as_cp1251(rng: random.Random, source: str, target: str) -> Line | None:
    return _phrase(rng, target, _PAIRS[4])


def cp1251_as_koi8(rng: random.Random, source: str, target: str) -> Line | None:
    return _phrase(rng, target, _PAIRS[5])


def misread_line(rng: random.Random, source: str, target: str) -> Line | None:
    """The whole line, in any of the ways."""
    wrong = misread(target, *rng.choice(_PAIRS))
    return Line(wrong, "mojibake", 0, len(wrong))


def misread_mark(rng: random.Random, source: str, target: str) -> Line | None:
    """Only a dash or a quote: «â€”», «вЂ”»."""
    match = anywhere(rng, _MARK, target)
    read = rng.choice(("cp1251", "cp1252"))
    return replaced(
        target, "mojibake", match, misread(match.group(), "utf-8", read) if match else ""
    )


def vietnamese_misread(rng: random.Random, source: str, target: str) -> Line | None:
    """A Vietnamese name in TCVN3, in VNI or in UTF-8 that was read as latin letters."""
    name = rng.choice(_NAMES)
    wrong = rng.choice((tcvn3, vni, lambda text: misread(text, "utf-8", "cp1252")))(name)
    return replaced(target, "mojibake", anywhere(rng, _WORD, target), wrong)


KINDS: Sequence[Kind] = (
    utf8_as_cp1251,
    utf8_as_latin1,
    utf8_as_cp1252,
    cp1251_as_latin1,
    koi8_as_cp1251,
    cp1251_as_koi8,
    misread_line,
    misread_mark,
    vietnamese_misread,
)
