"""An evaluation in real windows: `python -m tests.window.evaluating OUT [RUN…]`, the runs of `RUNS`.

Twelve people at the booth beside a projector, by mouse or by keys alone, the power cut in the middle of an
answer and just as one is confirmed. At every touch the projected screen is photographed: but for the turnout
all its pictures are the same. Then it is closed, its answers and words are shown to the room, and its minutes
are written. OUT gets the pictures, the library and the minutes; the exit code is 1 where anything is missing.
"""

import subprocess
import sys
import time
from pathlib import Path

from atelier.methods import find, plant
from atelier.workshop.entities import Booth, Face, LastWord, Step
from tests.window.beside import TwoScreens
from tests.window.places_told import read
from tests.window.voting import DOOR, NEXT, SHARED, Run, Vote, hold_all

SHOW = "ctrl+F10"
"""The evaluation on the shared screen."""
ANSWERS = (
    (1, "Merci pour l’écoute"),
    (1, ""),
    (2, "trop court"),
    (3, ""),
    (1, ""),
    (2, "À refaire en juin"),
    (4, "on s’est peu parlé"),
    (2, ""),
    (1, ""),
    (2, ""),
    (0, "sans visage, mais merci"),
    (3, ""),
)
"""A face by its number, 0 for none, and a word: twelve people."""
_SAID = {
    "fr": {
        "show": "Montrer le poste",
        "apart": "Elle ne voit que l’autre écran",
        "unseen": "Non, il n’est vu que d’ici",
        "confirm": "Valider ma réponse",
        "faceless": "Laisser sans visage",
        "desk": "Revenir au poste d’animation",
        "close": "Clore l’évaluation",
        "now": "Clore maintenant",
        "answers": "Montrer les réponses",
        "words": "Montrer les mots",
        "line": "line Un mot, si vous le souhaitez",
        "tick": "Chacun commence sans être appelé",
        "begin": "Je réponds",
        "go-on": "Continuer l’évaluation",
    },
    "en": {
        "show": "Show the evaluation booth",
        "apart": "It sees the other screen only",
        "unseen": "No, only I see it",
        "confirm": "Confirm my answer",
        "faceless": "Leave it without a face",
        "desk": "Back to the desk",
        "close": "Close the evaluation",
        "now": "Close now",
        "answers": "Show the answers",
        "words": "Show the words",
        "line": "line A word, if you wish",
        "tick": "Each person begins without being called",
        "begin": "I answer",
        "go-on": "Go on with the evaluation",
    },
}
TOUCH = "touch"
"""The run in which people begin by themselves."""
RUNS = {
    "mouse": Run(secret=True, keys=False, killed=True),
    "keys": Run(secret=True, keys=True, language="en", first="1366x768", second="1920x1080", killed=True),
    "unplugged": Run(secret=True, keys=False, unplugged=True),
    TOUCH: Run(secret=True, keys=False),
    "strong": Run(secret=True, keys=True, first="1024x768", second="1280x720", strong=True),
}
FORMATS = ("pdf", "docx", "html", "odt")


