import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.intake.notes import LONGEST, Taken, outlined
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.text import LIMIT

BULLETS = ["➤ ", "➤", "- ", "  • ", "3) ", "2. ", "☐ ", "[x] ", "a) ", "- 1. ", "\ufeff", "4 – ", "o\t", "* "]


def notes(text: str) -> list[str]:
    return [line.text for line in outlined(text)]


def told(text: str) -> list[tuple[str, list[str]]]:
    """Titles with what stands below them; what stands below none comes under an empty one."""
    found: list[tuple[str, list[str]]] = []
    for line in outlined(text):
        if line.title:
            found.append((line.name, []))
            continue
        if not found or line.apart:
            found.append(("", []))
        found[-1][1].append(line.text)
    return found


@pytest.mark.parametrize("bullet", BULLETS)
def test_a_bullet_is_not_part_of_what_was_said(bullet: str) -> None:
    assert outlined(f"{bullet}un lieu ouvert") == [Taken("un lieu ouvert")]


@pytest.mark.parametrize(
    "line",
    [
        "3 lieux",
        "2014. Une année",
        "3.5 km",
        "-5 °C",
        "*important*",
        "…et la suite",
        "un (précis) lieu",
        "x<y",
        "ou bien",
        "👍",
    ],
)
def test_what_was_said_stays_as_it_is(line: str) -> None:
    assert outlined(line) == [Taken(line)]


def test_each_line_is_a_note_and_empty_lines_are_none() -> None:
    assert notes("un\r\n\r\n  \n-----\n- \ndeux\u2028trois\x00") == ["un", "deux", "trois"]


@pytest.mark.parametrize(
    "text",
    [
        "Se déplacer :\nbus\nvélo\nSe loger\u202f:\nisoler",
        "Se déplacer\n- bus\n- vélo\nSe loger\n- isoler",
        "Se déplacer\n    bus\n    vélo\nSe loger\n    isoler",
        "- Se déplacer\n  - bus\n  - vélo\n- Se loger\n  - isoler",
        "1.\tSe déplacer\n•\tbus\n•\tvélo\n2.\tSe loger\n•\tisoler",
        "•\tSe déplacer\no\tbus\no\tvélo\n•\tSe loger\no\tisoler",
        "#Se déplacer\nbus\nvélo\n## Se loger\nisoler",
        "**Se déplacer**\nbus\nvélo\n**Se loger :**\nisoler",
    ],
)
def test_titles_are_offered(text: str) -> None:
    assert told(text) == [("Se déplacer", ["bus", "vélo"]), ("Se loger", ["isoler"])]


def test_lines_that_were_bold_where_they_were_copied_are_offered_as_titles() -> None:
    lines = outlined("Se  loger\nisoler\npartager", strong=["Se loger"])
    assert [line.title for line in lines] == [True, False, False]


def test_a_line_as_far_out_as_the_title_before_ends_its_notes() -> None:
    assert told("Titre\n- un\n- deux\nà part\nencore") == [
        ("Titre", ["un", "deux"]),
        ("", ["à part", "encore"]),
    ]


def test_titles_do_not_nest() -> None:
    assert told("A\n  - b :\n    - c\n  - d\nE :\nf") == [("A", ["b :", "c", "d"]), ("E", ["f"])]


def test_a_line_that_goes_on_below_its_bullet_is_no_note_of_it() -> None:
    assert not any(line.title for line in outlined("- une longue idée\n  qui continue\n- une autre"))


def test_a_sentence_is_no_title() -> None:
    assert not outlined(f"{'mot ' * LONGEST}:\n- un")[0].title


def test_a_list_without_titles_offers_none() -> None:
    assert not any(line.title for line in outlined("➤ un\n➤ deux\n\n➤ trois\n- quatre"))


@given(st.lists(st.text("abc é'", min_size=1).filter(str.strip)))
def test_as_many_notes_as_lines_with_words(lines: list[str]) -> None:
    assert notes("\n".join(f"- {line}" for line in lines)) == [line.strip() for line in lines]


LINES = st.tuples(
    st.sampled_from(["", "  ", "\t", "\t\t", "        "]),
    st.sampled_from(["", "#", "**", *BULLETS]),
    st.text("ab é#*", max_size=6),
    st.sampled_from(["", ":", " :", "**", "\n"]),
).map("".join)


def test_a_list_may_be_longer_than_a_field_and_none_of_its_lines() -> None:
    assert len(outlined("une ligne de cent signes ou presque\n" * 10_000)) == 10_000
    with pytest.raises(Refused) as refused:
        outlined("a\n" + "m" * (LIMIT + 1))
    assert refused.value.reason is Reason.TEXT_TOO_LONG


@given(st.lists(LINES, max_size=12))
def test_no_line_is_lost(lines: list[str]) -> None:
    words = [word for line in lines for word in line.split() if any(c.isalpha() for c in word)]
    taken = outlined("\n".join(lines))
    said = [word for line in taken for word in line.text.split() if any(c.isalpha() for c in word)]
    bare = "".join(words).translate(str.maketrans("", "", "".join(BULLETS)))
    assert "".join(said).translate(str.maketrans("", "", "".join(BULLETS))) == bare
    assert all(line.name.strip() and line.text.strip() for line in taken)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(line.text.strip() == line.text and line.text for line in outlined(text))
