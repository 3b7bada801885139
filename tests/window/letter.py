"""The letter that invites to the reference workshop, and the mail that says who comes."""

from atelier.typography import NARROW, WIDE
from atelier.workshop import rich
from atelier.workshop.entities import Group, Participant, Scenario, Zone
from atelier.workshop.tables import Tables

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def bare(markup: str) -> str:
    """Paragraphs as a copied text has them: a line each."""
    return "\n".join("".join(span.text for span in each) for each in rich.parse(markup))


def invitation(tables: Tables) -> str:
    """The whole letter, from its head to its greeting."""
    about = tables.workshop
    assert about.date
    assert about.starts
    assert about.ends
    hours = f"de {about.starts:%H h %M} à {about.ends:%H h %M}"
    head = [
        about.organisation,
        "",
        f"Invitation à l’atelier {about.number} : {about.title}",
        f"Thème : {about.theme}",
        f"{_DAYS[about.date.weekday()].capitalize()} {about.date.day} mars {about.date.year}, {hours}",
        f"Lieu : {about.place}",
        f"Animation : {', '.join(about.facilitators)}",
        f"Secrétariat : {about.secretary}",
        "",
        "Madame, Monsieur,",
        "Nous avons le plaisir de vous inviter à notre prochaine séance de travail.",
    ]
    body = ["", "Le contexte", bare(about.context), "", "Les enjeux", bare(about.stakes)]
    body += ["", "Axe transversal", *(f"• {axe}" for axe in about.axes)]
    for group in tables.all(Group):
        for scenario in tables.children(Scenario, group.id):
            body += ["", *_scenario(tables, group, scenario)]
    end = ["", "Merci de confirmer votre présence avant le 20 mars.", "Bien cordialement,", "La fédération"]
    return "\n".join([*head, *body, *end])


def _scenario(tables: Tables, group: Group, scenario: Scenario) -> list[str]:
    zones = [zone.title for zone in tables.children(Zone, group.id) if zone.title]
    told = f"Nous sommes en {scenario.year}. Vous êtes {scenario.role}. {bare(scenario.situation)}"
    return [
        f"Groupe {group.number} : {group.title}",
        f"Titre : {scenario.title}",
        f"{told} {scenario.question}",
        f"Consigne : {scenario.instruction}",
        *([f"Zones : {', '.join(zones)}"] if zones else []),
    ]


def who_comes(tables: Tables) -> str:
    """A list out of a mail."""
    return "\n".join(
        f"{p.last_name} – {p.organisation} ; {p.college}".replace(NARROW, " ").replace(WIDE, " ")
        for p in tables.children(Participant)
    )


def by_college(tables: Tables) -> str:
    """The same as somebody types it who does not like to repeat herself."""
    people = tables.children(Participant)
    said = []
    for college in sorted({p.college for p in people}):
        said += [
            f"{college} :",
            *(f"{p.last_name} – {p.organisation}" for p in people if p.college == college),
        ]
    return "\n".join(said)
