"""The shapes of tokens that translation machines leave behind, by the sign that opens them."""

from __future__ import annotations

import functools
import html.entities

import regex

from mtcheck.lang import later
from mtcheck.lang.tables import rows

# Alternatives in order: the first that fits names the whole token. In {braces}, filled in below:
# a label with its number, in any case; that or a bare label; bare and sure labels; labels that are
# told by brackets alone; common entities; languages.
_BY_SIGN = {
    "_": r"""
      (?<![A-Za-z_]) _{2,} \p{L}+ (?:_\d+|\d+) _{2,}                     # __DNT_0__
    | (?<![A-Za-z\d_«"]) __\d{1,2}__ (?![\w»"])
    | (?<![A-Za-z\d_]) __ (?: (?i:{sure}) | LINK|TAG|{alone} ) __ (?![A-Za-z\d_])
    | (?<![A-Za-z\d_]) _ (?:\h?_){1,2} \h? {marked} (?:\h?_){0,3} (?![A-Za-z\d])
    | (?<![A-Za-z\d_]) _{1,2} {bare} _?\d{0,4} _{1,2} (?![A-Za-z\d])
    | (?<![A-Za-z\d_]) _ \h? (?: {bare} | (?i:{sure}) ) \h?_?\h? \d{1,4} (?:\h?_)? (?![\w_])
    | (?<![A-Za-z\d_]) _\h?_ \h? (?i:{language}) (?:\h?_){0,2} (?![\w_])        # __ru__
    """,
    "⟦〚⟧〛": r"""
      [⟦〚] [^⟦⟧〚〛\n]{1,40} [⟧〛] | [⟦〚] (?: \h? {marked} | \w{1,20} )? | [⟧〛]
    """,
    "⟪⦃【‹⟨〈「『": r"""
      [⟨〈「『] \h? (?: \d{1,3} | {marked} ) \h? [⟩〉」』] |
      [⟪⦃] \h? [\w\h]{1,30} [⟫⦄] | 【 [^【】\n]{1,40} 】 | ‹{1,2} \h? {marked} \h? ›{1,2}
    | [⟪⦃【] \h? (?: \d{1,3} | {marked} ) (?! \w | \h?[\d,⟫⦄】] )
    """,
    "{": r"""
      \{ \h?\{{1,2} (?! [\h\d]*, ) [^{}\n]{0,40} \}{1,2} \h?\}                       # {{0}}
    | \{\h?\{ \h? [\w.]{1,30}+ (?: \h?\} (?!,\h?\{) | (?!\h?,) )
    | (?<![{A-Za-z\d_]) (?<!,\h) \{ \h? [\w.]{1,30} \h? \}\}
    | \{ \h? (?: \d{1,2} (?!\h?\}\}) | {marked}
      | [xхXХ]{2} \h? \d+ \h? \p{L}* ) \h? \}                # {xx1xx}
    | \{ \h? \w{1,30} \h? , \h? (?: plural|select|selectordinal|number|date|time|choice
        |множественное(?:\hчисло)?|выбор|выбрать ) \b
        (?: [^{}\n] | \{ [^{}\n]{0,80} \} ){0,150} \}?                                     # ICU
    | (?<! [\\\w^$\#@.] ) (?<! \\\w{1,12} ) \{ \h? [a-z][\w.]{1,28}[A-Za-z\d] \h? \}       # {name}
    | (?<! [\\A-Za-z\d^$] ) \{ \h? [a-z][a-z\d]* (?: \h?_\h? [a-z\d]+ ){1,5} \h? \}
    | \{ \h? \d{0,2} \h? : \h? (?: [CDEFGNPXcdefgnpx] \h? \d{0,2} | \.\d{1,2}[fg]
      | [dMyHhms]{1,4} (?: [.:/\h-] [dMyHhms]{1,4} ){0,5} ) \h? \}                    # {0:N2}
    | (?<![\w\\^_{]) \{ \h? \d{1,3} \h? [>\]] (?![\]}>\w]) | \{\h?[xхXХ]{2}\h?\d+\h?[xхXХ]{2}
    | (?<=\p{Cyrillic}) \{ [a-z]\w{2,30} \} | \{ \h? (?: [A-Z][A-Z\d_]{3,28} | X\d{1,3} ) \h? \}
    | \{ (?i: name | number | date | url ) \} | \{ [$:/\#@%] \h? [\w\h]{1,30} [\#%]? \}
    | \{ (?i: имя|\p{Cyrillic}+(?:_\p{Cyrillic}+)+ ) \} | \{\h?%[^{}\n]{1,60}%\h?\}
    """,
    "$": r"""
      \$ \h? \{ [^{}\n]{1,40} \} | \$ \{ \h? \w{1,20} | \$ \h? {numbered} \h? [}$]?
    | \$ {bare} \$        # ${DNT1}
    | \$ \h? \( \h? [a-z]\w{1,30} \h? \) | (?<![\w$]) {capitals:\$} (?![\w{(])  # $(name), $TITLE$
    """,
    "@": r"""
      @@ \h? \w{1,20} \h? @@? | @{marked}@ | @\d{1,3}@ (?!\w) | @\{ [^{}\n]{1,40} \}
    | @\h@ \h? \w{1,20} \h? @\h@ | @{1,2} \h? {numbered} (?: \h? @{1,2} )?
    | (?<![\w@]) @\h?@ \h? \d{1,3} (?! [\w@,] )
    | (?<=\p{L}) @@ (?=\h+\p{L}) | @[-,./:'"]@                           # cut off by a tokenizer
    """,
    "%": r"""
      %% \h? \w{1,20} \h? %% | (?<!\d)(?<!\d\h) % \h?% \h? \w{1,20} \h? % \h?%
    | (?<![\d%])(?<!\d\h) %% (?: \d{1,3} | {marked} ) (?![\w%])
    | (?<![\w%/\\])(?<!\d\h) {capitals:%} (?![\w\\/%])                             # %TITLE%
    | (?<!\d\h) (?<!\d) %\{ \h? \w{1,30} \h? \}
    | %% \w{1,20} % (?!\w) | (?<![A-Za-z\d%]) % {marked} %        # %%1%%
    | (?<![A-Za-z\d%/=]) (?<![\d\p{Sc}]\h) (?<!-(?=%[a-z]))
      % (?: \h?\d\h?\$\h? | [-+0\#]?\d*(?:\.\d+)? ) (?: l{0,2}[diu] | [sfx@SD] | (?<=\$) [сдСД] )
      (?: %% )?
      (?![A-Za-z\d_])                                                    # %s, %1$d
    | (?<![A-Za-z\d%/=]) (?<!\d\h) % \h [sd@] (?![\p{L}\d_])
    | (?<![\w%/=]) (?<!\d\h) % \h? \. \h? \d \h? [fд] (?!\w)
    | (?<![A-Za-z\d%]) (?<!\d\h) % [сд] (?![\w%])
    | % \h? \( \h? \w{1,30} \h? \) \h? [sdfSDсд]                             # %(name)s
    """,
    "[": r"""
      \[ \h? \[ \h? (?: \d{1,3} | {marked} ) \h? \]
        (?: \h?\] (?!\() | (?! [\];\w(] | ,\h?\[ ) )                     # [[1]]
    | (?<!\[) \[ \h? (?: {marked} | {alone} | {latin} ) \h? \]
    | (?<![A-Za-z\d\[]) \[ {numbered} (?![\w\]])
    | \[\[ \d{1,3} (?! [\w\]},;] | \h\d )
    | \[\h?\[ \h? [a-z][a-z\d_]{2,30} \h? \]\h?\] (?!\()                             # [[title]]
    | \[ \h? [A-Z]{2,15} \h?_\h? \d{1,4} \h? \]                                    # [ANY_1]
    | \[\[ \d{1,3} \}\} | \[ (?: \#\d{1,3}\# | \#\d{1,2} | %\d{1,3}% | X\d{1,3} ) \]
    | \[ \d{1,3} [}>] (?!\w) | \[ \h? (?: (?i: unk|cls|sep|pad|mask ) | СЕП|ЦЛС|УНК ) \h? \]
    | \[ \h? (?: /? INST | object\hObject ) \h? \] | (?<=\p{Ll}\h) \[МАСК\]
    | \[ (?: UNK|CLS|SEP|PAD|MASK|{alone} ) (?! \w | [^\[\]\n]{0,80}\] ) | \[email\h?protected\]
    | (?i: \[ (?: вставьте|впишите|insert | your\hname | ваше\hимя )\b [^\[\]\n]{0,40} \] )
    | \[ / (?: b|i|u|s|url|img|quote|color|size|center|caption|embed|video|gallery ) \]
    | \[ (?: url|color|size|img|caption|embed|video|gallery|vc_\w{1,20} )
      (?: [=\h] [^\[\]\n]{1,120} )? \]
    """,
    "<": r"""
      <\h? /? \h? {inline}
        (?: \h+ \w+ \h?=\h? [^<>\n]{1,40} )? \h? /? \h? >                # <x id=1/>
    | <\h? \p{L}{1,12} (?: \h \p{L}{1,10} \h?=\h? (?: ["«“”'] [^<>\n"»”']{1,40} ["»”'] | \d+ ) )
        \h? /? \h? >
    | <\h? {inline} \h \p{L}{1,4} \h?=\h? (?: ["«“'”] \w{1,20} ["»”']? | \d+ ) (?: \h?/ )?
    | <\h? /? \h? (?i: br|p|b|i|u|strong|em|span|div|a|font|img|su[pb]|h[1-6]|t[dr]|table|[uo]l|li
        |blockquote|fig(?:ure|caption)|iframe|script|style|section|article|hr|center|nobr
        |бр|див|спан ) (?: \h [^<>=\n]{1,20} = [^<>\n]{0,80} )? \h? /? \h? >
    | <\h? (?i: {vocabulary} | /?\h?s | /?think ) \h? >                  # <unk>
    | <\h? (?i: 2\h?{language} | {extra} | 0x[0-9A-F]{2} ) \h? >
    | <\h? \| (?: [\w\h]{1,24} \| \h?> | \w{1,24} \|? )
    | < (?i: {vocabulary} | 2{language} | {extra} ) (?![\w>])
    | </ \h? \w{1,12} \h? > | < \d{1,3} \h? / > | <\h? \p{L}{2,12} \h? / \h? > | <\h? 0 \h? >
    | <\h? /? \h? [A-Za-z]{1,4} _? \d{1,3} \h? /? >                      # <t0>
    | <\h? <\h? \d{1,3} \h? >\h? > | <\h? /? [A-Z]{2,15} _ \d{1,4} \h? /? >
    | (?<![\w<]) << \d{1,3} >? (?! [\d<>] | [^\n]{0,200}>> ) | <\h? \d{1,3} \h? \}
    | <{1,2} \h? /? \h? (?: {marked} | {alone} ) \h? /? \h? >{1,2}       # <<PH_0>>
    | <{1,2} /? (?: {numbered} | {bare} | {alone} | {inline} (?=/) ) /? (?![\w>])
    | < /? (?i: dnt|num|term|keep|notranslate|placeholder|protected|tag|nt|ent )
        (?: \h [^<>\n]{1,40} )? \h? /? > | < [\#%] \w{1,20} [\#%]? >
    | <!--[^\n]{0,80}?--> | <!\[CDATA\[ | <\?(?:php|xml)\b | <%=?[^<>\n]{1,60}%>
    """,
    ">": r">\h?> \h? (?i:{language}) \h? <\h?<",
    "&＆": r"""
      &lt; \h? /? [A-Za-z] [^&<>\n]{0,60} &gt;
    | [&＆] (?:\h?amp\h?;\h?){0,5}
        (?: \h? {common} \h? [;；] | {entity} ; | \h?\# \h? \d{2,5} \h? [;；]
          | \h?\# \h? [xXхХ] \h? [0-9A-Fa-f]{2,5} \h? [;；] )            # &nbsp;
    | &{1,2} {marked} &{1,2} | & {common} (?![\p{Latin}\d=;]) | & \# \d{2,5} (?![\d;])
    """,
    "▁Ġ⁇￭￨": r"(?<![▁-█]) ▁{1,3} (?![▁-█]) | Ġ (?=\p{Cyrillic}) | ⁇ | [￭￨]",
    "#~^¤§|*=+": r"""
      (?<!\#) \#\# \p{Ll}+ (?![\#\w]) | (?<=\p{L}\h) \#\# \h \p{Ll}{1,5} (?!\w)            # ##ing
    | (?<![A-Za-z\d_\#~^¤§|*=+]) (?P<fence>[\#~^¤§|*=+]{1,3}) \h? {marked} \h? (?P=fence)
    | (?<![A-Za-z\d_~^¤§*]) (?P<pair>[~^¤§]{1,2}|\*\*) \d{1,3} (?P=pair) (?![\w~^¤§*])
    | (?<![A-Za-z\d_\#]) \#{3} \d{1,3} \#{3} (?![\w\#]) | \#\{ [^{}\n]{1,40} \}
    | (?<![A-Za-z\d\#]) \#(?: REF!|VALUE!|NAME\?|ИМЯ\?|ЗНАЧ!|ССЫЛКА! )
    """,
    "\\": r"\\u[0-9a-fA-F]{4} | (?<![A-Za-z:\\]) \\[nrt] (?![a-z\\])",
    ":": r": contentReference \[oaicite:\d+\] (?:\{index=\d+\})?",
}
_BY_LETTER = r"""
  (?=[\p{L}\d]) (?: (?<![\p{L}\d_]) | (?<=[\p{Cyrillic}\d]) (?=[A-Za-z\p{Lu}]) )
  (?:
    \w{1,20} \h? [⟧〛]
  | (?: D[\h_]?NUM (?: \h?[_-]+\h? | \h | ) | (?i:dnum) \h?_+\h? (?=[a-z]) | Dnum_ )
      (?: [A-JZa-jz] | [АВСЕН](?=[A-JZ]) )+ (?: (?: (?<=Z)\h | \h(?=Z) ) [A-JZ]+ )* (?![A-Za-z_])
  | D(?:NUM|NT)_+ [A-Z]+ (?![A-Za-z_])                                   # DNUM_BFZBCZCACC
  | (?i: ДНУМ|ДНТ ) \h?_\h? [\p{Cyrillic}A-Z]+ | DNUM_ \p{Lu}+
  | {numbered} (?:\h?_){2,3} (?![A-Za-z\d]) | (?<!\[) {numbered} \]
  | (?<![\#@/.\\-])
    (?: {bare} \h?_\h?\d{1,4} | (?i:DNT|DNUM|PLACEHOLDER|ПЛАЦЕХОЛДЕР) [\h_:-]{0,3} \d{1,4}
      | {sure} \d{1,4} ) (?: \h?_\h? (?i: end|start|begin|open|close ) (?!\p{L}) | _ )?
      (?! [A-Za-z\d_=/\\(] | [.-]\w )                                    # DNT_0
  | [xXхХ]{2,4} _? \h? {marked} \h? _? [xXхХ]{2,4} (?![\p{L}\d])         # XXNUM1XX
  | (?P<twin>\p{L})(?P=twin){1,3} _? {numbered} _? (?P=twin){2,4} (?![\p{L}\d])
  | (?P<pair>\p{L})(?P=pair){1,3} \h?_\h? \d{1,4} \h?_\h? (?P=pair){2,4} (?![\p{L}\d])
  | (?P<same>\p{Lu})(?P=same){2} _? \d{1,4} _? (?P=same){3} (?![A-Za-z\d])
  | (?P<code>(?:(?![aeiouyаеёиоуыэюя])[a-zа-яA-ZА-Я]){3}) \d{1,3} (?P=code) (?!\w)   # QZX0QZX
  | [xхg] \h id \h?=\h? ["«“'”]? \d+ ["»”']? \h? /? \h? >
  | (?i: (?:rus|vie|eng|рус|вие|енг) \h?_\h? (?:cyrl|latn|[цкс]ырл|латн) ) (?!\w)
  | contentReference \[oaicite:\d+\] (?:\{index=\d+\})?
  | (?:cite)? turn\d+ (?:search|news|view)\d+ (?:turn\d+(?:search|news|view)\d+){0,9}
  )
"""

