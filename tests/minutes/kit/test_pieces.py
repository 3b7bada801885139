"""Each piece of the kit, read back from its file: its words, its sheets, the size of its letters."""

import datetime as dt
import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
import pytest

from atelier.minutes.document import Facts, Heading, Table
from atelier.minutes.kit import Piece, Wanted, offers, order
from atelier.words import Words
from atelier.workshop.entities import (
    Face,
    Group,
    Participant,
    Presence,
    Round,
    Scenario,
    StepKind,
    Way,
)
from atelier.workshop.tables import Tables
from tests.minutes.composed import Hand
from tests.minutes.kit.rooms import crowd, letters, made, pages, plain, sizes, step_of
from tests.minutes.readers import word_text
from tests.minutes.tagged_reader import TaggedFile
from tests.minutes.test_compose_sample import sample_printed
from tests.minutes.writers.test_pdf_structure import NO_LABEL, conformance

A4, A3 = (210, 297), (297, 420)
PAPERS = tuple(piece for piece in Piece if piece is not Piece.RESULTS)


def test_the_running_order_has_hours_and_what_must_lie_ready(room: Hand) -> None:
    [page] = pages(made(room.printed, Piece.ORDER)[0])
    assert "9 h 30 1 h Visions" in page
    assert "10 h 30 20 min Vote 0 Par quoi commencer ? Entourez 3 numéros" in page
    assert "Groupe 6 : Quartier 6" in page
    assert "120 personnes" in page


def test_steps_that_go_beyond_the_end_are_told_of() -> None:
    hand = Hand(title="T", starts=dt.time(23), ends=dt.time(0, 30))
    hand.step(StepKind.TALK, "Accueil", minutes=60, opening="Dites *bonjour*.")
    hand.step(StepKind.TALK, "Suite", minutes=45)
    [page] = pages(made(hand.printed, Piece.ORDER)[0])
    assert "23 h 1 h Accueil Dites bonjour." in page
    assert "0 h 45 min Suite" in page
    assert "Les étapes dépassent de 15 min la fin annoncée." in page


def test_everybody_finds_their_line_in_the_order_of_the_alphabet(room: Hand) -> None:
    content, _ = made(room.printed, Piece.ATTENDANCE)
    sheets = pages(content)
    assert set(sizes(content)) == {A4}
    named = re.findall(r"(\d+) ([A-ZÉ]+(?: GALL)?) [A-ZÉ][a-zéèëïô]+ ", " ".join(sheets))
    assert [int(number) for number, _ in named] == list(range(1, 121))
    assert [name for _, name in named] == sorted(name for _, name in named)
    assert all("CNIL" in sheet and "28 novembre 2027" in sheet for sheet in sheets)
    assert re.search(r"12[6-9]|1[3-9]\d", sheets[-1]), "lines for those who are not on the list"


def test_excused_people_are_on_the_sheet_and_absent_ones_are_not() -> None:
    hand = Hand(title="T")
    hand.add(Participant, last_name="ROUX", presence=Presence.EXCUSED)
    hand.add(Participant, last_name="BLANC", presence=Presence.ABSENT)
    hand.add(Participant, last_name="NOIR", presence=Presence.PRESENT)
    [sheet] = pages(made(hand.printed, Piece.ATTENDANCE)[0])
    assert "ROUX excuses reçues" in sheet
    assert "BLANC" not in sheet


def test_a_long_name_of_a_house_says_as_much_as_its_cell_holds() -> None:
    hand = Hand(title="T")
    hand.add(Participant, last_name="ROUX", organisation="Fédération des centres sociaux et culturels " * 4)
    [sheet] = pages(made(hand.printed, Piece.ATTENDANCE)[0])
    assert not [line for line in sheet.splitlines() if line.strip() == "…"]
    assert "…" in sheet


def test_a_list_of_which_nobody_was_ticked_yet_is_on_the_sheet() -> None:
    hand = Hand(title="T")
    hand.add(Participant, last_name="BLANC", presence=Presence.ABSENT)
    [sheet] = pages(made(hand.printed, Piece.ATTENDANCE)[0])
    assert "BLANC" in sheet


