"""What must not be left behind at the foot of a page."""

from atelier.minutes.document import Document, Heading, Role, Table
from atelier.minutes.writers.pages import introduces, running
from tests.minutes.samples import DATED, paragraph


def test_what_opens_a_step_stays_with_its_question() -> None:
    question = paragraph("Où en sommes-nous ?", Role.QUESTION)
    assert introduces(paragraph("On lit, puis on choisit."), question)
    assert not introduces(paragraph("Remarque", Role.COMMENT), question)
    assert not introduces(None, question)
    assert not introduces(paragraph("Un."), paragraph("Deux."))


def test_a_sentence_stays_with_its_table_and_a_title_by_itself() -> None:
    table = Table(columns=(), rows=())
    assert introduces(paragraph("Qui fait quoi :"), table)
    assert not introduces(
        Heading(level=1, text="Suites"), table
    )  # titles keep with what follows by their style


def test_what_runs_above_pages_stands_on_one_line() -> None:
    def above(left: str, right: str) -> tuple[str, str]:
        return running(
            Document(title="t", language="fr", dated=DATED, blocks=(), running_left=left, running_right=right)
        )

    assert above("Fédération", "Atelier 2") == ("Fédération", "Atelier 2")
    assert above("Fédération des centres " * 3, "Atelier 3 : bien vieillir " * 2) == (
        "",
        "Atelier 3 : bien vieillir " * 2,
    )
    assert above("", "mot " * 60)[1] == "mot " * 24 + "mot…"
