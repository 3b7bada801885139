"""Real votes in the Pabulib format, and a table as published, read with the standard library only."""

import csv
import os
import re
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from atelier.workshop.vote import Marks, marks_of

_CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True, slots=True)
class RealVote:
    """Projects numbered from 1 as they stand in the file, and one ballot a voter."""

    names: tuple[str, ...]
    published: dict[str, dict[str, str]]
    """The columns of each project by its name (its identifier in the file)."""
    ballots: tuple[Marks, ...]

    @property
    def numbers(self) -> range:
        return range(1, len(self.names) + 1)


def shared_file(name: str) -> Path:
    """A file of the votes handed to developers; the test is skipped where there is none."""
    checkout = Path(__file__).resolve().parents[3]
    path = Path(os.environ.get("ATELIER_SHARED") or checkout.parent / "shared") / "data" / "votes" / name
    if not path.is_file():
        pytest.skip(f"no real vote {name}")
    return path


@cache
def read_vote(name: str) -> RealVote:
    with shared_file(name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";", quotechar='"'))
    projects = _section(rows, "PROJECTS", "project_id")
    votes = _section(rows, "VOTES", "voter_id")
    names = tuple(projects)
    number = {project: place for place, project in enumerate(names, 1)}
    return RealVote(names, projects, tuple(_marks(row, number) for row in votes.values()))


def _section(rows: list[list[str]], title: str, key: str) -> dict[str, dict[str, str]]:
    start = rows.index([title]) + 1
    header = rows[start]
    assert header[0] == key
    found: dict[str, dict[str, str]] = {}
    for row in rows[start + 1 :]:
        if len(row) < 2:
            break
        assert row[0] not in found, f"{key} {row[0]} twice"
        found[row[0]] = dict(zip(header, row, strict=True))
    return found


def _marks(row: dict[str, str], number: dict[str, int]) -> Marks:
    chosen = row["vote"].split(",")
    points = row.get("points", ",".join("1" for _ in chosen)).split(",")
    return marks_of({number[project]: int(worth) for project, worth in zip(chosen, points, strict=True)})


def published_tallies(name: str) -> dict[str, tuple[int, int, int, int]]:
    """For each idea of the table as published, how many gave 3, 2, 1 and 0."""
    with zipfile.ZipFile(shared_file(name)) as archive:
        sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    tallies = {}
    for row in sheet.iter(f"{_CELL}row"):
        cells = ["".join(cell.itertext()) for cell in row.iter(f"{_CELL}c")]
        if idea := re.match(r"IDEE (\d+)\b", cells[0]):
            three, two, one, none = (int(cell) for cell in cells[1:5])
            tallies[idea[1]] = (three, two, one, none)
    return tallies
