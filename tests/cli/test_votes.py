"""Closed votes from the command line: counted anew by SQL, and their ballots as CSV."""

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import Shell, one_line


def altered(library: Path, *statements: str) -> None:
    """Alter rows past every guard, then put the guards back as they were."""
    with closing(sqlite3.connect(library)) as db, db:
        guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            db.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            db.execute(statement)
        for _, sql in guards:
            db.execute(sql)


def test_the_recount_of_the_sample_agrees(shell: Shell) -> None:
    done = shell("recount", shell.sampled())
    assert (done.code, done.err) == (0, "")
    lines = [line.split() for line in done.out.splitlines()]
    assert [line[:3] for line in lines[1:-2]] == [
        ["1", "18", "7"], ["2", "9", "8"], ["3", "8", "2"], ["4", "6", "6"], ["5", "5", "3"],
        ["5", "5", "9"], ["7", "3", "4"], ["8", "2", "1"], ["9", "1", "5"],
    ]  # fmt: skip
    assert "19 voters, 57 dots or points." in done.out
    assert "The recount agrees" in done.out


def test_a_ballot_altered_behind_the_library_makes_the_recount_differ(shell: Shell) -> None:
    id = shell.sampled()
    first = 'WHERE "key" = (SELECT min("key") FROM "ballot")'
    altered(shell.library, f"""UPDATE "ballot" SET "marks" = '[[1,1],[4,1],[5,1]]' {first}""")
    done = shell("recount", id)
    assert done.code == 1
    assert "The recount differs" in done.out


def test_a_workshop_without_a_closed_vote_is_said(shell: Shell) -> None:
    id = shell.made("new", "--method", "atelier-du-futur", "--title", "Bien vieillir")
    assert shell("recount", id).out == "No vote of this workshop is closed.\n"
    done = shell("ballots", id, "-o", shell.library.with_name("b.csv"))
    assert (done.code, done.err) == (2, "No vote of this workshop is closed.\n")


def test_an_open_vote_is_neither_recounted_nor_written(shell: Shell) -> None:
    id, path = shell.sampled(), shell.library.with_name("b.csv")
    altered(shell.library, 'DELETE FROM "act" WHERE "sequence" > 1')
    one_line(shell("recount", id), "vote is open")
    one_line(shell("ballots", id, "-o", path), "vote is open")
    assert not path.exists()


def test_secret_ballots_are_written_sorted_by_their_marks(shell: Shell) -> None:
    id, path = shell.sampled(), shell.library.with_name("b.csv")
    done = shell("ballots", id, "-o", path)
    assert (done.code, done.out, done.err) == (0, "", "")
    header, *rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    assert header[:2] == ["Name", "Voters"]
    assert header[2].startswith("1. ")
    assert [sum(int(row[column]) for row in rows) for column in range(1, 11)] == [
        19, 2, 8, 5, 3, 1, 6, 18, 9, 5,
    ]  # fmt: skip
    assert {row[0] for row in rows} == {""}
    marks = [[n for n, dots in enumerate(row[2:], 1) if dots != "0"] for row in rows]
    assert marks == sorted(marks)
    assert shell("ballots", id, "-o", path, "--vote", "2").code == 2
