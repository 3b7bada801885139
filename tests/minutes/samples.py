"""Documents to print in tests: one of the size and shape of the reference minutes, and hostile ones."""

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any

from atelier.minutes.document import (
    Block,
    Bullet,
    Bullets,
    Column,
    Document,
    Facing,
    FacingRow,
    Fact,
    Facts,
    Heading,
    Item,
    Notes,
    Paragraph,
    People,
    Person,
    RankedRow,
    Ranking,
    Role,
    Row,
    Source,
    Span,
    Table,
    plain,
)

DATED = datetime(2008, 3, 27, 17, 42, 5, tzinfo=UTC)


def paragraph(text: str, role: Role = Role.BODY) -> Paragraph:
    """A paragraph of one plain span."""
    return Paragraph(spans=plain(text), role=role)


def notes(title: str, *items: str, aside: str = "") -> Notes:
    """A title with notes; the aside belongs to the last one."""
    last = len(items) - 1
    made = tuple(
        Item(text=text, aside=aside if index == last else "", source=Source("note", f"{index:032x}"))
        for index, text in enumerate(items)
    )
    return Notes(title=title, items=made, source=Source("cluster", "0" * 32))


def _opening() -> list[Block]:
    return [
        Facts(
            lines=(
                Fact(label="Date", value="jeudi 27 mars 2008, de 14\u00a0h\u00a030 à 17\u00a0h\u00a030"),
                Fact(label="Lieu", value="Maison des associations, salle du rez-de-chaussée"),
                Fact(label="Animation", value="deux animateurs de la fédération"),
                Fact(label="Secrétaire de séance", value="une administratrice"),
                Fact(label="Participation", value="11 personnes présentes, 2 excusées"),
            )
        ),
        Heading(level=1, text="Rappel des enjeux"),
        Heading(level=2, text="Thème\u00a0: donner du poids aux maisons de quartier"),
        paragraph(
            "Les premières rencontres ont montré que les maisons de quartier sont peu écoutées lorsque se "
            "décident les politiques locales. Elles souhaitent compter davantage, seules et ensemble, dans "
            "leurs relations avec les communes comme avec leurs financeurs."
        ),
        Paragraph(
            spans=(
                Span("Il s’agit de refonder les relations entre "),
                Span("maison, commune et fédération", bold=True),
                Span(", et d’obtenir des engagements qui "),
                Span("durent", italic=True),
                Span(". Une plus grande autonomie suppose une plus grande sécurité financière\u202f; elle "),
                Span("oblige", bold=True, italic=True),
                Span(" aussi à savoir dire ce que l’on apporte."),
            )
        ),
        paragraph(
            "Les compétences des salariés et des bénévoles concernent tous les défis\u00a0: c’est un axe "
            "transversal, qui n’est pas soumis au vote.",
            Role.AXIS,
        ),
    ]


def _visions() -> list[Block]:
    return [
        Heading(level=1, text="La place des maisons de quartier"),
        paragraph("Après un rappel du contexte, chaque groupe imagine l’avenir à partir d’un scénario."),
        Heading(level=2, text="Groupe 1\u00a0: une maison qui compte"),
        paragraph(
            "Nous sommes en 2014. Les maisons de quartier ont gagné en poids et proposent. Une préfète vient "
            "d’arriver\u202f; vous avez deux minutes pour lui dire votre place parmi les acteurs.",
            Role.SCENARIO,
        ),
        paragraph("Que mettez-vous en avant\u202f?", Role.QUESTION),
        *_answers(),
        Heading(level=2, text="Groupe 2\u00a0: une maison partenaire"),
        paragraph(
            "Nous sommes en 2014. Vous venez d’être élue maire et recevez la directrice de la maison de "
            "quartier\u00a0: vous lui dites ce que vous attendez, et ce que vous refusez.",
            Role.SCENARIO,
        ),
        _facing(),
    ]


def _answers() -> list[Block]:
    return [
        notes("Un lieu où l’on passe", "place et rôle reconnus", "pivot de la politique jeunesse"),
        notes(
            "Une maison qui rassemble",
            "porte-parole des associations de jeunes",
            "porte et mène à bien les projets du quartier",
            "rassemble les partenaires",
            "moteur de coopération",
            "interface entre tous",
        ),
        notes("Le maillon qui manquait", "facilitateur", "apporte des moyens que d’autres n’ont pas"),
        notes("Un poids économique", "crée des emplois directs et indirects", "forme des personnes"),
        notes("Un savoir-faire jeunesse", "sait rencontrer les 15-18 ans", "met en commun", "se forme"),
        notes("Des projets de territoire", "construits avec les habitants", "une dynamique", "une expertise"),
        notes("Un projet collectif", "à partir d’un diagnostic…", "…met en place un projet"),
        Notes(
            title="Des moyens en commun",
            items=(Item(text="bien implantée"), Item(text="proche de la population")),
            remarks=(
                paragraph("La maison est devenue celle qui met les moyens en commun.", Role.SYNTHESIS),
                paragraph("Elle connaît son public et apporte un vrai savoir-faire.", Role.SYNTHESIS),
            ),
        ),
    ]


