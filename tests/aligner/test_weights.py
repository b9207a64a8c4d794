import pytest

from mtcheck.aligner import weights
from mtcheck.aligner.lattice import BEADS


@pytest.mark.parametrize("evidence", ["first", "semantic", "formal"])
def test_every_type_of_bead_has_its_weights(evidence):
    fitted = weights.fitted(evidence)
    assert set(fitted) == {weights.name(bead) for bead in BEADS}
    for bead in BEADS:
        features = (*weights.FEATURES, "paragraphs") if all(bead) else weights.UNPAIRED
        assert len(fitted[weights.name(bead)]) == len(features)


def test_mirrored_beads_share_a_name():
    assert weights.name((2, 1)) == weights.name((1, 2)) == "1-2"
    assert weights.name((1, 0)) != weights.name((0, 1))
