"""The minutes finished by a newcomer to the program: `python -m tests.window.finishing OUT [SIZE]`.

In a real window, with the mouse, from the home with a closed workshop to a corrected Word file and the draft
of an e-mail, at the pace of somebody who reads before each press; then the Word file is edited, exported
again, and still there. Presses and seconds are counted; OUT gets pictures and files; the exit code is 1 where
anything is missing.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import docx

from tests.window import places_told
from tests.window.x11 import Screen, screen

PACE = 2.5
"""Seconds that somebody looks before each press."""
LIMIT = 180.0
SENTENCE = "On écoute le centre parce qu’il sait de"
ADDED = " Chacun y a droit."
PEOPLE = ("Bénévole", "Directrice", "Trésorier")
WORD, PDF, DRAFT = (
    f"2008-03-27 Atelier 2 Donner du poids aux centres sociaux compte rendu.{end}"
    for end in ("docx", "pdf", "eml")
)


class Finishing:
    """One run, and what was seen in it."""

    def __init__(self, out: Path, size: str) -> None:
        self.size = size
        self.out, self.home, self.folder = out, out / "home", out / "home" / "Documents"
        self.places = out / "places.json"
        self.library = out / "library.atelier"
        self.presses = self.missing = 0
        self.begun = 0.0

    @property
    def environment(self) -> dict[str, str]:
        """A home of its own, and somebody who notes what the system is asked to open."""
        return {
            "HOME": str(self.home),
            **{f"XDG_{k}_HOME": str(self.home / k) for k in ("CONFIG", "DATA", "CACHE")},
            "PATH": f"{self.out / 'bin'}:{os.environ['PATH']}",
        }

    def run(self) -> None:
        """Everything, in the order in which it is done."""
        self._settle()
        told = [sys.executable, "-m", "tests.window.sheets_told", str(self.places)]
        command = [*told, "--library", str(self.library), "--language", "fr"]
        with screen(self.out, command, extra=self.environment, size=self.size) as shown:
            shown.fill()
            shown.picture("home")
            self.begun = time.monotonic()
            self.correct(shown)
            self.export(shown)
            self.send(shown)
            taken = time.monotonic() - self.begun
            self.say(f"done in {taken:.0f} s with {self.presses} presses", there=taken < LIMIT)
            self.edit(shown)
        log = (self.out / "program.log").read_text("utf-8").strip()
        self.say(f"nothing was printed by the program: {log[:200]!r}", there=not log)

    def correct(self, shown: Screen) -> None:
        """The sentence is found on the pages, pressed and mended beside them."""
        self.press(shown, "Compte rendu")
        self.wait("the pages", lambda: any(name.startswith("said ") for name in self.told()))
        shown.picture("minutes")
        x, y, w, h = self.told()["choice Document"]
        for _ in range(60):
            if f"said {SENTENCE}" in " ".join(self.told()):
                break
            shown.click(x - w, y + 8 * h, button=5, times=3)
            shown.pause(0.2)
        self.press(shown, f"said {SENTENCE}")
        shown.picture("pressed")
        shown.key("ctrl+End")
        shown.type(ADDED)
        shown.picture("mended")

    def export(self, shown: Screen) -> None:
        """Word is chosen, then written."""
        self.press(shown, "choice Format")
        self.press(shown, "entry Word")
        self.press(shown, "Exporter")
        self.wait("the Word file", (self.folder / WORD).exists)
        self.wait("the way to open it", lambda: "Ouvrir" in self.told())
        shown.picture("exported")
        text = "\n".join(each.text for each in docx.Document(str(self.folder / WORD)).paragraphs)
        self.say("the Word file holds the mended sentence", there=ADDED.strip() in text)

    def send(self, shown: Screen) -> None:
        """Three people are written to, with the Word file."""
        self.press(shown, "Préparer l’envoi (0)")
        shown.picture("sending")
        for person in PEOPLE:
            self.press(shown, f"line Adresse électronique de {person}")
            shown.type(f"{person.lower().encode('ascii', 'ignore').decode()}@example.org")
            self.press(shown, f"A donné son accord of {person}")
        self.press(shown, "Word")
        shown.picture("addressed")
        self.press(shown, "Créer le brouillon")
        self.wait("the draft", (self.folder / DRAFT).exists)
        self.wait("the mail program", (self.out / "opened").exists)
        shown.picture("drafted")
        draft = message_from_bytes((self.folder / DRAFT).read_bytes(), policy=default)
        assert isinstance(draft, EmailMessage)
        names = [part.get_filename() for part in draft.iter_attachments()]
        self.say(f"attached: {names}", there=sorted(filter(None, names)) == [WORD, PDF])
        self.say(
            "three people in blind copy, nobody else", there=draft["Bcc"].count("@") == 3 and not draft["To"]
        )
        opened = (self.out / "opened").read_text("utf-8")
        self.say("the mail program was handed the draft", there=DRAFT.rpartition(".")[2] in opened)
        self.press(shown, "Fermer")

    def edit(self, shown: Screen) -> None:
        """The secretary changes the Word file; the next export stands beside it."""
        path = self.folder / WORD
        word = docx.Document(str(path))
        word.add_paragraph("Ajouté à la main.")
        word.save(str(path))
        own = path.read_bytes()
        self.press(shown, "Exporter")
        second = self.folder / WORD.replace(".docx", " version 2.docx")
        self.wait("version 2", second.exists)
        shown.picture("version-2")
        self.say("the edited file is as it was edited", there=path.read_bytes() == own)

    def press(self, shown: Screen, name: str) -> None:
        """Look, then press the middle of something by its name."""
        shown.pause(PACE)
        self.look_for(shown, name)
        place = self._named(name)
        if place is not None:
            x, y, w, h = place
            shown.click(x + min(w // 2, 200), y + h // 2)
            self.presses += 1

    def look_for(self, shown: Screen, name: str) -> None:
        """Scroll the right side down, then up, where it is not in view."""
        width, height = (int(side) for side in self.size.split("x"))
        for button in (5,) * 12 + (4,) * 24:
            for _ in range(10):
                if self._named(name) is not None:
                    return
                time.sleep(0.1)
            shown.click(width - 60, height - 60, button=button, times=2)
        self.wait(name, lambda: self._named(name) is not None, 1)

    def told(self) -> dict[str, places_told.Place]:
        """What is in view now."""
        return places_told.read(self.places)

    def wait(self, what: str, there: Callable[[], bool], seconds: float = 15) -> None:
        """Until something is there; said where it never comes."""
        for _ in range(int(seconds * 10)):
            if there():
                return
            time.sleep(0.1)
        self.say(f"{what} is there", there=False)

    def say(self, what: str, *, there: bool) -> None:
        """One line of what was seen."""
        self.missing += not there
        print(f"{'seen   ' if there else 'MISSING'} {what}", flush=True)

    def _named(self, name: str) -> places_told.Place | None:
        found = self.told()
        return found.get(name) or next((found[each] for each in found if each.startswith(name)), None)

    def _settle(self) -> None:
        self.folder.mkdir(parents=True)
        opener = self.out / "bin" / "xdg-open"
        opener.parent.mkdir()
        opener.write_text(f'#!/bin/sh\necho "$1" >> "{self.out / "opened"}"\n')
        opener.chmod(0o755)
        command = [sys.executable, "-m", "atelier", "--library", str(self.library), "sample"]
        subprocess.run(
            command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "HOME": str(self.home)}
        )


def main(arguments: list[str]) -> int:
    out = Path(arguments[0]).resolve()
    out.mkdir(parents=True)
    finishing = Finishing(out, arguments[1] if len(arguments) > 1 else "1440x900")
    finishing.run()
    print(f"{finishing.missing} missing")
    return 1 if finishing.missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
