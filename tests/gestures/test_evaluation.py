"""Evaluations counted in the room; what was left at the booth stays as it is."""

import pytest

from atelier.gestures.evaluation import (
    NewFace,
    add_faces,
    add_last_words,
    change_face,
    count_faces,
    move_face,
    move_last_word,
    remove_face,
    remove_last_word,
    reword_last_word,
)
from atelier.gestures.steps import add_step, remove_step
from atelier.workshop.entities import Booth, Face, LastWord, Mood, Step, StepKind
from atelier.workshop.evaluating import Opinion, checked, close_booth, correct_expected, open_booth
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused

FACES = [NewFace("content", Mood.PLEASED), NewFace("mitigé"), NewFace("déçu", Mood.DISPLEASED)]


class Closing(Room):
    """A room with an evaluation and its faces."""

    def __init__(self) -> None:
        super().__init__()
        self.step = self.make(Step, add_step, kind=StepKind.EVALUATION, title="À chaud").id
        self.do(add_faces, step=self.step, faces=FACES)

    @property
    def faces(self) -> tuple[Face, ...]:
        return self.tables.children(Face, self.step)

    def act(self, **wanted: object) -> None:
        """Open the booth and close it with what was left there."""
        self.tables.apply(open_booth(self.tables, step=self.step, expected=9))
        opinions = wanted.get("opinions", ())
        assert isinstance(opinions, tuple)
        changes = close_booth(self.tables, self.stamp, step=self.step, opinions=opinions)
        self.tables.apply(changes)


@pytest.fixture
def closing() -> Closing:
    return Closing()


def test_the_facilitator_counts_hands_and_writes_words_down(closing: Closing) -> None:
    good, fair, bad = closing.faces
    closing.do(count_faces, counts={good.id: 12, bad.id: 1})
    assert [face.counted for face in closing.faces] == [12, 0, 1]
    with refused(Reason.NUMBER_UNKNOWN):
        closing.do(count_faces, counts={good.id: -1})
    closing.do(add_last_words, step=closing.step, texts=["Merci", "À bientôt"])
    first, second = closing.tables.children(LastWord, closing.step)
    closing.do(reword_last_word, word=first.id, text="Merci à tous")
    closing.do(move_last_word, word=second.id, index=0)
    assert [w.text for w in closing.tables.children(LastWord, closing.step)] == ["À bientôt", "Merci à tous"]
    closing.do(change_face, face=fair.id, title="partagé", mood=Mood.EVEN)
    closing.do(move_face, face=fair.id, index=0)
    closing.do(remove_face, face=bad.id)
    assert [face.title for face in closing.faces] == ["partagé", "content"]


def test_what_the_booth_holds_is_counted_without_order_and_stays(closing: Closing) -> None:
    good, fair, _ = closing.faces
    closing.do(count_faces, counts={good.id: 2})
    left = (Opinion(good.id, "Zut"), Opinion(fair.id), Opinion("", "abri"), Opinion(good.id, "Été"))
    closing.act(opinions=left)
    assert [(face.counted, face.cast) for face in closing.faces] == [(2, 2), (0, 1), (0, 0)]
    words = closing.tables.children(LastWord, closing.step)
    assert [word.text for word in words] == ["abri", "Été", "Zut"]
    for gesture, keywords in (
        (change_face, {"face": good.id, "title": "ravi"}),
        (remove_face, {"face": good.id}),
        (add_faces, {"step": closing.step, "faces": FACES}),
        (reword_last_word, {"word": words[0].id, "text": "toit"}),
    ):
        with refused(Reason.EVALUATION_FROZEN):
            closing.do(gesture, **keywords)
    with refused(Reason.STEP_HAS_EVALUATION):
        closing.do(remove_step, step=closing.step)
    closing.do(remove_last_word, word=words[0].id)
    closing.do(add_last_words, step=closing.step, texts=["Dit après"])
    closing.act(opinions=(Opinion(good.id),))
    assert [face.cast for face in closing.faces] == [3, 1, 0]


def test_the_booth_opens_for_somebody_and_closes_once(closing: Closing) -> None:
    step = closing.step
    with refused(Reason.EVALUATION_NOBODY):
        open_booth(closing.tables, step=step, expected=0)
    with refused(Reason.EVALUATION_NOT_OPEN):
        close_booth(closing.tables, closing.stamp, step=step, opinions=())
    with refused(Reason.EVALUATION_NOT_OPEN):
        checked(closing.tables, step, None, "Merci")
    closing.tables.apply(open_booth(closing.tables, step=step, expected=3))
    with refused(Reason.EVALUATION_OPEN):
        open_booth(closing.tables, step=step, expected=3)
    with refused(Reason.EVALUATION_FULL, expected=2):
        correct_expected(closing.tables, step=step, expected=1, answered=2)
    closing.tables.apply(correct_expected(closing.tables, step=step, expected=4, answered=2))
    assert closing.tables.get(Step, step).expected == 4
    with refused(Reason.EVALUATION_BLANK):
        checked(closing.tables, step, None, "  ")
    assert checked(closing.tables, step, closing.faces[0].id, " Bien ") == Opinion(
        closing.faces[0].id, "Bien"
    )
    closing.tables.apply(close_booth(closing.tables, closing.stamp, step=step, opinions=()))
    assert closing.tables.get(Step, step).booth is Booth.CLOSED
    talk = closing.make(Step, add_step, kind=StepKind.TALK, title="Accueil").id
    with refused(Reason.WRONG_PLACE):
        open_booth(closing.tables, step=talk, expected=3)