class Evaluation(Vote):
    """One evaluation in two windows, and what was seen of it."""

    def __init__(self, out: Path, name: str, run: Run) -> None:
        super().__init__(out, name, run)
        self.words = _SAID[run.language]
        self.step = ""
        self.faceless = False
        """Whether the answer in hand has no face: then it is asked about once."""
        self.faces: list[str] = []

    def hold(self) -> None:
        """From the open booth to the minutes."""
        self.prepare()
        with self.program() as shown:
            for person, answer in enumerate(ANSWERS):
                if self.run.killed and person in (4, 8):
                    self.cut(shown, answer, person)
                if self.turnout() == person:  # unless the cut came after it was written
                    self.call(shown)
                    self.answer(shown, answer)
                    if self.run.unplugged and person == 2:
                        self.pull_out(shown)
                    self.confirm(shown, photographed=person in (0, 6))
                    self.wait_for(person + 1)
            self.close(shown)
        told = f"{self.differing} of {self.compared} pictures of the projected screen differ"
        self.say(f"{self.name}: {told}", there=not self.differing and self.compared > 12)
        self.count()
        self.write()

    def prepare(self) -> None:
        """The method's evaluation, open for twelve, at the step in hand."""
        session = self._session()
        language = self.run.language
        planted = plant(find("evaluation-a-chaud"), session.stamp(), title="Une journée", language=language)
        workshop = session.workshop(session.add(planted, "new_workshop"))
        self.step = workshop.tables.children(Step)[0].id
        self.faces = [face.title for face in workshop.tables.children(Face, self.step)]
        self.first = f"1. {self.faces[0]}"
        workshop.evaluations.open(self.step, len(ANSWERS))
        self.take_up(session, workshop, self.step)

    def open_screens(self, shown: TwoScreens) -> None:
        """The question before the room, the booth on the laptop."""
        shown.key(SHARED)
        shown.pause(1)
        shown.key(SHOW)
        shown.pause(1)
        if self.name == TOUCH:
            self.press(shown, self.words["tick"])
        shown.picture("desk")
        self.press(shown, self.words["show"])
        shown.pause(0.5)
        if self.words["apart"] in read(self.places):  # else it is remembered
            shown.picture("who-sees-it")
            self.press(shown, self.words["apart"])
        shown.pause(1)
        shown.picture("cover")

    def call(self, shown: TwoScreens) -> None:
        """The next person comes."""
        if self.name == TOUCH:
            self.press(shown, self.words["begin"])
        else:
            shown.key(NEXT)
        self.where(self.first)
        shown.pause(0.2)

    def answer(self, shown: TwoScreens, answer: tuple[int, str]) -> None:
        """A face, a word, the room being looked at after each."""
        face, word = answer
        self.faceless = not face
        if face and self.run.keys:
            shown.key(str(face))
        elif face:
            self.press(shown, f"{face}. {self.faces[face - 1]}")
        self.compare(shown)
        if word:
            if self.run.keys:
                shown.key("Right", times=len(self.faces))
                shown.key("Down")  # from the last face to the line
            else:
                self.press(shown, self.words["line"])
            shown.type(word)
            self.compare(shown)

    def confirm(self, shown: TwoScreens, *, photographed: bool) -> None:
        """Once, and it is gone; once more where it has no face."""
        if photographed:
            shown.picture("answer")
        for verb in ("confirm", *(("faceless",) if self.faceless else ())):
            if verb == "faceless":
                self.where(self.words[verb])
                shown.pause(1)
                shown.picture(verb)
            if self.run.keys:
                shown.key("Return")
            else:
                self.press(shown, self.words[verb])
        self.gone(self.first)
        if photographed:
            shown.picture("thanks")

    def wait_for(self, answered: int) -> None:
        """The thanks come once it is durable: a moment later at most, so many are in the library."""
        for _ in range(50):
            if self.turnout() == answered:
                return
            time.sleep(0.1)
        raise RuntimeError(f"{self.turnout()} have answered, not {answered}")

    def cut(self, shown: TwoScreens, answer: tuple[int, str], person: int) -> None:
        """In the middle of an answer there is none; as it is confirmed there is one, or none."""
        self.call(shown)
        self.answer(shown, answer)
        confirmed = person == 8
        if confirmed:
            shown.key("Return")
        shown.kill()
        there = self.turnout() - person
        self.say(f"{self.name}: {there} of answer {person + 1} after the cut", there=there in (0, confirmed))
        shown.start()
        shown.fill()
        shown.picture("after-the-cut")
        self.open_screens(shown)

    def close(self, shown: TwoScreens) -> None:
        """Back at the desk: closed, then shown to the room."""
        shown.key(DOOR)
        self.press(shown, self.words["desk"])
        shown.pause(0.5)
        shown.picture("all-answered")
        self.press(shown, self.words["close"])
        shown.pause(0.3)
        shown.picture("closing")
        self.press(shown, self.words["now"])
        self.where(self.words["answers"])
        shown.pause(0.5)
        shown.picture("closed")
        for name in ("answers", "words"):
            self.press(shown, self.words[name])
            shown.pause(0.8)
            shown.picture(f"room-{name}")

    def turnout(self) -> int:
        """How many have answered, as the library tells anybody who only reads."""
        session = self._session(write=False)
        (id,) = [summary.id for summary in session.summaries()]
        answered = session.workshop(id).evaluations.answered(self.step)
        session.close()
        return answered

    def count(self) -> None:
        """What the library holds, compared with what was answered."""
        session = self._session(write=False)
        (id,) = [summary.id for summary in session.summaries()]
        tables = session.workshop(id).tables
        found = [face.cast for face in tables.children(Face, self.step)]
        wanted = [sum(face == place for face, _ in ANSWERS) for place in range(1, len(found) + 1)]
        said = {word.text for word in tables.children(LastWord, self.step)}
        self.say(f"{self.name}: {found}", there=found == wanted)
        self.say(f"{self.name}: {sorted(said)}", there=said == {word for _, word in ANSWERS if word})
        there = tables.get(Step, self.step).booth is Booth.CLOSED
        self.say(f"{self.name}: closed", there=there)
        session.close()

    def write(self) -> None:
        """The minutes, as the command line writes them."""
        session = self._session(write=False)
        (id,) = [summary.id for summary in session.summaries()]
        session.close()
        for name in FORMATS:
            target = self.out / f"minutes.{name}"
            command = [sys.executable, "-m", "atelier", "--library", str(self.library), "export", id]
            done = subprocess.run([*command, "-o", str(target)], capture_output=True, text=True, check=False)
            self.say(f"{self.name}: {target.name} {done.stderr[-200:]}", there=target.exists())


if __name__ == "__main__":
    sys.exit(hold_all(Evaluation, "tests.window.evaluating", RUNS))
