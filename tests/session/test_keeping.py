"""Methods that are kept: made, begun from, shared, brought in; what is wrong is named and nothing is lost."""

from pathlib import Path

import pytest

from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.steps import add_step, change_step, remove_step
from atelier.gestures.workshops import change_workshop
from atelier.methods import find, read
from atelier.session import Session
from atelier.session.arrivals import add_sample, new_workshop
from atelier.session.keeping import (
    asked_method,
    bring_in_method,
    keep_method,
    keep_workshop,
    kept_methods,
    method_kept,
    new_from,
    share_method,
)
from atelier.words import Words
from atelier.workshop.entities import (
    KeptMethod,
    Note,
    Orientation,
    Participant,
    Scenario,
    Step,
    StepKind,
    Timing,
)
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused


@pytest.fixture
def kept(session: Session) -> str:
    return keep_workshop(session, add_sample(session), title="Comme à Metz")


def test_a_method_holds_the_steps_and_nobody(session: Session, kept: str) -> None:
    sample, method = session.workshop(add_sample(session)).tables, session.workshop(kept).tables
    assert [step.title for step in method.children(Step)] == [step.title for step in sample.children(Step)]
    assert {s.situation for s in method.all(Scenario)} == {s.situation for s in sample.all(Scenario)}
    for kind in (Note, Participant, Orientation, Timing):
        assert sample.count(kind) > 0
        assert method.count(kind) == 0
    about = method.workshop
    assert (about.date, about.place, about.facilitators, about.stakes) == (None, "", (), "")


def test_a_method_is_no_workshop_of_the_list(session: Session, kept: str) -> None:
    assert kept not in {summary.id for summary in session.summaries()}
    assert [summary.id for summary in kept_methods(session)] == [kept]
    session.shelf.undo()
    assert kept_methods(session) == []


def test_a_workshop_begun_from_it_is_in_its_language_and_knows_it(session: Session, kept: str) -> None:
    begun = session.workshop(new_from(session, kept, title="Le suivant", language="en")).tables
    assert (begun.workshop.method, begun.workshop.language) == (kept, "fr")
    assert begun.count(KeptMethod) == 0
    assert begun.count(Step) == session.workshop(kept).tables.count(Step)


def test_what_came_along_is_kept_in_both_languages(session: Session, tmp_path: Path) -> None:
    before = session.workshop(new_workshop(session, method="atelier-du-futur", title="Un", language="fr"))
    first, *_ = before.tables.children(Step)
    before.do(change_step, step=first.id, title="Café d'accueil")
    kept = keep_workshop(session, before.name, title="À notre façon")
    again = keep_workshop(session, kept, title="Encore")
    assert method_kept(session, again).languages == ("fr", "en")
    begun = {
        language: session.workshop(new_from(session, again, title="T", language=language)).tables
        for language in ("fr", "en")
    }
    assert [t.workshop.language for t in begun.values()] == ["fr", "en"]
    titles = [step.title for step in begun["en"].children(Step)]
    bundled = [step.title["en"] for step in find("atelier-du-futur").steps]
    assert titles == [titles[0], *bundled[1:]]
    assert titles[0] == begun["fr"].children(Step)[0].title, "what was changed is said as it was written"
    shared_file = share_method(session, again, tmp_path, Words("fr")).path
    assert read(shared_file).languages == ("fr",), "a file says nothing in a language that it has in part"


def test_a_method_that_was_kept_unchanged_is_shared_in_both_languages(
    session: Session, tmp_path: Path
) -> None:
    for language, other in (("fr", "en"), ("en", "fr")):
        kept = keep_method(session, find("tour-de-table"), language)
        (tmp_path / language).mkdir()
        read_back = read(share_method(session, kept, tmp_path / language, Words("fr")).path)
        assert read_back.languages == (language, other)
        begun = session.workshop(new_from(session, kept, title="T", language=other))
        whole = session.workshop(new_workshop(session, method="tour-de-table", title="T", language=other))
        assert [s.opening for s in begun.tables.children(Step)] == [
            s.opening for s in whole.tables.children(Step)
        ]