def test_the_column_of_colleges_is_there_where_somebody_has_one(few: Hand) -> None:
    assert "Collège" in pages(made(few.printed, Piece.ATTENDANCE)[0])[0]
    assert "Collège" in plain(word_text(made(few.printed, Piece.ATTENDANCE, format="docx")[0]))
    hand = Hand(title="T")
    hand.add(Participant, last_name="ROUX", college=" ")
    for format in ("pdf", "docx"):
        content, _ = made(hand.printed, Piece.ATTENDANCE, format=format)
        said = pages(content)[0] if format == "pdf" else plain(word_text(content))
        assert "Collège" not in said
        assert "Structure Signature" in said


def test_rows_to_sign_are_as_high_in_word_and_its_margins_as_small() -> None:
    hand = Hand(title="T")
    hand.add(Participant, last_name="ROUX")
    document: Any = docx.Document(BytesIO(made(hand.printed, Piece.ATTENDANCE, format="docx")[0]))
    assert {row.height.pt for row in document.tables[0].rows[1:]} == {26}
    assert document.sections[0].left_margin.cm < 1.5


def test_without_names_there_are_lines_for_all(room: Hand, few: Hand) -> None:
    assert "GALL" not in " ".join(pages(made(few.printed, Piece.CERTIFICATES, names=False)[0]))
    said = " ".join(pages(made(room.printed, Piece.ATTENDANCE, names=False)[0]))
    assert "GALL" not in said
    assert " 120 " in said


@pytest.mark.parametrize(
    ("piece", "sheet", "title", "text"), [(Piece.POSTERS, A3, 60, 28), (Piece.TABLES, A4, 30, 14)]
)
def test_posters_keep_the_size_that_is_read_from_where_they_hang(
    room: Hand, piece: Piece, sheet: tuple[int, int], title: float, text: float
) -> None:
    content, report = made(room.printed, piece)
    assert report.faithful
    assert sizes(content) == [sheet] * 6
    first = pages(content)[0]
    for said in (
        "1 Groupe 1 : Quartier 1",
        "2036",
        "Un matin de 2036",
        "Vous êtes une habitante",
        "La rue a",
    ):
        assert said in first
    size = dict(letters(content))
    assert size["U"] >= title
    assert min(found for sign, found in letters(content) if sign == "é") >= text or size["é"] >= text


def test_the_stakes_hang_on_a3_with_their_context_and_axes() -> None:
    hand = Hand(title="L’avenir", theme="Vieillir ici", context="Un **quartier**.", axes=("La jeunesse", " "))
    content, report = made(hand.printed, Piece.STAKES)
    assert report.faithful
    assert sizes(content) == [A3]
    assert pages(content)[0].startswith("Les enjeux")
    assert "Vieillir ici Contexte Un quartier. Axe transversal La jeunesse" in pages(content)[0]
    assert min(size for sign, size in letters(content) if sign == "q") >= 28
    assert [line.split()[0] for line in TaggedFile(content).outline().splitlines()[1:]] == [
        "H1", "H2", "H3", "P", "H3", "P",
    ]  # fmt: skip


def test_long_stakes_fill_their_sheets_and_no_title_stands_alone_at_the_foot() -> None:
    words = [f"mot{number}" for number in range(300)]
    stakes = "\n\n".join(" ".join(words[start : start + 25]) for start in range(0, 300, 25))
    hand = Hand(title="L’avenir", context=stakes.replace("mot", "cadre"), stakes=stakes)
    sheets = pages(made(hand.printed, Piece.STAKES)[0])
    assert len(sheets) > 2
    assert re.findall(r"mot\d+", " ".join(sheets)) == words
    assert all("Les enjeux (suite)" in sheet for sheet in sheets[1:])
    assert not any(sheet.endswith("Enjeux") for sheet in sheets)
    alone = Hand(title="L’avenir", stakes="Vivre ici.")
    assert "L’avenir Vivre ici." in pages(made(alone.printed, Piece.STAKES)[0])[0]


