"""Grids, tables and evaluations in the minutes."""

import dataclasses
import datetime as dt
from decimal import Decimal

from atelier.minutes import Choice, Earlier, People, compose
from atelier.minutes.compose.parts import parts
from atelier.minutes.document import Facts, Notes, Picture, Table
from atelier.words import Words
from atelier.workshop.entities import (
    Booth,
    Cell,
    ColumnType,
    Decision,
    Degree,
    Example,
    Face,
    GridItem,
    LastWord,
    Participant,
    Record,
    RowsAs,
    Step,
    StepKind,
    TableColumn,
)
from atelier.workshop.tables import Tables
from tests.minutes.composed import Hand, kinds

SCALE = ("pas encore", "un peu", "acquis")


def cells(table: Table) -> list[tuple[str, ...]]:
    return [tuple(column.title for column in table.columns), *(row.cells for row in table.rows)]


def with_grid(hand: Hand) -> tuple[Step, GridItem, GridItem]:
    """An axis with a function of two items, the first placed, and another function of one."""
    step = hand.step(StepKind.POSITIONING, "Où en sommes-nous")
    words = [hand.add(Degree, step=step.id, title=word) for word in SCALE]
    axis = hand.add(GridItem, step=step.id, title="Réseau", synthesis="On se connaît mieux.")
    inclusion = hand.add(GridItem, step=step.id, within=axis.id, title="Inclure")
    other = hand.add(GridItem, step=step.id, within=axis.id, title="Agir")
    first = hand.add(
        GridItem,
        step=step.id,
        within=inclusion.id,
        title="Un lieu",
        degree=words[1].id,
        others=(words[2].id,),
        dissent="les bénévoles",
    )
    second = hand.add(GridItem, step=step.id, within=inclusion.id, title="Une mémoire")
    hand.add(GridItem, step=step.id, within=other.id, title="Ensemble", degree=words[0].id)
    hand.add(Example, item=first.id, text="La salle est ouverte")
    hand.add(Example, item=first.id, text="On y passe", quoted=True, speaker="voisine")
    return step, first, second


TOLD = """–\u00a0La salle est ouverte
–\u00a0«\u00a0On y passe\u00a0» (voisine)
Certains diraient\u00a0: acquis (les bénévoles)"""


def test_a_grid_says_where_the_group_stands_and_what_was_told() -> None:
    hand = Hand()
    with_grid(hand)
    whole, glance = hand.blocks(Table)
    assert cells(whole) == [
        ("Élément", "Où en est le groupe", "Ce qui en a été dit"),
        ("Inclure", "", ""),
        ("Un lieu", "un peu", TOLD),
        ("Une mémoire", "à placer", ""),
        ("Agir", "", ""),
        ("Ensemble", "pas encore", ""),
    ]
    assert [row.cells[0] for row in whole.rows if row.over] == ["Inclure", "Agir"]
    assert cells(glance) == [
        ("Fonction", *SCALE, "À placer", "Désaccords"),
        ("Inclure", "", "1", "", "1", "1"),
        ("Agir", "1", "", "", "", ""),
    ]
    assert not hand.blocks(Notes)


def test_what_was_told_at_length_of_an_item_stands_below_the_table() -> None:
    hand = Hand()
    _, first, second = with_grid(hand)
    hand.add(Example, item=second.id, text="Une longue histoire. " * 30)
    others = (each for each in hand.tables.entities() if each != first)
    hand.tables = Tables([*others, dataclasses.replace(first, synthesis="On y tient.")])
    told, other = hand.blocks(Notes)
    assert "On y tient." in hand.text()
    assert other.title == "Une mémoire"
    assert (told.title, [(item.text, item.aside) for item in told.items]) == (
        "Un lieu",
        [("La salle est ouverte", ""), ("«\u00a0On y passe\u00a0»", "voisine")],
    )
    assert "On se connaît mieux." in hand.text()


def test_what_was_told_of_a_grid_is_not_counted_as_ideas() -> None:
    hand = Hand()
    step, _, _ = with_grid(hand)
    (part,) = [each for each in parts(hand.printed, Words("fr")) if each.key == step.id]
    assert part.notes == 0