def test_a_method_of_which_nearly_all_was_rewritten_has_one_language(session: Session) -> None:
    before = session.workshop(new_workshop(session, method="tour-de-table", title="Un", language="fr"))
    for step in before.tables.children(Step):
        before.do(change_step, step=step.id, title="Le mien", opening="Autrement", question="Et vous ?")
    kept = keep_workshop(session, before.name, title="À notre façon")
    assert method_kept(session, kept).languages == ("fr",)


def test_a_file_that_was_shared_is_the_same_method(session: Session, kept: str, tmp_path: Path) -> None:
    words = Words("fr")
    first = share_method(session, kept, tmp_path, words).path
    again = share_method(session, bring_in_method(session, first, "en"), tmp_path, words).path
    assert again == first, "it is what stands there, letter by letter"
    first.write_text(first.read_text("utf-8") + "# à moi\n", "utf-8")
    assert share_method(session, kept, tmp_path, words).path != first, "what somebody changed stays"


def test_a_step_that_no_file_can_hold_is_named(session: Session, kept: str, tmp_path: Path) -> None:
    session.workshop(kept).do(add_step, kind=StepKind.TABLE, title="Registre")
    with refused(Reason.METHOD_UNFINISHED, step="Registre", what="empty"):
        share_method(session, kept, tmp_path, Words("fr"))
    assert list(tmp_path.glob("*.toml")) == []


def test_a_method_of_two_languages_is_kept_in_one(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "essai.toml"
    path.write_text(
        'schema = 2\nlanguages = ["fr", "en"]\ntitle = { fr = "L\'essai", en = "Trial" }\n'
        '[[steps]]\nkind = "talk"\ntitle = { fr = "Accueil", en = "Welcome" }\n',
        "utf-8",
    )
    for language, title in (("en", "Trial"), ("fr", "L’essai")):
        made = session.workshop(bring_in_method(session, path, language)).tables.workshop
        assert (made.title, made.language) == (title, language)


def test_a_method_is_asked_for_by_name_file_or_title(session: Session, kept: str, tmp_path: Path) -> None:
    assert not isinstance(asked_method(session, "vote-simple"), str)
    assert asked_method(session, "comme a metz") == kept
    path = share_method(session, kept, tmp_path, Words("fr")).path
    assert not isinstance(asked_method(session, str(path)), str)
    with refused(Reason.METHOD_UNKNOWN):
        asked_method(session, "danse")


def test_what_is_changed_in_a_workshop_stays_out_of_the_method_it_was_kept_as(session: Session) -> None:
    workshop = new_workshop(session, method="tour-de-table", title="Un tour", language="fr")
    kept = keep_workshop(session, workshop, title="Un tour")
    session.workshop(workshop).do(change_workshop, title="Deux tours")
    session.workshop(workshop).do(
        add_participants, participants=[NewParticipant(last_name="Arc", first_name="Jeanne")]
    )
    assert session.workshop(kept).tables.workshop.title == "Un tour"
    assert session.workshop(kept).tables.count(Participant) == 0


def test_a_copy_of_a_method_still_takes_up_what_was_retained(session: Session, tmp_path: Path) -> None:
    method = find("des-orientations-aux-actions")
    kept = keep_method(session, method, "fr")
    wanted = [step.retained for step in method.steps]
    assert any(wanted)
    assert [step.retained for step in method_kept(session, kept).steps] == wanted
    again = bring_in_method(session, share_method(session, kept, tmp_path, Words("fr")).path, "fr")
    assert [step.retained for step in method_kept(session, again).steps] == wanted
    taken = next(step for step in session.workshop(kept).tables.all(Step) if step.kind is StepKind.WALL)
    session.workshop(kept).do(remove_step, step=taken.id)
    assert session.library.check() == []
