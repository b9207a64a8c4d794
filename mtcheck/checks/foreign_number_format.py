"""A number or a date is written as in English or Vietnamese.

Russian parts thousands with spaces and decimals with a comma, puts the day before the month
without a comma before the year, and sets no zero before a counted number. «September 18, 2016»,
«1.250.000» and «05 общин» show at first sight that a machine has translated; «1,250 человек» may
even be misread.

Passes: «13,4 %» and «13,4%», «7400» without a space, «15.12.2022», a time «7.30», versions, codes,
addresses, telephone and section numbers, scores, fractions (1/3), «24/7», «USD 50» and «$50», the
date of a foreign title. A single group of three digits counts only where nothing but thousands
can be meant, «15/12» only where it can be no fraction, or where the source bears it out.

Bad:

    ru: Провинция выделила ⟦1.250.000⟧ донгов на школы.
    ru: Мероприятие состоялось ⟦September 18, 2016⟧ в городе Винь.
    ru: В проекте участвуют ⟦05⟧ общин и 12 школ.
    ru: Производство выросло на ⟦13.4⟧%.

    vi: Lễ hội kéo dài đến ngày 5/12.
    ru: Праздник продлится до ⟦5/12⟧.

Good:

    ru: Провинция выделила 1 250 000 донгов на школы.
    ru: Мероприятие состоялось 18 сентября 2016 года в городе Винь.
    ru: В проекте участвуют 5 общин, сайт работает на сервере 192.168.100.200.
    ru: Производство выросло на 13,4%, счёт матча 2:1, версия 2.6.10.

    vi: Ông đóng góp 1/3 chi phí.
    ru: Он внёс 1/3 расходов.
"""

from collections.abc import Iterator

from mtcheck.core import Bitext, Cover, Edit, Finding, Severity, Span
from mtcheck.lang.quantities import formats
from mtcheck.lang.quantities.format_words import Fault

SEVERITY = Severity.MINOR
MQM = "locale-convention/number-format"
YIELDS_TO = ("garbled-text", "leaked-placeholder", "mojibake", "untranslated-text")

_MESSAGES = {
    "thousands .": "«{}» parts its thousands with a point; Russian uses a space or nothing",
    "thousands ,": "«{}» parts its thousands with a comma, which in Russian begins the decimals",
    "decimal point": "«{}» is written with a point; Russian uses a comma for decimals",
    "point": "«{}» has a point; Russian parts thousands with a space and decimals with a comma",
    "leading zero": "«{}» begins with a zero that Russian prose does not write",
    "date order": "«{}» is a date in the English manner; Russian has day, month, year and no comma",
    "slash date": "«{}» is a date with slashes; Russian uses points or the name of the month",
    "clock": "«{}» is a time of day as Vietnamese writes it; Russian uses a colon",
    "sign first": "«{}» has its sign before the figure; in Russian it follows",
    "scale order": "«{}» is an amount in a foreign order or with a foreign abbreviation",
}


def check(bitext: Bitext) -> Iterator[Finding]:
    taken = Cover(bitext.target)
    habits: dict[str, list[tuple[Span, Fault]]] = {}
    for fault in formats.find(bitext.target.text):
        span = bitext.target.span(fault.start, fault.end)
        if not taken.touches(span) and (fault.certain or _is_borne_out(bitext, span, fault)):
            taken.add(span)
            habits.setdefault(fault.habit, []).append((span, fault))
    for habit, places in habits.items():
        first, fault = places[0]
        yield Finding(
            first,
            _MESSAGES[habit].format(fault.text),
            related=tuple(span for span, _ in places[1:]),
            suggestion=fault.replacement,
            edits=tuple(
                Edit(span, found.replacement)
                for span, found in places
                if found.replacement and found.is_safe
            ),
        )


def _is_borne_out(bitext: Bitext, span: Span, fault: Fault) -> bool:
    return bitext.has_source and any(
        formats.is_borne_out(fault, pair.source.text, bitext.source.language)
        for pair in bitext.over(span)
    )