def test_functions_and_axes_of_which_nothing_was_said_are_named_in_one_line() -> None:
    hand = Hand()
    step, _, _ = with_grid(hand)
    axis = hand.printed.tables.children(GridItem, step.id)[0]
    for title in ("Apprendre", "Durer"):
        function = hand.add(GridItem, step=step.id, within=axis.id, title=title)
        hand.add(GridItem, step=step.id, within=function.id, title=f"{title} mieux")
    other = hand.add(GridItem, step=step.id, title="Peser")
    below = hand.add(GridItem, step=step.id, within=other.id, title="Parler")
    hand.add(GridItem, step=step.id, within=below.id, title="Haut")
    whole, _glance = (cells(table) for table in hand.blocks(Table))
    assert [row[0] for row in whole[1:]] == ["Inclure", "Un lieu", "Une mémoire", "Agir", "Ensemble"]
    lines = hand.text().splitlines()
    assert any("Pas encore abordé : Apprendre et Durer" in line for line in lines)
    assert any("Pas encore abordé : Peser" in line for line in lines)
    assert "Durer mieux" not in hand.text()


def test_an_earlier_workshop_stands_beside() -> None:
    hand = Hand()
    with_grid(hand)
    placed: dict[tuple[str, ...], str] = {("reseau", "inclure", "un lieu"): "pas encore"}
    before = Earlier("Le premier", dt.date(2007, 3, 27), placed=placed)
    printed = dataclasses.replace(hand.printed, before=before)
    table = next(b for b in compose(printed, Words("fr")).blocks if isinstance(b, Table))
    assert cells(table)[0] == ("Élément", "Où en est le groupe", "Le 27/03/2007", "Ce qui en a été dit")
    assert cells(table)[2][2] == "pas encore"


def test_a_function_that_is_described_stands_under_a_heading_of_its_own_and_a_synthesis_in_its_rows() -> None:
    hand = Hand()
    step, _, _ = with_grid(hand)
    axis = hand.printed.tables.children(GridItem, step.id)[0]
    inclusion, acting = hand.printed.tables.children(GridItem, axis.id)
    others = [each for each in hand.tables.entities() if each.id != acting.id]
    hand.tables = Tables([*others, dataclasses.replace(acting, synthesis="On agit.")])
    assert cells(hand.blocks(Table)[0])[-1] == ("Synthèse", "", "On agit.")
    others = [each for each in hand.tables.entities() if each.id != inclusion.id]
    hand.tables = Tables([*others, dataclasses.replace(inclusion, description="Chacun a sa place.")])
    assert len(hand.blocks(Table)) == 3
    assert {"### Inclure", "### Agir"} <= set(hand.headings())


def test_three_functions_are_drawn_axis_by_axis_beside_an_earlier_workshop() -> None:
    hand = Hand()
    step, first, _ = with_grid(hand)
    axis = hand.printed.tables.children(GridItem, step.id)[0]
    third = hand.add(GridItem, step=step.id, within=axis.id, title="Apprendre")
    hand.add(GridItem, step=step.id, within=third.id, title="Se former", degree=first.degree)
    placed: dict[tuple[str, ...], str] = {("reseau", "inclure", "un lieu"): "pas encore"}
    printed = dataclasses.replace(
        hand.printed, before=Earlier("Le premier", dt.date(2007, 3, 27), placed=placed)
    )
    (drawn,) = [b for b in compose(printed, Words("fr")).blocks if isinstance(b, Picture)]
    assert drawn.radar is not None
    assert drawn.radar.labels == ("Inclure", "Agir", "Apprendre")
    assert drawn.radar.now == (2 / 3, 1 / 3, 2 / 3)
    assert drawn.radar.before == (1 / 3, None, None)
    assert drawn.caption == "Réseau (en pointillé\u00a0: 27/03/2007)"
    other = hand.add(GridItem, step=step.id, within=axis.id, title="合作")
    hand.add(GridItem, step=step.id, within=other.id, title="x", degree=first.degree)
    assert not hand.blocks(Picture)


def test_what_was_prepared_and_never_filled_in_is_not_printed() -> None:
    hand = Hand()
    grid = hand.step(StepKind.POSITIONING, "Grille", opening="Où en sommes-nous ?")
    hand.add(Degree, step=grid.id, title="un peu")
    hand.add(GridItem, step=grid.id, title="Un lieu")
    table = hand.step(StepKind.TABLE, "Acteurs")
    hand.add(TableColumn, step=table.id, title="Acteur")
    hand.add(Record, step=table.id)
    close = hand.step(StepKind.EVALUATION, "À chaud")
    hand.add(Face, step=close.id, title="content")
    assert not any(title in hand.text() for title in ("Grille", "Acteurs", "À chaud"))


