"""The same people in the shapes in which their lists are kept: right at once, or with the doubt shown."""

import pytest

from atelier.intake.people import read_list
from atelier.workshop.entities import Presence

NAMES = (
    ("DUPRÉ", "Anaïs", "CS Les Moulins Verville"),
    ("EL AMRANI", "Karim", "CS Bellerive"),
    ("LEFÈVRE-NOËL", "Marie-Ève", "FDCS 91"),
    ("D'ORNEL", "Zoé", "CG 91"),
    ("BA", "Awa", "CFTX"),
)
ONE_BY_ONE = [
    "- {last} {first} – {place}",  # the shape of the reference
    "{last} {first} - {place}",
    "{first} {last}; {place}; {mail}",
    "{last}, {first} – {place}",
    "{last}\t{first}\t{place}",
    '"{last}";"{first}";"{place}"',
    "{number}. Mme {last} {first}, {place}",
    "{first} {last} ({place})",
    "| {last} {first} | {place} |",
    "{first} {last} <{mail}> – {place}",
    "{last} {first} : {place}",
    "{last} {first} — {place} (excusée)",
]


def lines(shape: str, eol: str = "\n") -> str:
    return eol.join(
        shape.format(last=last, first=first, place=place, number=n, mail=f"personne{n}@example.org")
        for n, (last, first, place) in enumerate(NAMES, start=1)
    )


@pytest.mark.parametrize("shape", ONE_BY_ONE)
@pytest.mark.parametrize("eol", ["\n", "\r\n", "\n\n"])
def test_every_usual_shape_is_right_without_a_correction(shape: str, eol: str) -> None:
    found = read_list(lines(shape, eol))
    assert [(p.last_name, p.first_name, p.organisation) for p in found.people] == list(NAMES)
    assert not any(p.doubtful for p in found.people)
    assert not found.left_out
    if "{mail}" in shape:
        assert [p.email for p in found.people] == [f"personne{n}@example.org" for n in range(1, 6)]
    assert {p.presence for p in found.people} == {
        Presence.EXCUSED if "excusée" in shape else Presence.PRESENT
    }


def test_mixed_separators_are_told_line_by_line() -> None:
    mixed = [lines(shape).split("\n")[n] for n, shape in enumerate(ONE_BY_ONE[:5])]
    assert [(p.last_name, p.first_name, p.organisation) for p in read_list("\n".join(mixed)).people] == [
        *NAMES
    ]


def test_a_column_of_names_from_a_spreadsheet_is_a_list() -> None:
    found = read_list("\n".join(f"{first} {last}" for last, first, _ in NAMES)).people
    assert [(p.last_name, p.first_name) for p in found] == [(last, first) for last, first, _ in NAMES]


def test_a_cell_with_a_line_break_stays_one_person() -> None:
    (person,) = read_list('DUPRÉ\tAnaïs\t"Centre social\nLes Moulins"').people
    assert person.organisation == "Centre social Les Moulins"


def test_what_cannot_be_told_apart_is_shown_as_doubtful() -> None:
    (person,) = read_list("Anaïs Dupré Karim Bellerive Awa").people
    assert person.doubtful


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ελένη Παππά – Δήμος", ("Παππά", "Ελένη", "Δήμος")),
        ("ИВАНОВА Анна – Мэрия", ("ИВАНОВА", "Анна", "Мэрия")),
        ("فاطمة الزهراء – البلدية", ("الزهراء", "فاطمة", "البلدية")),
        ("דנה כהן – עירייה", ("כהן", "דנה", "עירייה")),
        ("王小明 – 市役所", ("王小明", "", "市役所")),
    ],
)
def test_five_scripts_come_through_whole(line: str, name: tuple[str, str, str]) -> None:
    (person,) = read_list(line).people
    assert (person.last_name, person.first_name, person.organisation) == name
