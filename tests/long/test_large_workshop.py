"""A workshop of 3,000 notes, 60 titles, 200 participants and 40 photographs, in all formats, read back."""

from pathlib import Path

import pytest
from PIL import Image

from atelier.minutes import Printed, compose, make_minutes
from atelier.minutes.document import Document
from atelier.words import Words
from atelier.workshop.entities import (
    Cluster,
    Entity,
    Note,
    Participant,
    Picture,
    Step,
    StepKind,
    Workshop,
    Zone,
)
from atelier.workshop.tables import Tables
from tests.minutes.reading_back import SILENT, holds_all, holds_letters, holds_or_says, holds_rows
from tests.minutes.test_stopping import PAGED, never_waits

NOTES, TITLES, PEOPLE, PHOTOGRAPHS = 3_000, 60, 200, 40
MAIL = 8_000_000
"""Bytes that most mailboxes take."""


def entities() -> list[Entity]:
    workshop = Workshop(id="w", title="Un très grand atelier")
    step = Step(id="s", order="a", kind=StepKind.WALL, title="Le mur")
    zone = Zone(id="z", order="a", step=step.id, title="Idées")
    made: list[Entity] = [workshop, step, zone]
    made += [Cluster(id=f"c{n}", order=f"a{n:04}", zone="z", title=f"Titre {n}") for n in range(TITLES)]
    made += [
        Note(id=f"n{n}", order=f"a{n:05}", zone="z", cluster=f"c{n % TITLES}", text=f"une idée, la {n}e !")
        for n in range(NOTES)
    ]
    made += [Participant(id=f"p{n}", order=f"a{n:04}", last_name=f"Personne {n}") for n in range(PEOPLE)]
    made += [
        Picture(
            id=f"i{n}",
            order=f"a{n:04}",
            step="s",
            file=f"{n}.jpg",
            width=2560,
            height=1920,
            caption=f"Mur {n}",
        )
        for n in range(PHOTOGRAPHS)
    ]
    return made


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder = tmp_path_factory.mktemp("photographs")
    grain = Image.merge("RGB", [Image.effect_noise((2560, 1920), 24)] * 3)
    for number in range(PHOTOGRAPHS):
        grain.rotate(number).save(folder / f"{number}.jpg", quality=88)
    files = {f"{n}.jpg": folder / f"{n}.jpg" for n in range(PHOTOGRAPHS)}
    return compose(Printed(Tables(entities()), files=files), Words("fr"))


@pytest.mark.parametrize("key", SILENT)
def test_documents_hold_everything(key: str, document: Document) -> None:
    holds_all(document, key)


def test_plain_texts_and_tables_hold_everything(document: Document) -> None:
    holds_letters(document, "txt")
    holds_letters(document, "md")
    holds_rows(document)


def test_the_pdf_holds_everything(document: Document, tmp_path: Path) -> None:
    holds_or_says(document, tmp_path)


@pytest.mark.parametrize("key", ["pdf", "docx", "odt"])
def test_forty_photographs_still_go_by_mail(key: str, document: Document) -> None:
    content = make_minutes(document, key).content
    assert isinstance(content, bytes)
    assert len(content) < MAIL


@pytest.mark.parametrize("format", PAGED)
def test_who_gives_it_up_never_waits_long(format: str) -> None:
    never_waits(format, TITLES)