def filled(hand: Hand, rows_as: RowsAs, *columns: tuple[str, ColumnType, str], rows: int = 1) -> Step:
    step = hand.step(StepKind.TABLE, "Acteurs", rows_as=rows_as)
    made = [hand.add(TableColumn, step=step.id, title=title, type=kind) for title, kind, _ in columns]
    for _ in range(rows):
        record = hand.add(Record, step=step.id)
        for column, (_, _, text) in zip(made, columns, strict=True):
            if text:
                hand.add(Cell, record=record.id, column=column.id, text=text)
    return step


COLUMNS = (
    ("Acteur", ColumnType.ORGANISATION, "Le lavoir"),
    ("Qui", ColumnType.PERSON, "Anne Rive"),
    ("Depuis", ColumnType.DATE, "2008-03-27"),
    ("Membres", ColumnType.NUMBER, "12.5"),
    ("Publics", ColumnType.CHOICES, "enfants\njeunes"),
    ("Projet", ColumnType.LONG, "Un **lavoir**.\n\nOuvert."),
    ("Rien", ColumnType.TEXT, ""),
)


def test_a_table_is_printed_in_rows_without_empty_columns() -> None:
    hand = Hand()
    filled(hand, RowsAs.TABLE, *COLUMNS)
    (table,) = hand.blocks(Table)
    assert cells(table)[0] == ("Acteur", "Qui", "Depuis", "Membres", "Publics", "Projet")
    assert cells(table)[1][:5] == ("Le lavoir", "Anne Rive", "27/03/2008", "12,5", "enfants, jeunes")
    (english,) = hand.blocks(Table, "en")
    assert cells(english)[1][3] == "12.5"


def test_a_form_reads_as_facts_and_paragraphs() -> None:
    hand = Hand()
    filled(hand, RowsAs.FORM, *COLUMNS)
    blocks = hand.document().blocks
    assert kinds(blocks)[-4:] == ["Facts", "Heading", "Paragraph", "Paragraph"]
    card = [block for block in blocks if isinstance(block, Facts)][-1]
    assert [line.label for line in card.lines] == ["Acteur", "Qui", "Depuis", "Membres", "Publics"]


def test_cards_are_headed_by_their_first_column_and_so_is_a_table_too_wide_for_paper() -> None:
    for rows_as, more in ((RowsAs.CARDS, 0), (RowsAs.TABLE, 4)):
        hand = Hand()
        wide = tuple((f"C{n}", ColumnType.TEXT, "oui") for n in range(more))
        filled(hand, rows_as, *COLUMNS, *wide)
        assert hand.blocks(Table) == []
        assert "## Le lavoir" in hand.text()


def test_a_table_with_cells_that_would_fill_a_column_of_the_page_is_printed_as_cards() -> None:
    for words, rows in ((40, 1), (400, 0)):
        hand = Hand()
        told = ("Récit", ColumnType.LONG, "mot " * words)
        filled(hand, RowsAs.TABLE, *COLUMNS[:4], told)
        assert len(hand.blocks(Table)) == rows


def test_a_person_in_a_cell_is_left_out_with_the_names() -> None:
    hand = Hand()
    hand.add(Participant, last_name="Rive", first_name="Anne", organisation="Le lavoir")
    filled(hand, RowsAs.TABLE, *COLUMNS)
    for people, said in ((People.ORGANISATIONS, "Le lavoir"), (People.NONE, "")):
        document = compose(hand.printed, Words("fr"), Choice(people=people))
        table = next(block for block in document.blocks if isinstance(block, Table))
        assert cells(table)[1][1] == said
        sheet = next(each for each in document.sheets if each.key == "table_1")
        assert sheet.rows[0][1:4] == (said or None, dt.date(2008, 3, 27), Decimal("12.5"))


