"""The files of the kit: which there are, and how each is made when its turn comes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from typing import Final

from atelier.minutes.compose import compose
from atelier.minutes.compose.choice import Preset, chosen
from atelier.minutes.compose.printed import Printed
from atelier.minutes.document import Document
from atelier.minutes.formats import Made, make_minutes
from atelier.minutes.kit import faces, order, people, scenarios, stakes, votes
from atelier.minutes.kit.editable import edited
from atelier.minutes.kit.offers import offers
from atelier.minutes.kit.papers import Hang, Paper, Posters, Register
from atelier.minutes.kit.wanted import EDITABLE, FILES, FOLDER, NAMES, READY, Piece, Wanted
from atelier.minutes.naming import name_of
from atelier.words import Words

_WRITER = "atelier.minutes.writers.kit"
_WORD = "atelier.minutes.writers.kit.certificates_word"
"""Imported when first used, as writers are."""


@dataclass(frozen=True, slots=True)
class KitFile:
    """One file of the kit, not made yet."""

    piece: Piece
    name: str
    make: Callable[[], Made]


def kit_files(printed: Printed, words: Words, wanted: Wanted) -> list[KitFile]:
    """The files of the pieces that are asked for and can be printed."""
    found = []
    for each in offers(printed, words, wanted):
        if each.piece in wanted.pieces and not each.lacks:
            formats = ("pdf", "docx") if wanted.word and each.piece in EDITABLE else ("pdf",)
            found += [_file(each.piece, format, printed, words, wanted) for format in formats]
    return found


def kit_folder(printed: Printed, words: Words) -> str:
    """The name of a folder for all of them."""
    return name_of(printed.tables, words, "", FOLDER)


def _file(piece: Piece, format: str, printed: Printed, words: Words, wanted: Wanted) -> KitFile:
    name = name_of(printed.tables, words, format, FILES[piece])
    return KitFile(piece, name, partial(_made, piece, format, printed, words, wanted))


def _made(piece: Piece, format: str, printed: Printed, words: Words, wanted: Wanted) -> Made:
    match piece:
        case Piece.ORDER:
            return make_minutes(_order(printed, words, wanted), format)
        case Piece.RESULTS:
            poster = replace(printed, choice=chosen(printed.tables, Preset.POSTER))
            return make_minutes(compose(poster, words), format)
        case _:
            once = wanted if format == "pdf" else replace(wanted, copies=1)
            paper = paper_of(piece, printed, words, once)
            if format == "docx" and isinstance(paper, Posters | Register):
                return make_minutes(edited(paper, words), format)
            render = import_module(_WRITER if format == "pdf" else _WORD).render
            return Made(*render(paper))


def paper_of(piece: Piece, printed: Printed, words: Words, wanted: Wanted) -> Paper:
    """What a piece says, before it is drawn. Running order and results are documents, and have none."""
    return _PAPERS[piece](printed, words, wanted, words.say(NAMES[piece]))


def _posters(hang: Hang, printed: Printed, words: Words, _wanted: Wanted, title: str) -> Paper:
    return scenarios.posters(printed, words, hang, title)


def _certificates(printed: Printed, words: Words, wanted: Wanted, _title: str) -> Paper:
    return people.certificates(printed, words, wanted, words.say("Certificate of participation"))


_PAPERS: Final[Mapping[Piece, Callable[[Printed, Words, Wanted, str], Paper]]] = {
    Piece.ATTENDANCE: people.register,
    Piece.STAKES: stakes.stakes_poster,
    Piece.POSTERS: partial(_posters, Hang.WALL),
    Piece.TABLES: partial(_posters, Hang.TABLE),
    Piece.HANDOUTS: scenarios.handouts,
    Piece.BALLOTS: votes.ballots,
    Piece.NUMBERS: votes.strips,
    Piece.TITLES: votes.titled_strips,
    Piece.DOTS: votes.dot_sheets,
    Piece.FACES: faces.face_sheets,
    Piece.CERTIFICATES: _certificates,
}


def _order(printed: Printed, words: Words, wanted: Wanted) -> Document:
    ready = [
        words.say("{piece}: {count}", piece=each.name, count=each.holds)
        for each in offers(printed, words, wanted)
        if each.piece in wanted.pieces & READY and not each.lacks
    ]
    return order.running_order(printed, words, wanted, words.say(NAMES[Piece.ORDER]), ready)