# Entities in the letters of a Russian transliteration, and what they are.
CYRILLIC_ENTITIES = {
    **{"нбсп": "nbsp", "амп": "amp", "лт": "lt", "гт": "gt", "мдаш": "mdash", "ндаш": "ndash"},
    **{"квот": "quot", "кавычка": "quot", "лакуо": "laquo", "ракуо": "raquo", "апос": "apos"},
}
_COMMON = (
    *("nbsp", "quot", "amp", "lt", "gt", "ndash", "mdash", "laquo", "raquo", "hellip", "apos"),
    *("rsquo", "lsquo", "ldquo", "rdquo", "bdquo", "shy", "thinsp", "ensp", "emsp", "bull"),
    *("middot", "copy", "reg", "trade", "deg", "euro", "sect", *CYRILLIC_ENTITIES),
)
# HTML 4.01, section 24; the two thousand names of HTML 5 hold too many abbreviations.
_NAMED = sorted({*html.entities.name2codepoint, "apos"}, key=len, reverse=True)


# What a label becomes where its letters are written in Cyrillic, one by one.
_IN_CYRILLIC = {
    **dict(zip("ABDFGHKLMNOPRSTVZ", "АБДФГХКЛМНОПРСТВЗ", strict=True)),
    **{"C": "ЦКС", "E": "ЕЭ", "I": "ИЙ", "U": "УЮ", "X": "ХК", "Y": "ЫЙУ"},
}

