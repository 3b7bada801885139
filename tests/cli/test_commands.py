"""What each command does, prints and gives back."""

import datetime as dt
import json
from pathlib import Path

import pytest

from atelier.cli import commands, sessions
from atelier.gestures.notes import add_notes
from atelier.gestures.shelf import put_away
from atelier.gestures.workshops import change_workshop
from atelier.workshop.entities import Note, Round, Zone
from tests.cli.conftest import Shell, one_line
from tests.session.places import Clock, open_session

CLOCK = Clock(dt.datetime(2008, 3, 27, 14, 30, tzinfo=dt.UTC))


def test_a_library_that_is_not_there_lists_nothing_and_is_not_made(shell: Shell) -> None:
    assert shell.listed() == []
    assert shell("list").out == "There is no workshop yet. `atelier new` makes one.\n"
    one_line(shell("check"), "There is no library there")
    one_line(shell("export", "x", "-o", "x.pdf"), "There is no library there")
    assert not shell.library.parent.exists()


def test_the_sample_twice_is_one_workshop(shell: Shell) -> None:
    id = shell.made("sample")
    assert shell.made("sample") == id
    assert shell.listed() == [
        {
            "id": id,
            "title": "Donner du poids aux centres sociaux",
            "date": "2008-03-27",
            "programme": "Quel avenir pour nos centres sociaux\u202f?",
        }
    ]


def test_only_an_empty_library_is_given_the_sample(shell: Shell) -> None:
    id = shell.made("sample", "--if-empty")
    session = open_session(shell.library, CLOCK)
    session.shelf.do(put_away, workshop=id)
    session.close()
    done = shell("sample", "--if-empty")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert shell.listed() == []


def test_a_new_workshop_is_listed_without_date_and_programme(shell: Shell) -> None:
    id = shell.made("new", "--method", "atelier-du-futur", "--title", " Bien  vieillir ")
    assert shell.listed() == [{"id": id, "title": "Bien vieillir", "date": None, "programme": None}]
    one_line(shell("new", "--method", "nope", "--title", "T"), "atelier-du-futur")
    one_line(shell("new", "--method", "atelier-du-futur", "--title", " "), "nothing to keep")


def test_a_new_workshop_is_in_french_unless_another_language_is_asked_for(shell: Shell) -> None:
    french = shell.bare("new", "--method", "atelier-du-futur", "--title", "T", "--library", shell.library)
    english = shell.made("new", "--method", "atelier-du-futur", "--title", "T")
    session = open_session(shell.library, CLOCK)
    assert session.workshop(french.out.strip()).tables.workshop.language == "fr"
    assert session.workshop(english).tables.workshop.language == "en"
    session.close()


def test_people_see_a_table(shell: Shell) -> None:
    id = shell.sampled()
    shell.made("new", "--method", "atelier-du-futur", "--title", "Bien vieillir")
    first, second = shell("list").out.splitlines()
    assert first.startswith(f"{id[:8]}  27/03/2008  Donner du poids")
    assert second.endswith("              Bien vieillir")