def _facing() -> Facing:
    left = (
        notes("Collaborer", "convention sur plusieurs années", "d’autres intervenants", "synergies"),
        notes("Des services de qualité", "ouverts à toutes et à tous", "professionnels"),
        notes("De la vigilance", "engagements tenus", "respect de l’argent public"),
        notes("Proposer", "participer aux projets pour les jeunes et les personnes âgées"),
        notes("Un lieu de vie", "animation entre associations", "rencontres, débats"),
        notes("Aider les jeunes qui montent un projet", "accompagner", "être disponible"),
    )
    right = {
        0: notes("Dérives d’argent", "rallonges demandées", "concurrence avec la mairie"),
        1: notes("Un contre-pouvoir", "repli sur soi", "agitation"),
        4: notes("Une simple location de salles", "on se croise sans se rencontrer"),
    }
    rows = tuple(FacingRow(cells=(cell, right.get(index))) for index, cell in enumerate(left))
    return Facing(zones=("exigences", "réfutations"), rows=rows)


_WAYS = (
    ("Bien gérer", ("éviter les déficits", "montrer des comptes sains")),
    (
        "Travailler et servir mieux",
        (
            "évaluer plutôt que dresser des bilans",
            "fixer un niveau de qualité commun",
            "équilibrer administration et proximité",
            "écrire un cahier des charges qui oblige à des moyens",
        ),
    ),
    ("Asseoir les conseils", ("rester au contact du quartier", "renforcer la fédération")),
    ("Mieux communiquer", ("faire savoir autant que savoir faire",)),
    (
        "Oser des projets neufs",
        ("réagir vite", "construire avec les partenaires", "créer des lieux de débat"),
    ),
    ("Conforter la vie associative", ("…ou trouver autre chose", "rassembler", "porter juridiquement")),
    (
        "Faire connaître nos missions",
        ("montrer leur diversité au quotidien", "faire reconnaître les métiers"),
    ),
    ("Produire une expertise", ("la mobiliser", "mettre en commun les compétences", "la valoriser")),
    ("Signer à plusieurs", ("des conventions avec caisses, communes et associations",)),
)
SCORES = (18, 9, 8, 6, 5, 5, 3, 2, 1)
RANKS = (1, 2, 3, 4, 5, 5, 7, 8, 9)


def _ways() -> list[Block]:
    blocks: list[Block] = [
        Heading(level=1, text="Les pistes"),
        paragraph("Quelles pistes pour compter davantage dans le jeu des acteurs\u202f?", Role.QUESTION),
    ]
    for title, items in _WAYS:
        aside = "sans attendre qu’on l’exige" if title.startswith("Travailler") else ""
        blocks.append(notes(title, *items, aside=aside))
    return [
        *blocks,
        paragraph("La maison de quartier, lieu de rencontres multiples.", Role.COMMENT),
        paragraph("Elle réunit une équipe autour du projet collectif.", Role.COMMENT),
        paragraph("Perdre un peu de souplesse est le prix de la reconnaissance.", Role.COMMENT),
    ]


def _vote() -> list[Block]:
    labels = (6, 7, 1, 5, 2, 8, 3, 0, 4)
    rows = tuple(
        RankedRow(
            rank=rank,
            label=_WAYS[which][0],
            score=score,
            retained=rank <= 3,
            tied=score == 5,
            remark="sur le mur\u00a0: Asseoir les conseils élus" if which == 2 else "",
            source=Source("orientation", f"{which:032x}"),
        )
        for rank, which, score in zip(RANKS, labels, SCORES, strict=True)
    )
    return [
        Heading(level=1, text="Orientations prioritaires"),
        paragraph(
            "Chaque participante et participant a collé trois gommettes sur trois orientations différentes. "
            "19 votants × 3 gommettes = 57 gommettes posées, vote secret."
        ),
        Ranking(
            rank_title="Rang",
            label_title="Orientation",
            score_title="Gommettes",
            retained_word="retenue",
            tied_word="à égalité",
            rows=rows,
        ),
        *_follow_up(),
    ]