# Tags of translation files, special tokens of language models, and the codes of their languages.
_INLINE = r"(?i:x|х|g|г|ph|пх|bpt|бпт|ept|епт|it|bx|ex|mrk|мрк)"
_VOCABULARY = "unk|pad|mask|bos|eos|sep|cls|унк|пад|маск|бос|еос|сеп|цлс"
_LANGUAGE = "(?:rus|vie|eng|рус|вие|енг|ru|vi|en|zh|ру|ви|ен)"
_EXTRA = r"extra\h?_\h?id\h?_\h?\d+|[её][хк]с?тра\h?_\h?ид\h?_\h?\d+"


def _capitals(sign: str) -> str:
    """A name of two vowels or two words between signs; not «$ABCD$», which is a figure."""
    inner = r"(?: (?=[A-Z]*[AEIOU][A-Z]*[AEIOU]) (?![A-H]+\b) [A-Z]{4,20} | [A-Z]+ (?:_[A-Z\d]+)+ )"
    return rf"{sign} \h? {inner} \h? {sign}"


@functools.cache
def _labels(*places: str, in_cyrillic: bool = True) -> str:
    found = [row["label"] for row in rows("placeholder_labels.tsv") if row["place"] in places]
    found.sort(key=len, reverse=True)
    return f"(?:{'|'.join(map(_spelt, found) if in_cyrillic else filter(str.isascii, found))})"


