"""What speaks for a noun being a variant of a term, weighed into one number."""

from __future__ import annotations

from dataclasses import dataclass

# Logistic weights of hundredths. scripts/fit_terms.py fits them on the development split and on
# human texts; here 90 planted swaps of news and encyclopaedia took part, which are not published.
_BIAS, _ALIKE, _WANTED, _AHEAD = -0.65, 0.14, 0.28, 0.10
_DISTINCT, _APART, _BESIDE, _USUAL = 0.21, -0.53, -0.92, 1.85
REPORTED = 2.0  # the score of a variant


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a candidate, as differences of cosines, and what all of it comes to.

    How ``alike`` the usual rendering and the candidate are; how much more it is ``wanted`` by the
    term than by any other phrase of the source; how far it is ``ahead`` of the next candidate;
    how ``distinct`` its likeness to the term is from that to other terms. Then counts: the
    sentences ``apart``, without the term, that have the candidate's noun, and those where it stands
    ``beside`` the usual rendering; the share of the occurrences that are rendered as ``usual``.
    """

    alike: float
    wanted: float
    ahead: float
    distinct: float
    apart: int
    beside: int
    usual: float

    @property
    def features(self) -> tuple[float, ...]:
        """The differences in hundredths, cut where more says no more, and the counts."""
        wanted, ahead = min(max(self.wanted, -0.06), 0.1), min(max(self.ahead, -0.05), 0.1)
        likeness = (100 * self.alike, 100 * wanted, 100 * ahead, 100 * self.distinct)
        return (*likeness, min(self.apart, 3), min(self.beside, 3), self.usual)

    @property
    def score(self) -> float:
        weights = (_ALIKE, _WANTED, _AHEAD, _DISTINCT, _APART, _BESIDE, _USUAL)
        return _BIAS + sum(w * x for w, x in zip(weights, self.features, strict=True))
