"""What was asked and answered on walls: scenarios, titles, notes, facing rows, remarks, the tray."""

from atelier.minutes.document import Facing, Heading, Notes
from atelier.workshop.entities import (
    Cluster,
    Comment,
    Direction,
    Group,
    Layout,
    Note,
    Row,
    Scenario,
    Step,
    StepKind,
    Synthesis,
    Zone,
)
from tests.minutes.composed import Hand


def visions(hand: Hand) -> tuple[Step, Group, Group]:
    step = hand.step(StepKind.WALL, "Les visions", by_group=True, opening="On se projette.")
    first = hand.add(Group, step=step.id, number=1, title="Vision de la structure")
    second = hand.add(Group, step=step.id, number=2, title="Attentes", layout=Layout.FACING)
    return step, first, second


def note(hand: Hand, zone: Zone, text: str, cluster: Cluster | None = None) -> Note:
    return hand.add(Note, zone=zone.id, cluster=cluster.id if cluster else None, text=text)


def test_scenarios_stand_in_full_before_all_answers() -> None:
    hand = Hand()
    step, first, second = visions(hand)
    hand.add(
        Scenario,
        step=step.id,
        group=first.id,
        year=2034,
        role="La directrice",
        situation="Nous sommes **en 2034**.",
        question="Que dites-vous ?",
        instruction="Deux minutes.",
    )
    hand.add(Scenario, step=step.id, group=second.id, situation="Vous êtes maire.")
    for group in (first, second):
        note(hand, hand.add(Zone, step=step.id, group=group.id), f"idée {group.number}")
    assert hand.headings() == [
        "# Les visions",
        "## Groupe 1 : Vision de la structure",
        "## Groupe 2 : Attentes",
        "## Réponses apportées",
        "### Vision de la structure",
        "### Attentes",
    ]
    text = hand.text()
    assert "Année : 2034\nRôle : La directrice" in text
    assert "| Nous sommes en 2034." in text
    assert "? Que dites-vous ?\n\nDeux minutes." in text
    assert (
        text.index("On se projette.") < text.index("Année") < text.index("➤ idée 1") < text.index("➤ idée 2")
    )


def test_a_scenarios_own_title_stands_in_its_first_paragraph() -> None:
    hand = Hand()
    step, first, second = visions(hand)
    hand.add(Scenario, step=step.id, group=first.id, title="Chez le préfet", situation="Un.\n\nDeux.")
    hand.add(Scenario, step=step.id, group=second.id, title="ATTENTES", situation="Trois.")
    assert "| Chez le préfet\n  Un.\n\n| Deux." in hand.text()
    assert "## Groupe 2 : Attentes\n\n| Trois." in hand.text()


def test_notes_without_a_title_stand_in_the_annex_where_others_have_one() -> None:
    hand = Hand()
    step = hand.step(StepKind.WALL, "Les pistes", answers_heading="Ce qui a été dit")
    zone = hand.add(Zone, step=step.id)
    note(hand, zone, "perdue")
    cluster = hand.add(Cluster, zone=zone.id, title="Communiquer")
    note(hand, zone, "faire savoir", cluster)
    hand.add(Cluster, zone=zone.id, title="Innover")
    text = hand.text()
    assert "## Ce qui a été dit\n\n* Communiquer\n  ➤ faire savoir\n\n* Innover\n" in text
    assert text.endswith("# Annexe : idées sans titre\n\n## Les pistes\n\n  ➤ perdue\n")


def test_notes_alone_stand_under_no_title() -> None:
    hand = Hand()
    step = hand.step(StepKind.WALL, "Les pistes")
    note(hand, hand.add(Zone, step=step.id), "seule")
    assert hand.text().endswith("## Réponses apportées\n\n  ➤ seule\n")


def test_a_note_said_several_times_says_so_and_what_was_merged_is_not_printed() -> None:
    hand = Hand()
    step = hand.step(StepKind.WALL, "Les pistes")
    zone = hand.add(Zone, step=step.id)
    title = hand.add(Cluster, zone=zone.id, title="Venir")
    for place in (title, None):
        below = {"zone": zone.id, "cluster": place.id if place else None}
        bus = hand.add(Note, text="Le bus", times=4, **below)
        hand.add(Note, text="Un banc", aside="à l’ombre", times=3, **below)
        hand.add(Note, text="Des bus", times=3, merged=bus.id, **below)
    assert hand.text().count("➤ Le bus (dit 4 fois)\n  ➤ Un banc (à l’ombre ; dit 3 fois)") == 2
    assert "Des bus" not in hand.text()
    assert "(said 4 times)" in hand.text("en")


def test_a_note_that_goes_up_or_down_says_so() -> None:
    hand = Hand()
    step = hand.step(StepKind.WALL, "Lecture")
    zone = hand.add(Zone, step=step.id)
    hand.add(Note, zone=zone.id, text="Le bus", direction=Direction.UP)
    hand.add(Note, zone=zone.id, text="Un banc", aside="à l’ombre", direction=Direction.DOWN)
    assert "➤ Le bus (↑ monte)\n  ➤ Un banc (à l’ombre ; ↓ descend)" in hand.text().replace("\u202f", " ")


