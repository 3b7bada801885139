"""In no document of the sample does a line begin or end with a sign that belongs to its neighbour."""

import re
from dataclasses import replace

import pytest

from atelier.minutes import Preset, compose
from atelier.minutes.document import Document
from atelier.words import Words
from tests.minutes.readers import lines_of, strips_of
from tests.minutes.samples import reference
from tests.minutes.test_compose_sample import sample_printed

_BEGINS = re.compile(r"\s*[;:!?»]")
_ENDS = re.compile(r"«\s*$")


def documents() -> dict[str, Document]:
    printed = sample_printed()
    chosen = {
        preset.value: compose(replace(printed, choice=replace(printed.choice, preset=preset)), Words("fr"))
        for preset in Preset
    }
    return {"reference": reference(), **chosen}


@pytest.mark.parametrize("name", ["reference", *(preset.value for preset in Preset)])
def test_no_line_begins_or_ends_with_what_belongs_to_another(name: str) -> None:
    lines = [line for strip in strips_of(documents()[name]) for line in lines_of(strip)]
    assert len(lines) > 10
    assert [line for line in lines if _BEGINS.match(line) or _ENDS.search(line)] == []