def test_an_evaluation_has_a_sheet_of_faces_with_room_for_a_dot_from_everybody(room: Hand) -> None:
    content, report = made(room.printed, Piece.FACES)
    assert report.faithful
    assert sizes(content) == [A3]
    [said] = pages(content)
    for word in ("À chaud", "Comment repartez-vous ?", "une gommette", "Ravie Total", "Fâchée Total"):
        assert word in said
    hand = Hand(title="T")
    step = hand.step(StepKind.EVALUATION, "À chaud")
    for number in range(14):
        hand.add(Face, step=step.id, title=f"Visage {number}")
    assert len(pages(made(hand.printed, Piece.FACES)[0])) == 3


def test_a_long_scenario_goes_on_to_another_sheet_and_loses_no_word(room: Hand) -> None:
    words = " ".join(f"mot{number}" for number in range(700))
    scenario = next(each for each in room.tables.all(Scenario) if each.title.endswith("1"))
    tables = Tables(
        replace(each, situation=words) if each == scenario else each for each in room.tables.entities()
    )
    sheets = pages(made(replace(room.printed, tables=tables), Piece.POSTERS)[0])
    assert len(sheets) > 6
    assert re.findall(r"mot\d+", " ".join(sheets)) == words.split()
    assert "Groupe 1 : Quartier 1 (suite)" in sheets[1]


def test_a_hand_out_has_lines_and_as_many_copies_as_asked(room: Hand) -> None:
    sheets = pages(made(room.printed, Piece.HANDOUTS, copies=3)[0])
    assert len(sheets) == 18
    assert sheets[0] == sheets[1] == sheets[2]
    assert all("Mes idées" in sheet for sheet in sheets)


def test_without_a_number_of_copies_each_member_of_a_group_has_a_hand_out() -> None:
    hand = crowd(5, 2)
    people = [person.id for person in hand.tables.children(Participant)]
    group, _other = hand.tables.children(Group, step_of(hand, "Visions").id)
    tables = Tables(
        replace(each, members=tuple(people[:4]), scribe=people[1]) if each == group else each
        for each in hand.tables.entities()
    )
    printed = replace(hand.printed, tables=tables)
    assert len(pages(made(printed, Piece.HANDOUTS)[0])) == 4 + 1
    order = " ".join(pages(made(printed, Piece.ORDER)[0]))
    assert "Groupe 1 : Quartier 1 Amélie ABADIE, Amélie BENALI (prend les notes)" in order
    assert "BENALI" not in " ".join(pages(made(printed, Piece.ORDER, names=False)[0]))


def test_what_all_groups_are_asked_is_handed_to_each_of_their_members() -> None:
    hand = Hand(title="T")
    step = hand.step(StepKind.WALL, "Pistes", question="Par où commencer ?")
    people = [hand.add(Participant, last_name=name) for name in ("A", "B", "C", "D")]
    away = hand.add(Participant, last_name="E", presence=Presence.EXCUSED)
    for number, members in enumerate((people[:2], [*people[2:], away]), start=1):
        hand.add(Group, step=step.id, number=number, members=tuple(each.id for each in members))
    sheets = pages(made(hand.printed, Piece.HANDOUTS)[0])
    assert len(sheets) == 4
    assert all(sheet.startswith("Pour tous les groupes ") for sheet in sheets)
    assert "Pour tous les groupes" in pages(made(hand.printed, Piece.POSTERS)[0])[0]
    hand.step(StepKind.WALL, "Retours", question="Que gardez-vous ?")
    offer = next(o for o in offers(hand.printed, Words("fr"), Wanted()) if o.piece is Piece.HANDOUTS)
    assert plain(offer.holds) == "8 feuilles (Pistes : 4 et Retours : 4)"
    assert pages(made(hand.printed, Piece.HANDOUTS)[0])[4].startswith("Pour tout le monde ")


def test_groups_without_members_share_out_those_who_are_expected(room: Hand) -> None:
    assert len(pages(made(room.printed, Piece.HANDOUTS)[0])) == 120