def test_named_zones_stand_under_their_names() -> None:
    hand = Hand()
    step, first, _ = visions(hand)
    for title in ("Décision", "Action locale"):
        note(hand, hand.add(Zone, step=step.id, group=first.id, title=title), title.lower())
    assert hand.headings()[2:] == [
        "### Vision de la structure – Décision",
        "### Vision de la structure – Action locale",
    ]


def test_facing_rows_keep_their_empty_cells() -> None:
    hand = Hand()
    step, _, second = visions(hand)
    left = hand.add(Zone, step=step.id, group=second.id, title="exigences")
    right = hand.add(Zone, step=step.id, group=second.id, title="réfutations")
    rows = [hand.add(Row, step=step.id, group=second.id) for _ in range(3)]
    for row, title in zip(rows, ("A", "B", "C"), strict=True):
        hand.add(Cluster, zone=left.id, row=row.id, title=title)
    hand.add(Cluster, zone=right.id, row=rows[2].id, title="contre C")
    note(hand, right, "à part")
    [facing] = hand.blocks(Facing)
    assert facing.zones == ("Exigences", "Réfutations"), "headings begin with a capital"
    assert [[cell and cell.title for cell in row.cells] for row in facing.rows] == [
        ["A", None],
        ["B", None],
        ["C", "contre C"],
    ]
    annex = "# Annexe : idées sans titre\n\n## Les visions\n\n* Attentes – réfutations\n  ➤ à part\n"
    assert hand.text().endswith(annex)


def test_a_facing_title_without_row_is_not_lost() -> None:
    hand = Hand()
    step, _, second = visions(hand)
    left = hand.add(Zone, step=step.id, group=second.id, title="exigences")
    hand.add(Zone, step=step.id, group=second.id, title="réfutations")
    row = hand.add(Row, step=step.id, group=second.id)
    for title in ("A", "encore A"):
        hand.add(Cluster, zone=left.id, row=row.id, title=title)
    note(hand, left, "dit", hand.add(Cluster, zone=left.id, title="libre"))
    [facing] = hand.blocks(Facing)
    assert [row.cells[0] and row.cells[0].title for row in facing.rows] == ["A", "encore A", "libre"]


def test_titles_alone_make_no_table() -> None:
    hand = Hand()
    step, _, second = visions(hand)
    left = hand.add(Zone, step=step.id, group=second.id, title="exigences")
    hand.add(Zone, step=step.id, group=second.id, title="réfutations")
    row = hand.add(Row, step=step.id, group=second.id)
    hand.add(Cluster, zone=left.id, row=row.id, title="seul")
    assert hand.blocks(Facing) == []
    assert [notes.title for notes in hand.blocks(Notes)] == ["seul"]


def test_remarks_follow_what_they_are_about() -> None:
    hand = Hand()
    step, first, _ = visions(hand)
    zone = hand.add(Zone, step=step.id, group=first.id)
    cluster = hand.add(Cluster, zone=zone.id, title="Un titre")
    hand.add(Synthesis, step=step.id, group=first.id, cluster=cluster.id, text="du titre")
    hand.add(Synthesis, step=step.id, group=first.id, text="du groupe")
    hand.add(Comment, step=step.id, group=first.id, text="sur le groupe")
    hand.add(Synthesis, step=step.id, text="de l'étape")
    hand.add(Comment, step=step.id, text="sur l'étape")
    assert hand.text().endswith(
        "### Vision de la structure\n\n* Un titre\n  = du titre\n\n= du groupe\n\n### Commentaire\n\n"
        "~ sur le groupe\n\n## Synthèse\n\n= de l'étape\n\n## Commentaire\n\n~ sur l'étape\n"
    )


def test_groups_taken_over_from_an_earlier_step_keep_what_they_said_in_each() -> None:
    hand = Hand()
    step, first, _ = visions(hand)
    note(hand, hand.add(Zone, step=step.id, group=first.id), "avant")
    later = hand.step(StepKind.WALL, "Plus loin", by_group=True, groups_from=step.id)
    note(hand, hand.add(Zone, step=later.id, group=first.id), "après")
    hand.add(Synthesis, step=later.id, group=first.id, text="ensuite")
    text = hand.text()
    assert text.count("### Vision de la structure") == 2
    assert text.index("➤ avant") < text.index("# Plus loin") < text.index("➤ après") < text.index("= ensuite")


def test_a_group_without_title_goes_by_its_number() -> None:
    hand = Hand()
    step = hand.step(StepKind.WALL, "Les visions", by_group=True)
    group = hand.add(Group, step=step.id, number=3)
    note(hand, hand.add(Zone, step=step.id, group=group.id), "une idée")
    assert "### Groupe 3" in hand.headings()


def test_a_step_that_says_nothing_is_absent() -> None:
    hand = Hand()
    hand.step(StepKind.TALK, "Pause")
    wall = hand.step(StepKind.WALL, "Vide")
    hand.add(Zone, step=wall.id)
    hand.step(StepKind.ACTIONS, "Suites", opening="Qui fait quoi")
    hand.step(StepKind.TALK, "Bilan", opening="On se dit au revoir.")
    assert [heading.text for heading in hand.blocks(Heading)] == ["Bilan"]