def _spelt(label: str) -> str:
    """A label in Latin or in Cyrillic letters, or in both."""
    return "".join(
        f"[{letter}{_IN_CYRILLIC[letter]}]" if letter in _IN_CYRILLIC else letter
        for letter in label
    )


def _compiled(pattern: str) -> regex.Pattern[str]:
    bare = _labels("bare", "sure")
    latin = _labels("latin", in_cyrillic=False)
    any_label = f"(?:{_labels('marked', 'alone', 'bare', 'sure')}|{latin})"
    numbered = rf"(?i:{any_label}\h?[_:\#-]?\h?\d{{1,4}})"
    pattern = pattern.replace("{marked}", "(?:{numbered}|{bare})")
    if pattern.count("{numbered}") > 1:  # it is long: compiled once, and called where it is used
        defined = f"(?(DEFINE)(?P<numbered>{numbered}))"
        pattern = f"{defined}(?:{pattern.replace('{numbered}', '(?&numbered)')})"
    for name, filling in (
        ("{numbered}", numbered),
        ("{bare}", bare),
        ("{sure}", _labels("sure")),
        ("{alone}", _labels("alone")),
        ("{latin}", f"(?i:{_labels('alone', in_cyrillic=False)})"),
        ("{capitals:%}", _capitals("%")),
        (r"{capitals:\$}", _capitals(r"\$")),
        ("{inline}", _INLINE),
        ("{vocabulary}", _VOCABULARY),
        ("{language}", _LANGUAGE),
        ("{extra}", _EXTRA),
        ("{common}", f"(?i:{'|'.join(_COMMON)})"),
        ("{entity}", f"(?:{'|'.join(_NAMED)})"),
    ):
        pattern = pattern.replace(name, filling)
    return later.regex(pattern, regex.VERBOSE)


@functools.cache
def by_sign(sign: str) -> regex.Pattern[str]:
    """The tokens that open with a sign."""
    return _compiled(next(shapes for signs, shapes in _BY_SIGN.items() if sign in signs))


@functools.cache
def by_letter() -> regex.Pattern[str]:
    """The tokens that open with a letter or a digit."""
    return _compiled(_BY_LETTER)
