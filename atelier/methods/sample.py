"""The sample workshop, as every copy of the product carries it: one document, its ids always the same."""

from functools import cache

from atelier import assets
from atelier.workshop.portable.documents import Portable, read_document


def sample_document() -> str:
    """The text of the sample's JSON document, in French; `tests/sample/make.py` writes it."""
    return assets.path("sample", "sample.json").read_text("utf-8")


@cache
def sample() -> Portable:
    """The sample's programme, entities and ballots, checked as any document that comes in."""
    return read_document(sample_document(), "sample.json")
