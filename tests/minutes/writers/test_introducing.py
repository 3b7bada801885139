"""What must not be left behind at the foot of a page."""

from atelier.minutes.document import Heading, Role, Table
from atelier.minutes.writers.pages import introduces
from tests.minutes.samples import paragraph


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