def test_what_goes_out_comes_in_again_and_is_the_same(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    file, again = tmp_path / "a.json", tmp_path / "b.json"
    assert shell("export", id, "-o", file).code == 0
    assert shell.made("import", file) == id
    other = Shell(tmp_path / "other.db", shell._capsys)
    assert other.made("import", file) == id
    assert other("export", id[:6], "-o", again).code == 0
    assert file.read_bytes() == again.read_bytes()
    assert other.listed() == shell.listed()
    copy = other.made("import", file, "--copy")
    assert copy != id
    assert len(other.listed()) == 2
    assert other("check").out == "The library is whole.\n"


def test_a_workshop_that_differs_is_refused(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    shell("export", id, "-o", tmp_path / "a.json")
    session = open_session(shell.library, CLOCK)
    workshop = session.workshop(id)
    workshop.do(add_notes, zone=next(workshop.tables.all(Zone)).id, notes=["Une idée de plus"])
    session.close()
    one_line(shell("import", tmp_path / "a.json"), "--copy")
    assert len(shell.listed()) == 1


def test_an_open_vote_keeps_json_in(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    session = open_session(shell.library, CLOCK)
    workshop = session.workshop(id)
    workshop.polls.reopen(next(workshop.tables.all(Round)).id, "Une personne arrive")
    session.close()
    one_line(shell("export", id, "-o", tmp_path / "a.json"), "A vote is open")
    assert shell("export", id, "-o", tmp_path / "a.txt").code == 0
    assert [p.name for p in tmp_path.glob("a.*")] == ["a.txt"]


def test_the_command_that_writes_is_refused_while_a_window_has_the_library(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sessions, "WAIT", 0.05)
    id = shell.sampled()
    session = open_session(shell.library, CLOCK)
    one_line(shell("new", "--method", "atelier-du-futur", "--title", "T"), "Another window or command")
    assert len(shell.listed()) == 1
    assert shell("check").code == 0
    assert shell("export", id, "-o", tmp_path / "a.md").code == 0
    assert shell("sample", "--if-empty").code == 0
    session.close()
    shell.made("new", "--method", "atelier-du-futur", "--title", "T")


def test_reading_leaves_the_file_as_it_is(shell: Shell, tmp_path: Path) -> None:
    shell.sampled()
    before = shell.library.read_bytes()
    shell("list")
    shell("check")
    shell("export", "donner", "-o", tmp_path / "a.txt")
    assert shell.library.read_bytes() == before


def test_a_letter_that_was_changed_is_found(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    session = open_session(shell.library, CLOCK)
    note = max(session.workshop(id).tables.all(Note), key=lambda n: len(n.text))
    session.close()
    whole = shell.library.read_bytes()
    wanted = note.text.encode()
    assert wanted in whole
    shell.library.write_bytes(whole.replace(wanted, wanted[:-1] + bytes([wanted[-1] ^ 1])))
    done = shell("check")
    assert (done.code, done.out) == (1, "")
    assert "no longer what was written" in done.err
    one_line(shell("export", id, "-o", tmp_path / "a.pdf"), "no longer what was written")
    assert not (tmp_path / "a.pdf").exists()
    assert len(shell.listed()) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"Bonjour" * 50, "not a library"),
        (b"SQLite format 3\0" + bytes(200), "not a library"),
    ],
)
def test_what_is_no_library_is_left_alone(shell: Shell, content: bytes, said: str) -> None:
    shell.library.parent.mkdir()
    shell.library.write_bytes(content)
    for typed in (["list"], ["list", "--json"], ["sample"], ["check"]):
        one_line(shell(*typed), said)
    assert shell.library.read_bytes() == content


def test_files_with_mistakes_lead_to_the_place(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    shell.sampled()
    shell("export", "donner", "-o", file)
    document = json.loads(file.read_text("utf-8"))
    document["note"][3]["zone"] = "no such zone"
    file.write_text(json.dumps(document), "utf-8")
    one_line(shell("import", file), "no such zone")
    file.write_text('{\n "format": "atelier",\n "schema" 1}', "utf-8")
    one_line(shell("import", file), "line 3, column 11")


def test_a_bug_is_told_in_one_line(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError("secret")

    monkeypatch.setitem(commands.COMMANDS, "check", broken)
    done = shell("check")
    one_line(done, "ZeroDivisionError")
    assert "secret" not in done.err


def test_a_title_is_found_without_case_and_accents(shell: Shell, tmp_path: Path) -> None:
    id = shell.made("new", "--method", "atelier-du-futur", "--title", "Été au village")
    session = open_session(shell.library, CLOCK)
    session.workshop(id).do(change_workshop, number=3)
    session.close()
    assert shell("export", "ETE AU", "-o", tmp_path / "a.txt").code == 0
    shell.made("new", "--method", "atelier-du-futur", "--title", "Été en ville")
    one_line(shell("export", "été", "-o", tmp_path / "b.txt"), "Say a little more")
    one_line(shell("export", "hiver", "-o", tmp_path / "b.txt"), "“hiver”")
