"""A validator that is not ours finds nothing to say about our decks."""

import pytest
from openxml_audit import OpenXmlValidator

from tests.exports.samples import DECKS, deck


@pytest.mark.parametrize("name", DECKS)
def test_openxml_audit_finds_nothing(name, tmp_path):
    path = tmp_path / f"{name}.pptx"
    path.write_bytes(deck(name))

    result = OpenXmlValidator().validate(path)

    assert [str(error) for error in result.errors] == []