def test_how_long_a_group_speaks_is_on_its_poster(room: Hand) -> None:
    tables = Tables(
        replace(each, speaking=5) if isinstance(each, Scenario) else each for each in room.tables.entities()
    )
    assert "Temps de parole : 5 min" in pages(made(replace(room.printed, tables=tables), Piece.POSTERS)[0])[0]


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (Way.UNSAID, "Entourez 3 numéros"),
        (Way.WALL, "Collez 3 gommettes"),
        (Way.BOOTH, "Placez 3 gommettes à l’écran"),
    ],
)
def test_the_running_order_says_what_one_does_in_the_way_that_was_chosen(way: Way, said: str) -> None:
    hand = Hand(title="T")
    hand.add(Round, step=hand.step(StepKind.VOTE, "Vote").id, way=way)
    assert said in pages(made(hand.printed, Piece.ORDER)[0])[0]


def test_members_stand_under_the_steps_in_which_they_work_their_names_unparted() -> None:
    hand = Hand(title="L’avenir d’Épinal", theme="L'avenir d'Epinal")
    first = hand.step(StepKind.WALL, "Visions")
    hand.step(StepKind.TALK, "Mise en commun", groups_from=first.id)
    second = hand.step(StepKind.WALL, "Pistes")
    roger = hand.add(Participant, last_name="NOËL", first_name="Roger")
    for step in (first, second):
        hand.add(Group, step=step.id, number=1, members=(roger.id,))
    document = order.running_order(hand.printed, Words("fr"), Wanted(), "Déroulé", [])
    said = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert said == ["Groupes", "Visions et Mise en commun", "Pistes"]
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert tables[-1].rows[0].cells == ("Groupe 1", "Roger\u00a0NOËL")
    assert not [f for b in document.blocks if isinstance(b, Facts) for f in b.lines if f.label == "Thème"]


def test_only_those_who_are_there_get_a_certificate() -> None:
    hand = Hand(title="Peser", organisation="La fédération")
    hand.add(Participant, last_name="ROUX", first_name="Ana", organisation="La ville")
    hand.add(Participant, last_name="BLANC", presence=Presence.EXCUSED)
    hand.add(Participant, last_name="NOIR", presence=Presence.REPRESENTED)
    [sheet] = pages(made(hand.printed, Piece.CERTIFICATES)[0])
    assert "Nous attestons que Ana ROUX La ville a participé à l’atelier « Peser »" in sheet


def test_the_result_is_a_sheet_of_a3() -> None:
    content, _ = made(sample_printed(), Piece.RESULTS)
    assert sorted(sizes(content)[0]) == sorted(A3)


@pytest.mark.parametrize("piece", [Piece.ORDER, Piece.ATTENDANCE, Piece.HANDOUTS, Piece.CERTIFICATES])
def test_what_a_house_changes_is_there_for_word_too(few: Hand, piece: Piece) -> None:
    text = plain(word_text(made(few.printed, piece, format="docx")[0]))
    said = {
        Piece.ORDER: "12 personnes",
        Piece.ATTENDANCE: "LE GALL Amélie",
        Piece.HANDOUTS: "Que se passe-t-il ce matin-là",
        Piece.CERTIFICATES: "Nous attestons que Amélie LE GALL Association des parents a participé",
    }
    assert said[piece] in text


@pytest.mark.parametrize("piece", PAPERS)
def test_a_screen_reader_and_another_checker_find_every_sheet_in_order(few: Hand, piece: Piece) -> None:
    content, _ = made(few.printed, piece)
    file = TaggedFile(content)
    assert file.unmarked == []
    assert str(file.root.Lang) == "fr"
    assert file.file.docinfo["/Title"]
    assert conformance(content) == NO_LABEL


@pytest.mark.parametrize("piece", PAPERS)
def test_the_same_workshop_gives_the_same_bytes(few: Hand, piece: Piece) -> None:
    assert made(few.printed, piece)[0] == made(few.printed, piece)[0]


def test_in_english_the_kit_is_english(few: Hand) -> None:
    assert "Circle 3 numbers" in pages(made(few.printed, Piece.BALLOTS, "en", people=5)[0])[0]
    assert "Attendance sheet" in pages(made(few.printed, Piece.ATTENDANCE, "en")[0])[0]