def _follow_up() -> list[Block]:
    return [
        Heading(level=1, text="Suites"),
        paragraph("Les trois premières orientations seront approfondies le jeudi 10 avril 2008\u00a0:"),
        Bullets(
            items=(
                Bullet(spans=plain("fixer les actions concrètes à engager\u202f;")),
                Bullet(spans=plain("nommer les compétences nécessaires.")),
            )
        ),
        Table(
            columns=(
                Column(title="Action", weight=3),
                Column(title="Qui", weight=1.4),
                Column(title="Échéance", weight=1.2),
            ),
            rows=(
                Row(cells=("Recenser les missions réellement tenues", "une directrice", "4 avril 2008")),
                Row(cells=("Proposer une trame d’évaluation", "la fédération", "10 avril 2008")),
                Row(cells=("Relire la convention", "un élu", "")),
            ),
        ),
        Bullets(
            numbered=True,
            items=(
                Bullet(spans=plain("Le groupe se réunit chaque mois (consensus).")),
                Bullet(spans=plain("Le compte rendu est envoyé à tous (organisateur).")),
            ),
        ),
    ]


def _people() -> list[Block]:
    roles = ("directrice", "animateur", "administratrice", "élu", "bénévole", "salariée")
    people = tuple(
        Person(
            name=f"Participant·e {number}",
            detail=f"{roles[number % 6]}, maison de quartier {number}",
            remark="arrivée après le vote" if number == 9 else "",
        )
        for number in range(1, 12)
    )
    return [
        Heading(level=1, text="Participants"),
        People(title="Présents", people=people),
        paragraph("Cette liste est effacée un an après l’atelier, sauf demande contraire.", Role.SMALL),
    ]


def reference() -> Document:
    """Minutes with the shape and figures of the reference workshop, its texts written anew."""
    return Document(
        title="Atelier 2\u00a0: compte rendu",
        subtitle="Maisons de quartier 2010, une démarche pour demain",
        language="fr",
        author="Fédération des maisons de quartier",
        subject="Donner du poids aux maisons de quartier",
        dated=DATED,
        running_left="Fédération des maisons de quartier",
        running_right="Atelier 2\u00a0: compte rendu",
        page_words="page {page} / {pages}",
        blocks=(*_opening(), *_visions(), *_ways(), *_vote(), *_people()),
    )


def every_kind(text: str) -> tuple[Block, ...]:
    """One block of each kind in which every text is the given one: `FIELDS` times in all."""
    source = notes("titre", "idée", aside="précision")
    remarks = (paragraph("synthèse", Role.SYNTHESIS), paragraph("commentaire", Role.COMMENT))
    people = (Person(name="nom", detail="structure", remark="remarque"),)
    ranked = RankedRow(rank=1, label="orientation", score=3, retained=True, tied=True, remark="remarque")
    table = Table(columns=(Column(title="colonne"),), rows=(Row(cells=("case",)),))
    ranking = Ranking(
        rank_title="rang",
        label_title="orientation",
        score_title="gommettes",
        retained_word="retenue",
        tied_word="à égalité",
        rows=(ranked,),
    )
    blocks: tuple[Block, ...] = (
        Heading(level=1, text="partie"),
        *(paragraph("texte", role) for role in Role),
        Facts(lines=(Fact(label="date", value="jour"),)),
        Bullets(items=(Bullet(spans=(Span("gras", bold=True), Span("penché", italic=True))),), numbered=True),
        replace(source, remarks=remarks),
        Facing(zones=("gauche", "droite"), rows=(FacingRow(cells=(source, None)),)),
        ranking,
        table,
        People(title="présents", people=people),
    )
    return _filled(blocks, text)  # type: ignore[no-any-return]


FIELDS = 35
"""How many texts `every_kind` holds."""


def _filled(value: Any, text: str) -> Any:  # noqa: ANN401 (any field of any block)
    if isinstance(value, tuple):
        return tuple(_filled(each, text) for each in value)
    if not is_dataclass(value) or isinstance(value, type | Source):
        return value
    changes: dict[str, Any] = {}
    for each in fields(value):
        old = getattr(value, each.name)
        if type(old) is str and each.name not in ("language", "page_words"):
            changes[each.name] = text if old else old
        elif isinstance(old, tuple):
            keep = each.name in ("cells", "zones") and all(isinstance(cell, str) for cell in old)
            changes[each.name] = tuple(text for _ in old) if keep else _filled(old, text)
    return replace(value, **changes)
