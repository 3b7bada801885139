"""Workshops that the tests of the kit print, and their sheets read back."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2

from atelier.minutes.compose.printed import Printed
from atelier.minutes.kit import Piece, Wanted, kit_files
from atelier.minutes.report import Report
from atelier.words import Words
from atelier.workshop.entities import (
    Face,
    Group,
    Mood,
    Orientation,
    Participant,
    Round,
    Scenario,
    Step,
    StepKind,
    Zone,
)
from atelier.workshop.tables import Tables
from atelier.workshop.text import clean
from tests.minutes.composed import Hand
from tests.minutes.hostile_workshop import with_text

FIRST = ("Amélie", "Bruno", "Chloé", "Dao", "Éric", "Fatou", "Gaël", "Hélène", "Inès", "Jérôme")
LAST = ("ABADIE", "BENALI", "CAZENAVE", "DUPRÉ", "ESPOSITO", "FERREIRA", "GUILLOU", "HAMEL", "ITURBE",
        "JACQUEMIN", "KOUAMÉ", "LE GALL")  # fmt: skip
COLLEGES = ("habitants", "bénévoles", "salariés", "élus", "partenaires")
HOUSES = (
    "Centre social des Tilleuls",
    "Fédération départementale",
    "Ville de Belrive",
    "Association des parents",
)


def crowd(people: int = 120, groups: int = 6) -> Hand:
    """A large workshop: people, a wall of several groups with scenarios, three votes of different rules."""
    hand = Hand(
        title="Bien vieillir à Belrive",
        number=3,
        organisation="Fédération des centres sociaux",
        date=dt.date(2026, 11, 28),
        starts=dt.time(9, 30),
        ends=dt.time(17),
        place="Salle des fêtes de Belrive",
        facilitators=("Une animatrice", "Un animateur"),
        stakes="Rester chez soi, **sans être seul**.",
        axes=("La jeunesse",),
    )
    for place in range(people):
        hand.add(
            Participant,
            last_name=LAST[place % len(LAST)],
            first_name=FIRST[place // len(LAST) % len(FIRST)],
            organisation=HOUSES[place % len(HOUSES)],
            college=COLLEGES[place % len(COLLEGES)],
        )
    wall = hand.step(StepKind.WALL, "Visions", minutes=60, by_group=True, question="Que voyez-vous ?")
    for number in range(1, groups + 1):
        group = hand.add(Group, step=wall.id, number=number, title=f"Quartier {number}")
        hand.add(Zone, step=wall.id, group=group.id, title="Ce qui change")
        hand.add(
            Scenario,
            step=wall.id,
            group=group.id,
            title=f"Un matin de 2036 au quartier {number}",
            year=2036,
            role="une habitante de quatre-vingts ans",
            situation="Vous sortez de chez vous. **La rue a changé.** On vous connaît par votre nom.\n\n"
            "Vous passez par la maison de quartier, où l'on prépare la fête de l'automne.",
            question="Que se passe-t-il ce matin-là, et grâce à qui ?",
            instruction="Cinq minutes en silence, une idée par papier.",
        )
    for rules in ({}, {"dots": 5, "cap": 2, "secret": False}, {"weights": (3, 2, 1), "blank_allowed": False}):
        step = hand.step(StepKind.VOTE, f"Vote {len(rules)}", minutes=20)
        round = hand.add(Round, step=step.id, question="Par quoi commencer ?", **rules)
        hand.add(Orientation, round=round.id, title="Ouvrir une maison commune au rez-de-chaussée de la tour")
    last = hand.step(StepKind.EVALUATION, "À chaud", question="Comment repartez-vous ?")
    for title, mood in (("Ravie", Mood.DELIGHTED), ("Partagée", Mood.EVEN), ("Fâchée", Mood.UPSET)):
        hand.add(Face, step=last.id, title=title, mood=mood)
    return hand


def made(
    printed: Printed, piece: Piece, language: str = "fr", format: str = "pdf", **wanted: object
) -> tuple[bytes, Report]:
    """One piece of a workshop, as a file."""
    asked = Wanted(pieces=frozenset({piece}), **wanted)  # type: ignore[arg-type]
    [file] = [f for f in kit_files(printed, Words(language), asked) if Path(f.name).suffix == f".{format}"]
    done = file.make()
    assert isinstance(done.content, bytes)
    return done.content, done.report


def pages(content: bytes) -> list[str]:
    """The text of each page, with ordinary spaces."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [_text(document[number]) for number in range(len(document))]
    finally:
        document.close()


def sizes(content: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in millimetres."""
    document = pypdfium2.PdfDocument(content)
    try:
        found = (document.get_page_size(number) for number in range(len(document)))
        return [(round(wide * 25.4 / 72), round(high * 25.4 / 72)) for wide, high in found]
    finally:
        document.close()


def letters(content: bytes) -> Iterator[tuple[str, float]]:
    """Each sign that is drawn with the size of its letters in points."""
    document = pypdfium2.PdfDocument(content)
    try:
        for number in range(len(document)):
            text = document[number].get_textpage()
            for place in range(text.count_chars()):
                size = pypdfium2.raw.FPDFText_GetFontSize(text, place)
                yield text.get_text_range(place, 1), size
            text.close()
    finally:
        document.close()


def plain(text: str) -> str:
    """With ordinary spaces, on one line."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def _text(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return plain(text.get_text_range())
    finally:
        text.close()
        page.close()


def step_of(hand: Hand, title: str) -> Step:
    """The step of that title."""
    return next(step for step in hand.tables.children(Step) if step.title == title)


def filled(printed: Printed, text: str) -> Printed:
    """The same workshop with this text in all fields that a person types."""
    said = clean(text).text
    tables = Tables(with_text(each, said) for each in printed.tables.entities())
    return replace(printed, tables=tables)
