"""Whatever happens around a booth, every answer counts once, and nothing is known before the close."""

import datetime as dt
import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from atelier.gestures.evaluation import NewFace, add_faces, add_last_words, count_faces
from atelier.gestures.steps import change_step, remove_step
from atelier.session import OpenWorkshop
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Booth, Face, LastWord, Step
from atelier.workshop.refusals import Refused
from tests.properties import tries
from tests.session.places import Clock, open_session

WORDS = ("", "Merci", "merci", "Été", " ")


class AnyEvaluation(RuleBasedStateMachine):
    """A booth opened and closed again, with gestures, undo and restarts in between."""

    @initialize()
    def begin(self) -> None:
        """The first step of the bundled evaluation."""
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.sqlite"
        self.clock = Clock(dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC))
        self.session = open_session(self.path, self.clock)
        self.id = new_workshop(self.session, method="evaluation-a-chaud", title="Fin", language="fr")
        self.step = self.workshop.tables.children(Step)[0].id
        self.left: list[tuple[int | None, str]] = []
        self.counted: Counter[int] = Counter()
        self.words: list[str] = []

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        self.workshop.evaluations.give_up(self.step)
        self.close()
        self.nothing_is_known_before_the_close()
        assert self.session.library.check() == []
        self.session.close()
        self.folder.cleanup()

    @property
    def workshop(self) -> OpenWorkshop:
        """As it is open now."""
        return self.session.workshop(self.id)

    @rule(expected=st.integers(0, 4))
    def open(self, expected: int) -> None:
        with suppress(Refused):
            self.workshop.evaluations.open(self.step, expected)

    @rule(expected=st.integers(0, 6))
    def correct(self, expected: int) -> None:
        with suppress(Refused):
            self.workshop.evaluations.correct_expected(self.step, expected)

    @rule(face=st.none() | st.integers(0, 3), word=st.sampled_from(WORDS), sure=st.booleans())
    def answer(self, face: int | None, word: str, sure: bool) -> None:
        evaluations = self.workshop.evaluations
        with suppress(Refused):
            evaluations.admit(self.step)
        if not sure:
            evaluations.give_up(self.step)
        faces = self.workshop.tables.children(Face, self.step)
        with suppress(Refused):
            evaluations.cast(self.step, None if face is None else faces[face].id, word)
            self.left.append((face, word.strip()))

    @rule()
    def close(self) -> None:
        with suppress(Refused):
            self.workshop.evaluations.close(self.step)
            self.counted.update(face for face, _ in self.left if face is not None)
            self.words += [word for _, word in self.left if word]
            self.left = []

    @rule(number=st.integers(0, 5))
    def gesture(self, number: int) -> None:
        face = self.workshop.tables.children(Face, self.step)[0].id
        with suppress(Refused):
            match number:
                case 0:
                    self.workshop.do(change_step, step=self.step, title="Autrement")
                case 1:
                    self.workshop.do(add_last_words, step=self.step, texts=["Dit"])
                case 2:
                    self.workshop.do(count_faces, counts={face: 3})
                case 3:
                    self.workshop.do(remove_step, step=self.step)
                    self.workshop.undo()
                case 4:
                    self.workshop.do(add_faces, step=self.step, faces=[NewFace("Plus")])
                case _:
                    self.workshop.undo()

    @rule()
    def restart(self) -> None:
        self.session.close()
        self.session = open_session(self.path, self.clock)

    @invariant()
    def nothing_is_known_before_the_close(self) -> None:
        if not hasattr(self, "session"):
            return
        tables = self.workshop.tables
        assert self.workshop.evaluations.answered(self.step) == len(self.left)
        casts = [face.cast for face in tables.children(Face, self.step)]
        assert casts == [self.counted[place] for place in range(len(casts))]
        found = [word.text for word in tables.children(LastWord, self.step) if word.cast]
        assert sorted(found) == sorted(self.words)
        assert not self.left or tables.get(Step, self.step).booth is Booth.OPEN


def test_answers_count_once_whatever_happens() -> None:
    run_state_machine_as_test(AnyEvaluation, settings=tries(8))
