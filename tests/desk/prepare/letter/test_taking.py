"""What becomes of the pieces of a letter in a workshop; no window."""

import datetime as dt

from atelier.desk.prepare.letter.fates import fate_said, standing_said, sum_said, value_said
from atelier.desk.prepare.letter.names import choices, name_of
from atelier.desk.prepare.letter.taking import Fate, Line, lines_of, step_of_groups, taken
from atelier.gestures.workshops import change_workshop
from atelier.intake.letter import Meaning, Piece, read_letter
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Step, StepKind
from atelier.workshop.tables import Tables

M = Meaning
DAY = dt.date(2027, 1, 1)


def read(tables: Tables, *pieces: Piece) -> list[Line]:
    return lines_of(pieces, tables, step_of_groups(tables), DAY)


def test_days_hours_and_numbers_are_read_as_their_fields_read_them(workshop: OpenWorkshop) -> None:
    lines = read(
        workshop.tables,
        Piece("27 mars", M.DATE, doubtful=True),
        Piece("14 h 30", M.STARTS),
        Piece("deux", M.NUMBER),
        Piece("31 juin 2027", M.NEXT_DATE),
    )
    assert [line.fate for line in lines] == [Fate.TAKEN, Fate.TAKEN, Fate.MISREAD, Fate.MISREAD]
    told = taken(lines, DAY)
    assert told.workshop == {"date": dt.date(2027, 3, 27), "starts": dt.time(14, 30)}
    assert told.following == {}
    words = Words("en")
    assert value_said(words, lines[0]) == "Saturday 27 March 2027"
    assert [fate_said(words, line) for line in lines] == ["to check", "", "cannot be read", "cannot be read"]


def test_a_day_of_another_weekday_is_doubted(workshop: OpenWorkshop) -> None:
    for text, doubtful in (("samedi 27 mars 2027", False), ("Friday, 27 March 2027", True)):
        (line,) = read(workshop.tables, Piece(text, M.DATE))
        assert (line.value, line.piece.doubtful) == (dt.date(2027, 3, 27), doubtful)


def test_paragraphs_that_go_to_one_field_are_joined(workshop: OpenWorkshop) -> None:
    pieces = [Piece("Un.", M.STAKES), Piece("Deux.", M.STAKES), Piece("a\nb", M.AXES), Piece("c", M.AXES)]
    told = taken(read(workshop.tables, *pieces), DAY)
    assert told.workshop == {"stakes": "Un.\n\nDeux.", "axes": ("a", "b", "c")}


def test_the_second_day_is_not_taken(workshop: OpenWorkshop) -> None:
    lines = read(workshop.tables, Piece("1/2/2027", M.DATE), Piece("3/4/2027", M.DATE))
    assert [line.fate for line in lines] == [Fate.TAKEN, Fate.MISREAD]


def test_what_stands_there_is_told(workshop: OpenWorkshop) -> None:
    title = workshop.tables.workshop.title
    same, other = read(workshop.tables, Piece(title, M.TITLE)), read(workshop.tables, Piece("Neuf", M.TITLE))
    assert [line.fate for line in same + other] == [Fate.SAME, Fate.REPLACES]
    assert not same[0].taken
    assert title in standing_said(Words("en"), other[0])


def test_a_text_that_differs_in_the_width_of_its_spaces_is_the_same(workshop: OpenWorkshop) -> None:
    workshop.do(change_workshop, theme="L’eau\u00a0: pour qui\u202f?", axes=["L’eau\u00a0!"])
    lines = read(workshop.tables, Piece("L'eau : pour qui ?", M.THEME), Piece("L'eau !", M.AXES))
    assert [line.fate for line in lines] == [Fate.SAME, Fate.SAME]


def test_scenarios_go_to_the_groups_of_the_first_wall_by_group(workshop: OpenWorkshop) -> None:
    told = taken(read(workshop.tables, Piece("2040", M.YEAR, 2), Piece("exigences\nrefus", M.ZONES, 4)), DAY)
    assert told.told[2].scenario == {"year": 2040}
    assert told.told[4].zones == ("exigences", "refus")


def test_without_a_step_by_group_a_scenario_is_not_taken() -> None:
    from atelier.workshop.entities import Workshop

    tables = Tables([Workshop(id="1" * 32, title="Atelier")])
    (line,) = read(tables, Piece("2040", M.YEAR, 1))
    assert (line.fate, fate_said(Words("en"), line)) == (Fate.NO_GROUPS, "no step by group")
    assert not line.taken


def test_the_step_in_view_comes_first(workshop: OpenWorkshop) -> None:
    walls = [s for s in workshop.tables.children(Step) if s.kind is StepKind.WALL]
    found = [step_of_groups(workshop.tables, step.id) for step in walls]
    assert [step.title for step in found if step] == ["Visions", "Visions"]


def test_lines_are_summed_up(workshop: OpenWorkshop) -> None:
    lines = read(workshop.tables, Piece("Bonjour,", M.REST), Piece("Metz", M.PLACE, doubtful=True))
    said = sum_said(Words("en"), lines, unread=2)
    assert said.startswith("1 line deserves a look. 1 line goes nowhere")
    assert "2 further lines" in said


def test_every_meaning_has_a_name_for_every_group() -> None:
    offered = choices([1, 2], 2)
    assert len({name_of(Words("fr"), where, ("Visions", "Pistes")) for where in offered}) == len(offered)
    assert {meaning for meaning, _ in offered} == set(Meaning)


def test_all_of_a_letter_is_either_taken_or_said(workshop: OpenWorkshop) -> None:
    letter = read_letter("Lieu : Metz\nMadame, Monsieur,\nEnjeux\nTenir.")
    lines = read(workshop.tables, *letter.pieces)
    assert [line.fate for line in lines] == [Fate.TAKEN, Fate.LEFT, Fate.TAKEN]
