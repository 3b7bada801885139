"""Grids, tables and faces of a method file: planted as they are written, refused with their place."""

from pathlib import Path

import pytest

from atelier.methods import Method, plant, read
from atelier.workshop.cells import texts
from atelier.workshop.entities import (
    ColumnType,
    Degree,
    Face,
    GridItem,
    Mood,
    Record,
    RowsAs,
    Step,
    StepKind,
    TableColumn,
)
from atelier.workshop.grids import functions, leaves
from atelier.workshop.portable.documents import read_document, write_document
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from tests.gestures.support import counting_stamp

GOOD = """\
schema = 2
languages = ["fr", "en"]
title = { fr = "Essai", en = "Trial" }

[advice]
whom = { fr = "Un réseau", en = "A network" }

[[steps]]
kind = "positioning"
title = { fr = "Grille", en = "Grid" }
scale = [{ fr = "pas encore", en = "not yet" }, { fr = "acquis", en = "settled" }]

[[steps.items]]
title = { fr = "Axe", en = "Axis" }

[[steps.items.items]]
title = { fr = "Fonction", en = "Function" }

[[steps.items.items.items]]
title = { fr = "Se voir", en = "Meeting" }
description = { fr = "Un lieu", en = "A place" }

[[steps.items.items.items]]
title = { fr = "Se dire", en = "Talking" }

[[steps]]
kind = "table"
title = { fr = "Acteurs", en = "Actors" }
rows = [{ fr = "École", en = "School" }, { fr = "Mairie", en = "Town hall" }]

[[steps.columns]]
title = { fr = "Acteur", en = "Actor" }
type = "organisation"

[[steps.columns]]
title = { fr = "Niveau", en = "Level" }
type = "choice"
choices = [{ fr = "peu", en = "little" }, { fr = "bien", en = "well" }]

[[steps]]
kind = "table"
rows_as = "form"
title = { fr = "Fiche", en = "Sheet" }

[[steps.columns]]
title = { fr = "Projet", en = "Project" }
type = "long"

[[steps]]
kind = "evaluation"
title = { fr = "À chaud", en = "At the end" }

[[steps.faces]]
mood = "pleased"
title = { fr = "content", en = "happy" }
"""

SCALE = ', { fr = "acquis", en = "settled" }'
LEVEL = '[[steps.items.items.items.items]]\ntitle = { fr = "Un", en = "One" }\n\n[[steps]]\nkind = "table"'
LEVELS = ', { fr = "bien", en = "well" }'

MISTAKES = [
    (SCALE, "", "steps[1].scale", 11, "empty"),
    (SCALE, ', { fr = "Pas encore", en = "yes" }', "steps[1].scale", 11, "twice"),
    ('title = { fr = "Axe", en = "Axis" }', "", "steps[1].items[1].title", 13, "missing"),
    ('"Se dire", en', '"Se dire", de', "steps[1].items[1].items[1].items[2].title.de", 24, "unknown-key"),
    ('[[steps]]\nkind = "table"', LEVEL, "steps[1].items[1].items[1].items[2].items", 26, "misplaced"),
    ('type = "organisation"', 'type = "colour"', "steps[2].columns[1].type", 33, "value"),
    (LEVELS, "", "steps[2].columns[2].choices", 38, "empty"),
    ('type = "choice"', 'type = "text"', "steps[2].columns[2].choices", 38, "misplaced"),
    ('"Niveau"', '"ACTEUR"', "steps[2].columns", 31, "twice"),
    ('rows_as = "form"', 'rows_as = "list"', "steps[3].rows_as", 42, "value"),
    ('rows_as = "form"', "faces = []", "steps[3].faces", 42, "misplaced"),
    ('mood = "pleased"', 'mood = "glad"', "steps[4].faces[1].mood", 54, "value"),
    ("[advice]\nwhom", "[advice]\nwho", "advice.who", 6, "unknown-key"),
    ("schema = 2", "schema = 1", "steps[1].kind", 9, "unknown-kind"),
]


def written(folder: Path, text: str) -> Method:
    path = folder / "essai.toml"
    path.write_text(text, "utf-8")
    return read(path)


def test_grids_tables_and_faces_are_planted_as_they_are_written(tmp_path: Path) -> None:
    method = written(tmp_path, GOOD)
    assert method.advice is not None
    assert method.advice.whom["en"] == "A network"
    tables = Tables(plant(method, counting_stamp(), title="Essai", language="fr"))
    grid, table, form, closing = tables.children(Step)
    assert grid.kind is StepKind.POSITIONING
    assert [degree.title for degree in tables.children(Degree, grid.id)] == ["pas encore", "acquis"]
    assert [item.title for item in functions(tables, grid.id)] == ["Fonction"]
    assert [(item.title, item.description) for item in leaves(tables, grid.id)] == [
        ("Se voir", "Un lieu"),
        ("Se dire", ""),
    ]
    assert [(c.title, c.type, c.choices) for c in tables.children(TableColumn, table.id)] == [
        ("Acteur", ColumnType.ORGANISATION, ()),
        ("Niveau", ColumnType.CHOICE, ("peu", "bien")),
    ]
    records = tables.children(Record, table.id)
    assert [list(texts(tables, record.id).values()) for record in records] == [["École"], ["Mairie"]]
    assert form.rows_as is RowsAs.FORM
    assert len(tables.children(Record, form.id)) == 1
    assert [(face.title, face.mood) for face in tables.children(Face, closing.id)] == [
        ("content", Mood.PLEASED)
    ]
    assert Tables(read_document(write_document(tables, {}, None), "").entities) == tables
    assert tables.count(GridItem) == 4


@pytest.mark.parametrize(("right", "wrong", "place", "line", "what"), MISTAKES)
def test_a_mistake_leads_to_its_place(
    tmp_path: Path, right: str, wrong: str, place: str, line: int, what: str
) -> None:
    assert right in GOOD
    with pytest.raises(Refused) as refused:
        written(tmp_path, GOOD.replace(right, wrong, 1))
    assert refused.value.reason is Reason.METHOD_WRONG
    found = refused.value.details
    assert (found["place"], found["line"], found["what"]) == (place, line, what)
