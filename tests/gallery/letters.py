"""A letter of invitation pasted, and how each part of it is read."""

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.prepare.room import PrepareRoom
from atelier.desk.window.window import MainWindow
from atelier.session.arrivals import new_workshop

LETTER = """Fédération des centres sociaux

Invitation à l’atelier 2 : Donner du poids aux centres sociaux
Jeudi 27 mars, de 14 h 30 à 17 h 30 – Metz

Madame, Monsieur,
Nous avons le plaisir de vous inviter à notre prochaine séance.

Les enjeux
Beaucoup de choix qui touchent les quartiers se font sans les centres sociaux. Y prendre part suppose \
de renouer avec chacun : la commune, la fédération, les financeurs.

Groupe 1 : La structure, plus forte
Nous sommes en 2040. Vous êtes la délégation des centres sociaux. La préfète vous donne la parole. \
Que lui racontez-vous ?
Consigne : Cinq minutes en silence, une idée par papier.

Groupe 2 : Le partenaire, ses attentes
Nous sommes en 2040. Vous êtes la maire, tout juste élue. Vous recevez la directrice. Qu’exigez-vous ?

Merci de confirmer votre présence avant le 20 mars.
Cordialement,
"""


def pasting(window: MainWindow, _sample: str) -> None:
    """Into a workshop that was just begun."""
    session, words = window.desk.session, window.desk.words
    id = new_workshop(session, method="atelier-du-futur", title="Nouvel atelier", language=words.language)
    window.go(Spot(Room.PREPARE, id))
    QApplication.processEvents()
    room = next(w for w in window.findChildren(PrepareRoom) if w.isVisible())
    room.sheet.show_letter(LETTER)
