"""Every mistake in a method file is a refusal that leads to its line."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.methods import read
from atelier.workshop.refusals import Reason, Refused

GOOD = """\
schema = 1
languages = ["fr", "en"]
title.fr = "Essai"
title.en = "Trial"

[[steps]]
key = "vues"
kind = "wall"
by_group = true
minutes = 30
title = { fr = "Vues", en = "Views" }

[[steps.groups]]
title.fr = "Un"
title.en = "One"
layout = "facing"
zones = [{ fr = "pour", en = "for" }, { fr = "contre", en = "against" }]

[steps.groups.scenario]
year = 2040
situation.fr = \"\"\"
[[steps]] n'est ici qu'un texte
title = 3\"\"\"
situation.en = "Somewhere"

[[steps]]
kind = "vote"
title.fr = "Choix"
title.en = "Choice"

[[steps.rounds]]
dots = 3
"""

VOTE = '[[steps]]\nkind = "vote"'
WALL = '[[steps]]\nkind = "wall"\ntitle = { fr = "Mur", en = "Wall" }\n'

MISTAKES = [
    ("schema = 1", "", "schema", 1, "missing"),
    ("schema = 1", "schema = 3", "schema", 1, "newer"),
    ("schema = 1", "schema = 0", "schema", 1, "value"),
    ("schema = 1", 'schema = "1"', "schema", 1, "type"),
    ('["fr", "en"]', "[]", "languages", 2, "empty"),
    ('["fr", "en"]', '["fr", "de"]', "languages", 2, "value"),
    ('["fr", "en"]', '["fr", "fr"]', "languages", 2, "twice"),
    ('title.en = "Trial"', "", "title.en", 3, "missing"),
    ('title.en = "Trial"', 'title.en = " "', "title.en", 4, "missing"),
    ('title.en = "Trial"', "title.en = 4", "title.en", 4, "type"),
    ('title.en = "Trial"', 'title.en = "Trial"\ntitle.de = "X"', "title.de", 5, "unknown-key"),
    ('title.en = "Trial"', 'title.en = "Trial"\ncolour = "red"', "colour", 5, "unknown-key"),
    ('kind = "wall"', 'kind = "dance"', "steps[1].kind", 8, "unknown-kind"),
    ('kind = "wall"', "", "steps[1].kind", 6, "missing"),
    ('kind = "wall"', 'kind = "talk"', "steps[1].by_group", 9, "misplaced"),
    ("minutes = 30", "minutes = 0", "steps[1].minutes", 10, "value"),
    ("minutes = 30", 'minutes = "30"', "steps[1].minutes", 10, "type"),
    ("minutes = 30", "minutes = true", "steps[1].minutes", 10, "type"),
    ("by_group = true", "", "steps[1].groups[1].layout", 16, "misplaced"),
    ('{ fr = "Vues", en = "Views" }', '"Vues"', "steps[1].title", 11, "type"),
    ('layout = "facing"', 'layout = "spiral"', "steps[1].groups[1].layout", 16, "value"),
    (', { fr = "contre", en = "against" }', "", "steps[1].groups[1].zones", 17, "empty"),
    ('en = "against"', 'de = "x"', "steps[1].groups[1].zones[2].de", 17, "unknown-key"),
    ("year = 2040", "year = 20400", "steps[1].groups[1].scenario.year", 20, "value"),
    ("year = 2040", 'years = "x"', "steps[1].groups[1].scenario.years", 20, "unknown-key"),
    ("dots = 3", "dots = 0", "steps[2].rounds[1].dots", 32, "value"),
    ("dots = 3", "cap = 4", "steps[2].rounds[1].cap", 32, "value"),
    ("dots = 3", 'weights = ["a"]', "steps[2].rounds[1].weights", 32, "type"),
    (VOTE, WALL + 'groups_from = "x"\n' + VOTE, "steps[2].groups_from", 29, "unknown-step"),
    (VOTE, WALL + 'layout = "facing"\n' + VOTE, "steps[2].zones", 26, "empty"),
    (VOTE, WALL + "by_group = true\n" + VOTE, "steps[2].groups", 26, "empty"),
    ('kind = "vote"', 'kind = "vote"\nkey = "vues"', "steps[2].key", 28, "twice"),
    ('kind = "vote"', 'kind = "talk"', "steps[2].rounds", 31, "misplaced"),
]


def refusal(folder: Path, source: str | bytes) -> Refused:
    path = folder / "essai.toml"
    path.write_bytes(source.encode() if isinstance(source, str) else source)
    with pytest.raises(Refused) as refused:
        read(path)
    return refused.value


def test_the_file_before_any_mistake_is_right(tmp_path: Path) -> None:
    path = tmp_path / "essai.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    method = read(path)
    assert method.steps[0].groups[0].scenario is not None
    assert method.steps[0].groups[0].scenario.situation["fr"].startswith("[[steps]] n'est")


@pytest.mark.parametrize(("right", "wrong", "place", "line", "what"), MISTAKES)
def test_a_mistake_is_led_to(
    tmp_path: Path, right: str, wrong: str, place: str, line: int, what: str
) -> None:
    assert right in GOOD
    details = refusal(tmp_path, GOOD.replace(right, wrong, 1)).details
    assert (details["place"], details["what"]) == (place, what)
    assert details["line"] == line


def test_a_method_without_steps_is_refused(tmp_path: Path) -> None:
    refused = refusal(tmp_path, GOOD[: GOOD.index("[[steps]]")])
    assert (refused.details["place"], refused.details["what"]) == ("steps", "empty")


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        ("schema = 1\ntitle = x\n", 2, 9),
        ("schema = 1\nschema = 2\n", 2, 11),
        ("schema = 1\nsteps = [", 2, 10),
        ("a = " + "[" * 5000, 1, 5005),
        ("a = " + "1" * 5000, 1, 5005),
        ("d = 2008-02-30", 1, 15),
        (b"schema = 1\ntitle = '\xe9'", 2, 10),
    ],
)
def test_a_slip_of_syntax_is_led_to(tmp_path: Path, source: str | bytes, line: int, column: int) -> None:
    refused = refusal(tmp_path, source)
    assert refused.reason is Reason.METHOD_SYNTAX
    assert refused.details["line"] == line
    assert abs(int(str(refused.details["column"])) - column) <= 10


def test_a_file_that_is_no_method_at_all_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, b" \n").reason is Reason.FILE_EMPTY
    assert refusal(tmp_path, b"#" * 300_000).reason is Reason.FILE_UNREADABLE
    with pytest.raises(Refused) as refused:
        read(tmp_path / "none.toml")
    assert refused.value.reason is Reason.FILE_MISSING
    with pytest.raises(Refused) as refused:
        read(tmp_path)
    assert refused.value.reason is Reason.FILE_UNREADABLE


@given(st.data())
def test_a_cut_or_altered_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    start, size = data.draw(st.integers(0, len(GOOD))), data.draw(st.integers(0, 30))
    path = tmp_path_factory.getbasetemp() / "altered.toml"
    path.write_text(GOOD[:start] + data.draw(st.text(max_size=5)) + GOOD[start + size :], "utf-8", "ignore")
    with contextlib.suppress(Refused):
        assert read(path).steps