def test_what_no_spreadsheet_keeps_exactly_stays_a_text() -> None:
    hand = Hand()
    typed = ("1850-03-27", "1234567890123456789", "about ten", "-0.25")
    kinds = (ColumnType.DATE, ColumnType.NUMBER, ColumnType.NUMBER, ColumnType.NUMBER)
    filled(
        hand,
        RowsAs.TABLE,
        *((str(n), kind, text) for n, (kind, text) in enumerate(zip(kinds, typed, strict=True))),
    )
    sheet = next(each for each in hand.document().sheets if each.key == "table_1")
    assert sheet.rows == (("27/03/1850", typed[1], typed[2], Decimal("-0.25")),)


def test_an_evaluation_closes_the_minutes_and_names_nobody() -> None:
    hand = Hand()
    talk = hand.step(StepKind.TALK, "Accueil", opening="Bonjour")
    close = hand.step(StepKind.EVALUATION, "À chaud", booth=Booth.CLOSED)
    hand.add(Decision, step=talk.id, text="Rouvrir le lavoir")
    hand.add(Face, step=close.id, title="content", counted=3, cast=9)
    hand.add(Face, step=close.id, title="déçu")
    hand.add(LastWord, step=close.id, text="Merci", cast=True)
    (table,) = hand.blocks(Table)
    assert cells(table) == [("Réponse", "Combien"), ("content", "12"), ("déçu", "0")]
    assert [row.face for row in table.rows] == ["even", "even"]
    headings = hand.headings()
    assert headings.index("# Décision") < headings.index("# À chaud")
    assert "12 réponses" in hand.text()
    sheet = next(each for each in hand.document().sheets if each.key == "evaluation")
    assert sheet.rows == (
        ("À chaud", "content", 3, 9),
        ("À chaud", "déçu", 0, 0),
        ("À chaud", "Merci", None, None),
    )


def test_answers_without_a_face_are_counted_in_the_minutes() -> None:
    hand = Hand()
    close = hand.step(StepKind.EVALUATION, "À chaud", booth=Booth.CLOSED, expected=4)
    hand.add(Face, step=close.id, title="content", cast=3)
    assert "4 réponses, dont 1 sans visage" in hand.text()


def test_nothing_of_an_evaluation_is_told_before_its_close() -> None:
    hand = Hand()
    close = hand.step(StepKind.EVALUATION, "À chaud", booth=Booth.OPEN)
    hand.add(Face, step=close.id, title="content", counted=3)
    assert "n'est pas encore close" in hand.text().replace("’", "'")
    assert hand.blocks(Table) == []


def test_grids_have_a_sheet_of_their_own() -> None:
    hand = Hand()
    with_grid(hand)
    sheet = next(each for each in hand.document().sheets if each.key == "grid")
    assert sheet.rows[0] == (
        "Où en sommes-nous",
        "Réseau",
        "Inclure",
        "Un lieu",
        "un peu",
        "acquis",
        "les bénévoles",
        "La salle est ouverte\nOn y passe",
    )


def test_a_column_is_as_wide_as_its_longest_word() -> None:
    hand = Hand()
    filled(hand, RowsAs.TABLE, *((f"C{n}", ColumnType.LONG, "oui") for n in range(5)), COLUMNS[2])
    (table,) = hand.blocks(Table)
    *others, date = table.columns
    whole = sum(column.weight for column in table.columns)
    assert date.weight / whole * 80 > len("27/03/2008")
    assert others[0].weight == 3


LONG = "Accompagner les familles du quartier, de l'accueil aux services de droit commun."


def test_many_columns_of_texts_are_printed_across_and_few_are_not() -> None:
    for columns, across in ((3, False), (6, True), (9, True)):
        hand = Hand()
        filled(hand, RowsAs.TABLE, *((f"C{n}", ColumnType.LONG, LONG) for n in range(columns)), rows=3)
        (table,) = hand.blocks(Table)
        assert table.across is across


def test_one_or_two_rows_take_no_page_of_their_own_unless_they_are_high() -> None:
    for text, across in ((LONG, False), (LONG * 3, True)):
        hand = Hand()
        filled(hand, RowsAs.TABLE, *((f"C{n}", ColumnType.LONG, text) for n in range(6)), rows=2)
        (table,) = hand.blocks(Table)
        assert table.across is across


def test_many_columns_of_single_words_stay_upright() -> None:
    hand = Hand()
    filled(hand, RowsAs.TABLE, *((f"C{n}", ColumnType.CHOICE, "oui") for n in range(9)))
    (table,) = hand.blocks(Table)
    assert not table.across
