"""One theme of an agreement, evaluated from home to paper by keys: `python -m tests.window.themes OUT`.

The method is looked up among the others; notes go to three stacked bands, some go up or come down; points to
develop are written as cards, the conclusion as a form; the room sees each. Then the exported minutes are
read. OUT gets the pictures of both screens and the files; the exit code is 1 where anything is missing.
"""

import sys
from collections.abc import Iterable

from tests.window.beside import TwoScreens
from tests.window.carrying import Carrying, start
from tests.window.leading import find, line, outline
from tests.window.preparing import plain

BANDS = (
    (
        "un comité de pilotage deux fois par an, élus et financeurs ensemble",
        "les critères d'attribution des places sont votés chaque année",
        "personne ne suit les demandes qui restent sans réponse",
    ),
    (
        "une coordinatrice réunit les crèches et les assistantes maternelles",
        "les formations communes se montent à plusieurs",
        "les horaires décalés reviennent dans toutes les réunions",
    ),
    (
        "trois communes partagent un lieu d'accueil itinérant",
        "des parents tiennent une permanence le samedi",
        "un relais ferme faute de salle en hiver",
    ),
)
UP = (BANDS[1][2], BANDS[2][2])
DOWN = (BANDS[0][1],)
POINTS = (
    (
        "Un accueil aux horaires décalés",
        "Deux villages voisins peuvent ouvrir à six heures si les équipes se relaient : il y faut un accord.",
    ),
    (
        "Une salle qui serve toute l'année",
        "Le relais change de lieu trois fois par hiver ; une salle chauffée existe, à partager.",
    ),
)
CONCLUSION = (
    "Ce qui marche tient à des personnes qui se connaissent : la convention doit le rendre durable.",
    "La coordination, et les formations communes.",
    "Les employeurs, et les parents qui travaillent la nuit",
)


class Theme(Carrying):
    """La petite enfance, one theme among others."""

    method = "convention"
    title = "La petite enfance"
    theme = "La convention du territoire"
    steps = 5
    pictured = (2, 3)

    def lead(self, shown: TwoScreens) -> None:
        """The wall, then the points and the conclusion."""
        self.gather(shown)
        self.write(shown)

    def said(self) -> Iterable[str]:
        """Every note, point and conclusion."""
        yield from (note for band in BANDS for note in band)
        yield from (text for point in POINTS for text in point)
        yield from CONCLUSION

    def gather(self, shown: TwoScreens) -> None:
        """A wall of three bands, with its arrows; the room sees it."""
        shown.key("ctrl+Next")
        shown.pause(1)
        shown.key("shift+F2")
        shown.pause(1)
        shown.picture("instruction")
        for number, notes in enumerate(BANDS):
            if number:
                shown.key("Tab")
            for note in notes:
                line(shown, note)
        for note in (*UP, *DOWN):
            shown.key("ctrl+l")
            outline(shown)
            find(shown, note)
            shown.key("ctrl+Up" if note in UP else "ctrl+Down")
        shown.key("ctrl+l", "F7")
        shown.key("shift+F4")
        shown.pause(1)
        shown.picture("wall")

    def write(self, shown: TwoScreens) -> None:
        """Points as cards, then the form of the conclusion."""
        shown.key("ctrl+Next")
        shown.pause(1)
        shown.key("ctrl+shift+F4")
        for point, text in POINTS:
            shown.key("ctrl+l")
            shown.pause(0.3)
            shown.type(plain(point))
            shown.key("Tab")
            shown.type(plain(text))
            shown.key("Tab")
            shown.pause(0.3)
        shown.key("ctrl+shift+F4")
        shown.pause(1)
        shown.picture("points")
        shown.key("ctrl+Next")
        shown.pause(1)
        for text in CONCLUSION:
            shown.type(plain(text))
            shown.key("Tab")
        shown.key("ctrl+shift+F4")
        shown.pause(1)
        shown.picture("conclusion")


if __name__ == "__main__":
    sys.exit(start(Theme, "tests.window.themes"))
